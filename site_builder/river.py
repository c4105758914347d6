"""The river of levels: oneself in the middle, and around, the stones that one, two steps reach or come from.

Rows are levels of diploma, the lowest at the bottom, as one climbs a bank. Nothing here pulls or pushes: a stone stands
in the row of its level, nearer to the middle when it is one step away, under what it leads to or over where it comes
from. All lengths are pixels of a phone's page, ``WIDTH`` across; a wider page shows the same drawing larger.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from textwrap import wrap
from zlib import crc32

WIDTH = 360
COLUMNS = (62, 180, 298)
STONE = 108
LINE, PADDING = 14, 18  # of words in a stone
LETTERS = 15  # in a line of words
GAP, BAND_TITLE = 20, 22
MOST = 24  # stones after the middle, at most: those two steps away give way, and the list beside the river has them


@dataclass(frozen=True, slots=True)
class Ground:
    """What a stone stands for. ``level`` is that of its row; ``kind`` is « métier », « diplôme » or « départ »."""

    name: str
    level: int
    kind: str


@dataclass(frozen=True, slots=True)
class Stone:
    """A stone, by its middle; ``steps`` from the middle of the river, less than zero for where one comes from."""

    id: str
    lines: tuple[str, ...]
    x: int
    y: int
    height: int
    kind: str
    steps: int


@dataclass(frozen=True, slots=True)
class Band:
    """The row of a level, from ``y`` down."""

    level: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Hop:
    """A step from a stone to another, as an SVG path from middle to middle."""

    start: str
    end: str
    path: str


@dataclass(frozen=True, slots=True)
class River:
    height: int
    bands: tuple[Band, ...]
    stones: tuple[Stone, ...]
    hops: tuple[Hop, ...]


def river(middle: str, grounds: Mapping[str, Ground], steps: Iterable[tuple[str, str]]) -> River:
    """Lay out what is near ``middle``. ``steps`` are all the known steps, (from, to), in the order to tell them."""
    after, before = _near(middle, list(steps))
    parents = {**before, **after}
    distance = {middle: 0, **dict.fromkeys(before, -1)}
    for name, parent in after.items():
        distance[name] = 1 if parent == middle else 2
    rows = _rows(middle, grounds, distance, parents)
    bands, stones, height = _placed(rows, grounds, distance)
    places = {stone.id: stone for stone in stones}
    hops = [Hop(name, middle, _curve(places[name], places[middle])) for name in before]
    hops += [Hop(parent, name, _curve(places[parent], places[name])) for name, parent in after.items()]
    return River(height, bands, tuple(stones), tuple(hops))


def _near(middle: str, steps: Sequence[tuple[str, str]]) -> tuple[dict[str, str], dict[str, str]]:
    """Who is one or two steps after the middle, and one before: each with the stone it is reached by or leads to."""
    after = {end: middle for start, end in steps if start == middle}
    before = {start: middle for start, end in steps if end == middle and start not in after}
    second: dict[str, str] = {}
    room = MOST - len(after)
    for start, end in steps:
        if start in after and end not in (middle, *after, *before, *second) and len(second) < room:
            second[end] = start
    return {**after, **second}, before


Rows = list[tuple[int, list[list[str]]]]


def _rows(
    middle: str, grounds: Mapping[str, Ground], distance: Mapping[str, int], parents: Mapping[str, str]
) -> Rows:
    """From the top: each level with its lines of up to three stones."""
    home = grounds[middle].level
    rows: Rows = []
    for level in sorted({grounds[name].level for name in distance}, reverse=True):
        names = [name for name in distance if grounds[name].level == level and name != middle]
        names.sort(key=lambda name: (abs(distance[name]), parents[name], grounds[name].name))
        if level == home:
            rows.append((level, _around(middle, names, distance)))
        else:
            lines = [_centred(line) for line in _threes(names)]
            rows.append((level, lines if level < home else lines[::-1]))
    return rows


def _around(middle: str, names: Sequence[str], distance: Mapping[str, int]) -> list[list[str]]:
    """The middle's own level: it stands between two, what follows above, where one comes from below."""
    sides, others = list(names[:2]), names[2:]
    above = [name for name in others if distance[name] > 0]
    below = [name for name in others if distance[name] < 0]
    own = [sides[0] if sides else "", middle, sides[1] if len(sides) > 1 else ""]
    return [
        *(_centred(line) for line in _threes(above)[::-1]),
        own,
        *(_centred(line) for line in _threes(below)),
    ]


def _threes(names: Sequence[str]) -> list[Sequence[str]]:
    return [names[place : place + len(COLUMNS)] for place in range(0, len(names), len(COLUMNS))]


def _centred(names: Sequence[str]) -> list[str]:
    """Three columns: a lone stone stands in the middle one, two at the sides."""
    match list(names):
        case [one]:
            return ["", one, ""]
        case [one, two]:
            return [one, "", two]
        case three:
            return three


def _placed(
    rows: Rows, grounds: Mapping[str, Ground], distance: Mapping[str, int]
) -> tuple[tuple[Band, ...], list[Stone], int]:
    bands, stones, top = [], [], 0
    for level, lines in rows:
        begins = top
        top += BAND_TITLE
        for line in lines:
            words = {name: _lines(grounds[name].name) for name in line if name}
            tall = max(len(each) for each in words.values()) * LINE + PADDING
            for column, name in zip(COLUMNS, line, strict=True):
                if name:
                    height = len(words[name]) * LINE + PADDING
                    aside, under = _nudge(name)
                    y = top + tall // 2 + under
                    stone = Stone(
                        name, words[name], column + aside, y, height, grounds[name].kind, distance[name]
                    )
                    stones.append(stone)
            top += tall + GAP
        bands.append(Band(level, begins, top - begins))
    return tuple(bands), stones, top


def _lines(name: str) -> tuple[str, ...]:
    return tuple(wrap(name, LETTERS, break_long_words=False, break_on_hyphens=True))


def _nudge(name: str) -> tuple[int, int]:
    """No river has its stones in a grid: the same small step aside each time."""
    drawn = crc32(name.encode())
    return drawn % 9 - 4, drawn // 16 % 9 - 4


def _curve(start: Stone, end: Stone) -> str:
    """From one stone to another, bent a little as a thread lies."""
    bend = (end.x - start.x) // 4 or 14
    x, y = (start.x + end.x) // 2 + bend // 2, (start.y + end.y) // 2
    return f"M{start.x} {start.y}Q{x} {y} {end.x} {end.y}"


def path_of(names: Sequence[str], laid: River) -> tuple[Hop, ...]:
    """The hops of a route that the river shows."""
    hops = {(hop.start, hop.end): hop for hop in laid.hops}
    return tuple(hops[pair] for pair in pairwise(names) if pair in hops)
