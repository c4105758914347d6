"""What a capsule is: three or four minutes of someone's day at work, told to an adult who may change jobs."""

import re
from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field, PlainValidator

from scenarios.careers_fields import LIGHTS, Names, Texts, Version, spoken
from scenarios.fields import Acted, Content, Joined, Name, Text, listed, mapped, number_between, one_of, text
from scenarios.lines import Line
from scenarios.mistakes import Mistake
from scenarios.model import AcceptedList, Character, Reading

MOVES = ("fixe", "avance", "recule", "glisse-à-gauche", "glisse-à-droite")
VOICES, FILMS, CAPTIONS = ("mp3", "ogg", "m4a"), ("mp4", "webm"), ("vtt",)


class File:
    """Reads the name of a file that lies in the folder ``capsule`` beside ``capsule.yaml``."""

    def __init__(self, *endings: str) -> None:
        self.endings = endings

    def __call__(self, value: object) -> str:
        words = text(value)
        if not re.fullmatch(rf"[\w-]+\.({'|'.join(self.endings)})", words):
            example = tuple(f"nom-du-fichier.{ending}" for ending in self.endings)
            raise Mistake("mot-hors-liste", trouvé=words, liste=example)
        return words


class Narrator(Content):
    called: ClassVar[str] = "une personne"

    name: Text = Field(alias="prénom")
    age: Annotated[int, BeforeValidator(number_between(14, 99))] = Field(alias="âge")
    life_before: Text = Field(alias="vie_d_avant")


class Beat(Content):
    """A line that is told, and what people do while it is: from here to the end of the shot."""

    called: ClassVar[str] = "une ligne de narration"

    said: Annotated[Line, PlainValidator(spoken)] = Field(alias="dit")
    expressions: Acted = Field({})
    poses: Acted = Field({})
    contacts: Joined = Field({})


def short_beat(value: object) -> object:
    """Words alone are a line during which nothing else changes."""
    return {"dit": value} if isinstance(value, str) or value is None else mapped(value)


class Shot(Content):
    called: ClassVar[str] = "un plan"

    chapter: Text = Field(alias="chapitre")
    place: Name = Field(alias="lieu")
    present: Names = Field((), alias="présents")
    expressions: Acted = Field({})
    poses: Acted = Field({})
    contacts: Joined = Field({})
    move: Annotated[str, BeforeValidator(one_of(*MOVES))] = Field("fixe", alias="caméra")
    framed: Names = Field((), alias="cadre")
    light: Annotated[str, BeforeValidator(one_of(*LIGHTS))] = Field("jour", alias="lumière")
    ambience: Name | None = Field(None, alias="ambiance")
    sound: Name | None = Field(None, alias="son")
    props: Texts = Field((), alias="accessoires")
    on_screen: Text | None = Field(None, alias="texte_écran")
    narration: Annotated[tuple[Annotated[Beat, BeforeValidator(short_beat)], ...], BeforeValidator(listed)]
    voice: Annotated[str | None, PlainValidator(File(*VOICES))] = Field(None, alias="voix")
    notes: Text | None = None


class Pause(Content):
    """A question without a right answer, asked after a shot (counted from 1)."""

    called: ClassVar[str] = "une pause"

    after: Annotated[int, BeforeValidator(number_between(1, 99))] = Field(alias="après")
    question: Text
    notes: Text | None = None


class Way(Content):
    """The bridge that the narrator took, and how she tells it."""

    called: ClassVar[str] = "un chemin"

    bridge: Name = Field(alias="passerelle")
    text: Text = Field(alias="texte")


class Film(Content):
    """A real film that is shown instead of the drawn shots, with its captions."""

    called: ClassVar[str] = "un film"

    video: Annotated[str, PlainValidator(File(*FILMS))] = Field(alias="vidéo")
    captions: Annotated[str, PlainValidator(File(*CAPTIONS))] = Field(alias="sous_titres")


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
    film: Film | None = None
    debrief: Texts = Field((), alias="débrief")
    sources: Names
    readings: Annotated[tuple[Reading, ...], BeforeValidator(listed)] = Field((), alias="relecture")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")
