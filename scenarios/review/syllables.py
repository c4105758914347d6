"""How many syllables a French word has when it is said: « éducateur » four, « voient » one, « samedi » two.

A word is rewritten, rule by rule, from its letters towards its sounds, then the vowels that are left are counted.
What no rule can tell (an adverb in -ent from a verb) is a list, in ``syllables.yaml``. How often this is right, and
on which lists it was not written from: ``docs/decisions/0019-reading-ease.md``.
"""

import functools
import re
import unicodedata
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

import yaml

_VOWELS = "aàâeéèêëiîïoôöuùûüœæ"
_PIECES = re.compile(r"\d+|[^\W\d_]+")


@functools.lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """The syllables of what stands between two spaces: a word, « l’équipe », « peut-être », « 25 », « ASE », « % ».

    Never less than 1 for what is said at all, 0 for signs that are not.
    """
    word = unicodedata.normalize("NFC", word.replace("’", "'"))
    pieces = list(_PIECES.finditer(word))
    count = sum(_piece(each[0], word[each.end() : each.end() + 1], alone=len(pieces) == 1) for each in pieces)
    signs: Mapping[str, int] = _table()["signes"]
    count += sum(word.count(sign) * said for sign, said in signs.items())
    return max(count, 1) if pieces else count


def _piece(piece: str, follows: str, *, alone: bool) -> int:
    """What stands between hyphens or apostrophes; ``follows`` is the sign after it."""
    if piece.isdecimal():
        return _figures(piece)
    if piece.isupper() and len(piece) > 1:
        return _initials(piece)
    if len(piece) == 1 and piece.lower() not in _VOWELS + "y":
        return 1 if alone and follows != "'" else 0  # the t of « a-t-il », the l of « l’équipe »
    return _said(piece.lower(), elided=follows == "'")


_BELOW_TWENTY = (2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2)
_TENS = {20: 1, 30: 1, 40: 2, 50: 2, 60: 2, 80: 3}  # 70 and 90 are counted from 60 and 80


def _figures(figures: str) -> int:
    """As a number; past nine figures, or after a zero (« 0612 »), one by one."""
    if len(figures) > 9 or (figures[0] == "0" and len(figures) > 1):
        return sum(_number(int(figure)) for figure in figures)
    return _number(int(figures))


def _number(number: int) -> int:
    """The syllables of a whole number read aloud."""
    for power, said in ((10**6, 2), (1000, 1), (100, 1)):
        if number >= power:
            how_many, rest = divmod(number, power)
            counted = 0 if how_many == 1 and power < 10**6 else _number(how_many)
            return counted + said + (_number(rest) if rest else 0)
    if number < 20:
        return _BELOW_TWENTY[number]
    ten = max(each for each in _TENS if each <= number)
    unit = number - ten
    linked = unit in (1, 11) and ten < 80  # « vingt et un », but « quatre-vingt-un »
    return _TENS[ten] + (_BELOW_TWENTY[unit] if unit else 0) + linked


_SAYABLE = re.compile(r"(?=.{4})[AEIOU]?(?:[B-DF-HJ-NP-TV-Z]{1,2}[AEIOU])+[B-DF-HJ-NP-TV-Z]?")


def _initials(initials: str) -> int:
    """Read as a word when they can be (SAMU, EHPAD), else letter by letter (ASE, MDPH)."""
    bare = "".join(unicodedata.normalize("NFD", letter)[0] for letter in initials)
    if bare in _table()["sigles_lus"] or _SAYABLE.fullmatch(bare):
        return _said(bare.lower(), elided=False)
    return sum({"W": 3, "Y": 2}.get(letter, 1) for letter in bare)


def _said(word: str, *, elided: bool) -> int:
    """The vowels heard in a word of letters; before an apostrophe (« jusqu’ ») nothing of its end is mute."""
    table = _table()
    if known := table["mots"].get(word) or table["mots"].get(word.removesuffix("s")):
        return int(known)
    if word.endswith("ent") and not _ent_is_said(word):
        word = word.removesuffix("nt")
    for written, heard in _LETTERS:
        word = written.sub(heard, word)
    if not elided:
        word = _MUTE_END.sub(r"\g<said>", word)
    for written, heard in _SOUNDS:
        word = written.sub(heard, word)
    return len(_NUCLEUS.findall(word)) or (0 if elided else 1)


def _ent_is_said(word: str) -> bool:
    """Whether -ent ends a noun, an adjective or an adverb, and not a verb."""
    if word.endswith("ment"):
        return word not in _table()["verbes_en_ment"]
    return word in _table()["mots_en_ent"]


_MUTE_END = re.compile(
    rf"(?P<said>[{_VOWELS}].*?)es?$"
)  # tables, journées; not « les », which has no other vowel

# Letters that stand for others. Once « y » is gone, it stands for the sound that opens « yeux ».
_LETTERS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (r"qu", "k"),
        (r"gu(?=[eéèêëiîïy])", "g"),  # guerre
        (r"ge(?=[aoâô])", "j"),  # mangeons
        (r"eoi", "oi"),  # asseoir
        (r"ouh", "ou"),  # souhait
        (r"^coo(?=[pr])", "co'o"),  # coopérer
        (r"oo", "o"),  # alcool
        (rf"(?<=[aeoué])y(?=[{_VOWELS}])", "ij"),  # payer, appuyer
        (r"y", "i"),
        (r"ueil", "euil"),  # accueil
        (r"(?<=[aeœu])ill", "y"),  # feuille, mouiller
        (r"(?<=[aeœu])il(?=s?$)", "y"),  # travail
        (
            r"(?<=[iué])e(?=ment|r(?:ai|as?|ai[st]|aient|ons|ont|ez|ions|iez|ies?)$|té)",
            "",
        ),  # paiement, oubliera
    )
)

_CLUSTER = "[bcdfgptv][lr]"
_SINGLE = "(?:[cpt]h|gn|[bcdfgjklmnprstvz])"
_CONSONANT = rf"(?:([bcdfglmnprst])\2|{_SINGLE})"
_SOUNDS = tuple(
    (re.compile(written), heard)
    for written, heard in (
        (rf"(?<={_CLUSTER})ui", "i"),  # pluie, bruit
        (rf"(?<={_CLUSTER})(ou|i|u)(?=[{_VOWELS}])", r"\1'"),  # ouvrier, éblouir, cruel: two syllables
        (rf"(?:ou|(?<![aeo])[iu]|ï)(?=[{_VOWELS}])", "y"),  # pied, nuit, oui: one
        # An e falls between two consonants that are heard (samedi, maintenant), and stays after two (appartement).
        (rf"([{_VOWELS}](?:[nm](?![nm]))?{_CONSONANT})e(?={_SINGLE}[{_VOWELS}])", r"\1"),
    )
)
_NUCLEUS = re.compile(rf"eau|[oœ]eu|œu|o[uùûiîê]|a[iîu]|e[iîuû]|ea|[{_VOWELS}]")


@functools.cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.safe_load(
        files(__package__).joinpath("syllables.yaml").read_text("utf-8")
    )
    return table
