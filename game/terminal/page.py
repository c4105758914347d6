"""Where the terminal's words go: wrapped at its width."""

import shutil
import textwrap
from typing import TextIO

WIDTH = 80
WIDEST = 100
NARROWEST = 20


class Page:
    """A stream of paragraphs. Nothing is ever taken back: no cursor moves, no colour, no frame."""

    def __init__(self, stdout: TextIO, width: int | None = None) -> None:
        self._out = stdout
        self.width = max(NARROWEST, width or _width(stdout))

    def say(self, words: str, under: str = "") -> None:
        """A paragraph; its lines after the first stand ``under`` as many spaces. No-break spaces hold."""
        lines = textwrap.wrap(
            words,
            self.width - 1,  # a full last column makes some terminals add an empty line
            subsequent_indent=" " * len(under),
            break_long_words=False,
            break_on_hyphens=False,
        )
        self._out.write("\n".join(lines) + "\n")

    def gap(self) -> None:
        self._out.write("\n")

    def ask(self, words: str) -> None:
        """A question that waits on its own line."""
        self._out.write(words)
        self._out.flush()

    def answered(self, words: str = "") -> None:
        """End the line of a question: with the answer, when nobody typed it there."""
        self._out.write(f"{words}\n")

    def flush(self) -> None:
        self._out.flush()


def _width(stdout: TextIO) -> int:
    """The terminal's own width, within what reads well; a fixed one for a file or a pipe."""
    return min(WIDEST, shutil.get_terminal_size((WIDTH, 24)).columns) if stdout.isatty() else WIDTH
