"""What several folders of tests share: the shipped site, built once, and the one browser of a run.

Playwright starts once in a process, so those who drive Chromium share it. Nothing is imported before it is asked for.
"""

import pytest
from hypothesis import settings

# Of drawn examples, none is failed for its seconds: they are the machine's, and what may cost is measured in the bench.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def browser():
    from tests.web.chromium import chromium

    with chromium() as opened:
        yield opened


@pytest.fixture
def tab(browser):
    """A phone's tab, in light."""
    from tests.web.chromium import chromium_tab

    with chromium_tab(browser) as opened:
        yield opened


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The shipped content's site, over http, in a sub-folder and on the disk."""
    from tests.web.built import built, opened

    with opened(built(), tmp_path_factory.mktemp("site")) as found:
        yield found
