"""The schemas say what the reader says: nothing that it reads is underlined, and its plainest refusals are."""

import functools
import json
import os
from dataclasses import dataclass, field
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import create_model

from scenarios.fields import Content
from scenarios.schemas import KINDS, first_line, keys, schemas
from tests.schemas.seen import FOLDERS, ROOT, content_files, faults, is_read
from tests.test_docs import FILES, MODELS, wrong_signs

SHIPPED = FOLDERS[0]
COMMITTED = SHIPPED / "schemas"
STORY = FILES["univers/premier-essai/recit.yaml"]
GUIDE_FILES = [
    (kind, text)
    for path, text in FILES.items()
    for kind in [next((each for each in KINDS if path.endswith(f"{each}.yaml")), "metier")]
]
RULE_FILES = [
    ("recit", path.read_text("utf-8")) for path in sorted((ROOT / "tests" / "vectors").glob("*.yaml"))
]
KEPT_FILES = [(kind, path.read_text("utf-8")) for kind, path in content_files()]
WHOLE_FILES = KEPT_FILES + GUIDE_FILES + RULE_FILES


def test_the_committed_schemas_are_those_that_the_models_give_today():
    if os.environ.get("FILROUGE_RENEW"):
        for name, words in schemas().items():
            (COMMITTED / name).write_text(words, encoding="utf-8")

    assert {path.name: path.read_text("utf-8") for path in COMMITTED.iterdir()} == schemas()


def test_every_shipped_file_opens_with_the_line_of_its_schema():
    kinds = {path: kind for kind, path in content_files() if path.is_relative_to(SHIPPED)}

    assert set(kinds) == set(SHIPPED.rglob("*.yaml"))
    for path, kind in kinds.items():
        line = path.read_text("utf-8").partition("\n")[0]
        assert line == first_line("schemas", kind)
        assert (path.parent / line.partition("=")[2]).resolve() == COMMITTED / f"{kind}.json"


# What is read is not underlined


def test_a_whole_file_has_nothing_underlined():
    assert len(WHOLE_FILES) > 60
    assert [found for kind, text in WHOLE_FILES for found in faults(kind, text)] == []


# Words that stand in the place of others: what YAML guesses of them is for the schemas to see through.
SNIPPETS = (
    "12", "'12'", "-3", "007", "0x1F", "1.5", "1e3", "1000001", "oui", "non", "Oui", "yes", '""', "''", "[]", "{}",
    "[1, 2]", "[lou]", "{a: b}", "{vers: lou}", "{départ: 0, min: 0, max: 1}", "2026-11-22", "20261122", "08:30",
    "lou", "Lou et moi", "inconnu", "été_2", "a-b", "-a", "a b", "M1", "f", "pro", "adulte", "observer", "téléphone",
    "lien + 1", "vu(lou)", "https://exemple.fr/", "contact@exemple.fr", "'ligne: 12'", "palier-immeuble", "²",
)  # fmt: skip


@dataclass(frozen=True)
class Changed:
    """A whole file with another value, or another key, on one of its lines."""

    kind: str
    line: int
    words: str
    text: str = field(repr=False)


@st.composite
def changed_files(draw: st.DrawFn) -> Changed:
    kind, text = draw(st.sampled_from(WHOLE_FILES))
    line, start, end = draw(st.sampled_from(_places(text)))
    words = draw(st.sampled_from(SNIPPETS))
    return Changed(kind, line, words, text[:start] + words + text[end:])


@functools.cache
def _places(text: str) -> list[tuple[int, int, int]]:
    """The line of each key and value that stands on one line, and where it starts and ends in the text."""
    nodes = [node for node in _scalars(yaml.compose(text, yaml.BaseLoader)) if node.style not in ("|", ">")]
    return [(node.start_mark.line + 1, node.start_mark.index, node.end_mark.index) for node in nodes]


def _scalars(node: yaml.Node) -> list[yaml.ScalarNode]:
    match node:
        case yaml.MappingNode(value=pairs):
            return [each for pair in pairs for part in pair for each in _scalars(part)]
        case yaml.SequenceNode(value=items):
            return [each for item in items for each in _scalars(item)]
    return [node]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changed_files())
def test_whatever_is_read_after_a_change_is_not_underlined(changed):
    assert not is_read(changed.kind, changed.text) or faults(changed.kind, changed.text) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titre: Le quatrième étage", "titre: null"),
        ("titre: Le quatrième étage", "titre: ~"),
        ("début: hall", "début: true"),
    ],
)
def test_what_is_read_and_underlined_is_known_and_quotes_settle_it(before, after):
    """An editor does not tell ``null`` from an empty key; and a scene called ``true`` would have it offer ``true``."""
    key, _, word = after.partition(" ")
    bare, quoted = STORY.replace(before, after), STORY.replace(before, f'{key} "{word}"')

    assert is_read("recit", bare)
    assert faults("recit", bare)
    assert faults("recit", quoted) == []


