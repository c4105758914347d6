"""The ways from a stone, followed in a real browser: by mouse, by keyboard, by touch, from a disk, and on paper."""

import re
from datetime import date
from urllib.parse import unquote

import pytest

from scenarios.content import PACKAGED, read_content
from scenarios.directory import LocalContact
from site_builder.build import build_site
from tests.web.built import opened
from tests.web.chromium import chromium_tab
from tests.web.firefox import FirefoxTab
from tests.web.tab import broken_rules

START = "chemins/aide-a-domicile.html"
WANTED = "educateur-specialise"
DAY = date(2026, 11, 22)
LOOKS = {"light": ("light", ""), "dark": ("dark", ""), "contrast": ("light", "?o=contraste")}
# Of links and buttons that stand by themselves: those inside a sentence may be as tall as its words.
SMALL = """[...document.querySelectorAll("main :is(button, select, summary, .river a, .ends ul a, .starts a, .path a)")]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.textContent.trim().slice(0, 40), each.getBoundingClientRect()])
  .filter(([, {width, height}]) => Math.min(width, height) < 24).map(([words]) => words)"""
PANEL = """(() => { const panel = document.getElementById("chemin"); return {
  shown: panel.checkVisibility(), title: panel.querySelector("h2").textContent,
  steps: panel.querySelectorAll("ol > li").length,
  sourced: [...panel.querySelectorAll("ol > li")].filter((li) => li.querySelector("a[href*='source-']")).length,
  seen: panel.querySelector("h2").getBoundingClientRect().top >= 0
    && panel.querySelector("h2").getBoundingClientRect().bottom <= innerHeight,
  focused: document.activeElement === panel.querySelector("h2"),
  lit: [...document.querySelectorAll(".river .on[data-s]")].map(({dataset}) => dataset.s) } })()"""
READY = "document.getElementById('chemin')?.hidden === false && document.querySelector('#chemin ol > li') !== null"


def follow(tab) -> dict:
    """What the panel says, once it is told."""
    tab.wait(READY + " && document.activeElement.localName === 'h2'")
    tab.evaluate("new Promise((done) => setTimeout(done, 200))")  # where it stays, not where it passes
    return tab.evaluate(PANEL)


def hold_followed(panel: dict) -> None:
    assert panel["shown"]
    assert panel["focused"]
    assert panel["seen"]
    assert panel["steps"] == panel["sourced"] > 0
    assert panel["title"].startswith("De «\u00a0")
    assert panel["lit"][0] == "aide-a-domicile"


def pick(page, start: str, end: str) -> None:
    page.select_option("select[name=de]", start)
    page.select_option("select[name=vers]", end)


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("width", [390, 1440])
def test_who_says_where_from_and_where_to_is_told_the_way(site, browser, way, width):
    with chromium_tab(browser, width=width) as tab:
        tab.open(site.address("chemins.html", way))
        pick(tab.page, "aide-a-domicile", WANTED)
        tab.page.click("text=Voir les chemins")
        hold_followed(follow(tab))
        assert tab.page.url.endswith(f"{START}#{WANTED}")
        assert tab.said == []


def test_back_closes_the_way_and_its_address_alone_opens_it_again(site, tab):
    tab.open(site.address(START))
    tab.page.click(f"#{WANTED} li a >> nth=0")
    told = follow(tab)
    address = tab.page.url
    tab.page.go_back()
    tab.wait("document.getElementById('chemin').hidden")
    assert tab.evaluate("document.querySelectorAll('.river .on').length") == 0

    tab.open(address)
    assert follow(tab) == told


def test_a_way_is_opened_and_closed_by_keyboard_alone(site, tab):
    tab.open(site.address(START))
    tab.page.focus(f"#{WANTED} li a >> nth=0")
    tab.page.keyboard.press("Enter")
    hold_followed(follow(tab))

    tab.page.focus("#chemin .call")
    tab.page.keyboard.press("Enter")
    tab.wait("document.getElementById('chemin').hidden")


