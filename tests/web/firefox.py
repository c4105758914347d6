"""Firefox, spoken to in WebDriver BiDi, the standard it understands without a driver between.

Its profile is ours: a driver's own would let pages of the disk read each other, which nobody's Firefox does.
"""

import itertools
import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.web.tab import LISTEN, SETTLED
from tests.web.tools import program, stop

PREFERENCES = {
    "security.fileuri.strict_origin_policy": True,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
}
LONGEST_ANSWER = 30
ANNOUNCED = "WebDriver BiDi listening on "


class FirefoxTab:
    """A Tab."""

    def __init__(self, line: ClientConnection) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self._line = line
        self._numbers = itertools.count(1)
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self._ask("script.addPreloadScript", functionDeclaration=f"() => {{ {LISTEN} }}")
        self._context = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, address: str) -> None:
        self._go("about:blank")
        self.said.clear()
        self.asked.clear()
        self._go(address)
        self.evaluate(SETTLED)

    def run(self, script: str) -> None:
        self._value(f"{script}; undefined")

    def evaluate(self, expression: str) -> Any:
        # As JSON: the protocol's own way of writing values would be one more thing to read.
        return json.loads(
            self._value(f"Promise.resolve({expression}).then((value) => JSON.stringify(value ?? null))")
        )

    def _value(self, script: str) -> Any:
        target = {"context": self._context}
        told = self._ask("script.evaluate", expression=script, target=target, awaitPromise=True)
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return told["result"].get("value")

    def _go(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def _ask(self, method: str, **words: Any) -> Any:
        number = next(self._numbers)
        self._line.send(json.dumps({"id": number, "method": method, "params": words}))
        while True:
            told = json.loads(self._line.recv(LONGEST_ANSWER))
            if told.get("id") == number:
                assert told["type"] == "success", f"{method}: {told.get('message')}"
                return told["result"]
            self._hear(told.get("method"), told.get("params", {}))

    def _hear(self, event: str | None, told: dict[str, Any]) -> None:
        match event:
            case "log.entryAdded":
                self.said.append(f"{told['level']}: {told['text']}")
            case "network.beforeRequestSent":
                self.asked.append(told["request"]["url"])


@contextmanager
def firefox_tab() -> Iterator[FirefoxTab]:
    """A Firefox without a screen, its profile new, for as long as we look at it."""
    with TemporaryDirectory() as profile:
        words = "".join(
            f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()
        )
        (Path(profile) / "user.js").write_text(words, encoding="utf-8")
        command = [program("firefox-esr"), "--headless", "--no-remote", "--profile", profile]
        process = subprocess.Popen(
            [*command, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            with connect(f"{_address(process)}/session", max_size=None) as line:
                yield FirefoxTab(line)
        finally:
            stop(process)


def _address(process: "subprocess.Popen[str]") -> str:
    """Where Firefox listens, once it says so."""
    assert process.stderr is not None
    told = next((line for line in process.stderr if ANNOUNCED in line), "")
    assert told, "Firefox closed before it listened"
    return told.strip().rpartition(ANNOUNCED)[2]
