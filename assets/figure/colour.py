"""Colours by role: one base colour gives its shadow, its line and its light (OKLab, Ottosson 2020)."""

import functools
import math
from collections.abc import Callable

Rgb = tuple[float, float, float]
Grade = Callable[[str], str]

INK = "#241830"
PAPER = "#fff6ea"
_DUSK = "#3b2458"  # shadows lean to it
_LINE = "#2a1433"
_SUN = "#fff1cf"

# Base, shadow, line, blush, lips of the eight skins.
SKIN = {
    1: ("#f9dcc8", "#e9b69f", "#a65f52", "#ef8f7f", "#d9837a"),
    2: ("#f3c9aa", "#dda183", "#9a5644", "#e8836d", "#cd7565"),
    3: ("#e8b48c", "#cb8b66", "#8a4a35", "#dd7559", "#bb6552"),
    4: ("#d79c70", "#b5744d", "#77402b", "#cc6544", "#a75845"),
    5: ("#bb7d52", "#965a39", "#5f3122", "#b4522f", "#8f4a3c"),
    6: ("#9a6240", "#76442d", "#4b261c", "#984024", "#7b3f38"),
    7: ("#7b4a33", "#5b3225", "#371b17", "#7f3323", "#6a3532"),
    8: ("#5d382b", "#42251f", "#261212", "#652a22", "#5a2f30"),
}
HAIR = {
    "noir": "#2b2028",
    "brun": "#4a2f29",
    "châtain": "#7a4e33",
    "acajou": "#6b2a2f",
    "roux": "#b3562d",
    "blond": "#d8a659",
    "blond-clair": "#ecce93",
    "poivre-et-sel": "#6f6870",
    "gris": "#a09aa3",
    "blanc": "#ebe6e1",
    "bleu": "#2f5f9e",
}
IRIS = {
    "noirs": "#402a22",
    "bruns": "#5a3521",
    "noisette": "#8a6132",
    "verts": "#5f7f4d",
    "bleus": "#4f83a8",
    "gris": "#75838c",
}


def shade(colour: str, strength: float = 1) -> str:
    """A colour in the shade: darker, and violet, since the light is warm."""
    lightness, chroma, hue = _lch(colour)
    base = _from_lch(max(0.05, lightness * (1 - 0.17 * strength)), chroma * 1.02 + 0.004, hue)
    return mixed(base, _DUSK, 0.10 * strength)


def deep(colour: str, strength: float = 1) -> str:
    """The line around a colour."""
    lightness, chroma, hue = _lch(colour)
    return mixed(_from_lch(max(0.14, lightness * (1 - 0.42 * strength)), chroma + 0.01, hue), _LINE, 0.22)


def light(colour: str, strength: float = 1) -> str:
    """A colour where the light falls on it."""
    lightness, chroma, hue = _lch(colour)
    lit = _from_lch(min(0.985, lightness + (1 - lightness) * 0.34 * strength), chroma * 0.95, hue)
    return mixed(lit, _SUN, 0.16 * strength)


def ramp(colour: str) -> tuple[str, str, str, str]:
    """Base, shadow, line, light: the four colours that a piece drawn by hand may use of each role."""
    return colour, shade(colour), deep(colour), light(colour)


def dusk(colour: str) -> str:
    """A colour when the sun is gone: what was light keeps the orange of the sky, what was dark goes blue."""
    lightness, chroma, hue = _lch(colour)
    dim = _from_lch(lightness * 0.84, chroma * 0.9, hue)
    return mixed(dim, "#e08a5c" if lightness > 0.62 else "#2a2468", 0.16)


def night(colour: str) -> str:
    """A colour under a street lamp: shadows to midnight, lights to amber."""
    lightness, chroma, hue = _lch(colour)
    dim = _from_lch(lightness * 0.68, chroma * 0.78, hue)
    return mixed(dim, "#ffa35c" if lightness > 0.7 else "#1f1a5c", 0.12 + 0.2 * abs(lightness - 0.7))


# What people become in the light of an hour; by day, nothing.
GRADES: dict[str, Grade | None] = {
    "jour": None,
    "soir": functools.cache(dusk),
    "nuit": functools.cache(night),
}


@functools.cache
def mixed(first: str, second: str, part: float) -> str:
    """``part`` of the way from one colour to another, as the eye sees it."""
    start, end = _to_lab(first), _to_lab(second)
    lightness, a, b = (x + (y - x) * part for x, y in zip(start, end, strict=True))
    return _from_lab(lightness, a, b)


@functools.cache
def _to_lab(colour: str) -> Rgb:
    r, g, b = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    middle = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
    )


@functools.cache
def _from_lab(lightness: float, a: float, b: float) -> str:
    found, vivid = _screen(lightness, a, b), 1.0
    while vivid > 0.05 and not all(-1e-4 <= part <= 1.0001 for part in found):
        vivid -= 0.025  # until a screen can show it
        found = _screen(lightness, a * vivid, b * vivid)
    return "#" + "".join(f"{round(255 * _bent(min(1.0, max(0.0, part)))):02x}" for part in found)


def _screen(lightness: float, a: float, b: float) -> Rgb:
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
    )


def _lch(colour: str) -> Rgb:
    lightness, a, b = _to_lab(colour)
    return lightness, math.hypot(a, b), math.atan2(b, a)


def _from_lch(lightness: float, chroma: float, hue: float) -> str:
    return _from_lab(lightness, chroma * math.cos(hue), chroma * math.sin(hue))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def _bent(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)