def test_the_form_is_filled_and_sent_by_keyboard_alone(site, tab):
    tab.open(site.address("chemins.html"))
    tab.page.focus("select[name=de]")
    tab.page.keyboard.type("Aide à domicile", delay=5)
    assert tab.evaluate("document.activeElement.value") != ""
    for _ in range(2):
        tab.page.keyboard.press("Tab")
    tab.page.keyboard.press("Enter")
    tab.page.wait_for_url("**/chemins/*.html*")


def test_every_stone_is_reached_by_keyboard(site, tab):
    tab.open(site.address(START))
    count = tab.evaluate("document.querySelectorAll('.river a').length")
    tab.page.focus(".river a >> nth=0")
    reached = set()
    for _ in range(count):
        reached.add(tab.evaluate("document.activeElement.dataset.s"))
        tab.page.keyboard.press("Tab")
    assert len(reached) == count > 3
    assert None not in reached


@pytest.mark.parametrize("path", ["chemins.html", START, "comparer.html", "metiers.html"])
def test_what_is_touched_is_large_enough(site, browser, path):
    with chromium_tab(browser, has_touch=True, is_mobile=True) as tab:
        tab.open(site.address(path))
        assert tab.evaluate(SMALL) == []


@pytest.mark.parametrize("look", LOOKS)
def test_a_way_that_is_followed_breaks_no_rule(site, browser, look):
    scheme, query = LOOKS[look]
    with chromium_tab(browser, scheme=scheme) as tab:
        tab.open(site.address(START) + f"{query}#{WANTED}")
        follow(tab)
        assert broken_rules(tab) == []
        tab.open(site.address("chemins.html") + query)
        assert broken_rules(tab) == []


def longest(site) -> str:
    """The address of the way with most steps."""
    found = [
        (row.count(" "), path, end)
        for path in site.pages
        if path.startswith("chemins/")
        for end, row in re.findall(
            r"<li id=([\w-]+)>.*?<li data-v=\"?([\d. +]+)", site.files[path].decode(), re.DOTALL
        )
    ]
    _hops, path, end = max(found)
    return f"{path}#{end}"


def sheets_of_paper(tab) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", tab.page.pdf(format="A4", prefer_css_page_size=True)))


def test_a_way_prints_on_one_page_with_its_sources(site, tab):
    tab.open(site.address(START) + f"#{WANTED}")
    follow(tab)
    tab.page.emulate_media(media="print")
    words = tab.evaluate("document.body.innerText")

    assert "Source" in words
    assert "Où l’on peut aller" not in words
    assert sheets_of_paper(tab) == 1


def test_the_longest_way_prints_on_two_pages_at_most(site, tab):
    tab.open(site.address(longest(site)))
    follow(tab)

    assert sheets_of_paper(tab) <= 2


def test_without_a_script_every_way_is_read_and_every_stone_leads_somewhere(site, browser):
    with chromium_tab(browser, java_script_enabled=False) as tab:
        tab.page.goto(site.address("chemins.html"))
        assert not tab.page.is_visible("form.choose")
        tab.page.click("a[href*='aide-a-domicile']")
        assert tab.page.is_visible(f"#{WANTED} li")
        assert not tab.page.is_visible("#chemin")
        links = [each.get_attribute("href") for each in tab.page.query_selector_all(".river a")]
        ids = {each.get_attribute("id") for each in tab.page.query_selector_all(".ends > li")}
    for link in links:
        place = unquote(link)
        assert (
            (place[1:] in ids) if place.startswith("#") else f"chemins/{place.split('?')[0]}" in site.files
        ), link


def test_each_stone_after_the_middle_is_in_the_list(site):
    """The river and the list say the same: what is drawn one or two steps after the middle is among the ends."""
    for path in site.pages:
        if path.startswith("chemins/"):
            page = site.files[path].decode()
            start = re.search(r"data-start=([\w-]+)", page)[1]
            hops = [hop.split() for hop in re.findall(r'data-h="([\w -]+)"', page)]
            after = {end for begin, end in hops if end != start}
            assert after <= set(re.findall(r"<li id=([\w-]+)>", page)), path


