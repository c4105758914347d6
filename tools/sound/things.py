"""Things of everyday, each made of a few noises and bodies."""

import numpy as np

from tools.sound.bodies import BOX, CUP, METAL, WOOD, plucked, rubbed, rustled, struck
from tools.sound.nature import phrase, water
from tools.sound.noise import RATE, Chance, Signal, after, band, drift, duller, full, hum, swell, thinner


def step(draw: Chance, *, hard: float = 2_200, body: float = 120) -> Signal:
    """A heel, then the sole."""
    heel = struck(draw, BOX, body * draw.uniform(0.9, 1.1), 0.12, hard=hard, blow=0.006)
    sole = rustled(draw, 0.11, 500, hard * 2, 12)
    return full(after((0, heel), (draw.uniform(0.06, 0.09), 0.35 * sole)))


def steps(draw: Chance, count: int, pace: float, *, hard: float = 2_200, body: float = 120) -> Signal:
    return full(
        after(
            *(
                (turn * pace + draw.uniform(0, 0.05), draw.uniform(0.6, 1) * step(draw, hard=hard, body=body))
                for turn in range(count)
            )
        )
    )


def door(draw: Chance, *, heavy: float = 1.0) -> Signal:
    """It turns on its hinges, meets its frame, and the latch falls."""
    shut = struck(draw, BOX, 78 / heavy, 0.4 * heavy, hard=900, blow=0.015)
    latch = struck(draw, METAL, 900, 0.09, hard=7_000)
    return full(after((0, 0.25 * rubbed(draw, 340, 0.6)), (0.7, shut), (0.74, 0.3 * latch)))


def chair(draw: Chance) -> Signal:
    """Its feet on the floor."""
    scrape = rubbed(draw, 260, draw.uniform(0.35, 0.6), BOX)
    return full(after((0, scrape), (0.5, 0.5 * struck(draw, WOOD, 210, 0.1, hard=1_800))))


def block(draw: Chance) -> Signal:
    """A wooden block that falls and rolls over."""
    pitch = draw.uniform(520, 900)
    return full(
        after(
            *(
                (
                    at,
                    level
                    * struck(draw, WOOD, pitch * draw.uniform(0.95, 1.06), 0.09, hard=5_000, blow=0.002),
                )
                for at, level in (
                    (0.0, 1.0),
                    (draw.uniform(0.13, 0.19), 0.5),
                    (draw.uniform(0.22, 0.3), 0.25),
                )
            )
        )
    )


def spoon(draw: Chance) -> Signal:
    """It turns in a cup."""
    pitch = draw.uniform(1_250, 1_450)
    return full(
        after(
            *(
                (
                    turn * 0.23 + draw.uniform(0, 0.05),
                    draw.uniform(0.3, 1)
                    * struck(draw, CUP, pitch * draw.uniform(0.97, 1.03), 0.22, hard=9_000, blow=0.0015),
                )
                for turn in range(int(draw.integers(4, 8)))
            )
        )
    )


def crockery(draw: Chance) -> Signal:
    """A cup finds its saucer."""
    pitch = draw.uniform(900, 1_150)
    return full(
        after(
            (0, struck(draw, CUP, pitch, 0.2, hard=6_000, blow=0.002)),
            (draw.uniform(0.06, 0.1), 0.4 * struck(draw, CUP, pitch * 1.3, 0.15, hard=6_000, blow=0.002)),
        )
    )


def clock(draw: Chance, seconds: float) -> Signal:
    """One beat a second, the back stroke a little higher; a whole number of seconds goes round."""
    beats = []
    for second in range(int(seconds)):
        pitch = 1_500 if second % 2 else 1_720
        beats.append(
            (second + 0.2, draw.uniform(0.8, 1) * struck(draw, WOOD, pitch, 0.045, hard=6_500, blow=0.0015))
        )
    return full(after(*beats))


def relay(draw: Chance) -> Signal:
    """A contact, and the plate it is screwed on."""
    return full(
        after(
            (0, struck(draw, METAL, 640, 0.08, hard=5_000)),
            (0.012, 0.7 * struck(draw, BOX, 150, 0.12, hard=1_200)),
        )
    )


def keys(draw: Chance) -> Signal:
    """A bunch of them."""
    return full(
        after(
            *(
                (
                    draw.uniform(0, 0.8),
                    draw.uniform(0.2, 1)
                    * struck(draw, METAL, draw.uniform(2_400, 4_200), 0.12, hard=14_000, blow=0.001),
                )
                for _each in range(13)
            )
        )
    )


def typing(draw: Chance) -> Signal:
    """Some words on a keyboard."""
    at, found = 0.0, []
    for _each in range(int(draw.integers(7, 20))):
        key = struck(draw, BOX, draw.uniform(380, 520), 0.035, hard=5_500, blow=0.003)
        found.append((at, draw.uniform(0.4, 1) * key))
        at += draw.uniform(0.07, 0.24)
    return full(after(*found))


