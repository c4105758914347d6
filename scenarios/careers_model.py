"""What a route is made of: jobs, diplomas, and the bridges between them, each with what it rests on.

As in ``model``, the aliases are the one table between the writers' French words and the code's English ones, and
everything is frozen once read. A fact carries its scope, its date and its source: a sheet without them is refused.
"""

from collections.abc import Iterator
from itertools import product
from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from scenarios.careers_fields import (
    BRIDGE_INCOMES,
    Address,
    Basis,
    Day,
    Ends,
    Income,
    Kind,
    Months,
    Names,
    Nights,
    PartOfDate,
    Sure,
    Texts,
    Version,
)
from scenarios.fields import Content, Name, Text, YesNo, listed, number_between, one_of
from scenarios.i18n import _, ngettext
from scenarios.mistakes import Mistake
from scenarios.model import AcceptedList


class CitedSource(Content):
    """Where a fact was read. ``date`` is the document's or the data's, ``seen`` the last day someone opened it."""

    called: ClassVar[str] = "une source"

    title: Text = Field(alias="titre")
    publisher: Text = Field(alias="éditeur")
    address: Address = Field(alias="adresse")
    date: Text
    seen: Day = Field(alias="consulté")


class Word(Content):
    """A word of the trade in plain French; ``in_full`` when the word is an acronym."""

    called: ClassVar[str] = "un mot du glossaire"

    meaning: Text = Field(alias="définition")
    in_full: Text | None = Field(None, alias="sigle")


class DatedRule(Content):
    """What a text says from one day on, perhaps until another: a reform, the years when two rules stand together."""

    called: ClassVar[str] = "une règle datée"

    since: PartOfDate = Field(alias="depuis")
    until: PartOfDate | None = Field(None, alias="jusqu_à")
    text: Text = Field(alias="texte")
    source: Name

    @model_validator(mode="after")
    def _it_ends_after_it_begins(self) -> Self:
        # Dates of unequal detail compare as far as both go: « 2026 » to « 2026-09 » is a part of that year.
        if self.until and self.until < self.since[: len(self.until)]:
            raise Mistake("dates-renversées", depuis=self.since, fin=self.until)
        return self


class Diploma(Content):
    called: ClassVar[str] = "un diplôme"

    name: Text = Field(alias="nom")
    short: Text = Field(alias="sigle")
    level: Annotated[int, BeforeValidator(number_between(1, 8))] = Field(alias="niveau")
    rncp: Text | None = None
    given_by: Text = Field(alias="délivré_par")
    duration: Text = Field(alias="durée")
    months: Months = Field(None, alias="mois")
    entry: Text = Field(alias="entrée")
    blocks: Text = Field(alias="blocs")
    ways: Texts = Field(alias="voies")
    note: Text = Field(alias="à_savoir")
    dated_rules: Annotated[tuple[DatedRule, ...], BeforeValidator(listed)] = Field((), alias="règles_datées")
    unknowns: Texts = Field(alias="ce_qu_on_ne_sait_pas")
    sources: Names
    checked: Day = Field(alias="vérifié")
    confidence: Sure = Field(alias="confiance")


class Bridge(Content):
    """A sourced way across, for each pair of ``starts`` and ``ends`` that are not one thing.

    ``months`` is None when nobody serious has written how long it takes. ``schooling`` when it is the way of pupils,
    that nobody takes later in life.
    """

    called: ClassVar[str] = "une passerelle"

    starts: Ends = Field(alias="de")
    ends: Ends = Field(alias="vers")
    kind: Annotated[Kind, BeforeValidator(one_of(*Kind))] = Field(alias="sorte")
    validates: Text = Field(alias="valide")
    months: Months = Field(alias="mois")
    income: Annotated[Income, BeforeValidator(one_of(*BRIDGE_INCOMES))] = Field(alias="revenu")
    funding: Names = Field((), alias="financements")
    conditions: Text
    schooling: YesNo = Field(False, alias="scolaire")
    sources: Names
    checked: Day = Field(alias="vérifié")
    confidence: Sure = Field(alias="confiance")

    def pairs(self) -> Iterator[tuple[str, str]]:
        """Each start with each end; a diploma that stands on both sides does not lead to itself."""
        return (pair for pair in product(self.starts, self.ends) if pair[0] != pair[1])

    def touches(self, name: str) -> bool:
        return name in self.starts or name in self.ends

    @property
    def time(self) -> str:
        """How long it takes, as people say it."""
        if self.months is None:
            return _("durée inconnue")
        low, high = self.months
        if high == 0:
            return _("sans formation de plus")
        if low == high:
            return ngettext("{months} mois", "{months} mois", low).format(months=low)
        return _("de {low} à {high} mois").format(low=low, high=high)


class Figure(Content):
    called: ClassVar[str] = "un chiffre"

    value: Text = Field(alias="valeur")
    label: Text = Field(alias="libellé")
    scope: Text = Field(alias="périmètre")
    year: Text = Field(alias="année")
    source: Name


Figures = Annotated[tuple[Figure, ...], BeforeValidator(listed)]


class Pay(Content):
    called: ClassVar[str] = "une ligne de paie"

    text: Text = Field(alias="texte")
    scope: Text = Field(alias="périmètre")
    date: Text
    source: Name


class Job(Content):
    """A job sheet. What is not known is written in ``unknowns``, with whom to ask.

    ``universe`` is a universe's folder, or :data:`~scenarios.careers_fields.EVERYWHERE`. ``access`` is what opens the
    job beside a diploma, ``tension`` how hard its posts are to fill.
    """

    called: ClassVar[str] = "une fiche métier"

    version: Version = Field(alias="format")
    feminine: Text = Field(alias="féminin")
    masculine: Text = Field(alias="masculin")
    brief: Text = Field(alias="en_bref")
    universe: Name = Field(alias="univers")
    also_in: Names = Field(alias="aussi_dans")
    diplomas: Names = Field(alias="diplômes")
    access: Text | None = Field(None, alias="accès")
    where: Text = Field(alias="où")
    day: Texts = Field(alias="journée")
    hours: Text = Field(alias="horaires")
    nights: Annotated[Nights, BeforeValidator(one_of(*Nights))] = Field(alias="nuits")
    constraints: Texts = Field(alias="contraintes")
    joys: Texts = Field(alias="joies")
    pay: Annotated[tuple[Pay, ...], BeforeValidator(listed)] = Field(alias="paie")
    figures: Figures = Field(alias="chiffres")
    tension: Figures
    confidence: Sure = Field(alias="confiance")
    basis: Annotated[Basis, BeforeValidator(one_of(*Basis))] = Field(alias="récit_de_journée")
    unknowns: Texts = Field(alias="ce_qu_on_ne_sait_pas")
    sources: Names
    checked: Day = Field(alias="vérifié")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")
