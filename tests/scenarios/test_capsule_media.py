"""What a capsule brings is there, is what it says, is light; and a recorded voice gives its length."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile

from scenarios.capsule_media import voices
from scenarios.content import PACKAGED, read_content

SLUG = "aide-a-domicile"
FILM = b"\x00\x00\x00\x18ftypmp42"


@pytest.fixture
def folder(tmp_path) -> Path:
    shutil.copytree(PACKAGED, tmp_path / "contenu")
    (tmp_path / "contenu" / "univers" / SLUG / "capsule").mkdir()
    return tmp_path / "contenu"


def voice(file: Path, seconds: float) -> None:
    soundfile.write(file, np.random.default_rng(1).normal(0, 0.01, int(22_050 * seconds)), 22_050)


def asked(folder: Path, key: str, before: str) -> None:
    """Write a key of the capsule just before a line of it."""
    path = folder / "univers" / SLUG / "capsule.yaml"
    words = path.read_text(encoding="utf-8")
    path.write_text(words.replace(before, f"{key}{before}", 1), encoding="utf-8")


def codes(folder: Path) -> list[str]:
    return [each.code for each in read_content(folder).problems]


@pytest.mark.parametrize("name", ["plan-1.ogg", "plan-1.mp3"])
def test_a_recorded_voice_is_read_and_gives_its_length(folder, name):
    voice(folder / "univers" / SLUG / "capsule" / name, 3)
    asked(folder, f"    voix: {name}\n", "    narration:\n")
    content = read_content(folder)

    assert codes(folder) == []
    lengths = voices(content.careers.capsules[SLUG], folder / "univers" / SLUG)
    assert lengths == {0: pytest.approx(3, abs=0.1)}


def test_a_film_and_its_captions_are_read(folder):
    media = folder / "univers" / SLUG / "capsule"
    (media / "film.mp4").write_bytes(FILM)
    (media / "film.vtt").write_text("WEBVTT\n", encoding="utf-8")
    asked(folder, "film: {vidéo: film.mp4, sous_titres: film.vtt}\n", "chemin:\n")

    assert codes(folder) == []


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("film.mp4", None, "fichier-absent"),
        ("film.mp4", b"\x1a\x45\xdf\xa3 a webm under another name", "fichier-autre"),
        ("film.mp4", FILM + b"\0" * 40_000_001, "fichier-lourd"),
        ("film.vtt", "WEBVTT\n\nDéjà".encode("latin-1"), "fichier-autre"),
        ("film.vtt", b"1\n00:00:01,000 --> 00:00:02,000\nDu srt.\n", "fichier-autre"),
    ],
)
def test_what_is_missing_too_heavy_or_something_else_is_said(folder, name, data, code):
    media = folder / "univers" / SLUG / "capsule"
    (media / "film.mp4").write_bytes(FILM)
    (media / "film.vtt").write_text("WEBVTT\n", encoding="utf-8")
    (media / name).unlink()
    if data is not None:
        (media / name).write_bytes(data)
    asked(folder, "film: {vidéo: film.mp4, sous_titres: film.vtt}\n", "chemin:\n")

    assert codes(folder) == [code]


@pytest.mark.parametrize(
    "name", ["../autre.mp3", "plan 1.mp3", "plan-1.wav", "/etc/passwd", "plan-1.mp3.exe"]
)
def test_a_name_that_leaves_the_folder_or_ends_otherwise_is_refused(folder, name):
    asked(folder, f'    voix: "{name}"\n', "    narration:\n")

    assert codes(folder) == ["mot-hors-liste"]


def test_nothing_is_read_through_a_link(folder, tmp_path):
    voice(tmp_path / "elsewhere.ogg", 3)
    (folder / "univers" / SLUG / "capsule" / "plan-1.ogg").symlink_to(tmp_path / "elsewhere.ogg")
    asked(folder, "    voix: plan-1.ogg\n", "    narration:\n")

    assert codes(folder) == ["fichier-lien"]
