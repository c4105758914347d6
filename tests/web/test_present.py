"""A story shown to a group, in a real browser: line after line, by vote, back to a choice, and both outcomes."""

import pytest

from scenarios.content import PACKAGED, read_content
from scenarios.explore import walk
from scenarios.play import Play, replay
from site_builder.story_page import scene_numbers
from tests.game.plays import SHIPPED, random_play
from tests.web.chromium import chromium_tab
from tests.web.playing import Stories, due, play_in, press
from tests.web.tab import broken_rules

SLUG = "aide-a-domicile"
STEP = "document.getElementById('jeu').dataset.step"
HERE = "location.hash"
# The address changes first; the page tells it a moment later.
TOLD = (
    "document.getElementById('jeu').dataset.at === 'scene'"
    " && document.getElementById('adresse').value === location.href"
)
ASKS = f"{TOLD} && {STEP} === 'asks' && !document.getElementById('choisir').hidden"
LINES = "[...document.querySelectorAll('#dit > :not(hr)')].filter((each) => each.checkVisibility()).length"
SIZES = [(1920, 1080), (1024, 768)]


@pytest.fixture(scope="module")
def shipped(site) -> Stories:
    return Stories(read_content(PACKAGED), site)


@pytest.fixture
def projector(browser):
    with chromium_tab(browser, width=1280, height=720) as tab:
        yield tab


def present(tab) -> None:
    tab.page.click("main .affichage:visible")
    tab.page.wait_for_selector(".bar-of-presenter")


def clicked(tab, times: int = 1) -> None:
    for _ in range(times):
        tab.page.keyboard.press("PageDown")


def to_the_choice(tab, most: int = 80) -> None:
    """Press the clicker until something is to be chosen; what is asked on the way is closed."""
    for _ in range(most):
        tab.wait(TOLD)
        if is_asking(tab):
            return
        clicked(tab)
        tab.page.wait_for_timeout(30)
    raise AssertionError("nothing is to be chosen")


def is_asking(tab) -> bool:
    return tab.evaluate(ASKS) and not panel(tab)


def panel(tab) -> str:
    return tab.evaluate("document.querySelector('.panel')?.className || ''")


def chosen(tab, letter: str) -> None:
    """By a vote of one hand."""
    before = tab.evaluate(HERE)
    tab.page.keyboard.press("v")
    tab.page.click(f"text=Suivre {letter}")
    tab.wait(f"{HERE} !== '{before}' && {TOLD}")


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_clicker_tells_one_line_at_a_time_and_escape_gives_the_page_back(projector, shipped, way):
    projector.open(shipped.address(SLUG, way=way))
    present(projector)
    assert not projector.page.query_selector("header").is_visible() or projector.evaluate(
        "document.querySelector('header').inert"
    )
    clicked(projector)
    projector.wait(f"{LINES} === 1")
    first = projector.page.inner_text("#dit > :not(.later):not(hr)")
    clicked(projector)

    assert projector.evaluate(LINES) == 1
    assert projector.page.inner_text("#dit > :not(.later):not(hr)") != first
    projector.page.keyboard.press("PageUp")
    assert projector.page.inner_text("#dit > :not(.later):not(hr)") == first

    projector.page.keyboard.press("Escape")
    assert projector.evaluate(LINES) > 1
    assert not projector.evaluate("document.querySelector('header').inert")
    assert projector.evaluate("document.activeElement.textContent") == "Présenter à un groupe"
    assert projector.said == []


# A line may scroll only where it is higher than the sheet that it is told on.
READ = """(() => { const line = document.querySelector("#dit > :not(.later):not(hr)");
  const sheet = document.getElementById("feuille");
  return !line || (parseFloat(getComputedStyle(line).fontSize) >= innerHeight / 20 - .5
    && document.documentElement.scrollWidth <= innerWidth
    && (line.getBoundingClientRect().bottom <= innerHeight || sheet.scrollHeight > sheet.clientHeight)); })()"""


@pytest.mark.parametrize(
    ("size", "query"),
    [
        (SIZES[0], ""),
        (SIZES[1], "?o=t4"),
        *(
            pytest.param(size, query, marks=pytest.mark.long)
            for size in SIZES
            for query in ("?o=t4", "?o=dys")
        ),
    ],
)
def test_what_is_told_is_read_from_afar_and_leaves_nothing_out_of_the_screen(browser, shipped, size, query):
    """A twentieth of the height at the least; a whole play."""
    play = random_play(shipped.story(SLUG), 1)
    with chromium_tab(browser, width=size[0], height=size[1]) as tab:
        tab.open(shipped.address(SLUG, query))
        present(tab)
        clicked(tab)
        for number in play.numbers:
            while not is_asking(tab):
                assert tab.evaluate(READ)
                clicked(tab)
                tab.page.wait_for_timeout(20)
            stage = "document.querySelector('#scene').getBoundingClientRect().height"
            assert tab.evaluate(f"{stage} > innerHeight / 8")
            press(tab, number)
        assert tab.said == []


