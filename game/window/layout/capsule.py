"""A capsule while it plays: its shot, what is told as captions, and below them what one may do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.capsule_play import CapsulePlay
from game.window.geometry import Box, Shape
from game.window.items import Filmed, Page, Sketch, Stage, Target
from game.window.layout.document import Action
from game.window.layout.parts import button, button_height, paper
from game.window.layout.stand import standing
from game.window.layout.view import View
from game.window.theme import SPACING
from game.window.typeset import Paragraph, place

TOLD = 2.5  # seconds of a shot during which its caption also says its sound
_MARGIN, _GAP = 40, 16
_STAGE = 1080  # how high it is
_INSIDE = SPACING["inside"]  # between a sheet's edge and its words


@dataclass(frozen=True, slots=True)
class FilmShown:
    """What a moment of a capsule shows; ``caption`` is empty when nothing is said, or nobody wants captions."""

    filmed: Filmed
    chapter: str
    on_screen: str
    caption: str
    actions: tuple[Action, ...]


def stage_of(play: CapsulePlay, shape: Shape) -> Stage:
    """Where a capsule stands: its place, and people as they are at this moment."""
    return Stage(play.shot.place, standing(shape, replace(play.acting, speaker=play.speaker)))


def film_page(view: View, shown: FilmShown) -> Page:
    """The stage, and over or below it only what is needed to follow and to act."""
    sketch = Sketch()
    sketch.add(shown.filmed)
    top = _controls(sketch, view, shown.actions)
    if shown.caption:
        words = view.text(shown.caption, "line", _room(view))
        high = words.height + 2 * _INSIDE
        _plate(sketch, view, words, Box(0, top - _GAP - high, view.whole.w, high), align=0.5)
    chapter = view.text(shown.chapter, "label", _room(view))
    under = _plate(sketch, view, chapter, Box(_MARGIN, _GAP, chapter.width, 0), align=0.0)
    if shown.on_screen:
        words = view.text(shown.on_screen, "strong", _room(view))
        y = under + _GAP if view.wide else view.shape.stage_top + _STAGE + _GAP  # where it hides nobody
        _plate(sketch, view, words, Box(_MARGIN, y, words.width, 0), align=0.0)
    return sketch.page(("toggle", 0), in_order=True)


def _room(view: View) -> float:
    """How wide words may be: a wide stage keeps its sides."""
    return min(view.whole.w - 2 * (_MARGIN + _INSIDE), 1240)


def _plate(sketch: Sketch, view: View, words: Paragraph, box: Box, *, align: float) -> float:
    """Words on their own sheet of paper, at the left of a box or in its middle; returns where it ends."""
    across = max(each.x + each.w for each in place(words, 0, 0, view.ruler))
    wide, high = across + 2 * _INSIDE, words.height + 2 * _INSIDE
    x = box.x + align * (box.w - wide)
    sketch.add(*paper(Box(x, box.y, wide, high)))
    left = x + _INSIDE - align * (words.width - across)
    sketch.add(*place(words, left, box.y + _INSIDE, view.ruler, align))
    return box.y + high


def _controls(sketch: Sketch, view: View, actions: Sequence[Action]) -> float:
    """Buttons of one size at the bottom, in the fewest rows that hold their words; returns where they begin."""
    columns = (6 if view.step < 3 else 3) if view.wide else 2
    width = (view.whole.w - 2 * _MARGIN - _GAP * (columns - 1)) / columns
    high = max(button_height(view, action.label, width) for action in actions)
    rows = -(-len(actions) // columns)
    top = view.whole.h - _MARGIN / 2 - rows * (high + _GAP) + _GAP
    for number, action in enumerate(actions):
        x = _MARGIN + number % columns * (width + _GAP)
        box = Box(x, top + number // columns * (high + _GAP), width, high)
        button(sketch, view, Target(action.does, box, action.label, action.number))
    return top
