"""Mended files put in the place of the old ones: written beside, then swapped; a cut leaves the old file or the new."""

import errno
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from scenarios.content import Content
from scenarios.i18n import _, ngettext
from scenarios.problems import Severity
from scenarios.reading import ReadFile
from scenarios.review.mending import Refused, mended

_REASONS = {
    errno.EACCES: _("vous n’avez pas le droit d’y écrire"),
    errno.EBUSY: _("un autre programme l’a enregistré entre-temps"),
    errno.ENOSPC: _("le disque est plein"),
    errno.EPERM: _("vous n’avez pas le droit d’y écrire"),
    errno.EROFS: _("le disque ne se laisse pas écrire"),
}


class Rewritten(NamedTuple):
    """A file whose typography was mended, and how many faults of each code were."""

    file: str
    changes: Mapping[str, int]

    def __str__(self) -> str:
        count = sum(self.changes.values())
        kinds = ", ".join(f"{code} {number}" for code, number in sorted(self.changes.items()))
        return ngettext(
            "{file} : {count} correction de typographie ({kinds}).",
            "{file} : {count} corrections de typographie ({kinds}).",
            count,
        ).format(file=self.file, count=count, kinds=kinds)


class Kept(NamedTuple):
    """A file that had to stay as it was, and why."""

    file: str
    why: str

    def __str__(self) -> str:
        return _("{file} : laissé tel quel, {why}.").format(file=self.file, why=self.why)


def mend_content(content: Content) -> Iterator[Rewritten | Kept]:
    """Mend every file that reads without an error; the others are told, and left."""
    faulty = dict.fromkeys(each.file for each in content.problems if each.severity is Severity.ERROR)
    for file in faulty:
        yield Kept(file, _("il contient une erreur à réparer d’abord"))
    stories = (ReadFile(read.story, read.source) for read in content.stories.values())
    for read in (*content.careers.files, *stories):
        if read.source.file not in faulty and (done := _mend(read)):
            yield done


def _mend(read: ReadFile) -> Rewritten | Kept | None:
    """One file; None when there is nothing to mend in it."""
    file = read.source.file
    try:
        before = Path(file).read_bytes()
        after = mended(before, type(read.model))
        if not after.changes:
            return None
        _swap(Path(file), before, after.data)
    except Refused:
        return Kept(file, _("une correction aurait changé autre chose que la typographie"))
    except OSError as error:
        return Kept(
            file, _REASONS.get(error.errno or 0) or _("erreur {number} du disque").format(number=error.errno)
        )
    return Rewritten(file, after.changes)


def _swap(file: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of ``before``; raises OSError, with the old file whole."""
    beside = file.with_name(f"{file.name}.{os.getpid()}.nouveau")
    try:
        with beside.open("wb") as opened:
            opened.write(after)
            opened.flush()
            os.fsync(opened.fileno())
        shutil.copymode(file, beside)
        if file.read_bytes() != before:
            raise OSError(errno.EBUSY, file)
        beside.replace(file)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
