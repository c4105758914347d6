"""Diplomas: the list by level, then a page for each."""

from scenarios.careers_fields import Confidence
from scenarios.careers_model import Diploma
from scenarios.i18n import _
from site_builder.page import Page
from site_builder.pages.universes import Shelf
from site_builder.stops import INCOMES, LEVELS, Stops


def diploma_pages(shelf: Shelf, stops: Stops) -> tuple[Page, ...]:
    diplomas = shelf.content.careers.diplomas or {}
    by_level = [
        (LEVELS[level], [(name, each) for name, each in diplomas.items() if each.level == level])
        for level in sorted({each.level for each in diplomas.values()})
    ]
    every = Page(
        "diplomes.html",
        "diplomes.html",
        _("Les diplômes"),
        _("Les diplômes et les titres du travail social : durée, entrée, voies, ce qu’ils ouvrent."),
        section="metiers.html",
        words={"groups": by_level},
    )
    return (every, *(_page(shelf, stops, name, each) for name, each in diplomas.items()))


def _page(shelf: Shelf, stops: Stops, name: str, diploma: Diploma) -> Page:
    careers = shelf.content.careers
    return Page(
        f"diplomes/{name}.html",
        "diplome.html",
        diploma.short
        if diploma.short in diploma.name
        else f"{diploma.short}\N{NO-BREAK SPACE}: {diploma.name}",
        _("{diploma} : durée, entrée, voies, métiers ouverts et passerelles.").format(diploma=diploma.name),
        section="metiers.html",
        words={
            "name": name,
            "diploma": diploma,
            "doubtful": diploma.confidence == Confidence.LOW,
            "level": LEVELS[diploma.level],
            "jobs": [(slug, careers.stop_name(slug)) for slug in careers.jobs_of(name)],
            "groups": stops.both_ways(name),
            "sources": careers.sources or {},
            "funding": careers.funding or {},
            "incomes": INCOMES,
        },
    )
