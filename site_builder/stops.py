"""How jobs, diplomas and starts are called, where their sheets are, and how high they stand."""

from dataclasses import dataclass
from functools import cached_property

from scenarios.all_careers import Careers
from scenarios.careers_fields import PUBLISHED, STARTS, Income
from scenarios.careers_model import Bridge
from scenarios.i18n import _

INCOMES = {
    Income.KEPT: _("en gardant un revenu de travail"),
    Income.TRAINING_PAY: _("payé pendant la formation"),
    Income.TO_FIND: _("formation à financer"),
    Income.HELP: _("avec une aide"),
    Income.UNKNOWN: _("revenu à demander"),
}
LEVELS = {
    0: _("Sans diplôme"),
    3: _("Niveau 3, comme un CAP"),
    4: _("Niveau 4, comme le bac"),
    5: _("Niveau 5, bac + 2"),
    6: _("Niveau 6, bac + 3"),
    7: _("Niveau 7, bac + 5"),
    8: _("Niveau 8, bac + 8"),
}


@dataclass(frozen=True)
class Stops:
    """What the pages ask of a job's, a diploma's or a start's name."""

    careers: Careers

    def kind(self, name: str) -> str:
        """« métier », « diplôme » or « départ »."""
        if name in (self.careers.jobs or {}):
            return "métier"
        return "diplôme" if name in (self.careers.diplomas or {}) else "départ"

    def sheet(self, name: str) -> str | None:
        """The path of its page; a start has none but that of its ways."""
        folder = {"métier": "metiers", "diplôme": "diplomes"}.get(self.kind(name))
        return f"{folder}/{name}.html" if folder else None

    def short(self, name: str) -> str:
        """A few words for a stone: one title of a job, women's and men's in turn, or the letters of a diploma."""
        if job := (self.careers.jobs or {}).get(name):
            return job.feminine if self._turns[name] else job.masculine
        diploma = (self.careers.diplomas or {}).get(name)
        return diploma.short if diploma else STARTS.get(name, name)

    def full(self, name: str) -> str:
        """Its whole name: both titles of a job, a diploma with its letters."""
        diploma = (self.careers.diplomas or {}).get(name)
        words = self.careers.stop_name(name)
        return f"{words} ({diploma.short})" if diploma and diploma.short not in words else words

    def level(self, name: str) -> int:
        """The row it stands in: a diploma's own level, the lowest one that opens a job, 0 where none is asked."""
        diplomas = self.careers.diplomas or {}
        if name in diplomas:
            return diplomas[name].level
        if name == "bac":
            return 4
        job = (self.careers.jobs or {}).get(name)
        if job is None or name in self._open_to_all:
            return 0
        return min((diplomas[each].level for each in job.diplomas), default=0)

    @cached_property
    def _turns(self) -> dict[str, bool]:
        return {slug: place % 2 == 0 for place, slug in enumerate(self.careers.jobs or {})}

    @cached_property
    def _open_to_all(self) -> frozenset[str]:
        """Jobs that one may begin without a diploma, as a bridge says."""
        starts = {"sans-diplome", "en-reconversion"}
        return frozenset(
            end
            for bridge in self.published
            for start, end in bridge.pairs()
            if start in starts and end in (self.careers.jobs or {})
        )

    @cached_property
    def published(self) -> tuple[Bridge, ...]:
        """The bridges that may be shown as facts."""
        return tuple(each for each in (self.careers.bridges or {}).values() if each.confidence in PUBLISHED)

    def both_ways(
        self, name: str
    ) -> tuple[tuple[str, list[tuple[list[tuple[str, str | None]], Bridge]]], ...]:
        """« D’où on vient », « où ça mène »: each bridge with who is at its other end, and their sheets."""
        there = [
            (self._named(bridge.ends, name), bridge) for bridge in self.published if name in bridge.starts
        ]
        back = [
            (self._named(bridge.starts, name), bridge) for bridge in self.published if name in bridge.ends
        ]
        return ((_("D’où on vient"), back), (_("Où ça mène"), there))

    def _named(self, names: tuple[str, ...], but: str) -> list[tuple[str, str | None]]:
        return [(self.short(each), self.sheet(each)) for each in names if each != but]
