"""Every state a play can reach, by the number of its choices, up to stated bounds; and what can be read off the walk.

Two states of a scene are one when they answer alike every question that can still be asked (``bits``, ``relevance``):
nothing a player can see or do from there on tells them apart. That is the whole reduction; the rest is exhaustive.
"""

from collections.abc import Iterator
from functools import cached_property

from scenarios.bits import weight
from scenarios.graph import groups, turns
from scenarios.model import Story
from scenarios.rules import StoryState
from scenarios.views import View, Views

# The bounds are counted, not timed: every machine gives the same answer.
MOST_STATES = 1_000_000
MOST_STEPS = 5_000_000  # ways followed, and words looked at to tell what a state shows
MOST_BITS = 1_000_000_000  # what the states are written with


class Walk:
    """The states by number (0 is the start), in order of the choices it takes to get there.

    ``codes`` are their bits, ``views`` what they show, ``ways`` where each leads: by its open choices in their order,
    or else by its ``suite``. ``border`` are the states that were seen but not left, where a bound was met.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.shown = Views(story)
        self.codes: list[int] = []
        self.views: list[View] = []
        self.ways: list[tuple[int, ...]] = []
        self.parents: list[int] = []
        self.border: frozenset[int] = frozenset()

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def complete(self) -> bool:
        return not self.border

    @property
    def states(self) -> Iterator[StoryState]:
        """The states, each with what still matters in it, by number."""
        return (self.state(number) for number in range(len(self)))

    def state(self, number: int) -> StoryState:
        return self.shown.bits.state(self.views[number].scene, self.codes[number])

    def play_to(self, number: int) -> tuple[int, ...]:
        """The choices of a shortest play that leads to a state, counted from 1 as people count."""
        chosen: list[int] = []
        while (parent := self.parents[number]) >= 0:
            if self.views[parent].opened:
                chosen.append(self.ways[parent].index(number) + 1)
            number = parent
        return tuple(reversed(chosen))

    @cached_property
    def reached(self) -> frozenset[str]:
        """The scenes that some play enters."""
        return frozenset(view.scene for view in self.views)

    @cached_property
    def endings(self) -> frozenset[int]:
        """The states in which a play ends."""
        ends = {name for name, scene in self.story.scenes.items() if scene.ending}
        return frozenset(number for number, view in enumerate(self.views) if view.scene in ends)

    @cached_property
    def groups(self) -> list[list[int]]:
        """The states that lead to each other, each group before those that lead to it."""
        return groups(self.ways)

    @cached_property
    def alive(self) -> bytearray:
        """For each state, 1 where an ending can be reached, or could be past the bound."""
        alive = bytearray(len(self))
        for number in (*self.endings, *self.border):
            alive[number] = 1
        for group in self.groups:
            if any(alive[number] or any(map(alive.__getitem__, self.ways[number])) for number in group):
                for number in group:
                    alive[number] = 1
        return alive

    @cached_property
    def order(self) -> list[int] | None:
        """The states that can reach an ending, each after all that lead to it; None when a play can turn for ever."""
        alive = self.alive
        living = [group for group in reversed(self.groups) if alive[group[0]]]
        if any(turns(group, self.ways) for group in living):
            return None
        return [number for [number] in living]


def walk(story: Story, most_states: int = MOST_STATES) -> Walk:
    """Visit every state that a play can reach, or those that fit the bounds."""
    found = Walk(story)
    shown, codes, views, ways, parents = found.shown, found.codes, found.views, found.ways, found.parents
    known: dict[str, dict[int, int]] = {name: {} for name in story.scenes}
    cut: set[int] = set()
    steps = bits = 0
    full = False

    def number_of(scene: str, code: int, parent: int, new: list[int]) -> int:
        nonlocal bits, full
        number = known[scene].setdefault(code, len(codes))
        if number == len(codes):
            codes.append(code)
            views.append(shown.of(scene, code))
            ways.append(())
            parents.append(parent)
            new.append(number)
            bits += code.bit_length()
            full = len(codes) > most_states or bits > MOST_BITS or steps + shown.looked > MOST_STEPS
        return number

    def leave(number: int, new: list[int]) -> None:
        nonlocal steps, full
        code, found_ways = codes[number], []
        for way in views[number].ways:
            if full:
                cut.add(number)
                break
            found_ways.append(number_of(way.to, shown.after(code, way), number, new))
        ways[number] = tuple(found_ways)
        steps += len(found_ways) * weight(code)
        full = full or steps + shown.looked > MOST_STEPS

    layer: list[int] = []
    number_of(story.first, shown.start(), -1, layer)
    while layer:
        choosing = []
        for number in layer:  # it grows on the way: where a suite leads takes no more choices
            if views[number].opened:
                choosing.append(number)
            else:
                leave(number, layer)
        layer = []
        for number in choosing:
            leave(number, layer)
    found.border = frozenset(cut)
    return found
