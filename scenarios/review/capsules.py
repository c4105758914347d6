"""How a capsule is told: three to four minutes, no shot that drags, somebody who acts in each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from scenarios.capsule import Capsule, Shot
from scenarios.i18n import _
from scenarios.lines import count_words
from scenarios.mistakes import Mistake
from scenarios.pace import pace
from scenarios.reading import Finding
from scenarios.review.reviewed import Check, Reviewed

SHORTEST, LONGEST = 180, 240  # seconds, of a capsule
LONGEST_SHOT = 30  # seconds
DRAFT = 100  # words: a shorter one is still being written


def length(reviewed: Reviewed) -> Iterator[Finding]:
    """A capsule out of its bounds; when it is too long, the shot that lasts most is named."""
    capsule = reviewed.model
    if not isinstance(capsule, Capsule) or _words(capsule) < DRAFT:
        return
    reckoned = pace(capsule)
    lasting = round(reckoned.length)
    longest = max(range(len(capsule.shots)), key=lambda number: reckoned.shots[number].length)
    known = {"trouvé": lasting, "min": SHORTEST, "max": LONGEST}
    if lasting < SHORTEST:
        yield Finding(("plans",), Mistake("capsule-courte", manque=SHORTEST - lasting, **known))
    if lasting > LONGEST:
        seconds = round(reckoned.shots[longest].length)
        found = Mistake("capsule-longue", plan=longest + 1, secondes=seconds, **known)
        yield Finding(("plans", longest), found)


def long_shots(reviewed: Reviewed) -> Iterator[Finding]:
    capsule = reviewed.model
    if not isinstance(capsule, Capsule):
        return
    for number, span in enumerate(pace(capsule).shots):
        if span.length > LONGEST_SHOT:
            mistake = Mistake("plan-long", plan=number + 1, trouvé=round(span.length), max=LONGEST_SHOT)
            yield Finding(("plans", number, "narration"), mistake)


def still_shots(reviewed: Reviewed) -> Iterator[Finding]:
    capsule = reviewed.model
    if not isinstance(capsule, Capsule) or _words(capsule) < DRAFT:
        return
    for number, shot in enumerate(capsule.shots):
        if not _is_acted(shot):
            yield Finding(("plans", number), Mistake("plan-sans-geste", plan=number + 1))


def _is_acted(shot: Shot) -> bool:
    """Somebody is there who holds a pose, touches someone, speaks, or changes while a line is told."""
    acts = shot.poses or shot.contacts
    beats = any(
        beat.expressions or beat.poses or beat.contacts or beat.said.speaker for beat in shot.narration
    )
    return bool(shot.present and (acts or beats))


def _words(capsule: Capsule) -> int:
    return sum(count_words(beat.said.text.plain({})) for shot in capsule.shots for beat in shot.narration)


@dataclass(frozen=True, slots=True)
class Lengths:
    """How long each capsule lasts, and each of its shots, in seconds, by the name of its universe."""

    shots: Mapping[str, tuple[int, ...]]
    whole: Mapping[str, int]

    def as_json(self) -> Mapping[str, Any]:
        return {
            slug: {"secondes": self.whole[slug], "plans": list(shots)} for slug, shots in self.shots.items()
        }

    def lines(self) -> Iterator[str]:
        said = _("{slug} : {minutes} min {seconds:02} s ; plan par plan, en secondes : {shots}")
        for slug, shots in self.shots.items():
            minutes, seconds = divmod(self.whole[slug], 60)
            yield said.format(
                slug=slug, minutes=minutes, seconds=seconds, shots=", ".join(str(each) for each in shots)
            )


def measure(files: Sequence[Reviewed]) -> Lengths:
    """The lengths of the capsules among these files."""
    found = {
        PurePath(file.source.file).parent.name: pace(file.model)
        for file in files
        if isinstance(file.model, Capsule)
    }
    return Lengths(
        {slug: tuple(round(span.length) for span in each.shots) for slug, each in found.items()},
        {slug: round(each.length) for slug, each in found.items()},
    )


CHECKS: tuple[Check, ...] = (length, long_shots, still_shots)
