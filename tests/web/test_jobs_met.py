"""The end of a story links the jobs that this play met, those that the game names too."""

import pytest

from game.jobs import jobs_met
from tests.game.plays import SHIPPED, random_play

_SHOWN = "[...document.querySelectorAll('#metiers li:not([hidden])')].map((item) => item.dataset.job)"
_PAGES = "[...document.querySelectorAll('#metiers li:not([hidden]) a')].map((link) => link.pathname)"


@pytest.mark.parametrize("slug", SHIPPED)
def test_the_page_links_the_jobs_that_the_game_names(slug, shipped, tab):
    for seed in range(6):
        play = random_play(shipped.story(slug), seed)
        shipped.open(tab, slug, play.moves)

        met = set(jobs_met(play))
        assert set(tab.evaluate(_SHOWN)) == met
        assert {path.rpartition("/")[2] for path in tab.evaluate(_PAGES)} == {f"{job}.html" for job in met}
