"""The words over a picture, or around it: captions, what is written on the screen, the cards."""

from collections.abc import Iterable, Iterator, Sequence

from game.video.formats import Format
from game.video.script import Card, Moment
from game.window.geometry import Box
from game.window.items import Ink, Item, Role, Strand, Words
from game.window.layout.parts import paper
from game.window.layout.view import View
from game.window.outlines import wave
from game.window.theme import TEXT_STEPS
from game.window.typeset import Paragraph, Ruler, longest, place
from scenarios.captions import MOST_LINES
from scenarios.i18n import _

_MARGIN, _INSIDE, _GAP = 40, 22, 28
_LOW = 150  # under which nothing stands but the thread, and whose film it is
_STEPS = range(len(TEXT_STEPS), 0, -1)  # the largest first


class Page:
    """Lays out the words of one film: its captions are all of one size, the largest at which the longest holds."""

    def __init__(self, fmt: Format, ruler: Ruler, title: str, captions: Iterable[Sequence[str]]) -> None:
        self._fmt = fmt
        self._ruler = ruler
        self._title = title
        lines = [line for caption in captions for line in caption]
        room = fmt.whole.w - 2 * (_MARGIN + _INSIDE)
        views = [View(fmt.shape, ruler, step) for step in _STEPS]
        self._view = next((view for view in views if _widest(view, lines) <= room), views[-1])

    def items(self, moment: Moment) -> list[Item]:
        around = self._around(titled=not moment.on_screen) if self._fmt.below else ()
        if moment.card:
            return [*around, *self._card(moment.card)]
        return [*around, *self._on_screen(moment.on_screen), *self._captions(moment)]

    @property
    def _under(self) -> float:
        """Where the stage ends."""
        return self._fmt.stage.y + self._fmt.stage.h

    def _around(self, *, titled: bool) -> Iterator[Item]:
        """Where the stage leaves room: which capsule it is, unless other words are there, and the thread."""
        whole, view = self._fmt.whole, self._view
        if titled:
            title = view.text(self._title, "heading", whole.w - 2 * _MARGIN)
            yield from place(title, _MARGIN, (self._fmt.stage.y - title.height) / 2, self._ruler)
        yield Strand(wave(-20, whole.h - _LOW, whole.w + 40, swing=18, period=760), 7, Role.THREAD)
        name = view.text(_("Fil rouge · version de travail"), "small", whole.w, Role.SOFT)
        yield from place(name, _MARGIN, whole.h - _MARGIN - name.height, self._ruler)

    def _on_screen(self, words: str) -> Iterator[Item]:
        """Over the stage where there is room, else above the captions: the top of a stage has the faces."""
        if not words:
            return
        smaller = View(self._fmt.shape, self._ruler, max(1, self._view.step - 1))
        told = smaller.text(words, "strong", self._fmt.whole.w - 2 * (_MARGIN + _INSIDE))
        wide, high = longest(told, self._ruler) + 2 * _INSIDE, told.height + 2 * _INSIDE
        if self._fmt.below:
            top = max(_MARGIN / 2, self._fmt.stage.y - _MARGIN / 2 - high)
        else:
            captions = MOST_LINES * self._view.leading("line") + 2 * _INSIDE
            top = self._fmt.whole.h - _MARGIN - captions - _GAP / 2 - high
        yield from paper(Box(_MARGIN, top, wide, high))
        yield from place(told, _MARGIN + _INSIDE, top + _INSIDE, self._ruler)

    def _captions(self, moment: Moment) -> Iterator[Item]:
        lines = [*([moment.heard] if moment.heard else []), *moment.caption]
        if not lines:
            return
        view, whole = self._view, self._fmt.whole
        style, leading = view.style("line"), view.leading("line")
        wide, high = _widest(view, lines) + 2 * _INSIDE, len(lines) * leading + 2 * _INSIDE
        top = self._under + _MARGIN if self._fmt.below else whole.h - _MARGIN - high
        yield from paper(Box((whole.w - wide) / 2, top, wide, high))
        for number, line in enumerate(lines):
            across = self._ruler.width(line, style)
            y = top + _INSIDE + number * leading
            yield Words((whole.w - across) / 2, y, across, leading, line, style)

    def _card(self, card: Card) -> Iterator[Item]:
        stage = self._fmt.stage
        room = (
            Box(stage.x, stage.y, stage.w, self._fmt.whole.h - _LOW - stage.y) if self._fmt.below else stage
        )
        room = room.shrunk(_MARGIN)
        each_step = [self._told(card, step, room.w - 4 * _INSIDE) for step in _STEPS]
        told = next((each for each in each_step if _high(each) <= room.h), each_step[-1])
        high = _high(told)
        box = Box(room.x, room.y + (room.h - high) / 2, room.w, high)
        yield from paper(box)
        y = box.y + 2 * _INSIDE
        for paragraph in told:
            yield from place(paragraph, box.x + 2 * _INSIDE, y, self._ruler)
            y += paragraph.height + _GAP

    def _told(self, card: Card, step: int, width: float) -> list[Paragraph]:
        view = View(self._fmt.shape, self._ruler, step)
        rows: list[tuple[str, str, Ink]] = [
            (card.title, "heading", Role.DEEP),
            (card.words, "line", Role.INK),
        ]
        rows += [(words, "small", Role.SOFT) for words in card.small]
        return [view.text(words, kind, width, colour) for words, kind, colour in rows]


def _widest(view: View, lines: Iterable[str]) -> float:
    return max((view.ruler.width(line, view.style("line")) for line in lines), default=0.0)


def _high(told: Sequence[Paragraph]) -> float:
    return sum(each.height + _GAP for each in told) - _GAP + 4 * _INSIDE
