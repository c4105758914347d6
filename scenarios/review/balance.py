"""Who speaks, who decides, who asks and who knows: by gender and by side, in a story and over all.

Everything is counted as it stands in the file: a line counts once, whether every play shows it or one in ten does.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, astuple, dataclass
from typing import Any, NamedTuple

from scenarios.i18n import _, ngettext
from scenarios.lines import Line, RichText, count_words
from scenarios.model import Choice, Scene, Story
from scenarios.review.facts import claims

GENDERS = {"f": _("femmes"), "m": _("hommes"), "x": _("autre genre")}
SIDES = {
    "accompagnée": _("accompagnées"),
    "pro": _("pros"),
    "proche": _("proches"),
    "autre": _("autres"),
}
_QUESTION = re.compile(r"\?[\s»”!…]*$")
_WIDEST_LABEL = 14


@dataclass(frozen=True, slots=True)
class Share:
    """What someone holds of a story.

    ``words`` and ``lines`` are spoken. ``decisions`` are the scenes and choices whose ``décide`` names them. ``asks``
    are lines that end on a question. ``knows`` are lines that bring what another does not have: the answer to someone
    else's question, a word of the glossary, or a figure. A reply that opens a choice's answer answers its label, which
    the played character says. It is a measure of place, not of merit: it cannot tell a good answer from a poor one.
    """

    words: int = 0
    lines: int = 0
    decisions: int = 0
    asks: int = 0
    knows: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(*map(sum, zip(astuple(self), astuple(other), strict=True)))

    def as_json(self) -> dict[str, int]:
        return asdict(self)


class Voice(NamedTuple):
    """A character, and what it holds of its story."""

    id: str
    gender: str
    side: str
    played: bool
    share: Share


@dataclass(frozen=True, slots=True)
class StoryBalance:
    slug: str
    title: str
    voices: tuple[Voice, ...]

    def as_json(self) -> dict[str, Any]:
        return {"slug": self.slug, **_shares(self.voices)}


@dataclass(frozen=True, slots=True)
class Balance:
    """The balance of each story, and of all together."""

    stories: tuple[StoryBalance, ...]

    @property
    def voices(self) -> tuple[Voice, ...]:
        """Everyone, over all; someone who comes in three stories is there three times."""
        return tuple(voice for story in self.stories for voice in story.voices)

    @property
    def leads(self) -> tuple[Voice, ...]:
        """Those who are played."""
        return tuple(voice for voice in self.voices if voice.played)

    def as_json(self) -> dict[str, Any]:
        """``stories`` (one a story) and ``all``: shares by gender, by side and by both, and the leads' genders."""
        leads = {gender: sum(voice.gender == gender for voice in self.leads) for gender in GENDERS}
        return {
            "stories": [story.as_json() for story in self.stories],
            "all": {"leads": leads, **_shares(self.voices)},
        }

    def lines(self) -> Iterator[str]:
        """The tables, for people: one a story, one over all where there are several, and what the columns count."""
        if not self.stories:
            return
        for story in self.stories:
            yield from _table(
                _("« {title} » ({slug})").format(title=story.title, slug=story.slug), story.voices
            )
            yield ""
        if len(self.stories) > 1:
            count = len(self.stories)
            title = ngettext("L’ensemble : {count} récit", "L’ensemble : {count} récits", count)
            yield from _table(title.format(count=count), self.voices)
            yield ""
        yield _(
            "mots, répliques : ce que chacun dit ; une ligne compte une fois, qu’on la voie souvent ou rarement."
        )
        yield _("décide : les scènes et les choix dont « décide » les nomme.")
        yield _("demande : les répliques qui finissent par une question.")
        yield _("sait : celles qui répondent à quelqu’un, ou qui disent un mot du glossaire ou un chiffre.")


def measure(stories: Mapping[str, Story]) -> Balance:
    """The balance of stories, by slug."""
    return Balance(
        tuple(StoryBalance(slug, story.title, tuple(voices(story))) for slug, story in stories.items())
    )


