"""Tops without an opening: T-shirts and pullovers."""

from assets.figure import colour as colours
from assets.figure.garments.wear import NECKS, Wear
from assets.figure.path import rectangle


def tee_shirt(wear: Wear) -> None:
    neck, shirt = NECKS["rond"], wear.trunk(6, 404)
    wear.cloth(shirt, wear.main, outside=[neck])
    collar = neck.scaled(1.13, 1.2, about=(0, -20))
    wear.mark(collar, colours.shade(wear.main, 0.55), [shirt], outside=[neck])
    wear.edge(neck, shirt, wear.main, 2.2)
    wear.armpits(shirt, wear.main)
    hip = wear.frame.hips[0]
    wear.folds(shirt, wear.main, [((-hip, 372), (40 - hip, 380), (80 - hip, 376))])


def pull(wear: Wear) -> None:
    neck, jumper = NECKS["rond"], wear.trunk(9, 402)
    wear.cloth(jumper, wear.main, outside=[neck])
    rib = colours.shade(wear.main, 0.5)
    wear.mark(rectangle(-300, 376, 600, 60), rib, [jumper])
    wear.line([(-300, 376), (0, 380), (300, 376)], wear.main, [jumper])
    wear.mark(neck.scaled(1.2, 1.28, about=(0, -20)), rib, [jumper], outside=[neck])
    wear.edge(neck.scaled(1.2, 1.28, about=(0, -20)), jumper, wear.main, 3, 0.7)
    wear.edge(neck, jumper, wear.main, 3)
    wear.armpits(jumper, wear.main, 6)
