"""One open page of a browser, and what is asked of it, whatever the engine."""

from typing import Any, Protocol

from tests.web.tools import axe_source

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
# Heard from the start of a page: what the policy refuses and what could not be loaded become lines of the console.
LISTEN = """addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI}) =>
  console.error("policy: " + violatedDirective + " refused " + (blockedURI || "inline")));
addEventListener("error", ({target}) =>
  target !== window && console.error("failed: " + (target.src || target.href)), true);
"""
# Lines written while the page loaded may still be on their way.
SETTLED = "new Promise((done) => setTimeout(() => done(true), 60))"
_RUN_AXE = """axe.run(document, {preload: false, runOnly: %s}).then(({violations}) => violations.flatMap(
  ({id, help, nodes}) => nodes.map(({target, any, all, none}) =>
    [id, target.join(" "), [...any, ...all, ...none].map(({message}) => message).join("; ") || help].join(" | "))))"""


class Tab(Protocol):
    """``said``: the lines of its console, its errors, what its policy refused; ``asked``: each address it asked for."""

    said: list[str]
    asked: list[str]

    def open(self, address: str) -> None:
        """Load a page, to the end; what was said and asked before is forgotten."""

    def run(self, script: str) -> None:
        """Run a script in the page, whose names stay there."""

    def evaluate(self, expression: str) -> Any:
        """The value of an expression in the page; of a promise, what it promises."""


def broken_rules(tab: Tab) -> list[str]:
    """The rules of accessibility that the page breaks as it stands: rule, element, what is wrong."""
    if not tab.evaluate("'axe' in window"):
        tab.run(axe_source())
    found: list[str] = tab.evaluate(_RUN_AXE % RULES)
    return found
