"""The rules, as a calculator: a story and a state in, a new state out. No screen, no file, no clock, no chance.

The browser player implements the same page and is held to it by the same transcripts.
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import NamedTuple

from scenarios.language import And, Compare, Condition, Effect, Flag, Not, Or, Seen
from scenarios.lines import Line
from scenarios.model import Choice, Scene, Story

MOST_SCENES_WITHOUT_A_CHOICE = 1_000

_COMPARISONS: Mapping[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class StoryState(NamedTuple):
    """Where a play stands, once ``scene`` is entered. Nothing in it is ever changed in place.

    ``seen`` holds the scenes that were left, ``taken`` the once-only choices, as (scene, place in its list from 0).
    """

    scene: str
    variables: Mapping[str, int | bool]
    seen: frozenset[str]
    taken: frozenset[tuple[str, int]]


def start(story: Story) -> StoryState:
    """Enter the first scene."""
    variables = {name: variable.start for name, variable in story.variables.items()}
    effects = story.scenes[story.first].effects
    return StoryState(story.first, _applied(story, effects, variables), frozenset(), frozenset())


def current_scene(story: Story, state: StoryState) -> Scene:
    return story.scenes[state.scene]


def available_choices(story: Story, state: StoryState) -> tuple[Choice, ...]:
    """The open choices, in the author's order."""
    scene, taken = story.scenes[state.scene], state.taken
    return tuple(
        [
            choice
            for place, choice in enumerate(scene.choices)
            if (choice.when is None or holds(choice.when, state)) and (state.scene, place) not in taken
        ]
    )


def choose(story: Story, state: StoryState, choice: Choice) -> StoryState:
    """Take an open choice: its effects apply, the scene is left, the next one is entered."""
    scene = story.scenes[state.scene]
    taken = state.taken
    if scene.is_once(choice):
        taken |= {(state.scene, _place(scene, choice))}
    after = StoryState(state.scene, _applied(story, choice.effects, state.variables), state.seen, taken)
    return _enter(story, choice.goto or state.scene, after)


def follow(story: Story, state: StoryState) -> StoryState | None:
    """Take the scene's ``suite``; None when a choice is open, when the story ends here, or when nothing follows."""
    scene = story.scenes[state.scene]
    if scene.choices and available_choices(story, state):
        return None
    for step in scene.then:
        if step.when is None or holds(step.when, state):
            return _enter(story, step.goto, state)
    return None


def holds(condition: Condition, state: StoryState) -> bool:
    """Whether a condition is true in a state."""
    # Most conditions are one comparison or one yes/no: they are looked at first, and without a pattern's machinery.
    if type(condition) is Compare:
        return _COMPARISONS[condition.operator](state.variables[condition.variable], condition.number)
    if type(condition) is Flag:
        return bool(state.variables[condition.variable])
    match condition:
        case Seen(scene):
            return scene in state.seen
        case Not(part):
            return not holds(part, state)
        case And(parts):
            return all(map(holds, parts, repeat(state)))
        case Or(parts):
            return any(map(holds, parts, repeat(state)))
    raise TypeError(condition)


def apply(story: Story, effect: Effect, state: StoryState) -> StoryState:
    """A state with one variable changed; a number stops at its bounds."""
    return state._replace(variables=_applied(story, (effect,), state.variables))


def after_effects(story: Story, state: StoryState, choice: Choice) -> StoryState:
    """The state in which a choice's reply is judged: its effects applied, the scene not yet left."""
    return state._replace(variables=_applied(story, choice.effects, state.variables))


def shown_lines(lines: Iterable[Line], state: StoryState) -> tuple[Line, ...]:
    """The lines whose condition holds."""
    return tuple(line for line in lines if line.when is None or holds(line.when, state))


def _enter(story: Story, name: str, state: StoryState) -> StoryState:
    """Leave the state's scene, which is seen from then on, and enter the named one."""
    seen = state.seen if state.scene in state.seen else state.seen | {state.scene}
    return StoryState(
        name,
        _applied(story, story.scenes[name].effects, state.variables),
        seen,
        state.taken,
    )


def _applied(
    story: Story, effects: tuple[Effect, ...], variables: Mapping[str, int | bool]
) -> Mapping[str, int | bool]:
    if not effects:
        return variables
    changed = dict(variables)
    for effect in effects:
        variable, value = story.variables[effect.variable], effect.value
        if effect.operator == "+":
            value = changed[effect.variable] + value
        elif effect.operator == "-":
            value = changed[effect.variable] - value
        if variable.high is not None and value > variable.high:
            value = variable.high
        elif variable.low is not None and value < variable.low:
            value = variable.low
        changed[effect.variable] = value
    return changed


def _place(scene: Scene, choice: Choice) -> int:
    """Where a choice stands in its scene, by identity: two choices may well read the same."""
    return next(place for place, other in enumerate(scene.choices) if other is choice)
