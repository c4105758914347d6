"""Colours by role, one hue for each universe, and how large each kind of text is."""

from dataclasses import dataclass
from typing import NamedTuple

from game.window.items import Face, Ink, Role, Style, Tint

Colour = tuple[int, int, int]


class Hue(NamedTuple):
    """A universe's colours: fills, text and focus, tints."""

    vivid: str
    deep: str
    pale: str


# The names are those of `teinte` in univers.yaml. A universe is always its hue, its icon and its name together.
HUES = {
    "mimosa": Hue("#eed04c", "#7b6806", "#f3ecce"),
    "azur": Hue("#3eb5fd", "#0a70a4", "#d9efff"),
    "lilas": Hue("#c095fc", "#8055b6", "#efe6ff"),
    "corail": Hue("#f37e61", "#b5462b", "#ffe5de"),
    "bigarreau": Hue("#dd667d", "#b4415a", "#ffe3e6"),
    "outremer": Hue("#6b8cee", "#4764c2", "#e3ebff"),
    "abricot": Hue("#f79c40", "#9c5906", "#ffe6d2"),
    "réverbère": Hue("#ce9111", "#8e6205", "#fae9ce"),
    "sapin": Hue("#38c789", "#0a794f", "#d5f4e2"),
    "fuchsia": Hue("#e57bba", "#a84482", "#ffe2f1"),
    "olive": Hue("#9bb940", "#5d7306", "#e6f0d3"),
    "lagon": Hue("#13c2c7", "#027578", "#cdf4f5"),
}
DEFAULT_HUE = "corail"

_PAPER = {
    Role.INK: "#241830",
    Role.PAPER: "#fff6ea",
    Role.SOFT: "#5d4f66",
    Role.ON_INK: "#fff6ea",
    Role.SOFT_ON_INK: "#f3d9c6",
    Role.CARD: "#fffdf9",
    Role.CONTROL: "#8f7a85",
    Role.UNLIT: "#9a8790",
    Role.THREAD: "#e8543a",
    Role.NIGHT: "#241830",
}
_CONTRAST = {
    Role.INK: "#000000",
    Role.PAPER: "#ffffff",
    Role.SOFT: "#241830",
    Role.ON_INK: "#ffffff",
    Role.SOFT_ON_INK: "#ffffff",
    Role.CARD: "#ffffff",
    Role.CONTROL: "#000000",
    Role.UNLIT: "#5d4f66",
    Role.THREAD: "#b02a12",
    Role.NIGHT: "#000000",
}
_DARKER = 0.62  # of a hue's deep colour, where more contrast is asked for


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a moment: a universe's hue, plain or with more contrast."""

    hue: str = DEFAULT_HUE
    contrast: bool = False

    def colour(self, ink: Ink) -> Colour:
        if isinstance(ink, Tint):
            return Theme(ink.hue, self.contrast).colour(ink.role)
        fixed = _CONTRAST if self.contrast else _PAPER
        if ink in fixed:
            return parsed(fixed[ink])
        hue = HUES.get(self.hue, HUES[DEFAULT_HUE])
        if ink is Role.VIVID:
            return parsed(hue.vivid)
        if ink is Role.PALE:
            return parsed(hue.pale)
        return darker(parsed(hue.deep), _DARKER) if self.contrast else parsed(hue.deep)


def parsed(code: str) -> Colour:
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def darker(colour: Colour, part: float) -> Colour:
    red, green, blue = colour
    return round(red * part), round(green * part), round(blue * part)


# How much larger each step of the text-size option is; the second is the one the screens were drawn at.
TEXT_STEPS = (0.88, 1.0, 1.2, 1.45)
SMALLEST = 24  # design units; nothing is smaller, whatever the step

_SIZES = {
    "display": (Face.DISPLAY, 104),
    "title": (Face.DISPLAY, 56),
    "heading": (Face.DISPLAY, 40),
    "name": (Face.DISPLAY, 34),
    "button": (Face.TITLE, 34),
    "label": (Face.TITLE, 26),
    "line": (Face.BODY, 37),
    "text": (Face.BODY, 32),
    "strong": (Face.BOLD, 32),
    "choice": (Face.BODY, 30),
    "chosen": (Face.BOLD, 30),
    "small": (Face.BODY, 25),
    "badge": (Face.DISPLAY, 29),
}
# What stands in a tight place grows less than what is read at length.
_GROWS_LESS = {"display", "title", "label", "small", "badge", "name"}


def style(kind: str, step: int, most: float = 9.0) -> Style:
    """The style of a kind of text at a step of the text-size option, 1 to 4; it grows ``most`` times at most."""
    face, size = _SIZES[kind]
    factor = min(most, TEXT_STEPS[step - 1])
    if kind in _GROWS_LESS:
        factor = 1 + (factor - 1) * 0.6
    return Style(face, max(SMALLEST, round(size * factor)))
