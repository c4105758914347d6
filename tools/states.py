"""Every state of the window's interface, at each size and in each look, as contact sheets: run it, and look at all.

``python tools/states.py FOLDER`` draws them, with whole pictures beside the sheets. Stories are the shipped ones: a
state that none of them reaches is said. Some sheets go to the gallery, some to docs/art.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

os.environ["SDL_VIDEODRIVER"] = "dummy"

import pygame
from PIL import Image, ImageDraw, ImageFont

from assets.cast import HOME
from game.store import Options, Store
from game.window.app import App
from game.window.screens.capsule import CapsuleScreen
from game.window.screens.carnet import Carnet
from game.window.screens.contacts import Contacts
from game.window.screens.credits import Credits
from game.window.screens.job import JobScreen
from game.window.screens.jobs_met import JobsMet
from game.window.screens.notices import Definition, Notice
from game.window.screens.options import AskTimers, OptionsScreen, Pause
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title
from game.window.screens.universes import Opening, Universes
from game.window.telling import Fact
from scenarios.content import PACKAGED, read_content
from scenarios.explore import walk
from scenarios.model import Moment, Scene
from scenarios.play import Play, replay
from tools.sheets import ART, FONT, INK, PAPER, light

SIZES = {"1920x1080": (1920, 1080), "1366x768": (1366, 768), "1080x1920": (1080, 1920)}
LOOKS = {
    "clair": Options(),
    "sombre": Options(colours="sombre"),
    "contraste": Options(colours="contraste"),
    "grand": Options(text_size=4),
}
SHOWN, KEPT = "1366x768", ("1080x1920-clair", "1080x1920-sombre")  # in the gallery; in docs/art
CELL = 420  # how wide a state is on its sheet, when it is wider than high
COLUMNS = 6
FIRST = "aide-a-domicile"
State = tuple[str, Callable[["Shown"], None]]


class Shown:
    """A window of a size, in a look, that holds still."""

    def __init__(self, size: tuple[int, int], look: Options) -> None:
        self.look = replace(look, reduced_motion=True, timers=False)
        self.app = App(read_content(PACKAGED), self._store(), size=size)
        self.app.screens = [Title(self.app)]
        self._draw_everybody()
        self.walks = {slug: walk(read.story) for slug, read in self.app.content.stories.items()}

    def shot(self, show: Callable[["Shown"], None]) -> Image.Image:
        """Draw a state, of a device that kept nothing."""
        self.app.store, self.app.art._progress = self._store(), (0, 0)  # noqa: SLF001 - or the state before would stay
        self.app.home()
        self.app.focus = None
        self.app.draw()
        show(self)
        self.app.draw()
        surface = self.app.easel.window.get_surface()
        return Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))

    def story_at(self, is_it: Callable[[Scene], object]) -> StoryScreen:
        """A story at the first scene of that kind, told by its shortest play. Raises LookupError when there is none."""
        for slug, walked in self.walks.items():
            story = self.app.content.stories[slug].story
            for number, state in enumerate(walked.states):
                if is_it(story.scenes[state.scene]):
                    play, _whole = replay(story, [each - 1 for each in walked.play_to(number)])
                    return self.opened(slug, _followed(play, state.scene))
        raise LookupError

    def opened(self, slug: str, play: Play) -> StoryScreen:
        screen = StoryScreen(self.app, slug, play)
        self.app.open(screen)
        self.app.draw()
        return screen

    def read_to(self, screen: StoryScreen, is_there: Callable[[], object]) -> None:
        for _beat in range(60):
            if is_there():
                return
            screen.go_on()
            self.app.draw()
        raise LookupError

    def take(self, does: str, number: int = 0) -> None:
        self.app.focus = (does, number)
        self.app.draw()

    def _store(self) -> Store:
        store = Store(None)
        store.options = self.look
        return store

    def _draw_everybody(self) -> None:
        self.app.art.prepare(self.app.content)
        while self.app.art.progress != (0, 0) or self.app.art.has_news():
            time.sleep(0.2)
        self.app.easel.look_again()


def _followed(play: Play, scene: str) -> Play:
    while play.state.scene != scene and (after := play.follow()):
        play = after
    return play


def states() -> Iterator[State]:
    """Each by its name, in the order somebody meets them."""
    yield "le titre", lambda shown: None
    yield "le titre, un choix en main", lambda shown: shown.take("carnet")
    yield "les dessins se préparent", _preparing
    yield "le choix d’un univers", lambda shown: shown.app.open(Universes(shown.app))
    yield "un univers à venir", lambda shown: (shown.app.open(Universes(shown.app)), shown.take("card", 5))
    yield "l’ouverture d’une histoire", lambda shown: shown.app.open(Opening(shown.app, FIRST))
    yield "un récit, sans personne qui parle", lambda shown: shown.story_at(lambda scene: scene.present)
    yield "quelqu’un parle", _spoken
    yield "des choix", _asked
    yield "un choix en main", lambda shown: (_asked(shown), shown.take("choice", 1))
    yield "un choix sous le doigt", _pressed
    yield "« Un choix pressé »", lambda shown: shown.app.open(AskTimers(shown.app, "corail", lambda _: None))
    yield "le temps qui brûle", _burning
    yield "des messages, au téléphone", lambda shown: _moment(shown, Moment.MESSAGES)
    yield "des messages, sur papier", _on_paper
    yield "mettre en ordre", _ordered
    yield "regarder", lambda shown: _moment(shown, Moment.OBSERVE)
    yield (
        "regarder, une chose en main",
        lambda shown: (_moment(shown, Moment.OBSERVE), shown.take("choice", 1)),
    )
    yield "« En vrai »", _fact
    yield "un mot du métier", _word
    yield "la pause", lambda shown: (_asked(shown), shown.app.open(Pause(shown.app, "corail")))
    yield "les options", lambda shown: shown.app.open(OptionsScreen(shown.app))
    yield "« À qui parler »", lambda shown: shown.app.open(Contacts(shown.app))
    yield "le carnet, vide", lambda shown: _carnet(shown, 0)
    yield "le carnet, deux mailles", lambda shown: _carnet(shown, 2)
    yield "le carnet, douze mailles", lambda shown: _carnet(shown, 12)
    yield "une fin", lambda shown: _ended(shown, 0)
    yield "une fin, ce qu’elle propose", lambda shown: _ended(shown, 1)
    yield "une fin, les métiers", lambda shown: _ended(shown, 9)
    yield "les métiers rencontrés", _met
    yield (
        "la fiche d’un métier",
        lambda shown: shown.app.open(JobScreen(shown.app, "auxiliaire-de-puericulture")),
    )
    yield "une capsule", lambda shown: _capsule(shown, 20)
    yield "une capsule, la question", _capsule_question
    yield "à savoir", _notice
    yield "les crédits", lambda shown: shown.app.open(Credits(shown.app))


def _preparing(shown: Shown) -> None:
    shown.app.art._progress = (48, 120)  # noqa: SLF001 - what a first run shows, without waiting for one


def _spoken(shown: Shown) -> None:
    screen = shown.story_at(
        lambda scene: len(scene.who_is_there()) > 1 and any(each.speaker for each in scene.text)
    )
    shown.read_to(screen, lambda: any(each.speaks for each in screen.stage.people))


def _asked(shown: Shown) -> StoryScreen:
    screen = shown.story_at(lambda scene: len(scene.choices) > 2 and scene.moment is None)
    shown.read_to(screen, lambda: screen.asks)
    return screen


def _pressed(shown: Shown) -> None:
    _asked(shown)
    shown.take("choice", 1)
    shown.app._pressed = ("choice", 1)  # noqa: SLF001 - as a finger leaves it


def _burning(shown: Shown) -> None:
    screen = shown.story_at(lambda scene: scene.timer)
    screen.timers = True
    shown.read_to(screen, lambda: screen.asks)
    screen.left = screen.telling.play.scene.timer * 0.4
    shown.app.store._options = replace(shown.app.store.options, reduced_motion=False)  # noqa: SLF001 - the thread burns
    shown.app.draw()


def _moment(shown: Shown, moment: Moment) -> StoryScreen:
    screen = shown.story_at(lambda scene: scene.moment is moment)
    shown.read_to(screen, lambda: screen.asks)
    return screen


def _on_paper(shown: Shown) -> None:
    """No shipped story writes on paper yet: the same messages, on a sheet."""
    told = _moment(shown, Moment.MESSAGES)
    play = told.telling.play
    name, scenes = play.state.scene, play.story.scenes
    sheet_of = scenes[name].model_copy(update={"support": "papier"})
    story = play.story.model_copy(update={"scenes": {**scenes, name: sheet_of}})
    screen = shown.opened(told.slug, replace(play, story=story))
    shown.read_to(screen, lambda: screen.asks)


def _ordered(shown: Shown) -> None:
    _moment(shown, Moment.ORDER)
    screen = shown.app.top
    screen.pick(0)
    shown.app.draw()
    shown.read_to(screen, lambda: screen.asks)


def _fact(shown: Shown) -> None:
    screen = shown.story_at(lambda scene: scene.cards)
    shown.read_to(screen, lambda: isinstance(screen.telling.beat, Fact))


def _word(shown: Shown) -> None:
    _asked(shown)
    word, entry = min((shown.app.content.careers.glossary or {}).items())
    shown.app.open(Definition(shown.app, word, entry, "corail"))


def _carnet(shown: Shown, stitches: int) -> None:
    for slug in shown.app.slugs()[:stitches]:
        shown.app.store.earn(slug, "fin", ())
    shown.app.open(Carnet(shown.app))


def _ended(shown: Shown, page: int) -> None:
    screen = shown.story_at(lambda scene: scene.ending)
    shown.read_to(screen, lambda: shown.app.top is not screen)
    for _page in range(page):
        shown.app.top.go_on()
        shown.app.draw()


def _met(shown: Shown) -> None:
    shown.app.store.earn(FIRST, "fin", ("aide-a-domicile", "aide-soignant"))
    shown.app.open(JobsMet(shown.app))


def _capsule(shown: Shown, seconds: float) -> CapsuleScreen:
    screen = CapsuleScreen(shown.app, FIRST)
    shown.app.open(screen)
    shown.app.draw()
    screen.opened, screen.play = True, replace(screen.play, at=seconds)
    return screen


def _capsule_question(shown: Shown) -> None:
    screen = _capsule(shown, 60)
    screen.play = replace(screen.play, asking=True)


def _notice(shown: Shown) -> None:
    shown.app.open(Notice(shown.app, ["Le fichier « options.json » était abîmé. Rien n’est effacé."]))


def sheet(cells: list[tuple[str, Image.Image]]) -> Image.Image:
    first = cells[0][1]
    wide = CELL if first.width > first.height else CELL * 5 // 8
    columns = COLUMNS if first.width > first.height else COLUMNS * 2 - 2
    high, head = round(first.height * wide / first.width), 26
    whole = Image.new("RGB", (columns * (wide + 8), -(-len(cells) // columns) * (high + head)), PAPER)
    pen, font = ImageDraw.Draw(whole), ImageFont.truetype(FONT, 15)
    for number, (name, picture) in enumerate(cells):
        left, top = number % columns * (wide + 8), number // columns * (high + head)
        pen.text((left + 4, top + 4), name, INK, font)
        whole.paste(picture.resize((wide, high), Image.Resampling.LANCZOS), (left, top + head))
    return whole


def main(folder: Path) -> None:
    for size, pixels in SIZES.items():
        for look, options in LOOKS.items():
            shown, cells = Shown(pixels, options), []
            for name, show in states():
                try:
                    cells.append((name, shown.shot(show)))
                except LookupError:
                    print(f"no shipped story reaches: {name}")  # noqa: T201 - whoever draws reads it
            shown.app.easel.window.destroy()
            for number, (_name, picture) in enumerate(cells):
                file = folder / f"{size}-{look}" / f"{number:02}.png"
                file.parent.mkdir(parents=True, exist_ok=True)
                picture.save(file)
            drawn = sheet(cells)
            drawn.save(folder / f"{size}-{look}.png")
            if f"{size}-{look}" in KEPT:
                (ART / f"etats-{size}-{look}.webp").write_bytes(light(drawn))
            if size == SHOWN:
                (HOME / "etats" / f"{look}.webp").write_bytes(light(drawn))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
