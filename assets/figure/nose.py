"""Noses: one drawing, and what each word changes of it."""

from dataclasses import dataclass

from assets.figure.colour import light
from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing, Light
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Point, between, blob, brush, ellipse

PART = "nez"
_BRIDGE = 33.0
_PLANE_FROM = 0.48  # smaller noses cast no plane of shadow
_BUMP = 2.0  # a bridge that juts more has a line


@dataclass(frozen=True, slots=True)
class Shape:
    """Width and length against a straight nose; the bump of the bridge and where the tip goes, in units."""

    width: float = 1
    length: float = 1
    bump: float = 0
    tip: Point = (0, 0)
    ball: float = 1  # roundness of the tip


SHAPES = {
    "droit": Shape(),
    "retroussé": Shape(0.96, 0.92, -2.5, (1.5, -4.5), 1.05),
    "aquilin": Shape(1.02, 1.1, 5.5, (1.0, 2.2), 0.85),
    "large": Shape(1.38, 1.02, -0.5, (-1.0, 0.2), 1.35),
    "fin": Shape(0.74, 1.02, 0.6, (0.6, 0), 0.7),
    "rond": Shape(1.2, 0.94, -1.4, (-0.4, -1.2), 1.6),
    "long": Shape(0.94, 1.26, 1.2, (2.0, 2.4), 0.95),
}


def draw_nose(skull: Skull, look: Look, colours: Complexion, toward: Light) -> Drawing:
    drawing, shape = Drawing(), SHAPES[look.nose]
    size = skull.years.nose_size
    grown = min(1.0, size)  # a child's nose has little of its shape yet
    x, y = skull.nose
    y += 18 * (shape.length - 1) * size
    wide = between(1, shape.width, grown) * size
    tip = (x + (5.5 + shape.tip[0]) * size, y + (-6 + shape.tip[1]) * size)
    ball = between(1, shape.ball, grown)
    if size > _PLANE_FROM:
        _plane(drawing, skull, colours, toward, (x, y), tip, wide, shape.bump * grown)
    if shape.bump * grown > _BUMP:
        _bridge(drawing, skull, colours, y, tip, shape.bump)
    _under(drawing, colours, (x, y), tip, wide)
    _lines(drawing, colours, (x, y), tip, wide, size, ball)
    shine = ellipse(tip[0] - 4.2 * size, tip[1] - 1.2, 2.6 * size * ball, 3.2 * size * ball)
    drawing.add(shine, light(colours.skin, 1.2), 0.65, part=PART)
    return drawing


def _plane(
    drawing: Drawing,
    skull: Skull,
    colours: Complexion,
    toward: Light,
    base: Point,
    tip: Point,
    wide: float,
    bump: float,
) -> None:
    """The side that the light does not reach: the bridge is its edge."""
    y, eyes = base[1], skull.years.eye_line
    half = between(eyes, y, 0.45)
    if toward[0] < 0:
        plane = blob(
            (_BRIDGE - 1, eyes - 8, "c"),
            (_BRIDGE + 1.5 + bump, half),
            (tip[0] + 0.5, tip[1]),
            (tip[0] - 2, y + 1.5, "c"),
            (tip[0] + 7 * skull.years.nose_size, y - 1),
            (_BRIDGE + 9 + bump, half),
            (_BRIDGE + 4.5, eyes - 4),
        )
    else:
        plane = blob(
            (_BRIDGE - 4, eyes - 8, "c"),
            (_BRIDGE - 1 + bump, half),
            (tip[0] - 6, tip[1]),
            (tip[0] - 8, y + 1.5, "c"),
            (tip[0] - 20 * wide, y - 3),
            (_BRIDGE - 9 * wide, between(eyes, y, 0.5)),
            (_BRIDGE - 8, eyes - 2),
        )
    drawing.add(plane, colours.shadow, 0.62, within=[skull.face], part=PART)


def _bridge(drawing: Drawing, skull: Skull, colours: Complexion, y: float, tip: Point, bump: float) -> None:
    """The line of a bridge that juts."""
    eyes = skull.years.eye_line
    line = [
        (_BRIDGE + 0.5, eyes + 4),
        (_BRIDGE + 1.5 + bump, between(eyes, y, 0.42)),
        (tip[0] - 0.5, tip[1] - 9),
    ]
    drawing.add(brush(line, 2.8, 0.1, 0.2, 0.5), colours.line, 0.8, part=PART)


def _under(drawing: Drawing, colours: Complexion, base: Point, tip: Point, wide: float) -> None:
    x, y = base
    under = blob(
        (x - 16 * wide, y - 1.5, "c"),
        (x - 9 * wide, y - 4.5),
        (tip[0], tip[1] + 3),
        (tip[0] + 2.5, y - 2, "c"),
        (x - 3, y + 3.2),
        (x - 13 * wide, y + 1.6),
    )
    drawing.add(under, colours.shadow, 0.75, part=PART)


def _lines(
    drawing: Drawing, colours: Complexion, base: Point, tip: Point, wide: float, size: float, ball: float
) -> None:
    """Tip, wing and nostril."""
    x, y = base
    end = [
        (tip[0] - 1.2, tip[1] - 9 * size),
        (tip[0] + 4.4 * ball - 2.2, tip[1] + (2 - ball)),
        (tip[0] - 0.5, y + 0.6),
        (x - 4, y + 1.2),
    ]
    drawing.add(brush(end, 3, 0.1, 0.35, 0.55), colours.line, 0.95, part=PART)
    wing = [(x - 15 * wide, y - 8 * size), (x - 19 * wide, y - 2.5), (x - 14.5 * wide, y + 1.4)]
    drawing.add(brush(wing, 2.6, 0.1, 0.2), colours.line, 0.8, part=PART)
    nostril = [(x - 11 * wide, y + 0.4), (x - 7.5 * wide, y - 1.6), (x - 4 * wide, y + 0.2)]
    drawing.add(brush(nostril, 2.4, 0.2, 0.2), colours.line, 0.85, part=PART)
