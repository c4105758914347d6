"""``filrouge verifier --corriger``: typography mended in place, and not one other byte of the file.

A value is found back in its file sign by sign, whatever its YAML style, and what cannot be found exactly is left alone.
Then the result is read again: if anything but the mended words differs, the file stays as it was.
"""

import copy
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from scenarios import marked
from scenarios.fields import Content
from scenarios.mistakes import Mistake
from scenarios.places import Document, Path_
from scenarios.reading import understand
from scenarios.review.passages import passages
from scenarios.review.typography import all_slips, is_accepted

# Each round mends what the one before laid bare (« Non!Oui »: a space after, then one before); two or three are enough.
MOST_ROUNDS = 8
_BOM = b"\xef\xbb\xbf"
# What the reader makes one sign of: a line end, or a letter with the accents that follow it.
_CLUSTER = re.compile("\r\n|[^\r\n][\u0300-\u036f]*|[\r\n]")
# How a sign is written where it cannot stand for itself.
_ESCAPED = {"'": {"'": "''"}, '"': {'"': '\\"', "\\": "\\\\"}}


class Refused(Exception):
    """This file cannot be mended without touching something else."""


class Edit(NamedTuple):
    """What stands from ``start`` to ``end`` of the value (or row) at ``path`` becomes ``new``."""

    code: str
    path: Path_
    raw: str
    start: int
    end: int
    new: str


class Mended(NamedTuple):
    """A file after mending, and how many faults of each code were mended."""

    data: bytes
    changes: Mapping[str, int]


def mended(data: bytes, kind: type[Content]) -> Mended:
    """Mend the typography of a file that is read as ``kind``; raises :class:`Refused`, and changes nothing then."""
    changes: Counter[str] = Counter()
    before = _read(data, kind)
    for _round in range(MOST_ROUNDS):
        model, document = before
        edits = [(edit, place) for edit in _edits(model, document) if (place := _place(document, edit))]
        if not edits:
            return Mended(data, changes)
        data = _applied(data, [(*place, edit.new) for edit, place in edits])
        changes.update(edit.code for edit, _place_ in edits)
        after = _read(data, kind)
        _nothing_else_changed(before, after, [edit for edit, _place_ in edits])
        before = after
    raise Refused


def _read(data: bytes, kind: type[Content]) -> tuple[Content, Document]:
    try:
        document = marked.parse(marked.decode(data))
    except Mistake:
        raise Refused from None
    model, _source, problems = understand(document, "", kind)
    if model is None or problems:
        raise Refused
    return model, document


def _edits(model: Content, document: Document) -> Iterator[Edit]:
    for passage, slip in all_slips(model, passages(model, document)):
        if slip.new is not None and not is_accepted(model, slip.code, passage.path):
            yield Edit(slip.code, passage.path, passage.raw, slip.start, slip.end, slip.new)


def _place(document: Document, edit: Edit) -> tuple[int, int] | None:
    """Where an edit stands in the text of its file; None when YAML writes it otherwise (a fold, an escape).

    The sign on each side has to be found too: a space before a fold is none of the value's.
    """
    style = _style(document, edit.path)
    first, last = max(edit.start - 1, 0), edit.end + 1
    before, inside, after = (
        "".join(_ESCAPED.get(style, {}).get(sign, sign) for sign in piece)
        for piece in (
            edit.raw[first : edit.start],
            edit.raw[edit.start : edit.end],
            edit.raw[edit.end : last],
        )
    )
    mark = document.place(edit.path, first)
    line, at = document.text[mark.line - 1], mark.column - 1
    if not line.startswith(f"{before}{inside}{after}", at):
        return None
    start = sum(len(each) + 1 for each in document.text[: mark.line - 1]) + at + len(before)
    return start, start + len(inside)


def _style(document: Document, path: Path_) -> str:
    """The sign that opens the scalar at ``path``, or the one that holds the row ``path`` leads to."""
    return document.styles.get(path) or document.styles.get(path[:-1], "")


def _applied(data: bytes, places: Iterable[tuple[int, int, str]]) -> bytes:
    """The bytes with each piece of their text, counted as the reader counts it, replaced."""
    bom = _BOM if data.startswith(_BOM) else b""
    text = data[len(bom) :].decode()
    clusters = _clusters(text, marked.decode(data))
    for start, end, new in sorted(places, reverse=True):
        # Insertions have no sign of their own: they go where the next one starts.
        first = clusters[start][0] if start < len(clusters) else len(text)
        last = clusters[end - 1][1] if start < end else first
        text = f"{text[:first]}{new}{text[last:]}"
    return bom + text.encode()


def _clusters(text: str, normal: str) -> list[tuple[int, int]]:
    """For each sign of the text as it was read (``normal``), where it stands in the text as it is."""
    if text == normal:
        return [(place, place + 1) for place in range(len(text))]
    places: list[tuple[int, int]] = []
    read = []
    for found in _CLUSTER.finditer(text):
        sign = "\n" if found[0] in ("\r\n", "\r") else unicodedata.normalize("NFC", found[0])
        read.append(sign)
        whole = len(sign) != len(found[0])
        places += (
            found.span() if whole else (found.start() + at, found.start() + at + 1) for at in range(len(sign))
        )
    if "".join(read) != normal:
        raise Refused
    return places


def _nothing_else_changed(
    before: tuple[Content, Document], after: tuple[Content, Document], edits: Iterable[Edit]
) -> None:
    """The same values but for the edits, and the same lines said by the same people; else :class:`Refused`."""
    expected = _edited(before[1].value, edits)
    if after[1].value != expected or _who(*before) != _who(*after):
        raise Refused


def _who(model: Content, document: Document) -> list[tuple[object, ...]]:
    return [(each.path, each.kind, each.speaker, each.own_words) for each in passages(model, document)]


def _edited(value: Any, edits: Iterable[Edit]) -> Any:
    """A copy of a file's value with the edits made in it."""
    root = [copy.deepcopy(value)]
    for edit in sorted(edits, key=lambda each: (each.start, each.end), reverse=True):
        *parents, last = (0, *edit.path)
        holder: Any = root
        for step in parents[:-1]:
            holder = holder[step]
        if isinstance(holder[parents[-1]], str):  # a row of a block
            rows = holder[parents[-1]].split("\n")
            rows[last] = _with(rows[last], edit)
            holder[parents[-1]] = "\n".join(rows)
        else:
            holder[parents[-1]][last] = _with(holder[parents[-1]][last], edit)
    return root[0]


def _with(words: str, edit: Edit) -> str:
    return f"{words[: edit.start]}{edit.new}{words[edit.end :]}"
