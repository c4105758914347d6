"""The end of a story: its balance, the clue it leaves, five things one may do next, and the jobs that were met."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.jobs import jobs_met, known_jobs
from game.window.heard import CARNET, CLEAR
from game.window.items import Role, Stage
from game.window.layout.document import Action, Block, Document
from game.window.screens.carnet import Carnet
from game.window.screens.job import AmongJobs
from game.window.screens.story import StoryScreen
from game.window.screens.universes import Universes
from scenarios.after import offered
from scenarios.i18n import _
from scenarios.interface import WORDS
from scenarios.rules import shown_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.window.app import App
    from game.window.heard import Heard
    from scenarios.after import AfterEnding
    from scenarios.careers_model import Bridge
    from scenarios.play import Play


class EndingScreen(AmongJobs):
    def __init__(self, app: App, slug: str, play: Play, scene: Stage) -> None:
        super().__init__(app)
        self.slug, self.play = slug, play
        self.scene = replace(scene, veiled=True)
        self.jobs = known_jobs(app.content.careers, jobs_met(play))
        self.universe = app.content.careers.universes.get(slug)
        self.hue = self.universe.hue if self.universe else self.hue

    def document(self) -> Document:
        ending = self.play.ending
        title = ending.title.plain(self.play.state.variables) if ending else ""
        blocks = [*self._balance(), *self._clue(), *self._afterwards(), *self._met()]
        actions = (
            Action("again", WORDS.play_again, "retour"),
            Action("others", WORDS.other_universe, "lecture"),
            Action("carnet", _("Carnet"), "carnet"),
        )
        home = (Action("home", _("Accueil"), "quitter"),)
        return Document(title, tuple(blocks), (*actions, *home), scene=self.scene)

    def done(self, does: str) -> None:
        match does:
            case "again":
                self.app.swap(self, StoryScreen.begun(self.app, self.slug))
            case "others":
                self.app.home()
                self.app.open(Universes(self.app))
            case "carnet":
                self.app.sound(CARNET)
                self.app.open(Carnet(self.app))
            case "home":
                self.app.home()

    @property
    def around(self) -> Heard:
        return CLEAR

    def back(self) -> None:
        """Back among the pages; what is over is not undone."""
        if self.part:
            self.turn(-1)

    def pause(self) -> None:
        self.app.home()

    def go_on(self) -> None:
        if self.part + 1 < self.parts:
            self.turn(1)

    def _balance(self) -> Iterator[Block]:
        ending, state = self.play.ending, self.play.state
        for line in shown_lines(ending.balance, state) if ending else ():
            speaker = self.play.story.characters[line.speaker].name if line.speaker else None
            if speaker:
                yield Block(speaker, "label", Role.DEEP, keep=True)
            yield Block(line.text, "line", before=4 if speaker else 14, variables=state.variables)

    def _clue(self) -> Iterator[Block]:
        clue = self.universe.clue if self.universe else None
        if clue:
            title = WORDS.one_more_clue.format(title=clue.title)
            yield Block(title, "heading", Role.DEEP, before=40, keep=True, icon="maille")
            yield Block(clue.text, before=8)

    def _met(self) -> Iterator[Block]:
        """The jobs met in this play, in a sentence each, and their sheets one press away."""
        if self.jobs:
            yield Block(WORDS.jobs_met, "heading", Role.DEEP, before=34, keep=True)
        sheets = self.app.content.careers.jobs or {}
        for number, slug in enumerate(self.jobs):
            yield self.row(number, keep=True)
            more = number + 1 < len(self.jobs)
            yield Block(sheets[slug].brief, "small", Role.SOFT, before=8, keep=more)

    def _afterwards(self) -> Iterator[Block]:
        ending = self.play.ending
        after = offered(self.universe.after if self.universe else None, ending.after if ending else None)
        for number, (title, words) in enumerate(self._five(after)):
            yield Block(title, "heading", Role.DEEP, before=24, keep=True, page=number == 0)
            yield Block(words, before=2)

    def _five(self, after: AfterEnding) -> Iterator[tuple[str, str]]:
        bridge = (self.app.content.careers.bridges or {}).get(after.bridge or "")
        if after.question:
            yield WORDS.question, after.question
        if after.place:
            yield WORDS.place, after.place
        if bridge:
            yield WORDS.bridge, self._bridge(bridge)
        if after.person:
            who, how = after.person.who, after.person.how
            yield WORDS.person, _("{who} {how}").format(who=who, how=how)
        if after.step:
            yield WORDS.step, after.step

    def _bridge(self, bridge: Bridge) -> str:
        careers = self.app.content.careers
        return WORDS.bridge_told.format(
            start=careers.stop_names(bridge.starts),
            end=careers.stop_names(bridge.ends),
            time=bridge.time,
            validates=bridge.validates,
            conditions=bridge.conditions,
        )
