"""The font files, and the ruler that layouts measure with."""

from pathlib import Path

import pygame

import assets
from game.window.items import Face, Style

FOLDER = Path(assets.__file__).parent / "polices"
_FILES = {
    Face.DISPLAY: "bricolage-grotesque-800.ttf",
    Face.TITLE: "bricolage-grotesque-700.ttf",
    Face.BODY: "atkinson-hyperlegible-400.ttf",
    Face.BOLD: "atkinson-hyperlegible-700.ttf",
    Face.ITALIC: "atkinson-hyperlegible-400-italique.ttf",
}
# OpenDyslexic is wide, and has no italic: stress is bold there.
_EASY_FILES = {
    Face.DISPLAY: "opendyslexic-700.woff",
    Face.TITLE: "opendyslexic-700.woff",
    Face.BODY: "opendyslexic-400.woff",
    Face.BOLD: "opendyslexic-700.woff",
    Face.ITALIC: "opendyslexic-700.woff",
}
_EASY_SIZE = 0.84
_LEADING = {Face.DISPLAY: 1.12, Face.TITLE: 1.22}
_MOST_WIDTHS = 20_000


class Fonts:
    """Fonts at one scale; implements :class:`game.window.typeset.Ruler`."""

    def __init__(self, scale: float, *, easy: bool = False) -> None:
        self.scale = scale
        self.easy = easy
        self._fonts: dict[tuple[Face, int], pygame.font.Font] = {}
        self._widths: dict[tuple[str, Style], float] = {}

    def font(self, style: Style) -> pygame.font.Font:
        size = max(6, round(style.size * (_EASY_SIZE if self.easy else 1) * self.scale))
        found = self._fonts.get((style.face, size))
        if found is None:
            file = FOLDER / (_EASY_FILES if self.easy else _FILES)[style.face]
            found = pygame.font.Font(file if file.is_file() else None, size)
            self._fonts[style.face, size] = found
        return found

    def width(self, text: str, style: Style) -> float:
        """How wide a text will be drawn, in design units."""
        found = self._widths.get((text, style))
        if found is None:
            if len(self._widths) > _MOST_WIDTHS:
                self._widths.clear()
            found = self._widths[text, style] = self.font(style).size(text)[0] / self.scale
        return found

    def leading(self, style: Style) -> float:
        """How far apart the lines of a paragraph stand, in design units."""
        return style.size * (1.5 if self.easy else _LEADING.get(style.face, 1.33))
