"""What ``verifier`` says of stories, of folders, and of the shipped content; tests/proof/ holds what it proves."""

import json
import subprocess
import sys
from pathlib import Path

from tiny import codes, read, text_of

from scenarios.content import read_content
from scenarios.telling import told
from scenarios.verify import prove, verify


def test_past_its_bound_a_story_is_not_proved_and_nothing_is_called_unreachable(tmp_path: Path):
    found, _ = read(
        tmp_path,
        """
        a:
          lieu: palier
          texte: "{n}"
          choix:
            - {texte: Encore, vers: a, effets: [n + 1]}
            - {texte: Finir, vers: fin, si: n >= 500}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
        "n: {départ: 0, min: 0, max: 900}",
    )
    assert found is not None
    proof, problems = prove(found, most_states=100)

    assert codes(problems) == ["non-démontré"]
    told = proof.as_json()
    assert (told["proved"], told["unreachable"], told["dead_ends"]) == (False, [], [])
    assert told["endings"] == [{"id": "fin", "reachable": None}]
    assert 100 <= told["states"] <= 102


def test_a_stuck_player_is_shown_by_the_shortest_play_that_leads_there(tmp_path: Path):
    found, _ = read(
        tmp_path,
        """
        a:
          lieu: palier
          texte: Ici.
          choix:
            - {texte: Long, vers: b}
            - {texte: Fin, vers: fin}
            - {texte: Court, vers: c}
        b: {texte: Long., suite: c}
        c: {texte: Là., choix: [{texte: Non, vers: fin, si: n >= 1}, {texte: Encore, vers: d}]}
        d: {texte: Bout., choix: [{texte: Rien, vers: fin, si: n >= 1}]}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
        "n: {départ: 0, min: 0, max: 1}",
    )
    assert found is not None
    _, problems = prove(found)

    [stuck] = [each for each in problems if each.code == "bloqué"]
    assert stuck.play == (3, 1)
    assert stuck.as_json()["play"] == [3, 1]
    assert any('--rejouer "3 1"' in line for line in told([stuck]))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filrouge", "verifier", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_folder_that_is_not_there_is_one_document_and_exit_1(tmp_path: Path):
    done = run(str(tmp_path / "absent"), "--json")

    assert done.returncode == 1
    assert [each["code"] for each in json.loads(done.stdout)["problems"]] == ["dossier-absent"]
    assert done.stderr == ""


def test_a_folder_without_universes_says_what_is_needed(tmp_path: Path):
    done = run(str(tmp_path))

    assert done.returncode == 1
    assert "dossier-sans-univers" in done.stdout


def a_folder(tmp_path: Path, *, stuck: bool) -> Path:
    """One universe with a story, and one without."""
    ends = "fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}"
    room = "a: {lieu: palier-immeuble, choix: [{texte: Sonner, vers: b}, {texte: Partir, vers: fin}]}"
    closed = ", si: n > 0" if stuck else ""
    scenes = f"{room}\nb: {{texte: Rien., choix: [{{texte: Ouvrir, vers: fin{closed}}}]}}\n{ends}"
    for order, slug in enumerate(("essai", "bientôt"), 1):
        folder = tmp_path / "contenu" / "univers" / slug
        folder.mkdir(parents=True)
        sheet = (
            f"format: 1\ntitre: Essai\nordre: {order}\nteinte: azur\nicône: escalier\naccroche: Une porte.\n"
        )
        (folder / "univers.yaml").write_text(sheet, encoding="utf-8")
    story = text_of(scenes, "n: {nom: N, départ: 0, min: 0, max: 1, jauge: oui}")
    (tmp_path / "contenu" / "univers" / "essai" / "recit.yaml").write_text(story, encoding="utf-8")
    return tmp_path / "contenu"


def test_what_is_proved_is_claimed_of_a_story_without_an_error_only(tmp_path: Path):
    sound, stuck = tmp_path / "sound", tmp_path / "stuck"
    right, wrong = (
        run(str(a_folder(folder, stuck=folder is stuck))).stdout.replace("\u00a0", " ")
        for folder in (sound, stuck)
    )

    assert "personne n’y reste bloqué, c’est démontré" in right
    assert "[bloqué]" in wrong
    assert "essai : 3 scènes" in wrong
    assert "démontré" not in wrong
    assert "D’autres remarques viendront peut-être." in wrong
    assert "D’autres remarques" not in right


def test_a_universe_without_a_story_is_named(tmp_path: Path):
    said = run(str(a_folder(tmp_path, stuck=False))).stdout.replace("\u00a0", " ")

    assert "Sans histoire pour l’instant : bientôt." in said


def test_a_wrong_usage_is_exit_2_in_french():
    done = run("--jsn")

    assert done.returncode == 2
    assert done.stdout == ""
    assert "on ne connaît pas : --jsn" in done.stderr


def test_the_shipped_content_is_proved_and_within_its_measure():
    """The bible's measure, of the median play; nothing is left to mend."""
    report = verify(read_content(Path(__file__).parent.parent.parent / "scenarios" / "contenu"))
    told = report.as_json()

    assert told["problems"] == []
    for story in told["stories"]:
        assert story["proved"]
        assert story["unreachable"] == story["dead_ends"] == []
        assert all(ending["reachable"] for ending in story["endings"])
        assert len(story["endings"]) >= 3
        assert 35 <= story["scenes"] <= 60
        assert 9 <= story["choices_per_play"]["median"] <= 14
        assert 850 <= story["words_per_play"]["median"] <= 1200
        assert 6 <= story["minutes_per_play"]["median"] <= 9
