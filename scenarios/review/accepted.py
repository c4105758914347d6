"""``avis_acceptés``: what the writer has weighed and keeps is not told again; what accepts nothing is told."""

from collections.abc import Iterable, Iterator

import yaml

from scenarios.catalogues import Catalogue
from scenarios.definitions import definitions
from scenarios.fields import Content
from scenarios.i18n import _
from scenarios.mistakes import Mistake
from scenarios.model import Accepted
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.review.passages import scene_of
from scenarios.review.typography import RULES

_MENDED = frozenset(rule.code for rule in RULES if rule.mended)
_KEPT_OTHERWISE = _MENDED | {"orthographe", "avis-sans-objet"}


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


def to_accept(model: Content, finding: Finding) -> str | None:
    """``avis_acceptés`` as the file has it, with this finding added, for an author to copy.

    None of what has a better way: typography is mended, a right word goes to ``mots_connus``, an acceptance without
    object goes away.
    """
    code = finding.mistake.code
    if code in _KEPT_OTHERWISE:
        return None
    accepted: tuple[Accepted, ...] = getattr(model, "accepted", ())
    kept = [each.model_dump(by_alias=True, exclude_none=True) for each in accepted]
    part = _part_of(model, finding.path)
    where = {"scène": part} if part else {}
    rows = [*kept, {"code": code, **where, "raison": _("écrivez ici pourquoi")}]
    return yaml.safe_dump({"avis_acceptés": rows}, allow_unicode=True, sort_keys=False, width=1000)


def kept_part(model: Content, code: str, path: Path_) -> str | None:
    """The part of the file around ``path`` where its writer accepts this code, in that part only."""
    accepted: tuple[Accepted, ...] = getattr(model, "accepted", ())
    part = _part_of(model, path)
    return part if part and any(each.code == code and each.scene == part for each in accepted) else None


def _accepts(accepted: Accepted, model: Content, finding: Finding) -> bool:
    same_part = accepted.scene is None or accepted.scene == _part_of(model, finding.path)
    return same_part and accepted.code == finding.mistake.code


def _part_of(model: Content, path: Path_) -> str | None:
    """The scene or the shot that a value stands in; in a catalogue, its entry."""
    match path:
        case (str(), str(entry), *_) if isinstance(model, Catalogue):
            return entry
    return scene_of(path)
