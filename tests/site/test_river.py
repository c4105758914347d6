"""The river of levels: where its stones stand, for every stone of the shipped careers and for small ones."""

import re
from itertools import combinations

import pytest

from scenarios.careers_fields import STARTS
from scenarios.content import PACKAGED, read_content
from scenarios.routes import steps_of
from site_builder.river import LINE, MOST, PADDING, STONE, WIDTH, Ground, River, Stone, path_of, river
from site_builder.stops import Stops

CAREERS = read_content(PACKAGED).careers
STOPS = Stops(CAREERS)
NAMES = (*STARTS, *CAREERS.diplomas, *CAREERS.jobs)
GROUNDS = {name: Ground(STOPS.short(name), STOPS.level(name), STOPS.kind(name)) for name in NAMES}
STEPS = [(step.start, step.end) for step in steps_of(CAREERS)]
LETTER = 7.2  # pixels of a bold one at the size of the stones, at most on average


@pytest.fixture(scope="module")
def rivers() -> dict[str, River]:
    return {name: river(name, GROUNDS, STEPS) for name in NAMES}


def small(levels: dict[str, int], steps: list[str], middle: str = "m") -> River:
    """« am » is a step from a to m."""
    grounds = {name: Ground(name, level, "diplôme") for name, level in levels.items()}
    return river(middle, grounds, [(start, end) for start, end in steps])


def box(stone: Stone) -> tuple[float, float, float, float]:
    """Left, top, right, bottom."""
    half = stone.height // 2
    return stone.x - STONE / 2, stone.y - half, stone.x + STONE / 2, stone.y - half + stone.height


def apart(one: Stone, other: Stone) -> bool:
    left, top, right, bottom = box(one)
    its_left, its_top, its_right, its_bottom = box(other)
    return right <= its_left or its_right <= left or bottom <= its_top or its_bottom <= top


def test_no_two_stones_overlap(rivers):
    found = {
        (name, one.id, other.id)
        for name, laid in rivers.items()
        for one, other in combinations(laid.stones, 2)
        if not apart(one, other)
    }
    assert found == set()


def test_stones_that_overlap_are_seen():
    one = Stone("a", ("a",), 180, 100, 32, "diplôme", 0)

    assert not apart(one, Stone("b", ("b",), 180 + STONE - 1, 131, 32, "diplôme", 1))
    assert apart(one, Stone("b", ("b",), 180 + STONE, 100, 32, "diplôme", 1))


def test_every_stone_is_inside_the_river_and_in_the_band_of_its_level(rivers):
    for name, laid in rivers.items():
        bands = {band.level: band for band in laid.bands}
        for stone in laid.stones:
            left, top, right, bottom = box(stone)
            band = bands[GROUNDS[stone.id].level]
            assert 0 <= left < right <= WIDTH, (name, stone)
            assert band.y <= top < bottom <= band.y + band.height, (name, stone)


def test_the_words_of_a_stone_are_its_name_and_fit_in_it(rivers):
    for laid in rivers.values():
        for stone in laid.stones:
            words = re.sub("- ", "-", " ".join(stone.lines))
            assert words == GROUNDS[stone.id].name
            assert stone.height == len(stone.lines) * LINE + PADDING
            assert max(map(len, stone.lines)) * LETTER <= STONE + LETTER * 3, stone


def test_bands_follow_one_another_from_the_highest_level_to_the_lowest(rivers):
    for laid in rivers.values():
        levels = [band.level for band in laid.bands]
        assert levels == sorted(set(levels), reverse=True)
        assert [band.y for band in laid.bands] == [
            sum(band.height for band in laid.bands[:place]) for place in range(len(levels))
        ]
        assert laid.height == sum(band.height for band in laid.bands)


def test_the_middle_is_there_and_every_stone_one_step_away_is_there_once(rivers):
    for name, laid in rivers.items():
        ids = [stone.id for stone in laid.stones]
        near = {end for start, end in STEPS if start == name} | {start for start, end in STEPS if end == name}
        assert len(set(ids)) == len(ids)
        assert near | {name} <= set(ids)
        assert [stone.id for stone in laid.stones if stone.steps == 0] == [name]


def test_a_stone_stands_as_far_as_the_steps_that_lead_there(rivers):
    known = set(STEPS)
    for name, laid in rivers.items():
        far = {stone.id: stone.steps for stone in laid.stones}
        for stone, steps in far.items():
            if steps == 1:
                assert (name, stone) in known
            elif steps == -1:
                assert (stone, name) in known
            elif steps == 2:
                assert any((each, stone) in known for each in far if far[each] == 1)


def test_every_hop_is_a_step_between_two_stones_of_the_river(rivers):
    for laid in rivers.values():
        places = {stone.id: stone for stone in laid.stones}
        for hop in laid.hops:
            assert (hop.start, hop.end) in STEPS
            assert hop.path.startswith(f"M{places[hop.start].x} {places[hop.start].y}Q")
            assert hop.path.endswith(f" {places[hop.end].x} {places[hop.end].y}")
        assert len({(hop.start, hop.end) for hop in laid.hops}) == len(laid.hops) == len(laid.stones) - 1


def test_stones_two_steps_away_give_way_and_those_one_step_away_never(rivers):
    for laid in rivers.values():
        after = [stone for stone in laid.stones if stone.steps > 0]
        assert len(after) <= max(MOST, sum(stone.steps == 1 for stone in after))


def test_a_river_is_the_same_each_time(rivers):
    assert {name: river(name, dict(reversed(GROUNDS.items())), STEPS) for name in NAMES} == rivers


# small ones


def test_a_stone_alone_has_a_river():
    laid = small({"m": 3}, [])

    assert [stone.id for stone in laid.stones] == ["m"]
    assert laid.hops == ()


def test_a_higher_level_stands_higher():
    laid = small({"m": 3, "a": 6, "b": 0}, ["ma", "bm"])
    y = {stone.id: stone.y for stone in laid.stones}

    assert y["a"] < y["m"] < y["b"]


def test_where_one_goes_and_comes_from_the_same_stone_it_stands_once():
    laid = small({"m": 3, "a": 3}, ["ma", "am"])

    assert [(stone.id, stone.steps) for stone in laid.stones] == [("a", 1), ("m", 0)]


def test_more_stones_than_three_in_a_level_take_several_lines():
    names = "abcdefg"
    laid = small({"m": 3, **dict.fromkeys(names, 4)}, [f"m{name}" for name in names])

    assert len({round(stone.y, -1) for stone in laid.stones if stone.id in names}) >= 3
    assert all(apart(one, other) for one, other in combinations(laid.stones, 2))


def test_the_path_of_a_route_is_its_hops_that_the_river_shows():
    laid = small({"m": 3, "a": 4, "b": 5}, ["ma", "ab"])

    assert [(hop.start, hop.end) for hop in path_of(("m", "a", "b"), laid)] == [("m", "a"), ("a", "b")]
    assert path_of(("m", "b"), laid) == ()
