"""What moves on a stage: who comes in, speaks, reacts, breathes and blinks, and the planes that drift. Pure.

A stage says who stands where. ``Moves`` remembers since when, and any instant is computed from it: nothing is counted
from frame to frame, so a slow machine shows fewer frames of the same movement. All comes to rest some seconds after the
last gesture. Lengths are pixels of the 1920 × 1080 stage, instants seconds of one clock.
"""

import math
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from assets.figure.compose import FRAMES
from assets.tokens import tokens
from game.window.items import Stage, Standing

BLINK, SPEECH = FRAMES
_MOTION = tokens().motion
_ENTER, _LEAN, _REACT = _MOTION["enter"], _MOTION["lean"], _MOTION["react"]
_SPEAK, _BREATHE, _BLINK = _MOTION["speak"], _MOTION["breathe"], _MOTION["blink"]
_DRIFT, _REST = _MOTION["drift"], _MOTION["rest"]["seconds"]
_NEVER = -math.inf


class Shift(NamedTuple):
    """How somebody shows at an instant, beside how they stand: moved, partly there, in a frame of a movement."""

    across: int = 0
    down: int = 0
    there: float = 1.0
    frame: str = ""


STILL = Shift()


class Instant(NamedTuple):
    """A stage at an instant: how far the planes are from their place, and how each person shows."""

    behind: int = 0
    before: int = 0
    people: tuple[tuple[str, Shift], ...] = ()

    def of(self, who: str) -> Shift:
        return dict(self.people).get(who, STILL)


