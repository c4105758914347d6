"""One play of a story: the scenes entered so far and what was chosen in each. Immutable, like the states it holds.

A play is its choices: it is saved, resumed and shared as the list of their numbers, and replayed by the rules.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from scenarios import rules
from scenarios.lines import Line
from scenarios.model import Choice, Ending, Scene, Story
from scenarios.rules import StoryState


class EndlessSuites(Exception):
    """A thousand scenes in a row followed each other without a choice."""


@dataclass(frozen=True, slots=True)
class Step:
    """A scene that was left: the state on entering it, and the open choice taken there (None: its ``suite``)."""

    state: StoryState
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Play:
    story: Story
    state: StoryState
    past: tuple[Step, ...] = ()

    @classmethod
    def begin(cls, story: Story) -> "Play":
        return cls(story, rules.start(story))

    @property
    def scene(self) -> Scene:
        return rules.current_scene(self.story, self.state)

    @property
    def ending(self) -> Ending | None:
        return self.scene.ending

    @property
    def choices(self) -> tuple[Choice, ...]:
        return rules.available_choices(self.story, self.state)

    @property
    def lines(self) -> tuple[Line, ...]:
        return rules.shown_lines(self.scene.text, self.state)

    def reply(self, choice: Choice) -> tuple[Line, ...]:
        """The lines that answer a choice before its scene is left."""
        return rules.shown_lines(choice.reply, rules.after_effects(self.story, self.state, choice))

    def choose(self, choice: Choice) -> "Play":
        number = next(number for number, other in enumerate(self.choices) if other is choice)
        after = rules.choose(self.story, self.state, choice)
        return replace(self, state=after, past=(*self.past, Step(self.state, number)))

    def follow(self) -> "Play | None":
        """Go on by the ``suite``; None when there is none to take. Raises :class:`EndlessSuites`."""
        after = rules.follow(self.story, self.state)
        if after is None:
            return None
        last = self.past[-rules.MOST_SCENES_WITHOUT_A_CHOICE :]
        if len(last) == rules.MOST_SCENES_WITHOUT_A_CHOICE and all(step.chosen is None for step in last):
            raise EndlessSuites(self.state.scene)
        return replace(self, state=after, past=(*self.past, Step(self.state, None)))

    def back(self) -> "Play | None":
        """The play as it was before the last choice; None before the first one."""
        for place in reversed(range(len(self.past))):
            if self.past[place].chosen is not None:
                return replace(self, state=self.past[place].state, past=self.past[:place])
        return None

    @property
    def numbers(self) -> tuple[int, ...]:
        """The choices made, counted from 0 among those that were open."""
        return tuple(step.chosen for step in self.past if step.chosen is not None)

    @property
    def moves(self) -> tuple[int | None, ...]:
        """Every step that was made: a choice counted from 0, None for a ``suite``."""
        return tuple(step.chosen for step in self.past)

    def scenes(self) -> Iterator[str]:
        """The names of the scenes entered, the present one last."""
        yield from (step.state.scene for step in self.past)
        yield self.state.scene

    @property
    def place(self) -> str | None:
        """Where we are: a scene without a place stays where the one before it was."""
        return next((found for scene in self._newest_first() if (found := scene.place)), None)

    @property
    def ambience(self) -> str | None:
        return next((found for scene in self._newest_first() if (found := scene.ambience)), None)

    def _newest_first(self) -> Iterator[Scene]:
        return (self.story.scenes[name] for name in reversed(tuple(self.scenes())))


def replay(story: Story, moves: Iterable[int | None]) -> tuple[Play, bool]:
    """Play ``moves`` as far as they hold: a choice counted from 0, or None for a ``suite`` (else followed on the way).

    Returns the play, stopped before the first move that cannot be made, and whether all of them held.
    """
    play = Play.begin(story)
    for move in moves:
        if move is None:
            after = _followed(play)
        else:
            play = _to_the_next_choice(play)
            after = play.choose(play.choices[move]) if 0 <= move < len(play.choices) else None
        if after is None:
            return play, False
        play = after
    return play, True


def _to_the_next_choice(play: Play) -> Play:
    """Follow every ``suite``; the play itself where they turn without end."""
    reached = play
    while not reached.choices and rules.follow(reached.story, reached.state):
        after = _followed(reached)
        if after is None:
            return play
        reached = after
    return reached


def _followed(play: Play) -> Play | None:
    """A ``suite`` taken; None where there is none, or where they turn without end."""
    try:
        return play.follow()
    except EndlessSuites:
        return None
