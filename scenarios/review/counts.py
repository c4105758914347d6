"""What a text counts: sentences, words, syllables, long words, and the two measures of reading ease made of them.

Kandel and Moles (1958) is Flesch's formula fitted to French; LIX (Björnsson, 1968) needs no syllables. Neither knows
what a text says.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from heapq import nsmallest
from typing import Any

from scenarios.lines import count_words
from scenarios.review.passages import Kind, Passage
from scenarios.review.sentences import sentences
from scenarios.review.shown import shown
from scenarios.review.syllables import syllables

HARDEST = 5
# What is written in sentences. A title, a name, a scope are not.
SENTENCES = frozenset(Kind) - {Kind.TITLE, Kind.ROLE, Kind.AIM, Kind.TAG, Kind.NAME}
_FEWEST_WORDS = 6
_WORDS_A_FIGURE = 8
_LONG_WORD = re.compile(r"[^\W\d_]{7}")
_GAP = re.compile(r"[ \t\n]+")
_GUILLEMETS = re.compile(r"(?P<opens>«\s*)|\s*»")
_DIGIT = re.compile(r"\d")
_BETWEEN_THINGS = re.compile(r"[,;:•]|\s[–—-]\s")
_FEWEST_THINGS = 5
_LONGEST_THING = 4  # words
_THINGS_A_LONGER = 4


@dataclass(frozen=True, slots=True)
class Counts:
    """``words`` stand between white space; ``figures`` are those that hold a digit, their syllables as they are read.

    ``long_words`` have more than six letters in a row, as LIX wants them.
    """

    sentences: int = 0
    words: int = 0
    figures: int = 0
    syllables: int = 0
    long_words: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    @property
    def mean(self) -> float:
        """Words a sentence."""
        return self.words / self.sentences

    @property
    def ease(self) -> float:
        """Kandel and Moles: the higher the easier; more than 100 for words as one speaks them."""
        return 207 - 1.015 * self.mean - 73.6 * self.syllables / self.words

    @property
    def lix(self) -> float:
        """The lower the easier."""
        return self.mean + 100 * self.long_words / self.words

    def as_json(self) -> dict[str, Any]:
        return {
            "words": self.words,
            "sentences": self.sentences,
            "words_per_sentence": round(self.mean, 1),
            "kandel_moles": round(self.ease, 1),
            "lix": round(self.lix, 1),
        }


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence as it is shown, where it stands (``offset`` in the raw value of its passage), and what it counts."""

    words: str
    passage: Passage
    offset: int
    counts: Counts

    def quoted(self, most: int | None = None) -> str:
        """The sentence between quotation marks; one of more than ``most`` signs by its beginning."""
        words = _GUILLEMETS.sub(lambda found: "“" if found["opens"] else "”", _GAP.sub(" ", self.words))
        if most and len(words) > most:
            begun = words[: most - 1]
            words = (begun if words[most - 1] == " " else begun.rpartition(" ")[0] or begun).rstrip(
                " ,;:"
            ) + "…"
        return f"« {words} »"


def count(sentence: str) -> Counts:
    """What one sentence counts; it holds a word."""
    pieces = sentence.split()
    return Counts(
        sentences=1,
        words=count_words(sentence),
        figures=sum(1 for piece in pieces if _DIGIT.search(piece)),
        syllables=sum(map(syllables, pieces)),
        long_words=sum(1 for piece in pieces if _LONG_WORD.search(piece)),
    )


def counted(passages: Iterable[Passage]) -> Iterator[Counted]:
    """Every sentence of the passages that are written in sentences, in order."""
    for passage in passages:
        if passage.kind in SENTENCES:
            seen = shown(passage)
            for sentence in sentences(seen.text):
                offset = seen.origin[sentence.start]
                yield Counted(sentence.words, passage, offset, count(sentence.words))


def total(counted: Iterable[Counted]) -> Counts:
    """What sentences count together."""
    return sum((sentence.counts for sentence in counted), Counts())


def hardest(counted: Iterable[Counted]) -> list[Counted]:
    """The five hardest sentences that could be written more simply, the worst first, each where it first comes."""
    first: dict[str, Counted] = {}
    for each in filter(_can_be_mended, counted):
        first.setdefault(each.words, each)
    return nsmallest(HARDEST, first.values(), key=lambda each: each.counts.ease)


def _can_be_mended(sentence: Counted) -> bool:
    """Not a few words, which cutting would not mend, nor figures or things in a row, which are what they are."""
    counts = sentence.counts
    if is_a_list(sentence.words):
        return False
    return counts.words >= _FEWEST_WORDS and counts.figures * _WORDS_A_FIGURE <= counts.words


def is_a_list(sentence: str) -> bool:
    """Whether a sentence is mostly things in a row, as for the shops: it is read one thing at a time."""
    things = [count_words(each) for each in _BETWEEN_THINGS.split(sentence)]
    longer = sum(words > _LONGEST_THING for words in things)
    return len(things) >= _FEWEST_THINGS and longer * _THINGS_A_LONGER <= len(things)
