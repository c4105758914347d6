"""What a capsule is: three or four minutes of someone's day at work, told to an adult who may change jobs."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from scenarios.careers_fields import LIGHTS, Names, Spoken, Texts, Version
from scenarios.fields import Content, Name, Text, listed, mapped, number_between, one_of
from scenarios.model import AcceptedList, Character, Reading


class Narrator(Content):
    called: ClassVar[str] = "une personne"

    name: Text = Field(alias="prénom")
    age: Annotated[int, BeforeValidator(number_between(14, 99))] = Field(alias="âge")
    life_before: Text = Field(alias="vie_d_avant")


class Shot(Content):
    called: ClassVar[str] = "un plan"

    chapter: Text = Field(alias="chapitre")
    place: Name = Field(alias="lieu")
    present: Names = Field((), alias="présents")
    expressions: Annotated[Mapping[Name, Text], BeforeValidator(mapped)] = {}
    light: Annotated[str, BeforeValidator(one_of(*LIGHTS))] = Field("jour", alias="lumière")
    ambience: Name | None = Field(None, alias="ambiance")
    props: Texts = Field((), alias="accessoires")
    on_screen: Text | None = Field(None, alias="texte_écran")
    narration: Spoken


class Pause(Content):
    called: ClassVar[str] = "une pause"

    question: Text


class Way(Content):
    """The bridge that the narrator took, and how she tells it."""

    called: ClassVar[str] = "un chemin"

    bridge: Name = Field(alias="passerelle")
    text: Text = Field(alias="texte")


class Capsule(Content):
    """Three or four minutes of someone's day at work, told in the first person to an adult who may change jobs."""

    called: ClassVar[str] = "une capsule"

    version: Version = Field(alias="format")
    title: Text = Field(alias="titre")
    job: Name = Field(alias="métier")
    narrator: Narrator = Field(alias="personne")
    characters: Annotated[Mapping[Name, Character], BeforeValidator(mapped)] = Field(alias="personnages")
    shots: Annotated[tuple[Shot, ...], BeforeValidator(listed)] = Field(alias="plans")
    pause: Pause
    way: Way = Field(alias="chemin")
    sources: Names
    readings: Annotated[tuple[Reading, ...], BeforeValidator(listed)] = Field((), alias="relecture")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")
