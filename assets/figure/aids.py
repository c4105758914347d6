"""What helps to move, and what one sits on: drawn around hands and on the ground that the body gives.

Own units, after the body has leaned. A wheelchair or a rollator is as large as the person who uses it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.look import Look
from assets.figure.path import (
    Matrix,
    Path,
    Point,
    along,
    applied,
    blob,
    brush,
    ellipse,
    polar,
    polygon,
    rectangle,
    ribbon,
)
from assets.figure.proportions import Frame
from assets.figure.stances import Stance

_STEEL, _RUBBER, _FABRIC, _GRIP = "#c9cfd8", "#35303f", "#3d3a52", "#2c2536"
_WOOD = "#8a5a34"
_GRASPED: Point = (28, 0)  # what a fist closes on, in the space of the hand


@dataclass(slots=True)
class Held:
    """Where things are drawn: the person, the light, and the matrices of the hands."""

    frame: Frame
    look: Look
    toward: Light
    stance: Stance
    near: Matrix
    far: Matrix
    hand: str = "far"  # the one that holds a cane
    to: Drawing = field(default_factory=Drawing)

    @property
    def ground(self) -> float:
        return self.stance.ground

    @property
    def accent(self) -> str:
        return self.look.accent

    @property
    def near_grip(self) -> Point:
        return applied(self.near, *_GRASPED)

    @property
    def far_grip(self) -> Point:
        return applied(self.far, *_GRASPED)

    @property
    def grip(self) -> Point:
        """Where a cane or a crutch is held."""
        return self.near_grip if self.hand == "near" else self.far_grip

    def fresh(self) -> "Held":
        return replace(self, to=Drawing())

    def form(self, path: Path, colour: str, shadow: float = 8, ink: float = 2.2) -> None:
        self.to.form(path, colour, self.toward, shadow=shadow, ink=ink)

    def ring(self, x: float, y: float, across: tuple[float, float], thick: float, colour: str) -> None:
        """A wheel seen askew: ``across`` are its half-axes."""
        hole = ellipse(x, y, across[0] - thick, across[1] - thick * 1.12)
        rim = ellipse(x, y, *across)
        line = colours.deep(colour, 0.82)
        self.to.add(rim, line, stroke=2.2, outside=[hole]).add(rim, colour, outside=[hole])
        self.to.add(hole, line, stroke=2, within=[rim], outside=[hole])

    def tube(self, points: Sequence[Point], width: float, colour: str, *, shine: bool = True) -> None:
        """A bent metal tube."""
        path = ribbon(points, [width, width], max(6, 4 * (len(points) - 1)))
        self.form(path, colour, shadow=0, ink=2)
        if shine:
            x, y = self.toward
            lit = [(px + x * width * 0.22, py + y * width * 0.15) for px, py in points]
            self.to.add(brush(lit, width * 0.28, 0.6, 0.6), "#ffffff", 0.45, within=[path])


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


# --- wheelchairs ------------------------------------------------------------------------------------------


def _wheelchair_behind(own: Held) -> None:
    own.ring(150, 548, (92, 186), 16, "#3a3443")
    back = blob((-146, 120), (-132, 98), (40, 86), (96, 96), (104, 120), (110, 380), (-128, 400))
    own.form(back, _FABRIC, 14)
    own.tube([(-140, 140), (-150, 96), (-190, 88), (-214, 92)], 15, _STEEL)
    own.tube([(-192, 88), (-226, 93)], 22, _GRIP, shine=False)


def _wheelchair_before(own: Held) -> None:
    low = own.stance.near.ankle[1]
    own.tube([(96, 430), (150, 470), (168, low - 60), (190, low + 34)], 14, _STEEL)
    plate = polygon((110, low + 56), (300, low + 14), (312, low + 28), (124, low + 74), radius=6)
    own.form(plate, "#4a4660", 4)
    own.form(ellipse(64, 726, 38, 46), "#3a3443", 5)
    own.to.add(ellipse(64, 726, 22, 28), _STEEL).add(ellipse(64, 726, 7, 9), "#3a3443")
    own.tube([(64, 716), (58, 660), (30, 600)], 12, _STEEL)
    own.tube([(-112, 438), (20, 452), (100, 452)], 13, _STEEL)
    _side_guard(own)
    _wheel(own, (-66, 535), (158, 232))


def _side_guard(own: Held) -> None:
    guard = blob(
        (-122, 318), (-104, 306), (16, 322), (52, 352), (58, 420), (46, 436), (-106, 432), (-122, 418)
    )
    own.form(guard, own.accent, 10)
    shine = brush([(-108, 322), (10, 336), (42, 362)], 5, 0.3, 0.3)
    own.to.add(shine, colours.light(own.accent, 0.7), 0.7, within=[guard])


def _wheel(own: Held, centre: Point, across: tuple[float, float]) -> None:
    """The large wheel and its hand rim, fourteen spokes, a coloured hub."""
    (x, y), (wide, high) = centre, across
    for spoke in range(14):
        turn = spoke * 360 / 14 + 6
        rim = along(centre, polar(centre, turn, 1), 1)
        far = x + (rim[0] - x) * (wide - 18), y + (rim[1] - y) * (high - 22)
        hub = spoke % 2 * 8 - 4
        own.to.add(ribbon([(x + 12 + hub, y + hub), far], [2.2, 2.2], 4), "#d6dae2", 0.95)
    own.ring(x, y, (wide, high), 17, _RUBBER)
    own.ring(x, y, (wide - 17, high - 20), 6, "#aab1bd")
    own.ring(x - 9, y + 2, (wide - 34, high - 40), 8, _STEEL)
    own.form(ellipse(x + 4, y, 21, 27), own.accent, 5)
    own.to.add(ellipse(x + 2, y - 2, 9, 12), colours.light(own.accent, 0.8))


def _powered_behind(own: Held) -> None:
    head = blob((-70, -92), (-40, -104), (10, -104), (24, -88), (20, -50), (-10, -40), (-60, -44))
    own.tube([(-30, -50), (-34, 110)], 16, _STEEL)
    own.form(head, _FABRIC, 8)
    back = blob((-150, 96), (-128, 70), (40, 60), (100, 74), (112, 110), (118, 400), (-138, 420))
    own.form(back, _FABRIC, 14)


def _powered_before(own: Held) -> None:
    """A wide base, one large wheel between two small ones, the joystick under the far hand."""
    low = own.stance.near.ankle[1]
    own.tube([(110, 470), (170, 560), (190, low + 34)], 16, _STEEL)
    own.form(
        polygon((110, low + 56), (306, low + 14), (318, low + 28), (124, low + 74), radius=6), "#4a4660", 4
    )
    base = blob(
        (-150, 470), (-60, 452), (90, 460), (120, 500), (116, 640), (40, 668), (-130, 664), (-164, 600)
    )
    own.form(base, own.accent, 16)
    own.to.add(
        ribbon([(-140, 540), (108, 530)], [6, 6], 6), colours.light(own.accent, 0.8), 0.8, within=[base]
    )
    for x, y, wide, high in ((-150, 704, 42, 56), (104, 712, 40, 52), (-24, 672, 78, 96)):
        own.form(ellipse(x, y, wide, high), _RUBBER, 6)
        own.form(ellipse(x, y, wide * 0.55, high * 0.55), _STEEL, 4, 1.6)
        own.to.add(ellipse(x, y, wide * 0.16, high * 0.16), _RUBBER)
    rest = blob((-140, 330), (-120, 318), (20, 330), (34, 346), (20, 358), (-128, 352))
    own.tube([(-96, 350), (-100, 470)], 14, _STEEL)
    own.form(rest, _FABRIC, 6)


def _joystick(own: Held) -> None:
    x, y = own.far_grip
    own.form(rectangle(x - 46, y + 26, 74, 26, 9), _FABRIC, 5)
    own.tube([(x - 4, y + 28), (x, y - 12)], 9, _GRIP, shine=False)
    own.form(ellipse(x, y - 14, 11), _GRIP, 3)


# --- frames on the ground ---------------------------------------------------------------------------------


def _rollator_behind(own: Held) -> None:
    (x, y), ground = own.far_grip, own.ground
    own.tube([(x + 10, y), (x + 20, y + 160), (x + 10, ground - 300), (x - 10, ground - 34)], 15, _STEEL)
    own.tube([(x + 34, ground - 470), (x + 76, ground - 230), (x + 92, ground - 40)], 15, own.accent)
    _small_wheel(own, (x - 8, ground - 34), 30)
    _small_wheel(own, (x + 94, ground - 34), 30)


def _rollator_held(own: Held) -> None:
    """The near side of the frame, its seat, its basket, its brakes."""
    (x, y), (far_x, far_y), ground = own.near_grip, own.far_grip, own.ground
    own.tube(
        [(x + 14, y + 4), (x + 26, y + 190), (x + 4, ground - 330), (x - 22, ground - 30)], 17, own.accent
    )
    own.tube([(x + 30, ground - 500), (x + 80, ground - 250), (x + 96, ground - 24)], 17, own.accent)
    own.tube([(x + 30, ground - 500), (far_x + 34, ground - 520)], 13, _STEEL)
    seat = polygon(
        (x - 4, ground - 480),
        (x + 160, ground - 498),
        (x + 196, ground - 468),
        (x + 34, ground - 446),
        radius=10,
    )
    own.form(seat, _FABRIC, 5)
    low = ground - 430
    bag = blob(
        (x + 18, low, "c"),
        (x + 190, low - 24, "c"),
        (x + 180, low + 90),
        (x + 168, low + 122, "c"),
        (x + 48, low + 144, "c"),
        (x + 30, low + 110),
    )
    own.form(bag, colours.shade(own.accent, 0.2), 14)
    for line in range(4):
        net = ribbon([(x + 10, low + 26 + line * 28), (x + 196, low + 2 + line * 28)], [3, 3], 4)
        own.to.add(net, colours.deep(own.accent, 0.5), 0.5, within=[bag])
    _small_wheel(own, (x - 20, ground - 36), 36)
    _small_wheel(own, (x + 100, ground - 36), 36)
    for grip in ((x, y), (far_x, far_y)):
        handle = ribbon([(grip[0] + 32, grip[1] + 4), (grip[0] - 30, grip[1] - 6)], [24, 24], 6)
        own.form(handle, _GRIP, 4)
    brake = [(x + 36, y + 12), (x + 52, y + 60), (x + 40, y + 150), (x + 18, ground - 380)]
    own.to.add(brush(brake, 3.4, 0.8, 0.8), _GRIP)


def _small_wheel(own: Held, centre: Point, radius: float) -> None:
    own.form(ellipse(*centre, radius * 0.84, radius), _RUBBER, 5)
    own.to.add(ellipse(*centre, radius * 0.46, radius * 0.56), _STEEL)
    own.to.add(ellipse(*centre, radius * 0.16, radius * 0.2), _RUBBER)


def _walker_behind(own: Held) -> None:
    (x, y), ground = own.far_grip, own.ground
    own.tube([(x + 40, ground - 36), (x + 34, y + 60), (x + 20, y - 4), (x - 24, y - 8)], 14, _STEEL)
    own.tube([(x - 30, ground - 50), (x - 28, y + 60), (x - 24, y - 6)], 14, _STEEL)
    for foot in (x + 40, x - 30):
        own.form(rectangle(foot - 11, ground - 62, 22, 24, 5), _RUBBER, 3)


def _walker_held(own: Held) -> None:
    """Four legs of tube, lifted at each step, no wheels."""
    (x, y), (far_x, far_y), ground = own.near_grip, own.far_grip, own.ground
    own.tube([(x + 46, y + 150), (far_x + 32, far_y + 140)], 12, _STEEL)
    own.tube([(x + 50, y + 250), (far_x + 36, far_y + 240)], 12, _STEEL)
    own.tube(
        [
            (x - 32, ground - 18),
            (x - 30, y + 60),
            (x - 24, y + 4),
            (x + 20, y),
            (x + 46, y + 60),
            (x + 58, ground - 18),
        ],
        15,
        _STEEL,
    )
    for foot in (x - 32, x + 58):
        own.form(rectangle(foot - 12, ground - 28, 24, 28, 5), _RUBBER, 3)
    for grip in ((x, y), (far_x, far_y)):
        own.form(ribbon([(grip[0] + 26, grip[1] + 2), (grip[0] - 28, grip[1] - 4)], [24, 24], 6), _GRIP, 4)


# --- canes ------------------------------------------------------------------------------------------------


def _cane(own: Held) -> None:
    x, y = own.grip
    own.tube([(x + 4, y + 6), (x + 12, (y + own.ground) / 2), (x + 18, own.ground - 6)], 14, _WOOD)
    own.form(ribbon([(x - 32, y + 2), (x + 2, y - 6), (x + 28, y + 2)], [20, 21, 18], 10), "#7a4a2a", 4)
    own.form(rectangle(x + 9, own.ground - 20, 18, 22, 5), _RUBBER, 3)


def _white_cane(own: Held) -> None:
    """Held out in front, its tip on the ground, its red band."""
    x, y = own.grip
    top, tip = (x - 14, y - 30), (x + 132, own.ground - 10)
    own.tube([top, tip], 11, "#fbfaf6", shine=False)
    own.to.add(ribbon([along(top, tip, 0.80), along(top, tip, 0.94)], [11, 11], 4), "#d93a3a")
    own.to.add(ribbon([along(top, tip, 0.0), along(top, tip, 0.12)], [16, 16], 4), _GRIP)
    own.form(ellipse(*tip, 12), "#fbfaf6", 3)


def _crutch(own: Held) -> None:
    """A forearm crutch: a cuff under the elbow, a grip, a shaft to the ground."""
    x, y = own.grip
    own.tube([(x - 8, y - 150), (x + 2, y), (x + 8, own.ground - 6)], 13, _STEEL)
    cuff = blob((x - 34, y - 160), (x + 4, y - 172), (x + 18, y - 150), (x - 4, y - 138), (x - 32, y - 140))
    own.form(cuff, own.accent, 4)
    own.form(ribbon([(x - 26, y + 4), (x + 26, y)], [20, 20], 6), _GRIP, 3)
    own.form(rectangle(x - 4, own.ground - 20, 22, 22, 5), _RUBBER, 3)


def _scooter(own: Held) -> None:
    """Its deck on the ground, its bar under the hand."""
    (x, y), ground = own.grip, own.ground
    own.tube([(x + 8, y), (x + 22, (y + ground) / 2), (x + 40, ground - 44)], 14, _STEEL)
    deck = polygon(
        (x - 190, ground - 46), (x + 30, ground - 52), (x + 46, ground - 34), (x - 186, ground - 28), radius=6
    )
    own.form(deck, own.accent, 4)
    _small_wheel(own, (x - 186, ground - 26), 26)
    _small_wheel(own, (x + 48, ground - 26), 26)
    own.form(ribbon([(x - 34, y + 4), (x + 40, y - 4)], [20, 20], 6), _GRIP, 3)


# Where wheels stand, in own units, for who sits between them.
FLOORS = {"fauteuil-roulant": 767.0, "fauteuil-électrique": 764.0}
Drawn = dict[str, Callable[[Held], None]]
_BEHIND: Drawn = {
    "fauteuil-roulant": _wheelchair_behind,
    "fauteuil-électrique": _powered_behind,
    "rollator": _rollator_behind,
    "déambulateur": _walker_behind,
}
_HELD: Drawn = {
    "fauteuil-électrique": _joystick,
    "rollator": _rollator_held,
    "déambulateur": _walker_held,
    "canne": _cane,
    "canne-blanche": _white_cane,
    "béquille": _crutch,
    "trottinette": _scooter,
}
_BEFORE: Drawn = {"fauteuil-roulant": _wheelchair_before, "fauteuil-électrique": _powered_before}
