"""Tops with a collar that is buttoned: polo shirts, shirts, tunics of the trades."""

from collections.abc import Iterable

from assets.figure import colour as colours
from assets.figure.garments.wear import NECKS, Wear
from assets.figure.path import Path, blob, brush, ellipse, polygon, rectangle, ribbon

_NEAR_COLLAR = blob((-46, -44, "c"), (-56, -8, "c"), (-40, 46, "c"), (2, 26, "c"), (-22, 4), (-36, -24))
_FAR_COLLAR = blob((44, -44, "c"), (54, -8, "c"), (44, 42, "c"), (8, 26, "c"), (26, 2), (36, -24))
_OPEN = NECKS["v"].scaled(0.8, 0.62, about=(4, -20))


def collar(wear: Wear, colour: str) -> None:
    """The two points of a shirt's collar."""
    lit = colours.light(colour, 0.18)
    wear.cloth(_FAR_COLLAR, colours.shade(lit, 0.6), shaded=0)
    wear.cloth(_NEAR_COLLAR, lit, shaded=0)


def polo(wear: Wear) -> None:
    top = wear.trunk(7, 404)
    wear.cloth(top, wear.main, outside=[_OPEN])
    wear.armpits(top, wear.main)
    flap = polygon((-8, 24), (22, 26), (22, 108), (-6, 108), radius=4)
    wear.to.add(flap, colours.deep(wear.main, 0.7), 0.8, stroke=2, within=[top])
    wear.mark(flap, colours.shade(wear.main, 0.25), [top], outside=[_OPEN])
    _buttons(wear, 8, (60, 90))
    wear.mark(rectangle(-300, 390, 600, 40), colours.shade(wear.main, 0.4), [top])
    collar(wear, wear.main)


def shirt(wear: Wear) -> None:
    _shirt(wear)


def checked(wear: Wear) -> None:
    """A lumberjack's shirt: two widths of stripe, crossed."""
    top = _shirt(wear, bare=True)
    for x in range(-170, 190, 46):
        band = ribbon([(x, -60), (x + 4, 200), (x - 2, 440)], [17, 17], 6)
        wear.to.add(band, wear.second, 0.45, within=[top], outside=[_OPEN])
    for y in range(20, 420, 46):
        band = ribbon([(-220, y - 6), (0, y + 8), (200, y - 6)], [17, 17], 10)
        wear.to.add(band, wear.second, 0.45, within=[top], outside=[_OPEN])
    wear.to.add(top, colours.shade(wear.main), 0.35, within=[wear.shade_side], outside=[_OPEN])
    _front(wear, top)
    collar(wear, wear.main)


def _shirt(wear: Wear, *, bare: bool = False) -> Path:
    top = wear.trunk(8, 412)
    wear.cloth(top, wear.main, outside=[_OPEN])
    wear.armpits(top, wear.main)
    if not bare:
        _front(wear, top)
        collar(wear, wear.main)
    return top


def _front(wear: Wear, top: Path) -> None:
    wear.line([(8, 30), (10, 200), (8, 412)], wear.main, [top], 2.6, 0.7)
    wear.line([(22, 36), (25, 200), (23, 412)], wear.main, [top], 2, 0.4)
    _buttons(wear, 16, range(76, 400, 62))


def _buttons(wear: Wear, x: float, heights: Iterable[float]) -> None:
    bright = int(wear.main[1:3], 16) > 0xB0
    button = colours.shade(wear.main, 1.2) if bright else colours.light(wear.main, 0.8)
    for y in heights:
        wear.to.add(ellipse(x, y, 4.4, 4.6), button)


def tunic(wear: Wear) -> None:
    """A care tunic: a V neck with its trim, a pocket with two pens, two pockets at the hips."""
    neck = NECKS["v"].scaled(0.92, 0.86, about=(4, -20))
    top = wear.trunk(9, 432, flare=6)
    wear.cloth(top, wear.main, outside=[neck])
    wear.to.add(neck, wear.second, stroke=15, within=[top], outside=[neck])
    wear.edge(neck, top, wear.main, 2)
    _pocket(wear, polygon((36, 112), (82, 106), (80, 162), (38, 166), radius=6), top)
    wear.mark(ribbon([(38, 116), (81, 110)], [8, 8], 4), wear.second, [top])
    wear.to.add(ribbon([(56, 92), (58, 128)], [5, 5], 4), "#f2644b")
    wear.to.add(ribbon([(66, 94), (67, 126)], [5, 5], 4), colours.INK)
    for left, right in ((-98, -34), (26, 84)):
        _pocket(wear, polygon((left, 318), (right, 322), (right, 396), (left, 392), radius=8), top)
        wear.mark(ribbon([(left, 322), (right, 326)], [9, 9], 4), wear.second, [top])
    wear.armpits(top, wear.main, 3)


def _pocket(wear: Wear, pocket: Path, top: Path) -> None:
    wear.to.add(pocket, colours.deep(wear.main, 0.55), 0.75, stroke=2.2, within=[top])
    wear.mark(pocket, colours.shade(wear.main, 0.3), [top])


def overall(wear: Wear) -> None:
    """A workshop coat: it buttons to the knees, and its pockets hold everything."""
    neck = NECKS["v"].scaled(0.86, 0.7, about=(4, -20))
    inner = wear.trunk(2, 396)
    wear.cloth(inner, wear.second, outside=[NECKS["rond"]])
    coat = wear.trunk(11, 600, flare=22)
    wear.cloth(coat, wear.main, outside=[neck])
    wear.edge(neck, coat, wear.main, 2.6)
    wear.line([(8, 70), (10, 240), (8, 600)], wear.main, [coat], 2.6, 0.8)
    _buttons(wear, 20, range(110, 560, 78))
    _pocket(wear, polygon((36, 128), (84, 122), (82, 186), (38, 190), radius=5), coat)
    wear.to.add(brush([(50, 108), (52, 140)], 6, 0.9, 0.9), "#e6c229")
    for left, right in ((-104, -36), (36, 96)):
        _pocket(wear, polygon((left, 330), (right, 332), (right, 426), (left, 424), radius=8), coat)
    wear.armpits(coat, wear.main, 5)
    lapels = (
        blob((-44, -44, "c"), (-62, -4, "c"), (-50, 40, "c"), (4, 84, "c"), (-20, 20), (-36, -24)),
        blob((42, -44, "c"), (58, -6, "c"), (46, 38, "c"), (8, 84, "c"), (24, 20), (36, -24)),
    )
    wear.cloth(lapels[1], colours.shade(wear.main, 0.5), shaded=0)
    wear.cloth(lapels[0], colours.light(wear.main, 0.2), shaded=0)
