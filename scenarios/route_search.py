"""Which routes are worth showing, among all those that steps could make.

networkx walks the graph: its nodes are the stops, and what it finds are lines of stops. A line is then told by its
steps, of which there may be several between the same two stops; what is kept of all that is said here.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from scenarios.all_careers import Careers
from scenarios.careers_fields import Kind
from scenarios.route import Route
from scenarios.route_costs import Cost, cost_of
from scenarios.route_steps import Step, standing

# Steps: without a diploma, a first one, the job it opens, a second, a third, the job that this one opens.
LONGEST = 5

Hop: TypeAlias = Sequence["_Way"]


class _Line(NamedTuple):
    """Stops in their order; ``bare`` is the same without the jobs that one only works in on the way.

    ``shared`` is how many diplomas open those jobs: of two as good, one works in the job that a diploma is made for.
    """

    stops: Sequence[str]
    bare: Sequence[str]
    shared: int


class _Way(NamedTuple):
    """Steps from the start of a line as far as one has come, and what they cost."""

    steps: tuple[Step, ...]
    cost: Cost

    @property
    def opened(self) -> bool:
        """Whether it begins by an entry that is open to all: nothing that one has done is counted there."""
        return self.steps[0].entry is not None


def search(
    careers: Careers, start: str, ends: set[str], steps: Iterable[Step]
) -> dict[str, tuple[Route, ...]]:
    """The routes worth showing to each of ``ends``, in no order that matters."""
    hops = _hops(careers, start, steps)
    lines: dict[str, list[_Line]] = {}
    for stops in _lines(start, ends, hops):
        if _climbs(careers, stops):
            lines.setdefault(stops[-1], []).append(_line(careers, stops))
    return {
        end: tuple(Route(way.steps) for way in _worth_showing(those, hops)) for end, those in lines.items()
    }


def _hops(careers: Careers, start: str, steps: Iterable[Step]) -> Mapping[tuple[str, str], Hop]:
    """The steps between each two stops, for whoever stands at ``start``: what is open to them leaves from there.

    An open entry is taken first or not at all: whoever may enter a school today needs no other diploma before.
    """
    others = standing(careers, start)
    found: dict[tuple[str, str], list[_Way]] = {}
    for step in steps:
        found.setdefault((step.start, step.end), []).append(_Way((step,), cost_of(step)))
        if step.start in others and step.end != start and not step.schooling:
            entered = replace(step, start=start, entry=step.start)
            found.setdefault((start, step.end), []).append(_Way((entered,), cost_of(entered)))
    return found


def _lines(start: str, ends: set[str], between: Iterable[tuple[str, str]]) -> Iterator[list[str]]:
    """The stops of every line of :data:`LONGEST` steps at most that stops nowhere twice."""
    import networkx as nx  # noqa: PLC0415 - the window shows no route, and would pay for it at its start

    graph = nx.DiGraph()
    graph.add_nodes_from((start, *ends))
    graph.add_edges_from(between)
    if len(ends) == 1:  # what does not lead there is not walked
        [end] = ends
        graph = graph.subgraph({start, end, *nx.ancestors(graph, end)})
    yield from nx.all_simple_paths(graph, start, ends, cutoff=LONGEST)


def _line(careers: Careers, stops: Sequence[str]) -> _Line:
    jobs = careers.jobs or {}
    bare = [stops[0], *(stop for stop in stops[1:-1] if stop not in jobs), stops[-1]]
    return _Line(stops, bare, sum(len(jobs[stop].diplomas) for stop in stops[1:-1] if stop in jobs))


def _climbs(careers: Careers, line: Sequence[str]) -> bool:
    """No diploma on the way is lower than one already held, unless it is what one came for, or leads there at once."""
    diplomas, held = careers.diplomas or {}, 0
    for place, stop in enumerate(line):
        if stop not in diplomas:
            continue
        level = diplomas[stop].level
        came_for = line[place:] == [stop] or (line[place + 1 :] == [line[-1]] and line[-1] not in diplomas)
        if level < held and not came_for:
            return False
        held = max(held, level)
    return True


def _worth_showing(lines: Iterable[_Line], hops: Mapping[tuple[str, str], Hop]) -> list[_Way]:
    """The ways to one end that no other makes pointless: see :func:`_beaten`.

    What goes round from an entry open to all comes last, once every way of one's own and every direct one is known.
    """
    ordered = sorted(lines, key=lambda line: (len(line.stops), line.shared, line.stops))
    kept: list[tuple[_Line, _Way]] = []
    for round_about in (False, True):
        settled = tuple(kept)
        found: list[tuple[_Line, _Way]] = []
        for line in ordered:
            taken = _taken([hops[pair] for pair in pairwise(line.stops)], round_about=round_about)
            if taken is None:
                continue
            at_best = reduce(Cost.then, (reduce(Cost.at_best, (way.cost for way in hop)) for hop in taken))
            opened = all(way.opened for way in taken[0])
            if not _beaten((*settled, *found), len(settled), line, at_best, opened=opened):
                found += [(line, way) for way in _along(taken)]
        # Of lines as long, the best first, so that what beats another is there before it.
        found.sort(key=lambda each: (len(each[0].stops), each[1].cost, each[0].shared, each[0].stops))
        for line, way in found:
            if not _beaten(kept, len(settled), line, way.cost, opened=way.opened):
                kept.append((line, way))
    return [way for _line, way in kept]


def _taken(hops: list[Hop], *, round_about: bool) -> list[Hop] | None:
    """The ways between the stops of a line that are weighed now, or None."""
    first, *rest = hops
    if not _direct(hops):
        first = [way for way in first if way.opened is round_about]
        return [first, *rest] if first else None
    return None if round_about else hops


def _direct(hops: list[Hop]) -> bool:
    """Whether a line goes to its end at once, or through nothing but the diploma that opens it."""
    return len(hops) - any(way.steps[-1].kind is Kind.OPENING for way in hops[-1]) <= 1


def _beaten(
    kept: Sequence[tuple[_Line, _Way]], settled: int, line: _Line, cost: Cost, *, opened: bool
) -> bool:
    """Whether one of those kept is as good in every ranking, and simpler: it stops at some of the same stops only.

    Any of the first ``settled`` is simpler than what goes round. But what is open to all never hides a way of one's
    own.
    """
    return any(
        (opened or not way.opened)
        and way.cost.as_good_as(cost)
        and (place < settled or _simpler(other, line))
        for place, (other, way) in enumerate(kept)
    )


def _simpler(one: _Line, other: _Line) -> bool:
    """Whether a line has no stop that another has not, in the same order, whatever jobs are done on the way."""
    if one is other or len(one.stops) > len(other.stops):
        return False
    rest = iter(other.bare)
    return all(stop in rest for stop in one.bare)


def _along(hops: list[Hop]) -> Sequence[_Way]:
    """The ways along a line. A direct one is told in all its ways; another, in those that win in some ranking.

    One's own goes before an entry open to all that is no better.
    """
    found: Sequence[_Way] = _best(hops[0], every=_direct(hops))
    for hop in hops[1:]:
        ways = [_Way((*way.steps, *each.steps), way.cost.then(each.cost)) for way in found for each in hop]
        found = _best(ways, every=_direct(hops))
    return found


def _best(ways: Hop, *, every: bool) -> Sequence[_Way]:
    kept: list[_Way] = []
    for way in sorted(ways, key=lambda each: (each.opened, each.cost)):
        rivals = [each for each in kept if each.opened < way.opened] if every else kept
        if not any(each.cost.as_good_as(way.cost) for each in rivals):
            kept.append(way)
    return kept
