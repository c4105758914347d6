"""What a film shows at each of its pictures: a value reckoned from the capsule, without a screen or an encoder."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from assets.sounds import sounds
from game.capsule_play import CapsulePlay
from game.video.formats import RATE, Format
from game.window.items import Stage
from game.window.layout.capsule import TOLD, stage_of
from scenarios.capsule import Capsule
from scenarios.captions import reading_time
from scenarios.framing import View
from scenarios.i18n import _
from scenarios.pace import Cue, Pace, Span, pace

_SOURCES = 5.0  # seconds of the card that names them


@dataclass(frozen=True, slots=True)
class Card:
    """Words that take the picture's place: a question, or the end."""

    title: str
    words: str
    small: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Moment:
    """Two pictures that show the same are equal. ``heard`` says a sound in words; ``caption`` has two lines at most."""

    stage: Stage
    view: View
    on_screen: str = ""
    heard: str = ""
    caption: tuple[str, ...] = ()
    card: Card | None = None


@dataclass(frozen=True)
class Script:
    """A capsule on its way to a film. ``voices`` has how long recorded voices last; ``sources`` are told at the end."""

    capsule: Capsule
    hue: str
    sources: tuple[str, ...] = ()
    voices: Mapping[int, float] | None = None
    captioned: bool = True

    @cached_property
    def pace(self) -> Pace:
        return pace(self.capsule, self.voices)

    @cached_property
    def length(self) -> float:
        """In seconds, with the two cards that end it."""
        return self._way.end + _SOURCES

    @cached_property
    def frames(self) -> int:
        return round(self.length * RATE)

    @cached_property
    def parts(self) -> tuple[range, ...]:
        """The numbers of the pictures of each shot, of the question and of the end."""
        spans = [*self.pace.shots, self.pace.pause, self._way]
        cuts = sorted({*(round(span.start * RATE) for span in spans), self.frames})
        return tuple(range(first, end) for first, end in pairwise(cuts))

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """Every caption, and what is heard at the opening of a shot, in the order of time."""
        return tuple(sorted((*self.pace.cues, *self._heard()), key=lambda cue: cue.span.start))

    def moment(self, frame: int, fmt: Format) -> Moment:
        """What picture ``frame`` shows, counted from 0."""
        at = frame / RATE
        play = replace(CapsulePlay(self.capsule, self.pace), at=min(at, self.pace.length))
        stage, view = stage_of(play, fmt.shape), play.view(still=False)
        if card := self._card(at):
            return Moment(replace(stage, veiled=True), view, card=card)
        heard = next((cue.lines[0] for cue in self._heard() if _within(at, cue.span)), "")
        caption = play.cue.lines if play.cue else ()
        if not self.captioned:
            heard, caption = "", ()
        return Moment(stage, view, play.shot.on_screen or "", heard, caption)

    def _card(self, at: float) -> Card | None:
        if _within(at, self.pace.pause):
            return Card(_("Et vous ?"), self.capsule.pause.question)
        if _within(at, self._way):
            return Card(_("Son chemin"), self.capsule.way.text)
        return Card(self.capsule.title, self._draft, self.sources) if at >= self._way.end else None

    @cached_property
    def _way(self) -> Span:
        """While the way is read."""
        start = self.pace.length
        return Span(start, start + reading_time(len(self.capsule.way.text)))

    @property
    def _draft(self) -> str:
        if self.capsule.readings:
            return _("Cette capsule a été relue par des personnes du métier.")
        return _("Version de travail : cette capsule n’a pas encore été relue par des personnes du métier.")

    def _heard(self) -> Iterator[Cue]:
        for shot, span in zip(self.capsule.shots, self.pace.shots, strict=True):
            if sound := sounds("bruit").get(shot.sound or ""):
                yield Cue(Span(span.start, min(span.start + TOLD, span.end)), (f"[{sound.instead}]",))


def _within(at: float, span: Span) -> bool:
    return span.start <= at < span.end
