"""Spelling: what no dictionary, no list and no name of the file holds, told once with what was perhaps meant."""

from dataclasses import replace

import pytest

from scenarios.all_careers import Careers
from scenarios.careers_model import Word
from scenarios.content import PACKAGED, read_content
from scenarios.model import Story
from scenarios.places import Document
from scenarios.reading import Source
from scenarios.review import spelling as module
from scenarios.review.passages import Kind, Passage
from scenarios.review.reviewed import Around, Reviewed
from scenarios.review.spelling import DICTIONARY, MOST_WITH_SUGGESTIONS, is_known, spelling, suggestions
from scenarios.site_model import Site
from tests.review.small import TODAY

NOTHING_AROUND = Careers()


def file(*raws, careers=NOTHING_AROUND, **more):
    lines = tuple(
        each if isinstance(each, Passage) else Passage(("scènes", str(row)), each, each, Kind.LINE, **more)
        for row, each in enumerate(raws)
    )
    return Reviewed(Story.model_construct(), Source("recit.yaml", Document()), Around(careers, TODAY), lines)


def unknown(*raws, **more):
    return [each.mistake.words["mot"] for each in spelling(file(*raws, **more))]


KNOWN = """
    escalier Escalier l’éducatrice L'heure aujourd’hui jusqu’alors presqu’île dis-lui a-t-il là-bas médico-social
    T’as j’suis d’la c’que y’a p’tit ouais cheffe autrice apprenant·e EHPAD coeur Nooon Pfff gout règlementaire
    co-construire pluri-professionnel
"""
MISSPELT = "escallier éducatrise l’éducatrise aujourdhui Etat l’Etat Ecole prèsenter dis-luii"


@pytest.mark.parametrize("word", KNOWN.split())
def test_a_word_that_people_write_or_say_is_known(word):
    assert is_known(word, module._ours())


@pytest.mark.parametrize("word", MISSPELT.split())
def test_a_misspelt_word_is_not(word):
    assert not is_known(word, module._ours(), may_be_a_name=True)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("escallier", "escalier"), ("éducatrise", "éducatrice"), ("hopital", "hôpital"), ("Ecole", "École")],
)
def test_what_was_perhaps_meant_is_suggested(word, meant):
    assert meant in suggestions(word)
    assert len(suggestions(word)) <= 3


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("pharmaice", ("pharmacie",)),
        ("malgrés", ("malgré",)),
        ("Etes", ("Êtes", "Étés")),
        ("Ca", ("Ça", "Çà")),
        ("Ndeye", ()),  # a first name is no turkey
        ("Escallier", ()),
        ("iso-ressources", ()),
    ],
)
def test_only_what_is_very_close_is_suggested_and_of_a_capital_only_its_accents(word, meant):
    assert suggestions(word) == meant


def test_a_capital_that_may_be_a_name_is_said_to_be_right_as_it_is():
    (found,) = spelling(file("Ndeye arrive."))

    assert found.mistake.words["propositions"] == "Si c’est un nom, il n’y a rien à corriger. "


def test_a_file_has_words_of_its_own_and_the_cure_adds_to_them():
    read = file("Le mafé et le tiep attendent.")
    story = Story.model_construct(words=("mafé",))
    (found,) = spelling(replace(read, model=story))

    assert found.mistake.words["mot"] == "tiep"
    assert found.mistake.words["liste_des_mots"] == "mots_connus: [mafé, tiep]"


def test_a_word_is_told_once_a_file_at_its_first_place():
    (found,) = spelling(file("Il monte.", "Un escallier, puis un escallier."))

    assert (found.path, found.mistake.offset) == (("scènes", "1"), 3)
    assert found.mistake.words == {
        "mot": "escallier",
        "fois": "2 fois dans ce fichier",
        "propositions": "Peut-être «\u00a0escalier\u00a0»\u00a0? ",
        "liste_des_mots": "mots_connus: [escallier]",
    }


def test_what_is_elided_before_a_word_is_none_of_it():
    (found,) = spelling(file("Voici l'escallier, un escallier."))

    assert (found.mistake.words["mot"], found.mistake.words["fois"]) == (
        "escallier",
        "2 fois dans ce fichier",
    )
    assert found.mistake.offset == len("Voici l'")


def test_suggestions_are_listed_as_a_sentence_lists_them():
    assert module._question(("étage", "étagé", "stage")) == (
        "Peut-être «\u00a0étage\u00a0», «\u00a0étagé\u00a0» ou «\u00a0stage\u00a0»\u00a0? "
    )
    assert module._question(()) == ""


def test_a_capital_inside_a_sentence_makes_a_name_everywhere_in_the_file():
    assert unknown("Zorgublon arrive.") == ["Zorgublon"]
    assert unknown("Zorgublon arrive.", "Voici Zorgublon.", "Non. Zorgublon repart.") == []
    assert unknown("M. Zorgublon repart.") == []
    assert unknown("Le zorgublon.") == ["zorgublon"]


def test_the_names_of_the_characters_and_the_words_around_are_known():
    called = Passage(("personnages", "z", "nom"), "Madame Zorgublon", "Madame Zorgublon", Kind.NAME)
    site = Site.model_construct(words=("Zblorg",))
    careers = Careers(site=site, glossary={"bidulage": Word.model_construct()})

    assert unknown(called, "Zorgublon arrive.") == []
    assert unknown("Zblorg, bidulages, bidulage.", careers=careers) == []
    assert unknown("Zblorg, bidulage.") == ["Zblorg", "bidulage"]


def test_own_words_marks_numbers_and_addresses_are_not_read():
    marked = Passage(
        ("a",),
        " escalier  M1 14B 2e https://zzz.fr/zzz zz@zzz.fr",
        "*escalier* M1 14B 2e https://zzz.fr/zzz zz@zzz.fr",
        Kind.LINE,
    )

    assert unknown(marked) == []
    assert unknown("Un escallier.", own_words=True) == []


def test_a_long_list_of_mistakes_stays_quick():
    found = list(spelling(file(" ".join(f"zzq{'a' * place}z" for place in range(1, 9)))))

    assert len(found) == 8
    assert {each.mistake.words["propositions"] for each in found[MOST_WITH_SUGGESTIONS:]} == {""}


def test_nothing_is_told_of_the_shipped_content():
    content = read_content(PACKAGED)
    from scenarios.verify import verify

    assert [str(each) for each in verify(content, today=TODAY).problems if each.code == "orthographe"] == []


def test_the_dictionary_travels_with_its_notice():
    assert {each.name for each in DICTIONARY.iterdir()} == {"LICENCE.txt", "fr.aff", "fr.dic"}


def test_the_project_s_list_holds_only_what_the_dictionary_lacks():
    lines = (DICTIONARY.parent / "review" / "words.txt").read_text("utf-8").splitlines()
    words = [line.partition("#")[0].strip() for line in lines if not line.startswith("#")]

    assert words == sorted(words, key=lambda word: word.replace("é", "e"))
    assert [word for word in words if module._in_the_dictionary(word)] == []
    assert all("#" in line for line in lines)
