"""Where each part of a file stands, down to the character: a sentence can point at the very sign that is wrong."""

import re
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from scenarios.mistakes import Mistake

# Further than this into folded or quoted words, a place is no longer counted.
FURTHEST_COUNTED = 100_000

Path_: TypeAlias = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where something stands, counted from 1, in characters."""

    line: int
    column: int


@dataclass(slots=True)
class Document:
    """A file that was read: its value, and where each part of it stands.

    ``styles`` holds the sign that opens a scalar, where there is one: ``|``, ``>`` or a quote; ``stuck`` the scalars
    written on more lines than they have; ``rows`` the lines of the scalars that were asked about, cut once.
    """

    value: Any = None
    text: list[str] = field(default_factory=list)
    keys: dict[Path_, Mark] = field(default_factory=dict)
    values: dict[Path_, Mark] = field(default_factory=dict)
    styles: dict[Path_, str] = field(default_factory=dict)
    stuck: set[Path_] = field(default_factory=set)
    mistakes: list[tuple[Mistake, Mark]] = field(default_factory=list)
    rows: dict[Path_, list[str]] = field(default_factory=dict, repr=False)

    def place(self, path: Path_, offset: int = 0) -> Mark:
        """Where ``offset`` characters into the value at ``path`` stand; the nearest parent when it has no place.

        A last number that goes into words of several lines (``texte: |``) is a row of them.
        """
        row, last = 0, path[-1] if path else ""
        if path not in self.values and isinstance(last, int) and self._words(path[:-1]):
            path, row = path[:-1], last
        while path and path not in self.values:
            path = path[:-1]
        words = self._words(path)
        if not words or (offset == row == 0 and path not in self.styles):
            return self.values.get(path, Mark(1, 1))
        if path not in self.rows:
            self.rows[path] = words.split("\n")
        rows = self.rows[path]
        if self.styles.get(path) == "|":
            while offset > len(rows[row]) and row + 1 < len(rows):
                offset, row = offset - len(rows[row]) - 1, row + 1
            line = self.values[path].line + row
            return Mark(line, len(self.text[line - 1]) - len(rows[row]) + offset + 1)
        return self._counted(path, words, sum(len(each) + 1 for each in rows[:row]) + offset)

    def key(self, path: Path_) -> Mark:
        """Where the key at ``path`` is written, or the value's place when it stands in a list."""
        return self.keys.get(path) or self.place(path)

    def _words(self, path: Path_) -> str | None:
        """The scalar at ``path``; None when there is none."""
        value = self.value
        for step in path:
            if not isinstance(value, dict | list):
                return None
            try:
                value = value[step]  # type: ignore[index]  # a number in a list, a key in a mapping
            except (IndexError, KeyError, TypeError):
                return None
        return value if isinstance(value, str) else None

    def _counted(self, path: Path_, words: str, offset: int) -> Mark:
        """Where a character of folded or quoted words stands.

        YAML rewrites the white space between words and nothing else, so what can be seen is counted.
        """
        mark, style = self.values[path], self.styles.get(path, "")
        before = words[:offset]
        as_written = not style or (style != ">" and style not in before and "\\" not in before)
        if as_written and self.text[mark.line - 1].startswith(before, mark.column - 1):
            return Mark(mark.line, mark.column + offset)
        # A space, or the end, is just after what comes before it.
        into_space = not words[offset : offset + 1].strip()
        left = max(into_space, sum(not sign.isspace() for sign in words[: min(offset, FURTHEST_COUNTED)]))
        for number in range(mark.line - 1, len(self.text)):
            start = mark.column - 1 if number == mark.line - 1 else 0
            for sign in _SIGNS.get(style, _SIGN).finditer(self.text[number], start):
                if sign[0].isspace() or (style == '"' and sign[0] in _WRITTEN_SPACES):
                    continue
                if left == into_space:
                    return Mark(number + 1, (sign.end() if into_space else sign.start()) + 1)
                left -= 1
        return mark


_SIGN = re.compile(r".")
_SIGNS = {"'": re.compile(r"''|."), '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.?)|.")}
_WRITTEN_SPACES = frozenset(f"\\{letter}" for letter in "ntrvfNLP_ \t") | {"\\"}
