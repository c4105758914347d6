"""Where a sentence ends, in prose and in dialogue."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.lines import count_words
from scenarios.review.sentences import sentences


def cut(passage: str) -> list[str]:
    return [sentence.words for sentence in sentences(passage)]


@pytest.mark.parametrize(
    "parts",
    [
        ["Elle attend.", "Elle frappe !", "Elle part…", "Pourquoi ?"],
        ["Pourquoi ?!", "Non !"],
        ["« Entrez ! »", "Elle rit."],
        ["« Entrez.", "Asseyez-vous. »", "Elle rit."],
        ["(Il rit.)", "Elle aussi."],
        ["Tu montes.", "« Troisième étage. »", "Tu souffles."],
        ["— Oui ?", "— Non."],
        ["Un café, un thé, etc.", "Puis on part."],
        ["Il est 8 h 30.", "15 minutes encore."],
        ["Rendez-vous en 2026.", "Apportez un cahier."],
        ["Un titre sans point"],
    ],
)
def test_a_sentence_ends_where_another_opens(parts):
    assert cut(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "sentence",
    [
        "Quoi ? dit-elle.",
        "Je… je ne sais pas.",
        "« Entrez ! » dit-elle en riant.",
        "« Alors ? » demande-t-il, et il attend.",
        "Elle hésite — un peu — puis part.",
        "M. Durand et le Dr. Benali sont là.",
        "J. Martin signe, cf. la page 3, art. 12.",
        "Un café, un thé, etc. et puis on part.",
        "1. Ouvrir la porte.",
        "Ça coûte 3.50 euros sur exemple.fr pour tous.",
        "Elle gagne 1 500 € brut.",
    ],
)
def test_a_mark_inside_a_sentence_does_not_end_it(sentence):
    assert cut(sentence) == [sentence]


def test_a_new_row_ends_a_sentence_unless_it_goes_on_in_small_letters():
    assert cut("Un titre\nUne ligne qui\ncontinue ici\n\n- un\n- deux") == [
        "Un titre",
        "Une ligne qui\ncontinue ici",
        "- un",
        "- deux",
    ]


def test_signs_without_a_word_are_no_sentence():
    assert cut("… — !") == []


@given(st.text("aB1 .!?…«»—()\n,’", max_size=60))
def test_no_word_is_lost_or_moved(passage):
    found = list(sentences(passage))

    assert sum(count_words(sentence.words) for sentence in found) == count_words(passage)
    assert all(passage.startswith(sentence.words, sentence.start) for sentence in found)
