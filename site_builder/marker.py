"""Whose folder this is. A marker inside lists every file that was written there, and what its bytes were.

A folder is replaced only when all that it holds came from here: nothing that somebody made, or retouched, is lost.
"""

import hashlib
import json
import os
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from scenarios.i18n import _, ngettext

MARKER = ".fil-rouge-site"
_FORMAT = 1
_SHOWN = 5
# What systems leave in the folders that people open: nobody's work.
_LITTER = {
    ".DS_Store",
    ".Spotlight-V100",
    ".Trashes",
    ".directory",
    ".fseventsd",
    "Thumbs.db",
    "desktop.ini",
}


class Refused(Exception):
    """Nothing was changed. The message is a sentence for whoever builds, with its cure."""


def marker(files: Mapping[str, bytes]) -> bytes:
    """What says that a folder of these files is ours. No date and no machine in it: same site, same bytes."""
    words = {
        "format": _FORMAT,
        "note": _(
            "Ce dossier est remplacé en entier à chaque construction : écrivez dans le contenu, pas ici."
        ),
        "files": {path: hashlib.sha256(files[path]).hexdigest() for path in sorted(files)},
    }
    return f"{json.dumps(words, ensure_ascii=False, indent=1)}\n".encode()


def check_content(folder: Path, name: Path) -> None:
    """Raise Refused when something in a folder did not come from here; ``name`` is what people call it."""
    found = sorted(_files_of(folder))
    if not found:
        return
    listed = _listed(folder / MARKER)
    if listed is None:
        raise Refused(
            _(
                "« {folder} » n’est pas vide, et « filrouge site » ne l’a pas fait : rien n’y est touché. "
                "Donnez un dossier nouveau ou vide."
            ).format(folder=name.as_posix())
        )
    foreign = [path for path in found if path != MARKER and listed.get(path, "") != _mark_of(folder / path)]
    if foreign:
        raise Refused(
            ngettext(
                "Dans « {folder} », un fichier a été ajouté ou retouché depuis la construction : {files}. "
                "Rien n’y est touché. Mettez ce fichier ailleurs, ou construisez dans un autre dossier.",
                "Dans « {folder} », {count} fichiers ont été ajoutés ou retouchés depuis la construction : {files}. "
                "Rien n’y est touché. Mettez ces fichiers ailleurs, ou construisez dans un autre dossier.",
                len(foreign),
            ).format(folder=name.as_posix(), count=len(foreign), files=_some(foreign))
        )


def _files_of(folder: Path) -> Iterator[str]:
    """The path of everything in a folder but folders and litter. A link counts as a file, and is not followed."""
    for where, folders, files in os.walk(folder):
        links = [name for name in folders if Path(where, name).is_symlink()]
        folders[:] = [name for name in folders if name not in links and name not in _LITTER]
        for name in [*files, *links]:
            if name not in _LITTER and not name.startswith("._"):
                # A Mac may hand names back with their accents apart.
                yield unicodedata.normalize("NFC", Path(where, name).relative_to(folder).as_posix())


def _listed(file: Path) -> Mapping[str, str] | None:
    """What a marker lists; None when there is none, or when it is not one of ours."""
    try:
        found = None if file.is_symlink() else json.loads(file.read_bytes())
    except (FileNotFoundError, IsADirectoryError, ValueError, RecursionError):
        return None
    if not isinstance(found, dict) or found.get("format") != _FORMAT:
        return None
    files = found.get("files")
    return files if isinstance(files, dict) else None


def _mark_of(file: Path) -> str | None:
    """What a file's bytes are known by; None for a link or a pipe."""
    if file.is_symlink() or not file.is_file():
        return None
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _some(paths: list[str]) -> str:
    more = len(paths) - _SHOWN
    shown = ", ".join(paths[:_SHOWN])
    return _("{files} et {count} de plus").format(files=shown, count=more) if more > 0 else shown
