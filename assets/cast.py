"""Who is drawn: the prepared pictures of people, found by the words of their look.

Whoever was prepared lies in a folder named after those words, with a card of measures beside the pictures
(``rasters.py`` makes both). Until somebody is, a silhouette of their age stands for them: never somebody else's face.
"""

import functools
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assets.figure.look import settled

HOME = Path(__file__).parent
SILHOUETTES = HOME / "personnages" / "_silhouettes"
CARD = "fiche.json"
MOVING = "-gestes"  # what ends the name of the folder of the faces that people move with
Words = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """Somebody drawn. Lengths are pixels of the 1920 × 1080 stage; ``anchor`` stands on its bottom edge."""

    folder: Path
    body: str
    size: tuple[int, int]
    anchor: tuple[float, float]
    head: tuple[float, float]
    mouth: tuple[float, float]
    face: tuple[int, int, int, int] | None  # left, top, right, bottom; a silhouette has none

    def picture(self, *, speaks: bool = False) -> Path:
        """The whole figure, gesturing or not; a silhouette never does."""
        if self.face is None:
            return self.folder / f"{self.body}.webp"
        return self.folder / f"{self.body}{'-parle' if speaks else ''}.png"

    def patch(self, face: str, frame: str = "") -> Path:
        """The picture of a face, by its file name; in a frame of a movement (``FRAMES``) where that is drawn."""
        moving = self.folder.with_name(f"{self.folder.name}{MOVING}") / f"{face}-{frame}.png"
        return moving if frame and moving.is_file() else self.folder / "visages" / f"{face}.png"


def canonical(words: Words) -> str:
    """A look written one way only: the order of its keys and of its accessories does not matter."""
    said = {
        key: _listed(key, value) if isinstance(value, (list, tuple)) else str(value)
        for key, value in words.items()
        if value not in (None, (), [])
    }
    return json.dumps(said, ensure_ascii=False, sort_keys=True)


def _listed(key: str, values: Sequence[Any]) -> list[str]:
    said = [str(value) for value in values]
    return sorted(said) if key == "accessoires" else said  # colours are said in their order


def name_of(words: Words) -> str:
    """A short name for a look."""
    return hashlib.blake2b(canonical(words).encode(), digest_size=4).hexdigest()


def name_of_two(word: str, first: Words, second: Words) -> str:
    """A short name for two looks that a contact joins."""
    said = f"{word} {canonical(first)} {canonical(second)}"
    return hashlib.blake2b(said.encode(), digest_size=4).hexdigest()


def silhouette(words: Words | None) -> str:
    """The name of the silhouette that stands for a look."""
    return _PLAIN[settled(words or {}).stage]


_PLAIN = {
    "bébé": "bebe",
    "petit": "petit",
    "enfant": "enfant",
    "ado": "ado",
    "adulte": "adulte",
    "aîné": "aine",
}


@functools.cache
def silhouettes() -> dict[str, Figure]:
    """By age, who stands for people not drawn yet."""
    cards = _read(SILHOUETTES / CARD)
    figures = {
        name: _figure(SILHOUETTES, name, card) for name, card in cards.items() if isinstance(card, dict)
    }
    return {name: figure for name, figure in figures.items() if figure is not None}


def figure_in(folder: Path) -> Figure | None:
    """Whoever was prepared in a folder; None when nobody was, or when their card cannot be read."""
    return _figure(folder, "corps", _read(folder / CARD))


def two_in(folder: Path) -> tuple[Figure, Figure] | None:
    """The two who were prepared together in a folder: one body, and of each the head, the mouth and the face."""
    card = _read(folder / CARD)
    people = card.get("personnes")
    if not isinstance(people, list) or len(people) != 2 or not all(isinstance(one, dict) for one in people):
        return None
    first, second = (_figure(folder, "corps", {**card, **one}) for one in people)
    return (first, second) if first and second else None


def _figure(folder: Path, body: str, card: Words) -> Figure | None:
    try:
        size, anchor, head, mouth, face = (
            card[key] for key in ("taille", "ancre", "tête", "bouche", "visage")
        )
        return Figure(
            folder,
            body,
            (int(size[0]), int(size[1])),
            (float(anchor[0]), float(anchor[1])),
            (float(head[0]), float(head[1])),
            (float(mouth[0]), float(mouth[1])),
            (int(face[0]), int(face[1]), int(face[2]), int(face[3])) if face else None,
        )
    except (KeyError, TypeError, ValueError, IndexError):
        return None


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
