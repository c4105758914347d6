"""What helps to move, and what one sits on, by the words of the vocabulary; chairs and canes are drawn here."""

from collections.abc import Callable
from dataclasses import replace

from assets.figure.drawing import Drawing
from assets.figure.held import GRIP, RUBBER, STEEL, Held
from assets.figure.path import (
    along,
    blob,
    ellipse,
    polygon,
    rectangle,
    ribbon,
    translation,
)
from assets.figure.walkers import rollator_behind, rollator_held, scooter, walker_behind, walker_held
from assets.figure.wheelchairs import (
    joystick,
    powered_before,
    powered_behind,
    wheelchair_before,
    wheelchair_behind,
)

_WOOD, _WHITE, _BAND = "#8a5a34", "#fbfaf6", "#d93a3a"
# Thickness, colour, colour of the grip.
CANES = {"canne": (14, _WOOD, "#7a4a2a"), "canne-blanche": (11, _WHITE, GRIP), "béquille": (13, STEEL, GRIP)}
_STANDS = frozenset({"rollator", "déambulateur"})


def aid_behind(things: Held, word: str) -> Drawing:
    """The part of the aid that the body hides."""
    own = things.fresh()
    _BEHIND.get(word, _nothing)(own)
    return own.to


def aid_before(things: Held, word: str, *, under_hands: bool) -> Drawing:
    """The part before the body: what the hands hold, then what comes before the arms."""
    own = things.fresh()
    (_HELD if under_hands else _BEFORE).get(word, _nothing)(own)
    return own.to


def _nothing(_own: Held) -> None:
    """No such part."""


# --- a chair ----------------------------------------------------------------------------------------------


def chair(things: Held, *, behind: bool) -> Drawing:
    own, ground, wood = things.fresh(), things.ground, "#b98452"
    if behind:
        for x, low in ((-118, ground), (104, ground - 34)):
            own.tube([(x - 12, 150), (x, 400), (x - 6, low)], 20, wood, shine=False)
        for y in (168, 236):
            slat = blob(
                (-132, y - 18), (-10, y - 32), (104, y - 24), (104, y + 18), (-10, y + 12), (-130, y + 24)
            )
            own.form(slat, wood, 8)
        return own.to
    own.tube([(150, 420), (154, ground - 30)], 20, wood, shine=False)
    own.tube([(30, 440), (34, ground)], 20, wood, shine=False)
    own.form(polygon((-130, 402), (150, 388), (190, 420), (60, 452), (-126, 440), radius=12), wood, 8)
    return own.to


# --- canes ------------------------------------------------------------------------------------------------


def _cane(own: Held) -> None:
    x, y = own.grip
    own.tube([(x + 4, y + 6), (x + 12, (y + own.ground) / 2), (x + 18, own.ground - 6)], 14, _WOOD)
    own.form(ribbon([(x - 32, y + 2), (x + 2, y - 6), (x + 28, y + 2)], [20, 21, 18], 10), "#7a4a2a", 4)
    own.form(rectangle(x + 9, own.ground - 20, 18, 22, 5), RUBBER, 3)


def _white_cane(own: Held) -> None:
    """Held out in front, its tip on the ground, its red band."""
    x, y = own.grip
    top, tip = (x - 14, y - 30), (x + 132, own.ground - 10)
    own.tube([top, tip], 11, _WHITE, shine=False)
    own.to.add(ribbon([along(top, tip, 0.80), along(top, tip, 0.94)], [11, 11], 4), _BAND)
    own.to.add(ribbon([along(top, tip, 0.0), along(top, tip, 0.12)], [16, 16], 4), GRIP)
    own.form(ellipse(*tip, 12), _WHITE, 3)


def _crutch(own: Held) -> None:
    """A forearm crutch: a cuff under the elbow, a grip, a shaft to the ground."""
    x, y = own.grip
    own.tube([(x - 8, y - 150), (x + 2, y), (x + 8, own.ground - 6)], 13, STEEL)
    cuff = blob((x - 34, y - 160), (x + 4, y - 172), (x + 18, y - 150), (x - 4, y - 138), (x - 32, y - 140))
    own.form(cuff, own.accent, 4)
    own.form(ribbon([(x - 26, y + 4), (x + 26, y)], [20, 20], 6), GRIP, 3)
    own.form(rectangle(x - 4, own.ground - 20, 22, 22, 5), RUBBER, 3)


# --- put aside by who sits or kneels ------------------------------------------------------------------------

_BESIDE = -206, 318  # where a hand left what leans on a chair
_UPRIGHT = 746  # from the ground to the grips of what stands by itself


def put_aside(things: Held, word: str, *, seated: bool) -> Drawing:
    """A cane leans on the chair or lies on the floor; what stands by itself waits within reach."""
    own, ground = things.fresh(), things.ground
    if word in _STANDS:
        grips = ground - _UPRIGHT
        own = replace(own, near=translation(224, grips), far=translation(388, grips - 14))
        for part in (_BEHIND, _HELD):
            part[word](own)
    elif word in CANES:
        shaft, colour, handle = CANES[word]
        top, tip = (_BESIDE, (-150, ground - 6)) if seated else ((-190, ground + 6), (250, ground + 18))
        own.tube([top, tip], shaft, colour, shine=False)
        own.to.add(ribbon([along(top, tip, 0.0), along(top, tip, 0.1)], [shaft + 6, shaft + 6], 4), handle)
        if word == "canne-blanche":
            own.to.add(ribbon([along(top, tip, 0.80), along(top, tip, 0.94)], [shaft, shaft], 4), _BAND)
    return own.to


# Where wheels stand, in own units, for who sits between them.
FLOORS = {"fauteuil-roulant": 767.0, "fauteuil-électrique": 764.0}
Drawn = dict[str, Callable[[Held], None]]
_BEHIND: Drawn = {
    "fauteuil-roulant": wheelchair_behind,
    "fauteuil-électrique": powered_behind,
    "rollator": rollator_behind,
    "déambulateur": walker_behind,
}
_HELD: Drawn = {
    "fauteuil-électrique": joystick,
    "rollator": rollator_held,
    "déambulateur": walker_held,
    "canne": _cane,
    "canne-blanche": _white_cane,
    "béquille": _crutch,
    "trottinette": scooter,
}
_BEFORE: Drawn = {"fauteuil-roulant": wheelchair_before, "fauteuil-électrique": powered_before}
