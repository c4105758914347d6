"""Spelling, by Hunspell and the French dictionary of Grammalecte: the words that no list of ours holds either.

``words.txt`` holds what the dictionary lacks and every story may say; a file adds its own under ``mots_connus``,
``site.yaml`` those of the whole folder. A capital inside a sentence makes a name, of which no dictionary knows much.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from hunspell import Hunspell

from scenarios.all_careers import Careers
from scenarios.i18n import _, ngettext
from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.review.passages import Kind, Passage
from scenarios.review.reviewed import Reviewed
from scenarios.review.shown import shown

DICTIONARY = Path(__file__).parent.parent / "dictionnaire"
# Each asks Hunspell for up to half a second: past these, a word is told without an idea of the right one.
MOST_WITH_SUGGESTIONS = 5
MOST_SUGGESTIONS = 3
LONGEST_WORD = 60
_LETTERS = r"[^\W\d_²³¹¼½¾]+"
_WORD = re.compile(rf"(?<![\w@#]){_LETTERS}(?:[’'·-]{_LETTERS})*(?![\w@])")
_OPENS_A_SENTENCE = re.compile(r"[.!?…:;«“(—–]")
_TITLES = frozenset({"M", "MM", "Dr", "Me", "Pr"})  # their full stop ends no sentence
_ELIDED = re.compile(
    r"(?P<head>[cdjlmnpstvyz]|(?:jus|lors|puis|quoi|pres|quel)?qu)’(?P<rest>.+)", re.IGNORECASE
)
# The dictionary knows formulas too, and cuts a letter off a word.
_IN_LETTERS = re.compile(rf"{_LETTERS}(?:[’-]{_LETTERS})*(?: {_LETTERS}(?<=\w\w))*")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_OPEN_E = re.compile(r"è(?=[bcdfglmnprstv]{1,2}e[bcdfglmnprstv][aeéiou])")
_WITHOUT_ACCENT = {"A": "À", "C": "Ç", "E": "ÉÈÊ", "I": "Î", "O": "Ô"}
_SHORT = 5  # letters: two of them changed make another word


class Word(NamedTuple):
    """A word of a file: its letters, where it stands, and whether a capital there is only that of a sentence."""

    letters: str
    path: Path_
    offset: int
    opens_a_sentence: bool


def spelling(file: Reviewed) -> Iterator[Finding]:
    """Each word that nobody knows, once a file, at its first place, with the words that were perhaps meant."""
    words = [word for passage in file.passages for word in _words(passage)]
    own: tuple[str, ...] = getattr(file.model, "words", ())
    ours = _ours() | _folded(own) | _of_the_content(file.around.careers) | _names(file.passages, words)
    unknown: dict[str, list[Word]] = {}
    for word in words:
        if not is_known(word.letters, ours, may_be_a_name=not word.opens_a_sentence):
            bare = _bare(word)
            unknown.setdefault(bare.letters, []).append(bare)
    for place, (letters, found) in enumerate(unknown.items()):
        near = suggestions(letters) if place < MOST_WITH_SUGGESTIONS else ()
        count = ngettext("une fois dans ce fichier", "{count} fois dans ce fichier", len(found))
        yield Finding(
            found[0].path,
            Mistake(
                "orthographe",
                found[0].offset,
                mot=letters,
                fois=count.format(count=len(found)),
                propositions=_question(near) or _perhaps_a_name(letters),
                liste_des_mots=f"mots_connus: [{', '.join([*own, letters])}]",
            ),
        )


def _bare(word: Word) -> Word:
    """The word without what is elided before it: « l’escallier » and « escallier » are one mistake."""
    elided = _ELIDED.fullmatch(_typed(word.letters))
    return (
        word._replace(letters=elided["rest"], offset=word.offset + elided.start("rest")) if elided else word
    )


def _question(near: tuple[str, ...]) -> str:
    """The words that were perhaps meant, asked before the rest of the cure; nothing when there are none."""
    if not near:
        return ""
    *first, last = (f"«\u00a0{word}\u00a0»" for word in near)
    words = _("{first} ou {last}").format(first=", ".join(first), last=last) if first else last
    return _("Peut-être {words} ? ").format(words=words)


def _perhaps_a_name(letters: str) -> str:
    return _("Si c’est un nom, il n’y a rien à corriger. ") if letters[0].isupper() else ""


def _words(passage: Passage) -> Iterator[Word]:
    if passage.kind is Kind.NAME or passage.own_words:
        return
    text, origin = shown(passage)
    before, end = "", 0
    for found in _WORD.finditer(text):
        stopped = before not in _TITLES and _OPENS_A_SENTENCE.search(text, end, found.start())
        yield Word(found[0], passage.path, origin[found.start()], not before or bool(stopped))
        before, end = found[0], found.end()


@functools.cache
def _dictionary() -> Hunspell:
    return Hunspell("fr", hunspell_data_dir=str(DICTIONARY), system_encoding="UTF-8")


@functools.cache
def _ours() -> frozenset[str]:
    """The project's own list, a word a line, after a ``#`` why it is there."""
    lines = files("scenarios").joinpath("review", "words.txt").read_text(encoding="utf-8").splitlines()
    return _folded(line.partition("#")[0].strip() for line in lines)


