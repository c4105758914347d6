"""Every definition is true: its wrong example gets its sentence and no other, its right one none at all.

What an author then reads is kept in ``phrases/``, a file a family; ``FILROUGE_RENEW=1`` writes it, and it is read.
"""

import functools
import os
import re
import shutil
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from scenarios.content import read_content
from scenarios.definitions import Family, families
from scenarios.guide import WHERE
from scenarios.look_mending import GivesWay, Retouches, TooYoung
from scenarios.problems import Problem
from scenarios.telling import told
from scenarios.verify import verify
from scenarios.vocabulary import Vocabulary
from tests.mistakes.makers import ALONGSIDE, MAKERS
from tests.mistakes.placing import places, with_example, without_mistake, write

PHRASES = Path(__file__).parent / "phrases"
VARIANTS = yaml.safe_load((Path(__file__).parent / "variantes.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 22)
CONTENT = "mon-contenu"

# The words of a small art, so that a new picture changes no sentence kept here.
SMALL = Vocabulary(
    expressions={"neutre": "neutre", "souriant": "souriant", "souriante": "souriant"},
    places=frozenset({"palier-immeuble", "cuisine-matin"}),
    ambiences=frozenset({"cage-escalier", "cuisine"}),
    sounds=frozenset({"sonnette"}),
    contacts=frozenset({"bras-offert", "main-sur-l-épaule", "sur-un-banc"}),
    look={
        **{
            key: frozenset({"tresse", "polo", "noir", "badge"})
            for key in ("coiffure", "teinte", "corpulence", "tenue")
        },
        "accessoires": frozenset({"lunettes", "lunettes-noires", "canne"}),
        "barbe": frozenset({"bouc"}),
        "pose": frozenset({"accroupi", "assis", "téléphone"}),
    },
    retouches=Retouches(
        alone=(("lunettes-noires", "lunettes"),),
        too_young=(TooYoung("barbe", frozenset({"bouc"}), 16, frozenset()),),
        gives_way=(GivesWay("pose", frozenset({"téléphone"}), "accessoires", frozenset({"canne"}), 2),),
    ),
)
PROBLEMS = {code: of for family in families() for code, of in family.problems.items()}


class Example(NamedTuple):
    """Some lines written at a place of the example content."""

    code: str
    place: str
    lines: str


WRONG = [Example(code, of.inside, of.wrong) for code, of in PROBLEMS.items() if of.inside]
RIGHT = [Example(code, of.inside, of.right) for code, of in PROBLEMS.items() if of.inside]
OTHERS = [Example(code, each["dans"], each["faux"]) for code, several in VARIANTS.items() for each in several]
TOLD_IN_WORDS = sorted(code for code, of in PROBLEMS.items() if not of.inside)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for room in ("content", "capsule_checks"):
        monkeypatch.setattr(f"scenarios.{room}.vocabulary", lambda: SMALL)


@functools.cache
def problems_of(place: str, lines: str) -> tuple[Problem, ...]:
    return found(write(with_example(place, lines), Path(CONTENT)))


def found(folder: Path) -> tuple[Problem, ...]:
    """The problems of a folder, which is then taken away: the next example starts afresh."""
    problems = verify(read_content(folder), today=TODAY).problems
    shutil.rmtree(folder, ignore_errors=True)
    folder.unlink(missing_ok=True)  # one example is a file where a folder is asked for
    return problems


def made(code: str) -> tuple[Problem, ...]:
    folder = write(without_mistake(), Path(CONTENT))
    with pytest.MonkeyPatch.context() as patch:
        MAKERS[code](folder, patch)
        return found(folder)


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [each.code for each in problems]


def test_the_example_content_has_no_problem():
    assert [str(each) for each in found(write(without_mistake(), Path(CONTENT)))] == []


@pytest.mark.parametrize("example", WRONG, ids=lambda example: example.code)
def test_a_wrong_example_gets_its_problem_and_no_other(example: Example):
    """One mistake, one complaint: no echo follows."""
    assert codes(problems_of(example.place, example.lines)) == [example.code]


@pytest.mark.parametrize("example", RIGHT, ids=lambda example: example.code)
def test_a_right_example_gets_no_problem(example: Example):
    assert [str(each) for each in problems_of(example.place, example.lines)] == []


@pytest.mark.parametrize("example", OTHERS, ids=lambda example: f"{example.code}-{example.lines[:20]!r}")
def test_another_face_of_a_problem_gets_it_too(example: Example):
    assert codes(problems_of(example.place, example.lines)) == [example.code]


@pytest.mark.parametrize("code", TOLD_IN_WORDS)
def test_what_is_told_in_words_is_made_all_the_same(code: str):
    assert set(codes(made(code))) == {code} | ALONGSIDE.get(code, set())


def test_what_can_be_shown_is_not_only_told():
    assert sorted(MAKERS) == TOLD_IN_WORDS


# What an author reads


def shown(problems: tuple[Problem, ...], code: str) -> str:
    """The problem of this code, as it is told, without the name of its file."""
    several = [each for each in problems if each.code == code]
    return "\n".join(list(told(several))[2:])


def phrases(examples: list[Example]) -> str:
    parts = [shown(problems_of(each.place, each.lines), each.code) for each in examples]
    return "\n".join(parts)


def of_family(family: Family) -> str:
    return "\n".join(
        phrases([Example(code, of.inside, of.wrong)]) if of.inside else shown(made(code), code)
        for code, of in family.problems.items()
    )


def kept(name: str, text: str) -> None:
    golden = PHRASES / f"{name}.txt"
    if os.environ.get("FILROUGE_RENEW"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")

    assert text == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("family", families(), ids=lambda family: family.name)
def test_a_problem_is_told_word_for_word(family: Family):
    kept(family.name, of_family(family))


def test_another_face_of_a_problem_is_told_word_for_word():
    kept("variantes", phrases(OTHERS))


# The definitions themselves


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_a_definition_has_all_its_parts(code: str):
    of = PROBLEMS[code]

    assert [part for part in (of.message, of.hint, of.cause, of.wrong, of.right) if not part.strip()] == []
    assert of.wrong != of.right
    assert of.cause.endswith((".", "?", "!"))
    assert re.fullmatch(r"[\w-]+", code)
    assert of.inside is None or of.inside in places()


def test_a_code_is_of_one_family():
    assert sum(len(family.problems) for family in families()) == len(PROBLEMS)


def test_a_family_has_a_title_and_a_place_of_its_own():
    assert len({family.title for family in families()}) == len(families())
    assert len({family.order for family in families()}) == len(families())


def test_every_place_of_an_example_has_a_name_for_authors():
    assert set(WHERE) == set(places())
