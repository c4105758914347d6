"""What can still matter from a scene on: the variables, scenes and once-only choices that some later scene asks about.

A later scene is any that the arrows of the story lead to, conditions set aside: this errs on the side of keeping too
much, never too little, so leaving the rest out of a state's identity changes no answer. A ``{variable}`` inside words
asks nothing: whatever number it shows, the words are as many.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias, TypeVar

from scenarios.language import Condition, Seen, leaves
from scenarios.model import Scene, Story

# Scenes times what is asked about: past this, all of it is kept in every scene rather than sorted out.
MOST_PAIRS = 2_000_000

Once: TypeAlias = tuple[str, int]
Asked = TypeVar("Asked", str, Once)


class Relevant(NamedTuple):
    """What a state must keep to tell what can happen from its scene on."""

    variables: tuple[str, ...]
    seen: frozenset[str]
    once: frozenset[Once]


def relevance(story: Story) -> Mapping[str, Relevant]:
    """For each scene, what it and all that can follow it ask about."""
    variables, seen, once = _asked(story)
    if len(story.scenes) * (len(variables) + len(seen) + len(once)) > MOST_PAIRS:
        return dict.fromkeys(story.scenes, Relevant(tuple(variables), frozenset(seen), frozenset(once)))
    before = _before(story)
    of_variables, of_seen, of_once = (
        _by_scene(variables, before),
        _by_scene(seen, before),
        _by_scene(once, before),
    )
    return {
        name: Relevant(tuple(of_variables[name]), frozenset(of_seen[name]), frozenset(of_once[name]))
        for name in story.scenes
    }


def _asked(story: Story) -> tuple[dict[str, list[str]], dict[str, list[str]], dict[Once, list[str]]]:
    """The variables, the scenes and the once-only choices that are asked about, each with the scenes that ask."""
    variables: dict[str, list[str]] = defaultdict(list)
    seen: dict[str, list[str]] = defaultdict(list)
    once: dict[Once, list[str]] = {}
    for name, scene in story.scenes.items():
        for condition in _conditions(scene):
            for leaf in leaves(condition):
                if isinstance(leaf, Seen):
                    seen[leaf.scene].append(name)
                else:
                    variables[leaf.variable].append(name)
        once |= {(name, n): [name] for n, choice in enumerate(scene.choices) if scene.is_once(choice)}
    return variables, seen, once


def _by_scene(asked: Mapping[Asked, Iterable[str]], before: Mapping[str, set[str]]) -> dict[str, list[Asked]]:
    """For each scene, what is asked about there or further on."""
    found: dict[str, list[Asked]] = {name: [] for name in before}
    for thing, scenes in asked.items():
        for name in _leading_to(scenes, before):
            found[name].append(thing)
    return found


def _before(story: Story) -> dict[str, set[str]]:
    """For each scene, those that lead to it in one step."""
    before: dict[str, set[str]] = {name: set() for name in story.scenes}
    for name, scene in story.scenes.items():
        for goto in (*(choice.goto for choice in scene.choices), *(step.goto for step in scene.then)):
            before[goto or name].add(name)
    return before


def _leading_to(scenes: Iterable[str], before: Mapping[str, set[str]]) -> set[str]:
    """The given scenes, and all from which the arrows lead to one of them."""
    found = set(scenes)
    waiting = list(found)
    while waiting:
        new = before[waiting.pop()] - found
        found |= new
        waiting += new
    return found


def _conditions(scene: Scene) -> Iterator[Condition]:
    lines = (*scene.text, *(line for choice in scene.choices for line in choice.reply))
    balance = scene.ending.balance if scene.ending else ()
    found = (
        *(choice.when for choice in scene.choices),
        *(step.when for step in scene.then),
        *(line.when for line in (*lines, *balance)),
    )
    yield from (condition for condition in found if condition is not None)
