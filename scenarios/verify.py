"""``filrouge verifier``: every problem of a content folder, the figures of its stories, and what was proved of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from scenarios.content import Content, ReadStory
from scenarios.explore import MOST_STATES, Walk, walk
from scenarios.figures import Figures, measure
from scenarios.freshness import to_come
from scenarios.problems import Problem, Severity, in_order
from scenarios.reading import ReadFile
from scenarios.review.checks import review
from scenarios.review.reviewed import Around, Reviewed, reviewed
from scenarios.shape import check_shape, dead_ends, unreachable


@dataclass(frozen=True, slots=True)
class Proof:
    """What the walk through one story's states showed."""

    slug: str
    walked: Walk
    figures: Figures

    def as_json(self) -> dict[str, Any]:
        walked = self.walked
        return {
            "slug": self.slug,
            "scenes": len(walked.story.scenes),
            **self.figures.as_json(),
            "endings": [
                {"id": name, "reachable": name in walked.reached or (False if walked.complete else None)}
                for name, scene in walked.story.scenes.items()
                if scene.ending
            ],
            "states": len(walked),
            "proved": walked.complete,
            "unreachable": unreachable(walked) if walked.complete else [],
            "dead_ends": dead_ends(walked) if walked.complete else [],
        }


@dataclass(frozen=True, slots=True)
class Report:
    problems: tuple[Problem, ...]
    proofs: tuple[Proof, ...]

    @property
    def ok(self) -> bool:
        """No error; warnings and remarks do not spoil a content folder."""
        return not self.errors

    @property
    def errors(self) -> list[Problem]:
        return [each for each in self.problems if each.severity is Severity.ERROR]

    def as_json(self) -> dict[str, Any]:
        """The document that ``verifier --json`` prints."""
        return {
            "ok": self.ok,
            "problems": [each.as_json() for each in self.problems],
            "stories": [proof.as_json() for proof in self.proofs],
        }


def verify(content: Content, most_states: int = MOST_STATES, *, today: date | None = None) -> Report:
    """Prove every story that could be read; with a day to judge by, review the words of every sound file too."""
    problems = list(content.problems)
    proofs = []
    for read in content.stories.values():
        proof, found = prove(read, most_states)
        proofs.append(proof)
        problems += found
    if today:
        problems += to_come(content.careers, today)
    files = sound_files(content, proofs, problems, today) if today else ()
    return Report(tuple(in_order([*problems, *review(files)])), tuple(proofs))


def sound_files(
    content: Content, proofs: Iterable[Proof], problems: Iterable[Problem], today: date
) -> tuple[Reviewed, ...]:
    """The files that hold no error, ready for the review: on other ground it would speak of echoes."""
    around = Around(content.careers, today)
    faulty = {each.file for each in problems if each.severity is Severity.ERROR}
    walks = {proof.slug: proof.walked for proof in proofs}
    stories = [
        reviewed(ReadFile(read.story, read.source), around, read.slug, walks[read.slug])
        for read in content.stories.values()
        if read.source.file not in faulty
    ]
    sheets = [reviewed(read, around) for read in content.careers.files if read.source.file not in faulty]
    return (*stories, *sheets)


def prove(read: ReadStory, most_states: int = MOST_STATES) -> tuple[Proof, list[Problem]]:
    """Walk one story, and say what the walk showed."""
    walked = walk(read.story, most_states)
    found = read.source.problems(check_shape(walked))
    return Proof(read.slug, walked, measure(walked)), found
