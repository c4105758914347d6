"""Every mistake an author can make is told in one sentence, at its place, with its cure: ``tests/mistakes/``."""

import os
from pathlib import Path

import pytest
from tiny import read, story

from scenarios.content import read_story
from scenarios.names import Surroundings
from scenarios.definitions import families
from scenarios.problems import in_order
from scenarios.verify import prove
from scenarios.vocabulary import Vocabulary

MISTAKES = Path(__file__).parent.parent / "mistakes"
FILES = sorted(MISTAKES.glob("*.yaml"))

# Made by tests of their own: no small file can show them.
ELSEWHERE = {
    "test_hostile.py": {
        "caractère-interdit",
        "fichier-illisible",
        "fichier-lien",
        "fichier-spécial",
        "fichier-trop-gros",
        "fichier-vide",
        "octet-nul",
        "trop-de-problèmes",
        "trop-de-valeurs",
        "utf-16",
        "utf-8",
    },
    "test_verify.py": {"dossier-absent", "dossier-sans-univers", "non-démontré"},
    "test_site_model.py": {"audit-incohérent"},
    "../test_careers_content.py": {
        "diplôme-inconnu",
        "nom-pris",
        "ordre-répété",
        "passerelle-inconnue",
        "univers-inconnu",
        "univers-sans-fiche",
        "étape-inconnue",
    },
}

# A small world of its own, so that a new word of the art or of the glossary changes no golden message.
AROUND = Surroundings(
    Vocabulary(
        expressions={"neutre": "neutre", "souriant": "souriant", "souriante": "souriant"},
        places=frozenset({"palier-immeuble", "cuisine-matin"}),
        ambiences=frozenset({"cage-escalier", "cuisine"}),
        look={
            key: frozenset({"tresse", "polo", "noir", "badge"})
            for key in ("coiffure", "teinte", "barbe", "corpulence", "tenue", "accessoires")
        },
    ),
    glossary=frozenset({"planning"}),
    sources=frozenset({"drees-2022"}),
    jobs=frozenset({"aide-a-domicile"}),
)


FIN = "fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}"


def told(path: Path) -> str:
    """Everything ``verifier`` says of one story file."""
    read, problems = read_story(path, f"{path.stem}.yaml", AROUND)
    if read is not None:
        problems += prove(read)[1]
    return "".join(f"{each}\n" for each in in_order(problems))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mistake_is_told_word_for_word(path: Path):
    golden = path.with_suffix(".txt")
    if os.environ.get("FILROUGE_RENEW"):
        golden.write_text(told(path), encoding="utf-8")

    assert told(path) == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mistake_is_told_once_and_under_its_code(path: Path):
    """One typo, one complaint: no echo follows."""
    codes = [
        line.rsplit("[", 1)[1].rstrip("]") for line in told(path).splitlines() if not line.startswith(" ")
    ]

    assert len(codes) == 1
    assert path.stem.startswith(codes[0])


def test_a_line_that_says_it_is_plain_is_not_taken_for_a_misspelt_name(tmp_path: Path):
    found, problems = read(tmp_path, "a: {lieu: palier, texte: '\\lou: dit-elle.', suite: fin}\n" + FIN)

    assert found is not None
    assert problems == []
    assert found.story.scenes["a"].text[0].text.source == "lou: dit-elle."


def test_outer_spaces_of_labels_and_names_do_not_count(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          choix:
            - texte: |
                Sonner
              vers: fin
        fin: {texte: Fini., fin: {titre: " Fin ", bilan: Fini.}}
        """,
    )

    assert told.scenes["a"].choices[0].label.source == "Sonner"
    assert told.scenes["fin"].ending is not None
    assert told.scenes["fin"].ending.title.source == "Fin"


def test_every_kind_of_mistake_has_its_file_or_its_test():
    shown = {path.stem for path in FILES}
    elsewhere = set().union(*ELSEWHERE.values())

    # The words of the lexicon are examples of themselves: tests/review/test_lexicon.py tries them.
    defined = {code for family in families() for code in family.problems}

    assert defined - shown - elsewhere == set()


def test_a_kind_of_mistake_made_elsewhere_is_named_there():
    for file, codes in ELSEWHERE.items():
        text = (Path(__file__).parent / file).read_text(encoding="utf-8")

        assert [code for code in sorted(codes) if code not in text] == []
