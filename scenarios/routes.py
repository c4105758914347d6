"""Routes from where one stands to a job or a diploma: which exist, how long, on what income, on what text. Pure.

``routes(careers, start, end, all=False)``: every sensible route, the quickest first.
``best_routes(careers, start)``: the same to every end at once, for pages.
``ranked(found, Ranking.INCOME)``: in another order.
``steps_of(careers)``: every step that is known, for whoever draws them.

A :class:`Route` has its ``steps``, and answers for them: ``months`` and ``time``, ``income``, ``confidence``,
``reasons`` (French sentences), ``as_json()``. A stop is the name of a job sheet, of a diploma, or of a starting point
(``careers_fields.STARTS``). A route stops nowhere twice, has at most :data:`LONGEST` steps, takes no detour that wins
in no ranking (see ``route_search``), and rests on what is sure enough, or on everything with ``all``. To hold a job is
not to hold its diploma: only a bridge leads there.
"""

from collections.abc import Mapping

from scenarios.all_careers import Careers
from scenarios.route import Ranking, Route, ranked
from scenarios.route_search import LONGEST, search
from scenarios.route_steps import Step, steps_of

__all__ = ["LONGEST", "Ranking", "Route", "Step", "best_routes", "ranked", "routes", "steps_of"]


def routes(careers: Careers, start: str, end: str, *, all: bool = False) -> tuple[Route, ...]:  # noqa: A002
    """Every sensible route, the quickest first; none from a stop to itself, nor where no known way leads."""
    return best_routes(careers, start, {end}, all=all).get(end, ())


def best_routes(
    careers: Careers,
    start: str,
    ends: set[str] | None = None,
    *,
    all: bool = False,  # noqa: A002
) -> Mapping[str, tuple[Route, ...]]:
    """The sensible routes to each end that some route leads to, the quickest first; to every stop without ``ends``."""
    known = {*(careers.jobs or {}), *(careers.diplomas or {})}
    wanted = (known if ends is None else ends & known) - {start}
    found = search(careers, start, wanted, steps_of(careers, all=all))
    return {end: ranked(those, Ranking.TIME) for end, those in found.items()}
