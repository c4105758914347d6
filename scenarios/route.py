"""A route, what it takes and what is not known of it, and how routes are ordered."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import reduce
from typing import Any

from scenarios.careers_fields import Confidence, Income, Kind
from scenarios.i18n import _, ngettext
from scenarios.route_costs import Cost, cost_of
from scenarios.route_steps import CONFIDENCES, INCOMES, Step, months_as_json


class Ranking(StrEnum):
    """What comes first: the quickest route, the one that keeps most of an income, the surest."""

    TIME = "temps"
    INCOME = "revenu"
    CONFIDENCE = "confiance"


@dataclass(frozen=True, slots=True)
class Route:
    """Steps that follow each other; one at least."""

    steps: tuple[Step, ...]

    @property
    def stops(self) -> tuple[str, ...]:
        return (self.steps[0].start, *(step.end for step in self.steps))

    @property
    def cost(self) -> Cost:
        """Its place in each ranking."""
        return reduce(Cost.then, map(cost_of, self.steps))

    @property
    def at_least(self) -> int:
        """The months of the steps whose length is known, at their shortest."""
        return sum(step.months[0] for step in self.steps if step.months)

    @property
    def at_most(self) -> int | None:
        """None when the length of a step is not known."""
        lengths = [step.months[1] for step in self.steps if step.months]
        return sum(lengths) if len(lengths) == len(self.steps) else None

    @property
    def months(self) -> tuple[int, int] | None:
        return None if self.at_most is None else (self.at_least, self.at_most)

    @property
    def income(self) -> Income:
        """That of the step where least is sure."""
        return max((step.income for step in self.steps), key=INCOMES.index)

    @property
    def confidence(self) -> Confidence:
        """The lowest of its steps."""
        return max((step.confidence for step in self.steps), key=CONFIDENCES.index)

    @property
    def time(self) -> str:
        """How long it takes, as people say it; what is not known is said."""
        if self.months is None:
            return _unknown_time(self)
        low, high = self.months
        if high == 0:
            return _("aucune formation de plus")
        if low == high:
            return ngettext("{months} mois", "{months} mois", low).format(months=low)
        return _("de {low} à {high} mois").format(low=low, high=high)

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why it stands where it does in each ranking, and what is not known of it."""
        return tuple(_reasons(self))

    def as_json(self) -> dict[str, Any]:
        """The route as ``chemin --json`` writes it."""
        return {
            "steps": [step.as_json() for step in self.steps],
            "months_total": months_as_json(self.months),
            "confidence": self.confidence.value,
        }


def ranked(routes: Iterable[Route], by: Ranking) -> tuple[Route, ...]:
    """In the order of a ranking; two that are alike in it, the quickest first, then the shortest, then by name."""
    return tuple(sorted(routes, key=lambda route: _place(route, by)))


def _place(route: Route, by: Ranking) -> tuple[object, ...]:
    cost = route.cost
    first = {Ranking.TIME: cost.time, Ranking.INCOME: cost.income, Ranking.CONFIDENCE: cost.confidence}[by]
    names = [(step.end, step.bridge or "", step.entry or "") for step in route.steps]
    return first, cost.time, len(route.steps), names


def _unknown_time(route: Route) -> str:
    unknown = sum(step.months is None for step in route.steps)
    if not route.at_least:
        return _("durée inconnue")
    return ngettext(
        "au moins {months} mois, une étape est sans durée connue",
        "au moins {months} mois, {unknown} étapes sont sans durée connue",
        unknown,
    ).format(months=route.at_least, unknown=unknown)


def _reasons(route: Route) -> Iterable[str]:
    yield _("Temps : {time}.").format(time=route.time)
    yield _income_said(route)
    yield _confidence_said(route)
    if any(step.entry for step in route.steps):
        yield _(
            "Cette entrée est ouverte à tout le monde : ce que vous avez déjà fait n’y est pas compté d’avance."
        )
    for step in route.steps[:-1]:
        if step.kind in (Kind.OPENING, Kind.PROMOTION, Kind.MOBILITY):
            yield _("Le temps de travail comme « {job} » n’est pas compté.").format(job=step.goal)


def _income_said(route: Route) -> str:
    worst = [step.goal for step in route.steps if step.income is route.income]
    said = {
        Income.KEPT: _("Revenu : on travaille en même temps, à chaque étape."),
        Income.TRAINING_PAY: _("Revenu : on est payé pendant la formation, pour arriver à « {goal} »."),
        Income.TO_FIND: _(
            "Revenu : un financement est à obtenir avant de commencer, pour arriver à « {goal} »."
        ),
        Income.UNKNOWN: _("Revenu : aucune source ne dit de quoi l’on vit pour arriver à « {goal} »."),
    }[route.income]
    return said.format(goal=_(" », puis à « ").join(worst))


def _confidence_said(route: Route) -> str:
    if route.confidence is Confidence.HIGH:
        return _("Confiance : élevée à chaque étape.")
    worst = [step.goal for step in route.steps if step.confidence is route.confidence]
    said = _("Confiance : {confidence}, à cause du passage vers « {goal} ».")
    return said.format(confidence=route.confidence, goal=_(" », puis vers « ").join(worst))
