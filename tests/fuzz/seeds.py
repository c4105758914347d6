"""Where fuzzing starts from: the files the project keeps, the words its format is made of."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from scenarios.content import PACKAGED
from scenarios.language import RESERVED
from scenarios.model import Story

TESTS = Path(__file__).resolve().parent.parent
FOLDERS = (PACKAGED / "univers", TESTS / "mistakes", TESTS / "stories", TESTS / "vectors")
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
    "1.00000000.",
    "~",
    "- ",
    ": ",
    "\n  ",
)


@cache
def story_files() -> tuple[bytes, ...]:
    """Every story of the project, right or wrong, the smallest first."""
    files = [file.read_bytes() for folder in FOLDERS for file in folder.rglob("*.yaml")]
    return tuple(sorted((data for data in files if b"\nsc\xc3\xa8nes:" in data), key=len))


def scalars() -> list[str]:
    """The words of every value of those stories: lines, conditions, effects among them."""
    found: dict[str, None] = {}
    for data in story_files():
        try:
            value = yaml.load(data, Loader=yaml.CBaseLoader)  # noqa: S506 - words, lists and mappings only
        except yaml.YAMLError:
            continue
        found.update(dict.fromkeys(_words(value)))
    return list(found)


def _words(value: object) -> Iterator[str]:
    match value:
        case str():
            yield from (line.strip() for line in value.split("\n"))
        case list() | dict():
            for each in value.values() if isinstance(value, dict) else value:
                yield from _words(each)


def dictionary() -> str:
    """The format's words, as libFuzzer wants them."""
    keys = set(
        re.findall(r"[\w]+(?=:)", "\n".join(data.decode(errors="replace") for data in story_files()[:40]))
    )
    words = sorted(
        {
            *(f"{key}: " for key in keys),
            *RESERVED,
            *SIGNS,
            *(f.alias for f in Story.model_fields.values() if f.alias),
        }
    )
    return "".join('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n' for word in words)
