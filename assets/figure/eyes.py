"""Eyes: lids that open, close and slant, an iris that looks somewhere, lashes. And the brows above, which set the mood."""

import math
from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing
from assets.figure.expressions import Expression
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, along, between, brush, ellipse, samples, spline

PART = "yeux"


@dataclass(frozen=True, slots=True)
class Cut:
    """What a word for eyes changes: sizes, the height of the outer corner, the fold of the lid."""

    width: float = 1
    height: float = 1
    outer: float = 0  # the outer corner lower, in units
    fold: bool = True
    heavy: float = 0  # the upper lid lower, from 0 to 1


CUTS = {
    "ronds": Cut(0.98, 1.06),
    "en-amande": Cut(1.08, 0.92, -1.2),
    "bridés": Cut(1.06, 0.84, -1.6, fold=False, heavy=0.06),
    "tombants": Cut(1.0, 0.96, 2.6, heavy=0.08),
    "petits": Cut(0.86, 0.86),
    "grands": Cut(1.1, 1.14),
}


@dataclass(frozen=True)
class Eye:
    """One eye where it is: ``side`` is -1 for the near one, whose outer corner is on the left, and 1 for the far one."""

    at: Point
    half: float
    tall: float
    side: int

    def x(self, part: float) -> float:
        """Across, from the middle: 1 at the outer corner."""
        return self.at[0] + self.side * self.half * part


def eyes(drawing: Drawing, look: Look, skull: Skull, shown: Expression) -> None:
    """Both eyes, the far one first."""
    for eye in _both(look, skull):
        closed = shown.closed or ("joie" if shown.winks and eye.side < 0 else "")
        if closed:
            _closed(drawing, look, eye, closed)
        else:
            _open(drawing, look, skull, eye, shown)


def _both(look: Look, skull: Skull) -> tuple[Eye, Eye]:
    cut = CUTS[look.eyes]
    half, tall = skull.years.eye
    far = 13.2 * half / 16.4
    return (
        Eye(skull.far_eye, far * cut.width, tall * cut.height, 1),
        Eye(skull.near_eye, half * cut.width, tall * cut.height, -1),
    )


def _ink(look: Look) -> str:
    return colours.mixed(colours.SKIN[look.skin][2], colours.INK, 0.72) if look.skin < 6 else "#170d13"


def _softness(look: Look) -> float:
    """How much lashes show: 0 to 1."""
    return 0.8 * (1 - look.firmness)


def _lash_width(look: Look) -> float:
    return 4.7 + 1.1 * _softness(look) - (0.4 if look.is_child else 0)


def _closed(drawing: Drawing, look: Look, eye: Eye, closed: str) -> None:
    (_, y), ink, line = eye.at, _ink(look), colours.SKIN[look.skin][2]
    if closed == "dodo":
        points = [(eye.x(-1), y + 2), (eye.x(0), y + 7.5), (eye.x(1.05), y + 1)]
        drawing.add(brush(points, _lash_width(look), 0.3, 0.3), ink, part=PART)
        return
    points = [(eye.x(-0.98), y + 5), (eye.x(-0.3), y - 5.6), (eye.x(0.35), y - 5.4), (eye.x(1.06), y + 4.4)]
    drawing.add(brush(points, _lash_width(look) + 0.6, 0.3, 0.3), ink, part=PART)
    under = [(eye.x(-0.5), y + 9), (eye.x(0.3), y + 8.2), (eye.x(0.8), y + 9)]
    drawing.add(brush(under, 1.7, 0.1, 0.1), line, 0.45, part=PART)


@dataclass(frozen=True)
class Lids:
    """The opening of an eye: its corners, two points of the upper lid and two of the lower, from the inside."""

    inner: Point
    outer: Point
    upper: tuple[Point, Point]
    lower: tuple[Point, Point]

    @property
    def opening(self) -> Path:
        (inner, outer) = ((*self.inner, "c"), (*self.outer, "c"))
        return spline([inner, *self.upper, outer, self.lower[1], self.lower[0]], closed=True)


