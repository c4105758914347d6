"""Film strips of what moves in the window, ten frames each, for docs/art: run it after a change, and look.

``python tools/strips_window.py`` plays shipped stories by a clock of its own, so that a frame is an exact instant. The
pictures of people and places are drawn first where this machine does not have them.
"""

import os
import time
from collections.abc import Callable, Sequence

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
from PIL import Image, ImageDraw, ImageFont

from assets.tokens import tokens
from game.store import Options, Store
from game.window.app import App
from game.window.items import Standing, Target
from game.window.motion import BLINK, Moves
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title
from scenarios.content import PACKAGED, read_content
from tools.sheets import ART, FONT, INK, PAPER, light

SIZE = (1280, 720)
CELL = (320, 180)
FRAMES = 10
MOST_BEATS = 200
Area = tuple[int, int, int, int]  # left, top, right, bottom in the window's pixels
Strip = tuple[str, Sequence[Image.Image]]
WHOLE: Area = (0, 0, *SIZE)
MOTION = tokens().motion


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class Player:
    """A window and its clock."""

    def __init__(self, slug: str) -> None:
        self.clock = Clock()
        store = Store(None)
        store.options = Options(timers=False)
        self.app = App(read_content(PACKAGED), store, size=SIZE, now=self.clock)
        self.app.screens = [Title(self.app)]
        self._draw_everybody()
        self.app.turn()
        self.app.open(StoryScreen.begun(self.app, slug))
        self.story = self.app.top

    def rest(self, seconds: float = 3) -> None:
        self.clock.now += seconds
        self.app.turn()

    def go_to(self, is_there: Callable[[], bool], *, before: bool = False) -> None:
        """On, by the first choices, to a beat; or to the one ``before`` it, the next gesture being the one shown."""
        for _beat in range(MOST_BEATS):
            kept = self.story.telling
            self._on()
            self.rest()
            if is_there():
                if before:
                    self.story._move(kept)  # noqa: SLF001 - back to the beat before, whatever it was
                    self.rest(30)
                    self._on()
                return
        raise LookupError("no such beat")

    def frames(self, seconds: float, area: Area = WHOLE, first: float = 0.02) -> list[Image.Image]:
        """Ten instants from now on."""
        began, found = self.clock.now, []
        for number in range(FRAMES):
            self.clock.now = began + first + (seconds - first) * number / (FRAMES - 1)
            self.app.turn()
            surface = self.app.easel.window.get_surface()
            whole = Image.frombytes("RGB", SIZE, pygame.image.tobytes(surface, "RGB"))
            found.append(whole.crop(area).resize(CELL, Image.Resampling.LANCZOS))
        return found

    def around(self, who: str, wide: int = 400) -> Area:
        """What is around somebody's head."""
        standing = next(each for each in self.people if each.who == who)
        x, y = (part * SIZE[1] / 1080 for part in self.app.easel._stages.mouth(standing))  # noqa: SLF001
        left, top = round(x - wide / 2), max(0, round(y - wide * 9 / 32))
        return left, top, left + wide, top + round(wide * 9 / 16)

    def held(self, target: Target, area: Area) -> list[Image.Image]:
        """A finger on a target, that then slides off it."""
        x, y = (round(part * SIZE[1] / 1080) for part in target.box.centre)
        self._finger(pygame.MOUSEBUTTONDOWN, (x, y))
        found = self.frames(0.1, area)
        self._finger(pygame.MOUSEBUTTONUP, (0, 0))
        return found

    def _finger(self, kind: int, at: tuple[int, int]) -> None:
        event = pygame.event.Event(kind, pos=at, button=1, touch=False, window=self.app.easel.window)
        pygame.event.post(event)

    @property
    def moves(self) -> Moves:
        return self.app.easel._moves  # noqa: SLF001 - a strip shows what nobody else needs to know

    @property
    def speaker(self) -> str:
        return self.story.telling.speaker

    @property
    def people(self) -> Sequence[Standing]:
        return self.story.stage.people

    def _on(self) -> None:
        if self.story.asks:
            self.story.pick(0)
        else:
            self.story.go_on()

    def _draw_everybody(self) -> None:
        self.app.art.prepare(self.app.content)
        while self.app.art.progress != (0, 0) or self.app.art.has_news():
            time.sleep(0.2)
        self.app.easel.look_again()


def strips() -> list[Strip]:
    """Each movement by its name, in one play."""
    play = Player("petite-enfance")
    return [show(play) for show in (opened, turned, gone_back, spoken, blinked, breathed, reacted, chosen)]


def opened(play: Player) -> Strip:
    return "Une histoire s’ouvre : le titre s’efface, on entre, les plans dérivent", play.frames(1.2)


def turned(play: Player) -> Strip:
    scene = play.story.telling.play.state.scene
    play.go_to(lambda: play.story.telling.play.state.scene != scene and len(play.people) > 1, before=True)
    return "D’une scène à l’autre : le fil tire la feuille", play.frames(0.5)


def gone_back(play: Player) -> Strip:
    play.rest()
    play.story.back()
    return "Un choix en arrière : le fil repart", play.frames(0.5)


def spoken(play: Player) -> Strip:
    play.go_to(lambda: play.story.telling.speaker in {each.who for each in play.people}, before=True)
    return "Quelqu’un parle : la bouche, un pas vers l’autre", play.frames(1.2, play.around(play.speaker))


def blinked(play: Player) -> Strip:
    who = play.people[0].who
    while play.moves.at(play.clock.now).of(who).frame != BLINK:
        play.clock.now += 1 / 60
    return "Un clignement", play.frames(0.2, play.around(who, 240), 0)


def breathed(play: Player) -> Strip:
    play.rest(0.5)
    area = play.around(play.people[0].who, 240)
    return "Un souffle", play.frames(MOTION["breathe"]["seconds"], area, 0)


def reacted(play: Player) -> Strip:
    play.go_to(lambda: any(at > play.clock.now - 4 for at in play.moves.reacted.values()), before=True)
    who, _when = max(play.moves.reacted.items(), key=lambda each: each[1])
    return "Une réaction : le visage change, la tête s’incline", play.frames(0.3, play.around(who))


def chosen(play: Player) -> Strip:
    play.go_to(lambda: play.story.asks)
    play.rest(30)
    target = next(each for each in play.app.shown.targets if each.does == "choice")
    left, top, right = (
        round(part * SIZE[1] / 1080) for part in (target.box.x, target.box.y, target.box.right)
    )
    high = round((right - left + 40) * CELL[1] / CELL[0])
    top = min(top - 40, SIZE[1] - high)
    area = (left - 20, top, right + 20, top + high)
    before = play.frames(0.1, area)[:3]
    held = play.held(target, area)[:4]
    play.story.pick(target.number)
    return "Un choix sous le doigt, puis pris", [*before, *held, *play.frames(0.1, area)[:3]]


def sheet(rows: Sequence[Strip]) -> Image.Image:
    head = 30
    whole = Image.new("RGB", (CELL[0] * FRAMES, (CELL[1] + head) * len(rows)), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 19)
    for row, (name, frames) in enumerate(rows):
        top = row * (CELL[1] + head)
        pen.text((8, top + 4), name, INK, font)
        for number, frame in enumerate(frames):
            whole.paste(frame, (number * CELL[0], top + head))
    return whole


if __name__ == "__main__":
    picture = sheet(strips())
    file = ART / "mouvement-fenetre.webp"
    file.write_bytes(light(picture))
    print(file.name, picture.size, file.stat().st_size)  # noqa: T201 - whoever draws reads it
