"""The twelve hues as people with a colour-vision deficiency see them, for docs/art: run it when one changes, and look.

Dichromacy after Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009: the matrices of severity 1.0, on
linear light. How far two colours are apart is a distance in CIELAB (CIE76): under ten, they are hardly told apart.
"""

import itertools
from collections.abc import Callable, Mapping

from PIL import Image, ImageDraw, ImageFont

from assets.tokens import channels, tokens
from tools.sheets import ART, FONT, INK, PAPER, light

Colour = tuple[float, float, float]
MACHADO: Mapping[str, tuple[Colour, Colour, Colour]] = {
    "vue usuelle": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopie": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutéranopie": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopie": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
NEAR = 10.0
CELL, HEAD, SIDE = (120, 74), 34, 170


def seen(colour: str, sight: str) -> str:
    """A colour as it looks to somebody with that sight."""
    straight = [_linear(value / 255) for value in channels(colour)]
    mixed = [sum(part * value for part, value in zip(row, straight, strict=True)) for row in MACHADO[sight]]
    return "#" + "".join(f"{round(255 * _coded(min(1.0, max(0.0, value)))):02x}" for value in mixed)


def apart(one: str, other: str) -> float:
    """How far two colours are from each other in CIELAB."""
    return sum((a - b) ** 2 for a, b in zip(_lab(one), _lab(other), strict=True)) ** 0.5


def confused(which: Callable[[str], str], sight: str) -> list[tuple[str, str, float]]:
    """The hues that look alike to somebody: both names, and how far apart; the nearest first."""
    pairs = (
        (one, other, apart(seen(which(one), sight), seen(which(other), sight)))
        for one, other in itertools.combinations(tokens().hues, 2)
    )
    return sorted((pair for pair in pairs if pair[2] < NEAR), key=lambda pair: pair[2])


def sheet() -> Image.Image:
    """A column a hue: its vivid fill over its deep one, with its name written as pages do, in each sight."""
    hues = tokens().hues
    whole = Image.new("RGB", (SIDE + CELL[0] * len(hues), HEAD + CELL[1] * len(MACHADO)), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 18)
    for column, (name, hue) in enumerate(hues.items()):
        left = SIDE + column * CELL[0]
        pen.text((left + 6, 6), name, INK, font)
        for row, sight in enumerate(MACHADO):
            top = HEAD + row * CELL[1]
            middle = top + CELL[1] * 0.6
            pen.rectangle((left, top, left + CELL[0] - 3, middle), seen(hue.vivid, sight))
            pen.rectangle((left, middle, left + CELL[0] - 3, top + CELL[1] - 4), seen(hue.deep, sight))
    for row, sight in enumerate(MACHADO):
        pen.text((10, HEAD + row * CELL[1] + 24), sight, INK, font)
    return whole


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _coded(value: float) -> float:
    return 12.92 * value if value <= 0.0031308 else 1.055 * value ** (1 / 2.4) - 0.055


def _lab(colour: str) -> Colour:
    red, green, blue = (_linear(value / 255) for value in channels(colour))
    x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089
    x, y, z = (
        value ** (1 / 3) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116 for value in (x, y, z)
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


if __name__ == "__main__":
    picture = sheet()
    (ART / "teintes-vues.webp").write_bytes(light(picture))
    for sight in MACHADO:
        for fill in ("vivid", "deep"):
            alike = confused(lambda name, fill=fill: getattr(tokens().hues[name], fill), sight)
            said = ", ".join(f"{one} et {other} ({far:.0f})" for one, other, far in alike)
            print(f"{sight}, {fill} : {said or 'aucune paire'}")  # noqa: T201 - whoever draws reads it