def _lids(look: Look, skull: Skull, eye: Eye, shown: Expression) -> Lids:
    cut, (_, y) = CUTS[look.eyes], eye.at
    opening = shown.opening * (1 - cut.heavy) * (1 - 0.08 * skull.years.wrinkles)
    top, bottom = eye.tall * opening, eye.tall * (0.82 - 0.85 * shown.lower)
    droop, press = min(0, shown.slant), max(0, shown.slant)
    return Lids(
        (eye.x(-1), y + 2.4),
        (eye.x(1), y + 0.4 + cut.outer - droop * 1.1),
        (
            (eye.x(-0.42), y - top * 0.86 + press * 1.7 + droop * 0.3),
            (eye.x(0.32), y - top + press * 0.1 - droop * 1.1 + cut.outer * 0.3),
        ),
        ((eye.x(-0.35), y + bottom * 0.86), (eye.x(0.55), y + bottom * 0.72 + cut.outer * 0.3)),
    )


def _open(drawing: Drawing, look: Look, skull: Skull, eye: Eye, shown: Expression) -> None:
    lids = _lids(look, skull, eye, shown)
    opening = lids.opening
    drawing.add(opening, "#fdf6f0" if look.skin < 6 else "#f6ebe2", part=PART)
    _iris(drawing, look, eye, lids, shown)
    drawing.add(opening, "#6a4a6b", 0.34, within=[opening], outside=[opening.moved(0, 3.6)], part=PART)
    _lashes(drawing, look, eye, lids)
    line = colours.SKIN[look.skin][2]
    if CUTS[look.eyes].fold and shown.opening > 0.36:
        rise = -5.2 if shown.opening < 1.15 else -7
        (first, second), side = lids.upper, eye.side
        fold = [
            (lids.inner[0] + side * 5, first[1] + rise + 3),
            (first[0] + side * 5, first[1] + rise),
            (second[0] + side * 2, second[1] + rise),
            (lids.outer[0] + side, lids.outer[1] + rise * 0.75),
        ]
        drawing.add(brush(fold, 1.9, 0.1, 0.2), line, 0.62, part=PART)
    _tired(drawing, look, skull, eye, lids, shown)


def _iris(drawing: Drawing, look: Look, eye: Eye, lids: Lids, shown: Expression) -> None:
    """Large and cut by the lid; the light in it stays below the lid, or the eye dies."""
    opening, near = lids.opening, eye.side < 0
    radius = eye.tall * 1.02
    x = eye.at[0] + (2.4 if near else -0.4) + shown.gaze[0] * (0.9 if near else 0.7)
    y = eye.at[1] - 0.8 + shown.gaze[1]
    across = radius * (0.96 if near else 0.86)
    hue = colours.IRIS[look.iris]
    disc = ellipse(x, y, across, radius)
    drawing.add(disc, hue, within=[opening], part=PART)
    shade = colours.mixed(hue, "#160b12", 0.55)
    drawing.add(disc, shade, within=[opening], outside=[disc.moved(0, radius * 0.55)], part=PART)
    drawing.add(ellipse(x, y, across * 0.52, radius * 0.52), "#160b12", within=[opening], part=PART)
    lid = max(lids.upper[0][1], lids.upper[1][1])
    light = max(y - 3.2, lid + 3.4)
    drawing.add(ellipse(x - 3.1, light, 2.8, 3.0), "#ffffff", 0.96, within=[opening], part=PART)
    drawing.add(ellipse(x + 3.2, y + 3.6, 1.5), "#ffffff", 0.45, within=[opening], part=PART)


def _lashes(drawing: Drawing, look: Look, eye: Eye, lids: Lids) -> None:
    ink, line, soft, side = _ink(look), colours.SKIN[look.skin][2], _softness(look), eye.side
    (inner, outer), (first, second) = (lids.inner, lids.outer), lids.upper
    tip = (outer[0] + side * (1.2 + 2.4 * soft), outer[1] - 0.2 - 1.5 * soft)
    drawing.add(
        brush([inner, first, second, outer, tip], _lash_width(look), 0.28, 0.12, 0.55), ink, part=PART
    )
    if soft > 0.55:
        at = along(second, outer, 0.62)
        end = (at[0] + side * 2.4, at[1] - 3.4)
        drawing.add(brush([at, end], 2, 1, 0.05), ink, part=PART)
    below = along(lids.lower[1], lids.lower[0], 0.7)
    start = (outer[0] - side * 0.5, outer[1] + 1)
    drawing.add(
        brush([start, lids.lower[1], (below[0], below[1] + 0.6)], 1.9, 0.5, 0.05, 0.3), line, 0.7, part=PART
    )


