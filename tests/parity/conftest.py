"""The browser in which the player's rules are held to Python's."""

import pytest

from tests.parity.engine import Browser


@pytest.fixture(scope="session")
def rule_engine(browser):
    page = browser.new_page()
    yield Browser(page)
    page.close()
