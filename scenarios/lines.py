"""A line of a scene's text, and the marks inside words: ``*stress*``, ``[[glossary word]]``, ``{variable}``."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from scenarios.language import Condition, parse_condition
from scenarios.mistakes import Mistake


@dataclass(frozen=True, slots=True)
class Plain:
    words: str


@dataclass(frozen=True, slots=True)
class Stress:
    words: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary; ``words`` is the form that is shown."""

    word: str
    words: str
    offset: int


@dataclass(frozen=True, slots=True)
class Value:
    """The number a variable holds."""

    variable: str
    offset: int


Part: TypeAlias = Plain | Stress | Term | Value
Variables: TypeAlias = Mapping[str, int | bool]


@dataclass(frozen=True, slots=True)
class RichText:
    """Words with their marks: ``source`` as the author wrote them, ``parts`` as a face shows them."""

    source: str
    parts: tuple[Part, ...]

    def plain(self, variables: Variables) -> str:
        """The words alone, as they are read aloud or counted."""
        return "".join(
            str(variables[part.variable]) if isinstance(part, Value) else part.words for part in self.parts
        )

    def filled(self, variables: Variables) -> str:
        """The author's words, marks kept, with each ``{variable}`` replaced (what a transcript holds)."""
        if not any(isinstance(part, Value) for part in self.parts):
            return self.source
        return _MARK.sub(
            lambda found: str(variables[found["variable"].strip()]) if found["variable"] else found[0],
            self.source,
        )

    def shown_at(self) -> Iterator[tuple[int, str]]:
        """Each piece of ``source`` that is shown as it stands, and where; not the numbers, which only a play knows."""
        position = 0
        for found in _MARK.finditer(self.source):
            yield position, self.source[position : found.start()]
            kept = next((name for name in ("escaped", "stress", "shown", "term") if found[name]), None)
            if kept:
                yield found.start(kept), found[kept]
            position = found.end()
        yield position, self.source[position:]

    def terms(self) -> Iterator[Term]:
        return (part for part in self.parts if isinstance(part, Term))

    def values(self) -> Iterator[Value]:
        return (part for part in self.parts if isinstance(part, Value))


@dataclass(frozen=True, slots=True)
class Line:
    """One beat: narration, or someone's words.

    ``when`` hides it unless it holds; ``own_words`` (``[parole]``) keeps it out of the review of words; ``row`` counts
    from 0 in the author's block, blank lines included; the offsets are inside that row. ``plainly`` when it opens with
    the backslash that says it is not to be read as anything else.
    """

    text: RichText
    speaker: str | None = None
    expression: str | None = None
    when: Condition | None = None
    own_words: bool = False
    row: int = 0
    when_offset: int = 0
    plainly: bool = False


_MARK = re.compile(
    r"\\(?P<escaped>[*\[{\\])"
    r"|\*(?P<stress>[^*]+)\*"
    r"|\[\[\s*(?P<term>[^\[\]|\s][^\[\]|]*)(?:\|\s*(?P<shown>[^\[\]|\s][^\[\]|]*))?\]\]"
    r"|\{\s*(?P<variable>[^{}\s][^{}]*)\}"
)
_LONE = re.compile(r"[*\[{]")
_DOUBLE = re.compile(r"\*\*(?P<words>[^*]+)\*\*")
_INSIDE_STRESS = re.compile(r"[\[{\\]")


def parse_rich_text(text: str, offset: int = 0) -> RichText:
    """Read the marks of ``text``; raises :class:`Mistake` (its offset shifted by ``offset``)."""
    parts: list[Part] = []
    position = 0
    for found in _MARK.finditer(text):
        _plain(parts, text, position, found.start(), offset)
        at = found.start() + offset
        if found["escaped"]:
            parts.append(Plain(found["escaped"]))
        elif found["stress"]:
            if _INSIDE_STRESS.search(found["stress"]):
                raise Mistake("marque-dans-une-marque", at, trouvé=found[0])
            parts.append(Stress(found["stress"]))
        elif found["term"]:
            parts.append(Term(found["term"].strip(), (found["shown"] or found["term"]).strip(), at))
        else:
            parts.append(Value(found["variable"].strip(), at))
        position = found.end()
    _plain(parts, text, position, len(text), offset)
    return RichText(text, tuple(parts))


