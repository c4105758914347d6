"""Figures as bars: numbers as French writes them, and lengths that do not lie."""

import pytest

from scenarios.content import PACKAGED, read_content
from site_builder.charts import BAR, LETTERS, LINE, ROOM, WIDTH, chart, counted

THIN, WIDE = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}"
CHARTS = read_content(PACKAGED).careers.charts


@pytest.mark.parametrize(
    ("number", "per_cent", "words"),
    [
        (0, False, "0"),
        (7, False, "7"),
        (999, False, "999"),
        (1_000, False, f"1{THIN}000"),
        (1_135_000, False, f"1{THIN}135{THIN}000"),
        (9.5, True, f"9,5{WIDE}%"),
        (0.25, True, f"0,25{WIDE}%"),
        (87, True, f"87{WIDE}%"),
        (100.0, True, f"100{WIDE}%"),
    ],
)
def test_a_number_is_written_as_french_does(number, per_cent, words):
    assert counted(number, per_cent=per_cent) == words


def test_bars_are_as_long_as_their_numbers_and_the_longest_takes_all_the_room():
    drawn = chart([("a", 400), ("b", 100), ("c", 0)], per_cent=False)

    assert [bar.width for bar in drawn.bars] == [WIDTH - ROOM, (WIDTH - ROOM) / 4, 0]


def test_a_share_is_a_part_of_a_hundred_whatever_the_longest():
    drawn = chart([("a", 50), ("b", 25)], per_cent=True)

    assert [bar.width for bar in drawn.bars] == [(WIDTH - ROOM) / 2, (WIDTH - ROOM) / 4]


def test_words_stand_above_their_bar_and_below_the_bar_before():
    drawn = chart([("mot " * 30, 3), ("b", 2), ("c " * 60, 1)], per_cent=False)
    bottom = 0
    for bar in drawn.bars:
        assert len(bar.lines) == len(bar.words_y)
        assert max(map(len, bar.lines)) <= LETTERS
        assert bottom < bar.words_y[0] - LINE / 2
        assert bar.words_y[-1] < bar.y
        bottom = bar.y + BAR
    assert drawn.height == bottom


@pytest.mark.parametrize("name", CHARTS)
def test_every_chart_of_the_site_is_proportional_and_its_numbers_fit(name):
    data = CHARTS[name]
    rows, per_cent = [(bar.label, bar.value) for bar in data.bars], data.unit.startswith("%")
    drawn = chart(rows, per_cent=per_cent)
    lengths = [bar.width / number for bar, (_words, number) in zip(drawn.bars, rows, strict=True) if number]

    assert max(lengths) - min(lengths) <= 0.1 / min(number for _words, number in rows if number)
    assert all(bar.width + 8 + 8 * len(bar.number) <= WIDTH for bar in drawn.bars)
