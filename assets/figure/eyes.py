"""Eyes: the lids say the feeling, the word of the look says the shape."""

from dataclasses import dataclass

from assets.figure.colour import IRIS, mixed
from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing
from assets.figure.expressions import Expression
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, between, blob, brush, ellipse

PART = "yeux"
_PUPIL = "#160b12"
_LID_SHADOW = "#6a4a6b"
_FAR = 0.76  # the far eye is seen aslant


@dataclass(frozen=True, slots=True)
class Shape:
    """Width and height against middling eyes, the outer corner higher by ``lift`` units, and how much of a fold."""

    width: float
    height: float
    lift: float = 0
    fold: float = 1
    iris: float = 1


SHAPES = {
    "ronds": Shape(0.94, 1.07, -0.3, iris=0.96),
    "en-amande": Shape(1.08, 0.9, 2.0, iris=1.06),
    "bridés": Shape(1.08, 0.8, 1.8, fold=0, iris=1.1),
    "tombants": Shape(1.03, 0.95, -3.2, fold=1.3),
    "petits": Shape(0.82, 0.84, iris=0.98),
    "grands": Shape(1.13, 1.1, 0.4, fold=1.1, iris=0.97),
}


@dataclass(frozen=True, slots=True)
class Lids:
    """One open eye. ``side`` is -1 for the near one, whose outer corner is on the left, 1 for the far one."""

    side: int
    centre: Point
    half: float
    top: float  # above the centre, in units
    bottom: float
    inner: Point
    outer: Point
    upper: tuple[Point, Point]
    lower: tuple[Point, Point]
    outline: Path


def draw_eyes(skull: Skull, look: Look, expression: Expression, colours: Complexion) -> Drawing:
    drawing = Drawing()
    for side in (1, -1):
        winks = expression.winks and side < 0  # a far eye that closes would merge with the contour
        closed = expression.closed or ("joie" if winks else "")
        if closed:
            _closed(drawing, skull, look, colours, side, closed)
        else:
            _opened(drawing, lids(skull, look, expression, side), skull, look, expression, colours)
    return drawing


def lids(skull: Skull, look: Look, expression: Expression, side: int) -> Lids:
    """Where the lids of an eye are: low and heavy with age, slanted by anger and by sorrow."""
    shape, (wide, high) = SHAPES[look.eyes], skull.years.eye
    half = wide * shape.width * (1 if side < 0 else _FAR)
    tired = 1 - 0.12 * skull.years.wrinkles
    top = high * shape.height * expression.opening * tired
    bottom = high * shape.height * (0.82 - 0.85 * expression.lower)
    x, y = skull.near_eye if side < 0 else skull.far_eye
    press, droop = max(0.0, expression.slant), min(0.0, expression.slant)
    droop -= 0.7 * skull.years.wrinkles
    inner = (x - side * half, y + 2.4)
    outer = (x + side * half, y + 0.4 - droop * 1.2 - shape.lift)
    first = (x - side * half * 0.42, y - top * 0.86 + press * 1.8 + droop * 0.3)
    second = (x + side * half * 0.32, y - top + press * 0.1 - droop * 1.2 - shape.lift * 0.3)
    third = (x + side * half * 0.55, y + bottom * 0.72 - shape.lift * 0.3)
    last = (x - side * half * 0.35, y + bottom * 0.86)
    outline = blob((*inner, "c"), first, second, (*outer, "c"), third, last)
    return Lids(side, (x, y), half, top, bottom, inner, outer, (first, second), (third, last), outline)


def _lash(look: Look) -> float:
    """How long lashes show, 0 to 1."""
    return 0.35 if look.age < 13 else max(0.05, 0.85 - look.firmness)


def _line_width(skull: Skull, look: Look) -> float:
    return 4.5 + 1.1 * _lash(look) - (0.6 if look.stage == "bébé" else 0) - 0.7 * skull.years.wrinkles


def _closed(drawing: Drawing, skull: Skull, look: Look, colours: Complexion, side: int, way: str) -> None:
    """Shut by joy, arched up; or by a blink, arched down."""
    x, y = skull.near_eye if side < 0 else skull.far_eye
    half, width = (
        skull.years.eye[0] * SHAPES[look.eyes].width * (1 if side < 0 else _FAR),
        _line_width(skull, look),
    )
    if way == "joie":
        arch = [(-0.98, 5), (-0.3, -5.4), (0.35, -5.2), (1.06, 4.4)]
        drawing.add(_stroke(x, y, side * half, arch, width * 1.12, 0.3), colours.ink, part=PART)
        under = [(-0.5, 10), (0.3, 9.2), (0.8, 10)]
        drawing.add(_stroke(x, y, side * half, under, 1.8, 0.1), colours.line, 0.5, part=PART)
        tip = [(0.95, 2), (1.34, 0.4)]
    else:
        drawing.add(
            _stroke(x, y, side * half, [(-1, 3), (0, 8), (1.05, 2)], width, 0.3), colours.ink, part=PART
        )
        crease = [(-0.6, -4), (0.1, -6), (0.8, -4.4)]
        drawing.add(_stroke(x, y, side * half, crease, 1.8, 0.1), colours.line, 0.5, part=PART)
        tip = [(0.95, 3.4), (1.3, 4.4)]
    if _lash(look) > 0.5:
        drawing.add(_stroke(x, y, side * half, tip, 2.6, 0.9), colours.ink, part=PART)


def _stroke(x: float, y: float, half: float, points: list[Point], width: float, tip: float) -> Path:
    """A stroke whose points are told in half-eyes across and in units down."""
    return brush([(x + across * half, y + down) for across, down in points], width, tip, min(tip, 0.3))


