"""A content folder with the same words in every field that takes them, found by walking the models: a new one is too.

The folder starts as the example that ``docs/format.md`` gives of each kind of file, and as the small stories of
``tests/stories``, one for each moment. Words are tried in place of each value, else after it; as a field that the
example leaves out; as a name. What the reader refuses, with a sentence, is put back.
"""

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any, TypeAlias, get_args, get_origin

import yaml

from scenarios.capsule import Capsule
from scenarios.careers_fields import spoken
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
from scenarios.content import Content as Folder
from scenarios.content import read_content
from scenarios.fields import Content, _line, rich, text
from scenarios.model import Story
from scenarios.problems import Problem, Severity
from scenarios.reading import _bare
from scenarios.site_model import Site
from scenarios.universe_model import Universe
from tests.test_docs import FILES

STORIES = Path(__file__).resolve().parent.parent / "stories"
MOMENTS = ("observer", "messages-papier", "composer", "jauges", "replique")
MODELS: dict[str, type[Content]] = {
    "recit.yaml": Story,
    "univers.yaml": Universe,
    "capsule.yaml": Capsule,
    "classe.yaml": ClassSheet,
    "diplomes.yaml": DiplomaList,
    "passerelles.yaml": BridgeList,
    "financements.yaml": FundingList,
    "chiffres.yaml": FieldFigures,
    "orientation.yaml": PlacesToAsk,
    "sources.yaml": SourceList,
    "glossaire.yaml": Glossary,
    "site.yaml": Site,
}
# What the example leaves out and the reader would not take as words alone.
READ = {"savoir": "métier", "rôle": "aide à domicile", "date": "2026-11-22"}
LEFT_OUT: dict[str, dict[str, Any]] = {
    "univers/aide-a-domicile/recit.yaml": {
        "relecture": [READ],
        "avis_acceptés": [{"code": "avis", "scène": "cuisine", "raison": "C’est elle qui le dit."}],
    },
    "univers/aide-a-domicile/univers.yaml": {"relecture": [READ]},
    "univers/aide-a-domicile/capsule.yaml": {"relecture": [READ]},
    "univers/aide-a-domicile/classe.yaml": {"relecture": [READ]},
}
# What reads words that may be anything.
FREE = (text, rich, _line, spoken)
# Files are written again each time something was refused: in C where PyYAML has it.
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
MOST_READINGS = 60

Way: TypeAlias = tuple[str | int, ...]
Files: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Try:
    """Words put in a file: ``instead`` of a value or ``after`` it; as a ``field`` that was not there, or a ``list`` of
    these words alone; as the ``name`` of one more entry, or of the ``only`` one.
    """

    file: str
    way: Way
    how: str


@dataclass(frozen=True, slots=True)
class Filled:
    """What was read in the end, where the words stand in it, and the sentences of those that were refused."""

    content: Folder
    stand: tuple[Try, ...]
    refused: tuple[Problem, ...]


def example() -> Files:
    """Every file, as words, lists and mappings."""
    stories = {
        f"univers/{name}/{kind}": (STORIES / "univers" / name / kind).read_text("utf-8")
        for name in MOMENTS
        for kind in ("univers.yaml", "recit.yaml")
    }
    shown = {path: words for path, words in FILES.items() if "premier-essai" not in path}
    files = {path: yaml.load(words, yaml.BaseLoader) for path, words in (shown | stories).items()}  # noqa: S506 - words only
    return {path: {**value, **copy.deepcopy(LEFT_OUT.get(path, {}))} for path, value in files.items()}


def model_of(file: str) -> type[Content]:
    return Job if file.startswith("metiers/") else MODELS[file.rpartition("/")[2]]


def tries(files: Files) -> list[Try]:
    """Every place where words may be put."""
    return [
        Try(file, way, how)
        for file, value in files.items()
        for way, how in _places(value, model_of(file), ())
    ]


def _places(value: Any, kind: Any, way: Way) -> Iterator[tuple[Way, str]]:
    kind = _bare(kind)
    if isinstance(value, str):
        yield way, "instead"
    elif isinstance(value, list):
        if not value:
            yield way, "list"
        for number, each in enumerate(value):
            yield from _places(each, (get_args(kind) or (str,))[0], (*way, number))
    elif isinstance(kind, type) and issubclass(kind, Content):
        by_key = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
        yield from (
            ((*way, key), "list" if get_origin(_bare(kind)) is tuple else "field")
            for key, kind in by_key.items()
            if key not in value
        )
        for key, each in value.items():
            yield from _places(each, by_key[key], (*way, key))
    elif value and all(isinstance(each, list) for each in value.values()):
        yield way, "only"  # two gestures of the same people would be refused
    else:
        inside = get_args(kind)[-1] if get_origin(kind) else str
        yield way, "name"
        for key, each in value.items():
            yield from _places(each, inside, (*way, key))


