"""`annuaire.csv`: whatever a spreadsheet makes of it is read, and what cannot be understood is told by its row."""

import os
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.careers import read_careers
from scenarios.directory import COLUMNS, read_directory

TITLES = "département;nom;pour_qui;téléphone;adresse;site;vérifié"
ROW = "93;Un lieu;Les jeunes;01 00 00 00 00;3, rue du Pont;https://exemple.fr/;2026-11-22"


def read(tmp_path, data):
    path = tmp_path / "annuaire.csv"
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_directory(path, "annuaire.csv")


def one(tmp_path, data):
    (contact,), problems = read(tmp_path, data)
    assert problems == []
    return contact


def codes(found):
    return [(problem.line, problem.code) for problem in found[1]]


def test_a_contact_is_read_whole(tmp_path):
    contact = one(tmp_path, f"{TITLES}\n{ROW}\n")

    assert (contact.department, contact.name, contact.for_whom) == ("93", "Un lieu", "Les jeunes")
    assert (contact.phone, contact.address, contact.site) == (
        "01 00 00 00 00",
        "3, rue du Pont",
        "https://exemple.fr/",
    )
    assert (contact.checked, contact.file, contact.line) == (date(2026, 11, 22), "annuaire.csv", 2)


@pytest.mark.parametrize(
    "data",
    [
        f"{TITLES}\r\n{ROW}\r\n",
        f"\ufeff{TITLES}\n{ROW}",
        f"{TITLES}\n{ROW}".encode("cp1252"),
        f"\n;;;;;;\n{TITLES}\n\n;;;;;;\n{ROW}\n\n",
        f"{TITLES};;\n{ROW};;\n",
        f"{TITLES}\n{ROW}\n".replace(";", "\t"),
        f"{TITLES}\n{ROW.replace('3, rue du Pont', chr(34) + '3, rue du Pont' + chr(34))}\n".replace(
            ";", ","
        ),
        f"{TITLES.upper()}\n{ROW}",
        f"Departement;NOM;Pour qui;Telephone;Adresse;Site;Verifie\n{ROW}",
        "vérifié;site;adresse;téléphone;pour-qui;nom;département\n" + ";".join(reversed(ROW.split(";"))),
    ],
    ids=[
        "crlf",
        "bom",
        "cp1252",
        "blank-lines",
        "more-columns",
        "tabs",
        "commas",
        "capitals",
        "no-accents",
        "turned",
    ],
)
def test_what_a_spreadsheet_saves_is_read(tmp_path, data):
    contact = one(tmp_path, data)

    assert (contact.name, contact.address, contact.checked) == (
        "Un lieu",
        "3, rue du Pont",
        date(2026, 11, 22),
    )


def test_quotes_hold_separators_and_lines(tmp_path):
    contact = one(tmp_path, f'{TITLES}\n93;"Un ""lieu""";"Les jeunes ;\nles autres";01;;;2026-11-22')

    assert (contact.name, contact.for_whom, contact.line) == ('Un "lieu"', "Les jeunes ;\nles autres", 2)


def test_a_row_that_is_wrong_leaves_the_others(tmp_path):
    contacts, problems = read(tmp_path, f"{TITLES}\n93;;;01;;;2026-11-22\n{ROW}\n93;Un lieu;;01;;;hier")

    assert [contact.line for contact in contacts] == [3]
    assert [(each.line, each.code) for each in problems] == [(2, "annuaire-case-vide"), (4, "mot-hors-liste")]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (f"{TITLES}\n93;Un lieu;;;;;2026-11-22", [(2, "annuaire-sans-moyen")]),
        (f"{TITLES}\n93;Un lieu;;;;exemple.fr;2026-11-22", [(2, "mot-hors-liste")]),
        (f"{TITLES}\n93;Un lieu;;;;javascript:alert(1);2026-11-22", [(2, "mot-hors-liste")]),
        (f"{TITLES}\n93;Un\x07lieu;;01;;;2026-11-22", [(2, "caractère-interdit")]),
        (f"{TITLES}\n93;{'a' * 501};;01;;;2026-11-22", [(2, "annuaire-cellule")]),
        (f"{TITLES}\n{ROW};plus", [(2, "annuaire-colonnes")]),
        (f'{TITLES}\n93;"Un lieu;;01;;;2026-11-22', [(2, "annuaire-guillemets")]),
        (f"{TITLES}\n93;{'a' * 200_000};;01;;;2026-11-22", [(2, "annuaire-guillemets")]),
        (f"{TITLES};courriel\n{ROW}", [(1, "annuaire-titre")]),
        (f"{TITLES};Nom\n{ROW}", [(1, "annuaire-titre-répété")]),
        (ROW, [(1, "annuaire-titre")]),
        (TITLES.encode("utf-16"), [(1, "utf-16")]),
        (f"{TITLES}\n93;\0".encode(), [(2, "octet-nul")]),
        (b"\x81\x8d\x8f", [(1, "utf-8")]),
        ("", []),
        ("\n\n", []),
        (TITLES, []),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_at_its_row(tmp_path, data, found):
    assert codes(read(tmp_path, data)) == found


def test_neither_a_link_nor_a_folder_nor_a_huge_file_is_opened(tmp_path):
    path = tmp_path / "annuaire.csv"
    path.symlink_to(tmp_path / "ailleurs.csv")
    linked = codes(read_directory(path, "annuaire.csv"))
    path.unlink()
    path.touch()
    os.truncate(path, 100_000_000)
    huge = codes(read_directory(path, "annuaire.csv"))
    path.unlink()
    path.mkdir()

    assert linked == [(1, "fichier-lien")]
    assert huge == [(1, "fichier-trop-gros")]
    assert codes(read_directory(path, "annuaire.csv")) == [(1, "fichier-spécial")]


def test_a_directory_of_many_wrong_rows_is_cut_short(tmp_path):
    found = codes(read(tmp_path, TITLES + "\n93;;;;;;" * 100_000))

    assert len(found) == 201
    assert found[-1][1] == "trop-de-problèmes"


def test_the_directory_stands_beside_the_site(tmp_path):
    (tmp_path / "univers").mkdir()
    (tmp_path / "annuaire.csv").write_text(f"{TITLES}\n{ROW}\n93;;;;;;", encoding="utf-8")

    careers, problems = read_careers(tmp_path, lambda path: path.name)

    assert [contact.name for contact in careers.directory] == ["Un lieu"]
    assert [(each.file, each.line) for each in problems] == [("annuaire.csv", 3)]


@given(st.binary(max_size=300) | st.text(alphabet=';,"\n\t' + "".join(COLUMNS), max_size=300).map(str.encode))
def test_no_bytes_whatever_are_more_than_a_problem(tmp_path_factory, data):
    contacts, problems = read(tmp_path_factory.mktemp("annuaire"), data)

    assert all(contact.name for contact in contacts)
    assert all(problem.message and problem.line >= 1 for problem in problems)
