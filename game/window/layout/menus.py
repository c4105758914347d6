"""Pages to choose from: the title, a list of settings, the twelve universes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.window.geometry import Box
from game.window.items import (
    Backdrop,
    Diamond,
    Icon,
    Ink,
    Item,
    Page,
    Role,
    Sheet,
    Sketch,
    Strand,
    Target,
    Tint,
)
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
from game.window.outlines import wave
from game.window.theme import SPACING, TEXT_STEPS
from game.window.typeset import Paragraph, fitted, longest, place

LIST_GAP = SPACING["row"]
NO_BREAK = "\N{NO-BREAK SPACE}"


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
    """What the first screen says. ``ready`` is the part of the drawings that are there, or None when all are."""

    name: str
    tagline: str
    note: str
    ready: float | None = None


def title_page(view: View, front: Front, big: Sequence[Action], small: Sequence[Action]) -> Page:
    """The picture, the name on its thread, what one came for, and below what one may need."""
    sketch = Sketch()
    sketch.add(Backdrop("titre"))
    cramped = not view.wide and view.step == len(TEXT_STEPS)
    x, y = (90.0, 70.0) if view.wide else (70.0, 60.0 if cramped else 110.0)
    words = fitted(front.name.replace(" ", NO_BREAK), view.style("display"), 900, view.ruler)
    sketch.add(*place(words, x, y, view.ruler))
    y += words.height + 16
    sketch.add(underline(x, y, max(420.0, longest(words, view.ruler))))
    y += 34
    under = view.text(front.tagline, "small" if cramped else "strong", 1000 if view.wide else 920)
    sketch.add(*place(under, x, y, view.ruler))
    y += under.height + 34
    top = _strip(sketch, view, small, front.note)
    if front.ready is not None:
        sketch.add(*_drawn_so_far(view, top - 34, front.ready))
    _big(sketch, view, big, (x, y), top)
    return sketch.page((big[0].does, 0))


def _drawn_so_far(view: View, y: float, part: float) -> tuple[Item, ...]:
    """The thread again, above the band: as long as what is drawn, with a knot where the drawing is."""
    left, length = 60.0, view.shape.width - 120.0
    reached = max(8.0, length * part)
    return (
        Strand(wave(left, y, length, swing=5, period=260), 5, Role.ON_NIGHT),
        Strand(wave(left, y, reached, swing=5, period=260), 7, Role.THREAD),
        Diamond(left + reached, y, 13, Role.THREAD),
    )


def _big(sketch: Sketch, view: View, big: Sequence[Action], at: tuple[float, float], low: float) -> None:
    """What one came for: side by side under the name, or stacked above the water on a tall screen."""
    x, y = at
    widths = [860.0] * len(big)
    if view.wide:
        style = view.style("button", 1.2)
        widths = [max(340.0, min(760.0, view.ruler.width(each.label, style) + 150)) for each in big]
    high = max(button_height(view, each.label, width) for each, width in zip(big, widths, strict=True)) + 8
    if not view.wide:
        y = low - 40 - (high + 24) * len(big)
    for action, width in zip(big, widths, strict=True):
        target = Target(action.does, Box(x, y, width, high), action.label)
        if action is big[0]:
            main_button(sketch, view, target)
        else:
            button(sketch, view, target)
        x, y = (x + width + 30, y) if view.wide else (x, y + high + 24)


def _strip(sketch: Sketch, view: View, small: Sequence[Action], note: str) -> float:
    """The band at the foot; returns where it begins."""
    columns = len(small) if view.wide else 2
    gap, margin = 18, 60
    width = (view.shape.width - 2 * margin - gap * (columns - 1)) / columns
    high = max(button_height(view, action.label, width, icon=True) for action in small)
    rows = -(-len(small) // columns)
    words = view.text(note, "small", view.shape.width - 2 * margin, Role.ON_NIGHT)
    top = view.shape.height - rows * (high + gap) - words.height - 16
    sketch.add(Sheet(Box(-40, top - 20, view.shape.width + 80, 900), Role.NIGHT, 0.1, (6, -6, 0, 0)))
    for number, action in enumerate(small):
        box = Box(
            margin + number % columns * (width + gap), top + number // columns * (high + gap), width, high
        )
        button(sketch, view, Target(action.does, box, action.label), icon=action.icon)
    sketch.add(*place(words, margin, view.shape.height - words.height - 12, view.ruler))
    return top - 20


def list_page(view: View, title: str, rows: Sequence[Row], note: str = "", *, over: bool = False) -> Sketch:
    """A sheet with one button a row; in two columns where large text asks for more than the screen's height."""
    most = view.shape.height - 40
    listed = _List(view, title, tuple(rows), note, 1, 1100 if view.wide else 940)
    if listed.height > most:
        listed = replace(listed, columns=2, width=1780 if view.wide else 1040)
    sketch = Sketch()
    box = Box(
        (view.shape.width - listed.width) / 2,
        max(20, (view.shape.height - listed.height) / 2),
        listed.width,
        min(listed.height, most),
    )
    if over:
        sketch.add(Sheet(view.whole.shrunk(-60), Role.NIGHT, 0.1, alpha=0.45))
        sketch.add(Sheet(box.shrunk(-14).moved(-2, -2), Role.VIVID, 34, (8, -4, 0, 0)))
    else:
        sketch.add(Backdrop("titre", 0.45))
    sketch.add(*paper(box, 28))
    listed.draw(sketch, box)
    return sketch


