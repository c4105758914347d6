"""What the card of a place (``fiche.yaml``) says to whoever shows it: its name and its light.

The rest of a card, what there is to find and where, is for writers and for the tests.
"""

import functools
from dataclasses import dataclass

import yaml

from assets.cast import HOME

PLACES = HOME / "lieux"
_LIGHTS = {"matin": "jour", "jour": "jour", "soir": "soir", "nuit": "nuit"}


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """``name`` is one sentence; ``light`` is that of the hour: ``jour``, ``soir`` or ``nuit``."""

    name: str
    light: str

    @property
    def short_name(self) -> str:
        """Where we are, without what there is to see there."""
        return self.name.partition("\N{NO-BREAK SPACE}:")[0].partition(" :")[0]


@functools.cache
def card(place: str) -> PlaceCard:
    """The card of a drawn place. Raises OSError, KeyError or yaml.YAMLError when it is not written right."""
    said = yaml.safe_load((PLACES / place / "fiche.yaml").read_text(encoding="utf-8"))
    return PlaceCard(said["nom"], _LIGHTS[said["heure"]])


def drawn() -> list[str]:
    """The words of the places that are drawn."""
    return sorted(folder.name for folder in PLACES.iterdir() if (folder / "fond.svg").is_file())
