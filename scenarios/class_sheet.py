"""What a class sheet is: how a story is played by a group, and what is done before and after.

Every part says its minutes, so that the sheet cannot promise an hour and ask for two (``class_checks``).
"""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from scenarios.careers_fields import Texts, Version
from scenarios.fields import Content, Name, Text, listed, number_between, one_of
from scenarios.model import AcceptedList, Reading

Minutes = Annotated[int, BeforeValidator(number_between(1, 120))]
VERDICTS = ("vrai", "faux", "ça dépend")


class Step(Content):
    """One thing to do with the group, and, where the words matter, how to say it."""

    called: ClassVar[str] = "une étape"

    minutes: Minutes
    does: Text = Field(alias="faire")
    says: Text | None = Field(None, alias="dire")


class Stop(Content):
    """Where to pause the story, and what to ask the group there."""

    called: ClassVar[str] = "un arrêt"

    scene: Name = Field(alias="scène")
    question: Text


class During(Content):
    called: ClassVar[str] = "le récit en groupe"

    steps: Annotated[tuple[Step, ...], BeforeValidator(listed)] = Field(alias="étapes")
    stops: Annotated[tuple[Stop, ...], BeforeValidator(listed)] = Field((), alias="arrêts")


class Questions(Content):
    """Questions without a right answer."""

    called: ClassVar[str] = "les questions ouvertes"

    minutes: Minutes
    asked: Texts = Field(alias="poser")


class Vote(Content):
    called: ClassVar[str] = "un vote"

    minutes: Minutes
    question: Text
    positions: Texts


class Replay(Content):
    """A moment of the story to play again: its scene, the choice to make otherwise, and what to watch for."""

    called: ClassVar[str] = "une scène à rejouer"

    minutes: Minutes
    scene: Name = Field(alias="scène")
    choice: Text = Field(alias="choix")
    watch: Text = Field(alias="regarder")


class Discussion(Content):
    called: ClassVar[str] = "la discussion"

    questions: Questions
    vote: Vote
    replay: Replay = Field(alias="rejouer")


class QuizCard(Content):
    """A received idea, the card that answers it, and the fact behind, with its scope, its year and its source."""

    called: ClassVar[str] = "une carte du quiz"

    idea: Text = Field(alias="idée")
    verdict: Annotated[str, BeforeValidator(one_of(*VERDICTS))] = Field(alias="carte")
    answer: Text = Field(alias="réponse")
    scope: Text = Field(alias="périmètre")
    year: Text = Field(alias="année")
    source: Name


class Quiz(Content):
    called: ClassVar[str] = "le quiz"

    minutes: Minutes
    cards: Annotated[tuple[QuizCard, ...], BeforeValidator(listed)] = Field(alias="cartes")


class ClassSheet(Content):
    """For whoever shows a universe to a group: a class, a stand, an afternoon in a youth centre."""

    called: ClassVar[str] = "une fiche de classe"

    version: Version = Field(alias="format")
    audience: Text = Field(alias="pour_qui")
    duration: Minutes = Field(alias="durée")
    materials: Texts = Field(alias="matériel")
    cautions: Texts = Field(alias="précautions")
    before: Annotated[tuple[Step, ...], BeforeValidator(listed)] = Field(alias="avant")
    during: During = Field(alias="pendant")
    after: Discussion = Field(alias="après")
    quiz: Quiz
    to_ask: Texts = Field(alias="à_demander")
    readings: Annotated[tuple[Reading, ...], BeforeValidator(listed)] = Field((), alias="relecture")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")

    @property
    def minutes(self) -> dict[str, int]:
        """How long each part lasts, by its key, in the order they are done."""
        after = self.after
        return {
            "avant": sum(step.minutes for step in self.before),
            "pendant": sum(step.minutes for step in self.during.steps),
            "après": after.questions.minutes + after.vote.minutes + after.replay.minutes,
            "quiz": self.quiz.minutes,
        }
