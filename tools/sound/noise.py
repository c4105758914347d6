"""Noises and slow curves that have no beginning: drawn as spectra, they come back to their first sample by themselves.

A signal is a NumPy array of one row a channel, or flat for one channel, at :data:`RATE` samples a second.
"""

import zlib

import numpy as np
from numpy.typing import NDArray
from scipy import signal as dsp

RATE = 44_100
Signal = NDArray[np.float64]
Chance = np.random.Generator


def chance(word: str) -> Chance:
    """The same draws for the same word, on every machine."""
    return np.random.default_rng(zlib.crc32(word.encode()))


def samples(seconds: float) -> int:
    return round(seconds * RATE)


def gain(decibels: float) -> float:
    return float(10 ** (decibels / 20))


def steady(sound: Signal) -> Signal:
    """At a root mean square of one."""
    return sound / max(1e-12, float(np.sqrt(np.mean(sound**2))))


def full(sound: Signal) -> Signal:
    """At a peak of one."""
    return sound / max(1e-12, float(np.abs(sound).max()))


def band(
    draw: Chance, seconds: float, low: float, high: float, *, tilt: float = 0.0, channels: int = 1
) -> Signal:
    """Noise between two frequencies in hertz, with soft edges; ``tilt`` takes decibels an octave away."""
    length = samples(seconds)
    pitch = np.fft.rfftfreq(length, 1 / RATE)
    pitch[0] = pitch[1]
    shape = 1 / (1 + (low / pitch) ** 6) / (1 + (pitch / high) ** 6) * (pitch / low) ** (-tilt / 6.02)
    drawn = draw.normal(size=(channels, pitch.size)) + 1j * draw.normal(size=(channels, pitch.size))
    made = np.fft.irfft(drawn * shape, length)
    return steady(made[0] if channels == 1 else made)


def drift(draw: Chance, seconds: float, pace: float, low: float, high: float) -> Signal:
    """A curve that wanders between two values, turning about every ``pace`` seconds."""
    length = samples(seconds)
    slow = max(2, round(seconds / pace))
    drawn = np.zeros(length // 2 + 1, dtype=complex)
    drawn[1 : slow + 1] = draw.normal(size=slow) + 1j * draw.normal(size=slow)
    wandering = steady(np.fft.irfft(drawn, length))
    return low + (high - low) * (1 + np.tanh(wandering)) / 2


def hum(
    draw: Chance, seconds: float, pitch: float, partials: tuple[float, ...], *, width: float = 2.0
) -> Signal:
    """A motor: each partial of ``pitch`` is a narrow noise, since no motor turns quite evenly."""
    parts = [
        level * band(draw, seconds, pitch * rank - width, pitch * rank + width)
        for rank, level in enumerate(partials, start=1)
        if level
    ]
    return steady(_keep(np.sum(parts, axis=0), pitch * 0.7, pitch * (len(partials) + 1)))


def _keep(sound: Signal, low: float, high: float) -> Signal:
    pitch = np.fft.rfftfreq(sound.size, 1 / RATE)
    pitch[0] = pitch[1]
    shape = 1 / (1 + (low / pitch) ** 8) / (1 + (pitch / high) ** 8)
    return np.fft.irfft(np.fft.rfft(sound) * shape, sound.size)


def swell(seconds: float, rise: float, fall: float) -> Signal:
    """From silence to silence; ``rise`` and ``fall`` in seconds."""
    time = np.arange(samples(seconds)) / RATE
    up = np.clip(time / rise, 0, 1)
    down = np.clip((seconds - time) / fall, 0, 1)
    return np.sin(np.pi / 2 * up) ** 2 * np.sin(np.pi / 2 * down) ** 2


def after(*parts: tuple[float, Signal]) -> Signal:
    """Several sounds as one, each from its second."""
    long = max(samples(at) + part.size for at, part in parts)
    made = np.zeros(long)
    for at, part in parts:
        first = samples(at)
        made[first : first + part.size] += part
    return made


def duller(sound: Signal, above: float) -> Signal:
    """What is left of a sound behind a wall or far away: less of what is ``above`` that frequency, in hertz."""
    return np.asarray(dsp.sosfilt(dsp.butter(2, min(above, 0.45 * RATE), fs=RATE, output="sos"), sound))


def thinner(sound: Signal, below: float) -> Signal:
    return np.asarray(dsp.sosfilt(dsp.butter(2, below, "high", fs=RATE, output="sos"), sound))
