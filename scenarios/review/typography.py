"""French typography: what each sign wants around it, after the *Lexique* of the Imprimerie nationale.

One policy for no-break spaces, U+00A0 everywhere, as in the content that is shipped; a narrow one (U+202F) that already
stands is as right. What is sure is mended by ``filrouge verifier --corriger``; the rest is left to the writer.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from scenarios.catalogues import SourceList
from scenarios.fields import Content
from scenarios.i18n import ngettext
from scenarios.mistakes import Mistake
from scenarios.model import Accepted
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.review.passages import Kind, Passage, scene_of
from scenarios.review.reviewed import Reviewed
from scenarios.review.shown import OPAQUE, shown

NO_BREAK = "\u00a0"
_SPACE = "[ \u00a0\u202f]"
# A gap that is anything but one no-break space; possessive, so that the whole of it is taken or nothing.
_GAP = rf"(?P<gap>(?<!{_SPACE})(?![\u00a0\u202f](?!{_SPACE})){_SPACE}*+)"
_LETTER = r"[^\W\d_]"
_HOUR = r"(?<!\w)(?:[01]?\d|2[0-4])"
_MINUTES = r"[0-5]\d(?!\w)"
_SPOKEN = frozenset({Kind.LINE, Kind.REPLY, Kind.BALANCE})
# « Lu: j’arrive », « Monsieur Lucas: Allez-y » may be a speaker whose name is misspelt: its colon is left alone.
_PERHAPS_A_SPEAKER = re.compile(
    r"\s*[^\W\d][\w’'-]*(?:\s*(?:\([^()]*\)\s*)?|(?: [\w’'.-]{1,20}){1,3}(?:\s*\([^()]*\))?):"
)
_TERM = re.compile(r"\[\[[^\[\]|]+\]\]")
_AROUND = 16


class Rule(NamedTuple):
    """A fault and its cure: each named group of ``pattern`` becomes the words of that name in ``mended``.

    A group without words there is for a person to mend. ``at_the_head`` when the rule holds for spoken lines only.
    """

    code: str
    pattern: re.Pattern[str]
    mended: Mapping[str, str]
    at_the_head: bool = False


class Slip(NamedTuple):
    """A fault in a passage: what stands from ``start`` to ``end`` of its raw value should be ``new``.

    ``new`` is None when only a person can tell; ``found`` shows the words around.
    """

    code: str
    start: int
    end: int
    new: str | None
    found: str


def _rule(code: str, pattern: str, *, at_the_head: bool = False, **mended: str) -> Rule:
    return Rule(code, re.compile(pattern), mended, at_the_head)


# Where two rules want the same sign the first has it; the other finds it on the next round, if it is still wrong.
RULES = (
    _rule("etc-suspension", r"\betc(?P<tail>\.{2,}|\.?\s?…)", tail="."),
    _rule("points-de-suspension", r"(?<!\.)(?P<dots>\.{3})(?!\.)", dots="…"),
    _rule("apostrophe-droite", rf"(?<={_LETTER})(?P<sign>['‘´])(?=[^\W_]|[«“\"{OPAQUE}])", sign="’"),
    _rule(  # quotes inside quotes
        "guillemets-droits",
        r'«[^«»"\n]*(?P<open>")[^«»"\n]+(?P<close>")(?=[^«"\n]*»)',
        open="“",
        close="”",
    ),
    _rule(
        "guillemets-droits",
        rf'(?<!\w)(?P<open>"{_SPACE}*+)[^"\n]*[^"\s](?P<close>{_SPACE}*")(?!\w)',
        open=f"«{NO_BREAK}",
        close=f"{NO_BREAK}»",
    ),
    _rule("guillemet-seul", r'(?P<sign>")'),
    _rule("espace-insécable", rf"(?<=[^\s;:!?(\[«“¿¡/]){_GAP}[!?](?=[\s!?»”’\"'),.…\]]|$)", gap=NO_BREAK),
    _rule("espace-insécable", rf"(?<=[\w»”’)\]…%€°.]){_GAP}[;:](?=\s|$)", gap=NO_BREAK),
    _rule("espace-insécable", rf"«{_GAP}(?=\S)", gap=NO_BREAK),
    _rule("espace-insécable", rf"(?<=\S){_GAP}»", gap=NO_BREAK),
    _rule("nombre-collé", rf"(?<=\d){_GAP}(?:[€%]|(?:km|kg|cm|min|m|h|°C)(?!\w|{_SPACE}*\d))", gap=NO_BREAK),
    _rule("nombre-collé", rf"{_HOUR}{_GAP}h(?={_SPACE}*{_MINUTES})", gap=NO_BREAK),
    _rule("nombre-collé", rf"{_HOUR}{_SPACE}*h{_GAP}(?={_MINUTES})", gap=NO_BREAK),
    _rule("nombre-collé", r"(?<![\d.,/-])\d{1,3}(?P<gap> )(?=\d{3}(?![\d/]))", gap=NO_BREAK),
    _rule("nombre-collé", rf"(?<![\d.,])\d{{1,3}}(?P<gap>)(?=\d{{3}}{_SPACE}*(?:€|euros?\b))", gap=NO_BREAK),
    _rule("ordinal", r"\b1(?P<tail>[èe]re)(?=s?\b)", tail="re"),
    _rule("ordinal", r"\b1(?P<tail>ier)(?=s?\b)", tail="er"),
    _rule("ordinal", r"\b\d+(?P<tail>i?[èe]me)(?=s?\b)", tail="e"),
    _rule("ligature", r"\b(?:[csbnvm]|ch|cons|ranc|éc|man|dés)?(?P<sign>oe)(?=u)", sign="œ"),
    _rule("ligature", r"\b(?:[CSBNVM]|Ch|Cons|Ranc|Éc|Man|Dés)(?P<sign>oe)(?=u)", sign="œ"),
    _rule("ligature", r"\b(?P<sign>oe)(?=il(?:l|s?\b)|d[èi]|soph|nol)", sign="œ"),
    _rule("ligature", r"\b[fF](?P<sign>oe)(?=t[au])", sign="œ"),
    _rule("ligature", r"\b(?P<sign>O[eE])(?=[uU]|[iI][lL](?:[lL]|[sS]?\b)|d[èi]|soph|nol)", sign="Œ"),
    _rule("ligature", r"\b(?:[CSBNVM]|CH)(?P<sign>OE)(?=U)", sign="Œ"),
    _rule("tiret", rf"^\s*(?P<dash>--?)(?={_SPACE}\S)", at_the_head=True, dash="—"),
    _rule("tiret", rf"(?<=[^\s\d]{_SPACE})(?P<dash>--?)(?={_SPACE}\S)", dash="–"),
    _rule("espace-avant-virgule", rf"(?<=[\w»”’)%€])(?P<gap>{_SPACE}++)(?=,(?!\d)|\.(?:\s|$|»))", gap=""),
    _rule("espace-oubliée", rf"(?<={_LETTER})[,;!?](?P<after>)(?={_LETTER})", after=" "),
    _rule("espace-oubliée", rf"(?<={_LETTER}{{2}})\.(?P<after>)(?=[A-ZÀÂÇÉÈÊÎÔ][a-zà-ÿœ])", after=" "),
    _rule("espaces-doubles", r"(?<=\S)(?P<gap> {2,}+)(?=[^\s;:!?»])", gap=" "),
    _rule(
        "a-majuscule",
        rf"(?:^|(?<=[.!?…] )|(?<=«{_SPACE}))(?P<sign>A)"
        r" (?:la |l’|quel|ce |cet|[vn]otre |[tms](?:on|a) |leur |partir |côté|propos|demain|bientôt|\d)",
    ),
)


def slips(passage: Passage) -> Iterator[Slip]:
    """Every fault of typography of a passage, none over another."""
    text, origin = shown(passage)
    taken = {*_colon_of_a_speaker(text, passage), *_names_of_terms(origin, passage.raw)}
    for rule in RULES:
        if rule.at_the_head and passage.kind not in _SPOKEN:
            continue
        for match in rule.pattern.finditer(text):
            for name in match.re.groupindex:
                start, end = match.span(name)
                signs = range(start, max(end, start + 1))
                if taken.isdisjoint(signs):
                    taken.update(signs)
                    at, to = _in_raw(origin, start, end, after=name == "after")
                    # A mark stands in the middle (« mot *  !* »): what to do with it is not ours to guess.
                    new = rule.mended.get(name) if to - at == end - start else None
                    yield Slip(rule.code, at, to, new, _around(text, start, end))


def _colon_of_a_speaker(text: str, passage: Passage) -> set[int]:
    perhaps = None
    if passage.kind in _SPOKEN and passage.speaker is None:
        perhaps = _PERHAPS_A_SPEAKER.match(text)
    return set(range(perhaps.end())) if perhaps else set()


def _names_of_terms(origin: tuple[int, ...], raw: str) -> Iterator[int]:
    """The signs of ``[[plan d'aide]]``: what the glossary calls it, straight apostrophe or not."""
    for found in _TERM.finditer(raw):
        yield from range(bisect_left(origin, found.start()), bisect_left(origin, found.end()))


def _in_raw(origin: tuple[int, ...], start: int, end: int, *, after: bool) -> tuple[int, int]:
    """Where a piece of the shown text stands in the raw value; an empty one, before a sign or ``after`` the last."""
    if start < end:
        return origin[start], origin[end - 1] + 1
    at = origin[start - 1] + 1 if after else origin[start]
    return at, at


def _around(text: str, start: int, end: int) -> str:
    """The fault in its words, whole ones where they are short."""
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    if start > _AROUND:
        before = before.partition(" ")[2] or before
    if end + _AROUND < len(text):
        after = after.rpartition(" ")[0] or after
    return f"{before}{text[start:end]}{after}".replace(OPAQUE, "").strip(" ")


def all_slips(model: Content, passages: Iterable[Passage]) -> Iterator[tuple[Passage, Slip]]:
    """Every fault of a file; not of the titles of documents, which stand as their publishers wrote them."""
    if not isinstance(model, SourceList):
        yield from ((passage, slip) for passage in passages for slip in slips(passage))


def is_accepted(model: Content, code: str, path: Path_) -> bool:
    """Whether the writer keeps such faults at ``path``."""
    accepted: tuple[Accepted, ...] = getattr(model, "accepted", ())
    return any(each.code == code and each.scene in (None, scene_of(path)) for each in accepted)


def typography(file: Reviewed) -> Iterator[Finding]:
    """One finding a kind of fault, where it first stands, with how many there are: a hundred would not be read.

    Those of a scene where the writer accepts them stand apart, so that they alone are taken away.
    """
    kinds: dict[tuple[str, str | None], list[tuple[Passage, Slip]]] = {}
    for passage, slip in all_slips(file.model, file.passages):
        apart = scene_of(passage.path) if is_accepted(file.model, slip.code, passage.path) else None
        kinds.setdefault((slip.code, apart), []).append((passage, slip))
    for (code, _apart), found in kinds.items():
        passage, slip = found[0]
        count = ngettext("une fois dans ce fichier", "{count} fois dans ce fichier", len(found))
        words = {"trouvé": slip.found, "fois": count.format(count=len(found))}
        yield Finding(passage.path, Mistake(code, slip.start, **words))
