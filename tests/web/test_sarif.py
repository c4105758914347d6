"""What ``filrouge verifier --format sarif`` writes is SARIF: the standard's own schema says so."""

import json
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from scenarios.definitions import definitions
from scenarios.formats import sarif
from scenarios.problems import Problem
from tests.web.tools import CHECKERS

SCHEMA = CHECKERS / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"
PLAYS = (None, (3, 1), ())


@pytest.fixture(scope="module")
def judge() -> jsonschema_rs.Draft4Validator:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    for part in ("run", "toolComponent"):  # a pattern that closes a bracket it never opened, as published
        del schema["definitions"][part]["properties"]["language"]["pattern"]
    return jsonschema_rs.Draft4Validator(schema, validate_formats=True)


def every_kind() -> Iterator[Problem]:
    """A problem of each code, in files with names that an address must escape."""
    for number, (code, of) in enumerate(definitions().items()):
        yield Problem(
            f"mon contenu/é#{number % 3}.yaml", number + 1, 1, of.severity, code, of.message, of.hint,
            PLAYS[number % 3], None if number % 2 else "a\x1b\ud800b",
        )  # fmt: skip


def faults(judge: jsonschema_rs.Draft4Validator, document: Any) -> list[str]:
    return [error.message for error in judge.iter_errors(document)]


def test_a_log_of_every_kind_of_problem_is_sarif(judge):
    problems = list(every_kind())
    log = json.loads(json.dumps(sarif(problems)))

    assert faults(judge, log) == []
    assert len(log["runs"][0]["results"]) == len(problems) == len(definitions())
    assert all(
        log["runs"][0]["tool"]["driver"]["rules"][each["ruleIndex"]]["id"] == each["ruleId"]
        for each in log["runs"][0]["results"]
    )


def test_a_log_without_a_problem_is_sarif(judge):
    assert faults(judge, sarif([])) == []


@pytest.mark.parametrize(
    "spoil",
    [
        lambda run: run.update(results=None),
        lambda run: run["results"][0].update(level="erreur"),
        lambda run: run["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
        lambda run: run["tool"]["driver"]["rules"][0].update(helpUri="problemes.md#code"),
    ],
)
def test_the_judge_sees_what_is_not_sarif(judge, spoil):
    log = sarif(list(every_kind())[:1])
    spoil(log["runs"][0])

    assert faults(judge, log)
