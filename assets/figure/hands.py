"""Hands, in their own space: the wrist at (0, 0), fingers towards +x, the thumb towards -y, 96 long for an adult.

A hand is a row of a table: the palm, where each finger starts, how it turns and bends, and the thumb. Fingers are drawn
one over the other with a line only where they overlap; the palm comes last and hides where they begin.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.path import Path, Point, along, blob, brush, ellipse, limb, polar

LENGTH = 96
TIP, PALM = (62, 0), (34, 0)  # what touches: the fingers' ends, the middle of the palm


@dataclass(frozen=True, slots=True)
class Finger:
    """``turn`` at the root and ``bends`` at the joints, in degrees; ``bones`` in units."""

    root: Point
    turn: float
    bones: tuple[float, ...]
    bends: tuple[float, ...]
    width: float = 14.2

    @property
    def joints(self) -> list[Point]:
        """From the root to the tip."""
        found, turn = [self.root], self.turn
        for bone, bend in zip(self.bones, self.bends, strict=True):
            turn += bend
            found.append(polar(found[-1], turn, bone))
        return found

    def path(self) -> Path:
        joints = self.joints
        radii = [self.width / 2 * thin for thin in (1.0, 1.0, 0.93, 0.84)]
        return limb(joints, radii[: len(joints)])


@dataclass(frozen=True, slots=True)
class Hand:
    palm: Path
    fingers: tuple[Finger, ...]  # from the little one
    thumb: Finger
    creases: tuple[Sequence[Point], ...] = ()


def _fingers(
    roots: Sequence[Point],
    turns: Sequence[float],
    lengths: Sequence[float],
    bones: tuple[float, ...],
    bends: tuple[float, ...],
    width: float = 14.2,
) -> tuple[Finger, ...]:
    return tuple(
        Finger(root, turn, tuple(bone * length for bone in bones), bends, width)
        for root, turn, length in zip(roots, turns, lengths, strict=True)
    )


HANDS = {
    # Hanging, seen from the thumb's side, the fingers softly curled.
    "relaxed": Hand(
        blob((-10, -15), (12, -18), (36, -19), (50, -12), (52, 4), (46, 17), (28, 20), (8, 17), (-10, 15)),
        _fingers(
            ((42, 13), (46, 6), (48, -2), (46, -11)),
            (6, 0, -6, -12),
            (0.80, 0.95, 1.0, 0.92),
            (18, 15, 12),
            (0, -20, -26),
        ),
        Finger((10, -12), -36, (18, 16, 12), (0, 18, 16), 15),
        (((44, -12), (48, -4), (46, 6)),),
    ),
    # Offered, the palm up, the fingers fanned.
    "open": Hand(
        blob((-10, -15), (10, -18), (34, -22), (48, -16), (52, 0), (48, 14), (32, 20), (10, 17), (-10, 15)),
        _fingers(
            ((44, 12), (48, 4), (48, -6), (44, -15)),
            (20, 8, -3, -14),
            (0.80, 0.98, 1.04, 0.96),
            (20, 15, 12),
            (0, -5, -9),
            13.8,
        ),
        Finger((12, -14), -68, (17, 15, 11), (0, 12, 14), 15),
        (((10, 8), (26, 4), (40, 10)), ((16, -8), (28, -4), (36, 4))),
    ),
    # Around a bar, a strap, another hand: what is held passes along y.
    "fist": Hand(
        blob((-10, -15), (8, -20), (26, -24), (40, -20), (44, 0), (40, 20), (24, 24), (6, 20), (-10, 15)),
        _fingers(
            ((36, 18), (40, 7), (40, -5), (36, -17)),
            (-4, -1, 2, 5),
            (0.86, 1.0, 1.02, 0.96),
            (13, 12),
            (0, 34),
            14.5,
        ),
        Finger((8, -17), -24, (18, 15, 10), (0, 26, 24), 15),
    ),
    "point": Hand(
        blob((-10, -15), (8, -20), (30, -22), (42, -16), (44, 0), (40, 18), (24, 22), (6, 18), (-10, 15)),
        (
            *_fingers(((34, 16), (38, 6), (39, -5)), (2, 5, 8), (0.86, 1.0, 1.02), (12, 10), (0, 30), 14.5),
            Finger((36, -15), -7, (22, 18, 14), (0, 2, 2), 14),
        ),
        Finger((8, -13), -8, (18, 15, 10), (0, 20, 22), 15),
    ),
    # Lying on something: an arm, a shoulder, a knee.
    "flat": Hand(
        blob((-10, -15), (10, -18), (32, -20), (46, -14), (48, 2), (44, 15), (28, 19), (8, 16), (-10, 15)),
        _fingers(
            ((40, 13), (45, 5), (46, -5), (42, -14)),
            (20, 9, -1, -10),
            (0.82, 0.98, 1.02, 0.94),
            (17, 14, 11),
            (0, 8, 9),
            13.8,
        ),
        Finger((14, -13), -54, (15, 13, 10), (0, 20, 16), 14.5),
    ),
    # Thumb and forefinger together: a chin, a pen, the handle of a cup.
    "pinch": Hand(
        blob((-10, -15), (10, -18), (30, -20), (42, -12), (44, 4), (38, 17), (24, 20), (6, 16), (-10, 15)),
        (
            *_fingers(
                ((34, 15), (39, 8), (41, 0)),
                (-6, -6, -6),
                (0.80, 0.92, 0.98),
                (17, 14, 10),
                (0, -24, -30),
                14.5,
            ),
            Finger((38, -11), -24, (18, 15, 11), (0, 8, 16), 14),
        ),
        Finger((12, -13), -46, (18, 16, 12), (0, 14, 18), 14.8),
    ),
}


def thimble(kind: str, toward: Light) -> Drawing:
    """On the forefinger."""
    *_, before, tip = HANDS[kind].fingers[-1].joints
    cap = limb((along(before, tip, 0.35), tip), (8.4, 7.4))
    return Drawing().form(cap, "#c9cfd8", toward, shadow=3, ink=1.6)


def hand(kind: str, skin: int, toward: Light) -> Drawing:
    """One hand in its own space, in a light that comes from ``toward`` in that space."""
    base, shadow, line, _, _ = colours.SKIN[skin]
    crease = colours.mixed(line, shadow, 0.12)
    shape = HANDS[kind]
    fingers, thumb = [finger.path() for finger in shape.fingers], shape.thumb.path()
    whole = shape.palm + thumb
    for finger in fingers:
        whole += finger
    drawn = Drawing()
    outline = colours.deep(base, 0.8)
    drawn.add(whole, outline, stroke=2.6).add(whole.moved(-0.8 * toward[0], -toward[1]), outline)
    drawn.add(whole, base)
    core = shape.palm.scaled(0.95, 0.90, about=(18, 0))
    for finger in fingers:
        drawn.add(finger, crease, 0.8, stroke=2.4, within=[whole], outside=[core]).add(finger, base)
    drawn.add(whole, shadow, 0.6, within=[whole], outside=[whole.moved(5 * toward[0], 5 * toward[1]), core])
    drawn.add(core, base, within=[whole])
    root = ellipse(*shape.thumb.root, 11)
    drawn.add(thumb, crease, 0.8, stroke=2.4, within=[shape.palm], outside=[root]).add(thumb, base)
    drawn.add(thumb, shadow, 0.5, within=[thumb], outside=[thumb.moved(3 * toward[0], 3 * toward[1]), root])
    for points in shape.creases:
        drawn.add(brush(list(points), 1.8, 0.1, 0.1), crease, 0.45)
    return drawn
