"""What holds of what is proved and said of any sound file: no traceback, places that are there, plays that go on."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from scenarios.all_careers import Careers
from scenarios.capsule import Capsule
from scenarios.careers_model import Job
from scenarios.catalogues import (
    BridgeList,
    DiplomaList,
    FieldFigures,
    FundingList,
    Glossary,
    PlacesToAsk,
    SourceList,
)
from scenarios.class_sheet import ClassSheet
from scenarios.fields import Content
from scenarios.model import Story
from scenarios.play import replay
from scenarios.problems import Problem, Severity
from scenarios.reading import ReadFile, read_model
from scenarios.review.checks import review
from scenarios.review.mending import Mended, Refused, mended
from scenarios.review.reviewed import Around, Reviewed, reviewed
from scenarios.site_model import Site
from scenarios.universe_model import Universe
from scenarios.verify import prove
from tests.fuzz.reading import can_be_printed, read_or_told, rows_of, stands_in

# By file or folder name; a story is read with what stands around it.
KINDS: dict[str, type[Content] | None] = {
    "recit": None,
    "capsule": Capsule,
    "classe": ClassSheet,
    "univers": Universe,
    "metiers": Job,
    "diplomes": DiplomaList,
    "passerelles": BridgeList,
    "financements": FundingList,
    "chiffres": FieldFigures,
    "orientation": PlacesToAsk,
    "sources": SourceList,
    "glossaire": Glossary,
    "site": Site,
}
AROUND = Around(Careers(), date(2026, 11, 22))
MOST_STATES = 300


def of_kind(kind: str, data: bytes) -> bytes:
    """An input: one byte says what kind of file the others are."""
    return bytes([list(KINDS).index(kind)]) + data


def file_holds(given: bytes, folder: Path) -> None:
    """A file of any kind is read or told; a sound one is proved, reviewed and mended."""
    kind, data = list(KINDS.values())[given[0] % len(KINDS)] if given else None, given[1:]
    file = sheet_of(kind, data, folder) if kind else story_of(data, folder)
    if file:
        told_well(review([file]), rows_of(data))
        mends(data, kind or Story)


def told_well(problems: Iterable[Problem], rows: list[str]) -> None:
    for each in problems:
        stands_in(rows, each)
        can_be_printed(each)


def mends(data: bytes, kind: type[Content]) -> None:
    """Mending keeps every line, says whether it did something, and leaves nothing for a second time."""
    try:
        first = mended(data, kind)
    except Refused:
        return
    assert first.data.count(b"\n") == data.count(b"\n")
    assert bool(first.changes) == (first.data != data)
    assert mended(first.data, kind) == Mended(first.data, {})


def story_of(data: bytes, folder: Path) -> Reviewed | None:
    read = read_or_told(data, folder)
    if read is None:
        return None
    proof, problems = prove(read, MOST_STATES)
    told_well(problems, rows_of(data))
    for each in problems:
        assert each.play is None or replay(read.story, each.play)[1], each
    json.dumps(proof.as_json())
    if any(each.severity is Severity.ERROR for each in problems):
        return None
    return reviewed(ReadFile(read.story, read.source), AROUND, read.slug, proof.walked)


def sheet_of(kind: type[Content], data: bytes, folder: Path) -> Reviewed | None:
    path = folder / "fiche.yaml"
    path.write_bytes(data)
    model, source, problems = read_model(path, path.name, kind)
    told_well(problems, rows_of(data))
    assert (model is None) == any(each.severity is Severity.ERROR for each in problems), problems
    return model and reviewed(ReadFile(model, source), AROUND)
