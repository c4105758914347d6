"""Wrong turns: each form of the list is told with its right form, and what only looks like it is left."""

from dataclasses import replace

import pytest

from scenarios.review.passages import Kind, Passage
from scenarios.review.turns import turns, wrong_turns
from tests.review.small import reviewed


def right_forms(file, sentence, **more):
    passage = Passage(("scènes", "a"), sentence, sentence, Kind.LINE, **more)
    return [each.mistake.words["juste"] for each in wrong_turns(replace(file, passages=(passage,)))]


@pytest.fixture
def file(tmp_path):
    return reviewed(tmp_path)[0]


@pytest.mark.parametrize("turn", turns(), ids=lambda turn: turn.caught)
def test_a_wrong_form_is_told_and_its_neighbour_left(file, turn):
    assert len(right_forms(file, turn.caught)) == 1
    assert right_forms(file, turn.spared) == []


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("S'il n’y'a rien, on part.", ["il n’y a"]),
        ("Il n’y’a rien.", ["il n’y a"]),
        ("Il y'a du bruit.", ["il y a"]),
        ("Tout les matins.", ["tous les matins"]),
        ("Elle part avec avec Lou.", ["avec"]),
        ("Vous vous levez, nous nous asseyons, la la la.", []),
        ("Prends-les les jours de pluie.", []),
    ],
)
def test_the_right_form_is_the_one_to_write(file, sentence, right):
    assert right_forms(file, sentence) == right


def test_own_words_stay_as_they_were_said(file):
    assert right_forms(file, "Il y’a du bruit.", own_words=True) == []
