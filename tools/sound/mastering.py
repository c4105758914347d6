"""From a mix to a level that may be played: loudness after ITU-R BS.1770-4, and a ceiling for the peaks."""

import warnings

import numpy as np
import pyloudnorm
from scipy import ndimage
from scipy import signal as dsp

from tools.sound.noise import RATE, Signal, gain, samples

CEILING = -3.0  # decibels; an encoder may add a little, and the bar is -1.5 between samples
ROUNDS = 6


def mastered(mix: Signal, target: float, *, circle: bool) -> Signal:
    """The mix at ``target`` LUFS and under :data:`CEILING`; a ``circle`` stays one."""
    sound = dsp.sosfiltfilt(
        dsp.butter(2, 70, "high", fs=RATE, output="sos"), np.tile(mix, 3) if circle else mix
    )
    if circle:
        sound = sound[:, mix.shape[1] : 2 * mix.shape[1]]
    for _round in range(ROUNDS):
        sound = held(sound * gain(target - loudness(sound)), circle=circle)
    return np.asarray(sound)


def held(sound: Signal, *, circle: bool) -> Signal:
    """Turned down around each peak, so smoothly that it is not heard as a click."""
    mode = "wrap" if circle else "nearest"
    peak = np.abs(sound).max(axis=0)
    width = samples(0.006)
    most = ndimage.maximum_filter1d(peak, 2 * width + 1, mode=mode)
    turned = np.minimum(1, gain(CEILING) / np.maximum(most, 1e-9))
    return np.asarray(sound * ndimage.uniform_filter1d(turned, width, mode=mode))


def loudness(sound: Signal) -> float:
    """Integrated, in LUFS; what is shorter than a block of 400 ms is measured with silence after it."""
    short = samples(0.4) + 1 - sound.shape[1]
    heard = np.pad(sound, ((0, 0), (0, max(0, short))))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of sounds that go past one before they are held
        return float(pyloudnorm.Meter(RATE).integrated_loudness(heard.T))


def true_peak(sound: Signal) -> float:
    """Between samples, in decibels of full scale, looked for at four times the rate."""
    return float(20 * np.log10(np.abs(dsp.resample_poly(sound, 4, 1, axis=1)).max()))


def seam(sound: Signal) -> float:
    """The step from the last sample to the first, as a share of the 99.9th percentile of all steps: at most 1."""
    steps = np.abs(np.diff(sound, axis=1))
    over = np.abs(sound[:, 0] - sound[:, -1])
    return float((over / np.quantile(steps, 0.999, axis=1)).max())


def begun(sound: Signal, share: float) -> Signal:
    """A circle begun where it is quietest and nearest to zero, in the fifth of it that starts at ``share``.

    An encoder does least harm there; where it still does some, another fifth may be better.
    """
    mono = sound.mean(axis=0)
    quiet = np.roll(ndimage.uniform_filter1d(mono**2, samples(0.05), mode="wrap"), -round(share * mono.size))
    around = int(np.argmin(quiet[: mono.size // 5])) + round(share * mono.size)
    near = (around + np.arange(-samples(0.01), samples(0.01))) % mono.size
    first = int(near[np.argmin(np.abs(sound[:, near]).sum(axis=0))])
    return np.roll(sound, -first, axis=1)
