"""When each sound is heard: what a play asks for, in order, and nothing before the player asks for sounds."""

from dataclasses import replace

import pygame
import pytest

from game.store import Options
from game.window.heard import (
    BACK,
    CALM,
    CARNET,
    CHOICE,
    CLEAR,
    CLUE,
    ENDING,
    MESSAGE,
    PAGE,
    SILENCE,
    TENSE,
    TIMER,
    Heard,
)
from game.window.screens.capsule import CapsuleScreen
from game.window.screens.carnet import Carnet
from game.window.screens.ending import EndingScreen

SLUG = "aide-a-domicile"


@pytest.fixture
def listen(drive, monkeypatch):
    """A window that is driven, and what it lets hear once."""

    def listening(content, **options):
        driven = drive(content, **{"ambience": True, **options})
        heard = []
        monkeypatch.setattr(
            driven.app._sounds, "play", lambda sound, volume: heard.append(sound) if volume else None
        )
        return driven, heard

    return listening


def around(driven, monkeypatch):
    asked = []
    monkeypatch.setattr(driven.app._sounds, "surround", lambda *asking: asked.append(asking))
    driven.app.surround()
    return asked[-1]


def test_sounds_are_asked_for():
    assert not Options().ambience


@pytest.mark.parametrize("off", [{"ambience": False}, {"sound": False}, {"volume": 0}])
def test_nothing_is_heard_when_the_option_is_off(listen, small_stories, monkeypatch, off):
    driven, heard = listen(small_stories, **off)
    driven.begin("choix")
    driven.choose(0)
    driven.press(pygame.K_BACKSPACE)

    assert heard == []
    assert around(driven, monkeypatch)[1] == 0


def test_a_choice_and_the_way_back_are_heard(listen, small_stories):
    driven, heard = listen(small_stories)
    driven.begin("choix")
    driven.choose(0)
    driven.top.back()

    assert heard[-2:] == [CHOICE, BACK]


def test_a_scene_that_follows_is_a_page_that_turns(listen, small_stories):
    driven, heard = listen(small_stories)
    driven.begin("suites")
    driven.choose(0)
    heard.clear()
    driven.read_on()

    assert PAGE in heard


@pytest.mark.parametrize(("slug", "sound"), [("messages-telephone", MESSAGE), ("messages-papier", PAGE)])
def test_each_message_of_another_is_heard_and_ours_are_not(listen, small_stories, slug, sound):
    driven, heard = listen(small_stories)
    driven.begin(slug)
    driven.read_on()

    assert heard == [sound]  # of three: the first one was there, the second is ours


def test_the_first_ending_of_a_universe_gives_its_stitch_and_the_others_an_end(listen, small_stories):
    driven, heard = listen(small_stories)
    for last in (CLUE, ENDING):
        driven.begin("choix")
        while not isinstance(driven.top, EndingScreen):
            driven.choose(0)
            driven.read_on()

        assert heard[-1] == last


def test_the_carnet_is_heard_as_it_opens(listen, small_stories):
    driven, heard = listen(small_stories)
    driven.click("carnet")

    assert isinstance(driven.top, Carnet)
    assert heard == [CARNET]


def test_time_that_is_nearly_over_is_heard_once(listen, small_stories):
    driven, heard = listen(small_stories, timers=True)
    driven.begin("minuteur")
    driven.read_on()
    screen, play = driven.top, driven.telling.play
    for _turn in range(4 * play.scene.timer - 1):
        screen.tick(0.25)

    assert driven.telling.play is play
    assert heard.count(TIMER) == 1


def test_one_thing_is_around_at_a_time(listen, small_stories, monkeypatch):
    driven, _heard = listen(small_stories, timers=True)
    assert around(driven, monkeypatch)[0] == CALM
    driven.begin("minuteur")
    driven.read_on()
    driven.top.left = None
    assert around(driven, monkeypatch)[0] == Heard("ambiance", driven.telling.play.ambience)
    driven.top.tick(0.1)
    assert around(driven, monkeypatch)[0] == TENSE
    driven.choose(0)
    driven.read_on()

    assert around(driven, monkeypatch)[0] == CLEAR


def test_a_story_without_a_place_to_hear_is_not_told_over_the_theme_of_the_title(
    listen, small_stories, monkeypatch
):
    driven, _heard = listen(small_stories)
    driven.begin("choix")
    assert driven.telling.play.ambience is None

    assert around(driven, monkeypatch)[0] == SILENCE


def test_a_shot_lets_its_sound_be_heard_once_and_its_caption_says_it(listen, shipped):
    driven, heard = listen(shipped)
    screen = CapsuleScreen(driven.app, SLUG)
    driven.app.open(screen)
    assert heard == []
    screen.done("toggle")
    assert heard == [Heard("bruit", "téléphone")]
    assert screen._caption().startswith("[un téléphone sonne]")
    for _turn in range(12):
        screen.tick(0.25)
    assert "[" not in screen._caption()
    while not screen.play.asking:
        screen.tick(0.25)
    asked = [shot.sound for shot in screen.capsule.shots[: screen.capsule.pause.after] if shot.sound]

    assert [sound.word for sound in heard] == asked


def test_a_capsule_without_captions_says_no_sound(listen, shipped):
    driven, _heard = listen(shipped)
    screen = CapsuleScreen(driven.app, SLUG)
    screen.play = replace(screen.play, captions=False)

    assert screen._caption() == ""
