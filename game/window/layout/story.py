"""The story screen: the sheet at the foot of the stage, what is said on it, and what may be chosen."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.window.geometry import Box
from game.window.items import Disc, Face, Icon, Page, Role, Sheet, Sketch, Stage, Strand, Style, Target
from game.window.layout import hud, messages
from game.window.layout.parts import arrow, badge, framed
from game.window.layout.view import View
from game.window.outlines import wave
from game.window.telling import Bubble
from game.window.typeset import (
    Paragraph,
    Span,
    longest,
    place,
    recoloured,
    rich_spans,
    term_boxes,
    typeset,
    typeset_plain,
)
from scenarios.i18n import _
from scenarios.lines import RichText, Variables

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SHEET_TOP = 778  # where the sheet begins on a wide stage when it holds little
HIGHEST = 520  # where it may begin: below the chins
TALL_TOP, TALL_HIGHEST = 1150, 760
SLIM = 150  # the sheet under messages, which are read on the telephone
GAP = 13
FEW = 4  # things to put in order, in one column
HANDLE = "poignee"  # the sign of what is put in order


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to look at: where, in percent of the place."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Moment:
    """All that a story page shows."""

    header: hud.Header
    stage: Stage
    text: RichText | None = None
    variables: Variables | None = None
    name: str | None = None
    role: str = ""
    tail: float | None = None
    choices: tuple[tuple[RichText, Variables], ...] = ()
    question: str = ""
    spots: tuple[Spot, ...] = ()
    order: tuple[str, ...] | None = None
    bubbles: tuple[Bubble, ...] = ()
    me: str = ""
    names: tuple[tuple[str, str], ...] = ()
    on_paper: bool = False
    time_left: float | None = None
    seconds_left: int | None = None
    part: int = 0
    apart: bool = False
    can_go_back: bool = True


@dataclass(frozen=True, slots=True)
class Told:
    """A story page, and how many parts its text or its choices had to be cut into."""

    page: Page
    parts: int
    asks: bool
    apart: bool
    top: float = 0.0


def story_page(view: View, moment: Moment) -> Told:
    """Lay out one beat. A long line is never cut: the sheet grows, then the line goes on in a next part."""
    sketch, sheet = Sketch(), Sketch()
    sketch.add(moment.stage)
    explained = moment.text is not None and any(moment.text.terms())
    if (
        moment.bubbles
        and moment.name
        and not explained
        and messages.fits(view, moment, _sheet_range(view)[0])
    ):
        # Read above, it is not said twice; beside the choices, the sheet asks the question.
        moment = replace(moment, text=None, name=None if moment.choices else moment.name)
    told = _asking(sheet, view, moment) if moment.choices else _reading(sheet, view, moment)
    if moment.bubbles:
        messages.conversation(sketch, view, moment, told.top)
    sketch.add(*sheet.items)
    sketch.targets += sheet.targets
    hud.hud(sketch, view, moment.header, can_go_back=moment.can_go_back)
    return replace(told, page=sketch.page(told.page.first, in_order=bool(moment.spots)))


def text_paragraph(view: View, moment: Moment, width: float) -> Paragraph:
    """The line that shows, cut to a width."""
    if moment.text is None or moment.variables is None:
        return (
            view.text(moment.question, "strong", width)
            if moment.choices
            else Paragraph((), view.leading("line"), width)
        )
    return typeset(rich_spans(moment.text, view.style("line"), moment.variables), width, view.ruler)


def _reading(sketch: Sketch, view: View, moment: Moment) -> Told:
    """A line by itself, and a way on."""
    lowest, highest = _sheet_range(view)
    x, width = (90, 1500) if view.wide else (78, 924)
    head = 46 if moment.name else 40
    foot = 30 if moment.text is None else 124
    words = _with_words_of_choices(view, moment, text_paragraph(view, moment, width))
    room = view.shape.height - highest - head - foot
    parts = words.pages(room)
    part = min(moment.part, len(parts) - 1)
    if moment.bubbles and moment.text is None:
        lowest = view.shape.height - SLIM
    tray = 20 + _tray_height(view, moment.order, width - 200) if moment.order else 0
    shown = max(each.height for each in parts)
    tray = tray if shown + tray <= room else 0
    top = min(lowest, view.shape.height - foot - head - shown - tray)
    _sheet(sketch, view, moment, top)
    _line(sketch, view, moment, parts[part], (x, top + head))
    if tray and moment.order:
        _tray(sketch, view, moment.order, Box(x, top + head + parts[part].height + 20, width - 200, 0))
    _go_on(sketch, view)
    return Told(sketch.page(("go", 0)), len(parts), asks=False, apart=False, top=top)


def _go_on(sketch: Sketch, view: View) -> None:
    """Where no choice comes under the finger that taps it again and again."""
    size = 84
    left, bottom = (856, 1052) if view.wide else (1000 - size, 1890)
    box = Box(left, bottom - size, size, size)
    target = Target("go", box, _("Continuer"))
    focused = view.focus == target.key
    x, y = box.centre
    if focused:
        sketch.add(Disc(x, y, size / 2 + 6, Role.DEEP), Disc(x, y, size / 2, Role.PALE))
    else:
        sketch.add(Disc(x, y, size / 2, Role.PALE))
    sketch.add(Icon("lecture", Box(x - 20, y - 22, 44, 44)))
    sketch.targets.append(target)


def _asking(sketch: Sketch, view: View, moment: Moment) -> Told:
    """The line beside (or, on a tall screen, above) its choices; apart from them when there is no room for both."""
    if moment.spots:
        return _observing(sketch, view, moment)
    fitted = None if moment.apart else _beside(view, moment)
    if fitted is None and not moment.apart:
        told = _reading(sketch, view, moment)
        return replace(told, asks=False, apart=True)
    if fitted is None:
        return _choices_apart(sketch, view, moment)
    top, words, line_at, box = fitted
    _sheet(sketch, view, moment, top)
    _line(sketch, view, moment, words, line_at)
    if moment.order is not None:
        _tray(sketch, view, moment.order, Box(line_at[0], line_at[1] + words.height + 20, words.width, 0))
    _timer(sketch, view, moment, box)
    _choice_rows(sketch, view, moment, range(len(moment.choices)), box)
    return Told(sketch.page(), 1, asks=True, apart=False, top=top)


def _with_words_of_choices(view: View, moment: Moment, words: Paragraph) -> Paragraph:
    """The line, then the glossary words that only the choices hold: a choice is taken where one touches it."""
    terms = {term.word: term for text, _variables in moment.choices for term in text.terms()}
    for term in moment.text.terms() if moment.text else ():
        terms.pop(term.word, None)
    if not terms:
        return words
    style = view.style("line")
    spans = [Span(_("Les mots :"), style, Role.SOFT)]
    for word in terms:
        spans += [Span(" ", style), Span(word, style, term=word)]
    more = typeset(spans, words.width, view.ruler)
    return replace(words, rows=(*words.rows, *more.rows))


def _beside(view: View, moment: Moment) -> tuple[float, Paragraph, tuple[float, float], Box] | None:
    """Top of the sheet, the line, where it stands, and the box of the choices; None when they do not fit together."""
    lowest, highest = _sheet_range(view)
    burning = 34 if moment.time_left is not None or moment.seconds_left is not None else 0
    head = 46 if moment.name else 40
    words = text_paragraph(view, moment, 840 if view.wide else 924)
    words = _with_words_of_choices(view, moment, words)
    line = words.height
    if moment.order is not None:
        line += 20 + _tray_height(view, moment.order, words.width)
    if view.wide:
        needed = _rows_height(view, moment, 868) + burning + 58
        top = min(lowest, 1080 - max(needed, head + line + 34))
        if top < highest:
            return None
        box = Box(980, top + 30 + burning, 868, 1080 - 28 - top - 30 - burning)
        return top, words, (90, top + head), box
    needed = _rows_height(view, moment, 924) + burning
    top = min(lowest, 1920 - 50 - needed - 30 - line - head)
    if top < highest:
        return None
    start = top + head + line + 30 + burning
    return top, words, (78, top + head), Box(78, start, 924, 1920 - 50 - start)


def _choices_apart(sketch: Sketch, view: View, moment: Moment) -> Told:
    """Choices by themselves, over the whole sheet, in as many parts as they need; the line is one step back."""
    lowest, highest = _sheet_range(view)
    burning = 34 if moment.time_left is not None or moment.seconds_left is not None else 0
    x, width = (90, 1740) if view.wide else (78, 924)
    more = 96
    room = view.shape.height - highest - 40 - burning - 36
    parts = _parts(view, moment, width, room, room - more)
    part = min(moment.part, len(parts) - 1)
    rows = parts[part]
    height = _rows_height(
        view, replace(moment, choices=tuple(moment.choices[number] for number in rows)), width
    )
    height += more if len(parts) > 1 else 0
    top = min(lowest, view.shape.height - 36 - 40 - burning - height)
    plain = replace(moment, name=None, tail=None)
    _sheet(sketch, view, plain, top)
    box = Box(x, top + 40 + burning, width, height - (more if len(parts) > 1 else 0))
    _timer(sketch, view, moment, box)
    _choice_rows(sketch, view, moment, rows, box)
    if len(parts) > 1:
        label = _("Autres choix ({part} sur {parts})").format(part=part + 1, parts=len(parts))
        target = Target("more", Box(x, box.bottom + 10, width, 76), label)
        _row(
            sketch,
            view,
            target,
            None,
            typeset_plain(label, view.style("choice", 1.2), width - 150, view.ruler),
        )
    return Told(sketch.page(), len(parts), asks=True, apart=True, top=top)


def _parts(view: View, moment: Moment, width: float, room: float, less: float) -> list[range]:
    """The choices that fit together; ``less`` is the room when a part has a way to the next one."""
    heights = [_row_height(view, choice, width) + GAP for choice in moment.choices]
    if _rows_height(view, moment, width) <= room:
        return [range(len(heights))]
    parts, start, used = [], 0, 0.0
    for number, height in enumerate(heights):
        if used + height > less and number > start:
            parts.append(range(start, number))
            start, used = number, 0.0
        used += height
    return [*parts, range(start, len(heights))]


def _observing(sketch: Sketch, view: View, moment: Moment) -> Told:
    """Things to look at on the place; the sheet names the one that has the focus, and offers them as a list."""
    lowest, highest = _sheet_range(view)
    words = text_paragraph(view, moment, 840 if view.wide else 924)
    label, number = _looked_at(view, moment)
    named = view.text(label, "strong", 868 - 120)
    high = max(84.0, view.leading("choice") + 40)
    foot = 0 if view.wide else max(96.0, named.height) + high + 60
    part = words.pages(view.shape.height - highest - 74 - foot)[-1]
    right = 0 if not view.wide else max(96.0, named.height) + high + 12
    top = min(lowest, view.shape.height - 74 - max(part.height + foot, right))
    _sheet(sketch, view, moment, top)
    _line(sketch, view, moment, part, (90 if view.wide else 78, top + 40))
    below = Box(980, 1080 - 28 - high, 868, high) if view.wide else Box(78, 1920 - 50 - high, 924, high)
    box = Box(below.x, top + 36, below.w, below.y - 12 - top - 36)
    if not view.wide:
        box = box._replace(y=below.y - foot + high + 60 - 12, h=foot - high - 60)
    if number is not None:
        badge(sketch, view, (box.x + 46, box.y + box.h / 2), LETTERS[number % 26], Role.DEEP)
    sketch.add(
        *place(
            named, box.x + (92 if number is not None else 0), box.y + (box.h - named.height) / 2, view.ruler
        )
    )
    for spot in moment.spots:
        _spot(sketch, view, moment, spot, top)
    target = Target("list", below, _("Voir la liste"))
    _row(sketch, view, target, None, view.text(target.label, "choice", below.w - 150))
    _tags(sketch, view, moment, top)
    return Told(sketch.page(), 1, asks=True, apart=False, top=top)


def _looked_at(view: View, moment: Moment) -> tuple[str, int | None]:
    """What the sheet says of the spot that has the focus; the question when none has."""
    number = view.focus[1] if view.focus and view.focus[0] == "choice" else None
    if number is None or number >= len(moment.choices):
        return moment.question, None
    text, variables = moment.choices[number]
    return text.plain(variables), number


def _spot_at(view: View, spot: Spot, top: float) -> tuple[float, float]:
    x = spot.x / 100 * 1920 - (0 if view.wide else 420)
    return x, min(spot.y / 100 * 1080 + view.shape.stage_top, top - 70)


def _spot(sketch: Sketch, view: View, moment: Moment, spot: Spot, top: float) -> None:
    x, y = _spot_at(view, spot, top)
    text, variables = moment.choices[spot.number]
    target = Target("choice", Box(x - 44, y - 44, 88, 88), text.plain(variables), spot.number)
    focused = view.focus == target.key
    sketch.add(Disc(x + 3, y + 4, 38, Role.NIGHT))
    sketch.add(Disc(x, y, 42 if focused else 36, Role.DEEP), Disc(x, y, 36 if focused else 31, Role.PALE))
    style = view.style("badge", 1.0)
    letter = typeset_plain(LETTERS[spot.number % 26], style, 70, view.ruler)
    sketch.add(*place(letter, x - 35, y - letter.height / 2, view.ruler, 0.5))
    sketch.targets.append(target)


def _tags(sketch: Sketch, view: View, moment: Moment, top: float) -> None:
    """The name of each spot beside it, where it hides nothing; the sheet names them all in turn anyway."""
    taken = [target.box for target in sketch.targets]
    stage = Box(20, 150 + view.shape.stage_top, view.shape.width - 40, top - 170 - view.shape.stage_top)
    for spot in moment.spots:
        text, variables = moment.choices[spot.number]
        words = view.text(text.plain(variables), "small", 420)
        width, height = longest(words, view.ruler) + 28, words.height + 10
        x, y = _spot_at(view, spot, top)
        for box in (
            Box(x + 50, y - height / 2, width, height),
            Box(x - 50 - width, y - height / 2, width, height),
            Box(x - width / 2, y + 48, width, height),
            Box(x - width / 2, y - 48 - height, width, height),
        ):
            if stage.contains(box) and not any(box.touches(other) for other in taken):
                taken.append(box)
                sketch.add(
                    Sheet(box, Role.INK, 10),
                    *place(recoloured(words, Role.ON_INK), box.x + 14, box.y + 5, view.ruler),
                )
                break


def _choice_rows(sketch: Sketch, view: View, moment: Moment, rows: Sequence[int], box: Box) -> None:
    """The choices, each as high as it needs, the room that is left shared between them."""
    columns = _columns(view, moment, box.w)
    width = (box.w - GAP * (columns - 1)) / columns
    lines = [rows[start : start + columns] for start in range(0, len(rows), columns)]
    heights = [max(_row_height(view, moment.choices[number], width) for number in line) for line in lines]
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
            _row(sketch, view, target, sign, words)
        y += height + more + GAP


def _columns(view: View, moment: Moment, width: float) -> int:
    """Two columns where many short things are to be put in order."""
    if moment.order is None or len(moment.choices) <= FEW:
        return 1
    half = (width - GAP) / 2
    short = all(len(_choice_text(view, choice, half, focused=True).rows) == 1 for choice in moment.choices)
    return 2 if short else 1


def _row(sketch: Sketch, view: View, target: Target, sign: str | None, words: Paragraph) -> None:
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


def _row_height(view: View, choice: tuple[RichText, Variables], width: float) -> float:
    """The same whether or not it has the focus, which is bold: nothing moves under a hand."""
    high = max(_choice_text(view, choice, width, focused=bold).height for bold in (False, True))
    return max(70.0, high + 28)


def _rows_height(view: View, moment: Moment, width: float) -> float:
    columns = _columns(view, moment, width)
    each = (width - GAP * (columns - 1)) / columns
    heights = [_row_height(view, choice, each) for choice in moment.choices]
    lines = [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]
    return sum(lines) + GAP * (len(lines) - 1)


def _timer(sketch: Sketch, view: View, moment: Moment, box: Box) -> None:
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


def _sheet_range(view: View) -> tuple[float, float]:
    """Where the sheet begins when it holds little, and the highest it may begin."""
    if view.wide:
        return SHEET_TOP, HIGHEST - (70 if view.step == 4 else 0)
    return TALL_TOP, TALL_HIGHEST


def _sheet(sketch: Sketch, view: View, moment: Moment, top: float) -> None:
    """Paper over an accent sheet, off the bottom edge, with a tail to who speaks and their name above."""
    width, height = view.shape.width, view.shape.height + 50 - top
    tail = moment.tail
    feet: tuple[tuple[float, float, float] | None, ...] = (None, None, None)
    if tail is not None:
        tail = max(150.0, min(width - 150.0, tail))
        feet = ((tail + 6, 40, 34), (tail, 54, 38), (tail, 42, 32))
    sketch.add(
        Sheet(Box(44, top + 2, width - 74, height), Role.NIGHT, 30, tail=feet[0], alpha=0.34),
        Sheet(Box(26, top - 12, width - 52, height + 8), Role.VIVID, 34, (10, -5, 0, 0), feet[1]),
        Sheet(Box(42, top, width - 84, height), Role.PAPER, 28, tail=feet[2]),
    )
    if moment.name:
        _plate(sketch, view, moment.name, moment.role, top)


def _plate(sketch: Sketch, view: View, name: str, role: str, top: float) -> None:
    """Who speaks, and who they are; only the name where both are too long together."""
    style, small = view.style("name"), view.style("small")
    room = view.shape.width - 80 - 80 - 56
    title = Span(name, style, Role.ON_INK)
    width = view.ruler.width(name, style)
    about = view.ruler.width(role, small)
    height = max(66.0, view.leading("name") + 22)
    box = Box(80, top - height + 22, width + 56 + (about + 20 if role else 0), height)
    if width + about + 20 > room:
        box, role = box._replace(w=min(width + 56, room + 56)), ""
    sketch.add(Sheet(box, Role.INK, 16, (2, -2, 0, 0)))
    middle = box.y + box.h / 2
    shown = typeset([title], room, view.ruler)
    sketch.add(*place(shown, box.x + 28, middle - shown.height / 2, view.ruler))
    if role:
        words = typeset([Span(role, small, Role.SOFT_ON_INK)], room, view.ruler)
        sketch.add(*place(words, box.x + 48 + width, middle - words.height / 2 + 3, view.ruler))


def _line(sketch: Sketch, view: View, moment: Moment, words: Paragraph, at: tuple[float, float]) -> None:
    """The words said, the glossary words among them as targets."""
    placed = list(place(words, *at, view.ruler))
    for number, (term, spot) in enumerate(term_boxes(words, *at, view.ruler)):
        target = Target("term", spot.box.shrunk(-6, -2), term, number)
        if view.focus == target.key:
            sketch.add(Sheet(target.box.shrunk(-5), Role.DEEP, 14), Sheet(target.box, Role.PALE, 10))
            bold = Style(Face.BOLD, spot.style.size)
            placed = [replace(each, style=bold) if each == spot else each for each in placed]
        sketch.targets.append(target)
    sketch.add(*placed)


def _tray(sketch: Sketch, view: View, order: Sequence[str], box: Box) -> None:
    """What was put in order so far: numbered slips, in the order they were taken."""
    for slip, words, number in _slips(view, order, box):
        sketch.add(Sheet(slip, Role.PALE, 12, (0, -2, 0, 0)))
        sketch.add(Disc(slip.x + 30, slip.y + slip.h / 2, 19, Role.DEEP))
        sign = typeset_plain(str(number), view.style("small", 1.0), 50, view.ruler, Role.ON_INK)
        sketch.add(*place(sign, slip.x + 5, slip.y + (slip.h - sign.height) / 2, view.ruler, 0.5))
        sketch.add(*place(words, slip.x + 60, slip.y + (slip.h - words.height) / 2, view.ruler))


def _tray_height(view: View, order: Sequence[str], width: float) -> float:
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
