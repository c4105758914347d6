"""``docs/format.md`` is followed as a writer would: its files are written, its commands run, its words compared.

``FILROUGE_RENEW=1`` writes what the program says today into the page; read the diff before you keep it.
"""

import argparse
import contextlib
import io
import itertools
import json
import os
import re
import shlex
from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args, get_origin

import pytest

import filrouge
from game.terminal.by_itself import whole_play
from scenarios.capsule import Capsule
from scenarios.careers_fields import HUES, LIGHTS, STARTS, Basis, Confidence, Kind
from scenarios.careers_model import Job
from scenarios.catalogues import (
    BridgeList,
    DiplomaList,
    FieldFigures,
    FundingList,
    Glossary,
    PlacesToAsk,
    SourceList,
)
from scenarios.class_sheet import ClassSheet
from scenarios.content import Content as Folder
from scenarios.content import read_content
from scenarios.definitions import definitions
from scenarios.fields import Content
from scenarios.language import RESERVED, parse_condition, parse_effect
from scenarios.lines import parse_line
from scenarios.marked import DEEPEST, LARGEST_FILE, Mark
from scenarios.mistakes import Mistake
from scenarios.model import AGE_WORDS, MESSAGES, Moment, Story
from scenarios.problems import Severity, problem
from scenarios.site_model import Site
from scenarios.telling import told
from scenarios.universe_model import Universe
from scenarios.verify import verify
from scenarios.vocabulary import vocabulary

PAGE = Path(__file__).resolve().parent.parent / "docs" / "format.md"
TEXT = PAGE.read_text("utf-8")
FOLDER = "mon-contenu"
DAY = date(2026, 11, 22)  # the page tells what the program says on the day of its sources
FIRST_STORY = "univers/premier-essai/recit.yaml"
ROOTS = (
    Story,
    Universe,
    Capsule,
    ClassSheet,
    Job,
    DiplomaList,
    BridgeList,
    FundingList,
    FieldFigures,
    PlacesToAsk,
    SourceList,
    Glossary,
    Site,
)

