"""Tops without an opening: T-shirts, pullovers, sweatshirts."""

from assets.figure import colour as colours
from assets.figure.garments.wear import NECKS, Wear
from assets.figure.path import Path, blob, brush, ellipse, rectangle, ribbon


def tee_shirt(wear: Wear) -> None:
    _tee_shirt(wear, wear.main)


def under(wear: Wear, colour: str) -> Path:
    """A plain top, worn under something; gives its outline."""
    return _tee_shirt(wear, colour)


def _tee_shirt(wear: Wear, colour: str, neck_word: str = "rond") -> Path:
    neck, shirt = NECKS[neck_word], wear.trunk(6, 404)
    wear.cloth(shirt, colour, outside=[neck])
    collar = neck.scaled(1.13, 1.2, about=(0, -20))
    wear.mark(collar, colours.shade(colour, 0.55), [shirt], outside=[neck])
    wear.edge(neck, shirt, colour, 2.2)
    wear.armpits(shirt, colour)
    hip = wear.frame.hips[0]
    wear.folds(shirt, colour, [((-hip, 372), (40 - hip, 380), (80 - hip, 376))])
    return shirt


def sailor(wear: Wear) -> None:
    """Stripes that follow the chest, under a wide neck."""
    neck, shirt = NECKS["bateau"], wear.trunk(7, 404)
    wear.cloth(shirt, wear.main, outside=[neck])
    for y in range(74, 400, 42):
        band = ribbon([(-210, y - 6), (-90, y + 12), (20, y + 15), (170, y - 6)], [15, 15], 12)
        wear.mark(band, wear.second, [shirt], outside=[neck])
    wear.edge(neck, shirt, wear.main, 3)
    wear.armpits(shirt, wear.main)


def jersey(wear: Wear) -> None:
    """A team shirt: a band across, and a number that is no club's."""
    shirt = _tee_shirt(wear, wear.main, "v")
    wear.mark(ribbon([(-230, 116), (-60, 140), (30, 142), (190, 112)], [34, 34], 12), wear.second, [shirt])
    one = brush([(-8, 206), (10, 190), (10, 282)], 15, 0.9, 0.9)
    two = brush([(34, 206), (54, 190), (72, 208), (34, 278), (76, 280)], 14, 0.9, 0.9)
    for digit in (one, two):
        wear.mark(digit, wear.second, [shirt])


def pull(wear: Wear) -> None:
    _pull(wear, 9, 402)


def thick_pull(wear: Wear) -> None:
    """A high collar, and cables in the knitting."""
    jumper = _pull(wear, 16, 412)
    for x in (-64, -12, 44):
        for y in range(70, 370, 46):
            wear.line([(x - 8, y), (x + 4, y + 22), (x - 8, y + 44)], wear.main, [jumper], 3, 0.34)
            wear.line([(x + 10, y), (x - 2, y + 22), (x + 10, y + 44)], wear.main, [jumper], 3, 0.34)
    collar = blob(
        (-46, -52, "c"), (-54, -16), (-44, 22), (4, 36), (42, 18), (52, -18), (46, -52, "c"), (4, -30)
    )
    wear.cloth(collar, colours.light(wear.main, 0.12), shaded=0.6)
    for x in (-30, -12, 8, 26):
        wear.line([(x, -34), (x * 1.06, 26)], wear.main, [collar], 2, 0.4)


def seaman(wear: Wear) -> None:
    """Navy wool buttoned on the shoulder."""
    jumper = _pull(wear, 9, 404)
    wear.line([(-96, 10), (-58, 20), (-40, -2)], wear.main, [jumper], 2.6, 0.9)
    for x, y in ((-88, 12), (-74, 16), (-60, 18)):
        wear.to.add(ellipse(x, y, 4.6, 4.6), colours.light(wear.second, 0.4), stroke=0)
    for y in (330, 346):
        wear.line([(-300, y), (0, y + 5), (300, y)], wear.main, [jumper], 2, 0.35)


def oversized(wear: Wear) -> None:
    """Somebody else's pullover: it hangs, and hides the hands to the fingers."""
    jumper = _pull(wear, 26, 448)
    hip = wear.frame.hips[0]
    wear.folds(
        jumper,
        wear.main,
        (
            ((-hip - 20, 300), (-hip + 40, 340), (-hip + 90, 336)),
            ((60, 250), (20, 300), (-30, 310)),
            ((90, 330), (50, 372), (6, 380)),
        ),
        3,
    )


