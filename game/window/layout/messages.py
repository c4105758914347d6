"""An exchange of messages, on a telephone or on paper, standing on the stage above the sheet."""

from collections.abc import Iterator

from game.window.geometry import Box
from game.window.items import Disc, Item, Role, Sheet, Sketch, Strand
from game.window.layout.moment import Moment
from game.window.layout.view import View
from game.window.telling import Bubble
from game.window.typeset import Paragraph, longest, place

PADDING = 26


def conversation(sketch: Sketch, view: View, moment: Moment, top: float) -> None:
    """The last messages that fit, the newest at the bottom; the sheet below begins at ``top``."""
    box = _screen(view, top)
    sketch.add(*(_paper(box) if moment.on_paper else _telephone(box)))
    inner = box.shrunk(30, 0)
    y = top - 60
    names = dict(moment.names)
    for number, bubble in enumerate(reversed(moment.bubbles)):
        name = names.get(bubble.who or "", "")
        words, height = _measured(view, bubble, name, inner.w)
        if y - height < box.y + 50 and number:
            break
        y -= height
        row = Box(inner.x, y, inner.w, height)
        sketch.add(*_bubble(view, words, (name, bubble.who == moment.me), row, on_paper=moment.on_paper))
        y -= 16


def fits(view: View, moment: Moment, top: float) -> bool:
    """Whether the newest message can be read whole above a sheet that begins at ``top``."""
    box = _screen(view, top)
    newest = moment.bubbles[-1]
    _words, height = _measured(view, newest, dict(moment.names).get(newest.who or "", ""), box.w - 60)
    return height <= top - 60 - box.y - 50


def _screen(view: View, top: float) -> Box:
    if view.wide:
        return Box(860, 150, 800, top - 110)
    return Box(110, 290, 860, top - 250)


def _measured(view: View, bubble: Bubble, name: str, width: float) -> tuple[Paragraph, float]:
    words = view.text(bubble.text, "text", width - 90 - 2 * PADDING)
    return words, words.height + 2 * 14 + (view.leading("small") if name else 0)


def _bubble(
    view: View, words: Paragraph, who: tuple[str, bool], row: Box, *, on_paper: bool
) -> Iterator[Item]:
    """One message: mine at the right and tinted, theirs at the left under their name."""
    name, mine = who
    widest = max(longest(words, view.ruler), view.ruler.width(name, view.style("small"))) + 2 * PADDING
    box = Box(row.right - widest if mine else row.x, row.y, widest, row.h)
    if not on_paper:
        yield Sheet(box, Role.PALE if mine else Role.CARD, 24)
    y = box.y + 14
    if name:
        title = view.text(name, "small", widest, Role.DEEP)
        yield from place(title, box.x + PADDING, y, view.ruler)
        y += title.leading
    yield from place(words, box.x + PADDING, y, view.ruler)


def _telephone(box: Box) -> list[Item]:
    return [
        Sheet(box.shrunk(-14).moved(8, 10), Role.NIGHT, 60, alpha=0.34),
        Sheet(box.shrunk(-14), Role.INK, 60),
        Sheet(box, Role.PAPER, 46),
        Sheet(Box(box.x + box.w / 2 - 70, box.y + 18, 140, 14), Role.INK, 7),
    ]


def _paper(box: Box) -> list[Item]:
    """A ruled page, held by a knot of thread."""
    items: list[Item] = [
        Sheet(box.moved(10, 12), Role.NIGHT, 8, alpha=0.34),
        Sheet(box, Role.CARD, 8, (4, -6, 0, 0)),
    ]
    rules = range(int(box.y) + 80, int(box.bottom), 54)
    items += [Strand(((box.x + 20, y), (box.right - 20, y)), 1.5, Role.PALE) for y in rules]
    middle = box.x + box.w / 2
    return [*items, Disc(middle, box.y + 24, 13, Role.THREAD), Disc(middle, box.y + 24, 5, Role.CARD)]