def test_hands_are_counted_a_tie_is_said_and_the_clicker_follows_the_majority(projector, shipped):
    projector.open(shipped.address(SLUG))
    present(projector)
    clicked(projector)
    to_the_choice(projector)
    before = projector.evaluate(HERE)
    clicked(projector)
    assert "vote" in panel(projector)
    assert projector.page.is_disabled("text=On suit la majorité")
    for key in ("a", "b", "b", "Shift+B"):
        projector.page.keyboard.press(key)

    assert (
        projector.page.inner_text(".said")
        == "2\u00a0mains. Égalité entre A et B\u00a0: qui les défend\u00a0?"
    )
    assert projector.page.is_disabled("text=On suit la majorité")
    clicked(projector)
    assert projector.evaluate(HERE) == before, "a tie decides nothing"
    projector.page.click(".vote li:nth-child(2) [aria-label='Une main de plus pour B']")
    assert projector.page.inner_text(".said") == "3\u00a0mains. B l’emporte."
    clicked(projector)
    projector.wait(f"{HERE} !== '{before}'")

    assert play_in(projector, shipped.story(SLUG)).numbers == (1,)
    assert panel(projector) == ""


def test_numbers_of_hands_stay_between_none_and_ninety_nine(projector, shipped):
    projector.open(shipped.address(SLUG))
    present(projector)
    clicked(projector)
    to_the_choice(projector)
    projector.page.keyboard.press("v")
    projector.page.keyboard.press("Shift+A")
    assert projector.page.inner_text(".vote output >> nth=0") == "0"
    projector.evaluate("document.querySelectorAll('.vote .counter button')[1].click()")
    for _ in range(120):
        projector.page.keyboard.press("a")

    assert projector.page.inner_text(".vote output >> nth=0") == "99"


@pytest.mark.parametrize("slug", SHIPPED)
def test_one_goes_back_to_a_choice_and_sees_what_both_lead_to(browser, shipped, slug):
    story = shipped.story(slug)
    with chromium_tab(browser, width=1280, height=720) as tab:
        tab.open(shipped.address(slug))
        present(tab)
        clicked(tab)
        to_the_choice(tab)
        assert not tab.page.is_visible("text=Les deux suites")
        chosen(tab, "A")
        first = play_in(tab, story)
        to_the_choice(tab)
        chosen(tab, "A")
        tab.page.keyboard.press("r")
        labels = tab.page.locator(".again li").all_inner_texts()
        assert len(labels) == 2
        tab.page.click(".again li .bouton >> nth=0")
        to_the_choice(tab)
        assert not tab.page.is_visible(".bar-of-presenter >> text=Les deux suites")
        chosen(tab, "B")
        tab.page.click(".bar-of-presenter >> text=Les deux suites")
        columns = tab.page.locator(".columns > div").all_inner_texts()
        second = play_in(tab, story)
        assert broken_rules(tab) == []
        for _ in range(12):
            end = tab.evaluate(
                "(({ scrollTop, clientHeight, scrollHeight }) => scrollTop + clientHeight > scrollHeight - 2)"
                "(document.querySelector('.panel'))"
            )
            clicked(tab)
            if end:
                break
        assert panel(tab) == "", "the clicker reads to the end, then goes back to the story"

    assert (first.numbers, second.numbers[:1]) == ((0,), (1,))
    for play, words in zip((first, second), columns, strict=True):
        whole = " ".join(words.split())
        for _who, line in outcome(play):
            assert " ".join(line.split()) in whole, line
    assert columns[0] != columns[1]


def outcome(play: Play):
    """What the rules say is told after the last choice, to the next one."""
    while True:
        page = due(play)
        yield from page["lines"]
        after = play.follow() if page["goes_on"] else None
        if after is None:
            return
        play = after


