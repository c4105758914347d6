"""What the art changes of a look so that nobody is drawn wrong, told before anybody is drawn.

The rules are data of the vocabulary (``retouches``): this room never opens that of the art, and a test holds both to
the same answers.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.reading import Finding

_WORN = "accessoires"
_HAIR = "coiffure"
_GROWN = 38  # years


@dataclass(frozen=True, slots=True)
class TooYoung:
    """``words`` of a key are drawn from ``years`` on; whoever has one of ``spared`` is drawn with them before."""

    key: str
    words: frozenset[str]
    years: int
    spared: frozenset[str]


@dataclass(frozen=True, slots=True)
class GivesWay:
    """``words`` of a key are drawn otherwise beside one of ``among``, or beside any word of the other key."""

    key: str
    words: frozenset[str]
    other: str
    among: frozenset[str]
    years: int  # from which on


@dataclass(frozen=True, slots=True)
class Retouches:
    """``alone``: of each list, the first word that is said is drawn. ``coverings`` leave no room for a hat."""

    hats: tuple[str, ...] = ()
    coverings: frozenset[str] = frozenset()
    alone: tuple[tuple[str, ...], ...] = ()
    years: Mapping[str, int] = field(default_factory=dict)  # of each word for an age
    too_young: tuple[TooYoung, ...] = ()
    gives_way: tuple[GivesWay, ...] = ()


def retouches(said: Mapping[str, Any]) -> Retouches:
    """The rules as the file of words writes them."""
    return Retouches(
        hats=tuple(said["chapeaux"]),
        coverings=frozenset(said["couvrent"]),
        alone=tuple(map(tuple, (said["chapeaux"], *said["un_seul"]))),
        years=said["ans"],
        too_young=tuple(
            TooYoung(each["clé"], frozenset(each["mots"]), each["ans"], frozenset(each.get("sauf", ())))
            for each in said["dès"]
        ),
        gives_way=tuple(
            GivesWay(
                each["clé"],
                frozenset(each["mots"]),
                each["devant"],
                frozenset(each.get("parmi", ())),
                each.get("dès", 0),
            )
            for each in said["cède"]
        ),
    )


def mended_looks(words: Mapping[str, Any], rules: Retouches) -> Iterator[Finding]:
    """What is drawn otherwise than an ``apparence`` says it: a place in it and what happens there.

    ``words`` are by the keys of the format. A word that is left out changes nothing of the others.
    """
    worn = [str(word) for word in words.get(_WORN, ())]
    left_out = dict(_left_out(str(words.get(_HAIR)), worn, rules))
    for place, word in enumerate(worn):
        if word in left_out:
            yield Finding((_WORN, place), Mistake("apparence-un-seul", mot=word, autre=left_out[word]))
    age = _years(str(words.get("âge")), rules)
    drawn = {key: [str(word)] for key, word in words.items() if isinstance(word, (str, int))}
    drawn[_WORN] = [word for word in worn if word not in left_out]
    for path, mistake in (*_too_young(drawn, age, rules), *_gives_way(drawn, age, rules)):
        yield Finding(path, mistake)


def _left_out(hair: str, worn: Sequence[str], rules: Retouches) -> Iterator[tuple[str, str]]:
    """What is not drawn, and what is drawn in its place."""
    if hair in rules.coverings:
        yield from ((word, hair) for word in worn if word in rules.hats and word != hair)
    for alone in rules.alone:
        said = [word for word in alone if word in worn]
        if not (alone == rules.hats and hair in rules.coverings):
            yield from ((word, said[0]) for word in said[1:])


def _years(said: str, rules: Retouches) -> int:
    """An age that is not one of the vocabulary is drawn as an adult's."""
    return int(said) if said.isdecimal() else rules.years.get(said, _GROWN)


def _too_young(drawn: dict[str, list[str]], age: int, rules: Retouches) -> Iterator[tuple[Path_, Mistake]]:
    for rule in rules.too_young:
        for word in _common(drawn.get(rule.key, ()), rule.words):
            if age < rule.years and not _common(drawn[_WORN], rule.spared):
                drawn[rule.key] = []
                yield (rule.key,), Mistake("apparence-trop-jeune", mot=word, ans=rule.years)


def _gives_way(drawn: Mapping[str, list[str]], age: int, rules: Retouches) -> Iterator[tuple[Path_, Mistake]]:
    for rule in rules.gives_way:
        others = drawn.get(rule.other, [])
        beside = _common(others, rule.among) if rule.among else others
        for word in _common(drawn.get(rule.key, ()), rule.words):
            if beside and age >= rule.years:
                yield (rule.key,), Mistake("apparence-retouchée", mot=word, autre=beside[0])


def _common(said: Iterable[str], words: Iterable[str]) -> list[str]:
    return [word for word in said if word in words]
