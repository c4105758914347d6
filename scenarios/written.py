"""How each kind of value is written, as JSON Schema says it: one row for each function of the reader.

An editor reads YAML by itself: ``40`` reaches it as a number, ``true`` as a yes, where our reader sees words. A row
accepts every form of what the reader accepts, and refuses what is plainly something else. ``errorMessage`` is no part
of the standard: editors that do not know it show a sentence of their own.
"""

import copy
import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from pydantic.json_schema import JsonSchemaValue

from scenarios import capsule, careers_fields, fields, model
from scenarios.i18n import _
from scenarios.language import LARGEST

# Words are whatever is neither a list, nor keys, nor nothing. « true » is a word too, which YAML takes for a yes: it is
# let in without being named, or editors would offer it.
_TEXT = {
    "anyOf": [
        {"type": ["string", "number"], "errorMessage": _("On attend du texte.")},
        {"not": {"type": ["string", "number", "array", "object", "null"]}},
    ]
}
_LETTERS = r"\p{L}\p{Nl}\p{No}_"
_NAME = {
    "type": "string",
    "pattern": rf"^[{_LETTERS}][{_LETTERS}\p{{Nd}}]*(-[{_LETTERS}\p{{Nd}}]+)*$",
    "errorMessage": _(
        "Un nom commence par une lettre, puis des lettres, des chiffres, « _ » ou des traits d’union, sans espace."
    ),
}
_VARIABLE_NAME = {
    "type": "string",
    "pattern": rf"^[{_LETTERS}][{_LETTERS}\p{{Nd}}]*$",
    "errorMessage": _(
        "Un nom de variable commence par une lettre, puis des lettres, des chiffres ou « _ », sans espace ni trait "
        "d’union."
    ),
}
_YES_NO = {"type": "string", "enum": ["oui", "non"], "errorMessage": _("On attend oui ou non.")}


def _number(low: int = -LARGEST, high: int = LARGEST) -> JsonSchemaValue:
    between = _("On attend un nombre entier, de {low} à {high}.").format(low=low, high=high)
    return {
        "type": ["string", "integer"],
        "pattern": r"^-?(0|[1-9][0-9]*)$",
        "minimum": low,
        "maximum": high,
        "errorMessage": _("On attend un nombre entier.") if high == LARGEST else between,
    }


def _words(words: Iterable[str]) -> JsonSchemaValue:
    allowed = list(words)
    found = {"enum": allowed, "errorMessage": _("Au choix : {words}.").format(words=", ".join(allowed))}
    if any(word.isdecimal() for word in allowed):
        # YAML makes a number of « 1 »: the reader sees the same word.
        return {**found, "enum": [form for word in allowed for form in (int(word), word)]}
    return {"type": "string", **found}


def _matching(pattern: str, example: str) -> JsonSchemaValue:
    said = _("On attend une valeur comme {example}.").format(example=example)
    return {"type": "string", "pattern": pattern, "errorMessage": said}


def _either(said: str, *forms: JsonSchemaValue) -> JsonSchemaValue:
    return {"anyOf": [{**form, "errorMessage": said} for form in forms]}


_WRITTEN: Mapping[Callable[..., Any], JsonSchemaValue] = {
    **dict.fromkeys((fields.text, fields.rich, fields.split, fields.condition, fields.effect), _TEXT),
    careers_fields.spoken: _TEXT,
    fields.name: _NAME,
    fields.variable_name: _VARIABLE_NAME,
    fields.yes_no: _YES_NO,
    fields.number: _number(),
    model.read_age: _either(
        _("On attend un nombre de 0 à 120, ou : {words}.").format(words=", ".join(model.AGE_WORDS)),
        _number(0, 120),
        _words(model.AGE_WORDS),
    ),
    model.read_start: _either(_("On attend un nombre entier, ou oui ou non."), _number(), _YES_NO),
    careers_fields.read_day: _matching(r"^\d{4}-\d{2}-\d{2}$", "2026-11-22"),
    careers_fields.read_address: _matching(r"^https?://\S+$", "https://exemple.fr/"),
    careers_fields.read_origin: _matching(r"^https?://[a-z\d.:-]+$", "https://www.exemple.fr"),
    careers_fields.read_base_address: _matching(r"^https?://\S+$", "https://exemple.fr/fil-rouge/"),
    careers_fields.read_reach: _matching(r"^(https?://|[^\s@]+@)\S+$", "contact@exemple.fr"),
    careers_fields.read_part_of_date: _either(
        _("On attend une année, un mois ou un jour : 2026, 2026-09 ou 2026-11-22."),
        {"type": ["string", "integer"], "pattern": r"^\d{4}(-\d{2}){0,2}$", "minimum": 1000, "maximum": 9999},
    ),
    careers_fields.read_amount: _either(
        _("On attend un nombre, comme 475000 ou 3,8."),
        {"type": ["string", "number"], "pattern": r"^\d+([.,]\d+)?$", "minimum": 0},
    ),
    careers_fields.read_months: _either(
        _("On attend un nombre de mois, deux nombres comme [10, 24], ou inconnu."),
        _number(0, 120),
        {"type": "array", "items": _number(0, 120), "minItems": 1, "maxItems": 2},
        _words(["inconnu"]),
    ),
}
# What may also be written short: a yes/no variable by its start alone, a suite by its only scene.
_SHORT: Mapping[Callable[..., Any], JsonSchemaValue] = {
    capsule.short_beat: {
        "type": ["string", "number"],
        "errorMessage": _("On attend une ligne à dire, ou {dit: …, expressions: …}."),
    },
    model.short_variable: _either(_("On attend oui ou non, ou {départ: …, min: …, max: …}."), _YES_NO),
    careers_fields.one_or_more: {
        **_NAME,
        "errorMessage": _("On attend un nom, ou une liste de noms : [deaes, deme]."),
    },
    model.next_scenes: {
        **_NAME,
        "type": ["string"],
        "errorMessage": _(
            "On attend le nom d’une scène, ou une liste de lignes comme {si: lien >= 2, vers: cuisine}."
        ),
    },
}


def written(function: Callable[..., Any]) -> JsonSchemaValue | None:
    """How the values that a function of the reader reads are written; None when it leaves that to their parts."""
    match function:
        case capsule.File(endings=endings):
            return _matching(rf"^[\w-]+\.({'|'.join(endings)})$", f"nom-du-fichier.{endings[0]}")
        case functools.partial(func=fields.between, args=(low, high)):
            return _number(low, high)
        case functools.partial(func=fields.among, args=(words,)):
            return _words(words)
    return copy.deepcopy(_WRITTEN.get(function))


def written_short(function: Callable[..., Any]) -> JsonSchemaValue | None:
    """What may be written instead of what a function of the reader makes of it; None where there is one form only."""
    return copy.deepcopy(_SHORT.get(function))
