"""Every sound that is shipped is what its card says, loops without a click, and is no louder than the bar.

Loudness is computed here by another way than the one the sounds were made with: a weighted spectrum of each block.
"""

import itertools
import math
from functools import cache
from pathlib import Path

import numpy as np
import pytest
import soundfile
import yaml

ROOT = Path(__file__).resolve().parents[2]
SHELF = ROOT / "assets" / "sons"
CARDS = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]
VOCABULARY = yaml.safe_load((ROOT / "assets" / "vocabulaire.yaml").read_text("utf-8"))
RATE = 44_100
TARGETS = {"ambiance": -23.0, "thème": -23.0, "effet": -18.0, "bruit": -18.0}
LOOPS = ("ambiance", "thème")
FEWEST_EVENTS = 5
HEAVIEST = {"ambiance": 250_000, "thème": 250_000, "effet": 250_000, "bruit": 60_000}
SHORTEST, LONGEST = 0.5, 3.0  # seconds, of what a shot lets hear


def read(path):
    played, rate = soundfile.read(path, always_2d=True)
    assert rate == RATE
    return played.T


# What is asked of any sound: a list of what is wrong with it, empty when nothing is.


def wrong_with(card, played, size):
    loops = card["genre"] in LOOPS
    once = card["genre"] == "bruit"
    limit = [
        (abs(loudness(played) - TARGETS[card["genre"]]) > 0.5, "loudness"),
        (true_peak(played) > -1.5, "peak"),
        (size >= HEAVIEST[card["genre"]], "weight"),
        (loops and jump(played) > 1, "seam"),
        (loops and flux_at_seam(played) > 1, "flux"),
        (loops and not 20 <= played.shape[1] / RATE <= 40, "length"),
        (once and not SHORTEST <= played.shape[1] / RATE <= LONGEST, "length"),
        (once and edge(played) > 0.05, "click"),
        (once and loudest_partial(played) > -3, "partial"),
        (once and not 200 < centroid(played) < 8_000, "spectrum"),
        (card["genre"] == "ambiance" and loudest_partial(played) > -12, "partial"),
        (card.get("état") != "maquette sonore, à écouter", "state"),
        (not all(card.get(key) for key in ("titre", "on_entend", "sans_le_son")), "words"),
        (card["genre"] == "ambiance" and len(set(card["on_entend"])) < FEWEST_EVENTS, "events"),
        (abs(card["intensité_lufs"] - loudness(played)) > 0.2, "figure"),
    ]
    return [name for failed, name in limit if failed]


def loudness(played):
    """Integrated, in LUFS: ITU-R BS.1770-4, blocks of 400 ms every 100, both gates."""
    block, hop = round(0.4 * RATE), round(0.1 * RATE)
    played = np.pad(played, ((0, 0), (0, max(0, block - played.shape[1]))))
    heard = np.fft.irfft(np.fft.rfft(played) * weight(played.shape[1]), played.shape[1])
    sums = np.cumsum(np.pad((heard**2).sum(axis=0), (1, 0)))
    starts = np.arange(0, played.shape[1] - block + 1, hop)
    power = (sums[starts + block] - sums[starts]) / block
    loud = power[power > 10 ** ((-70 + 0.691) / 10)]
    gate = loud.mean() / 10
    return -0.691 + 10 * math.log10(loud[loud > gate].mean())


def weight(length):
    """The K curve of BS.1770 at each frequency: a shelf of 4 dB, then a high-pass, as their analogue prototypes."""
    pitch = np.fft.rfftfreq(length, 1 / RATE)
    turned = 1j * np.tan(np.pi * np.minimum(pitch, RATE / 2 - 1) / RATE)
    shelf = turned / math.tan(math.pi * 1681.974 / RATE)
    top, middle, damp = (
        10 ** (3.999844 / 20),
        10 ** (3.999844 / 20 * 0.4996667741545416),
        1 / 0.7071752369554196,
    )
    low = turned / math.tan(math.pi * 38.13547 / RATE)
    high_shelf = (top * shelf**2 + middle * damp * shelf + 1) / (shelf**2 + damp * shelf + 1)
    return np.abs(high_shelf * low**2 / (low**2 + low / 0.5003270373238773 + 1))


