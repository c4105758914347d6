"""Every check of the review, and the one place where they are run."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from scenarios.problems import Problem
from scenarios.reading import Finding
from scenarios.review import capsules, coverage, ease, jargon, portrayal, sources
from scenarios.review.accepted import not_accepted, to_accept
from scenarios.review.reviewed import Check, Reviewed, WholeCheck
from scenarios.review.spelling import spelling
from scenarios.review.turns import wrong_turns
from scenarios.review.typography import typography
from scenarios.review.wording import words

CHECKS: tuple[Check, ...] = (
    words,
    *portrayal.CHECKS,
    *coverage.CHECKS,
    *sources.CHECKS,
    *ease.CHECKS,
    *jargon.CHECKS,
    *capsules.CHECKS,
    typography,
    spelling,
    wrong_turns,
)
WHOLE_CHECKS: tuple[WholeCheck, ...] = (*portrayal.WHOLE_CHECKS, *sources.WHOLE_CHECKS)


def review(files: Sequence[Reviewed]) -> Iterator[Problem]:
    """What the review says of sound files, less what their writers have accepted with a reason."""
    found: dict[str, list[Finding]] = {each.source.file: [] for each in files}
    for each in files:
        found[each.source.file] += (finding for check in CHECKS for finding in check(each))
    for whole_check in WHOLE_CHECKS:
        for each, finding in whole_check(files):
            found[each.source.file].append(finding)
    for each in files:
        yield from _problems(each, list(not_accepted(each.model, found[each.source.file])))


def _problems(file: Reviewed, findings: list[Finding]) -> Iterator[Problem]:
    """Each with what would keep it; of very many findings the last problem only says so, and is no finding."""
    for problem, finding in zip(file.source.problems(findings), findings, strict=False):
        same = problem.code == finding.mistake.code
        yield replace(problem, keep=to_accept(file.model, finding)) if same else problem
