"""Words a visitor may not know: initials nobody has spelt out, and words of the trade without their link."""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import islice, takewhile

import yaml

from scenarios.catalogues import Glossary
from scenarios.i18n import _
from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.review.accepted import kept_part
from scenarios.review.passages import Kind, Passage
from scenarios.review.reviewed import Check, Edition, Reviewed
from scenarios.review.shown import shown

_INITIALS = re.compile(r"(?<![\w.@/-])[A-ZÀ-Þ][A-ZÀ-Þ0-9]+(?![\w@])")
_ROMAN = re.compile(r"[IVX]+")
_WORD = re.compile(r"[^\W\d_]+")
_TERM = re.compile(r"\[\[\s*([^\[\]|]+?)\s*(?:\||\]\])")
# Where a word of the glossary can be opened.
_OPENED = frozenset({Kind.LINE, Kind.REPLY, Kind.CARD, Kind.BALANCE, Kind.NARRATION})
_CAPITALS = r"[A-ZÀ-Þ]+(?:[’'][A-ZÀ-Þ]+)*"
_SHOUTED = re.compile(rf"(?<!\w){_CAPITALS}(?:[ \u00a0]{_CAPITALS}){{2,}}(?!\w)")
_CODE = "sigle-non-expliqué"
_MOST_LINKS = 4
_MOST_WORDS = 14  # « technicien ou technicienne de l’intervention sociale et familiale (TISF) » has ten


def unexplained_initials(reviewed: Reviewed) -> Iterator[Finding]:
    """Once a file, the initials that it neither spells out nor links, at the first; not what is said in [parole].

    Those of a part of the file where the writer accepts them stand apart, so that they alone are taken away.
    """
    together: dict[str | None, list[tuple[str, Path_, int]]] = {}
    for initials, path, offset in _unexplained(reviewed):
        apart = kept_part(reviewed.model, _CODE, path)
        together.setdefault(apart, []).append((initials, path, offset))
    for found in together.values():
        names = [initials for initials, _path, _offset in found]
        _first, path, offset = found[0]
        yield Finding(path, Mistake(_CODE, offset, sigles=names, lien=_offered(names, reviewed)))


def _unexplained(reviewed: Reviewed) -> Iterator[tuple[str, Path_, int]]:
    """Each initials that nobody explains, with its first place."""
    page = "\n".join(shown(passage).text for passage in reviewed.passages)
    said = {word.group().casefold() for word in _WORD.finditer(page) if not word.group().isupper()}
    known = set(_known()) | _linked(reviewed.passages) | _spelt_by_the_file(reviewed) | _words_of(page)
    for passage in reviewed.passages:
        if passage.kind is Kind.NAME or passage.own_words:
            continue
        seen = shown(passage)
        for found in _INITIALS.finditer(_without_shouts(seen.text)):
            initials = found[0]
            # « NON ! » is a word that somebody shouts: the page also writes it in small letters.
            if initials in known or initials.casefold() in said or _ROMAN.fullmatch(initials):
                continue
            known.add(initials)
            yield initials, passage.path, seen.origin[found.start()]


def _offered(names: list[str], reviewed: Reviewed) -> str:
    """The links to the glossary that would explain some of them, where links are made and words are there."""
    glossary = reviewed.around.careers.glossary or {}
    links = [f"[[{name}]]" for name in names if name in glossary]
    if reviewed.edition is not Edition.GAME or not links:
        return ""
    return _(" Ou liez au glossaire : {links}.").format(links=", ".join(links[:_MOST_LINKS]))


def unlinked_words(reviewed: Reviewed) -> Iterator[Finding]:
    """A word of the glossary whose first use in a story is not between double brackets: nobody can open it there."""
    if reviewed.edition is not Edition.GAME:
        return
    passages = [passage for passage in reviewed.passages if passage.kind in _OPENED]
    for word in reviewed.around.careers.glossary or {}:
        yield from islice(_unlinked(word, passages), 1)


