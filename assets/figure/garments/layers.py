"""What is worn open over something: cardigans, jackets, coats."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from assets.figure import colour as colours
from assets.figure.garments.shirts import collar
from assets.figure.garments.wear import NECKS, Wear
from assets.figure.path import Path, blob, brush, ellipse, polygon, rectangle, ribbon

# The openings that show what is under: of a cardigan, of a jacket with lapels, of a coat that is not buttoned.
_GAPS = {
    "gilet": blob(
        (-44, -60, "c"), (-44, 0), (-6, 150), (2, 230, "c"), (-18, 480, "c"), (46, 480, "c"), (20, 230, "c"),
        (24, 150), (44, 0), (44, -60, "c"),
    ),
    "veste": blob(
        (-36, -60, "c"), (-42, 0), (-2, 228, "c"), (-14, 480, "c"), (44, 480, "c"), (14, 228, "c"), (44, 0),
        (40, -60, "c"),
    ),
    "ouvert": blob(
        (-30, -60, "c"), (-36, 60), (-30, 200), (-44, 680, "c"), (44, 680, "c"), (34, 200), (40, 60), (34, -60, "c"),
    ),
}  # fmt: skip
_LAPELS = (
    polygon((-44, -34), (-70, 2), (-82, 66), (-60, 78), (-66, 98), (-2, 226), (-30, 40), radius=2),
    polygon((42, -34), (64, 2), (76, 62), (58, 74), (64, 92), (12, 226), (34, 40), radius=2),
)


@dataclass(frozen=True, slots=True)
class Layer:
    """How an open garment is cut."""

    gap: str
    loose: float = 11
    hem: float = 430
    waist: float = 1.0
    flare: float = 0


def _over(wear: Wear, layer: Layer, inner_neck: str = "rond") -> Path:
    """What is under, then the open garment with its shadow on it; gives the outline of the garment."""
    inner, neck, gap = wear.trunk(2, 396), NECKS[inner_neck], _GAPS[layer.gap]
    wear.cloth(inner, wear.second, outside=[neck])
    wear.edge(neck, inner, wear.second, 2.4)
    outer = wear.trunk(layer.loose, layer.hem, layer.waist, layer.flare)
    shadow = outer.moved(-8 * wear.toward[0], 6)
    cast = gap.moved(-8 * wear.toward[0], 6)
    wear.to.add(shadow, colours.shade(wear.second, 1.1), 0.8, within=[inner], outside=[cast, neck])
    wear.cloth(outer, wear.main, outside=[gap])
    wear.edge(gap, outer, wear.main, 2.6)
    wear.armpits(outer, wear.main, layer.loose - 4)
    return outer


def cardigan(wear: Wear) -> None:
    outer = _over(wear, Layer("gilet", 11, 424))
    _knitted_edge(wear, outer)


def waistcoat(wear: Wear) -> None:
    """The cardigan of those who are always a little cold, with its two pockets."""
    outer = _over(wear, Layer("gilet", 12, 432))
    _knitted_edge(wear, outer)
    for left, right in ((-100, -44), (44, 92)):
        _patch(wear, polygon((left, 300), (right, 304), (right - 2, 362), (left, 358), radius=8), outer)


def _knitted_edge(wear: Wear, outer: Path) -> None:
    gap = _GAPS["gilet"]
    wear.to.add(gap, colours.shade(wear.main, 0.45), 0.9, stroke=20, within=[outer], outside=[gap])
    for y in (244, 300, 356):
        x = -9 - (y - 240) * 0.12
        wear.to.add(ellipse(x, y, 6, 6.2), colours.light(wear.main, 0.7))
        wear.to.add(ellipse(x, y, 2, 2), colours.deep(wear.main), 0.8)


def jacket(wear: Wear) -> None:
    _jacket(wear, Layer("veste", 11, 446))


def fitted_jacket(wear: Wear) -> None:
    """Cut close, with the stitches of whoever made it."""
    outer = _jacket(wear, Layer("veste", 8, 420, 0.94))
    for x in (-70, 64):
        wear.line([(x, 100), (x * 0.86, 240), (x * 1.04, 410)], wear.main, [outer], 2.2, 0.6)
    for y in range(270, 400, 16):
        wear.line([(-16, y), (-8, y)], wear.second, [outer], 2, 0.9)


def suit(wear: Wear) -> None:
    """A jacket, a shirt and a tie that somebody gave."""
    _jacket(wear, Layer("veste", 11, 446), tie=True)


def tailored(wear: Wear) -> None:
    """A suit jacket of office days, close at the waist."""
    _jacket(wear, Layer("veste", 8, 428, 0.93, 6))


def _jacket(wear: Wear, layer: Layer, *, tie: bool = False) -> Path:
    outer = _over(wear, layer, "v" if wear.frame.bust else "rond")
    if tie:
        knot = polygon((-8, 18), (14, 18), (10, 40), (-4, 40), radius=3)
        blade = polygon((-4, 38), (10, 38), (22, 170), (6, 196), (-8, 170), radius=2)
        for piece in (blade, knot):
            wear.cloth(piece, wear.look.accent, shaded=0, ink=1.6)
        collar(wear, wear.second)
    near, far = _LAPELS
    wear.cloth(far, colours.shade(wear.main, 0.7), within=[outer], shaded=0)
    wear.cloth(near, colours.light(wear.main, 0.1), within=[outer], shaded=0)
    wear.to.add(ellipse(2, 250, 6, 6.4), colours.shade(wear.main, 1.6))
    for left, right in ((-102, -46), (42, 86)):
        flap = polygon((left, 330), (right, 334), (right, 350), (left, 346), radius=3)
        wear.to.add(flap, colours.shade(wear.main), within=[outer])
    return outer


def parka(wear: Wear) -> None:
    """Padded, with a yoke, a band that lights catch, and a collar one hides in."""
    outer = wear.trunk(20, 470, 1.08, 4)
    neck = NECKS["haut"]
    wear.cloth(outer, wear.main, outside=[neck])
    yoke = polygon((-300, -100), (300, -100), (300, 76), (10, 96), (-300, 84))
    wear.mark(yoke, colours.shade(wear.main, 0.35), [outer], outside=[neck])
    band = ribbon([(-260, 258), (-60, 282), (10, 284), (220, 254)], [30, 30], 10)
    wear.mark(band, wear.second, [outer])
    _zip(wear, outer, 470)
    _slanted_pockets(wear, outer, 340)
    wear.armpits(outer, wear.main, 16)
    _high_collar(wear)


def coat(wear: Wear) -> None:
    """Down to the knees, double, its collar turned down."""
    outer = _over(wear, Layer("veste", 16, 640, 1.04, 34))
    near, far = _LAPELS
    wear.cloth(far.scaled(1.08, 0.9), colours.shade(wear.main, 0.7), within=[outer], shaded=0)
    wear.cloth(near.scaled(1.08, 0.9), colours.light(wear.main, 0.1), within=[outer], shaded=0)
    for y in (250, 330, 410):
        wear.to.add(ellipse(-20, y, 8, 8.4), colours.shade(wear.main, 1.6))
    _slanted_pockets(wear, outer, 360)
    wear.folds(outer, wear.main, (((-60, 430), (-74, 530), (-84, 636)), ((60, 430), (70, 530), (80, 636))))


def bomber(wear: Wear) -> None:
    """Short, ribbed at the hem and at the neck."""
    _bomber(wear)


def _bomber(wear: Wear) -> Path:
    outer = wear.trunk(16, 400, 1.06)
    neck = NECKS["rond"]
    wear.cloth(outer, wear.main, outside=[neck])
    rib = colours.shade(wear.second, 0.4)
    wear.mark(rectangle(-300, 372, 600, 50), rib, [outer])
    wear.mark(neck.scaled(1.24, 1.36, about=(0, -20)), rib, [outer], outside=[neck])
    wear.edge(neck, outer, wear.main, 2.6)
    _zip(wear, outer, 400)
    _slanted_pockets(wear, outer, 300)
    wear.armpits(outer, wear.main, 12)
    return outer


def leather(wear: Wear) -> None:
    """A biker's jacket: the zip goes across, and it shines."""
    outer = _over(wear, Layer("veste", 12, 404, 0.98))
    near, far = _LAPELS
    wear.cloth(far, colours.shade(wear.main, 0.4), within=[outer], shaded=0)
    wear.cloth(near, colours.light(wear.main, 0.22), within=[outer], shaded=0)
    wear.line([(-2, 226), (-26, 320), (-30, 404)], "#c9cfd8", [outer], 5, 1)
    for points in ([(-120, 70), (-104, 150), (-112, 220)], [(70, 90), (80, 150), (74, 210)]):
        wear.to.add(brush(points, 10, 0.1, 0.1), colours.light(wear.main, 0.8), 0.35, within=[outer])
    for x, y in ((-58, 84), (52, 80), (-62, 300)):
        wear.to.add(ellipse(x, y, 3.4, 3.4), "#c9cfd8")
    _slanted_pockets(wear, outer, 300)


