"""From a marked document to a model, with every mistake of its fields at once and none of their echoes."""

import functools
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeVar, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from scenarios import fields, marked
from scenarios.fields import Content, is_empty, kind_of
from scenarios.i18n import _
from scenarios.mistakes import Mistake, Whole
from scenarios.places import Document, Path_
from scenarios.problems import Problem, cut_short, nearest, problem

Model = TypeVar("Model", bound=Content)


class Finding(NamedTuple):
    """A mistake and the value it is about; ``on_key`` when the key itself is what is wrong."""

    path: Path_
    mistake: Mistake
    on_key: bool = False
    play: tuple[int, ...] | None = None


class Source(NamedTuple):
    """A file that was read: its name for people, and where everything in it stands."""

    file: str
    document: Document

    def problem(self, finding: Finding) -> Problem:
        path, offset = finding.path, finding.mistake.offset
        mark = self.document.key(path) if finding.on_key else self.document.place(path, offset)
        return problem(self.file, mark, finding.mistake, finding.play, self.document.text)

    def problems(self, findings: Iterable[Finding]) -> list[Problem]:
        """The problems of this file; of very many, the first."""
        return cut_short(self.problem(finding) for finding in findings)


class ReadFile(NamedTuple):
    """A file that was understood, and where everything in it stands."""

    model: Content
    source: Source


def read_model(path: Path, file: str, model: type[Model]) -> tuple[Model | None, Source, list[Problem]]:
    """Read a content file as ``model``; None and the reasons when it is not one."""
    return understand(marked.read(path), file, model)


def understand(
    document: Document, file: str, model: type[Model]
) -> tuple[Model | None, Source, list[Problem]]:
    """Take what was read of a file as ``model``; see :func:`read_model`."""
    source = Source(file, document)
    if document.mistakes:
        found = (problem(file, mark, each, text=document.text) for each, mark in document.mistakes)
        return None, source, cut_short(found)
    if not isinstance(document.value, dict):
        wrong = Finding((), Mistake("clés-attendues", trouvé=kind_of(document.value)))
        return None, source, [source.problem(wrong)]
    try:
        return model.model_validate(document.value, context=_context(document.value)), source, []
    except ValidationError as error:
        return None, source, source.problems(_findings(model, error.errors(include_url=False)))


def _context(value: Mapping[str, Any]) -> dict[str, Any]:
    """A line is dialogue when it opens with a declared character, so the names are needed before the lines are read."""
    characters = value.get("personnages")
    return {"characters": frozenset(characters) if isinstance(characters, dict) else frozenset()}


def _findings(model: type[Content], errors: list[ErrorDetails]) -> list[Finding]:
    found: list[Finding] = []
    misspelt: set[tuple[Path_, str]] = set()
    for error in errors:
        if error["type"] == "extra_forbidden":
            *parent, key = error["loc"]
            known = _keys(_model_at(model, tuple(parent)))
            called = _model_at(model, tuple(parent)).called
            found.append(
                Finding(error["loc"], Mistake("champ-inconnu", nom=key, où=called, connus=known), True)
            )
            if near := nearest(str(key), known):
                misspelt.add((tuple(parent), near))
    missing: dict[Path_, list[str]] = {}
    for error in errors:
        if error["type"] == "missing":
            *parent, key = error["loc"]
            # One typo, one complaint: a key that is missing because it is misspelt is not missing too.
            if (tuple(parent), key) not in misspelt:
                missing.setdefault(tuple(parent), []).append(str(key))
        elif error["type"] != "extra_forbidden":
            found.append(_other(model, error))
    return found + [Finding(path, _missing(_model_at(model, path), keys)) for path, keys in missing.items()]


def _missing(model: type[Content], keys: list[str]) -> Mistake:
    """However many keys a thing lacks, it is one thing to finish."""
    if len(keys) > 1:
        return Mistake("champs-manquants", nombre=len(keys), où=model.called, clés=Whole(keys))
    [key] = keys
    return Mistake("champ-manquant", clé=key, où=model.called, exemple=_example(model, key))


def _example(model: type[Content], key: str) -> str:
    """What to write after a key: its only word where there is but one (``format``)."""
    [field] = [field for name, field in model.model_fields.items() if key == (field.alias or name)]
    for each in field.metadata:
        match getattr(each, "func", None):
            case functools.partial(func=fields.among, args=((only,),)):
                return str(only)
    return "…"


def _other(model: type[Content], error: ErrorDetails) -> Finding:
    path = tuple(error["loc"])
    on_key = path[-1:] == ("[key]",)
    path = path[:-1] if on_key else path
    raised = error.get("ctx", {}).get("error")
    if isinstance(raised, Mistake) and raised.code == "liste-attendue":
        return Finding(path, _not_a_list(model, path, error["input"]))
    if isinstance(raised, Mistake):
        return Finding(path, raised, on_key)
    # What our own field types do not catch: nothing, a list or a word where a model's keys were expected.
    if is_empty(error["input"]):
        return Finding(path, Mistake("champ-vide"))
    wanted = _model_at(model, path)
    if path and isinstance(path[-1], int):
        return Finding(path, _not_its_keys(wanted, error["input"]))
    mistake = Mistake("fiche-attendue", où=wanted.called, clés=_keys(wanted), trouvé=kind_of(error["input"]))
    return Finding(path, mistake)


def _not_a_list(model: type[Content], path: Path_, value: object) -> Mistake:
    """The author's own value, in brackets; or the first lines of an element that has keys."""
    arguments = get_args(_model_at(model, path))
    element = _bare(arguments[0]) if arguments else None
    if isinstance(element, type) and issubclass(element, Content):
        return _not_its_keys(element, value)
    pairs = [f"{key} = {each}" for key, each in value.items()] if isinstance(value, dict) else [str(value)]
    words = ", ".join(pairs)
    if element is int:
        numbers = re.findall(r"\d+", words)
        words = ", ".join(numbers) if len(numbers) == len(("left", "top")) else "50, 40"
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    return Mistake("liste-attendue", trouvé=kind_of(value), mieux=f"{key}: [{words}]")


def _not_its_keys(element: type[Content], value: object) -> Mistake:
    needed = [field.alias or name for name, field in element.model_fields.items() if field.is_required()]
    first, *others = needed if len(needed) > 1 else [key for key in _keys(element)[:2] if key != "si"]
    after = ", ".join(f"«\u00a0{each}: …\u00a0»" for each in others)
    aligned = _(", puis, sous « {first} » et au même retrait : {after}").format(first=first, after=after)
    words = {"première": first, "suivantes": Whole([aligned if others else ""])}
    return Mistake("fiches-attendues", 0, où=element.called, trouvé=kind_of(value), **words)


def _keys(model: type[Content]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(model: type[Content], path: Path_) -> type[Content]:
    """The model that the value at ``path`` is read as."""
    kind: Any = model
    for step in path:
        if isinstance(kind, type) and issubclass(kind, Content):
            by_alias = {field.alias or name: field.annotation for name, field in kind.model_fields.items()}
            kind = _bare(by_alias[str(step)])
        else:
            arguments = get_args(kind)
            kind = _bare(arguments[0] if isinstance(step, int) else arguments[-1])
    return kind  # type: ignore[no-any-return]


def _bare(kind: Any) -> Any:
    """A type without its ``Annotated`` and its ``| None``."""
    while True:
        origin = get_origin(kind)
        if origin is Annotated:
            kind = get_args(kind)[0]
        elif origin in (Union, UnionType):
            kind = next(each for each in get_args(kind) if each is not type(None))
        else:
            return kind
