"""Somebody's look, settled: the words of an ``apparence``, and for what they leave open, what suits them.

What is left open is drawn from the words themselves, so that the same words always give the same person, and two people
of the same age do not look like cousins.
"""

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from assets.figure.colour import HAIR, IRIS
from assets.figure.outfits import OUTFITS, Outfit

STAGES = (("bébé", 2), ("petit", 6), ("enfant", 12), ("ado", 18), ("adulte", 70), ("aîné", 200))
_YEARS = {"bébé": 1, "petit": 3, "enfant": 9, "ado": 15, "adulte": 38, "aîné": 80}

CONTOURS = ("ovale", "rond", "carré", "long", "anguleux", "en-cœur")
EYES = ("ronds", "en-amande", "bridés", "tombants", "petits", "grands")
NOSES = ("droit", "retroussé", "aquilin", "large", "fin", "rond", "long")
MOUTHS = ("moyenne", "fine", "pleine", "large", "petite")
FEATURES = {"doux": 0.1, "francs": 0.5, "marqués": 0.9}

COVERINGS = frozenset(
    {"bonnet", "voile", "foulard", "turban"}
)  # said as a `coiffure`: no hair shows, or a little
HATS = frozenset({"bonnet", "casquette", "béret", "charlotte", "casque-de-vélo"})  # said as an accessory
AIDS = (
    "fauteuil-électrique",
    "fauteuil-roulant",
    "rollator",
    "déambulateur",
    "canne-blanche",
    "canne",
    "béquille",
)

LOCK = "mèche-bleue"
_LOCKS = 2  # years: before, there is nothing to dye

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
    """Words are those of the vocabulary. ``age`` in years, ``skin`` from 1 to 8, ``firmness`` of the jaw, 0 to 1."""

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
    lock: str | None = None  # the colour of a lock of another colour
    bearing: float = 0  # which leg carries them when they stand: the near one at -1, the far one at 1
    ease: float = 0  # from 0 to 1, what their arms do at rest

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


def settled(words: Mapping[str, Any]) -> Look:
    """The look that the words of an ``apparence`` ask for, by the keys of the story format.

    What they leave open is chosen, and what would be wrong on a person is mended (``docs/format.md`` says how); a word
    that is not of the vocabulary counts as left open.
    """
    age = _age(words.get("âge", "adulte"))
    skin = _skin(words.get("peau"))
    chosen = Open(
        f"{words.get('âge')}/{skin}/{words.get('coiffure')}/{words.get('teinte')}/{words.get('corpulence')}"
    )
    accessories = frozenset(map(str, words.get("accessoires") or ()))
    hair, headwear = _head(words, accessories)
    beard = str(words["barbe"]) if words.get("barbe") and age >= 16 else None
    outfit = OUTFITS.get(str(words.get("tenue")), OUTFITS["pull"])
    colours = _colours(words, outfit, chosen)
    return Look(
        age=age,
        stage=stage(age),
        skin=skin,
        build=str(words.get("corpulence") or "moyenne"),
        hair=hair,
        tint=_tint(words, age, skin, chosen),
        beard=beard,
        headwear=headwear,
        outfit=outfit.garment,
        colours=colours,
        accent=_accent(words, colours, chosen),
        accessories=accessories - set(AIDS) - HATS,
        aid=next((aid for aid in AIDS if aid in accessories), None),
        contour=_word(words, "visage", CONTOURS, chosen),
        eyes=_word(words, "yeux", EYES[:2] + EYES[3:], chosen, EYES),
        iris=_iris(words, skin, chosen),
        nose=_word(words, "nez", NOSES, chosen),
        mouth=_word(words, "bouche", MOUTHS, chosen),
        firmness=_firmness(words, beard, chosen),
        # A veil goes with covered arms.
        long_sleeves=outfit.long_sleeves or headwear == "voile",
        lock=HAIR["bleu"] if words.get("teinte") == LOCK and age >= _LOCKS else None,
        bearing=_bearing(chosen),
        ease=chosen.part("bras"),
    )


