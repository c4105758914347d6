"""``filrouge relire``: what a list of problems cannot say. Figures to look at together; nothing here is judged."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from scenarios.i18n import _
from scenarios.model import Story
from scenarios.review import balance, capsules, coverage, ease
from scenarios.review.reviewed import Reviewed


class Measured(Protocol):
    """Figures that one module of the review takes: for programs, and for people to read."""

    def as_json(self) -> Mapping[str, Any]: ...

    def lines(self) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Account:
    """Every measure of some files, under its name in the JSON document."""

    measures: Mapping[str, Measured]

    def as_json(self) -> dict[str, Any]:
        return {name: each.as_json() for name, each in self.measures.items()}

    def lines(self) -> Iterator[str]:
        """What is printed: each measure under its title; one that found nothing to count is left out."""
        for name, each in self.measures.items():
            lines = list(each.lines())
            if lines:
                yield from (TITLES[name], "=" * len(TITLES[name]), "", *lines, "")


TITLES = {
    "balance": _("Qui parle, qui décide, qui sait"),
    "coverage": _("Les messages et les visées"),
    "ease": _("La facilité de lecture"),
    "capsules": _("La durée des capsules"),
}


def account(files: Sequence[Reviewed]) -> Account:
    """The figures of sound files: those of a story, or of a whole content."""
    stories = {file.slug: file.model for file in files if file.slug and isinstance(file.model, Story)}
    walks = {file.slug: file.walked for file in files if file.slug and file.walked}
    return Account(
        {
            "balance": balance.measure(stories),
            "coverage": coverage.measure(walks),
            "ease": ease.measure(files),
            "capsules": capsules.measure(files),
        }
    )
