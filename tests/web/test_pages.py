"""Every page of the site, in Chromium: what it says to its console, what it asks for, what a machine can see of its
accessibility, and that its words stay readable however they are shown.

There are more than two hundred pages, of some twenty types: ``make test`` opens every page twice, as a phone shows it
and where words have least room, and in every other look the fullest page of each type; ``make long`` opens them all.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.web.built import WAYS, Opened
from tests.web.chromium import ChromiumTab, chromium_tab
from tests.web.tab import broken_rules

# As a phone and as a desk; what a visitor's system prefers, and what the page's own options ask for.
WIDTHS = (390, 1440)
LOOKS = {
    "light": {"scheme": "light", "query": ""},
    "dark": {"scheme": "dark", "query": ""},
    "contrast": {"scheme": "light", "query": "?o=contraste"},
}

# What WCAG 1.4.12 lets a reader ask of any page.
SPACED = """{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
    p { margin-block-end: 2em !important }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}"""
TWICE = "{ document.documentElement.style.fontSize = '200%' }"
# Elements of which a part cannot be seen or scrolled to: words cut by their box, or boxes past the edge of the page.
LOST = """(() => {
  const shown = (element) => element.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const name = (element) => element.tagName.toLowerCase() + (element.className ? "." + element.className : "");
  const found = [];
  const root = document.documentElement;
  if (root.scrollWidth > root.clientWidth) found.push("the page is " + root.scrollWidth + " px wide");
  for (const element of document.querySelectorAll("body *")) {
    if (!shown(element) || !element.innerText?.trim()) continue;
    const {overflowX, overflowY, clipPath, position} = getComputedStyle(element);
    if (clipPath !== "none" || position === "absolute" && element.clientWidth <= 1) continue;
    const cut = (overflow, all, seen) => (overflow === "hidden" || overflow === "clip") && all > seen + 1;
    if (cut(overflowX, element.scrollWidth, element.clientWidth)) found.push(name(element) + " is cut on its side");
    if (cut(overflowY, element.scrollHeight, element.clientHeight)) found.push(name(element) + " is cut below");
  }
  return found;
})()"""
SHIFTED = """new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const {value} of list.getEntries()) sum += value })
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""
# Its title, its language, how many first headings it shows.
TOLD = """[document.title, document.documentElement.lang,
  [...document.querySelectorAll("h1")].filter((each) => each.checkVisibility()).length]"""
# How words are given least room: a width, the page's own options, what a reader asks for.
CRAMPED = {
    "a small phone": (320, "", ""),
    "words twice as large": (640, "", TWICE),
    "words spaced out": (390, "", SPACED),
    "our largest words on a small phone": (320, "?o=t4", ""),
}
TIGHTEST = "our largest words on a small phone"
# What a reader asked for is taken back, and the page is as it opened.
AS_IT_WAS = "{ document.documentElement.style.fontSize = ''; document.adoptedStyleSheets = [] }"


def hold(pages: list[str], wrong_in: Callable[[str], object]) -> None:
    """Fail with what is wrong, page by page, where something is."""
    found = {path: wrong for path in pages if (wrong := wrong_in(path))}
    assert not found, "\n".join(
        f"{path}: {line}"
        for path, wrong in found.items()
        for line in (wrong if isinstance(wrong, list) else [wrong])
    )


@pytest.fixture(params=["some", pytest.param("every", marks=pytest.mark.long)])
def pages(request, site) -> list[str]:
    """Those of a type with dozens of pages are three in `make test`, all in `make long`."""
    return site.some if request.param == "some" else site.pages


def heard(tab: ChromiumTab, site: Opened, path: str, way: str = "http") -> list[str]:
    """What the page says to its console once opened, and what it asks of anyone else."""
    tab.open(site.address(path, way))
    here = (site.address("", way), "about:", "data:")
    return [*tab.said, *(address for address in tab.asked if not address.startswith(here))]


def hold_quiet(site: Opened, tab: ChromiumTab, pages: list[str], way: str) -> None:
    hold(pages, lambda path: heard(tab, site, path, way))


def hold_accessible(site: Opened, browser: Browser, pages: list[str], look: str, width: int) -> None:
    with chromium_tab(browser, width=width, scheme=LOOKS[look]["scheme"]) as tab:

        def broken(path: str) -> list[str]:
            tab.open(site.address(path) + LOOKS[look]["query"])
            return broken_rules(tab)

        hold(pages, broken)


def hold_readable(site: Opened, browser: Browser, pages: list[str], cramped: str) -> None:
    width, query, asked = CRAMPED[cramped]
    with chromium_tab(browser, width=width) as tab:

        def lost(path: str) -> list[str]:
            tab.open(site.address(path) + query)
            tab.run(asked)
            return tab.evaluate(LOST)

        hold(pages, lost)


def broken_in_the_dark(tab: ChromiumTab) -> list[str]:
    """What an open page breaks when night comes, which it then forgets."""
    tab.page.emulate_media(color_scheme="dark")
    found = [f"in the dark: {line}" for line in broken_rules(tab)]
    tab.page.emulate_media(color_scheme="light")
    return found


