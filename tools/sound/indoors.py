"""The places with a roof. Each function puts in a mix what is heard there: what never stops, then what happens."""

from tools.sound.bodies import BOX, METAL, WOOD, plucked, rubbed, rustled, struck
from tools.sound.mix import Mix
from tools.sound.nature import adult, child, laugh, song, water
from tools.sound.noise import after, band, drift, full, hum, swell
from tools.sound.things import (
    block,
    breathing,
    chair,
    clock,
    crockery,
    door,
    kettle,
    keys,
    motor,
    passing,
    radio,
    relay,
    spoon,
    step,
    steps,
    typing,
)


def calm(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("l’air d’une pièce tranquille", band(draw, seconds, 90, 900, tilt=3, channels=2), -37)
    mix.event("une pendule", clock(draw, seconds), 0, -20, pan=-0.4, far=0.2)
    mix.scatter("une voiture au loin", lambda draw: passing(draw, 6), 2, -19, far=0.7)
    mix.scatter("le bois d’un meuble qui travaille", lambda draw: rubbed(draw, 420, 0.35), 3, -17, far=0.2)
    mix.scatter("un oiseau derrière la vitre", lambda draw: song(draw, 2_400, 4_200, 6, 0.2), 3, -23, far=0.6)
    mix.scatter("une page que l’on tourne", lambda draw: rustled(draw, 0.7, 700, 7_000, 60), 3, -15)


def stairwell(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("l’air froid d’une cage d’escalier", band(draw, seconds, 120, 900, tilt=1, channels=2), -38)
    mix.bed("la minuterie qui ronronne", hum(draw, seconds, 100, (0.6, 0.8, 0.4, 0.5, 0.3, 0.3)), -47)
    mix.event(
        "l’ascenseur et son relais",
        after((0, 0.7 * relay(draw)), (0.2, motor(draw, 6.5, 72)), (6.8, relay(draw))),
        3,
        -29,
        pan=0.5,
        far=0.45,
    )
    mix.event("des pas qui montent", steps(draw, 14, 0.52, hard=3_400, body=190), 12, -15, pan=-0.4, far=0.35)
    mix.scatter("une porte aux étages", lambda draw: door(draw, heavy=1.1), 2, -16, far=0.5)
    mix.scatter("des voix derrière une porte", adult, 4, -24, far=0.72)
    mix.event("un trousseau de clés", keys(draw), 21, -19, pan=0.3, far=0.1)


def kitchen(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("l’air de la cuisine", band(draw, seconds, 100, 1_400, tilt=2, channels=2), -41)
    fridge = hum(draw, 14, 50, (0.1, 0.8, 0.3, 0.6, 0.25, 0.45, 0.2, 0.3), width=3) + 0.5 * band(
        draw, 14, 180, 1_500, tilt=3
    )
    running = after(
        (0, relay(draw) * 1.5), (0.05, 0.6 * full(fridge) * swell(14, 0.5, 0.8)), (13.9, 1.3 * relay(draw))
    )
    mix.event("le réfrigérateur et son relais", running, 1.5, -21, pan=-0.6, far=0.15)
    mix.event("la bouilloire", kettle(draw, 11), 14, -19, pan=0.5)
    mix.event("une radio au loin, sans paroles distinctes", radio(draw, 20), 6, -24, pan=0.8, far=0.45)
    tap = after(
        (0, 0.5 * struck(draw, METAL, 700, 0.1)),
        (0.1, water(draw, 2.6, 260, 350, 3_200) * swell(2.6, 0.12, 0.3)),
    )
    mix.event("le robinet", tap, 8.5, -19, pan=-0.2)
    mix.scatter("une goutte dans l’évier", lambda draw: water(draw, 0.12, 9, 700, 1_500), 3, -26)
    mix.scatter("une cuillère dans une tasse", spoon, 3, -23)
    mix.event("une chaise que l’on tire", chair(draw), 19.3, -19, pan=0.2)


def sitting_room(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("l’air du salon", band(draw, seconds, 90, 1_000, tilt=3, channels=2), -40)
    mix.bed(
        "la rue derrière la fenêtre",
        band(draw, seconds, 90, 480, tilt=3, channels=2) * drift(draw, seconds, 4, 0.3, 1),
        -41,
    )
    mix.event("une horloge", clock(draw, seconds), 0, -18, pan=0.5, far=0.1)
    mix.event("un poste de télévision dans la pièce d’à côté", radio(draw, 17), 9, -23, pan=-0.8, far=0.6)
    mix.scatter("un fauteuil qui craque", lambda draw: rubbed(draw, 230, 0.5), 3, -16)
    mix.scatter("une tasse que l’on repose", crockery, 2, -19)
    mix.scatter("le journal que l’on plie", lambda draw: rustled(draw, 1.0, 500, 6_500, 110), 3, -15)
    mix.scatter(
        "le radiateur qui tinte", lambda draw: struck(draw, METAL, 820, 0.25, hard=3_000), 4, -27, far=0.3
    )


def office(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("la ventilation", band(draw, seconds, 120, 1_600, tilt=3, channels=2), -39)
    mix.event("un ordinateur qui souffle", motor(draw, 20, 118, rise=3), 4, -29, pan=0.6, far=0.1)
    mix.scatter("quelqu’un qui tape au clavier", typing, 6, -15, far=0.1)
    mix.scatter(
        "une souris",
        lambda draw: after(
            (0, struck(draw, BOX, 900, 0.03, hard=6_000)), (0.11, struck(draw, BOX, 980, 0.03, hard=6_000))
        ),
        4,
        -21,
    )
    mix.scatter("des voix dans le couloir", adult, 4, -21, far=0.65)
    pages = after(
        *(
            (turn * 1.1, motor(draw, 0.8, 92, rise=0.15) + 0.5 * rustled(draw, 0.8, 900, 6_000, 40))
            for turn in range(3)
        )
    )
    mix.event("l’imprimante", pages, 16, -19, pan=-0.7, far=0.3)
    shaking = after(
        *(
            (turn * 0.9, motor(draw, 0.5, 84, rise=0.04) * 0.6 + 0.4 * rustled(draw, 0.5, 200, 1_800, 80))
            for turn in range(2)
        )
    )
    mix.event("un téléphone qui vibre sur une table", shaking, 11.5, -18, pan=0.3)
    mix.scatter("une chaise à roulettes", lambda draw: rustled(draw, 0.8, 180, 1_600, 90), 2, -19, far=0.15)


def nursery(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("l’air d’une grande salle", band(draw, seconds, 110, 1_500, tilt=2, channels=2), -37)
    mix.scatter("des voix d’enfants", child, 11, -18, far=0.35, wide=0.9)
    mix.scatter("des rires", laugh, 3, -17, far=0.4)
    mix.scatter("une adulte qui parle doucement", adult, 3, -20, far=0.45)
    mix.scatter("un cube de bois", block, 5, -19, far=0.1)
    fall = after(*((draw.uniform(0, 0.5), draw.uniform(0.4, 1) * block(draw)) for _each in range(6)))
    mix.event("une tour qui tombe", full(fall), 17, -20, pan=-0.3)
    mix.scatter("une petite chaise", chair, 2, -18, far=0.2)
    mix.event("une porte", door(draw, heavy=0.9), 24, -23, pan=0.8, far=0.4)
    running = after(*((turn * 0.19, step(draw, hard=1_900, body=170)) for turn in range(9)))
    mix.event("des petits pas qui courent", full(running), 9, -20, pan=0.4, far=0.2)


def dormitory(mix: Mix) -> None:
    draw, seconds = mix.draw, mix.seconds
    mix.bed("l’air de la chambre, rideaux tirés", band(draw, seconds, 100, 900, tilt=2, channels=2), -39)
    for number, (side, pace) in enumerate(((-0.7, 3.5), (0.1, 4.0), (0.7, 28 / 9))):
        for turn in range(int(seconds / pace)):
            mix.event(
                "des respirations d’enfants",
                breathing(draw),
                turn * pace + 0.9 * number,
                -24 - 2 * number,
                pan=side,
                far=0.1,
            )
    mix.scatter("une couverture que l’on remonte", lambda draw: rustled(draw, 1.2, 250, 3_000, 70), 4, -20)
    mix.scatter(
        "un soupir", lambda draw: full(band(draw, 0.9, 600, 2_800, tilt=3) * swell(0.9, 0.2, 0.65)), 2, -21
    )
    mix.scatter("le plancher sous un pas", lambda draw: rubbed(draw, 180, 0.45), 3, -21, far=0.2)
    mix.scatter("des voix, loin dans le couloir", adult, 2, -27, far=0.75)
    tune = after(
        *(
            (at, plucked(draw, pitch, 1.4, soft=5_000))
            for at, pitch in ((0, 659), (0.7, 831), (1.4, 988), (2.1, 880), (3.2, 659))
        )
    )
    mix.event("une boîte à musique qui finit", full(tune), 12, -28, pan=0.5, far=0.35)
    mix.event(
        "un volet que le vent touche",
        0.6 * struck(draw, WOOD, 260, 0.2, hard=1_400),
        22,
        -23,
        pan=-0.8,
        far=0.4,
    )
