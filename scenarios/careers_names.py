"""Every name in the careers content leads somewhere: sources, jobs, diplomas, bridges, universes, people, drawings."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from scenarios.all_careers import Careers
from scenarios.capsule_checks import check_capsule
from scenarios.careers_fields import EVERYWHERE, STARTS
from scenarios.careers_model import Bridge, Figure
from scenarios.marked import Path_
from scenarios.mistakes import Mistake
from scenarios.reading import Finding


class Reference(NamedTuple):
    """A name written in a file, and the kind of thing it should be the name of."""

    file: str
    path: Path_
    kind: str
    name: str


def check_careers(careers: Careers, universes: Iterable[str]) -> list[tuple[str, Finding]]:
    """Every name that leads nowhere, with the file it stands in.

    A kind whose file could not be read is left out: it was complained of where it is.
    """
    known = _known(careers, universes)
    found = []
    for file, path, kind, name in references(careers):
        names = known[kind]
        if names is not None and name not in names:
            found.append((file, Finding(path, _mistake(kind, name, names))))
    found += [*_same_order(careers), *_same_id(careers)]
    for slug, capsule in careers.capsules.items():
        file = f"univers/{slug}/capsule.yaml"
        found += [(file, finding) for finding in check_capsule(capsule, _names(careers.glossary))]
    return found


def _same_order(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """Two universes with one place among the twelve: a clue of the epilogue would be two."""
    first: dict[int, str] = {}
    for slug, universe in careers.universes.items():
        other = first.setdefault(universe.order, slug)
        if other != slug:
            mistake = Mistake("ordre-répété", ordre=universe.order, nom=other)
            yield f"univers/{slug}/univers.yaml", Finding(("ordre",), mistake)


def _same_id(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """A diploma named like a job: a bridge to that name would lead to either."""
    for name in careers.diplomas or {}:
        if name in (careers.jobs or {}):
            yield "diplomes.yaml", Finding(("diplômes", name), Mistake("nom-pris", nom=name), on_key=True)


def _known(careers: Careers, universes: Iterable[str]) -> dict[str, frozenset[str] | None]:
    jobs, diplomas = _names(careers.jobs), _names(careers.diplomas)
    return {
        "source": _names(careers.sources),
        "métier": jobs,
        "diplôme": diplomas,
        "passerelle": _names(careers.bridges),
        "financement": _names(careers.funding),
        "univers": frozenset(universes),
        "étape": None if jobs is None or diplomas is None else jobs | diplomas | set(STARTS),
    }


def _names(found: Mapping[str, object] | None) -> frozenset[str] | None:
    return None if found is None else frozenset(found)


_CODES = {
    "source": "source-inconnue",
    "métier": "métier-inconnu",
    "diplôme": "diplôme-inconnu",
    "passerelle": "passerelle-inconnue",
    "financement": "financement-inconnu",
    "univers": "univers-inconnu",
    "étape": "étape-inconnue",
}


def _mistake(kind: str, name: str, known: frozenset[str]) -> Mistake:
    return Mistake(_CODES[kind], nom=name, connus=sorted(known))


def references(careers: Careers) -> Iterator[Reference]:
    """Every name that one file takes from another."""
    yield from _universes(careers)
    yield from _jobs(careers)
    yield from _routes(careers)
    yield from _help(careers)
    yield from _capsules(careers)
    yield from _classes(careers)
    for place, contact in enumerate(careers.site.contacts if careers.site else ()):
        yield Reference("site.yaml", ("contacts", place, "source"), "source", contact.source)


def _universes(careers: Careers) -> Iterator[Reference]:
    for slug, universe in careers.universes.items():
        file = f"univers/{slug}/univers.yaml"
        for place, idea in enumerate(universe.received_ideas):
            yield Reference(file, ("idées_reçues", place, "source"), "source", idea.source)
        yield from _figures(file, universe.figures)
        for place, part in enumerate(universe.who_does_what):
            yield Reference(file, ("qui_fait_quoi", place, "métier"), "métier", part.job)
        if universe.after:
            yield Reference(file, ("et_après", "passerelle"), "passerelle", universe.after.bridge)
            yield from _each(file, ("et_après", "sources"), "source", universe.after.sources)


def _jobs(careers: Careers) -> Iterator[Reference]:
    for slug, job in (careers.jobs or {}).items():
        file = f"metiers/{slug}.yaml"
        if job.universe != EVERYWHERE:
            yield Reference(file, ("univers",), "univers", job.universe)
        yield from _each(file, ("aussi_dans",), "univers", job.also_in)
        yield from _each(file, ("diplômes",), "diplôme", job.diplomas)
        yield from _each(file, ("sources",), "source", job.sources)
        yield from _figures(file, job.figures)
        yield from _figures(file, job.tension, "tension")
        for place, pay in enumerate(job.pay):
            yield Reference(file, ("paie", place, "source"), "source", pay.source)


def _routes(careers: Careers) -> Iterator[Reference]:
    for name, diploma in (careers.diplomas or {}).items():
        yield from _each("diplomes.yaml", ("diplômes", name, "sources"), "source", diploma.sources)
        for place, rule in enumerate(diploma.dated_rules):
            path = ("diplômes", name, "règles_datées", place, "source")
            yield Reference("diplomes.yaml", path, "source", rule.source)
    for name, bridge in (careers.bridges or {}).items():
        yield from _bridge("passerelles.yaml", ("passerelles", name), bridge)


def _bridge(file: str, path: Path_, bridge: Bridge) -> Iterator[Reference]:
    for key, names in (("de", bridge.starts), ("vers", bridge.ends)):
        yield from _ends(file, (*path, key), names)
    yield from _each(file, (*path, "financements"), "financement", bridge.funding)
    yield from _each(file, (*path, "sources"), "source", bridge.sources)


def _ends(file: str, path: Path_, names: tuple[str, ...]) -> Iterator[Reference]:
    """One name stands at its key, several each at their row."""
    if len(names) == 1:
        yield Reference(file, path, "étape", names[0])
    else:
        yield from _each(file, path, "étape", names)


def _help(careers: Careers) -> Iterator[Reference]:
    """Who pays, where to ask, and the figures of the field."""
    for name, funding in (careers.funding or {}).items():
        yield from _each("financements.yaml", ("financements", name, "sources"), "source", funding.sources)
    for name, place in careers.places_to_ask.items():
        yield from _each("orientation.yaml", ("lieux", name, "sources"), "source", place.sources)
    for key, figures in (("graphiques", careers.charts), ("chiffres", careers.figures)):
        for name, figure in figures.items():
            yield Reference("chiffres.yaml", (key, name, "source"), "source", figure.source)


def _capsules(careers: Careers) -> Iterator[Reference]:
    for slug, capsule in careers.capsules.items():
        file = f"univers/{slug}/capsule.yaml"
        yield Reference(file, ("métier",), "métier", capsule.job)
        yield Reference(file, ("chemin", "passerelle"), "passerelle", capsule.way.bridge)
        yield from _each(file, ("sources",), "source", capsule.sources)
        for name, character in capsule.characters.items():
            if character.job:
                yield Reference(file, ("personnages", name, "métier"), "métier", character.job)


def _classes(careers: Careers) -> Iterator[Reference]:
    for slug, sheet in careers.classes.items():
        for place, card in enumerate(sheet.quiz.cards):
            path = ("quiz", "cartes", place, "source")
            yield Reference(f"univers/{slug}/classe.yaml", path, "source", card.source)


def _figures(file: str, figures: tuple[Figure, ...], key: str = "chiffres") -> Iterator[Reference]:
    for place, figure in enumerate(figures):
        yield Reference(file, (key, place, "source"), "source", figure.source)


def _each(file: str, path: Path_, kind: str, names: tuple[str, ...]) -> Iterator[Reference]:
    for place, name in enumerate(names):
        yield Reference(file, (*path, place), kind, name)
