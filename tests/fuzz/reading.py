"""What holds of any bytes given for a story: a story or problems, each with a place in the file and safe to print."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

from scenarios import marked
from scenarios.content import ReadStory, read_story
from scenarios.excerpt import excerpt
from scenarios.mistakes import Mistake
from scenarios.names import Surroundings
from scenarios.problems import Problem
from scenarios.telling import NARROWEST, WIDEST, Sheet, told
from scenarios.vocabulary import vocabulary

LONGEST_SENTENCE = 2_000
WIDTHS = (NARROWEST, WIDEST)
# The words of the real pictures and, for small stories, of the tests' own.
_DRAWN = vocabulary()
AROUND = Surroundings(
    replace(_DRAWN, places=_DRAWN.places | {"palier"}, expressions={**_DRAWN.expressions, "agacée": "agace"}),
    glossary=frozenset({"cahier de liaison"}),
)


def read_or_told(data: bytes, folder: Path) -> ReadStory | None:
    """The story that these bytes are; None when they are none, and then there is an error that says why."""
    path = folder / "essai" / "recit.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    read, problems = read_story(path, "recit.yaml", AROUND)
    rows = rows_of(data)
    for each in problems:
        stands_in(rows, each)
        can_be_printed(each)
    assert (read is None) == any(each.severity == "erreur" for each in problems), problems
    return read


def rows_of(data: bytes) -> list[str]:
    """The lines of a file; those of bytes that are no words have no width."""
    try:
        return marked.decode(data).split("\n")
    except Mistake:
        return [""] * len((data + b".").splitlines())


def stands_in(rows: list[str], problem: Problem) -> None:
    """One sign past the end of a line is where something is missing."""
    assert 1 <= problem.line <= len(rows), problem
    assert 1 <= problem.column <= len(rows[problem.line - 1]) + 1, problem


def can_be_printed(problem: Problem) -> None:
    """On a terminal narrow or wide: no sign that it would obey, and a caret that stands on the line that is shown."""
    assert problem.message.strip(), problem
    assert len(str(problem)) < LONGEST_SENTENCE, "a sentence, not the file thrown back"
    shown = [row for width in WIDTHS for row in told([problem], Sheet(width))]
    assert not any(map(gives_orders, "".join([*str(problem), *shown]))), problem
    for width in WIDTHS if problem.row is not None else ():
        assert 0 <= excerpt(problem.row, problem.column, width).caret <= width, problem
    json.dumps(problem.as_json(), ensure_ascii=False).encode()


def gives_orders(sign: str) -> bool:
    """A sign that a terminal would obey, or that turns what follows around."""
    return sign != "\n" and unicodedata.category(sign) in ("Cc", "Cf", "Cs", "Zl", "Zp")
