"""What a story leans on: universes, jobs, diplomas, bridges, sources, words of the trade, whom to call.

As in ``model``, the aliases are the one table between the writers' French words and the code's English ones, and
everything is frozen once read. A fact carries its scope, its date and its source: a sheet without them is refused.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Generic, TypeVar

from pydantic import BeforeValidator, Field

from scenarios.capsule import Capsule
from scenarios.careers_fields import (
    HUES,
    STARTS,
    Address,
    Basis,
    Confidence,
    Day,
    Kind,
    Months,
    Names,
    Sure,
    Texts,
    Version,
)
from scenarios.fields import Content, Name, Text, listed, mapped, number_between, one_of
from scenarios.i18n import _, ngettext
from scenarios.model import AcceptedList, Reading
from scenarios.reading import ReadFile
from scenarios.site_model import Site

Entry = TypeVar("Entry", bound=Content)


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
    unknowns: Texts = Field(alias="ce_qu_on_ne_sait_pas")
    sources: Names
    checked: Day = Field(alias="vérifié")
    confidence: Sure = Field(alias="confiance")


class Bridge(Content):
    """A sourced route from one job or diploma to another. ``months`` is None when nobody serious has written it."""

    called: ClassVar[str] = "une passerelle"

    start: Name = Field(alias="de")
    end: Name = Field(alias="vers")
    kind: Annotated[Kind, BeforeValidator(one_of(*Kind))] = Field(alias="sorte")
    validates: Text = Field(alias="valide")
    months: Months = Field(alias="mois")
    conditions: Text
    sources: Names
    checked: Day = Field(alias="vérifié")
    confidence: Sure = Field(alias="confiance")

    @property
    def time(self) -> str:
        """How long it takes, as people say it."""
        if self.months is None:
            return _("durée inconnue")
        low, high = self.months
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


class Pay(Content):
    called: ClassVar[str] = "une ligne de paie"

    text: Text = Field(alias="texte")
    scope: Text = Field(alias="périmètre")
    date: Text
    source: Name


class Job(Content):
    """A job sheet. What is not known is written in ``unknowns``, with whom to ask."""

    called: ClassVar[str] = "une fiche métier"

    version: Version = Field(alias="format")
    feminine: Text = Field(alias="féminin")
    masculine: Text = Field(alias="masculin")
    brief: Text = Field(alias="en_bref")
    universe: Name = Field(alias="univers")
    also_in: Names = Field(alias="aussi_dans")
    diplomas: Names = Field(alias="diplômes")
    where: Text = Field(alias="où")
    day: Texts = Field(alias="journée")
    hours: Text = Field(alias="horaires")
    constraints: Texts = Field(alias="contraintes")
    joys: Texts = Field(alias="joies")
    pay: Annotated[tuple[Pay, ...], BeforeValidator(listed)] = Field(alias="paie")
    figures: Annotated[tuple[Figure, ...], BeforeValidator(listed)] = Field(alias="chiffres")
    bridges: Names = Field(alias="passerelles")
    confidence: Annotated[Confidence, BeforeValidator(one_of("élevée", "moyenne"))] = Field(alias="confiance")
    basis: Annotated[Basis, BeforeValidator(one_of(*Basis))] = Field(alias="récit_de_journée")
    unknowns: Texts = Field(alias="ce_qu_on_ne_sait_pas")
    sources: Names
    checked: Day = Field(alias="vérifié")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")


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
    sources: Names = ()


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
    figures: Annotated[tuple[Figure, ...], BeforeValidator(listed)] = Field((), alias="chiffres")
    who_does_what: Annotated[tuple[Part, ...], BeforeValidator(listed)] = Field((), alias="qui_fait_quoi")
    notes: Texts = Field((), alias="notes_de_contenu")
    readings: Annotated[tuple[Reading, ...], BeforeValidator(listed)] = Field((), alias="relecture")
    after: AfterStory | None = Field(None, alias="et_après")
    words: Texts = Field((), alias="mots_connus")
    accepted: AcceptedList = Field((), alias="avis_acceptés")


class Catalogue(Content, Generic[Entry]):
    """A file that holds many things of one kind, each under its own name."""

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


@dataclass(frozen=True, slots=True)
class Careers:
    """What was read. None where a file could not be: its problem is told once, and held against nothing else.

    ``files`` holds the same models one by one, as the review of words takes them.
    """

    universes: Mapping[str, Universe] = field(default_factory=dict)
    jobs: Mapping[str, Job] | None = None
    diplomas: Mapping[str, Diploma] | None = None
    bridges: Mapping[str, Bridge] | None = None
    sources: Mapping[str, CitedSource] | None = None
    glossary: Mapping[str, Word] | None = None
    site: Site | None = None
    capsules: Mapping[str, Capsule] = field(default_factory=dict)
    files: tuple[ReadFile, ...] = ()

    def stop_name(self, name: str) -> str:
        """How people say one end of a bridge: a job, a diploma, or where they stand today."""
        if job := (self.jobs or {}).get(name):
            same = job.feminine == job.masculine
            both = _("{feminine} ou {masculine}").format(feminine=job.feminine, masculine=job.masculine)
            return job.feminine if same else both
        if diploma := (self.diplomas or {}).get(name):
            return diploma.name
        return STARTS.get(name, name)
