"""What was checked long ago is listed by file and line, and a day that has not come is refused."""

import json
from datetime import date

import pytest

import filrouge
from scenarios import commands
from scenarios.careers import read_careers
from scenarios.freshness import stale, to_come
from tests.test_careers_content import world

TODAY = date(2026, 11, 22)


def old(folder, today=TODAY, months=12):
    careers, _ = read_careers(folder, lambda path: path.relative_to(folder).as_posix())
    return [(each.file, each.place.line, each.name) for each in stale(careers, months, today)]


def test_each_fact_is_listed_with_its_line_from_the_very_month(tmp_path):
    folder = world(tmp_path, "sources.yaml", "consulté: 2026-11-22", "consulté: 2025-11-22")

    assert old(folder) == [("sources.yaml", 8, "enquete")]
    assert old(folder, date(2026, 11, 21)) == []
    assert len(old(folder, months=0)) == 7


def test_a_local_contact_grows_old_too(tmp_path):
    folder = world(tmp_path)
    titles = "département;nom;pour_qui;téléphone;adresse;site;vérifié"
    (folder / "annuaire.csv").write_text(f"{titles}\n93;Un lieu;;01;;;2024-01-31\n", encoding="utf-8")

    assert old(folder) == [("annuaire.csv", 2, "Un lieu")]


@pytest.mark.parametrize(("day", "wrong"), [("2026-11-22", []), ("2026-11-23", [("metiers/aide.yaml", 23)])])
def test_a_day_that_has_not_come_is_told_at_its_place(tmp_path, day, wrong):
    folder = world(tmp_path, "metiers/aide.yaml", "vérifié: 2026-11-22", f"vérifié: {day}")
    careers, _ = read_careers(folder, lambda path: path.relative_to(folder).as_posix())

    assert [(each.file, each.line) for each in to_come(careers, TODAY)] == wrong


def test_the_command_lists_and_counts(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(commands, "_today", lambda: TODAY)
    folder = world(tmp_path, "sources.yaml", "consulté: 2026-11-22", "consulté: 2024-11-22")

    assert filrouge.main(["verifier", str(folder), "--perimes", "12"]) == 0
    out = capsys.readouterr().out
    assert (
        "sources.yaml:8\u00a0: enquete, source ouverte le 2024-11-22, il y a 24 mois.\n1 fait à revoir."
        in out
    )

    assert filrouge.main(["verifier", str(folder), "--perimes", "12", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["months"], found["today"]) == (12, "2026-11-22")
    assert [(each["line"], each["name"], each["months"]) for each in found["stale"]] == [(8, "enquete", 24)]


@pytest.mark.parametrize("months", ["-1", "douze", "1.5", "99999", ""])
def test_a_number_of_months_is_asked_for(months):
    with pytest.raises(SystemExit) as stopped:
        filrouge.main(["verifier", "--perimes", months])

    assert stopped.value.code == 2
