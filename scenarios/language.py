"""The closed little language of conditions and effects: its data and its parser.

It is data, never code: comparisons of a variable with a number, yes/no variables, ``vu(scène)``, ``et``, ``ou``,
``non`` and parentheses. Nothing else exists: everything written in it can be proved. The browser reads the same data.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TypeAlias

from scenarios.mistakes import Mistake

VARIABLE_NAME = re.compile(r"[^\W\d]\w*")
NAME = re.compile(r"[^\W\d]\w*(?:-\w+)*")
RESERVED = frozenset({"et", "ou", "non", "si", "vu", "oui", "maille", "mailles"})

NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)")
LARGEST = 1_000_000

Operator: TypeAlias = Literal["=", "!=", "<", "<=", ">", ">="]


@dataclass(frozen=True, slots=True)
class Compare:
    """``lien >= 2``."""

    variable: str
    operator: Operator
    number: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Flag:
    """A yes/no variable alone."""

    variable: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Seen:
    """``vu(cuisine)``: the scene was entered and left before."""

    scene: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Not:
    part: "Condition"


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple["Condition", ...]


Condition: TypeAlias = Compare | Flag | Seen | Not | And | Or


@dataclass(frozen=True, slots=True)
class Effect:
    """``lien + 1``, ``minutes = 12``, ``code = oui``; ``value`` is a bool only with ``=``."""

    variable: str
    operator: Literal["+", "-", "="]
    value: int | bool
    offset: int = 0


def leaves(condition: Condition) -> Iterator[Compare | Flag | Seen]:
    """What a condition looks at, from left to right."""
    match condition:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)
        case leaf:
            yield leaf


def read_number(text: str, offset: int = 0) -> int:
    """A whole number as the format writes it, within ±1,000,000; raises :class:`Mistake`."""
    if not NUMBER.fullmatch(text):
        raise Mistake("nombre-attendu", offset, trouvé=text)
    # The length first: Python refuses to convert thousands of digits, and we need no more than seven.
    if len(text) > len(str(-LARGEST)) or abs(int(text)) > LARGEST:
        raise Mistake("nombre-trop-grand", offset, trouvé=text if len(text) < 20 else text[:12] + "…")
    return int(text)


def parse_condition(text: str) -> Condition:
    """Read a condition. ``non`` binds tighter than ``et``, ``et`` tighter than ``ou``; raises :class:`Mistake`."""
    parser = _Parser(text)
    condition = parser.either()
    parser.expect_end()
    return condition


_EFFECT = re.compile(r"\s*(?P<name>[^\s+\-=]+)\s*(?P<operator>[+\-=])\s*(?P<value>.*?)\s*")


def parse_effect(text: str) -> Effect:
    """Read one effect; raises :class:`Mistake`."""
    match = _EFFECT.fullmatch(text)
    if match is None or not VARIABLE_NAME.fullmatch(match["name"]):
        raise unreadable_effect(text)
    name, operator, value, at = match["name"], match["operator"], match["value"], match.start("value")
    if operator == "=" and value in ("oui", "non"):
        return Effect(name, "=", value == "oui", match.start("name"))
    if not value.lstrip("-")[:1].isdigit():
        raise unreadable_effect(text)
    return Effect(name, operator, read_number(value, at), match.start("name"))  # type: ignore[arg-type]


def unreadable_effect(text: str) -> Mistake:
    """What is no effect, and the effect it is nearest to, on the author's own variable."""
    name = re.search(r"[^\W\d]\w*", text)
    number, sign = re.search(r"\d+", text), re.search(r"[+-]", text)
    amount = number[0] if number else "1"
    if sign or not name:
        better = f"{name[0] if name else 'lien'} {sign[0] if sign else '+'} {amount}"
    else:
        better = f"{name[0]} = {number[0] if number else 'oui'}"
    return Mistake("effet-illisible", 0, trouvé=text, mieux=better)


@dataclass(frozen=True, slots=True)
class _Token:
    kind: Literal["word", "number", "operator", "sign", "end"]
    text: str
    offset: int


_TOKEN = re.compile(
    r"\s*(?:(?P<number>-?\d[\d_.,]*)|(?P<word>[^\W\d][\w-]*)|(?P<operator>=[<>]|<>|[<>!=]=?|≥|≤|≠)|(?P<sign>[()]))"
)
_COMPARISONS: dict[str, Operator] = {"=": "=", "!=": "!=", "<": "<", "<=": "<=", ">": ">", ">=": ">="}
_MIRROR = {"=": "=", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}
_MISWRITTEN = {"==": "=", "!": "non", "=>": ">=", "=<": "<=", "<>": "!=", "≥": ">=", "≤": "<=", "≠": "!="}


_SAID = {
    ">=": r"au moins|(?:plus grande?|supérieure?) ou égale? à",
    "<=": r"au plus|(?:plus petite?|inférieure?) ou égale? à",
    ">": r"plus grande? que|plus de|supérieure? à",
    "<": r"plus petite? que|moins de|inférieure? à",
    "=": r"égale? à|égale?|vaut",
}
_IN_WORDS = re.compile(
    rf"(?P<name>[^\W\d]\w*)(?: est| vaut)? (?P<said>{'|'.join(_SAID.values())}) (?P<number>-?\d+)"
)
_NOT_IN_WORDS = re.compile(r"\bpas (?P<name>[^\W\d]\w*)")


