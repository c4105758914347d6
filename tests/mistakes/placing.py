"""The example content, with a few lines of it written otherwise: how the examples of the definitions are tried.

A place is a comment, alone on its line: ``# scène``. What is written there replaces the keys that it names again, and
stands as far in as the mark. Every mark is taken away, so that no example is read with one.
"""

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from textwrap import indent

FOLDER = Path(__file__).parent / "contenu"
WHOLE_STORY = "fichier"
STORY = "univers/domicile/recit.yaml"

MARK = re.compile(r"^( *)# ([\w-]+)$")
KEY = re.compile(r"^([\w-]+) ?:")


@functools.cache
def content() -> dict[str, str]:
    """The text of each file of the example content, marks included."""
    return {
        path.relative_to(FOLDER).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(FOLDER.rglob("*.yaml"))
    }


@functools.cache
def places() -> dict[str, str]:
    """The file in which each place is."""
    found = {
        mark[2]: name for name, text in content().items() for mark in map(MARK.match, lines(text)) if mark
    }
    return {**found, WHOLE_STORY: STORY}


def without_mistake() -> dict[str, str]:
    """The files of the content as they are, but for the marks."""
    return {name: "".join(without_marks(lines(text))) for name, text in content().items()}


def with_example(place: str, example: str) -> dict[str, str]:
    """The files of the content with ``example`` written at ``place``, and no mark left."""
    changed = places()[place]
    files = without_mistake()
    files[changed] = example if place == WHOLE_STORY else "".join(written(content()[changed], place, example))
    return files


def written(text: str, place: str, example: str) -> Iterator[str]:
    """The lines of a file with an example at its place."""
    rows = lines(text)
    at, depth = next(
        (number, len(mark[1]))
        for number, mark in enumerate(map(MARK.match, rows))
        if mark and mark[2] == place
    )
    first, last = beside(rows, at, depth)
    again = {key[1] for key in map(KEY.match, lines(example)) if key}
    yield from without_marks(rows[:first])
    yield from without_marks(without_keys(rows[first:at], depth, again))
    yield from lines(indent(example.rstrip("\n") + "\n", " " * depth))
    yield from without_marks(without_keys(rows[at:last], depth, again))
    yield from without_marks(rows[last:])


def beside(rows: list[str], at: int, depth: int) -> tuple[int, int]:
    """The first and one past the last of the lines that stand in the same block as the mark."""
    inside = [not row.strip() or (row[:depth].isspace() or depth == 0) for row in rows]
    first = next((number + 1 for number in range(at, -1, -1) if not inside[number]), 0)
    last = next((number for number in range(at, len(rows)) if not inside[number]), len(rows))
    return first, last


def without_keys(rows: list[str], depth: int, keys: set[str]) -> Iterator[str]:
    """The lines without those of the keys that are written again, and of what they hold."""
    dropped = False
    for row in rows:
        if row.strip() and not row[depth : depth + 1].isspace():
            key = KEY.match(row[depth:])
            dropped = bool(key and key[1] in keys)
        if not dropped:
            yield row


def without_marks(rows: list[str] | Iterator[str]) -> Iterator[str]:
    return (row for row in rows if not MARK.match(row))


def lines(text: str) -> list[str]:
    """The lines with their ends. ``splitlines`` would cut at signs that YAML does not end a line at."""
    return re.findall(r"[^\n]*\n|[^\n]+$", text)


def write(files: dict[str, str], folder: Path) -> Path:
    """The files in a folder, as a content folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    return folder
