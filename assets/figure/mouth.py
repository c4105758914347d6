"""Mouths: six kinds, drawn on anybody's lips. Stronger than in life: they are read from three metres."""

from collections.abc import Callable
from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing
from assets.figure.expressions import Expression, Mouth
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, along, blob, brush, ellipse, spline

PART = "bouche"
_TEETH, _TONGUE = "#fffaf3", "#d9606a"
# Of each word: how wide, how full.
CUTS = {
    "moyenne": (1.0, 0.8),
    "fine": (1.0, 0.42),
    "pleine": (1.0, 1.22),
    "large": (1.16, 0.86),
    "petite": (0.82, 0.95),
}


@dataclass(frozen=True)
class Lips:
    """Somebody's mouth, in some shape: where its corners are, and its colours."""

    drawing: Drawing
    look: Look
    shape: Mouth
    at: Point
    near: float  # from the middle to the near corner
    far: float
    full: float
    wrinkles: float

    @property
    def near_corner(self) -> Point:
        return self.at[0] - self.near, self.at[1] - self.shape.curve * 0.55 + self.shape.skew * 0.5

    @property
    def far_corner(self) -> Point:
        return self.at[0] + self.far, self.at[1] - self.shape.curve * 0.55 - self.shape.skew

    @property
    def line(self) -> str:
        return colours.mixed(colours.SKIN[self.look.skin][2], "#3a0f1c", 0.35)

    @property
    def lip(self) -> str:
        return colours.SKIN[self.look.skin][4]

    @property
    def shown(self) -> float:
        """How much lips stand out: less on children and on old people."""
        return max(0.35, (0.95 - 0.35 * self.look.firmness) * (1 - 0.4 * self.wrinkles))

    def add(self, path: Path, fill: str, opacity: float = 1, within: tuple[Path, ...] = ()) -> None:
        self.drawing.add(path, fill, opacity, within=within, part=PART)


def mouth(drawing: Drawing, look: Look, skull: Skull, shown: Expression) -> None:
    shape, (wide, full) = shown.mouth, CUTS[look.mouth]
    width = 1.08 * shape.width * skull.years.mouth_width * wide
    full *= 1 - 0.45 * skull.years.wrinkles
    lips = Lips(drawing, look, shape, skull.mouth, 23 * width, 17.5 * width, full, skull.years.wrinkles)
    KINDS[shape.kind](lips)
    _folds(lips)


# --- kinds ------------------------------------------------------------------------------------------------


def _line(lips: Lips, wave: float = 0) -> None:
    """Closed: two soft lips and the line between them."""
    (x, y), curve, skew, full = lips.at, lips.shape.curve, lips.shape.skew, lips.full
    near, far = lips.near_corner, lips.far_corner
    first = (x - lips.near * 0.45, y + curve * 0.30 + skew * 0.2 + wave)
    middle = (x + 0.5, y + curve * 0.48 - wave)
    last = (x + lips.far * 0.5, y + curve * 0.30 - skew * 0.35 + wave)
    upper = spline(
        [
            (*near, "c"),
            (x - lips.near * 0.42, y - 3.6 * full + curve * 0.1),
            (x - 3, y - 5.2 * full + curve * 0.32),
            (x + 1.5, y - 4.0 * full + curve * 0.42),
            (x + 5, y - 5.0 * full + curve * 0.32),
            (x + lips.far * 0.55, y - 3.4 * full + curve * 0.1 - skew * 0.3),
            (*far, "c"),
            last,
            middle,
            first,
        ],
        closed=True,
    )
    lower = spline(
        [
            (*along(near, first, 0.3), "c"),
            first,
            middle,
            last,
            (*along(far, last, 0.3), "c"),
            (x + lips.far * 0.5, y + 6.0 * full + curve * 0.45 - skew * 0.3),
            (x + 1, y + 8.2 * full + curve * 0.55),
            (x - lips.near * 0.45, y + 6.0 * full + curve * 0.45),
        ],
        closed=True,
    )
    lips.add(upper, colours.mixed(lips.lip, colours.SKIN[lips.look.skin][2], 0.18), lips.shown)
    lips.add(lower, lips.lip, lips.shown)
    shine = ellipse(x - 3, y + 4.6 * full + curve * 0.5, 5.2, 1.5)
    lips.add(shine, colours.light(lips.lip), 0.5 * lips.shown)
    lips.add(brush([near, first, middle, last, far], 4.1, 0.35, 0.3, 0.5), lips.line)
    if full < 0.5:
        under = [
            (x - 9, y + 10 + curve * 0.5),
            (x + 1, y + 11.5 + curve * 0.5),
            (x + 9, y + 10 + curve * 0.5),
        ]
        lips.add(brush(under, 2.2, 0.05, 0.05), colours.SKIN[lips.look.skin][1])
    if curve > 6:
        _corners(lips)


