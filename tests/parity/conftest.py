"""The browser in which the player's rules are held to Python's."""

import pytest
from playwright.sync_api import sync_playwright

from tests.parity.engine import Browser

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
)


@pytest.fixture(scope="session")
def rule_engine():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        yield Browser(browser.new_page())
        browser.close()