def high_visibility(wear: Wear) -> None:
    """A vest that headlights see from afar, over a warm jumper."""
    sleeves = wear.trunk(8, 404)
    wear.cloth(sleeves, wear.second, outside=[NECKS["rond"]])
    wear.armpits(sleeves, wear.second)
    gap, vest = _GAPS["veste"], wear.trunk(15, 424)
    armholes: Sequence[Path] = (
        ellipse(-wear.frame.shoulders[0] - 6, 60, 44, 66),
        ellipse(wear.frame.shoulders[1] + 8, 58, 40, 62),
    )
    wear.cloth(vest, wear.main, outside=[gap, *armholes])
    for hole in (gap, *armholes):
        wear.edge(hole, vest, wear.main, 2.4)
    for y in (236, 316):
        band: Any = ribbon([(-260, y - 8), (-60, y + 8), (10, y + 10), (220, y - 10)], [26, 26], 10)
        wear.mark(band, "#d9dde2", [vest], outside=[gap])
    for x, end in ((-64, -74), (56, 62)):
        wear.mark(ribbon([(x, -20), (end, 228)], [20, 20], 6), "#d9dde2", [vest], outside=[gap])


def _zip(wear: Wear, outer: Path, hem: float) -> None:
    wear.line([(4, -10), (10, 200), (8, hem)], wear.main, [outer], 3.4, 0.9)
    wear.line([(16, -10), (23, 200), (21, hem)], wear.main, [outer], 2.2, 0.5)
    wear.to.add(rectangle(4, 34, 10, 20, 4), "#e9e2d8", within=[outer])


