"""The choices of a story page: rows beside the line, things to put in order, the thread that burns."""

from collections.abc import Sequence

from game.window.geometry import Box
from game.window.items import Disc, Icon, Role, Sheet, Sketch, Strand, Target
from game.window.layout.moment import Moment
from game.window.layout.parts import arrow, badge, framed
from game.window.layout.view import View
from game.window.outlines import wave
from game.window.theme import SPACING
from game.window.typeset import Paragraph, longest, place, rich_spans, typeset, typeset_plain
from scenarios.i18n import _
from scenarios.lines import RichText, Variables

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
GAP = SPACING["choice"]
FEW = 4  # things to put in order, in one column
HANDLE = "poignee"  # the sign of what is put in order
BURNING = 34  # how high the thread of a timed choice stands


def choice_rows(sketch: Sketch, view: View, moment: Moment, rows: Sequence[int], box: Box) -> None:
    """The choices, each as high as it needs, the room that is left shared between them."""
    columns = _columns(view, moment, box.w)
    width = (box.w - GAP * (columns - 1)) / columns
    lines = [rows[start : start + columns] for start in range(0, len(rows), columns)]
    heights = [max(row_height(view, moment.choices[number], width) for number in line) for line in lines]
    spare = box.h - sum(heights) - GAP * (len(heights) - 1)
    more = max(0.0, min(34.0, spare / len(heights)))
    y = box.y
    for line, height in zip(lines, heights, strict=True):
        for column, number in enumerate(line):
            text, variables = moment.choices[number]
            place_of = Box(box.x + column * (width + GAP), y, width, height + more)
            target = Target("choice", place_of, text.plain(variables), number)
            words = _choice_text(view, moment.choices[number], width, focused=view.focus == target.key)
            sign = HANDLE if moment.order is not None else LETTERS[number % 26]
            row(sketch, view, target, sign, words)
        y += height + more + GAP


def row(sketch: Sketch, view: View, target: Target, sign: str | None, words: Paragraph) -> None:
    focused = view.focus == target.key
    box = target.box
    sketch.add(*framed(box, focused=focused))
    x, y = box.x + 46, box.y + box.h / 2
    if sign == HANDLE:
        sketch.add(Icon(HANDLE, Box(x - 22, y - 22, 44, 44)))
    elif sign:
        badge(sketch, view, (x, y), sign, Role.DEEP if focused else Role.INK)
    sketch.add(*place(words, box.x + (92 if sign else 40), y - words.height / 2, view.ruler))
    if focused:
        sketch.add(arrow(box))
    sketch.targets.append(target)


def _choice_text(view: View, choice: tuple[RichText, Variables], width: float, *, focused: bool) -> Paragraph:
    style = view.style("chosen" if focused else "choice")
    return typeset(rich_spans(choice[0], style, choice[1]), width - 150, view.ruler)


def _columns(view: View, moment: Moment, width: float) -> int:
    """Two columns where many short things are to be put in order."""
    if moment.order is None or len(moment.choices) <= FEW:
        return 1
    half = (width - GAP) / 2
    short = all(len(_choice_text(view, choice, half, focused=True).rows) == 1 for choice in moment.choices)
    return 2 if short else 1


def row_height(view: View, choice: tuple[RichText, Variables], width: float) -> float:
    """The same whether or not it has the focus, which is bold: nothing moves under a hand."""
    high = max(_choice_text(view, choice, width, focused=bold).height for bold in (False, True))
    return max(70.0, high + 28)


def rows_height(view: View, moment: Moment, width: float) -> float:
    columns = _columns(view, moment, width)
    each = (width - GAP * (columns - 1)) / columns
    heights = [row_height(view, choice, each) for choice in moment.choices]
    lines = [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]
    return sum(lines) + GAP * (len(lines) - 1)


def parts_of(view: View, moment: Moment, width: float, room: float, less: float) -> list[range]:
    """The choices that fit together; ``less`` is the room when a part has a way to the next one."""
    heights = [row_height(view, choice, width) + GAP for choice in moment.choices]
    if rows_height(view, moment, width) <= room:
        return [range(len(heights))]
    parts, start, used = [], 0, 0.0
    for number, height in enumerate(heights):
        if used + height > less and number > start:
            parts.append(range(start, number))
            start, used = number, 0.0
        used += height
    return [*parts, range(start, len(heights))]


def timer(sketch: Sketch, view: View, moment: Moment, box: Box) -> None:
    """The burning thread above timed choices; with less motion, the seconds that are left."""
    y = box.y - 26
    if moment.seconds_left is not None:
        words = _("{seconds} s").format(seconds=moment.seconds_left)
        sketch.add(Icon("minuteur", Box(box.x, y - 20, 40, 40)))
        sketch.add(*place(view.text(words, "label", 200, Role.DEEP), box.x + 52, y - 17, view.ruler))
    elif moment.time_left is not None:
        sketch.add(Icon("minuteur", Box(box.x - 2, y - 20, 40, 40)))
        start, length = box.x + 54, box.w - 70
        sketch.add(Strand(wave(start, y, length, swing=3), 3, Role.UNLIT))
        left = max(8.0, length * moment.time_left)
        thread = wave(start, y, left, swing=3)
        sketch.add(Strand(thread, 7, Role.THREAD))
        sketch.add(Disc(*thread[-1], 11, Role.VIVID), Disc(*thread[-1], 5, Role.PAPER))


def tray(sketch: Sketch, view: View, order: Sequence[str], box: Box) -> None:
    """What was put in order so far: numbered slips, in the order they were taken."""
    for slip, words, number in _slips(view, order, box):
        sketch.add(Sheet(slip, Role.PALE, 12, (0, -2, 0, 0)))
        sketch.add(Disc(slip.x + 30, slip.y + slip.h / 2, 19, Role.DEEP))
        sign = typeset_plain(str(number), view.style("small", 1.0), 50, view.ruler, Role.ON_INK)
        sketch.add(*place(sign, slip.x + 5, slip.y + (slip.h - sign.height) / 2, view.ruler, 0.5))
        sketch.add(*place(words, slip.x + 60, slip.y + (slip.h - words.height) / 2, view.ruler))


def tray_height(view: View, order: Sequence[str], width: float) -> float:
    slips = _slips(view, order, Box(0, 0, width, 0))
    return max((slip.bottom for slip, _words, _number in slips), default=0.0)


def _slips(view: View, order: Sequence[str], box: Box) -> list[tuple[Box, Paragraph, int]]:
    found: list[tuple[Box, Paragraph, int]] = []
    x, y, tallest = box.x, box.y, 0.0
    for number, label in enumerate(order, start=1):
        words = view.text(label, "small", box.w - 90)
        width = longest(words, view.ruler)
        height = max(54.0, words.height + 16)
        if x > box.x and x + width + 84 > box.right:
            x, y, tallest = box.x, y + tallest + 8, 0.0
        found.append((Box(x, y, width + 84, height), words, number))
        x, tallest = x + width + 94, max(tallest, height)
    return found
