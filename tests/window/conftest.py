"""The window's tests need no screen: SDL draws into memory, unless a test starts a screen of its own."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"

import pytest

from scenarios.content import PACKAGED, Content, read_content
from tests.game.plays import STORIES
from tests.window.driving import Driven


@pytest.fixture(scope="session")
def small_stories() -> Content:
    return read_content(STORIES)


@pytest.fixture(scope="session")
def shipped() -> Content:
    return read_content(PACKAGED)


@pytest.fixture
def drive():
    """Opens windows that a test drives by events, and closes them."""
    opened: list[Driven] = []

    def open_one(content: Content, **wishes) -> Driven:
        opened.append(Driven(content, **wishes))
        return opened[-1]

    yield open_one
    for driven in opened:
        driven.close()
