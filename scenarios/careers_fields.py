"""The kinds of value that the careers content holds, beside those of stories (see ``fields``)."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, ValidationInfo

from scenarios.fields import Name, Text, listed, number_between, one_of, text
from scenarios.i18n import _
from scenarios.lines import Line, parse_line
from scenarios.mistakes import Mistake

HUES = (
    "mimosa",
    "azur",
    "lilas",
    "corail",
    "bigarreau",
    "outremer",
    "abricot",
    "réverbère",
    "sapin",
    "fuchsia",
    "olive",
    "lagon",
)
ADDRESS = re.compile(r"https?://[^\s<>\"]+")
MAIL_BOX = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
LIGHTS = ("aube", "matin", "jour", "soir", "nuit")

# Where a route may start without a job sheet or a diploma of ours, and how people say it.
STARTS = {
    "sans-diplome": _("sans diplôme"),
    "bac": _("avec le bac"),
    "en-reconversion": _("en changeant de métier"),
    "secteur-animation": _("depuis l’animation"),
    "secteur-sante": _("depuis la santé"),
    "secteur-education": _("depuis l’éducation"),
    "secteur-sport": _("depuis le sport"),
    "secteur-justice": _("depuis la justice"),
    "secteur-commerce": _("depuis le commerce"),
}

# The universe of a job that is met in all of them: a manager belongs to none more than to another.
EVERYWHERE = "tous"
THEMES = ("métiers", "recrutement", "études", "parcours", "personnes")


class Kind(StrEnum):
    """How one gets across a bridge."""

    TRAINING = "formation"
    LIGHTER_TRAINING = "allègement"
    EXEMPTION = "dispense"
    EQUIVALENCE = "équivalence"
    EXPERIENCE_VALIDATED = "vae"
    APPRENTICESHIP = "apprentissage"
    EXPERIENCE = "expérience"
    PROMOTION = "évolution"
    MOBILITY = "mobilité"
    OPENING = "débouché"


class Confidence(StrEnum):
    """How sure we are: official text or several serious sources; one serious source; hearsay, never published."""

    HIGH = "élevée"
    MEDIUM = "moyenne"
    LOW = "faible"


# What may be shown as a fact.
PUBLISHED = (Confidence.HIGH, Confidence.MEDIUM)


class Income(StrEnum):
    """What one lives on meanwhile: one's work, a paid training, what is still to be found, a help."""

    KEPT = "gardé"
    TRAINING_PAY = "de-formation"
    TO_FIND = "à-financer"
    HELP = "aide"
    UNKNOWN = "inconnu"


BRIDGE_INCOMES = (Income.KEPT, Income.TRAINING_PAY, Income.TO_FIND, Income.UNKNOWN)
FUNDING_INCOMES = (Income.KEPT, Income.TRAINING_PAY, Income.HELP, Income.UNKNOWN)


class Nights(StrEnum):
    """Whether a job is done at night."""

    NEVER = "non"
    SOMETIMES = "parfois"
    YES = "oui"
    UNKNOWN = "inconnu"


class Basis(StrEnum):
    """What the account of a day rests on."""

    SOURCED = "sourcé"
    MIXED = "mixte"
    NOT_REREAD = "sans-relecture"


class Conformity(StrEnum):
    """How far a site meets the accessibility criteria, in the three words that the law allows."""

    NONE = "non"
    PARTIAL = "partiellement"
    FULL = "totalement"

    @classmethod
    def of(cls, rate: int) -> "Conformity":
        """The word for a rate in per cent, as the official method counts (RGAA 4.1.2)."""
        if rate == 100:
            return cls.FULL
        return cls.PARTIAL if rate >= 50 else cls.NONE


# Python reads other forms of a date (20261122, 2026-W47-7), that no page of ours teaches.
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def read_day(value: object) -> date:
    words = text(value)
    try:
        return date.fromisoformat(words if _DAY.fullmatch(words) else "")
    except ValueError:
        raise Mistake("mot-hors-liste", trouvé=words, liste=("une date, comme 2026-11-22",)) from None


def read_part_of_date(value: object) -> str:
    """A year, a month or a day, as it is written: the texts of law do not all give a day."""
    words = text(value)
    first_day = f"{words}-01-01"[:10] if len(words) < 10 else words
    try:
        read_day(first_day)
    except Mistake:
        raise Mistake(
            "mot-hors-liste", trouvé=words, liste=("2026", "2026-09", "une date, comme 2026-11-22")
        ) from None
    return words


