"""A line of a file as a terminal can show it: cut to its width, with the column that a caret goes under.

The line is whatever somebody wrote. No sign of it may give an order to the terminal, and the caret stands under the
right one whether those before it are tabs, accents that combine, or letters twice as wide (Unicode, UAX #11).
"""

import unicodedata
from typing import NamedTuple

# Orders to a terminal, halves of a letter, and signs that turn the writing round or cannot be seen.
UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
ELLIPSIS = "…"


class Excerpt(NamedTuple):
    """``caret`` counts the terminal's columns from 0."""

    text: str
    caret: int


class _Cell(NamedTuple):
    text: str
    width: int


def printable(words: str) -> str:
    """Words without a sign that a terminal would obey."""
    return "".join("�" if unicodedata.category(sign) in UNSAFE else sign for sign in words)


def excerpt(line: str, column: int, width: int) -> Excerpt:
    """The part of ``line`` around ``column`` (in characters, from 1) that fits in ``width`` columns, 20 or more."""
    at = min(column - 1, len(line))
    # A line of millions of signs is not measured whole; signs without a width do not let it be, either.
    first, last = max(0, at - 2 * width), at + 2 * width
    cells = _cells(line, first, last)
    start = _start(cells, at - first, width, hidden=first > 0)
    end = _end(cells, start, width - (start > 0 or first > 0), hidden=last < len(line))
    before = ELLIPSIS if start > 0 or first > 0 else ""
    after = ELLIPSIS if end < len(cells) or last < len(line) else ""
    caret = len(before) + _width(cells[start : at - first])
    if at < len(line) and cells[at - first].width == 0:  # an accent stands on the letter before it
        caret = max(0, caret - 1)
    return Excerpt(before + "".join(cell.text for cell in cells[start:end]) + after, caret)


def visible_indent(line: str) -> str:
    """A line whose indent hides nothing: what YAML refuses there, and nobody sees, is shown by a sign."""
    indent = line[: len(line) - len(line.lstrip())]
    return "".join(_cell(sign, in_indent=True).text for sign in indent) + line[len(indent) :]


def _start(cells: list[_Cell], at: int, width: int, *, hidden: bool) -> int:
    """The first cell to show, so that the one pointed at has what comes before it, and some of what follows."""
    if not hidden and _width(cells) <= width:
        return 0
    start, left = 0, _width(cells[:at])
    while left > width * 3 // 4:
        left -= cells[start].width
        start += 1
    return start


def _end(cells: list[_Cell], start: int, width: int, *, hidden: bool) -> int:
    """One past the last cell to show; an ellipsis needs its place too."""
    if not hidden and _width(cells[start:]) <= width:
        return len(cells)
    end, taken = start, 0
    while end < len(cells) and taken + cells[end].width < width:
        taken += cells[end].width
        end += 1
    return end


def _width(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)


def _cells(line: str, first: int, last: int) -> list[_Cell]:
    indent = len(line) - len(line.lstrip())
    return [_cell(sign, in_indent=first + place < indent) for place, sign in enumerate(line[first:last])]


def _cell(sign: str, *, in_indent: bool) -> _Cell:
    """A sign as it is shown. What YAML refuses in an indent, and nobody sees there, is made visible."""
    if sign == "\t":
        return _Cell("→   ", 4)
    if in_indent and sign != " ":
        return _Cell("·", 1)
    if unicodedata.category(sign) in UNSAFE:
        return _Cell("�", 1)
    if unicodedata.category(sign) in ("Mn", "Me"):
        return _Cell(sign, 0)
    return _Cell(sign, 2 if unicodedata.east_asian_width(sign) in "WF" else 1)
