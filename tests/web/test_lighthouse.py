"""Lighthouse gives the home page and the story all its points where points do not depend on the machine."""

import pytest

from tests.web.built import PLAYED, opened
from tests.web.lighthouse import lighthouse

CATEGORIES = ("accessibility", "best-practices", "seo")


@pytest.mark.parametrize("page", [PLAYED, pytest.param("index.html", marks=pytest.mark.long)])
def test_a_page_has_every_point(site, page):
    found = lighthouse(site.address(page), CATEGORIES)

    assert not found.lost, "\n".join(found.lost)
    assert found.marks == dict.fromkeys(CATEGORIES, 100)


def test_a_page_that_lacks_words_loses_points(tmp_path):
    page = b"<!doctype html><html><title>T</title><body><p>a<img src=x.png></p></body></html>"
    with opened({"index.html": page}, tmp_path) as wrong:
        found = lighthouse(wrong.address("index.html"), CATEGORIES)

    assert max(found.marks.values()) < 100
    assert [line for line in found.lost if line.startswith("html-has-lang")]
