"""Every screen, at every text size, in both layouts and both fonts: all that is written can be read and reached."""

import ast
import itertools
import re
from dataclasses import replace
from pathlib import Path

import pytest

import game.window
from game.window.items import Words
from game.window.screens.capsule import CapsuleScreen
from game.window.screens.carnet import Carnet
from game.window.screens.contacts import Contacts
from game.window.screens.credits import Credits
from game.window.screens.notices import Clue, Definition, Notice
from game.window.screens.options import AskTimers, OptionsScreen, Pause
from game.window.screens.title import Title
from game.window.screens.universes import Opening, Universes
from scenarios.play import Play
from tests.window.test_focus import reached

SLUG = "aide-a-domicile"
SIZES = ((1920, 1080), (1080, 1920))
VIEWS = list(itertools.product(SIZES, range(1, 5), (False, True)))
SCREENS = {
    "title": Title,
    "universes": Universes,
    "opening": lambda app: Opening(app, SLUG),
    "capsule": lambda app: CapsuleScreen(app, SLUG),
    "capsule, a shot": lambda app: told_at(app, 0.5),
    "capsule, the question": lambda app: asked_at(app, SLUG),
    "capsule, the end": lambda app: told_at(app, 1),
    "carnet": Carnet,
    "credits": Credits,
    "contacts": Contacts,
    "options": OptionsScreen,
    "pause": lambda app: Pause(app, "corail"),
    "timers": lambda app: AskTimers(app, "corail", lambda _timers: None),
    "clue": lambda app: clue_of(app, SLUG),
    "definition": lambda app: Definition(app, *next(iter(app.content.careers.glossary.items())), "corail"),
    "notice": lambda app: Notice(
        app, ["Le fichier « /chez/moi/parties/aide-a-domicile.json » était abîmé."] * 2
    ),
}


def told_at(app, part: float, slug: str = SLUG) -> CapsuleScreen:
    """A capsule at a part of its length."""
    screen = CapsuleScreen(app, slug)
    screen.opened = True
    screen.play = replace(screen.play, at=screen.play.pace.length * part)
    return screen


def asked_at(app, slug: str) -> CapsuleScreen:
    screen = told_at(app, 0, slug)
    screen.play = replace(screen.play, at=screen.play.pace.pause.start, asking=True)
    return screen


def clue_of(app, slug: str) -> Clue:
    universe = app.content.careers.universes[slug]
    return Clue(app, universe.clue.title, universe.clue.text, universe.title, universe.hue)


@pytest.mark.parametrize(("size", "step", "easy"), VIEWS)
def test_every_screen_is_whole_at_every_size(drive, shipped, size, step, easy):
    driven = drive(shipped, size=size, text_size=step, easy_font=easy)
    play = Play.begin(shipped.stories[SLUG].story)
    driven.store.save(SLUG, "", play.choose(play.choices[0]) if play.choices else play)
    driven.store.earn(SLUG, "une-fin")
    for name, make in SCREENS.items():
        driven.app.screens = [Title(driven.app)]
        driven.app.open(make(driven.app))
        for part in range(driven.top.parts if hasattr(driven.top, "parts") else 1):
            driven.app.draw()
            look(driven.app, f"{name} {part}")
            if hasattr(driven.top, "turn"):
                driven.top.turn(1)


def look(app, where: str) -> None:
    whole, page = app.easel.frame.shape.whole, app.shown
    assert page.targets, where
    for target in page.targets:
        assert whole.contains(target.box, 2), (where, target)
    for one, other in itertools.combinations(page.targets, 2):
        assert not one.box.touches(other.box), (where, one, other)
    for item in page.items:
        if isinstance(item, Words):
            assert whole.contains(item.box, 2), (where, item)
            for target in page.targets:
                if target.box.touches(item.box):
                    assert target.box.contains(item.box, 3), (where, item, target)
    assert reached(page.targets, in_order=page.in_order) == {target.key for target in page.targets}, where


def test_the_words_of_the_window_are_set_as_french_is():
    found = []
    for file in Path(game.window.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                words = [each.value for each in node.args if isinstance(each, ast.Constant)]
                found += [each for each in words if re.search(r" [:;!?»]|« |'", str(each))]

    assert found == []
