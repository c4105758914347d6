"""Every state of the player, not only its first page: each moment, each ending, what opens above the page."""

from collections.abc import Iterator

import pytest

from scenarios.explore import walk
from scenarios.model import Story
from scenarios.play import Play, replay
from tests.game.plays import SMALL
from tests.web.chromium import ChromiumTab, chromium_tab
from tests.web.playing import Stories, go
from tests.web.tab import broken_rules

MOST_STATES = 12
SCHEMES = ("light", pytest.param("dark", marks=pytest.mark.long))
USELESS = {"opening": "", "older": "#1.00000000.00", "hostile": "#<b>", "cut": "#1.0"}
EVERY = 3  # scenes of a shipped story, of which one is looked at here; in `make long` each


def every_scene(story: Story) -> Iterator[Play]:
    """A play to each scene of a story, and to each of what was taken there."""
    walked, told = walk(story), set()
    for number, state in enumerate(walked.states):
        if (state.scene, state.taken) not in told:
            told.add((state.scene, state.taken))
            play, whole = replay(story, [chosen - 1 for chosen in walked.play_to(number)])
            assert whole
            while play.state.scene != state.scene and (after := play.follow()) is not None:
                play = after
            yield play


@pytest.fixture(scope="module", params=SCHEMES)
def schemed(request, browser) -> Iterator[ChromiumTab]:
    """One tab for all that is looked at in a scheme: it opens pages, and keeps nothing of them."""
    with chromium_tab(browser, scheme=request.param) as tab:
        yield tab


def faults(tab: ChromiumTab, stories: Stories, slug: str, plays: list[Play]) -> list[str]:
    """What is wrong where each play stands: one is opened, and the others gone to from there."""
    story = stories.open(tab, slug)
    found = []
    for play in plays:
        if play.moves:
            go(tab, story, play.moves)
        found += [f"{play.state.scene}: {line}" for line in (*tab.said, *broken_rules(tab))]
        tab.said.clear()
    return found


@pytest.mark.parametrize("slug", SMALL)
def test_no_rule_is_broken_in_any_state_of_a_moment(slug, schemed, small):
    plays = list(every_scene(small.story(slug)))[:MOST_STATES]
    found = faults(schemed, small, slug, plays)

    assert not found, "\n".join(found)
    assert any(play.ending for play in every_scene(small.story(slug)))


def scenes_hold(browser, shipped, scheme: str, every: int) -> None:
    with chromium_tab(browser, scheme=scheme) as tab:
        for slug in shipped.content.stories:
            story = shipped.story(slug)
            scenes = {play.state.scene: play for play in every_scene(story)}
            found = faults(tab, shipped, slug, list(scenes.values())[::every])

            assert scenes.keys() == story.scenes.keys()
            assert not found, "\n".join(found)


def test_no_rule_is_broken_in_scenes_of_the_shipped_stories(browser, shipped):
    scenes_hold(browser, shipped, "light", EVERY)


@pytest.mark.long
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_rule_is_broken_in_any_scene_of_a_shipped_story(scheme, browser, shipped):
    scenes_hold(browser, shipped, scheme, 1)


def address_holds(tab: ChromiumTab, stories: Stories, slug: str, end: str) -> None:
    tab.open(stories.address(slug, end))

    assert [*tab.said, *broken_rules(tab)] == []


@pytest.mark.parametrize("end", USELESS.values(), ids=USELESS)
def test_no_rule_is_broken_where_an_address_says_nothing_of_use(end, schemed, shipped):
    """Of the shipped stories, one for each end: they are read by the same script, and `make long` opens them all."""
    slugs = tuple(shipped.content.stories)
    address_holds(schemed, shipped, slugs[[*USELESS.values()].index(end) % len(slugs)], end)


@pytest.mark.long
@pytest.mark.parametrize("end", USELESS.values(), ids=USELESS)
def test_no_rule_is_broken_where_an_address_of_any_story_says_nothing_of_use(end, schemed, shipped):
    for slug in shipped.content.stories:
        address_holds(schemed, shipped, slug, end)


@pytest.mark.parametrize("page", ["index.html", "univers/aide-a-domicile/recit.html"])
def test_no_rule_is_broken_while_the_options_are_open(page, schemed, site):
    schemed.open(site.address(page))
    schemed.page.get_by_role("button", name="Options").click()
    schemed.page.wait_for_selector("dialog[open]")

    assert [*schemed.said, *broken_rules(schemed)] == []


def test_no_rule_is_broken_in_a_carnet_that_holds_a_clue(schemed, site):
    schemed.open(site.address("carnet.html") + "#aide-a-domicile")

    assert [*schemed.said, *broken_rules(schemed)] == []
