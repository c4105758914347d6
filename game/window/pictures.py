"""Pictures at the size they are shown, kept while they are used and let go after."""

import io
from collections import OrderedDict
from collections.abc import Callable, Hashable
from pathlib import Path

import pygame

import assets
from assets.rasters import BLEED
from game.window.geometry import Shape
from game.window.theme import Colour

FOLDER = Path(assets.__file__).parent
# A full-screen picture at 1920 × 1080 takes 8 MB: the three planes of a place, and the people who stand there.
BUDGET = 40_000_000
# The colours that icons are drawn in.
DRAWN_INK, DRAWN_PAPER = "#241830", "#fff6ea"
# The part of a place that a tall screen shows, and what the planes bleed on each side of it.
CENTRE = pygame.Rect(420, 0, 1080 + 2 * BLEED, 1080)


class Pictures:
    """Loads what is asked for; forgets what was not asked for lately once ``budget`` bytes are passed."""

    def __init__(self, folder: Path = FOLDER, budget: int = BUDGET) -> None:
        self.folder = folder
        self.budget = budget
        self._kept: OrderedDict[Hashable, pygame.Surface | None] = OrderedDict()
        self._bytes = 0

    def forget_what_lacks(self) -> None:
        """Look again for what was not there: it may have been drawn since."""
        for key in [key for key, picture in self._kept.items() if picture is None]:
            del self._kept[key]

    def backdrop(self, name: str, size: tuple[int, int]) -> pygame.Surface | None:
        """A picture that fills the whole screen, its edges cut where the screen has other proportions."""
        return self.kept(("backdrop", name, size), lambda: self._backdrop(name, size))

    def icon(self, name: str, side: int, ink: Colour, ground: Colour) -> pygame.Surface | None:
        """An icon, its lines in ``ink``; what shows through it is the ``ground``, where the lines are light."""
        return self.kept(("icon", name, side, ink, ground), lambda: self._icon(name, side, ink, ground))

    def kept(self, key: Hashable, make: Callable[[], pygame.Surface | None]) -> pygame.Surface | None:
        """What ``make`` makes, made once while there is room for it."""
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        found = make()
        self._kept[key] = found
        self._bytes += _weight(found)
        while self._bytes > self.budget and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        return found

    def load(self, file: Path) -> pygame.Surface | None:
        """A picture as it is in its file; None when it is not there or cannot be read."""
        try:
            return pygame.image.load(file)
        except (OSError, pygame.error):
            return None

    def plane(self, file: Path, shape: Shape, size: tuple[int, int]) -> pygame.Surface | None:
        """One plane of a place as a layout shows it, colours multiplied by alpha; None when it is not there.

        It is not kept: whoever shows it keeps what they make of it.
        """
        picture = self.load(file)
        if picture is None:
            return None
        if shape is Shape.TALL and picture.get_rect().contains(CENTRE):
            picture = picture.subsurface(CENTRE)
        return resized_with_alpha(picture, size)

    def _backdrop(self, name: str, size: tuple[int, int]) -> pygame.Surface | None:
        picture = self.load(self.folder / "titre" / f"{name}.webp")
        if picture is None:
            return None
        width, height = picture.get_size()
        scale = max(size[0] / width, size[1] / height)
        part = pygame.Rect(0, 0, round(size[0] / scale), round(size[1] / scale))
        part.center = picture.get_rect().center
        return _resized(picture.subsurface(part.clip(picture.get_rect())).convert(), size)

    def _icon(self, name: str, side: int, ink: Colour, ground: Colour) -> pygame.Surface | None:
        file = self.folder / "icones" / f"{name}.svg"
        try:
            drawing = file.read_text(encoding="utf-8").replace(DRAWN_INK, _written(ink))
            if sum(ink) > sum(ground):
                drawing = drawing.replace(DRAWN_PAPER, _written(ground))
            return pygame.image.load_sized_svg(io.BytesIO(drawing.encode()), (side, side)).convert_alpha()
        except (OSError, pygame.error):
            return None


def _resized(picture: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    return picture if picture.get_size() == size else pygame.transform.smoothscale(picture, size)


def resized_with_alpha(picture: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """A transparent picture, its colours multiplied by their alpha so that its edges do not darken when it shrinks."""
    return _resized(picture.convert_alpha().premul_alpha(), size)


def _written(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _weight(picture: pygame.Surface | None) -> int:
    return 0 if picture is None else picture.get_width() * picture.get_height() * 4
