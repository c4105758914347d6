"""A file nobody reads is told, with the name it should bear; what other programs leave beside is not."""

import pytest

from scenarios.content import read_content
from scenarios.ignored import ignored

UNIVERSE = "univers/quartier"


def told(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    return list(ignored(folder, lambda path: path.relative_to(folder).as_posix()))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        (f"{UNIVERSE}/récit.yaml", "recit.yaml"),
        (f"{UNIVERSE}/recit.yml", "recit.yaml"),
        (f"{UNIVERSE}/Recit.yaml", "recit.yaml"),
        (f"{UNIVERSE}/recit.yaml.txt", "recit.yaml"),
        (f"{UNIVERSE}/univers.yml", "univers.yaml"),
        ("Glossaire.yml", "glossaire.yaml"),
        ("metiers/aide-soignant.yml", "aide-soignant.yaml"),
    ],
)
def test_a_misnamed_file_is_told_with_the_name_it_should_bear(tmp_path, name, meant):
    [found] = told(tmp_path, name)

    assert (found.file, found.code) == (name, "fichier-ignoré")
    assert f"Vouliez-vous dire «\N{NO-BREAK SPACE}{meant}\N{NO-BREAK SPACE}»\N{NO-BREAK SPACE}?" in found.hint


def test_a_misnamed_folder_is_told(tmp_path):
    [found] = told(tmp_path, "métiers/aide-soignant.yaml")

    assert found.file == "métiers"
    assert "Vouliez-vous dire «\N{NO-BREAK SPACE}metiers\N{NO-BREAK SPACE}»\N{NO-BREAK SPACE}?" in found.hint


def test_a_sheet_among_the_stories_is_told_without_a_name_that_it_does_not_want(tmp_path):
    [found] = told(tmp_path, f"{UNIVERSE}/metier.yaml")

    assert "Vouliez-vous" not in found.hint


def test_a_copy_is_told_without_the_name_of_the_file_that_is_there(tmp_path):
    [found] = told(tmp_path, f"{UNIVERSE}/recit.yaml", f"{UNIVERSE}/recit-copie.yaml")

    assert found.file == f"{UNIVERSE}/recit-copie.yaml"
    assert "recit.yaml" not in found.hint


def test_what_is_read_or_left_by_other_programs_is_not_told(tmp_path):
    left = (
        "recit.yaml~",
        "recit.yaml.bak",
        ".recit.yaml.swp",
        "recit.yaml.12.nouveau",
        "LISEZMOI.md",
        "vue.png",
    )

    assert not told(
        tmp_path, "site.yaml", "metiers/aide.yaml", "schemas/a.yaml", "univers/a/recit.yaml", "b.csv"
    )
    assert not told(tmp_path, *(f"{UNIVERSE}/{name}" for name in left))


def test_reading_a_content_tells_it(tmp_path):
    (tmp_path / UNIVERSE).mkdir(parents=True)
    (tmp_path / UNIVERSE / "récit.yaml").write_text("", encoding="utf-8")

    assert "fichier-ignoré" in [each.code for each in read_content(tmp_path).problems]