def _opened(
    drawing: Drawing, eye: Lids, skull: Skull, look: Look, expression: Expression, colours: Complexion
) -> None:
    drawing.add(eye.outline, colours.white, part=PART)
    _iris(drawing, eye, skull, look, expression)
    drawing.add(
        eye.outline,
        _LID_SHADOW,
        0.34,
        within=[eye.outline],
        outside=[eye.outline.moved(0, 3.6)],
        part=PART,
    )
    _lashes(drawing, eye, skull, look, colours)
    _folds(drawing, eye, look, expression, colours)
    if expression.tear:
        _tear(drawing, eye)


def _iris(drawing: Drawing, eye: Lids, skull: Skull, look: Look, expression: Expression) -> None:
    """Big, cut by the upper lid; the catchlight stays below the lid, or the eyes are dead."""
    near = eye.side < 0
    radius = skull.years.eye[1] * 0.97 * SHAPES[look.eyes].iris
    gaze_x, gaze_y = expression.gaze
    x = eye.centre[0] + (2.4 if near else -0.4) + gaze_x * (0.95 if near else 0.7)
    y = eye.centre[1] - 0.8 + gaze_y
    across = radius * (0.96 if near else 0.84)
    disc, within = ellipse(x, y, across, radius), [eye.outline]
    colour = IRIS[look.iris]
    drawing.add(disc, colour, within=within, part=PART)
    upper = [disc.moved(0, radius * 0.62)]
    # A pale iris without its rim is a disc of light, and stares.
    rim = [ellipse(x, y + 0.6, across * 0.84, radius * 0.84)]
    drawing.add(disc, mixed(colour, _PUPIL, 0.5), within=within, outside=rim, part=PART)
    drawing.add(disc, mixed(colour, _PUPIL, 0.6), within=within, outside=upper, part=PART)
    drawing.add(ellipse(x, y, across * 0.56, radius * 0.56), _PUPIL, within=within, part=PART)
    shine = ellipse(x - 3.1, max(y - 3, eye.centre[1] - eye.top * 0.42), 2.9, 3.1)
    drawing.add(shine, "#ffffff", 0.96, within=within, part=PART)
    drawing.add(ellipse(x + 3.2, y + 3.6, 1.6, 1.6), "#ffffff", 0.45, within=within, part=PART)


def _lashes(drawing: Drawing, eye: Lids, skull: Skull, look: Look, colours: Complexion) -> None:
    lash, side = _lash(look), eye.side
    (ox, oy), (ix, iy), (first, second) = eye.outer, eye.inner, eye.upper
    line: list[Point] = [(ix - side * 0.5, iy + 0.6), first, second, (ox, oy)]
    line += [(ox + side * (1.2 + 2.6 * lash), oy - 0.2 - 1.6 * lash)]
    drawing.add(brush(line, _line_width(skull, look), 0.28, 0.12, 0.55), colours.ink, part=PART)
    if lash > 0.6:
        x, y = between(second[0], ox, 0.62), between(second[1], oy, 0.62)
        drawing.add(brush([(x, y), (x + side * 2.4, y - 3.4)], 2.0, 1, 0.05), colours.ink, part=PART)
    third, last = eye.lower
    under = [
        (ox - side * 0.5, oy + 1),
        third,
        (between(third[0], last[0], 0.7), between(third[1], last[1], 0.7) + 0.6),
    ]
    drawing.add(brush(under, 1.9, 0.5, 0.05, 0.3), colours.line, 0.7, part=PART)


def _folds(drawing: Drawing, eye: Lids, look: Look, expression: Expression, colours: Complexion) -> None:
    """The crease of the upper lid, and the bags of a bad night."""
    side, fold = eye.side, SHAPES[look.eyes].fold
    (ix, iy), (ox, oy), (first, second) = eye.inner, eye.outer, eye.upper
    if eye.top > 3.4 and fold:
        up = (-5.2 if expression.opening < 1.15 else -7) * fold
        line = [(ix + side * 5, first[1] + up + 3), (first[0] + side * 5, first[1] + up)]
        line += [(second[0] + side * 2, second[1] + up), (ox + side, oy + up * 0.75)]
        drawing.add(brush(line, 1.9, 0.1, 0.2), colours.line, 0.62, part=PART)
    elif not fold:  # the fold of the inner corner
        drawing.add(
            brush([(ix - side, iy - 3), (ix - side * 0.6, iy + 1.4), (ix + side * 2, iy + 3)], 2, 0.2, 0.2),
            colours.line,
            0.6,
            part=PART,
        )
    if expression.bags:
        x, y = eye.centre[0], eye.centre[1] + eye.bottom
        drawing.add(
            ellipse(x, y + 3, eye.half * 0.95, 7), colours.shadow, 0.6, outside=[eye.outline], part=PART
        )
        bag = [(ix + side * 2, y + 4.5), (x, y + 10.5), (x + side * eye.half * 0.85, y + 5.5)]
        drawing.add(brush(bag, 2.1, 0.1, 0.1), colours.line, 0.6, part=PART)


def _tear(drawing: Drawing, eye: Lids) -> None:
    """Welling, not falling: a bright rim on the lower lid, and one drop at the near eye."""
    third, last = eye.lower
    rim = brush([eye.inner, last, third, eye.outer], 2.6, 0.4, 0.4)
    drawing.add(rim.moved(0, -1), "#e9f7ff", 0.95, within=[eye.outline], part=PART)
    if eye.side < 0:
        x, y = third[0] + 3, third[1] + 3
        drop = blob((x, y - 3, "c"), (x + 3.6, y + 5), (x, y + 9), (x - 3.6, y + 5))
        drawing.add(drop, "#bfe4f7", 0.95, stroke=0, part=PART)
        drawing.add(ellipse(x - 1, y + 5, 1, 1.8), "#ffffff", 0.9, part=PART)