def fill(words: str, folder: Path, at: tuple[Try, ...] | None = None) -> Filled:
    """Put words everywhere, or only where they are asked; what is refused is put back, until nothing is."""
    files, refused = example(), []
    stand = list(tries(files) if at is None else at)
    for _ in range(MOST_READINGS):
        lines = _write(_with(files, stand, words), folder)
        content = read_content(folder)
        errors = [each for each in content.problems if each.severity is Severity.ERROR]
        if not errors:
            return Filled(content, tuple(stand), tuple(refused))
        refused += errors
        for file, way in {_place(error, lines) for error in errors}:
            stand = _put_back(stand, file, way, words)
    raise AssertionError(f"still refused: {[str(each) for each in errors]}")


def _put_back(stand: list[Try], file: str, way: Way, words: str) -> list[Try]:
    """Without what stands at a place; where nothing of ours does, without what stands under it or beside it."""
    ours = [each for each in stand if each.file == file]
    named = [each for each in ours if each.how == "name" and way[: len(each.way) + 1] == (*each.way, words)]
    here = [each for each in ours if each.how != "name" and each.way == way]
    under = [each for each in ours if each.way[: len(way)] == way]
    beside = [each for each in ours if each.way[: len(way) - 1] == way[:-1]]
    wrong = named or here or under or beside
    assert wrong, f"{file} is wrong by itself at {way}"
    softer = [replace(each, how="after") for each in wrong if each.how == "instead"]
    return [each for each in stand if each not in wrong] + softer


def _place(error: Problem, lines: dict[tuple[str, int], Way]) -> tuple[str, Way]:
    file = next(name for name, _ in lines if error.file.endswith(name))
    return file, lines[file, error.line]


def _with(files: Files, stand: list[Try], words: str) -> Files:
    filled = copy.deepcopy(files)
    for each in stand:
        *above, last = (each.file, *each.way)
        holder: Any = filled
        for step in above:
            holder = holder[step]
        match each.how:
            case "instead" | "field":
                holder[last] = words
            case "list":
                holder[last] = [words]
            case "after":
                holder[last] = f"{holder[last]} {words}"
            case "only":
                holder[last] = {words: next(iter(holder[last].values()))}
            case "name":
                holder[last][words] = copy.deepcopy(next(iter(_at(files, (each.file, *each.way)).values())))
    return filled


def _at(files: Files, way: Way) -> Any:
    found: Any = files
    for step in way:
        found = found[step]
    return found


def _write(files: Files, folder: Path) -> dict[tuple[str, int], Way]:
    """Write every file, one value a line; what stands on each line."""
    lines: dict[tuple[str, int], Way] = {}
    for name, value in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        words = yaml.dump(
            value, Dumper=DUMPER, default_style='"', allow_unicode=True, width=1_000_000, sort_keys=False
        )
        path.write_text(words, encoding="utf-8")
        for way, line in _lines(yaml.compose(words, LOADER), ()):
            lines.setdefault((name, line), way)
    return lines


def _lines(node: yaml.Node, way: Way) -> Iterator[tuple[Way, int]]:
    match node:
        case yaml.MappingNode(value=pairs):
            for key, value in pairs:
                yield from _lines(value, (*way, key.value))
                yield (*way, key.value), key.start_mark.line + 1
        case yaml.SequenceNode(value=values):
            for number, value in enumerate(values):
                yield from _lines(value, (*way, number))
        case _:
            yield way, node.start_mark.line + 1


# Which fields take free words, and which of them were given some


def free_fields() -> set[tuple[str, str]]:
    """(what its model is called, its key) of each field whose words are the writer's own."""
    found, waiting, models = set(), [*MODELS.values(), Job], set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type) and issubclass(kind, Content):
            if kind in models:
                continue
            models.add(kind)
            for name, field in kind.model_fields.items():
                whole = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
                waiting.append(whole)
                if _is_free(whole):
                    found.add((kind.called, field.alias or name))
        else:
            waiting += get_args(kind)
    return found


def _is_free(kind: Any) -> bool:
    """Whether some part of a type is read as words that may be anything."""
    return any(getattr(each, "func", None) in FREE for each in getattr(kind, "__metadata__", ())) or any(
        _is_free(each)
        for each in get_args(kind)
        if not (isinstance(each, type) and issubclass(each, Content))
    )


def held_fields(filled: Filled) -> set[tuple[str, str]]:
    """The fields in which the words stand."""
    return {found for each in filled.stand if (found := _field_of(model_of(each.file), each.way))}


def _field_of(model: type[Content], way: Way) -> tuple[str, str] | None:
    """The innermost model on a way, and the key of it that the way goes through."""
    found, kind = None, model
    for step in way:
        if isinstance(kind, type) and issubclass(kind, Content):
            by_key = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
            found, kind = (kind.called, str(step)), _bare(by_key[str(step)])
        else:
            arguments = get_args(kind)
            kind = _bare(arguments[0 if isinstance(step, int) else -1]) if arguments else kind
    return found