def _slanted_pockets(wear: Wear, outer: Path, y: float) -> None:
    for left, right in ((-104, -48), (44, 92)):
        wear.line([(left, y), ((left + right) / 2, y - 8), (right, y - 18)], wear.main, [outer], 3.2, 0.8)
        wear.line([(left + 2, y + 6), (left + 6, y + 60), (left + 10, y + 76)], wear.main, [outer], 2.4, 0.5)


def _patch(wear: Wear, pocket: Path, outer: Path) -> None:
    wear.to.add(pocket, colours.deep(wear.main, 0.6), 0.6, stroke=2, within=[outer])
    wear.mark(pocket, colours.shade(wear.main, 0.25), [outer])


def _high_collar(wear: Wear) -> None:
    near = blob(
        (-58, -62, "c"),
        (-70, -20),
        (-62, 14),
        (-20, 40),
        (6, 46, "c"),
        (8, 8, "c"),
        (-20, -8),
        (-42, -44, "c"),
    )
    far = blob(
        (52, -62, "c"), (64, -20), (58, 12), (30, 36), (8, 46, "c"), (8, 8, "c"), (26, -8), (38, -44, "c")
    )
    wear.cloth(far, colours.shade(wear.main, 0.5), shaded=0)
    wear.cloth(near, colours.light(wear.main, 0.08), shaded=0)
