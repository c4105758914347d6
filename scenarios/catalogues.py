"""The files that hold many things of one kind, each under its own name."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Generic, TypeVar

from pydantic import BeforeValidator, Field

from scenarios.careers_fields import Texts, Version
from scenarios.careers_help import Chart, FieldFigure, Funding, PlaceToAsk
from scenarios.careers_model import Bridge, CitedSource, Diploma, Word
from scenarios.fields import Content, Name, Text, mapped
from scenarios.model import AcceptedList

Entry = TypeVar("Entry", bound=Content)


class Catalogue(Content, Generic[Entry]):
    """A file of things of one kind; what its review knows and accepts goes for all of them."""

    version: Version = Field(alias="format")
    entries: Mapping[str, Entry]
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")


class SourceList(Catalogue[CitedSource]):
    called: ClassVar[str] = "sources.yaml"

    entries: Annotated[Mapping[Name, CitedSource], BeforeValidator(mapped)] = Field(alias="sources")


class Glossary(Catalogue[Word]):
    called: ClassVar[str] = "glossaire.yaml"

    entries: Annotated[Mapping[Text, Word], BeforeValidator(mapped)] = Field(alias="mots")


class DiplomaList(Catalogue[Diploma]):
    called: ClassVar[str] = "diplomes.yaml"

    entries: Annotated[Mapping[Name, Diploma], BeforeValidator(mapped)] = Field(alias="diplômes")


class BridgeList(Catalogue[Bridge]):
    called: ClassVar[str] = "passerelles.yaml"

    entries: Annotated[Mapping[Name, Bridge], BeforeValidator(mapped)] = Field(alias="passerelles")


class FundingList(Catalogue[Funding]):
    called: ClassVar[str] = "financements.yaml"

    entries: Annotated[Mapping[Name, Funding], BeforeValidator(mapped)] = Field(alias="financements")


class PlacesToAsk(Catalogue[PlaceToAsk]):
    called: ClassVar[str] = "orientation.yaml"

    entries: Annotated[Mapping[Name, PlaceToAsk], BeforeValidator(mapped)] = Field(alias="lieux")


class FieldFigures(Catalogue[FieldFigure]):
    """The field in figures: those that are drawn, and those that are read."""

    called: ClassVar[str] = "chiffres.yaml"

    charts: Annotated[Mapping[Name, Chart], BeforeValidator(mapped)] = Field(alias="graphiques")
    entries: Annotated[Mapping[Name, FieldFigure], BeforeValidator(mapped)] = Field(alias="chiffres")
