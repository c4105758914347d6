"""Small faulty stories, each found out, each shown by a shortest play. They stand in ``faulty.yaml``."""

import pytest

from scenarios.explore import walk
from scenarios.form import check_form
from scenarios.model import Story
from scenarios.names import check_names
from scenarios.reading import Finding
from scenarios.shape import check_shape
from tests.proof.agreeing import assert_agreed
from tests.proof.faults import FAULTY, story_of
from tests.proof.whole import Whole
from tests.scenarios.tiny import AROUND


def faulty_story(fault) -> Story:
    return story_of(fault["scènes"], fault.get("variables"))


def said(finding: Finding) -> str:
    told = f"{finding.mistake.code} {'.'.join(map(str, finding.path[1:]))}"
    return told if finding.play is None else f"{told}:{''.join(f' {number}' for number in finding.play)}"


@pytest.mark.parametrize("fault", FAULTY, ids=lambda fault: fault["name"])
def test_a_faulty_story_is_found_out_and_nothing_else_is(fault):
    story = faulty_story(fault)
    found = [*check_form(story), *check_names(story, AROUND), *check_shape(walk(story))]

    assert [said(finding) for finding in found] == fault["found"]


@pytest.mark.parametrize("fault", FAULTY, ids=lambda fault: fault["name"])
def test_the_slow_search_finds_the_same_and_no_shorter_play(fault):
    story = faulty_story(fault)

    assert_agreed(walk(story), Whole(story))


@pytest.mark.parametrize("fault", [f for f in FAULTY if "why" in f], ids=lambda fault: fault["name"])
def test_what_is_never_seen_says_why(fault):
    first, *_ = (f for f in check_shape(walk(faulty_story(fault))) if "pourquoi" in f.mistake.words)

    assert str(first.mistake.words["pourquoi"]).replace("\u00a0", " ") == f" : {fault['why']}"


def test_there_is_a_faulty_story_for_each_kind_of_fault_that_the_proof_finds():
    assert len(FAULTY) >= 40
    assert {told.split()[0] for fault in FAULTY for told in fault["found"]} == {
        "bloqué",
        "sans-fin",
        "suites-en-rond",
        "choix-jamais-ouvert",
        "suite-jamais-prise",
        "ligne-jamais-montrée",
        "scène-jamais-atteinte",
        "fin-jamais-atteinte",
        "boucle-sans-borne",
        "variable-jamais-lue",
        "variable-jamais-écrite",
    }
