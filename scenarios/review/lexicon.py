"""The lexicon: words that the review points at, why, what says it better, and where they are left alone.

``lexicon.yaml`` is the one place of all this; its head says how an entry is written.
"""

import functools
import re
from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from scenarios.site_model import Writing

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a platform whose wheel has no libyaml reads the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class Shelter(StrEnum):
    """Where a word may be left alone."""

    QUOTED = "citation"  # between « », or in a received idea, which is quoted so as to be answered
    SPOKEN = "dialogue"
    SPOKEN_BY_OTHERS = "dialogue-non-pro"  # by someone who is not at work
    TOLD = "récit"  # of one person in a story or a capsule, not of people in general
    TITLE = "titre"


class Level(NamedTuple):
    """How grave a word is: ``severity`` is the one of its problem."""

    name: str
    severity: str


class Voice(NamedTuple):
    """Who says so, and when, if it is known."""

    name: str
    year: str | None


class Entry(NamedTuple):
    """One word of the lexicon.

    ``not_with`` silences it when the same passage holds that too; ``elsewhere`` is the code of another check that looks
    for it better, so that this one only documents it. ``caught`` and ``spared`` are examples of both. ``message`` and
    ``hint`` are templates, as a problem's definition has them: « trouvé » and « fois » are for each finding.
    """

    code: str
    field: str
    level: Level
    term: str
    pattern: re.Pattern[str]
    why: str
    better: tuple[str, ...]
    fitting: str | None
    shelters: frozenset[Shelter]
    not_with: re.Pattern[str] | None
    writings: frozenset[Writing]
    elsewhere: str | None
    voices: tuple[Voice, ...]
    caught: tuple[str, ...]
    spared: tuple[str, ...]
    message: str
    hint: str

    @property
    def cited(self) -> str:
        """Who says so, with the year where it is known."""
        voices = (f"{voice.name} ({voice.year})" if voice.year else voice.name for voice in self.voices)
        return "\u00a0; ".join(voices)


LEXICON = files("scenarios.review").joinpath("lexicon.yaml")


@functools.cache
def lexicon() -> Mapping[str, Entry]:
    """Every entry, by code, in the order of the file."""
    read = yaml.load(LEXICON.read_text(encoding="utf-8"), Loader=_Loader)
    voices = {name: Voice(each["nom"], each.get("année")) for name, each in read["sources"].items()}
    return {code: _entry(code, fields, voices, read) for code, fields in read["mots"].items()}


def _entry(
    code: str, fields: Mapping[str, Any], voices: Mapping[str, Voice], read: Mapping[str, Any]
) -> Entry:
    flags = re.NOFLAG if fields.get("casse") else re.IGNORECASE
    beside = fields.get("sauf_avec")
    level = read["niveaux"][fields["niveau"]]
    fitting = fields.get("juste")
    hint = (level["remède"], read["juste"] if fitting else "")
    parts = {
        "pourquoi": fields["pourquoi"],
        "juste": fitting,
        "mieux": "\u00a0; ".join(fields["mieux"]),
    }
    return Entry(
        code,
        fields["domaine"],
        Level(level["nom"], level["gravité"]),
        fields["terme"],
        words_pattern(fields["motif"], flags),
        fields["pourquoi"],
        tuple(fields["mieux"]),
        fitting,
        frozenset(map(Shelter, fields.get("sauf", ()))),
        words_pattern([beside]) if beside else None,
        frozenset(map(Writing, fields.get("si_écriture", Writing))),
        fields.get("ailleurs"),
        tuple(voices[name] for name in fields["sources"]),
        tuple(fields["oui"]),
        tuple(fields["non"]),
        _partly_filled(level["message"], parts),
        _partly_filled("".join(hint), parts),
    )


def _partly_filled(template: str, parts: Mapping[str, str | None]) -> str:
    """The template with what is known of the entry; what each finding brings stays to be filled."""
    for name, words in parts.items():
        template = template.replace(f"{{{name}}}", words or "")
    return template


_BLANK = re.compile(r" ([*?]?)")


def words_pattern(written: list[str], flags: re.RegexFlag = re.IGNORECASE) -> re.Pattern[str]:
    """One pattern for whole words: a space stands for any blank, a straight apostrophe for the curved one too."""
    either = "|".join(f"(?:{each})" for each in written)
    blanks = _BLANK.sub(lambda found: r"\s*" if found[1] else r"\s+", either)
    return re.compile(rf"(?<!\w)(?:{blanks.replace(chr(39), '[’' + chr(39) + ']')})(?!\w)", flags)
