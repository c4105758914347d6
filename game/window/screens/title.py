"""The first screen."""

from game.window.heard import CALM, CARNET, Heard
from game.window.items import Page, Target
from game.window.layout.document import Action
from game.window.layout.menus import Front, title_page
from game.window.layout.view import View
from game.window.screens.carnet import Carnet
from game.window.screens.credits import Credits
from game.window.screens.options import OptionsScreen
from game.window.screens.screen import Screen
from game.window.screens.story import StoryScreen
from game.window.screens.universes import Universes
from scenarios.i18n import _
from scenarios.interface import WORDS


class Title(Screen):
    def page(self, view: View) -> Page:
        big = [Action("play", WORDS.play)]
        slug = self._in_hand()
        if slug:
            title = self.app.content.stories[slug].story.title
            big.insert(0, Action("resume", _("Reprendre « {title} »").format(title=title)))
        small = (
            Action("carnet", _("Carnet"), "carnet"),
            Action("help", WORDS.whom_to_ask, "aide"),
            Action("options", WORDS.options, "options"),
            Action("credits", _("Crédits"), "papier"),
            Action("quit", WORDS.leave, "quitter"),
        )
        tagline = _("Une ville, une journée, douze métiers, et une écharpe de trop.")
        note = ""
        if not all(read.story.readings for read in self.app.content.stories.values()):
            note = _(
                "Version de travail : les histoires n’ont pas encore été relues par des personnes du métier."
            )
        drawn, wanted = self.app.art.progress
        if wanted:
            note = _("Les dessins se préparent : {drawn} sur {wanted}. On peut déjà jouer.").format(
                drawn=drawn, wanted=wanted
            )
        front = Front(_("Fil rouge"), tagline, note, drawn / wanted if wanted else None)
        return title_page(view, front, big, small)

    @property
    def around(self) -> Heard:
        return CALM

    def act(self, target: Target) -> None:
        match target.does:
            case "resume":
                slug = self._in_hand()
                if slug:
                    self.app.open(StoryScreen.resumed(self.app, slug))
            case "play":
                self.app.open(Universes(self.app))
            case "carnet":
                self.app.sound(CARNET)
                self.app.open(Carnet(self.app))
            case "options":
                self.app.open(OptionsScreen(self.app))
            case "credits":
                self.app.open(Credits(self.app))
            case "help":
                self.help()
            case "quit":
                self.app.quit()

    def back(self) -> None:
        """There is nothing below: one leaves by « Quitter » or by closing the window."""

    def leave(self) -> None:
        self.app.quit()

    def _in_hand(self) -> str | None:
        slug = self.app.store.latest()
        return slug if slug in self.app.content.stories else None
