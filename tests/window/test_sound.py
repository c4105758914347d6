"""The sounds that the game makes by itself."""

from array import array

import pygame
import pytest

from game.window import sound
from game.window.sound import RATE, SOUNDS, Sounds, pluck, samples


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_begins_loud_and_ends_in_silence(name):
    heard = array("h", samples(name))
    tenth = RATE // 10

    assert 3_000 < max(map(abs, heard[:tenth])) <= 9_000
    assert max(map(abs, heard[-tenth // 10 :])) < 200


def test_a_pluck_has_the_pitch_it_was_asked():
    heard = pluck(441.0, RATE // 2)
    period = 50

    alike = sum(one * other for one, other in zip(heard[4_000:5_000], heard[4_000 + period :], strict=False))
    apart = sum(one * other for one, other in zip(heard[4_000:5_000], heard[4_025:], strict=False))
    assert alike > abs(apart)


def test_the_device_is_given_back_when_nothing_sounded_for_a_while(monkeypatch):
    sounds = Sounds()
    sounds.play("choice", 5)
    sounds.rest()
    assert pygame.mixer.get_init()
    monkeypatch.setattr(sound, "KEPT", -1.0)
    sounds.play("choice", 5)
    sounds.rest()

    assert not pygame.mixer.get_init()


def test_without_a_device_nothing_is_said(monkeypatch):
    def refuse(*_values):
        raise pygame.error

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sounds = Sounds()
    for _each in range(2):
        sounds.play("choice", 5)
    sounds.rest()


def test_no_volume_opens_no_device():
    Sounds().play("choice", 0)

    assert not pygame.mixer.get_init()
