"""Where the sentences of a passage begin and end, in French prose and dialogue.

A sentence ends with ``.``, ``!``, ``?`` or ``…``, and the quotation mark or bracket that closes on it, when what comes
next opens another: a capital, a digit, a quotation mark, a dash. So « Quoi ? dit-elle. » is one, « Quoi ? Rien. » two.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scenarios.lines import count_words


class Sentence(NamedTuple):
    """A sentence as it is read; ``start`` is its place in the passage, in characters."""

    words: str
    start: int

    @property
    def length(self) -> int:
        """In words, as they are counted everywhere: pieces between white space."""
        return count_words(self.words)


# What is written with a full stop inside a sentence. « etc. » is not here: a capital after it opens a sentence.
_ABBREVIATIONS = "M MM Mr Dr Pr Pc St p pp art al cf ex env tél av bd vol chap fig min max no nos réf resp"
_ABBREVIATED = re.compile(
    rf"(?:^|[\s(«’'])(?:{_ABBREVIATIONS.replace(' ', '|')}|[A-ZÀ-Þ](?:\.-?[A-ZÀ-Þ])*)\.$"
)
_NUMBERED = re.compile(r"(?:^|\n)\s*\d+\.$")  # « 1. Ouvrir la porte. »
_END = re.compile(r"""(?P<mark>[.!?…]+(?:\s?[.!?…]+)*)(?P<closed>\s?[»)\]”"]+)?(?=\s+(?P<next>\S{1,2}))|\n""")
_OPENS = re.compile(r"[A-ZÀ-Þ0-9«“\"(\[]|[—–-]$|[—–-]\w")


def sentences(passage: str) -> Iterator[Sentence]:
    """The sentences of ``passage`` that hold a word; what has no mark at its end (a title, a label) is one too."""
    start = 0
    for found in _END.finditer(passage):
        if _ends(passage[start : found.end("mark")], found):
            yield from _sentence(passage, start, found.end())
            start = found.end()
    yield from _sentence(passage, start, len(passage))


def _ends(so_far: str, found: re.Match[str]) -> bool:
    if found[0] == "\n":
        return True
    if (
        found["mark"] == "."
        and not found["closed"]
        and (_ABBREVIATED.search(so_far) or _NUMBERED.search(so_far))
    ):
        return False
    return _OPENS.match(found["next"]) is not None


def _sentence(passage: str, start: int, end: int) -> Iterator[Sentence]:
    words = passage[start:end]
    if count_words(words):
        yield Sentence(words.strip(), start + len(words) - len(words.lstrip()))
