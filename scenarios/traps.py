"""What YAML's own errors mean to a writer: each trap that a French text falls into has its name, and its cure."""

import re
from collections.abc import Callable
from typing import TypeAlias

import yaml

from scenarios.as_words import as_words, in_french_quotes, with_curved_apostrophes
from scenarios.indents import shifted, tabs
from scenarios.mistakes import Mistake
from scenarios.places import Mark


def _is_a_key(line: str, error: yaml.MarkedYAMLError) -> bool:
    """The colon that YAML refuses belongs to a key at the head of its line: what is wrong is how far in it stands."""
    found = re.match(r"\s*(?:- )?[\w-]+ ?(?=:)", line)
    mark = error.problem_mark
    return bool(found and mark and "mapping values" in str(error.problem) and mark.column == found.end())


def _closes_nothing(line: str, error: yaml.MarkedYAMLError) -> bool:
    mark = error.problem_mark
    found = line[mark.column : mark.column + 1] if mark else ""
    return found in ("]", "}") and "flow" not in str(error.context)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _depth(line: str) -> int:
    """How far in the words of a line stand, after the dash of an element."""
    return len(line) - len(re.sub(r"^\s*(?:- +)?", "", line))


def _apostrophe_closes(line: str, error: yaml.MarkedYAMLError) -> bool:
    """Simple quotes that end in the middle of a word: « 'd'accord' »."""
    mark = error.problem_mark
    opened = re.match(r"\s*(?:- +)?(?:[\w-]+ ?:\s+)?'", line)
    return bool(opened and mark and re.fullmatch(r"\w'\w", line[mark.column - 2 : mark.column + 1]))


Trap: TypeAlias = tuple[str, Callable[[str, yaml.MarkedYAMLError], bool]]

# Seen on a line whatever YAML says of it: it often complains of the line after.
_ON_THE_LINE: tuple[Trap, ...] = (
    ("tabulation", lambda line, error: "\t" in _indent(line)),
    ("insécable", lambda line, error: bool(_indent(line).strip(" "))),
    ("puce", lambda line, error: bool(re.match(r"\s*[•–—‣▪·]\s*[\w-]+ ?:(?:\s|$)", line))),
    ("tiret-collé", lambda line, error: bool(re.match(r"\s*-[^\W\d][\w-]*\s*:(?:\s|$)", line))),
    ("crochet-en-tête", lambda line, error: bool(re.match(r"\s*(?:- )?[\w-]+\s*:\s*\[[^\]]*\]\s*\S", line))),
    (
        "accolade-en-tête",
        lambda line, error: bool(re.match(r"\s*(?:- )?[\w-]+\s*:\s*\{[^}]*\}\s*[^\s}]", line)),
    ),
)
# What shows the author's own line as it should be written.
_MENDED = {
    "crochet-en-tête": as_words,
    "accolade-en-tête": as_words,
    "deux-points": as_words,
    "signe-en-tête": as_words,
    "apostrophe-fermante": with_curved_apostrophes,
    "guillemets-puis-texte": in_french_quotes,
}
# Where on its line the eye should go: YAML points at what it met next.
_SEEN: dict[str, Callable[[str], int]] = {
    "tabulation": lambda line: line.index("\t"),
    "insécable": lambda line: len(line) - len(line.lstrip(" ")),
    "puce": lambda line: len(_indent(line)),
    "tiret-collé": lambda line: line.index("-"),
    "crochet-en-tête": lambda line: line.index("["),
    "accolade-en-tête": lambda line: line.index("{"),
}
# What YAML complained of, told otherwise.
_IN_THE_COMPLAINT: tuple[Trap, ...] = (
    ("crochet-fermé", _closes_nothing),
    ("décalage", _is_a_key),
    ("deux-points", lambda line, error: "mapping values are not allowed" in str(error.problem)),
    ("guillemets-ouverts", lambda line, error: "unexpected end of stream" in str(error.problem)),
    ("crochets-ouverts", lambda line, error: "while parsing a flow" in str(error.context)),
    ("signe-en-tête", lambda line, error: bool(re.match(r"\s*(?:- )?(?:[\w-]+\s*:\s*)?[%@`*&!|>]", line))),
    ("apostrophe-fermante", _apostrophe_closes),
    ("guillemets-puis-texte", lambda line, error: bool(re.search(r":\s*([\"']).*\1\s*\S", line))),
    ("décalage", lambda line, error: "block" in str(error.context) or "indent" in str(error.problem)),
)