@pytest.mark.parametrize("slug", [slug for slug in SHIPPED if slug in read_content(PACKAGED).careers.classes])
def test_the_questions_of_the_class_sheet_stop_the_story_once(browser, shipped, slug):
    story = shipped.story(slug)
    stops = shipped.content.careers.classes[slug].during.stops
    walked = walk(story)
    with chromium_tab(browser, width=1280, height=720) as tab:
        for stop in stops:
            number = next(n for n, state in enumerate(walked.states) if state.scene == stop.scene)
            play, _whole = replay(story, [each - 1 for each in walked.play_to(number)])
            while play.state.scene != stop.scene:
                play = play.follow()
            shipped.open(tab, slug, play.moves)
            present(tab)
            for _ in range(30):
                if "stop" in panel(tab):
                    break
                clicked(tab)
            assert tab.page.inner_text(".stop p") == stop.question, scene_numbers(story)[stop.scene]
            clicked(tab)
            assert panel(tab) == ""
            clicked(tab)
            assert "stop" not in panel(tab)


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.long)])
@pytest.mark.parametrize("query", ["", pytest.param("?o=contraste", marks=pytest.mark.long)])
def test_no_rule_of_accessibility_is_broken_while_it_is_shown(browser, shipped, scheme, query):
    with chromium_tab(browser, width=1280, height=720, scheme=scheme) as tab:
        tab.open(shipped.address(SLUG, query))
        present(tab)
        found = [*broken_rules(tab)]
        clicked(tab)
        found += broken_rules(tab)
        to_the_choice(tab)
        found += broken_rules(tab)
        tab.page.keyboard.press("v")
        tab.page.keyboard.press("a")
        found += broken_rules(tab)
        clicked(tab)
        tab.page.keyboard.press("r")
        found += broken_rules(tab)

        assert found == []
        assert tab.said == []


def test_a_screen_that_is_black_for_a_while_and_the_clock(projector, shipped):
    projector.open(shipped.address(SLUG))
    present(projector)
    projector.page.keyboard.press("b")
    assert not projector.page.is_visible("#scene")
    projector.page.keyboard.press("b")
    assert projector.page.is_visible("#scene")
    projector.page.wait_for_timeout(1_100)
    clock = ".bar-of-presenter [aria-label^='Temps']"
    assert projector.page.inner_text(clock) != "0:00"
    projector.page.click(clock)

    assert projector.page.inner_text(clock) == "0:00"


def test_nothing_of_a_vote_is_kept(projector, shipped):
    projector.open(shipped.address(SLUG))
    present(projector)
    clicked(projector)
    to_the_choice(projector)
    projector.page.keyboard.press("v")
    projector.page.keyboard.press("a")
    here = projector.evaluate(HERE)
    projector.page.reload()
    projector.page.wait_for_selector(".bar-of-presenter")

    assert projector.evaluate(HERE) == here
    assert projector.evaluate("[localStorage.length, sessionStorage.length, document.cookie.length]") == [
        0,
        0,
        0,
    ]
    to_the_choice(projector)
    projector.page.keyboard.press("v")
    assert projector.page.inner_text(".said") == "Levez la main\u00a0!"


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_page_that_is_loaded_again_is_still_shown_to_the_group_until_it_is_left(projector, shipped, way):
    projector.open(shipped.address(SLUG, "?o=dys", way=way))
    present(projector)
    clicked(projector)
    projector.wait(f"{LINES} === 1")
    here = projector.evaluate(HERE)
    projector.page.reload()
    projector.page.wait_for_selector(".bar-of-presenter")
    assert projector.evaluate(HERE) == here
    assert projector.evaluate("document.documentElement.dataset.o") == "dys"

    projector.page.keyboard.press("Escape")
    projector.page.reload()
    projector.page.wait_for_selector("#voies .affichage")
    assert projector.page.query_selector(".bar-of-presenter") is None
    assert projector.said == []


def test_the_start_key_of_a_clicker_fills_the_screen_and_loses_nothing(projector, shipped):
    projector.open(shipped.address(SLUG))
    present(projector)
    clicked(projector)
    to_the_choice(projector)
    projector.page.keyboard.press("v")
    projector.page.keyboard.press("a")
    projector.page.keyboard.press("F5")
    projector.wait("!!document.fullscreenElement")

    assert "vote" in panel(projector)
    assert projector.page.inner_text(".vote output >> nth=0") == "1"
    projector.page.keyboard.press("F5")
    projector.wait("!document.fullscreenElement")


def test_whoever_does_not_ask_for_it_fetches_nothing_of_it(projector, shipped):
    asked: list[str] = []
    projector.page.on("request", lambda request: asked.append(request.url))
    projector.open(shipped.address(SLUG))

    assert asked
    assert [each for each in asked if "groupe" in each or "present" in each] == []
