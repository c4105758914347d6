"""What holds of any words given to the small parsers: refused at one of their signs, or read, and read the same again.

What a condition or an effect means is judged a second time by ``reference.py``.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from types import SimpleNamespace
from typing import TypeVar
from zlib import crc32

from scenarios import rules
from scenarios.address import MOST_MOVES, pack, unpack
from scenarios.language import (
    LARGEST,
    And,
    Compare,
    Condition,
    Flag,
    Not,
    Or,
    Seen,
    leaves,
    parse_condition,
    parse_effect,
)
from scenarios.lines import Line, Part, Plain, Stress, Term, Value, parse_line, parse_rich_text
from scenarios.mistakes import Mistake
from scenarios.rules import StoryState
from tests.fuzz.printing import condition_text, effect_text, line_text
from tests.fuzz.reference import changed, judged

Read = TypeVar("Read")

SPEAKERS = frozenset({"lou", "zoé-anaïs", "m_petit"})


def read_or_refused(parse: Callable[[str], Read], text: str) -> Read | None:
    """What a parser reads; None when it refuses, and then it points at a sign of the text or at its end."""
    try:
        return parse(text)
    except Mistake as mistake:
        refused = mistake
    assert 0 <= refused.offset <= len(text), refused.code
    return None


# A line


def line_holds(text: str) -> None:
    """The offsets of a line are those of its signs; what it says is kept when it is written again."""
    line = read_or_refused(partial(parse_line, characters=SPEAKERS), text)
    if line is None:
        return
    assert line.speaker is None or line.speaker in SPEAKERS
    for part in line.text.parts:
        if isinstance(part, Term | Value):
            assert text.startswith("[[" if isinstance(part, Term) else "{", part.offset), part
    for leaf in leaves(line.when) if line.when else ():
        assert text.startswith(name_of(leaf), line.when_offset + leaf.offset), leaf
    assert said(parse_line(line_text(line), SPEAKERS)) == said(line)
    values = {value.variable: number for number, value in enumerate(line.text.values())}
    filled = parse_rich_text(line.text.filled(values))
    assert not list(filled.values())
    assert filled.plain({}) == line.text.plain(values)


def said(line: Line) -> tuple[object, ...]:
    """What a line says, wherever it stands: no offset, and plain words in one piece."""
    parts: list[Part] = []
    for part in line.text.parts:
        if isinstance(part, Plain) and parts and isinstance(parts[-1], Plain):
            parts[-1] = Plain(parts[-1].words + part.words)
        else:
            parts.append(part if isinstance(part, Plain | Stress) else replace(part, offset=0))
    return line.speaker, line.expression, line.when and meant(line.when), line.own_words, parts


# The little language


def condition_holds(text: str) -> None:
    """A condition means what Python says of it, and the same once printed."""
    condition = read_or_refused(parse_condition, text)
    if condition is None:
        return
    for leaf in leaves(condition):
        assert text.startswith(name_of(leaf), leaf.offset), leaf
        assert not isinstance(leaf, Compare) or abs(leaf.number) <= LARGEST, leaf
    assert meant(parse_condition(condition_text(condition))) == meant(condition)
    for number in range(4):
        state = some_state(condition, number)
        expected = judged(text, state.variables.__getitem__, state.seen.__contains__)
        assert rules.holds(condition, state) == expected, state


def name_of(leaf: Compare | Flag | Seen) -> str:
    return leaf.scene if isinstance(leaf, Seen) else leaf.variable


def meant(condition: Condition) -> Condition:
    """A condition without its offsets."""
    match condition:
        case And(parts):
            return And(tuple(map(meant, parts)))
        case Or(parts):
            return Or(tuple(map(meant, parts)))
        case Not(part):
            return Not(meant(part))
        case leaf:
            return replace(leaf, offset=0)


def some_state(condition: Condition, number: int) -> StoryState:
    """A state a condition can be judged in: numbers at a threshold or beside it, the rest by lot."""
    values: dict[str, int | bool] = {}
    seen = set()
    for leaf in leaves(condition):
        lot = crc32(f"{number} {name_of(leaf)}".encode())
        match leaf:
            case Compare(variable, _, threshold):
                values[variable] = threshold + lot % 3 - 1
            case Flag(variable):
                values.setdefault(variable, lot % 2 == 0)
            case Seen(scene) if lot % 2:
                seen.add(scene)
    return StoryState("a", values, frozenset(seen), frozenset())


BEFORE = ((0, -3, 3), (3, 3, 3), (-LARGEST, -LARGEST, LARGEST), (12, 0, LARGEST))


def effect_holds(text: str) -> None:
    """An effect does what arithmetic does, within its bounds, and leaves the state it was given as it was."""
    effect = read_or_refused(parse_effect, text)
    if effect is None:
        return
    name = effect.variable
    assert text.startswith(name, effect.offset)
    assert replace(parse_effect(effect_text(effect)), offset=0) == replace(effect, offset=0)
    for before, low, high in [(False, None, None)] if isinstance(effect.value, bool) else BEFORE:
        story = SimpleNamespace(variables={name: SimpleNamespace(low=low, high=high)})
        state = StoryState("a", {name: before}, frozenset(), frozenset())
        assert rules.apply(story, effect, state).variables == {name: changed(text, before, low, high)}
        assert state.variables == {name: before}


# An address


def address_holds(text: str) -> None:
    """Words are an address, and there is no other way to write it; or they are none."""
    address = unpack(text)
    if address is not None:
        assert pack(*address) == text
        assert len(address.moves) <= MOST_MOVES
        assert all(move is None or move >= 0 for move in address.moves)
