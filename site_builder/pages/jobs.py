"""Job sheets."""

from collections.abc import Iterator

from scenarios.all_careers import Careers
from scenarios.careers_fields import EVERYWHERE, PUBLISHED
from scenarios.careers_model import Bridge, Job
from scenarios.i18n import _
from site_builder.page import Page
from site_builder.pages.universes import Shelf


def job_pages(shelf: Shelf) -> tuple[Page, ...]:
    """The list, then a page for each."""
    careers = shelf.content.careers
    jobs = careers.jobs or {}
    by_universe = [
        (shown, [(slug, job) for slug, job in jobs.items() if job.universe == shown.slug])
        for shown in shelf.universes
    ]
    every = Page(
        "metiers.html",
        "metiers.html",
        _("Les métiers"),
        _("Des fiches honnêtes : la journée, la paie, ce qui use, ce qui tient, et les passerelles."),
        section="metiers.html",
        words={
            "groups": [(shown, found) for shown, found in by_universe if found],
            "everywhere": [(slug, job) for slug, job in jobs.items() if job.universe == EVERYWHERE],
            "careers": careers,
        },
    )
    return (every, *(_job_page(shelf, slug, job) for slug, job in jobs.items()))


def _job_page(shelf: Shelf, slug: str, job: Job) -> Page:
    careers = shelf.content.careers
    return Page(
        f"metiers/{slug}.html",
        "metier.html",
        _("{job} : le métier").format(job=careers.stop_name(slug)),
        job.brief,
        section="metiers.html",
        words={
            "job": job,
            "name": careers.stop_name(slug),
            "universes": [shown for shown in shelf.universes if shown.slug in (job.universe, *job.also_in)],
            "home": next((shown for shown in shelf.universes if shown.slug == job.universe), None),
            "diplomas": [(name, (careers.diplomas or {})[name]) for name in job.diplomas],
            "bridges": list(_told(careers, slug)),
            "sources": careers.sources or {},
        },
    )


def _told(careers: Careers, slug: str) -> Iterator[tuple[Bridge, str, str, str | None, str | None]]:
    """Each sure way from a job or to it, how its two ends are called, and the sheet of each, if there is one."""
    jobs = careers.jobs or {}
    for bridge in careers.bridges_of(slug).values():
        if bridge.confidence in PUBLISHED:
            for start, end in bridge.pairs():
                if slug in (start, end):
                    sheets = [f"metiers/{name}.html" if name in jobs else None for name in (start, end)]
                    yield bridge, careers.stop_name(start), careers.stop_name(end), sheets[0], sheets[1]
