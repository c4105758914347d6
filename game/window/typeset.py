"""Words into lines: greedy, French spaces respected, by a measuring function that is passed in."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from game.window.items import Face, Ink, Role, Style, Words
from game.window.theme import SMALLEST
from scenarios.lines import Plain, RichText, Stress, Term, Value, Variables

# A line may be cut at plain spaces only: no-break spaces, also the narrow one, hold « words » together.
_CUT = re.compile(r"( +)")


class Ruler(Protocol):
    """Measures text in design units."""

    def width(self, text: str, style: Style) -> float: ...

    def leading(self, style: Style) -> float: ...


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one style; ``term`` is the glossary word they show."""

    text: str
    style: Style
    colour: Ink = Role.INK
    term: str | None = None


Row = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text that was cut into rows, each ``leading`` high."""

    rows: tuple[Row, ...]
    leading: float
    width: float

    @property
    def height(self) -> float:
        return len(self.rows) * self.leading

    def pages(self, height: float) -> tuple["Paragraph", ...]:
        """The same text, cut where it no longer fits; a page holds one row at least."""
        most = max(1, int(height / self.leading + 1e-6)) if self.rows else 1
        return tuple(
            replace(self, rows=self.rows[start : start + most])
            for start in range(0, max(1, len(self.rows)), most)
        )


def rich_spans(text: RichText, style: Style, variables: Variables, colour: Ink = Role.INK) -> Iterator[Span]:
    """A writer's words as spans: stress leans (or is bold where the face has no italic), terms remember their word."""
    leaning = Face.ITALIC if style.face is Face.BODY else style.face
    for part in text.parts:
        match part:
            case Plain(words):
                yield Span(words, style, colour)
            case Stress(words):
                yield Span(words, Style(leaning, style.size), colour)
            case Term(word, words):
                yield Span(words, style, colour, term=word)
            case Value(variable):
                yield Span(str(variables[variable]), style, colour)


def typeset(spans: Iterable[Span], width: float, ruler: Ruler) -> Paragraph:
    """Cut spans into rows no wider than ``width``."""
    rows: list[Row] = []
    row: Row = ()
    tallest = 0.0
    for word in _words(spans):
        tallest = max(tallest, *(ruler.leading(span.style) for span in word))
        longer = _joined((*row, *_spaced(word))) if row else _joined(word)
        if _width(longer, ruler) <= width:
            row = longer
            continue
        if row:
            rows.append(row)
        *full, row = _broken(_joined(word), width, ruler)
        rows += full
    if row:
        rows.append(row)
    return Paragraph(tuple(rows), tallest, width)


def typeset_plain(text: str, style: Style, width: float, ruler: Ruler, colour: Ink = Role.INK) -> Paragraph:
    """Plain words, line breaks kept."""
    parts = [typeset([Span(line, style, colour)], width, ruler) for line in text.splitlines()]
    rows = tuple(row for part in parts for row in part.rows)
    return Paragraph(rows, ruler.leading(style), width)


def place(paragraph: Paragraph, x: float, y: float, ruler: Ruler, align: float = 0.0) -> Iterator[Words]:
    """The rows of a paragraph as words to draw, from ``x, y``; ``align`` is 0 for left, 0.5 for centred."""
    for number, row in enumerate(paragraph.rows):
        across = x + align * (paragraph.width - _width(row, ruler))
        for span in row:
            width = ruler.width(span.text, span.style)
            yield Words(
                across,
                y + number * paragraph.leading,
                width,
                paragraph.leading,
                span.text,
                span.style,
                span.colour,
                span.term is not None,
            )
            across += width


def term_boxes(paragraph: Paragraph, x: float, y: float, ruler: Ruler) -> Iterator[tuple[str, Words]]:
    """The glossary words of a placed paragraph, each with where its first piece stands."""
    seen: set[str] = set()
    placed = place(paragraph, x, y, ruler)
    for row in paragraph.rows:
        for span in row:
            words = next(placed)
            if span.term is not None and span.term not in seen:
                seen.add(span.term)
                yield span.term, words


def longest(paragraph: Paragraph, ruler: Ruler) -> float:
    """How wide the widest row is."""
    return max((_width(row, ruler) for row in paragraph.rows), default=0.0)


def recoloured(paragraph: Paragraph, colour: Ink) -> Paragraph:
    rows = tuple(tuple(replace(span, colour=colour) for span in row) for row in paragraph.rows)
    return replace(paragraph, rows=rows)


def fitted(text: str, style: Style, width: float, ruler: Ruler, colour: Ink = Role.INK) -> Paragraph:
    """A label on few rows: smaller, down to what can be read, rather than cut inside a word."""
    words = [word for word in _CUT.split(text) if word.strip()]
    while style.size > SMALLEST and any(ruler.width(word, style) > width for word in words):
        style = replace(style, size=max(SMALLEST, style.size - 2))
    return typeset_plain(text, style, width, ruler, colour)


def one_line(text: str, style: Style, at: tuple[float, float], ruler: Ruler, colour: Ink = Role.INK) -> Words:
    """Words that stay on one line, from their left."""
    return Words(*at, ruler.width(text, style), ruler.leading(style), text, style, colour)


def _words(spans: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """Pieces between plain spaces; a piece may change style inside."""
    word: list[Span] = []
    for span in spans:
        for piece in _CUT.split(span.text):
            if piece.strip(" "):
                word.append(replace(span, text=piece))
            elif piece and word:
                yield tuple(word)
                word = []
    if word:
        yield tuple(word)


def _spaced(word: Sequence[Span]) -> tuple[Span, ...]:
    """A word after a space; the space keeps out of an underlined term."""
    first = word[0]
    if first.term is None:
        return (replace(first, text=f" {first.text}"), *word[1:])
    return (replace(first, text=" ", term=None), *word)


def _joined(spans: Sequence[Span]) -> Row:
    """Neighbours of one style become one span, so that they are drawn, and kerned, together."""
    row: list[Span] = []
    for span in spans:
        if row and replace(row[-1], text="") == replace(span, text=""):
            row[-1] = replace(span, text=row[-1].text + span.text)
        else:
            row.append(span)
    return tuple(row)


def _width(row: Row, ruler: Ruler) -> float:
    return sum(ruler.width(span.text, span.style) for span in row)


def _broken(word: Row, width: float, ruler: Ruler) -> list[Row]:
    """A word wider than the line is cut anywhere, rather than lost beyond the edge."""
    rows: list[Row] = []
    row: Row = ()
    for span in word:
        for letter in span.text:
            longer = _joined((*row, replace(span, text=letter)))
            if row and _width(longer, ruler) > width:
                rows.append(row)
                longer = (replace(span, text=letter),)
            row = longer
    return [*rows, row]
