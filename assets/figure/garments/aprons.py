"""What is worn over something else to work, and what comes from the shoulders to the knees."""

import math

from assets.figure import colour as colours
from assets.figure.garments.shirts import collar
from assets.figure.garments.tops import under
from assets.figure.garments.wear import NECKS, Wear
from assets.figure.path import Path, blob, brush, ellipse, polygon, ribbon


def apron(wear: Wear) -> None:
    """A bib, a wide pocket, two straps; under it, the polo shirt of the house."""
    top = under(wear, wear.second)
    collar(wear, wear.second)
    waist, far_waist = wear.frame.waist
    hip, far_hip = wear.frame.hips
    bib = blob(
        (-54, 96, "c"), (4, 102), (58, 94, "c"), (66, 200), (far_waist + 4, 236), (far_hip + 4, 340),
        (far_hip + 2, 600, "c"), (-hip - 2, 600, "c"), (-hip - 6, 340), (-waist - 2, 240), (-66, 200),
    )  # fmt: skip
    wear.cloth(bib, wear.main)
    for points in ([(-48, 100), (-52, 40), (-46, -10)], [(52, 98), (52, 40), (44, -10)]):
        wear.mark(ribbon(points, [9, 9, 8], 6), colours.shade(wear.main, 0.5), [top])
    pocket = polygon((-70, 300), (66, 302), (62, 384), (-66, 382), radius=12)
    _sewn(wear, pocket, bib)
    wear.line([(-2, 304), (-2, 382)], wear.main, [pocket], 2, 0.6)
    wear.folds(
        bib, wear.main, (((-waist, 244), (-56, 258), (-30, 252)), ((far_waist, 248), (50, 262), (26, 258)))
    )


def dungarees(wear: Wear) -> None:
    """Over a T-shirt: straps with two buttons, and a pocket on the chest."""
    under(wear, wear.second)
    hip, far_hip = wear.frame.hips
    cloth, body = wear.bottom, wear.trunk(8, 440)
    bib = blob(
        (-70, 128, "c"), (4, 134), (72, 124, "c"), (80, 220), (far_hip + 4, 340), (far_hip + 6, 440, "c"),
        (-hip - 6, 440, "c"), (-hip - 4, 340), (-82, 230),
    )  # fmt: skip
    for points in ([(-58, 140), (-68, 60), (-62, -8)], [(58, 138), (60, 60), (50, -8)]):
        wear.cloth(ribbon(points, [22, 22, 20], 8), cloth, within=[body], shaded=0)
    wear.cloth(bib, cloth, within=[body])
    pocket = polygon((-40, 166), (40, 168), (40, 224), (0, 240), (-40, 222), radius=5)
    wear.to.add(pocket, colours.deep(cloth, 0.6), 0.8, stroke=2.2)
    wear.mark(pocket, colours.shade(cloth, 0.35), [bib])
    wear.line([(-36, 172), (36, 174)], colours.light(cloth), [pocket], 1.8, 0.8)
    for x in (-56, 56):
        wear.to.add(ellipse(x, 146, 6.5, 6.5), "#e7b14a")
        wear.to.add(ellipse(x, 146, 2.5, 2.5), "#8a5a22")
    wear.line([(-100, 300), (-70, 316), (-60, 360)], cloth, [bib], 2.6, 0.7)


def dress(wear: Wear) -> None:
    """A house dress, buttoned down the front, with small flowers set at random, always the same."""
    neck = NECKS["v"].scaled(0.86, 0.7, about=(4, -20))
    gown = wear.trunk(7, 640, flare=34)
    wear.cloth(gown, wear.main, outside=[neck])
    for place, (x, y) in enumerate(_scattered()):
        if place % 3 == 2:
            wear.to.add(
                ellipse(x, y, 3.4, 3.4), colours.light(wear.main, 0.9), 0.9, within=[gown], outside=[neck]
            )
        else:
            _flower(wear, x, y, place * 20, gown, neck)
    wear.to.add(gown, colours.shade(wear.main, 1.4), 0.35, within=[wear.shade_side], outside=[neck])
    wear.edge(neck, gown, wear.main, 2.6)
    wear.line([(6, 36), (8, 240), (8, 640)], wear.main, [gown], 2.6, 0.7)
    for y in range(70, 620, 66):
        wear.to.add(ellipse(8, y, 5, 5), "#fff3e2")
    wear.armpits(gown, wear.main)
    wear.folds(gown, wear.main, (((-70, 420), (-86, 520), (-94, 636)), ((56, 420), (70, 520), (78, 636))))


def _flower(wear: Wear, x: float, y: float, turn: float, gown: Path, neck: Path) -> None:
    petals = Path()
    for petal in range(5):
        angle = math.radians(72 * petal + turn)
        petals += ellipse(x + 6.2 * math.cos(angle), y + 6.2 * math.sin(angle), 4.6)
    wear.to.add(petals, wear.second, 0.95, within=[gown], outside=[neck])
    wear.to.add(ellipse(x, y, 3, 3), "#f6b33c", within=[gown], outside=[neck])


def _scattered() -> list[tuple[float, float]]:
    """Points spread without a row to be seen: the plastic sequence (Roberts, 2018)."""
    golden = 1.32471795724474602596
    return [
        (-150 + 290 * ((0.5 + place / golden) % 1), 40 + 590 * ((0.5 + place / golden**2) % 1))
        for place in range(110)
    ]


def _sewn(wear: Wear, pocket: Path, on: Path) -> None:
    wear.to.add(pocket, colours.deep(wear.main, 0.6), 0.7, stroke=2.2, within=[on])
    wear.mark(pocket, colours.shade(wear.main, 0.3), [on])


def smock(wear: Wear) -> None:
    """White, to the knees, buttoned, with a breast pocket: hospitals, kitchens, laboratories."""
    neck = NECKS["v"].scaled(0.8, 0.6, about=(4, -20))
    coat = wear.trunk(12, 620, flare=26)
    wear.cloth(coat, wear.main, outside=[neck])
    wear.edge(neck, coat, wear.main, 2.6)
    wear.line([(8, 50), (10, 240), (8, 620)], wear.main, [coat], 2.6, 0.7)
    for y in range(90, 560, 76):
        wear.to.add(ellipse(18, y, 5, 5), colours.shade(wear.main, 1.3))
    _sewn(wear, polygon((38, 124), (84, 118), (82, 180), (40, 184), radius=5), coat)
    wear.to.add(brush([(56, 100), (58, 136)], 5, 0.9, 0.9), wear.second)
    wear.armpits(coat, wear.main, 6)
    collar(wear, wear.main)
