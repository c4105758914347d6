"""Where the focus goes."""

import pytest

from game.window import focus
from game.window.actions import MOVES, Act
from game.window.geometry import Box
from game.window.items import Target


def target(name: str, x: float, y: float) -> Target:
    return Target(name, Box(x, y, 10, 10), name)


COLUMN = [target(name, 0, 20 * row) for row, name in enumerate("abc")]
GRID = [target(f"{row}{column}", 20 * column, 20 * row) for row in range(3) for column in range(4)]


def test_arrows_go_where_they_point():
    assert focus.moved(GRID, ("11", 0), Act.RIGHT) == ("12", 0)
    assert focus.moved(GRID, ("11", 0), Act.UP) == ("01", 0)
    assert focus.moved(GRID, ("11", 0), Act.DOWN) == ("21", 0)


def test_where_nothing_lies_that_way_the_reading_order_goes_on():
    assert focus.moved(COLUMN, ("c", 0), Act.DOWN) == ("a", 0)
    assert focus.moved(COLUMN, ("a", 0), Act.UP) == ("c", 0)
    assert focus.moved(COLUMN, ("a", 0), Act.RIGHT) == ("b", 0)


def test_with_nothing_in_focus_the_first_move_takes_the_first_target():
    assert focus.moved(COLUMN, None, Act.DOWN) == ("a", 0)
    assert focus.moved(COLUMN, None, Act.UP) == ("c", 0)
    assert focus.moved([], None, Act.DOWN) is None


def test_things_to_look_at_follow_the_reading_order_whatever_their_place():
    spots = [target("a", 90, 50), target("b", 0, 0), target("c", 50, 90)]

    assert focus.moved(spots, ("a", 0), Act.RIGHT, in_order=True) == ("b", 0)
    assert focus.moved(spots, ("b", 0), Act.UP, in_order=True) == ("a", 0)


@pytest.mark.parametrize("targets", [COLUMN, GRID])
def test_next_visits_every_target_in_reading_order(targets):
    key, seen = None, []
    for _each in targets:
        key = focus.moved(targets, key, Act.NEXT)
        seen.append(key)

    assert seen == [each.key for each in targets]


def reached(targets, *, in_order: bool = False) -> set:
    """What arrows alone can reach from the first target."""
    found, ahead = set(), [targets[0].key]
    while ahead:
        key = ahead.pop()
        if key not in found:
            found.add(key)
            ahead += [focus.moved(targets, key, move, in_order=in_order) for move in MOVES]
    return found


@pytest.mark.parametrize("targets", [COLUMN, GRID])
def test_arrows_alone_reach_every_target(targets):
    assert reached(targets) == {each.key for each in targets}
