"""Water, birds and voices."""

import numpy as np
from scipy import signal as dsp

from tools.sound.noise import RATE, Chance, Signal, band, full, samples, swell

# The three first resonances of a mouth, in hertz, of an adult: between them no word can be made out.
MOUTHS = ((730, 1_090, 2_440), (530, 1_840, 2_480), (390, 1_990, 2_550), (570, 840, 2_410), (440, 1_020, 2_240),
          (490, 1_350, 1_690))  # fmt: skip


def bubble(draw: Chance, pitch: float) -> Signal:
    """One bubble after Minnaert (1933): it rings at its size, and higher as it nears the surface."""
    lasts = 9 / pitch + 0.012
    time = np.arange(samples(lasts * 4)) / RATE
    rising = pitch * (1 + draw.uniform(0, 2.5) * time / lasts / 10)
    ring = np.sin(2 * np.pi * np.cumsum(rising) / RATE) * np.exp(-time / lasts * 2)
    return ring * np.clip(time / 0.0012, 0, 1)


def water(draw: Chance, seconds: float, a_second: float, low: float, high: float) -> Signal:
    """Bubbles of all sizes between two pitches, ``a_second`` of them, and the thin noise of what flows."""
    made = 0.12 * band(draw, seconds, low, high * 1.5, tilt=3)
    for at in draw.integers(0, made.size, round(a_second * seconds)):
        one = bubble(draw, float(np.exp(draw.uniform(np.log(low), np.log(high))))) * draw.pareto(2.5)
        last = min(made.size, at + one.size)
        made[at:last] += one[: last - at]
    return full(np.tanh(made / np.quantile(np.abs(made), 0.998)))


def lap(draw: Chance) -> Signal:
    """A small wave against a stone."""
    seconds = draw.uniform(1.0, 1.9)
    return full(water(draw, seconds, 90, 260, 2_200) * swell(seconds, seconds * 0.35, seconds * 0.6))


def sung(draw: Chance, contour: tuple[float, ...], seconds: float, *, breath: float = 0.12) -> Signal:
    """A bird's note: a pitch that follows ``contour``, in hertz, with the overtones and the breath of a throat."""
    time = np.arange(samples(seconds)) / RATE
    pitch = np.interp(time, np.linspace(0, seconds, len(contour)), contour)
    pitch *= 1 + 0.006 * np.convolve(draw.normal(size=time.size), np.ones(400) / 20, mode="same")
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    throat = np.sin(phase) + 0.35 * np.sin(2 * phase + 0.5) + 0.18 * np.sin(3 * phase)
    air = band(draw, seconds, min(contour) * 0.9, max(contour) * 1.4)
    return full((throat + breath * air) * swell(seconds, seconds * 0.25, seconds * 0.4))


def song(draw: Chance, low: float, high: float, notes: int, pace: float) -> Signal:
    """Some notes of a small bird, never twice the same."""
    gaps = draw.uniform(0.6, 1.3, notes) * pace
    made = np.zeros(samples(float(gaps.sum()) + 0.5))
    at = 0.0
    for gap in gaps:
        contour = tuple(draw.uniform(low, high, 3))
        note = sung(draw, contour, float(gap) * draw.uniform(0.45, 0.8)) * draw.uniform(0.5, 1)
        made[samples(at) : samples(at) + note.size] += note
        at += float(gap)
    return full(made)


def gull(draw: Chance) -> Signal:
    """Some cries, each shorter and lower than the one before."""
    cries = []
    pitch = draw.uniform(900, 1_150)
    for _each in range(int(draw.integers(2, 5))):
        cries.append(
            sung(
                draw,
                (pitch * 0.85, pitch * 1.25, pitch * 1.1, pitch * 0.75),
                draw.uniform(0.28, 0.45),
                breath=0.3,
            )
        )
        cries.append(np.zeros(samples(draw.uniform(0.08, 0.2))))
        pitch *= 0.95
    return full(np.tanh(2.2 * np.concatenate(cries)))


def syllable(draw: Chance, pitch: float, size: float, seconds: float) -> Signal:
    """A breath that goes through a mouth: pulses of a throat, then three resonances. ``size`` is 1 for an adult."""
    time = np.arange(samples(seconds)) / RATE
    bend = np.interp(time, (0, seconds * draw.uniform(0.3, 0.7), seconds), draw.uniform(0.86, 1.18, 3))
    shaky = 1 + 0.012 * np.convolve(draw.normal(size=time.size), np.ones(900) / 30, mode="same")
    turns = np.cumsum(pitch * bend * shaky) / RATE
    pulses = np.diff(np.floor(turns), prepend=0) + 0.035 * draw.normal(size=time.size)
    throat = dsp.lfilter([1], [1, -0.94], pulses)
    made = np.zeros(time.size)
    for rank, formant in enumerate(MOUTHS[draw.integers(len(MOUTHS))]):
        pitch_of = formant / size * draw.uniform(0.95, 1.05)
        top, bottom = dsp.iirpeak(min(pitch_of, 9_000), 7 + rank, fs=RATE)
        made += 0.5**rank * np.asarray(dsp.lfilter(top, bottom, throat))
    return full(made * swell(seconds, seconds * 0.2, seconds * 0.35))


def phrase(draw: Chance, pitch: float, size: float = 1.0, syllables: int = 6) -> Signal:
    """Somebody speaks, and nobody can say what."""
    made = np.zeros(samples(0.34 * syllables + 1))
    at = 0.0
    for _each in range(syllables):
        lasts = draw.uniform(0.11, 0.26)
        one = syllable(draw, pitch * draw.uniform(0.88, 1.14), size, lasts) * draw.uniform(0.4, 1)
        made[samples(at) : samples(at) + one.size] += one
        at += lasts * draw.uniform(0.75, 1.15)
    return full(made[: samples(at + 0.3)])


def adult(draw: Chance) -> Signal:
    return phrase(
        draw, float(draw.choice((115, 130, 195, 215))), draw.uniform(0.86, 1.0), int(draw.integers(4, 11))
    )


def child(draw: Chance) -> Signal:
    return phrase(draw, draw.uniform(290, 400), draw.uniform(0.64, 0.74), int(draw.integers(2, 7)))


def laugh(draw: Chance) -> Signal:
    """Short breaths that go down."""
    pitch = draw.uniform(330, 430)
    parts = []
    for rank in range(int(draw.integers(4, 8))):
        parts += [syllable(draw, pitch * 0.96**rank, 0.68, 0.11), np.zeros(samples(draw.uniform(0.05, 0.1)))]
    return full(np.concatenate(parts))
