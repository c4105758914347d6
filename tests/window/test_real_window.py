"""The window as a player has it: a process of its own, a screen, a keyboard, a mouse, and a plug one may pull."""

import signal
import sys
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.store import Store
from game.window.screens.ending import EndingScreen
from scenarios.content import PACKAGED, Content, read_content
from tests.bench.window import virtual_screen
from tests.game.plays import SHIPPED, SMALL, STORIES, Player, as_typed, random_play, typed_for
from tests.window.real import Device, Hands, RealWindow, Sight, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and xdotool are Linux's")

BY_KEYS, BY_MOUSE = "keyboard", "mouse"
# One play each of what differs most in a hand; the others are long.
SAMPLE = {("minuteur", BY_KEYS), ("observer", BY_MOUSE), ("messages-papier", BY_KEYS)}


@pytest.fixture(scope="module")
def display():
    with virtual_screen() as name:
        yield name


@pytest.fixture(autouse=True)
def without_a_screen_of_our_own(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.quit()


@cache
def content(folder: Path) -> Content:
    return read_content(folder)


def folder_of(slug: str) -> Path:
    return PACKAGED if slug in SHIPPED else STORIES


def choices_of(slug: str) -> tuple[int, ...]:
    """The play that is compared: the one of the golden files, or any one of a shipped story."""
    if slug in SHIPPED:
        return random_play(content(PACKAGED).stories[slug].story, seed=7).numbers
    return tuple(int(line) - 1 for line in typed_for(slug).split() if line.isdecimal())


def in_the_terminal(slug: str, numbers, folder: Path):
    typed = "".join(f"{number + 1}\n" for number in numbers)
    return Player(folder, cut=False).play(content(folder_of(slug)), slug, typed).transcript


class House:
    """Opens a story's window with the sight that goes with it."""

    def __init__(self, display: str, folder: Path) -> None:
        self.display, self.folder = display, folder

    def open(self, device: Device, slug: str, *, at: str | None, **env: str) -> tuple[RealWindow, Hands]:
        store = device.as_it_is()
        window = RealWindow(self.display, device, folder_of(slug), at, **env)
        sight = Sight(content(folder_of(slug)), store, at, window.size)
        return window, Hands(sight, window)


@pytest.fixture
def house(display, tmp_path):
    return House(display, tmp_path)


@pytest.mark.parametrize(
    ("slug", "by"),
    [
        pytest.param(slug, by, marks=() if (slug, by) in SAMPLE else pytest.mark.long)
        for by in (BY_KEYS, BY_MOUSE)
        for slug in SMALL
    ],
)
def test_a_small_story_played_by_hand_is_the_play_of_the_terminal(slug, by, house, tmp_path):
    device, numbers = Device(tmp_path), choices_of(slug)
    window, hands = house.open(device, slug, at=slug)
    with window:
        hands.play(numbers, mouse=by == BY_MOUSE)
        hands.leave_by_mouse() if by == BY_MOUSE else hands.leave_by_keys()

        assert window.over() == 0
    assert device.played() == in_the_terminal(slug, numbers, tmp_path)
    assert device.numbers(slug) is None
    assert list(Store(device.kept).clues) == [slug]
