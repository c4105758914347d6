"""Figures as bars: each under its words, as long as its number, told by its end. Lengths are in CSS pixels."""

from collections.abc import Iterable
from dataclasses import dataclass
from textwrap import wrap

WIDTH = 360
LETTERS = 44  # in a line of words
LINE, BAR, GAP = 17, 22, 14
ROOM = 84  # at the right, for the longest number


@dataclass(frozen=True, slots=True)
class Bar:
    """``y`` is the top of the bar; its words stand above it, its number after it."""

    lines: tuple[str, ...]
    words_y: tuple[int, ...]
    y: int
    width: float
    number: str


@dataclass(frozen=True, slots=True)
class Chart:
    height: int
    bars: tuple[Bar, ...]


def chart(rows: Iterable[tuple[str, float]], *, per_cent: bool) -> Chart:
    """Rows of (words, number). A share is drawn as a part of a hundred, whatever the longest bar."""
    told = list(rows)
    whole = 100.0 if per_cent else max(number for _words, number in told)
    bars, top = [], 0
    for words, number in told:
        lines = tuple(wrap(words, LETTERS, break_long_words=False))
        under = tuple(top + LINE * (place + 1) - 4 for place in range(len(lines)))
        top += LINE * len(lines)
        width = round(number / whole * (WIDTH - ROOM), 1)
        bars.append(Bar(lines, under, top, width, counted(number, per_cent=per_cent)))
        top += BAR + GAP
    return Chart(top - GAP, tuple(bars))


def counted(number: float, *, per_cent: bool) -> str:
    """A number as French writes it: 1 135 000, or 9,5 %."""
    whole, _, part = f"{number:g}".partition(".") if number < 1_000 else (f"{number:.0f}", "", "")
    grouped = f"{int(whole):,}".replace(",", "\N{NARROW NO-BREAK SPACE}")
    return grouped + (f",{part}" if part else "") + ("\N{NO-BREAK SPACE}%" if per_cent else "")
