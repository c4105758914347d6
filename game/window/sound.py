"""What is heard: small sounds of a thread, and around them a place or a theme, faded from one to the next.

The files and what they say are in ``assets/sons``. The device is opened for them and given back in the silence after:
a game at rest costs nothing. Decoding half a minute takes a moment: a thread does it.
"""

import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pygame

from assets.sounds import sounds
from game.window.heard import SILENCE, Heard, Voice

RATE = 44_100
LOUDEST = 10
CEILING = {
    "effet": 1.0,
    "bruit": 0.8,
    "ambiance": 0.5,
    "thème": 0.4,
    "voix": 1.0,
}  # shares of what the file holds: never louder than it was mastered
KEPT = 20.0  # seconds that the device is kept: opening it may take a moment
FADE = 1_500  # milliseconds
_ASTRAY = 0.3  # seconds between what is heard and what shows


class Sounds:
    """Plays what it is asked, as loud as the options say; without a device, it stays silent and says nothing."""

    def __init__(self) -> None:
        self._works = True
        self._quiet_at = 0.0
        self._around = SILENCE
        self._channel: pygame.mixer.Channel | None = None
        self._once: pygame.mixer.Sound | None = None
        self._left: pygame.mixer.Sound | None = None
        self._decoding: Decoding | None = None
        self._voice: Voice | None = None
        self._since = 0.0

    def play(self, heard: Heard, volume: int) -> None:
        """Play a sound once, ``volume`` from 0 to 10."""
        file = _file(heard)
        if volume <= 0 or file is None or not self._open():
            return
        try:
            self._once = pygame.mixer.Sound(file)
            self._once.set_volume(level(volume, heard.kind))
            self._once.play()
        except (pygame.error, OSError):
            self._works = False
        self._quiet_at = time.monotonic() + KEPT

    def surround(self, around: Heard, volume: int) -> None:
        """Be in a place or a theme from now on, or in silence; asked at each turn, it acts on what changed."""
        around = around if volume > 0 and around.word else SILENCE
        if around != self._around and not self._decoding:
            self._leave()
            self._around = around
            file = _file(around)
            if file and self._open():
                self._decoding = Decoding(file)
        wanted = around == self._around  # else it is dropped unheard, and the next turn asks again
        if self._decoding and self._decoding.done and not (wanted and self._must_wait()):
            self._enter(self._decoding.sound if wanted else None, volume)
            self._decoding = None
        if self._channel and (heard := self._channel.get_sound()):
            heard.set_volume(level(volume, self._around.kind))

    def tell(self, voice: Voice | None, volume: int) -> None:
        """Let a voice be heard from where it is; asked at each turn, it acts on what changed, or went astray."""
        wanted, now = voice if volume > 0 else None, time.monotonic()
        if wanted and self._voice and wanted.file == self._voice.file:
            if abs(self._voice.at + now - self._since - wanted.at) < _ASTRAY:
                return
        elif wanted is self._voice:
            return
        if self._voice and pygame.mixer.get_init():
            pygame.mixer.music.stop()
        self._voice, self._since = wanted, now
        if wanted and self._open():
            try:
                pygame.mixer.music.load(wanted.file)
                pygame.mixer.music.set_volume(level(volume, "voix"))
                pygame.mixer.music.play(start=wanted.at)
            except pygame.error:  # a sound that this machine cannot read: its captions are there
                return

    def rest(self) -> None:
        """Give the device back once nothing has sounded for a while."""
        busy = self._channel or self._decoding or self._voice
        if not busy and time.monotonic() > self._quiet_at and pygame.mixer.get_init():
            pygame.mixer.quit()
            self._once = self._left = None

    def stop(self) -> None:
        """Before the program leaves: nobody may be decoding when the device goes."""
        if self._decoding:
            self._decoding.join()
        self._channel = self._decoding = None

    def _enter(self, sound: pygame.mixer.Sound | None, volume: int) -> None:
        """The volume is the sound's: a fade sets the channel's by itself, up to the loudest."""
        if sound is not None:
            sound.set_volume(level(volume, self._around.kind))
            self._channel = sound.play(loops=-1, fade_ms=FADE)

    def _leave(self) -> None:
        if self._channel:
            self._left = self._channel.get_sound()
            self._channel.fadeout(FADE)
            self._channel = None
            self._quiet_at = max(self._quiet_at, time.monotonic() + FADE / 1_000)

    def _must_wait(self) -> bool:
        """A place comes while another goes; a theme waits for silence: two tunes at once are noise."""
        if self._around.kind != "thème":
            return False
        return any(sound and sound.get_num_channels() for sound in (self._left, self._once))

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


def _file(heard: Heard) -> str | None:
    found = sounds(heard.kind).get(heard.word or "")
    return str(found.file) if found else None


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
