"""What the tests of the game share."""

import os

import pytest

from scenarios.content import PACKAGED, Content, read_content
from tests.game.plays import GOLDEN, STORIES, Player


@pytest.fixture(scope="session")
def small_stories() -> Content:
    return read_content(STORIES)


@pytest.fixture(scope="session")
def shipped() -> Content:
    return read_content(PACKAGED)


@pytest.fixture(params=[False, True], ids=["straight", "resumed after each line"])
def player(request, tmp_path) -> Player:
    return Player(tmp_path, cut=request.param)


@pytest.fixture
def straight(tmp_path) -> Player:
    return Player(tmp_path, cut=False)


@pytest.fixture
def golden():
    """Compares what people see with what was kept; ``FILROUGE_RENEW=1`` keeps what is seen now."""

    def compare(name: str, found: str) -> None:
        file = GOLDEN / name
        if os.environ.get("FILROUGE_RENEW"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(found, encoding="utf-8")

        assert found == file.read_text(encoding="utf-8")

    return compare