# Comparing, narrowing, and what is near


def test_two_jobs_stand_side_by_side_with_their_sources(site, tab):
    tab.open(site.address("comparer.html", "file"))
    for place, slug in enumerate(("aide-a-domicile", "aide-soignant")):
        tab.page.select_option(f".compare select >> nth={place}", slug)
    tab.wait("document.querySelectorAll('#comparaison thead th').length === 2")
    assert tab.page.url.endswith("#aide-a-domicile,aide-soignant")
    assert tab.evaluate("document.querySelectorAll(\"#comparaison a[href*='source-']\").length") > 2
    assert broken_rules(tab) == []
    assert tab.said == []


def test_the_list_of_jobs_is_narrowed_and_its_address_says_so(site, tab):
    tab.open(site.address("metiers.html"))
    every = tab.page.locator("[data-l]:visible").count()
    tab.page.fill("input[name=m]", "domicile")
    left = tab.page.locator("[data-l]:visible").count()
    assert 0 < left < every
    assert f"{left} métier" in tab.page.text_content(".filters [role]")

    tab.open(tab.page.url)
    assert tab.page.locator("[data-l]:visible").count() == left
    tab.page.fill("input[name=m]", "zzz")
    assert tab.page.locator("[data-l]:visible").count() == 0
    assert broken_rules(tab) == []


def test_the_contacts_of_one_s_department_are_those_that_stay(browser, tmp_path):
    content = read_content(PACKAGED)
    known = {name: getattr(content.careers, name) for name in content.careers.__slots__}
    near = [
        LocalContact(each, f"Accueil {each}", "tous", "", "", "https://exemple.fr", DAY)
        for each in ("93", "2A")
    ]
    careers = type(content.careers)(**{**known, "directory": tuple(near)})
    files = build_site(type(content)(content.folder, careers, content.stories, ())).files
    with opened(files, tmp_path) as some, chromium_tab(browser) as tab:
        tab.open(some.address("a-qui-parler.html", "file"))
        every = tab.page.locator("[data-d]:visible").count()
        tab.page.select_option(".near select", "2A")
        left = tab.page.locator("[data-d]:visible").all_inner_texts()
        assert broken_rules(tab) == []

    assert every == 2
    assert len(left) == 1
    assert "Accueil 2A" in left[0]


# A question that somebody asks


def test_a_home_care_worker_finds_how_to_become_a_specialised_educator_and_what_to_live_on(site, tab):
    """From the home page, by clicks and the two choices alone."""
    tab.open(site.address("index.html"))
    clicks = 0
    for link in ("nav[aria-label=Menu] a[href*='chemins.html']",):
        tab.page.click(link)
        clicks += 1
    tab.page.wait_for_url("**/chemins.html*")
    pick(tab.page, "aide-a-domicile", WANTED)
    tab.page.click("text=Voir les chemins")
    clicks += 3
    hold_followed(follow(tab))
    told = tab.page.inner_text("#chemin")

    assert re.search(r"revenu|payé|financer|aide", told)
    assert "Qui peut payer" in told
    assert re.search(r"\d+ mois", told)
    assert clicks <= 4

    tab.page.click("#chemin a[href*='financer.html'] >> nth=0")
    tab.page.wait_for_url("**/financer.html*")
    assert tab.page.is_visible("section:target, :target")


@pytest.mark.long
def test_firefox_follows_a_way_too(site, firefox: FirefoxTab):
    firefox.open(site.address(START, "file") + f"#{WANTED}")
    panel = firefox.evaluate(f"new Promise((done) => setTimeout(() => done({PANEL}), 1500))")
    hold_followed(panel)
    assert firefox.said == []
