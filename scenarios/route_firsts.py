"""The routes that come first, from one stop to every other: what a page shows of each end, found in one walk a ranking.

``route_search`` weighs every line of stops that a pair has between them, too many to do for every pair there is. Here a
ranking is a length, and networkx finds the shortest paths: of a path as of a route, what is added is what a step costs.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from scenarios.all_careers import Careers
from scenarios.careers_fields import Confidence, Income
from scenarios.route import Ranking, Route
from scenarios.route_search import LONGEST
from scenarios.route_steps import CONFIDENCES, INCOMES, Step, standing, steps_of

if TYPE_CHECKING:
    import networkx as nx

# A stop, and the highest diploma held there; ``_OVER`` where one goes no further but to a job that it leads to.
_Node: TypeAlias = tuple[str, int]
_OVER = 9
_DIGIT = 10_000  # no sum of months or of steps reaches it


class Firsts:
    """The first routes of each ranking. Built once for all the stops that one starts from."""

    def __init__(self, careers: Careers) -> None:
        self._careers = careers
        self._steps = steps_of(careers)
        self._known = {*(careers.jobs or {}), *(careers.diplomas or {})}
        self._graphs = {ranking: self._graph(ranking, self._steps) for ranking in Ranking}

    def from_(self, start: str) -> dict[str, dict[Ranking, Route]]:
        """To each end that some route leads to, the route that comes first in each ranking.

        A ranking whose first route has more than ``LONGEST`` steps is left out.
        """
        entries = [
            replace(step, start=start, entry=step.start)
            for step in self._steps
            if step.start in standing(self._careers, start) and step.end != start and not step.schooling
        ]
        found: dict[str, dict[Ranking, Route]] = {}
        for ranking in Ranking:
            for end, route in self._walked(start, ranking, entries):
                found.setdefault(end, {})[ranking] = route
        return found

    def own_from(self, start: str) -> dict[str, Route]:
        """The same by time alone, where what one has done already counts: without the entries open to all."""
        return dict(self._walked(start, Ranking.TIME, []))

    def _walked(self, start: str, ranking: Ranking, entries: Sequence[Step]) -> Iterator[tuple[str, Route]]:
        import networkx as nx  # noqa: PLC0415 - the window shows no route, and would pay for it at its start

        graph = self._graphs[ranking]
        own = [step for step in self._steps if step.start == start]
        first = (start, -1)  # no step leads back there
        graph.add_node(first)
        self._add(graph, ranking, [*own, *entries], first)
        lengths, paths = nx.single_source_dijkstra(graph, first)
        steps = {pair: graph.edges[pair]["step"] for path in paths.values() for pair in pairwise(path)}
        graph.remove_node(first)  # the graph is as it was, for who starts elsewhere
        nearest: dict[str, _Node] = {}
        for node in lengths:
            if node[0] in self._known and node[0] != start:
                best = nearest.setdefault(node[0], node)
                nearest[node[0]] = min(best, node, key=lambda each: (lengths[each], each))
        for end, node in nearest.items():
            path = paths[node]
            stops = [stop for stop, _held in path]
            if len(path) - 1 <= LONGEST and len(set(stops)) == len(stops):
                yield end, Route(tuple(steps[pair] for pair in pairwise(path)))

    def _graph(self, ranking: Ranking, steps: Iterable[Step]) -> "nx.DiGraph[_Node]":
        import networkx as nx  # noqa: PLC0415 - as above

        graph: nx.DiGraph[_Node] = nx.DiGraph()
        levels = sorted({0, *(each.level for each in (self._careers.diplomas or {}).values())})
        for held in (*levels, _OVER):
            for step in steps:
                self._add(graph, ranking, [step], (step.start, held))
        return graph

    def _add(self, graph: "nx.DiGraph[_Node]", ranking: Ranking, steps: Sequence[Step], node: _Node) -> None:
        """The steps from a node; of several to the same end, the one that costs least."""
        for step in steps:
            end = self._arrived(step, node)
            length = _length(step, ranking) * _DIGIT + self._shared(step)
            if end is not None and (
                not graph.has_edge(node, end) or length < graph.edges[node, end]["weight"]
            ):
                graph.add_edge(node, end, weight=length, step=step)

    def _shared(self, step: Step) -> int:
        """How many diplomas open the job at its end: of two as good, the one that a diploma is made for."""
        jobs = self._careers.jobs or {}
        return len(jobs[step.end].diplomas) if step.end in jobs else 0

    def _arrived(self, step: Step, node: _Node) -> _Node | None:
        """Where a step leads: one never goes down to a lower diploma, but to end there or by a job it leads to."""
        diplomas = self._careers.diplomas or {}
        held = node[1]
        if held == _OVER:
            return (step.end, _OVER) if step.start in diplomas and step.end not in diplomas else None
        mine = max(held, diplomas[step.start].level if step.start in diplomas else 0)
        if step.end not in diplomas:
            return step.end, mine
        level = diplomas[step.end].level
        return step.end, _OVER if level < mine else level


def _length(step: Step, ranking: Ranking) -> int:
    """What a step costs in a ranking, as one number: its digits compare as ``route_costs`` does."""
    low, high = step.months or (0, 0)
    time = [int(step.months is None), low, high, 1]
    bad = {
        Ranking.TIME: [],
        Ranking.INCOME: _tally(step.income, INCOMES),
        Ranking.CONFIDENCE: _tally(step.confidence, CONFIDENCES),
    }[ranking]
    total = 0
    for digit in (*bad, *time, int(step.entry is not None)):
        total = total * _DIGIT + digit
    return total


def _tally(value: Income | Confidence, scale: Sequence[Income] | Sequence[Confidence]) -> list[int]:
    """One in the place of a value, the worst first: a single bad step weighs more than any number of better ones."""
    return [int(value is each) for each in reversed(scale)]
