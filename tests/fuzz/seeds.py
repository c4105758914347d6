"""Where fuzzing starts from: the stories the project keeps, right and wrong, and the words its format is made of."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from scenarios.content import PACKAGED
from scenarios.definitions import definitions
from scenarios.language import RESERVED
from tests.mistakes.placing import places, with_example

TESTS = Path(__file__).resolve().parent.parent
FOLDERS = (PACKAGED, TESTS / "mistakes" / "contenu", TESTS / "stories", TESTS / "vectors")
SIGNS = (
    "[si ",
    "[parole] ",
    "[[",
    "]]",
    "{",
    "}",
    "*",
    "|",
    "\\",
    ">=",
    "<=",
    "!=",
    "vu(",
    "~",
    "- ",
    "\n  ",
)
MOST_WORDS = 200  # more would hide the format's own among the names of one story


class File(NamedTuple):
    """A content file; ``kind`` is its name, or its folder's where there are several."""

    kind: str
    data: bytes


@cache
def files() -> tuple[File, ...]:
    """The content files that the project keeps, and the wrong examples of the definitions, each in its file."""
    kept = [File(kind_of(path), path.read_bytes()) for folder in FOLDERS for path in folder.rglob("*.yaml")]
    wrong = [
        File(
            kind_of(Path(places()[each.inside])),
            with_example(each.inside, each.wrong)[places()[each.inside]].encode(),
        )
        for each in definitions().values()
        if each.inside
    ]
    return tuple(sorted(dict.fromkeys([*kept, *wrong]), key=lambda file: len(file.data)))


def kind_of(path: Path) -> str:
    if path.parent.name in ("metiers", "vectors"):
        return path.parent.name.replace("vectors", "recit")
    return path.stem


@cache
def story_files() -> tuple[bytes, ...]:
    return tuple(file.data for file in files() if file.kind == "recit")


@cache
def scalars() -> tuple[bytes, ...]:
    """The lines of every value of those stories: prose, conditions, effects."""
    return tuple(dict.fromkeys(words.encode() for data in story_files() for words in _words(_value(data))))


def _value(data: bytes) -> object:
    try:
        return yaml.load(data, Loader=yaml.BaseLoader)  # noqa: S506 - it builds words, lists and mappings only
    except yaml.YAMLError:
        return None


def _words(value: object) -> Iterator[str]:
    match value:
        case str():
            yield from (line.strip() for line in value.split("\n"))
        case list():
            for each in value:
                yield from _words(each)
        case dict():
            yield from _words(list(value.values()))


def dictionary() -> str:
    """The format's words, as libFuzzer wants them written."""
    text = "\n".join(data.decode(errors="replace") for data in story_files())
    keys = dict.fromkeys(re.findall(r"\w+: ", text))
    words = [*SIGNS, *sorted(RESERVED), *list(keys)[:MOST_WORDS]]
    return "".join(f'"{_escaped(word)}"\n' for word in words)


def _escaped(word: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word.encode())
