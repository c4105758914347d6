"""Captions hold in two lines of thirty-seven signs, lose no word, and end where it makes sense."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.captions import LONGEST, MOST_LINES, captions, reading_time

WORDS = st.lists(st.text("abé’-.,;!?»«\u00a0", min_size=1, max_size=50), max_size=60).map(" ".join)


@given(WORDS)
def test_captions_hold_every_word_in_lines_that_are_short_enough(words):
    found = captions(words)

    assert all(1 <= len(lines) <= MOST_LINES for lines in found)
    assert all(0 < len(line) <= LONGEST for lines in found for line in lines)
    assert "".join("".join(lines) for lines in found).replace(" ", "") == re.sub(r"[ \n\t]", "", words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("", []),
        ("Je sonne.", [("Je sonne.",)]),
        (
            "Six heures cinquante. Le téléphone d’abord, le café ensuite. Jamais l’inverse.",
            [
                ("Six heures cinquante.",),
                ("Le téléphone d’abord,", "le café ensuite. Jamais l’inverse."),
            ],
        ),
        (
            "J’écris sa règle, mot pour mot. Elle signe et reprend son tricot rouge.",
            [("J’écris sa règle, mot pour mot.",), ("Elle signe", "et reprend son tricot rouge.")],
        ),
    ],
)
def test_a_cut_falls_where_one_breathes(words, expected):
    assert captions(words) == expected


def test_a_no_break_space_holds_its_words():
    assert captions("La grille allait de 1\u00a0974 à 2\u00a0646\u00a0euros brut, sans les primes.") == [
        ("La grille allait de 1\u00a0974", "à 2\u00a0646\u00a0euros brut, sans les primes."),
    ]


def test_a_thousand_words_are_cut_without_an_end_being_lost():
    assert len("".join("".join(lines) for lines in captions("mot " * 3000)).replace(" ", "")) == 9000


@pytest.mark.parametrize(("characters", "seconds"), [(1, 1), (12, 1), (20, 2), (36, 3), (60, 4), (74, 4.6)])
def test_reading_takes_the_time_of_the_charter(characters, seconds):
    assert reading_time(characters) == pytest.approx(seconds, abs=0.02)
