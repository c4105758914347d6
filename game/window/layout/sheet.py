"""The sheet of paper at the foot of the stage: how high it begins, who speaks on it, and their words."""

from dataclasses import dataclass, replace

from game.window.geometry import Box
from game.window.items import Disc, Face, Icon, Role, Sheet, Sketch, Style, Target
from game.window.layout.moment import Moment
from game.window.layout.view import View
from game.window.typeset import Paragraph, Span, place, rich_spans, term_boxes, typeset
from scenarios.i18n import _
from scenarios.interface import WORDS

SHEET_TOP = 778  # where the sheet begins on a wide stage when it holds little
HIGHEST = 520  # where it may begin: below the chins
TALL_TOP, TALL_HIGHEST = 1150, 760


def sheet_range(view: View) -> tuple[float, float]:
    """Where the sheet begins when it holds little, and the highest it may begin."""
    if view.wide:
        return SHEET_TOP, HIGHEST - (70 if view.step == 4 else 0)
    return TALL_TOP, TALL_HIGHEST


def sheet(sketch: Sketch, view: View, moment: Moment, top: float) -> None:
    """Paper over an accent sheet, off the bottom edge; a tail to who speaks, from the sheet or from their name."""
    width, height = view.shape.width, view.shape.height + 50 - top
    name = _Plate.of(view, moment, top) if moment.name else None
    feet: tuple[tuple[float, float, float] | None, ...] = (None, None, None)
    tail = moment.tail
    if tail is not None and not (name and name.box.x < tail < name.box.right + 40):
        tail = max(150.0, min(width - 150.0, tail))
        feet = ((tail + 6, 40, 34), (tail, 54, 38), (tail, 42, 32))
    sketch.add(
        Sheet(Box(44, top + 2, width - 74, height), Role.NIGHT, 30, tail=feet[0], alpha=0.34),
        Sheet(Box(26, top - 12, width - 52, height + 8), Role.VIVID, 34, (10, -5, 0, 0), feet[1]),
        Sheet(Box(42, top, width - 84, height), Role.PAPER, 28, tail=feet[2]),
    )
    if name:
        name.draw(sketch, view, moment.tail)


@dataclass(frozen=True, slots=True)
class _Plate:
    """Who speaks, and who they are; only the name where both are too long together."""

    box: Box
    name: str
    role: str
    width: float

    @classmethod
    def of(cls, view: View, moment: Moment, top: float) -> "_Plate":
        name, role = moment.name or "", moment.role
        width = view.ruler.width(name, view.style("name"))
        about = view.ruler.width(role, view.style("small")) + 20 if role else 0
        room = view.shape.width - 216
        if width + about > room:
            role, about = "", 0
        height = max(66.0, view.leading("name") + 22)
        return cls(Box(80, top - height + 22, min(width, room) + about + 56, height), name, role, width)

    def draw(self, sketch: Sketch, view: View, tail: float | None) -> None:
        box, foot = self.box, None
        if tail is not None and box.x < tail < box.right + 40:
            foot = (max(box.x + 50, min(box.right - 50, tail)), 34, 26)
        sketch.add(Sheet(box, Role.INK, 16, (2, -2, 0, 0), foot))
        middle = box.y + box.h / 2
        shown = typeset([Span(self.name, view.style("name"), Role.ON_INK)], box.w - 56, view.ruler)
        sketch.add(*place(shown, box.x + 28, middle - shown.height / 2, view.ruler))
        if self.role:
            words = typeset([Span(self.role, view.style("small"), Role.SOFT_ON_INK)], box.w, view.ruler)
            sketch.add(*place(words, box.x + 48 + self.width, middle - words.height / 2 + 3, view.ruler))


def text_paragraph(view: View, moment: Moment, width: float) -> Paragraph:
    """The line that shows, cut to a width."""
    if moment.text is None or moment.variables is None:
        return (
            view.text(moment.question, "strong", width)
            if moment.choices
            else Paragraph((), view.leading("line"), width)
        )
    return typeset(rich_spans(moment.text, view.style("line"), moment.variables), width, view.ruler)


def with_words_of_choices(view: View, moment: Moment, words: Paragraph) -> Paragraph:
    """The line, then the glossary words that only the choices hold: a choice is taken where one touches it."""
    terms = {term.word: term for text, _variables in moment.choices for term in text.terms()}
    for term in moment.text.terms() if moment.text else ():
        terms.pop(term.word, None)
    if not terms:
        return words
    style = view.style("line")
    spans = [Span(_("Les mots :"), style, Role.SOFT)]
    for word in terms:
        spans += [Span(" ", style), Span(word, style, term=word)]
    more = typeset(spans, words.width, view.ruler)
    return replace(words, rows=(*words.rows, *more.rows))


def line(sketch: Sketch, view: View, moment: Moment, words: Paragraph, at: tuple[float, float]) -> None:
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


def go_on(sketch: Sketch, view: View) -> None:
    """Where no choice comes under the finger that taps it again and again."""
    size = 84
    left, bottom = (856, 1052) if view.wide else (1000 - size, 1890)
    box = Box(left, bottom - size, size, size)
    target = Target("go", box, WORDS.go_on)
    focused = view.focus == target.key
    x, y = box.centre
    if focused:
        sketch.add(Disc(x, y, size / 2 + 6, Role.DEEP), Disc(x, y, size / 2, Role.PALE))
    else:
        sketch.add(Disc(x, y, size / 2, Role.PALE))
    sketch.add(Icon("lecture", Box(x - 20, y - 22, 44, 44)))
    sketch.targets.append(target)
