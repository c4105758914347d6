"""The weights that are promised: bytes do not depend on the machine, so they are held here and not only measured."""

import pytest

from scenarios.content import PACKAGED, read_content
from tests.web import reference
from tests.web.built import built, kind_of, opened
from tests.web.chromium import ChromiumTab, chromium_tab
from tests.web.own_text import own_text, without_comments
from tests.web.playing import packed
from tests.web.story_art import SCREENS, art
from tests.web.weighing import KB, Weight, is_art, path_of, scales, weigh, weigh_in

WITH_ART = {"index.html", "univers/*/recit.html", "univers/*/capsule.html", "univers/*/index.html"}


@pytest.fixture(scope="module")
def reference_site(tmp_path_factory):
    with opened(built(reference.FOLDER), tmp_path_factory.mktemp("reference")) as found:
        yield found


REFERENCE = 14.9 * KB
BESIDE_ITS_TEXT = 10 * KB
CAPSULE = 25 * KB  # its player is more than a page


def test_the_reference_story_weighs_less_than_half_of_the_lightest_other_engine(reference_site, browser):
    found = weigh(browser, reference_site, reference.PAGE).text

    assert found < REFERENCE < min(reference.OTHERS.values()) * KB / 2


def test_a_shipped_story_weighs_at_most_its_own_text_and_ten_kilobytes(site, browser):
    """Its own text: the YAML of the story, and the words of other files that the page carries (``own_text.py``)."""
    content = read_content(PACKAGED)
    for slug in content.stories:
        found = weigh(browser, site, f"univers/{slug}/recit.html").text - own_text(content, slug)

        assert found <= BESIDE_ITS_TEXT, f"{slug}: {found} bytes beside its text"


def test_the_text_of_a_story_is_its_file_without_its_comments():
    lines = ["# a", 'titre: "A # B"   # b', "texte: |", "  # words", "  c # words too", "suite: d#e"]

    kept = ["", 'titre: "A # B"', *lines[2:]]
    assert without_comments(lines) == "\n".join(kept)


STORIES = sorted(read_content(PACKAGED).stories)


@pytest.mark.parametrize("slug", STORIES)
def test_the_first_scene_comes_with_its_pictures_under_sixty_kilobytes(site, browser, slug):
    """Of which the pictures, with the script and the sheet that show them, are under forty-five."""
    story = read_content(PACKAGED).stories[slug].story
    found = weigh(browser, site, f"univers/{slug}/recit.html", f"#{packed(story)}")

    assert 0 < found.art < 45 * KB, found
    assert found.whole < 60 * KB, found


@pytest.mark.parametrize("slug", STORIES)
@pytest.mark.parametrize("screen", SCREENS)
def test_all_the_pictures_of_a_story_weigh_little(site, slug, screen):
    """Counted from the built site: what all its plays together can ask for, in the widths of that screen."""
    asked = art(read_content(PACKAGED).stories[slug].story, site.files, SCREENS[screen])

    assert sum(asked.values()) < SCREENS[screen].most, asked


@pytest.mark.parametrize("slug", STORIES)
@pytest.mark.parametrize("screen", SCREENS)
def test_what_a_first_scene_asks_for_is_among_what_is_counted(site, browser, slug, screen):
    story = read_content(PACKAGED).stories[slug].story
    with chromium_tab(browser, **SCREENS[screen].viewport) as tab:
        tab.open(site.address(f"univers/{slug}/recit.html") + f"#{packed(story)}")
        tab.wait("document.querySelector('#scene .whole img')?.complete")
        shown = tab.evaluate("[...document.querySelectorAll('#scene img')].map(({currentSrc}) => currentSrc)")
    pictures = {path_of(address, site) for address in shown if is_art(path_of(address, site))}

    assert pictures
    assert pictures <= art(story, site.files, SCREENS[screen]).keys()


# Of a type, the fullest page is the one that would weigh too much: `make long` weighs them all.
@pytest.mark.parametrize("which", ["one_of_each", pytest.param("pages", marks=pytest.mark.long)])
def test_any_other_page_weighs_less_than_twelve_kilobytes_in_six_requests(site, browser, which):
    """Where there are pictures of places and people, without them; icons count."""

    def too_much(tab: ChromiumTab, path: str) -> Weight | None:
        found = weigh_in(tab, site, path)
        if kind_of(path) in WITH_ART:
            most = CAPSULE if path.endswith("capsule.html") else 12 * KB
            return None if found.text < most else found
        return None if found.whole < 12 * KB and found.requests <= 6 else found

    others = [path for path in getattr(site, which) if not path.endswith("recit.html")]
    with scales(browser) as tab:
        found = {path: wrong for path in others if (wrong := too_much(tab, path))}
    assert found == {}


def test_a_page_weighs_as_much_after_another(site, browser):
    """One tab for many pages is many times faster: its cache must not make them lighter."""
    with scales(browser) as tab:
        after = [weigh_in(tab, site, path) for path in ("metiers.html", "index.html", "metiers.html")]

    assert after[1:] == [weigh(browser, site, "index.html"), after[0]]


# The scales themselves


def test_what_a_page_asks_for_is_weighed_once_and_compressed(tmp_path, browser):
    page = (
        b'<!doctype html><title>T</title><link rel=icon href="icone.svg"><link rel=stylesheet href="a/a.css?v=1">'
        b'<script src="a/a.js"></script>'
        b'<img src="a/a.webp" alt=""><img src="a/a.webp" alt=""><img src="a/far.webp" alt="" loading=lazy>'
    )
    script = b"new Image().src = 'a/ahead.webp';"
    picture = b"\0" * 1_000
    files = {"p.html": page, "a/a.css": b"p{}" * 900, "a/a.js": script, "icone.svg": b"<svg/>"}
    pictures = {"a/a.webp": picture, "a/far.webp": picture, "a/ahead.webp": picture * 5}
    with opened(files | pictures, tmp_path) as some:
        found = weigh(browser, some, "p.html")

    assert 150 < found.text < 300
    assert (found.art, found.requests) == (2_000, 6)
