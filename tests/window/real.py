"""A real window on a virtual screen, moved by xdotool alone, and the sight that tells the hand where things are.

The game runs in a process of its own, as a player starts it. Where its targets stand is worked out here, by the same
screens and layouts given the same gestures: nothing in the game helps its tests. A sight never paints, and is a
whole play ahead or behind without harm: both sides only follow the order of the gestures.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Self

import pygame

from game.store import Store
from game.window.app import PROBE, App
from game.window.items import Target
from game.window.screens.ending import EndingScreen
from game.window.screens.story import StoryScreen
from scenarios.content import Content
from tests.bench import window as bench

PATIENCE = 60  # seconds; only ever waited out by a test that fails
MOST_GESTURES = 3_000
SIZE = (1632, 918)  # what the game takes of a screen of 1920 by 1080
KEYS = {
    "Return": pygame.K_RETURN,
    "BackSpace": pygame.K_BACKSPACE,
    "Escape": pygame.K_ESCAPE,
    "Tab": pygame.K_TAB,
    "Down": pygame.K_DOWN,
    "Right": pygame.K_RIGHT,
    "F1": pygame.K_F1,
    "F10": pygame.K_F10,
    "F11": pygame.K_F11,
    **{str(digit): pygame.K_0 + digit for digit in range(1, 10)},
}


def wait_for(condition: Callable[[], Any], what: str) -> Any:
    """What a condition gives, as soon as it gives something."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if found := condition():
            return found
        time.sleep(0.02)
    raise AssertionError(f"waited {PATIENCE} s for {what}")


class Device:
    """A player's machine: what the game keeps there, and where the transcript goes."""

    def __init__(self, folder: Path, **options: Any) -> None:
        self.folder = folder
        self.kept = folder / "device"
        self.transcript = folder / "transcript.json"
        self.probe = folder / "first-frame"
        if options:
            self.kept.mkdir(parents=True)
            (self.kept / "options.json").write_text(json.dumps({"format": 1, **options}))

    def save(self, slug: str) -> Path:
        return self.kept / "parties" / f"{slug}.json"

    def numbers(self, slug: str) -> list[int] | None:
        """The choices that are kept, None when there is no play in hand."""
        try:
            return json.loads(self.save(slug).read_text())["numbers"]
        except FileNotFoundError:
            return None

    def played(self) -> dict[str, Any]:
        return json.loads(self.transcript.read_text(encoding="utf-8"))

    def as_it_is(self) -> Store:
        """A copy of what is kept now, so that looking on changes nothing."""
        copy = self.folder / "sight"
        shutil.rmtree(copy, ignore_errors=True)
        if self.kept.exists():
            shutil.copytree(self.kept, copy)
        return Store(copy)


class Sight(App):
    """The game without a picture: after each gesture it knows what shows, and where."""

    def __init__(
        self, content: Content, store: Store, slug: str | None = None, size: tuple[int, int] = SIZE
    ) -> None:
        super().__init__(content, store, size=size)
        self.begin(slug)
        self._catch_up()

    def draw(self) -> None:
        """Know what shows, and paint nothing."""
        self._catch_up()
        self._dirty = False

    @property
    def here(self) -> Target | None:
        return self.shown.target(self.focus)

    @property
    def play(self) -> Any:
        assert isinstance(self.top, StoryScreen)
        return self.top.telling.kept

    def named(self, does: str, number: int = 0) -> Target:
        found = self.shown.target((does, number))
        assert found, f"no {does} {number} among {[target.key for target in self.shown.targets]}"
        return found

    def pixel(self, target: Target) -> tuple[int, int]:
        """The middle of a target, in pixels of the window."""
        (x, y), canvas, scale = target.box.centre, self.frame.canvas, self.frame.scale
        return round(canvas.x + x * scale), round(canvas.y + y * scale)

    def key(self, name: str) -> None:
        self.feel(pygame.KEYDOWN, key=KEYS[name], mod=0, scancode=0, unicode="")

    def tap(self, x: int, y: int) -> None:
        held = {"pos": (x, y), "window": self._window}
        self.feel(pygame.MOUSEMOTION, rel=(0, 0), buttons=(0, 0, 0), **held)
        self.feel(pygame.MOUSEBUTTONDOWN, button=1, **held)
        self.feel(pygame.MOUSEBUTTONUP, button=1, **held)

    def resize(self, width: int, height: int) -> None:
        self._window.size = width, height
        self._dirty = True
        self._catch_up()

    def feel(self, kind: int, **what: Any) -> None:
        self._event(pygame.event.Event(kind, what))
        if self.screens:
            self._catch_up()


