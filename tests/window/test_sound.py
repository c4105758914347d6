"""What the window plays, on SDL's dummy device."""

import time

import pygame
import pytest

from assets.sounds import sounds as shelf
from game.window import heard, sound
from game.window.heard import CALM, CHOICE, CLEAR, ENDING, SILENCE, TENSE, Heard, Voice
from game.window.sound import CEILING, LOUDEST, Sounds, level

QUAY, KITCHEN = Heard("ambiance", "quai"), Heard("ambiance", "cuisine")
ASKED = [each for each in vars(heard).values() if isinstance(each, Heard) and each.word]


@pytest.fixture
def sounds(monkeypatch):
    monkeypatch.setattr(sound, "FADE", 30)
    made = Sounds()
    yield made
    made.stop()
    pygame.mixer.quit()


def around(sounds, wanted, volume=5):
    """Ask turn after turn, as the loop does, until nothing is being decoded."""
    until = time.monotonic() + 20
    sounds.surround(wanted, volume)
    while sounds._decoding and time.monotonic() < until:
        time.sleep(0.01)
        sounds.surround(wanted, volume)
    return sounds._channel


def fell_silent(busy):
    """Within a while: the machine may have other things to do."""
    until = time.monotonic() + 20
    while busy() and time.monotonic() < until:
        time.sleep(0.01)
    return not busy()


@pytest.mark.parametrize("asked", ASKED)
def test_what_a_screen_asks_for_is_on_the_shelf(asked):
    assert shelf(asked.kind)[asked.word].file.is_file()


def test_every_effect_and_every_theme_is_asked_for():
    made = {(kind, word) for kind in ("effet", "thème") for word in shelf(kind)}

    assert made == {asked for asked in ASKED if asked.kind in ("effet", "thème")}


@pytest.mark.parametrize("once", [CHOICE, Heard("bruit", "pas")])
def test_a_sound_is_heard_once(sounds, once):
    sounds.play(once, 5)

    assert pygame.mixer.get_busy()
    assert sounds._once.get_num_channels() == 1


def test_a_word_without_a_sound_is_silence(sounds):
    sounds.play(Heard("bruit", "trompette"), 5)

    assert not pygame.mixer.get_init()


def test_an_ambience_is_heard_round_and_round(sounds):
    channel = around(sounds, QUAY)

    assert channel.get_busy()
    assert channel.get_sound().get_length() == pytest.approx(28, abs=0.01)


def test_another_place_takes_over_while_the_first_one_fades(sounds):
    first = around(sounds, QUAY).get_sound()
    second = around(sounds, KITCHEN).get_sound()

    assert second is not first
    assert second.get_num_channels() == 1
    assert fell_silent(first.get_num_channels)


def test_the_same_place_goes_on_without_starting_again(sounds):
    channel = around(sounds, QUAY)
    heard = channel.get_sound()

    assert around(sounds, QUAY) is channel
    assert channel.get_sound() is heard


@pytest.mark.parametrize(
    ("wanted", "volume"), [(SILENCE, 5), (QUAY, 0), (CALM, 0), (Heard("ambiance", "nulle-part"), 5)]
)
def test_no_place_or_no_volume_or_an_unknown_word_is_silence(sounds, wanted, volume):
    around(sounds, QUAY)

    assert around(sounds, wanted, volume) is None
    assert fell_silent(pygame.mixer.get_busy)


def test_the_volume_follows_the_option_under_its_ceiling(sounds):
    channel = around(sounds, QUAY, LOUDEST)
    assert channel.get_sound().get_volume() == pytest.approx(0.5, abs=0.01)
    sounds.surround(QUAY, 3)
    assert channel.get_sound().get_volume() == pytest.approx(0.15, abs=0.01)


