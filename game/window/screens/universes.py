"""The twelve universes, in the order of the day; and the page that opens a story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.window.items import Role, Stage
from game.window.layout.document import Action, Block, Document
from game.window.layout.menus import Card, grid_page
from game.window.screens.capsule import CapsuleScreen
from game.window.screens.notices import Notice
from game.window.screens.reading import Reading
from game.window.screens.screen import Screen
from game.window.screens.story import StoryScreen
from scenarios.i18n import _
from scenarios.interface import WORDS

if TYPE_CHECKING:
    from game.window.app import App
    from game.window.items import Page, Target
    from game.window.layout.view import View


class Universes(Screen):
    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.slugs = app.slugs()

    def page(self, view: View) -> Page:
        cards = [self._card(slug) for slug in self.slugs]
        back = Action("back", _("Accueil"), "retour")
        return grid_page(view, _("Quel univers ?"), cards, (back,))

    def act(self, target: Target) -> None:
        if target.does == "back":
            self.back()
        else:
            self.pick(target.number)

    def pick(self, number: int) -> None:
        if number >= len(self.slugs):
            return
        slug = self.slugs[number]
        if slug in self.app.content.stories:
            self.app.open(Opening(self.app, slug))
        else:
            self.app.open(self._to_come(slug))

    def _card(self, slug: str) -> Card:
        universe = self.app.content.careers.universes[slug]
        story = self.app.content.stories.get(slug)
        note = story.story.title if story else WORDS.to_come
        if story is None and universe.story_title:
            note = _("« {title} », à venir").format(title=universe.story_title)
        mark = "maille" if slug in self.app.store.clues else None
        return Card(universe.hue, slug, universe.title, note, story is not None, mark)

    def _to_come(self, slug: str) -> Notice:
        universe = self.app.content.careers.universes[slug]
        sentences = [_("Cette histoire n’est pas encore écrite."), universe.hook]
        if universe.story_title:
            sentences[0] = _("« {title} » n’est pas encore écrite.").format(title=universe.story_title)
        notice = Notice(self.app, sentences, universe.title)
        notice.hue = universe.hue
        return notice


class Opening(Reading):
    """What a player is told before a story: what it is, what it touches, who has read it."""

    def __init__(self, app: App, slug: str) -> None:
        super().__init__(app)
        self.slug = slug
        universe = app.content.careers.universes.get(slug)
        self.hue = universe.hue if universe else self.hue

    def document(self) -> Document:
        story = self.app.content.stories[self.slug].story
        universe = self.app.content.careers.universes.get(self.slug)
        played = story.characters[story.played]
        blocks = []
        if universe:
            blocks.append(Block(universe.title, "label", Role.DEEP, icon=self.slug))
        blocks.append(Block(story.hook, "line", before=24))
        blocks.append(
            Block(_("Tu joues {name}, {role}.").format(name=played.name, role=played.role), "text", before=22)
        )
        if notes := (*story.sensitive, *(universe.notes if universe else ())):
            themes = ", ".join(notes)
            blocks.append(
                Block(_("Cette histoire parle de : {themes}.").format(themes=themes), "strong", before=22)
            )
        if not story.readings:
            blocks.append(
                Block(
                    _(
                        "Version de travail : cette histoire n’a pas encore été relue par des personnes du métier."
                    ),
                    "small",
                    Role.SOFT,
                    before=26,
                )
            )
        actions: tuple[Action, ...]
        if self.app.store.saved(self.slug):
            actions = (
                Action("resume", _("Reprendre"), "lecture"),
                Action("begin", WORDS.start_over, "retour"),
            )
        else:
            actions = (Action("begin", WORDS.begin, "lecture"),)
        if self.slug in self.app.content.careers.capsules:
            actions += (Action("capsule", _("Voir la capsule"), "lecture"),)
        back = Action("close", _("Pas celle-ci"), "quitter")
        scene = Stage(story.scenes[story.first].place)
        return Document(story.title, tuple(blocks), actions, (back,), over=True, scene=scene)

    def done(self, does: str) -> None:
        if does == "capsule":
            self.app.open(CapsuleScreen(self.app, self.slug))
        elif does == "resume":
            self.app.swap(self, StoryScreen.resumed(self.app, self.slug))
        else:
            self.app.swap(self, StoryScreen.begun(self.app, self.slug))
