"""Where the pictures of a film are painted: the window's painter, on a surface that nobody looks at."""

import os

import pygame
from PIL import Image

from assets.shelf import Shelf
from game.video.formats import Format
from game.video.page import Page
from game.video.script import Moment, Script
from game.window.art import Art
from game.window.fonts import Fonts
from game.window.geometry import Box, Frame
from game.window.items import Role, Stage
from game.window.paint import Painter
from game.window.pictures import Pictures
from game.window.stage import StagePainter
from game.window.theme import Theme
from scenarios.framing import View

_ROOM = 200_000_000  # bytes of pictures kept: nothing else runs in this process


class Studio:
    """Paints the moments of a script in a format. What is drawn must be on the shelf already."""

    def __init__(self, script: Script, fmt: Format, shelf: Shelf) -> None:
        _open_without_a_screen()
        self._fmt = fmt
        looks = {who: each.look for who, each in script.capsule.characters.items() if each.look}
        pictures = Pictures(budget=_ROOM)
        # Composed larger than it is shown: when the camera comes near, no pixel is blown up.
        self._stages = StagePainter(fmt.shape, 1.0, pictures, Art(shelf), lambda: looks)
        fonts = Fonts(fmt.scale)
        frame = Frame(fmt.shape, Box(0, 0, *fmt.size), fmt.scale)
        self._painter = Painter(frame, fonts, pictures, self._stages)
        self._painter.theme = self._theme = Theme(script.hue)
        self._page = Page(fmt, fonts, script.capsule.title, (cue.lines for cue in script.cues))
        self._canvas = pygame.Surface(fmt.size, depth=24)
        self._composed: tuple[Stage, Image.Image] | None = None

    def paint(self, moment: Moment) -> bytes:
        """The pixels of a moment, red, green and blue, row after row, in the format's size."""
        self._canvas.fill(self._theme.colour(Role.PALE))
        stage = self._seen(self._stage(moment.stage), moment.view)
        self._canvas.blit(stage, self._pixels(self._fmt.stage))
        self._painter.paint(self._canvas, self._page.items(moment))
        return pygame.image.tobytes(self._canvas, "RGB")

    def _stage(self, stage: Stage) -> Image.Image:
        """A whole stage, composed once while it lasts."""
        if self._composed is None or self._composed[0] != stage:
            canvas = pygame.Surface(self._fmt.shape.value, depth=24)
            self._stages.paint(canvas, stage, self._theme)
            pixels = canvas.subsurface((0, self._fmt.shape.stage_top), self._stages.size)
            image = Image.frombytes("RGB", pixels.get_size(), pygame.image.tobytes(pixels, "RGB"))
            self._composed = stage, image
        return self._composed[1]

    def _seen(self, stage: Image.Image, view: View) -> pygame.Surface:
        """What the camera sees, as large as the stage is shown.

        pygame cuts at whole pixels, and a camera that moves by a third of one would tremble; Pillow cuts anywhere.
        """
        left, top, width = (part / 100 for part in (view.left, view.top, view.width))
        wide, high = stage.size
        box = left * wide, top * high, (left + width) * wide, (top + width) * high
        size = self._pixels(self._fmt.stage).size
        shown = stage.resize(size, Image.Resampling.BILINEAR, box)
        return pygame.image.frombuffer(shown.tobytes(), size, "RGB")

    def _pixels(self, box: Box) -> pygame.Rect:
        scale = self._fmt.scale
        return pygame.Rect(*(round(side * scale) for side in box))


def _open_without_a_screen() -> None:
    """Pictures are converted to what a window is made of, so there is one; nobody sees it."""
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((1, 1))
