"""How bodies differ: the tables of ages and builds, and the measures of one person that they give.

The one place to change a proportion. Measures are in the person's own units: the torso is 400 high whatever the age,
from the notch of the collarbones at (0, 0) to the hips, and ``size`` then makes a child of it. Drawings face right, so
the near side is on the left, and is the wider one.
"""

import itertools
from dataclasses import dataclass, fields

from assets.figure.head_proportions import skull
from assets.figure.look import Look
from assets.figure.path import Path, Point, between, blob

HEAD = 1.12  # of a head drawn 200 high, on the body of an adult
HIP, KNEE, SOLE = 392, 700, 1036  # heights of an adult who stands
REACH = (178, 156)  # from shoulder to elbow, from elbow to wrist


@dataclass(frozen=True, slots=True)
class Growth:
    """What age changes. ``size`` of a body beside others, ``legs`` and ``hand`` against the torso."""

    size: float
    width: float
    taper: float  # of the waist
    legs: float
    hand: float
    head: float  # as drawn on an adult
    gap: float  # from the notch to the chin
    forward: float  # of the head
    stoop: float
    limbs: float  # thickness
    arms: float  # how long those that hang are, against the torso
    belly: float


AGES: tuple[tuple[int, Growth], ...] = (
    (0, Growth(0.44, 1.02, 0.0, 0.62, 0.86, 0.84, 4, 4, 0, 1.34, 0.84, 1.12)),
    (1, Growth(0.50, 0.95, 0.0, 0.66, 0.88, 0.88, 6, 6, 0, 1.24, 0.84, 1.14)),
    (3, Growth(0.63, 0.85, 0.0, 0.69, 0.90, 0.92, 10, 8, 0, 1.12, 0.86, 1.14)),
    (9, Growth(0.79, 0.81, 0.1, 0.85, 0.92, 0.94, 16, 8, 0, 0.94, 0.93, 1.04)),
    (15, Growth(0.95, 0.90, 0.7, 1.00, 1.00, 0.97, 32, 10, 0, 0.92, 1, 1)),
    (20, Growth(1.00, 1.00, 1.0, 1.00, 1.00, 1.00, 36, 10, 0, 1.00, 1, 1)),
    (58, Growth(0.99, 1.02, 0.8, 1.00, 1.00, 1.00, 34, 12, 0, 1.00, 1, 1)),
    (72, Growth(0.96, 1.01, 0.5, 0.98, 1.02, 0.99, 28, 22, 0.7, 0.98, 1, 1)),
    (85, Growth(0.93, 1.00, 0.4, 0.96, 1.04, 0.98, 22, 30, 1.15, 0.94, 1, 1)),
    (95, Growth(0.90, 0.98, 0.3, 0.95, 1.06, 0.97, 16, 38, 1.6, 0.90, 1, 1)),
)


@dataclass(frozen=True, slots=True)
class Build:
    """Widths against those of a middling body."""

    shoulders: float
    chest: float
    waist: float
    hips: float
    limbs: float
    size: float = 1.0
    belly: float = 1.0  # how much more of the waist comes forward


MIDDLING = "moyenne"
BUILDS = {
    "mince": Build(0.92, 0.87, 0.82, 0.88, 0.82),
    "moyenne": Build(1.00, 1.00, 1.00, 1.00, 1.00),
    "ronde": Build(1.06, 1.20, 1.48, 1.32, 1.26, belly=1.22),
    "large": Build(1.22, 1.22, 1.28, 1.14, 1.30, belly=1.08),
    "très-grande": Build(1.00, 0.96, 0.94, 0.95, 0.96, 1.11),
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One person's measures. Pairs are half-widths from the notch: near side, far side."""

    growth: Growth
    size: float
    shoulders: tuple[float, float]
    chest: tuple[float, float]
    waist: tuple[float, float]
    hips: tuple[float, float]
    limbs: float
    bust: float
    chin_at: float  # in the space of the head
    bearing: float  # which leg carries: the near one at -1, the far one at 1

    @property
    def near_shoulder(self) -> Point:
        return 20 - self.shoulders[0], 62

    @property
    def far_shoulder(self) -> Point:
        return self.shoulders[1] - 18, 60

    @property
    def knee(self) -> float:
        return HIP + (KNEE - HIP) * self.growth.legs

    @property
    def sole(self) -> float:
        """The ground, for one who stands."""
        return HIP + (SOLE - HIP) * self.growth.legs

    @property
    def chin(self) -> Point:
        return self.growth.forward, -self.growth.gap

    @property
    def skull(self) -> Point:
        """Where the middle of the head goes, the origin of its space."""
        return self.growth.forward, -self.growth.gap - self.chin_at * self.head

    @property
    def ear(self) -> Point:
        return self.growth.forward - 50 * self.head, self.skull[1] + 10 * self.head

    @property
    def head(self) -> float:
        """The scale of a head drawn 200 high, in own units."""
        return HEAD * self.growth.head / self.size


def growth(age: int) -> Growth:
    """Between the two ages of the table that are nearest."""
    if age >= AGES[-1][0]:
        return AGES[-1][1]
    (young, low), (old, high) = next(
        (first, last) for first, last in itertools.pairwise(AGES) if age < last[0]
    )
    part = (age - young) / (old - young)
    return Growth(
        *(between(getattr(low, each.name), getattr(high, each.name), part) for each in fields(Growth))
    )


def frame(look: Look) -> Frame:
    """The measures of somebody."""
    grown, build = growth(look.age), BUILDS.get(look.build, BUILDS[MIDDLING])
    firm = look.firmness if look.age >= 13 else 0.35
    wide = grown.width
    shoulders = (1 + 0.10 * firm) * build.shoulders * wide
    chest = (1 + 0.07 * firm) * build.chest * wide
    waist = (1 - 0.13 * grown.taper * (1 - firm)) * build.waist * wide
    hips = (1 + 0.05 * (1 - firm) * grown.taper) * build.hips * wide
    belly = build.belly * grown.belly
    return Frame(
        growth=grown,
        size=grown.size * build.size,
        shoulders=(126 * shoulders, 101 * shoulders),
        chest=(104 * chest, 87 * chest),
        waist=(102 * waist, 84 * waist * belly),
        hips=(110 * hips, 92 * hips),
        limbs=build.limbs * grown.limbs * (1 + 0.10 * firm),
        bust=1 - firm if look.age >= 14 and firm < 0.4 else 0,
        chin_at=skull(look).chin,
        bearing=look.bearing,
    )


def trunk(body: Frame, loose: float = 6, hem: float = 404, waist: float = 1, flare: float = 0) -> Path:
    """The torso from the neck to ``hem``, ``loose`` units away from the body: what a top or a coat is cut from."""
    (shoulder, far_shoulder), (chest, far_chest) = body.shoulders, body.chest
    (middle, far_middle), (hip, far_hip) = body.waist, body.hips
    bust = 7 * body.bust
    return blob(
        (-50, -16),
        (-78, 5),
        (22 - shoulder, 24),
        (2 - shoulder - loose * 0.5, 56),
        (-chest - loose, 128),
        (-middle * waist - loose * 1.2, 240),
        (-hip - loose, 352),
        (-hip - loose - flare, hem, "c"),
        (far_hip + loose + flare * 0.8, hem, "c"),
        (far_hip + loose, 352),
        (far_middle * waist + loose * 1.2, 240),
        (far_chest + loose + bust, 142),
        (far_chest + loose - 2, 98),
        (far_shoulder - 1 + loose * 0.4, 54),
        (far_shoulder - 20, 23),
        (64, 4),
        (45, -16),
    )
