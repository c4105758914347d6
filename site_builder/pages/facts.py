"""What the rest leans on: sources, words of the trade, whom to call."""

from collections.abc import Iterable, Iterator
from unicodedata import normalize

from pydantic import BaseModel

from scenarios.all_careers import Careers
from scenarios.careers_fields import PUBLISHED
from scenarios.directory import LocalContact
from scenarios.i18n import _
from site_builder.page import Page

# A page of sources stays as light as any other.
MOST_SOURCES = 45


def fact_pages(careers: Careers) -> tuple[Page, ...]:
    sources = careers.sources or {}
    site = careers.site
    return (
        Page(
            "a-qui-parler.html",
            "a-qui-parler.html",
            _("À qui parler"),
            _("Des personnes dont c’est le métier d’écouter, avec leur numéro et leurs horaires."),
            section="a-qui-parler.html",
            words={
                "contacts": site.contacts if site else (),
                "local": _by_department(careers),
                "places": careers.places_to_ask,
                "sources": sources,
            },
        ),
        Page(
            "glossaire.html",
            "glossaire.html",
            _("Mots du métier"),
            _("Les mots et les sigles du travail social, en français de tous les jours."),
            words={"words": sorted((careers.glossary or {}).items(), key=lambda each: _sorting(each[0]))},
        ),
        *_source_pages(careers),
    )


def source_pages(careers: Careers) -> dict[str, str]:
    """The page that each source stands on."""
    return {name: _source_page(place) for place, names in enumerate(_shares(careers)) for name in names}


def _source_page(place: int) -> str:
    return f"sources-{place + 1}.html" if place else "sources.html"


def _shares(careers: Careers) -> list[list[str]]:
    """The names of the sources, by publisher, in pages of about one length; one page at least."""
    sources = careers.sources or {}
    names = sorted(
        sources, key=lambda name: (_sorting(sources[name].publisher), _sorting(sources[name].title))
    )
    pages = max(1, -(-len(names) // MOST_SOURCES))
    long = max(1, -(-len(names) // pages))
    return [names[place * long : (place + 1) * long] for place in range(pages)]


def _source_pages(careers: Careers) -> Iterator[Page]:
    sources = careers.sources or {}
    shares = _shares(careers)
    uses = _uses(careers)
    titles = [_span([sources[name].publisher for name in names]) for names in shares]
    every = [(_source_page(place), title) for place, title in enumerate(titles)]
    for (path, title), names in zip(every, shares, strict=True):
        yield Page(
            path,
            "sources.html",
            _("Sources") if len(every) == 1 else _("Sources : {span}").format(span=title),
            _("D’où vient chaque fait du site, et de quand il date."),
            words={
                "shown": {name: sources[name] for name in names},
                "uses": {name: uses.get(name, []) for name in names},
                "every": every if len(every) > 1 else [],
            },
        )


def _span(publishers: list[str]) -> str:
    """« de A à D »: the first letters of the publishers of a page."""
    if not publishers:
        return ""
    first, last = (_sorting(publishers[place])[:1].upper() for place in (0, -1))
    return _("de {first} à {last}").format(first=first, last=last)


def _by_department(careers: Careers) -> list[tuple[str, list[LocalContact]]]:
    """The local contacts, by the number or the name of their département."""
    names = sorted({each.department for each in careers.directory}, key=_sorting)
    return [(name, [each for each in careers.directory if each.department == name]) for name in names]


def _sorting(word: str) -> str:
    """« Équipe » stands between « devoir » and « fiche »."""
    return normalize("NFKD", word).encode("ascii", "ignore").decode().lower()


def _uses(careers: Careers) -> dict[str, list[tuple[str, str]]]:
    """Where each source is leaned on: the paths of pages, and how they are called."""
    uses: dict[str, list[tuple[str, str]]] = {}
    for path, words, leaned in _leaning(careers):
        for name in dict.fromkeys(name for each in leaned for name in _cited(each)):
            uses.setdefault(name, []).append((path, words))
    return uses


def _leaning(careers: Careers) -> Iterator[tuple[str, str, Iterable[object]]]:
    """Each page that leans on sources: its path, how it is called, and the sheets it shows."""
    for slug, universe in careers.universes.items():
        title = _("l’univers « {title} »").format(title=universe.title)
        yield f"univers/{slug}/index.html", title, [universe]
    for slug, capsule in careers.capsules.items():
        title = _("la capsule « {title} »").format(title=capsule.title)
        yield f"univers/{slug}/capsule.html", title, [capsule]
    for slug, sheet in careers.classes.items():
        title = _("la fiche de classe « {title} »").format(title=careers.universes[slug].title)
        yield f"univers/{slug}/classe.html", title, [sheet]
    for slug, job in (careers.jobs or {}).items():
        yield f"metiers/{slug}.html", _("la fiche « {job} »").format(job=careers.stop_name(slug)), [job]
    for slug, diploma in (careers.diplomas or {}).items():
        leaned = [each for each in careers.bridges_to(slug).values() if each.confidence in PUBLISHED]
        yield f"diplomes/{slug}.html", _("le {diploma}").format(diploma=diploma.short), [diploma, *leaned]
    yield "chiffres.html", _("les chiffres"), [*careers.charts.values(), *careers.figures.values()]
    yield "financer.html", _("payer sa formation"), (careers.funding or {}).values()
    yield "a-qui-parler.html", _("à qui parler"), careers.places_to_ask.values()


def _cited(content: object) -> Iterator[str]:
    """The sources named anywhere inside a sheet."""
    if isinstance(content, BaseModel):
        if name := getattr(content, "source", None):
            yield name
        yield from getattr(content, "sources", ())
        for _key, value in content:
            yield from _cited(value)
    elif isinstance(content, tuple):
        for each in content:
            yield from _cited(each)
