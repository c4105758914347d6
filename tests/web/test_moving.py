"""What moves in a story's page: what is new on the stage, and nothing for who asks for less."""

import pytest

from scenarios.content import PACKAGED, read_content
from tests.web.chromium import chromium_tab
from tests.web.playing import Stories, go, go_on, press

SLUG = "petite-enfance"
ALL = "document.getAnimations({ subtree: true })"
FIGURES = "[...document.querySelectorAll('#scene .figure')].map((each) => each.className)"
WIDE = {"width": 1280, "height": 720}


@pytest.fixture(scope="module")
def shipped(site) -> Stories:
    return Stories(read_content(PACKAGED), site)


@pytest.fixture
def tab(browser, shipped):
    with chromium_tab(browser, **WIDE) as tab:
        tab.open(shipped.address(SLUG))
        yield tab


def begun(tab) -> None:
    press(tab, 0, "#debut .rejouer")


def on(tab) -> None:
    go_on(tab) if tab.evaluate("document.querySelector('#choisir').hidden") else press(tab)


def names(tab) -> set[str]:
    return set(tab.evaluate(f"{ALL}.map((each) => each.animationName)"))


def test_who_comes_is_told_from_who_was_there(tab, shipped):
    begun(tab)
    first = tab.evaluate(FIGURES)
    place = tab.evaluate("document.querySelector('#scene .whole').classList.contains('new')")
    on(tab)

    assert first
    assert all("comes" in each for each in first)
    assert place
    assert not any("comes" in each for each in tab.evaluate(FIGURES))
    assert not tab.evaluate("document.querySelector('#scene .whole').classList.contains('new')")


def test_who_begins_to_speak_leans_and_who_has_another_face_nods(tab):
    begun(tab)
    seen = set()
    for _page in range(12):
        on(tab)
        seen |= {word for each in tab.evaluate(FIGURES) for word in each.split()}

    assert {"leans", "reacts", "comes", "speaks"} <= seen


def test_the_thread_comes_with_another_scene_and_the_other_way_back(tab):
    begun(tab)
    assert not tab.page.query_selector(".pull")
    on(tab)
    assert tab.page.query_selector(".pull:not(.back)")
    press(tab, 0, "#avant")

    assert tab.page.query_selector(".pull.back")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", [320, 1280])
def test_what_moves_leaves_no_scroll_bar_and_shifts_nothing(browser, shipped, width):
    with chromium_tab(browser, width=width, height=720) as tab:
        tab.open(shipped.address(SLUG))
        begun(tab)
        on(tab)
        for now in (0, 100, 200, 300, 400):
            tab.page.evaluate(
                f"(now) => {ALL}.forEach((each) => {{ each.pause(); each.currentTime = now; }})", now
            )

            assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), now


def test_everything_comes_to_rest_by_itself(tab):
    """No animation goes on for ever, and none lasts longer than people breathe."""
    begun(tab)
    on(tab)
    ends = tab.evaluate(f"{ALL}.map((each) => each.effect.getComputedTiming().endTime)")

    assert ends
    assert max(ends) <= 22_000


@pytest.mark.parametrize(("options", "query"), [({"reduced_motion": "reduce"}, ""), ({}, "?o=calme")])
def test_nothing_moves_for_who_asks_for_less(browser, shipped, options, query):
    with chromium_tab(browser, **WIDE, **options) as tab:
        tab.open(shipped.address(SLUG, query))
        begun(tab)
        for _page in range(4):
            on(tab)
            assert tab.evaluate(f"{ALL}.length") == 0
        tab.page.wait_for_timeout(300)
        frames = [address for address in tab.asked if "neutre-cligne" in address or "neutre-parle" in address]

        assert frames == []
        assert tab.evaluate("getComputedStyle(document.querySelector('.pull b')).opacity") == "0"


def test_a_mouth_moves_at_the_beginning_of_a_line_and_ends_as_it_was(tab, shipped):
    begun(tab)
    for _page in range(12):
        if tab.page.query_selector("#scene .speaks:not(.pair) .face[src*='neutre']"):
            break
        on(tab)
    tab.run(
        "window.seen = []; const face = document.querySelector('#scene .speaks .face');"
        "new MutationObserver(() => seen.push(face.src)).observe(face, { attributes: true })"
    )
    tab.wait("seen.length >= 10")
    tab.page.wait_for_timeout(400)
    seen = [address.split("/")[-1].split("?")[0] for address in tab.evaluate("seen")]

    assert {"neutre-parle.webp", "neutre.webp"} == set(seen)
    assert seen[-1] == "neutre.webp"


@pytest.mark.parametrize("width", [390, 1280])
def test_frames_of_faces_are_asked_for_where_there_is_room_to_see_them(browser, shipped, width):
    with chromium_tab(browser, width=width, height=720) as tab:
        tab.open(shipped.address(SLUG))
        begun(tab)
        tab.page.wait_for_timeout(400)
        asked = any("neutre-cligne" in address for address in tab.asked)

        assert asked == (width == 1280)
        assert tab.said == []


def test_eyes_close_and_open_again(browser, shipped):
    with chromium_tab(browser, **WIDE) as tab:
        tab.page.clock.install()
        tab.open(shipped.address(SLUG))
        begun(tab)
        tab.wait("!!document.querySelector('#scene .figure:not(.speaks) .face[src*=neutre]')")
        tab.run(
            "window.seen = []; new MutationObserver((all) => all.forEach(({ target }) => seen.push(target.src)))"
            ".observe(document.querySelector('#scene'), { attributes: true, subtree: true, attributeFilter: ['src'] })"
        )
        tab.page.wait_for_timeout(500)
        tab.page.clock.run_for(15_000)
        seen = tab.evaluate("seen")
        tab.page.clock.run_for(40_000)
        later = len(tab.evaluate("seen"))
        tab.page.clock.run_for(60_000)

        assert any("neutre-cligne" in address for address in seen)
        assert len(tab.evaluate("seen")) == later, "after a while nobody blinks any more"
        assert not tab.evaluate("!!document.querySelector('#scene .face[src*=cligne]')")


def test_a_choice_answers_the_finger_before_it_is_let_go(tab):
    begun(tab)
    button = tab.page.locator("#choix button").first
    button.scroll_into_view_if_needed()
    look = (
        "(({ translate, backgroundColor }) => translate + backgroundColor)"
        "(getComputedStyle(document.querySelector('#choix button')))"
    )
    before = tab.evaluate(look)
    box = button.bounding_box()
    tab.page.mouse.move(box["x"] + 20, box["y"] + 10)
    tab.page.mouse.down()
    held = tab.evaluate(look)
    tab.page.mouse.move(1, 1)
    tab.page.mouse.up()

    assert held != before
    assert "2px" in held


def test_a_bookmark_opened_again_moves_without_a_thread(tab, shipped):
    begun(tab)
    on(tab)
    tab.page.reload()
    tab.wait("!!document.querySelector('#scene .figure')")

    assert not tab.page.query_selector(".pull")
    assert all("comes" in each for each in tab.evaluate(FIGURES))
    go(tab, shipped.story(SLUG), ())
    assert tab.said == []
