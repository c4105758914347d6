"""Pages to choose from: the title, a list of settings, the twelve universes."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.window.geometry import Box
from game.window.items import Backdrop, Icon, Ink, Page, Role, Sheet, Sketch, Target, Tint
from game.window.layout.document import Action
from game.window.layout.parts import (
    RING,
    arrow,
    button,
    button_height,
    heading,
    main_button,
    paper,
    underline,
)
from game.window.layout.view import View
from game.window.typeset import place, typeset_plain


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a list; ``value`` is how a setting stands."""

    does: str
    label: str
    value: str = ""
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """A universe: always its hue, its icon and its name together."""

    hue: str
    icon: str
    name: str
    note: str
    open: bool
    mark: str | None = None


@dataclass(frozen=True, slots=True)
class Front:
    """What the first screen says."""

    name: str
    tagline: str
    note: str


def title_page(view: View, front: Front, big: Sequence[Action], small: Sequence[Action]) -> Page:
    """The picture, the name on its thread, what one came for, and below what one may need."""
    sketch = Sketch()
    sketch.add(Backdrop("titre"))
    x, y = (90.0, 70.0) if view.wide else (70.0, 110.0)
    words = view.text(front.name, "display", 900)
    sketch.add(*place(words, x, y, view.ruler))
    y += words.height + 16
    sketch.add(underline(x, y, 560))
    y += 34
    under = view.text(front.tagline, "strong", 1000 if view.wide else 920)
    sketch.add(*place(under, x, y, view.ruler))
    y += under.height + 34
    _big(sketch, view, big, (x, y))
    _strip(sketch, view, small, front.note)
    return sketch.page((big[0].does, 0))


def _big(sketch: Sketch, view: View, big: Sequence[Action], at: tuple[float, float]) -> None:
    """What one came for: side by side under the name, or stacked above the water on a tall screen."""
    x, y = at
    width = 860.0
    if view.wide:
        longer = max(view.ruler.width(action.label, view.style("button", 1.2)) for action in big)
        width = max(380.0, min(760.0, longer + 150))
    high = max(button_height(view, action.label, width) for action in big) + 8
    if not view.wide:
        y = 1400 - (high + 24) * len(big)
    for action in big:
        target = Target(action.does, Box(x, y, width, high), action.label)
        if action is big[0]:
            main_button(sketch, view, target)
        else:
            button(sketch, view, target)
        x, y = (x + width + 30, y) if view.wide else (x, y + high + 24)


