"""The stage: a place in planes, and before the last of them people who listen or speak."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

import pygame

from assets.cast import Figure
from assets.rasters import BLEED, PLANES
from assets.tokens import channels, tokens
from game.window.art import DAY, Art, Both, light_of
from game.window.geometry import Shape
from game.window.items import Contact, Role, Stage, Standing
from game.window.motion import SPEECH, STILL, Instant, Shift
from game.window.pictures import Pictures, resized_with_alpha
from game.window.theme import DEFAULT_HUE, HUES, Theme
from scenarios.model import Look
from scenarios.scenery import posed

# Someone who listens is a little out of the light; who speaks leans in.
_CALM = (214, 205, 219)
_LEAN = round(tokens().motion["lean"]["far"])
_BESIDE = 150  # of the middle of two who are not drawn together yet
_HEIGHT = 1080  # of the stage, in either layout
*_BEHIND, _BEFORE = PLANES  # what is behind people, what is before them


class Worn(NamedTuple):
    """A face that somebody wears: the file name of an expression, and the frame of a movement, if any."""

    figure: Figure
    face: str
    frame: str

    @property
    def file(self) -> Path:
        return self.figure.patch(self.face)

    @property
    def moving(self) -> Path:
        """The same file while that frame is not drawn."""
        return self.figure.patch(self.face, self.frame)


@dataclass(frozen=True)
class Known:
    """Who is drawn, for some looks: found once, since a frame has no time to look for them."""

    looks: Mapping[str, Look]
    figures: dict[tuple[str, str | None, str], Figure | None] = field(default_factory=dict)
    pairs: dict[tuple[Contact, str], Both | None] = field(default_factory=dict)


class StagePainter:
    """Composes stages in one layout at one scale, and keeps the last one: most changes are on the paper sheet."""

    def __init__(
        self,
        shape: Shape,
        scale: float,
        pictures: Pictures,
        art: Art,
        looks: Callable[[], Mapping[str, Look]],
    ) -> None:
        self._shape = shape
        self._scale = scale
        self._pictures = pictures
        self._art = art
        self._looks = looks
        self._last: tuple[Stage, Theme, Mapping[str, Look], Instant | None] | None = None
        self._composed: pygame.Surface | None = None
        self._scratch = pygame.Surface((0, 0), pygame.SRCALPHA)
        self._known = Known(looks())
        self._drawn_since = 0

    @property
    def size(self) -> tuple[int, int]:
        """How large the stage is, in pixels: the whole of a wide screen, the top of a tall one."""
        return round(self._shape.width * self._scale), round(_HEIGHT * self._scale)

    def paint(
        self, canvas: pygame.Surface, stage: Stage, theme: Theme, instant: Instant | None = None
    ) -> None:
        """Paint a stage as it stands, or as it is at an instant of its movements."""
        looks = self._looks()
        if looks != self._known.looks:
            self._known = Known(looks)
        if self._composed is None or self._last != (stage, theme, looks, instant):
            if self._composed is None:
                self._composed = pygame.Surface(self.size).convert()
            self._compose(self._composed, stage, theme, instant)
            self._last = (stage, theme, looks, instant)
        top = round(self._shape.stage_top * self._scale)
        if canvas.get_height() > self.size[1]:
            canvas.fill(theme.colour(Role.PALE))
        canvas.blit(self._composed, (0, top))

    def mouth(self, standing: Standing) -> tuple[float, float]:
        """Where someone's words come from, in design units of a stage 1080 high."""
        both = self._both(standing, DAY)
        if both is not None and standing.contact:
            figure, x = both[standing.who == standing.contact.second], standing.x
        else:
            found = self._figure(standing, DAY)
            if found is None:
                return standing.x, _HEIGHT / 3
            figure, x = found, standing.x + _aside(standing)
        across = figure.mouth[0] - figure.anchor[0]
        if standing.looks_left:
            across = -across
        return x + across, _HEIGHT - figure.anchor[1] + figure.mouth[1]

    def forget(self) -> None:
        """Compose anew: something was drawn since."""
        self._last = None
        self._known = Known(self._looks())
        self._drawn_since += 1

    def _compose(self, surface: pygame.Surface, stage: Stage, theme: Theme, instant: Instant | None) -> None:
        behind = self._behind(stage.place, theme)
        if behind is None:
            surface.fill(channels(_hue(theme)))
        else:
            surface.blit(behind, self._drifted(instant.behind if instant else 0))
        self._people(surface, stage.people, light_of(stage.place), instant)
        before = self._before(stage.place)
        if before is not None:
            where = self._drifted(instant.before if instant else 0)
            surface.blit(before, where, special_flags=pygame.BLEND_PREMULTIPLIED)
        if stage.veiled or not theme.is_light:
            part = 120 if stage.veiled else 205
            surface.fill((part, part, part), special_flags=pygame.BLEND_RGB_MULT)

    def _drifted(self, across: int) -> tuple[int, int]:
        """Where a plane goes that is ``across`` from its place: planes are wider than the stage."""
        return round((across - BLEED) * self._scale), 0

    def _behind(self, place: str | None, theme: Theme) -> pygame.Surface | None:
        """What is behind people, in one picture, so that a frame is soon painted; None where nothing is drawn."""
        key = ("behind", place, self._size_of_planes, _hue(theme), self._drawn_since)
        return self._pictures.kept(key, lambda: self._made_behind(place, theme)) if place else None

    def _made_behind(self, place: str, theme: Theme) -> pygame.Surface | None:
        planes = [self._plane(place, name) for name in _BEHIND]
        if not any(planes):
            return None
        surface = pygame.Surface(self._size_of_planes).convert()
        surface.fill(channels(_hue(theme)))
        for plane in filter(None, planes):
            surface.blit(plane, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        return surface

    def _before(self, place: str | None) -> pygame.Surface | None:
        if place is None:
            return None
        key = ("before", place, self._size_of_planes, self._drawn_since)
        return self._pictures.kept(key, lambda: self._plane(place, _BEFORE))

    def _plane(self, place: str, name: str) -> pygame.Surface | None:
        return self._pictures.plane(self._art.plane(place, name), self._shape, self._size_of_planes)

    @property
    def _size_of_planes(self) -> tuple[int, int]:
        width, height = self.size
        return width + 2 * round(BLEED * self._scale), height

    def _people(
        self, surface: pygame.Surface, people: Sequence[Standing], light: str, instant: Instant | None
    ) -> None:
        """Whoever speaks before the others; two who touch once, when the second of them comes."""
        around = {standing.who: standing for standing in people}
        shifts = {who: instant.of(who) if instant else _held(each) for who, each in around.items()}
        seen: set[Contact] = set()
        for standing in sorted(people, key=lambda each: each.speaks):
            both = self._both(standing, light)
            if both is None:
                self._person(surface, standing, light, shifts[standing.who])
            elif standing.contact in seen:
                self._pair(surface, standing, both, around, shifts)
            elif standing.contact:
                seen.add(standing.contact)

    def _person(self, surface: pygame.Surface, standing: Standing, light: str, shift: Shift) -> None:
        figure = self._figure(standing, light)
        if figure is None:
            return
        body = figure.picture(speaks=standing.speaks)
        faces = [Worn(figure, standing.face, shift.frame)] if figure.face else []
        picture = self._picture(body, faces, standing)
        apart = replace(standing, x=standing.x + _aside(standing))
        self._stand(surface, picture, figure, apart, shift)

    def _pair(
        self,
        surface: pygame.Surface,
        standing: Standing,
        both: Both,
        around: Mapping[str, Standing],
        shifts: Mapping[str, Shift],
    ) -> None:
        """Two people who are one picture; ``standing`` is the one of them whom the eye rests on.

        Their arms are held: that one of them speaks is seen from the mouth.
        """
        if standing.contact is None:
            return
        _word, *names = standing.contact
        faces = [
            Worn(figure, f"{number}-{around[who].face}", shifts[who].frame)
            for number, (figure, who) in enumerate(zip(both, names, strict=True), 1)
        ]
        picture = self._picture(both[0].picture(), faces, standing)
        self._stand(surface, picture, both[0], standing, shifts[names[0]])

    def _picture(self, body: Path, faces: Sequence[Worn], standing: Standing) -> pygame.Surface | None:
        """Somebody, or two, as large as they show. A frame of a movement is made from them at rest, face by face."""
        key = (body, *(face.file for face in faces), standing.calm, standing.looks_left, self._scale)
        still = self._pictures.kept(key, lambda: self._drawn(body, faces, standing))
        moving = [face for face in faces if face.moving != face.file]
        if not moving or still is None:
            return still
        frames = (*key, *(face.moving for face in moving))
        return self._pictures.kept(frames, lambda: self._in_frame(still, moving, standing))

    def _stand(
        self,
        surface: pygame.Surface,
        picture: pygame.Surface | None,
        figure: Figure,
        standing: Standing,
        shift: Shift,
    ) -> None:
        """Put a picture on the bottom of the stage, its anchor where they stand."""
        if picture is None or not shift.there:
            return
        if shift.there < 1:
            picture = self._partly(picture, shift.there)
        from_left = figure.anchor[0] * self._scale
        anchor = picture.get_width() - from_left if standing.looks_left else from_left
        x = round((standing.x + shift.across) * self._scale - anchor)
        y = surface.get_height() - picture.get_height() + round(shift.down * self._scale)
        surface.blit(picture, (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)

    def _partly(self, picture: pygame.Surface, there: float) -> pygame.Surface:
        """A picture that is partly there, on a surface that serves every frame: to make one anew takes longer."""
        part, area = round(255 * there), picture.get_rect()
        if not self._scratch.get_rect().contains(area):
            self._scratch = pygame.Surface(area.size, pygame.SRCALPHA)
        self._scratch.fill((part, part, part, part), area)
        self._scratch.blit(picture, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        return self._scratch.subsurface(area)

    def _drawn(self, file: Path, faces: Sequence[Worn], standing: Standing) -> pygame.Surface | None:
        body = self._pictures.load(file)
        if body is None:
            return None
        body = body.convert_alpha()
        for face in faces:
            if (patch := self._pictures.load(face.file)) and face.figure.face:
                left, top, _right, _bottom = face.figure.face
                _replace(body, patch, (left, top))
        if standing.looks_left:
            body = pygame.transform.flip(body, True, False)
        width, height = body.get_size()
        small = resized_with_alpha(body, (round(width * self._scale), round(height * self._scale)))
        if standing.calm:
            small.fill(_CALM, special_flags=pygame.BLEND_RGB_MULT)
        return small

    def _in_frame(
        self, still: pygame.Surface, faces: Sequence[Worn], standing: Standing
    ) -> pygame.Surface | None:
        """The boxes of faces replaced in a picture that is made already: a whole one would miss several frames."""
        moved = still.copy()
        for face in faces:
            if (patch := self._pictures.load(face.moving)) is None or face.figure.face is None:
                continue
            if standing.looks_left:
                patch = pygame.transform.flip(patch, True, False)
            area = _scaled(_turned(face.figure, standing), self._scale)
            small = resized_with_alpha(patch, area.size)
            if standing.calm:
                small.fill(_CALM, special_flags=pygame.BLEND_RGB_MULT)
            _replace(moved, small, area.topleft)
        return moved

    def _figure(self, standing: Standing, light: str) -> Figure | None:
        key = (standing.who, standing.pose, light)
        if key not in self._known.figures:
            look = self._looks().get(standing.who)
            found = self._art.figure(posed(look, standing.pose) if look else None, light)
            self._known.figures[key] = found
        return self._known.figures[key]

    def _both(self, standing: Standing, light: str) -> Both | None:
        """Two who touch, where they are drawn together already."""
        if standing.contact is None:
            return None
        key = (standing.contact, light)
        if key not in self._known.pairs:
            word, first, second = standing.contact
            looks = self._looks()
            self._known.pairs[key] = self._art.pair(word, looks.get(first), looks.get(second), light)
        return self._known.pairs[key]


def _replace(picture: pygame.Surface, patch: pygame.Surface, at: tuple[int, int]) -> None:
    """Put a patch in the place of what is there, transparency included: it holds the same pixels around the face."""
    picture.fill((0, 0, 0, 0), pygame.Rect(at, patch.get_size()))
    picture.blit(patch, at, special_flags=pygame.BLEND_RGBA_ADD)


def _turned(figure: Figure, standing: Standing) -> pygame.Rect:
    """The box of a face, in the pixels of a drawing that looks as they do."""
    left, top, right, bottom = figure.face or (0, 0, 0, 0)
    if standing.looks_left:
        left, right = figure.size[0] - right, figure.size[0] - left
    return pygame.Rect(left, top, right - left, bottom - top)


def _scaled(box: pygame.Rect, scale: float) -> pygame.Rect:
    left, top = round(box.left * scale), round(box.top * scale)
    return pygame.Rect(left, top, round(box.right * scale) - left, round(box.bottom * scale) - top)


def _held(standing: Standing) -> Shift:
    """How somebody shows where nothing moves: who speaks leans in, or, held by somebody, has their mouth open."""
    if not standing.speaks:
        return STILL
    if standing.contact:
        return Shift(frame=SPEECH)
    return Shift(-_LEAN if standing.looks_left else _LEAN)


def _aside(standing: Standing) -> float:
    """Until two who touch are drawn together, each stands on their side of the place they share."""
    if standing.contact is None:
        return 0
    at_left = (standing.who == standing.contact.first) is not standing.looks_left
    return -_BESIDE if at_left else _BESIDE


def _hue(theme: Theme) -> str:
    return HUES.get(theme.hue, HUES[DEFAULT_HUE]).pale
