"""What browsers from before 2024 lack is taken away from Chromium: the site plays without it, or is read."""

from contextlib import ExitStack

import pytest
from playwright.sync_api import expect

from tests.web.built import PLAYED
from tests.web.chromium import chromium_tab

# Chrome 97, Safari 15.4 and Firefox 104 brought these; the player asks for them.
BEFORE_2022 = "delete Array.prototype.findLast; delete Array.prototype.findLastIndex;"
# Chrome 113, Safari 17 and Firefox 112 brought this one.
BEFORE_2023 = "delete URLSearchParams.prototype.size;"


@pytest.fixture
def without(browser):
    """A tab of a browser that lacks something."""

    def lacking(script):
        tab = stack.enter_context(chromium_tab(browser))
        tab.page.add_init_script(script)
        return tab

    with ExitStack() as stack:
        yield lacking


def test_options_go_into_the_address_of_a_browser_of_2022(without, site):
    tab = without(BEFORE_2023)
    tab.open(site.address(PLAYED))

    tab.page.click("text=Options")
    tab.page.click("text=très grande")

    assert tab.evaluate("location.search") == "?o=t4"


@pytest.mark.parametrize("end", ["", "#1.00000000.0"])
def test_a_browser_that_cannot_play_reads_the_story(without, site, end):
    tab = without(BEFORE_2022)
    tab.open(site.address(PLAYED + end))

    first = tab.page.locator("#recit > section").first
    expect(first).to_be_visible()
    expect(tab.page.locator("#debut")).to_be_visible()
    expect(tab.page.locator("#faire")).to_be_hidden()

    link = tab.page.locator("#debut .rejouer")
    assert link.get_attribute("href") == "#" + first.get_attribute("id")
    first.locator("ol a[href], ul a").first.click()
    expect(tab.page.locator("#recit > section:target")).to_be_visible()