def _of_the_content(careers: Careers) -> frozenset[str]:
    """The words of the glossary, of the diplomas' names, and those that the organisation has added."""
    names: list[str] = [*(careers.glossary or {}), *(careers.site.words if careers.site else ())]
    for diploma in (careers.diplomas or {}).values():
        names += (diploma.name, diploma.short)
    return _folded(found[0] for name in names for found in _WORD.finditer(name))


def _names(passages: Iterable[Passage], words: Iterable[Word]) -> frozenset[str]:
    """What the file calls its people, and whatever has a capital inside a sentence."""
    called = (found[0] for each in passages if each.kind is Kind.NAME for found in _WORD.finditer(each.words))
    capital = (word.letters for word in words if not word.opens_a_sentence and _is_a_name(word.letters))
    return _folded([*called, *capital])


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_typed(word).casefold() for word in words if word)


def _typed(word: str) -> str:
    return word.replace("'", "’")


def is_known(word: str, ours: frozenset[str] = frozenset(), *, may_be_a_name: bool = False) -> bool:
    """Whether a word, elided, compound or spoken as people speak, is one; ``ours`` are more of them, in lower case."""
    word = _typed(word)
    if len(word) > LONGEST_WORD or word.isupper():  # acronyms are another remark's
        return True
    folded = word.casefold()
    if folded in ours or folded.rstrip("sx") in ours or _in_the_dictionary(word):
        return True
    if may_be_a_name and _is_a_name(word):
        return True
    if elided := _ELIDED.fullmatch(word):
        # In « d’Arc » the capital is never that of a sentence.
        return is_known(elided["rest"], ours, may_be_a_name=True)
    if "-" in word:
        return all(part == "t" or is_known(part, ours, may_be_a_name=True) for part in word.split("-"))
    return any(_in_the_dictionary(each) for each in _otherwise_written(word))


def _is_a_name(word: str) -> bool:
    """A capital, and no word of the dictionary that only lacks the accent of its own (« Etat »)."""
    accented = (f"{sign}{word[1:]}" for sign in _WITHOUT_ACCENT.get(word[0], ""))
    return word[0].isupper() and not any(_in_the_dictionary(each.lower()) for each in accented)


def _otherwise_written(word: str) -> Iterator[str]:
    """The same word with its ligature, as it is said less loudly, or as before 1990: goût for gout.

    Source: *Les rectifications de l’orthographe*, Journal officiel, 6 December 1990, II.3 and II.4.
    """
    if "oe" in word:  # told, and mended, as typography
        yield word.replace("oe", "œ")
    if _DRAWN_OUT.search(word):
        yield _DRAWN_OUT.sub(r"\1", word)
        yield _DRAWN_OUT.sub(r"\1\1", word)
    if _OPEN_E.search(word):
        yield _OPEN_E.sub("é", word)
    for place, letter in enumerate(word):
        if letter in "iu":
            yield f"{word[:place]}{'î' if letter == 'i' else 'û'}{word[place + 1 :]}"


@functools.lru_cache(maxsize=20_000)
def _in_the_dictionary(word: str) -> bool:
    return bool(_dictionary().spell(word))


@functools.lru_cache(maxsize=500)
def suggestions(word: str) -> tuple[str, ...]:
    """The words that were perhaps meant, the closest first, three at most; a wrong idea is worse than none.

    What has a capital may be somebody: only its accents are asked about.
    """
    word = _typed(word)
    typed, furthest = _bare_letters(word), 0 if word[0].isupper() else 1 if len(word) <= _SHORT else 2
    near: dict[str, int] = {}
    for each in (*_accented(word), *map(_typed, _dictionary().suggest(word))):
        far = _distance(typed, _bare_letters(each))
        if far <= furthest and each.isupper() == word.isupper() and _IN_LETTERS.fullmatch(each):
            near.setdefault(each, far)
    return tuple(sorted(near, key=lambda each: near[each]))[:MOST_SUGGESTIONS]


def _accented(word: str) -> Iterator[str]:
    """The word with the accent that its capital lacks, where the dictionary knows it: « Êtes » for « Etes »."""
    for sign in _WITHOUT_ACCENT.get(word[0], ""):
        if _in_the_dictionary(each := f"{sign}{word[1:]}"):
            yield each


def _bare_letters(word: str) -> str:
    """A word without its accents and ligatures, in small letters."""
    apart = unicodedata.normalize("NFD", word.casefold().replace("œ", "oe").replace("æ", "ae"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _distance(one: str, other: str) -> int:
    """How many letters are added, left out, changed, or swapped with the next, from one word to the other."""
    above: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        above, before, row = row, above, [i]
        for j, sign in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (letter != sign)))
            if i > 1 and j > 1 and letter == other[j - 2] and sign == one[i - 2]:
                row[j] = min(row[j], before[j - 2] + 1)
    return row[-1]
