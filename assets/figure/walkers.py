"""What stands on the floor before one who walks, or beside: a rollator, a walking frame, a scooter."""

from assets.figure import colour as colours
from assets.figure.held import FABRIC, GRIP, RUBBER, STEEL, Held, small_wheel
from assets.figure.path import (
    blob,
    brush,
    polygon,
    rectangle,
    ribbon,
)


def rollator_behind(own: Held) -> None:
    (x, y), ground = own.far_grip, own.ground
    own.tube([(x + 10, y), (x + 20, y + 160), (x + 10, ground - 300), (x - 10, ground - 34)], 15, STEEL)
    own.tube([(x + 34, ground - 470), (x + 76, ground - 230), (x + 92, ground - 40)], 15, own.accent)
    small_wheel(own, (x - 8, ground - 34), 30)
    small_wheel(own, (x + 94, ground - 34), 30)


def rollator_held(own: Held) -> None:
    """The near side of the frame, its seat, its basket, its brakes."""
    (x, y), (far_x, far_y), ground = own.near_grip, own.far_grip, own.ground
    own.tube(
        [(x + 14, y + 4), (x + 26, y + 190), (x + 4, ground - 330), (x - 22, ground - 30)], 17, own.accent
    )
    own.tube([(x + 30, ground - 500), (x + 80, ground - 250), (x + 96, ground - 24)], 17, own.accent)
    own.tube([(x + 30, ground - 500), (far_x + 34, ground - 520)], 13, STEEL)
    seat = polygon(
        (x - 4, ground - 480),
        (x + 160, ground - 498),
        (x + 196, ground - 468),
        (x + 34, ground - 446),
        radius=10,
    )
    own.form(seat, FABRIC, 5)
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
    small_wheel(own, (x - 20, ground - 36), 36)
    small_wheel(own, (x + 100, ground - 36), 36)
    for grip in ((x, y), (far_x, far_y)):
        handle = ribbon([(grip[0] + 32, grip[1] + 4), (grip[0] - 30, grip[1] - 6)], [24, 24], 6)
        own.form(handle, GRIP, 4)
    brake = [(x + 36, y + 12), (x + 52, y + 60), (x + 40, y + 150), (x + 18, ground - 380)]
    own.to.add(brush(brake, 3.4, 0.8, 0.8), GRIP)


def walker_behind(own: Held) -> None:
    (x, y), ground = own.far_grip, own.ground
    own.tube([(x + 40, ground - 36), (x + 34, y + 60), (x + 20, y - 4), (x - 24, y - 8)], 14, STEEL)
    own.tube([(x - 30, ground - 50), (x - 28, y + 60), (x - 24, y - 6)], 14, STEEL)
    for foot in (x + 40, x - 30):
        own.form(rectangle(foot - 11, ground - 62, 22, 24, 5), RUBBER, 3)


def walker_held(own: Held) -> None:
    """Four legs of tube, lifted at each step, no wheels."""
    (x, y), (far_x, far_y), ground = own.near_grip, own.far_grip, own.ground
    own.tube([(x + 46, y + 150), (far_x + 32, far_y + 140)], 12, STEEL)
    own.tube([(x + 50, y + 250), (far_x + 36, far_y + 240)], 12, STEEL)
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
        STEEL,
    )
    for foot in (x - 32, x + 58):
        own.form(rectangle(foot - 12, ground - 28, 24, 28, 5), RUBBER, 3)
    for grip in ((x, y), (far_x, far_y)):
        own.form(ribbon([(grip[0] + 26, grip[1] + 2), (grip[0] - 28, grip[1] - 4)], [24, 24], 6), GRIP, 4)


def scooter(own: Held) -> None:
    """Its deck on the ground, its bar under the hand."""
    (x, y), ground = own.grip, own.ground
    own.tube([(x + 8, y), (x + 22, (y + ground) / 2), (x + 40, ground - 44)], 14, STEEL)
    deck = polygon(
        (x - 190, ground - 46), (x + 30, ground - 52), (x + 46, ground - 34), (x - 186, ground - 28), radius=6
    )
    own.form(deck, own.accent, 4)
    small_wheel(own, (x - 186, ground - 26), 26)
    small_wheel(own, (x + 48, ground - 26), 26)
    own.form(ribbon([(x - 34, y + 4), (x + 40, y - 4)], [20, 20], 6), GRIP, 3)
