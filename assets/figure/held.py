"""What aids and things are drawn with: a person's hands and floor, tubes, wheels.

Own units, after the body has leaned. A wheelchair or a rollator is as large as the person who uses it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.look import Look
from assets.figure.path import (
    Matrix,
    Path,
    Point,
    applied,
    brush,
    ellipse,
    ribbon,
)
from assets.figure.proportions import Frame
from assets.figure.stances import Stance

STEEL, RUBBER, FABRIC, GRIP = "#c9cfd8", "#35303f", "#3d3a52", "#2c2536"
GRASPED: Point = (28, 0)  # what a fist closes on, in the space of the hand


@dataclass(slots=True)
class Held:
    """Where things are drawn: the person, the light, and the matrices of the hands."""

    frame: Frame
    look: Look
    toward: Light
    stance: Stance
    near: Matrix
    far: Matrix
    hand: str = "far"  # the one that holds a cane
    to: Drawing = field(default_factory=Drawing)

    @property
    def ground(self) -> float:
        return self.stance.ground

    @property
    def accent(self) -> str:
        return self.look.accent

    @property
    def near_grip(self) -> Point:
        return applied(self.near, *GRASPED)

    @property
    def far_grip(self) -> Point:
        return applied(self.far, *GRASPED)

    @property
    def grip(self) -> Point:
        """Where a cane or a crutch is held."""
        return self.near_grip if self.hand == "near" else self.far_grip

    def fresh(self) -> "Held":
        return replace(self, to=Drawing())

    def form(self, path: Path, colour: str, shadow: float = 8, ink: float = 2.2) -> None:
        self.to.form(path, colour, self.toward, shadow=shadow, ink=ink)

    def ring(self, x: float, y: float, across: tuple[float, float], thick: float, colour: str) -> None:
        """A wheel seen askew: ``across`` are its half-axes."""
        hole = ellipse(x, y, across[0] - thick, across[1] - thick * 1.12)
        rim = ellipse(x, y, *across)
        line = colours.deep(colour, 0.82)
        self.to.add(rim, line, stroke=2.2, outside=[hole]).add(rim, colour, outside=[hole])
        self.to.add(hole, line, stroke=2, within=[rim], outside=[hole])

    def tube(self, points: Sequence[Point], width: float, colour: str, *, shine: bool = True) -> None:
        """A bent metal tube."""
        path = ribbon(points, [width, width], max(6, 4 * (len(points) - 1)))
        self.form(path, colour, shadow=0, ink=2)
        if shine:
            x, y = self.toward
            lit = [(px + x * width * 0.22, py + y * width * 0.15) for px, py in points]
            self.to.add(brush(lit, width * 0.28, 0.6, 0.6), "#ffffff", 0.45, within=[path])


def small_wheel(own: Held, centre: Point, radius: float) -> None:
    own.form(ellipse(*centre, radius * 0.84, radius), RUBBER, 5)
    own.to.add(ellipse(*centre, radius * 0.46, radius * 0.56), STEEL)
    own.to.add(ellipse(*centre, radius * 0.16, radius * 0.2), RUBBER)
