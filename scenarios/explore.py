"""Every state a play can reach, walked breadth first up to a stated bound, and what can be read off the walk.

Two states of a scene are one when they differ only in what no scene that can still come asks about (``relevance``):
nothing a player can see or do from there on tells them apart. That is the whole reduction; the rest is exhaustive.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from scenarios import rules
from scenarios.model import Story
from scenarios.relevance import Relevant, relevance
from scenarios.rules import StoryState

MOST_STATES = 200_000

# The scenes seen and the choices taken that the states hold together: what they weigh in memory.
MOST_MARKS = 5_000_000

Key: TypeAlias = tuple[str, tuple[int | bool, ...], frozenset[str], frozenset[tuple[str, int]]]


class Edge(NamedTuple):
    """A way out of a state: the state's number it leads to, and the open choice taken (None: the ``suite``)."""

    to: int
    chosen: int | None


@dataclass(slots=True)
class Walk:
    """The states by number (0 is the start), their ways out, and what each was first reached by.

    ``complete`` is False when the bound was met; the states from ``walked`` on were then seen but not left.
    """

    story: Story
    relevant: Mapping[str, Relevant]
    states: list[StoryState] = field(default_factory=list)
    edges: list[tuple[Edge, ...]] = field(default_factory=list)
    parents: list[tuple[int, int | None] | None] = field(default_factory=list)
    walked: int = 0

    @property
    def complete(self) -> bool:
        return self.walked == len(self.states)

    def key(self, state: StoryState) -> Key:
        """What makes two states the same."""
        relevant = self.relevant[state.scene]
        return (
            state.scene,
            tuple([state.variables[name] for name in relevant.variables]),
            state.seen & relevant.seen,
            state.taken & relevant.once,
        )

    def play_to(self, number: int) -> tuple[int, ...]:
        """The choices of a shortest play that leads to a state, counted from 1 as people count."""
        chosen: list[int] = []
        at = self.parents[number]
        while at is not None:
            if at[1] is not None:
                chosen.append(at[1] + 1)
            at = self.parents[at[0]]
        return tuple(reversed(chosen))

    def endings(self) -> Iterator[int]:
        return (n for n, state in enumerate(self.states) if self.story.scenes[state.scene].ending)

    def backwards(self) -> list[list[int]]:
        """For each state, those that lead to it."""
        before: list[list[int]] = [[] for _ in self.states]
        for number, edges in enumerate(self.edges):
            for edge in edges:
                before[edge.to].append(number)
        return before


def walk(story: Story, most_states: int = MOST_STATES) -> Walk:
    """Visit every state that a play can reach, or the first ``most_states`` of them."""
    result = Walk(story, relevance(story))
    numbers: dict[Key, int] = {}
    marks = 0

    def number_of(state: StoryState, parent: tuple[int, int | None] | None) -> int:
        nonlocal marks
        key = result.key(state)
        number = numbers.setdefault(key, len(numbers))
        if number == len(result.states):
            _, _, seen, taken = key  # what nothing asks about any more is not carried further
            result.states.append(state._replace(seen=seen, taken=taken))
            result.parents.append(parent)
            marks += len(seen) + len(taken)
        return number

    number_of(rules.start(story), None)
    while result.walked < len(result.states) <= most_states and marks <= MOST_MARKS:
        number = result.walked
        result.edges.append(
            tuple(
                [
                    Edge(number_of(state, (number, chosen)), chosen)
                    for state, chosen in _ways_out(story, result.states[number])
                ]
            )
        )
        result.walked += 1
    result.edges.extend(() for _ in range(len(result.states) - len(result.edges)))
    return result


def _ways_out(story: Story, state: StoryState) -> Iterator[tuple[StoryState, int | None]]:
    choices = rules.available_choices(story, state)
    for chosen, choice in enumerate(choices):
        yield rules.choose(story, state, choice), chosen
    if not choices and (after := rules.follow(story, state)) is not None:
        yield after, None


def reaching(walked: Walk, goals: Iterator[int]) -> set[int]:
    """The states from which one of ``goals`` can be reached."""
    before = walked.backwards()
    found = set(goals)
    queue = deque(found)
    while queue:
        for number in before[queue.popleft()]:
            if number not in found:
                found.add(number)
                queue.append(number)
    return found


def cycles(walked: Walk, *, without_choice: bool = False) -> list[list[int]]:
    """The groups of states among which a play can turn for ever (strongly connected, Tarjan 1972, without recursion).

    With ``without_choice`` only the ways out by a ``suite`` count.
    """
    ways = [
        [edge.to for edge in edges if not (without_choice and edge.chosen is not None)]
        for edges in walked.edges
    ]
    index: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    groups: list[list[int]] = []
    for root in range(len(ways)):
        if root in index:
            continue
        path: list[tuple[int, Iterator[int]]] = [(root, iter(ways[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while path:
            number, rest = path[-1]
            for to in rest:
                if to not in index:
                    index[to] = low[to] = len(index)
                    stack.append(to)
                    on_stack.add(to)
                    path.append((to, iter(ways[to])))
                    break
                if to in on_stack:
                    low[number] = min(low[number], index[to])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[number])
                if low[number] == index[number]:
                    group: list[int] = []
                    while not group or group[-1] != number:
                        group.append(stack.pop())
                        on_stack.discard(group[-1])
                    if len(group) > 1 or number in ways[number]:
                        groups.append(sorted(group))
    return groups
