"""Words into lines."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.window.items import Face, Style
from game.window.typeset import Span, longest, place, rich_spans, typeset, typeset_plain
from scenarios.lines import parse_rich_text

BODY = Style(Face.BODY, 10)


class EvenRuler:
    """Every letter as wide as another; bold ones a little more."""

    def width(self, text: str, style: Style) -> float:
        return len(text) * (11 if style.face is Face.BOLD else 10)

    def leading(self, style: Style) -> float:
        return style.size * 1.5


RULER = EvenRuler()


def rows(text: str, width: float) -> list[str]:
    return ["".join(span.text for span in row) for row in typeset_plain(text, BODY, width, RULER).rows]


def test_lines_are_cut_at_spaces():
    assert rows("Une porte fermée", 100) == ["Une porte", "fermée"]


@pytest.mark.parametrize("space", ["\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"])
def test_a_sign_never_leaves_its_word(space):
    assert rows(f"Elle ouvre{space}? Oui", 100) == ["Elle", f"ouvre{space}?", "Oui"]


def test_a_word_wider_than_the_line_is_cut_rather_than_lost():
    assert rows("anticonstitutionnel", 100) == ["anticonsti", "tutionnel"]


def test_line_breaks_are_kept():
    assert rows("un\ndeux", 500) == ["un", "deux"]


@given(st.text(alphabet="abc é.\N{NO-BREAK SPACE}’", max_size=200), st.integers(20, 400))
def test_nothing_is_lost_and_nothing_is_wider_than_the_line(text, width):
    paragraph = typeset([Span(text, BODY)], width, RULER)
    kept = "".join(span.text for row in paragraph.rows for span in row)

    assert kept.replace(" ", "") == text.replace(" ", "")
    assert longest(paragraph, RULER) <= max(width, 10)


@given(st.text(alphabet="abcd ", max_size=300), st.integers(10, 90))
def test_the_parts_of_a_long_line_hold_it_whole(text, height):
    paragraph = typeset([Span(text, BODY)], 120, RULER)
    parts = paragraph.pages(height)

    assert tuple(row for part in parts for row in part.rows) == paragraph.rows
    assert all(part.height <= max(height, paragraph.leading) for part in parts)


def test_a_term_keeps_its_word_and_its_neighbours():
    text = parse_rich_text("C’est l’heure des [[relève|relèves]]. *Vite*")
    paragraph = typeset(rich_spans(text, BODY, {}), 1_000, RULER)
    (row,) = paragraph.rows

    assert [(span.text, span.term) for span in row] == [
        ("C’est l’heure des ", None),
        ("relèves", "relève"),
        (".", None),
        (" Vite", None),
    ]


def test_placed_words_follow_each_other_without_a_gap():
    text = parse_rich_text("un *deux* trois")
    placed = list(place(typeset(rich_spans(text, BODY, {}), 1_000, RULER), 5, 7, RULER))

    assert placed[0].x == 5
    assert all(after.x == pytest.approx(before.x + before.w) for before, after in pairwise(placed))
