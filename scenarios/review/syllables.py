"""How many syllables a French word has when it is said.

Writing is turned into vowels that are heard, rule by rule, then these are counted: « éducateur » has four, « voient » one,
« 80 % » five. What no rule tells (an adverb in -ent from a verb, a borrowed word) is in ``syllables.yaml``. How often this is right, and on
which list it was checked: ``docs/decisions/0019-reading-ease.md``.
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
_GROUPED = re.compile(r"(?<=\d)[\s.](?=\d{3}\b)")


def syllables(word: str) -> int:
    """The syllables of what stands between two spaces: a word, « l’équipe », « peut-être », « 25 », « ASE », « % ».

    Never less than 1 for what is said at all, 0 for signs that are not.
    """
    word = unicodedata.normalize("NFC", word.replace("’", "'"))
    pieces = [(found[0], word[found.end() : found.end() + 1]) for found in _PIECES.finditer(word)]
    count = sum(_piece(piece, follows, alone=len(pieces) == 1) for piece, follows in pieces)
    count += sum(word.count(sign) * said for sign, said in _table()["signes"].items())
    return max(count, 1) if pieces else count


def _piece(piece: str, follows: str, *, alone: bool) -> int:
    """What stands between hyphens or apostrophes; ``follows`` is the sign after it."""
    if piece.isdigit():
        return _number(int(piece))
    if piece.isupper() and len(piece) > 1:
        return _initials(piece)
    if len(piece) == 1 and piece not in _VOWELS + "y":
        return 1 if alone else 0  # the t of « a-t-il », the l of « l’équipe »
    return _said(piece.lower(), elided=follows == "'")


def _number(number: int) -> int:
    """The syllables of a number read aloud; past a billion, digit by digit."""
    if number >= 10**9:
        return sum(_number(int(digit)) for digit in str(number))
    for power, said in ((10**6, 2), (1000, 1), (100, 1)):
        if number >= power:
            how_many, rest = divmod(number, power)
            counted = 0 if how_many == 1 and power < 10**6 else _number(how_many)
            return counted + said + (_number(rest) if rest else 0)
    below_twenty = (2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 2, 2)
    if number < 20:
        return below_twenty[number]
    ten = min(number // 10, 8) if number < 70 or number >= 80 else 6  # 70 and 90 count from 60 and 80
    unit = number - 10 * ten
    tens = {2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 8: 3}[ten]
    linked = unit in (1, 11) and ten < 8  # « vingt et un », but « quatre-vingt-un »
    return tens + (below_twenty[unit] if unit else 0) + linked


def _initials(initials: str) -> int:
    """Read as a word when it can be (SAMU, EHPAD), else letter by letter (MDPH, ASE)."""
    bare = "".join(unicodedata.normalize("NFD", sign)[0] for sign in initials)
    if bare in _table()["sigles_lus"] or _SAYABLE.fullmatch(bare):
        return _said(bare.lower(), elided=False)
    return sum({"W": 3, "Y": 2}.get(letter, 1) for letter in bare)


_SAYABLE = re.compile(r"(?=.{4})[AEIOU]?(?:[BCDFGHJKLMNPQRSTVWXZ]{1,2}[AEIOU])+[BCDFGHJKLMNPQRSTVWXZ]?")


@functools.lru_cache(maxsize=20_000)
def _said(word: str, *, elided: bool) -> int:
    """The vowels heard in a word of letters; « jusqu’ » is elided: nothing of its end is mute."""
    known = _table()["mots"].get(word) or _table()["mots"].get(word.removesuffix("s"))
    if known:
        return int(known)
    if word.endswith("ent") and not _ent_is_said(word):
        word = word.removesuffix("nt")
    for pattern, heard in _WRITTEN:
        word = pattern.sub(heard, word)
    if not elided:
        word = _MUTE_END.sub("", word) if _NUCLEUS.search(word.rstrip("es")) else word
    for pattern, heard in _HEARD:
        word = pattern.sub(heard, word)
    return len(_NUCLEUS.findall(word)) or (0 if elided else 1)


def _ent_is_said(word: str) -> bool:
    """Whether -ent is the end of a noun, an adjective or an adverb, and not of a verb."""
    table = _table()
    if word.endswith("ment"):
        return not any(word.endswith(verb) for verb in table["verbes_en_ment"])
    return any(word.endswith(end) for end in table["fins_en_ent_dites"]) or word in table["mots_en_ent_dits"]


_MUTE_END = re.compile(r"es?$")

# Letters that stand for others, whatever comes after. V: a vowel, as these rules see it.
_WRITTEN = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"qu", "k"),
        (rf"gu(?=[eéèêëiîïy])", "g"),
        (r"ge(?=[aoâô])", "j"),  # mangeons
        (r"eoi", "oi"),  # asseoir
        (r"ouh", "ou"),  # souhait
        (r"(?<=c)oo(?=p)", "o'o"),  # coopérer
        (r"oo", "o"),  # alcool
        (rf"(?<=[aeoué])y(?=[{_VOWELS}])", "ij"),  # payer, voyage, appuyer
        (r"y", "i"),
        (r"ueil", "euil"),  # accueil
        (r"(?<=[aeœu])ill", "j"),  # feuille, mouiller
        (r"(?<=[aeœu])il(?=s?$)", "j"),  # travail
        (rf"(?<=[iué])e(?=ment|r(?:ai|as?|ai[st]|aient|ons|ont|ez|ions|iez|ies?)$|té)", ""),  # paiement, oubliera
    )
)

_HEARD = tuple(
    (re.compile(pattern), heard)
    for pattern, heard in (
        (r"(?<=[bcdfgptv][lr])ui", "i"),  # pluie, bruit
        (rf"(?<=[bcdfgptv][lr])(ou|i|u)(?=[{_VOWELS}])", r"\1'"),  # ouvrier, éblouir, cruel
        (rf"(?:ou|(?<![aeo])[iu]|ï)(?=[{_VOWELS}])", "j"),  # pied, nuit, oui
    )
)
_NUCLEUS = re.compile(rf"eau|[oœ]eu|œu|o[uùûiîê]|a[iîu]|e[iîuû]|ea|[{_VOWELS}]")


@functools.cache
def _table() -> Mapping[str, Any]:
    table: Mapping[str, Any] = yaml.safe_load(files(__package__).joinpath("syllables.yaml").read_text("utf-8"))
    return table
