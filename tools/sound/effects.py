"""The sounds of the interface: a thread, wood, paper. None is needed to play."""

from tools.sound.bodies import BOX, WOOD, bowed, plucked, rubbed, rustled, struck
from tools.sound.mix import Mix
from tools.sound.theme import THREAD, note


def choice(mix: Mix) -> None:
    mix.event("une corde pincée", plucked(mix.draw, note(0), 0.9), 0, -4)
    mix.event("un doigt sur le bois", struck(mix.draw, WOOD, 260, 0.09, hard=1_500), 0, -14)


def back(mix: Mix) -> None:
    mix.event(
        "une corde grave, retenue", plucked(mix.draw, note(-5, -1), 0.5, soft=1_400, held=0.985), 0.06, -4
    )
    mix.event("un doigt qui glisse", rustled(mix.draw, 0.2, 700, 4_000, 25), 0, -14)


def page(mix: Mix) -> None:
    mix.event("une page que l’on tourne", rustled(mix.draw, 0.6, 500, 7_000, 90), 0, -3)
    mix.event("elle se pose", struck(mix.draw, BOX, 180, 0.12, hard=900, blow=0.01), 0.42, -10)


def message(mix: Mix) -> None:
    for at, step in ((0.0, 7), (0.13, 12)):
        mix.event(
            "deux lames de bois", struck(mix.draw, WOOD, note(step), 0.5, hard=3_000, blow=0.002), at, -4
        )


def notebook(mix: Mix) -> None:
    mix.event("une couverture que l’on ouvre", rubbed(mix.draw, 300, 0.25), 0, -10)
    mix.event("elle se pose", struck(mix.draw, BOX, 120, 0.25, hard=900, blow=0.012), 0.24, -3)
    mix.event("des feuilles", rustled(mix.draw, 0.6, 900, 7_000, 60), 0.3, -10)


def stitch(mix: Mix) -> None:
    for rank, step in enumerate(THREAD[:3]):
        mix.event("trois notes qui montent", plucked(mix.draw, note(step), 1.5), rank * 0.15, -5)
    mix.event("un fil que l’on serre", bowed(mix.draw, note(7), 0.9, bright=0.6), 0.3, -20)


def timer(mix: Mix) -> None:
    for at in (0.0, 0.3):
        mix.event("deux coups de bois sec", struck(mix.draw, WOOD, 620 - 300 * at, 0.16, hard=3_000), at, -4)
    mix.event("un fil qui brûle", rustled(mix.draw, 0.8, 2_500, 9_000, 70), 0, -16)


def ending(mix: Mix) -> None:
    for rank, step in enumerate(THREAD):
        mix.event("le motif entier", plucked(mix.draw, note(step), 2.6), rank * 0.34, -7)
    for step in (0, 4, 7):
        mix.event("un fil que l’on frotte", bowed(mix.draw, note(step, -1), 3.4, bright=0.45), 0.4, -20)
