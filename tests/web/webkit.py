"""WebKitGTK, of Safari's family, spoken to in WebDriver: plain HTTP and JSON.

Its driver hands over no console, so the pages it is given carry one more script, first of all, that writes down what is
said there: see ``listening``.
"""

import json
import os
import posixpath
import re
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from typing import Any

from tests.web.tab import LISTEN, SETTLED
from tests.web.tools import program, stop

PATIENCE = 30
LISTENER = "ecoute.js"
_WRITE_DOWN = f"""window.said = [];
for (const level of ["debug", "log", "info", "warn", "error"]) {{
  console[level] = (...words) => said.push(level + ": " + words.join(" "));
}}
addEventListener("error", ({{target, message}}) => target === window && said.push("error: " + message));
addEventListener("unhandledrejection", ({{reason}}) => said.push("error: " + reason));
{LISTEN}
"""
_HEAD = re.compile(rb"<head>")


def listening(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same site, whose pages write down what their console is told."""
    heard = {
        path: _HEAD.sub(_script(path), content, count=1) if path.endswith(".html") else content
        for path, content in files.items()
    }
    return {**heard, LISTENER: _WRITE_DOWN.encode()}


def _script(path: str) -> bytes:
    return f'<head><script src="{posixpath.relpath(LISTENER, posixpath.dirname(path) or ".")}"></script>'.encode()


class WebKitTab:
    """A Tab."""

    def __init__(self, port: int) -> None:
        self.said: list[str] = []
        self.asked: list[str] = []
        self._driver = f"http://127.0.0.1:{port}"
        self._session = ""
        told = self._ask("POST", "/session", capabilities={"alwaysMatch": {}})
        self._session = f"/session/{told['sessionId']}"

    def open(self, address: str) -> None:
        self._ask("POST", "/url", url="about:blank")
        self._ask("POST", "/url", url=address)
        self.evaluate(SETTLED)
        self.said = self.evaluate("window.said || ['the page listens to nothing']")
        self.asked = self.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")

    def run(self, script: str) -> None:
        self._ask("POST", "/execute/sync", script=script, args=[])

    def evaluate(self, expression: str) -> Any:
        script = f"const done = arguments[0]; Promise.resolve({expression}).then(done)"
        return self._ask("POST", "/execute/async", script=script, args=[])

    def close(self) -> None:
        self._ask("DELETE", "")

    def _ask(self, method: str, path: str, **words: Any) -> Any:
        body = json.dumps(words).encode() if method == "POST" else None
        request = urllib.request.Request(f"{self._driver}{self._session}{path}", data=body, method=method)  # noqa: S310 - on this machine
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - the same
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise AssertionError(f"{method} {path}: {error.read().decode()}") from None


@contextmanager
def webkit_tab() -> Iterator[WebKitTab]:
    """A WebKitGTK on a screen of its own, with an empty home."""
    with TemporaryDirectory() as home, _screen() as display:
        port = _free_port()
        process = subprocess.Popen(
            [program("WebKitWebDriver"), f"--port={port}"],
            env={**os.environ, "DISPLAY": display, "HOME": home, "XDG_DATA_HOME": home, "GDK_BACKEND": "x11"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        try:
            _wait_for(port)
            tab = WebKitTab(port)
            yield tab
            tab.close()
        finally:
            stop(process)


@contextmanager
def _screen() -> Iterator[str]:
    """A virtual screen, on the first number that is free."""
    command = [program("Xvfb"), "-displayfd", "1", "-screen", "0", "1440x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert process.stdout is not None
    try:
        yield f":{process.stdout.readline().strip()}"
    finally:
        stop(process)


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def _wait_for(port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with socket.socket() as tried:
            if tried.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("WebKitWebDriver did not listen")