TITLE = re.compile(r"^#{2,3} (.+)$", re.MULTILINE)
HEADED = r"(?:^\*\*`(?P<path>[^`\n]+)`\*\*\n+)?"
BLOCK = re.compile(
    HEADED + r"^```(?P<kind>[a-z]+)(?: (?P<use>[a-z]+))?\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)


class Block(NamedTuple):
    """A block of the page: where its body stands, its kind, and the path or the word that says what it is for."""

    start: int
    end: int
    kind: str
    use: str | None
    path: str | None
    body: str


def blocks() -> list[Block]:
    return [
        Block(
            found.start("body"), found.end("body"), found["kind"], found["use"], found["path"], found["body"]
        )
        for found in BLOCK.finditer(TEXT)
    ]


BLOCKS = blocks()
FILES = {block.path: block.body for block in BLOCKS if block.kind == "yaml" and block.path}


# The page, followed from top to bottom


def said(command: str) -> str:
    """What a command of the page prints; ``> file`` goes to a file of the current folder."""
    words = shlex.split(command)
    assert words.pop(0) == "filrouge"
    target = words[words.index(">") + 1] if ">" in words else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        filrouge.main(words[: words.index(">")] if target else words)
    if target is None:
        return printed.getvalue()
    Path(target).write_text(printed.getvalue(), encoding="utf-8")
    return ""


def session(body: str) -> str:
    commands = [line for line in body.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{said(command.removeprefix('$ '))}" for command in commands)


def compact(text: str) -> str:
    """A JSON document, with each of its innermost objects on one line."""
    words = json.dumps(json.loads(text), ensure_ascii=False, indent=2)
    return re.sub(r"\{[^{}\[\]]*\}", lambda found: " ".join(found[0].split()), words) + "\n"


@contextlib.contextmanager
def first_story_with(scene: str) -> Iterator[None]:
    """The first story, for a while, with one of its scenes written as in a block of the page."""
    path = Path(FOLDER) / FIRST_STORY
    whole = path.read_text("utf-8")
    name = scene.partition("\n")[0]
    changed = re.sub(rf"^{re.escape(name)}\n(?:    .*\n)+", lambda _: scene, whole, flags=re.MULTILINE)
    assert changed != whole
    path.write_text(changed, encoding="utf-8")
    yield
    path.write_text(whole, encoding="utf-8")


def told_of_the_first_story() -> str:
    problems = verify(read_content(Path(FOLDER))).problems
    lines = list(told(each for each in problems if each.file.endswith(FIRST_STORY)))
    return "".join(f"{line}\n" for line in lines[:-1])  # the last one is empty


def follow(block: Block, before: Block | None) -> str | None:
    """Do what a block shows; what its body should then be, or None when it shows nothing that can be compared."""
    match block:
        case Block(kind="yaml", path=str(path)):
            file = Path(FOLDER) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.body, encoding="utf-8")
        case Block(kind="yaml", use="juste"):
            with first_story_with(block.body):
                assert told_of_the_first_story() == ""
        case Block(kind="yaml", use="extrait"):
            assert any(block.body in body for body in FILES.values())
        case Block(kind="text") if before is not None and before.use == "faux":
            with first_story_with(before.body):
                return told_of_the_first_story()
        case Block(kind="console"):
            return session(block.body)
        case Block(kind="json", path=str(path)):
            return compact(Path(path).read_text("utf-8"))
    return None


@pytest.fixture(scope="module")
def followed(tmp_path_factory) -> Iterator[list[tuple[Block, str]]]:
    """Every block that shows what the program says, with what it says today."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(tmp_path_factory.mktemp("redaction"))
        patch.setenv("FILROUGE_DONNEES", "donnees")
        patch.setattr("sys.stdin", io.StringIO())
        patch.setattr("scenarios.commands._today", lambda: DAY)
        before = [None, *BLOCKS]
        shown = [(block, follow(block, last)) for block, last in zip(BLOCKS, before, strict=False)]
        yield [(block, now) for block, now in shown if now is not None]


@pytest.fixture(scope="module")
def folder(followed) -> Folder:
    """The content folder that all the examples make together."""
    return read_content(Path(FOLDER))


def test_the_page_shows_what_the_program_says(followed):
    today = TEXT
    for block, now in reversed(followed):
        assert now, f"nothing is said of {block.body}"
        today = today[: block.start] + now + today[block.end :]
    if os.environ.get("FILROUGE_RENEW"):
        PAGE.write_text(today, encoding="utf-8")

    assert PAGE.read_text("utf-8") == today


def test_every_wrong_example_is_followed_by_what_is_said_of_it():
    assert all(after.kind == "text" for block, after in itertools.pairwise(BLOCKS) if block.use == "faux")


def test_the_examples_make_one_content_folder_without_a_problem(folder):
    assert verify(folder).problems == ()
    assert set(folder.stories) == set(folder.careers.universes) == {"premier-essai", "aide-a-domicile"}


def test_every_example_of_a_story_plays_to_an_ending(folder):
    assert all(whole_play(read.story).ending for read in folder.stories.values())


def test_every_kind_of_file_has_its_example():
    kinds = {re.sub(r"(univers|metiers)/[\w-]+", r"\1/*", path.removesuffix(".yaml")) for path in FILES}

    assert kinds == {
        "univers/*/univers", "univers/*/recit", "univers/*/capsule", "univers/*/classe",
        "metiers/*", "diplomes", "passerelles", "financements", "chiffres", "orientation", "sources",
        "glossaire", "site",
    }  # fmt: skip


def test_no_yaml_of_the_page_escapes_the_tests():
    wrong = [block for block in BLOCKS if block.kind == "yaml" and not (block.path or block.use)]

    assert wrong == []
    assert {block.use for block in BLOCKS if block.use} == {"extrait", "faux", "juste"}
    assert TEXT.count("\n```yaml") == sum(block.kind == "yaml" for block in BLOCKS)


def test_every_link_inside_the_page_leads_to_a_title():
    titles = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in TITLE.findall(TEXT)}
    links = set(re.findall(r"\]\(#([^)]+)\)", TEXT))

    assert links
    assert links <= titles


# The keys


def models() -> dict[str, type[Content]]:
    """Every model that a content file is read as, by the name that messages give it."""
    found: dict[str, type[Content]] = {}
    waiting: list[Any] = list(ROOTS)
    while waiting:
        kind = waiting.pop()
        waiting.extend(get_args(kind))
        if isinstance(kind, type) and issubclass(kind, Content) and kind.called not in found:
            found[kind.called] = kind
            waiting.extend(field.annotation for field in kind.model_fields.values())
            waiting.extend(each for field in kind.model_fields.values() for each in field.metadata)
    return found


def tables(heading: str, second: str = "") -> dict[str, list[list[str]]]:
    """Rows of cells, under each title, of the tables whose first columns are headed so."""
    found: dict[str, list[list[str]]] = {}
    for part in re.split(r"^#{2,3} ", TEXT, flags=re.MULTILINE)[1:]:
        title, _, rest = part.partition("\n")
        rows = [
            [cell.strip() for cell in re.split(r"(?<!\\)\|", row)[1:-1]]
            for table in re.findall(
                rf"^\| {heading} \| {second}.*\n\|[-|]+\n((?:\|.*\n)+)", rest, re.MULTILINE
            )
            for row in table.splitlines()
        ]
        if rows:
            found[plain(title)] = rows
    return found


def plain(words: str) -> str:
    """A title, as the messages of ``verifier`` say it."""
    return words.replace("\u00a0", " ").strip("`").casefold()


KEYS = {title: rows for title, rows in tables("Clé").items() if len(rows[0]) == 3}
MODELS = models()


def test_every_model_has_its_table_and_every_table_its_model():
    assert set(KEYS) == {plain(called) for called in MODELS}


@pytest.mark.parametrize("called", sorted(MODELS))
def test_a_table_says_every_key_and_whether_it_is_required(called):
    fields = MODELS[called].model_fields
    expected = {field.alias or name: field.is_required() for name, field in fields.items()}

    written = {key.strip("`"): required == "oui" for key, required, _ in KEYS[plain(called)]}

    assert written == expected


def test_the_table_of_problems_says_every_key():
    whole = problem("recit.yaml", Mark(1, 1), Mistake("champ-vide"), play=(1,))

    assert keys_under("Clé de `problems`") == set(whole.as_json())


def test_the_table_of_stories_says_every_key(followed):
    report = json.loads(Path("rapport.json").read_text("utf-8"))

    assert keys_under("Clé de `stories`") == set(report["stories"][0])


def keys_under(heading: str) -> set[str]:
    return {row[0].strip("`") for rows in tables(heading).values() for row in rows}


def test_the_table_of_the_transcript_says_every_key(followed):
    play = json.loads(Path("partie.json").read_text("utf-8"))
    rows = tables("Clé")["la transcription"]

    assert {key.strip("`") for key, _ in rows} == {*play, *play["steps"][0]}
    assert all(f"`{key}`" in str(rows) for key in play["steps"][0]["lines"][0])


# The words


def words_of(kind: Any) -> Iterator[str]:
    """The words that a closed kind of value allows."""
    if get_origin(kind) is Literal:
        yield from get_args(kind)
    elif isinstance(kind, type) and issubclass(kind, StrEnum):
        yield from kind
    else:
        for part in get_args(kind):
            yield from words_of(part)


def closed_words() -> set[str]:
    found = {
        word
        for model in MODELS.values()
        for f in model.model_fields.values()
        for word in words_of(f.annotation)
    }
    lists = (HUES, LIGHTS, STARTS, AGE_WORDS, MESSAGES, RESERVED, Kind, Confidence, Basis, Moment, Severity)
    return found.union(*lists, vocabulary().expressions)


@pytest.mark.parametrize("word", sorted(closed_words()))
def test_a_word_of_a_closed_list_is_in_the_page(word):
    assert f"`{word}`" in TEXT


def first_cells(section: str, heading: str) -> list[str]:
    """The first cells of a table, as code."""
    rows = tables("On écrit", heading)[section]
    return [cell.replace("\\|", "|") for row in rows for cell in re.findall(r"`([^`]+)`", row[0])]


def test_every_condition_and_effect_of_the_page_is_read():
    conditions = first_cells("les conditions et les effets", "C’est vrai quand")
    effects = first_cells("les conditions et les effets", "Ce qui change")

    assert all(parse_condition(words) for words in conditions)
    assert all(parse_effect(words) for words in effects)
    assert len(conditions) > len(effects) > 1


def test_every_line_of_the_page_is_read_as_it_says():
    lines = [
        parse_line(words, {"aubin"}) for words in first_cells("les lignes et leurs marques", "On obtient")
    ]

    spoken, conditional, own = (
        sum(line.speaker == "aubin" for line in lines),
        sum(line.when is not None for line in lines),
        sum(line.own_words for line in lines),
    )
    assert (spoken, conditional, own) == (4, 2, 2)
    assert {type(part).__name__ for line in lines for part in line.text.parts} == {
        "Plain", "Stress", "Term", "Value",
    }  # fmt: skip


def test_the_limits_are_those_of_the_reader():
    assert f"{LARGEST_FILE:,}".replace(",", "\u00a0") in TEXT
    assert f"{DEEPEST} niveaux" in TEXT


# The commands


COMMANDS = {"chemin", "verifier", "relire", "schemas", "jouer", "demo", "site"}


def options_of(command: str) -> set[str]:
    parser = next(
        action.choices[command]
        for action in filrouge.build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )
    return set(parser._option_string_actions)


def test_every_command_of_the_page_exists_with_its_options():
    lines = re.findall(r"(?:^\$ |`)filrouge ([a-z]+)([^`\n]*)", TEXT, re.MULTILINE)
    unknown = [
        f"{command} {option}"
        for command, rest in lines
        for option in re.findall(r"--[a-z]+", rest)
        if option not in options_of(command)
    ]

    assert {command for command, _ in lines} == COMMANDS
    assert unknown == []


def test_every_option_is_shown_once_at_least():
    said_somewhere = set(re.findall(r"(?<![\w-])--[a-z]+", TEXT))
    options = {name for command in COMMANDS for name in options_of(command)}

    assert {name for name in options if name.startswith("--")} - {"--help"} == said_somewhere


# The French of what writers read


def wrong_signs(words: str) -> list[str]:
    """Straight apostrophes, three dots, and ordinary spaces where French has no-break ones."""
    return re.findall(r".{0,20}(?: [:;!?»](?!\w)|« |\w'\w|\.\.\.).{0,20}", words)


def test_the_page_has_french_signs():
    prose = re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)

    assert wrong_signs(re.sub(r"`[^`\n]*`", "x", prose)) == []


def test_the_sentences_told_to_writers_have_french_signs():
    told = {code: f"{each.message}\n{each.hint}\n{each.cause}" for code, each in definitions().items()}
    wrong = {code: wrong_signs(words) for code, words in told.items()}

    assert {code: signs for code, signs in wrong.items() if signs} == {}
