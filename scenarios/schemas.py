"""JSON Schemas of the content files, so that an editor completes and checks them, in French, while they are written.

They are drawn from the models that the reader itself uses: pydantic walks the models, ``written`` says how each kind of
value is written, and ``keys.yaml`` what each key is for. What only the reader can know (a name that leads nowhere, a
condition, a story without an end) stays with ``filrouge verifier``.
Draft 7 is the one that editors share: https://json-schema.org/draft-07
"""

import functools
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, cast
from urllib.parse import quote

import yaml
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from scenarios import fields, model
from scenarios.capsule import Beat, Capsule, Shot
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
from scenarios.i18n import _
from scenarios.site_model import Site
from scenarios.universe_model import Universe
from scenarios.vocabulary import vocabulary
from scenarios.written import written, written_short

# The schema of each kind of file, and which files of a content folder are of that kind.
KINDS: Mapping[str, tuple[type[fields.Content], str]] = {
    "recit": (model.Story, "univers/*/recit.yaml"),
    "univers": (Universe, "univers/*/univers.yaml"),
    "capsule": (Capsule, "univers/*/capsule.yaml"),
    "classe": (ClassSheet, "univers/*/classe.yaml"),
    "metier": (Job, "metiers/*.yaml"),
    "diplomes": (DiplomaList, "diplomes.yaml"),
    "passerelles": (BridgeList, "passerelles.yaml"),
    "financements": (FundingList, "financements.yaml"),
    "chiffres": (FieldFigures, "chiffres.yaml"),
    "orientation": (PlacesToAsk, "orientation.yaml"),
    "sources": (SourceList, "sources.yaml"),
    "glossaire": (Glossary, "glossaire.yaml"),
    "site": (Site, "site.yaml"),
}
MADE_BY = "filrouge schemas"


class Refused(Exception):
    """The schemas cannot be written there, for a reason that its words say to whoever asked."""


def schemas() -> dict[str, str]:
    """The text of each schema file, by its name."""
    return {f"{kind}.json": _schema(read_as) for kind, (read_as, _files) in KINDS.items()}


def write_schemas(folder: Path) -> None:
    """Write every schema in a folder, made if need be. Raises :class:`Refused` before it replaces what is not ours."""
    made = schemas()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in made:
            path = folder / name
            if path.exists() and MADE_BY not in path.read_text(encoding="utf-8", errors="replace")[:200]:
                raise Refused(
                    _("{file} n’est pas un schéma de Fil rouge : rien n’est écrit.").format(file=path)
                )
        for name, words in made.items():
            (folder / name).write_text(words, encoding="utf-8", newline="\n")
    except OSError as error:
        said = _("On ne peut pas écrire dans {folder}. Donnez un autre dossier avec --sortie.")
        raise Refused(said.format(folder=folder)) from error


def first_line(folder: str, kind: str) -> str:
    """What a file of that kind starts with, so that an editor finds its schema in that folder of the content."""
    files = KINDS[kind][1]
    path = re.sub(r"[^\w.-]", lambda sign: quote(sign[0]), folder)  # the line ends at its first space
    return f"# yaml-language-server: $schema={'../' * files.count('/')}{path}/{kind}.json"


def _schema(read_as: type[fields.Content]) -> str:
    found = read_as.model_json_schema(schema_generator=_Described, ref_template="#/definitions/{model}")
    parts = found.pop("$defs", {})
    head = {"$schema": "http://json-schema.org/draft-07/schema#", "$comment": MADE_BY}
    return json.dumps({**head, **found, "definitions": parts}, ensure_ascii=False, indent=1) + "\n"


