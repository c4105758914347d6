"""Colours by role, one hue for each universe, and how large each kind of text is: as ``assets/tokens.yaml`` says."""

import functools
from collections.abc import Mapping
from dataclasses import dataclass

from assets.tokens import channels, tokens
from game.window.items import Face, Ink, Style, Tint
from scenarios.interface import Colours

Colour = tuple[int, int, int]


_TOKENS = tokens()
HUES = _TOKENS.hues
DEFAULT_HUE = _TOKENS.default_hue
SCHEMES: Mapping[Colours, str] = {"clair": "light", "sombre": "dark", "contraste": "contrast"}


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a moment: a universe's hue, and a scheme of ``tokens.yaml``."""

    hue: str = DEFAULT_HUE
    scheme: str = SCHEMES["clair"]

    @property
    def is_light(self) -> bool:
        """Whether pictures show as they were drawn; otherwise they step back."""
        return self.scheme == SCHEMES["clair"]

    def colour(self, ink: Ink) -> Colour:
        if isinstance(ink, Tint):
            return Theme(ink.hue, self.scheme).colour(ink.role)
        return channels(_colours(self.hue, self.scheme)[ink.value.replace("-", "_")])


@functools.cache
def _colours(hue: str, scheme: str) -> Mapping[str, str]:
    return _TOKENS.colours(scheme, hue if hue in HUES else DEFAULT_HUE)


# How much larger each step of the text-size option is; the second is the one the screens were drawn at.
TEXT_STEPS = _TOKENS.steps
SPACING = _TOKENS.spacing
SMALLEST = _TOKENS.smallest  # design units; nothing is smaller, whatever the step


def style(kind: str, step: int, most: float = 9.0) -> Style:
    """The style of a kind of text at a step of the text-size option, 1 to 4; it grows ``most`` times at most."""
    face, size = _TOKENS.sizes[kind]
    factor = min(most, TEXT_STEPS[step - 1])
    if kind in _TOKENS.grows_less:
        factor = 1 + (factor - 1) * 0.6
    return Style(Face(face), max(SMALLEST, round(size * factor)))
