"""What a shot of a capsule lets hear once: things of the trade, near, in a room, each in less than three seconds."""

import numpy as np

from tools.sound.bodies import BOX, CUP, METAL, WOOD, rubbed, rustled, struck
from tools.sound.mix import Mix
from tools.sound.nature import water
from tools.sound.noise import Chance, Signal, after, band, duller, full, hum, samples, swell, thinner
from tools.sound.theme import note
from tools.sound.things import block, chair, crockery, door, kettle, keys, relay, spoon, steps

# A bar held at two points, as in a chime on a landing: filed by hand, its first mode is two that beat together.
BAR = ((1.0, 1.0, 1.0), (1.007, 0.25, 0.9), (2.76, 0.9, 0.5), (5.4, 0.6, 0.25), (8.93, 0.35, 0.15))
# A small dome of steel, as on a kitchen timer.
DOME = ((1.0, 0.5, 1.0), (1.83, 1.0, 0.9), (2.74, 0.8, 0.7), (4.31, 0.6, 0.5), (6.07, 0.4, 0.35))


def doorbell(mix: Mix) -> None:
    draw = mix.draw
    mix.event("un bouton que l’on presse", relay(draw), 0, -16)
    for what, at, pitch in (("une lame frappée", 0.06, 659), ("une autre, plus grave", 0.62, 523)):
        mix.event(what, struck(draw, BAR, pitch, 1.6, hard=7_000, blow=0.002), at, -4)
        mix.event("le marteau de feutre", struck(draw, BOX, 190, 0.08, hard=1_200, blow=0.008), at, -16)


def telephone(mix: Mix) -> None:
    draw = mix.draw
    for at in (0.0, 1.05):
        mix.event("un téléphone qui tremble sur une table", _buzz(draw, 0.7), at, -8)
        for rank, step in enumerate((7, 12, 9, 14)):
            bar = struck(draw, WOOD, note(step), 0.45, hard=5_000, blow=0.002)
            mix.event("sa sonnerie, quatre lames de bois", bar, at + 0.05 + 0.14 * rank, -5)


def door_opened(mix: Mix) -> None:
    mix.event(
        "une poignée que l’on tourne", after((0, relay(mix.draw)), (0.09, 0.4 * relay(mix.draw))), 0, -9
    )
    mix.event("une porte qui grince, puis se referme", door(mix.draw), 0.35, -3)


def keys_turned(mix: Mix) -> None:
    draw = mix.draw
    mix.event("un trousseau", keys(draw), 0, -4)
    mix.event("une clé qui entre", full(thinner(rustled(draw, 0.2, 1_500, 8_000, 22), 1_200)), 0.95, -12)
    for at, level in ((1.25, -9), (1.42, -5)):
        mix.event("la serrure, deux fois", relay(draw), at, level)


def footsteps(mix: Mix) -> None:
    walked = steps(mix.draw, 4, 0.52, hard=5_500, body=170)
    mix.event("quatre pas sur un sol dur", full(thinner(walked, 260)), 0, -3)


def kettle_boiled(mix: Mix) -> None:
    mix.event("une bouilloire qui bout, puis se coupe", kettle(mix.draw, 2.5), 0, -3)


def dishes(mix: Mix) -> None:
    draw = mix.draw
    mix.event("une tasse dans sa soucoupe", crockery(draw), 0.02, -5)
    mix.event("une petite cuillère", full(spoon(draw)[: samples(0.5)] * swell(0.5, 0.001, 0.1)), 0.5, -15)
    for at, pitch in ((0.95, 1_150), (1.2, 1_040)):
        plate = struck(draw, CUP, pitch, 0.28, hard=7_000, blow=0.003)
        mix.event("des assiettes que l’on pose l’une sur l’autre", plate, at, -6)
        mix.event("leur poids sur la table", struck(draw, BOX, 130, 0.12, hard=900, blow=0.008), at, -10)


def chair_drawn(mix: Mix) -> None:
    mix.event("les pieds d’une chaise, sur le sol", chair(mix.draw), 0, -3)
    mix.event("elle reçoit quelqu’un", rubbed(mix.draw, 420, 0.3), 0.75, -14)


def curtain(mix: Mix) -> None:
    draw = mix.draw
    mix.event("des anneaux sur une tringle", _rings(draw, 0.85), 0.02, -5)
    mix.event("l’étoffe qui suit", rustled(draw, 1.1, 350, 4_500, 90), 0.05, -8)


def toy(mix: Mix) -> None:
    draw = mix.draw
    mix.event("un cube de bois qui tombe", block(draw), 0.02, -4)
    rolling = [(0.045 * turn, _bead(draw) * (1 - turn / 22)) for turn in range(20)]
    mix.event("des perles dans un hochet qui roule", full(after(*rolling)), 0.38, -11)


def bottle(mix: Mix) -> None:
    draw = mix.draw
    for turn in range(5):
        at = turn * 0.27 + draw.uniform(0, 0.03)
        splash = water(draw, 0.24, 240, 500, 3_200) * swell(0.24, 0.02, 0.16)
        mix.event("du lait que l’on secoue", full(splash), at, -5)
        mix.event("dans du plastique", struck(draw, BOX, 420, 0.07, hard=2_000, blow=0.006), at, -9)


def kitchen_timer(mix: Mix) -> None:
    draw = mix.draw
    ticks = [(0.11 * turn, struck(draw, BOX, 900, 0.03, hard=7_000, blow=0.0015)) for turn in range(5)]
    mix.event("le tic-tac d’un minuteur", full(after(*ticks)), 0, -12)
    blows = [
        (
            turn / 21 + draw.uniform(0, 0.003),
            draw.uniform(0.7, 1) * struck(draw, DOME, 1_480, 0.9, hard=11_000),
        )
        for turn in range(22)
    ]
    mix.event("son marteau sur un timbre", full(after(*blows)), 0.6, -4)


def _buzz(draw: Chance, seconds: float) -> Signal:
    """A weight out of true turns 165 times a second; the table answers, and what lies on it chatters."""
    turning = hum(draw, seconds, 165, (1.0, 0.7, 0.5, 0.5, 0.3, 0.2, 0.2), width=5)
    chatter = np.zeros(samples(seconds))
    for at in np.arange(0, seconds - 0.02, 1 / 165):
        first = samples(float(at + draw.uniform(0, 0.001)))
        chatter[first] = draw.uniform(0.2, 1)
    shaken = 0.4 * full(duller(thinner(chatter, 700), 4_500))
    return full(
        (full(turning) + shaken + 0.03 * band(draw, seconds, 900, 4_000)) * swell(seconds, 0.03, 0.08)
    )


def _rings(draw: Chance, seconds: float) -> Signal:
    """A hand pulls: slowly, faster, and each ring meets the one before."""
    slid = 0.25 * full(band(draw, seconds, 1_200, 6_000, tilt=2) * swell(seconds, 0.25, 0.12))
    met = [
        (
            seconds * (rank / 13) ** 0.7,
            draw.uniform(0.3, 1)
            * struck(draw, METAL, draw.uniform(1_700, 2_300), 0.09, hard=8_000, blow=0.0015),
        )
        for rank in range(14)
    ]
    return full(after((0, slid), *met))


def _bead(draw: Chance) -> Signal:
    """One of many, against a thin shell."""
    return draw.uniform(0.2, 1) * struck(draw, BOX, draw.uniform(1_800, 2_600), 0.03, hard=9_000, blow=0.0012)
