"""The stories that are played in a browser, and the two other engines that look at the site."""

import sys

import pytest

from scenarios.content import PACKAGED, read_content
from tests.game.plays import STORIES
from tests.web.built import Opened, built, opened
from tests.web.firefox import firefox_tab
from tests.web.playing import Stories
from tests.web.webkit import listening, webkit_tab

# Only Linux has the three engines in its packages; elsewhere the site's other tests still run.
if sys.platform != "linux":
    collect_ignore_glob = ["test_*.py"]


@pytest.fixture(scope="session")
def shipped(site) -> Stories:
    """The shipped stories, to be played."""
    return Stories(read_content(PACKAGED), site)


@pytest.fixture(scope="session")
def small(tmp_path_factory, compiled_once) -> Stories:
    """The small stories, one for each moment, to be played."""
    with opened(built(STORIES), tmp_path_factory.mktemp("small")) as found:
        yield Stories(read_content(STORIES), found)


@pytest.fixture(scope="session")
def listening_site(site, tmp_path_factory) -> Opened:
    """The shipped site, for an engine whose console is heard from inside the page."""
    with opened(listening(site.files), tmp_path_factory.mktemp("site-listening")) as found:
        yield found


@pytest.fixture(scope="session")
def firefox():
    with firefox_tab() as opened_tab:
        yield opened_tab


@pytest.fixture(scope="session")
def webkit():
    with webkit_tab() as opened_tab:
        yield opened_tab
