"""Chromium, driven by Playwright: the engine in which every page is judged."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.web.tab import LISTEN, SETTLED
from tests.web.tools import QUIET, program

_PATIENCE, _BETWEEN = 200, 50  # looks, milliseconds


class ChromiumTab:
    """A Tab; ``page`` is Playwright's own, to press keys and look at what is shown."""

    def __init__(self, context: BrowserContext) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        context.add_init_script(LISTEN)
        self.page: Page = context.new_page()
        self.page.on(
            "console", lambda line: self.said.append(f"{line.type}: {line.text} {line.location['url']}")
        )
        self.page.on("pageerror", lambda error: self.said.append(f"error: {error}"))
        self.page.on("dialog", self._refuse)
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _refuse(self, dialog: Any) -> None:
        self.said.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, address: str) -> None:
        # Leaving the page first makes an address that differs by its end alone load too.
        self.page.goto("about:blank")
        self.said.clear()
        self.asked.clear()
        self.page.goto(address, wait_until="load")
        self.evaluate(SETTLED)

    def run(self, script: str) -> None:
        self.page.evaluate(f"{script}; undefined")

    def evaluate(self, expression: str) -> Any:
        return self.page.evaluate(expression)

    def wait(self, expression: str) -> None:
        """Until an expression holds. Asked from outside: the page's own policy forbids it to wait by itself."""
        for _look in range(_PATIENCE):
            if self.evaluate(expression):
                return
            self.page.wait_for_timeout(_BETWEEN)
        message = f"never came: {expression}"
        raise AssertionError(message)


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program("chromium"), args=[*QUIET])
        try:
            yield browser
        finally:
            browser.close()


@contextmanager
def chromium_tab(
    browser: Browser, *, width: int = 390, height: int = 844, scheme: str = "light", **options: Any
) -> Iterator[ChromiumTab]:
    """A tab without a past: no storage, no cache, and options of its own."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme=scheme, locale="fr-FR", **options
    )
    context.set_default_timeout(10_000)
    try:
        yield ChromiumTab(context)
    finally:
        context.close()
