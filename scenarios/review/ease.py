"""What is hard to read: a whole text by two measures, a long sentence, a long paragraph; and the figures of all texts.

The gates are this house's own, by edition: no table from these measures to French school years was ever validated.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from pathlib import PurePath
from typing import Any, NamedTuple

from scenarios.i18n import _, ngettext
from scenarios.lines import count_words
from scenarios.mistakes import Mistake
from scenarios.reading import Finding
from scenarios.review.counts import HARDEST, SENTENCES, Counted, Counts, counted, hardest, is_a_list, total
from scenarios.review.passages import Passage
from scenarios.review.reviewed import Check, Edition, Reviewed
from scenarios.review.shown import shown

_QUOTED = 72  # signs of a sentence in the middle of another
LEAST_WORDS = 100  # in a shorter text, one long name changes the measures
_PARAGRAPHS = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")


class Gate(NamedTuple):
    """What a text of an edition should keep to; below ``difficult`` it is remarked on, whatever its LIX."""

    ease: int
    difficult: int
    lix: int
    mean: int  # words a sentence
    sentence: int  # words
    paragraph: int  # words

    def is_passed_by(self, counts: Counts) -> bool:
        return counts.ease >= self.ease and counts.lix <= self.lix and counts.mean <= self.mean

    def finds_difficult(self, counts: Counts) -> bool:
        """Without doubt: each measure alone may be wrong by a little, seldom both."""
        return counts.ease < self.difficult or (counts.ease < self.ease and counts.lix > self.lix)


GATES: Mapping[Edition, Gate] = {
    Edition.GAME: Gate(ease=80, difficult=70, lix=35, mean=12, sentence=20, paragraph=60),
    Edition.SHEET: Gate(ease=65, difficult=50, lix=45, mean=15, sentence=25, paragraph=90),
}


def difficult_text(reviewed: Reviewed) -> Iterator[Finding]:
    """A text that is hard as a whole, told at its hardest sentence. In a story: over all its scenes."""
    gate, found = GATES[reviewed.edition], tuple(counted(reviewed.passages))
    whole = total(found)
    worst = [sentence for sentence in hardest(found) if sentence.counts.ease < gate.ease]
    if whole.words >= LEAST_WORDS and worst and gate.finds_difficult(whole):
        mistake = Mistake(
            "texte-difficile",
            worst[0].offset,
            mesure=round(whole.ease),
            visé=gate.ease,
            lix=round(whole.lix),
            lix_visé=gate.lix,
            phrases=[sentence.quoted(_QUOTED) for sentence in worst],
        )
        yield Finding(worst[0].passage.path, mistake)


def long_sentences(reviewed: Reviewed) -> Iterator[Finding]:
    """Not those of [parole]: people have their own breath."""
    most = GATES[reviewed.edition].sentence
    for sentence in counted(reviewed.passages):
        words = sentence.counts.words
        if words > most and not sentence.passage.own_words and not is_a_list(sentence.words):
            mistake = Mistake(
                "phrase-longue", sentence.offset, mots=words, max=most, phrases=[sentence.quoted(_QUOTED)]
            )
            yield Finding(sentence.passage.path, mistake)


def long_paragraphs(reviewed: Reviewed) -> Iterator[Finding]:
    """What is shown in one block: a line of a scene, or what stands between two blank rows of a page."""
    most = GATES[reviewed.edition].paragraph
    for passage in reviewed.passages:
        if passage.kind in SENTENCES and not passage.own_words:
            yield from _long_paragraphs(passage, most)


def _long_paragraphs(passage: Passage, most: int) -> Iterator[Finding]:
    seen = shown(passage)
    for paragraph in _PARAGRAPHS.finditer(seen.text):
        if (words := count_words(paragraph[0])) > most:
            mistake = Mistake("paragraphe-long", seen.origin[paragraph.start()], mots=words, max=most)
            yield Finding(passage.path, mistake)


CHECKS: tuple[Check, ...] = (difficult_text, long_sentences, long_paragraphs)


@dataclass(frozen=True, slots=True)
class TextEase:
    """One file that is long enough to be measured, and its hardest sentences with their lines, counted from 1."""

    file: str
    edition: Edition
    counts: Counts
    hardest: tuple[tuple[int, Counted], ...]

    @property
    def name(self) -> str:
        """The file with its folder: « aide-a-domicile/recit.yaml »."""
        return "/".join(PurePath(self.file).parts[-2:])

    def as_json(self) -> dict[str, Any]:
        gate = GATES[self.edition]
        return {
            "file": self.file,
            "edition": self.edition.value,
            **self.counts.as_json(),
            "passes": gate.is_passed_by(self.counts),
            "hardest": [
                {"line": line, "kandel_moles": round(each.counts.ease, 1), "sentence": each.words}
                for line, each in self.hardest
            ],
        }


@dataclass(frozen=True, slots=True)
class Ease:
    """The texts that are measured, in the order they were given, and how many are too short for it."""

    texts: tuple[TextEase, ...]
    too_short: int

    def as_json(self) -> dict[str, Any]:
        return {"texts": [text.as_json() for text in self.texts], "too_short": self.too_short}

    def lines(self) -> Iterator[str]:
        """The tables, for people: one an edition, what is aimed at, then the hardest sentences of each text."""
        for edition, title in _TITLES.items():
            if texts := [text for text in self.texts if text.edition is edition]:
                yield title
                yield from _table(texts, GATES[edition])
                yield ""
                hard = [text for text in texts if not GATES[edition].is_passed_by(text.counts)]
                yield from _hardest(hard, together=edition is Edition.SHEET)
                yield ""
        if self.too_short:
            yield ngettext(
                "{count} texte de moins de {least} mots n’est pas mesuré.",
                "{count} textes de moins de {least} mots ne sont pas mesurés.",
                self.too_short,
            ).format(count=self.too_short, least=LEAST_WORDS)
        yield _(
            "K.-M. (Kandel et Moles) : plus c’est haut, plus c’est facile. LIX : plus c’est bas, plus c’est facile."
        )


_TITLES = {
    Edition.GAME: _("La lecture, ce qui se joue et s’écoute"),
    Edition.SHEET: _("La lecture, les pages"),
}


def measure(files: Sequence[Reviewed]) -> Ease:
    """How easy each sound file is to read."""
    texts, too_short = [], 0
    for each in files:
        found = tuple(counted(each.passages))
        whole = total(found)
        if whole.words < LEAST_WORDS:
            too_short += bool(found)
            continue
        place = each.source.document.place
        worst = ((place(one.passage.path, one.offset).line, one) for one in hardest(found))
        texts.append(TextEase(each.source.file, each.edition, whole, tuple(worst)))
    return Ease(tuple(texts), too_short)


def _table(texts: Sequence[TextEase], gate: Gate) -> Iterator[str]:
    widest = max(len(text.name) for text in texts)
    heads = (_("mots"), _("mots/phrase"), _("K.-M."), _("LIX"))
    yield _row("", heads, widest)
    for text in texts:
        counts = text.counts
        cells = (str(counts.words), _decimal(counts.mean), str(round(counts.ease)), str(round(counts.lix)))
        yield f"{_row(text.name, cells, widest)}   {'' if gate.is_passed_by(counts) else _('à alléger')}".rstrip()
    yield _row(_("ce qu’on vise"), ("", f"≤ {gate.mean}", f"≥ {gate.ease}", f"≤ {gate.lix}"), widest)


def _hardest(texts: Sequence[TextEase], *, together: bool) -> Iterator[str]:
    """The hardest sentences of each text that misses an aim; of pages, many and short, those of all ``together``."""
    if not texts:
        yield _("  Rien de dur : tous tiennent ce qu’on vise.")
        return
    each_alone = [
        (_("de {name}").format(name=text.name), [(text, *each) for each in text.hardest]) for text in texts
    ]
    every = [found for _whose, several in each_alone for found in several]
    worst = nsmallest(HARDEST, every, key=lambda found: found[2].counts.ease)
    for whose, found in [(_("de ces pages"), worst)] if together else each_alone:
        yield _("  Les phrases les plus dures {whose} :").format(whose=whose)
        for text, line, sentence in found:
            yield _("    {place}, {count} mots : {sentence}").format(
                place=_("{name} ligne {line}").format(name=text.name, line=line)
                if together
                else _("ligne {line}").format(line=line),
                count=sentence.counts.words,
                sentence=sentence.quoted(),
            )


def _row(label: str, cells: Sequence[str], widest: int) -> str:
    return f"  {label:<{widest}}{''.join(f'{cell:>13}' for cell in cells)}".rstrip()


def _decimal(value: float) -> str:
    return f"{value:.1f}".replace(".", ",")
