"""Mouths: what is read from three metres away. One function a kind of mouth, one table for the shapes of lips."""

from collections.abc import Callable
from dataclasses import dataclass

from assets.figure.colour import light, mixed
from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing
from assets.figure.expressions import Mouth
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, between, blob, brush, ellipse

PART = "bouche"
BRACES = "appareil-dentaire"
_TEETH, _TONGUE, _STEEL = "#fffaf3", "#d9606a", "#8fa3b5"
_NEAR, _FAR = 26.0, 19.8  # half-widths: the far half is seen aslant
_LIPS_FROM = 0.25  # of rouge: below, a line and the shadow of the lower lip say enough
_LINE = 4.3
_ROOM = 37.0  # from an adult's mouth to the chin

# Width and fullness of lips, against an adult's.
SHAPES = {
    "moyenne": (1.0, 0.85),
    "fine": (1.04, 0.5),
    "pleine": (0.98, 1.28),
    "large": (1.15, 0.9),
    "petite": (0.85, 1.0),
}


@dataclass(frozen=True)
class Lips:
    """One mouth, settled: where it is, and what it is painted with."""

    x: float
    y: float
    near: float
    far: float
    full: float
    curve: float  # of the corners, up, in units
    wanted: Mouth
    colours: Complexion
    room: float  # down to the chin
    teeth: str  # "aucune", "deux", "toutes", "bagues"

    @property
    def high(self) -> float:
        """Of an open mouth, in units: no lower than the chin leaves room for."""
        return self.wanted.open * min(1.0, self.room / _ROOM)

    @property
    def corners(self) -> tuple[Point, Point]:
        """Near and far, high when the mouth curves up."""
        curve, skew = self.curve, self.wanted.skew
        return (
            (self.x - self.near, self.y - curve * 0.6 + skew * 0.5),
            (self.x + self.far, self.y - curve * 0.6 - skew),
        )

    def at(self, across: float, down: float) -> Point:
        """A point told in half-widths across, from -1 at the near corner to 1, and in units down."""
        half = self.near if across < 0 else self.far
        return self.x + across * half, self.y + down


def draw_mouth(skull: Skull, look: Look, wanted: Mouth, colours: Complexion) -> Drawing:
    width, full = SHAPES[look.mouth]
    width *= wanted.width * skull.years.mouth_width
    lips = Lips(
        *skull.mouth,
        _NEAR * width,
        _FAR * width,
        full * (1 - 0.4 * skull.years.wrinkles) * between(0.7, 1, min(1.0, skull.years.mouth_width)),
        wanted.curve * between(0.3, 1, min(1.0, skull.years.mouth_width)),
        wanted,
        colours,
        skull.chin - skull.mouth[1],
        _teeth(look),
    )
    drawing = Drawing()
    KINDS[wanted.kind](drawing, lips)
    return drawing


def _teeth(look: Look) -> str:
    if look.age < 1:
        return "aucune"
    if look.age < 2:
        return "deux"
    return "bagues" if BRACES in look.accessories else "toutes"


# --- closed ------------------------------------------------------------------------------------------------


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
        _dimples(drawing, lips)
    elif curve < -4:
        _chin(drawing, lips, curve)


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
    _chin(drawing, lips, -3)


def _pursed(drawing: Drawing, lips: Lips) -> None:
    """Pressed together, all attention elsewhere."""
    middle = [lips.at(-0.45, -0.8), lips.at(0, -1.6), lips.at(0.5, -0.8)]
    _closed(drawing, lips, middle, lips.corners)
    for across, bend in ((-1, -3.0), (1, 2.6)):
        x, y = lips.at(across, 0)
        tuck = [(x + bend * 0.4, y - 5), (x + bend, y), (x + bend * 0.4, y + 5)]
        drawing.add(brush(tuck, 2.6, 0.1, 0.1), lips.colours.line, 0.85, part=PART)
    _chin(drawing, lips, -4)


def _closed(drawing: Drawing, lips: Lips, middle: list[Point], corners: tuple[Point, Point]) -> None:
    near, far = corners
    seam = [near, *middle, far]
    if lips.colours.rouge > _LIPS_FROM:
        _painted(drawing, lips, seam)
    else:
        low = max(point[1] for point in middle)
        under = [(lips.x - 10, low + 7), (lips.x + 1, low + 9), (lips.x + 10, low + 7)]
        drawing.add(brush(under, 2.6, 0.05, 0.05), lips.colours.shadow, part=PART)
    drawing.add(brush(seam, _LINE, 0.4, 0.36, 0.5), lips.colours.seam, part=PART)


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


# --- open --------------------------------------------------------------------------------------------------


def _open(drawing: Drawing, lips: Lips) -> None:
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
    drawing.add(brush(line, _LINE - 0.5, 0.4, 0.4), lips.colours.seam, part=PART)
    if curve > 4:
        _dimples(drawing, lips)


def _round(drawing: Drawing, lips: Lips) -> None:
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


def _clenched(drawing: Drawing, lips: Lips) -> None:
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
    _chin(drawing, lips, curve)


def _around(drawing: Drawing, lips: Lips, hollow: Path) -> None:
    """Lips around an open mouth, or its line and the shadow below."""
    full, colours = lips.full, lips.colours
    opacity = 0.5 + 0.5 * colours.rouge
    if colours.rouge > _LIPS_FROM:
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


# --- around ------------------------------------------------------------------------------------------------


def _dimples(drawing: Drawing, lips: Lips) -> None:
    """Cheeks pushed aside by a smile."""
    (nx, ny), (fx, fy) = lips.corners
    near = [(nx - 2.6, ny - 5.5), (nx - 4.4, ny), (nx - 1.4, ny + 5)]
    far = [(fx + 2.0, fy - 4.5), (fx + 3.4, fy), (fx + 1.2, fy + 4)]
    drawing.add(brush(near, 2.5, 0.1, 0.1), lips.colours.line, 0.85, part=PART)
    drawing.add(brush(far, 2.1, 0.1, 0.1), lips.colours.line, 0.75, part=PART)


def _chin(drawing: Drawing, lips: Lips, curve: float) -> None:
    """The chin puckers under a mouth that falls."""
    y = lips.y + min(9 + 8 * lips.full, lips.room - 8)
    pucker = [(lips.x - 8, y + 2), (lips.x + 1, y + curve * 0.16), (lips.x + 9, y + 2)]
    drawing.add(brush(pucker, 2.4, 0.1, 0.1), lips.colours.shadow, part=PART)


def _sober(curve: float) -> float:
    """How far from a smile a mouth is: 0 and more."""
    return max(0.0, 6 - curve)


def _panting(drawing: Drawing, lips: Lips) -> None:
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


KINDS: dict[str, Callable[[Drawing, Lips], None]] = {
    "ligne": _line,
    "ondulée": _wavy,
    "pincée": _pursed,
    "ouverte": _open,
    "haletante": _panting,
    "ronde": _round,
    "serrée": _clenched,
}
