"""An exchange of messages, on a telephone or on paper, standing on the stage above the sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.window.geometry import Box
from game.window.items import Disc, Item, Role, Sheet, Sketch, Strand
from game.window.layout.view import View
from game.window.typeset import Paragraph, place

if TYPE_CHECKING:
    from game.window.layout.story import Moment

PADDING = 26


def conversation(sketch: Sketch, view: View, moment: Moment, top: float) -> None:
    """The last messages that fit, the newest at the bottom; the sheet below begins at ``top``."""
    width = 760 if view.wide else 860
    x = (view.shape.width - width) / 2
    head = 150 if view.wide else 260
    box = Box(x, head, width, top - head + 40)
    sketch.add(*(_paper(box) if moment.on_paper else _telephone(box)))
    screen = box.shrunk(34, 0)
    y = top - 34
    names = dict(moment.names)
    for number, bubble in enumerate(reversed(moment.bubbles)):
        mine = bubble.who == moment.me
        room = screen.w - (90 if bubble.who else 20) - 2 * PADDING
        words = view.text(bubble.text, "text" if bubble.who else "small", room)
        name = names.get(bubble.who or "", "")
        height = words.height + (2 * 14 if bubble.who else 8) + (view.leading("small") if name else 0)
        if y - height < box.y + 56 and number:
            break
        y -= height
        _bubble(sketch, view, words, (name, mine, bool(bubble.who)), Box(screen.x, y, screen.w, height), moment)
        y -= 16


def _bubble(
    sketch: Sketch,
    view: View,
    words: Paragraph,
    who: tuple[str, bool, bool],
    row: Box,
    moment: Moment,
) -> None:
    """One message: mine at the right and tinted, theirs at the left; words around it are centred and bare."""
    name, mine, speaks = who
    if not speaks:
        sketch.add(*place(words, row.x + 10 + PADDING, row.y + 4, view.ruler, 0.5))
        return
    longest = max(
        (sum(view.ruler.width(span.text, span.style) for span in each) for each in words.rows), default=0.0
    )
    widest = max(longest, view.ruler.width(name, view.style("small"))) + 2 * PADDING
    box = Box(row.right - widest if mine else row.x, row.y, widest, row.h)
    if not moment.on_paper:
        sketch.add(Sheet(box, Role.PALE if mine else Role.CARD, 24))
    y = box.y + 14
    if name:
        title = view.text(name, "small", widest, Role.DEEP if mine else Role.SOFT)
        sketch.add(*place(title, box.x + PADDING, y, view.ruler))
        y += title.leading
    sketch.add(*place(words, box.x + PADDING, y, view.ruler))


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
