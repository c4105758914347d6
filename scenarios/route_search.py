"""Which routes are worth showing, among all those that steps could make.

networkx walks the graph: its stops are the nodes, its steps the edges, several between the same two where there are
several ways. What is kept of what it finds is said here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from scenarios.all_careers import Careers
from scenarios.careers_fields import Kind
from scenarios.route import Route, confidence_key, income_key, time_key
from scenarios.route_steps import Step, standing

# Steps: without a diploma, a first one, the job it opens, a second, a third, and a post of responsibility.
LONGEST = 6


def search(
    careers: Careers, start: str, ends: set[str], steps: Iterable[Step]
) -> dict[str, tuple[Route, ...]]:
    """The routes worth showing to each of ``ends``, in no order that matters."""
    found: dict[str, list[Route]] = {}
    for route in _walked(start, ends, _leaving(careers, start, steps)):
        if _climbs(careers, route):
            found.setdefault(route.stops[-1], []).append(route)
    return {end: worth_showing(those) for end, those in found.items()}


def _leaving(careers: Careers, start: str, steps: Iterable[Step]) -> Iterator[Step]:
    """The steps as they are for whoever stands at ``start``: an entry that is open to them leaves from there.

    It is taken first or not at all: whoever may enter a school today has no reason to get another diploma before.
    """
    others = standing(careers, start)
    for step in steps:
        yield step
        if step.start in others and step.end != start:
            yield replace(step, start=start, entry=step.start)


def _walked(start: str, ends: set[str], steps: Iterable[Step]) -> Iterator[Route]:
    """Every route of :data:`LONGEST` steps at most that stops nowhere twice."""
    import networkx as nx  # noqa: PLC0415 - the window shows no route, and would pay for it at its start

    graph = nx.MultiDiGraph()
    graph.add_nodes_from((start, *ends))
    for step in steps:
        graph.add_edge(step.start, step.end, step=step)
    for path in nx.all_simple_edge_paths(graph, start, ends, cutoff=LONGEST):
        yield Route(tuple(graph.edges[edge]["step"] for edge in path))


def _climbs(careers: Careers, route: Route) -> bool:
    """No diploma on the way is lower than one already held, unless it is what one came for, or opens it."""
    diplomas, held = careers.diplomas or {}, 0
    for place, stop in enumerate(route.stops):
        if stop not in diplomas:
            continue
        opens_the_end = place == len(route.steps) - 1 and route.steps[-1].kind is Kind.OPENING
        if diplomas[stop].level < held and place < len(route.steps) and not opens_the_end:
            return False
        held = max(held, diplomas[stop].level)
    return True


def worth_showing(routes: Iterable[Route]) -> tuple[Route, ...]:
    """The routes that no other makes pointless."""
    kept: list[Route] = []
    for route in sorted(routes, key=lambda each: (_opened(each), len(each.steps), *_standings(each))):
        if not any(_makes_pointless(other, route) for other in kept):
            kept.append(route)
    return tuple(kept)


def _makes_pointless(short: Route, long: Route) -> bool:
    """Whether ``long`` only adds stops to ``short``, or an entry open to all to one's own, and wins in no ranking.

    What is open to all never hides a way of one's own: it counts nothing of what one has done.
    """
    if _opened(short) > _opened(long):
        return False
    detour = len(short.steps) < len(long.steps) or _opened(short) < _opened(long)
    as_good = all(mine <= theirs for mine, theirs in zip(_standings(short), _standings(long), strict=True))
    return detour and as_good and _within(short.stops, long.stops)


def _opened(route: Route) -> bool:
    """Whether it begins by an entry that is open to all."""
    return route.steps[0].entry is not None


def _standings(route: Route) -> tuple[tuple[float, ...], ...]:
    return time_key(route), income_key(route), confidence_key(route)


def _within(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Whether the stops of one route are all on another, in their order."""
    rest = iter(many)
    return all(stop in rest for stop in few)