# What is refused for its keys and its kinds of value is underlined


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("titre: Le quatrième étage", "titre:"),
        ("titre: Le quatrième étage", "titre: [Le quatrième étage]"),
        ("titre: Le quatrième étage\n", ""),
        ("titre: Le quatrième étage", "titres: Le quatrième étage"),
        ("format: 1", "format: 2"),
        ("joué: malik", "joué: malik et moi"),
        ("genre: f", "genre: femme"),
        ("est: accompagnée", "est: accompagné"),
        ("    lieu: palier-immeuble", "    lieux: palier-immeuble"),
        ("    lieu: palier-immeuble", "    minuteur: 2"),
        ("    lieu: palier-immeuble", "    minuteur: douze"),
        ("    lieu: palier-immeuble", "    effets: lien + 1"),
        ("    lieu: palier-immeuble", "    moment: regarder"),
        ("        vers: fin_sacs", "        vers: fin_sacs\n        une_fois: vrai"),
        ("        vers: fin_sacs", "        vers: fin_sacs\n        où: 12"),
        ("      - texte: Monter les sacs", "      - réplique: Monter les sacs"),
        ("suite: fin_affiche", "suite: {vers: fin_affiche}"),
        ("suite: fin_affiche", "suite: [{si: lien >= 2}]"),
        ("  malik: {", "  le malik: {"),
        ("début: hall", "variables: {lien: peut-être}\ndébut: hall"),
        ("début: hall", "variables: {le-lien: non}\ndébut: hall"),
    ],
)
def test_a_wrong_key_or_a_wrong_kind_of_value_is_underlined(before, after):
    text = STORY.replace(before, after)

    assert text != STORY
    assert not is_read("recit", text)
    assert faults("recit", text)


@pytest.mark.parametrize("words", ["20261122", "2026-W47-7", "2026-11", "22/11/2026"])
def test_a_day_is_written_in_one_way(words):
    sheet = FILES["metiers/aide-a-domicile.yaml"]
    text = sheet.replace("vérifié: 2026-11-22", f"vérifié: {words}")

    assert text != sheet
    assert not is_read("metier", text)
    assert faults("metier", text)


# What is said of each key


def test_every_key_is_explained_and_nothing_else_is():
    written = {(called, key) for called, model in MODELS.items() for key in _fields(model)}

    assert set(keys()) == written


def test_every_example_is_read_as_it_is_shown():
    for (called, key), said in keys().items():
        name, found = _fields(MODELS[called])[key]
        alone = create_model("Alone", __base__=Content, **{name: (found.annotation, found)})
        value = yaml.load(said.example, yaml.BaseLoader)  # noqa: S506 - words only

        assert set(value) == {key}, f"{key} dans {called}"
        alone.model_validate(value, context={"characters": frozenset({"haddad"})})


def test_explanations_read_well():
    for said in keys().values():
        words = " ".join((said.says, said.example, *said.words.values()))

        assert said.says[0].islower() or said.says.startswith("`"), said
        assert not said.says.endswith((".", ":", ";", ",")), said
        assert wrong_signs(words.replace("`", "").replace("\n", " | ")) == []


def _fields(model: type[Content]) -> dict[str, Any]:
    return {found.alias or name: (name, found) for name, found in model.model_fields.items()}


def _described(schema: Any) -> list[dict[str, Any]]:
    """The properties of a schema, wherever they are."""
    if isinstance(schema, list):
        return [each for part in schema for each in _described(part)]
    if not isinstance(schema, dict):
        return []
    here = list(schema["properties"].values()) if isinstance(schema.get("properties"), dict) else []
    return here + [each for part in schema.values() for each in _described(part)]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_an_editor_is_told_of_every_key_in_french(kind):
    properties = _described(json.loads(schemas()[f"{kind}.json"]))
    said = [each[part] for each in properties for part in ("title", "description", "markdownDescription")]

    assert properties
    assert all(said)
    assert "`" not in "".join(each["description"] for each in properties)


def test_every_word_of_a_closed_list_is_explained():
    properties = [each for words in schemas().values() for each in _described(json.loads(words))]
    lists = {each["title"]: each.get("items", each) for each in properties}
    closed = {title: each for title, each in lists.items() if "enum" in each}
    explained = {title for title, each in closed.items() if "enumDescriptions" in each}

    assert {
        title for title in closed if closed[title]["enum"] not in ([1, "1"], ["oui", "non"])
    } - explained == {
        "« teinte » dans un univers",  # colours and hours explain themselves
        "« lumière » dans un plan",
    }
    assert explained == {f"« {key} » dans {called}" for (called, key), said in keys().items() if said.words}
    for (called, key), said in keys().items():
        assert not said.words or set(closed[f"« {key} » dans {called}"]["enum"]) == set(said.words)
