"""Drawings made into pictures, in the pixels of the 1920 × 1080 stage. Whoever calls decides where they go."""

import functools
import hashlib
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import resvg_py

from assets.cast import CARD, HOME, MOVING, Words, canonical, name_of_two
from assets.figure.compose import FRAMES, Person
from assets.figure.expressions import EXPRESSIONS
from assets.together import Together

PLACES = HOME / "lieux"
PLANES = ("fond", "milieu", "avant")
BLEED = 32  # pixels that the planes of a place are drawn past each side of the stage, for who lets them drift
_STAGE, _WIDER = 'viewBox="0 0 1920 1080"', f'viewBox="-{BLEED} 0 {1920 + 2 * BLEED} 1080"'


@functools.cache
def composer() -> str:
    """What tells this composer and its pieces from the next version of them."""
    made_of = sorted([*(HOME / "figure").rglob("*.py"), *(HOME / "pieces").rglob("*.svg")])
    digest = hashlib.blake2b(digest_size=6)
    for file in made_of:
        digest.update(file.read_bytes())
    return digest.hexdigest()


@dataclass(frozen=True)
class Place:
    """A place to be made into pictures; ``word`` is its name in the vocabulary, ``wider`` shows what planes bleed."""

    word: str
    wider: bool = False

    @functools.cached_property
    def name(self) -> str:
        """Its name on a shelf: another drawing, another name."""
        digest = hashlib.blake2b(digest_size=6)
        for file in self.planes:
            digest.update(file.read_bytes())
        return f"lieux/{self.word}-{digest.hexdigest()}{f'-{BLEED}' if self.wider else ''}"

    @property
    def planes(self) -> list[Path]:
        """Its drawings, from the back to the front."""
        return [file for plane in PLANES if (file := PLACES / self.word / f"{plane}.svg").is_file()]

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Its planes as PNG: (file name, bytes)."""
        for file in self.planes:
            drawing = file.read_text(encoding="utf-8")
            yield f"{file.stem}.png", png(drawing.replace(_STAGE, _WIDER, 1) if self.wider else drawing)


@dataclass(frozen=True)
class Somebody:
    """A person to be made into pictures: a look written one way only (``canonical``), and the light they stand in."""

    look: str
    light: str = "jour"

    @classmethod
    def of(cls, words: Words, light: str = "jour") -> "Somebody":
        return cls(canonical(words), light)

    @functools.cached_property
    def name(self) -> str:
        """Their name on a shelf: other words, another light or another composer, another name."""
        digest = hashlib.blake2b(self.look.encode(), digest_size=6).hexdigest()
        return f"personnages/{digest}-{self.light}-{composer()}"

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """At rest and gesturing, each face, and the card of their measures: (file name, bytes)."""
        person = self.drawn()
        yield "corps.png", png(person.document())
        yield "corps-parle.png", png(person.document(speaks=True))
        yield from _faces_at_rest(person)
        yield CARD, json.dumps(person.card(), ensure_ascii=False).encode()

    def drawn(self) -> Person:
        """What their pictures are made from."""
        return Person(json.loads(self.look), light=self.light)


@dataclass(frozen=True)
class Two:
    """Two people who touch, to be made into pictures: the word that joins them, and both as ``Somebody`` is."""

    word: str
    first: str
    second: str
    light: str = "jour"

    @classmethod
    def of(cls, word: str, first: Words, second: Words, light: str = "jour") -> "Two":
        return cls(word, canonical(first), canonical(second), light)

    @functools.cached_property
    def name(self) -> str:
        """Their name on a shelf."""
        look = name_of_two(self.word, json.loads(self.first), json.loads(self.second))
        return f"paires/{look}-{self.light}-{composer()}-{_together()}"

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Both at once, each face of each, and the card of their measures: (file name, bytes)."""
        both = self.drawn()
        yield "corps.png", png(both.document())
        yield from _faces_at_rest(both)
        yield CARD, json.dumps(both.card(), ensure_ascii=False).encode()

    def drawn(self) -> Together:
        """What their pictures are made from."""
        return Together(self.word, json.loads(self.first), json.loads(self.second), self.light)


def _faces_at_rest(drawn: Person | Together) -> Iterator[tuple[str, bytes]]:
    for expression in EXPRESSIONS:
        for whose, document in drawn.faces(expression):
            yield f"visages/{whose}{face_file(expression)}.png", png(document)


@functools.cache
def _together() -> str:
    """What tells how two people are put together from the next version of it: it lies beside the composer."""
    return hashlib.blake2b((HOME / "together.py").read_bytes(), digest_size=3).hexdigest()


@dataclass(frozen=True)
class Moving:
    """The faces that people move with: eyes closed for a blink, mouth open for speech. Wanted after everything."""

    still: Somebody | Two

    @functools.cached_property
    def name(self) -> str:
        """Their name on a shelf, beside that of the one or of the two."""
        return f"{self.still.name}{MOVING}"

    def pictures(self) -> Iterator[tuple[str, bytes]]:
        """Each expression in each frame, of each: (file name, bytes)."""
        drawn = self.still.drawn()
        for expression, frame in itertools.product(EXPRESSIONS, FRAMES):
            for whose, document in drawn.faces(expression, frame):
                yield f"{whose}{face_file(expression, frame)}.png", png(document)


Thing = Place | Somebody | Two | Moving


def face_file(expression: str, frame: str = "") -> str:
    """The file name of a face, without its ending: as ``fichier`` of the vocabulary, then the frame."""
    plain = expression.translate(str.maketrans("éèêàâîôû ", "eeeaaiou-"))
    return f"{plain}-{frame}" if frame else plain


def png(document: str, width: int | None = None) -> bytes:
    """A drawing as it shows at its own size, or at a width in pixels."""
    return bytes(resvg_py.svg_to_bytes(svg_string=document, width=width))
