"""Things that are struck, plucked or rubbed: a noise shakes the ways in which a body rings."""

import numpy as np
from scipy import signal as dsp

from tools.sound.noise import RATE, Chance, Signal, band, duller, full, samples, swell

# How bodies ring: ratios of frequency, and for each its loudness and how much shorter than the first it lasts.
WOOD = ((1.0, 1.0, 1.0), (2.57, 0.5, 0.6), (4.4, 0.3, 0.45), (6.8, 0.15, 0.3))
CUP = ((1.0, 0.7, 1.0), (2.32, 1.0, 0.8), (2.41, 0.5, 0.8), (4.25, 0.6, 0.5), (6.63, 0.35, 0.35))
METAL = (
    (1.0, 0.8, 1.0),
    (1.47, 0.6, 0.9),
    (2.09, 1.0, 0.7),
    (2.56, 0.5, 0.6),
    (3.39, 0.6, 0.5),
    (4.61, 0.4, 0.4),
)
BELL = ((0.5, 0.6, 1.0), (1.0, 0.8, 0.8), (1.19, 0.7, 0.7), (1.5, 0.3, 0.6), (2.0, 1.0, 0.5), (2.66, 0.5, 0.35),
        (3.01, 0.4, 0.3), (4.17, 0.3, 0.2))  # fmt: skip
BOX = ((1.0, 1.0, 1.0), (1.6, 0.7, 0.8), (2.3, 0.5, 0.6), (3.7, 0.35, 0.4), (5.9, 0.2, 0.3))

Body = tuple[tuple[float, float, float], ...]


def struck(
    draw: Chance, body: Body, pitch: float, lasts: float, *, hard: float = 4_000, blow: float = 0.004
) -> Signal:
    """A blow of ``blow`` seconds on a body whose first mode, at ``pitch`` hertz, falls by 60 dB in ``lasts`` seconds.

    ``hard`` is the highest frequency of the blow, in hertz: a finger stays under 1500, a spoon goes past 8000.
    """
    shaken = np.zeros(samples(lasts * 1.1 + blow))
    length = samples(blow)
    shaken[:length] = draw.normal(size=length) * np.hanning(length + 2)[1:-1]
    shaken = duller(shaken, hard)
    made = 0.15 * shaken
    for ratio, level, share in body:
        made = made + level * full(_ring(shaken, pitch * ratio * draw.uniform(0.99, 1.01), lasts * share))
    return full(made * swell(made.size / RATE, 0.0005, lasts * 0.2))


def _ring(shaken: Signal, pitch: float, lasts: float) -> Signal:
    """A resonance of two poles."""
    kept = 10 ** (-3 / (lasts * RATE))
    turn = 2 * np.pi * min(pitch, 0.45 * RATE) / RATE
    return np.asarray(dsp.lfilter([1 - kept], [1, -2 * kept * np.cos(turn), kept**2], shaken))


def plucked(draw: Chance, pitch: float, lasts: float, *, soft: float = 2_500, held: float = 0.996) -> Signal:
    """A thread after Karplus and Strong (1983): a burst of noise goes round a loop that smooths it into a note.

    ``pitch`` in hertz, ``lasts`` in seconds; ``soft`` is where the finger stops the high partials, ``held`` what a
    round leaves. The fraction of a sample that the loop lacks is an all-pass, so the note is in tune.
    """
    period = RATE / pitch - 0.5
    whole = int(period - 0.2)
    part = period - whole
    lag = (1 - part) / (1 + part)
    burst = np.zeros(samples(lasts))
    burst[: whole + 1] = duller(draw.uniform(-1, 1, whole + 1), soft)
    # Loop filter: the mean of two samples, then the all-pass (lag + z^-1) / (1 + lag z^-1).
    back = np.zeros(whole + 3)
    back[0:2] = (1, lag)
    back[whole : whole + 3] -= 0.5 * held * np.array([lag, 1 + lag, 1])
    note = np.asarray(dsp.lfilter([1, lag], back, burst))
    wooden = note + 0.5 * _ring(note, 196, 0.09) + 0.4 * _ring(note, 410, 0.06)
    return full(wooden * swell(lasts, 0.001, lasts * 0.5))


def rubbed(draw: Chance, pitch: float, seconds: float, body: Body = WOOD) -> Signal:
    """A creak: something sticks and slips, less and less evenly, against a body that answers."""
    jerks = np.zeros(samples(seconds))
    at, rate = 0.0, draw.uniform(25, 45)
    while at < seconds - 0.01:
        jerks[samples(at)] = draw.uniform(0.3, 1)
        rate *= draw.uniform(0.9, 1.13)
        at += 1 / float(np.clip(rate, 18, 110))
    made = 0.02 * band(draw, seconds, 800, 5_000)
    for ratio, level, share in body:
        made = made + level * _ring(jerks, pitch * ratio, 0.06 * share)
    return full(made * swell(seconds, seconds * 0.3, seconds * 0.4))


def rustled(draw: Chance, seconds: float, low: float, high: float, grains: int) -> Signal:
    """Paper, cloth, leaves, gravel: many tiny shocks, thick in the middle."""
    made = 0.08 * band(draw, seconds, low, high)
    for _each in range(grains):
        lasts = draw.uniform(0.004, 0.03)
        at = samples(float(draw.beta(2, 2.4)) * (seconds - lasts))
        grain = draw.normal(size=samples(lasts)) * np.exp(-np.linspace(0, 6, samples(lasts)))
        made[at : at + grain.size] += grain * draw.uniform(0.1, 1)
    filtered = dsp.sosfilt(dsp.butter(2, (low, min(high, 20_000)), "band", fs=RATE, output="sos"), made)
    return full(np.asarray(filtered) * swell(seconds, seconds * 0.2, seconds * 0.5))


def bowed(draw: Chance, pitch: float, seconds: float, *, bright: float = 0.5, width: float = 1.4) -> Signal:
    """A thread that is stroked: each partial is a narrow noise that breathes, with some of the stroke itself."""
    made = 0.04 * band(draw, seconds, 900, 6_000)
    for rank in range(1, 7):
        breath = band(draw, seconds, 0.05, width * rank)
        wave = np.sin(2 * np.pi * pitch * rank * np.arange(breath.size) / RATE + draw.uniform(0, 6.28))
        made = made + bright ** (rank - 1) * wave * (1 + 0.6 * breath / 3)
    return full(made * swell(seconds, seconds * 0.4, seconds * 0.5))