def test_a_voice_is_heard_from_where_one_is_and_follows_who_goes_elsewhere(sounds, tmp_path, monkeypatch):
    began: list[float] = []
    voice, other = (shelf("thème")[word].file for word in ("calme", "clair"))
    pygame.mixer.init()
    play = pygame.mixer.music.play
    monkeypatch.setattr(pygame.mixer.music, "play", lambda start: (began.append(start), play(start=start)))
    sounds.tell(Voice(voice, 2.0), 5)
    assert pygame.mixer.music.get_busy()
    sounds.tell(Voice(voice, 2.05), 5)  # a turn later
    sounds.tell(Voice(voice, 6.0), 5)
    sounds.tell(Voice(other, 0.0), 5)

    assert began == [2.0, 6.0, 0.0]
    sounds.tell(None, 5)
    assert not pygame.mixer.music.get_busy()


def test_a_voice_that_nobody_wants_or_that_cannot_be_read_is_silent(sounds, tmp_path):
    broken = tmp_path / "plan-1.ogg"
    broken.write_bytes(b"OggS and no more")
    sounds.tell(Voice(broken, 0.0), 5)
    sounds.tell(Voice(shelf("thème")["calme"].file, 0.0), 0)

    assert not (pygame.mixer.get_init() and pygame.mixer.music.get_busy())


def test_a_theme_waits_until_the_one_before_is_silent(sounds, monkeypatch):
    monkeypatch.setattr(sound, "FADE", 60_000)
    first = around(sounds, CALM).get_sound()
    sounds.surround(TENSE, 5)
    while not sounds._decoding.done:
        time.sleep(0.01)
    sounds.surround(TENSE, 5)
    assert sounds._channel is None
    first.stop()
    sounds.surround(TENSE, 5)

    assert sounds._channel.get_busy()
    assert first.get_num_channels() == 0


def test_a_theme_waits_for_the_last_note_of_what_is_heard_once(sounds):
    sounds.play(ENDING, 5)
    sounds.surround(CLEAR, 5)
    while not sounds._decoding.done:
        time.sleep(0.01)
    sounds.surround(CLEAR, 5)
    assert sounds._channel is None
    sounds._once.stop()
    sounds.surround(CLEAR, 5)

    assert sounds._channel.get_busy()


def test_what_is_no_longer_wanted_is_dropped_unheard(sounds):
    sounds.surround(CALM, 5)
    while not sounds._decoding.done:
        time.sleep(0.01)
    sounds.surround(SILENCE, 5)

    assert sounds._decoding is None
    assert not pygame.mixer.get_busy()


@pytest.mark.parametrize("kind", CEILING)
def test_no_option_is_louder_than_the_ceiling(kind):
    assert level(LOUDEST * 3, kind) == level(LOUDEST, kind) <= 1
    assert level(-1, kind) == 0


def test_a_file_that_cannot_be_read_is_silence(sounds, monkeypatch, tmp_path):
    monkeypatch.setattr(sound, "_file", lambda heard: str(tmp_path / "nothing.ogg"))

    assert around(sounds, QUAY) is None


def test_the_device_is_given_back_when_nothing_sounded_for_a_while(sounds, monkeypatch):
    sounds.play(CHOICE, 5)
    sounds.rest()
    assert pygame.mixer.get_init()
    monkeypatch.setattr(sound, "KEPT", -1.0)
    sounds.play(CHOICE, 5)
    sounds.rest()

    assert not pygame.mixer.get_init()


def test_the_device_is_kept_as_long_as_a_place_is_heard(sounds, monkeypatch):
    around(sounds, QUAY)
    sounds.rest()
    assert pygame.mixer.get_init()
    around(sounds, SILENCE)
    monkeypatch.setattr(sounds, "_quiet_at", 0.0)
    sounds.rest()

    assert not pygame.mixer.get_init()


def test_without_a_device_nothing_is_said(monkeypatch, capfd):
    def refuse(*_values):
        raise pygame.error

    monkeypatch.setattr(pygame.mixer, "init", refuse)
    sounds = Sounds()
    for _each in range(2):
        sounds.play(CHOICE, 5)
        sounds.surround(QUAY, 5)
    sounds.rest()
    sounds.stop()

    assert capfd.readouterr().err == ""


def test_no_volume_opens_no_device():
    Sounds().play(CHOICE, 0)
    Sounds().surround(QUAY, 0)

    assert not pygame.mixer.get_init()
