"""Where the legs go: standing, a step, seated, on one knee, on the floor. Joints in own units, by the frame."""

from collections.abc import Callable
from dataclasses import dataclass

from assets.figure.path import Point
from assets.figure.proportions import HIP, KNEE, SOLE, Frame

ANKLE = 36  # from the ground
SEAT = 330  # from a seat's hips to the ground, for an adult: a chair is as high for a child


@dataclass(frozen=True, slots=True)
class Leg:
    hip: Point
    knee: Point
    ankle: Point
    turn: float = 0  # of the foot, degrees: 0 is flat on the ground
    size: float = 1  # of what is nearer or farther


@dataclass(frozen=True, slots=True)
class Stance:
    """``near`` is drawn over ``far``. ``ground`` is the floor; ``lap`` when thighs hide the hem of what is worn."""

    near: Leg
    far: Leg
    ground: float
    lap: bool = False
    near_behind: bool = False


def standing(body: Frame) -> Stance:
    """One leg straight under the body carries it; the other is out, its knee a little bent. Old knees both bend."""
    wide, sole = body.hips[0] / 110, body.sole
    on_near, on_far = max(0.0, -body.bearing), max(0.0, body.bearing)
    bent = 9 * body.growth.stoop
    near_knee, near_ankle = -60 + 10 * on_near - 6 * on_far + bent, -66 + 16 * on_near - 40 * on_far - bent
    far_knee, far_ankle = 50 + 28 * on_near - 8 * on_far + bent, 52 + 40 * on_near - 10 * on_far
    return Stance(
        Leg((-50 * wide, 384), (near_knee * wide, body.knee), (near_ankle * wide, sole - ANKLE)),
        Leg(
            (38 * wide, 384),
            (far_knee * wide, body.knee - 8),
            (far_ankle * wide, sole - ANKLE - 10),
            size=0.94,
        ),
        sole,
    )


def stepping(body: Frame) -> Stance:
    """A small step, behind a walker or with a cane."""
    wide, sole = body.hips[0] / 110, body.sole
    return Stance(
        Leg((-48 * wide, 384), (-66 * wide, body.knee), (-112 * wide, sole - ANKLE)),
        Leg((38 * wide, 384), (72 * wide, body.knee - 14), (82 * wide, sole - ANKLE - 12), size=0.94),
        sole,
    )


def seated(body: Frame) -> Stance:
    """On a chair, the thighs coming forward: their length is shortened by the view."""
    wide, long = body.hips[0] / 110, body.growth.legs
    near_knee, far_knee = (30 + 96 * long, 424.0), (56 + 148 * long, 392.0)
    ground = HIP + max(SEAT / body.size, 60 + 300 * long)
    shin = (SOLE - KNEE - ANKLE) * long
    return Stance(
        Leg((-44 * wide, 376), near_knee, (near_knee[0] - 2, near_knee[1] + shin), size=1.08),
        Leg((52 * wide, 362), far_knee, (far_knee[0] + 8, far_knee[1] + shin - 26), size=1),
        ground,
        lap=True,
    )


def kneeling(body: Frame) -> Stance:
    """On one knee, at the height of a child or of someone seated: the far knee up, the near one on the floor."""
    wide, long = body.hips[0] / 110, body.growth.legs
    ground = HIP + (KNEE - HIP + 24) * long
    return Stance(
        Leg((-58 * wide, 374), (10, ground - 46 * wide), (-186 * long, ground - 78), turn=72, size=1.02),
        Leg((44 * wide, 366), (60 + 150 * long, 400), (60 + 138 * long, ground - ANKLE - 14), size=0.98),
        ground,
        lap=True,
    )


def on_the_floor(body: Frame) -> Stance:
    """Seated on the floor, legs out, knees a little bent: a baby, a small child."""
    wide, long = body.hips[0] / 110, body.growth.legs
    ground = HIP + 62.0
    return Stance(
        Leg((-48 * wide, 384), (40 + 90 * long, 404), (30 + 210 * long, 436), turn=-58, size=1.04),
        Leg((50 * wide, 376), (90 + 110 * long, 368), (96 + 230 * long, 398), turn=-58),
        ground,
        lap=True,
    )


def carried(body: Frame) -> Stance:
    """In somebody's arms: knees up, feet hanging."""
    wide, long = body.hips[0] / 110, body.growth.legs
    return Stance(
        Leg((-44 * wide, 376), (50 + 70 * long, 420), (36 + 60 * long, 420 + 230 * long), turn=18, size=1.02),
        Leg((52 * wide, 366), (90 + 80 * long, 404), (90 + 80 * long, 404 + 210 * long), turn=14),
        432 + 250 * long,
        lap=True,
    )


STANCES: dict[str, Callable[[Frame], Stance]] = {
    "standing": standing,
    "stepping": stepping,
    "seated": seated,
    "kneeling": kneeling,
    "floor": on_the_floor,
    "carried": carried,
}
