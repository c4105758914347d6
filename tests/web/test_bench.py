"""The test bench itself: what is wrong in a page is seen, in each engine and each way of opening it."""

import pytest

from site_builder.policy import PAGE_POLICY
from tests.web.built import Opened, opened
from tests.web.tab import Tab, broken_rules
from tests.web.webkit import listening

HEAD = f"""<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>T</title><link rel="icon" href="a.svg">
<meta http-equiv="Content-Security-Policy" content="{PAGE_POLICY}"></head>"""
PAGES = {
    "right.html": "<main><h1>T</h1></main>",
    "throws.html": '<main><h1>T</h1></main><script src="throws.js"></script>',
    "speaks.html": '<main><h1>T</h1></main><script src="speaks.js"></script>',
    "inline.html": "<main><h1>T</h1></main><script>1</script>",
    "style.html": '<main><h1 style="color:red">T</h1></main>',
    "elsewhere.html": '<main><h1>T</h1><img alt="" src="http://127.0.0.2:9/x.png"></main>',
    "lacks.html": '<main><h1>T</h1><img alt="" src="lacks.png"></main>',
    "unnamed.html": '<main><h1>T</h1><img src="a.svg" width="9" height="9"></main>',
}
FILES = {
    **{path: f"{HEAD}<body>{body}</body></html>".encode() for path, body in PAGES.items()},
    "throws.js": b"nothing.at.all",
    "speaks.js": b"console.log('a word')",
    "a.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
}


@pytest.fixture(scope="module")
def wrong_sites(tmp_path_factory):
    """One for the engines whose console we hear, one for the engine that must write it down."""
    folder = tmp_path_factory.mktemp("wrong")
    with (
        opened(FILES, folder / "heard") as heard,
        opened(listening(FILES), folder / "listening") as written_down,
    ):
        yield {"tab": heard, "firefox": heard, "webkit": written_down}


@pytest.fixture(params=["tab", "firefox", "webkit"])
def looked_at(request, wrong_sites) -> tuple[Tab, Opened]:
    """An engine, and the wrong site as it is given it."""
    return request.getfixturevalue(request.param), wrong_sites[request.param]


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("throws.html", "error"),
        ("speaks.html", "a word"),
        ("inline.html", "policy: script-src"),
        ("style.html", "policy: style-src"),
        ("elsewhere.html", "policy: img-src"),
        ("lacks.html", "lacks.png"),
    ],
)
def test_what_is_wrong_in_a_page_is_heard(looked_at, way, page, words):
    engine, wrong_site = looked_at
    engine.open(wrong_site.address(page, way))

    assert [line for line in engine.said if words in line]


@pytest.mark.parametrize("way", ["http", "file"])
def test_nothing_is_heard_of_a_page_that_is_right(looked_at, way):
    engine, wrong_site = looked_at
    engine.open(wrong_site.address("right.html", way))

    assert engine.said == []
    assert broken_rules(engine) == []


def test_a_picture_without_words_breaks_a_rule(looked_at):
    engine, wrong_site = looked_at
    engine.open(wrong_site.address("unnamed.html"))

    assert [rule.partition(" ")[0] for rule in broken_rules(engine)] == ["image-alt"]


def test_what_a_page_asks_for_is_known(looked_at):
    engine, wrong_site = looked_at
    engine.open(wrong_site.address("throws.html"))

    assert wrong_site.address("throws.js") in engine.asked
