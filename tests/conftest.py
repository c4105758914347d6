"""What several folders of tests share: the shipped site, built once, and the one browser of a run.

Playwright starts once in a process, so those who drive Chromium share it. Nothing is imported before it is asked for.
"""

from functools import partialmethod

import pytest
from hypothesis import settings

# Of drawn examples, none is failed for its seconds: they are the machine's, and what may cost is measured in the bench.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def compiled_once(tmp_path_factory):
    """Templates, read once for all the sites that a run builds: a site reads its own, and tests build dozens."""
    import jinja2

    cache = jinja2.FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))
    with pytest.MonkeyPatch.context() as patch:
        made = jinja2.Environment.__init__
        patch.setattr(jinja2.Environment, "__init__", partialmethod(made, bytecode_cache=cache))
        yield


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
def site(tmp_path_factory, compiled_once):
    """The shipped content's site, over http, in a sub-folder and on the disk."""
    from tests.web.built import built, opened

    with opened(built(), tmp_path_factory.mktemp("site")) as found:
        yield found