def _unlinked(word: str, passages: list[Passage]) -> Iterator[Finding]:
    """The uses of a word of the glossary before its first link, or all of them when it has none."""
    form = _form(word)
    for passage in takewhile(lambda each: word not in _linked((each,)), passages):
        seen = shown(passage)
        if not passage.own_words and (found := form.search(seen.text)):
            mistake = Mistake(
                "mot-de-métier",
                seen.origin[found.start()],
                mot=word,
                écrit=found[0],
                lien=_link(word, found[0]),
            )
            yield Finding(passage.path, mistake)


def _link(word: str, shown: str) -> str:
    return f"[[{word}]]" if shown == word else f"[[{word}|{shown}]]"


def _linked(passages: Iterable[Passage]) -> set[str]:
    """The words of the glossary that passages link, whatever form they show."""
    return {found[1] for passage in passages for found in _TERM.finditer(passage.raw)}


def _spelt_by_the_file(reviewed: Reviewed) -> set[str]:
    """The glossary explains its own entries; a page of diplomas writes each one's initials beside its name."""
    own = set(reviewed.model.entries) if isinstance(reviewed.model, Glossary) else set()
    named = (passage.words for passage in reviewed.passages if passage.path[-1:] == ("sigle",))
    return own | {found[0] for words in named for found in _INITIALS.finditer(words)}


def _words_of(page: str) -> set[str]:
    """The initials that a page spells out: « SIGLE (leurs mots) », or « leurs mots (SIGLE) »."""
    spelt = set()
    for found in _INITIALS.finditer(page):
        before, after = page[: found.start()], page[found.end() :]
        told = re.match(r"\s?[»”]?\s*\(([^()]*)\)", after)
        if told and len(_WORD.findall(told[1])) > 1:
            spelt.add(found[0])
        elif before.endswith("(") and after.startswith(")"):
            words = _WORD.findall(before.rpartition("\n")[2])[-_MOST_WORDS:]
            if _begin(words, found[0]):
                spelt.add(found[0])
    return spelt


def _begin(words: list[str], initials: str) -> bool:
    """Whether the words begin with these letters, in this order, small words between."""
    begins = iter(_bare(word[0]) for word in words)
    return all(letter in begins for letter in _bare(initials) if letter.isalpha())


def _without_shouts(text: str) -> str:
    """The text, blank where it is in capitals as on a sign: a whole line, or three words in a row and more."""
    if text.isupper() and len(_WORD.findall(text)) > 1:
        return " " * len(text)
    return _SHOUTED.sub(lambda found: " " * len(found[0]), text)


def _bare(letters: str) -> str:
    decomposed = unicodedata.normalize("NFD", letters.upper())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@functools.lru_cache(maxsize=1000)
def _form(word: str) -> re.Pattern[str]:
    """A word of the glossary as prose writes it: its plurals, its feminines, and a verb's usual endings."""
    pieces = re.split(r"(\W+)", word)
    return re.compile(rf"(?<!\w){''.join(map(_inflected, pieces))}(?!\w)", re.IGNORECASE)


def _inflected(piece: str) -> str:
    if not piece.isalpha() or piece.isupper() or len(piece) < 4:
        return re.escape(piece).replace("’", "['’]").replace(r"\ ", r"\s")
    if piece.endswith("er"):
        return (
            re.escape(piece.removesuffix("er")) + r"(?:e(?:rs?|s|z)?|ent|é(?:e?s?)|ons|ai(?:t|ent)|ant|era)"
        )
    return re.escape(piece.rstrip("s")) + "e?s?"


@functools.cache
def _known() -> frozenset[str]:
    by_reason = yaml.safe_load(files(__package__).joinpath("known_initials.yaml").read_text("utf-8"))
    return frozenset(initials for each in by_reason.values() for initials in each)


CHECKS: tuple[Check, ...] = (unexplained_initials, unlinked_words)