def taught(
    error: yaml.MarkedYAMLError, text: list[str], last: Mark, opened: Mark | None
) -> tuple[Mistake, Mark]:
    """The trap a French writer most likely fell into, and where.

    ``last`` is where the last thing understood begins, ``opened`` where the innermost bracket still open stands.
    """
    where = error.problem_mark or error.context_mark
    mark = _inside(text, where) if where else last
    for candidate in (mark, last):
        line = text[candidate.line - 1] if candidate.line <= len(text) else ""
        for code, fits in _ON_THE_LINE:
            if fits(line, error):
                return _told(code, text, candidate.line), Mark(candidate.line, _SEEN[code](line) + 1)
    line = text[mark.line - 1] if mark.line <= len(text) else ""
    if above := _line_without_key(error, text, mark, line):
        return Mistake("ligne-sans-clé"), above
    if forgotten := _forgotten_comma(error, mark, line):
        return forgotten
    for code, fits in _IN_THE_COMPLAINT:
        if fits(line, error):
            if code == "décalage":
                return shifted(text, mark)
            return _told(code, text, mark.line), _opening(code, error, text, opened) or mark
    return Mistake("yaml-illisible"), mark


def _told(code: str, text: list[str], line: int) -> Mistake:
    if code == "tabulation":
        return tabs(text, line)
    mended = _MENDED.get(code)
    return Mistake(code, 0, **(mended(text, line) if mended else {}))


def _forgotten_comma(error: yaml.MarkedYAMLError, mark: Mark, line: str) -> tuple[Mistake, Mark] | None:
    """Two keys that nothing separates, between braces that are closed on the same line: nothing is left open."""
    key = re.search(r"[\w-]+(?=\s*$)", line[: mark.column - 1])
    opened = error.context_mark
    if not (key and opened and "while parsing a flow" in str(error.context) and "}" in line[mark.column :]):
        return None
    if opened.line + 1 != mark.line or not line[mark.column - 1 :].startswith(":"):
        return None
    return Mistake("virgule-oubliée", clé=key[0]), Mark(mark.line, key.start() + 1)


def _inside(text: list[str], where: yaml.Mark) -> Mark:
    """YAML sees the end of a file on a line of its own, where it may have none."""
    if where.line >= len(text):
        return Mark(len(text), len(text[-1]) + 1)
    return Mark(where.line + 1, where.column + 1)


def _opening(code: str, error: yaml.MarkedYAMLError, text: list[str], opened: Mark | None) -> Mark | None:
    """Where what was never closed begins: YAML's own word for it is at times where it would have ended."""
    if code == "crochets-ouverts" and opened:
        return opened
    if code in ("guillemets-ouverts", "crochets-ouverts") and error.context_mark:
        return _inside(text, error.context_mark)
    return None


def _line_without_key(error: yaml.MarkedYAMLError, text: list[str], mark: Mark, line: str) -> Mark | None:
    """The line that YAML took for words because it has no « clé: »; YAML complains of the next one, or of its end."""
    if error.context_mark and "could not find expected ':'" in str(error.problem):
        return _inside(text, error.context_mark)
    above = next((n for n in range(mark.line - 1, 0, -1) if text[n - 1].strip()), 0)
    if not above or not _is_a_key(line, error):
        return None
    words = text[above - 1]
    if _depth(words) != _depth(line) or re.match(r"\s*(?:- )?[\w-]+\s*:(?:\s|$)", words):
        return None
    return Mark(above, _depth(words) + 1)
