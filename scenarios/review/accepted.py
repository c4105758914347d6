"""``avis_acceptés``: what the writer has weighed and keeps is not told again; what accepts nothing is told."""

from collections.abc import Iterable, Iterator

from scenarios.careers_model import Catalogue
from scenarios.definitions import definitions
from scenarios.fields import Content
from scenarios.mistakes import Mistake
from scenarios.model import Accepted
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.review.passages import scene_of


def not_accepted(model: Content, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings of a file that its writer has not accepted, then a remark for each acceptance without object."""
    accepted: tuple[Accepted, ...] = getattr(model, "accepted", ())
    used = set()
    for finding in findings:
        taken = {place for place, each in enumerate(accepted) if _accepts(each, model, finding)}
        used |= taken
        if not taken:
            yield finding
    for place, each in enumerate(accepted):
        if place not in used:
            known = () if each.code in definitions() else tuple(definitions())
            mistake = Mistake("avis-sans-objet", nom=each.code, connus=known)
            yield Finding(("avis_acceptés", place, "code"), mistake)


def _accepts(accepted: Accepted, model: Content, finding: Finding) -> bool:
    same_part = accepted.scene is None or accepted.scene == _part_of(model, finding.path)
    return same_part and accepted.code == finding.mistake.code


def _part_of(model: Content, path: Path_) -> str | None:
    """The scene or the shot that a value stands in; in a catalogue, its entry."""
    match path:
        case (str(), str(entry), *_) if isinstance(model, Catalogue):
            return entry
    return scene_of(path)
