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
    """``title`` says in words what is heard."""

    file: Path
    title: str


@functools.cache
def sounds(kind: str) -> Mapping[str, Sound]:
    """The sounds of a kind (``effet``, ``ambiance``, ``bruit``), by their words."""
    cards = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]
    return {
        card["mot"]: Sound(SHELF / card["fichier"], card["titre"]) for card in cards if card["genre"] == kind
    }
