"""``filrouge verifier --corriger``: typography mended in place, and not one other byte of the file.

A value is found back in its file sign by sign, whatever its YAML style, and what cannot be found exactly is left alone.
Then the result is read again: if anything but the mended words differs, the file stays as it was.
"""

import copy
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, zip_longest
from typing import Any, NamedTuple

from scenarios import marked
from scenarios.fields import Content
from scenarios.mistakes import Mistake
from scenarios.places import Document, Mark, Path_
from scenarios.reading import understand
from scenarios.review.passages import Passage, passages
from scenarios.review.typography import all_slips, is_accepted

# Each round mends what the one before laid bare (« Non!Oui »: a space after, then one before); two or three are enough.
MOST_ROUNDS = 8
_BOM = b"\xef\xbb\xbf"
# No text that people write has more on one letter: Unicode Standard Annex 15, « Stream-Safe Text Format ».
_LONGEST_CLUSTER = 31
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


class _Read(NamedTuple):
    """What a file holds, at one round of its mending."""

    model: Content
    document: Document
    passages: tuple[Passage, ...]


def mended(data: bytes, kind: type[Content]) -> Mended:
    """Mend the typography of a file that is read as ``kind``; raises :class:`Refused`, and changes nothing then."""
    changes: Counter[str] = Counter()
    before = _read(data, kind)
    for _round in range(MOST_ROUNDS):
        document = before.document
        places = {edit: place for edit in _edits(before) if (place := _place(document, edit))}
        if not places:
            return Mended(data, changes)
        data = _applied(data, document, places)
        changes.update(edit.code for edit in places)
        after = _read(data, kind)
        _nothing_else_changed(before, after, places)
        before = after
    raise Refused


def _read(data: bytes, kind: type[Content]) -> _Read:
    try:
        document = marked.parse(marked.decode(data))
    except Mistake:
        raise Refused from None
    model, _source, problems = understand(document, "", kind)
    if model is None or problems:
        raise Refused
    return _Read(model, document, tuple(passages(model, document)))


def _edits(read: _Read) -> Iterator[Edit]:
    for passage, slip in all_slips(read.model, read.passages):
        if slip.new is not None and not is_accepted(read.model, slip.code, passage.path):
            yield Edit(slip.code, passage.path, passage.raw, slip.start, slip.end, slip.new)


def _place(document: Document, edit: Edit) -> Mark | None:
    """Where an edit stands in its file; None when YAML writes it otherwise (a fold, an escape).

    The sign on each side has to be found too: a space before a fold is none of the value's.
    """
    first = max(edit.start - 1, 0)
    before = _written(document, edit, first, edit.start)
    mark = document.place(edit.path, first)
    found = document.text[mark.line - 1].startswith(
        before + _written(document, edit, edit.start, edit.end + 1), mark.column - 1
    )
    return Mark(mark.line, mark.column + len(before)) if found else None


def _written(document: Document, edit: Edit, start: int, end: int) -> str:
    """A piece of an edit's value as the file should write it, in the style of its scalar."""
    path = edit.path if edit.path in document.styles else edit.path[:-1]  # a row is written as its block is
    escaped = _ESCAPED.get(document.styles.get(path, ""), {})
    return "".join(escaped.get(sign, sign) for sign in edit.raw[start:end])


def _applied(data: bytes, document: Document, places: Mapping[Edit, Mark]) -> bytes:
    """The bytes with each edit made where it stands in ``document``, which was read from them."""
    bom = _BOM if data.startswith(_BOM) else b""
    text = data[len(bom) :].decode()
    clusters = _clusters(text, "\n".join(document.text))
    rows = [0, *accumulate(len(row) + 1 for row in document.text)]
    pieces = []
    for edit, mark in places.items():
        start = rows[mark.line - 1] + mark.column - 1
        end = start + len(_written(document, edit, edit.start, edit.end))
        # Insertions have no sign of their own: they go where the next one starts.
        first = clusters[start][0] if start < len(clusters) else len(text)
        pieces.append((first, clusters[end - 1][1] if start < end else first, edit.new))
    return bom + _spliced(text, pieces).encode()


def _spliced(text: str, pieces: Iterable[tuple[int, int, str]]) -> str:
    """``text`` with each piece, from a start to an end, replaced by its new words."""
    spliced: list[str] = []
    at = 0
    for start, end, new in sorted(pieces):
        spliced += (text[at:start], new)
        at = end
    return "".join((*spliced, text[at:]))


def _clusters(text: str, normal: str) -> list[tuple[int, int]]:
    """For each sign of the text as it was read (``normal``), where it stands in the text as it is."""
    if text == normal:
        return [(place, place + 1) for place in range(len(text))]
    places: list[tuple[int, int]] = []
    read = []
    start = 0
    for cluster in _cut(text):
        sign = "\n" if cluster in ("\r\n", "\r") else unicodedata.normalize("NFC", cluster)
        read.append(sign)
        end = start + len(cluster)
        as_it_is = len(sign) == len(cluster)
        places += ((start + at, start + at + 1) if as_it_is else (start, end) for at in range(len(sign)))
        start = end
    if "".join(read) != normal:
        raise Refused
    return places


def _cut(text: str) -> Iterator[str]:
    """The pieces of a text that the reader makes one sign of: a line end, or a letter with what joins it."""
    start = 0
    for place in range(1, len(text) + 1):
        before, sign = text[start:place], text[place : place + 1]
        if len(before) > _LONGEST_CLUSTER:
            raise Refused
        joined = before == "\r" and sign == "\n"
        if not joined and not sign.isascii():
            apart = unicodedata.normalize("NFC", before) + unicodedata.normalize("NFC", sign)
            joined = bool(unicodedata.combining(sign)) or unicodedata.normalize("NFC", before + sign) != apart
        if not joined:
            yield before
            start = place


def _nothing_else_changed(before: _Read, after: _Read, edits: Iterable[Edit]) -> None:
    """The same values but for the edits, and the same lines said by the same people; else :class:`Refused`."""
    if after.document.value != _edited(before.document.value, edits):
        raise Refused
    for old, new in zip_longest(before.passages, after.passages):
        if not old or not new or old[3:] != new[3:] or old.path != new.path:
            raise Refused


def _edited(value: Any, edits: Iterable[Edit]) -> Any:
    """A copy of a file's value with the edits made in it."""
    scalars: dict[Path_, dict[int | None, list[tuple[int, int, str]]]] = {}
    for edit in edits:
        path, last, row = edit.path, edit.path[-1], None
        if isinstance(last, int) and isinstance(_at(value, path[:-1]), str):
            path, row = path[:-1], last
        piece = (edit.start, edit.end, edit.new)
        scalars.setdefault(path, {}).setdefault(row, []).append(piece)
    edited = copy.deepcopy(value)
    for path, rows in scalars.items():
        words = _at(value, path)
        lines = words.split("\n")
        for row, pieces in rows.items():
            if row is None:
                lines = [_spliced(words, pieces)]
            else:
                lines[row] = _spliced(lines[row], pieces)
        _at(edited, path[:-1])[path[-1]] = "\n".join(lines)
    return edited


def _at(value: Any, path: Path_) -> Any:
    for step in path:
        value = value[step]
    return value