class _Described(GenerateJsonSchema):
    """Pydantic's own walk of the models, with what we know of each value and of each key."""

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> JsonSchemaValue:
        function = schema["function"]["function"]
        whole = written(function) or self.generate_inner(schema["schema"])
        short = written_short(function)
        return {"anyOf": [short, whole]} if short else whole

    def function_plain_schema(self, schema: core_schema.PlainValidatorFunctionSchema) -> JsonSchemaValue:
        return written(schema["function"]["function"]) or super().function_plain_schema(schema)

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])  # a key that says nothing is left out, not left empty

    def tuple_schema(self, schema: core_schema.TupleSchema) -> JsonSchemaValue:
        said = _("On attend une liste : [un, deux], ou une ligne par élément, qui commence par « - ».")
        return {**super().tuple_schema(schema), "errorMessage": said}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        names = self.generate_inner(schema["keys_schema"])
        found = {
            "type": "object",
            "additionalProperties": self.generate_inner(schema["values_schema"]),
            "errorMessage": _("On attend des clés avec leurs valeurs, une par ligne."),
        }
        return {**found, "propertyNames": names} if "pattern" in names else found

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - no title is made of a Python name
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        found = super().model_schema(schema)
        found.pop("description", None)  # the docstring is for who reads the code
        called = cast("type[fields.Content]", schema["cls"]).called
        properties = {key: _explained(called, key, value) for key, value in found["properties"].items()}
        # What is required stands apart, one by one: each then has its own sentence, in French wherever the editor is.
        found.pop("type")
        keys_said = _("On attend {what}, avec ses clés.").format(what=called)
        must: list[JsonSchemaValue] = [{"type": "object", "errorMessage": keys_said}]
        for key in found.pop("required", ()):
            missing = _("Il manque « {key} » dans {where}.").format(key=key, where=called)
            must.append({"required": [key], "errorMessage": missing})
        return {**found, "title": called, "properties": properties, "allOf": must}


# What is said of each key


class Key(NamedTuple):
    """What an editor says of one key: see ``keys.yaml``."""

    says: str
    example: str
    words: Mapping[str, str]


@functools.cache
def keys() -> Mapping[tuple[str, str], Key]:
    """What is said of each key of each model, by what messages call the model and by the key."""
    file = Path(__file__).with_name("keys.yaml")
    models = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    return {
        (called, key): Key(said["dit"], said["exemple"], said.get("mots", {}))
        for called, all_keys in models.items()
        for key, said in all_keys.items()
    }


def _explained(called: str, key: str, value: JsonSchemaValue) -> JsonSchemaValue:
    said = keys()[called, key]
    sentence = f"{said.says[0].upper()}{said.says[1:]}."
    plain = re.sub("`([^`]+)`", "«\u00a0\\1\u00a0»", sentence)
    allowed = value.get("items", value)
    if said.words:
        allowed["enumDescriptions"] = [said.words[word] for word in allowed["enum"]]
    return {
        **_with_drawn_words(value, _drawn().get((called, key))),
        "title": _("« {key} » dans {where}").format(key=key, where=called),
        "description": plain,
        "markdownDescription": f"{sentence}\n\n```yaml\n{said.example.rstrip()}\n```",
    }


def _with_drawn_words(value: JsonSchemaValue, words: Iterable[str] | None) -> JsonSchemaValue:
    """Offer the words that are drawn; another one is allowed, as it is by the reader, who only warns of it."""
    if words is None:
        return value
    for inside in ("items", "additionalProperties"):
        if inside in value:
            return {**value, inside: _with_drawn_words(value[inside], words)}
    return {"anyOf": [{"enum": sorted(words)}, value]}


@functools.cache
def _drawn() -> Mapping[tuple[str, str], Iterable[str]]:
    words = vocabulary()
    places = {(each.called, "lieu"): words.places for each in (model.Scene, Shot)}
    ambiences = {(each.called, "ambiance"): words.ambiences for each in (model.Scene, Shot)}
    looks = {
        (model.Look.called, part): known for part, known in words.look.items() if part not in ("âge", "peau")
    }
    faces = {(each.called, "expressions"): words.expressions for each in (Shot, Beat)}
    poses = {(each.called, "poses"): words.look["pose"] for each in (Shot, Beat)}
    return {**places, **ambiences, **looks, **faces, **poses, (Shot.called, "son"): words.sounds}
