"""The colours of one face: its skin, its lines, its lips and its brows."""

from dataclasses import dataclass

from assets.figure.colour import HAIR, INK, SKIN, mixed
from assets.figure.look import Look

_DARK = 6  # from this skin on, the ink of the eyes and the whites are others
_BLACK = "#170d13"
_ROSY = "#c8716a"  # where lips are as dark as the skin
_ROSIER = {6: 0.3, 7: 0.38, 8: 0.46}
_FAIR_TINTS = frozenset({"blond", "blond-clair", "roux"})
_GREYS = frozenset({"poivre-et-sel", "gris", "blanc"})


@dataclass(frozen=True, slots=True)
class Complexion:
    """Colours; ``rouge`` is how much the lips show, from 0 to 1."""

    skin: str
    shadow: str
    line: str
    blush: str
    lips: str
    rouge: float
    ink: str  # of the lashes
    white: str  # of the eyes
    brow: str
    seam: str  # between the lips
    hollow: str  # of an open mouth


def complexion(look: Look, wrinkles: float) -> Complexion:
    """``wrinkles`` from 0 to 1: lips pale with age, and white brows would not be seen on white skin."""
    skin, shadow, line, blush, lips = SKIN[look.skin]
    dark = look.skin >= _DARK
    return Complexion(
        skin,
        shadow,
        line,
        blush,
        mixed(lips, _ROSY, _ROSIER[look.skin]) if dark else lips,
        _rouge(look, wrinkles),
        ink=_BLACK if dark else mixed(line, INK, 0.72),
        white="#f6ebe2" if dark else "#fdf6f0",
        brow=_brow(look, line),
        seam=mixed(line, "#3a0f1c", 0.35),
        hollow="#4a1220" if dark else "#5b1626",
    )


def _rouge(look: Look, wrinkles: float) -> float:
    soft = 0.45 if look.age < 13 else 0.95 - 0.95 * look.firmness
    soft *= 1 - 0.4 * wrinkles
    soft += 0.25 if look.mouth == "pleine" else 0
    return max(0.45 if look.skin >= _DARK else 0.0, min(1.0, soft))  # a line alone is lost on a dark skin


def _brow(look: Look, line: str) -> str:
    """Of the hair that grows, not of the dye, and never fairer than a dark skin shows."""
    tint = "brun" if look.tint == "bleu" else look.tint
    if tint in _FAIR_TINTS and look.skin >= 4:
        tint = "noir" if look.skin >= _DARK else "brun"
    if tint in _GREYS:
        return mixed(HAIR[tint], line, 0.35 if look.skin >= _DARK else 0.78)
    return mixed(HAIR[tint], _BLACK, 0.7) if look.skin >= _DARK else mixed(HAIR[tint], INK, 0.25)
