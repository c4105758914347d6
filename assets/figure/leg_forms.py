"""The forms that legs are made of: a trouser leg, a skirt, a bare leg, a shoe, on the joints of a stance."""

from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.limbs import Limbs, tube
from assets.figure.look import Look
from assets.figure.path import (
    Path,
    after,
    along,
    blob,
    brush,
    capsule,
    direction,
    limb,
    polar,
    ribbon,
    rotation,
    scaling,
    translation,
)
from assets.figure.proportions import Frame
from assets.figure.stances import Leg, Stance

_SHOE, _SOLE, _TRAINER = "#3a3142", "#f4ede2", "#f7f3ec"
THIGH, _KNEE, _SHIN = 62, 46, 33  # radii of a trouser leg; a bare leg is thinner
_BARE = 0.74


@dataclass(slots=True)
class Legs:
    """What the lower half of somebody is drawn with."""

    to: Drawing
    frame: Frame
    look: Look
    toward: Light
    stance: Stance

    @property
    def width(self) -> float:
        """Against a middling leg."""
        return 0.5 * self.frame.hips[0] / 110 + 0.5 * self.frame.limbs

    @property
    def bottom(self) -> str:
        return self.look.colours[2]

    @property
    def main(self) -> str:
        return self.look.colours[0]

    def pairs(self) -> tuple[tuple[Leg, bool], tuple[Leg, bool]]:
        """From the back to the front, and whether it is the near one."""
        return (self.stance.far, False), (self.stance.near, True)


def radii(legs: Legs, leg: Leg, ease: float = 1) -> tuple[float, float, float]:
    size = legs.width * leg.size
    return THIGH * size * (0.5 + 0.5 * ease), _KNEE * size * ease, _SHIN * size * ease


def trouser_leg(legs: Legs, leg: Leg, ease: float, *, near: bool) -> Path:
    """A thigh, and a shin that opens a little over the shoe. Standing, both are one long line."""
    thigh, knee, shin = radii(legs, leg, ease)
    hem = along(leg.knee, leg.ankle, 1.03)
    if legs.stance.lap:
        return capsule(leg.hip, thigh, leg.knee, knee) + tube(leg.knee, knee, hem, shin * 1.12)
    top = (leg.hip[0], leg.hip[1] - 46)
    line = [top, leg.hip, along(leg.hip, leg.knee, 0.55), leg.knee, along(leg.knee, leg.ankle, 0.45), hem]
    widths = [1.84 * thigh, 1.96 * thigh, 1.78 * thigh, 2 * knee * 0.97, 2 * knee * 0.9, 2.24 * shin]
    if near:
        widths[0] *= 1.04
    return ribbon(line, widths, 16, rounded=(False, False))


def hanging(legs: Legs) -> Path:
    (hip, far_hip), (waist, far_waist) = legs.frame.hips, legs.frame.waist
    low = 392 + 250 * legs.frame.growth.legs
    return blob(
        (-waist, 240, "c"),
        (-hip - 4, 350),
        (-hip - 30, low, "c"),
        (-20, low + 14),
        (far_hip + 22, low - 6, "c"),
        (far_hip + 2, 350),
        (far_waist, 240, "c"),
    )


def spread(legs: Legs) -> Path:
    """Over both thighs, and down a little below the knees."""
    near, far = legs.stance.near, legs.stance.far
    thigh, knee, _ = radii(legs, near)
    if near.knee[0] < far.hip[0]:
        return _draped(near, far, thigh, knee)
    below = along(near.knee, near.ankle, 0.42), along(far.knee, far.ankle, 0.4)
    return blob(
        (near.hip[0] - thigh, 340),
        (far.hip[0] + 20, 318),
        (far.knee[0] + 6, far.knee[1] - knee * 0.92),
        (far.knee[0] + knee * 0.98, far.knee[1] + 6),
        (below[1][0] + knee + 6, below[1][1], "c"),
        (along(below[0], below[1], 0.5)[0] + 20, along(below[0], below[1], 0.5)[1] + 16),
        (below[0][0] - knee * 0.9, below[0][1] + 10, "c"),
        (near.knee[0] - knee * 1.1, near.knee[1] + knee * 0.8),
        (near.hip[0] - thigh * 0.4, near.hip[1] + thigh * 0.98),
        (near.hip[0] - thigh * 1.05, near.hip[1] + 20),
    )


