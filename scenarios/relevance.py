"""What can still matter from a scene on: the questions that some later condition may ask before they are settled.

Live variables, as compilers know them (Kildall 1973), for the bits of ``bits.py``: those a scene asks, and those that
must be known before each of its ways out for what matters after it. Ways out count whether or not their conditions can
hold: too much may be kept, never too little. A ``{variable}`` inside words asks nothing: the words are as many.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from scenarios.bits import Bits, Moves, conditions, needed, weight
from scenarios.graph import groups, turns
from scenarios.model import Story

# Ways out looked through again until nothing changes; past them, loops keep every question. A second's work.
MOST_PULLS = 400_000


class Way(NamedTuple):
    """A way out of a scene: where it leads, and what it does to the bits on the way."""

    to: str
    moves: Moves


class Part(NamedTuple):
    """A scene for the proof: what it asks, what still matters once it is entered, its ways out by choice and suite."""

    asked: int
    live: int
    choices: tuple[Way, ...]
    then: tuple[Way, ...]


def parts(story: Story, bits: Bits) -> Mapping[str, Part]:
    """Each scene's part, with the bits that matter in it."""
    choices = {name: _choices(story, bits, name) for name in story.scenes}
    then = {name: _then(story, bits, name) for name in story.scenes}
    asked = {name: _asked(story, bits, name) for name in story.scenes}
    live = _live(asked, {name: (*choices[name], *then[name]) for name in story.scenes}, bits)
    return {name: Part(asked[name], live[name], choices[name], then[name]) for name in story.scenes}


def _choices(story: Story, bits: Bits, name: str) -> tuple[Way, ...]:
    found = []
    for place, choice in enumerate(story.scenes[name].choices):
        to = choice.goto or name
        marks = bits.seen(name) | bits.once(name, place)
        found.append(Way(to, bits.moves(choice.effects, marks, story.scenes[to].effects)))
    return tuple(found)


def _then(story: Story, bits: Bits, name: str) -> tuple[Way, ...]:
    return tuple(
        [
            Way(step.goto, bits.moves((), bits.seen(name), story.scenes[step.goto].effects))
            for step in story.scenes[name].then
        ]
    )


def _asked(story: Story, bits: Bits, name: str) -> int:
    """What a scene asks once it is entered; a choice's reply is judged after its effects."""
    scene, asked = story.scenes[name], 0
    for place, choice in enumerate(scene.choices):
        asked |= bits.once(name, place)
        reply = 0
        for line in choice.reply:
            reply |= bits.asked_by(line.when) if line.when else 0
        asked |= needed(reply, bits.moves(choice.effects))
    for condition in conditions(scene, replies=False):
        asked |= bits.asked_by(condition)
    return asked


def _live(asked: Mapping[str, int], ways: Mapping[str, Sequence[Way]], bits: Bits) -> Mapping[str, int]:
    """The least answer to ``live = asked, and what is needed before each way out for what is live after it``."""
    names = list(ways)
    place = {name: number for number, name in enumerate(names)}
    arrows = [list(dict.fromkeys(place[way.to] for way in ways[name])) for name in names]
    live, pulls = dict(asked), 0
    for group in groups(arrows):  # what a group leads to was settled before it
        changed = True
        while changed:
            changed = False
            for name in (names[number] for number in group):
                more = live[name]
                for to, moves in ways[name]:
                    more |= needed(live[to], moves)
                changed |= more != live[name]
                live[name] = more
                pulls += len(ways[name]) * weight(more)
            changed = changed and turns(group, arrows)
            if changed and pulls > MOST_PULLS:
                live |= {names[number]: bits.all for number in group}
                break
    return live
