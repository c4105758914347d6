"""What the conditions of a story can ask of a play, each question a bit: a state is then one whole number.

There are four questions, and no other: is this variable at least so much, is this yes/no a yes (the same, at least 1),
was this scene left, was this once-only choice taken. After a step each answer is a constant, or the answer to another
question before it: ``lien >= 3`` after ``lien + 1`` is ``lien >= 2`` before, for ever true or false past the bounds.
So effects are shifts of a field of bits, backwards as well as forwards, and no value is ever unpacked.
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from scenarios.language import Compare, Condition, Effect, Flag, Seen, leaves
from scenarios.model import Scene, Story, Variable
from scenarios.rules import StoryState


class Move(NamedTuple):
    """A change of bits: those of ``keep`` stay, those of ``moved`` are shifted inside it, those of ``put`` are set."""

    keep: int
    moved: int
    left: int
    right: int
    put: int


Moves: TypeAlias = tuple[Move, ...]


def moved(code: int, moves: Moves) -> int:
    """The bits of a state after some moves."""
    for keep, field, left, right, put in moves:
        code = code & keep | (code & field) << left >> right & field | put
    return code


def needed(asked: int, moves: Moves) -> int:
    """The bits that must be known before some moves for those of ``asked`` to be known after them."""
    for keep, field, left, right, _ in reversed(moves):
        asked = asked & keep | (asked & field) << right >> left & field
    return asked


def weight(code: int) -> int:
    """What it costs to handle so many bits, in steps of a few: a state of ten thousand questions weighs three."""
    return 1 + (code.bit_length() >> 12)


class _Field(NamedTuple):
    """A variable's bits: bit ``base + i`` says whether its value is at least ``cuts[i]``."""

    variable: Variable
    low: int
    high: int
    base: int
    cuts: Sequence[int]
    stride: int
    shared: int

    @property
    def mask(self) -> int:
        return ((1 << len(self.cuts)) - 1) << self.base

    def at_least(self, number: int) -> int:
        """The bit that says whether the variable is at least ``number``; 0 where its bounds already say it."""
        if not self.low < number <= self.high:
            return 0
        return 1 << (self.base + bisect_right(self.cuts, number) - 1)

    def code(self, value: int) -> int:
        """The bits of a value."""
        return ((1 << bisect_right(self.cuts, value)) - 1) << self.base

    def value(self, code: int) -> int | bool:
        """The least value with these bits, of which some below the highest may be missing."""
        own = (code & self.mask) >> self.base
        value = self.cuts[own.bit_length() - 1] if own else self.low
        return bool(value) if self.variable.is_flag else value

    def shift(self, by: int) -> int:
        """How many bits the field moves when ``by`` is added: cuts come back the same after each ``stride``."""
        return by // self.stride * self.shared


class Bits:
    """The questions of one story, each with its bit; what is asked where, and what each effect does to them."""

    def __init__(self, story: Story) -> None:
        self._story = story
        asked = [
            leaf for scene in story.scenes.values() for when in conditions(scene) for leaf in leaves(when)
        ]
        self._fields = dict(_fields(story, asked))
        base = sum(len(field.cuts) for field in self._fields.values())
        marks: list[str | tuple[str, int]] = []
        seen = {leaf.scene for leaf in asked if isinstance(leaf, Seen)}
        for (
            name,
            scene,
        ) in story.scenes.items():  # those to come stand high, so that what is not yet done is short
            marks += [name] if name in seen else []
            marks += [(name, place) for place, choice in enumerate(scene.choices) if scene.is_once(choice)]
        self._marks: list[str | tuple[str, int]] = marks
        self._first_mark = base
        self._bit_of = {mark: 1 << (base + place) for place, mark in enumerate(marks)}
        self.width = base + len(marks)
        self.all = (1 << self.width) - 1
        self._moves: dict[tuple[str, str, int], Move] = {}

    def start(self) -> int:
        """The bits of a play that has entered no scene yet."""
        code = 0
        for field in self._fields.values():
            code |= field.code(field.variable.start)
        return code

    def seen(self, scene: str) -> int:
        """The bit that says a scene was left; 0 when nobody asks."""
        return self._bit_of.get(scene, 0)

    def once(self, scene: str, place: int) -> int:
        """The bit that says a once-only choice was taken; 0 for any other choice."""
        return self._bit_of.get((scene, place), 0)

    def asked_by(self, condition: Condition) -> int:
        """The bits a condition looks at."""
        bits = 0
        for leaf in leaves(condition):
            match leaf:
                case Seen(scene):
                    bits |= self.seen(scene)
                case Flag(variable):
                    bits |= self._fields[variable].mask
                case Compare(variable):
                    for cut in _cuts(leaf):
                        bits |= self._fields[variable].at_least(cut)
        return bits

    def moves(self, effects: Iterable[Effect], marks: int = 0, then: Iterable[Effect] = ()) -> Moves:
        """What a step does: its ``effects``, its ``marks`` set for good, ``then`` the effects of the scene entered."""
        found: list[Move] = []
        mark = [Move(self.all & ~marks, 0, 0, 0, marks)] if marks else []
        for move in (*map(self._move, effects), *mark, *map(self._move, then)):
            last = found[-1] if found else None
            if last and not move.moved and not last.moved & ~move.keep:
                put = last.put & move.keep | move.put
                found[-1] = Move(last.keep & move.keep, last.moved, last.left, last.right, put)
            else:
                found.append(move)
        return tuple(found)

    def _move(self, effect: Effect) -> Move:
        key = effect.variable, effect.operator, int(effect.value)
        if key not in self._moves:
            self._moves[key] = self._new_move(self._fields[effect.variable], effect)
        return self._moves[key]

    def _new_move(self, field: _Field, effect: Effect) -> Move:
        keep = self.all & ~field.mask
        if effect.operator == "=":
            return Move(keep, 0, 0, 0, field.code(effect.value))
        by = effect.value if effect.operator == "+" else -effect.value
        if by < 0:
            return Move(keep, field.mask, 0, min(field.shift(-by), len(field.cuts)), 0)
        left = min(field.shift(by), len(field.cuts))
        return Move(keep, field.mask, left, 0, ((1 << left) - 1) << field.base)

    def state(self, scene: str, code: int) -> StoryState:
        """A state of play with these bits: any other with them answers every question alike."""
        variables = {name: field.value(code) for name, field in self._fields.items()}
        left = code >> self._first_mark
        seen, taken = [], []
        while left:
            place = left.bit_length() - 1
            left ^= 1 << place
            mark = self._marks[place]
            if isinstance(mark, str):
                seen.append(mark)
            else:
                taken.append(mark)
        return StoryState(scene, variables, frozenset(seen), frozenset(taken))


