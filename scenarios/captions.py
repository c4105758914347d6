"""Captions: words cut where they make sense, in two short lines at most, each shown long enough to be read.

The times are those of the French charter of captions for people who are deaf or hard of hearing (Arcom, 2011): twelve
characters in a second, twenty in two, thirty-six in three, sixty in four.
"""

import re
from itertools import pairwise

LONGEST, MOST_LINES = 37, 2  # characters in a line, lines
_READ = ((0, 0.0), (12, 1.0), (20, 2.0), (36, 3.0), (60, 4.0))  # characters, seconds
_SHORT = 12  # characters: less than that, a caption flashes
# What a cut costs after a word, in characters of raggedness: nothing where a sentence ends.
_SENTENCE, _CLAUSE, _LINK, _ANYWHERE = 0, 12, 24, 48
_ONE_MORE = 14  # for each caption: few long ones rather than many short ones
_ENDS_SENTENCE = re.compile(r"[.!?…]+(\s?»)?$")
_ENDS_CLAUSE = re.compile(r"[,;:)](\s?»)?$|\s»$")
_BREAK = re.compile(r"[ \n\t]+")  # a no-break space holds its words
_LINKS = frozenset(
    {
        "après",
        "au",
        "aux",
        "avant",
        "avec",
        "car",
        "chez",
        "comme",
        "dans",
        "de",
        "des",
        "donc",
        "du",
        "en",
        "et",
        "mais",
        "ni",
        "ou",
        "où",
        "par",
        "parce",
        "pour",
        "puis",
        "quand",
        "que",
        "qui",
        "qu’",
        "sans",
        "si",
        "sous",
        "sur",
        "vers",
        "à",
    }
)


def captions(words: str) -> list[tuple[str, ...]]:
    """The captions of some words, in order: each the one or two lines that are shown together."""
    pieces = [part for piece in _BREAK.split(words) for part in _short_enough(piece)]

    # From a piece on, last one first: what the cheapest cut costs, and the pieces where its captions end.
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for first in reversed(range(len(pieces))):
        found = []
        for end in range(first + 1, len(pieces) + 1):
            lines = _lines(pieces[first:end])
            if lines is None:
                break
            rest, ends = best[len(pieces) - end]
            found.append((_cost(pieces, lines, first, end) + rest, (end, *ends)))
        best.append(min(found))
    cuts = (0, *best[-1][1])
    shown = (_lines(pieces[first:end]) for first, end in pairwise(cuts))
    return [lines for lines in shown if lines]


def reading_time(characters: int) -> float:
    """How long some characters take to be read, in seconds; never under one."""
    steps = list(pairwise(_READ))
    (low, since), (high, until) = next((step for step in steps if characters <= step[1][0]), steps[-1])
    return max(1.0, since + (characters - low) * (until - since) / (high - low))


def _short_enough(piece: str) -> list[str]:
    """A piece, in as many parts as it takes: an address may be longer than a line."""
    return [piece[at : at + LONGEST] for at in range(0, len(piece), LONGEST)]


def _cost(pieces: list[str], lines: tuple[str, ...], first: int, end: int) -> float:
    """What a caption costs: being one more, being short, where its lines are cut and where it ends itself."""
    alone = end - first == len(pieces)
    short = 0 if alone else max(0, _SHORT - len(" ".join(lines))) * 6
    turn = _cut(pieces, first + len(lines[0].split(" "))) / 2 if len(lines) > 1 else 0
    inside = sum(1 for piece in pieces[first : end - 1] if _ENDS_SENTENCE.search(piece))
    return _ONE_MORE + short + turn + 6 * inside + (_cut(pieces, end) if end < len(pieces) else 0)


def _cut(pieces: list[str], end: int) -> int:
    """What it costs to go to another line, or another caption, before a piece."""
    if _ENDS_SENTENCE.search(pieces[end - 1]):
        return _SENTENCE
    if _ENDS_CLAUSE.search(pieces[end - 1]):
        return _CLAUSE
    return _LINK if _opens_a_link(pieces[end]) else _ANYWHERE


def _opens_a_link(piece: str) -> bool:
    return re.split(r"(?<=’)", piece.lower())[0].strip("«» ,") in _LINKS


def _lines(pieces: list[str]) -> tuple[str, ...] | None:
    """One line, or two that end where it makes sense and weigh about the same; None where they do not hold."""
    whole = " ".join(pieces)
    if len(whole) <= LONGEST:
        return (whole,)
    found = [
        (abs(len(upper) - len(lower)) + _cut(pieces, end), (upper, lower))
        for end in range(1, len(pieces))
        if len(upper := " ".join(pieces[:end])) <= LONGEST and len(lower := " ".join(pieces[end:])) <= LONGEST
    ]
    return min(found)[1] if found else None
