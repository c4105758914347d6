"""The easel: the window itself, the frame that fits it, and the pages painted in it."""

import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pygame

from game.store import Options
from game.window.art import Art
from game.window.fonts import Fonts
from game.window.geometry import Frame
from game.window.items import Page, Role, Standing
from game.window.layout.view import View
from game.window.opening import open_window
from game.window.paint import Painter
from game.window.pictures import Pictures
from game.window.stage import StagePainter
from game.window.theme import SCHEMES, TEXT_STEPS, Theme
from scenarios.model import Look

SMALL_SCALE = 0.6  # below, everything is small: text is a step larger
FADE = 0.18  # seconds
PROBE = "FILROUGE_SONDE"  # a file that is told when the first frame is shown, to measure it


class Easel:
    """Shows pages in the window. ``looks`` says how the people of the story in hand look."""

    def __init__(self, options: Options, art: Art, size: tuple[int, int] | None = None) -> None:
        self.looks: Mapping[str, Look] = {}
        self._options = options
        self.window = open_window(size)
        self._pictures = Pictures()
        self._art = art
        self._fade: tuple[pygame.Surface, float] | None = None
        self._full_screen = False
        self._shown_once = False
        self.build(options)

    @property
    def fading(self) -> bool:
        return self._fade is not None

    @property
    def ill_fitting(self) -> bool:
        """Whether the window has taken another size since the last build."""
        return Frame.inside(*self.window.get_surface().get_size()) != self.frame

    def build(self, options: Options) -> None:
        """Fit the painter to the window and to the options."""
        self._options = options
        self.frame = Frame.inside(*self.window.get_surface().get_size())
        fonts = Fonts(self.frame.scale, easy=options.easy_font)
        self._stages = StagePainter(
            self.frame.shape, self.frame.scale, self._pictures, self._art, lambda: self.looks
        )
        self._painter = Painter(self.frame, fonts, self._pictures, self._stages)
        step = options.text_size
        if self.frame.scale < SMALL_SCALE:
            step = min(len(TEXT_STEPS), step + 1)
        self._view = View(self.frame.shape, fonts, step)
        self._fade = None

    def view(self, focus: tuple[str, int] | None) -> View:
        """What a screen lays its page out with."""
        return View(self._view.shape, self._view.ruler, self._view.step, focus)

    def mouth(self, standing: Standing) -> float:
        """Where the tail of the sheet points, across."""
        return self._stages.mouth(standing)[0]

    def design_point(self, at: tuple[float, float]) -> tuple[float, float]:
        """A point given in shares of the window, in design units."""
        width, height = self.window.get_surface().get_size()
        return self.frame.design_point(at[0] * width, at[1] * height)

    def look_again(self) -> None:
        """Show what was drawn since."""
        self._pictures.forget_what_lacks()
        self._stages.forget()

    def toggle_full_screen(self) -> None:
        if self._full_screen:
            self.window.set_windowed()
        else:
            self.window.set_fullscreen(desktop=True)
        self._full_screen = not self._full_screen
        self.build(self._options)

    def begin_fade(self) -> None:
        """Let the frame that shows go slowly when the next one comes."""
        if self._shown_once and not self._options.reduced_motion:
            self._fade = (self.window.get_surface().copy(), time.monotonic())

    def show(self, pages: Sequence[tuple[str, Page]]) -> None:
        """Paint pages over each other, each in the hue of its field, and give the frame to the window."""
        surface = self.window.get_surface()
        scheme = SCHEMES[self._options.colours]
        surface.fill(Theme(scheme=scheme).colour(Role.NIGHT))
        canvas = surface.subsurface(pygame.Rect(*map(int, self.frame.canvas)))
        for hue, page in pages:
            self._painter.theme = Theme(hue, scheme)
            self._painter.paint(canvas, page.items)
        self._fade_out(surface)
        self.window.flip()
        if not self._shown_once:
            self._shown_once = True
            _tell_probe()

    def _fade_out(self, surface: pygame.Surface) -> None:
        if self._fade is None:
            return
        before, began = self._fade
        part = (time.monotonic() - began) / FADE
        if part >= 1 or before.get_size() != surface.get_size():
            self._fade = None
            return
        before.set_alpha(round(255 * (1 - part)))
        surface.blit(before, (0, 0))


def _tell_probe() -> None:
    if file := os.environ.get(PROBE):
        Path(file).write_text(str(time.monotonic()), encoding="ascii")
