"""What changes from one organisation to the next: its name, its address, the people to call, what the law asks.

What the law asks may be left out: a page then says « à compléter », and building the site warns. Nothing is made up.
"""

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, Field, model_validator

from scenarios.careers_fields import BaseAddress, Conformity, Day, Origins, Reach, Texts, Version
from scenarios.fields import Content, Name, Text, listed, number_between, one_of
from scenarios.mistakes import Mistake
from scenarios.model import AcceptedList


class Contact(Content):
    """Someone to talk to. Only numbers that were checked: they have a source like every fact, and the month it was."""

    called: ClassVar[str] = "un contact"

    name: Text = Field(alias="nom")
    number: Text = Field(alias="numéro")
    for_whom: Text = Field(alias="pour_qui")
    hours: Text = Field(alias="horaires")
    date: Text | None = None
    source: Name


class Organisation(Content):
    """``about`` is a sentence or two; ``at_length``, in Markdown, whatever the organisation tells of itself."""

    called: ClassVar[str] = "une organisation"

    name: Text = Field(alias="nom")
    about: Text = Field(alias="présentation")
    at_length: Text | None = Field(None, alias="à_propos")


class Publisher(Content):
    called: ClassVar[str] = "un éditeur"

    name: Text | None = Field(None, alias="nom")
    legal_form: Text | None = Field(None, alias="forme_juridique")
    address: Text | None = Field(None, alias="adresse")
    phone: Text | None = Field(None, alias="téléphone")


class Host(Content):
    called: ClassVar[str] = "un hébergeur"

    name: Text | None = Field(None, alias="nom")
    address: Text | None = Field(None, alias="adresse")
    phone: Text | None = Field(None, alias="téléphone")


class LegalNotice(Content):
    """``director`` is who answers for what is published; ``credits``, what is owed beside our own licences."""

    called: ClassVar[str] = "les mentions légales"

    publisher: Publisher = Field(Publisher(), alias="éditeur")
    director: Text | None = Field(None, alias="direction_de_la_publication")
    host: Host = Field(Host(), alias="hébergeur")
    credits: Text | None = Field(None, alias="crédits")


class Audit(Content):
    """What an accessibility audit found. ``rate`` is the share of the criteria that are met, in per cent."""

    called: ClassVar[str] = "un audit"

    date: Day
    state: Annotated[Conformity, BeforeValidator(one_of(*Conformity))] = Field(alias="état")
    rate: Annotated[int, BeforeValidator(number_between(0, 100))] = Field(alias="taux")
    by: Text = Field(alias="par")
    failures: Texts = Field((), alias="non_conformités")

    @model_validator(mode="after")
    def _the_state_is_the_rates(self) -> Self:
        """The official method ties the two; a declaration where they differ would be a false one."""
        if self.state is not Conformity.of(self.rate):
            raise Mistake("audit-incohérent", état=self.state, taux=self.rate)
        return self


class Accessibility(Content):
    """Without an audit a site is « non conforme », whatever we believe of it."""

    called: ClassVar[str] = "l’accessibilité"

    contact: Reach = Field(None)
    audit: Audit | None = None

    @property
    def state(self) -> Conformity:
        return self.audit.state if self.audit else Conformity.NONE


class Writing(StrEnum):
    """How the organisation writes for everyone: both forms in full, words of no gender first, or the middle dot."""

    DOUBLE = "double"
    EPICENE = "épicène"
    MIDDLE_DOT = "point-médian"


class Site(Content):
    """``address`` is the folder where the site is published, with its last ``/``; None for a copy of nowhere.

    ``embedders`` are the sites that may show these pages inside their own.

    ``words`` are those that the organisation uses and no dictionary holds; the spelling review knows them.
    """

    called: ClassVar[str] = "site.yaml"

    version: Version = Field(alias="format")
    address: BaseAddress = Field(None, alias="adresse")
    embedders: Origins = Field((), alias="intégration")
    organisation: Organisation
    contacts: Annotated[tuple[Contact, ...], BeforeValidator(listed)]
    legal: LegalNotice = Field(LegalNotice(), alias="mentions_légales")
    accessibility: Accessibility = Field(Accessibility(), alias="accessibilité")
    words: Texts = Field((), alias="mots_connus")
    writing: Annotated[Writing, BeforeValidator(one_of(*Writing))] = Field(Writing.DOUBLE, alias="écriture")
    accepted: AcceptedList = Field((), alias="avis_acceptés")
