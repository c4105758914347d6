"""What a fault says to type is typed: the play shows the fault."""

import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scenarios.tiny import text_of

STORIES = Path(__file__).resolve().parent.parent / "stories"
DEAD_END = """
    a:
      lieu: palier
      texte: Ici.
      choix: [{texte: Plus, vers: b, effets: [n + 1]}, {texte: Rien, vers: b}]
    b: {texte: Là., choix: [{texte: Partir, vers: fin, si: n = 0}, {texte: Rester, vers: c, si: n > 0}]}
    c: {texte: Au bout., suite: LAST}
    d: {texte: Tout au bout., choix: [{texte: Partir, vers: fin, si: n = 0}]}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
"""


def filrouge(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filrouge", *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize(
    ("last", "code", "end"),
    [("d", "bloqué", "Tout au bout."), ("c", "suites-en-rond", "Au bout.")],
)
def test_the_command_in_a_hint_leads_to_the_fault(tmp_path, last, code, end):
    folder = tmp_path / "contenu"
    shutil.copytree(STORIES, folder, ignore=shutil.ignore_patterns("univers"))
    shutil.copytree(STORIES / "univers" / "choix", folder / "univers" / "choix")
    text = text_of(DEAD_END.replace("LAST", last), "n: {départ: 0, min: 0, max: 1}")
    (folder / "univers" / "choix" / "recit.yaml").write_text(
        text.replace("lieu: palier", "lieu: palier-immeuble"), encoding="utf-8"
    )
    told = filrouge("verifier", str(folder)).stdout
    [command] = [
        line.partition("filrouge jouer")[2] for line in told.splitlines() if "filrouge jouer" in line
    ]
    shown = filrouge("jouer", *shlex.split(command)).stdout

    assert f"[{code}]" in told
    assert '--rejouer "1 1"' in command
    assert end in shown
    assert "Cette histoire a un défaut" in shown
