"""Pages to read: headings, paragraphs and facts that flow over as many parts as they need, with actions below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from game.window.geometry import Box
from game.window.items import Backdrop, Code, Icon, Ink, Role, Sheet, Sketch, Stage, Target
from game.window.layout.parts import button, button_height, heading, paper
from game.window.layout.view import View
from game.window.theme import SPACING
from game.window.typeset import Paragraph, place, rich_spans, typeset
from scenarios.i18n import _
from scenarios.lines import RichText, Variables

ICON = 64
MODULE = 6  # of a code: four pixels on a small laptop's screen
COLUMN_GAP = SPACING["column"]
MOST_OF_A_TITLE = 0.2  # of the sheet's height


@dataclass(frozen=True, slots=True)
class Action:
    does: str
    label: str
    icon: str | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph. ``keep`` holds it with the next one; ``page`` begins a new part.

    With an ``action`` it is a button that says the action's words; with a ``code``, its words stand beside it.
    """

    words: str | RichText
    kind: str = "text"
    colour: Ink = Role.INK
    before: float = 14
    keep: bool = False
    page: bool = False
    icon: str | None = None
    variables: Variables | None = None
    action: Action | None = None
    code: tuple[tuple[bool, ...], ...] | None = None

    @property
    def beside(self) -> float:
        """How large what stands at the left of its words is."""
        return MODULE * len(self.code) if self.code else ICON if self.icon else 0


@dataclass(frozen=True, slots=True)
class Document:
    """``actions`` stand below the last part; the others have a way on, and ``always`` stands below every one."""

    title: str
    blocks: tuple[Block, ...]
    actions: tuple[Action, ...] = ()
    always: tuple[Action, ...] = ()
    over: bool = False  # laid over the screen below, smaller
    scene: Stage | None = None  # what stands behind; the title's picture without it
    columns: int = 1  # on a wide screen, at the sizes of text that allow it


@dataclass(frozen=True, slots=True)
class _Piece:
    """A block at a width; a button has no text to cut, only how ``high`` it is."""

    block: Block
    text: Paragraph
    before: float
    width: float
    high: float = 0

    @property
    def height(self) -> float:
        return self.before + max(self.text.height, self.block.beside, self.high)

    @property
    def can_be_cut(self) -> bool:
        return len(self.text.rows) > 1 and not self.block.code


def document_page(view: View, document: Document, part: int) -> tuple[Sketch, int]:
    """Lay out one part; returns it with how many there are."""
    sketch = Sketch()
    box = _sheet(view, document)
    inner = box.shrunk(72 if view.wide else 52, 48)
    title = _title(view, document.title, inner)
    top = title.height + 48
    last = document.actions + document.always
    columns = document.columns if view.wide and view.step < 3 else 1
    each = (inner.w - COLUMN_GAP * (columns - 1)) / columns
    room = inner.h - top - 20

    def flowed(actions: tuple[Action, ...]) -> list[list[list[_Piece]]]:
        """Pages of columns of pieces, above those actions."""
        found = _parts(view, document.blocks, each, room - _actions_height(view, actions, inner.w))
        return [found[start : start + columns] for start in range(0, len(found), columns)]

    parts = flowed(_pager(1, 3) + document.always)
    foot = _actions_height(view, _pager(len(parts) - 1, len(parts)) + last, inner.w)
    if max(_height(column) for column in parts[-1]) > room - foot:
        parts = flowed(_pager(1, 2) + last)
    part = min(part, len(parts) - 1)
    if len(parts) == 1 and document.over:
        foot = _actions_height(view, last, inner.w)
        height = min(box.h, top + _height(parts[0][0]) + 24 + foot + 96)
        box = Box(box.x, box.y + (box.h - height) / 2, box.w, height)
        inner = box.shrunk(72 if view.wide else 52, 48)
    if document.over:
        if document.scene:
            sketch.add(document.scene)
        sketch.add(Sheet(view.whole.shrunk(-60), Role.NIGHT, 0.1, alpha=0.45))
        sketch.add(Sheet(box.shrunk(-14).moved(-2, -2), Role.VIVID, 34, (8, -4, 0, 0)))
    else:
        sketch.add(document.scene or Backdrop("titre", 0.55))
        if document.scene:
            sketch.add(Sheet(box.shrunk(-14).moved(-2, -2), Role.VIVID, 34, (8, -4, 0, 0)))
    sketch.add(*paper(box, 28))
    start = heading(sketch, view, title, (inner.x, inner.y))
    for number, column in enumerate(parts[part]):
        y = start
        for piece in column:
            _put(sketch, view, piece, inner.x + number * (each + COLUMN_GAP), y)
            y += piece.height
    onward, backward = _pager(part, len(parts))[:1], _pager(part, len(parts))[1:]
    if part == len(parts) - 1:
        onward, backward = document.actions, _pager(part, len(parts))
    actions = onward + document.always + backward
    _actions(sketch, view, actions, inner)
    return sketch, len(parts)


def _title(view: View, words: str, inner: Box) -> Paragraph:
    """Smaller where a long title in large text would leave little room to read under it."""
    title = view.text(words, "title", inner.w)
    return title if title.height <= inner.h * MOST_OF_A_TITLE else view.text(words, "name", inner.w)


