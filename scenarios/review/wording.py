"""The review of words: what of a file's prose the lexicon has something to say about, in its context.

A word is told once a scene (or once a sheet), where it first stands, with the count: what is accepted in
``avis_acceptés`` is a scene or a sheet too, so one remark is one decision.
"""

import re
from collections.abc import Iterator

from scenarios.i18n import _
from scenarios.mistakes import Mistake
from scenarios.model import Character
from scenarios.reading import Finding
from scenarios.review.lexicon import Entry, Shelter, lexicon
from scenarios.review.passages import Kind, Passage
from scenarios.review.reviewed import Edition, Reviewed
from scenarios.review.shown import Shown, shown
from scenarios.site_model import Site, Writing

# What is told of one person, in a story or a capsule: « l’éducateur » is then somebody.
_TOLD = frozenset({Kind.LINE, Kind.REPLY, Kind.LABEL, Kind.BALANCE, Kind.NARRATION, Kind.AIM, Kind.PROSE})
_QUOTED = re.compile(r"«[^»]*(?:»|$)")
# « Ce n’est pas une garderie », « on ne dit plus « les handicapés » »: the text itself turns the word down.
_NOT = r"\bn(?:e\s|[’'])"
_TURNED_DOWN = re.compile(
    rf"{_NOT}(?:est|sont|étai(?:t|ent)|ser(?:a|ont))\s(?:pas|plus|jamais)\s(?:(?:une?|des|du|de)\s|d[’'])?$"
    rf"|{_NOT}(?:di(?:t|tes|sons|sait|sent)|écri(?:t|vez|vons)|appel(?:le|ez)|parl(?:e|ez|ons)|emplo(?:ie|yez|yons))"
    r"\s(?:pas|plus|jamais)\s[^.!?«»]{0,30}«\s?(?:[\w’']{1,15}\s){0,2}$",
    re.IGNORECASE,
)
_JUST_BEFORE = 90


def words(file: Reviewed) -> Iterator[Finding]:
    """Each word of the lexicon that stands in the file out of shelter; once a scene, where it first stands."""
    read = [passage for passage in file.passages if passage.kind is not Kind.NAME and not passage.own_words]
    ready = [(passage, shown(passage)) for passage in read]
    for entry in lexicon().values():
        if entry.elsewhere is None and _writing(file) in entry.writings:
            yield from _of_entry(entry, ready, file)


def _of_entry(entry: Entry, passages: list[tuple[Passage, Shown]], file: Reviewed) -> Iterator[Finding]:
    places: dict[str | None, list[tuple[Passage, int, str]]] = {}
    for passage, seen in passages:
        for found in entry.pattern.finditer(seen.text):
            if not _sheltered(entry, passage, found, file):
                place = (passage, seen.origin[found.start()], found[0])
                places.setdefault(passage.scene, []).append(place)
    for found_there in places.values():
        passage, offset, first = found_there[0]
        times = _(" ({count} fois ici)").format(count=len(found_there)) if len(found_there) > 1 else ""
        mistake = Mistake(entry.code, offset, trouvé=" ".join(first.split()), fois=times)
        yield Finding(passage.path, mistake)


def _sheltered(entry: Entry, passage: Passage, found: re.Match[str], file: Reviewed) -> bool:
    """The word is left alone here: turned down by the text, in a place the entry names, or defined by the glossary."""
    if _TURNED_DOWN.search(found.string[max(0, found.start() - _JUST_BEFORE) : found.start()]):
        return True
    if entry.not_with and entry.not_with.search(found.string):
        return True
    if passage.kind is Kind.DEFINITION and entry.pattern.search(str(passage.path[-2])):
        return True
    return any(_stands_in(shelter, passage, found, file) for shelter in entry.shelters)


def _stands_in(shelter: Shelter, passage: Passage, found: re.Match[str], file: Reviewed) -> bool:
    match shelter:
        case Shelter.QUOTED:
            quotes = _QUOTED.finditer(found.string)
            return passage.kind is Kind.IDEA or any(
                quote.start() < found.start() < quote.end() for quote in quotes
            )
        case Shelter.SPOKEN:
            return passage.speaker is not None
        case Shelter.SPOKEN_BY_OTHERS:
            characters: dict[str, Character] = getattr(file.model, "characters", {})
            return passage.speaker in characters and characters[passage.speaker].side != "pro"
        case Shelter.TOLD:
            return passage.kind is Kind.ROLE or (file.edition is Edition.GAME and passage.kind in _TOLD)
        case Shelter.TITLE:
            return passage.kind is Kind.TITLE


def _writing(file: Reviewed) -> Writing:
    site: Site | None = file.around.careers.site
    return site.writing if site else Writing.DOUBLE
