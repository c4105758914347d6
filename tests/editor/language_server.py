"""The engine that editors read YAML with, driven as an editor drives it: the Language Server Protocol, over its pipes.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

import itertools
import json
import subprocess
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.web.tools import CHECKERS, program

SERVER = CHECKERS / "yaml-language-server" / "bin" / "yaml-language-server"
PATIENCE = 120  # seconds, for all that is asked of one editor
WATCH = Path(__file__).with_name("no_network.cjs")
# What an editor that speaks French says of itself; the catalogue of public schemas is the editor's own business.
HELLO = {
    "processId": None,
    "locale": "fr",
    "capabilities": {
        "textDocument": {
            "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
            "hover": {"contentFormat": ["markdown"]},
        },
        "workspace": {"configuration": True, "workspaceFolders": True},
    },
}
SETTINGS = {"schemaStore": {"enable": False}, "validate": True, "hover": True, "completion": True}


class Editor:
    """Opens files and asks of them what an editor shows. Lines and columns are counted from 0."""

    def __init__(self, server: "subprocess.Popen[bytes]", folder: Path, settings: dict[str, Any]) -> None:
        self._server = server
        self._settings = {"yaml": {**SETTINGS, **settings}}
        self._numbers = itertools.count(1)
        self._told: dict[str, list[dict[str, Any]]] = {}
        opened = [{"uri": folder.as_uri(), "name": folder.name}]
        self._ask("initialize", {**HELLO, "rootUri": folder.as_uri(), "workspaceFolders": opened})
        self._tell("initialized", {})

    def faults(self, file: Path, words: str) -> list[dict[str, Any]]:
        """What is underlined in a file with these words."""
        return self.all_faults({file: words})[file]

    def all_faults(self, texts: Mapping[Path, str]) -> dict[Path, list[dict[str, Any]]]:
        """What is underlined in several files, opened at once."""
        for file, words in texts.items():
            self._told.pop(file.as_uri(), None)
            document = {
                "uri": file.as_uri(),
                "languageId": "yaml",
                "version": next(self._numbers),
                "text": words,
            }
            self._tell("textDocument/didOpen", {"textDocument": document})
        while not all(file.as_uri() in self._told for file in texts):
            self._hear()
        return {file: self._told[file.as_uri()] for file in texts}

    def hover(self, file: Path, line: int, column: int) -> str:
        """What shows over a word of an open file."""
        found = self._ask("textDocument/hover", _place(file, line, column))
        return found["contents"]["value"] if found else ""

    def offers(self, file: Path, line: int, column: int) -> dict[str, dict[str, Any]]:
        """What is offered where one types, by its label."""
        found = self._ask("textDocument/completion", _place(file, line, column))
        return {item["label"]: item for item in found["items"]}

    def _ask(self, method: str, asked: dict[str, Any]) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": asked})
        while (heard := self._hear()).get("id") != number or "method" in heard:
            pass
        assert "error" not in heard, heard["error"]
        return heard["result"]

    def _tell(self, method: str, told: dict[str, Any]) -> None:
        self._send({"method": method, "params": told})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._server.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        """The next message; what the server asks of us is answered, and what it finds in a file kept."""
        assert self._server.stdout
        length = 0
        while (line := self._server.stdout.readline()) != b"\r\n":
            assert line, "the language server has stopped"
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._server.stdout.read(length))
        match message:
            case {"method": "textDocument/publishDiagnostics", "params": {"uri": uri, "diagnostics": found}}:
                self._told[uri] = found
            case {"method": "workspace/configuration", "id": number, "params": {"items": asked}}:
                answer = [self._settings.get(item["section"]) for item in asked]
                self._send({"id": number, "result": answer})
            case {"method": _, "id": number}:
                self._send({"id": number, "result": None})
        return message


def _place(file: Path, line: int, column: int) -> dict[str, Any]:
    return {"textDocument": {"uri": file.as_uri()}, "position": {"line": line, "character": column}}


@contextmanager
def editor(folder: Path, journal: Path, settings: dict[str, Any] | None = None) -> Iterator[Editor]:
    """An editor that has opened a folder; every address that it tries to reach is written in the journal."""
    command = [program("node"), "--require", str(WATCH), str(SERVER), "--stdio"]
    with (
        journal.open("wb") as errors,
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors) as server,
    ):
        # A server that says nothing would be waited for without end.
        patience = threading.Timer(PATIENCE, server.kill)
        patience.start()
        try:
            yield Editor(server, folder, settings or {})
        finally:
            patience.cancel()
            server.terminate()