def _pull(wear: Wear, loose: float, hem: float) -> Path:
    neck, jumper = NECKS["rond"], wear.trunk(loose, hem)
    wear.cloth(jumper, wear.main, outside=[neck])
    rib = colours.shade(wear.main, 0.5)
    wear.mark(rectangle(-300, hem - 26, 600, 60), rib, [jumper])
    wear.line([(-300, hem - 26), (0, hem - 22), (300, hem - 26)], wear.main, [jumper])
    collar = neck.scaled(1.2, 1.28, about=(0, -20))
    wear.mark(collar, rib, [jumper], outside=[neck])
    wear.edge(collar, jumper, wear.main, 3, 0.7)
    wear.edge(neck, jumper, wear.main, 3)
    wear.armpits(jumper, wear.main, loose - 3)
    return jumper


def sweatshirt(wear: Wear) -> None:
    """A hood, a pouch, two strings."""
    neck, top = NECKS["rond"], wear.trunk(13, 400)
    colour = wear.main
    wear.cloth(top, colour, outside=[neck])
    wear.mark(rectangle(-300, 372, 600, 60), colours.shade(colour, 0.55), [top])
    pouch = blob((-62, 262, "c"), (58, 262, "c"), (82, 330), (78, 362, "c"), (-84, 362, "c"), (-86, 330))
    wear.to.add(pouch, colours.deep(colour, 0.7), 0.85, stroke=2.4, within=[top])
    wear.mark(pouch, colours.shade(colour, 0.3), [top])
    wear.armpits(top, colour, 9)
    for side in (_HOOD_FAR, _HOOD_NEAR):
        wear.cloth(side, colour if side is _HOOD_NEAR else colours.shade(colour, 0.35), shaded=0)
    for x, end in ((-14, -20), (18, 26)):
        wear.to.add(brush([(x, 54), (end, 92), (end - 2, 132)], 5, 0.9, 0.9), wear.second)
        wear.to.add(ellipse(end - 2, 134, 3.6, 6), colours.shade(wear.second))


def hood_behind(wear: Wear) -> None:
    """The hood, lying behind the neck."""
    hood = blob(
        (-98, 14), (-104, -40), (-62, -84), (0, -96), (58, -80), (86, -36), (86, 14), (40, 34), (-50, 36)
    )
    wear.cloth(hood, colours.shade(wear.main, 0.9), shaded=0)


_HOOD_NEAR = blob(
    (-78, -30), (-92, 4), (-58, 46), (-4, 70, "c"), (8, 44, "c"), (-26, 22), (-44, -10), (-44, -40)
)
_HOOD_FAR = blob((70, -30), (84, 4), (52, 46), (4, 70, "c"), (2, 46, "c"), (30, 20), (42, -10), (42, -40))


def track_top(wear: Wear) -> None:
    """A zip, a short collar, two stripes down the shoulders."""
    neck, top = NECKS["haut"], wear.trunk(11, 402)
    wear.cloth(top, wear.main, outside=[neck])
    for start, end in (((-60, -6), (-150, 120)), ((52, -6), (140, 110))):
        for shift in (0, 16):
            points = [(start[0] + shift * 0.4, start[1] + shift), (end[0] + shift, end[1] + shift)]
            wear.mark(ribbon(points, [7, 7], 6), wear.second, [top])
    wear.mark(rectangle(-300, 380, 600, 40), colours.shade(wear.main, 0.5), [top])
    wear.line([(6, 20), (9, 200), (8, 402)], wear.second, [top], 4, 1)
    wear.armpits(top, wear.main, 7)
    collar = blob(
        (-44, -46, "c"), (-54, -12), (-40, 20), (4, 34, "c"), (4, 4, "c"), (-28, -14), (-36, -44, "c")
    )
    other = blob((42, -46, "c"), (52, -12), (40, 18), (8, 34, "c"), (6, 4, "c"), (28, -14), (34, -44, "c"))
    wear.cloth(other, colours.shade(wear.main, 0.4), shaded=0)
    wear.cloth(collar, wear.main, shaded=0)
