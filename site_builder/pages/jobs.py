"""Job sheets: the list with its filters, a page for each, and two or three side by side."""

from scenarios.careers_fields import EVERYWHERE, Confidence, Nights
from scenarios.careers_model import Job
from scenarios.i18n import _
from site_builder.page import Page
from site_builder.pages.universes import Shelf
from site_builder.stops import INCOMES, LEVELS, Stops

NIGHTS = {
    Nights.NEVER: _("jamais la nuit"),
    Nights.SOMETIMES: _("parfois la nuit"),
    Nights.YES: _("la nuit"),
    Nights.UNKNOWN: _("nuits : à demander"),
}


def job_pages(shelf: Shelf, stops: Stops) -> tuple[Page, ...]:
    """The list, then a page for each."""
    jobs = shelf.content.careers.jobs or {}
    every = Page(
        "metiers.html",
        "metiers.html",
        _("Les métiers"),
        _("Des fiches honnêtes : la journée, la paie, ce qui use, ce qui tient, et les passerelles."),
        section="metiers.html",
        words={
            "groups": _groups(shelf),
            "name_of": {slug: stops.short(slug) for slug in jobs},
            "level_of": {slug: stops.level(slug) for slug in jobs},
            "levels": LEVELS,
            "nights": NIGHTS,
        },
    )
    return (
        every,
        _compare_page(shelf, stops),
        *(_job_page(shelf, stops, slug, job) for slug, job in jobs.items()),
    )


def columns(shelf: Shelf, stops: Stops) -> tuple[Page, ...]:
    """What each job says when it is compared: scripts, since a page opened from a disk may ask for nothing else."""
    careers = shelf.content.careers
    return tuple(
        Page(
            f"metiers/{slug}.js",
            "colonne.js",
            careers.stop_name(slug),
            "",
            root="metiers/",  # it shows on a page of the root
            words={
                **_about(shelf, stops, slug, job),
                "slug": slug,
                "nights": NIGHTS[job.nights],
                "name": stops.short(slug),
            },
        )
        for slug, job in (careers.jobs or {}).items()
    )


def _groups(shelf: Shelf) -> list[tuple[str, str, str | None, list[tuple[str, Job]]]]:
    """The universes that have jobs: title, hue, page; and last the jobs that are met in all of them."""
    jobs = shelf.content.careers.jobs or {}
    found: list[tuple[str, str, str | None, list[tuple[str, Job]]]] = [
        (
            shown.sheet.title,
            shown.hue,
            shown.page(),
            [(slug, job) for slug, job in jobs.items() if job.universe == shown.slug],
        )
        for shown in shelf.universes
    ]
    everywhere = [(slug, job) for slug, job in jobs.items() if job.universe == EVERYWHERE]
    found.append((_("Partout"), "", None, everywhere))
    return [group for group in found if group[3]]


def _compare_page(shelf: Shelf, stops: Stops) -> Page:
    jobs = shelf.content.careers.jobs or {}
    return Page(
        "comparer.html",
        "comparer.html",
        _("Comparer deux ou trois métiers"),
        _("Horaires, nuits, paie, diplôme, ce qui use et ce qui tient : deux ou trois métiers côte à côte."),
        section="metiers.html",
        words={
            "groups": _groups(shelf),
            "name_of": {slug: stops.short(slug) for slug in jobs},
            "level_of": {slug: LEVELS[stops.level(slug)] for slug in jobs},
            "nights": NIGHTS,
        },
    )


def _job_page(shelf: Shelf, stops: Stops, slug: str, job: Job) -> Page:
    careers = shelf.content.careers
    return Page(
        f"metiers/{slug}.html",
        "metier.html",
        _("{job} : le métier").format(job=careers.stop_name(slug)),
        job.brief,
        section="metiers.html",
        words={
            **_about(shelf, stops, slug, job),
            "slug": slug,
            "universes": [shown for shown in shelf.universes if shown.slug in (job.universe, *job.also_in)],
            "home": next((shown for shown in shelf.universes if shown.slug == job.universe), None),
            "groups": stops.both_ways(slug),
            "funding": careers.funding or {},
            "incomes": INCOMES,
            "nights": NIGHTS[job.nights],
        },
    )


def _about(shelf: Shelf, stops: Stops, slug: str, job: Job) -> dict[str, object]:
    """What a sheet and a column both say of a job."""
    careers = shelf.content.careers
    return {
        "job": job,
        "name": careers.stop_name(slug),
        "level": LEVELS[stops.level(slug)],
        "doubtful": job.confidence == Confidence.LOW,
        "diplomas": [(name, (careers.diplomas or {})[name]) for name in job.diplomas],
        "sources": careers.sources or {},
    }