def _draped(near: Leg, far: Leg, thigh: float, knee: float) -> Path:
    """On one knee: from the knee that is up to the one on the floor."""
    return blob(
        (near.hip[0] - thigh, 340),
        (far.hip[0] + 20, 318),
        (far.knee[0] + 6, far.knee[1] - knee * 0.92),
        (far.knee[0] + knee * 0.98, far.knee[1] + 6),
        (far.knee[0] + knee * 0.9, far.knee[1] + 110, "c"),
        (along(near.knee, far.knee, 0.5)[0] + 30, near.knee[1] - 70),
        (near.knee[0] + knee * 0.9, near.knee[1] + knee * 0.5, "c"),
        (near.knee[0] - knee * 1.15, near.knee[1] + knee * 0.2, "c"),
        (near.hip[0] - thigh * 0.8, near.hip[1] + 120),
        (near.hip[0] - thigh * 1.1, near.hip[1] + 20),
    )


def clothe(legs: Legs, path: Path, colour: str, *, near: bool) -> None:
    Limbs(legs.to, legs.toward, depth=20).part(path, colour)
    if not near:  # what the near leg casts on it
        cast = trouser_leg(legs, legs.stance.near, 1, near=True).moved(14, 6)
        legs.to.add(cast, colours.shade(colour, 1.2), 0.8, within=[path])


def bare_leg(legs: Legs, leg: Leg) -> None:
    """A calf has a belly: the widest a third below the knee."""
    thigh, knee, shin = (_BARE * radius for radius in radii(legs, leg))
    base, shadow, *_ = colours.SKIN[legs.look.skin]
    calf = along(leg.knee, leg.ankle, 0.34)
    back = polar(calf, direction(leg.knee, leg.ankle) + 90, knee * 0.12)
    path = limb((leg.hip, leg.knee, back, leg.ankle), (thigh, knee * 0.94, knee * 0.9, shin * 0.78))
    Limbs(legs.to, legs.toward, depth=14).part(path, base, shadow)
    foot(legs, leg, sock=True)


def foot(legs: Legs, leg: Leg, *, sock: bool = False) -> None:
    """A shoe, seen three quarters, its sole; a trainer is pale and laced."""
    size = 1.12 * leg.size * (0.62 + 0.38 * legs.frame.growth.legs) * legs.frame.growth.hand
    trainers = "baskets" in legs.look.accessories or legs.look.stage in {"petit", "enfant", "ado"}
    colour = _TRAINER if trainers else _SHOE
    place = after(translation(*leg.ankle), after(rotation(leg.turn), scaling(size, size)))
    if sock:
        top = polar(leg.ankle, direction(leg.ankle, leg.knee), 34)
        cloth = tube(leg.ankle, 24 * size, top, 25 * size)
        Limbs(legs.to, legs.toward, depth=8).part(cloth, "#efe9e0")
    shoe = blob(
        (-38, -14),
        (-10, -24),
        (22, -22),
        (44, -4),
        (72, 8),
        (84, 24),
        (70, 35),
        (10, 36),
        (-36, 35),
        (-44, 18),
    )
    drawn = Drawing().form(shoe, colour, legs.toward, shadow=9)
    drawn.add(
        ribbon([(-50, 32), (20, 33), (92, 31)], [10, 10]), _SOLE if not trainers else "#d9d2cb", within=[shoe]
    )
    if trainers:
        accent = legs.look.accent
        drawn.add(ribbon([(-6, 28), (16, 4), (34, -6)], [8, 8]), accent, within=[shoe])
        drawn.add(
            brush([(-40, -2), (-20, -8), (-2, -22)], 3, 0.8, 0.8), colours.deep(colour), 0.5, within=[shoe]
        )
    for x in (30, 40):
        lace = [(x - 4, -14 + (x - 30)), (x + 8, -6 + (x - 30))]
        drawn.add(brush(lace, 2.6, 0.6, 0.6), colours.deep(colour, 0.8), 0.7, within=[shoe])
    legs.to.extend(drawn.transformed(place))
