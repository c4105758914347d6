"""Bodies: whole, in every pose and at every age, with hands and floor where they say."""

import itertools
import random
from collections.abc import Iterator

import pytest

from assets.figure.body import SIDES, Body, Figure, body
from assets.figure.colour import SKIN
from assets.figure.drawing import Drawing, Light, Shape
from assets.figure.garments import GARMENTS
from assets.figure.hands import HANDS, hand
from assets.figure.leg_forms import Legs
from assets.figure.legs import BOTTOMS, draw_legs
from assets.figure.look import AIDS, Look, settled
from assets.figure.path import Path, distance
from assets.figure.pieces import file_of, sheet
from assets.figure.poses import POSES, SEATED_AIDS, pose_of
from assets.figure.proportions import AGES, BUILDS, REACH, SOLE, frame, growth
from assets.figure.sleeves import SLEEVES
from assets.figure.stances import STANCES
from assets.figure.things import GRIPS, KIND, thing
from assets.figure.torso import WORN

LIT: Light = (-0.85, -0.55)
EVERY_AGE = (0, 1, 2, 3, 6, 9, 13, 16, 22, 45, 66, 80, 92, 110)


def look(**words: object) -> Look:
    return settled({"âge": 38, "peau": 4, "tenue": "tee-shirt"} | words)


def shapes(drawn: Body) -> Iterator[Shape]:
    for layer in drawn.layers:
        yield from (item for item in layer if isinstance(item, Shape))


@pytest.mark.parametrize("age", [0, 4, 16, 44, 92])
@pytest.mark.parametrize("pose", POSES)
def test_every_pose_is_drawn_at_every_age(pose: str, age: int) -> None:
    drawn = body(look(âge=age), pose, LIT)
    left, top, right, bottom = drawn.bounds
    assert -600 < left < 0 < right < 600
    assert top < drawn.shoulders["near"][1] < bottom
    assert all(shape.path.segments for shape in shapes(drawn))


@pytest.mark.parametrize("pose", POSES)
def test_the_floor_is_where_the_lowest_thing_stands(pose: str) -> None:
    drawn = body(look(), pose, LIT)
    assert drawn.bounds[3] == pytest.approx(drawn.ground, abs=90)


@pytest.mark.parametrize("pose", POSES)
def test_a_palm_is_within_reach_of_its_shoulder(pose: str) -> None:
    for age in EVERY_AGE:
        somebody = look(âge=age)
        figure = Figure(somebody, pose_of(somebody, pose), LIT)
        for side in SIDES:
            reached = distance(figure.palm(side), figure.out(figure.shoulder(side)))
            assert reached < 1.28 * sum(REACH) * figure.frame.size, (age, side)


def test_people_grow_until_twenty_and_bend_after_sixty() -> None:
    sizes = [growth(age).size for age in range(21)]
    assert sizes == sorted(sizes)
    assert growth(60).stoop < growth(80).stoop < growth(95).stoop