def conditions(scene: Scene, *, replies: bool = True) -> Iterator[Condition]:
    """The conditions of a scene: those of its lines, choices, replies unless told not to, suite and balance."""
    lines = (*scene.text, *(line for choice in scene.choices if replies for line in choice.reply))
    balance = scene.ending.balance if scene.ending else ()
    found: Iterable[Condition | None] = (
        *(choice.when for choice in scene.choices),
        *(step.when for step in scene.then),
        *(line.when for line in (*lines, *balance)),
    )
    yield from (condition for condition in found if condition is not None)


def _cuts(leaf: Compare | Flag) -> tuple[int, ...]:
    """Where a question cuts the values of its variable in two: from each of these numbers on, or below it."""
    if isinstance(leaf, Flag):
        return (1,)
    return {
        ">=": (leaf.number,),
        "<": (leaf.number,),
        ">": (leaf.number + 1,),
        "<=": (leaf.number + 1,),
        "=": (leaf.number, leaf.number + 1),
        "!=": (leaf.number, leaf.number + 1),
    }[leaf.operator]


def _fields(story: Story, asked: Iterable[Compare | Flag | Seen]) -> Iterator[tuple[str, _Field]]:
    cuts: Mapping[str, set[int]] = defaultdict(set)
    for leaf in asked:
        if not isinstance(leaf, Seen):
            cuts[leaf.variable].update(_cuts(leaf))
    added: Mapping[str, set[int]] = defaultdict(set)
    for effect in _effects(story):
        if effect.operator != "=":
            added[effect.variable].add(effect.value if effect.operator == "+" else -effect.value)
    base = 0
    for name, variable in story.variables.items():
        field = _field(variable, base, cuts[name], added[name] - {0})
        base += len(field.cuts)
        yield name, field


def _field(variable: Variable, base: int, asked: set[int], added: set[int]) -> _Field:
    """The cuts that are asked, and all those they come down to before one effect or another."""
    low, high = (0, 1) if variable.low is None or variable.high is None else (variable.low, variable.high)
    inside = sorted(cut for cut in asked if low < cut <= high)
    stride = math.gcd(*added)
    if not inside or not stride:
        return _Field(variable, low, high, base, inside, 1, 0)
    # What is asked after an addition was lower before it, and higher before a subtraction.
    first = low + 1 if any(by > 0 for by in added) else inside[0]
    last = high if any(by < 0 for by in added) else inside[-1]
    rests = {cut % stride for cut in inside}
    cuts = [cut for cut in range(first, last + 1) if cut % stride in rests]
    return _Field(variable, low, high, base, cuts, stride, len(rests))


def _effects(story: Story) -> Iterator[Effect]:
    for scene in story.scenes.values():
        yield from scene.effects
        for choice in scene.choices:
            yield from choice.effects
