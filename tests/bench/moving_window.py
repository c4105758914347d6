"""A window that plays stories by itself while it is measured; prints one line of JSON.

Started as a program, with how many scenes to look at frame by frame, and how many to go through.

Its clock goes by sixtieths of a second whatever a frame takes: each is painted, and no movement is missed.
"""

import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame

from game.store import Options, Store
from game.window.app import App
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title
from scenarios.content import PACKAGED, read_content

SIZE = (1920, 1080)
FRAMES = 72  # of each scene: by then people have come in, spoken, blinked, and the planes are at rest
PATIENCE = 300
MOST_BEATS = 60


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


class Played:
    """A window, and somebody who chooses at random and begins again."""

    def __init__(self) -> None:
        self.clock, self.chance = Clock(), random.Random(1)
        store = Store(None)
        store.options = Options(timers=False)
        self.app = App(read_content(PACKAGED), store, size=SIZE, now=self.clock)
        self.app.screens = [Title(self.app)]
        self._draw_everybody()
        self.slugs = sorted(self.app.content.stories)

    def frames(self, count: int) -> Iterator[float]:
        """Milliseconds that each of the next frames takes."""
        for _frame in range(count):
            self.clock.now += 1 / 60
            yield timed(self._frame)

    def change_scene(self) -> None:
        """Go on, whatever comes, to a scene that is not this one."""
        before = self._scene()
        for _beat in range(MOST_BEATS):
            self.clock.now += 1
            self._beat()
            self.app.turn()
            if self._scene() not in (None, before):
                return
        raise SystemExit("the story does not go on")

    def resident(self) -> int:
        lines = Path("/proc/self/status").read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))

    def _frame(self) -> None:
        """A turn of the loop, which paints what changed; a frame even where nothing did."""
        changed = self.app.easel.stirs
        self.app.turn()
        if not changed:
            self.app.easel.paint()

    def _scene(self) -> tuple[str, str] | None:
        top = self.app.top
        return (top.slug, top.telling.play.state.scene) if isinstance(top, StoryScreen) else None

    def _beat(self) -> None:
        top = self.app.top
        if not isinstance(top, StoryScreen):
            self.app.home()
            self.app.open(StoryScreen.begun(self.app, self.chance.choice(self.slugs)))
        elif top.asks:
            top.pick(self.chance.randrange(len(top.telling.play.choices)))
        else:
            top.go_on()

    def _draw_everybody(self) -> None:
        """Wait until the shelf has every picture: what is measured is showing them."""
        self.app.art.prepare(self.app.content)
        until = time.monotonic() + PATIENCE
        while self.app.art.progress != (0, 0) or self.app.art.has_news():
            if time.monotonic() > until:
                raise SystemExit("the pictures are not ready")
            time.sleep(0.2)
        self.app.easel.look_again()


def bare_frames(window: pygame.Window, count: int) -> Iterator[float]:
    """Milliseconds of the least: a picture as large as the window, given to the screen."""
    surface = window.get_surface()
    picture = surface.copy()

    def shown() -> None:
        surface.blit(picture, (0, 0))
        window.flip()

    return (timed(shown) for _frame in range(count))


def timed(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return 1_000 * (time.perf_counter() - began)


def most(values: Iterator[float]) -> float:
    """What 95 of 100 do not exceed."""
    in_order = sorted(values)
    return in_order[int(len(in_order) * 0.95)]


def main(scenes: int, changes: int) -> None:
    played = Played()
    found: dict[str, list[float]] = {"bare": [], "frames": [], "memory": []}
    for _scene in range(scenes):
        played.change_scene()
        found["frames"].append(most(played.frames(FRAMES)))
        found["bare"].append(most(bare_frames(played.app.easel.window, FRAMES)))
    for _change in range(changes):
        played.change_scene()
        found["memory"].append(played.resident())
    print(json.dumps(found), flush=True)
    played.app.art.stop()


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
