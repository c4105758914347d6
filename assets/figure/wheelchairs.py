"""Wheelchairs, pushed by their user's hands or powered."""

from assets.figure import colour as colours
from assets.figure.held import FABRIC, GRIP, RUBBER, STEEL, Held
from assets.figure.path import (
    Point,
    along,
    blob,
    brush,
    ellipse,
    polar,
    polygon,
    rectangle,
    ribbon,
)


def wheelchair_behind(own: Held) -> None:
    own.ring(150, 548, (92, 186), 16, "#3a3443")
    back = blob((-146, 120), (-132, 98), (40, 86), (96, 96), (104, 120), (110, 380), (-128, 400))
    own.form(back, FABRIC, 14)
    own.tube([(-140, 140), (-150, 96), (-190, 88), (-214, 92)], 15, STEEL)
    own.tube([(-192, 88), (-226, 93)], 22, GRIP, shine=False)


def wheelchair_before(own: Held) -> None:
    low = own.stance.near.ankle[1]
    own.tube([(96, 430), (150, 470), (168, low - 60), (190, low + 34)], 14, STEEL)
    plate = polygon((110, low + 56), (300, low + 14), (312, low + 28), (124, low + 74), radius=6)
    own.form(plate, "#4a4660", 4)
    own.form(ellipse(64, 726, 38, 46), "#3a3443", 5)
    own.to.add(ellipse(64, 726, 22, 28), STEEL).add(ellipse(64, 726, 7, 9), "#3a3443")
    own.tube([(64, 716), (58, 660), (30, 600)], 12, STEEL)
    own.tube([(-112, 438), (20, 452), (100, 452)], 13, STEEL)
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
    own.ring(x, y, (wide, high), 17, RUBBER)
    own.ring(x, y, (wide - 17, high - 20), 6, "#aab1bd")
    own.ring(x - 9, y + 2, (wide - 34, high - 40), 8, STEEL)
    own.form(ellipse(x + 4, y, 21, 27), own.accent, 5)
    own.to.add(ellipse(x + 2, y - 2, 9, 12), colours.light(own.accent, 0.8))


def powered_behind(own: Held) -> None:
    head = blob((-70, -92), (-40, -104), (10, -104), (24, -88), (20, -50), (-10, -40), (-60, -44))
    own.tube([(-30, -50), (-34, 110)], 16, STEEL)
    own.form(head, FABRIC, 8)
    back = blob((-150, 96), (-128, 70), (40, 60), (100, 74), (112, 110), (118, 400), (-138, 420))
    own.form(back, FABRIC, 14)


def powered_before(own: Held) -> None:
    """A wide base, one large wheel between two small ones, the joystick under the far hand."""
    low = own.stance.near.ankle[1]
    own.tube([(110, 470), (170, 560), (190, low + 34)], 16, STEEL)
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
        own.form(ellipse(x, y, wide, high), RUBBER, 6)
        own.form(ellipse(x, y, wide * 0.55, high * 0.55), STEEL, 4, 1.6)
        own.to.add(ellipse(x, y, wide * 0.16, high * 0.16), RUBBER)
    rest = blob((-140, 330), (-120, 318), (20, 330), (34, 346), (20, 358), (-128, 352))
    own.tube([(-96, 350), (-100, 470)], 14, STEEL)
    own.form(rest, FABRIC, 6)


def joystick(own: Held) -> None:
    x, y = own.far_grip
    own.form(rectangle(x - 46, y + 26, 74, 26, 9), FABRIC, 5)
    own.tube([(x - 4, y + 28), (x, y - 12)], 9, GRIP, shine=False)
    own.form(ellipse(x, y - 14, 11), GRIP, 3)
