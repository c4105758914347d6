"""The near ear, which goes on growing all life long."""

from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing, Light
from assets.figure.head_proportions import Skull
from assets.figure.path import Point, blob, brush

PART = "oreille"
_OUTLINE = ((9, -17), (1, -23), (-12, -17), (-14, -2), (-7, 12), (1, 20), (8, 15), (11, 0))
_RIM = ((4, -13), (-6, -12), (-7, 0), (-1, 8))
_HOLLOW = ((7, -2), (1, -3), (2, 4))
_ROOT = 4  # what it grows from, right of its middle


def draw_ear(skull: Skull, colours: Complexion, toward: Light) -> Drawing:
    size = skull.years.ear

    def placed(points: tuple[tuple[float, float], ...]) -> list[Point]:
        x, y = skull.ear
        return [(x + _ROOT + (across - _ROOT) * size, y + down * size) for across, down in points]

    outline = blob(*placed(_OUTLINE))
    drawing = Drawing().form(outline, colours.skin, toward, shadow=3, ink=2, strength=0.55, part=PART)
    # Where it meets the cheek there is no line.
    x, y = skull.ear
    root = blob((x + 16, y - 14), (x + 6, y - 9), (x + 8, y + 6), (x + 16, y + 12))
    drawing.add(root, colours.skin, part=PART)
    drawing.add(brush(placed(_RIM), 3.2, 0.2, 0.2), colours.line, 0.75, part=PART)
    return drawing.add(brush(placed(_HOLLOW), 2.6, 0.2, 0.2), colours.line, 0.55, part=PART)
