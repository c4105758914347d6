"""The kinds of value a content file may hold, as pydantic field types.

YAML hands over words, lists and mappings only (see ``marked``); these types say what the words mean where they stand,
so that ``non`` is a yes/no only where a yes/no is expected and ``08:30`` is never a number.
Whatever is wrong is raised as a :class:`~scenarios.mistakes.Mistake`, which keeps its code through pydantic.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Annotated, Any, ClassVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    InstanceOf,
    PlainValidator,
    ValidationInfo,
    model_validator,
)

from scenarios.language import (
    NAME,
    VARIABLE_NAME,
    Condition,
    Effect,
    parse_condition,
    parse_effect,
    read_number,
)
from scenarios.lines import Line, RichText, parse_line, parse_rich_text
from scenarios.mistakes import Mistake


class Content(BaseModel):
    """What every model of a content file is: frozen, closed to unknown keys, and ``called`` by a French name."""

    called: ClassVar[str]

    model_config = ConfigDict(frozen=True, extra="forbid", validate_default=False)

    @model_validator(mode="before")
    @classmethod
    def _an_empty_key_is_not_an_absent_one(cls, value: object) -> object:
        """None would pass for the default of a key that may be left out; no words are refused by every kind."""
        if not isinstance(value, dict):
            return value
        return {key: "" if each is None else each for key, each in value.items()}


def is_empty(value: object) -> bool:
    """Nothing is written there, or white space only."""
    return value is None or (isinstance(value, str) and not value.strip())


def text(value: object) -> str:
    """Words as they are written; an empty value, a list or a mapping is a mistake."""
    if is_empty(value):
        raise Mistake("champ-vide")
    if not isinstance(value, str):
        raise Mistake("texte-attendu", trouvé=kind_of(value))
    if _UNSEEN.search(value):
        raise Mistake("caractère-interdit")
    return value


# Signs that no screen shows and no page may hold: YAML lets them be written as a backslash and a letter.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def kind_of(value: object) -> str:
    """How a writer would name what stands there."""
    if isinstance(value, Mapping):
        return "des clés et des valeurs"
    return "une liste" if isinstance(value, list) else f"« {value} »"


def listed(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    raise Mistake("champ-vide") if is_empty(value) else Mistake("liste-attendue", trouvé=kind_of(value))


def mapped(value: object) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    raise Mistake("champ-vide") if is_empty(value) else Mistake("clés-attendues", trouvé=kind_of(value))


def yes_no(value: object) -> bool:
    words = text(value)
    if words not in ("oui", "non"):
        raise Mistake("oui-non-attendu", trouvé=words)
    return words == "oui"


def number(value: object) -> int:
    return read_number(text(value))


def between(low: int, high: int, value: object) -> int:
    found = number(value)
    if not low <= found <= high:
        raise Mistake("nombre-hors-bornes", trouvé=found, min=low, max=high)
    return found


def number_between(low: int, high: int) -> partial[int]:
    """Reads a whole number of these bounds; a partial, so that whoever describes the format can ask for them."""
    return partial(between, low, high)


def name(value: object) -> str:
    """The name of a scene, a character or a place."""
    words = text(value)
    if ".." in words or "/" in words or "\\" in words:
        raise Mistake("nom-dangereux", nom=words)
    if not NAME.fullmatch(words):
        raise Mistake("nom-mal-formé", 0, nom=words, mieux=_as_name(words))
    return words


def _as_name(words: str) -> str:
    """A name that could have been meant: an underscore where other signs stood."""
    found = re.sub(r"[\W_]+", "_", words.lower()).strip("_")
    return found if NAME.fullmatch(found) else f"n_{found}".rstrip("_")


def variable_name(value: object) -> str:
    words = name(value)
    if not VARIABLE_NAME.fullmatch(words):
        raise Mistake("nom-de-variable", nom=words)
    return words


def among(words: tuple[str, ...], value: object) -> str:
    found = text(value)
    if found not in words:
        raise Mistake("mot-hors-liste", trouvé=found, liste=words)
    return found


def one_of(*words: str) -> partial[str]:
    """Reads a word of a closed list; a partial, as in :func:`number_between`."""
    return partial(among, words)


def split(value: object) -> list[str]:
    """One value of several lines becomes the list of them: each has its own place, and its own mistake."""
    return text(value).split("\n")


def _line(value: str, info: ValidationInfo) -> Line | None:
    characters = info.context["characters"] if info.context else frozenset()
    return parse_line(value, characters) if value.strip() else None


def _numbered(lines: tuple[Line | None, ...]) -> tuple[Line, ...]:
    """Blank lines do not count, but each line remembers its row in the author's block."""
    kept = tuple(replace(line, row=row) for row, line in enumerate(lines) if line is not None)
    if not kept:
        raise Mistake("champ-vide")
    return kept


def condition(value: object) -> Condition:
    return parse_condition(text(value))


def effect(value: object) -> Effect:
    if isinstance(value, dict) and len(value) == 1:  # « [code: oui] »
        (name, words), *_others = value.items()
        raise Mistake("effet-illisible", 0, trouvé=f"{name}: {words}", mieux=f"{name} = {words}")
    return parse_effect(text(value))


def rich(value: object) -> RichText:
    words = text(value)
    return parse_rich_text(words.strip(), len(words) - len(words.lstrip()))


Text = Annotated[str, BeforeValidator(text), AfterValidator(str.strip)]
YesNo = Annotated[bool, BeforeValidator(yes_no)]
Number = Annotated[int, BeforeValidator(number)]
Name = Annotated[str, BeforeValidator(name)]
VariableName = Annotated[str, BeforeValidator(variable_name)]
Rich = Annotated[RichText, PlainValidator(rich)]
When = Annotated[InstanceOf[Condition], PlainValidator(condition)]
Does = Annotated[Effect, PlainValidator(effect)]
# What people do: the face or the pose of each, by their name; and the two that each gesture joins, the first doing it.
Acted = Annotated[Mapping[Name, Text], BeforeValidator(mapped)]
Joined = Annotated[
    Mapping[Text, Annotated[tuple[Name, ...], BeforeValidator(listed)]], BeforeValidator(mapped)
]
Lines = Annotated[
    tuple[Annotated[Line, PlainValidator(_line)], ...], BeforeValidator(split), AfterValidator(_numbered)
]
