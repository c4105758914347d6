"""What a story is. The aliases are the one table between the writers' French words and the code's English ones.

Everything here is frozen once read. ``docs/format.md`` says what each key means.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field, PlainValidator

from scenarios.after import AfterEnding
from scenarios.fields import (
    Acted,
    Content,
    Does,
    Joined,
    Lines,
    Name,
    Number,
    Rich,
    Text,
    VariableName,
    When,
    YesNo,
    listed,
    mapped,
    number,
    number_between,
    one_of,
    text,
)
from scenarios.mistakes import Mistake

AGE_WORDS = ("bébé", "petit", "enfant", "ado", "adulte", "aîné")
MESSAGES = ("M1", "M2", "M3", "M4", "M5", "M6")


class Moment(StrEnum):
    """How a scene's choices are presented; never what they mean."""

    OBSERVE = "observer"
    MESSAGES = "messages"
    ORDER = "composer"


def read_age(value: object) -> int | str:
    words = text(value)
    if words in AGE_WORDS:
        return words
    if words[:1].isdigit():
        return number_between(0, 120)(words)
    raise Mistake("mot-hors-liste", trouvé=words, liste=("un nombre", *AGE_WORDS))


class Look(Content):
    """How a character looks, in words of the art's vocabulary."""

    called: ClassVar[str] = "une apparence"

    age: Annotated[int | str, PlainValidator(read_age)] = Field(alias="âge")
    skin: Annotated[int, BeforeValidator(number_between(1, 8))] = Field(alias="peau")
    build: Text | None = Field(None, alias="corpulence")
    hair: Text | None = Field(None, alias="coiffure")
    hair_colour: Text | None = Field(None, alias="teinte")
    beard: Text | None = Field(None, alias="barbe")
    outfit: Text | None = Field(None, alias="tenue")
    accessories: Annotated[tuple[Text, ...], BeforeValidator(listed)] = Field((), alias="accessoires")
    contour: Text | None = Field(None, alias="visage")
    features: Text | None = Field(None, alias="traits")
    eyes: Text | None = Field(None, alias="yeux")
    iris: Text | None = Field(None, alias="regard")
    nose: Text | None = Field(None, alias="nez")
    mouth: Text | None = Field(None, alias="bouche")
    colours: Annotated[tuple[Text, ...], BeforeValidator(listed)] = Field((), alias="couleurs")
    pose: Text | None = None


class Character(Content):
    called: ClassVar[str] = "un personnage"

    name: Text = Field(alias="nom")
    gender: Annotated[Literal["f", "m", "x"], BeforeValidator(one_of("f", "m", "x"))] = Field(alias="genre")
    role: Text = Field(alias="rôle")
    side: Annotated[
        Literal["pro", "accompagnée", "proche", "autre"],
        BeforeValidator(one_of("pro", "accompagnée", "proche", "autre")),
    ] = Field(alias="est")
    job: Name | None = Field(None, alias="métier")
    goal: Text | None = Field(None, alias="but")
    look: Look | None = Field(None, alias="apparence")


def read_start(value: object) -> int | bool:
    words = text(value)
    if words.isalpha() and words not in ("oui", "non"):
        raise Mistake("départ-illisible", trouvé=words)
    return words == "oui" if words in ("oui", "non") else number(words)


class Variable(Content):
    """A whole number with its bounds, or a yes/no (``start`` is then a bool and there are no bounds)."""

    called: ClassVar[str] = "une variable"

    start: Annotated[int | bool, PlainValidator(read_start)] = Field(alias="départ")
    low: Number | None = Field(None, alias="min")
    high: Number | None = Field(None, alias="max")
    name: Text | None = Field(None, alias="nom")
    gauge: YesNo = Field(False, alias="jauge")

    @property
    def is_flag(self) -> bool:
        return isinstance(self.start, bool)


def short_variable(value: object) -> object:
    return {"départ": value} if isinstance(value, str) else mapped(value)


class Choice(Content):
    """What the player may do. Without ``goto`` the play comes back to the same scene (observing, ordering)."""

    called: ClassVar[str] = "un choix"

    label: Rich = Field(alias="texte")
    goto: Name | None = Field(None, alias="vers")
    when: When | None = Field(None, alias="si")
    effects: Annotated[tuple[Does, ...], BeforeValidator(listed)] = Field((), alias="effets")
    once: YesNo = Field(False, alias="une_fois")
    default: YesNo = Field(False, alias="défaut")
    reply: Lines = Field((), alias="réplique")
    spot: Annotated[
        tuple[Annotated[int, BeforeValidator(number_between(0, 100))], ...], BeforeValidator(listed)
    ] = Field((), alias="où")
    decides: Name | None = Field(None, alias="décide")