def _tokens(text: str) -> list[_Token]:
    tokens: list[_Token] = []
    position, end = 0, len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            at = position + len(text[position:]) - len(text[position:].lstrip())
            raise Mistake("signe-inconnu", at, trouvé=text[at])
        kind, found, at = match.lastgroup, match[match.lastgroup], match.start(match.lastgroup)
        if found in _MISWRITTEN:
            raise Mistake("opérateur-inconnu", at, trouvé=found, mieux=_MISWRITTEN[found])
        tokens.append(_Token(kind, found, at))  # type: ignore[arg-type]  # the groups are the kinds
        position = match.end()
    return [*tokens, _Token("end", "", end)]


class _Parser:
    """Recursive descent over the tokens; nesting is bounded because a hostile file may not exhaust the stack."""

    DEEPEST = 32

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = _tokens(text)
        self.position = 0
        self.depth = 0
        if len(self.tokens) == 1:
            raise Mistake("condition-vide", 0)

    @property
    def token(self) -> _Token:
        return self.tokens[self.position]

    def take(self) -> _Token:
        token = self.token
        self.position = min(self.position + 1, len(self.tokens) - 1)
        return token

    def either(self) -> Condition:
        parts = [self.both()]
        while self.token.text == "ou":
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def both(self) -> Condition:
        parts = [self.negation()]
        while self.token.text == "et":
            self.take()
            parts.append(self.negation())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def negation(self) -> Condition:
        self.depth += 1
        if self.depth > self.DEEPEST:
            raise Mistake("condition-profonde", self.token.offset)
        try:
            if self.token.text == "non":
                self.take()
                return Not(self.negation())
            return self.atom()
        finally:
            self.depth -= 1

    def atom(self) -> Condition:
        token = self.take()
        if token.text == "(":
            inside = self.either()
            self.close(token)
            return inside
        if token.kind == "number":
            self.reversed_comparison(token)
        if token.kind != "word":
            raise Mistake("condition-incomplète", token.offset, trouvé=token.text or "la fin")
        return self.named(token)

    def named(self, token: _Token) -> Condition:
        name = token.text
        if name in ("maille", "mailles"):
            raise Mistake("maille-hors-épilogue", token.offset)
        if name == "vu":
            return self.seen(token)
        if name in ("oui", "si", "et", "ou"):
            raise Mistake("mot-réservé-condition", token.offset, trouvé=name)
        if name != name.lower() and name.lower() in ("et", "ou", "non", "vu"):
            raise Mistake("majuscules", token.offset, trouvé=name, mieux=name.lower())
        if not VARIABLE_NAME.fullmatch(name):
            raise Mistake("nom-de-variable", token.offset, nom=name)
        if self.token.kind != "operator":
            return Flag(name, token.offset)
        operator, number = self.take(), self.take()
        if number.text in ("oui", "non"):
            mieux = name if (number.text == "oui") == (operator.text == "=") else f"non {name}"
            raise Mistake("comparaison-oui-non", number.offset, nom=name, mieux=mieux)
        if number.kind != "number":
            raise Mistake("comparaison-sans-nombre", number.offset, nom=name, trouvé=number.text or "rien")
        return Compare(
            name, _COMPARISONS[operator.text], read_number(number.text, number.offset), token.offset
        )

    def seen(self, token: _Token) -> Condition:
        opening = self.take()
        scene = self.take()
        if opening.text != "(" or scene.kind != "word":
            raise Mistake("vu-sans-scène", token.offset)
        self.close(opening)
        return Seen(scene.text, scene.offset)

    def close(self, opening: _Token) -> None:
        if self.token.text != ")":
            raise Mistake("parenthèse-ouverte", opening.offset)
        self.take()

    def reversed_comparison(self, number: _Token) -> None:
        operator, name = self.take(), self.take()
        if operator.kind == "operator" and name.kind == "word":
            mieux = f"{name.text} {_MIRROR.get(operator.text, '=')} {number.text}"
            raise Mistake("comparaison-à-l-envers", number.offset, mieux=mieux)
        raise Mistake("condition-incomplète", number.offset, trouvé=number.text)

    def expect_end(self) -> None:
        token = self.token
        if token.kind == "end":
            return
        if token.text == ")":
            raise Mistake("parenthèse-fermée", token.offset)
        if token.text.lower() in ("et", "ou", "non"):
            raise Mistake("majuscules", token.offset, trouvé=token.text, mieux=token.text.lower())
        self.refuse_sentences()
        raise Mistake("condition-suite", token.offset, trouvé=token.text)

    def refuse_sentences(self) -> None:
        """A comparison told in words is told back in signs."""
        if found := _IN_WORDS.search(self.text):
            sign = next(sign for sign, words in _SAID.items() if re.fullmatch(words, found["said"]))
            better = f"{found['name']} {sign} {found['number']}"
            raise Mistake("opérateur-inconnu", found.start("said"), trouvé=found["said"], mieux=better)
        if found := _NOT_IN_WORDS.search(self.text):
            better = f"non {found['name']}"
            raise Mistake("opérateur-inconnu", found.start(), trouvé=found[0], mieux=better)
