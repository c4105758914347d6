"""A story played in a browser: page after page it shows what the rules tell, and its transcript is the terminal's."""

import json
import random

import pytest

from scenarios.transcript import transcript
from tests.game.plays import GOLDEN, SHIPPED, SMALL, Player, as_typed, random_play, typed_for
from tests.web.chromium import chromium_tab
from tests.web.playing import due, go_on, play_by_number, play_in, press, shown


@pytest.fixture(scope="module")
def tab(browser):
    """One for all these plays: each opens its own page, and a play leaves nothing behind."""
    with chromium_tab(browser) as opened:
        yield opened


@pytest.mark.parametrize("slug", SMALL)
def test_a_small_story_played_by_its_buttons_has_the_transcript_of_the_terminal(slug, tab, small):
    story = small.open(tab, slug)

    play_by_number(tab, [int(line) - 1 for line in typed_for(slug).splitlines() if line.isdigit()])

    golden = json.loads((GOLDEN / "transcripts" / f"{slug}.json").read_text(encoding="utf-8"))
    assert transcript(slug, play_in(tab, story)) == golden


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_story_played_by_its_buttons_has_the_transcript_of_the_terminal(
    slug, tab, shipped, tmp_path
):
    story = shipped.open(tab, slug)
    play = random_play(story, 1)

    play_by_number(tab, play.numbers)

    typed = Player(tmp_path, cut=False).play(shipped.content, slug, as_typed(play))
    assert transcript(slug, play_in(tab, story)) == typed.transcript


@pytest.mark.parametrize("slug", SMALL)
def test_every_page_of_a_small_story_shows_what_the_rules_tell(slug, tab, small):
    _play_and_compare(tab, small.open(tab, slug), range(4))


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_page_of_a_shipped_story_shows_what_the_rules_tell(slug, tab, shipped):
    _play_and_compare(tab, shipped.open(tab, slug), range(1))


@pytest.mark.long
@pytest.mark.parametrize("slug", SHIPPED)
def test_every_page_of_two_hundred_plays_shows_what_the_rules_tell(slug, tab, shipped):
    _play_and_compare(tab, shipped.open(tab, slug), range(1, 201))


def _play_and_compare(tab, story, seeds):
    """One play at random after the other, each to its end."""
    for seed in seeds:
        chance = random.Random(seed)
        while not (page := _compared(tab, story))["title"]:
            if page["goes_on"]:
                go_on(tab)
            else:
                press(tab, chance.randrange(len(page["choices"])))
        press(tab, 0, "#voies .rejouer")


def _compared(tab, story):
    page, play = shown(tab), play_in(tab, story)
    assert page == due(play), play.moves
    return page
