"""The outlines of cut paper and of the thread: pure points, in whatever unit they are given."""

import math
from collections.abc import Iterable, Sequence

from game.window.geometry import Box

Point = tuple[float, float]
_STEPS = 7


def rounded(corners: Sequence[Point], radius: float) -> list[Point]:
    """A polygon whose corners are rounded, none by more than half its shorter side."""
    points: list[Point] = []
    for place, corner in enumerate(corners):
        before, after = corners[place - 1], corners[(place + 1) % len(corners)]
        points += _corner(before, corner, after, radius)
    return points


def paper(
    box: Box, radius: float, nudge: tuple[float, ...], tail: tuple[float, float, float] | None
) -> list[Point]:
    """A hand-cut sheet; the tail rises from its top edge, rounded at the tip."""
    top_left, top_right, right, left = nudge
    a, b = (box.x, box.y + top_left), (box.right, box.y + top_right)
    c, d = (box.right + right, box.bottom), (box.x + left, box.bottom)
    outline = rounded((a, b, c, d), radius)
    if tail is None:
        return outline
    middle, high, wide = tail
    inward = 16 if middle > (box.x + box.right) / 2 else -16

    def edge(x: float) -> Point:
        return x, a[1] + (b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]) + 1

    foot_left, foot_right = edge(middle - wide), edge(middle + wide)
    tip = _corner(foot_left, (middle + inward, edge(middle)[1] - high), foot_right, 5)
    # The outline starts at the top left corner, whose points come first.
    corner = _STEPS + 1
    return [*outline[:corner], foot_left, *tip, foot_right, *outline[corner:]]


def ribbon(points: Sequence[Point], width: float) -> list[Point]:
    """The outline of a thread of even width; its ends are cut square."""
    left: list[Point] = []
    right: list[Point] = []
    for place, (x, y) in enumerate(points):
        before, after = points[max(0, place - 1)], points[min(len(points) - 1, place + 1)]
        across, down = after[0] - before[0], after[1] - before[1]
        length = math.hypot(across, down) or 1.0
        off_x, off_y = -down / length * width / 2, across / length * width / 2
        left.append((x + off_x, y + off_y))
        right.append((x - off_x, y - off_y))
    return left + right[::-1]


def wave(x: float, y: float, length: float, *, swing: float = 4, period: float = 180) -> tuple[Point, ...]:
    """A slack thread from ``x, y`` to the right."""
    count = max(2, round(length / 9))
    steps = (length * step / count for step in range(count + 1))
    return tuple((x + along, y + math.sin(along / period * math.tau) * swing) for along in steps)


def scaled(points: Iterable[Point], scale: float) -> list[Point]:
    return [(x * scale, y * scale) for x, y in points]


def _corner(before: Point, corner: Point, after: Point, radius: float) -> list[Point]:
    start, end = _towards(corner, before, radius), _towards(corner, after, radius)
    return [_bend(start, corner, end, step / _STEPS) for step in range(_STEPS + 1)]


def _towards(start: Point, end: Point, length: float) -> Point:
    whole = math.dist(start, end)
    part = min(length, whole / 2) / whole if whole else 0
    return start[0] + (end[0] - start[0]) * part, start[1] + (end[1] - start[1]) * part


def _bend(start: Point, corner: Point, end: Point, t: float) -> Point:
    """A point of the curve that leaves ``start`` towards ``corner`` and arrives at ``end``."""
    u = 1 - t
    return (
        u * u * start[0] + 2 * u * t * corner[0] + t * t * end[0],
        u * u * start[1] + 2 * u * t * corner[1] + t * t * end[1],
    )
