"""A real window on a virtual screen, moved by xdotool alone, and the sight that tells the hand where things are.

The game runs in a process of its own, as a player starts it. Where its targets stand is worked out here, by the same
screens and layouts given the same gestures: nothing in the game helps its tests. A sight never paints, and is a
whole play ahead or behind without harm: both sides only follow the order of the gestures.
"""

import ctypes
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pygame

from game.store import Store
from game.window.app import App
from game.window.easel import PROBE
from game.window.items import Target
from game.window.screens.ending import EndingScreen
from game.window.screens.story import StoryScreen
from scenarios.content import Content
from tests.bench import window as bench

PATIENCE = 30  # seconds; only ever waited out by a test that fails
MOST_GESTURES = 3_000
MOST_TARGETS = 40
SIZE = (1632, 918)  # what the game takes of a screen of 1920 by 1080
KEYS = {
    "Return": pygame.K_RETURN,
    "BackSpace": pygame.K_BACKSPACE,
    "Escape": pygame.K_ESCAPE,
    "Tab": pygame.K_TAB,
    "F10": pygame.K_F10,
    "F11": pygame.K_F11,
    **{str(digit): pygame.K_0 + digit for digit in range(1, 10)},
}


CLIENT_MESSAGE = 33


class ClientMessage(ctypes.Structure):
    """Xlib's ``XClientMessageEvent``, as long as an ``XEvent``."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 24),
    )


@contextmanager
def connected(display: str) -> Iterator[tuple[ctypes.CDLL, ctypes.c_void_p]]:
    """Xlib, and a connection of our own to a screen."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(x11.XOpenDisplay(display.encode()))
    assert connection, f"no answer from {display}"
    yield x11, connection
    x11.XCloseDisplay(connection)


@contextmanager
def virtual_screen() -> Iterator[str]:
    """A screen that keeps its pointer where it was put: Xvfb begins anew when its last client goes."""
    with bench.virtual_screen() as display, connected(display):
        yield display


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

    def made(self, slug: str) -> int:
        """How many choices are kept."""
        return len(self.numbers(slug) or ())

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
        self.art.stop()  # it paints nothing: what shows is drawn for the window beside
        self._catch_up()

    def draw(self) -> None:
        """Know what shows, and paint nothing."""
        self._catch_up()
        self._dirty = False

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
        (x, y), canvas, scale = target.box.centre, self.easel.frame.canvas, self.easel.frame.scale
        return round(canvas.x + x * scale), round(canvas.y + y * scale)

    def shut(self) -> None:
        self.easel.window.destroy()

    def key(self, name: str) -> None:
        self.feel(pygame.KEYDOWN, key=KEYS[name], mod=0, scancode=0, unicode="")

    def tap(self, x: int, y: int) -> None:
        held = {"pos": (x, y), "window": self.easel.window}
        self.feel(pygame.MOUSEMOTION, rel=(0, 0), buttons=(0, 0, 0), **held)
        self.feel(pygame.MOUSEBUTTONDOWN, button=1, **held)
        self.feel(pygame.MOUSEBUTTONUP, button=1, **held)

    def resize(self, width: int, height: int) -> None:
        self.easel.window.size = width, height
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

    def shut(self) -> None:
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

    def look_elsewhere(self) -> None:
        """Give the keyboard to the screen behind, as a click on another window would."""
        self.xdotool("mousemove", 0, 0)
        place = dict(line.split("=") for line in self.xdotool("getmouselocation", "--shell").split())
        self.xdotool("windowfocus", "--sync", place["WINDOW"])

    def look_back(self) -> None:
        self.xdotool("windowfocus", "--sync", self.window)

    def press_its_cross(self) -> None:
        """What a window manager sends when the cross of a window is clicked; xdotool has no word for it."""
        with connected(self.display["DISPLAY"]) as (x11, display):
            x11.XInternAtom.restype = ctypes.c_ulong
            protocols, delete = (
                x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
            )
            window = ctypes.c_ulong(int(self.window))
            message = ClientMessage(
                type=CLIENT_MESSAGE, window=window, message_type=protocols, format=32, data=(delete,)
            )
            x11.XSendEvent(display, window, 0, ctypes.c_long(0), ctypes.byref(message))

    def over(self) -> int:
        """The exit code, once the window has closed."""
        wait_for(lambda: self.process.poll() is not None, "the window to close")
        assert "Traceback" not in self.errors.read_text()
        return self.process.returncode

    def rest(self, seconds: float) -> float:
        """Percent of a core used over some seconds."""
        return bench.Window(self.process.pid, 0).idle(seconds)


class Hands:
    """Does everything twice, to the sight and to the window."""

    def __init__(self, sight: Sight, window: RealWindow) -> None:
        self.sight = sight
        self.window = window

    def key(self, *names: str) -> None:
        for name in names:
            self.sight.key(name)
            self.window.key(name)

    def tap(self, does: str, number: int = 0) -> None:
        x, y = self.sight.pixel(self.sight.named(does, number))
        self.sight.tap(x, y)
        self.window.tap(x, y)

    def walk_to(self, does: str, number: int = 0) -> None:
        """Tab until something has the focus, then Enter."""
        for _ in range(MOST_TARGETS):
            if self.sight.focus == (does, number):
                self.key("Return")
                return
            self.key("Tab")
        raise AssertionError(f"Tab never comes to {does} {number}")

    def resize(self, width: int, height: int) -> None:
        self.sight.resize(width, height)
        self.window.resize(width, height)

    def find(self, slug: str, *, mouse: bool = False) -> None:
        """From the title to the page that opens a story."""
        act = self.tap if mouse else self.walk_to
        act("play")
        act("card", self.sight.slugs().index(slug))

    def play(self, numbers: Sequence[int], *, mouse: bool = False) -> None:
        """From wherever we are to the ending, by these choices."""
        while not isinstance(self.sight.top, EndingScreen):
            self.until(numbers, mouse=mouse)

    def until(self, numbers: Sequence[int], *, mouse: bool = False) -> None:
        """By these choices, as far as the one that follows them, or the ending."""
        for _ in range(MOST_GESTURES):
            screen = self.sight.top
            if isinstance(screen, StoryScreen) and screen.asks:
                made = len(self.sight.play.numbers)
                if made == len(numbers):
                    return
                (self.tap_choice if mouse else self.key_choice)(numbers[made])
            elif isinstance(screen, EndingScreen):
                return
            else:
                self.read_on(mouse=mouse)
        raise AssertionError(f"{MOST_GESTURES} gestures lead nowhere")

    def read_on(self, *, mouse: bool = False) -> None:
        if not mouse:
            self.key("Return")
            return
        keys = [target.key for target in self.sight.shown.targets]
        self.tap(next(does for does in ("go", "next", "begin", "resume", "no") if (does, 0) in keys))

    def key_choice(self, number: int) -> None:
        """By its digit; every second choice by walking to it."""
        if len(self.sight.play.numbers) % 2 == 0:
            self.key(str(number + 1))
        else:
            self.walk_to("choice", number)

    def tap_choice(self, number: int) -> None:
        while self.sight.shown.target(("choice", number)) is None:
            self.tap("more")
        self.tap("choice", number)

    def leave(self, *, mouse: bool = False) -> None:
        """To the title, then out."""
        while self.sight.screens:
            if mouse:
                keys = [target.key for target in self.sight.shown.targets]
                self.tap(next(does for does in ("quit", "home", "next", "leave") if (does, 0) in keys))
            else:
                self.key("F10")
