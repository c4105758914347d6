"""The files that a capsule brings: recorded voices, a film and its captions, in the folder ``capsule`` beside it."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from tinytag import TinyTag, TinyTagException

from scenarios.capsule import FILMS, VOICES, Capsule
from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.reading import Finding

FOLDER = "capsule"
_MEGABYTE = 1_000_000
# What a page may make a phone fetch: a film of four minutes at 720p holds in twenty megabytes, twice.
HEAVIEST = {**dict.fromkeys(FILMS, 40), **dict.fromkeys(VOICES, 4), "vtt": 1}  # megabytes
_LONGEST = 120.0  # seconds of one voice


def media(capsule: Capsule) -> dict[Path_, str]:
    """The names of the files that a capsule asks for, by where they are asked for."""
    found: dict[Path_, str] = {
        ("plans", number, "voix"): shot.voice for number, shot in enumerate(capsule.shots) if shot.voice
    }
    if capsule.film:
        found["film", "vidéo"] = capsule.film.video
        found["film", "sous_titres"] = capsule.film.captions
    return found


def check_media(capsule: Capsule, universe: Path) -> Iterator[Finding]:
    """What is missing, a link, too heavy, or not what its ending says; ``universe`` is the folder of the capsule."""
    for path, name in media(capsule).items():
        file = universe / FOLDER / name
        if file.is_symlink() or file.parent.is_symlink():
            yield Finding(path, Mistake("fichier-lien"))
        elif not file.is_file():
            yield Finding(path, Mistake("fichier-absent", nom=f"{FOLDER}/{name}"))
        elif file.stat().st_size > (most := HEAVIEST[file.suffix[1:]]) * _MEGABYTE:
            yield Finding(path, Mistake("fichier-lourd", nom=name, max=most))
        elif not _is_what_it_says(file):
            yield Finding(path, Mistake("fichier-autre", nom=name))


def voices(capsule: Capsule, universe: Path) -> Mapping[int, float]:
    """How long each recorded voice lasts, in seconds, by its shot. The files were checked."""
    return {
        number: length
        for number, shot in enumerate(capsule.shots)
        if shot.voice and (length := _length(universe / FOLDER / shot.voice))
    }


def _is_what_it_says(file: Path) -> bool:
    if file.suffix == ".vtt":
        return _text(file).startswith("WEBVTT")
    if file.suffix[1:] in VOICES:
        return _length(file) is not None
    head = file.read_bytes()[:12]
    return head[4:8] == b"ftyp" if file.suffix == ".mp4" else head.startswith(b"\x1a\x45\xdf\xa3")


def _text(file: Path) -> str:
    """Empty where it is not UTF-8, which captions have to be."""
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        return ""


def _length(file: Path) -> float | None:
    """In seconds; None where it is no sound, or one that no shot can hold."""
    try:
        length = TinyTag.get(file, tags=False).duration
    except (TinyTagException, OSError, ValueError):
        return None
    return float(length) if length and 0 < length <= _LONGEST else None
