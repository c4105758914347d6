"""The easel: the window itself, the frame that fits it, and the pages painted in it."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pygame

from game.store import Options
from game.window.art import Art
from game.window.fonts import Fonts
from game.window.geometry import Frame
from game.window.items import Page, Role, Stage, Standing
from game.window.layout.view import View
from game.window.motion import Instant, Moves
from game.window.opening import open_window
from game.window.paint import Painter
from game.window.pictures import Pictures
from game.window.stage import StagePainter
from game.window.theme import SCHEMES, TEXT_STEPS, Theme
from game.window.turning import Turning
from scenarios.model import Look

SMALL_SCALE = 0.6  # below, everything is small: text is a step larger
PROBE = "FILROUGE_SONDE"  # a file that is told when the first frame is shown, to measure it


class Easel:
    """Shows pages in the window. ``looks`` says how the people of the story in hand look."""

    def __init__(
        self,
        options: Options,
        art: Art,
        size: tuple[int, int] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._now = now
        self.looks: Mapping[str, Look] = {}
        self._options = options
        self.window = open_window(size)
        self._pictures = Pictures()
        self._art = art
        self._turning: Turning | None = None
        self._moves: Moves | None = None
        self._speaks = False
        self._pages: Sequence[tuple[str, Page]] = ()
        self._full_screen = False
        self._shown_once = False
        self.build(options)

    @property
    def lively(self) -> bool:
        """Whether something is under way that wants every frame."""
        now = self._now()
        return self._turning is not None or (self._moves is not None and self._moves.is_lively(now))

    @property
    def stirs(self) -> bool:
        """Whether the pages that show would look otherwise now."""
        return self._turning is not None or self._instant() != self._painter.instant

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
        self._turning = None

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

    def turn(self, *, back: bool = False) -> None:
        """Let the page that shows go when the next one comes: it fades, and the thread pulls the other in."""
        if self._shown_once and not self._options.reduced_motion:
            self._turning = Turning(self.window.get_surface().copy(), self._now(), back=back)

    def speak(self) -> None:
        """Somebody says another line: who speaks moves their mouth again."""
        self._speaks = True

    def touch(self) -> None:
        """Somebody is there."""
        if self._moves is not None:
            self._moves = self._moves.touch(self._now())

    def show(self, pages: Sequence[tuple[str, Page]]) -> None:
        """Show pages over each other, each in the hue of its field."""
        self._pages = pages
        self._moves = self._followed(pages)
        self._speaks = False
        self.paint()
        if not self._shown_once:
            self._shown_once = True
            _tell_probe()

    def paint(self) -> None:
        """Paint the pages that show as they are now, and give the frame to the window."""
        surface = self.window.get_surface()
        scheme = SCHEMES[self._options.colours]
        canvas = surface.subsurface(pygame.Rect(*map(int, self.frame.canvas)))
        if canvas.get_size() != surface.get_size():
            surface.fill(Theme(scheme=scheme).colour(Role.NIGHT))
        now = self._now()
        if self._turning is not None and self._turning.is_over(now, surface.get_size()):
            self._turning = None
        self._painter.instant = self._instant()
        for hue, page in self._pages:
            self._painter.theme = Theme(hue, scheme)
            self._paint_page(canvas, page, now)
        if self._turning is not None:
            self._turning.fade(surface, now)
        self.window.flip()

    def _paint_page(self, canvas: pygame.Surface, page: Page, now: float) -> None:
        turning, sheet = self._turning, page.sheet
        self._painter.drawn = turning.drawn(now) if turning else 1.0
        if turning is None or sheet is None:
            self._painter.paint(canvas, page.items)
            return
        self._painter.paint(canvas, page.items[: sheet.first])
        self._painter.across = round(turning.across(now) * self.frame.scale)
        self._painter.paint(canvas, page.items[sheet.first : sheet.last])
        self._painter.across = 0
        self._painter.paint(canvas, page.items[sheet.last :])
        width = self.frame.shape.width
        if (knot := turning.knot(now, width)) is not None:
            self._painter.across = round(knot * self.frame.scale)
            self._painter.paint(canvas, turning.thread(width, sheet.y))
            self._painter.across = 0

    def _instant(self) -> Instant | None:
        if self._held:
            return self._painter.instant
        return self._moves.at(self._now()) if self._moves else None

    @property
    def _held(self) -> bool:
        """Whether another page lies over the stage: it holds still meanwhile."""
        return len(self._pages) > 1

    def _followed(self, pages: Sequence[tuple[str, Page]]) -> Moves | None:
        """What moves on the stage of the lowest page."""
        stage = next((item for item in pages[0][1].items if isinstance(item, Stage)), None) if pages else None
        if stage is None or self._options.reduced_motion:
            return None
        now = self._now()
        if self._held:
            return self._moves
        if self._moves is None:
            return Moves.of(stage, now)
        moves = self._moves.on(stage, now)
        return moves.again(now) if self._speaks else moves


def _tell_probe() -> None:
    if file := os.environ.get(PROBE):
        Path(file).write_text(str(time.monotonic()), encoding="ascii")
