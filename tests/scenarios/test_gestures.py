"""Poses and contacts: people who are there, two by two, and words that are drawn."""

import pytest

from scenarios.gestures import drawn_gestures, names_in_gestures
from scenarios.vocabulary import vocabulary

HERE = ("ana", "lise", "zoé")


def codes(poses, contacts, **others):
    found = names_in_gestures(poses, contacts, HERE, ("scènes", "une"), **others)
    return [(finding.path[2:], finding.mistake.code) for finding in found]


def test_people_who_are_there_and_do_one_thing_each_are_right():
    assert codes({"zoé": "assis"}, {"bras-offert": ("ana", "lise")}) == []


@pytest.mark.parametrize(
    "pair", [(), ("ana",), ("ana", "ana"), ("ana", "lise", "zoé"), ("ana", "lise", "ana")]
)
def test_a_contact_joins_two_different_people(pair):
    assert codes({}, {"bras-offert": pair}) == [(("contacts", "bras-offert"), "contact-à-deux")]


def test_somebody_is_in_one_contact():
    found = codes({}, {"bras-offert": ("ana", "lise"), "sur-un-banc": ("zoé", "ana")})

    assert found == [(("contacts", "sur-un-banc", 1), "deux-contacts")]


def test_whoever_is_not_there_does_nothing():
    found = codes({"bob": "assis"}, {"bras-offert": ("ana", "bob")})

    assert found == [
        (("poses", "bob"), "geste-sans-personne"),
        (("contacts", "bras-offert", 1), "geste-sans-personne"),
    ]


def test_whoever_is_in_a_contact_has_no_pose():
    assert codes({"ana": "assis"}, {"bras-offert": ("ana", "lise")}) == [
        (("poses", "ana"), "pose-et-contact")
    ]


def test_a_line_of_a_capsule_gives_no_pose_to_whoever_a_line_before_joined():
    held = {"bras-offert": ("ana", "lise")}

    assert codes({"ana": "assis"}, {}, held=held) == [(("poses", "ana"), "pose-et-contact")]
    assert codes({"ana": "assis"}, {"sur-un-banc": ("zoé", "lise")}, held=held) == []


def test_words_that_are_not_drawn_are_said_with_those_that_are():
    found = list(drawn_gestures({"ana": "couché"}, {"embrasse": ("ana", "lise")}, vocabulary(), ()))

    assert [(finding.path, finding.mistake.code) for finding in found] == [
        (("poses", "ana"), "pose-inconnue"),
        (("contacts", "embrasse"), "contact-inconnu"),
    ]
    assert "bras-offert" in found[1].mistake.words["connus"]
