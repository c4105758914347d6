"""Somebody's look, settled: the words of an ``apparence``, and for what they leave open, what suits them.

What is left open is drawn from the words themselves, so that the same words always give the same person, and two people
of the same age do not look like cousins.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

STAGES = (("bébé", 2), ("petit", 6), ("enfant", 12), ("ado", 18), ("adulte", 70), ("aîné", 200))
_YEARS = {"bébé": 1, "petit": 3, "enfant": 9, "ado": 15, "adulte": 38, "aîné": 80}

CONTOURS = ("ovale", "rond", "carré", "long", "anguleux", "en-cœur")
EYES = ("ronds", "en-amande", "bridés", "tombants", "petits", "grands")
NOSES = ("droit", "retroussé", "aquilin", "large", "fin", "rond", "long")
MOUTHS = ("moyenne", "fine", "pleine", "large", "petite")
FEATURES = {"doux": 0.1, "francs": 0.5, "marqués": 0.9}

HEADWEAR = frozenset({"bonnet", "voile", "foulard", "turban", "casquette", "béret", "charlotte", "casque-de-vélo"})
AIDS = frozenset(
    {"canne", "canne-blanche", "béquille", "rollator", "déambulateur", "fauteuil-roulant", "fauteuil-électrique"}
)

COLOURS = {
    "rouge": "#c9403f",
    "corail": "#f2644b",
    "orange": "#e8863a",
    "ocre": "#c98a2e",
    "jaune": "#e6c229",
    "moutarde": "#c9a02e",
    "vert": "#3f8f62",
    "sapin": "#2f6a52",
    "kaki": "#75794a",
    "turquoise": "#3f8f8a",
    "ciel": "#7fb2d9",
    "bleu": "#3f6fb0",
    "marine": "#34405e",
    "violet": "#7d56b8",
    "prune": "#6f4a70",
    "rose": "#d98aa0",
    "marron": "#8a5f45",
    "beige": "#d9c2a0",
    "crème": "#f3ead8",
    "blanc": "#fbf6ee",
    "gris": "#8d8a96",
    "noir": "#332e3d",
}


@dataclass(frozen=True, slots=True)
class Look:
    """Words are those of the vocabulary. ``age`` in years, ``skin`` from 1 to 8, ``firmness`` of jaw and brow from 0 to 1."""

    age: int
    stage: str
    skin: int
    build: str
    hair: str | None
    tint: str
    beard: str | None
    headwear: str | None
    outfit: str
    colours: tuple[str, str, str]  # of the garment, of what is under it or on it, of the trousers or skirt
    accent: str  # of a lanyard, a wheelchair, a headscarf
    accessories: frozenset[str]
    aid: str | None
    contour: str
    eyes: str
    iris: str
    nose: str
    mouth: str
    firmness: float
    long_sleeves: bool = False

    @property
    def is_child(self) -> bool:
        return self.stage in {"bébé", "petit", "enfant"}

    @property
    def is_old(self) -> bool:
        return self.stage == "aîné"


class Open:
    """Chooses for what the words leave open: the same words, the same choice."""

    def __init__(self, identity: str) -> None:
        self._identity = identity

    def part(self, what: str) -> float:
        """From 0 to 1, even over many people."""
        digest = hashlib.blake2b(f"{self._identity}/{what}".encode(), digest_size=4).digest()
        return int.from_bytes(digest, "big") / 2**32

    def one(self, what: str, among: Sequence[str]) -> str:
        return among[int(self.part(what) * len(among))]


def stage(age: int) -> str:
    """The word for an age."""
    return next(word for word, limit in STAGES if age < limit)
