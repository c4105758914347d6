"""``avis_acceptés``: what the writer has weighed and keeps is not told again; what accepts nothing is told."""

from collections.abc import Iterable, Iterator

from scenarios.fields import Content
from scenarios.mistakes import Mistake
from scenarios.model import Accepted
from scenarios.reading import Finding
from scenarios.review.passages import scene_of


def not_accepted(model: Content, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a file that its writer has not accepted, then a remark for each acceptance without object."""
    accepted: tuple[Accepted, ...] = getattr(model, "accepted", ())
    used = set()
    for finding in findings:
        taken = {place for place, each in enumerate(accepted) if _accepts(each, finding)}
        used |= taken
        if not taken:
            yield finding
    for place, each in enumerate(accepted):
        if place not in used:
            yield Finding(("avis_acceptés", place), Mistake("avis-sans-objet", nom=each.code))


def _accepts(accepted: Accepted, finding: Finding) -> bool:
    same_scene = accepted.scene is None or accepted.scene == scene_of(finding.path)
    return same_scene and accepted.code == finding.mistake.code
