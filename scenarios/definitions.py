"""What each kind of problem is, defined once: its message, its page in the guide and its test all come from here.

One file of ``scenarios/diagnostics/`` a family; ``scenarios/diagnostics/README.md`` says how one is written.
"""

import functools
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from scenarios.i18n import _
from scenarios.review.lexicon import Entry, lexicon

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a platform whose wheel has no libyaml reads the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class Severity(StrEnum):
    ERROR = "erreur"
    WARNING = "avertissement"
    REMARK = "avis"


class Definition(NamedTuple):
    """One kind of problem.

    ``message`` and ``hint`` hold ``{words}`` that each mistake fills. ``inside`` names the place of the example content
    (``tests/mistakes/contenu/``) where ``wrong`` and ``right`` are written; None when both are told in words, for what
    no few lines can show.
    """

    severity: Severity
    message: str
    hint: str
    cause: str
    wrong: str
    right: str
    inside: str | None


class Family(NamedTuple):
    """Problems of one kind of place, under one title of the guide; ``kept`` when an author may keep such a text."""

    name: str
    title: str
    order: int
    problems: Mapping[str, Definition]
    kept: bool


@functools.cache
def families() -> tuple[Family, ...]:
    """Every family, in the order of the guide."""
    return tuple(sorted(_read_all(), key=lambda family: family.order))


@functools.cache
def definitions() -> dict[str, Definition]:
    """Every kind of problem, by code: those of the families, and the words of the lexicon, which has its own guide."""
    return _of_families() | {code: _of_word(entry) for code, entry in lexicon().items()}


def definition(code: str) -> Definition:
    """The definition of a code; raises :class:`KeyError`. The lexicon is only opened for one of its words."""
    found = _of_families().get(code)
    return definitions()[code] if found is None else found


def can_be_kept(code: str) -> bool:
    """Whether ``avis_acceptés`` takes this code: one of the review's."""
    return code in lexicon() or any(family.kept and code in family.problems for family in families())


@functools.cache
def _of_families() -> dict[str, Definition]:
    return {code: each for family in families() for code, each in family.problems.items()}


def _of_word(entry: Entry) -> Definition:
    severity = Severity(entry.level.severity)
    cause = _("Qui le dit : {voices}.").format(voices=entry.cited)
    return Definition(severity, entry.message, entry.hint, cause, entry.caught[0], entry.better[0], None)


def _read_all() -> Iterator[Family]:
    for file in files("scenarios").joinpath("diagnostics").iterdir():
        name, dot, kind = file.name.partition(".")
        if dot and kind == "yaml":
            fields = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
            problems = {code: _definition(each) for code, each in fields["problèmes"].items()}
            yield Family(
                name, fields["titre"], fields["ordre"], problems, fields.get("avis_acceptés") == "oui"
            )


def _definition(fields: Mapping[str, Any]) -> Definition:
    return Definition(
        Severity(fields["gravité"]),
        fields["message"],
        fields["remède"],
        fields["cause"],
        fields["faux"],
        fields["juste"],
        fields.get("dans"),
    )
