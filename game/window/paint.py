"""The only place that draws: items of a page onto a surface, at a scale."""

import math
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import pygame

from game.window import outlines
from game.window.fonts import Fonts
from game.window.geometry import Box, Frame
from game.window.items import (
    Backdrop,
    Code,
    Diamond,
    Disc,
    Filmed,
    Icon,
    Ink,
    Item,
    Polygon,
    Role,
    Sheet,
    Stage,
    Strand,
    Style,
    Words,
)
from game.window.motion import Instant
from game.window.outlines import Point
from game.window.pictures import Pictures
from game.window.stage import StagePainter
from game.window.theme import SCHEMES, Colour, Theme

_MOST_TEXTS = 80
_MOST_STAMPED = 2_000_000  # pixels
# A shape of so many pixels at most is drawn so many times larger, and shrunk: the smaller, the closer the eye looks.
_FINER = ((24_000, 4), (110_000, 2))
_BLACK, _WHITE = (0, 0, 0), (255, 255, 255)
_DUSK = (86, 72, 110)  # what is left of a picture's light where light words lie on it


Shaped = Sheet | Diamond | Polygon | Strand


class Stamp(NamedTuple):
    """A shape that was drawn, and the pixel its corner goes to."""

    picture: pygame.Surface
    at: tuple[int, int]

    @property
    def pixels(self) -> int:
        return self.picture.get_width() * self.picture.get_height()