def passing(draw: Chance, seconds: float, *, heavy: float = 1.0) -> Signal:
    """A vehicle comes, passes and goes: tyres on the road, and an engine under them."""
    time = np.linspace(-1, 1, round(seconds * RATE))
    near = 1 / (1 + (time / 0.22) ** 2)
    near -= near[0]
    tyres = band(draw, seconds, 350, 2_600, tilt=2) * near
    hiss = band(draw, seconds, 2_500, 9_000, tilt=3) * near**2.5
    engine = band(draw, seconds, 70 / heavy, 210 / heavy, tilt=1) * near
    return full(tyres + 0.6 * hiss + 0.75 * heavy * engine)


def wind(draw: Chance, seconds: float, low: float, high: float) -> Signal:
    """Air in two ears, that comes and goes."""
    soft = band(draw, seconds, low, high, tilt=4, channels=2)
    sharp = band(draw, seconds, high * 0.8, high * 2.4, tilt=3, channels=2)
    force = np.stack([drift(draw, seconds, 3.2, 0.25, 1.0) for _ear in range(2)])
    return np.asarray(soft * force + 0.35 * sharp * force**2)


def leaves(draw: Chance, seconds: float) -> Signal:
    return np.asarray(
        band(draw, seconds, 1_800, 9_000, tilt=3, channels=2) * drift(draw, seconds, 2.4, 0.1, 1.0) ** 1.6
    )


def radio(draw: Chance, seconds: float) -> Signal:
    """A small loudspeaker behind a wall: somebody talks, then a tune; a murmur without a word."""
    parts: list[tuple[float, Signal]] = []
    at = 0.0
    while at < seconds * 0.6:
        said = phrase(draw, 128, 1.0, int(draw.integers(6, 14)))
        parts.append((at, said))
        at += said.size / RATE + draw.uniform(0.1, 0.7)
    while at < seconds - 1.6:
        pitch = 196 * 2 ** (int(draw.choice((0, 2, 4, 7, 9, 12))) / 12)
        parts.append((at, 0.7 * plucked(draw, pitch, 1.2, soft=3_500)))
        at += draw.choice((0.3, 0.3, 0.6))
    return full(thinner(duller(after(*parts), 1_500), 320))


def kettle(draw: Chance, seconds: float) -> Signal:
    """It warms: a hiss that grows, then it shakes with bubbles, then the switch falls back."""
    warm = band(draw, seconds, 500, 5_000, tilt=2) * np.linspace(0.05, 1, round(seconds * RATE)) ** 2
    boil = water(draw, seconds * 0.5, 220, 180, 1_400)
    sound = after(
        (0, 0.5 * full(warm) * swell(seconds, 0.5, 0.7)),
        (seconds * 0.5 - 0.1, 0.8 * boil * swell(seconds * 0.5, 2, 0.6)),
    )
    return full(after((0, sound), (seconds - 0.3, 0.6 * relay(draw))))


def motor(draw: Chance, seconds: float, pitch: float, *, rise: float = 0.6) -> Signal:
    """A lift, a fan, a printer: it starts, turns, stops."""
    turning = hum(draw, seconds, pitch, (0.5, 1.0, 0.5, 0.7, 0.3, 0.3)) + 0.6 * band(
        draw, seconds, 250, 2_400, tilt=4
    )
    return full(turning * swell(seconds, rise, rise))


def bicycle(draw: Chance) -> Signal:
    """A free wheel that clicks as it goes by."""
    clicks = [
        (turn / 19 + draw.uniform(0, 0.004), struck(draw, METAL, 2_900, 0.02, hard=9_000, blow=0.001))
        for turn in range(50)
    ]
    wheel = after(*clicks)
    time = np.linspace(-1, 1, wheel.size)
    road = band(draw, wheel.size / RATE, 600, 4_000, tilt=3)
    return full(
        (full(wheel) + 0.12 * road[: wheel.size])
        / (1 + (time / 0.35) ** 2)
        * swell(wheel.size / RATE, 0.4, 0.5)
    )


def bicycle_bell(draw: Chance) -> Signal:
    return full(
        after(
            *((at, struck(draw, METAL, 1_750, 0.7, hard=12_000, blow=0.001)) for at in (0.0, 0.09, 0.31, 0.4))
        )
    )


def wings(draw: Chance) -> Signal:
    """Pigeons leave: beats of air that come faster, then farther."""
    beats = [
        (turn * 0.095 + draw.uniform(0, 0.02), (1 - turn / 16) * rustled(draw, 0.08, 500, 3_800, 9))
        for turn in range(15)
    ]
    return full(after(*beats))


def breathing(draw: Chance) -> Signal:
    """A small sleeper: in, a rest, out a little lower."""
    air_in = band(draw, 1.0, 900, 3_400, tilt=2) * swell(1.0, 0.6, 0.4)
    air_out = band(draw, 1.3, 500, 2_300, tilt=3) * swell(1.3, 0.4, 0.9)
    return full(after((0, 0.6 * full(air_in)), (1.25, full(air_out))))