def _plain(parts: list[Part], text: str, start: int, end: int, offset: int) -> None:
    words = text[start:end]
    if lone := _LONE.search(words):
        at = start + lone.start()
        if double := _DOUBLE.match(text, at):
            raise Mistake("étoiles-doubles", offset + at, mot=double["words"])
        raise Mistake("marque-seule", offset + at, signe=lone[0])
    if words:
        parts.append(Plain(words))


_WHEN = re.compile(r"\[(?P<si>[Ss][Ii])\b(?P<condition>[^\]]*)(?P<closing>\]?)\s*")
_OWN_WORDS = re.compile(r"\[parole\]\s*")
_SPEAKER = re.compile(
    r"(?P<who>[^\W\d][\w-]*)\s*(?:\((?P<expression>[^()]*)\)\s*)?:(?P<space>\s+|$)(?P<words>.*)", re.DOTALL
)

_NEARLY_SPEAKER = re.compile(r"(?P<who>[^\W\d][\w-]*)\s*(?:\([^()]*\)\s*)?:")
_ESCAPED_SIGNS = ("\\*", "\\[", "\\{", "\\\\")


def parse_line(text: str, characters: Container[str]) -> Line:
    """Read one line: ``[si …]``, ``[parole]``, speaker, words, in that order; raises :class:`Mistake`.

    ``id: words`` is dialogue when ``id`` is among ``characters``; anything else is narration.
    """
    stripped = text.strip()
    position = len(text) - len(text.lstrip())
    when, when_offset = None, 0
    if found := _WHEN.match(stripped):
        if found["si"] != "si":
            raise Mistake("majuscules", position + 1, trouvé=found["si"], mieux="si")
        if not found["closing"]:
            raise Mistake("crochet-ouvert", position)
        when_offset = position + found.start("condition")
        when = _condition(found["condition"], when_offset)
        stripped, position = stripped[found.end() :], position + found.end()
        if _WHEN.match(stripped):
            raise Mistake("deux-si", position)
    own_words = False
    if found := _OWN_WORDS.match(stripped):
        own_words, stripped, position = True, stripped[found.end() :], position + found.end()
        if _WHEN.match(stripped):
            raise Mistake("si-après-parole", position)
    if plainly := stripped.startswith("\\") and not stripped.startswith(_ESCAPED_SIGNS):
        speaker, expression, words = None, None, stripped[1:].lstrip()
        position += len(stripped) - len(words)
    else:
        speaker, expression, words, position = _speaker(stripped, position, characters)
    if not words:
        raise Mistake("ligne-vide", position)
    return Line(
        parse_rich_text(words, position), speaker, expression, when, own_words, 0, when_offset, plainly
    )


def _condition(text: str, offset: int) -> Condition:
    try:
        return parse_condition(text)
    except Mistake as mistake:
        raise Mistake(mistake.code, offset + mistake.offset, **mistake.words) from None


def _speaker(text: str, offset: int, characters: Container[str]) -> tuple[str | None, str | None, str, int]:
    found = _SPEAKER.fullmatch(text)
    if found is None or found["who"] not in characters:
        return None, None, text, offset
    expression = found["expression"].strip() if found["expression"] is not None else None
    return found["who"], expression or None, found["words"].strip(), offset + found.start("words")


def looks_like_a_speaker(line: Line) -> str | None:
    """The first word of a narration that is followed by a colon: perhaps a misspelt name, or a space left out."""
    if line.speaker is not None or line.plainly:
        return None
    found = _NEARLY_SPEAKER.match(line.text.source)
    return found["who"] if found else None


def count_words(text: str) -> int:
    """Pieces between white space (no-break too) that hold a letter or a digit."""
    return sum(1 for piece in text.split() if any(character.isalnum() for character in piece))
