"""A gamepad that SDL believes in: without hardware, it comes through the same doors as one that is plugged in."""

import ctypes
from pathlib import Path

import pygame
import pytest
from pygame._sdl2 import controller

from game.store import Store
from game.window.screens.contacts import Contacts
from game.window.screens.ending import EndingScreen
from game.window.screens.options import Pause
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title
from scenarios.play import replay
from scenarios.transcript import transcript
from tests.game.plays import SMALL, typed_for
from tests.window.real import MOST_GESTURES, MOST_TARGETS, Sight

SIZE = (960, 540)
FAR = 32_000
CROSS = {"up": 11, "down": 12, "left": 13, "right": 14}
HAT = {"up": 1, "right": 2, "down": 4, "left": 8}


def sdl() -> ctypes.CDLL:
    """The very SDL that pygame runs on."""
    folder = Path(pygame.__file__).parent
    names = ("libSDL2-2*", "libSDL2-2*.dylib", "SDL2.dll")
    found = [
        file
        for place in (folder, folder.parent / "pygame_ce.libs")
        for name in names
        for file in place.glob(name)
    ]
    if not found:
        pytest.skip("this pygame brings no SDL of its own")
    library = ctypes.CDLL(str(found[0]))
    library.SDL_JoystickOpen.restype = ctypes.c_void_p
    return library


class Pad:
    """A pad in hand. ``known`` is one whose layout SDL knows; the other one has buttons, a hat and a stick."""

    A, B, Y, BACK, START = 0, 1, 3, 4, 6

    def __init__(self, sight: Sight, *, known: bool) -> None:
        self.sight, self.known = sight, known
        self.sdl = sdl()
        kind, axes, buttons, hats = (1, 6, 15, 0) if known else (0, 2, 10, 1)
        self.index = self.sdl.SDL_JoystickAttachVirtual(kind, axes, buttons, hats)
        assert self.index >= 0, "SDL refuses a virtual pad"
        assert controller.is_controller(self.index) == known
        self.stick = ctypes.c_void_p(self.sdl.SDL_JoystickOpen(self.index))
        sight.turn()

    def unplug(self) -> None:
        if self.stick:
            self.sdl.SDL_JoystickDetachVirtual(self.index)
            self.sdl.SDL_JoystickClose(self.stick)
            self.stick = None

    def press(self, button: int) -> None:
        for down in (1, 0):
            self.sdl.SDL_JoystickSetVirtualButton(self.stick, button, down)
            self.feel()

    def cross(self, way: str) -> None:
        if self.known:
            self.press(CROSS[way])
            return
        for value in (HAT[way], 0):
            self.sdl.SDL_JoystickSetVirtualHat(self.stick, 0, value)
            self.feel()

    def lean(self, way: str, *values: int) -> list[tuple[str, int] | None]:
        """Push the stick through ``values``, by default all the way and back; what has the focus after each."""
        found = []
        sign = 1 if way in ("down", "right") else -1
        for value in values or (FAR, 0):
            axis = 0 if way in ("left", "right") else 1
            self.sdl.SDL_JoystickSetVirtualAxis(self.stick, axis, ctypes.c_int16(sign * value))
            self.feel()
            found.append(self.sight.focus)
        return found

    def feel(self) -> None:
        if self.sight.screens:
            self.sight.turn()


@pytest.fixture
def opened(monkeypatch, small_stories):
    """A window on a small story, or on the title, and a pad that is plugged in afterwards, as pads are."""
    monkeypatch.setenv("SDL_JOYSTICK_ALLOW_BACKGROUND_EVENTS", "1")
    closing = []

    def open_one(slug: str | None = None, *, known: bool = True) -> Pad:
        sight = Sight(small_stories, Store(None), slug, SIZE)
        closing.append(sight.shut)
        pad = Pad(sight, known=known)
        closing.append(pad.unplug)
        return pad

    yield open_one
    for close in reversed(closing):
        close()


def walk_to(pad: Pad, key: tuple[str, int], move) -> None:
    """Go down, and where that turns in a circle, to the right, until something has the focus; then A."""
    ways = ["down"] * MOST_TARGETS + ["right"] * MOST_TARGETS
    for way in ways:
        if pad.sight.focus == key:
            pad.press(Pad.A)
            return
        move(way)
    raise AssertionError(f"the pad never comes to {key}")


def play(pad: Pad, numbers: tuple[int, ...], move) -> None:
    for _ in range(MOST_GESTURES):
        screen = pad.sight.top
        if isinstance(screen, EndingScreen):
            return
        if isinstance(screen, StoryScreen) and screen.asks:
            walk_to(pad, ("choice", numbers[len(pad.sight.play.numbers)]), move)
        else:
            pad.press(Pad.A)
    raise AssertionError("no ending")


@pytest.mark.parametrize("by", ["cross", "lean"])
@pytest.mark.parametrize("known", [True, False], ids=["a pad SDL knows", "any pad"])
@pytest.mark.parametrize("slug", SMALL)
def test_a_pad_plays_a_story_to_its_ending(slug, known, by, opened, small_stories):
    pad = opened(slug, known=known)
    numbers = tuple(int(line) - 1 for line in typed_for(slug).split() if line.isdecimal())
    play(pad, numbers, pad.cross if by == "cross" else pad.lean)

    name, played = pad.sight._played
    by_the_rules, _whole = replay(small_stories.stories[slug].story, numbers)
    while by_the_rules.ending is None:
        by_the_rules = by_the_rules.follow()
    assert transcript(name, played) == transcript(slug, by_the_rules)


@pytest.mark.parametrize("known", [True, False])
def test_b_goes_back_and_start_pauses_and_goes_on(known, opened):
    pad = opened("une-fois", known=known)
    pad.press(Pad.A)
    walk_to(pad, ("choice", 1), pad.cross)
    assert pad.sight.play.numbers == (1,)
    pad.press(Pad.B)
    pad.press(Pad.B)
    assert pad.sight.play.numbers == ()
    start = Pad.START if known else 7
    pad.press(start)
    assert isinstance(pad.sight.top, Pause)
    pad.press(start)
    assert isinstance(pad.sight.top, StoryScreen)


def test_help_and_the_way_out_are_one_button_away(opened):
    pad = opened("une-fois")
    pad.press(Pad.A)
    pad.press(Pad.Y)
    assert isinstance(pad.sight.top, Contacts)
    pad.press(Pad.B)
    pad.press(Pad.BACK)
    assert isinstance(pad.sight.top, Title)


@pytest.mark.parametrize("known", [True, False])
def test_a_stick_moves_one_step_each_time_it_is_pushed(known, opened):
    pad = opened(known=known)
    pad.press(Pad.A)
    before, step, *_ = (target.key for target in pad.sight.shown.targets)
    assert pad.lean("right", 9_000, 0) == [pad.sight.shown.first] * 2, "leaning a little asks for nothing"
    pad.sight.focus = before
    assert pad.lean("right", 20_000, FAR, 25_000, FAR, 0) == [step] * 5, "held, it does not run"
    assert pad.lean("left", FAR, 0) == [before] * 2


def test_a_pad_pulled_out_and_plugged_in_again_goes_on(opened):
    pad = opened("une-fois")
    pad.press(Pad.A)
    pad.unplug()
    pad.sight.turn()
    assert isinstance(pad.sight.top, StoryScreen)
    again = Pad(pad.sight, known=False)
    again.press(Pad.START + 1)
    assert isinstance(pad.sight.top, Pause)
    again.unplug()