def test_the_measures_of_an_age_are_between_those_of_its_neighbours() -> None:
    for (young, low), (old, high) in itertools.pairwise(AGES):
        middle = growth((young + old) // 2)
        assert min(low.size, high.size) <= middle.size <= max(low.size, high.size)
    assert growth(300) == AGES[-1][1]


@pytest.mark.parametrize("aid", sorted(set(AIDS) - SEATED_AIDS))
@pytest.mark.parametrize("pose", ["assis", "par-terre", "accroupi"])
def test_an_aid_is_put_down_by_whoever_sits_or_kneels(aid: str, pose: str) -> None:
    without, put_down = (body(look(accessoires=worn), pose, LIT) for worn in ([], [aid]))
    beside = [item for item in put_down.behind if item not in without.behind.items]

    assert (put_down.torso, put_down.arms) == (without.torso, without.arms)
    assert max(item.path.bounds[3] for item in beside if isinstance(item, Shape)) == pytest.approx(
        put_down.ground, abs=40
    )


def test_children_are_narrower_with_shorter_legs_and_arms_that_hang_no_lower_than_the_hips() -> None:
    small, big = (frame(look(âge=age)) for age in (4, 30))
    assert small.shoulders[1] < 0.9 * big.shoulders[1]
    assert small.sole < big.sole - 150
    for age in (3, 6, 9):
        standing = Figure(look(âge=age, coiffure="courte"), POSES["montre"], LIT)
        assert standing.arms["near"].wrist[1] < 370


def test_an_adult_stands_on_the_sole() -> None:
    assert body(look(âge=20), "au-repos", LIT).ground == pytest.approx(SOLE)


def test_builds_differ_in_the_way_they_say() -> None:
    waists = {word: frame(look(corpulence=word, traits="francs")).waist[0] for word in BUILDS}
    assert min(waists, key=waists.__getitem__) == "mince"
    assert max(waists, key=waists.__getitem__) == "ronde"
    sizes = {word: frame(look(corpulence=word)).size for word in BUILDS}
    assert max(sizes, key=sizes.__getitem__) == "très-grande"


@pytest.mark.parametrize("aid", [aid for aid in AIDS if aid in POSES])
def test_who_uses_an_aid_has_it_whatever_they_do_standing(aid: str) -> None:
    for wanted in ("au-repos", "parle", "montre", "no such pose"):
        assert pose_of(look(accessoires=[aid]), wanted).aid == aid


def test_who_uses_a_wheelchair_can_still_speak_with_their_hands() -> None:
    rolling = look(accessoires=["fauteuil-roulant"])
    assert body(rolling, "parle", LIT).hands["far"] != body(rolling, "au-repos", LIT).hands["far"]
    assert pose_of(rolling, "parle").stance == "seated"


def test_a_baby_sits_on_the_floor() -> None:
    assert {pose_of(look(âge=1), word).stance for word in POSES} == {"floor"}


def test_a_walker_is_held_by_both_hands() -> None:
    with_it, without = (Figure(look(âge=84), POSES[word], LIT) for word in ("déambulateur", "au-repos"))
    for side in SIDES:
        assert with_it.arms[side].hand == "fist"
    assert len(with_it.body().arms.items) > len(without.body().arms.items)


@pytest.mark.parametrize("word", GRIPS)
def test_every_thing_is_a_file_and_shows_in_the_hand(word: str) -> None:
    assert file_of(KIND, word).is_file()
    assert sheet(KIND, word)["devant"]
    pose = "tient" if GRIPS[word].both else "tient-d-une-main"
    empty, full = body(look(), "donne", LIT), body(look(), pose, LIT, word)
    assert len(full.arms.items) > len(empty.arms.items)
    middle = ((full.hands["near"][0] + full.hands["far"][0]) / 2, full.hands["far"][1])
    held = middle if GRIPS[word].both else full.hands["far"]
    drawn = _thing(word, pose)
    left, top, right, bottom = drawn.bounds
    assert left - 12 <= held[0] <= right + 12
    assert top - 12 <= held[1] <= bottom + 12


def _thing(word: str, pose: str) -> Drawing:
    figure = Figure(look(), POSES[pose], LIT, word)
    return thing(word, figure.held_by()).transformed(figure.matrix)


def test_every_drawn_thing_has_a_grip() -> None:
    folder = file_of(KIND, "x").parent
    assert {path.name for path in folder.glob("*.svg")} == {file_of(KIND, word).name for word in GRIPS}


@pytest.mark.parametrize("kind", HANDS)
def test_a_hand_has_five_fingers_of_the_skin_asked(kind: str) -> None:
    assert len(HANDS[kind].fingers) == 4
    pale, dark = hand(kind, 1, LIT), hand(kind, 8, LIT)
    assert [item.path for item in pale if isinstance(item, Shape)] == [
        item.path for item in dark if isinstance(item, Shape)
    ]
    assert pale.svg() != dark.svg()


@pytest.mark.parametrize("word", GARMENTS)
def test_every_garment_names_sleeves_and_legs_that_exist(word: str) -> None:
    assert GARMENTS[word].sleeves in SLEEVES
    assert GARMENTS[word].bottom in BOTTOMS
    assert GARMENTS[word].tone in {0, 1, 2}


@pytest.mark.parametrize("stance", STANCES)
@pytest.mark.parametrize("bottom", BOTTOMS)
def test_every_bottom_is_drawn_in_every_stance(bottom: str, stance: str) -> None:
    somebody = look()
    legs = Legs(Drawing(), frame(somebody), somebody, LIT, STANCES[stance](frame(somebody)))
    draw_legs(legs, bottom)
    assert legs.to.items
    assert legs.to.bounds[3] <= legs.stance.ground + 60


def test_a_veil_goes_with_covered_arms() -> None:
    bare, covered = look(), look(coiffure="voile")
    assert _skin_drawn(body(bare, "parle", LIT), bare) > _skin_drawn(body(covered, "parle", LIT), covered)


def _skin_drawn(drawn: Body, somebody: Look) -> int:
    return sum(shape.fill == SKIN[somebody.skin][0] for shape in shapes(drawn))


@pytest.mark.parametrize("count", [40, pytest.param(500, marks=pytest.mark.long)])
def test_people_at_random_are_whole(count: int) -> None:
    draw = random.Random(20261122)
    for _ in range(count):
        words = {
            "âge": draw.randrange(100),
            "peau": draw.randrange(1, 9),
            "corpulence": draw.choice(list(BUILDS)),
            "tenue": draw.choice(list(GARMENTS)),
            "accessoires": draw.sample(["badge", "écharpe", "jumelles", "cartable", *AIDS], 2),
        }
        drawn = body(settled(words), draw.choice(list(POSES)), LIT, draw.choice([None, *GRIPS]))
        left, top, right, bottom = drawn.bounds
        for x, y in (*drawn.hands.values(), *drawn.shoulders.values()):
            assert left <= x <= right, words
            assert top <= y <= bottom, words
        assert drawn.neck[1] < drawn.shoulders["near"][1], words


def test_an_empty_path_is_never_painted() -> None:
    assert not Drawing().add(Path(), "#000000").items


@pytest.mark.parametrize("aid", ["fauteuil-roulant", "fauteuil-électrique"])
def test_wheels_stand_on_the_floor_and_feet_above_it(aid: str) -> None:
    for age in (7, 30, 90):
        drawn = body(look(âge=age, accessoires=[aid]), "au-repos", LIT)
        assert drawn.bounds[3] == pytest.approx(drawn.ground, abs=50 * drawn.scale)


@pytest.mark.parametrize(
    "word", [*WORN, "brassard", "dé-à-coudre", "trottinette", "calculette", "échiquier", "baskets"]
)
def test_what_somebody_wears_or_carries_is_seen_at_rest(word: str) -> None:
    with_it, without = (body(look(accessoires=worn), "au-repos", LIT) for worn in ([word], []))
    assert _painted(with_it) != _painted(without)


def _painted(drawn: Body) -> list[object]:
    return [(shape.path, shape.fill) for shape in shapes(drawn)]
