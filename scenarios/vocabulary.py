"""The words a story may use for faces, places, sounds and looks: a data file kept beside the pictures."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from scenarios.look_mending import Retouches, retouches

# The art is a room of its own, whose code this one never imports: only this file of words is read.
VOCABULARY_FILE = Path(__file__).parent.parent / "assets" / "vocabulaire.yaml"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """``expressions`` gives, for either gender form, the name of the drawn face; the rest are words.

    An ambience lasts as long as a scene; ``sounds`` are heard once; ``contacts`` join two people; ``retouches`` say
    which words are not drawn as they are said.
    """

    expressions: Mapping[str, str]
    places: frozenset[str]
    ambiences: frozenset[str]
    sounds: frozenset[str]
    contacts: frozenset[str]
    look: Mapping[str, frozenset[str]]
    retouches: Retouches = field(default_factory=Retouches)


@functools.cache
def vocabulary() -> Vocabulary:
    """The vocabulary of the art that is installed."""
    words = yaml.load(VOCABULARY_FILE.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return Vocabulary(
        expressions={
            form: face["fichier"] for face in words["expressions"] for form in (face["mot"], face["féminin"])
        },
        places=frozenset(words["lieux"]),
        ambiences=frozenset(words["ambiances"]),
        sounds=frozenset(words["bruits"]),
        contacts=frozenset(words["contacts"]),
        look={part: frozenset(known) for part, known in words["apparence"].items()},
        retouches=retouches(words["retouches"]),
    )