def _bearing(chosen: Open) -> float:
    """Nobody stands quite straight: more or less on one leg, seldom on both."""
    drawn = 2 * chosen.part("appui") - 1
    return math.copysign(0.35 + 0.65 * abs(drawn), drawn)


def _age(said: Any) -> int:
    try:
        return max(0, min(120, int(said)))
    except (TypeError, ValueError):
        return _YEARS.get(str(said), _YEARS["adulte"])


def _skin(said: Any) -> int:
    try:
        return max(1, min(8, int(said)))
    except (TypeError, ValueError):
        return 3


def _word(
    words: Mapping[str, Any], key: str, drawn: Sequence[str], chosen: Open, known: Sequence[str] = ()
) -> str:
    said = str(words.get(key))
    return said if said in (known or drawn) else chosen.one(key, drawn)


def _head(words: Mapping[str, Any], accessories: frozenset[str]) -> tuple[str | None, str | None]:
    """Hair and what covers it. A covering may be said as a `coiffure`; a hat comes over the hair."""
    said = str(words.get("coiffure") or "courte")
    hat = next((word for word in sorted(HATS) if word in accessories), None)
    if said in COVERINGS:
        return ("courte" if said == "bonnet" else None), said
    return said, hat


def _tint(words: Mapping[str, Any], age: int, skin: int, chosen: Open) -> str:
    """A natural hair colour for the age and the skin, unless one is said. A lock of blue is drawn on white hair."""
    said = str(words.get("teinte"))
    if said == LOCK:
        said = "blanc"
    if said == "None" and str(words.get("coiffure", "")).endswith("-grise"):
        said = "gris"
    if said in HAIR and not (age < 14 and said in {"gris", "blanc", "poivre-et-sel"}):
        return said
    if age >= 72:
        return chosen.one("teinte", ("blanc", "gris", "blanc"))
    if age >= 55:
        return chosen.one("teinte", ("gris", "poivre-et-sel", "gris"))
    return chosen.one("teinte", ("noir",) if skin >= 6 else ("noir", "brun") if skin >= 4 else _FAIR)


_FAIR = ("brun", "châtain", "châtain", "blond", "roux", "noir")


def _iris(words: Mapping[str, Any], skin: int, chosen: Open) -> str:
    said = str(words.get("regard"))
    if said in IRIS:
        return said
    return chosen.one(
        "regard", ("noirs", "bruns") if skin >= 4 else ("bruns", "noisette", "verts", "bleus", "gris")
    )


def _firmness(words: Mapping[str, Any], beard: str | None, chosen: Open) -> float:
    said = FEATURES.get(str(words.get("traits")))
    drawn = 0.15 + 0.5 * chosen.part("traits") if said is None else said
    return max(drawn, 0.6) if beard else drawn


def _colours(words: Mapping[str, Any], outfit: Outfit, chosen: Open) -> tuple[str, str, str]:
    """Of the garment, of what goes with it, of the trousers: the words that are said come first, in that order."""
    said = [COLOURS[word] for word in map(str, words.get("couleurs") or ()) if word in COLOURS]
    usual = [
        COLOURS[outfit.colours[0] if outfit.colours else chosen.one("tenue", _LIVELY)],
        COLOURS[outfit.second],
        COLOURS[outfit.bottom or chosen.one("bas", ("marine", "noir", "marine", "gris", "marron"))],
    ]
    first, second, third = [*said, *usual[len(said) :]][:3]
    return first, second, third


_LIVELY = (
    "corail",
    "turquoise",
    "bleu",
    "violet",
    "moutarde",
    "sapin",
    "prune",
    "ocre",
    "rouge",
    "ciel",
    "rose",
)


def _accent(words: Mapping[str, Any], colours: Sequence[str], chosen: Open) -> str:
    """Of a lanyard, a wheelchair, a veil: the fourth colour that is said, or one that is not the garment's."""
    said = [COLOURS[word] for word in map(str, words.get("couleurs") or ()) if word in COLOURS]
    others = [COLOURS[word] for word in _LIVELY if COLOURS[word] != colours[0]]
    return said[3] if len(said) > 3 else others[int(chosen.part("accent") * len(others))]