_AMOUNT = re.compile(r"\d{1,9}([.,]\d{1,3})?", re.ASCII)


def read_amount(value: object) -> float:
    """What a bar of a chart measures, from nought up: 475000, or 3,8."""
    words = text(value)
    if not _AMOUNT.fullmatch(words):
        raise Mistake("mot-hors-liste", trouvé=words, liste=("un nombre, comme 475000 ou 3,8",))
    return float(words.replace(",", "."))


def one_or_more(value: object) -> list[str]:
    """One name, or a list of them."""
    names = value if isinstance(value, list) else [text(value)]
    if not names:
        raise Mistake("champ-vide")
    return names


def read_address(value: object) -> str:
    words = text(value)
    if not words.startswith(("https://", "http://")) or any(sign.isspace() for sign in words):
        raise Mistake(
            "mot-hors-liste", trouvé=words, liste=("une adresse, comme https://www.service-public.fr",)
        )
    return words


# It is written into the configuration files of hosts, where other signs mean something.
_FOLDER = re.compile(r"[\w./~%-]*", re.ASCII)


_ORIGIN = re.compile(r"https?://[a-z\d]([a-z\d.-]*[a-z\d])?(:\d{1,5})?")


def read_base_address(value: object) -> str:
    """The address of a folder: every page's own is made by adding its path."""
    words = text(value)
    try:
        parts = urlsplit(words)
    except ValueError:  # « https://[ »
        parts = urlsplit("")
    folder = parts.hostname and ADDRESS.fullmatch(words) and _FOLDER.fullmatch(parts.path)
    if not folder or parts.query or parts.fragment:
        raise Mistake(
            "mot-hors-liste",
            trouvé=words,
            liste=("l’adresse d’un dossier, comme https://exemple.fr/fil-rouge/",),
        )
    return words if words.endswith("/") else f"{words}/"


def read_origin(value: object) -> str:
    """Another site, without the page: who may show ours inside its own."""
    words = text(value)
    if not _ORIGIN.fullmatch(words):
        raise Mistake(
            "mot-hors-liste",
            trouvé=words,
            liste=("l’adresse d’un site sans page, comme https://www.exemple.fr",),
        )
    return words


def read_reach(value: object) -> str:
    """An address to write to: a mail box or a page with a form."""
    words = text(value)
    if not (MAIL_BOX.fullmatch(words) or ADDRESS.fullmatch(words)):
        raise Mistake(
            "mot-hors-liste",
            trouvé=words,
            liste=(
                "une adresse électronique, comme contact@exemple.fr",
                "celle d’un formulaire, en https://",
            ),
        )
    return words


def read_months(value: object) -> tuple[int, int] | None:
    """A number, two bounds, or the honest ``inconnu``."""
    if value == "inconnu":
        return None
    months = [number_between(0, 120)(each) for each in (value if isinstance(value, list) else [value])]
    if len(months) not in (1, 2):
        raise Mistake("mot-hors-liste", trouvé=str(months), liste=("12", "[10, 24]", "inconnu"))
    low, high = months[0], months[-1]
    if low > high:
        raise Mistake("bornes-renversées", nom="mois", min=low, max=high)
    return low, high


def spoken(value: object, info: ValidationInfo) -> Line:
    """A line of a capsule: narration, or someone who speaks, as in a story."""
    return parse_line(text(value), info.context["characters"] if info.context else frozenset())


Version = Annotated[int, BeforeValidator(number_between(1, 1))]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
Names = Annotated[tuple[Name, ...], BeforeValidator(listed)]
Ends = Annotated[tuple[Name, ...], BeforeValidator(one_or_more)]
PartOfDate = Annotated[str, PlainValidator(read_part_of_date)]
Day = Annotated[date, PlainValidator(read_day)]
Address = Annotated[str, PlainValidator(read_address)]
BaseAddress = Annotated[str | None, PlainValidator(read_base_address)]
Origins = Annotated[tuple[Annotated[str, PlainValidator(read_origin)], ...], BeforeValidator(listed)]
Reach = Annotated[str | None, PlainValidator(read_reach)]
Months = Annotated[tuple[int, int] | None, PlainValidator(read_months)]
Sure = Annotated[Confidence, BeforeValidator(one_of(*Confidence))]
