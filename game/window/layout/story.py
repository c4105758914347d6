"""The story screen: what is said on the sheet, and what may be chosen beside, below or after it."""

from dataclasses import replace

from game.window.geometry import Box
from game.window.items import Pulled, Sketch, Target
from game.window.layout import hud, messages
from game.window.layout.choices import (
    BURNING,
    choice_rows,
    parts_of,
    row,
    rows_height,
    timer,
    tray,
    tray_height,
)
from game.window.layout.moment import Moment, Told
from game.window.layout.observing import observing
from game.window.layout.sheet import go_on, line, sheet, sheet_range, text_paragraph, with_words_of_choices
from game.window.layout.view import View
from game.window.theme import SPACING
from game.window.typeset import Paragraph, typeset_plain
from scenarios.i18n import _

SLIM = 150  # the sheet under messages, which are read on the telephone


def story_page(view: View, moment: Moment) -> Told:
    """Lay out one beat. A long line is never cut: the sheet grows, then the line goes on in a next part."""
    sketch, sheet = Sketch(), Sketch()
    sketch.add(moment.stage)
    explained = moment.text is not None and any(moment.text.terms())
    if moment.bubbles and moment.name and not explained and messages.fits(view, moment, sheet_range(view)[0]):
        # Read above, it is not said twice; beside the choices, the sheet asks the question.
        moment = replace(moment, text=None, name=None if moment.choices else moment.name)
    told = _asking(sheet, view, moment) if moment.choices else _reading(sheet, view, moment)
    if moment.bubbles:
        messages.conversation(sketch, view, moment, told.top)
    first, last = len(sketch.items), len(sketch.items) + len(sheet.items)
    sketch.add(*sheet.items)
    sketch.targets += sheet.targets
    hud.hud(sketch, view, moment.header, can_go_back=moment.can_go_back)
    page = sketch.page(told.page.first, in_order=bool(moment.spots))
    if moment.spots:  # the marks lie on the place, which stays
        return replace(told, page=page)
    return replace(told, page=replace(page, sheet=Pulled(first, last, told.top)))


def _reading(sketch: Sketch, view: View, moment: Moment) -> Told:
    """A line by itself, and a way on."""
    lowest, highest = sheet_range(view)
    x, width = (90, 1500) if view.wide else (78, 924)
    head = 46 if moment.name else 40
    foot = 30 if moment.text is None else 124
    words = with_words_of_choices(view, moment, text_paragraph(view, moment, width))
    room = view.shape.height - highest - head - foot
    parts = words.pages(room)
    part = min(moment.part, len(parts) - 1)
    if moment.bubbles and moment.text is None:
        lowest = view.shape.height - SLIM
    taken = 20 + tray_height(view, moment.order, width - 200) if moment.order else 0
    shown = max(each.height for each in parts)
    taken = taken if shown + taken <= room else 0
    top = min(lowest, view.shape.height - foot - head - shown - taken)
    sheet(sketch, view, moment, top)
    line(sketch, view, moment, parts[part], (x, top + head))
    if taken and moment.order:
        tray(sketch, view, moment.order, Box(x, top + head + parts[part].height + 20, width - 200, 0))
    go_on(sketch, view)
    return Told(sketch.page(("go", 0)), len(parts), asks=False, apart=False, top=top)


def _asking(sketch: Sketch, view: View, moment: Moment) -> Told:
    """The line beside (or, on a tall screen, above) its choices; apart from them when there is no room for both."""
    if moment.spots:
        return observing(sketch, view, moment)
    fitted = None if moment.apart else _beside(view, moment)
    if fitted is None and not moment.apart:
        told = _reading(sketch, view, moment)
        return replace(told, asks=False, apart=True)
    if fitted is None:
        return _choices_apart(sketch, view, moment)
    top, words, line_at, box = fitted
    sheet(sketch, view, moment, top)
    line(sketch, view, moment, words, line_at)
    if moment.order is not None:
        tray(sketch, view, moment.order, Box(line_at[0], line_at[1] + words.height + 20, words.width, 0))
    timer(sketch, view, moment, box)
    choice_rows(sketch, view, moment, range(len(moment.choices)), box)
    return Told(sketch.page(), 1, asks=True, apart=False, top=top)


def _beside(view: View, moment: Moment) -> tuple[float, Paragraph, tuple[float, float], Box] | None:
    """Top of the sheet, the line, where it stands, and the box of the choices; None when they do not fit together."""
    lowest, highest = sheet_range(view)
    burning = BURNING if moment.is_timed else 0
    head = 46 if moment.name else 40
    words = text_paragraph(view, moment, 840 if view.wide else 924)
    words = with_words_of_choices(view, moment, words)
    line = words.height
    if moment.order is not None:
        line += 20 + tray_height(view, moment.order, words.width)
    if view.wide:
        needed = rows_height(view, moment, 868) + burning + 58
        top = min(lowest, 1080 - max(needed, head + line + 34))
        if top < highest:
            return None
        box = Box(980, top + 30 + burning, 868, 1080 - 28 - top - 30 - burning)
        return top, words, (90, top + head), box
    needed = rows_height(view, moment, 924) + burning
    top = min(lowest, 1920 - 50 - needed - 30 - line - head)
    if top < highest:
        return None
    start = top + head + line + 30 + burning
    return top, words, (78, top + head), Box(78, start, 924, 1920 - 50 - start)


def _choices_apart(sketch: Sketch, view: View, moment: Moment) -> Told:
    """Choices by themselves, over the whole sheet, in as many parts as they need; the line is one step back."""
    lowest, highest = sheet_range(view)
    burning = BURNING if moment.is_timed else 0
    x, width = (90, 1740) if view.wide else (78, 924)
    more = 96
    room = view.shape.height - highest - 40 - burning - 36
    parts = parts_of(view, moment, width, room, room - more)
    part = min(moment.part, len(parts) - 1)
    rows = parts[part]
    height = rows_height(
        view, replace(moment, choices=tuple(moment.choices[number] for number in rows)), width
    )
    height += more if len(parts) > 1 else 0
    top = min(lowest, view.shape.height - 36 - 40 - burning - height)
    plain = replace(moment, name=None, tail=None)
    sheet(sketch, view, plain, top)
    box = Box(x, top + 40 + burning, width, height - (more if len(parts) > 1 else 0))
    timer(sketch, view, moment, box)
    choice_rows(sketch, view, moment, rows, box)
    if len(parts) > 1:
        label = _("Autres choix ({part} sur {parts})").format(part=part + 1, parts=len(parts))
        target = Target("more", Box(x, box.bottom + 10, width, SPACING["target"]), label)
        row(
            sketch,
            view,
            target,
            None,
            typeset_plain(label, view.style("choice", 1.2), width - 150, view.ruler),
        )
    return Told(sketch.page(), len(parts), asks=True, apart=True, top=top)
