"""What years leave on a face, little by little from fifty on. More than this is a caricature."""

from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing
from assets.figure.head_proportions import Skull
from assets.figure.path import Point, brush

PART = "rides"
_NONE_BELOW = 0.1


def draw_wrinkles(skull: Skull, colours: Complexion, *, raised: bool) -> Drawing:
    """``raised`` when the brows go up and fold the forehead, at any age but a child's."""
    drawing, deep = Drawing(), skull.years.wrinkles
    if deep > _NONE_BELOW:
        _crows_feet(drawing, skull, colours, deep)
        _bags(drawing, skull, colours, deep)
        _folds(drawing, skull, colours, deep)
    _forehead(drawing, skull, colours, max(deep, 0.75 if raised else 0.0))
    return drawing


def _line(drawing: Drawing, colours: Complexion, points: list[Point], width: float, opacity: float) -> None:
    drawing.add(brush(points, width, 0.1, 0.08), colours.line, opacity, part=PART)


def _crows_feet(drawing: Drawing, skull: Skull, colours: Complexion, deep: float) -> None:
    x, y = skull.near_eye[0] - skull.years.eye[0], skull.near_eye[1]
    for row in range(1 + round(2 * deep)):
        points = [(x - 6, y + 1 + row * 4.5), (x - 12 + abs(row - 1) * 1.5, y - 4 + row * 6.2)]
        _line(drawing, colours, points, 1.8, 0.5 * deep)


def _bags(drawing: Drawing, skull: Skull, colours: Complexion, deep: float) -> None:
    for (x, y), seen in ((skull.near_eye, 1.0), (skull.far_eye, 0.74)):
        half = skull.years.eye[0] * seen
        low = y + skull.years.eye[1] * 0.82
        points = [(x - half * 0.8, low + 5), (x, low + 8.5), (x + half * 0.8, low + 5)]
        _line(drawing, colours, points, 1.8, 0.44 * deep)


def _folds(drawing: Drawing, skull: Skull, colours: Complexion, deep: float) -> None:
    """From the nose to the corners of the mouth, then the cheek that loosens beside the chin."""
    x, y = skull.mouth
    wide = skull.years.mouth_width
    near, far = x - 28 * wide, x + 21 * wide
    _line(drawing, colours, [(near + 6, y - 18), (near - 4, y - 6), (near - 4.5, y + 7)], 2.3, 0.5 * deep)
    _line(drawing, colours, [(far - 2, y - 16), (far + 3.5, y - 5), (far + 3, y + 6)], 2.0, 0.42 * deep)
    if deep > 0.7:
        _line(drawing, colours, [(near - 2, y + 13), (near, y + 20), (near + 5, y + 25)], 2, 0.4 * deep)


def _forehead(drawing: Drawing, skull: Skull, colours: Complexion, deep: float) -> None:
    if deep <= 0.4:
        return
    for row in range(2):
        y = skull.years.brow - 17 - row * 9
        points = [(-18 + row * 6, y + 2), (10, y - 1), (34, y), (50 - row * 6, y + 2)]
        drawing.add(brush(points, 1.8, 0.05, 0.05), colours.line, 0.38 * deep, part=PART)
