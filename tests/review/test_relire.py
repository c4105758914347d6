"""``filrouge relire``: figures for people and for programs, of one story or of a whole content."""

import json

import pytest

import filrouge
from scenarios.review.account import TITLES, account
from tests.review.small import reviewed, story


@pytest.fixture
def relire(capsys):
    """Runs the command: (exit status, output, errors)."""

    def run(*arguments):
        status = filrouge.main(["relire", *arguments])
        return (status, *capsys.readouterr())

    return run


@pytest.fixture
def folder(tmp_path):
    """Two stories without an error."""
    reviewed(tmp_path, story(titre="La porte"), story(titre="Le banc"))
    return tmp_path


def test_every_measure_has_its_title_and_its_lines(relire, folder):
    status, output, errors = relire(str(folder))

    assert (status, errors) == (0, "")
    for title in set(TITLES.values()) - {TITLES["capsules"]}:  # there is none in this folder
        assert f"{title}\n{'=' * len(title)}\n" in output
    assert output.count("La porte") >= 2
    assert "Le banc" in output


def test_one_story_alone(relire, folder):
    _, output, _ = relire(str(folder), "--recit", "r2")

    assert "Le banc" in output
    assert "La porte" not in output


def test_programs_get_one_document_with_every_measure(relire, folder):
    status, output, errors = relire(str(folder), "--json")
    document = json.loads(output)

    assert (status, errors) == (0, "")
    assert set(document) == set(TITLES)
    assert [each["slug"] for each in document["balance"]["stories"]] == ["r1", "r2"]


def test_a_story_that_is_not_there_is_told_with_those_that_are(relire, folder):
    status, output, errors = relire(str(folder), "--recit", "r3")

    assert (status, output) == (1, "")
    assert "r1, r2" in errors


def test_a_folder_that_is_not_there_is_told(relire, tmp_path):
    status, output, errors = relire(str(tmp_path / "ailleurs"))

    assert (status, output) == (1, "")
    assert "dossier-absent" in errors


def test_a_story_with_an_error_is_left_out_and_said_so(relire, folder):
    file = folder / "univers" / "r1" / "recit.yaml"
    file.write_text(file.read_text("utf-8").replace("suite: fin", "suite: nulle-part"), encoding="utf-8")

    status, output, errors = relire(str(folder))

    assert status == 0
    assert "La porte" not in output
    assert "Le banc" in output
    assert "filrouge verifier" in errors


def test_a_measure_that_counts_nothing_takes_no_place(folder):
    files = reviewed(folder)

    titles = [
        line for line in account([file for file in files if not file.slug]).lines() if line in TITLES.values()
    ]
    assert titles == [TITLES["ease"]]
