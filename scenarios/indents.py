"""How far in the lines of a file stand: which of them moved, and where it was most likely meant to be."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from scenarios.i18n import _
from scenarios.mistakes import Mistake, Whole
from scenarios.places import Mark

_KEY = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?P<key>[\w-]+) ?:(?:\s|$)")
_OPENS = re.compile(r"(?::|[|>][+-]?)\s*$")
_SHOWN_LINES = 8


class _Row(NamedTuple):
    line: int  # from 1
    key: str
    indent: int  # of the dash, where there is one
    depth: int  # of the key
    dash: bool


def shifted(text: list[str], mark: Mark) -> tuple[Mistake, Mark]:
    """What to say of a line that YAML could place nowhere: it moved, or a line before it did."""
    here = _row(text, mark.line)
    if here is None:
        return Mistake("décalage"), Mark(
            mark.line, len(text[mark.line - 1]) - len(text[mark.line - 1].lstrip()) + 1
        )
    if fallen := _fallen(text, here):
        row, beside = fallen
        return _aligned(row, beside)
    below = (_row(text, number) for number in range(here.line + 1, len(text) + 1))
    inside = next((row for row in below if row), here)
    # What it holds stands further in than it ever did.
    above = [
        row
        for row in _open_above(text, here.line)
        if inside.indent <= here.depth or row.depth < inside.indent
    ]
    alike = [row for row in above if row.dash] if here.dash else above
    at = _far(here, dash=here.dash)
    near = min(alike, key=lambda row: (abs(_far(row, dash=here.dash) - at), row.indent * -1), default=None)
    return _aligned(here, near) if near else (Mistake("décalage"), Mark(here.line, here.indent + 1))


def tabs(text: list[str], line: int) -> Mistake:
    """Every line that a tab opens, told at once, and the spaces that this one wants."""
    others = [n for n, row in enumerate(text, 1) if "\t" in row[: len(row) - len(row.lstrip())] and n != line]
    shown = ", ".join(map(str, others[:_SHOWN_LINES])) + (", …" if len(others) > _SHOWN_LINES else "")
    said = _("Cette ligne commence")
    if others:
        said = _("Cette ligne et {number} autres ({lines}) commencent").format(
            number=len(others), lines=shown
        )
    if len(others) == 1:
        said = _("Cette ligne et la ligne {line} commencent").format(line=shown)
    return Mistake("tabulation", 0, lignes=Whole([said]), nombre=_spaces(text, line))


def _row(text: list[str], line: int) -> _Row | None:
    found = _KEY.match(text[line - 1])
    if not found:
        return None
    indent = len(found["indent"])
    return _Row(line, found["key"], indent, indent + len(found["dash"] or ""), bool(found["dash"]))


def _far(row: _Row, *, dash: bool) -> int:
    return row.indent if dash else row.depth


def _open_above(text: list[str], line: int) -> Iterator[_Row]:
    """The last line of each level that is still open above a line, the deepest first."""
    shallowest = 1_000_000
    for number in range(line - 1, 0, -1):
        row = _row(text, number)
        if row and row.indent < shallowest:
            shallowest = row.indent
            yield row


def _fallen(text: list[str], here: _Row) -> tuple[_Row, _Row] | None:
    """A line above that stands further out than its neighbours, while what it holds stayed where it was."""
    fallen: _Row | None = None
    for number in range(here.line - 1, 0, -1):
        row = _row(text, number)
        if row is None or row.indent > here.indent:
            continue
        if row.indent == here.indent:
            return (fallen, row) if fallen else None
        if fallen:
            return None
        fallen = row
    return None


def _aligned(row: _Row, beside: _Row) -> tuple[Mistake, Mark]:
    words = {"clé": row.key, "voisine": beside.key, "ligne": beside.line}
    return Mistake("décalage-de-clé", 0, **words), Mark(row.line, row.indent + 1)


def _spaces(text: list[str], line: int) -> int:
    """As many as the line before has, and two more where that one opens something."""
    above = next((each for each in reversed(text[: line - 1]) if each.strip() and "\t" not in each), "")
    if not above:
        return 0
    indent = len(above) - len(above.lstrip(" "))
    if _OPENS.search(above):
        return indent + 2
    return indent + (
        2 if above.lstrip().startswith("- ") and not text[line - 1].lstrip().startswith("-") else 0
    )
