"""What a writer sees in her editor: the engine of VS Code's YAML extension, and of most others, is asked for it."""

import json
import shutil

import pytest

from scenarios.schemas import KINDS, first_line
from tests.editor.language_server import editor
from tests.schemas.seen import FOLDERS, content_files
from tests.test_docs import BLOCKS, FILES, FOLDER

CONTENT = FOLDERS[0]
TYPED = """\
{line}
format: 1
titre: Le quatrième étage
accroche: Deux sacs.
joué: malik
personnages:
  malik: {{nom: Malik, genre: m, rôle: aide à domicile, est: pro}}
début: hall
scènes:
  hall:
    lieu: palier-immeuble
    texte: Deux sacs.
    minuteur: 12
    choix:
      - texte: Monter les sacs
        vers: fin
        défaut: oui
        {typed}
  fin:
    texte: Quatre étages.
    fin: {{titre: Livraison, bilan: Les sacs sont en haut.}}
"""


@pytest.fixture(scope="module")
def journal(tmp_path_factory):
    return tmp_path_factory.mktemp("editor") / "journal"


@pytest.fixture(scope="module")
def opened(journal):
    with editor(CONTENT, journal) as found:
        yield found


@pytest.fixture
def story(tmp_path):
    """Where a story stands in a content folder of its own, with its schemas beside."""
    shutil.copytree(CONTENT / "schemas", tmp_path / "schemas")
    return tmp_path / "univers" / "essai" / "recit.yaml"


def typed(words):
    return TYPED.format(line=first_line("schemas", "recit"), typed=words)


def end_of(text, words):
    """The line and the column, counted from 0, where some words end."""
    before = text[: text.index(words) + len(words)]
    return before.count("\n"), len(before.rpartition("\n")[2])


def test_no_shipped_file_is_underlined(opened):
    texts = {path: path.read_text("utf-8") for _, path in content_files() if path.is_relative_to(CONTENT)}

    assert len(texts) > len(KINDS)
    assert [fault for found in opened.all_faults(texts).values() for fault in found] == []


def test_the_keys_of_a_choice_are_offered_with_their_french(opened, story):
    text = typed("un")
    opened.faults(story, text)

    offered = opened.offers(story, *end_of(text, "        un"))

    assert offered["une_fois"]["insertText"] == "une_fois: "
    assert "il disparaît quand il a été pris" in offered["une_fois"]["documentation"]["value"]
    assert {"texte", "vers", "défaut"}.isdisjoint(offered), "they are written already"


@pytest.mark.parametrize(
    ("typed_words", "offered"),
    [
        ("une_fois: ", {"oui": None, "non": None}),
        ("\n    étiquette: ", {"finalité": "à quoi il sert", "réalité": "paie, horaires, absents"}),
        ("\n    ambiance: ", {"cage-escalier": None}),
    ],
)
def test_the_words_of_a_key_are_offered_with_their_meaning(opened, story, typed_words, offered):
    text = typed(typed_words)
    opened.faults(story, text)

    found = opened.offers(story, *end_of(text, typed_words))

    assert (
        offered.items()
        <= {
            word: None if meaning is None else found[word]["documentation"]
            for word, meaning in offered.items()
            if word in found
        }.items()
    )
    assert "true" not in found


def test_a_key_is_explained_under_the_pointer_with_an_example(opened, story):
    text = typed("")
    opened.faults(story, text)

    said = opened.hover(story, *end_of(text, "    minu"))

    assert "« minuteur » dans une scène" in said
    assert "De 3 à 120 secondes pour choisir" in said
    assert "```yaml\nminuteur: 12\n```" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("une_foi: oui", "La propriété une_foi n'est pas autorisée."),
        ("une_fois: peut-être", "On attend oui ou non."),
        ("effets: lien + 1", "On attend une liste"),
        ("si:", "On attend du texte."),
        ("décide: Malik et moi", "Un nom commence par une lettre"),
        ("\n    minuteurs: 12", "La propriété minuteurs n'est pas autorisée."),
        ("\n    support: lettre", "Au choix : téléphone, papier."),
        ("\n      - réplique: Voilà.", "Il manque « texte » dans un choix."),
        ("\n      - Voilà.", "On attend un choix, avec ses clés."),
        ("\n    suite: 12", "On attend le nom d’une scène, ou une liste"),
    ],
)
def test_a_mistake_is_underlined_where_it_is_and_told_in_french(opened, story, words, said):
    text = typed(words)

    (fault,) = opened.faults(story, text)

    assert fault["message"].replace("\u00a0", " ").startswith(said)
    assert fault["range"]["start"]["line"] == end_of(text, words)[0]


def test_a_place_that_is_not_drawn_is_left_to_the_reader_who_only_warns(opened, story):
    assert opened.faults(story, typed("").replace("palier-immeuble", "quai-de-la-gare")) == []


def test_the_schemas_are_found_whatever_their_folder_is_called(opened, tmp_path):
    name = "Schémas de l’équipe"
    shutil.copytree(CONTENT / "schemas", tmp_path / name)
    text = typed("clé: inconnue").replace(first_line("schemas", "recit"), first_line(name, "recit"))

    (fault,) = opened.faults(tmp_path / "univers" / "essai" / "recit.yaml", text)

    assert fault["message"] == "La propriété clé n'est pas autorisée."


def test_nothing_is_asked_of_the_network(opened, story, journal):
    opened.faults(story, typed("").replace("../../schemas/recit.json", "https://exemple.invalid/recit.json"))
    asked = [line for line in journal.read_text().splitlines() if line.startswith("connect ")]

    assert len(asked) == 1, "the address of this test, and no other before it"
    assert "exemple.invalid" in asked[0]


def test_the_settings_of_the_guide_do_without_the_first_line(tmp_path):
    settings = next(json.loads(block.body) for block in BLOCKS if '"yaml.schemas"' in block.body)
    shutil.copytree(CONTENT / "schemas", tmp_path / FOLDER / "schemas")

    with editor(tmp_path, tmp_path / "journal", {"schemas": settings["yaml.schemas"]}) as found:
        faults = found.all_faults(
            {tmp_path / FOLDER / path: f"{words}clé: inconnue\n" for path, words in FILES.items()}
        )

    assert [[fault["message"] for fault in each] for each in faults.values()] == [
        ["La propriété clé n'est pas autorisée."] for _ in FILES
    ]
