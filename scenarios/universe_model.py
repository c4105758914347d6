"""What a universe is: a field of social work, what people believe of it, who does what there, what comes after it."""

from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from scenarios.after import AfterStory
from scenarios.careers_fields import HUES, Texts, Version
from scenarios.careers_model import Figures
from scenarios.fields import Content, Name, Text, listed, number_between, one_of
from scenarios.model import AcceptedList, Reading


class Clue(Content):
    """What an ending of the universe's story leaves in the notebook."""

    called: ClassVar[str] = "une maille"

    title: Text = Field(alias="titre")
    text: Text = Field(alias="texte")


class ReceivedIdea(Content):
    called: ClassVar[str] = "une idée reçue"

    idea: Text = Field(alias="idée")
    answer: Text = Field(alias="réponse")
    source: Name


class Part(Content):
    """What one of the jobs of the universe does there."""

    called: ClassVar[str] = "une ligne de « qui fait quoi »"

    job: Name = Field(alias="métier")
    does: Text = Field(alias="fait")


class Universe(Content):
    """A field of social work. One whose story is still to come has a title, a hook, and that story's title."""

    called: ClassVar[str] = "un univers"

    version: Version = Field(alias="format")
    title: Text = Field(alias="titre")
    order: Annotated[int, BeforeValidator(number_between(1, 12))] = Field(alias="ordre")
    hue: Annotated[str, BeforeValidator(one_of(*HUES))] = Field(alias="teinte")
    icon: Text = Field(alias="icône")
    hook: Text = Field(alias="accroche")
    story_title: Text | None = Field(None, alias="titre_du_récit")
    clue: Clue | None = Field(None, alias="maille")
    received_ideas: Annotated[tuple[ReceivedIdea, ...], BeforeValidator(listed)] = Field(
        (), alias="idées_reçues"
    )
    figures: Figures = Field((), alias="chiffres")
    who_does_what: Annotated[tuple[Part, ...], BeforeValidator(listed)] = Field((), alias="qui_fait_quoi")
    notes: Texts = Field((), alias="notes_de_contenu")
    readings: Annotated[tuple[Reading, ...], BeforeValidator(listed)] = Field((), alias="relecture")
    after: AfterStory | None = Field(None, alias="et_après")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")