@dataclass(frozen=True, slots=True)
class Moves:
    """Since when a stage is as it is. Who is not named in a table has not done it since the place came."""

    stage: Stage
    came: float
    touched: float
    entered: Mapping[str, float]
    spoke: Mapping[str, float]
    hushed: Mapping[str, float]
    reacted: Mapping[str, float]
    breathed: Mapping[str, float]

    @classmethod
    def of(cls, stage: Stage, now: float) -> "Moves":
        """A stage that comes: all of its people come in, one after the other."""
        first = {each.who: now + _BREATHE["seconds"] * _chance(each.who, "breath") for each in stage.people}
        return cls(stage, now, now, _coming(stage.people, now), _speaking(stage.people, now), {}, {}, first)

    def on(self, stage: Stage, now: float) -> "Moves":
        """The next stage: another place comes whole, in the same place only what changed moves."""
        if stage == self.stage:
            return self
        if stage.place != self.stage.place:
            return Moves.of(stage, now)
        before = {each.who: each for each in self.stage.people}
        stayed = [each for each in stage.people if each.who in before]
        came = [each for each in stage.people if each.who not in before]
        heard = [each for each in stage.people if each.who not in before or not before[each.who].speaks]
        hushed = [each for each in stayed if before[each.who].speaks and not each.speaks]
        moved = [each for each in stayed if before[each.who].face != each.face]
        return replace(
            self,
            stage=stage,
            touched=now,
            breathed=self._woken(now, stage.people),
            entered={**self.entered, **_coming(came, now)},
            spoke={**self.spoke, **_speaking(heard, now)},
            hushed={**self.hushed, **dict.fromkeys((each.who for each in hushed), now)},
            reacted={**self.reacted, **dict.fromkeys((each.who for each in moved), now)},
        )

    def again(self, now: float) -> "Moves":
        """The same people say something else."""
        return replace(self.touch(now), spoke={**self.spoke, **_speaking(self.stage.people, now)})

    def touch(self, now: float) -> "Moves":
        """Somebody is there: people breathe on."""
        return replace(self, touched=now, breathed=self._woken(now, self.stage.people))

    def at(self, now: float) -> Instant:
        """How all of it shows at an instant, in whole pixels: two instants that are equal need no other picture."""
        left = 1 - eased((now - self.came) / _DRIFT["seconds"])
        people = tuple((each.who, self._shift(each, now)) for each in self.stage.people)
        return Instant(-round(_DRIFT["far"] * left), round(_DRIFT["near"] * left), people)

    def is_lively(self, now: float) -> bool:
        """Whether something is under way that wants every frame."""
        since = [
            (self.came, _DRIFT["seconds"]),
            *((at, _ENTER["seconds"]) for at in self.entered.values()),
            *((at, _SPEAK["seconds"]) for at in self.spoke.values()),
            *((at, _REACT["seconds"]) for at in (*self.reacted.values(), *self.hushed.values())),
        ]
        return any(now < at + seconds for at, seconds in since)

    def _shift(self, standing: Standing, now: float) -> Shift:
        """Two who touch are one picture: they breathe as the first of them does, and do not lean."""
        who = standing.contact.first if standing.contact else standing.who
        there = eased((now - self.entered.get(who, _NEVER)) / _ENTER["seconds"])
        side = 1 if standing.looks_left else -1
        across = side * _ENTER["far"] * (1 - there)
        if not standing.contact:
            across += (-1 if standing.looks_left else 1) * self._lean(standing, now)
        nod = _wave((now - self.reacted.get(standing.who, _NEVER)) / _REACT["seconds"]) * _REACT["far"]
        return Shift(
            round(across), round(nod + self._breath(who, now)), round(there, 2), self._frame(standing, now)
        )

    def _lean(self, standing: Standing, now: float) -> float:
        far, seconds = _LEAN["far"], _LEAN["seconds"]
        if standing.speaks:
            return far * eased((now - self.spoke.get(standing.who, _NEVER)) / seconds)
        return far * (1 - eased((now - self.hushed.get(standing.who, _NEVER)) / seconds))

    def _breath(self, who: str, now: float) -> float:
        part = (min(now, self._last_breath(who)) - self.breathed[who]) / _BREATHE["seconds"]
        return _BREATHE["far"] * (1 - math.cos(2 * math.pi * max(0.0, part))) / 2

    def _last_breath(self, who: str) -> float:
        """When it ends: breaths are whole, so that the last one ends where it began."""
        period, begun = _BREATHE["seconds"], self.breathed[who]
        return begun + period * math.ceil(max(0.0, self.touched + _REST - begun) / period)

    def _woken(self, now: float, people: Iterable[Standing]) -> Mapping[str, float]:
        """Whoever breathed no more breathes again."""
        names = [each.who for each in people]
        still = [who for who in names if who not in self.breathed or now >= self._last_breath(who)]
        return {**self.breathed, **dict.fromkeys(still, now)}

    def _frame(self, standing: Standing, now: float) -> str:
        since = (now - self.spoke.get(standing.who, _NEVER)) / _SPEAK["seconds"]
        if standing.speaks and since < 1:
            return SPEECH if int(since * 2 * _SPEAK["times"]) % 2 == 0 else ""
        return BLINK if self._blinks(standing.who, now) else ""

    def _blinks(self, who: str, now: float) -> bool:
        if now > self.touched + _REST:
            return False
        period = _BLINK["least"] + (_BLINK["most"] - _BLINK["least"]) * _chance(who, "blink")
        since = now - self.came - period * _chance(who, "first")
        return since > 0 and since % period < _BLINK["seconds"]


def eased(part: float) -> float:
    """Fast, then slow: from 0 to 1, and there it stays."""
    return 1 - (1 - min(1.0, max(0.0, part))) ** 3


def _wave(part: float) -> float:
    """There and back."""
    return math.sin(math.pi * part) if 0 < part < 1 else 0.0


def _coming(people: Iterable[Standing], now: float) -> dict[str, float]:
    """Those from the left first, each a moment after the one before."""
    in_order = sorted(people, key=lambda each: each.x)
    return {each.who: now + number * _ENTER["after"] for number, each in enumerate(in_order)}


def _speaking(people: Iterable[Standing], now: float) -> dict[str, float]:
    return {each.who: now for each in people if each.speaks}


def _chance(who: str, what: str) -> float:
    """From 0 to 1, the same each time: nobody blinks when their neighbour does."""
    return zlib.crc32(f"{what} {who}".encode()) / 2**32
