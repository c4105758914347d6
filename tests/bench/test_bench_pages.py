"""The probe of the pages sees what it says it sees."""

import sys

import pytest

from tests.bench.pages import first_choice, rates
from tests.bench.stories import generated_story
from tests.bench.table import ProbeFailed
from tests.web.built import opened

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the browser that is measured is Debian's")

PAGE = b'<!doctype html><title>T</title><link rel=icon href="data:,"><p>T</p><script src="a.js"></script>'
LATE = b"""setTimeout(() => {
  document.body.innerHTML = "<div id=choix><button>A</button></div>";
}, 300)"""


def test_a_choice_that_comes_late_is_seen(browser, tmp_path):
    with opened({"a.html": PAGE, "a.js": LATE}, tmp_path) as site:
        assert 300 <= first_choice(browser, site.address("a.html")) < 1_500


def test_a_page_where_nothing_can_be_chosen_is_no_measure(browser, tmp_path):
    with (
        opened({"a.html": PAGE, "a.js": b""}, tmp_path) as site,
        pytest.raises(ProbeFailed, match="no choice"),
    ):
        first_choice(browser, site.address("a.html"))


def test_the_rules_of_the_browser_are_timed(browser):
    found = rates(browser, generated_story(), plays=20, runs=3)

    assert len(found) == 3
    assert min(found) > 1_000