def voices(story: Story) -> Iterator[Voice]:
    """Every character of a story with its share, in the author's order."""
    shares = dict.fromkeys(story.characters, Share())
    start = {name: variable.start for name, variable in story.variables.items()}
    for speaker, text, answers in _spoken(story):
        words = text.plain(start)
        knows = answers or any(text.terms()) or any(claims(words))
        shares[speaker] += Share(count_words(words), 1, 0, _asks(text.source), knows)
    for named in deciders(story):
        shares[named] += Share(decisions=1)
    for name, character in story.characters.items():
        yield Voice(name, character.gender, character.side, name == story.played, shares[name])


def deciders(story: Story) -> Iterator[str]:
    """Whom ``décide`` names, once each time it does."""
    for scene in story.scenes.values():
        parts: tuple[Scene | Choice, ...] = (scene, *scene.choices)
        yield from (part.decides for part in parts if part.decides)


def _spoken(story: Story) -> Iterator[tuple[str, RichText, bool]]:
    """Who says what, line by line, and whether it answers someone else's question."""
    for scene in story.scenes.values():
        yield from _exchange(scene.text)
        for choice in scene.choices:
            yield from _exchange(choice.reply, story.played, choice.label.source)
        if scene.ending:
            yield from _exchange(scene.ending.balance)


def _exchange(
    lines: tuple[Line, ...], speaker: str | None = None, words: str = ""
) -> Iterator[tuple[str, RichText, bool]]:
    """What is said in a block; ``speaker`` said ``words`` just before. Narration in between changes nothing."""
    for line in lines:
        if line.speaker:
            asked = speaker != line.speaker and _asks(words)
            yield line.speaker, line.text, asked and not _asks(line.text.source)
            speaker, words = line.speaker, line.text.source


def _asks(words: str) -> bool:
    return bool(_QUESTION.search(words))


def total(voices: Iterable[Voice]) -> Share:
    """What voices hold together."""
    return sum((voice.share for voice in voices), Share())


def grouped(voices: Iterable[Voice], group: Callable[[Voice], str]) -> dict[str, Share]:
    """The share of each group of voices, in the order they come."""
    found: dict[str, Share] = {}
    for voice in voices:
        found[group(voice)] = found.get(group(voice), Share()) + voice.share
    return found


def _shares(voices: tuple[Voice, ...]) -> dict[str, Any]:
    def as_json(group: Callable[[Voice], str], among: Iterable[Voice] = voices) -> dict[str, Any]:
        return {name: share.as_json() for name, share in grouped(among, group).items()}

    return {
        "by_gender": as_json(lambda voice: voice.gender),
        "by_side": as_json(lambda voice: voice.side),
        "by_gender_and_side": {
            gender: as_json(lambda voice: voice.side, [voice for voice in voices if voice.gender == gender])
            for gender in dict.fromkeys(voice.gender for voice in voices)
        },
        "played": total(voice for voice in voices if voice.played).as_json(),
    }


def _table(title: str, voices: tuple[Voice, ...]) -> Iterator[str]:
    """One row a group that has someone, each share with its part of the whole."""
    whole = astuple(total(voices))
    heads = (_("mots"), _("répliques"), _("décide"), _("demande"), _("sait"))
    yield title
    yield _row("", heads)
    for names, group in ((GENDERS, lambda voice: voice.gender), (SIDES, lambda voice: voice.side)):
        shares = grouped(voices, group)
        for name, label in names.items():
            if name in shares:
                yield _row(label, map(_part, astuple(shares[name]), whole))
        yield ""
    yield _row(_("qui l’on joue"), map(_part, astuple(total(v for v in voices if v.played)), whole))
    yield _row(_("en tout"), (f"{each}      " for each in whole))


def _row(label: str, cells: Iterable[str]) -> str:
    return f"  {label:<{_WIDEST_LABEL}}{''.join(f'{cell:>12}' for cell in cells)}".rstrip()


def _part(count: int, whole: int) -> str:
    """``168  75 %``: the count and its part of the whole."""
    return f"{count} {round(100 * count / whole):>3} %" if count else "–      "
