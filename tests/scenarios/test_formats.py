"""The problems as programs read them, and how ``filrouge verifier`` chooses what to write and how to end."""

import json
import re
from pathlib import Path

import pytest

import filrouge
from scenarios.formats import for_editors, sarif
from scenarios.problems import Problem, Severity
from tests.mistakes.placing import with_example, without_mistake, write

PAGE = Path(__file__).parents[2] / "docs" / "format.md"
MISSPELT = ("choix", "vers: cuisne")
ACCEPTED = (
    "scène",
    "choix:\n  - {texte: S’asseoir, vers: fin}\n  - {texte: S’asseoir, vers: palier, une_fois: oui}",
)


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def verified(capsys: pytest.CaptureFixture[str]):
    """What ``filrouge verifier`` writes of the example content, with an example in it, and how it ends."""

    def verify(example: tuple[str, str] | None, *options: str) -> tuple[str, int]:
        write(with_example(*example) if example else without_mistake(), Path("mon-contenu"))
        code = filrouge.main(["verifier", "mon-contenu", *options])
        return capsys.readouterr().out, code

    return verify


def test_an_editor_is_given_one_line_a_problem(verified):
    out, code = verified(MISSPELT, "--format", "editeur")

    assert re.sub(r":\d+:", ":N:", out, count=1) == (
        "mon-contenu/univers/domicile/recit.yaml:N:15: error: La scène « cuisne » n’existe pas. Vouliez-vous dire "
        "« cuisine » ? Écrivez cette scène, ou corrigez le nom. [scène-inconnue]\n"
    )
    assert code == 1


@pytest.mark.parametrize(("example", "level"), [(MISSPELT, "error"), (ACCEPTED, "note")])
def test_the_editor_s_setting_of_the_guide_reads_the_line(verified, example, level):
    task = next(
        json.loads(block)
        for block in re.findall(r"^```json\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
        if "problemMatcher" in block
    )["tasks"][0]
    pattern = task["problemMatcher"]["pattern"]
    out, _ = verified(example, *task["command"].split()[3:])
    [line] = out.splitlines()
    found = re.fullmatch(pattern["regexp"].removeprefix("^").removesuffix("$"), line)

    assert found is not None
    assert found[pattern["file"]] == "mon-contenu/univers/domicile/recit.yaml"
    assert found[pattern["severity"]] == level
    assert found[pattern["code"]] in ("scène-inconnue", "choix-jumeaux")


def test_nothing_to_say_is_nothing_written_for_an_editor(verified):
    assert verified(None, "--format", "editeur") == ("", 0)


@pytest.mark.parametrize("options", [["--json"], ["--format", "json"]])
def test_json_is_one_document_and_nothing_else(verified, options):
    out, code = verified(MISSPELT, *options)
    [problem] = json.loads(out)["problems"]

    assert list(problem) == ["file", "line", "column", "severity", "code", "message", "hint"]
    assert code == 1


def test_a_remark_does_not_spoil_a_folder(verified):
    out, code = verified(ACCEPTED)

    assert "avis [choix-jumeaux]" in out
    assert "1 avis.\n" in out
    assert code == 0


def test_the_last_line_says_how_to_learn_more(verified):
    out, _ = verified(MISSPELT)

    assert out.endswith("filrouge verifier --expliquer scène-inconnue\n")


def test_a_sound_folder_is_said_to_be(verified):
    out, code = verified(None)

    assert out.endswith("Rien à signaler. Les accords et la grammaire ne sont pas relus.\n")
    assert code == 0


def test_sarif_holds_each_problem_with_its_rule_and_its_place(verified):
    out, code = verified(MISSPELT, "--format", "sarif")
    [run] = json.loads(out)["runs"]
    [rule] = run["tool"]["driver"]["rules"]
    [result] = run["results"]
    place = result["locations"][0]["physicalLocation"]

    assert (rule["id"], result["ruleId"], result["ruleIndex"], result["level"]) == (
        "scène-inconnue", "scène-inconnue", 0, "error",
    )  # fmt: skip
    assert rule["help"]["text"].startswith("scène-inconnue (erreur)")
    assert place["artifactLocation"]["uri"] == "mon-contenu/univers/domicile/recit.yaml"
    assert place["region"]["startColumn"] == 15
    assert place["region"]["snippet"]["text"] == "        vers: cuisne"
    assert code == 1


def test_an_endless_line_is_not_copied_at_each_of_its_problems(verified):
    out, _ = verified(("fin", "texte: Il y a" + " {n}" * 20_000), "--format", "sarif")

    assert len(json.loads(out)["runs"][0]["results"]) > 100
    assert len(out) < 500_000


def test_an_unknown_format_is_a_wrong_usage():
    with pytest.raises(SystemExit) as stopped:
        filrouge.main(["verifier", "--format", "xml"])

    assert stopped.value.code == 2


def test_a_file_is_named_in_sarif_by_an_address():
    problem = Problem("mon contenu/é.yaml", 1, 1, Severity.WARNING, "virgule", "Message.", "Remède.")
    [result] = sarif([problem])["runs"][0]["results"]

    assert (
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "mon%20contenu/%C3%A9.yaml"
    )


def test_a_sentence_of_an_editor_s_line_keeps_to_its_line():
    [line] = for_editors([Problem("a\nb", 1, 1, Severity.WARNING, "code", "Message.", "Remède.")])

    assert line == "a�b:1:1: warning: Message. Remède. [code]"


def test_a_sound_story_is_said_to_be_proved_in_french_numbers(verified):
    sound, _ = verified(None)

    assert "personne n’y reste bloqué, c’est démontré.\n" in sound
    assert "." not in sound.splitlines()[0].removesuffix(".")
