"""What the window plays, on SDL's dummy device."""

import time

import pygame
import pytest
import yaml

from game.window import sound
from game.window.sound import LOUDEST, SHELF, SOUNDS, Sounds, files, level


@pytest.fixture
def sounds(monkeypatch):
    monkeypatch.setattr(sound, "FADE", 30)
    made = Sounds()
    yield made
    made.stop()
    pygame.mixer.quit()


def around(sounds, word, volume=5):
    """Ask turn after turn, as the loop does, until nothing is being decoded."""
    until = time.monotonic() + 20
    sounds.surround(word, volume)
    while sounds._decoding and time.monotonic() < until:
        time.sleep(0.01)
        sounds.surround(word, volume)
    return sounds._channel


def fell_silent(busy):
    """Within a while: the machine may have other things to do."""
    until = time.monotonic() + 20
    while busy() and time.monotonic() < until:
        time.sleep(0.01)
    return not busy()


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_that_a_screen_asks_for_is_on_the_shelf_and_plays(sounds, name):
    sounds.play(name, 5)

    assert pygame.mixer.get_busy()


def test_an_ambience_is_heard_round_and_round(sounds):
    channel = around(sounds, "quai")

    assert channel.get_busy()
    assert channel.get_sound().get_length() == pytest.approx(28, abs=0.01)


def test_another_place_takes_over_while_the_first_one_fades(sounds):
    first = around(sounds, "quai").get_sound()
    second = around(sounds, "cuisine").get_sound()

    assert second is not first
    assert second.get_num_channels() == 1
    assert fell_silent(first.get_num_channels)


def test_the_same_place_goes_on_without_starting_again(sounds):
    channel = around(sounds, "quai")
    heard = channel.get_sound()

    assert around(sounds, "quai") is channel
    assert channel.get_sound() is heard


@pytest.mark.parametrize(("word", "volume"), [(None, 5), ("quai", 0), ("nulle-part", 5)])
def test_no_place_or_no_volume_or_an_unknown_word_is_silence(sounds, word, volume):
    around(sounds, "quai")

    assert around(sounds, word, volume) is None
    assert fell_silent(pygame.mixer.get_busy)


def test_the_volume_follows_the_option_under_its_ceiling(sounds):
    channel = around(sounds, "quai", LOUDEST)
    assert channel.get_sound().get_volume() == pytest.approx(0.5, abs=0.01)
    sounds.surround("quai", 3)
    assert channel.get_sound().get_volume() == pytest.approx(0.15, abs=0.01)


@pytest.mark.parametrize("kind", ["effet", "ambiance"])
def test_no_option_is_louder_than_the_ceiling(kind):
    assert level(LOUDEST * 3, kind) == level(LOUDEST, kind) <= 1
    assert level(-1, kind) == 0


def test_a_file_that_cannot_be_read_is_silence(sounds, monkeypatch, tmp_path):
    monkeypatch.setattr(sound, "files", lambda kind: {"quai": str(tmp_path / "nothing.ogg")})

    assert around(sounds, "quai") is None


def test_the_device_is_given_back_when_nothing_sounded_for_a_while(sounds, monkeypatch):
    sounds.play("choice", 5)
    sounds.rest()
    assert pygame.mixer.get_init()
    monkeypatch.setattr(sound, "KEPT", -1.0)
    sounds.play("choice", 5)
    sounds.rest()

    assert not pygame.mixer.get_init()


def test_the_device_is_kept_as_long_as_a_place_is_heard(sounds, monkeypatch):
    around(sounds, "quai")
    sounds.rest()
    assert pygame.mixer.get_init()
    around(sounds, None)
    monkeypatch.setattr(sounds, "_quiet_at", 0.0)
    sounds.rest()

    assert not pygame.mixer.get_init()


def test_without_a_device_nothing_is_said(monkeypatch, capfd):
    def refuse(*_values):
        raise pygame.error

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sounds = Sounds()
    for _each in range(2):
        sounds.play("choice", 5)
        sounds.surround("quai", 5)
    sounds.rest()
    sounds.stop()

    assert capfd.readouterr().err == ""


def test_no_volume_opens_no_device():
    Sounds().play("choice", 0)
    Sounds().surround("quai", 0)

    assert not pygame.mixer.get_init()


def test_every_card_of_the_shelf_is_found_by_its_word():
    cards = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]
    listed = {(card["genre"], card["mot"]) for card in cards if card["genre"] != "thème"}

    assert listed == {(kind, word) for kind in ("effet", "ambiance") for word in files(kind)}