@dataclass(frozen=True, slots=True)
class _List:
    """A list at one width, in so many columns."""

    view: View
    title: str
    rows: tuple[Row, ...]
    note: str
    columns: int
    width: float

    @property
    def inner(self) -> float:
        return self.width - 120

    @property
    def each(self) -> float:
        return (self.inner - LIST_GAP * (self.columns - 1)) / self.columns

    @property
    def words(self) -> Paragraph:
        return self.view.text(self.note, "text", self.inner, Role.SOFT)

    def lines(self) -> list[tuple[tuple[Row, ...], float]]:
        """Rows that stand side by side, and how high they are."""
        starts = range(0, len(self.rows), self.columns)
        sides = [self.rows[start : start + self.columns] for start in starts]
        return [
            (
                side,
                max(
                    button_height(self.view, row.label, self.each, icon=bool(row.icon), value=row.value)
                    for row in side
                ),
            )
            for side in sides
        ]

    @property
    def height(self) -> float:
        head = self.view.text(self.title, "title", self.inner).height + 48
        note = self.words.height + 26 if self.note else 0
        return 96 + head + note + sum(high + LIST_GAP for _side, high in self.lines())

    def draw(self, sketch: Sketch, box: Box) -> None:
        x = box.x + 60
        y = heading(sketch, self.view, self.view.text(self.title, "title", self.inner), (x, box.y + 44))
        if self.note:
            sketch.add(*place(self.words, x, y, self.view.ruler))
            y += self.words.height + 26
        for side, high in self.lines():
            for column, row in enumerate(side):
                spot = Box(x + column * (self.each + LIST_GAP), y, self.each, high)
                button(sketch, self.view, Target(row.does, spot, row.label), icon=row.icon, value=row.value)
            y += high + LIST_GAP