def _wavy(lips: Lips) -> None:
    """A line that does not know which way to go."""
    _line(lips, 2.6)


def _pinched(lips: Lips) -> None:
    """Lips pressed: somebody counts."""
    _line(lips)
    (x, y) = lips.at
    for corner, way in ((lips.near_corner, -1), (lips.far_corner, 1)):
        dent = [
            (corner[0] + way * 2, corner[1] - 4),
            (corner[0] + way * 4, corner[1]),
            (corner[0] + way * 2, corner[1] + 4),
        ]
        lips.add(brush(dent, 2.2, 0.1, 0.1), lips.line, 0.7)
    lips.add(brush([(x - 6, y + 12), (x + 1, y + 10), (x + 8, y + 12)], 2.2, 0.1, 0.1), lips.line, 0.5)


def _open(lips: Lips) -> None:
    """Open: teeth above, tongue below."""
    (x, y), tall, curve = lips.at, lips.shape.open, lips.shape.curve
    near, far = lips.near_corner, lips.far_corner
    first = (x - lips.near * 0.4, near[1] + curve * 0.34)
    middle = (x + 0.5, y - curve * 0.12)
    last = (x + lips.far * 0.5, far[1] + curve * 0.32)
    inside = spline(
        [
            (*near, "c"),
            first,
            middle,
            last,
            (*far, "c"),
            (x + lips.far * 0.74, y + tall * 0.46),
            (x + 0.5, y + tall * 0.82),
            (x - lips.near * 0.72, y + tall * 0.48),
        ],
        closed=True,
    )
    for shift in (3.6 * lips.full, -2.6 * lips.full):
        lips.add(inside.moved(0, shift), lips.lip, lips.shown)
    lips.add(inside, "#5b1626" if lips.look.skin < 6 else "#4a1220")
    tongue = ellipse(x - 1, y + tall * 0.86, lips.near * 0.62, tall * 0.44 * max(0.6, lips.shape.tongue))
    lips.add(tongue, _TONGUE, 0.95, (inside,))
    _upper_teeth(lips, inside, min(9.5, tall * 0.38))
    edge = [(near[0] - 1.2, near[1] - 0.6), first, middle, last, (far[0] + 1, far[1] - 0.6)]
    lips.add(brush(edge, 3.6, 0.4, 0.4), lips.line)
    _corners(lips)


def _upper_teeth(lips: Lips, inside: Path, tall: float) -> None:
    """A band under the upper lip: none before they grow, two at first, and a brace where somebody wears one."""
    age = lips.look.age
    if age == 0:
        return
    band = Drawing()
    band.add(inside, _TEETH, within=[inside], outside=[inside.moved(0, tall)], part=PART)
    if age == 1:
        (x, y), limit = lips.at, lips.near * 0.4
        tooth = blob((x - limit, y - 30), (x + limit, y - 30), (x + limit, y + 30), (x - limit, y + 30))
        band = Drawing().add(
            inside, _TEETH, within=[inside, tooth], outside=[inside.moved(0, tall)], part=PART
        )
    lips.drawing.extend(band)
    if "appareil-dentaire" in lips.look.accessories:
        _brace(lips, inside, tall)


def _brace(lips: Lips, inside: Path, tall: float) -> None:
    x, y = lips.at
    top = y - lips.shape.curve * 0.12 + tall * 0.5
    wire = [(x - lips.near, top - 2), (x, top + 1.5), (x + lips.far, top - 2)]
    lips.add(brush(wire, 1.6, 0.9, 0.9), "#9aa3b0", 1, (inside,))
    for part in (-0.72, -0.4, -0.08, 0.28, 0.6):
        across = x + (lips.near if part < 0 else lips.far) * part
        lips.add(ellipse(across, top + 0.6, 1.9), "#7f8896", 1, (inside,))


