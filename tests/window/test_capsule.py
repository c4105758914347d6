"""A capsule in the window: it waits to be started, answers each device, and stops at its question."""

import pygame
import pytest

from game.window.screens.capsule import CapsuleScreen
from game.window.screens.universes import Opening

SLUG = "aide-a-domicile"


@pytest.fixture
def watched(drive, shipped):
    driven = drive(shipped, size=(1280, 720))
    driven.app.open(Opening(driven.app, SLUG))
    driven.app.turn()
    driven.top.done("capsule")
    driven.app.turn()
    assert isinstance(driven.top, CapsuleScreen)
    return driven


def test_it_waits_on_its_title_card_then_space_plays_and_pauses(watched):
    watched.top.tick(20)
    assert watched.top.play.at == 0
    watched.press(pygame.K_SPACE)
    assert watched.top.play.runs
    watched.press(pygame.K_SPACE)
    assert not watched.top.play.runs
    assert watched.top.telling


def test_buttons_change_the_chapter_the_speed_and_the_captions(watched):
    watched.press(pygame.K_SPACE)
    for does in ("after", "speed", "captions"):
        watched.top.act(watched.app.shown.target((does, 0)))
    assert (watched.top.play.chapter, watched.top.play.speed, watched.top.play.captions) == (1, 0.75, False)


def test_the_question_and_the_end_wait_for_their_button(watched):
    watched.press(pygame.K_SPACE)
    watched.top.tick(watched.top.play.pace.pause.start)
    watched.app.turn()
    assert watched.top.play.asking
    assert watched.app.shown.target(("captions", 0)) is None
    watched.press(pygame.K_SPACE)
    assert watched.top.play.runs
    watched.top.tick(watched.top.play.pace.length)
    watched.app.turn()
    assert watched.top.play.ended
    watched.press(pygame.K_BACKSPACE)
    assert isinstance(watched.top, Opening)
