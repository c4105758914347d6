"""Noses: a shaded side, what is under, and three strokes of ink."""

from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, between, blob, brush, ellipse

PART = "nez"
_BRIDGE = 33  # x, between the eyes


@dataclass(frozen=True, slots=True)
class Cut:
    """What a word for a nose changes. ``wide`` of the wings, ``long`` downwards, ``hump`` of the bridge, ``up`` of the tip."""

    wide: float = 1
    long: float = 0
    hump: float = 0
    up: float = 0
    ball: float = 0  # how round the tip is


CUTS = {
    "droit": Cut(),
    "retroussé": Cut(0.96, -2, -2, 2.4, 0.6),
    "aquilin": Cut(0.98, 2.5, 4.2, -1.4),
    "large": Cut(1.36, 0, -0.5, 0, 0.8),
    "fin": Cut(0.78, 0, 0.5),
    "rond": Cut(1.14, -1, -1, 0.6, 2.2),
    "long": Cut(0.96, 5, 1.5, -1.6),
}


def nose(drawing: Drawing, look: Look, skull: Skull, toward: Light) -> None:
    cut, size = CUTS[look.nose], skull.years.nose_size
    part = 1 if look.age >= 13 else 0.5
    x, y = skull.nose[0] + 1.6 * cut.hump * part * 0.2, skull.nose[1] + cut.long * part * size
    tip = (x + (5.5 + 0.8 * cut.ball) * size, y - (6 + 0.5 * cut.up * part) * size)
    shade = colours.SKIN[look.skin][1]
    if look.age >= 5:
        drawing.add(_plane(skull, cut, tip, y, size, toward), shade, 0.62, within=[skull.face], part=PART)
    drawing.add(_underside(x, y, tip, cut.wide, size), shade, 0.75, part=PART)
    _strokes(drawing, look, (x, y), tip, cut, size)


def _plane(skull: Skull, cut: Cut, tip: Point, y: float, size: float, toward: Light) -> Path:
    """The side of the bridge that the light does not reach."""
    eyes, half = skull.years.eye_line, between(skull.years.eye_line, y, 0.45)
    if toward[0] < 0:
        return blob(
            (_BRIDGE - 1, eyes - 8, "c"),
            (_BRIDGE + 1.5 + cut.hump, half),
            (tip[0] + 0.5, tip[1]),
            (tip[0] - 2, y + 1.5, "c"),
            (tip[0] + 7 * size, y - 1),
            (_BRIDGE + 9 + cut.hump, half),
            (_BRIDGE + 4.5, eyes - 4),
        )
    return blob(
        (_BRIDGE - 4, eyes - 8, "c"),
        (_BRIDGE - 1 + cut.hump, half),
        (tip[0] - 6, tip[1]),
        (tip[0] - 8, y + 1.5, "c"),
        (tip[0] - 20 * cut.wide * size, y - 3),
        (_BRIDGE - 9 * cut.wide, half),
        (_BRIDGE - 8, eyes - 2),
    )


def _underside(x: float, y: float, tip: Point, wide: float, size: float) -> Path:
    return blob(
        (x - 16 * wide * size, y - 1.5, "c"),
        (x - 9 * wide * size, y - 4.5),
        (tip[0], tip[1] + 3),
        (tip[0] + 2.5, y - 2, "c"),
        (x - 3, y + 3.2),
        (x - 13 * wide * size, y + 1.6),
    )


def _strokes(drawing: Drawing, look: Look, base: Point, tip: Point, cut: Cut, size: float) -> None:
    (x, y), line, wide = base, colours.SKIN[look.skin][2], cut.wide
    front = (tip[0] + 2.2 + 0.7 * cut.ball, tip[1] + 1 - cut.up)
    end = [
        (tip[0] - 1.2, tip[1] - 9 * size),
        front,
        (tip[0] - 0.5 + 0.4 * cut.ball, y + 0.6),
        (x - 4, y + 1.2),
    ]
    drawing.add(brush(end, 2.9, 0.1, 0.35, 0.55), line, 0.95, part=PART)
    if cut.hump > 1:
        eyes = tip[1] - 40 * size
        bridge = [(_BRIDGE + 4, eyes + 10), (_BRIDGE + 6 + cut.hump, eyes + 18), (_BRIDGE + 6, eyes + 27)]
        drawing.add(brush(bridge, 2.2, 0.05, 0.05), line, 0.7, part=PART)
    wing = [
        (x - 15 * wide * size, y - 8 * size),
        (x - 19 * wide * size, y - 2.5),
        (x - 14.5 * wide * size, y + 1.4),
    ]
    drawing.add(brush(wing, 2.5, 0.1, 0.2), line, 0.8, part=PART)
    nostril = [(x - 11 * wide * size, y + 0.4), (x - 7.5 * size, y - 1.6), (x - 4 * size, y + 0.2)]
    drawing.add(brush(nostril, 2.4, 0.2, 0.2), line, 0.85, part=PART)
    shine = ellipse(tip[0] - 4.2 * size, tip[1] - 1.2, 2.6 * size, 3.2 * size, 20)
    drawing.add(shine, colours.light(colours.SKIN[look.skin][0], 1.2), 0.65, part=PART)
