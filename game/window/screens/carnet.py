"""The carnet: twelve stitches, those that were earned readable again, and the way to the jobs that were met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.window.layout.document import Action
from game.window.layout.menus import Card, grid_page
from game.window.screens.jobs_met import JobsMet
from game.window.screens.notices import Clue
from game.window.screens.screen import Screen
from scenarios.i18n import _, ngettext
from scenarios.interface import WORDS

if TYPE_CHECKING:
    from game.window.app import App
    from game.window.items import Page, Target
    from game.window.layout.view import View


class Carnet(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.slugs = app.slugs()

    def page(self, view: View) -> Page:
        cards = [self._card(slug) for slug in self.slugs]
        earned = sum(card.open for card in cards)
        note = ngettext(
            "{count} maille sur {all}. Chaque fin en donne une, et toutes parlent de la même chose.",
            "{count} mailles sur {all}. Chaque fin en donne une, et toutes parlent de la même chose.",
            earned,
        ).format(count=earned, all=len(cards))
        actions = (
            Action("jobs", _("Métiers rencontrés"), "papier"),
            Action("back", WORDS.close, "retour"),
        )
        return grid_page(view, WORDS.carnet, cards, actions, note)

    def act(self, target: Target) -> None:
        if target.does == "back":
            self.back()
        elif target.does == "jobs":
            self.app.open(JobsMet(self.app))
        else:
            self.pick(target.number)

    def pick(self, number: int) -> None:
        if number >= len(self.slugs) or self.slugs[number] not in self.app.store.clues:
            return
        universe = self.app.content.careers.universes[self.slugs[number]]
        if universe.clue:
            clue = universe.clue
            self.app.open(Clue(self.app, clue.title, clue.text, universe.title, universe.hue))

    def _card(self, slug: str) -> Card:
        universe = self.app.content.careers.universes[slug]
        earned = slug in self.app.store.clues
        note = _("pas encore de maille")
        if earned:
            note = universe.clue.title if universe.clue else _("une maille")
        return Card(universe.hue, slug, universe.title, note, earned, "maille" if earned else None)
