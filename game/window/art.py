"""The drawings as the window needs them: what is prepared on this machine, and the preparing of the rest beside it."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import yaml

from assets.cast import Figure, figure_in, silhouette, silhouettes, two_in
from assets.places import card
from assets.preparing import Preparation
from assets.rasters import Moving, Place, Somebody, Thing, Two
from assets.shelf import Shelf
from scenarios.capsule import Capsule
from scenarios.content import Content
from scenarios.model import Look, Story
from scenarios.scenery import looks, pairs, places, written

DAY = "jour"
Both = tuple[Figure, Figure]


class Art:
    """Finds what is drawn; what is not yet is a silhouette, or nothing."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._preparation: Preparation | None = None
        self._wanted: list[Thing] = []
        self._looked_at: set[str] = set()
        self._progress = (0, 0)
        self._figures: dict[str, Figure] = {}
        self._pairs: dict[str, Both] = {}

    def prepare(self, content: Content, first: str | None = None) -> None:
        """Begin to draw all that a content shows, the story ``first`` before the others."""
        slugs = sorted(content.stories, key=lambda slug: slug != first)
        wanted = list(dict.fromkeys(thing for slug in slugs for thing in _things(content, slug)))
        wanted += [Moving(thing) for thing in wanted if isinstance(thing, Somebody | Two)]
        self._wanted = wanted
        self._begin()

    def _begin(self) -> None:
        self.stop()
        self._preparation = Preparation(self._shelf, self._wanted)
        self._preparation.start()

    def stop(self) -> None:
        if self._preparation is not None:
            self._preparation.stop()

    @property
    def progress(self) -> tuple[int, int]:
        """(drawings ready, drawings that were missing), since the last ``has_news``; (0, 0) when none is being made."""
        return self._progress

    def has_news(self) -> bool:
        """Look at the shelf: whether something was drawn since the last time."""
        if self._preparation is None:
            return False
        over = self._preparation.is_over
        before, drawn = self._progress, self._preparation.progress()
        self._progress = drawn
        if over:
            self._preparation, self._progress = None, (0, 0)
        return not before == drawn == self._progress  # it may begin and end between two looks

    def plane(self, place: str, name: str) -> Path:
        """The picture of one plane of a place (``fond``, ``milieu``, ``avant``)."""
        drawn = Place(place, wider=True).name
        self._is_there(drawn)
        return self._shelf.folder(drawn) / f"{name}.png"

    def figure(self, look: Look | None, light: str = DAY) -> Figure | None:
        """Who is drawn for a look, or a silhouette of that age."""
        words = written(look) if look else {}
        return (self._drawn(Somebody.of(words, light)) if look else None) or silhouettes().get(
            silhouette(words)
        )

    def pair(self, word: str, first: Look | None, second: Look | None, light: str = DAY) -> Both | None:
        """Two people who touch, drawn together; None until they are."""
        if first is None or second is None:
            return None
        name = Two.of(word, written(first), written(second), light).name
        if name not in self._pairs and self._is_there(name):
            both = two_in(self._shelf.folder(name))
            if both is not None:
                self._pairs[name] = both
        return self._pairs.get(name)

    def _drawn(self, person: Somebody) -> Figure | None:
        if not self._is_there(person.name):
            return None  # not yet: it may come while we play
        if person.name not in self._figures:
            figure = figure_in(self._shelf.folder(person.name))
            if figure is None:
                return None
            self._figures[person.name] = figure
        return self._figures[person.name]

    def _is_there(self, name: str) -> bool:
        """Whether a drawing is on the shelf. Looked at whole the first time: what is damaged is drawn again."""
        if not self._shelf.has(name):
            return False
        if name not in self._looked_at:
            if not self._shelf.is_whole(name):
                self._shelf.drop(name)
                self._begin()
                return False
            self._shelf.touch(name)
            self._looked_at.add(name)
        return True


def light_of(place: str | None) -> str:
    """The light people stand in, in a place."""
    with suppress(OSError, KeyError, yaml.YAMLError):  # a word that no picture shows
        return card(place).light if place else DAY
    return DAY


def _things(content: Content, slug: str) -> Iterator[Thing]:
    """What the story and the capsule of a universe show."""
    yield from things_of(content.stories[slug].story)
    if slug in content.careers.capsules:
        yield from things_of(content.careers.capsules[slug])


def things_of(shown: Story | Capsule) -> Iterator[Thing]:
    """What a story or a capsule shows, each in every light that it is seen in."""
    where = places(shown)
    yield from (Place(place, wider=True) for place in where)
    for light in dict.fromkeys([light_of(place) for place in where] or [DAY]):
        yield from (Somebody.of(words, light) for words in looks(shown))
        yield from (Two.of(*pair, light) for pair in pairs(shown))
