"""What helps to choose and to leave: who pays for a training, where to ask, and the field in figures."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator

from scenarios.careers_fields import (
    FUNDING_INCOMES,
    PUBLISHED,
    THEMES,
    Address,
    Confidence,
    Day,
    Income,
    Names,
    Sure,
    Texts,
    read_amount,
)
from scenarios.careers_model import Figure
from scenarios.fields import Content, Name, Text, listed, one_of


class Funding(Content):
    """A way to pay for a training, or to live meanwhile. ``as_of`` says in words when the rules were read."""

    called: ClassVar[str] = "un financement"

    name: Text = Field(alias="nom")
    for_whom: Text = Field(alias="pour_qui")
    gives: Text = Field(alias="apporte")
    income: Annotated[Income, BeforeValidator(one_of(*FUNDING_INCOMES))] = Field(alias="revenu")
    how: Text = Field(alias="comment")
    limits: Text = Field(alias="limites")
    as_of: Text = Field(alias="date")
    unknowns: Texts = Field(alias="ce_qu_on_ne_sait_pas")
    sources: Names
    checked: Day = Field(alias="vérifié")
    confidence: Sure = Field(alias="confiance")


class PlaceToAsk(Content):
    """Who answers a question about jobs and trainings; no address where it changes from one region to the next."""

    called: ClassVar[str] = "un lieu"

    name: Text = Field(alias="nom")
    for_whom: Text = Field(alias="pour_qui")
    what_for: Text = Field(alias="pour_quoi")
    address: Address | None = Field(None, alias="adresse")
    sources: Names
    checked: Day = Field(alias="vérifié")
    confidence: Sure = Field(alias="confiance")


class Bar(Content):
    called: ClassVar[str] = "une barre"

    label: Text = Field(alias="libellé")
    value: Annotated[float, PlainValidator(read_amount)] = Field(alias="valeur")


class Chart(Content):
    """Numbers of one unit, one scope, one year and one source, so that their bars may be compared."""

    called: ClassVar[str] = "un graphique"

    title: Text = Field(alias="titre")
    unit: Text = Field(alias="unité")
    scope: Text = Field(alias="périmètre")
    year: Text = Field(alias="année")
    source: Name
    note: Text | None = None
    bars: Annotated[tuple[Bar, ...], BeforeValidator(listed)] = Field(alias="barres")


class FieldFigure(Figure):
    """A figure of the whole field, for the pages that are about no job; what is hardly sure is no figure."""

    called: ClassVar[str] = "un chiffre du domaine"

    confidence: Annotated[Confidence, BeforeValidator(one_of(*PUBLISHED))] = Field(alias="confiance")
    theme: Annotated[str, BeforeValidator(one_of(*THEMES))] = Field(alias="thème")
