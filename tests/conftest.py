"""The one browser of a run: Playwright starts once in a process, so those who drive Chromium share it."""

import pytest


@pytest.fixture(scope="session")
def browser():
    from tests.web.chromium import chromium

    with chromium() as opened:
        yield opened
