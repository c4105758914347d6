"""Open mouths: laughing, speaking, surprised, panting, and teeth that clench."""

from assets.figure.colour import mixed
from assets.figure.drawing import Drawing
from assets.figure.lips import LINE, LIPS_FROM, PART, Lips, dimples, pucker
from assets.figure.path import Path, blob, brush, ellipse

_TEETH, _TONGUE, _STEEL = "#fffaf3", "#d9606a", "#8fa3b5"


def opened(drawing: Drawing, lips: Lips) -> None:
    """Laughing, speaking, out of breath."""
    high, curve = lips.high, lips.curve
    near, far = lips.corners
    # Without a smile, the upper lip arches and the jaw drops in the middle: or all that is said is said gladly.
    sober = _sober(curve)
    low = 0.74 - 0.02 * sober
    top = [
        (lips.x - lips.near * 0.42, near[1] + curve * 0.36 - 0.7 * sober),
        lips.at(0, -curve * 0.12 - 0.6 * sober),
        (lips.x + lips.far * 0.5, far[1] + curve * 0.34 - 0.7 * sober),
    ]
    hollow = blob(
        (*near, "c"),
        *top,
        (*far, "c"),
        lips.at(low, high * 0.5),
        lips.at(0, high * 0.82),
        lips.at(0.02 - low, high * 0.5),
    )
    _around(drawing, lips, hollow)
    _inside(drawing, lips, hollow)
    line = [(near[0] - 1.2, near[1] - 0.6), *top, (far[0] + 1, far[1] - 0.6)]
    drawing.add(brush(line, LINE - 0.5, 0.4, 0.4), lips.colours.seam, part=PART)
    if curve > 4:
        dimples(drawing, lips)


def panting(drawing: Drawing, lips: Lips) -> None:
    """Open low and slack, the corners down, the tongue at the edge: breath goes in and out."""
    high = lips.high
    near, far = lips.corners
    hollow = blob(
        near,
        lips.at(-0.45, -high * 0.3),
        lips.at(0.05, -high * 0.24),
        lips.at(0.5, -high * 0.3),
        far,
        lips.at(0.8, high * 0.5),
        lips.at(0, high * 0.74),
        lips.at(-0.8, high * 0.5),
    )
    _around(drawing, lips, hollow)
    drawing.add(hollow, lips.colours.hollow, part=PART)
    tongue = ellipse(lips.x - 1, lips.y + high * 0.62, lips.near * 0.7, high * 0.4)
    drawing.add(tongue, _TONGUE, 0.95, within=[hollow], part=PART)
    breath = [lips.at(-1.5, -2), lips.at(-1.62, 6), lips.at(-1.45, 13)]
    drawing.add(brush(breath, 2.2, 0.1, 0.1), lips.colours.line, 0.7, part=PART)


def rounded(drawing: Drawing, lips: Lips) -> None:
    """Surprised."""
    high = lips.high
    hollow = blob(
        lips.at(-0.95, 3),
        lips.at(-0.25, -high * 0.4),
        lips.at(0.3, -high * 0.4),
        lips.at(0.98, 2.5),
        lips.at(0.3, high * 0.68),
        lips.at(-0.3, high * 0.68),
    )
    _around(drawing, lips, hollow)
    drawing.add(hollow, lips.colours.hollow, part=PART)
    tongue = ellipse(lips.x, lips.y + high * 0.7, lips.near * 0.72, high * 0.3)
    drawing.add(tongue, _TONGUE, 0.9, within=[hollow], part=PART)
    if lips.teeth in {"toutes", "bagues"}:
        teeth = ellipse(lips.x, lips.y - high * 0.4, lips.near * 0.8, high * 0.16)
        drawing.add(teeth, _TEETH, within=[hollow], part=PART)


