"""What a stranger installs is whole: the wheel, alone in a fresh environment, plays from another folder."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BIN = "Scripts" if os.name == "nt" else "bin"
STORY = "aide-a-domicile"
MORE_CHOICES_THAN_ANY_PLAY = 200


def run(*command, cwd, **kwargs):
    """Run to the end as another person would: without this clone on Python's path, and with saves of its own."""
    alone = {name: value for name, value in os.environ.items() if name not in {"PYTHONPATH", "VIRTUAL_ENV"}}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=alone | {"PYTHONUTF8": "1", "FILROUGE_DONNEES": str(cwd / "données")},
        capture_output=True,
        encoding="utf-8",
        check=False,
        **kwargs,
    )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    dist = tmp_path_factory.mktemp("dist")
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", dist, ROOT, cwd=dist)
    assert built.returncode == 0, built.stdout + built.stderr
    (file,) = dist.glob("fil_rouge-*.whl")
    return file


@pytest.fixture(scope="module")
def filrouge(wheel, tmp_path_factory):
    """The command, installed from the wheel in a fresh environment."""
    home = tmp_path_factory.mktemp("fresh")
    run(sys.executable, "-m", "venv", home, cwd=home)
    pip = (home / BIN / "python", "-m", "pip", "--disable-pip-version-check")
    installed = run(*pip, "install", "--constraint", ROOT / "constraints.txt", wheel, cwd=home)
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return home / BIN / "filrouge"


def test_the_wheel_holds_the_rooms_the_content_and_the_pictures_only(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()

    top = {name.partition("/")[0] for name in names if ".dist-info/" not in name}
    assert top == {"assets", "filrouge.py", "game", "scenarios", "site_builder"}
    assert f"scenarios/contenu/univers/{STORY}/recit.yaml" in names
    assert "assets/vocabulaire.yaml" in names
    assert {Path(name).suffix for name in names} >= {".webp", ".ttf", ".yaml"}
    assert not [name for name in names if name.startswith("assets/sources/")]
    assert {Path(name).name for name in names if "/licenses/" in name} >= {"LICENSE", "EUPL-1.2.txt"}


def test_a_story_plays_to_an_ending_from_another_folder(filrouge, tmp_path):
    written = tmp_path / "partie.json"
    play = ("jouer", "--texte", "--recit", STORY, "--transcription", written)

    played = run(filrouge, *play, cwd=tmp_path, input="1\n" * MORE_CHOICES_THAN_ANY_PLAY)

    assert played.returncode == 0, played.stderr
    assert json.loads(written.read_text("utf-8"))["ending"]


def test_the_packaged_content_is_checked_from_another_folder(filrouge, tmp_path):
    checked = run(filrouge, "verifier", "--json", cwd=tmp_path)

    assert checked.returncode == 0, checked.stdout + checked.stderr
    report = json.loads(checked.stdout)
    assert report["ok"]
    assert STORY in [story["slug"] for story in report["stories"]]


def test_the_schemas_that_the_wheel_writes_are_those_of_the_clone(filrouge, tmp_path):
    run(filrouge, "schemas", "--sortie", "aide", cwd=tmp_path)

    shipped = ROOT / "scenarios" / "contenu" / "schemas"
    assert {path.name: path.read_bytes() for path in (tmp_path / "aide").iterdir()} == {
        path.name: path.read_bytes() for path in shipped.iterdir()
    }


def test_a_site_built_from_the_wheel_is_the_one_that_the_clone_builds(filrouge, tmp_path):
    built = run(filrouge, "site", "--sortie", "installed", cwd=tmp_path)
    in_the_clone = run(sys.executable, "-m", "filrouge", "site", "--sortie", tmp_path / "cloned", cwd=ROOT)

    assert (built.returncode, in_the_clone.returncode) == (0, 0), built.stderr
    # The marker of a site lists every file of it with what its bytes are.
    marker, other = (tmp_path / name / ".fil-rouge-site" for name in ("installed", "cloned"))
    assert json.loads(marker.read_text("utf-8"))["files"]
    assert marker.read_bytes() == other.read_bytes()