def _strip(sketch: Sketch, view: View, small: Sequence[Action], note: str) -> None:
    columns = len(small) if view.wide else 2
    gap, margin = 18, 60
    width = (view.shape.width - 2 * margin - gap * (columns - 1)) / columns
    high = max(button_height(view, action.label, width, icon=True) for action in small)
    rows = -(-len(small) // columns)
    words = view.text(note, "small", view.shape.width - 2 * margin, Role.SOFT_ON_INK)
    top = view.shape.height - rows * (high + gap) - words.height - 16
    sketch.add(Sheet(Box(-40, top - 20, view.shape.width + 80, 900), Role.INK, 0.1, (6, -6, 0, 0)))
    for number, action in enumerate(small):
        box = Box(
            margin + number % columns * (width + gap), top + number // columns * (high + gap), width, high
        )
        button(sketch, view, Target(action.does, box, action.label), icon=action.icon)
    sketch.add(*place(words, margin, view.shape.height - words.height - 12, view.ruler))


def list_page(
    view: View, title: str, rows: Sequence[Row], note: str = "", *, over: bool = False
) -> tuple[Sketch, int]:
    """A sheet with one button a row, as high as they need."""
    sketch = Sketch()
    width = 1100 if view.wide else 940
    inner = width - 120
    words = view.text(note, "text", inner, Role.SOFT)
    heights = [
        button_height(view, row.label, inner * (0.55 if row.value else 1), icon=bool(row.icon))
        for row in rows
    ]
    head = view.text(title, "title", inner).height + 48
    total = 96 + head + (words.height + 26 if note else 0) + sum(heights) + 16 * len(rows)
    gap = 16.0
    if total > view.shape.height - 40:
        spare = total - (view.shape.height - 40)
        gap = max(8.0, 16 - spare / len(rows))
        total -= (16 - gap) * len(rows)
    box = Box((view.shape.width - width) / 2, max(20, (view.shape.height - total) / 2), width, total)
    if over:
        sketch.add(Sheet(view.whole.shrunk(-60), Role.NIGHT, 0.1, alpha=0.45))
        sketch.add(Sheet(box.shrunk(-14).moved(-2, -2), Role.VIVID, 34, (8, -4, 0, 0)))
    else:
        sketch.add(Backdrop("titre", 0.45))
    sketch.add(*paper(box, 28))
    y = heading(sketch, view, title, (box.x + 60, box.y + 44), inner)
    if note:
        sketch.add(*place(words, box.x + 60, y, view.ruler))
        y += words.height + 26
    for row, high in zip(rows, heights, strict=True):
        place_of = Box(box.x + 60, y, inner, high)
        button(sketch, view, Target(row.does, place_of, row.label), icon=row.icon, value=row.value)
        y += high + gap
    return sketch, 1


def grid_page(view: View, title: str, cards: Sequence[Card], back: Action, note: str = "") -> Page:
    """The universes, in the order of the day; those to come say so and cannot be opened."""
    sketch = Sketch()
    sketch.add(Backdrop(None))
    margin, gap = (70, 22) if view.wide else (44, 18)
    columns = 4 if view.wide else 2
    back_width = 300 if view.wide else 360
    room = view.shape.width - 2 * margin - back_width - 30
    y = heading(sketch, view, title, (margin, 40), room)
    if note:
        words = view.text(note, "small", view.shape.width - 2 * margin, Role.SOFT)
        sketch.add(*place(words, margin, y, view.ruler))
        y += words.height + 18
    rows = -(-len(cards) // columns)
    width = (view.shape.width - 2 * margin - gap * (columns - 1)) / columns
    high = min(300 if view.wide else 270, (view.shape.height - y - 36 - gap * (rows - 1)) / rows)
    for number, card in enumerate(cards):
        box = Box(
            margin + number % columns * (width + gap), y + number // columns * (high + gap), width, high
        )
        _card(sketch, view, card, box, number)
    back_box = Box(
        view.shape.width - margin - back_width,
        44,
        back_width,
        button_height(view, back.label, back_width, icon=True),
    )
    button(sketch, view, Target(back.does, back_box, back.label), icon=back.icon)
    opened = next((number for number, card in enumerate(cards) if card.open), 0)
    return sketch.page(("card", opened))


def _card(sketch: Sketch, view: View, card: Card, box: Box, number: int) -> None:
    target = Target("card", box, card.name, number)
    focused = view.focus == target.key
    vivid, pale, deep = (Tint(role, card.hue) for role in (Role.VIVID, Role.PALE, Role.DEEP))
    ring: Ink = deep if focused else Tint(Role.VIVID, card.hue)
    sketch.add(Sheet(box.shrunk(-RING if focused else -2), ring, 26))
    sketch.add(Sheet(box, pale, 22))
    band = 108 if view.wide else 116
    sketch.add(Sheet(Box(box.x, box.y, band, box.h), vivid, 22))
    sketch.add(Sheet(Box(box.x + band - 26, box.y, 26, box.h), vivid, 0.1))
    side = band - 28
    sketch.add(Icon(card.icon, Box(box.x + 14, box.y + (box.h - side) / 2, side, side)))
    x, room = box.x + band + 20, box.w - band - 36
    most = 1.2 if view.wide else 1.1
    name = typeset_plain(card.name, view.style("label", most), room, view.ruler)
    style = view.style("small", most)
    note = typeset_plain(card.note, style, room, view.ruler, Role.INK if card.open else Role.SOFT)
    y = box.y + max(12, (box.h - name.height - note.height - 8) / 2)
    sketch.add(*place(name, x, y, view.ruler))
    sketch.add(*place(note, x, y + name.height + 8, view.ruler))
    if card.mark:
        sketch.add(Icon(card.mark, Box(box.right - 64, box.bottom - 64, 52, 52)))
    elif focused and card.open:
        sketch.add(arrow(box.moved(14, box.h / 2 - 34)))
    sketch.targets.append(target)
