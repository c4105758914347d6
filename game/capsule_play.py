"""Where the telling of a capsule stands in time, and what shows then: a value that each gesture replaces.

A time is in seconds of the capsule, as :mod:`scenarios.pace` reckons it. No screen and no clock: whoever shows it says
how much time went by.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from scenarios.acting import Acting, acted
from scenarios.framing import View, views
from scenarios.pace import BEFORE, Cue, Pace, pace

if TYPE_CHECKING:
    from collections.abc import Mapping

    from scenarios.capsule import Capsule, Shot

SPEEDS = (1.0, 0.75, 1.25)
_SOON = 2.0  # seconds from a chapter's start, within which going back means the chapter before


@dataclass(frozen=True, slots=True)
class CapsulePlay:
    """It begins paused. ``asking`` is the question of the pause, which waits for whoever watches."""

    capsule: Capsule
    pace: Pace
    at: float = 0.0
    runs: bool = False
    asking: bool = False
    speed: float = SPEEDS[0]
    captions: bool = True

    @classmethod
    def begun(cls, capsule: Capsule, voices: Mapping[int, float] | None = None) -> CapsulePlay:
        """``voices`` has how long the recorded voice of some shots lasts, in seconds."""
        return cls(capsule, pace(capsule, voices))

    @property
    def ended(self) -> bool:
        return self.at >= self.pace.length

    # --- what shows --------------------------------------------------------------------------------

    @property
    def number(self) -> int:
        """The shot that shows, counted from 0; during the pause, the one before it."""
        return max((n for n, span in enumerate(self.pace.shots) if span.start <= self.at), default=0)

    @property
    def chapters(self) -> tuple[int, ...]:
        """The number of the first shot of each chapter: shots that follow each other under one title."""
        titles = [shot.chapter for shot in self.capsule.shots]
        return tuple(n for n, title in enumerate(titles) if not n or title != titles[n - 1])

    @property
    def chapter(self) -> int:
        """The number of the chapter that shows, counted from 0."""
        return max(place for place, first in enumerate(self.chapters) if first <= self.number)

    @property
    def voice(self) -> tuple[str, float] | None:
        """The recorded voice to be heard now, and how far into it, in seconds; only at its own speed."""
        into = self.at - self.pace.shots[self.number].start - BEFORE
        if not self.runs or not self.shot.voice or into < 0 or self.speed != SPEEDS[0]:
            return None
        return self.shot.voice, into

    @property
    def shot(self) -> Shot:
        return self.capsule.shots[self.number]

    @property
    def acting(self) -> Acting:
        """How people stand: as the last line that began says, or the first while none has."""
        lines = [told for told in self.pace.told if told.shot == self.number]
        row = max((told.row for told in lines if told.span.start <= self.at), default=0)
        return list(acted(self.shot))[row]

    @property
    def speaker(self) -> str | None:
        """Who speaks at this very moment, of those who show."""
        now = any(
            told.shot == self.number and told.span.start <= self.at < told.span.end for told in self.pace.told
        )
        return self.acting.speaker if now else None

    @property
    def cue(self) -> Cue | None:
        """The caption of the moment."""
        return next((cue for cue in self.pace.cues if cue.span.start <= self.at < cue.span.end), None)

    def view(self, *, still: bool) -> View:
        """What the camera sees: it leaves and arrives gently, or, when ``still``, stays where it arrives."""
        first, last = views(self.shot)
        span = self.pace.shots[self.number]
        part = 1.0 if still else _eased((self.at - span.start) / span.length)
        return View(
            first.left + (last.left - first.left) * part,
            first.top + (last.top - first.top) * part,
            first.width + (last.width - first.width) * part,
        )

    # --- what is done ------------------------------------------------------------------------------

    def after(self, seconds: float) -> CapsulePlay:
        """Once so many seconds went by on a clock; it stops at the question and at the end."""
        if not self.runs:
            return self
        at = self.at + seconds * self.speed
        if self.at < self.pace.pause.start <= at:
            return replace(self, at=self.pace.pause.start, runs=False, asking=True)
        at = min(at, self.pace.length)
        return replace(self, at=at, runs=at < self.pace.length)

    def toggled(self) -> CapsulePlay:
        """Go on, or stop; go on from the question is past it, from the end is from the beginning."""
        if self.asking:
            return replace(self, at=self.pace.pause.end, runs=True, asking=False).after(0)
        if self.ended:
            return replace(self, at=0.0, runs=True)
        return replace(self, runs=not self.runs)

    def at_shot(self, number: int) -> CapsulePlay:
        """At the beginning of a shot."""
        return replace(self, at=self.pace.shots[number].start, asking=False)

    def at_chapter(self, number: int) -> CapsulePlay:
        """At the beginning of a chapter, counted from 0; out of bounds, at the nearest."""
        return self.at_shot(self.chapters[max(0, min(number, len(self.chapters) - 1))])

    def next_chapter(self) -> CapsulePlay:
        return self.at_chapter(self.chapter + 1)

    def previous_chapter(self) -> CapsulePlay:
        """The beginning of this chapter, or, near it, of the one before."""
        near = self.at - self.pace.shots[self.chapters[self.chapter]].start < _SOON
        return self.at_chapter(self.chapter - 1 if near else self.chapter)

    def at_next_speed(self) -> CapsulePlay:
        return replace(self, speed=SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)])


def _eased(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return part * part * (3 - 2 * part)
