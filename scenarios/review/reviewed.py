"""What a check of the review is given: one file that holds no error, its prose, and what stands around it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from scenarios.all_careers import Careers
from scenarios.capsule import Capsule
from scenarios.explore import Walk
from scenarios.fields import Content
from scenarios.model import Story
from scenarios.reading import Finding, ReadFile, Source
from scenarios.review.passages import Passage, passages


class Edition(StrEnum):
    """Who reads, and how: what is played or listened to line by line, or what is read as a page."""

    GAME = "jeu"
    SHEET = "page"


@dataclass(frozen=True, slots=True)
class Around:
    """What the review of a file may lean on: the rest of the content (glossary, sources, site), and the day it is."""

    careers: Careers
    today: date


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One sound file. ``slug`` and ``walked`` are a story's: its name, and the walk through its states."""

    model: Content
    source: Source
    around: Around
    passages: tuple[Passage, ...]
    slug: str | None = None
    walked: Walk | None = None

    @property
    def edition(self) -> Edition:
        return Edition.GAME if isinstance(self.model, Story | Capsule) else Edition.SHEET


# A check looks at one file; a check of the whole content says which file each of its findings stands in.
Check: TypeAlias = Callable[[Reviewed], Iterator[Finding]]
WholeCheck: TypeAlias = Callable[[Sequence[Reviewed]], Iterator[tuple[Reviewed, Finding]]]


def reviewed(read: ReadFile, around: Around, slug: str | None = None, walked: Walk | None = None) -> Reviewed:
    """A file made ready for the checks."""
    cut = tuple(passages(read.model, read.source.document))
    return Reviewed(read.model, read.source, around, cut, slug, walked)
