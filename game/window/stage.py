"""The stage: a place in three planes, and before the last of them people who listen or speak."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pygame

from assets.cast import Figure
from assets.rasters import PLANES
from assets.tokens import channels
from game.window.art import DAY, Art, Both, light_of
from game.window.geometry import Shape
from game.window.items import Contact, Stage, Standing
from game.window.pictures import Pictures, resized_with_alpha
from game.window.theme import DEFAULT_HUE, HUES, Theme
from scenarios.model import Look
from scenarios.scenery import posed

# Someone who listens is a little out of the light; who speaks leans in.
_CALM = (214, 205, 219)
_LEAN = 14
_BESIDE = 150  # of the middle of two who are not drawn together yet
_HEIGHT = 1080  # of the stage, in either layout


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
        self._last: tuple[Stage, Theme, Mapping[str, Look]] | None = None
        self._composed: pygame.Surface | None = None

    @property
    def size(self) -> tuple[int, int]:
        """How large the stage is, in pixels: the whole of a wide screen, the top of a tall one."""
        return round(self._shape.width * self._scale), round(_HEIGHT * self._scale)

    def paint(self, canvas: pygame.Surface, stage: Stage, theme: Theme) -> None:
        looks = self._looks()
        if self._composed is None or self._last != (stage, theme, looks):
            if self._composed is None:
                self._composed = pygame.Surface(self.size).convert()
            self._compose(self._composed, stage, theme)
            self._last = (stage, theme, looks)
        top = round(self._shape.stage_top * self._scale)
        if canvas.get_height() > self.size[1]:
            canvas.fill(channels(_hue(theme)))
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

    def _compose(self, surface: pygame.Surface, stage: Stage, theme: Theme) -> None:
        surface.fill(channels(_hue(theme)))
        for name in PLANES:
            if name == "avant":
                self._people(surface, stage.people, light_of(stage.place))
            file = self._art.plane(stage.place, name) if stage.place else None
            plane = self._pictures.plane(file, self._shape, self.size) if file else None
            if plane is not None:
                surface.blit(plane, (0, 0), special_flags=pygame.BLEND_PREMULTIPLIED)
        if stage.veiled or not theme.is_light:
            part = 120 if stage.veiled else 205
            surface.fill((part, part, part), special_flags=pygame.BLEND_RGB_MULT)

    def _people(self, surface: pygame.Surface, people: Sequence[Standing], light: str) -> None:
        """Whoever speaks before the others; two who touch once, when the second of them comes."""
        around = {standing.who: standing for standing in people}
        seen: set[Contact] = set()
        for standing in sorted(people, key=lambda each: each.speaks):
            both = self._both(standing, light)
            if both is None:
                self._person(surface, standing, light)
            elif standing.contact in seen:
                self._pair(surface, standing, both, around)
            elif standing.contact:
                seen.add(standing.contact)

    def _person(self, surface: pygame.Surface, standing: Standing, light: str) -> None:
        figure = self._figure(standing, light)
        if figure is None:
            return
        key = (figure.folder, figure.body, standing.face, standing.speaks, standing.calm, standing.looks_left)
        body = figure.picture(speaks=standing.speaks)
        patches = [(figure, figure.patch(standing.face))] if figure.face else []
        picture = self._pictures.kept((*key, self._scale), lambda: self._drawn(body, patches, standing))
        lean = (-_LEAN if standing.looks_left else _LEAN) if standing.speaks else 0
        self._stand(surface, picture, figure, standing, standing.x + _aside(standing) + lean)

    def _pair(
        self, surface: pygame.Surface, standing: Standing, both: Both, around: Mapping[str, Standing]
    ) -> None:
        """Two people who are one picture; ``standing`` is the one of them whom the eye rests on.

        Their arms are held: that one of them speaks is seen from the mouth.
        """
        names = standing.contact[1:] if standing.contact else ()
        patches = [
            (figure, figure.patch(f"{number}-{around[who].face}", speaks=around[who].speaks))
            for number, (figure, who) in enumerate(zip(both, names, strict=True), 1)
        ]
        key = (both[0].folder, *(file for _, file in patches), standing.calm, standing.looks_left)
        body = both[0].picture()
        picture = self._pictures.kept((*key, self._scale), lambda: self._drawn(body, patches, standing))
        self._stand(surface, picture, both[0], standing, standing.x)

    def _stand(
        self,
        surface: pygame.Surface,
        picture: pygame.Surface | None,
        figure: Figure,
        standing: Standing,
        across: float,
    ) -> None:
        """Put a picture on the bottom of the stage, its anchor at ``across`` in design units."""
        if picture is None:
            return
        from_left = figure.anchor[0] * self._scale
        anchor = picture.get_width() - from_left if standing.looks_left else from_left
        x = round(across * self._scale - anchor)
        y = surface.get_height() - picture.get_height()
        surface.blit(picture, (x, y), special_flags=pygame.BLEND_PREMULTIPLIED)

    def _drawn(
        self, file: Path, patches: Sequence[tuple[Figure, Path]], standing: Standing
    ) -> pygame.Surface | None:
        """A body with its faces, each a figure's box and the picture that goes there."""
        body = self._pictures.load(file)
        if body is None:
            return None
        body = body.convert_alpha()
        for figure, patch in patches:
            if figure.face:
                self._put_face(body, patch, figure.face)
        if standing.looks_left:
            body = pygame.transform.flip(body, True, False)
        width, height = body.get_size()
        small = resized_with_alpha(body, (round(width * self._scale), round(height * self._scale)))
        if standing.calm:
            small.fill(_CALM, special_flags=pygame.BLEND_RGB_MULT)
        return small

    def _put_face(self, body: pygame.Surface, file: Path, box: tuple[int, int, int, int]) -> None:
        """Replace the box of the face, transparency included: the patch holds the same pixels around it."""
        patch = self._pictures.load(file)
        if patch is None:
            return
        area = pygame.Rect(box[0], box[1], box[2] - box[0], box[3] - box[1])
        body.fill((0, 0, 0, 0), area)
        body.blit(patch, area, special_flags=pygame.BLEND_RGBA_ADD)

    def _figure(self, standing: Standing, light: str) -> Figure | None:
        look = self._looks().get(standing.who)
        return self._art.figure(posed(look, standing.pose) if look else None, light)

    def _both(self, standing: Standing, light: str) -> Both | None:
        """Two who touch, where they are drawn together already."""
        if standing.contact is None:
            return None
        word, first, second = standing.contact
        return self._art.pair(word, self._looks().get(first), self._looks().get(second), light)


def _aside(standing: Standing) -> float:
    """Until two who touch are drawn together, each stands on their side of the place they share."""
    if standing.contact is None:
        return 0
    at_left = (standing.who == standing.contact.first) is not standing.looks_left
    return -_BESIDE if at_left else _BESIDE


def _hue(theme: Theme) -> str:
    return HUES.get(theme.hue, HUES[DEFAULT_HUE]).pale
