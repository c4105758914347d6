"""How long a capsule lasts, and when each of its words is told: reckoned from the words, or from recorded voices.

A time is in seconds from the first picture. Nothing here knows a screen: the page, the window and the film are all
given this one reckoning, so that they show the same shots.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenarios.capsule import Capsule, Shot
from scenarios.captions import captions, reading_time
from scenarios.lines import Line, count_words

WORDS_A_MINUTE = 150  # told slowly enough to be understood
BEFORE, BETWEEN, AFTER = 0.6, 0.6, 0.6  # of a shot's first line, between two, after the last
SILENCE = 8.0  # for an answer of one's own, after the question of the pause


@dataclass(frozen=True, slots=True)
class Span:
    start: float
    end: float

    @property
    def length(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption: the one or two lines that are shown together."""

    span: Span
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the narration: ``shot`` and ``row`` count from 0."""

    span: Span
    shot: int
    row: int
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Pace:
    """When each shot is shown and each line told; the pause falls between two shots."""

    shots: tuple[Span, ...]
    told: tuple[Told, ...]
    pause: Span
    asked: tuple[Cue, ...]
    length: float

    @property
    def cues(self) -> tuple[Cue, ...]:
        """Every caption, in the order of time."""
        cues = [*self.asked, *(cue for told in self.told for cue in told.cues)]
        return tuple(sorted(cues, key=lambda cue: cue.span.start))


def pace(capsule: Capsule, voices: Mapping[int, float] | None = None) -> Pace:
    """Reckon a capsule; ``voices`` has the length of the recorded voice of some shots, in seconds."""
    shots: list[Span] = []
    told: list[Told] = []
    asked: tuple[Cue, ...] = ()
    pause = Span(0, 0)
    now = 0.0
    for number, shot in enumerate(capsule.shots):
        lines = tuple(_lines(capsule, shot, number, now, (voices or {}).get(number)))
        end = (lines[-1].span.end if lines else now + BEFORE) + AFTER
        shots.append(Span(now, end))
        told += lines
        now = end
        if number + 1 == capsule.pause.after:
            asked = tuple(_cues(capsule.pause.question, now + BEFORE))
            pause = Span(now, asked[-1].span.end + SILENCE)
            now = pause.end
    return Pace(tuple(shots), tuple(told), pause, asked, now)


def _lines(capsule: Capsule, shot: Shot, number: int, start: float, voice: float | None) -> Iterator[Told]:
    """The lines of a shot; a recorded voice says how long they last together, the words how they share it."""
    slower, now = 1.0, start + BEFORE
    if voice is not None:
        reckoned = list(_lines(capsule, shot, number, 0, None))
        slower = voice / (reckoned[-1].span.end - BEFORE)
    for row, beat in enumerate(shot.narration):
        cues = tuple(_cues(_spoken(capsule, beat.said), now, slower))
        end = cues[-1].span.end
        yield Told(Span(now, end), number, row, cues)
        now = end + BETWEEN * slower


def _cues(words: str, start: float, slower: float = 1.0) -> Iterator[Cue]:
    """Each lasts as long as its words are said and can be read."""
    for lines in captions(words):
        shown = " ".join(lines)
        said = count_words(shown) * 60 / WORDS_A_MINUTE
        end = start + slower * max(said, reading_time(len(shown)))
        yield Cue(Span(start, end), lines)
        start = end


def _spoken(capsule: Capsule, line: Line) -> str:
    """The words of a line as captions show them: who speaks is named, unless it is the one who tells."""
    words = line.text.plain({})
    return f"{capsule.characters[line.speaker].name}\u00a0: {words}" if line.speaker else words
