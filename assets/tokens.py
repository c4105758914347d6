"""The look of Fil rouge, read from ``tokens.yaml``: what the window and the pages share of colours and letters."""

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("tokens.yaml")


@dataclass(frozen=True, slots=True)
class Hue:
    """A universe's colours: fills, words and focus, tints; ``#rrggbb`` like every colour here."""

    vivid: str
    deep: str
    pale: str


@dataclass(frozen=True, slots=True)
class Pair:
    """What must be told from what it lies on, ``least`` times lighter or darker, in some schemes."""

    seen: str
    ground: str
    least: float
    schemes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """``sizes`` are (face, height) by kind of text; ``motion`` is seconds and pixels; pixels are the window's own."""

    schemes: Mapping[str, Mapping[str, str]]
    hues: Mapping[str, Hue]
    default_hue: str
    pairs: tuple[Pair, ...]
    steps: tuple[float, ...]
    smallest: int
    sizes: Mapping[str, tuple[str, int]]
    grows_less: frozenset[str]
    motion: Mapping[str, Mapping[str, float]]
    spacing: Mapping[str, int]

    def colours(self, scheme: str, hue: str) -> dict[str, str]:
        """Every colour by its role, in a scheme and a hue."""
        own = self.hues[hue]
        fixed = self.schemes[scheme]
        # In the dark a fill is bright enough to be read; where contrast is asked for, no hue is.
        deep = {"light": own.deep, "dark": own.vivid, "contrast": fixed["ink"]}[scheme]
        pale = {"light": own.pale, "contrast": fixed["paper"]}.get(scheme, "")
        return {"vivid": own.vivid, "deep": deep, "pale": pale, **fixed}

    def ratios(self) -> Iterator[tuple[str, str, Pair, float]]:
        """Each pair in each of its schemes and each hue: (scheme, hue, pair, ratio that was found)."""
        for pair in self.pairs:
            for scheme in pair.schemes:
                for hue in self.hues:
                    colours = self.colours(scheme, hue)
                    yield scheme, hue, pair, contrast(colours[pair.seen], colours[pair.ground])


@functools.cache
def tokens() -> Tokens:
    read = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    letters = read["type"]
    return Tokens(
        read["schemes"],
        {name: Hue(**colours) for name, colours in read["hues"].items()},
        read["default_hue"],
        tuple(Pair(seen, ground, least, tuple(where)) for seen, ground, least, where in read["pairs"]),
        tuple(letters["steps"]),
        letters["smallest"],
        {kind: (face, height) for kind, (face, height) in letters["sizes"].items()},
        frozenset(letters["grows_less"]),
        read["motion"],
        read["spacing"],
    )


@functools.cache
def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """From black, 0, to white, 1 (WCAG 2.2, relative luminance)."""
    parts = [value / 255 for value in channels(colour)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How many times lighter one of two colours is than the other, 1 to 21 (WCAG 2.2, contrast ratio)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
