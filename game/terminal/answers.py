"""What the player types, line by line, with or without a limit of time."""

import os
import queue
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TextIO

try:
    import termios
except ImportError:  # Windows
    termios = None  # type: ignore[assignment]

LONGEST_LINE = 1_000
SLICE = 0.5  # Windows hears Ctrl-C between two waits, not during one


class TimeIsUp(Exception):
    """The time given for an answer ran out."""


class Answers:
    """Lines of standard input, after those ``given``. It is read for answers only, ahead only if some are timed."""

    def __init__(self, stdin: TextIO, *, given: Iterable[str] = (), timed: bool = False) -> None:
        self.typed = stdin.isatty()
        self.replaying = False
        self._given = list(given)
        self._stdin = stdin
        self._lines = _lines(stdin)
        self._queue: queue.Queue[str | None] = queue.Queue(maxsize=1)
        self._threaded = timed
        if timed:
            # A daemon: at the end of a play it may still be waiting for a line that nobody will type.
            self._lines = _raw_lines(stdin)
            threading.Thread(target=self._read_ahead, daemon=True).start()

    def next(self, seconds: float | None = None) -> str:
        """The next line, without its end. Raises EOFError when there is none, :class:`TimeIsUp` when it is late."""
        self.replaying = bool(self._given)
        if self.replaying:
            return self._given.pop(0)
        line = self._awaited(seconds) if self._threaded else next(self._lines, None)
        if line is None:
            raise EOFError
        return line.strip()

    @property
    def shows_itself(self) -> bool:
        """Whether the last answer is on the screen already, because somebody typed it there."""
        return self.typed and not self.replaying

    def _awaited(self, seconds: float | None) -> str | None:
        until = time.monotonic() + seconds if seconds is not None else float("inf")
        while (left := until - time.monotonic()) > 0:
            with suppress(queue.Empty):
                line = self._queue.get(timeout=min(left, SLICE))
                if line is None:
                    self._queue.put(None)  # the end stays the end
                return line
        self._drop_what_was_being_typed()
        raise TimeIsUp

    def _read_ahead(self) -> None:
        for line in self._lines:
            self._queue.put(line)
        self._queue.put(None)

    def _drop_what_was_being_typed(self) -> None:
        """Half an answer to this question is not the beginning of an answer to the next one."""
        if self.typed and termios is not None:
            with suppress(OSError):
                termios.tcflush(self._stdin.fileno(), termios.TCIFLUSH)


def _lines(stdin: TextIO) -> Iterator[str]:
    """The lines of a stream; of an endless one, its beginning."""
    with suppress(OSError, ValueError):
        while line := stdin.readline(LONGEST_LINE):
            while not line.endswith("\n") and (rest := stdin.readline(LONGEST_LINE)):
                if rest.endswith("\n"):
                    line += "\n"
            yield line


def _raw_lines(stdin: TextIO) -> Iterator[str]:
    """The same below Python's buffers: a thread that waits inside one of them would hold up the program's end."""
    try:
        number = stdin.fileno()
    except OSError:
        yield from _lines(stdin)
        return
    held = b""
    with suppress(OSError):
        while data := os.read(number, 4096):
            *lines, held = (held + data).split(b"\n")
            yield from (line[:LONGEST_LINE].decode(errors="replace") for line in lines)
            held = held[:LONGEST_LINE]
    if held:
        yield held.decode(errors="replace")
