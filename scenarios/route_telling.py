"""Routes as sentences, for a terminal and whoever reads it aloud."""

from collections.abc import Iterator, Sequence
from datetime import date

from scenarios.all_careers import Careers
from scenarios.careers_fields import Income, Kind
from scenarios.i18n import _, ngettext
from scenarios.route import Ranking, Route
from scenarios.route_steps import Step
from scenarios.telling import wrapped

MOST_TOLD = 5

KINDS = {
    Kind.TRAINING: _("par une formation entière"),
    Kind.LIGHTER_TRAINING: _("par une formation allégée"),
    Kind.EXEMPTION: _("avec des dispenses"),
    Kind.EQUIVALENCE: _("par équivalence"),
    Kind.EXPERIENCE_VALIDATED: _("par la validation de son expérience (VAE)"),
    Kind.APPRENTICESHIP: _("en apprentissage"),
    Kind.EXPERIENCE: _("par les années de travail"),
    Kind.PROMOTION: _("par un poste de plus de responsabilités"),
    Kind.MOBILITY: _("en changeant de poste ou d’employeur"),
    Kind.OPENING: _("le diplôme ouvre ce métier"),
}
INCOMES = {
    Income.KEPT: _("on travaille en même temps"),
    Income.TRAINING_PAY: _("on est payé pendant la formation"),
    Income.TO_FIND: _("un financement est à obtenir"),
    Income.UNKNOWN: _("aucune source ne dit de quoi l’on vit"),
}
ORDERS = {
    Ranking.TIME: _("le plus rapide d’abord"),
    Ranking.INCOME: _("celui qui garde le mieux un revenu d’abord"),
    Ranking.CONFIDENCE: _("le plus sûr d’abord"),
}
MONTHS = (
    _("janvier"),
    _("février"),
    _("mars"),
    _("avril"),
    _("mai"),
    _("juin"),
    _("juillet"),
    _("août"),
    _("septembre"),
    _("octobre"),
    _("novembre"),
    _("décembre"),
)


def tell_routes(careers: Careers, found: Sequence[Route], by: Ranking, width: int) -> Iterator[str]:
    """The first routes, step by step; how many more there are is said. ``found`` is in the order of ``by``."""
    said = ngettext("{count} chemin connu", "{count} chemins connus", len(found)).format(count=len(found))
    ends = _("de « {start} » à « {end} »").format(
        start=careers.stop_name(found[0].stops[0]), end=careers.stop_name(found[0].stops[-1])
    )
    order = _(", {order}").format(order=ORDERS[by]) if len(found) > 1 else ""
    yield from wrapped(f"{said} {ends}{order}.", width)
    for number, route in enumerate(found[:MOST_TOLD], 1):
        yield ""
        yield from _route(careers, route, number, width)
    left = len(found) - MOST_TOLD
    if left > 0:
        yield ""
        more = ngettext("Et {count} autre chemin", "Et {count} autres chemins", left).format(count=left)
        yield from wrapped(_("{more} : --json les donne tous.").format(more=more), width)


def _route(careers: Careers, route: Route, number: int, width: int) -> Iterator[str]:
    yield _("Chemin {number} : {time}.").format(number=number, time=route.time)
    for place, step in enumerate(route.steps, 1):
        yield from _step(careers, step, place, width)
    for reason in route.reasons:
        yield from wrapped(reason, width, "  ", "  ")


def _step(careers: Careers, step: Step, place: int, width: int) -> Iterator[str]:
    head = _("{place}. {goal}, {how}").format(place=place, goal=_upper(step.goal), how=KINDS[step.kind])
    yield from wrapped(
        f"{head}{'' if step.kind is Kind.OPENING else f', {_time(step)}'}.", width, "  ", "     "
    )
    for words in _details(careers, step):
        yield from wrapped(words, width, "     ", "     ")


def _details(careers: Careers, step: Step) -> Iterator[str]:
    if step.validates:
        yield _("Acquis : {words}").format(words=step.validates)
    if step.conditions:
        yield _("Ce qu’il faut : {words}").format(words=step.conditions)
    if step.kind is not Kind.OPENING:
        yield _("Revenu : {words}.").format(words=INCOMES[step.income])
    if step.funding:
        known = careers.funding or {}
        names = " ; ".join(known[name].name if name in known else name for name in step.funding)
        yield _("Peut payer : {names}.").format(names=names)
    yield _("Source : {sources}.").format(sources=" ; ".join(_source(careers, name) for name in step.sources))
    yield _("Vérifié le {day}, confiance {confidence}.").format(
        day=day_said(step.checked), confidence=step.confidence
    )


def _time(step: Step) -> str:
    return Route((step,)).time


def _source(careers: Careers, name: str) -> str:
    source = (careers.sources or {}).get(name)
    return (
        _("{title} ({publisher}, {date})").format(
            title=source.title, publisher=source.publisher, date=source.date
        )
        if source
        else name
    )


def day_said(day: date) -> str:
    """« 1er décembre 2026 »."""
    number = _("1er") if day.day == 1 else str(day.day)
    return f"{number} {MONTHS[day.month - 1]} {day.year}"


def _upper(words: str) -> str:
    return words[:1].upper() + words[1:]
