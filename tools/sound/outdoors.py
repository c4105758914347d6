"""The places under the sky. Each function puts in a mix what is heard there: what never stops, then what happens."""

from tools.sound.bodies import BELL, BOX, METAL, WOOD, rubbed, rustled, struck
from tools.sound.mix import Mix
from tools.sound.nature import adult, child, gull, lap, laugh, song, water
from tools.sound.noise import Chance, Signal, after, band, drift, full, hum, samples, swell
from tools.sound.things import bicycle, bicycle_bell, block, leaves, passing, steps, wind, wings


def tram(draw: Chance) -> Signal:
    """It rolls by on its rails, and rings twice."""
    roll = passing(draw, 8, heavy=1.3) + 0.25 * hum(draw, 8, 240, (0.6, 1, 0.5, 0.3)) * swell(8, 3.5, 3.5)
    ring = [(at, 0.5 * struck(draw, BELL, 640, 1.3, hard=7_000, blow=0.002)) for at in (2.2, 2.75)]
    return full(after((0, full(roll)), *ring))


def quay(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("le vent sur l’eau", wind(draw, seconds, 140, 900), -37)
    mix.bed("la ville, de l’autre côté", band(draw, seconds, 100, 420, tilt=3, channels=2), -40)
    mix.scatter("l’eau contre le quai", lap, 13, -13, wide=0.9)
    mix.scatter(
        "une amarre qui grince", lambda draw: rubbed(draw, 300, draw.uniform(0.7, 1.2)), 4, -17, far=0.15
    )
    mix.scatter(
        "une barque qui touche le bord",
        lambda draw: struck(draw, WOOD, 140, 0.25, hard=900, blow=0.012),
        3,
        -17,
        far=0.15,
    )
    mix.scatter("des mouettes au loin", gull, 4, -23, far=0.6)
    mix.event("le tram et sa cloche", tram(draw), 13, -20, pan=0.6, far=0.45)
    mix.scatter(
        "une drisse contre un mât", lambda draw: struck(draw, METAL, 1_150, 0.3, hard=5_000), 5, -29, far=0.3
    )


def street(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed(
        "la rumeur de la ville",
        band(draw, seconds, 90, 900, tilt=3, channels=2) * drift(draw, seconds, 5, 0.5, 1),
        -35,
    )
    mix.scatter(
        "des voitures qui passent", lambda draw: passing(draw, draw.uniform(4.5, 7)), 4, -13, far=0.15
    )
    mix.event("un autobus", passing(draw, 8, heavy=1.6), 15, -13, pan=-0.2, far=0.15)
    mix.event("des pas sur le trottoir", steps(draw, 15, 0.5), 5, -15, pan=0.3)
    mix.event("un vélo en roue libre", bicycle(draw), 12, -17, pan=-0.4)
    mix.event("une sonnette de vélo", bicycle_bell(draw), 11.2, -25, pan=-0.3, far=0.2)
    mix.scatter("des passants qui parlent", adult, 5, -19, far=0.35, wide=0.9)
    mix.scatter("des pigeons qui s’envolent", wings, 2, -18)


def spade(draw: Chance) -> Signal:
    """Sand that is dug, then turned over."""
    return full(
        after((0, rustled(draw, 0.5, 900, 8_000, 150)), (0.7, 0.6 * rustled(draw, 0.4, 600, 5_000, 90)))
    )


def bee(draw: Chance) -> Signal:
    """It comes by, no steadier than it should be."""
    lasts = 3.0
    flight = hum(draw, lasts, 215, (0.8, 1, 0.7, 0.5, 0.4, 0.2), width=14) * drift(draw, lasts, 0.5, 0.4, 1)
    return full(flight * swell(lasts, 1.4, 1.4))


def garden(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("le vent dans les feuilles", leaves(draw, seconds), -37)
    mix.bed("l’air du dehors", band(draw, seconds, 110, 800, tilt=2, channels=2), -38)
    mix.scatter("une mésange", lambda draw: song(draw, 3_200, 5_200, 6, 0.17), 4, -23, far=0.3, wide=1)
    mix.scatter("un merle", lambda draw: song(draw, 1_700, 3_000, 5, 0.33), 3, -22, far=0.3, wide=1)
    mix.scatter("des voix d’enfants", child, 8, -17, far=0.35, wide=0.9)
    mix.scatter("des rires", laugh, 2, -18, far=0.35)
    mix.scatter("une pelle dans le sable", spade, 4, -16)
    mix.scatter("une balançoire qui grince", lambda draw: rubbed(draw, 620, 0.7, METAL), 4, -23, far=0.2)
    mix.event("une abeille", bee(draw), 19, -23, pan=-0.5)
    mix.event("un seau que l’on pose", block(draw), 8, -19, pan=0.4)


def footbridge(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("le vent sur le tablier", wind(draw, seconds, 160, 1_100), -34)
    mix.bed(
        "le fleuve en dessous",
        band(draw, seconds, 250, 1_800, tilt=3, channels=2) * drift(draw, seconds, 4, 0.6, 1),
        -37,
    )
    mix.scatter(
        "les câbles qui vibrent",
        lambda draw: struck(draw, METAL, draw.uniform(170, 230), 2.2, hard=900, blow=0.02),
        4,
        -20,
        far=0.2,
    )
    mix.event(
        "des pas sur le métal",
        after(*((turn * 0.53, 0.7 * _plate(draw)) for turn in range(13))),
        4,
        -16,
        pan=-0.3,
    )
    thumps = after(
        *(
            (turn * 0.31, (1 - abs(turn - 5) / 7) * struck(draw, BOX, 95, 0.16, hard=1_100))
            for turn in range(11)
        )
    )
    mix.event(
        "un vélo sur les joints", full(after((0, thumps), (0.4, 0.5 * bicycle(draw)))), 15, -15, pan=0.2
    )
    mix.scatter("des mouettes", gull, 3, -25, far=0.55)
    mix.event("le tram, en bas", tram(draw), 19.5, -22, pan=-0.7, far=0.6)
    mix.scatter("deux passants", adult, 3, -21, far=0.35)


def _plate(draw: Chance) -> Signal:
    """A sole on a plate that answers."""
    return full(struck(draw, METAL, 230, 0.22, hard=1_600, blow=0.008)[: samples(0.24)])


def square(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("la place, de loin", band(draw, seconds, 100, 1_000, tilt=3, channels=2), -37)
    mix.event("la fontaine", water(draw, seconds, 120, 350, 2_600), 0, -23, pan=-0.5, far=0.1)
    mix.scatter("des gens qui parlent", adult, 12, -18, far=0.4, wide=0.9)
    mix.scatter("des enfants", child, 3, -20, far=0.45)
    mix.scatter(
        "une cagette que l’on pose",
        lambda draw: struck(draw, BOX, 210, 0.14, hard=3_500, blow=0.01),
        4,
        -15,
        far=0.1,
    )
    mix.scatter("des pigeons qui s’envolent", wings, 3, -18, wide=0.9)
    mix.event(
        "la cloche de la mairie",
        after(*((turn * 2.1, struck(draw, BELL, 392, 4.5, hard=2_600, blow=0.006)) for turn in range(3))),
        16,
        -20,
        pan=0.5,
        far=0.55,
    )
    mix.event("un vélo en roue libre", bicycle(draw), 7, -19, pan=0.3)
    mix.event("des pas", steps(draw, 10, 0.55), 22, -18, pan=-0.1)
