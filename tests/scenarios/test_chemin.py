"""`filrouge chemin`: names as people write them, answers as text and as JSON, and an exit code for programs."""

import json

import pytest

import filrouge


def asked(capsys, *options):
    code = filrouge.main(["chemin", *options])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_deaes_to_dees_as_json_has_sources_at_every_step(capsys):
    code, out, err = asked(capsys, "--de", "deaes", "--vers", "dees", "--json")
    found = json.loads(out)["routes"]

    assert (code, err) == (0, "")
    assert [set(route) for route in found] == [{"steps", "months_total", "confidence"}] * len(found)
    for route in found:
        steps = route["steps"]
        assert [set(step) for step in steps] == [
            {"from", "to", "kind", "months", "validated", "sources"}
        ] * len(steps)
        assert (steps[0]["from"], steps[-1]["to"]) == ("deaes", "dees")
        assert all(step["sources"] for step in steps)
        assert (route["months_total"] is None) == any(step["months"] is None for step in steps)
    assert {"from": "deaes", "to": "deme"}.items() <= max(
        (route["steps"][0] for route in found), key=lambda step: step["to"] == "deme"
    ).items()


@pytest.mark.parametrize(
    "name", ["deaes", "DEAES", "Déaes", "diplôme d'état d’accompagnant éducatif et social", "deaes "]
)
def test_a_stop_is_known_by_its_name_its_title_or_its_acronym(capsys, name):
    code, out, _ = asked(capsys, "--de", name, "--vers", "éducatrice spécialisée", "--json")

    assert code == 0
    assert {route["steps"][0]["from"] for route in json.loads(out)["routes"]} == {"deaes"}


def test_half_a_title_with_two_names_is_enough(capsys):
    assert asked(capsys, "--de", "auxiliaire de vie", "--vers", "deaes", "--json") == asked(
        capsys, "--de", "aide-a-domicile", "--vers", "deaes", "--json"
    )


def test_an_unknown_name_is_told_with_the_one_that_was_meant(capsys):
    code, out, err = asked(capsys, "--de", "deaess-x", "--vers", "dees")

    assert (code, out) == (1, "")
    assert err.startswith("«\u00a0deaess-x\u00a0» n’est ni un métier, ni un diplôme, ni un point de départ.")
    assert "Vouliez-vous dire" in err


@pytest.mark.parametrize("name", ["zzzzzzzzzzzz", "", "\x1b[31m", "a" * 100_000, "../../etc"])
def test_a_name_like_no_other_is_told_the_starts_there_are(capsys, name):
    code, out, err = asked(capsys, "--de", "deaes", "--vers", name)

    assert (code, out) == (1, "")
    assert "sans-diplome, bac, en-reconversion" in err
    assert "\x1b" not in err


@pytest.mark.parametrize("options", [[], ["--de", "bac"], ["--de", "bac", "--vers", "dees", "--tri", "prix"]])
def test_a_wrong_usage_exits_with_two(options):
    with pytest.raises(SystemExit) as stopped:
        filrouge.main(["chemin", *options])

    assert stopped.value.code == 2


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("deaes", "deaes", "Vous y êtes déjà"),
        ("deaes", "sans-diplome", "Aucun chemin n’est connu"),
        ("bac", "agent-de-developpement-social-local", "Avec --tout"),
    ],
)
def test_no_route_is_an_answer_that_says_why(capsys, start, end, said):
    code, out, _ = asked(capsys, "--de", start, "--vers", end)
    as_json = asked(capsys, "--de", start, "--vers", end, "--json")

    assert code == 0
    assert said in out
    assert as_json == (0, '{\n  "routes": []\n}\n', "")


def test_everything_is_shown_when_it_is_asked(capsys):
    _, out, _ = asked(
        capsys, "--de", "bac", "--vers", "agent-de-developpement-social-local", "--tout", "--json"
    )

    assert {route["confidence"] for route in json.loads(out)["routes"]} == {"faible"}


@pytest.mark.parametrize("ranking", ["temps", "revenu", "confiance"])
def test_a_route_is_told_whole(capsys, ranking):
    _, out, _ = asked(capsys, "--de", "aide-a-domicile", "--vers", "deaes", "--tri", ranking)

    for said in (
        "Chemin 1",
        "1. Diplôme d’État",
        "Acquis",
        "Ce qu’il faut",
        "Revenu",
        "Peut payer",
        "Source",
    ):
        assert said in out
    assert "Vérifié le 22 novembre 2026, confiance élevée." in out
    assert "Temps\u00a0: durée inconnue." in out


def test_a_content_with_an_error_answers_nothing(capsys, tmp_path):
    (tmp_path / "passerelles.yaml").write_text("format: 2\npasserelles: {}\n", encoding="utf-8")

    code, out, err = asked(capsys, "--de", "bac", "--vers", "deaes", "--contenu", str(tmp_path))

    assert (code, out) == (1, "")
    assert "passerelles.yaml" in err
