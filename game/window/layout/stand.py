"""Who stands where: the played character at the left, the others at the right, facing each other."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from game.window.geometry import Shape
from game.window.items import Contact, Standing
from scenarios.acting import Acting
from scenarios.vocabulary import vocabulary

MOST = 4
NEUTRAL = "neutre"

# Where people stand, by how many they are at the right; the played one first.
_WIDE_PLAYED = {0: (480,), 1: (480, 1440), 2: (430, 1180, 1580), 3: (330, 1000, 1330, 1660)}
_WIDE_OTHERS = {1: (1440,), 2: (480, 1440), 3: (430, 1200, 1580), 4: (330, 700, 1240, 1620)}
_TALL_PLAYED = {0: (430,), 1: (270, 810), 2: (210, 590, 890), 3: (170, 440, 690, 930)}
_TALL_OTHERS = {1: (640,), 2: (270, 810), 3: (220, 590, 890), 4: (170, 440, 690, 930)}


class Spot(NamedTuple):
    who: str
    x: float
    looks_left: bool


def stand(
    shape: Shape,
    people: Sequence[str],
    played: str,
    speaker: str | None,
    pairs: Iterable[tuple[str, str]] = (),
) -> tuple[Spot, ...]:
    """Places for up to four people; whoever speaks is always among them.

    Two who touch, when both are there, stand side by side and share the middle of their two places.
    """
    shown = [who for who in dict.fromkeys(people) if who != played]
    here = [played] if played in people else []
    room = MOST - len(here)
    if len(shown) > room:
        kept = shown[:room]
        if speaker in shown and speaker not in kept:
            kept[-1] = speaker
        shown = kept
    order = [*here, *shown]
    if not order:
        return ()
    wide = shape is Shape.WIDE
    if here:
        places = (_WIDE_PLAYED if wide else _TALL_PLAYED)[len(shown)]
    else:
        places = (_WIDE_OTHERS if wide else _TALL_OTHERS)[len(shown)]
    together = [pair for pair in pairs if {*pair} <= {*order}]
    order = side_by_side(order, together)
    at: dict[str, float] = dict(zip(order, places, strict=True))
    for pair in together:
        at.update(dict.fromkeys(pair, sum(at[who] for who in pair) / 2))
    return tuple(Spot(who, at[who], looks_left=at[who] > shape.width / 2) for who in order)


def standing(shape: Shape, acting: Acting, played: str = "") -> tuple[Standing, ...]:
    """People in their places, as they look, stand and touch at a moment; whoever listens is calm."""
    touching = [Contact(word, *pair) for word, pair in acting.contacts.items()]
    pairs = [(each.first, each.second) for each in touching]
    spots = stand(shape, acting.present, played, acting.speaker, pairs)
    here = {spot.who for spot in spots}
    joined = {who: each for each in touching if {*each[1:]} <= here for who in each[1:]}
    faces = vocabulary().expressions
    return tuple(
        Standing(
            each.who,
            faces.get(acting.expressions.get(each.who, NEUTRAL), NEUTRAL),
            each.x,
            each.looks_left,
            speaks=each.who == acting.speaker,
            calm=acting.speaker is not None and each.who != acting.speaker,
            pose=acting.poses.get(each.who),
            contact=joined.get(each.who),
        )
        for each in spots
    )


def side_by_side(order: Sequence[str], pairs: Iterable[tuple[str, str]]) -> list[str]:
    """The same people, whoever is touched by one of them brought beside."""
    found = list(order)
    for pair in pairs:
        first, second = sorted(pair, key=found.index)
        found.remove(second)
        found.insert(found.index(first) + 1, second)
    return found
