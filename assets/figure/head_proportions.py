"""How heads differ: the one place to change a proportion of a head.

A head is 200 high, crown at y = -100, seen three quarters and facing right. Between the ages of the table, all is
in proportion; contours change the lower half, since hair is drawn once for every skull.
"""

import itertools
from dataclasses import dataclass, fields

from assets.figure.look import Look
from assets.figure.path import Path, Point, between, blob, ellipse


@dataclass(frozen=True, slots=True)
class Years:
    """``eye_line``, ``brow``, ``nose``, ``mouth`` and ``chin`` are heights; widths and sizes are against an adult's."""

    eye_line: float
    eye: tuple[float, float]  # half-width and half-height of the near eye
    brow: float
    nose: float
    nose_size: float
    mouth: float
    mouth_width: float
    jaw: float  # wider, in units
    chin: float
    cheek: float  # fuller, in units
    ear: float
    brow_weight: float
    wrinkles: float  # 0 to 1


AGES: tuple[tuple[int, Years], ...] = (
    (0, Years(26, (18.6, 14.2), -2, 48, 0.42, 62, 0.58, -8, 80, 17, 0.86, 0.36, 0)),
    (2, Years(21, (18.8, 14.8), -9, 46, 0.50, 61.5, 0.70, -8, 84, 14, 0.91, 0.62, 0)),
    (9, Years(15, (18.2, 13.6), -14, 45, 0.68, 63, 0.80, -7, 91, 8, 0.94, 0.78, 0)),
    (15, Years(8, (17.8, 12.4), -18, 43, 0.86, 63.5, 0.92, -4, 97, 3, 0.97, 0.95, 0)),
    (22, Years(4, (17.4, 11.6), -21, 42, 0.98, 64, 1.00, 0, 101, 0, 1.0, 1.0, 0)),
    (45, Years(4, (17.2, 11.2), -21, 42.5, 1.02, 64.5, 1.00, 0, 101, 0, 1.02, 1.0, 0.12)),
    (62, Years(4, (16.6, 10.6), -20.5, 43, 1.07, 65.5, 0.98, 1, 101, 0, 1.08, 0.95, 0.5)),
    (78, Years(4, (16.0, 9.9), -20, 44, 1.12, 67, 0.96, 1, 100, 1, 1.15, 0.9, 0.85)),
    (95, Years(4, (15.4, 9.2), -19, 45, 1.18, 68.5, 0.93, 0, 98, -2, 1.26, 0.82, 1.0)),
)


@dataclass(frozen=True, slots=True)
class Contour:
    """What a shape of face changes, in units: widths of cheek and jaw, squareness and length of the chin."""

    cheek: float = 0
    jaw: float = 0
    square: float = 0.2
    length: float = 0
    chin: float = 12  # half-width
    bone: float = 0  # of the cheekbones


CONTOURS = {
    "ovale": Contour(),
    "rond": Contour(6, 4, 0.1, -4, 14, -1),
    "carré": Contour(1, 8, 0.9, 0, 19, 0),
    "long": Contour(-3, -2, 0.3, 8, 11, -1),
    "anguleux": Contour(-5, 3, 0.6, 3, 12, 5),
    "en-cœur": Contour(2, -7, 0.0, 2, 7, 4),
}


@dataclass(frozen=True)
class Skull:
    """One head, settled: its outlines and where features go."""

    years: Years
    face: Path
    cranium: Path
    near_eye: Point
    far_eye: Point
    nose: Point
    mouth: Point
    ear: Point
    chin: float
    cheek: float

    @property
    def head(self) -> Path:
        return self.face + self.cranium


def years(age: int) -> Years:
    """Between the two ages of the table that are nearest."""
    if age >= AGES[-1][0]:
        return AGES[-1][1]
    (young, low), (old, high) = next(
        (first, last) for first, last in itertools.pairwise(AGES) if age < last[0]
    )
    part = (age - young) / (old - young)

    def middle(name: str) -> float | tuple[float, float]:
        start, end = getattr(low, name), getattr(high, name)
        if isinstance(start, tuple):
            return between(start[0], end[0], part), between(start[1], end[1], part)
        return between(start, end, part)

    return Years(*(middle(each.name) for each in fields(Years)))  # type: ignore[arg-type]


def skull(look: Look) -> Skull:
    grown, shape = years(look.age), CONTOURS[look.contour]
    firm = look.firmness if look.age >= 13 else 0.2
    part = 1 if look.age >= 15 else 0.55  # children's faces differ less
    jaw = grown.jaw + 6 * firm + part * shape.jaw
    cheek = grown.cheek + part * shape.cheek
    chin = grown.chin + 2 * firm + part * shape.length
    face = blob(*_outline(grown, shape, jaw, cheek, chin, part, firm))
    eyes = grown.eye_line
    return Skull(
        grown,
        face,
        ellipse(-15, -21, 80, 80),
        (-9, eyes),
        (45.5, eyes),
        (39, grown.nose + 0.3 * part * shape.length),
        (24.5, grown.mouth + 0.6 * part * shape.length),
        (-66, eyes + 13),
        chin,
        cheek,
    )


def _outline(
    grown: Years, shape: Contour, jaw: float, cheek: float, chin: float, part: float, firm: float
) -> list[tuple[float, float]]:
    """From the far temple down to the chin, up the near side and over the crown."""
    eyes, bone, square = grown.eye_line, part * shape.bone, part * shape.square
    wide = shape.chin * part + 12 * (1 - part) + 5 * firm
    jowl = 3 * grown.wrinkles

    def down(share: float) -> float:
        return between(eyes, chin, share)

    return [
        (66, -46),
        (63 + cheek * 0.1, eyes - 8),
        (66 + cheek * 0.16 + bone * 0.6, down(0.17)),
        (61 + cheek * 0.5 + jaw * 0.25 + bone * 0.3, down(0.46)),
        (48 + cheek * 0.7 + jaw * 0.6 + jowl, down(0.745)),
        (21 + wide, chin - 5 + square * 2),
        (20, chin),
        (20 - wide * 1.15, chin - 4 + square * 2.5),
        (-28 - jaw * 0.9 - cheek * 0.55, down(0.80 + 0.004 * max(0, cheek)) + jowl),
        (-56 - jaw * 0.7 - cheek * 0.30, down(0.50)),
        (-66 - jaw * 0.2, 18),
        (-72, -24),
        (-58, -76),
        (-8, -100),
        (44, -86),
    ]
