"""A site, served on this machine only, as a good host would serve it."""

import contextlib
import errno
import functools
import os
import re
import socketserver
import threading
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from site_builder.policy import HEADERS, cache

HERE = "127.0.0.1"
PORT = 8000
_NEXT_PORTS = 20

# `bytes=a-b`, `bytes=a-` or `bytes=-n`. Several parts at once, or another unit, may be answered by the whole.
_PART = re.compile(r"bytes=(\d{0,15})-(\d{0,15})")

# Said here, because what a machine believes of a file's ending depends on what was installed on it.
TYPES = {
    ".avif": "image/avif",
    ".ogg": "audio/ogg",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".mp4": "video/mp4",
    ".webm": "video/webm",
    ".vtt": "text/vtt; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": "application/xml; charset=utf-8",
}


@contextlib.contextmanager
def serve(folder: Path, port: int = PORT, said: Mapping[str, str] = HEADERS) -> Iterator[str]:
    """Serve a folder in the background with these headers, and give its address.

    A port that is taken is left to its owner, and the next free one is used; 0 takes any.
    """
    with _server(folder, port, said) as server:
        running = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        running.start()
        try:
            yield f"http://{HERE}:{server.server_address[1]}/"
        finally:
            server.shutdown()
            running.join()


def _server(folder: Path, port: int, said: Mapping[str, str]) -> "_Server":
    handler = functools.partial(_Handler, directory=str(folder), said=said)
    for tried in (*range(port, min(port + _NEXT_PORTS, 65536)), 0):
        try:
            return _Server((HERE, tried), handler)
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
    raise AssertionError("port 0 is always free")


class _Server(ThreadingHTTPServer):
    request_queue_size = (
        128  # a page asks for many files at once; past the library's five, each waits a second
    )
    # On Windows the option means that two programs may share a port, and our readers would see the other's site.
    allow_reuse_address = os.name == "posix"

    def server_bind(self) -> None:
        """As the library does, but without asking the network for this machine's name, which may take seconds."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HERE, self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no news."""


class _Handler(SimpleHTTPRequestHandler):
    server_version = "FilRouge"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = 30

    def __init__(self, *given: Any, said: Mapping[str, str], **named: Any) -> None:
        self._said = said
        super().__init__(*given, **named)

    def send_head(self) -> BytesIO | BinaryIO | None:
        """As the library does, but what is hidden, or leads outside, is not there, and a file is given in part."""
        if not self._is_shown():
            self.send_error(HTTPStatus.NOT_FOUND)
            return None
        asked = _PART.fullmatch(self.headers.get("Range", ""))
        file = Path(self.translate_path(self.path))
        if asked and any(asked.groups()) and file.is_file():
            return self._part(file, *asked.groups())
        return super().send_head()

    def _part(self, file: Path, first: str, last: str) -> BytesIO | None:
        """One part of a file (RFC 9110, section 14): a browser enters a sound or a film in the middle only so."""
        whole = file.read_bytes()
        start = int(first) if first else max(len(whole) - int(last), 0)
        end = min(int(last) + 1 if first and last else len(whole), len(whole))
        satisfied = start < end
        part = whole[start:end] if satisfied else b""
        if satisfied:
            self.send_response(HTTPStatus.PARTIAL_CONTENT)
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(whole)}")
        else:
            self.send_response(HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
            self.send_header("Content-Range", f"bytes */{len(whole)}")
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(part)))
        self.end_headers()
        return BytesIO(part)

    def _is_shown(self) -> bool:
        folder = Path(self.directory).resolve()
        try:
            inside = Path(self.translate_path(self.path)).resolve().relative_to(folder)
        except ValueError:  # a link to the outside, or a name that no disk can hold
            return False
        return not any(part.startswith(".") for part in inside.parts)

    def list_directory(self, path: str | os.PathLike[str]) -> None:  # noqa: ARG002 - the library's own shape
        """A folder without an index is not there either."""
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002 - as above
        """Our own page for what is not there; for anything else, a status and no words."""
        page = b""
        if code == HTTPStatus.NOT_FOUND:
            with contextlib.suppress(OSError):
                page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", TYPES[".html"])
        self.send_header("Content-Length", str(len(page)))
        self.send_header("Connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def end_headers(self) -> None:
        for name, value in self._said.items():
            self.send_header(name, value)
        self.send_header("Accept-Ranges", "bytes")
        # A request too broken to be read has no path.
        self.send_header("Cache-Control", cache(getattr(self, "path", "")))
        super().end_headers()

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        return TYPES.get(Path(path).suffix.lower(), "application/octet-stream")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
        """Nothing is written about who reads what."""
