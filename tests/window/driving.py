"""A window driven as a player would: by events only."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pygame

from game.store import Store
from game.window.app import App
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title
from scenarios.content import Content
from scenarios.transcript import transcript

MOST_BEATS = 500


class Driven:
    def __init__(
        self,
        content: Content,
        *,
        size: tuple[int, int] = (960, 540),
        store: Store | None = None,
        transcript_to: Path | None = None,
        **options: Any,
    ) -> None:
        self.store = store or Store(None)
        self.store.options = replace(
            self.store.options, **{"reduced_motion": True, "timers": False, **options}
        )
        self.app = App(content, self.store, transcript_to=transcript_to, size=size)
        self.app.screens = [Title(self.app)]
        pygame.event.clear()
        self.app.turn()

    def close(self) -> None:
        self.app.easel.window.destroy()

    def begin(self, slug: str) -> "Driven":
        self.app.home()
        self.app.open(StoryScreen.begun(self.app, slug))
        self.app.turn()
        return self

    def resume(self, slug: str) -> "Driven":
        self.app.home()
        self.app.open(StoryScreen.resumed(self.app, slug))
        self.app.turn()
        return self

    @property
    def top(self):
        return self.app.top

    @property
    def telling(self):
        return self.app.top.telling

    def send(self, kind: int, **values: Any) -> None:
        pygame.event.post(pygame.event.Event(kind, **values))
        self.app.turn()

    def press(self, key: int, **values: Any) -> None:
        self.send(pygame.KEYDOWN, **{"key": key, "mod": 0, "unicode": "", "scancode": 0, **values})

    def point(self, does: str, number: int = 0) -> tuple[float, float]:
        """The middle of a target, in parts of the window."""
        target = self.app.shown.target((does, number))
        assert target is not None, (does, number, [each.key for each in self.app.shown.targets])
        frame, (width, height) = self.app.easel.frame, self.app.easel.window.size
        x, y = target.box.centre
        return (
            (x * frame.scale + frame.canvas.x) / width,
            (y * frame.scale + frame.canvas.y) / height,
        )

    def click(self, does: str, number: int = 0, *, touch: bool = False) -> None:
        x, y = self.point(does, number)
        width, height = self.app.easel.window.size
        values = {
            "pos": (round(x * width), round(y * height)),
            "button": 1,
            "touch": touch,
            "window": self.app.easel.window,
        }
        self.send(pygame.MOUSEBUTTONDOWN, **values)
        self.send(pygame.MOUSEBUTTONUP, **values)

    def touch(self, does: str, number: int = 0) -> None:
        """A finger, and the mouse events that SDL makes of it."""
        x, y = self.point(does, number)
        for finger, mouse in (
            (pygame.FINGERDOWN, pygame.MOUSEBUTTONDOWN),
            (pygame.FINGERUP, pygame.MOUSEBUTTONUP),
        ):
            width, height = self.app.easel.window.size
            pos = (round(x * width), round(y * height))
            pygame.event.post(
                pygame.event.Event(mouse, pos=pos, button=1, touch=True, window=self.app.easel.window)
            )
            self.send(finger, x=x, y=y, finger_id=0, touch_id=0, dx=0, dy=0, pressure=1)

    def read_on(self) -> None:
        """Go on to the next choice, or out of the story."""
        for _beat in range(MOST_BEATS):
            if not isinstance(self.top, StoryScreen) or self.top.asks:
                return
            if self.app.shown.target(("go", 0)):
                self.press(pygame.K_RETURN)
            else:
                self.top.go_on()
                self.app.turn()
        message = "the telling does not end"
        raise AssertionError(message)

    def choose(self, number: int) -> None:
        """Pick a choice, counted from 0, by its digit."""
        self.read_on()
        self.press(pygame.K_1 + number)

    def play(self, numbers: list[int]) -> dict[str, Any]:
        for number in numbers:
            self.choose(number)
        self.read_on()
        return self.transcript()

    def transcript(self) -> dict[str, Any]:
        slug, play = self.app._played
        return transcript(slug, play)
