"""The room that answers: eight delays that feed one another, after Jot and Chaigne (1991)."""

from dataclasses import dataclass

import numpy as np
from scipy import signal as dsp

from tools.sound.noise import RATE, Signal, chance, samples

LINES = 8
# Lengths that share no factor, so that echoes do not fall together; in samples for a room of size one.
LENGTHS = np.array([1_009, 1_123, 1_277, 1_433, 1_597, 1_789, 2_003, 2_239])


@dataclass(frozen=True, slots=True)
class Room:
    """How a place answers.

    ``size`` scales its walls, ``lasts`` is the time to fall by 60 dB, in seconds, ``dull`` from 0 to 1 what it drinks
    of high frequencies, ``wet`` how much of it is heard.
    """

    size: float
    lasts: float
    dull: float
    wet: float

    def answer(self) -> Signal:
        """What two ears hear after one clap."""
        delays = np.maximum(64, np.round(LENGTHS * self.size)).astype(int)
        length = samples(self.lasts * 1.1)
        kept = 10 ** (-3 * delays / (self.lasts * RATE))
        mixing = (
            np.eye(LINES) - 2 / LINES
        )  # Householder: every line hears all the others, and nothing is lost
        lines = np.zeros((LINES, length + int(delays.max())))
        lines[:, 0] = 1
        left = np.zeros((LINES, 1))
        step = int(delays.min())
        for start in range(0, length, step):
            stop = min(length, start + step)
            out = _before(lines, delays, start, stop) * kept[:, None]
            out, left = dsp.lfilter([1 - self.dull], [1, -self.dull], out, axis=1, zi=left)
            lines[:, start:stop] += mixing @ out
        ears = chance("ears").choice((-1.0, 1.0), size=(2, LINES))
        heard = ears @ lines[:, :length]
        heard[:, 0] = 0  # the clap itself is already in the mix
        heard = dsp.sosfilt(dsp.butter(1, 120, "high", fs=RATE, output="sos"), heard)
        return np.asarray(heard / np.sqrt(np.sum(heard**2) / 2))


def _before(lines: Signal, delays: Signal, start: int, stop: int) -> Signal:
    """What went in so long before; before the beginning, nothing did."""
    found = np.zeros((LINES, stop - start))
    for line, delay in enumerate(delays):
        first = start - delay
        skipped = max(0, -first)
        if skipped < stop - start:
            found[line, skipped:] = lines[line, first + skipped : stop - delay]
    return found


OPEN = Room(2.6, 0.7, 0.75, 0.10)
STREET = Room(3.0, 1.1, 0.6, 0.18)
SMALL = Room(0.5, 0.38, 0.45, 0.25)
PADDED = Room(0.7, 0.32, 0.7, 0.2)
LARGE = Room(1.2, 0.7, 0.5, 0.3)
STAIRS = Room(1.6, 2.3, 0.35, 0.5)
HALL = Room(1.8, 2.0, 0.5, 0.35)
