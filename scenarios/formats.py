"""Problems as programs read them: one line each for editors, and SARIF for whatever shows the findings of checkers.

``editeur`` is the form of compilers since cc, ``file:line:column: severity: message [code]``, which editors' problem
matchers know. SARIF is the OASIS standard 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/), whose rules are
our definitions.
"""

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from scenarios.definitions import Severity, definition
from scenarios.excerpt import printable
from scenarios.guide import described, page
from scenarios.problems import Problem

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
# SARIF's words, which are those of compilers too.
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REMARK: "note"}

# A line of a hostile file may be millions of signs, and hold two hundred problems.
LONGEST_SNIPPET = 1_000


def for_editors(problems: Iterable[Problem]) -> Iterator[str]:
    """One line a problem, its cure included: an editor shows nothing else."""
    for each in problems:
        place = f"{printable(each.file)}:{each.line}:{each.column}"
        yield f"{place}: {LEVELS[each.severity]}: {each.message} {each.hint} [{each.code}]"


def sarif(problems: Iterable[Problem]) -> dict[str, Any]:
    """The problems as a SARIF log, with the definitions of those that were met."""
    found = list(problems)
    codes = sorted({each.code for each in found})
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "filrouge verifier",
                        "language": "fr",
                        "rules": [_rule(code) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(each, codes.index(each.code)) for each in found],
            }
        ],
    }


def _rule(code: str) -> dict[str, Any]:
    of = definition(code)
    return {
        "id": code,
        "shortDescription": {"text": described(of.message)},
        "fullDescription": {"text": of.cause},
        "defaultConfiguration": {"level": LEVELS[of.severity]},
        "help": {"text": "\n".join(page(code))},
    }


def _result(each: Problem, rule: int) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": each.line, "startColumn": each.column}
    if each.row is not None and len(each.row) <= LONGEST_SNIPPET:
        region["snippet"] = {"text": printable(each.row)}
    result: dict[str, Any] = {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": LEVELS[each.severity],
        "message": {"text": f"{each.message} {each.hint}"},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(each.file)}, "region": region}}
        ],
    }
    return result if each.play is None else {**result, "properties": {"play": list(each.play)}}