def test_a_page_is_quiet_has_a_title_of_its_own_and_breaks_no_rule_of_accessibility(site, tab, pages):
    """Three promises in one walk: to open a page costs more than to judge it. Of each type, the fullest is judged in
    the dark too: `make long` opens all of them in every look.
    """
    titles: dict[str, str] = {}

    def wrong(path: str) -> list[str]:
        found = heard(tab, site, path)
        title, language, headings = tab.evaluate(TOLD)
        if (same := titles.setdefault(title, path)) != path:
            found.append(f"« {title} » is also the title of {same}")
        if (language, headings) != ("fr", 1):
            found.append(f"its language is {language!r}, its first headings are {headings}")
        found += broken_rules(tab)
        return found + broken_in_the_dark(tab) if path in site.one_of_each else found

    hold(pages, wrong)


def test_a_type_of_page_below_a_folder_is_quiet_and_moves_nothing_while_it_loads(site, tab):
    def wrong(path: str) -> list[str]:
        found = heard(tab, site, path, "sub-folder")
        return found + [f"moved by {moved}" for moved in [tab.evaluate(SHIFTED)] if moved]

    hold(site.one_of_each, wrong)


def test_a_type_of_page_opened_by_a_double_click_says_nothing_and_asks_nothing_of_anyone_else(site, tab):
    hold_quiet(site, tab, site.one_of_each, "file")


def test_no_word_is_lost_where_there_is_least_room(site, browser, pages):
    hold_readable(site, browser, pages, TIGHTEST)


def test_no_word_of_a_type_of_page_is_lost_however_it_is_cramped(site, tab):
    """One opening of a page for all: it is the window that narrows, and the reader who asks."""
    ways = {name: asked for name, asked in CRAMPED.items() if name != TIGHTEST}

    def lost(path: str) -> list[str]:
        tab.open(site.address(path))
        found = []
        for name, (width, _query, asked) in ways.items():
            tab.page.set_viewport_size({"width": width, "height": 844})
            tab.run(asked)
            found += [f"{name}: {line}" for line in tab.evaluate(LOST)]
            tab.run(AS_IT_WAS)
        return found

    hold(site.one_of_each, lost)


@pytest.mark.long
@pytest.mark.parametrize("way", WAYS[1:])
def test_a_page_says_nothing_and_asks_nothing_of_anyone_else(site, tab, way):
    hold_quiet(site, tab, site.pages, way)


@pytest.mark.long
@pytest.mark.parametrize(("look", "width"), [(look, width) for look in LOOKS for width in WIDTHS][1:])
def test_no_page_breaks_a_rule_however_it_is_looked_at(site, browser, look, width):
    hold_accessible(site, browser, site.pages, look, width)


@pytest.mark.long
@pytest.mark.parametrize("cramped", [each for each in CRAMPED if each != TIGHTEST])
def test_no_word_is_lost(site, browser, cramped):
    hold_readable(site, browser, site.pages, cramped)


@pytest.mark.long
@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_moves_while_a_page_loads(site, browser, width):
    with chromium_tab(browser, width=width) as tab:

        def shifted(path: str) -> float:
            tab.open(site.address(path))
            return tab.evaluate(SHIFTED)

        hold(site.one_of_each, shifted)


# The rulers themselves


def test_words_that_are_cut_and_pages_that_are_too_wide_are_seen(tab):
    tab.page.set_content(
        "<div class=cut style='overflow:hidden;height:9px'>some<br>words</div><p style='width:999px'>wide</p>"
    )

    assert tab.evaluate(LOST) == ["the page is 1007 px wide", "div.cut is cut below"]


def test_what_breaks_a_rule_in_the_dark_alone_is_seen(tab):
    dark = "@media (prefers-color-scheme: dark) { body { background: #000 } }"
    tab.page.set_content(
        f"<html lang=fr><title>T</title><style>body {{ color: #333; background: #fff }} {dark}</style>"
        "<main><h1>words</h1></main>"
    )

    assert broken_rules(tab) == []
    assert [line.split(" | ")[0] for line in broken_in_the_dark(tab)] == ["in the dark: color-contrast"]
    assert broken_rules(tab) == []


def test_what_moves_while_a_page_loads_is_seen(tab):
    tab.page.set_content("<p>words</p>")
    tab.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))")
    tab.run("document.body.prepend(Object.assign(document.createElement('hr'), {style: 'height:200px'}))")

    assert tab.evaluate(SHIFTED) > 0


def test_the_menu_keeps_one_line_on_a_phone_whatever_a_scroll_bar_takes(site, tab):
    """A bar that comes while the page loads would else wrap it, and move all that is below."""
    tab.open(site.address("metiers.html"))
    heights = set()
    for width in (390, 375, 360):
        tab.page.set_viewport_size({"width": width, "height": 844})
        heights.add(tab.evaluate("document.querySelector('header').getBoundingClientRect().height"))
    tab.page.set_viewport_size({"width": 390, "height": 844})

    assert len(heights) == 1
