"""Small files that a cut of power cannot spoil and a foreign hand cannot turn against us."""

import errno
import itertools
import os
import re
import stat
import time
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

LARGEST_FILE = 200_000
STALE_AFTER = 60.0
BESIDE = ".nouveau"
ASIDE = ".abîmé"
_MADE_HERE = re.compile(rf".+\.json(?:{ASIDE}-\d+|\.\d+{BESIDE})?")


def read(file: Path) -> bytes:
    """What a plain file of our size holds; raises OSError for anything else (a pipe would wait for ever)."""
    found = file.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST_FILE:
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), file)
    with file.open("rb") as opened:
        return opened.read(LARGEST_FILE)


def replace(file: Path, data: bytes) -> None:
    """Write beside, make sure it is on the disk, then swap: a reader finds the old file or the new one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}{BESIDE}")
    try:
        with beside.open("wb") as opened:
            opened.write(data)
            opened.flush()
            os.fsync(opened.fileno())
        beside.replace(file)
    except OSError:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    with suppress(OSError):  # Windows does not open folders, and does not need to
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def set_aside(file: Path) -> Path:
    """Give a file another name, the first free one; raises OSError."""
    names = (file.with_name(f"{file.name}{ASIDE}-{number}") for number in itertools.count(1))
    aside = next(name for name in names if not os.path.lexists(name))
    file.rename(aside)
    return aside


def made_here(folder: Path) -> Iterator[Path]:
    """The files that this module wrote, or set aside, in a folder."""
    with suppress(OSError):
        for file in folder.iterdir():
            # A Mac may hand names back with their accents apart.
            if _MADE_HERE.fullmatch(unicodedata.normalize("NFC", file.name)) and file.is_file():
                yield file


def sweep(folder: Path) -> None:
    """Remove what a killed program had begun to write beside and never swapped in."""
    for file in made_here(folder):
        with suppress(OSError):
            if file.name.endswith(BESIDE) and time.time() - file.stat().st_mtime > STALE_AFTER:
                file.unlink()
