"""Contacts: hands truly touch, whoever meets whom."""

import pytest

from assets.figure.contacts import CONTACTS, contact
from assets.figure.drawing import Light
from assets.figure.look import Look, settled
from assets.figure.pairs import Contact
from assets.figure.path import applied, distance
from assets.figure.proportions import REACH

LIT: Light = (-0.85, -0.55)
TOUCH = 3  # units: less than half a finger
PEOPLE: dict[str, dict[str, object]] = {
    "adult": {"âge": 34},
    "tall": {"âge": 30, "corpulence": "très-grande"},
    "round": {"âge": 50, "corpulence": "ronde"},
    "old": {"âge": 88},
    "very old": {"âge": 97, "accessoires": ["rollator"]},
    "teenager": {"âge": 15},
    "child": {"âge": 6},
    "small": {"âge": 3},
    "baby": {"âge": 1},
    "in a wheelchair": {"âge": 41, "accessoires": ["fauteuil-roulant"]},
    "blind": {"âge": 45, "accessoires": ["canne-blanche"]},
}
GROWN = ("adult", "old", "in a wheelchair")


def somebody(name: str) -> Look:
    return settled({"peau": 4, "tenue": "pull", **PEOPLE[name]})


@pytest.mark.parametrize("word", CONTACTS)
@pytest.mark.parametrize("first", GROWN)
@pytest.mark.parametrize("second", PEOPLE)
def test_the_hand_lies_where_it_should(word: str, first: str, second: str) -> None:
    met = contact(somebody(first), somebody(second), word, LIT)
    assert met.touching
    for palm, target in met.touching:
        assert distance(palm, target) < TOUCH


@pytest.mark.parametrize("word", CONTACTS)
@pytest.mark.parametrize("second", PEOPLE)
def test_no_arm_is_pulled_beyond_its_length(word: str, second: str) -> None:
    met = contact(somebody("adult"), somebody(second), word, LIT)
    for placed in met.people:
        body = placed.body
        for side, shoulder in body.shoulders.items():
            assert distance(shoulder, body.hands[side]) < 1.28 * sum(REACH) * body.scale, (word, side)


@pytest.mark.parametrize("word", CONTACTS)
def test_both_stand_on_one_floor(word: str) -> None:
    met = contact(somebody("adult"), somebody("old"), word, LIT)
    for placed in met.people:
        floor = applied(placed.matrix, 0, placed.body.ground)[1]
        assert -12 <= floor <= 1


@pytest.mark.parametrize("word", CONTACTS)
def test_the_light_comes_from_one_side(word: str) -> None:
    for placed in contact(somebody("adult"), somebody("child"), word, LIT).people:
        assert placed.matrix[0] * placed.toward[0] == pytest.approx(LIT[0])


@pytest.mark.parametrize("age", [2, 3, 4, 6])
def test_the_hand_of_a_small_child_is_held_beside_their_face(age: int) -> None:
    grown, child = settled({"âge": 38}), settled({"âge": age, "coiffure": "courte"})
    held = contact(grown, child, "main-dans-la-main", LIT)
    ((hand, _),) = held.touching
    placed = held.people[held.order.index(1)]
    middle, _ = applied(placed.matrix, *placed.body.neck)

    assert hand[0] > middle + 80 * placed.body.head_scale


def test_one_kneels_before_someone_small() -> None:
    low, high = (
        contact(somebody("adult"), somebody(name), "main-sur-l-épaule", LIT).people[0].body.ground
        for name in ("child", "tall")
    )
    assert low < high


def test_only_a_small_child_is_carried() -> None:
    carried, walking = (
        contact(somebody("adult"), somebody(name), "enfant-porté", LIT) for name in ("small", "child")
    )
    assert _height(carried) > 300
    assert _height(walking) == pytest.approx(0, abs=1)


def _height(met: Contact) -> float:
    """How high above the floor the smaller one is."""
    small = met.people[1]
    return -applied(small.matrix, 0, small.body.ground)[1]
