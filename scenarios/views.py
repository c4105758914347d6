"""What each state of a story shows and where it leads, asked of the rules once for all those that show the same."""

from collections.abc import Mapping
from dataclasses import dataclass

from scenarios import rules
from scenarios.bits import Bits, moved
from scenarios.model import Story
from scenarios.relevance import Part, Way, parts
from scenarios.rules import StoryState


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """What the states of a scene that answer its own questions alike have in common.

    ``state`` is one of them; ``opened`` are the places of the open choices, each with its way in ``ways``; where none
    is open, ``step`` is the place of the ``suite``'s step that is taken, the only way, or None where nothing follows.
    """

    state: StoryState
    opened: tuple[int, ...]
    step: int | None
    ways: tuple[Way, ...]

    @property
    def scene(self) -> str:
        return self.state.scene


class Views:
    """The views of a story. A state is known by its scene and its bits; ``looked`` counts what was evaluated so far."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.bits = Bits(story)
        self.parts: Mapping[str, Part] = parts(story, self.bits)
        self.looked = 0
        self._views: dict[str, dict[int, View]] = {name: {} for name in story.scenes}

    def start(self) -> int:
        """The bits of a play that has entered its first scene."""
        first = self.story.first
        entered = moved(self.bits.start(), self.bits.moves(self.story.scenes[first].effects))
        return entered & self.parts[first].live

    def after(self, code: int, way: Way) -> int:
        """The bits that still matter once a way is taken."""
        return moved(code, way.moves) & self.parts[way.to].live

    def of(self, scene: str, code: int) -> View:
        answers = code & self.parts[scene].asked
        views = self._views[scene]
        if answers not in views:
            views[answers] = self._view(scene, answers)
        return views[answers]

    def _view(self, name: str, answers: int) -> View:
        scene, part, state = self.story.scenes[name], self.parts[name], self.bits.state(name, answers)
        self.looked += 1 + len(scene.text) + len(scene.choices) + len(scene.then)
        open_now = {id(choice) for choice in rules.available_choices(self.story, state)}
        if open_now:
            opened = tuple([place for place, choice in enumerate(scene.choices) if id(choice) in open_now])
            return View(state, opened, None, tuple([part.choices[place] for place in opened]))
        taken = (p for p, step in enumerate(scene.then) if step.when is None or rules.holds(step.when, state))
        step = next(taken, None)
        return View(state, (), step, () if step is None else (part.then[step],))