def _sheet(view: View, document: Document) -> Box:
    if view.wide:
        return Box(330, 90, 1260, 900) if document.over else Box(210, 56, 1500, 968)
    return Box(60, 200, 960, 1520) if document.over else Box(44, 56, 992, 1808)


def _parts(view: View, blocks: Sequence[Block], width: float, room: float) -> list[list[_Piece]]:
    """Pieces that fit together; a paragraph too long for what is left goes on in the next part."""
    parts: list[list[_Piece]] = [[]]
    used = 0.0
    for number, block in enumerate(blocks):
        piece = _piece(view, block, width, first=not parts[-1])
        needed = _together(view, blocks[number:], width, room, piece)
        left = room - used
        if parts[-1] and (
            block.page or left < needed <= room or (left < piece.height and not piece.can_be_cut)
        ):
            parts.append([])
            used = 0.0
            piece = _piece(view, block, width, first=True)
        while used + piece.height > room and piece.can_be_cut:
            now, later = _cut(piece, room - used, alone=not parts[-1])
            if now is not None:
                parts[-1].append(now)
            parts.append([])
            used = 0.0
            piece = later
        parts[-1].append(piece)
        used += piece.height
    return parts


def _together(view: View, blocks: Sequence[Block], width: float, room: float, piece: _Piece) -> float:
    """What the first block needs with those it is kept with: all of them, or, where that is too much, a beginning."""
    needed, number = piece.height, 0
    while blocks[number].keep and number + 1 < len(blocks):
        number += 1
        needed += _piece(view, blocks[number], width, first=False).height
    if number == 0 or needed <= room:
        return needed
    after = _piece(view, blocks[1], width, first=False)
    return piece.height + after.before + after.text.leading * min(2, len(after.text.rows))


def _height(pieces: Sequence[_Piece]) -> float:
    return sum(piece.height for piece in pieces)


def _piece(view: View, block: Block, width: float, *, first: bool) -> _Piece:
    before, room = 0 if first else block.before, width
    if block.beside:
        room -= block.beside + 24
    if isinstance(block.words, str):
        text = view.text(block.words, block.kind, room, block.colour)
    else:
        spans = rich_spans(block.words, view.style(block.kind), block.variables or {})
        text = typeset(spans, room, view.ruler)
    act = block.action
    high = button_height(view, act.label, width, icon=bool(act.icon)) if act else 0
    return _Piece(block, text, before, width, high)


def _cut(piece: _Piece, room: float, *, alone: bool) -> tuple[_Piece | None, _Piece]:
    rows = int((room - piece.before) / piece.text.leading)
    if rows < 1 and not alone:
        return None, replace(piece, before=0)
    rows = max(1, rows)  # alone on a part that cannot hold one row: it goes over rather than on without end
    rows = min(rows, len(piece.text.rows) - 1)
    now, later = piece.text.rows[:rows], piece.text.rows[rows:]
    return (
        replace(piece, text=replace(piece.text, rows=now)),
        replace(piece, text=replace(piece.text, rows=later), before=0),
    )


def _put(sketch: Sketch, view: View, piece: _Piece, x: float, y: float) -> None:
    y += piece.before
    block, side = piece.block, piece.block.beside
    if act := block.action:
        target = Target(act.does, Box(x, y, piece.width, piece.high), act.label, act.number)
        button(sketch, view, target, icon=act.icon)
        return
    if block.code:
        sketch.add(Code(block.code, Box(x, y, side, side)))
    elif block.icon:
        sketch.add(Icon(block.icon, Box(x, y, side, side)))
    if side:
        x += side + 24
        y += max(0.0, (side - piece.text.height) / 2)
    sketch.add(*place(piece.text, x, y, view.ruler))


def _pager(part: int, parts: int) -> tuple[Action, ...]:
    pager = []
    if part < parts - 1:
        pager.append(Action("next", _("Suite"), "lecture"))
    if part > 0:
        pager.append(Action("previous", _("Page d’avant"), "retour"))
    return tuple(pager)


def _columns(view: View, actions: Sequence[Action], width: float) -> int:
    """As many columns as make the actions take the least height."""
    most = min(4 if view.wide else 2, len(actions))
    return min(range(most, 0, -1), key=lambda columns: _height_in(view, actions, width, columns))


def _height_in(view: View, actions: Sequence[Action], width: float, columns: int) -> float:
    each = (width - 18 * (columns - 1)) / columns
    tallest = max(button_height(view, action.label, each, icon=bool(action.icon)) for action in actions)
    return (tallest + 16) * -(-len(actions) // columns)


def _actions_height(view: View, actions: Sequence[Action], width: float) -> float:
    return _height_in(view, actions, width, _columns(view, actions, width)) if actions else 0


def _actions(sketch: Sketch, view: View, actions: Sequence[Action], inner: Box) -> None:
    if not actions:
        return
    columns = _columns(view, actions, inner.w)
    width = (inner.w - 18 * (columns - 1)) / columns
    high = max(button_height(view, action.label, width, icon=True) for action in actions)
    rows = -(-len(actions) // columns)
    top = inner.bottom - rows * (high + 16) + 16
    for number, action in enumerate(actions):
        box = Box(
            inner.x + number % columns * (width + 18), top + number // columns * (high + 16), width, high
        )
        target = Target(action.does, box, action.label, action.number)
        button(sketch, view, target, icon=action.icon)
