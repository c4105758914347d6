"""Screens to read: a document, in as many parts as the text size asks for."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from game.window.layout.document import Document, document_page
from game.window.screens.screen import Screen

if TYPE_CHECKING:
    from game.window.app import App
    from game.window.items import Page, Target
    from game.window.layout.view import View


class Reading(Screen):
    """Shows a :class:`Document`; subclasses say which, and what its own actions do."""

    def __init__(self, app: App) -> None:
        super().__init__(app)
        self.part = 0
        self.parts = 1

    @property
    def over(self) -> bool:  # type: ignore[override]
        document = self.document()
        return document.over and document.scene is None

    @abstractmethod
    def document(self) -> Document:
        """What is read, as it stands now."""

    def page(self, view: View) -> Page:
        document = self.document()
        sketch, self.parts = document_page(view, document, self.part)
        self.part = min(self.part, self.parts - 1)
        keys = [target.key for target in sketch.targets]
        return sketch.page(("next", 0) if ("next", 0) in keys else next(iter(keys), None))

    def act(self, target: Target) -> None:
        match target.does:
            case "next":
                self.turn(1)
            case "previous":
                self.turn(-1)
            case "close":
                self.app.close(self)
            case _:
                self.done(target.does)

    def done(self, does: str) -> None:
        """One of the document's own actions."""

    def turn(self, step: int) -> None:
        self.part = max(0, min(self.parts - 1, self.part + step))
        self.app.focus = None
        self.app.changed()

    def back(self) -> None:
        if self.part:
            self.turn(-1)
        else:
            self.app.close(self)

    def pause(self) -> None:
        self.app.close(self)
