"""The prose of a content file: every piece of text that a player or a visitor reads, with its place.

One table says what each field of each model is to the review. A field that is not in it is no prose (a date, an
address, a word of the drawings' vocabulary), and a test asks that every field of words be on one side or the other.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any, NamedTuple

from scenarios.after import AfterEnding, AfterStory, PersonToCall
from scenarios.capsule import Beat, Capsule, Narrator, Pause, Shot, Way
from scenarios.careers_help import Bar, Chart, FieldFigure, Funding, PlaceToAsk
from scenarios.careers_model import Bridge, CitedSource, DatedRule, Diploma, Figure, Job, Pay, Word
from scenarios.class_sheet import ClassSheet, Questions, QuizCard, Replay, Step, Stop, Vote
from scenarios.fields import Content
from scenarios.lines import Line, RichText
from scenarios.model import Card, Character, Choice, Ending, Reading, Scene, Story, Variable
from scenarios.places import Document, Path_
from scenarios.site_model import Audit, Contact, LegalNotice, Organisation
from scenarios.universe_model import Clue, Part, ReceivedIdea, Universe


class Kind(StrEnum):
    """What a passage is to who reads it; the review asks other things of a title than of a sentence."""

    LINE = "ligne"  # a line of a scene: narration, or dialogue when it has a speaker
    REPLY = "réplique"
    LABEL = "libellé de choix"
    CARD = "carte « En vrai »"
    BALANCE = "bilan"
    TITLE = "titre"
    NARRATION = "narration"  # a line of a capsule
    PROSE = "texte"  # sentences of a sheet, a universe, the site
    DEFINITION = "définition"
    IDEA = "idée reçue"  # quoted so as to be answered
    QUESTION = "question"
    ROLE = "rôle"
    AIM = "but"
    TAG = "mention"  # a few words that are no sentence: a scope, a level, hours, the name of a gauge
    NAME = "nom propre"  # of a person, an organisation, a document: nobody chooses it here


class Passage(NamedTuple):
    """A piece of prose of a content file: where it stands, and its words with every sign at its place.

    ``words`` is as long as ``raw``, the value at ``path`` (or its row, for the lines of a block): what is written but
    not shown ([si …], [parole], the speaker, ``*``, ``[[…|``, ``{…}``) is blanked by as many spaces, so an index into
    it is the offset of a Finding. A space of ``words`` where ``raw`` has another sign is such a blank.
    ``scene`` is a scene's name, or a shot's number counted from 1; ``speaker`` is None for narration; ``own_words``
    when the line opens with [parole].
    """

    path: Path_
    words: str
    raw: str
    kind: Kind
    scene: str | None = None
    speaker: str | None = None
    own_words: bool = False


# The one table: what each field of words is, by its name in the files.
PROSE: Mapping[type[Content], Mapping[str, Kind]] = {
    Story: {"titre": Kind.TITLE, "accroche": Kind.PROSE, "thèmes_sensibles": Kind.TAG},
    Character: {"nom": Kind.NAME, "rôle": Kind.ROLE, "but": Kind.AIM},
    Variable: {"nom": Kind.TAG},
    Scene: {"texte": Kind.LINE},
    Choice: {"texte": Kind.LABEL, "réplique": Kind.REPLY},
    Card: {"texte": Kind.CARD},
    Ending: {"titre": Kind.TITLE, "bilan": Kind.BALANCE},
    Reading: {"rôle": Kind.ROLE},
    Capsule: {"titre": Kind.TITLE, "débrief": Kind.QUESTION},
    Narrator: {"prénom": Kind.NAME, "vie_d_avant": Kind.ROLE},
    Shot: {"chapitre": Kind.TITLE, "texte_écran": Kind.TAG, "notes": Kind.PROSE},
    Beat: {"dit": Kind.NARRATION},
    Pause: {"question": Kind.QUESTION, "notes": Kind.PROSE},
    Way: {"texte": Kind.PROSE},
    Universe: {
        "titre": Kind.TITLE,
        "accroche": Kind.PROSE,
        "titre_du_récit": Kind.TITLE,
        "notes_de_contenu": Kind.TAG,
    },
    Clue: {"titre": Kind.TITLE, "texte": Kind.PROSE},
    ReceivedIdea: {"idée": Kind.IDEA, "réponse": Kind.PROSE},
    Figure: {"valeur": Kind.TAG, "libellé": Kind.TAG, "périmètre": Kind.TAG, "année": Kind.TAG},
    FieldFigure: {"valeur": Kind.TAG, "libellé": Kind.TAG, "périmètre": Kind.TAG, "année": Kind.TAG},
    Chart: {
        "titre": Kind.TITLE,
        "unité": Kind.TAG,
        "périmètre": Kind.TAG,
        "année": Kind.TAG,
        "note": Kind.PROSE,
    },
    Bar: {"libellé": Kind.TAG},
    Part: {"fait": Kind.PROSE},
    AfterStory: {"question": Kind.QUESTION, "lieu": Kind.PROSE, "pas": Kind.PROSE},
    AfterEnding: {"question": Kind.QUESTION, "lieu": Kind.PROSE, "pas": Kind.PROSE},
    PersonToCall: {"qui": Kind.PROSE, "comment": Kind.PROSE},
    ClassSheet: {
        "pour_qui": Kind.TAG,
        "matériel": Kind.TAG,
        "précautions": Kind.PROSE,
        "à_demander": Kind.QUESTION,
    },
    Step: {"faire": Kind.PROSE, "dire": Kind.PROSE},
    Stop: {"question": Kind.QUESTION},
    Questions: {"poser": Kind.QUESTION},
    Vote: {"question": Kind.QUESTION, "positions": Kind.PROSE},
    Replay: {"regarder": Kind.PROSE},
    QuizCard: {"idée": Kind.IDEA, "réponse": Kind.PROSE, "périmètre": Kind.TAG, "année": Kind.TAG},
    Job: {
        "féminin": Kind.ROLE,
        "masculin": Kind.ROLE,
        "en_bref": Kind.PROSE,
        "accès": Kind.PROSE,
        "où": Kind.PROSE,
        "journée": Kind.PROSE,
        "horaires": Kind.PROSE,
        "contraintes": Kind.PROSE,
        "joies": Kind.PROSE,
        "ce_qu_on_ne_sait_pas": Kind.PROSE,
    },
    Pay: {"texte": Kind.PROSE, "périmètre": Kind.TAG, "date": Kind.TAG},
    Diploma: {
        "nom": Kind.NAME,
        "sigle": Kind.NAME,
        "délivré_par": Kind.TAG,
        "durée": Kind.PROSE,
        "entrée": Kind.PROSE,
        "blocs": Kind.PROSE,
        "voies": Kind.TAG,
        "à_savoir": Kind.PROSE,
        "ce_qu_on_ne_sait_pas": Kind.PROSE,
    },
    DatedRule: {"texte": Kind.PROSE},
    Funding: {
        "nom": Kind.NAME,
        "pour_qui": Kind.PROSE,
        "apporte": Kind.PROSE,
        "comment": Kind.PROSE,
        "limites": Kind.PROSE,
        "date": Kind.TAG,
        "ce_qu_on_ne_sait_pas": Kind.PROSE,
    },
    PlaceToAsk: {"nom": Kind.NAME, "pour_qui": Kind.PROSE, "pour_quoi": Kind.PROSE},
    Bridge: {"valide": Kind.PROSE, "conditions": Kind.PROSE},
    Word: {"définition": Kind.DEFINITION, "sigle": Kind.NAME},
    CitedSource: {"titre": Kind.NAME, "éditeur": Kind.NAME},
    Contact: {"nom": Kind.NAME, "pour_qui": Kind.PROSE, "horaires": Kind.TAG, "date": Kind.TAG},
    Organisation: {"nom": Kind.NAME, "présentation": Kind.PROSE, "à_propos": Kind.PROSE},
    LegalNotice: {"crédits": Kind.PROSE},
    Audit: {"par": Kind.NAME, "non_conformités": Kind.PROSE},
}


def passages(model: Content, document: Document) -> Iterator[Passage]:
    """Every piece of prose of a file, in the order of the model; ``document`` is where ``model`` was read from."""
    yield from _of_model(model, document, ())


def _of_model(model: Content, document: Document, path: Path_) -> Iterator[Passage]:
    kinds = PROSE.get(type(model), {})
    for name, field in type(model).model_fields.items():
        if name in model.model_fields_set:  # what is left out is not written by anybody
            key = field.alias or name
            yield from _of_value(getattr(model, name), document, (*path, key), kinds.get(key))


def _of_value(value: Any, document: Document, path: Path_, kind: Kind | None) -> Iterator[Passage]:
    match value:
        case Beat() if isinstance(_at(document, path), str):  # written short: its words alone
            yield _passage(value.said, _at(document, path), path, Kind.NARRATION)
        case Content():
            yield from _of_model(value, document, path)
        case Mapping():
            for key, each in value.items():
                yield from _of_value(each, document, (*path, key), kind)
        case tuple():
            # The lines of a block are counted with its blank rows; those of a list are its items.
            block = isinstance(_at(document, path), str)
            for place, each in enumerate(value):
                row = each.row if block and isinstance(each, Line) else place
                yield from _of_value(each, document, (*path, row), kind)
        case Line() | RichText() | str() if kind is not None:
            yield _passage(value, _at(document, path), path, kind)


def scene_of(path: Path_) -> str | None:
    """The scene that a value stands in, or the shot's number counted from 1; None outside of both."""
    match path:
        case ("scènes", str(name), *_):
            return name
        case ("plans", int(place), *_):
            return str(place + 1)
    return None


def _at(document: Document, path: Path_) -> Any:
    """The value at ``path`` as its author wrote it; a last number goes into the rows of a block."""
    value = document.value
    for depth, step in enumerate(path):
        if isinstance(value, str):
            block = path[:depth]
            if block not in document.rows:  # cut once: a long one is asked for each of its rows
                document.rows[block] = value.split("\n")
            value = document.rows[block]
        value = value[step]
    return value


def _passage(value: Line | RichText | str, raw: str, path: Path_, kind: Kind) -> Passage:
    scene = scene_of(path)
    if isinstance(value, Line):
        return Passage(path, _shown(value.text, raw), raw, kind, scene, value.speaker, value.own_words)
    return Passage(path, _shown(value, raw) if isinstance(value, RichText) else raw, raw, kind, scene)


def _shown(text: RichText, raw: str) -> str:
    """The words of ``text`` at their place in ``raw``, which ends with its source; all the rest blank."""
    shown = list(" " * len(raw))
    start = len(raw.rstrip()) - len(text.source)
    for at, words in text.shown_at():
        shown[start + at : start + at + len(words)] = words
    return "".join(shown)
