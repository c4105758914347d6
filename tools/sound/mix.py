"""A mix that is a circle: what goes past the end is heard at the beginning, so a loop has no seam to hide."""

from collections.abc import Callable

import numpy as np

from tools.sound.noise import RATE, Chance, Signal, chance, duller, gain, samples
from tools.sound.room import Room


class Mix:
    """Two channels of ``seconds``, in a room. What is put in is said in French, as the card of the sound lists it."""

    def __init__(self, word: str, seconds: float, room: Room) -> None:
        self.draw = chance(word)
        self.seconds = seconds
        self.room = room
        self.heard: list[str] = []
        self._direct = np.zeros((2, samples(seconds)))
        self._sent = np.zeros(samples(seconds))

    def bed(self, what: str, sound: Signal, level: float) -> None:
        """What goes on all along, at ``level`` decibels, around the listener."""
        self._say(what)
        self._direct += gain(level) * sound

    def event(
        self, what: str, sound: Signal, at: float, level: float, *, pan: float = 0.0, far: float = 0.0
    ) -> None:
        """One thing, at a second; ``pan`` from -1 to 1, ``far`` from 0 to 1: duller, and more of the room."""
        self._say(what)
        heard = gain(level) * (duller(sound, 15_000 * (1 - far) ** 2 + 900) if far else sound)
        angle = np.pi / 4 * (1 + pan)
        for side, share in enumerate((np.cos(angle), np.sin(angle))):
            _add(self._direct[side], (1 - 0.6 * far) * share * heard, samples(at))
        _add(self._sent, (0.4 + 0.6 * far) * heard, samples(at))

    def scatter(
        self,
        what: str,
        make: Callable[[Chance], Signal],
        times: int,
        level: float,
        *,
        far: float = 0.0,
        wide: float = 0.7,
    ) -> None:
        """The same kind of thing several times, never twice the same and never together."""
        for turn in range(times):
            at = (turn + self.draw.uniform(0.1, 0.8)) * self.seconds / times
            side = self.draw.uniform(-wide, wide)
            self.event(what, make(self.draw), at, level + self.draw.uniform(-3, 1), pan=side, far=far)

    def heard_by_two_ears(self) -> Signal:
        """Everything, and the room's answer to it, round and round."""
        spectrum = np.fft.rfft(self._sent)
        length = self._sent.size
        answer = self.room.answer()
        room = np.fft.irfft(spectrum * np.fft.rfft(_wrapped(answer, length)), length)
        return self._direct + self.room.wet * room

    def _say(self, what: str) -> None:
        if what not in self.heard:
            self.heard.append(what)


def _add(circle: Signal, sound: Signal, first: int) -> None:
    """Add from a sample on, going round as often as it takes."""
    done = 0
    while done < sound.size:
        at = (first + done) % circle.size
        share = min(sound.size - done, circle.size - at)
        circle[at : at + share] += sound[done : done + share]
        done += share


def _wrapped(answer: Signal, length: int) -> Signal:
    if answer.shape[1] > length:
        raise ValueError(f"a room that lasts {answer.shape[1] / RATE:.1f} s in a shorter sound")
    return np.pad(answer, ((0, 0), (0, length - answer.shape[1])))
