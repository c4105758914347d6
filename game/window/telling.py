"""How a play is told, one beat at a time: pure values, so that a screen only shows where the telling stands."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from game.visit import earlier_in_the_visit, new_lines
from scenarios import rules
from scenarios.lines import Line, Variables
from scenarios.model import Card, Choice, Moment
from scenarios.play import Play, Step


class NothingToDo(Exception):
    """A scene without a choice that leads nowhere: what the checks refuse, and a screen says instead of hanging."""


@dataclass(frozen=True, slots=True)
class Said:
    """One line, with the variables its words may show."""

    line: Line
    variables: Variables


@dataclass(frozen=True, slots=True)
class Fact:
    """One « En vrai » card."""

    card: Card
    variables: Variables


Beat = Said | Fact


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message of an exchange."""

    who: str
    text: str


@dataclass(frozen=True, slots=True)
class Telling:
    """A play, the beats of the scene it stands in (or of the reply to ``chosen``), and the one that shows."""

    play: Play
    beats: tuple[Beat, ...]
    at: int = 0
    chosen: Choice | None = None

    @classmethod
    def enter(cls, play: Play, *, told: bool = False) -> "Telling":
        """Begin the scene a play stands in, going on where there is nothing to show; ``told`` goes to its end.

        Raises :class:`NothingToDo` and :class:`scenarios.play.EndlessSuites`.
        """
        while not (beats := _beats(play, told=told)) and not play.choices and not play.ending:
            play = _followed(play)
        if not told:
            return cls(play, beats)
        return cls(play, beats, len(beats) - 1 if beats and isinstance(beats[-1], Said) else len(beats))

    @property
    def kept(self) -> Play:
        """The play with what was chosen: what is saved and written down."""
        return self.play.choose(self.chosen) if self.chosen else self.play

    @property
    def beat(self) -> Beat | None:
        return self.beats[self.at] if self.at < len(self.beats) else None

    @property
    def said(self) -> Said | None:
        """The line that shows: this beat's, or the last one heard."""
        heard = [beat for beat in self.beats[: self.at + 1] if isinstance(beat, Said)]
        if heard:
            return heard[-1]
        lines = self.play.lines
        return Said(lines[-1], self.play.state.variables) if lines else None

    @property
    def asking(self) -> bool:
        """Whether the choices show. They stand beside the last line, and after a card."""
        return (
            self.chosen is None
            and bool(self.play.choices)
            and (self.beat is None or (self.at == len(self.beats) - 1 and isinstance(self.beat, Said)))
        )

    @property
    def ended(self) -> bool:
        return self.chosen is None and self.play.ending is not None and self.beat is None

    def on(self) -> "Telling":
        """The next beat; past the last one, the scene that follows. The same telling when a choice is awaited."""
        if self.at + 1 < len(self.beats):
            return replace(self, at=self.at + 1)
        if self.chosen:
            return Telling.enter(self.kept)
        if self.play.choices or self.play.ending:
            return replace(self, at=len(self.beats)) if not self.asking else self
        return Telling.enter(_followed(self.play))

    def choose(self, choice: Choice) -> "Telling":
        """Take a choice: its reply is told first, then the next scene."""
        reply = self.play.reply(choice)
        if not reply:
            return Telling.enter(self.play.choose(choice))
        variables = rules.after_effects(self.play.story, self.play.state, choice).variables
        return Telling(self.play, tuple(Said(line, variables) for line in reply), chosen=choice)

    def back(self) -> "Telling":
        """One step back: the beat before, or the choice before. The same telling at the very beginning."""
        if self.at > 0:
            return replace(self, at=self.at - 1)
        if self.chosen:
            return Telling.enter(self.play, told=True)
        before = self.play.back()
        return Telling.enter(before, told=True) if before else self

    @property
    def can_go_back(self) -> bool:
        return self.at > 0 or self.chosen is not None or bool(self.play.numbers)

    @property
    def speaker(self) -> str | None:
        """Who is speaking now."""
        beat = self.beat
        if beat is None and self.asking:
            beat = self.said
        return beat.line.speaker if isinstance(beat, Said) else None

    @property
    def present(self) -> tuple[str, ...]:
        return self.play.scene.who_is_there()

    @property
    def before(self) -> Variables | None:
        """The variables as they were a step ago, to show what it changed; None at the beginning."""
        if self.chosen:
            return self.play.state.variables
        return self.play.past[-1].state.variables if self.play.past else None

    def expressions(self) -> dict[str, str | None]:
        """How each person looks: as they said the last thing they said since we came to this place."""
        looks: dict[str, str | None] = {}
        for line in self._lines_here():
            if line.speaker:
                looks[line.speaker] = line.expression
        return looks

    def conversation(self) -> tuple[Bubble, ...]:
        """The messages so far, the player's own answers among them; a correspondence may run over several scenes."""
        scene = self.play.scene
        if scene.moment is not Moment.MESSAGES:
            return ()
        bubbles: list[Bubble] = []
        for step in self._steps_of_the_exchange():
            bubbles += _bubbles(self.play, step)
        shown = [beat for beat in self.beats[: self.at + 1] if isinstance(beat, Said)]
        if self.chosen:
            bubbles += self._told_before_the_choice()
        elif not self.beats:
            shown = [Said(line, self.play.state.variables) for line in self.play.lines]
        for said in shown:
            bubbles += _bubble(said.line, said.variables)
        return tuple(bubbles)

    def order(self) -> tuple[str, ...]:
        """What was put in order so far, in this scene's list."""
        return tuple(
            rules.available_choices(self.play.story, step.state)[step.chosen].label.plain(
                step.state.variables
            )
            for step in self.play.past
            if step.state.scene == self.play.state.scene and step.chosen is not None
        )

    def _told_before_the_choice(self) -> list[Bubble]:
        variables = self.play.state.variables
        told = [bubble for line in self.play.lines for bubble in _bubble(line, variables)]
        if self.chosen:
            told.append(Bubble(self.play.story.played, self.chosen.label.plain(variables)))
        return told

    def _steps_of_the_exchange(self) -> Iterator[Step]:
        scene = self.play.scene
        steps: list[Step] = []
        for step in reversed(self.play.past):
            before = self.play.story.scenes[step.state.scene]
            if (before.moment, before.support) != (scene.moment, scene.support):
                break
            steps.append(step)
        return reversed(steps)

    def _lines_here(self) -> Iterator[Line]:
        steps: list[Step] = []
        here = self.play.scene.place is None
        for step in reversed(self.play.past):
            if not here:
                break
            steps.append(step)
            here = self.play.story.scenes[step.state.scene].place is None
        for step in reversed(steps):
            scene = self.play.story.scenes[step.state.scene]
            yield from rules.shown_lines(scene.text, step.state)
        if self.chosen:
            yield from self.play.lines
        for beat in self.beats[: self.at + 1]:
            if isinstance(beat, Said):
                yield beat.line


