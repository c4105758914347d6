"""Two bodies in one space: placed on one floor, y = 0, and an arm of one bent until its hand lies on the other."""

from dataclasses import dataclass

from assets.figure.arms import Arm, reaching
from assets.figure.body import Body, Figure
from assets.figure.drawing import Drawing, Light
from assets.figure.hands import PALM
from assets.figure.look import Look
from assets.figure.path import (
    Matrix,
    Point,
    after,
    along,
    applied,
    polar,
    scaling,
    translation,
)
from assets.figure.poses import Pose
from assets.figure.proportions import REACH


@dataclass(frozen=True)
class Placed:
    """Somebody of a pair: their body, lit from ``toward`` as their drawing sees it, and where it goes."""

    look: Look
    body: Body
    matrix: Matrix
    toward: Light


@dataclass(frozen=True)
class Contact:
    """From the back to the front: ``behind``, the people in that order, and ``last``, the arm that lies on both.

    ``people`` says who stands behind whom; ``order`` the indices of the two looks in it.
    """

    behind: Drawing
    people: tuple[Placed, Placed]
    order: tuple[int, int]
    last: Drawing
    touching: tuple[tuple[Point, Point], ...]  # the middle of a palm, and what it lies on


@dataclass
class Side:
    """One of the two while they are being placed."""

    figure: Figure
    mirrored: bool = False
    x: float = 0
    up: float = 0  # from the floor

    @property
    def matrix(self) -> Matrix:
        floor = self.figure.stance.ground * self.figure.frame.size
        return after(translation(self.x, -floor - self.up), scaling(-1 if self.mirrored else 1, 1))

    def out(self, point: Point) -> Point:
        """From own units to the space of the pair."""
        return applied(self.matrix, *self.figure.out(point))

    def own(self, point: Point) -> Point:
        x, y = point
        _, _, _, _, left, top = self.matrix
        return self.figure.own(((left - x) if self.mirrored else (x - left), y - top))

    def shoulder(self, which: str) -> Point:
        return self.out(self.figure.shoulder(which))

    @property
    def reach(self) -> float:
        return sum(REACH) * self.figure.frame.size

    def lay(
        self, which: str, target: Point, hand: str, turn: float, *, out: float, flip: bool = False
    ) -> None:
        """Bend an arm so that the middle of its palm is on ``target``; ``turn`` of the hand, in the pair's space."""
        own_turn = 180 - turn if self.mirrored else turn
        palm = PALM[0] * self.figure.frame.growth.hand
        wrist = polar(self.own(target), own_turn, -palm)
        elbow = reaching(self.figure.shoulder(which), wrist, out=out)
        self.figure.arms[which] = Arm(elbow, wrist, hand, own_turn, flip)

    def palm(self, which: str) -> Point:
        return applied(self.matrix, *self.figure.palm(which))

    def forearm(self, which: str, part: float) -> Point:
        arm = self.figure.arms[which]
        return self.out(along(arm.elbow, arm.wrist, part))

    def arm(self, which: str) -> Drawing:
        """An arm drawn apart, and no longer with its body."""
        self.figure.apart = which
        return self.figure.arm_alone(which).transformed(self.matrix)

    def placed(self) -> Placed:
        return Placed(self.figure.look, self.figure.body(), self.matrix, self.figure.toward)


def side_of(look: Look, pose: Pose, toward: Light, *, mirrored: bool = False) -> Side:
    """Not placed yet. A mirrored drawing sees the light from its other side."""
    return Side(Figure(look, pose, (-toward[0], toward[1]) if mirrored else toward), mirrored)
