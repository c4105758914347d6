"""A play packed into the end of an address, so that it goes on elsewhere: ``#1.3f9a1c2e.02-1``.

A version of this form, the mark of the story, and the moves: one character each, a choice counted from 0 among those
that were open, or ``-`` where a ``suite`` was followed. The browser player packs and unpacks by the same page.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import NamedTuple

from scenarios.model import Story

VERSION = "1"
MOST_MOVES = 10_000

_FOLLOWED = "-"
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_MORE = "~"  # thirty-six more than the digit that follows
_MOVE = re.compile(r"-|(~*)([0-9a-z])")
_ADDRESS = re.compile(r"1\.([0-9a-f]{8})\.((?:-|~*[0-9a-z])*)")


class Address(NamedTuple):
    """``moves`` as :func:`scenarios.play.replay` takes them."""

    mark: str
    moves: tuple[int | None, ...]


def story_mark(story: Story) -> str:
    """What tells two versions of a story apart: where it leads, not its words. Eight hexadecimal digits."""
    logic = [
        (name, variable.start, variable.low, variable.high) for name, variable in story.variables.items()
    ]
    scenes = [
        (
            name,
            scene.effects,
            [(choice.goto, choice.when, choice.effects, scene.is_once(choice)) for choice in scene.choices],
            [(step.goto, step.when) for step in scene.then],
            scene.ending is not None,
        )
        for name, scene in story.scenes.items()
    ]
    return hashlib.sha256(repr((story.first, logic, scenes)).encode()).hexdigest()[:8]


def pack(mark: str, moves: Iterable[int | None]) -> str:
    """The end of an address, without its ``#``."""
    return f"{VERSION}.{mark}.{''.join(map(_packed, moves))}"


def unpack(words: str) -> Address | None:
    """What an address says; None when it is not one of ours. It may still be of another version of the story."""
    found = _ADDRESS.fullmatch(words)
    if found is None:
        return None
    moves = tuple(
        None if move[0] == _FOLLOWED else len(move[1]) * len(_DIGITS) + _DIGITS.index(move[2])
        for move in _MOVE.finditer(found[2])
    )
    return Address(found[1], moves) if len(moves) <= MOST_MOVES else None


def _packed(move: int | None) -> str:
    if move is None:
        return _FOLLOWED
    more, digit = divmod(move, len(_DIGITS))
    return _MORE * more + _DIGITS[digit]
