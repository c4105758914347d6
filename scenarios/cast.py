"""Who is drawn: a story's characters matched with the figures that lie beside the vocabulary, read as data."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scenarios.model import Look
from scenarios.vocabulary import VOCABULARY_FILE

PEOPLE = VOCABULARY_FILE.parent / "personnages"
SILHOUETTES = "_silhouettes"
_AGES = ((2, "bebe"), (6, "petit"), (12, "enfant"), (18, "ado"), (70, "adulte"))
_AGE_WORDS = {
    "bébé": "bebe",
    "petit": "petit",
    "enfant": "enfant",
    "ado": "ado",
    "adulte": "adulte",
    "aîné": "aine",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn figure. Lengths are pixels of the 1920 × 1080 stage; ``anchor`` stands on its bottom edge."""

    folder: Path
    body: str
    size: tuple[int, int]
    anchor: tuple[float, float]
    head: tuple[float, float]
    mouth: tuple[float, float]
    face: tuple[int, int, int, int] | None
    looks_left: bool

    @property
    def speaking(self) -> Path | None:
        """The same figure, gesturing."""
        file = self.folder / f"{self.body}-parle.webp"
        return file if self.face and file.is_file() else None

    @property
    def resting(self) -> Path:
        return self.folder / f"{self.body}.webp"

    @property
    def name(self) -> str:
        """What tells this figure from the others."""
        return self.folder.name if self.face else f"silhouette-{self.body}"

    def expression(self, face: str) -> Path:
        return self.folder / "visages" / f"{face}.webp"


class Cast:
    """The figures of one folder of people."""

    def __init__(self, folder: Path = PEOPLE) -> None:
        self._folder = folder

    def figure(self, look: Look | None) -> Figure | None:
        """The figure drawn for this very look, or a silhouette of that age: never somebody else's face."""
        wanted = _written(look) if look else None
        for drawn, figure in self.drawn:
            if drawn == wanted:
                return figure
        return self.silhouettes.get(silhouette(look))

    @functools.cached_property
    def drawn(self) -> list[tuple[dict[str, Any], Figure]]:
        """Everybody who has a face, with the words of their look."""
        found = []
        for file in sorted(self._folder.glob("[!_]*/fiche.yaml")):
            card = _read(file)
            figure = _figure(file.parent, "corps", card)
            if figure is not None and isinstance(card.get("apparence"), dict):
                found.append((_normal(card["apparence"]), figure))
        return found

    @functools.cached_property
    def silhouettes(self) -> dict[str, Figure]:
        """By age, who stands for people not drawn yet."""
        folder = self._folder / SILHOUETTES
        cards = _read(folder / "fiche.yaml")
        figures = {
            name: _figure(folder, name, card) for name, card in cards.items() if isinstance(card, dict)
        }
        return {name: figure for name, figure in figures.items() if figure is not None}


def silhouette(look: Look | None) -> str:
    """The name of the silhouette that stands for a look."""
    age = look.age if look else "adulte"
    if isinstance(age, str):
        return _AGE_WORDS.get(age, "adulte")
    return next((name for limit, name in _AGES if age < limit), "aine")


def _figure(folder: Path, body: str, card: Mapping[str, Any]) -> Figure | None:
    try:
        size, anchor, mouth, face = card["taille"], card["ancre"], card["bouche"], card.get("visage")
        return Figure(
            folder,
            body,
            (size[0], size[1]),
            (anchor[0], anchor[1]),
            (card["tête"][0], card["tête"][1]),
            (mouth[0], mouth[1]),
            (face[0], face[1], face[2], face[3]) if face else None,
            card.get("regarde") == "gauche",
        )
    except (KeyError, TypeError, IndexError):
        return None


def _read(file: Path) -> dict[str, Any]:
    try:
        found = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return {}
    return found if isinstance(found, dict) else {}


def _written(look: Look) -> dict[str, Any]:
    return _normal(look.model_dump(by_alias=True, exclude_none=True))


def _normal(words: Mapping[str, Any]) -> dict[str, Any]:
    """A look as its words, whichever way they were read; the order of accessories does not matter."""
    return {
        name: sorted(map(str, value)) if isinstance(value, (list, tuple)) else str(value)
        for name, value in words.items()
        if value not in (None, (), [])
    }
