"""The explorer: a page for each stone one may stand on, with the river around it and every way that leaves it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from scenarios.all_careers import Careers
from scenarios.careers_fields import EVERYWHERE, STARTS
from scenarios.i18n import _
from scenarios.route_firsts import Firsts
from scenarios.routes import Ranking, Route, Step, steps_of
from site_builder.page import Page
from site_builder.pages.universes import Shelf
from site_builder.river import Ground, River, river
from site_builder.stops import INCOMES, LEVELS, Stops

# How a way is called that comes first in a ranking; the one that comes first in all is the quickest.
_FIRST = {
    Ranking.TIME: _("Le plus court"),
    Ranking.INCOME: _("En gardant un revenu"),
    Ranking.CONFIDENCE: _("Le mieux établi"),
}
_NEAR = {1: _("À une étape"), 2: _("À deux étapes"), 3: _("Plus loin")}
# Where a step is told among those to its end: (the end, its key).
Places: TypeAlias = Mapping[tuple[str, str], int]
_KINDS = {"métier": "metier", "diplôme": "diplome", "départ": "depart"}


@dataclass(frozen=True, slots=True)
class Way:
    """A route as a line of the list.

    ``hops`` are the stones it goes through after the first, each with the step that leads there: its place among those
    of ``step_files``, and a plus when that entry is open to all.
    """

    title: str
    sum: str
    hops: tuple[tuple[str, str], ...]
    trail: str


@dataclass(frozen=True, slots=True)
class End:
    """Where one can go: its name, its sheet, the ways there, and how far the nearest of them makes it."""

    id: str
    name: str
    sheet: str | None
    ways: tuple[Way, ...]
    steps: int


def way_pages(shelf: Shelf, stops: Stops) -> tuple[Page, ...]:
    """Where to start from, then a page for each start."""
    careers = shelf.content.careers
    names = (*STARTS, *(careers.diplomas or {}), *(careers.jobs or {}))
    grounds = {name: Ground(stops.short(name), stops.level(name), stops.kind(name)) for name in names}
    pairs = [(step.start, step.end) for step in steps_of(careers)]
    choose = Page(
        "chemins.html",
        "chemins.html",
        _("Trouver un chemin"),
        _("D’où vous partez, où vous allez : les étapes, le temps, l’argent, et le texte qui le dit."),
        section="chemins.html",
        words={"groups": tuple(_groups(shelf, stops))},
    )
    firsts = Firsts(careers)
    places = {
        (end, _key(step)): place for end, steps in _told(careers).items() for place, step in enumerate(steps)
    }
    return (choose, *(_page(stops, places, name, river(name, grounds, pairs), firsts) for name in names))


def step_files(shelf: Shelf) -> tuple[Page, ...]:
    """Each step, told by the stone it leads to: scripts, since a page opened from a disk may ask for nothing else."""
    careers = shelf.content.careers
    bridges = careers.bridges or {}
    words = {"sources": careers.sources or {}, "funding": careers.funding or {}, "incomes": INCOMES}
    return tuple(
        Page(
            f"chemins/etapes-{end}.js",
            "etapes.js",
            careers.stop_name(end),
            "",
            words={**words, "end": end, "steps": [(step, bridges.get(step.bridge or "")) for step in steps]},
        )
        for end, steps in _told(careers).items()
    )


def _told(careers: Careers) -> dict[str, list[Step]]:
    """The steps to tell, by the stone they lead to: a bridge between many stones is told once."""
    told: dict[str, dict[str, Step]] = {}
    for step in steps_of(careers):
        told.setdefault(step.end, {}).setdefault(_key(step), step)
    return {end: list(steps.values()) for end, steps in told.items()}


def _key(step: Step) -> str:
    """What tells a step from the others to the same end: its bridge, or the diploma that opens the job."""
    return step.bridge or f"={step.start}"


def _page(stops: Stops, places: Places, start: str, laid: River, firsts: Firsts) -> Page:
    own = firsts.own_from(start)
    ends = [_end(stops, places, end, routes, own.get(end)) for end, routes in firsts.from_(start).items()]
    ends.sort(key=lambda end: (end.steps, end.name))
    checked = [each.checked for each in (stops.careers.bridges or {}).values()]
    name = stops.full(start)
    return Page(
        f"chemins/{start}.html",
        "chemin.html",
        _("D’ici : {name}").format(name=name),
        _("Où l’on peut aller depuis « {name} » : étapes, temps, argent, sources.").format(name=name),
        section="chemins.html",
        words={
            "start": start,
            "name": name,
            "sheet": stops.sheet(start),
            "checked": max(checked).strftime("%d/%m/%Y") if checked else "",
            "river": laid,
            "rows": {end.id: place for place, end in enumerate(ends)},
            "kinds": _KINDS,
            "levels": LEVELS,
            "groups": _by_distance(ends),
        },
    )


def _by_distance(ends: Sequence[End]) -> list[tuple[str, list[End]]]:
    groups = {far: [end for end in ends if min(end.steps, max(_NEAR)) == far] for far in _NEAR}
    return [(_NEAR[far], group) for far, group in groups.items() if group]


def _end(stops: Stops, places: Places, end: str, routes: Mapping[Ranking, Route], own: Route | None) -> End:
    titles = _titles(routes, own)
    return End(
        end,
        stops.full(end) if stops.kind(end) == "diplôme" else stops.short(end),
        stops.sheet(end),
        tuple(_way(stops, places, route, title) for route, title in titles.items()),
        min(len(route.steps) for route in titles),
    )


def _titles(routes: Mapping[Ranking, Route], own: Route | None) -> dict[Route, str]:
    """The route that comes first in each ranking, and why it is told; one that comes first in several is told once."""
    titles: dict[Route, str] = {}
    for ranking, route in routes.items():
        timed = ranking is not Ranking.TIME or route.months is not None
        titles.setdefault(
            route, _FIRST[ranking] if timed else _("Le plus direct")
        )  # nobody knows the quickest
    if own and all(route.steps[0].entry for route in titles):
        titles.setdefault(own, _("En comptant ce que vous avez déjà fait"))
    return titles


def _way(stops: Stops, places: Places, route: Route, title: str) -> Way:
    facts = (route.time, INCOMES[route.income], _("confiance {level}").format(level=route.confidence))
    return Way(
        title,
        " · ".join(facts),
        tuple(
            (step.end, f"{places[step.end, _key(step)]}{'+' if step.entry else ''}") for step in route.steps
        ),
        " › ".join(stops.short(stop) for stop in route.stops[1:-1]),
    )


def _groups(shelf: Shelf, stops: Stops) -> Iterator[tuple[str, bool, list[tuple[str, str]]]]:
    """Stones by what they are: a title, whether one can go there, and the stones."""
    careers = shelf.content.careers
    jobs: Mapping[str, str] = {slug: job.universe for slug, job in (careers.jobs or {}).items()}
    diplomas = {name: each.level for name, each in (careers.diplomas or {}).items()}
    yield _("Où j’en suis"), False, [(name, stops.short(name)) for name in STARTS]
    homes = {**{shown.slug: shown.sheet.title for shown in shelf.universes}, EVERYWHERE: _("Partout")}
    for home, title in homes.items():
        if home in jobs.values():
            yield title, True, [(slug, stops.full(slug)) for slug in jobs if jobs[slug] == home]
    for level in sorted(set(diplomas.values())):
        named = [name for name in diplomas if diplomas[name] == level]
        yield LEVELS[level], True, [(name, stops.full(name)) for name in named]
