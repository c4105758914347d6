"""The sounds there are: files that ``make sounds`` made, each with its card in ``sons.yaml``."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from assets.cast import HOME

SHELF = HOME / "sons"


@dataclass(frozen=True, slots=True)
class Sound:
    """``instead`` says it to who does not hear it: of a ``bruit``, the words of a caption."""

    file: Path
    instead: str


@functools.cache
def sounds(kind: str) -> Mapping[str, Sound]:
    """The sounds of a kind (``effet``, ``bruit``, ``ambiance``, ``thème``), by their words."""
    cards = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]
    return {
        card["mot"]: Sound(SHELF / card["fichier"], card["sans_le_son"])
        for card in cards
        if card["genre"] == kind
    }
