"""Brows set the temperament: low arches, almost level inside, and the expression moves them."""

import math

from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing
from assets.figure.expressions import Expression
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, along, brush, samples, spline

PART = "sourcils"
_STEPS = 12
_FAR = 0.76
_DARK = 6  # from this skin on, a thin brow is not seen


def draw_brows(skull: Skull, look: Look, expression: Expression, colours: Complexion) -> Drawing:
    drawing = Drawing()
    opacity = 0.5 if look.stage == "bébé" else 1
    for side in (1, -1):
        drawing.add(_brow(skull, look, expression, side), colours.brow, opacity, part=PART)
    _creases(drawing, skull, expression, colours)
    return drawing


def _brow(skull: Skull, look: Look, expression: Expression, side: int) -> Path:
    """From the inner end to the outer one, thickest before the arch."""
    (x, _), half = (skull.near_eye, 1.0) if side < 0 else (skull.far_eye, _FAR)
    half *= skull.years.eye[0]
    y, lone = skull.years.brow, expression.far * (1 if side > 0 else -0.15)
    strength = 0.55 + 0.45 * skull.years.brow_weight  # small faces move less
    inner_dy, outer_dy = (expression.inner + lone) * strength, (expression.outer + 0.8 * lone) * strength
    arch_dy = ((expression.inner + expression.outer) * 0.45 + 1.1 * lone) * strength
    inner = (x - side * half * 0.92, y + 0.6 + inner_dy)
    arch = (x + side * half * 0.5, y - 4 + 2.2 * look.firmness + arch_dy)
    outer = (x + side * half * (1.34 if side < 0 else 1.2), y + 2.6 + outer_dy)
    middle = along(inner, arch, 0.5)
    full = 6.6 + 2.9 * look.firmness + (1.6 if look.skin >= _DARK else 0)
    thick = full * skull.years.brow_weight * (1 if side < 0 else 0.82)
    return _tapered([inner, (middle[0], middle[1] - 0.9), arch, outer], thick)


def _tapered(points: list[Point], thick: float) -> Path:
    line = samples(spline(points), _STEPS)
    above: list[tuple[object, ...]] = []
    below: list[tuple[object, ...]] = []
    for step, (x, y) in enumerate(line):
        (x0, y0), (x1, y1) = line[max(0, step - 1)], line[min(_STEPS, step + 1)]
        length = math.hypot(x1 - x0, y1 - y0) or 1
        half = _half(step / _STEPS, thick) / length
        above.append((x - (y1 - y0) * half, y + (x1 - x0) * half))
        below.append((x + (y1 - y0) * half, y - (x1 - x0) * half))
    ring = [(*above[0], "c"), *above[1:], (*line[-1], "c"), *below[:0:-1], (*below[0], "c")]
    return spline(ring, closed=True)


def _half(part: float, thick: float) -> float:
    body = 0.8 + 0.25 * math.sin(math.pi * min(1, part * 1.6))
    return float(thick / 2 * body * (1 - max(0.0, part - 0.35) / 0.65) ** 0.72 + 0.25)


def _creases(drawing: Drawing, skull: Skull, expression: Expression, colours: Complexion) -> None:
    """Between the brows."""
    x, y = 26.0, skull.years.brow + 4
    if expression.crease:
        drawing.add(brush([(x - 2.5, y - 8), (x - 1, y + 3)], 2.3, 0.1, 0.2), colours.line, 0.7, part=PART)
    if expression.crease > 1:
        drawing.add(brush([(x + 4.5, y - 7), (x + 3.4, y + 3)], 2.1, 0.1, 0.2), colours.line, 0.7, part=PART)
