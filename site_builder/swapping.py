"""Two folders change places at once, so that whoever looks sees the old one whole or the new one whole.

Linux and macOS can exchange two names in one step. Elsewhere, and on disks that cannot (some USB sticks, network
folders), the old folder steps aside and the new one takes its name: two steps. A cut between them leaves the old one
under its other name, and :func:`mend` puts it back.
"""

import ctypes
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

PATIENCE = 20.0

_HERE = -100  # AT_FDCWD: a relative path starts where we are
_EXCHANGE = 2  # RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS: the same number by chance


class Busy(OSError):
    """Another program has been writing here for longer than we wait."""


def coming(folder: Path) -> Path:
    """Where what will take the place of ``folder`` is written: beside it, so on the same disk."""
    return folder.with_name(f".{folder.name}.fil-rouge-nouveau")


def going(folder: Path) -> Path:
    """Where what was ``folder`` waits to be removed, when the swap takes two steps."""
    return folder.with_name(f".{folder.name}.fil-rouge-ancien")


def swap(folder: Path) -> Path | None:
    """Put what was written at ``coming(folder)`` in its place; where the old folder now is, None if there was none."""
    new, old = coming(folder), going(folder)
    if not folder.exists():
        new.rename(folder)
        return None
    if exchange(new, folder):
        return new
    folder.rename(old)
    try:
        new.rename(folder)
    except BaseException:  # a disk that refuses, or somebody who presses Ctrl-C
        old.rename(folder)
        raise
    return old


def swap_back(folder: Path, old: Path) -> None:
    """Undo a swap whose old folder went to ``old``."""
    if old == coming(folder) and exchange(old, folder):
        return
    aside = going(folder)
    old.rename(aside)
    folder.rename(coming(folder))
    aside.rename(folder)


def mend(folder: Path) -> None:
    """Put back the old folder after a cut between the two steps, and remove what a killed program left.

    To be called while :func:`alone`, so that what is there belongs to nobody any more.
    """
    if going(folder).is_dir() and not os.path.lexists(folder):
        going(folder).rename(folder)
    for left in (coming(folder), going(folder)):
        remove(left)


def remove(folder: Path) -> None:
    """Remove a folder that this module made. One that resists stays: it is hidden, and the next build tries again."""
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder, ignore_errors=True)


def exchange(one: Path, other: Path) -> bool:
    """Let two paths change places in one step; False when the system or the disk did not do it."""
    if os.name != "posix":
        return False
    system = ctypes.CDLL(None)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(system, "renameat2"):  # Linux
        return bool(system.renameat2(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)
    if hasattr(system, "renamex_np"):  # macOS
        return bool(system.renamex_np(*names, _EXCHANGE) == 0)
    return False


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold the folder's neighbourhood while it is written; wait for another build to be done, or raise Busy.

    The system lets go of the lock when a program is killed, so there is never a stale one to remove.
    """
    until = time.monotonic() + PATIENCE
    while (held := _lock(folder.parent)) is None:
        if time.monotonic() > until:
            raise Busy
        time.sleep(0.05)
    try:
        yield
    finally:
        os.close(held)


if sys.platform == "win32":

    def _lock(parent: Path) -> int | None:
        """A file that Windows removes when it is closed, by us or by the end of the program."""
        flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_TEMPORARY
        with suppress(FileExistsError, PermissionError):
            return os.open(parent / ".fil-rouge-verrou", flags)
        return None

else:
    import fcntl

    def _lock(parent: Path) -> int | None:
        """A lock on the parent itself, which leaves nothing behind."""
        held = os.open(parent, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(held)
            return None
        except OSError:  # a network disk without locks: nothing better can be done there
            pass
        return held


def settle(folder: Path) -> None:
    """Make sure that the names in a folder are on the disk."""
    with suppress(OSError):  # Windows does not open folders, and does not need to
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