def grid_page(
    view: View, title: str, cards: Sequence[Card], actions: Sequence[Action], note: str = ""
) -> Page:
    """The universes, in the order of the day; those to come say so and cannot be opened. Actions stand above."""
    sketch = Sketch()
    sketch.add(Backdrop(None))
    margin, gap = (70, 22) if view.wide else (44, 18)
    columns = 4 if view.wide else 2
    above = _above(view, actions, view.shape.width - margin)
    room = min(target.box.x for target, _icon in above) - margin - 30
    y = heading(sketch, view, view.text(title, "title", room), (margin, 40))
    if note:
        words = view.text(note, "small", room if len(above) > 1 else view.shape.width - 2 * margin, Role.SOFT)
        sketch.add(*place(words, margin, y, view.ruler))
        y += words.height + 18
    y = max(y, *(target.box.bottom + 18 for target, _icon in above))
    rows = -(-len(cards) // columns)
    width = (view.shape.width - 2 * margin - gap * (columns - 1)) / columns
    high = min(300 if view.wide else 270, (view.shape.height - y - 36 - gap * (rows - 1)) / rows)
    for number, card in enumerate(cards):
        box = Box(
            margin + number % columns * (width + gap), y + number // columns * (high + gap), width, high
        )
        _card(sketch, view, card, box, number)
    for target, icon in above:
        button(sketch, view, target, icon=icon)
    opened = next((number for number, card in enumerate(cards) if card.open), 0)
    return sketch.page(("card", opened))


def _above(view: View, actions: Sequence[Action], right: float) -> list[tuple[Target, str | None]]:
    """Actions at the top right: side by side, or one under the other on a tall screen."""
    width, y = (340.0, 44.0) if view.wide else (380.0, 44.0)
    high = max(button_height(view, action.label, width, icon=True) for action in actions)
    x, placed = right - width, []
    if view.wide:
        x -= (width + 18) * (len(actions) - 1)
    for action in actions:
        placed.append((Target(action.does, Box(x, y, width, high), action.label), action.icon))
        x, y = (x + width + 18, y) if view.wide else (x, y + high + 18)
    return placed


def _card(sketch: Sketch, view: View, card: Card, box: Box, number: int) -> None:
    target = Target("card", box, card.name, number)
    focused = view.focus == target.key
    vivid, pale, deep = (Tint(role, card.hue) for role in (Role.VIVID, Role.PALE, Role.DEEP))
    ring: Ink = deep if focused else vivid
    sketch.add(Sheet(box.shrunk(-RING if focused else -2), ring, 26))
    sketch.add(Sheet(box, pale if card.open else Role.CARD, 22))
    band = 108 if view.wide else 116
    tint = vivid if card.open else pale
    sketch.add(Sheet(Box(box.x, box.y, band, box.h), tint, 22))
    sketch.add(Sheet(Box(box.x + band - 26, box.y, 26, box.h), tint, 0.1))
    side = band - 28
    lines = Role.NIGHT if card.open else Role.INK
    sketch.add(Icon(card.icon, Box(box.x + 14, box.y + (box.h - side) / 2, side, side), lines))
    x, room = box.x + band + 20, box.w - band - 36
    name, note = _card_words(view, card, room, box.h - 20)
    y = box.y + max(8, (box.h - name.height - note.height - 8) / 2)
    sketch.add(*place(name, x, y, view.ruler))
    sketch.add(*place(note, x, y + name.height + 8, view.ruler))
    if card.mark:
        sketch.add(Icon(card.mark, Box(box.right - 64, box.bottom - 64, 52, 52)))
    elif focused and card.open:
        sketch.add(arrow(box.moved(14, box.h / 2 - 34)))
    sketch.targets.append(target)


def _card_words(view: View, card: Card, room: float, height: float) -> tuple[Paragraph, Paragraph]:
    """A card's name and its note, smaller where large text would not hold in the card."""
    sizes = iter((1.2, 1.1, 1.0, 0.88))
    name, note = _card_words_at(view, card, room, next(sizes))
    for most in sizes:
        if name.height + note.height + 8 <= height:
            break
        name, note = _card_words_at(view, card, room, most)
    return name, note


def _card_words_at(view: View, card: Card, room: float, most: float) -> tuple[Paragraph, Paragraph]:
    colour = Role.INK if card.open else Role.SOFT
    return (
        fitted(card.name, view.style("label", most), room, view.ruler),
        fitted(card.note, view.style("small", most), room, view.ruler, colour),
    )
