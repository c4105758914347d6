"""Where the focus goes: towards what lies in that direction, and in reading order where nothing does."""

from collections.abc import Sequence

from game.window.actions import MOVES, Act
from game.window.items import Target

Key = tuple[str, int]


def moved(targets: Sequence[Target], focus: Key | None, act: Act, *, in_order: bool = False) -> Key | None:
    """The target that has the focus after a move; every target is reached by ``NEXT`` alone."""
    if not targets:
        return None
    place = next((number for number, target in enumerate(targets) if target.key == focus), None)
    if place is None:
        return (targets[-1] if act in (Act.PREVIOUS, Act.UP) else targets[0]).key
    if act in MOVES and not in_order:
        found = _towards(targets, targets[place], MOVES[act])
        if found is not None:
            return found.key
    back = act in (Act.PREVIOUS, Act.UP, Act.LEFT)
    return targets[(place + (-1 if back else 1)) % len(targets)].key


def _towards(targets: Sequence[Target], start: Target, move: tuple[int, int]) -> Target | None:
    """The nearest target in a direction; what stands straight ahead counts as nearer than what stands aside."""
    best, nearest = None, float("inf")
    for target in targets:
        ahead, aside = _distance(start, target, move)
        if ahead > 1 and ahead + 2 * aside < nearest:
            best, nearest = target, ahead + 2 * aside
    return best


def _distance(start: Target, target: Target, move: tuple[int, int]) -> tuple[float, float]:
    """How far ahead a target's edge begins past the start's, and how far aside it lies."""
    (x0, y0, w0, h0), (x1, y1, w1, h1) = start.box, target.box
    if move[0]:
        ahead = x1 + w1 / 2 - x0 - w0 / 2 if move[0] > 0 else x0 + w0 / 2 - x1 - w1 / 2
        aside = max(0.0, y1 - (y0 + h0), y0 - (y1 + h1))
        return ahead, aside
    ahead = y1 + h1 / 2 - y0 - h0 / 2 if move[1] > 0 else y0 + h0 / 2 - y1 - h1 / 2
    return ahead, max(0.0, x1 - (x0 + w0), x0 - (x1 + w1))
