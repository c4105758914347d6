"""The steps that a route is made of: a bridge taken from one stop to another, or a diploma that opens a job."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from scenarios.all_careers import Careers
from scenarios.careers_fields import STARTS, Confidence, Income, Kind
from scenarios.careers_model import Bridge, Diploma, Job

# From the best to the worst, as routes are compared.
INCOMES = (Income.KEPT, Income.TRAINING_PAY, Income.TO_FIND, Income.UNKNOWN)
CONFIDENCES = (Confidence.HIGH, Confidence.MEDIUM, Confidence.LOW)


@dataclass(frozen=True, slots=True)
class Step:
    """One way from a stop to the next.

    ``months`` is what the step itself takes, at least and at most; None when nobody serious has written it.
    ``bridge`` is its name in passerelles.yaml, None for a diploma that opens a job. ``entry`` is set when the bridge
    was written for a starting point that the one who asks stands on too: « sans-diplome » for someone who has one.
    """

    start: str
    end: str
    goal: str  # how people say the end
    kind: Kind
    months: tuple[int, int] | None
    income: Income
    confidence: Confidence
    validates: str | None
    conditions: str | None
    funding: tuple[str, ...]
    sources: tuple[str, ...]
    checked: date
    bridge: str | None = None
    schooling: bool = False
    entry: str | None = None

    def as_json(self) -> dict[str, Any]:
        return {
            "from": self.start,
            "to": self.end,
            "kind": self.kind.value,
            "months": months_as_json(self.months),
            "validated": self.validates,
            "sources": list(self.sources),
        }


def months_as_json(months: tuple[int, int] | None) -> int | list[int] | None:
    """A number, two bounds, or nothing, as ``chemin --json`` writes them."""
    if months is None:
        return None
    return months[0] if months[0] == months[1] else list(months)


def steps_of(careers: Careers, *, all: bool = False) -> tuple[Step, ...]:  # noqa: A002 - « tout », as one types it
    """Every known step; those that are hardly sure only with ``all``."""
    bridges = (careers.bridges or {}).items()
    found = [step for name, bridge in bridges for step in _across(careers, name, bridge)]
    written = {(step.start, step.end) for step in found if step.kind is Kind.OPENING}
    found += (step for step in _openings(careers) if (step.start, step.end) not in written)
    return tuple(step for step in found if all or step.confidence is not Confidence.LOW)


def _across(careers: Careers, name: str, bridge: Bridge) -> Iterator[Step]:
    for start, end in bridge.pairs():
        yield Step(
            start,
            end,
            careers.stop_name(end),
            bridge.kind,
            bridge.months,
            bridge.income,
            bridge.confidence,
            bridge.validates,
            bridge.conditions,
            bridge.funding,
            bridge.sources,
            bridge.checked,
            bridge=name,
            schooling=bridge.schooling,
        )


def _openings(careers: Careers) -> Iterator[Step]:
    """Each job from each of its diplomas. Nothing leads back: to hold a job is not to hold its diploma."""
    diplomas = careers.diplomas or {}
    for slug, job in (careers.jobs or {}).items():
        for name in job.diplomas:
            if name in diplomas:
                yield _opening(careers, (slug, job), (name, diplomas[name]))


def _opening(careers: Careers, opened: tuple[str, Job], held: tuple[str, Diploma]) -> Step:
    """It takes no time of its own, and rests on what both sheets cite, or else on what the diploma's does."""
    (slug, job), (name, diploma) = opened, held
    return Step(
        name,
        slug,
        careers.stop_name(slug),
        Kind.OPENING,
        (0, 0),
        Income.KEPT,
        max(job.confidence, diploma.confidence, key=CONFIDENCES.index),
        None,
        None,
        (),
        tuple(source for source in diploma.sources if source in job.sources) or diploma.sources,
        min(job.checked, diploma.checked),
    )


def standing(careers: Careers, name: str) -> tuple[str, ...]:
    """The starting points that one stands on too: what is open without a diploma is open to all.

    Whoever has a job, or comes from a neighbouring sector, changes jobs (« en-reconversion »).
    """
    others = []
    if name in (careers.jobs or {}) or name.startswith("secteur-"):
        others.append("en-reconversion")
    if name != "sans-diplome":
        others.append("sans-diplome")
    return tuple(each for each in others if each != name and each in STARTS)


def by_start(steps: tuple[Step, ...]) -> Mapping[str, tuple[Step, ...]]:
    found: dict[str, list[Step]] = {}
    for step in steps:
        found.setdefault(step.start, []).append(step)
    return {start: tuple(those) for start, those in found.items()}
