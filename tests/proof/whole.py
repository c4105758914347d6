"""Every state of a story as the rules have them, nothing merged and nothing left out: slow, simple, and the reference.

It shares no line with the walk but the rules themselves.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from scenarios import rules
from scenarios.lines import Line
from scenarios.model import Story
from scenarios.places import Path_
from scenarios.rules import StoryState


class TooLarge(Exception):
    """More states than the slow search is meant for."""


class Way(NamedTuple):
    """A way out: where it leads, and the part of the scene that was taken, as a path in the file."""

    to: int
    chosen: bool
    part: Path_


class Whole:
    """The states of a story by number (0 is the start), and their ways out."""

    def __init__(self, story: Story, most: int = 1_500) -> None:
        self.story = story
        self.states = [rules.start(story)]
        self.ways: list[list[Way]] = []
        numbers = {_key(self.states[0]): 0}
        while len(self.ways) < len(self.states):
            found = []
            for after, chosen, part in _steps(story, self.states[len(self.ways)]):
                number = numbers.setdefault(_key(after), len(self.states))
                if number == len(self.states):
                    self.states.append(after)
                found.append(Way(number, chosen, part))
            self.ways.append(found)
            if len(self.states) > most:
                raise TooLarge
        self.choices = self._least_choices()
        self.alive = self._leading_to(
            n for n, state in enumerate(self.states) if story.scenes[state.scene].ending
        )
        self.endless = {n for n in range(len(self.states)) if self._comes_back_by_suites(n)}

    def _least_choices(self) -> list[int]:
        """The least number of choices to each state, by letting every way shorten what it can until none does."""
        least = [0] + [len(self.states)] * (len(self.states) - 1)
        changed = True
        while changed:
            changed = False
            for number, ways in enumerate(self.ways):
                for way in ways:
                    if least[number] + way.chosen < least[way.to]:
                        least[way.to] = least[number] + way.chosen
                        changed = True
        return least

    def _leading_to(self, goals: Iterable[int]) -> set[int]:
        found = set(goals)
        while more := {
            n for n, ways in enumerate(self.ways) if n not in found and any(w.to in found for w in ways)
        }:
            found |= more
        return found

    def _comes_back_by_suites(self, number: int) -> bool:
        """Whether a state leads back to itself without a choice: a suite, if there is one, is the only way out."""
        met, at = set[int](), number
        while at not in met and self.ways[at] and not self.ways[at][0].chosen:
            met.add(at)
            at = self.ways[at][0].to
        return at == number and at in met

    @property
    def turns(self) -> bool:
        """Whether some play can go on for ever: setting aside what leads only to that, something is left."""
        left = set(range(len(self.states)))
        while ended := {number for number in left if not any(way.to in left for way in self.ways[number])}:
            left -= ended
        return bool(left)

    def nearest(self, numbers: Iterable[int]) -> dict[str, int]:
        """The scenes of some states, each with the least number of choices that leads to one of them."""
        found: dict[str, int] = {}
        for number in numbers:
            scene = self.states[number].scene
            found[scene] = min(found.get(scene, self.choices[number]), self.choices[number])
        return found

    def stuck(self) -> dict[str, int]:
        """The scenes in which some state has nothing to do and is no ending."""
        scenes = self.story.scenes
        return self.nearest(
            n for n, state in enumerate(self.states) if not self.ways[n] and not scenes[state.scene].ending
        )

    def astray(self) -> dict[str, int]:
        """The scenes entered in a state that cannot end, from one that could, or at the start."""
        entered = {w.to for n in self.alive for w in self.ways[n] if w.to not in self.alive}
        return self.nearest(entered if 0 in self.alive else {0})

    def dead(self) -> set[str]:
        return {state.scene for number, state in enumerate(self.states) if number not in self.alive}

    def reached(self) -> set[str]:
        return {state.scene for state in self.states}

    def seen_parts(self) -> set[Path_]:
        """Every choice that opens, every step that is taken, every line that shows, as paths in the file."""
        found: set[Path_] = set()
        for number, state in enumerate(self.states):
            scene, path = rules.current_scene(self.story, state), ("scènes", state.scene)
            found |= {way.part for way in self.ways[number]}
            found |= _shown((*path, "texte"), scene.text, state)
            if scene.ending:
                found |= _shown((*path, "fin", "bilan"), scene.ending.balance, state)
            for choice in rules.available_choices(self.story, state):
                reply = (*path, "choix", _place(scene.choices, choice), "réplique")
                found |= _shown(reply, choice.reply, rules.after_effects(self.story, state, choice))
        return found

    def number_of(self, state: StoryState) -> int:
        return next(n for n, other in enumerate(self.states) if _key(other) == _key(state))


def all_parts(story: Story, scenes: Iterable[str], opened: Iterable[Path_]) -> set[Path_]:
    """The choices, steps and lines of some scenes; the replies only of choices that open."""
    found: set[Path_] = set()
    for name in scenes:
        scene, path = story.scenes[name], ("scènes", name)
        found |= {(*path, "suite", place) for place in range(len(scene.then))}
        found |= {(*path, "texte", line.row) for line in scene.text}
        found |= {
            (*path, "fin", "bilan", line.row) for line in (scene.ending.balance if scene.ending else ())
        }
        for place, choice in enumerate(scene.choices):
            where = (*path, "choix", place)
            found.add(where)
            if where in opened:
                found |= {(*where, "réplique", line.row) for line in choice.reply}
    return found


def _key(state: StoryState) -> object:
    return state.scene, tuple(sorted(state.variables.items())), state.seen, state.taken


def _steps(story: Story, state: StoryState) -> Iterator[tuple[StoryState, bool, Path_]]:
    scene, path = rules.current_scene(story, state), ("scènes", state.scene)
    opened = rules.available_choices(story, state)
    for choice in opened:
        yield rules.choose(story, state, choice), True, (*path, "choix", _place(scene.choices, choice))
    if not opened and (after := rules.follow(story, state)) is not None:
        place = next(p for p, step in enumerate(scene.then) if not step.when or rules.holds(step.when, state))
        yield after, False, (*path, "suite", place)


def _shown(path: Path_, lines: tuple[Line, ...], state: StoryState) -> set[Path_]:
    return {(*path, line.row) for line in rules.shown_lines(lines, state)}


def _place(these: tuple[object, ...], one: object) -> int:
    return next(place for place, other in enumerate(these) if other is one)
