"""What stands above the stage: where we are, what we count, and the four ways out."""

from dataclasses import dataclass, replace

from game.window.geometry import Box
from game.window.items import Icon, Role, Sheet, Sketch, Target
from game.window.layout.parts import icon_button, knots, length_of_thread, paper
from game.window.layout.view import View
from game.window.theme import SPACING
from game.window.typeset import one_line
from scenarios.i18n import _
from scenarios.interface import WORDS

MOST_KNOTS = 8
MARGIN, TOP = SPACING["edge"], 38
MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class Gauge:
    name: str
    value: int
    low: int
    high: int
    change: int = 0  # by what the last step moved it


@dataclass(frozen=True, slots=True)
class Header:
    universe: str
    title: str
    icon: str
    gauges: tuple[Gauge, ...] = ()


def hud(sketch: Sketch, view: View, header: Header, *, can_go_back: bool = True) -> None:
    """The plate at the left, the gauges, and at the right back, help, pause and leave."""
    size, gap = (84, 14) if view.wide else (92, 16)
    left = _buttons(sketch, view, size, gap, can_go_back=can_go_back)
    room = left - MARGIN - 24
    if view.wide:
        gauges = _gauges_box(view, header.gauges)
        box = Box(left - 20 - gauges[0], TOP, *gauges)
        if header.gauges:
            room = box.x - MARGIN - 24
            _gauges(sketch, view, header.gauges, box)
        _plate(sketch, view, header, room, size)
    else:
        _plate(sketch, view, header, room, size)
        width, height = _gauges_box(view, header.gauges)
        if header.gauges:
            _gauges(sketch, view, header.gauges, Box(MARGIN, TOP + size + 18, width, height))


def _buttons(sketch: Sketch, view: View, size: float, gap: float, *, can_go_back: bool) -> float:
    """Laid out so that reading order and the thumb agree; returns the left edge of the first."""
    buttons = [
        ("help", "aide", WORDS.whom_to_ask),
        ("pause", "pause", _("Pause")),
        ("leave", "quitter", _("Quitter l’histoire")),
    ]
    if can_go_back:
        buttons.insert(0, ("back", "retour", _("Revenir en arrière")))
    left = view.shape.width - MARGIN - len(buttons) * size - (len(buttons) - 1) * gap
    for number, (does, icon, label) in enumerate(buttons):
        box = Box(left + number * (size + gap), TOP, size, size)
        icon_button(sketch, view, Target(does, box, label), icon)
    return view.shape.width - MARGIN - 4 * size - 3 * gap


def _plate(sketch: Sketch, view: View, header: Header, room: float, size: float) -> None:
    """The universe by its hue, its icon and its name, and the story's title; less where there is less room."""
    title, small = view.style("label", 1.2), view.style("small", 1.2)
    names = [(header.universe, title, Role.INK), (header.title, small, Role.SOFT)]
    names = [each for each in names if 158 - MARGIN + view.ruler.width(each[0], each[1]) + 34 <= room]
    widest = max((view.ruler.width(text, style) for text, style, _colour in names), default=-58)
    box = Box(MARGIN, TOP, 116 + widest + 34, max(size, 92 if view.wide else size))
    sketch.add(*paper(box, 22, (0, -3, 2, 0)))
    sketch.add(Sheet(Box(box.x, box.y, 94, box.h), Role.VIVID, 22))
    if names:
        sketch.add(Sheet(Box(box.x + 68, box.y, 26, box.h), Role.VIVID, 0.1))
    sketch.add(Icon(header.icon, Box(box.x + 12, box.y + (box.h - 70) / 2, 70, 70), Role.NIGHT))
    heights = [view.ruler.leading(style) for _text, style, _colour in names]
    y = box.y + (box.h - sum(heights)) / 2
    for (text, style, colour), height in zip(names, heights, strict=True):
        sketch.add(one_line(text, style, (box.x + 116, y), view.ruler, colour))
        y += height


def _gauges_box(view: View, gauges: tuple[Gauge, ...]) -> tuple[float, float]:
    style = view.style("small", 1.2)
    names = max((view.ruler.width(gauge.name, style) for gauge in gauges), default=0)
    row = max(40.0, view.ruler.leading(style) + 6)
    return names + 420, max(92.0, row * len(gauges) + 12)


def _gauges(sketch: Sketch, view: View, gauges: tuple[Gauge, ...], box: Box) -> None:
    """One row each: few steps are knots to tie, many are a thread that shortens and its number."""
    sketch.add(*paper(box, 22, (-3, 0, 0, 2)))
    style = view.style("small", 1.2)
    names = max(view.ruler.width(gauge.name, style) for gauge in gauges)
    row = (box.h - 12) / len(gauges)
    leading = view.ruler.leading(style)
    for number, gauge in enumerate(gauges):
        y = box.y + 6 + row * (number + 0.5)
        sketch.add(one_line(gauge.name, style, (box.x + 28, y - leading / 2), view.ruler, Role.SOFT))
        x = box.x + 28 + names + 34
        if gauge.high - gauge.low <= MOST_KNOTS:
            count = gauge.high - gauge.low
            step = 196 / max(1, count - 1)
            sketch.add(*knots((x, y), count, gauge.value - gauge.low, min(50, step)))
        else:
            part = (gauge.value - gauge.low) / (gauge.high - gauge.low)
            sketch.add(*length_of_thread((x, y), 196, part))
        value = one_line(str(gauge.value), view.style("label", 1.2), (0, 0), view.ruler)
        sketch.add(replace(value, x=x + 284 - value.w, y=y - value.h / 2))
        if gauge.change:
            moved = f"{gauge.change:+d}".replace("-", MINUS)
            sketch.add(one_line(moved, style, (x + 296, y - leading / 2), view.ruler, Role.DEEP))
