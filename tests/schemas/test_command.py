"""``filrouge schemas`` writes the schemas where they are asked for, and never over a file that is not one of ours."""

import pytest

import filrouge
from scenarios.content import read_content
from scenarios.schemas import KINDS, first_line, schemas
from tests.test_docs import FILES


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def said(capsys, *options):
    code = filrouge.main(["schemas", *options])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def written(folder):
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_the_schemas_are_written_with_the_line_to_add_to_each_file(folder, capsys):
    code, out, _ = said(capsys, "--sortie", "mon-contenu/aide")

    assert code == 0
    assert written(folder / "mon-contenu" / "aide") == schemas()
    assert out.startswith("13 schémas écrits dans mon-contenu/aide.")
    assert all(first_line("aide", kind) in out for kind in KINDS)


def test_the_line_to_add_holds_whatever_the_folder_is_called(folder, capsys):
    _, out, _ = said(capsys, "--sortie", "Schémas de l’équipe")

    assert "$schema=Schémas%20de%20l%E2%80%99équipe/site.json" in out


def test_they_are_written_again_over_older_ones(folder, capsys):
    said(capsys, "--sortie", "aide")
    older = folder / "aide" / "recit.json"
    older.write_text(older.read_text("utf-8").replace("un récit", "une histoire"), encoding="utf-8")

    assert said(capsys, "--sortie", "aide")[0] == 0
    assert written(folder / "aide") == schemas()


def test_without_a_folder_they_go_beside_the_content_of_a_clone_or_here(folder, capsys):
    assert "dans schemas." in said(capsys)[1]

    (folder / "scenarios" / "contenu").mkdir(parents=True)
    assert "dans scenarios/contenu/schemas." in said(capsys)[1]


def test_a_file_of_somebody_else_is_left_alone_and_nothing_is_written(folder, capsys):
    (folder / "sources.json").write_text("{}", encoding="utf-8")

    code, _, err = said(capsys, "--sortie", ".")

    assert code == 1
    assert "sources.json n’est pas un schéma de Fil rouge" in err
    assert written(folder) == {"sources.json": "{}"}


def test_a_folder_that_cannot_be_made_is_a_sentence(folder, capsys):
    (folder / "pris").write_text("", encoding="utf-8")

    code, _, err = said(capsys, "--sortie", "pris/aide")

    assert code == 1
    assert "On ne peut pas écrire dans" in err
    assert "--sortie" in err


def test_a_content_folder_with_its_schemas_is_read_as_without(folder, capsys):
    for path, words in FILES.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(words, encoding="utf-8")
    alone = read_content(folder)

    said(capsys, "--sortie", "schemas")

    assert read_content(folder) == alone
