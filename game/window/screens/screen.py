"""What every screen answers to, and the house they stand in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from game.window.theme import DEFAULT_HUE

if TYPE_CHECKING:
    from game.window.app import App
    from game.window.heard import Heard, Voice
    from game.window.items import Page, Target
    from game.window.layout.view import View


class Screen(ABC):
    """One state of the window. ``over`` screens leave the one below in sight."""

    over = False
    hue = DEFAULT_HUE

    def __init__(self, app: App) -> None:
        self.app = app

    @abstractmethod
    def page(self, view: View) -> Page:
        """What is shown; called again after each change."""

    def act(self, target: Target) -> None:
        """One of the page's targets was acted on."""

    def go_on(self) -> None:
        """A tap beside every target, or the way on with nothing in focus."""

    def pick(self, number: int) -> None:
        """A digit or a letter, counted from 0."""

    def back(self) -> None:
        """One step back; for most screens, to the one below."""
        self.app.close(self)

    def pause(self) -> None:
        self.back()

    def leave(self) -> None:
        self.app.home()

    def help(self) -> None:
        from game.window.screens.contacts import Contacts  # noqa: PLC0415  # that screen is one of these

        self.app.open(Contacts(self.app))

    def tick(self, seconds: float) -> bool:
        """Let time pass, while on top; returns whether something changed."""
        del seconds
        return False

    @property
    def voice(self) -> Voice | None:
        """Who is heard telling, at this moment."""
        return None

    @property
    def around(self) -> Heard | None:
        """The place or the theme that is heard around it; None for what is heard around the screen below."""
        return None

    @property
    def restless(self) -> bool:
        """Whether time matters on this screen."""
        return False
