"""What is heard: small sounds of a thread, and the ambience of the place, faded from one to the next.

The files and what they say are in ``assets/sons``. The device is opened for them and given back in the silence after:
a game at rest costs nothing. Decoding half a minute takes a moment: a thread does it.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

import pygame
import yaml

from assets.cast import HOME

SHELF = HOME / "sons"
RATE = 44_100
LOUDEST = 10
CEILING = {"effet": 1.0, "ambiance": 0.5}  # shares of what the file holds: never louder than it was mastered
KEPT = 20.0  # seconds that the device is kept: opening it may take a moment
FADE = 1_500  # milliseconds
SOUNDS = {"choice": "choix", "clue": "maille"}


@cache
def files(kind: str) -> dict[str, str]:
    """The file of each word of a kind (``effet``, ``ambiance``), as ``sons.yaml`` lists them."""
    cards = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]
    return {card["mot"]: str(SHELF / card["fichier"]) for card in cards if card["genre"] == kind}


class Sounds:
    """Plays what it is asked, as loud as the options say; without a device, it stays silent and says nothing."""

    def __init__(self) -> None:
        self._works = True
        self._quiet_at = 0.0
        self._around: str | None = None
        self._channel: pygame.mixer.Channel | None = None
        self._decoding: Decoding | None = None

    def play(self, name: str, volume: int) -> None:
        """Play a sound of :data:`SOUNDS`, ``volume`` from 0 to 10."""
        if volume <= 0 or not self._open():
            return
        try:
            sound = pygame.mixer.Sound(files("effet")[SOUNDS[name]])
            sound.set_volume(level(volume, "effet"))
            sound.play()
        except (pygame.error, OSError):
            self._works = False
        self._quiet_at = time.monotonic() + KEPT

    def surround(self, word: str | None, volume: int) -> None:
        """Be in the ambience ``word`` from now on, or in none; asked at each turn, it acts on what changed."""
        word = word if volume > 0 else None
        if word != self._around and not self._decoding:
            self._leave()
            self._around = word
            if word in files("ambiance") and self._open():
                self._decoding = Decoding(files("ambiance")[word])
        if self._decoding and self._decoding.done:
            self._enter(self._decoding.sound, volume)
            self._decoding = None
        if self._channel and (heard := self._channel.get_sound()):
            heard.set_volume(level(volume, "ambiance"))

    def rest(self) -> None:
        """Give the device back once nothing has sounded for a while."""
        busy = self._channel or self._decoding
        if not busy and time.monotonic() > self._quiet_at and pygame.mixer.get_init():
            pygame.mixer.quit()

    def stop(self) -> None:
        """Before the program leaves: nobody may be decoding when the device goes."""
        if self._decoding:
            self._decoding.join()
        self._channel = self._decoding = None

    def _enter(self, sound: pygame.mixer.Sound | None, volume: int) -> None:
        """The volume is the sound's: a fade sets the channel's by itself, up to the loudest."""
        if sound is not None:
            sound.set_volume(level(volume, "ambiance"))
            self._channel = sound.play(loops=-1, fade_ms=FADE)

    def _leave(self) -> None:
        if self._channel:
            self._channel.fadeout(FADE)
            self._channel = None
            self._quiet_at = max(self._quiet_at, time.monotonic() + FADE / 1_000)

    def _open(self) -> bool:
        """Whether there is a device to play on."""
        try:
            if self._works and not pygame.mixer.get_init():
                with _without_a_word():
                    pygame.mixer.init(RATE, -16, 2, 1_024)
        except pygame.error:
            self._works = False
        return self._works


class Decoding:
    """A file on its way to be heard; ``sound`` is None when it cannot be."""

    def __init__(self, file: str) -> None:
        self.sound: pygame.mixer.Sound | None = None
        self._thread = threading.Thread(target=self._decode, args=(file,), daemon=True)
        self._thread.start()

    @property
    def done(self) -> bool:
        return not self._thread.is_alive()

    def join(self) -> None:
        self._thread.join()

    def _decode(self, file: str) -> None:
        try:
            self.sound = pygame.mixer.Sound(file)
        except (pygame.error, OSError):
            self.sound = None


def level(volume: int, kind: str) -> float:
    """The share of a file that is heard at ``volume``, which has a ceiling."""
    return CEILING[kind] * min(LOUDEST, max(0, volume)) / LOUDEST


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