def _beats(play: Play, *, told: bool) -> tuple[Beat, ...]:
    variables = play.state.variables
    lines = play.lines if told else new_lines(play)
    cards = () if earlier_in_the_visit(play) and not told else play.scene.cards
    return (*(Said(line, variables) for line in lines), *(Fact(card, variables) for card in cards))


def _bubbles(play: Play, step: Step) -> Iterator[Bubble]:
    """The messages of a step that is over."""
    scene = play.story.scenes[step.state.scene]
    for line in rules.shown_lines(scene.text, step.state):
        yield from _bubble(line, step.state.variables)
    if step.chosen is None:
        return
    choice = rules.available_choices(play.story, step.state)[step.chosen]
    yield Bubble(play.story.played, choice.label.plain(step.state.variables))
    after = rules.after_effects(play.story, step.state, choice)
    for line in rules.shown_lines(choice.reply, after):
        yield from _bubble(line, after.variables)


def _bubble(line: Line, variables: Variables) -> Iterator[Bubble]:
    """What somebody wrote; what is told around it stays on the sheet."""
    if line.speaker:
        yield Bubble(line.speaker, line.text.plain(variables))


def _followed(play: Play) -> Play:
    after = play.follow()
    if after is None:
        raise NothingToDo(play.state.scene)
    return after
