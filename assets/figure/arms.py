"""Arms: from a shoulder through an elbow to a wrist, bare or sleeved, and the hand at the end."""

import math
from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.hands import hand, thimble
from assets.figure.limbs import Limbs, across, bend, patch
from assets.figure.path import (
    Matrix,
    Path,
    Point,
    after,
    along,
    applied,
    capsule,
    direction,
    distance,
    limb,
    polar,
    ribbon,
    rotation,
    scaling,
    translation,
)
from assets.figure.proportions import REACH
from assets.figure.sleeves import SLEEVES, Cut, trimmings

_SHARP = 118  # beyond this bend the forearm is drawn over the upper arm


@dataclass(frozen=True, slots=True)
class Arm:
    """Where an arm goes, in own units. ``turn`` is the hand's, in degrees; None follows the forearm."""

    elbow: Point
    wrist: Point
    hand: str = "relaxed"
    turn: float | None = None
    flip: bool = False
    tucked: bool = False  # the hand is hidden (under an arm, in a pocket)
    follows: str = ""  # "chin" or "ear": the wrist goes where this person's is

    @property
    def way(self) -> float:
        return direction(self.elbow, self.wrist) if self.turn is None else self.turn

    def hand_matrix(self, size: float) -> Matrix:
        """From the space of the hand."""
        return after(
            translation(*self.wrist), after(rotation(self.way), scaling(size, -size if self.flip else size))
        )

    def at(self, point: Point, size: float) -> Point:
        """A point of the hand, such as ``hands.PALM``, in own units."""
        return applied(self.hand_matrix(size), *point)


@dataclass(frozen=True, slots=True)
class Flesh:
    """What an arm is made of and worn with. ``limbs`` is thickness, ``hand`` the size of the hand."""

    skin: int
    limbs: float
    hand: float
    sleeve: str
    colour: str
    second: str
    band: str = ""  # the colour of an armband
    thimble: bool = False

    @property
    def radii(self) -> tuple[float, float, float]:
        return 25 * self.limbs, 21.5 * self.limbs, 16 * self.limbs


def reaching(shoulder: Point, wrist: Point, *, out: float = 1, reach: tuple[float, float] = REACH) -> Point:
    """The elbow of an arm whose wrist must be there, bent to the left of the line (``out`` 1) or to its right (-1).

    An arm too short or too long for it is drawn as far as it must: seen from the front, bones shorten.
    """
    upper, lower = reach
    length = max(distance(shoulder, wrist), 1)
    stretch = max(1.0, length / (upper + lower) * 1.002)
    shrink = min(1.0, length / max(abs(upper - lower), 1))
    upper, lower = upper * stretch * shrink, lower * stretch * shrink
    cosine = (upper**2 + length**2 - lower**2) / (2 * upper * length)
    lean = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    return polar(shoulder, direction(shoulder, wrist) + out * lean, upper)


def draw_arm(
    to: Drawing, shoulder: Point, arm: Arm, flesh: Flesh, toward: Light, over: Path | None = None
) -> None:
    """Draw it over ``over``, the torso, or behind everything when there is none."""
    root = None if over is None else patch((shoulder[0], shoulder[1] - 6), 60 * flesh.limbs, 58 * flesh.limbs)
    limbs = Limbs(to, toward, over, root)
    top, middle, low = flesh.radii
    cut = Cut(SLEEVES[flesh.sleeve], shoulder, arm.elbow, arm.wrist, (top + 4, middle + 1, low))
    if abs(bend(shoulder, arm.elbow, arm.wrist)) > _SHARP:
        _folded(limbs, cut, arm, flesh)
    else:
        _straight(limbs, cut, arm, flesh)
    if flesh.band:
        _armband(limbs, cut, flesh)


def _straight(limbs: Limbs, cut: Cut, arm: Arm, flesh: Flesh) -> None:
    if cut.sleeve.reach < 1.9:
        _skin(limbs, limb((cut.shoulder, arm.elbow, arm.wrist), flesh.radii), flesh)
    _hand(limbs, arm, flesh, covered=cut.sleeve.reach >= 1.9)
    if cut.sleeve.reach:
        _cast_on_skin(limbs, cut, flesh)
        limbs.part(cut.whole, flesh.colour)
        limbs.to.extend(trimmings(cut, flesh.colour, flesh.second))


