"""Prepared pictures on this machine: found by what they were made from, bounded, and safe to delete or to damage.

A thing on the shelf is a folder of files, put there whole or not at all. Its name says what it was made from, so a
changed drawing is another thing, and what is there never has to be compared with anything. The sums of its files lie
beside them, for whoever wants to know that nothing was damaged since.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import platformdirs

FOLDER_VARIABLE = "FILROUGE_IMAGES"
SUMS = "sommes.json"
BOUND = 600_000_000  # bytes: some forty places and two hundred people


class Shelf:
    """A folder of prepared things. What was used longest ago leaves first, once ``bound`` bytes are passed."""

    def __init__(self, root: Path, bound: int = BOUND) -> None:
        self.root = root
        self._bound = bound

    @classmethod
    def on_this_machine(cls) -> "Shelf":
        """The player's own, among what may be deleted at any time, or the folder that ``FILROUGE_IMAGES`` names."""
        chosen = os.environ.get(FOLDER_VARIABLE)
        return cls(
            Path(chosen) if chosen else platformdirs.user_cache_path("fil-rouge", appauthor=False) / "images"
        )

    def folder(self, name: str) -> Path:
        """Where a thing is, or would be; ``name`` may hold slashes."""
        return self.root / name

    def has(self, name: str) -> bool:
        return self.folder(name).is_dir()

    def is_whole(self, name: str) -> bool:
        """Whether a thing is there and each of its files is as it was put. Reads them all."""
        folder = self.folder(name)
        try:
            sums = json.loads((folder / SUMS).read_bytes())
            return all(_sum((folder / path).read_bytes()) == known for path, known in sums.items())
        except (OSError, ValueError, AttributeError):
            return False

    def put(self, name: str, files: Iterable[tuple[str, bytes]]) -> None:
        """Put a thing there, whole; what somebody else put there meanwhile is as good. Raises OSError."""
        place = self.folder(name)
        place.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=".", dir=place.parent))
        try:
            sums = {}
            for path, data in files:
                file = draft / path
                file.parent.mkdir(exist_ok=True)
                file.write_bytes(data)
                sums[path] = _sum(data)
            (draft / SUMS).write_text(json.dumps(sums), encoding="utf-8")
            with suppress(FileExistsError, OSError):
                draft.rename(place)
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def drop(self, name: str) -> None:
        """Take away a thing that cannot be read, so that it is made anew."""
        shutil.rmtree(self.folder(name), ignore_errors=True)

    def touch(self, name: str) -> None:
        """Say that a thing is used: it stays longer."""
        with suppress(OSError):
            os.utime(self.folder(name))

    def trim(self) -> None:
        """Let go of what was used longest ago, down to the bound."""
        things = sorted(self._things(), key=lambda thing: thing[0], reverse=True)
        total = 0
        for _used, weight, folder in things:
            total += weight
            if total > self._bound:
                shutil.rmtree(folder, ignore_errors=True)

    def _things(self) -> Iterable[tuple[float, int, Path]]:
        """(when it was used, bytes, folder) of each thing, drafts included."""
        for folder in self.root.glob("*/*"):
            with suppress(OSError):
                files = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
                yield folder.stat().st_mtime, sum(files), folder


def _sum(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=8).hexdigest()