def clenched(drawing: Drawing, lips: Lips) -> None:
    """Teeth shown and pressed."""
    high, curve = lips.high, lips.curve
    near, far = lips.corners
    top = [lips.at(-0.4, -high * 0.55 - curve * 0.2), lips.at(0, -high * 0.62 - curve * 0.3)]
    top += [lips.at(0.5, -high * 0.5 - curve * 0.2)]
    low = [
        lips.at(0.6, high * 0.5 + curve * 0.1),
        lips.at(0, high * 0.56),
        lips.at(-0.5, high * 0.52 + curve * 0.1),
    ]
    hollow = blob((*near, "c"), *top, (*far, "c"), *low)
    drawing.add(hollow, lips.colours.seam, stroke=3.4, part=PART)
    if lips.teeth in {"aucune", "deux"}:
        _inside(drawing, lips, hollow)
        return
    drawing.add(hollow, _TEETH, part=PART)
    for across in (-0.66, -0.3, 0.05, 0.42, 0.76):
        gap = brush([lips.at(across, -high), lips.at(across, high)], 1.4, 0.6, 0.6)
        drawing.add(gap, lips.colours.seam, 0.5, within=[hollow], part=PART)
    bite = brush([lips.at(-0.95, 0), lips.at(0, -curve * 0.14), lips.at(0.95, 0)], 1.9, 0.3, 0.3)
    drawing.add(bite, lips.colours.seam, 0.7, within=[hollow], part=PART)
    if lips.teeth == "bagues":
        _braces(drawing, lips, hollow, -high * 0.3)
    pucker(drawing, lips, curve)


def _around(drawing: Drawing, lips: Lips, hollow: Path) -> None:
    """Lips around an open mouth, or its line and the shadow below."""
    full, colours = lips.full, lips.colours
    opacity = 0.5 + 0.5 * colours.rouge
    if colours.rouge > LIPS_FROM:
        drawing.add(
            hollow.moved(0, 3.4 * full)
            + hollow.moved(0, -2.6 * full)
            + hollow.scaled(1.05, 1, (lips.x, lips.y)),
            mixed(colours.skin, colours.lips, opacity),
            part=PART,
        )
        return
    drawing.add(hollow, colours.seam, stroke=2.4, part=PART)
    low = lips.y + lips.high * 0.82
    under = [(lips.x - 9, low + 6), (lips.x + 1, low + 8), (lips.x + 9, low + 6)]
    drawing.add(brush(under, 2.4, 0.05, 0.05), colours.shadow, part=PART)


def _inside(drawing: Drawing, lips: Lips, hollow: Path) -> None:
    """Dark, the tongue, the teeth that this age has."""
    high = lips.high
    drawing.add(hollow, lips.colours.hollow, part=PART)
    tongue = ellipse(
        lips.x - 1, lips.y + high * 0.88, lips.near * 0.64, high * 0.4 * (0.6 + 0.4 * lips.wanted.tongue)
    )
    drawing.add(tongue, _TONGUE, 0.95, within=[hollow], part=PART)
    edge = min(10.0, high * 0.36) * (1 - 0.055 * _sober(lips.curve))
    if lips.teeth in {"toutes", "bagues"}:
        drawing.add(hollow, _TEETH, within=[hollow], outside=[hollow.moved(0, edge)], part=PART)
    elif lips.teeth == "deux":
        for across in (-4.2, 1.2):
            tooth = blob(
                (lips.x + across, lips.y + high),
                (lips.x + across, lips.y + high * 0.5),
                (lips.x + across + 4.4, lips.y + high * 0.5),
                (lips.x + across + 4.4, lips.y + high),
            )
            drawing.add(tooth, _TEETH, within=[hollow], part=PART)
    if lips.teeth == "bagues":
        _braces(drawing, lips, hollow, -lips.curve * 0.12 + edge * 0.5)


def _braces(drawing: Drawing, lips: Lips, hollow: Path, down: float) -> None:
    """A wire along the upper teeth, and a bracket on each."""
    lift = lips.curve * 0.28
    wire = brush([lips.at(-0.95, down - lift), lips.at(0, down), lips.at(0.95, down - lift)], 1.5, 0.9, 0.9)
    drawing.add(wire, _STEEL, within=[hollow], part=PART)
    for across in (-0.7, -0.42, -0.14, 0.2, 0.52, 0.8):
        x, y = lips.at(across, down - lift * across * across)
        bracket = blob((x - 1.9, y - 1.9), (x + 1.9, y - 1.9), (x + 1.9, y + 1.9), (x - 1.9, y + 1.9))
        drawing.add(bracket, _STEEL, within=[hollow], part=PART)


def _sober(curve: float) -> float:
    """How far from a smile a mouth is: 0 and more."""
    return max(0.0, 6 - curve)
