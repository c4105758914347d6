"""Firefox and WebKitGTK: a page of each type says nothing, asks nothing of anyone else and breaks no rule.

``make test`` looks at the story and at a page of text; ``make long`` at every type.
"""

import pytest

from tests.web.built import PLAYED, Opened
from tests.web.tab import Tab, broken_rules

ONE_OF_TEXT = "sources.html"


@pytest.fixture(params=["firefox", "webkit"])
def looked_at(request) -> tuple[Tab, Opened]:
    """An engine, and the site as it is given it."""
    site = request.getfixturevalue("site" if request.param == "firefox" else "listening_site")
    return request.getfixturevalue(request.param), site


def faults(engine: Tab, site: Opened, path: str, way: str) -> list[str]:
    engine.open(site.address(path, way))
    elsewhere = [
        address
        for address in engine.asked
        if not address.startswith((site.address("", way), "about:", "data:"))
    ]
    return [f"{path}: {line}" for line in (*engine.said, *elsewhere, *broken_rules(engine))]


@pytest.mark.parametrize("way", ["http", "file"])
@pytest.mark.parametrize("page", [PLAYED, ONE_OF_TEXT])
def test_a_page_is_right_in_the_other_engines(looked_at, page, way):
    found = faults(*looked_at, page, way)

    assert not found, "\n".join(found)


@pytest.mark.long
@pytest.mark.parametrize("way", ["http", "file"])
def test_a_page_of_each_type_is_right_in_the_other_engines(looked_at, way):
    _, site = looked_at

    found = [fault for page in site.one_of_each for fault in faults(*looked_at, page, way)]

    assert not found, "\n".join(found)