class Painter:
    """Draws pages in one frame, which a new size needs anew. The rest may change between two pages.

    ``instant`` is how the people of a stage move, ``across`` moves what is drawn, in pixels, and of the threads under
    headlines the part ``drawn`` shows.
    """

    def __init__(self, frame: Frame, fonts: Fonts, pictures: Pictures, stages: StagePainter) -> None:
        self.frame = frame
        self.theme = Theme()
        self.instant: Instant | None = None
        self.across = 0
        self.drawn = 1.0
        self._fonts = fonts
        self._pictures = pictures
        self._stages = stages
        self._texts: OrderedDict[tuple[str, Style, Colour], pygame.Surface] = OrderedDict()
        self._shapes: OrderedDict[tuple[Item, Colour], Stamp] = OrderedDict()
        self._stamped = 0

    def paint(self, canvas: pygame.Surface, items: Sequence[Item]) -> None:
        """Draw items in order onto the canvas, which has the frame's size."""
        for item in items:
            match item:
                case Words():
                    self._words(canvas, item)
                case Sheet():
                    self._shape(canvas, item, item.alpha)
                case Disc(x, y, radius, fill):
                    self._disc(canvas, (x, y), radius, fill)
                case Diamond() | Polygon():
                    self._shape(canvas, item)
                case Strand():
                    self._strand(canvas, item)
                case Icon():
                    self._icon(canvas, item)
                case Stage() | Filmed():
                    self._staged(canvas, item)
                case Backdrop():
                    self._backdrop(canvas, item)
                case Code():
                    self._code(canvas, item)

    def _staged(self, canvas: pygame.Surface, item: Stage | Filmed) -> None:
        """A stage, or what a camera sees of it, as large as the stage."""
        if isinstance(item, Filmed):
            self._stages.paint(canvas, item.stage, self.theme)
            self._near(canvas, item)
        else:
            self._stages.paint(canvas, item, self.theme, self.instant)

    def _near(self, canvas: pygame.Surface, filmed: Filmed) -> None:
        """Bring near what the camera looks at, of the stage that was just painted."""
        if filmed.width >= 100:
            return
        wide, high = self._stages.size
        area = pygame.Rect(0, round(self.frame.shape.stage_top * self.frame.scale), wide, high)
        whole = canvas.subsurface(area.clip(canvas.get_rect()))
        left, top = round(filmed.left * wide / 100), round(filmed.top * high / 100)
        seen = pygame.Rect(left, top, round(filmed.width * wide / 100), round(filmed.width * high / 100))
        part = whole.subsurface(seen.clip(whole.get_rect())).copy()
        whole.blit(pygame.transform.smoothscale(part, whole.get_size()), (0, 0))

    def _pixels(self, box: Box) -> pygame.Rect:
        scale = self.frame.scale
        left, top = round(box.x * scale), round(box.y * scale)
        size = round(box.right * scale) - left, round(box.bottom * scale) - top
        return pygame.Rect((left + self.across, top), size)

    def _words(self, canvas: pygame.Surface, words: Words) -> None:
        scale, colour = self.frame.scale, self.theme.colour(words.colour)
        text = self._text(words.text, words.style, colour)
        x, y = round(words.x * scale), round((words.y + words.h / 2) * scale - text.get_height() / 2)
        canvas.blit(text, (x + self.across, y))
        if words.underlined:
            self._dots(canvas, words)

    def _dots(self, canvas: pygame.Surface, words: Words) -> None:
        """Under a word of the glossary."""
        y, step = words.y + words.h / 2 + words.style.size * 0.52, 9.0
        for number in range(int(words.w / step)):
            self._disc(canvas, (words.x + (number + 0.5) * step, y), 2.4, Role.DEEP)

    def _text(self, text: str, style: Style, colour: Colour) -> pygame.Surface:
        key = (text, style, colour)
        found = self._texts.get(key)
        if found is None:
            found = self._texts[key] = self._fonts.font(style).render(text, True, colour)
            if len(self._texts) > _MOST_TEXTS:
                self._texts.popitem(last=False)
        else:
            self._texts.move_to_end(key)
        return found

    def _shape(self, canvas: pygame.Surface, item: Shaped, alpha: float = 1.0) -> None:
        """A filled outline. Small and see-through ones are made once: pages keep most of theirs from frame to frame."""
        colour = self.theme.colour(item.fill)
        key = item, colour
        if key in self._shapes:
            self._shapes.move_to_end(key)
            self._put(canvas, self._shapes[key])
            return
        points = outlines.scaled(_outline(item), self.frame.scale)
        area = _around(points)
        if alpha < 1:
            self._keep(canvas, key, Stamp(_see_through(points, colour, alpha, area), area.topleft))
        elif finer := next((times for most, times in _FINER if area.w * area.h <= most), None):
            self._keep(canvas, key, Stamp(_shrunk(points, colour, area, finer), area.topleft))
        else:
            # The fill counts in whole pixels, the line along its edge in parts of them.
            moved = [(x + self.across, y) for x, y in points]
            pygame.draw.polygon(canvas, colour, [(round(x), round(y)) for x, y in moved])
            pygame.draw.aalines(canvas, colour, True, moved)

    def _keep(self, canvas: pygame.Surface, key: tuple[Item, Colour], stamp: Stamp) -> None:
        self._shapes[key] = stamp
        self._stamped += stamp.pixels
        while self._stamped > _MOST_STAMPED and len(self._shapes) > 1:
            self._stamped -= self._shapes.popitem(last=False)[1].pixels
        self._put(canvas, stamp)

    def _put(self, canvas: pygame.Surface, stamp: Stamp) -> None:
        x, y = stamp.at
        canvas.blit(stamp.picture, (x + self.across, y))

    def _disc(self, canvas: pygame.Surface, centre: Point, radius: float, fill: Ink) -> None:
        scale = self.frame.scale
        middle = (round(centre[0] * scale) + self.across, round(centre[1] * scale))
        pygame.draw.aacircle(canvas, self.theme.colour(fill), middle, max(1, round(radius * scale)))

    def _strand(self, canvas: pygame.Surface, strand: Strand) -> None:
        if strand.grows and self.drawn < 1:
            most = max(2, round(self.drawn * len(strand.points)))
            strand = replace(strand, points=strand.points[:most])
        if len(strand.points) < 2:
            return
        self._shape(canvas, strand)
        for end in (strand.points[0], strand.points[-1]):
            self._disc(canvas, end, strand.width / 2, strand.fill)

    def _icon(self, canvas: pygame.Surface, icon: Icon) -> None:
        area = self._pixels(icon.box)
        ink, ground = self.theme.colour(icon.ink), self.theme.colour(Role.PAPER)
        picture = self._pictures.icon(icon.name, max(8, min(area.size)), ink, ground)
        if picture is not None:
            canvas.blit(picture, picture.get_rect(center=area.center))

    def _code(self, canvas: pygame.Surface, code: Code) -> None:
        """Whole pixels a module, all as large as each other; what is left over is more white around."""
        area, count = self._pixels(code.box), len(code.modules)
        each = max(1, min(area.size) // count)
        left, top = area.x + (area.w - each * count) // 2, area.y + (area.h - each * count) // 2
        canvas.fill(_WHITE, area)
        for down, row in enumerate(code.modules):
            for across, dark in enumerate(row):
                if dark:
                    canvas.fill(_BLACK, (left + across * each, top + down * each, each, each))

    def _backdrop(self, canvas: pygame.Surface, backdrop: Backdrop) -> None:
        picture = None
        if backdrop.name:
            picture = self._pictures.backdrop(backdrop.name, canvas.get_size())
        if picture is None:
            canvas.fill(self.theme.colour(Role.PAPER))
        else:
            canvas.blit(picture, (0, 0))
            if self.theme.scheme == SCHEMES["sombre"]:
                canvas.fill(_DUSK, special_flags=pygame.BLEND_RGB_MULT)
        if backdrop.veil:
            veil = pygame.Surface(canvas.get_size())
            veil.fill(self.theme.colour(Role.PAPER))
            veil.set_alpha(round(255 * backdrop.veil))
            canvas.blit(veil, (0, 0))


def _outline(item: Shaped) -> Sequence[Point]:
    """In design units."""
    match item:
        case Sheet(box, _fill, radius, nudge, tail):
            return outlines.paper(box, radius, nudge, tail)
        case Diamond(x, y, radius):
            corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
            return outlines.rounded(corners, radius / 3)
        case Polygon(points):
            return outlines.rounded(points, 4)
        case Strand(points, width):
            return outlines.ribbon(points, width)


def _shrunk(points: Sequence[Point], colour: Colour, area: pygame.Rect, finer: int) -> pygame.Surface:
    """A shape drawn large and shrunk, so that its edges are even."""
    large = pygame.Surface((area.w * finer, area.h * finer), pygame.SRCALPHA)
    large.fill((*colour, 0))
    inside = [((x - area.x) * finer, (y - area.y) * finer) for x, y in points]
    pygame.draw.polygon(large, colour, inside)
    return pygame.transform.smoothscale(large, area.size)


def _see_through(points: Sequence[Point], colour: Colour, alpha: float, area: pygame.Rect) -> pygame.Surface:
    apart = pygame.Surface(area.size, pygame.SRCALPHA)
    pygame.draw.polygon(apart, (*colour, round(255 * alpha)), [(x - area.x, y - area.y) for x, y in points])
    return apart


def _around(points: Sequence[Point]) -> pygame.Rect:
    """The pixels that a shape touches."""
    left, top = math.floor(min(x for x, _y in points)) - 1, math.floor(min(y for _x, y in points)) - 1
    right, bottom = math.ceil(max(x for x, _y in points)) + 1, math.ceil(max(y for _x, y in points)) + 1
    return pygame.Rect(left, top, right - left, bottom - top)
