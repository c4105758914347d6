"""Mouths: what is read from three metres away. One function a kind of mouth; those that close are here."""

from collections.abc import Callable

from assets.figure.colour import light, mixed
from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing
from assets.figure.expressions import Mouth
from assets.figure.head_proportions import Skull
from assets.figure.lips import LINE, LIPS_FROM, PART, Lips, dimples, pucker, settled_lips
from assets.figure.look import Look
from assets.figure.open_mouths import clenched, opened, panting, rounded
from assets.figure.path import Point, between, blob, brush, ellipse


def draw_mouth(skull: Skull, look: Look, wanted: Mouth, colours: Complexion) -> Drawing:
    drawing = Drawing()
    KINDS[wanted.kind](drawing, settled_lips(skull, look, wanted, colours))
    return drawing


def _line(drawing: Drawing, lips: Lips) -> None:
    """Lips together, curved by the feeling."""
    curve, skew = lips.curve, lips.wanted.skew
    middle = [
        lips.at(-0.45, curve * 0.34 + skew * 0.2),
        lips.at(0, curve * 0.52),
        lips.at(0.5, curve * 0.34 - skew * 0.35),
    ]
    _closed(drawing, lips, middle, lips.corners)
    if curve > 6:
        dimples(drawing, lips)
    elif curve < -4:
        pucker(drawing, lips, curve)


def _wavy(drawing: Drawing, lips: Lips) -> None:
    """Trembling or undecided: up, then down."""
    curve, skew = lips.curve, lips.wanted.skew
    middle = [
        lips.at(-0.52, curve * 0.3 - 3.4),
        lips.at(0, curve * 0.3 + 2.2),
        lips.at(0.5, curve * 0.3 - 2.6 - skew * 0.3),
    ]
    near, far = lips.corners
    _closed(drawing, lips, middle, ((near[0], near[1] + 2.4), (far[0], far[1] + 1.5)))
    pucker(drawing, lips, -3)


def _pursed(drawing: Drawing, lips: Lips) -> None:
    """Pressed together, all attention elsewhere."""
    middle = [lips.at(-0.45, -0.8), lips.at(0, -1.6), lips.at(0.5, -0.8)]
    _closed(drawing, lips, middle, lips.corners)
    for across, bend in ((-1, -3.0), (1, 2.6)):
        x, y = lips.at(across, 0)
        tuck = [(x + bend * 0.4, y - 5), (x + bend, y), (x + bend * 0.4, y + 5)]
        drawing.add(brush(tuck, 2.6, 0.1, 0.1), lips.colours.line, 0.85, part=PART)
    pucker(drawing, lips, -4)


def _closed(drawing: Drawing, lips: Lips, middle: list[Point], corners: tuple[Point, Point]) -> None:
    near, far = corners
    seam = [near, *middle, far]
    if lips.colours.rouge > LIPS_FROM:
        _painted(drawing, lips, seam)
    else:
        low = max(point[1] for point in middle)
        under = [(lips.x - 10, low + 7), (lips.x + 1, low + 9), (lips.x + 10, low + 7)]
        drawing.add(brush(under, 2.6, 0.05, 0.05), lips.colours.shadow, part=PART)
    drawing.add(brush(seam, LINE, 0.4, 0.36, 0.5), lips.colours.seam, part=PART)


def _painted(drawing: Drawing, lips: Lips, seam: list[Point]) -> None:
    """Two soft lips above and below the seam."""
    near, first, middle, last, far = seam
    full, colours = lips.full, lips.colours
    opacity = 0.5 + 0.5 * colours.rouge
    x, y = middle
    back = [last, middle, first]
    upper = blob(
        (*near, "c"),
        (first[0], first[1] - 3.8 * full),
        (x - 3.5, y - 5.6 * full),
        (x + 1, y - 4.3 * full),
        (x + 5, y - 5.4 * full),
        (last[0], last[1] - 3.6 * full),
        (*far, "c"),
        *back,
    )
    lower = blob(
        (between(near[0], first[0], 0.25), between(near[1], first[1], 0.35), "c"),
        first,
        middle,
        last,
        (between(far[0], last[0], 0.25), between(far[1], last[1], 0.35), "c"),
        (last[0] + 1.5, last[1] + 6.4 * full),
        (x + 0.5, y + 8.0 * full),
        (first[0] - 1.5, first[1] + 6.4 * full),
    )
    drawing.add(upper, mixed(colours.lips, colours.line, 0.18), opacity, part=PART)
    drawing.add(lower, colours.lips, opacity, part=PART)
    drawing.add(ellipse(x - 3, y + 4.8 * full, 5.4, 1.5), light(colours.lips), 0.5 * opacity, part=PART)


KINDS: dict[str, Callable[[Drawing, Lips], None]] = {
    "ligne": _line,
    "ondulée": _wavy,
    "pincée": _pursed,
    "ouverte": opened,
    "haletante": panting,
    "ronde": rounded,
    "serrée": clenched,
}
