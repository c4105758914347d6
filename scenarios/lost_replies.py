"""Replies that would be lost without a word: a line of narration that looks like speech, lines that stick together."""

import re
from collections.abc import Callable, Iterator, Mapping

from scenarios.lines import Line, looks_like_a_speaker
from scenarios.mistakes import Mistake
from scenarios.model import Story
from scenarios.places import Document
from scenarios.problems import LONGEST_NAME
from scenarios.reading import Finding
from scenarios.story_parts import lines_of

_CIVILITY = re.compile(
    r"(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|dr\.?|docteure?|ma[iî]tre)\s+", re.IGNORECASE
)
# What stands before the first colon of a line, where it may be someone: neither sentence nor marks.
_HEAD = re.compile(
    r"(?P<who>(?:M\.|Mr\.|Mme\.|Mlle\.|Dr\.)?[^:.!?…;«»\"“”()*\[\]{}]+?)\s*(?:\([^()]*\)\s*)?:(?=\s|$)"
)
_NEVER_CLOSED = re.compile(r"(?P<who>[^\W\d][\w-]*)\s*\((?P<how>[^():]*?)\s*:(?=\s|$)(?![^(]*\))")
# A French sentence has a space before its colon, and a capital at its head: « gardien: » has neither.
_TAG = re.compile(r"(?P<who>[^\W\d][\w-]*)(?: ?\([^()]*\))?:(?=\s)")
_TOGETHER = re.compile(r"\s*(?:,|&|\+|\bet\b)\s*")

Heard = Mapping[str, str]


def lost_replies(story: Story) -> Iterator[Finding]:
    """The lines read as narration that were most likely meant to be said by someone."""
    by_name, by_form = _by_name(story), _by_form(story)
    suspicions: tuple[Callable[[str], Mistake | None], ...] = (
        lambda words: _never_closed(words, by_name),
        lambda words: _together(words, by_name),
        lambda words: _shown_name(words, by_name),
        lambda words: _nobody(words, sorted(story.characters)),
    )
    for path, line in lines_of(story):
        if line.speaker is not None or line.plainly:
            continue
        mistake = _misspelt(line, by_form)
        found = mistake or next(filter(None, (each(line.text.source) for each in suspicions)), None)
        if found:
            yield Finding(path, found)


def stuck_lines(story: Story, document: Document) -> Iterator[Finding]:
    """Lines that YAML made one of, where each was to be read on its own: everywhere but under « | »."""
    for path in dict.fromkeys(path[:-1] for path, _ in lines_of(story)):
        if path in document.stuck:
            sign = document.styles.get(path, "")
            shown = f"{path[-1]}: {sign}".strip()
            yield Finding(path, Mistake("lignes-collées", clé=path[-1], écrit=shown), on_key=True)


def _by_name(story: Story) -> Heard:
    """The identifiers, by whatever name someone may be called: theirs, the one that is shown, a word of it."""
    heard: dict[str, str] = {}
    for identifier, character in story.characters.items():
        shown = _bare(character.name)
        for word in shown.split():
            if len(word) > len("des"):
                heard.setdefault(word, identifier)
        heard[shown] = identifier
    return heard | {identifier.casefold(): identifier for identifier in story.characters}


def _bare(words: str) -> str:
    """A name without « Madame » or « M. », and without its capitals."""
    return " ".join(_CIVILITY.sub("", words.strip(), count=1).casefold().split())


def _head(words: str) -> str | None:
    found = _HEAD.match(words)
    return found["who"] if found and len(found["who"]) <= LONGEST_NAME else None


def _shown_name(words: str, heard: Heard) -> Mistake | None:
    head = _head(words) or ""
    who = heard.get(_bare(head))
    return Mistake("nom-affiché", nom=head, personnage=who) if who else None


def _together(words: str, heard: Heard) -> Mistake | None:
    head = _head(words) or ""
    several = [heard.get(_bare(part)) for part in _TOGETHER.split(head)]
    if len(several) < 2 or not all(several):
        return None
    return Mistake("deux-voix", nom=head, premier=several[0], second=several[1])


def _never_closed(words: str, heard: Heard) -> Mistake | None:
    found = _NEVER_CLOSED.match(words)
    who = heard.get(_bare(found["who"])) if found else None
    return Mistake("parenthèse-de-réplique", mieux=f"{who} ({found['how']}): …") if found and who else None


def _nobody(words: str, known: list[str]) -> Mistake | None:
    found = _TAG.match(words)
    if not found or not found["who"][0].islower():
        return None
    return Mistake("réplique-de-personne", nom=found["who"], connus=known)


def _misspelt(line: Line, by_form: Mapping[str, list[str]]) -> Mistake | None:
    word = looks_like_a_speaker(line) or ""
    alike = (name for form in _forms(word) for name in by_form.get(form, ()))
    near = next((name for name in alike if _nearly(word, name)), None)
    return Mistake("presque-personnage", nom=word, connus=[near]) if near else None


def _by_form(story: Story) -> Mapping[str, list[str]]:
    forms: dict[str, list[str]] = {}
    for name in story.characters:
        for form in _forms(name):
            forms.setdefault(form, []).append(name)
    return forms


def _forms(word: str) -> Iterator[str]:
    """A word, and what is left of it without one of its letters: two that share none of these are not alike."""
    if len(word) <= LONGEST_NAME:
        folded = word.casefold()
        yield folded
        yield from (folded[:place] + folded[place + 1 :] for place in range(len(folded)))


def _nearly(word: str, name: str) -> bool:
    """Another case, or one letter more, less or other: anything further is an ordinary word before a colon."""
    left, right = word.casefold(), name.casefold()
    if left == right:
        return True
    if abs(len(left) - len(right)) > 1 or min(len(left), len(right)) < 3:
        return False
    shorter, longer = sorted((left, right), key=len)
    for place, letter in enumerate(longer):
        if place == len(shorter) or shorter[place] != letter:
            return shorter[place:] == longer[place + 1 :] or shorter[place + 1 :] == longer[place + 1 :]
    return False
