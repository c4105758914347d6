"""Small sounds of a plucked thread, made here: a choice taken, a stitch earned.

The audio device is opened for them and given back in the silence after, so that a game at rest costs nothing.
"""

import os
import random
import sys
import time
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pygame

RATE = 22_050
LOUDEST = 10
KEPT = 20.0  # seconds that the device is kept: opening it may take a moment
_CHOICE = ((330.0, 0.0),)
_CLUE = ((330.0, 0.0), (415.0, 0.14), (494.0, 0.28))
SOUNDS = {"choice": _CHOICE, "clue": _CLUE}


class Sounds:
    """Plays what it is asked, as loud as the options say; without a device, it stays silent and says nothing."""

    def __init__(self) -> None:
        self._works = True
        self._quiet_at = 0.0

    def play(self, name: str, volume: int) -> None:
        """Play a sound of :data:`SOUNDS`, ``volume`` from 0 to 10."""
        if volume <= 0 or not self._works:
            return
        try:
            if not pygame.mixer.get_init():
                with _without_a_word():
                    pygame.mixer.init(RATE, -16, 1, 512)
            sound = pygame.mixer.Sound(buffer=samples(name))
            sound.set_volume(min(1.0, volume / LOUDEST))
            sound.play()
            self._quiet_at = time.monotonic() + KEPT
        except pygame.error:
            self._works = False

    def rest(self) -> None:
        """Give the device back once nothing has sounded for a while."""
        if time.monotonic() > self._quiet_at and pygame.mixer.get_init():
            pygame.mixer.quit()


@contextmanager
def _without_a_word() -> Iterator[None]:
    """A machine without a sound card makes ALSA write a page of complaints on the error stream."""
    if sys.platform != "linux":
        yield
        return
    kept, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nowhere)


@cache
def samples(name: str) -> bytes:
    """A sound as 16-bit mono samples: its notes, each plucked at its time."""
    notes = SOUNDS[name]
    length = round(RATE * (0.9 + max(start for _pitch, start in notes)))
    mixed = [0.0] * length
    for pitch, start in notes:
        first = round(start * RATE)
        for number, value in enumerate(pluck(pitch, length - first)):
            mixed[first + number] += value
    most = max(1.0, *(abs(value) for value in mixed))
    return array("h", (round(value / most * 9_000) for value in mixed)).tobytes()


def pluck(pitch: float, length: int) -> list[float]:
    """A plucked string after Karplus and Strong (1983): a burst of noise that a loop smooths into a note."""
    period = max(2, round(RATE / pitch))
    chance = random.Random(period)
    # Noise made softer than the plain one: a thread, not a steel string.
    noise = [chance.uniform(-1, 1) for _each in range(period + 2)]
    loop = [sum(noise[place : place + 3]) / 3 for place in range(period)]
    found = []
    for number in range(length):
        place = number % period
        found.append(loop[place])
        loop[place] = 0.994 * (loop[place] + loop[(place + 1) % period]) / 2
    fade = min(length, round(RATE * 0.2))
    for number in range(fade):
        found[-1 - number] *= number / fade
    return found