def _tired(drawing: Drawing, look: Look, skull: Skull, eye: Eye, lids: Lids, shown: Expression) -> None:
    """Bags under the eyes, and crow's feet beside the near one, as much as years and the hour have made them."""
    (_, shade, line, _, _), years = colours.SKIN[look.skin], skull.years
    low = lids.lower[0][1]
    if shown.bags or years.wrinkles > 0.3:
        under = [(eye.x(-0.9), low + 4), (eye.x(0), low + 8.5), (eye.x(0.8), low + 5)]
        drawing.add(
            brush(under, 1.9, 0.1, 0.1), line, 0.55 if shown.bags else 0.44 * years.wrinkles, part=PART
        )
    if shown.bags:
        pouch = ellipse(eye.at[0], low + 2.5, eye.half * 0.9, 6.5)
        drawing.add(pouch, shade, 0.55, within=[skull.face], outside=[lids.opening], part=PART)
    if eye.side < 0:
        _crow_feet(drawing, line, lids.outer, years.wrinkles)


def _crow_feet(drawing: Drawing, line: str, outer: Point, wrinkles: float) -> None:
    for place in range(round(3 * wrinkles)):
        start = (outer[0] - 6, outer[1] + 1 + place * 4.5)
        end = (outer[0] - 12 + abs(place - 1) * 1.5, outer[1] - 4 + place * 6.2)
        drawing.add(brush([start, end], 1.7, 0.7, 0.05), line, 0.5 * wrinkles, part=PART)


# --- brows ------------------------------------------------------------------------------------------------


def brows(drawing: Drawing, look: Look, skull: Skull, shown: Expression) -> None:
    colour = _brow_colour(look, skull)
    for eye in _both(look, skull):
        drawing.add(_brow(look, skull, eye, shown), colour, part="sourcils")


def _brow(look: Look, skull: Skull, eye: Eye, shown: Expression) -> Path:
    """Nearly level at rest, or everybody looks sly: the expression moves it."""
    side, base = eye.side, skull.years.brow
    alone = shown.far * (1 if side > 0 else -0.15)
    inner = (eye.x(-0.92), base + 0.6 + shown.inner + alone)
    arch = (
        eye.x(0.5),
        base - 2.6 + (shown.inner + shown.outer) * 0.45 + alone * 1.1 - 1.4 * (1 - look.firmness),
    )
    outer = (eye.x(1.34 if side < 0 else 1.2), base + 2.6 + shown.outer + alone * 0.8)
    middle = along(inner, arch, 0.5)
    line = spline([inner, (middle[0], middle[1] - 0.9), arch, outer])
    thick = (6.6 + 3.2 * look.firmness) * skull.years.brow_weight * (1 if side < 0 else 0.82)
    return _tapered(line, thick)


def _tapered(line: Path, thick: float) -> Path:
    """Full at the inside, thin at the outside."""
    points = samples(line, 10)
    upper, lower = [], []
    for place, (x, y) in enumerate(points):
        part = place / 10
        full = 0.80 + 0.25 * math.sin(math.pi * min(1, part * 1.6))
        half = thick / 2 * full * (1 - max(0, part - 0.35) / 0.65) ** 0.72 + 0.25
        upper.append((x, y - half))
        lower.append((x, y + half))
    return spline(
        [(*upper[0], "c"), *upper[1:-1], (*points[-1], "c"), *lower[-2:0:-1], (*lower[0], "c")], closed=True
    )


def _brow_colour(look: Look, skull: Skull) -> str:
    """Of the natural hair, darker on dark skins; white ones keep enough ink to be seen from afar."""
    tint, line = look.tint, colours.SKIN[look.skin][2]
    if tint in {"gris", "blanc", "poivre-et-sel"}:
        return colours.mixed(colours.HAIR[tint], line, between(0.6, 0.78, skull.years.wrinkles))
    if tint == "bleu" or (tint in {"blond", "blond-clair", "roux"} and look.skin >= 4):
        tint = "brun" if look.skin < 6 else "noir"
    return colours.mixed(colours.HAIR[tint], colours.INK, 0.25)