def _clenched(lips: Lips) -> None:
    """Teeth shut, lips drawn back."""
    (x, y), tall, curve = lips.at, lips.shape.open, lips.shape.curve
    near, far = lips.near_corner, lips.far_corner
    top = [
        (x - lips.near * 0.4, y - tall * 0.55 - curve * 0.2),
        (x, y - tall * 0.62 - curve * 0.3),
        (x + lips.far * 0.5, y - tall * 0.5 - curve * 0.2),
    ]
    low = [
        (x + lips.far * 0.6, y + tall * 0.42 + curve * 0.1),
        (x, y + tall * 0.5 + curve * 0.1),
        (x - lips.near * 0.5, y + tall * 0.44 + curve * 0.1),
    ]
    inside = spline([(*near, "c"), *top, (*far, "c"), *low], closed=True)
    lips.add(inside, "#5b1626" if lips.look.skin < 6 else "#4a1220")
    teeth = inside.scaled(0.92, 0.84, lips.at)
    lips.add(teeth, "#fff7ee", 1, (inside,))
    lips.add(brush([(near[0] + 3, y), (x, y - curve * 0.1), (far[0] - 3, y)], 1.7, 0.3, 0.3), lips.line, 0.7)
    for part in (-0.5, -0.1, 0.35, 0.7):
        across = x + (lips.near if part < 0 else lips.far) * part
        lips.add(
            brush([(across, y - tall * 0.5), (across, y + tall * 0.5)], 1.4, 0.6, 0.6),
            lips.line,
            0.5,
            (teeth,),
        )
    lips.add(brush([near, *top, far], 3.2, 0.3, 0.3), lips.line)
    lips.add(brush([near, *low[::-1], far], 2.4, 0.2, 0.2), lips.line, 0.8)


def _round(lips: Lips) -> None:
    """An « o »."""
    (x, y), tall = lips.at, lips.shape.open
    inside = blob(
        (x - lips.near * 0.95, y + 3),
        (x - 4, y - tall * 0.36),
        (x + 4, y - tall * 0.36),
        (x + lips.far * 0.98, y + 2.5),
        (x + 4, y + tall * 0.62),
        (x - 5, y + tall * 0.62),
    )
    lips.add(inside.scaled(1.16 + 0.1 * lips.full, 1.1 + 0.06 * lips.full, (x, y + 3)), lips.lip, lips.shown)
    lips.add(inside.scaled(1.06, 1.05, (x, y + 3)), lips.line)
    lips.add(inside, "#5b1626" if lips.look.skin < 6 else "#4a1220")
    lips.add(ellipse(x, y + tall * 0.62, lips.near * 0.7, tall * 0.3), _TONGUE, 0.9, (inside,))
    if lips.look.age > 1:
        lips.add(ellipse(x, y - tall * 0.36, lips.near * 0.8, tall * 0.14), _TEETH, 1, (inside,))


def _corners(lips: Lips) -> None:
    """Where a smile ends."""
    line, (near, far) = colours.SKIN[lips.look.skin][2], (lips.near_corner, lips.far_corner)
    left = [(near[0] - 2.6, near[1] - 5), (near[0] - 4.2, near[1]), (near[0] - 2, near[1] + 5)]
    right = [(far[0] + 2.4, far[1] - 4.5), (far[0] + 3.6, far[1]), (far[0] + 1.6, far[1] + 4)]
    lips.add(brush(left, 2.3, 0.1, 0.1), line, 0.8)
    lips.add(brush(right, 2, 0.1, 0.1), line, 0.7)


def _folds(lips: Lips) -> None:
    """From the nose to the corners, as years draw them."""
    if lips.wrinkles < 0.2:
        return
    line, y = colours.SKIN[lips.look.skin][2], lips.at[1]
    near, far = lips.near_corner, lips.far_corner
    left = [(near[0] - 3, y - 15), (near[0] - 9, y - 3), (near[0] - 8.5, y + 9)]
    right = [(far[0] + 1, y - 14), (far[0] + 4.5, y - 4), (far[0] + 4, y + 6)]
    lips.add(brush(left, 2.2, 0.1, 0.1), line, 0.52 * lips.wrinkles)
    lips.add(brush(right, 1.9, 0.1, 0.1), line, 0.44 * lips.wrinkles)


KINDS: dict[str, Callable[[Lips], None]] = {
    "ligne": _line,
    "ondulée": _wavy,
    "pincée": _pinched,
    "ouverte": _open,
    "serrée": _clenched,
    "ronde": _round,
}
