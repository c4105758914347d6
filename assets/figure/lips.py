"""One mouth, settled, and what every mouth may have around it: dimples, a chin that puckers."""

from dataclasses import dataclass

from assets.figure.complexion import Complexion
from assets.figure.drawing import Drawing
from assets.figure.expressions import Mouth
from assets.figure.head_proportions import Skull
from assets.figure.look import Look
from assets.figure.path import Point, between, brush

PART = "bouche"
BRACES = "appareil-dentaire"
LINE = 4.3  # of the seam, in units
LIPS_FROM = 0.25  # of rouge: below, a line and the shadow of the lower lip say enough
_NEAR, _FAR = 26.0, 19.8  # half-widths: the far half is seen aslant
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


def settled_lips(skull: Skull, look: Look, wanted: Mouth, colours: Complexion) -> Lips:
    """The mouth of somebody, as an expression wants it."""
    width, full = SHAPES[look.mouth]
    width *= wanted.width * skull.years.mouth_width
    return Lips(
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


def _teeth(look: Look) -> str:
    if look.age < 1:
        return "aucune"
    if look.age < 2:
        return "deux"
    return "bagues" if BRACES in look.accessories else "toutes"


def dimples(drawing: Drawing, lips: Lips) -> None:
    """Cheeks pushed aside by a smile."""
    (nx, ny), (fx, fy) = lips.corners
    near = [(nx - 2.6, ny - 5.5), (nx - 4.4, ny), (nx - 1.4, ny + 5)]
    far = [(fx + 2.0, fy - 4.5), (fx + 3.4, fy), (fx + 1.2, fy + 4)]
    drawing.add(brush(near, 2.5, 0.1, 0.1), lips.colours.line, 0.85, part=PART)
    drawing.add(brush(far, 2.1, 0.1, 0.1), lips.colours.line, 0.75, part=PART)


def pucker(drawing: Drawing, lips: Lips, curve: float) -> None:
    """The chin puckers under a mouth that falls."""
    y = lips.y + min(9 + 8 * lips.full, lips.room - 8)
    line = [(lips.x - 8, y + 2), (lips.x + 1, y + curve * 0.16), (lips.x + 9, y + 2)]
    drawing.add(brush(line, 2.4, 0.1, 0.1), lips.colours.shadow, part=PART)
