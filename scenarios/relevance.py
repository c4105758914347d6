"""What can still matter from a scene on: the variables, scenes and once-only choices that some later scene asks about.

A later scene is any that the arrows of the story lead to, conditions set aside: this errs on the side of keeping too
much, never too little, so leaving the rest out of a state's identity changes no answer.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from scenarios.language import Condition, Seen, leaves
from scenarios.lines import RichText
from scenarios.model import Scene, Story


class Relevant(NamedTuple):
    """What a state must keep to tell what can happen from its scene on."""

    variables: tuple[str, ...]
    seen: frozenset[str]
    once: frozenset[tuple[str, int]]


def relevance(story: Story) -> Mapping[str, Relevant]:
    """For each scene, what it and all that can follow it ask about."""
    variables = {name: frozenset(_variables(scene)) for name, scene in story.scenes.items()}
    seen = {name: frozenset(_seen(scene)) for name, scene in story.scenes.items()}
    found = {}
    for name in story.scenes:
        later = _later(story, name)
        read = frozenset[str]().union(*(variables[each] for each in later))
        found[name] = Relevant(
            tuple(variable for variable in story.variables if variable in read),
            frozenset[str]().union(*(seen[each] for each in later)),
            frozenset((each, place) for each in later for place in range(len(story.scenes[each].choices))),
        )
    return found


def _later(story: Story, name: str) -> set[str]:
    found, waiting = {name}, [name]
    while waiting:
        scene = story.scenes[waiting.pop()]
        for goto in (*(choice.goto for choice in scene.choices), *(step.goto for step in scene.then)):
            if goto is not None and goto not in found:
                found.add(goto)
                waiting.append(goto)
    return found


def _variables(scene: Scene) -> Iterator[str]:
    for condition in _conditions(scene):
        yield from (leaf.variable for leaf in leaves(condition) if not isinstance(leaf, Seen))
    for text in _texts(scene):
        yield from (value.variable for value in text.values())


def _seen(scene: Scene) -> Iterator[str]:
    for condition in _conditions(scene):
        yield from (leaf.scene for leaf in leaves(condition) if isinstance(leaf, Seen))


def _conditions(scene: Scene) -> Iterator[Condition]:
    lines = (*scene.text, *(line for choice in scene.choices for line in choice.reply))
    balance = scene.ending.balance if scene.ending else ()
    found = (
        *(choice.when for choice in scene.choices),
        *(step.when for step in scene.then),
        *(line.when for line in (*lines, *balance)),
    )
    yield from (condition for condition in found if condition is not None)


def _texts(scene: Scene) -> Iterator[RichText]:
    """Everything whose words may hold a ``{variable}``, and so change the length of a play."""
    yield from (line.text for line in scene.text)
    yield from (card.text for card in scene.cards)
    for choice in scene.choices:
        yield choice.label
        yield from (line.text for line in choice.reply)
    if scene.ending:
        yield scene.ending.title
        yield from (line.text for line in scene.ending.balance)