class NextScene(Content):
    """One step of a scene's ``suite``: taken when its condition holds, or always."""

    called: ClassVar[str] = "une ligne de suite"

    goto: Name = Field(alias="vers")
    when: When | None = Field(None, alias="si")


def next_scenes(value: object) -> object:
    return [{"vers": value}] if isinstance(value, str) else listed(value)


class Card(Content):
    """« En vrai » : one fact, with its scope and year, and the source it rests on."""

    called: ClassVar[str] = "une carte « En vrai »"

    text: Rich = Field(alias="texte")
    source: Name


class Ending(Content):
    called: ClassVar[str] = "une fin"

    title: Rich = Field(alias="titre")
    balance: Lines = Field(alias="bilan")
    after: AfterEnding | None = Field(None, alias="et_après")


class Scene(Content):
    called: ClassVar[str] = "une scène"

    text: Lines = Field((), alias="texte")
    place: Name | None = Field(None, alias="lieu")
    present: Annotated[tuple[Name, ...], BeforeValidator(listed)] | None = Field(None, alias="présents")
    poses: Acted = Field({})
    contacts: Joined = Field({})
    ambience: Name | None = Field(None, alias="ambiance")
    label: (
        Annotated[
            Literal["finalité", "réalité", "subtilité"],
            BeforeValidator(one_of("finalité", "réalité", "subtilité")),
        ]
        | None
    ) = Field(None, alias="étiquette")
    effects: Annotated[tuple[Does, ...], BeforeValidator(listed)] = Field((), alias="effets")
    timer: Annotated[int, BeforeValidator(number_between(3, 120))] | None = Field(None, alias="minuteur")
    moment: Annotated[Moment, BeforeValidator(one_of(*Moment))] | None = None
    support: (
        Annotated[Literal["téléphone", "papier"], BeforeValidator(one_of("téléphone", "papier"))] | None
    ) = None
    cards: Annotated[tuple[Card, ...], BeforeValidator(listed)] = Field((), alias="en_vrai")
    choices: Annotated[tuple[Choice, ...], BeforeValidator(listed)] = Field((), alias="choix")
    then: Annotated[tuple[NextScene, ...], BeforeValidator(next_scenes)] = Field((), alias="suite")
    ending: Ending | None = Field(None, alias="fin")
    decides: Name | None = Field(None, alias="décide")

    def who_is_there(self) -> tuple[str, ...]:
        """The characters on the stage: ``présents``, or else those who speak."""
        if self.present is not None:
            return self.present
        return tuple(dict.fromkeys(line.speaker for line in self.text if line.speaker))

    def is_once(self, choice: Choice) -> bool:
        """An item put in order is taken once by itself."""
        return choice.once or self.moment is Moment.ORDER


class Reading(Content):
    """Who read the story before it was shown, and from what knowledge."""

    called: ClassVar[str] = "une relecture"

    knowledge: Annotated[
        Literal["expérience", "métier", "recherche", "jeune"],
        BeforeValidator(one_of("expérience", "métier", "recherche", "jeune")),
    ] = Field(alias="savoir")
    role: Text = Field(alias="rôle")
    date: Text


class Accepted(Content):
    """A remark of the review that the writer has weighed and keeps.

    It is kept in one scene (in a capsule: one shot, by its number), or in the whole file when ``scene`` is None.
    """

    called: ClassVar[str] = "un avis accepté"

    code: Text
    scene: Text | None = Field(None, alias="scène")
    reason: Text = Field(alias="raison")


AcceptedList = Annotated[tuple[Accepted, ...], BeforeValidator(listed)]


class Story(Content):
    called: ClassVar[str] = "un récit"

    version: Annotated[int, BeforeValidator(one_of("1"))] = Field(alias="format")
    title: Text = Field(alias="titre")
    hook: Text = Field(alias="accroche")
    played: Name = Field(alias="joué")
    messages: Annotated[
        tuple[Annotated[str, BeforeValidator(one_of(*MESSAGES))], ...], BeforeValidator(listed)
    ] = ()
    sensitive: Annotated[tuple[Text, ...], BeforeValidator(listed)] = Field((), alias="thèmes_sensibles")
    readings: Annotated[tuple[Reading, ...], BeforeValidator(listed)] = Field((), alias="relecture")
    accepted: AcceptedList = Field((), alias="avis_acceptés")
    characters: Annotated[Mapping[Name, Character], BeforeValidator(mapped)] = Field(alias="personnages")
    variables: Annotated[
        Mapping[VariableName, Annotated[Variable, BeforeValidator(short_variable)]], BeforeValidator(mapped)
    ] = {}
    first: Name = Field(alias="début")
    scenes: Annotated[Mapping[Name, Scene], BeforeValidator(mapped)] = Field(alias="scènes")
    words: Annotated[tuple[Text, ...], BeforeValidator(listed)] = Field((), alias="mots_connus")
