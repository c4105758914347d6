"""The parts that pages share: paper sheets, buttons, knots of the thread."""

from dataclasses import replace

from game.window.geometry import Box
from game.window.items import (
    Diamond,
    Disc,
    Icon,
    Item,
    Polygon,
    Role,
    Sheet,
    Sketch,
    Strand,
    Target,
)
from game.window.layout.view import View
from game.window.outlines import wave
from game.window.theme import SPACING
from game.window.typeset import Paragraph, fitted, longest, place, recoloured, typeset_plain

RING = SPACING["ring"]  # how wide the ring of the focus is
SHADOW = 0.28


def paper(
    box: Box, radius: float = 22, nudge: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> list[Item]:
    """A sheet of paper and its shadow."""
    return [
        Sheet(box.moved(5, 7), Role.NIGHT, radius, alpha=SHADOW),
        Sheet(box, Role.PAPER, radius, nudge),
    ]


def framed(box: Box, *, focused: bool, radius: float = 18) -> list[Item]:
    """The frame of something one may act on. The focus is a ring and a tint; who draws words adds bold and arrow."""
    if focused:
        return [
            Sheet(box.shrunk(-RING), Role.DEEP, radius + RING - 1),
            Sheet(box, Role.PALE, radius),
        ]
    return [Sheet(box.shrunk(-2.5), Role.CONTROL, radius + 2), Sheet(box, Role.CARD, radius)]


def arrow(box: Box) -> Polygon:
    """The arrow at the right of what has the focus."""
    x, y = box.right - 44, box.y + box.h / 2
    return Polygon(((x, y - 13), (x + 22, y), (x, y + 13)), Role.DEEP)


def button_height(view: View, label: str, width: float, *, icon: bool = False, value: str = "") -> float:
    room, shown = _rooms(view, width, value, icon=icon)
    high = max(_label(view, label, room).height, shown.height if shown else 0)
    return max(SPACING["target"], high + 30)


def button(sketch: Sketch, view: View, target: Target, *, icon: str | None = None, value: str = "") -> None:
    """A button: a frame, perhaps an icon, its words, and at its right a ``value`` and the arrow of the focus."""
    box = target.box
    focused = view.focus == target.key
    sketch.add(*framed(box, focused=focused))
    if icon:
        side = min(56, box.h - 20)
        sketch.add(Icon(icon, Box(box.x + 22, box.y + (box.h - side) / 2, side, side)))
    room, shown = _rooms(view, box.w, value, icon=bool(icon))
    if shown:
        at = (box.right - 62 - shown.width, box.y + (box.h - shown.height) / 2)
        sketch.add(*place(shown, *at, view.ruler))
    words = _label(view, target.label, room)
    sketch.add(
        *place(words, box.x + _before(icon=bool(icon)), box.y + (box.h - words.height) / 2, view.ruler)
    )
    if focused:
        sketch.add(arrow(box))
    sketch.targets.append(target)


def icon_button(sketch: Sketch, view: View, target: Target, icon: str) -> None:
    """A square of paper with an icon on it."""
    box = target.box
    if view.focus == target.key:
        sketch.add(Sheet(box.shrunk(-RING), Role.DEEP, 26), Sheet(box, Role.PALE, 20))
    else:
        sketch.add(*paper(box, 20))
    side = box.w * 0.62
    sketch.add(Icon(icon, Box(box.x + (box.w - side) / 2, box.y + (box.h - side) / 2, side, side)))
    sketch.targets.append(target)


def main_button(sketch: Sketch, view: View, target: Target) -> None:
    """The one button a page is for: ink, with the thread's colour behind it."""
    box = target.box
    if view.focus == target.key:
        sketch.add(Sheet(box.shrunk(-RING - 5), Role.DEEP, 28), Sheet(box.shrunk(-5), Role.PALE, 24))
    else:
        sketch.add(Sheet(box.moved(6, 8), Role.THREAD, 22))
    sketch.add(Sheet(box, Role.INK, 20))
    words = fitted(target.label, view.style("button", 1.2), box.w - 118, view.ruler, Role.ON_INK)
    sketch.add(*place(words, box.x + 40, box.y + (box.h - words.height) / 2, view.ruler))
    x, y = box.right - 48, box.y + box.h / 2
    sketch.add(Polygon(((x, y - 12), (x + 20, y), (x, y + 12)), Role.ON_INK))
    sketch.targets.append(target)


def knots(at: tuple[float, float], count: int, tied: int, step: float = 44) -> list[Item]:
    """A short thread with ``count`` knots, ``tied`` of them: filled or hollow, so never told by colour alone."""
    x, y = at
    items: list[Item] = [Strand(wave(x, y, step * (count - 1), swing=3.5), 4, Role.UNLIT)]
    if tied > 1:
        items.append(Strand(wave(x, y, step * (tied - 1), swing=3.5), 5, Role.DEEP))
    for number in range(count):
        across = x + step * number
        items.append(Diamond(across, y, 18, Role.PAPER))
        if number < tied:
            items += [Diamond(across, y, 12, Role.DEEP), Disc(across, y, 3.4, Role.PAPER)]
        else:
            items += [Diamond(across, y, 12, Role.UNLIT), Diamond(across, y, 7.5, Role.PAPER)]
    return items


def length_of_thread(at: tuple[float, float], length: float, part: float) -> list[Item]:
    """A thread of which a part is left; the knot stands where it ends."""
    x, y = at
    items: list[Item] = [Strand(wave(x, y, length, swing=3.5), 4, Role.UNLIT)]
    left = max(0.0, min(1.0, part)) * length
    if left > 4:
        items.append(Strand(wave(x, y, left, swing=3.5), 6, Role.DEEP))
    return [*items, Diamond(x + left, y, 16, Role.PAPER), Diamond(x + left, y, 12, Role.DEEP)]


def underline(x: float, y: float, length: float) -> Strand:
    """The thread under a headline."""
    return Strand(wave(x, y, length, swing=5, period=260), 7, Role.THREAD, grows=True)


def heading(sketch: Sketch, view: View, title: Paragraph, at: tuple[float, float]) -> float:
    """A headline and its thread; returns where what follows may begin."""
    x, y = at
    sketch.add(*place(title, x, y, view.ruler))
    below = y + title.height + 14
    sketch.add(underline(x, below, max(80, longest(title, view.ruler))))
    return below + 34


def centred_words(sketch: Sketch, view: View, words: Paragraph, box: Box, colour: Role | None = None) -> None:
    shown = recoloured(words, colour) if colour else words
    sketch.add(*place(shown, box.x, box.y + (box.h - shown.height) / 2, view.ruler, 0.5))


def badge(sketch: Sketch, view: View, at: tuple[float, float], sign: str, fill: Role) -> None:
    """A letter or a number on a disc."""
    x, y = at
    sketch.add(Disc(x, y, 24, fill))
    style = view.style("badge", 1.0)
    words = typeset_plain(sign, style, 60, view.ruler, Role.ON_INK)
    sketch.add(*place(words, x - 30, y - words.height / 2, view.ruler, 0.5))


def _before(*, icon: bool) -> float:
    return 96 if icon else 34


def _rooms(view: View, width: float, value: str, *, icon: bool) -> tuple[float, Paragraph | None]:
    """What is left for a button's words, and its value set apart at the right."""
    room = width - _before(icon=icon) - 54
    if not value:
        return room, None
    shown = fitted(value, view.style("chosen", 1.2), room * 0.5, view.ruler, Role.DEEP)
    shown = replace(shown, width=longest(shown, view.ruler))
    return room - shown.width - 28, shown


def _label(view: View, label: str, room: float) -> Paragraph:
    return fitted(label, view.style("button", 1.2), room, view.ruler)
