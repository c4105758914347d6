"""The syllable counter, on words chosen for what they teach and on two lists it was not written from."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.review.syllables import syllables

HERE = Path(__file__).parent
HEARD_VOWEL = re.compile("[aeiouyøœɔɛɑə]")
LETTERS = "aeiouybcdfglmnprstvqéèêâîïçœ"


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param(1, "rue vie tables ville pluie langue", id="a mute end"),
        pytest.param(2, "école journées équipe théâtre", id="and what stands before it"),
        pytest.param(1, "le les des que", id="but not the only vowel of a word"),
        pytest.param(1, "pied nuit oui yeux jouer loin", id="a glide"),
        pytest.param(3, "ouvrier oublier éblouir", id="but two syllables after two consonants"),
        pytest.param(2, "naïf maïs cahier réel chaos", id="vowels apart"),
        pytest.param(2, "billet travail accueil mouillé payer voyage", id="the sound that opens yeux"),
        pytest.param(2, "samedi maintenant changement", id="an e that falls"),
        pytest.param(4, "appartement gouvernement", id="an e that stays"),
        pytest.param(1, "parlent aiment voient crient", id="the mute end of verbs"),
        pytest.param(2, "parents content moment souvent", id="the said end of other words"),
        pytest.param(1, "août moelle paon", id="what no rule tells"),
        pytest.param(3, "aujourd’hui aujourd'hui rendez-vous peut-on-y", id="apostrophes and hyphens"),
        pytest.param(2, "a-t-il puisqu’il l’école", id="letters that lean on the next word"),
        pytest.param(3, "ASE SMS", id="initials spelt out"),
        pytest.param(2, "EHPAD SAMU", id="initials said as a word"),
        pytest.param(1, "« Oui. » (loin)", id="the signs around a word"),
    ],
)
def test_a_word_has_the_syllables_one_hears(said, words):
    spoken = [word for word in words.split() if any(sign.isalnum() for sign in word)]

    assert {word: syllables(word) for word in spoken} == dict.fromkeys(spoken, said)


@pytest.mark.parametrize(
    ("number", "said"),
    [("0", 2), ("1", 1), ("14", 2), ("21", 3), ("71", 4), ("80", 3), ("81", 4), ("99", 5), ("100", 1), ("200", 2),
     ("1000", 1), ("1789", 7), ("2026", 4), ("1000000", 3), ("0612345678", 11), ("9" * 5000, 5000)],
)  # fmt: skip
def test_a_number_is_read_aloud(number, said):
    assert syllables(number) == said


@pytest.mark.parametrize(("signs", "said"), [("%", 2), ("€", 2), ("—", 0), ("…", 0), ("«", 0)])
def test_a_sign_counts_when_it_is_said(signs, said):
    assert syllables(signs) == said


@given(st.text(LETTERS, min_size=1, max_size=14))
def test_a_word_is_said_in_one_syllable_or_more_and_in_no_more_than_its_letters(word):
    assert 1 <= syllables(word) <= max(len(word), 2)


@given(st.text(LETTERS, min_size=2, max_size=12), st.text(LETTERS, min_size=2, max_size=12))
def test_two_words_tied_by_a_hyphen_are_said_one_after_the_other(one, other):
    assert syllables(f"{one}-{other}") == syllables(one) + syllables(other)


@given(st.integers(min_value=0, max_value=999_999), st.integers(min_value=2, max_value=999))
def test_thousands_are_said_before_the_rest(rest, thousands):
    rest %= 1000

    said = syllables(str(thousands * 1000 + rest))

    assert said == syllables(str(thousands)) + 1 + (syllables(str(rest)) if rest else 0)


def test_nearly_every_word_is_counted_as_people_wrote_it_down():
    spoken = {word: len(HEARD_VOWEL.findall(sound)) for word, sound in rows("spoken_by_people.tsv")}
    wrong = {word: syllables(word) for word, count in spoken.items() if syllables(word) != count}

    assert len(spoken) >= 300
    assert len(wrong) <= 0.02 * len(spoken), wrong


def test_a_text_has_the_syllables_that_a_speech_program_says():
    """By word, and by word as often as it is there: what matters is the mean of a text."""
    spoken = [(word, int(often), int(count)) for word, often, count in rows("spoken_by_machine.tsv")]
    wrong = {word: (syllables(word), count) for word, _often, count in spoken if syllables(word) != count}
    ours = sum(syllables(word) * often for word, often, _count in spoken)
    theirs = sum(count * often for _word, often, count in spoken)

    assert len(spoken) >= 900
    assert len(wrong) <= 0.02 * len(spoken), wrong
    assert abs(ours - theirs) <= 0.005 * theirs
