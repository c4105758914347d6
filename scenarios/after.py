"""What comes after a story: a question to ask, a place to try, a bridge, someone to call, a small step.

A universe says all five; an ending says those that are its own, and the universe's stand for the others.
"""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from scenarios.fields import Content, Name, Text, listed


class PersonToCall(Content):
    called: ClassVar[str] = "une personne à appeler"

    who: Text = Field(alias="qui")
    how: Text = Field(alias="comment")


class AfterStory(Content):
    """What every ending offers: a question for a professional, a place to try, a bridge, someone to call, a step."""

    called: ClassVar[str] = "« et après »"

    question: Text
    place: Text = Field(alias="lieu")
    bridge: Name = Field(alias="passerelle")
    person: PersonToCall = Field(alias="personne")
    step: Text = Field(alias="pas")
    sources: Annotated[tuple[Name, ...], BeforeValidator(listed)] = ()


class AfterEnding(Content):
    """What one ending offers of its own; what it leaves out is None here, and its universe's when it is shown."""

    called: ClassVar[str] = "« et après » d’une fin"

    question: Text | None = None
    place: Text | None = Field(None, alias="lieu")
    bridge: Name | None = Field(None, alias="passerelle")
    person: PersonToCall | None = Field(None, alias="personne")
    step: Text | None = Field(None, alias="pas")
    sources: Annotated[tuple[Name, ...], BeforeValidator(listed)] = ()


def offered(universe: AfterStory | None, ending: AfterEnding | None) -> AfterEnding:
    """What an ending shows: its own offers over those of its universe."""
    own = {name: each for name, each in ending or () if each}
    return AfterEnding.model_construct(**{**dict(universe or ()), **own})
