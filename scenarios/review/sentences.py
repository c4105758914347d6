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


_END = re.compile(
    r"""(?P<marks>[.!?…]+(?:\s?[.!?…]+)*)(?P<closed>\s?[»)\]”"]+)?(?=\s+(?P<next>\S{1,2}))"""
    r"""|\n(?=\s*(?P<row>\S))"""
)
_OPENS = re.compile(r"[A-ZÀ-Þ0-9«“\"(\[]|[—–-]$|[—–-]\w")

# What is written with a full stop inside a sentence. « etc. » is not here: a capital after it opens a sentence.
_ABBREVIATIONS = "M|MM|Mr|Dr|Pr|Pc|St|p|pp|art|al|cf|ex|env|tél|av|bd|vol|chap|fig|min|max|no|nos|réf|resp"
_ABBREVIATED = re.compile(rf"(?:^|[\s(«’'])(?:{_ABBREVIATIONS}|[A-ZÀ-Þ](?:\.-?[A-ZÀ-Þ])*)\.$")
_NUMBERED = re.compile(r"(?:^|\n)\s*\d+\.$")  # « 1. Ouvrir la porte. »


def sentences(passage: str) -> Iterator[Sentence]:
    """The sentences of ``passage`` that hold a word; what has no mark at its end (a title, a label) is one too."""
    start = 0
    for found in _END.finditer(passage):
        if _opens_another(found) and not _is_inside(passage[start : found.end()]):
            yield from _sentence(passage, start, found.end())
            start = found.end()
    yield from _sentence(passage, start, len(passage))


def _opens_another(found: re.Match[str]) -> bool:
    if found["row"]:
        return not found["row"].islower()  # a row in small letters goes on with the row above
    return _OPENS.match(found["next"]) is not None


def _is_inside(so_far: str) -> bool:
    """Whether the full stop that ends ``so_far`` belongs to its last word: « M. », « J. », « 1. »."""
    return bool(_ABBREVIATED.search(so_far) or _NUMBERED.search(so_far))


def _sentence(passage: str, start: int, end: int) -> Iterator[Sentence]:
    words = passage[start:end]
    if count_words(words):
        yield Sentence(words.strip(), start + len(words) - len(words.lstrip()))
