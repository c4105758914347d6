"""Figures in prose: what a reader takes for a fact about the world, and so for something that has a source.

A percentage, so many in so many, so many times more, a sum with what it pays, millions, what happened in a given year
are claims. Hours, ages, floors, distances, counts of things and people, the price of a coffee are what a story is made
of, and « cent pour cent », « un jour sur deux », « sept jours sur sept » are ways of speaking.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Claim(NamedTuple):
    """A figure given for a fact: where it starts in its words, and how it is said."""

    start: int
    said: str


# Everything that repeats is bounded, so that a hostile file is read in the time of its length.
_SPELT = (
    r"(?:une?|deux|trois|quatre-vingts?|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze"
    r"|seize|vingt|trente|quarante|cinquante|soixante|cent|mille)\b"
)
_IN_WORDS = rf"(?<![\w-])(?>{_SPELT}(?:[-\s](?:et[-\s])?{_SPELT}){{0,6}})(?!-)"
_NUMBER = rf"(?:(?<![\d.,])\d{{1,9}}(?:[\s.]\d{{3}}){{0,3}}(?:,\d{{1,9}})?|{_IN_WORDS})"
_SPANS = r"jours?|nuits?|week|semaines?|mois|ans?|fois|heures?|h|matins?|soirs?|minutes?|dimanches?|samedis?"
_PAID = r"brut|net\b|par\s(?:an|mois|semaine|jour|heure)|de\sl[’']heure|mensuel|annuel|Smic"

_PERCENT = rf"(?!100\s%(?!\sd(?:es?\b|u\b|[’'])))(?!cent\spour){_NUMBER}\s?(?:%|pour\scent\b)"
_NOUN = rf"\s(?!(?:{_SPANS}|puis|et|ou)\b)[^\W\d][\w’'-]*"
_SO_MANY_IN = (
    rf"(?:(?<![\d.,])\d{{1,3}}|{_IN_WORDS})"
    rf"(?:(?:{_NOUN}){{0,4}}\ssur\s(?:dix|cent|mille|100?)"
    rf"|(?:{_NOUN}){{0,2}}\ssur\s(?:deux|trois|quatre|cinq|six|sept|huit|neuf|[2-9]))\b(?!,\d|\s(?:{_SPANS})\b)"
)
_TIMES_MORE = rf"{_NUMBER}\sfois\s(?:plus|moins)\s(?:de\b|d[’']|[^\W\d]+\squ(?:e\b|[’']))"
_PAY = rf"(?:{_NUMBER}\s?(?:€|euros?\b)(?=[^.!?]{{0,40}}(?:{_PAID}))|(?<=Smic\s){_NUMBER}\s?(?:€|euros?\b))"
_OUT_OF = (
    rf"\bsur\s(?:dix|cent|mille|10{{1,3}}){_NOUN}(?:{_NOUN}){{0,3}}\s?,\s"
    rf"(?:{_NUMBER}(?!\s(?:{_SPANS})\b)|plus\sd[eu]\b|moins\sd[eu]\b)"
)
_MANY = rf"(?<![\d.,])\d{{2,3}}(?:[\s.]\d{{3}}){{1,2}}(?!\d)(?=\s[^\W\d]{{3}})(?!\s(?:euros|fois|{_SPANS})\b)"
_MILLIONS = rf"(?!une?\s){_NUMBER}\s(?:millions?|milliards?)\b"
_FIGURE = re.compile(
    f"{_PERCENT}|{_SO_MANY_IN}|{_TIMES_MORE}|{_PAY}|{_MILLIONS}|{_OUT_OF}|{_MANY}", re.IGNORECASE
)
_ON_A_PAGE = re.compile(
    r"\b(?:(?:la|près\sde\sla)\smoitié|(?:un|les?\sdeux|deux)\stiers|(?:un|trois|les\strois)\squarts?)\sdes\b"
    rf"|\bun\s(?:million|milliard)\sd|\ben\smoyenne\b|{_NUMBER}\s?(?:€|euros?\b)",
    re.IGNORECASE,
)
# Not what somebody says, nor the price of a coffee: a sum of four figures in the text itself.
_SUM = re.compile(r"(?<![\d.,])\d{1,3}(?:[\s.]\d{3}){1,4}(?:,\d{1,9})?\s?(?:€|euros?\b)", re.IGNORECASE)
_YEAR = re.compile(
    r"\b(?:en|depuis|dès|avant|après|jusqu[’']en|fin|début|d[’']ici|rentrée)\s(?:[^\W\d]{3,9}\s)?(?:19|20)\d\d\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?…]+")
# Someone's own year (« je suis arrivée en 2019 ») is theirs to say.
_SOMEONE = re.compile(
    r"\b(?:je|tu|nous|vous|moi|toi|mon|ma|mes|ton|ta|tes|notre|nos|votre|vos|il|elle|ils|elles)\b|\b[jmt][’']",
    re.IGNORECASE,
)


def claims(words: str, *, told: bool = True, spoken: bool = False) -> Iterator[Claim]:
    """The figures of ``words`` that want a source, in order.

    ``told`` in a story, where a year that a sentence says of a person is part of the tale, and where the price of a
    coffee, the half of the dominoes or a million excuses are no statistic; on a page all are claims. ``spoken`` by a
    character: a sum is then the one of somebody.
    """
    found = [*_FIGURE.finditer(words)]
    if not told:
        found += _ON_A_PAGE.finditer(words)
    elif not spoken:
        found += _SUM.finditer(words)
    for sentence in _SENTENCE.finditer(words):
        if not (told and _SOMEONE.search(sentence[0])):
            found += _YEAR.finditer(words, *sentence.span())
    yield from sorted({Claim(each.start(), each[0]) for each in found})
