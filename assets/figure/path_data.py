"""Outlines as SVG writes them: the ``d`` of a path, whatever drawing program it comes from, as absolute cubics."""

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Any

from assets.figure.path import Path, Point, along

_TOKEN = re.compile(r"([a-zA-Z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
# How many numbers each command takes.
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "Z": 0}


def parsed(data: str) -> Path:
    """The outline that a ``d`` describes. Raises ``ValueError`` for an arc, which no form of ours is drawn with."""
    pen = _Pen()
    for command, numbers in _commands(data):
        pen.draw(command, numbers)
    return Path(tuple(pen.segments))


def _commands(data: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with its numbers: one that is written once for several is said again for each."""
    for letter, numbers in _written(data):
        takes = _TAKES.get(letter.upper())
        if takes is None:
            raise ValueError(f"« {letter} » : une courbe que la pièce ne peut pas garder")
        if not takes:
            yield letter, []
            continue
        if not numbers or len(numbers) % takes:
            raise ValueError(f"« {letter} » attend {takes} nombres à la fois, et en a {len(numbers)}")
        for place, several in enumerate(_by(takes, numbers)):
            follows = place and letter in "Mm"
            yield (("L" if letter == "M" else "l") if follows else letter), several


def _written(data: str) -> Iterator[tuple[str, list[float]]]:
    letter, numbers = "", list[float]()
    for found in _TOKEN.finditer(data):
        if found[1]:
            if letter:
                yield letter, numbers
            letter, numbers = found[1], []
        else:
            numbers.append(float(found[2]))
    if letter:
        yield letter, numbers


def _by(count: int, numbers: Sequence[float]) -> list[list[float]]:
    return [list(numbers[start : start + count]) for start in range(0, len(numbers), count)]


def wound(path: Path) -> Path:
    """One outline, turning the way strokes do, so that outlines painted together never make a hole where they meet."""
    if len(path.parts) != 1 or _area(path) <= 0:
        return path
    back = [each for each in path.segments if each[0] != "Z"][::-1]
    segments: list[tuple[Any, ...]] = [("M", *back[0][-2:])]
    for here, there in itertools.pairwise(back):
        end = there[-2:]
        segments.append(("C", *here[3:5], *here[1:3], *end) if here[0] == "C" else ("L", *end))
    return Path((*segments, ("Z",)))


def _area(path: Path) -> float:
    corners = [each[-2:] for each in path.segments if each[0] != "Z"]
    turned = zip(corners, corners[1:] + corners[:1], strict=True)
    return float(sum(x * v - u * y for (x, y), (u, v) in turned))


class _Pen:
    """Where the drawing is, and what it has drawn."""

    def __init__(self) -> None:
        self.segments: list[tuple[Any, ...]] = []
        self._at: Point = (0, 0)
        self._start: Point = (0, 0)
        self._handle: Point | None = None  # the last handle, for the commands that carry it on
        self._quadratic = False

    def draw(self, letter: str, numbers: list[float]) -> None:
        word = letter.upper()
        if word == "Z":
            self.segments.append(("Z",))
            self._at, self._handle = self._start, None
            return
        points = self._points(word, numbers, relative=letter.islower())
        match word:
            case "M" | "L" | "H" | "V":
                self._line(word, points[-1])
            case "C" | "S":
                self._cubic(points if word == "C" else [self._carried(quadratic=False), *points])
            case _:
                self._quadratic_to(points if word == "Q" else [self._carried(quadratic=True), *points])

    def _points(self, word: str, numbers: list[float], *, relative: bool) -> list[Point]:
        x, y = self._at if relative else (0, 0)
        if word == "H":
            return [(x + numbers[0], self._at[1])]
        if word == "V":
            return [(self._at[0], y + numbers[0])]
        return [(x + across, y + down) for across, down in _by(2, numbers)]

    def _carried(self, *, quadratic: bool) -> Point:
        if self._handle is None or self._quadratic is not quadratic:
            return self._at
        return 2 * self._at[0] - self._handle[0], 2 * self._at[1] - self._handle[1]

    def _line(self, word: str, end: Point) -> None:
        self.segments.append(("M" if word == "M" else "L", *end))
        if word == "M":
            self._start = end
        self._at, self._handle = end, None

    def _cubic(self, points: list[Point]) -> None:
        first, second, end = points
        self.segments.append(("C", *first, *second, *end))
        self._at, self._handle, self._quadratic = end, second, False

    def _quadratic_to(self, points: list[Point]) -> None:
        handle, end = points
        self.segments.append(("C", *along(self._at, handle, 2 / 3), *along(end, handle, 2 / 3), *end))
        self._at, self._handle, self._quadratic = end, handle, True
