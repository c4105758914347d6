"""What arms wear: a table, each row the cut of a sleeve and what is marked on it."""

from collections.abc import Iterator
from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing
from assets.figure.limbs import across, bend, tube
from assets.figure.path import Path, Point, along, brush, capsule, direction, distance, polar, ribbon


@dataclass(frozen=True, slots=True)
class Sleeve:
    """``reach`` from 0 at the shoulder to 1 at the elbow and 2 at the wrist; ``ease`` in units off the arm."""

    reach: float
    ease: float
    cuff: float = 12
    flare: float = 0  # how much wider it ends
    mark: str = ""  # a row of MARKS


SLEEVES = {
    "nues": Sleeve(0, 0),
    "courtes": Sleeve(0.58, 4, 11, 6),
    "courtes-bordées": Sleeve(0.58, 4, 11, 6, "bord"),
    "retroussées": Sleeve(1.26, 6, 24, 4),
    "longues": Sleeve(1.97, 4),
    "amples": Sleeve(1.99, 10, 20),
    "trop-longues": Sleeve(2.14, 14, 20, 4),
    "manteau": Sleeve(1.97, 13, 18),
    "manteau-bande": Sleeve(1.97, 13, 18, 0, "bande"),
    "rayées": Sleeve(1.97, 4, 12, 0, "rayures"),
    "veste": Sleeve(1.93, 7, 10, 0, "poignet"),
}


@dataclass(frozen=True, slots=True)
class Cut:
    """A sleeve on an arm: its upper and its lower piece, and where it ends."""

    sleeve: Sleeve
    shoulder: Point
    elbow: Point
    wrist: Point
    radii: tuple[float, float, float]

    @property
    def covers_elbow(self) -> bool:
        return self.sleeve.reach > 1

    @property
    def end(self) -> Point:
        reach = self.sleeve.reach
        if self.covers_elbow:
            return along(self.elbow, self.wrist, reach - 1)
        return along(self.shoulder, self.elbow, reach)

    @property
    def way(self) -> float:
        """Where the arm goes, where the sleeve ends."""
        return (
            direction(self.elbow, self.wrist) if self.covers_elbow else direction(self.shoulder, self.elbow)
        )

    @property
    def upper(self) -> Path:
        top, middle, _ = self.radii
        ease = self.sleeve.ease
        if self.covers_elbow:
            return capsule(self.shoulder, top + ease * 0.35, self.elbow, middle + ease)
        return tube(self.shoulder, top + 2, self.end, self.end_radius)

    @property
    def lower(self) -> Path:
        if not self.covers_elbow:
            return Path()
        return tube(self.elbow, (self.radii[1] + self.sleeve.ease) * 0.98, self.end, self.end_radius)

    @property
    def end_radius(self) -> float:
        top, middle, low = self.radii
        reach = self.sleeve.reach
        bare = middle + (low - middle) * (reach - 1) if self.covers_elbow else top + (middle - top) * reach
        return bare + self.sleeve.ease + self.sleeve.flare

    @property
    def whole(self) -> Path:
        return self.upper + self.lower


def trimmings(cut: Cut, colour: str, second: str) -> Drawing:
    """What is drawn on a sleeve: creases at the elbow, a cuff, its mark."""
    drawn = Drawing()
    MARKS.get(cut.sleeve.mark, _plain)(drawn, cut, second)
    line = colours.deep(colour, 0.62)
    if cut.covers_elbow:
        for crease in _creases(cut):
            drawn.add(brush(crease, 2.6, 0.3, 0.05, 0.2), line, 0.6, within=[cut.whole])
    at = polar(cut.end, cut.way, -cut.sleeve.cuff)
    inside = cut.lower if cut.covers_elbow else cut.upper
    hem = brush(across(at, cut.way, cut.end_radius + 4, 4), 2.5, 0.9, 0.9)
    return drawn.add(hem, line, 0.65, within=[inside])


def _creases(cut: Cut) -> Iterator[list[Point]]:
    """At the inside of the elbow, fanned; two short ones when the arm is nearly straight."""
    turn = bend(cut.shoulder, cut.elbow, cut.wrist)
    middle = cut.radii[1] + cut.sleeve.ease
    upper, lower = direction(cut.shoulder, cut.elbow), direction(cut.elbow, cut.wrist)
    inside = (upper + lower) / 2 + (90 if turn > 0 else -90) + (180 if abs(upper - lower) > 180 else 0)
    if abs(turn) <= 35:
        for part in (-12, 12):
            at = polar(cut.elbow, lower, part)
            yield [
                polar(at, inside, middle),
                polar(at, inside, middle * 0.3),
                polar(at, inside, -middle * 0.2),
            ]
        return
    root = polar(cut.elbow, inside, middle * 0.9)
    for fan in (-29, 0, 26):
        out = inside + 180 + fan
        yield [root, polar(root, out, middle * 0.8), polar(root, out + 11, middle * 1.4)]


def _plain(_drawn: Drawing, _cut: Cut, _second: str) -> None:
    """Nothing on the sleeve."""


def _striped(drawn: Drawing, cut: Cut, second: str) -> None:
    for start, end, piece in (
        (cut.shoulder, cut.elbow, cut.upper),
        (cut.elbow, cut.end, cut.lower),
    ):
        way, length = direction(start, end), distance(start, end)
        skip = 0 if abs(bend(cut.shoulder, cut.elbow, cut.wrist)) < 50 else 1
        count = max(1, round(length / 34))
        for step in range(1, count + 1 - (skip if piece is cut.upper else 0)):
            at = along(start, end, (step - 0.3) / count)
            band = ribbon(across(at, way, 60, 7), [14, 14], 8)
            drawn.add(band, second, within=[piece])


def _banded(drawn: Drawing, cut: Cut, second: str) -> None:
    at = along(cut.elbow, cut.end, 0.45)
    drawn.add(ribbon(across(at, cut.way, 60, 4), [22, 22], 8), second, within=[cut.lower])


def _edged(drawn: Drawing, cut: Cut, second: str) -> None:
    at = polar(cut.end, cut.way, -5)
    inside = cut.lower if cut.covers_elbow else cut.upper
    drawn.add(ribbon(across(at, cut.way, 60, 4), [12, 12], 8), second, within=[inside])


def _shirt_cuff(drawn: Drawing, cut: Cut, second: str) -> None:
    """The cuff of the shirt that shows under a jacket."""
    start, end = polar(cut.end, cut.way, -2), polar(cut.end, cut.way, 9)
    cuff = tube(start, cut.end_radius - 5, end, cut.end_radius - 6)
    drawn.add(cuff, colours.deep(second), stroke=1.8, outside=[cut.lower])
    drawn.add(cuff, second, outside=[cut.lower])


MARKS = {"rayures": _striped, "bande": _banded, "bord": _edged, "poignet": _shirt_cuff}
