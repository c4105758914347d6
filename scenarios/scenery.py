"""What a story or a capsule shows: its places and its people, in the order it shows them."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from scenarios.acting import acted
from scenarios.capsule import Capsule
from scenarios.model import Look, Story

Words = dict[str, Any]


class Pair(NamedTuple):
    """Two looks that a contact joins; the first does it to the second."""

    word: str
    first: Words
    second: Words


def written(look: Look) -> Words:
    """A look as its author wrote it, by the keys of the format."""
    return look.model_dump(by_alias=True, exclude_none=True)


def places(shown: Story | Capsule) -> list[str]:
    """The places, each once."""
    parts = shown.shots if isinstance(shown, Capsule) else shown.scenes.values()
    return list(dict.fromkeys(part.place for part in parts if part.place))


def posed(look: Look, pose: str | None) -> Look:
    """A look in a pose of the moment, or in its own."""
    return look.model_copy(update={"pose": pose}) if pose else look


def looks(shown: Story | Capsule) -> list[Words]:
    """How each character who has a look is described, in the poses they are seen in; the story's own order."""
    asked = dict.fromkeys(each for poses, _contacts in _gestures(shown) for each in poses.items())
    return [
        written(posed(each.look, pose))
        for who, each in shown.characters.items()
        if each.look
        for pose in (None, *(pose for other, pose in asked if other == who))
    ]


def pairs(shown: Story | Capsule) -> list[Pair]:
    """Those who touch, each pair once, as the drawing is given them; whoever has no look is in none."""
    asked = dict.fromkeys(each for _poses, contacts in _gestures(shown) for each in contacts.items())
    found = [joined(shown, word, who) for word, who in asked]
    return [pair for pair in found if pair]


def joined(shown: Story | Capsule, word: str, who: tuple[str, ...]) -> Pair | None:
    """A contact of two characters as the drawing is given it; None where one has no look."""
    first, second = (shown.characters[each].look for each in who)
    return Pair(word, written(first), written(second)) if first and second else None


def _gestures(shown: Story | Capsule) -> Iterator[tuple[Mapping[str, str], Mapping[str, tuple[str, ...]]]]:
    """(poses, contacts) of each moment."""
    if isinstance(shown, Capsule):
        for shot in shown.shots:
            yield from ((acting.poses, acting.contacts) for acting in acted(shot))
    else:
        yield from ((scene.poses, scene.contacts) for scene in shown.scenes.values())
