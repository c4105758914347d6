"""The author's guide to problems: ``docs/problemes.md`` and its pages in the terminal, both from the definitions."""

import os
import re
from pathlib import Path

import pytest

import filrouge
from scenarios.definitions import families
from scenarios.guide import described, guide

GUIDE = Path(__file__).parents[2] / "docs" / "problemes.md"
CODES = [code for family in families() for code in family.problems]


def test_the_guide_says_what_the_definitions_say():
    if os.environ.get("FILROUGE_RENEW"):
        GUIDE.write_text(guide(), encoding="utf-8")

    assert GUIDE.read_text(encoding="utf-8") == guide()


def test_every_code_has_a_title_that_a_link_can_name():
    assert re.findall(r"^### (.+)$", guide(), re.MULTILINE) == CODES
    assert [code for code in CODES if f"#{code})" not in guide()] == []


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("La scène « {nom} » n’existe pas.", "La scène « … » n’existe pas."),
        ("Ajoutez « }} ».", "Ajoutez « } »."),
        ("Écrivez {{texte: {nom}}}.", "Écrivez {texte: …}."),
    ],
)
def test_a_message_is_described_without_what_fills_it(message: str, shown: str):
    assert described(message) == shown


def test_a_code_is_explained_with_what_is_wrong_and_what_is_right(capsys: pytest.CaptureFixture[str]):
    code = filrouge.main(["verifier", "--expliquer", "virgule"])

    assert code == 0
    assert capsys.readouterr().out == (
        "virgule (erreur)\n"
        "\n"
        "Entre accolades, une virgule coupe le texte : « … » a été pris pour une clé.\n"
        "Entre accolades, la virgule sépare les clés ; elle ne peut pas être en même temps une virgule de\n"
        "votre phrase.\n"
        "\n"
        "Faux, dans une scène :\n"
        "    choix:\n"
        "      - {texte: Attendre, puis s’asseoir, vers: fin}\n"
        "\n"
        "Juste :\n"
        "    choix:\n"
        '      - {texte: "Attendre, puis s’asseoir", vers: fin}\n'
        "\n"
        'Remède : Mettez le texte entre guillemets : {texte: "Attendre, puis sonner", vers: palier}. Si c’est\n'
        "une clé, il lui manque son deux-points ; un nombre, lui, n’a pas de virgule.\n"
    )


def test_what_nobody_sees_in_an_indent_is_shown(capsys: pytest.CaptureFixture[str]):
    filrouge.main(["verifier", "--expliquer", "tabulation"])
    filrouge.main(["verifier", "--expliquer", "insécable"])
    told = capsys.readouterr().out

    assert "    →   texte: La radio" in told
    assert "    ·texte: La radio" in told


@pytest.mark.parametrize("code", CODES)
def test_every_code_can_be_explained(code: str, capsys: pytest.CaptureFixture[str]):
    assert filrouge.main(["verifier", "--expliquer", code]) == 0
    assert capsys.readouterr().out.startswith(f"{code} (")


def test_a_code_that_is_none_is_answered_with_the_nearest(capsys: pytest.CaptureFixture[str]):
    code = filrouge.main(["verifier", "--expliquer", "scene-inconue\x1b[2J"])
    told = capsys.readouterr()

    assert code == 1
    assert told.out == ""
    assert told.err == (
        "« scene-inconue�[2J » n’est pas le code d’un problème. Vouliez-vous dire « scène-inconnue » ?\n"
    )
