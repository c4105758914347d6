"""Legs and feet: trousers, skirts, shorts, each drawn on the joints of a stance."""

from collections.abc import Callable
from dataclasses import replace

from assets.figure import colour as colours
from assets.figure.drawing import Clip, Drawing, Shape
from assets.figure.leg_forms import THIGH, Legs, bare_leg, clothe, foot, hanging, radii, spread, trouser_leg
from assets.figure.limbs import across, tube
from assets.figure.path import (
    Path,
    Point,
    along,
    brush,
    direction,
    distance,
    polar,
    rectangle,
    ribbon,
)
from assets.figure.stances import Leg

Crease = list[Point]
_BELOW = rectangle(-700, 380, 1500, 700)  # the part of a garment that a lap hides


def draw_legs(legs: Legs, bottom: str) -> None:
    """Dress them in a row of ``BOTTOMS``."""
    BOTTOMS[bottom](legs)


def laid_on_the_lap(legs: Legs, garment: Drawing) -> Drawing:
    """The lower part of a long garment, laid over the thighs of someone seated and down from their knees."""
    inside = Clip(spread(legs))
    thigh = distance(legs.stance.near.hip, legs.stance.near.knee)
    laid = Drawing(
        [replace(item, clips=(*item.clips, Clip(_BELOW))) for item in garment if isinstance(item, Shape)]
    ).warped(lambda x, y: _over_the_knees(x, y - 404, thigh))
    return Drawing([replace(item, clips=(*item.clips, inside)) for item in laid])


def _over_the_knees(x: float, down: float, thigh: float) -> Point:
    """Along the thighs, then down; what was across a standing body goes from the near thigh to the far one."""
    flat = min(1.35 * down, thigh)
    return 0.5 * x + 0.9 * flat, 392 - 0.5 * x + 0.22 * flat + (1.35 * down - flat)


# --- what each word puts on -------------------------------------------------------------------------------


def trousers(legs: Legs, *, ease: float = 1, cuffed: bool = False, stripe: str = "") -> None:
    for leg, near in legs.pairs():
        foot(legs, leg)
        path = trouser_leg(legs, leg, ease, near=near)
        clothe(legs, path, legs.bottom, near=near)
        if stripe:
            _side_stripe(legs, leg, path, stripe)
        _trouser_folds(legs, leg, path, cuffed=cuffed)


def jogging(legs: Legs) -> None:
    trousers(legs, ease=1.1, cuffed=True, stripe=legs.look.colours[1])


def leggings(legs: Legs) -> None:
    trousers(legs, ease=0.84)


def shorts(legs: Legs) -> None:
    for leg, near in legs.pairs():
        bare_leg(legs, leg)
        end = along(leg.hip, leg.knee, 0.78)
        wide = THIGH * legs.width
        path = tube(leg.hip, wide, end, wide * 0.92)
        clothe(legs, path, legs.bottom, near=near)
        hem = polar(end, direction(leg.hip, leg.knee), -12)
        line = brush(across(hem, direction(leg.hip, leg.knee), wide, 4), 2.4, 0.9, 0.9)
        legs.to.add(line, colours.deep(legs.bottom, 0.62), 0.6, within=[path])


def skirt(legs: Legs) -> None:
    _skirt(legs, legs.bottom)


def dress(legs: Legs) -> None:
    """The lower half of a dress: standing, the garment itself comes down; seated, it spreads over the thighs."""
    if legs.stance.lap:
        _skirt(legs, legs.main)
        return
    for leg, _ in legs.pairs():
        bare_leg(legs, leg)


def _skirt(legs: Legs, colour: str) -> None:
    for leg, _ in legs.pairs():
        bare_leg(legs, leg)
    path = spread(legs) if legs.stance.lap else hanging(legs)
    clothe(legs, path, colour, near=True)
    middle = legs.frame.hips[0] / 110
    lines = (
        [[(-20, 400), (60, 420), (110, 440)], [(30, 384), (110, 396), (160, 408)]]
        if legs.stance.lap
        else [[(x * middle, 390), (x * 1.25 * middle, 510), (x * 1.4 * middle, 636)] for x in (-62, -14, 34)]
    )
    for line in lines:
        legs.to.add(brush(line, 2.6, 0.1, 0.05, 0.35), colours.deep(colour, 0.62), 0.6, within=[path])


def _side_stripe(legs: Legs, leg: Leg, path: Path, stripe: str) -> None:
    thigh, knee, shin = radii(legs, leg, 1.1)
    line = [
        (leg.hip[0] - thigh * 0.5, leg.hip[1]),
        (leg.knee[0] - knee * 0.5, leg.knee[1]),
        (leg.ankle[0] - shin * 0.5, leg.ankle[1]),
    ]
    legs.to.add(ribbon(line, [9, 9]), stripe, 0.9, within=[path])


def _trouser_folds(legs: Legs, leg: Leg, path: Path, *, cuffed: bool) -> None:
    line = colours.deep(legs.bottom, 0.62)
    thigh, knee, shin = radii(legs, leg)
    (x, y), (ankle_x, ankle_y) = leg.knee, leg.ankle
    creases: list[Crease] = [
        [(x - knee, y - 4), (x - knee * 0.3, y + 10), (x + knee * 0.4, y + 4)],
        [(ankle_x - shin, ankle_y - 22), (ankle_x, ankle_y - 12), (ankle_x + shin * 0.7, ankle_y - 20)],
    ]
    if not legs.stance.lap:
        creases += _hip_creases(leg, thigh if leg is legs.stance.far else -thigh)
    for points in creases:
        legs.to.add(brush(points, 2.5, 0.1, 0.05, 0.35), line, 0.55, within=[path])
    if cuffed:
        cuff = polar(leg.ankle, direction(leg.knee, leg.ankle), -16)
        edge = across(cuff, direction(leg.knee, leg.ankle), shin * 1.3, 5)
        legs.to.add(brush(edge, 3, 0.9, 0.9), line, 0.8, within=[path])


def _hip_creases(leg: Leg, side: float) -> list[Crease]:
    """The slant of a pocket, and the crease where a leg meets the hips; ``side`` is the thigh, outwards."""
    x = leg.hip[0]
    return [
        [(x + side * 0.9, 420), (x + side * 0.62, 470), (x + side * 0.66, 510)],
        [(x - side * 0.8, 452), (x - side * 0.3, 470), (x + side * 0.07, 464)],
    ]


BOTTOMS: dict[str, Callable[[Legs], None]] = {
    "pantalon": trousers,
    "jogging": jogging,
    "collant": leggings,
    "short": shorts,
    "jupe": skirt,
    "robe": dress,
}
