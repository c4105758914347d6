"""Problems: what is told to an author. A place, a sentence, its cure, a code."""

import difflib
import functools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from scenarios.definitions import Severity, definition
from scenarios.excerpt import printable
from scenarios.i18n import _
from scenarios.mistakes import Mistake, Whole
from scenarios.places import Mark

__all__ = ["Problem", "Severity", "bare_letters", "cut_short", "in_order", "nearest", "problem", "spoken"]

# Past these a name is no slip of the fingers, and a list of problems is no longer read.
LONGEST_NAME = 60
MOST_PROBLEMS = 200
MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Problem:
    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str
    play: tuple[int, ...] | None = None
    row: str | None = None  # the line as it was read: the file may be gone, or be another, when it is shown
    keep: str | None = None  # what to write at the head of the file to keep its text as it is, of a remark

    def as_json(self) -> dict[str, Any]:
        """The problem as ``verifier --json`` writes it; ``play`` only when there is one."""
        fields: dict[str, Any] = {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "severity": self.severity.value,
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }
        return fields if self.play is None else {**fields, "play": list(self.play)}

    def __str__(self) -> str:
        """The problem in one piece, for whoever has no other place to write it; ``telling`` shows it to an author."""
        place = f"{printable(self.file)}:{self.line}:{self.column}"
        return f"{place}: {self.severity} : {self.message} [{self.code}]\n    {self.hint}"


def problem(
    file: str,
    mark: Mark,
    mistake: Mistake,
    play: tuple[int, ...] | None = None,
    text: Sequence[str] = (),
) -> Problem:
    """Give a mistake its place and its words; ``text`` is the lines of the file, where they could be read."""
    defined = definition(mistake.code)
    words = {name: spoken(value) for name, value in mistake.words.items()}
    hint = defined.hint.format(**words)
    near = nearest(str(mistake.words.get("nom", mistake.words.get("trouvé", ""))), _known(mistake))
    if near:
        hint = f"Vouliez-vous dire « {near} » ? {hint}"
    message = defined.message.format(**words)
    row = text[mark.line - 1] if mark.line <= len(text) else None
    return Problem(file, mark.line, mark.column, defined.severity, mistake.code, message, hint, play, row)


def cut_short(problems: Iterable[Problem]) -> list[Problem]:
    """The first thousand, and a word that there are more: nobody reads further, and a hostile file has millions."""
    found = list(islice(problems, MOST_PROBLEMS + 1))
    if len(found) > MOST_PROBLEMS:
        last = found[-1]
        more = Mistake("trop-de-problèmes", max=MOST_PROBLEMS)
        found[-1] = replace(problem(last.file, Mark(last.line, last.column), more), row=last.row)
    return found


def _known(mistake: Mistake) -> Iterable[str]:
    known = mistake.words.get("connus", mistake.words.get("liste", ()))
    return known if isinstance(known, Iterable) else ()


def spoken(value: object) -> str:
    """A value inside a sentence; a list is cut after a few names, an endless word after sixty characters."""
    if isinstance(value, int) and value >= 10_000:
        return f"{value:,}".replace(",", "\u202f")
    if isinstance(value, str) or not isinstance(value, Iterable):
        words = printable(str(value))
        return words if len(words) <= 60 else f"{words[:59]}…"
    names = [printable(str(each)) for each in value]
    # One name more takes no more room than to say that there is one more.
    kept = names if isinstance(value, Whole) or len(names) <= MOST_NAMES else names[: MOST_NAMES - 1]
    if left := len(names) - len(kept):
        return _("{names} et {left} autres").format(names=", ".join(kept), left=left)
    return ", ".join(kept) if names else _("aucun")


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name an author most likely meant: accents, case and signs are forgiven first, then a few letters."""
    if len(name) > LONGEST_NAME:
        return None
    letters, by_letters = bare_letters(name), _by_letters(tuple(known))
    if letters in by_letters:
        return by_letters[letters]
    found = difflib.get_close_matches(letters, by_letters, n=1, cutoff=0.65)
    return by_letters[found[0]] if found else None


@functools.lru_cache(maxsize=16)
def _by_letters(known: tuple[str, ...]) -> dict[str, str]:
    """The known names by their bare letters; the first of two that share them."""
    return {bare_letters(word): word for word in reversed(known) if len(word) <= LONGEST_NAME}


def bare_letters(word: str) -> str:
    """The letters and figures of a name, without accents, capitals and signs: two that share them are one to people."""
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def in_order(problems: Iterable[Problem]) -> Iterator[Problem]:
    """By file, then by place; the gravest first where several stand together."""
    gravity = list(Severity)
    yield from sorted(
        problems,
        key=lambda each: (each.file, each.line, each.column, gravity.index(each.severity), each.code),
    )
