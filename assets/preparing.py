"""Preparing pictures beside what somebody is doing: another process draws, this one only looks at the shelf."""

import multiprocessing
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path

from assets.rasters import Thing
from assets.shelf import Shelf


class Preparation:
    """Draws the things that are wanted and not on the shelf yet, in the order they are wanted."""

    def __init__(self, shelf: Shelf, wanted: Sequence[Thing]) -> None:
        self._shelf = shelf
        self._missing = [thing for thing in wanted if not shelf.has(thing.name)]
        self._left = self._missing
        self._process: BaseProcess | None = None

    def start(self) -> None:
        """Begin, unless all is there. Drawing keeps a core busy, so it is not done in this process."""
        if self._missing:
            arguments = (self._shelf.root, self._missing)
            self._process = multiprocessing.get_context("spawn").Process(
                target=_beside, args=arguments, daemon=True
            )
            self._process.start()

    def progress(self) -> tuple[int, int]:
        """(how many are there now, how many were missing at the start)."""
        self._left = [thing for thing in self._left if not self._shelf.has(thing.name)]
        return len(self._missing) - len(self._left), len(self._missing)

    @property
    def is_over(self) -> bool:
        """Whether nothing more comes: all is there, or whoever drew has stopped."""
        return self._process is None or not self._process.is_alive()

    def stop(self) -> None:
        """Stop drawing; what is half done is not put on the shelf."""
        if self._process is not None:
            self._process.terminate()
            self._process.join(2)


def leave_with_parent() -> None:
    """From now on, this process leaves with the one that started it, whatever becomes of that one."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent,), daemon=True).start()


def _leave_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _beside(root: Path, wanted: Sequence[Thing]) -> None:
    leave_with_parent()
    prepare(root, wanted)


def prepare(root: Path, wanted: Sequence[Thing]) -> None:
    """Draw each thing that is not there, then let go of what is too much.

    A full or locked disk ends it in silence: silhouettes and plain colours show instead.
    """
    with suppress(AttributeError, OSError):
        os.nice(10)
    shelf = Shelf(root)
    with suppress(OSError):
        for thing in wanted:
            if not shelf.has(thing.name):
                shelf.put(thing.name, thing.pictures())
        shelf.trim()
