"""Initials nobody explained, and words of the glossary that cannot be opened where they are first met."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.review.accepted import not_accepted
from scenarios.review.jargon import CHECKS, unexplained_initials, unlinked_words
from scenarios.review.passages import Kind, Passage
from scenarios.review.reviewed import Reviewed
from tests.review.small import reviewed, story, told

GLOSSARY = {
    "format": "1",
    "mots": {
        "cahier de liaison": {"définition": "Le cahier de la maison."},
        "badger": {"définition": "Noter l’heure."},
        "TISF": {"sigle": "technicien de l’intervention sociale", "définition": "Un métier."},
    },
}


def read(folder: Path, text: str) -> Reviewed:
    """The story of one scene that says ``text``, beside a small glossary."""
    scene = {"lieu": "palier-immeuble", "étiquette": "réalité", "texte": text, "suite": "cuisine"}
    return reviewed(folder, story(scenes={"palier": scene}), others={"glossaire.yaml": GLOSSARY})[0]


def scene(text: str, following: str = "cuisine") -> dict[str, str]:
    return {"étiquette": "réalité", "texte": text, "suite": following}


@pytest.mark.parametrize(
    "text", ["La MDPH a répondu.", "l’ASE appelle", "le GIR4", "Au bureau (MDPH), on attend."]
)
def test_initials_that_nobody_explains_are_told(tmp_path, text):
    assert told([read(tmp_path, text)], [unexplained_initials]) == ["sigle-non-expliqué"]


@pytest.mark.parametrize(
    "text",
    [
        "La MDPH (maison départementale des personnes handicapées) a répondu.",
        "La maison départementale des personnes handicapées (MDPH) a répondu. La MDPH attend.",
        "La MDPH attend.\nla maison départementale des personnes handicapées (MDPH) aussi.",
        "L’aide sociale à l’enfance (ASE) appelle.",
        "Une [[TISF]] arrive.",
        "Un SMS, à la TV.",
        "Le XIX siècle, l’acte II.",
        "NON ! Elle a dit non.",
        "ENTRÉE INTERDITE",
        "LE SOIR TOMBE. La rue se vide.",
        "Sur la porte : ON NE SONNE PAS.",
        "[parole] nadia: La MDPH a répondu.",
        "Voir https://exemple.fr/MDPH ou MDPH@exemple.fr.",
    ],
)
def test_initials_that_are_explained_or_need_not_be_are_left(tmp_path, text):
    assert told([read(tmp_path, text)], [unexplained_initials]) == []


def test_initials_are_told_once_a_file_at_their_first_place(tmp_path):
    file = read(tmp_path, "Rien.\nnadia: Et la *MDPH* ?\nLa MDPH répond.")
    (finding,) = unexplained_initials(file)

    assert finding.path == ("scènes", "palier", "texte", 1)
    assert finding.mistake.offset == "nadia: Et la *MDPH* ?".index("MDPH")


def test_initials_are_told_together_and_linked_where_the_glossary_has_them(tmp_path):
    (found,) = unexplained_initials(read(tmp_path, "Le GIR, le CCAS et la TISF.\nLe GIR encore."))

    assert found.mistake.words == {
        "sigles": ["GIR", "CCAS", "TISF"],
        "lien": " Ou liez au glossaire\u00a0: [[TISF]].",
    }


def test_initials_accepted_in_one_scene_are_told_apart(tmp_path):
    scenes = {
        "palier": {**scene("Le GIR."), "lieu": "palier-immeuble"},
        "cuisine": scene("Le CCAS, le SAAD.", "fin"),
    }
    kept = [{"code": "sigle-non-expliqué", "scène": "palier", "raison": "c’est le mot de Karim"}]
    file = reviewed(tmp_path, story(scenes=scenes, avis_acceptés=kept))[0]
    findings = unexplained_initials(file)

    assert [each.mistake.words["sigles"] for each in not_accepted(file.model, findings)] == [["CCAS", "SAAD"]]


def test_the_words_of_initials_must_begin_with_them(tmp_path):
    assert told([read(tmp_path, "La grande maison du quartier (MDPH).")], [unexplained_initials]) == [
        "sigle-non-expliqué"
    ]


def test_the_glossary_explains_its_own_initials(tmp_path):
    _story, *others = reviewed(tmp_path, others={"glossaire.yaml": GLOSSARY})

    assert told(others, CHECKS) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Tu ouvres le cahier de liaison.", "cahier de liaison"),
        ("Deux cahiers de liaison.", "cahier de liaison"),
        ("Elle badge à la porte.", "badger"),
        ("Elle a badgé.", "badger"),
        ("Un cahier de liaison. Puis le [[cahier de liaison]].\nLe [[cahier de liaison]].", None),
        ("Le cahier de liaison.\nLe [[cahier de liaison]].", "cahier de liaison"),
        ("Le [[cahier de liaison|cahier]].\nLe cahier de liaison.", None),
        ("[parole] nadia: Le cahier de liaison !", None),
        ("Un cahier neuf, une liaison.", None),
        ("Le badge, les badgeuses.", "badger"),
    ],
)
def test_a_word_of_the_glossary_is_linked_at_its_first_use(tmp_path, text, word):
    found = [finding.mistake.words["mot"] for finding in unlinked_words(read(tmp_path, text))]

    assert found == ([word] if word else [])


def test_the_place_of_an_unlinked_word_is_its_first_letter(tmp_path):
    (finding,) = unlinked_words(read(tmp_path, "nadia: Le *cahier de liaison*, vite."))

    assert finding.mistake.offset == "nadia: Le *cahier de liaison*, vite.".index("cahier")


def test_pages_are_not_asked_for_links_they_cannot_show(tmp_path):
    page = {
        "format": "1",
        "mots": {**GLOSSARY["mots"], "quai": {"définition": "On y attend le cahier de liaison."}},
    }
    _story, *others = reviewed(tmp_path, others={"glossaire.yaml": page})

    assert told(others, [unlinked_words]) == []


@pytest.fixture(scope="module")
def any_file(tmp_path_factory) -> Reviewed:
    return read(tmp_path_factory.mktemp("content"), "Rien.")


@given(text=st.text("AB c.(é)’-1", min_size=1, max_size=30))
def test_no_words_stop_the_checks(any_file, text):
    file = replace(any_file, passages=(Passage((), text, text, Kind.LINE),))

    assert set(told([file], CHECKS)) <= {"sigle-non-expliqué", "mot-de-métier"}
