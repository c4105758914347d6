"""A job in short, and the pages among whose lines jobs stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.jobs import Section, job_sheet, title
from game.window.codes import modules
from game.window.items import Role
from game.window.layout.document import Action, Block, Document
from game.window.screens.reading import Reading
from scenarios.i18n import _
from scenarios.interface import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.window.app import App
    from game.window.items import Target


class JobScreen(Reading):
    """One job: what is said of it, and where its whole sheet is."""

    def __init__(self, app: App, slug: str) -> None:
        super().__init__(app)
        careers = app.content.careers
        self.sheet = job_sheet(careers, slug)
        universe = careers.universes.get(careers.jobs[slug].universe) if self.sheet and careers.jobs else None
        self.hue = universe.hue if universe else self.hue

    def document(self) -> Document:
        close = (Action("close", WORDS.close, "coche"),)
        if self.sheet is None:
            return Document(_("Ce métier n’a pas encore de fiche."), (), always=close)
        return Document(self.sheet.title, tuple(self._blocks()), always=close, columns=2)

    def go_on(self) -> None:
        if self.part + 1 < self.parts:
            self.turn(1)
        else:
            self.app.close(self)

    def _blocks(self) -> Iterator[Block]:
        if self.sheet is None:
            return
        yield Block(self.sheet.brief, "strong")
        if self.sheet.warning:
            yield Block(self.sheet.warning, "small", Role.DEEP)
        code = modules(self.sheet.address) if self.sheet.address else None
        yield Block(self.sheet.where, "small", Role.SOFT, before=18, code=code)
        for section in self.sheet.sections:
            yield from _section(section)


def _section(section: Section) -> Iterator[Block]:
    yield Block(section.title, "heading", Role.DEEP, before=24, keep=True)
    last = len(section.paragraphs) - 1
    for number, words in enumerate(section.paragraphs):
        yield Block(words, before=10 if number else 2, keep=number == last and bool(section.aside))
    if section.aside:
        yield Block(section.aside, "small", Role.SOFT, before=6)


class AmongJobs(Reading):
    """A document where jobs stand as buttons: each opens its sheet. ``jobs`` are those, in their order."""

    jobs: tuple[str, ...] = ()

    def act(self, target: Target) -> None:
        if target.does == "job":
            self.app.open(JobScreen(self.app, self.jobs[target.number]))
        else:
            super().act(target)

    def row(self, number: int, *, keep: bool = False) -> Block:
        """The button of the job of that number."""
        name = title(self.app.content.careers, self.jobs[number])
        return Block("", before=16, keep=keep, action=Action("job", name, "papier", number))
