"""Short sheets over a screen: a word explained, something the device has to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.window.items import Role
from game.window.layout.document import Action, Block, Document
from game.window.screens.reading import Reading
from scenarios.i18n import _
from scenarios.interface import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.window.app import App
    from scenarios.careers_model import Word


class Notice(Reading):
    """Sentences the player has to be told: a save that was set aside, a disk that refuses."""

    def __init__(self, app: App, sentences: Sequence[str], title: str | None = None) -> None:
        super().__init__(app)
        self.sentences = tuple(sentences)
        self.title = title or _("À savoir")

    def document(self) -> Document:
        blocks = tuple(Block(sentence) for sentence in self.sentences)
        return Document(self.title, blocks, always=(Action("close", _("D’accord"), "coche"),), over=True)

    def go_on(self) -> None:
        self.app.close(self)


class Definition(Reading):
    """A word of the trade, in plain French."""

    def __init__(self, app: App, word: str, entry: Word | None, hue: str) -> None:
        super().__init__(app)
        self.word, self.entry, self.hue = word, entry, hue

    def document(self) -> Document:
        blocks = []
        if self.entry is None:
            blocks.append(Block(_("Ce mot n’a pas encore de définition."), "text", Role.SOFT))
        else:
            if self.entry.in_full:
                blocks.append(Block(self.entry.in_full, "strong", Role.DEEP))
            blocks.append(Block(self.entry.meaning, "line"))
        title = self.word[:1].upper() + self.word[1:]
        return Document(title, tuple(blocks), always=(Action("close", WORDS.close, "coche"),), over=True)

    def go_on(self) -> None:
        self.app.close(self)


class Clue(Reading):
    """A stitch of the carnet, read again."""

    def __init__(self, app: App, title: str, text: str, universe: str, hue: str) -> None:
        super().__init__(app)
        self.title, self.text, self.universe, self.hue = title, text, universe, hue

    def document(self) -> Document:
        blocks = (
            Block(self.universe, "label", Role.DEEP, icon="maille"),
            Block(self.text, "line", before=22),
        )
        return Document(self.title, blocks, always=(Action("close", WORDS.close, "coche"),), over=True)

    def go_on(self) -> None:
        self.app.close(self)
