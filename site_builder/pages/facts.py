"""What the rest leans on: sources, words of the trade, whom to call."""

from collections.abc import Iterator
from unicodedata import normalize

from pydantic import BaseModel

from scenarios.all_careers import Careers
from scenarios.i18n import _
from site_builder.page import Page


def fact_pages(careers: Careers) -> tuple[Page, ...]:
    sources = careers.sources or {}
    return (
        Page(
            "a-qui-parler.html",
            "a-qui-parler.html",
            _("À qui parler"),
            _("Des personnes dont c’est le métier d’écouter, avec leur numéro et leurs horaires."),
            section="a-qui-parler.html",
            words={"contacts": careers.site.contacts if careers.site else (), "sources": sources},
        ),
        Page(
            "glossaire.html",
            "glossaire.html",
            _("Mots du métier"),
            _("Les mots et les sigles du travail social, en français de tous les jours."),
            words={"words": sorted((careers.glossary or {}).items(), key=lambda each: _sorting(each[0]))},
        ),
        Page(
            "sources.html",
            "sources.html",
            _("Sources"),
            _("D’où vient chaque fait du site, et de quand il date."),
            words={"sources": sources, "uses": {name: tuple(_uses(careers, name)) for name in sources}},
        ),
    )


def _sorting(word: str) -> str:
    """« Équipe » stands between « devoir » and « fiche »."""
    return normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


def _uses(careers: Careers, name: str) -> Iterator[tuple[str, str]]:
    """Where a source is leaned on: the path of a page, and how it is called."""
    for slug, universe in careers.universes.items():
        if _cites(universe, name):
            yield f"univers/{slug}/index.html", _("l’univers « {title} »").format(title=universe.title)
    for slug, capsule in careers.capsules.items():
        if name in capsule.sources:
            yield f"univers/{slug}/capsule.html", _("la capsule « {title} »").format(title=capsule.title)
    for slug, job in (careers.jobs or {}).items():
        leaned = careers.bridges_of(slug).values()
        leaned_too = [(careers.diplomas or {})[diploma] for diploma in job.diplomas]
        if any(_cites(each, name) for each in (job, *leaned, *leaned_too)):
            yield f"metiers/{slug}.html", _("la fiche « {job} »").format(job=careers.stop_name(slug))


def _cites(content: object, name: str) -> bool:
    """Whether a source is named anywhere inside a sheet."""
    if isinstance(content, BaseModel):
        return (
            getattr(content, "source", None) == name
            or name in getattr(content, "sources", ())
            or any(_cites(value, name) for _key, value in content)
        )
    return isinstance(content, tuple) and any(_cites(each, name) for each in content)