def _folded(limbs: Limbs, cut: Cut, arm: Arm, flesh: Flesh) -> None:
    """The forearm comes back over the upper arm, and no line crosses the elbow."""
    top, middle, low = flesh.radii
    joint = patch(arm.elbow, middle * 1.25, middle * 1.25)
    if cut.sleeve.reach < 1:
        _skin(limbs, capsule(cut.shoulder, top, arm.elbow, middle), flesh)
    if cut.sleeve.reach:
        limbs.part(cut.upper, flesh.colour)
    if not cut.covers_elbow:
        limbs.to.extend(trimmings(cut, flesh.colour, flesh.second) if cut.sleeve.reach else ())
    if cut.sleeve.reach < 1.9:
        _skin(limbs, capsule(arm.elbow, middle, arm.wrist, low), flesh, joint)
    _hand(limbs, arm, flesh, covered=cut.sleeve.reach >= 1.9)
    if cut.covers_elbow:
        limbs.part(cut.lower, flesh.colour, joint=joint)
        limbs.to.extend(trimmings(cut, flesh.colour, flesh.second))


def _armband(limbs: Limbs, cut: Cut, flesh: Flesh) -> None:
    """Around the upper arm, over the sleeve."""
    at, way = along(cut.shoulder, cut.elbow, 0.5), direction(cut.shoulder, cut.elbow)
    sleeve = cut.upper if cut.sleeve.reach else capsule(cut.shoulder, cut.radii[0], cut.elbow, cut.radii[1])
    band = ribbon(across(at, way, 60, 5), [34, 34], 8)
    limbs.to.add(band, colours.deep(flesh.band), stroke=4, within=[sleeve])
    limbs.to.add(band, flesh.band, within=[sleeve])
    lit = sleeve.moved(limbs.depth * limbs.toward[0], limbs.depth * 0.5 * limbs.toward[1])
    limbs.to.add(band, colours.shade(flesh.band), 0.8, within=[sleeve], outside=[lit])


def _skin(limbs: Limbs, path: Path, flesh: Flesh, joint: Path | None = None) -> None:
    base, shadow, *_ = colours.SKIN[flesh.skin]
    limbs.part(path, base, shadow, joint=joint)


def _cast_on_skin(limbs: Limbs, cut: Cut, flesh: Flesh) -> None:
    if cut.sleeve.reach < 1.9:
        bare = limb((cut.shoulder, cut.elbow, cut.wrist), flesh.radii)
        cast = cut.whole.moved(*polar((0, 4), cut.way, 9))
        limbs.to.add(cast, colours.SKIN[flesh.skin][1], 0.8, within=[bare])


def _hand(limbs: Limbs, arm: Arm, flesh: Flesh, *, covered: bool) -> None:
    """The hand, and the wrist without the line that would cut it."""
    if arm.tucked:
        return
    turn = -math.radians(arm.way)
    x, y = limbs.toward
    lit = x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn)
    toward = (lit[0], -lit[1]) if arm.flip else lit
    drawn = hand(arm.hand, flesh.skin, toward)
    if flesh.thimble:
        drawn.extend(thimble(arm.hand, toward))
    limbs.to.extend(drawn.transformed(arm.hand_matrix(flesh.hand)))
    if covered:
        return
    _, middle, low = flesh.radii
    base, shadow, *_ = colours.SKIN[flesh.skin]
    wrist = capsule(
        along(arm.elbow, arm.wrist, 0.55), middle * 0.86, along(arm.elbow, arm.wrist, 1.02), low * 0.96
    )
    bare = capsule(arm.elbow, middle, arm.wrist, low)
    limbs.to.add(wrist, base, within=[bare])
    lit_part = bare.moved(limbs.depth * x, limbs.depth * 0.5 * y)
    limbs.to.add(wrist, shadow, 0.8, within=[bare], outside=[lit_part])
