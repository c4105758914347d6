"""The jobs of the carnet: those met in plays that came to an ending, by universe."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from game.jobs import known_jobs
from game.window.items import Role, Tint
from game.window.layout.document import Action, Block, Document
from game.window.screens.job import AmongJobs
from scenarios.i18n import _
from scenarios.interface import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.window.app import App


class JobsMet(AmongJobs):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        kept = app.store.jobs
        met = ((slug, known_jobs(app.content.careers, kept.get(slug, ()))) for slug in app.slugs())
        self.met = {slug: jobs for slug, jobs in met if jobs}
        self.jobs = tuple(chain.from_iterable(self.met.values()))

    def document(self) -> Document:
        close = (Action("close", WORDS.close, "retour"),)
        return Document(WORDS.jobs_met, tuple(self._blocks()), always=close, columns=2)

    def _blocks(self) -> Iterator[Block]:
        if not self.met:
            yield Block(
                _("Aucun métier pour l’instant. Une histoire finie amène ici ceux qu’on y a croisés.")
            )
        number = 0
        for slug, jobs in self.met.items():
            universe = self.app.content.careers.universes[slug]
            hue = Tint(Role.DEEP, universe.hue)
            yield Block(universe.title, "heading", hue, before=34, keep=True, icon=slug)
            for place in range(1, len(jobs) + 1):
                yield self.row(number, keep=place < len(jobs))
                number += 1