class RealWindow:
    """The game as a player starts it, on ``display``."""

    def __init__(
        self, display: str, device: Device, content: Path, slug: str | None = None, **env: str
    ) -> None:
        self.device = device
        self.display = {**os.environ, "DISPLAY": display}
        for name in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY"):
            self.display.pop(name, None)
        # The pointer waits in a corner: one that already lies on the window would take the focus.
        self.xdotool("mousemove", 0, 0)
        device.probe.unlink(missing_ok=True)
        command = [sys.executable, "-m", "filrouge", "jouer", "--contenu", content]
        command += ["--transcription", device.transcript]
        command += ["--recit", slug] if slug else []
        self.errors = device.folder / "stderr"
        with self.errors.open("wb") as errors:
            self.process = subprocess.Popen(
                list(map(str, command)),
                env={
                    **self.display,
                    "FILROUGE_DONNEES": str(device.kept),
                    "SDL_AUDIODRIVER": "dummy",
                    PROBE: str(device.probe),
                    **env,
                },
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        wait_for(lambda: device.probe.exists() or self.process.poll() is not None, "the first frame")
        assert self.process.poll() is None, self.errors.read_text()
        found = wait_for(
            lambda: self.xdotool("search", "--onlyvisible", "--pid", self.process.pid), "the window"
        )
        self.window = found.split()[-1]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()

    def xdotool(self, *arguments: object) -> str:
        command = ["xdotool", *map(str, arguments)]
        return subprocess.run(command, env=self.display, capture_output=True, text=True, check=False).stdout

    @property
    def size(self) -> tuple[int, int]:
        shell = self.xdotool("getwindowgeometry", "--shell", self.window)
        found = dict(line.split("=") for line in shell.split())
        return int(found["WIDTH"]), int(found["HEIGHT"])

    def key(self, name: str) -> None:
        self.xdotool("key", name)

    def tap(self, x: int, y: int) -> None:
        self.xdotool("mousemove", "--window", self.window, x, y, "click", 1)

    def resize(self, width: int, height: int) -> None:
        self.xdotool("windowsize", "--sync", self.window, width, height)
        # A window that is larger than the screen shows its foot: what one taps in a story is there.
        self.xdotool("windowmove", "--sync", self.window, 0, min(0, 1080 - height))

    def over(self) -> int:
        """The exit code, once the window has closed."""
        wait_for(lambda: self.process.poll() is not None, "the window to close")
        assert "Traceback" not in self.errors.read_text()
        return self.process.returncode

    def rest(self, seconds: float) -> float:
        """Percent of a core used over some seconds."""
        return bench.Window(self.process.pid, 0).idle(seconds)


class Hands:
    """Does everything twice, to the sight and to the window, and reads a story in one of two ways."""

    def __init__(self, sight: Sight, window: "RealWindow | Sight") -> None:
        self.sight = sight
        self.window = window

    def key(self, *names: str) -> None:
        for name in names:
            self.sight.key(name)
            self.window.key(name)

    def tap(self, target: Target) -> None:
        x, y = self.sight.pixel(target)
        self.sight.tap(x, y)
        self.window.tap(x, y)

    def resize(self, width: int, height: int) -> None:
        self.sight.resize(width, height)
        self.window.resize(width, height)

    # --- playing -----------------------------------------------------------------------------------

    def play(self, numbers: Sequence[int], *, mouse: bool = False) -> None:
        """From wherever we are to the ending, by these choices."""
        go_on, pick = (self.tap_on, self.tap_choice) if mouse else (self.key_on, self.key_choice)
        for _ in range(MOST_GESTURES):
            screen = self.sight.top
            if isinstance(screen, EndingScreen):
                return
            if isinstance(screen, StoryScreen) and screen.asks:
                pick(numbers[len(self.sight.play.numbers)])
            else:
                go_on()
        raise AssertionError(f"no ending in {MOST_GESTURES} gestures")

    def until(self, numbers: Sequence[int]) -> None:
        """By these choices, and stop at the choice that follows them."""
        while not (
            isinstance(self.sight.top, StoryScreen)
            and self.sight.top.asks
            and len(self.sight.play.numbers) == len(numbers)
        ):
            screen = self.sight.top
            if isinstance(screen, StoryScreen) and screen.asks:
                self.key_choice(numbers[len(self.sight.play.numbers)])
            else:
                self.key_on()

    def key_on(self) -> None:
        self.key("Return")

    def key_choice(self, number: int) -> None:
        """By its digit; every second choice by walking to it."""
        if len(self.sight.play.numbers) % 2 == 0:
            self.key(str(number + 1))
            return
        for _ in range(40):
            if self.sight.focus == ("choice", number):
                self.key("Return")
                return
            self.key("Tab")
        raise AssertionError(f"Tab never comes to choice {number}")

    def tap_on(self) -> None:
        """Whatever leads on: the story's own button, or the first action of a sheet."""
        keys = [target.key for target in self.sight.shown.targets]
        for does in ("go", "next", "begin", "no", "play"):
            if (does, 0) in keys:
                self.tap(self.sight.named(does))
                return
        raise AssertionError(f"nothing leads on among {keys}")

    def tap_choice(self, number: int) -> None:
        while ("choice", number) not in [target.key for target in self.sight.shown.targets]:
            self.tap(self.sight.named("more"))
        self.tap(self.sight.named("choice", number))

    # --- leaving -----------------------------------------------------------------------------------

    def leave_by_keys(self) -> None:
        """To the title, then out."""
        while self.sight.screens:
            self.key("F10")

    def leave_by_mouse(self) -> None:
        for _ in range(40):
            keys = [target.key for target in self.sight.shown.targets]
            does = next(does for does in ("quit", "home", "next", "leave") if (does, 0) in keys)
            self.tap(self.sight.named(does))
            if not self.sight.screens:
                return
        raise AssertionError("the mouse found no way out")