def true_peak(played):
    """Between samples, in decibels: four times as many, by a longer spectrum."""
    length = played.shape[1]
    wide = np.pad(np.fft.rfft(played), ((0, 0), (0, 2 * length - length // 2)))
    return 20 * math.log10(max(1e-9, np.abs(4 * np.fft.irfft(wide, 4 * length)).max()))


def jump(played):
    """The step over the seam, as a share of the 99.9th percentile of the steps inside."""
    inside = np.quantile(np.abs(np.diff(played, axis=1)), 0.999, axis=1)
    return (np.abs(played[:, 0] - played[:, -1]) / inside).max()


def edge(played):
    """How far from silence it begins and ends, within a twentieth of a millisecond, as a share of its peak."""
    level = np.abs(played).max(axis=0)
    return max(level[:2].max(), level[-2:].max()) / level.max()


def centroid(played):
    """In hertz: under 200 a small loudspeaker plays nothing, over 8000 many ears do not hear."""
    power = np.abs(np.fft.rfft(played.mean(axis=0))) ** 2
    return (power * np.fft.rfftfreq(played.shape[1], 1 / RATE)).sum() / power.sum()


def flux_at_seam(played, frame=1_024):
    """How much the spectrum changes over the seam, as a share of the 99.9th percentile of such changes inside."""
    mono = played.mean(axis=0)
    around = np.concatenate([mono[-4 * frame :], mono[: 4 * frame]])
    return changes(around, frame).max() / np.quantile(changes(mono, frame), 0.999)


def changes(mono, frame):
    starts = range(0, mono.size - frame, frame // 4)
    spectra = np.abs(np.fft.rfft(np.stack([mono[at : at + frame] for at in starts]) * np.hanning(frame)))
    return np.clip(np.diff(spectra, axis=0), 0, None).sum(axis=1)


def loudest_partial(played):
    """The most that 20 Hz hold of the whole, in decibels."""
    power = np.abs(np.fft.rfft(played.mean(axis=0))) ** 2
    wide = max(1, round(20 * played.shape[1] / RATE))
    sums = np.cumsum(np.pad(power, (1, 0)))
    return 10 * math.log10((sums[wide:] - sums[:-wide]).max() / sums[-1])


# The sounds that are shipped


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card["fichier"])
def test_a_shipped_sound_is_within_the_bar(card):
    path = SHELF / card["fichier"]

    assert wrong_with(card, read(path), path.stat().st_size) == []


@pytest.mark.parametrize(("kind", "words"), [("ambiance", "ambiances"), ("bruit", "bruits")])
def test_every_word_of_the_vocabulary_has_its_sound(kind, words):
    assert sorted(card["mot"] for card in CARDS if card["genre"] == kind) == sorted(VOCABULARY[words])


def test_what_a_shot_lets_hear_is_said_as_a_caption_would():
    """In brackets, in the middle of a line: a few words, no capital, no full stop."""
    said = [card["sans_le_son"] for card in CARDS if card["genre"] == "bruit"]

    assert [words for words in said if not words[0].islower() or words.endswith(".") or len(words) > 40] == []
    assert len(set(said)) == len(said)


def test_every_file_has_its_card_and_every_card_its_file():
    files = {path.relative_to(SHELF).as_posix() for path in SHELF.rglob("*.ogg")}

    assert files == {card["fichier"] for card in CARDS}


def test_no_two_cards_are_of_the_same_sound():
    pairs = itertools.combinations([(card["genre"], card["mot"]) for card in CARDS], 2)

    assert not [one for one, other in pairs if one == other]


# What a bad one would be told


@cache
def good():
    """A quiet noise that goes round, with its card."""
    draw = np.random.default_rng(1)
    length = 22 * RATE
    pitch = np.fft.rfftfreq(length, 1 / RATE)
    spectrum = draw.normal(size=(2, pitch.size)) + 1j * draw.normal(size=(2, pitch.size))
    noise = np.fft.irfft(spectrum * (pitch > 100) * (pitch < 4_000), length)
    played = noise * 10 ** ((-23 - loudness(noise)) / 20)
    return dict(CARDS[0], intensité_lufs=-23.0), played


def shot():
    """Steps, as they are shipped, with their card."""
    card = next(card for card in CARDS if card["mot"] == "pas")
    return card, read(SHELF / card["fichier"])


def clicking(played):
    return np.concatenate([played, np.full((2, 40), 0.4)], axis=1)


def cut(played):
    """A silence that the loop falls out of: no step of a sample, and yet it is heard."""
    played = played.copy()
    played[:, :1_500] *= np.sin(np.linspace(0, np.pi / 2, 1_500))
    played[:, -4 * RATE :] *= 0
    played[:, :6_000] *= 12
    return played


def whistling(played):
    return played + 0.03 * np.sin(2 * np.pi * 440 * np.arange(played.shape[1]) / RATE)


def popping(played):
    played = played.copy()
    played[:, RATE : RATE + 4] = 0.99
    return played


@pytest.mark.parametrize("sound", [good, shot], ids=["a loop", "a shot"])
def test_what_is_then_spoilt_was_good(sound):
    assert wrong_with(*sound(), 1_000) == []


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda played: played * 2, "loudness"),
        (popping, "peak"),
        (clicking, "seam"),
        (cut, "flux"),
        (lambda played: played[:, : 5 * RATE], "length"),
        (whistling, "partial"),
    ],
)
def test_a_bad_sound_is_refused_for_what_it_is(spoil, said):
    card, played = good()

    assert said in wrong_with(card, spoil(played), 1_000)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("état", "définitif", "state"),
        ("sans_le_son", "", "words"),
        ("on_entend", ["le vent"], "events"),
        ("intensité_lufs", -19.0, "figure"),
    ],
)
def test_a_bad_card_is_refused_for_what_it_lacks(key, value, said):
    card, played = good()

    assert wrong_with({**card, key: value}, played, 1_000) == [said]


def test_a_heavy_file_is_refused():
    card, played = good()

    assert wrong_with(card, played, HEAVIEST["ambiance"]) == ["weight"]


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda played: played[:, 3_000:], "click"),
        (lambda played: np.pad(played, ((0, 0), (0, 3 * RATE))), "length"),
        (lambda played: whistling(played * 0.05), "partial"),
        (lambda played: np.diff(np.diff(np.diff(np.diff(played)))), "spectrum"),
    ],
)
def test_a_bad_sound_of_a_shot_is_refused_for_what_it_is(spoil, said):
    card, played = shot()

    assert said in wrong_with(card, spoil(played), 1_000)


def test_the_loudness_of_a_reference_tone_is_the_one_of_the_standard():
    """EBU Tech 3341: a stereo sine of 1 kHz at -23 dBFS is -23 LUFS."""
    tone = 10 ** (-23 / 20) * np.sin(2 * np.pi * 1_000 * np.arange(20 * RATE) / RATE)

    assert loudness(np.stack([tone, tone])) == pytest.approx(-23.0, abs=0.1)
