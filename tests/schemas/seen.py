"""What an editor sees of a content file, and what our reader does, to be compared.

An editor reads YAML 1.2, which makes numbers, yes/no and nothing of the plain words that look like them:
https://yaml.org/spec/1.2.2/#103-core-schema
"""

import functools
import json
import re
from pathlib import Path
from typing import Any

import jsonschema_rs
import yaml
from pydantic import ValidationError

from scenarios import marked
from scenarios.form import check_form
from scenarios.model import Story
from scenarios.reading import _context
from scenarios.schemas import KINDS, schemas

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (ROOT / "scenarios" / "contenu", ROOT / "tests" / "stories")
NOTHING = re.compile(r"~|null|Null|NULL|")
YES = re.compile(r"true|True|TRUE")
NO = re.compile(r"false|False|FALSE")
WHOLE = re.compile(r"[-+]?[0-9]+")
IN_BASE = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
NUMBER = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")


@functools.cache
def _validators() -> dict[str, jsonschema_rs.Draft7Validator]:
    return {name: jsonschema_rs.Draft7Validator(json.loads(words)) for name, words in schemas().items()}


def as_an_editor_sees(text: str) -> Any:
    """The value of a YAML text, with the guesses that YAML 1.2 makes of plain words."""
    return _value(yaml.compose(text, yaml.BaseLoader))


def _value(node: yaml.Node | None) -> Any:
    match node:
        case yaml.MappingNode(value=pairs):
            return {key.value: _value(value) for key, value in pairs}
        case yaml.SequenceNode(value=items):
            return [_value(item) for item in items]
        case yaml.ScalarNode(value=words, style=None):
            return _guessed(words)
        case yaml.ScalarNode(value=words):
            return words


def _guessed(words: str) -> Any:
    if NOTHING.fullmatch(words):
        return None
    if YES.fullmatch(words) or NO.fullmatch(words):
        return bool(YES.fullmatch(words))
    if IN_BASE.fullmatch(words):
        return int(words, 0)
    if WHOLE.fullmatch(words):
        return int(words)
    return float(words) if NUMBER.fullmatch(words) else words


def faults(kind: str, text: str) -> list[str]:
    """What a schema finds wrong, each with its place."""
    found = _validators()[f"{kind}.json"].iter_errors(as_an_editor_sees(text))
    return [f"{'/'.join(map(str, each.instance_path))}: {each.message}" for each in found]


def is_read(kind: str, text: str) -> bool:
    """Whether our reader makes sense of it by itself: where its names lead and what it proves are another matter."""
    document = marked.parse(text)
    if document.mistakes or not isinstance(document.value, dict):
        return False
    try:
        found = KINDS[kind][0].model_validate(document.value, context=_context(document.value))
    except ValidationError:
        return False
    return not (isinstance(found, Story) and check_form(found))


def content_files() -> list[tuple[str, Path]]:
    """Every content file that the project keeps, with its kind."""
    return [
        (kind, path)
        for folder in FOLDERS
        for kind, (_model, files) in KINDS.items()
        for path in sorted(folder.glob(files))
    ]
