"""``python -m tests.fuzz.guided TARGET …``: one target in a process of its own, which libFuzzer never gives back.

The code that reads and plays is instrumented as it is imported, so nothing of it may be imported before.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import atheris

LEADS = (
    "address",
    "content",
    "fields",
    "form",
    "language",
    "lines",
    "marked",
    "model",
    "names",
    "places",
    "play",
)
LEADS += ("problems", "reading", "review", "rules", "shape", "transcript", "traps")

with atheris.instrument_imports(include=[f"scenarios.{name}" for name in LEADS]):
    from tests.fuzz.targets import TARGETS, Target
    from tests.parity.engine import Browser
    from tests.web.chromium import chromium


@contextmanager
def open_browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield Browser(opened.new_page())


def fuzz(target: Target, itself: str, options: list[str]) -> None:
    """``itself`` is what starts this process: to merge inputs libFuzzer gives it to a shell, with other options."""
    with target.opened(open_browser) as check:
        atheris.Setup([itself, *options], check)
        atheris.Fuzz()


if __name__ == "__main__":
    name, *given = sys.argv[1:]
    fuzz(TARGETS[name], f"{sys.executable} -m tests.fuzz.guided {name}", given)
