"""What this device keeps: the options, the play in hand of each story, the clues earned and the jobs met.

Nothing here can stop a play. A file that is not ours is set aside under another name, a disk that refuses is
left alone, and ``Store.notices`` holds a sentence about it for whoever is playing.
"""

import errno
import hashlib
import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Annotated, ClassVar, Literal, TypeVar

import platformdirs
from pydantic import ConfigDict, Field, StringConstraints, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from game import saving
from scenarios.i18n import _
from scenarios.interface import Colours
from scenarios.model import Story
from scenarios.play import Play, replay

FOLDER_VARIABLE = "FILROUGE_DONNEES"
MOST_CHOICES = 10_000

_OURS = ConfigDict(strict=True, extra="forbid")
_SLUG = re.compile(r"\w+(?:-\w+)*")

Short = Annotated[str, StringConstraints(max_length=200)]
Number = Annotated[int, Field(ge=0, lt=MOST_CHOICES)]
ByUniverse = Annotated[
    dict[Short, Annotated[tuple[Short, ...], Field(max_length=1_000)]], Field(max_length=1_000)
]


@dataclass(frozen=True, slots=True, kw_only=True, config=_OURS)
class Options:
    """How this device plays; change one with ``dataclasses.replace``. ``timers`` is None until asked."""

    format: Literal[1] = 1
    text_size: Annotated[int, Field(ge=1, le=4)] = 2
    colours: Colours = "clair"
    easy_font: bool = False
    reduced_motion: bool = False
    sound: bool = True
    volume: Annotated[int, Field(ge=0, le=10)] = 7
    ambience: bool = False
    timers: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True, config=_OURS)
class Save:
    """A play in hand: its choices, counted from 0, and the mark of the story they were made in."""

    format: Literal[1] = 1
    story: Short
    numbers: Annotated[tuple[Number, ...], Field(max_length=MOST_CHOICES)]


@dataclass(frozen=True, slots=True, kw_only=True, config=_OURS)
class Carnet:
    """The clues earned, and the jobs met on the way: of each universe, its endings and its jobs, first ones first.

    A file of before jobs were kept has none.
    """

    format: Literal[1] = 1
    clues: ByUniverse = Field(default_factory=dict)
    jobs: ByUniverse = Field(default_factory=dict)


Kept = TypeVar("Kept", Options, Save, Carnet)


def fingerprint(story_file: Path) -> str:
    """A mark of a story's file, to know a save of an earlier version; empty when the file cannot be read."""
    try:
        return hashlib.sha256(story_file.read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


class Store:
    """The folder where a device keeps what it keeps; with no folder, nothing outlives the program."""

    OPTIONS: ClassVar[str] = "options.json"
    CARNET: ClassVar[str] = "carnet.json"
    PLAYS: ClassVar[str] = "parties"

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.notices: list[str] = []
        self._in_memory: dict[str, Options | Save | Carnet | None] = {}
        self._immovable: set[str] = set()
        self._refused = False
        for part in self._folders():
            saving.sweep(part)
        self._options = self._read(self.OPTIONS, Options) or Options()
        self._carnet = self._read(self.CARNET, Carnet) or Carnet()

    @classmethod
    def on_this_device(cls) -> "Store":
        """The player's own folder, or the one that ``FILROUGE_DONNEES`` names."""
        chosen = os.environ.get(FOLDER_VARIABLE)
        return cls(Path(chosen) if chosen else platformdirs.user_data_path("fil-rouge", appauthor=False))

    def take_notices(self) -> list[str]:
        """What the player has to be told and was not told yet."""
        notices, self.notices = self.notices, []
        return notices

    @property
    def options(self) -> Options:
        return self._options

    @options.setter
    def options(self, options: Options) -> None:
        self._options = options
        self._write(self.OPTIONS, options)

    @property
    def clues(self) -> dict[str, tuple[str, ...]]:
        """The carnet: of each universe whose clue was earned, the endings that were reached."""
        return dict(self._carnet.clues)

    @property
    def jobs(self) -> dict[str, tuple[str, ...]]:
        """The carnet: of each universe, the jobs that were met in plays that came to an ending."""
        return dict(self._carnet.jobs)

    def earn(self, slug: str, ending: str, jobs: Iterable[str] = ()) -> None:
        """Put a universe's clue into the carnet, with the ending that gave it and the jobs met on the way."""
        # Read again: another window of the same player may have earned one since.
        now = self._read(self.CARNET, Carnet) or Carnet()
        clues = _merged(self.clues, now.clues, {slug: (ending,)})
        met = tuple(jobs)
        self._carnet = Carnet(clues=clues, jobs=_merged(self.jobs, now.jobs, {slug: met} if met else {}))
        self._write(self.CARNET, self._carnet)

    def saved(self, slug: str) -> Save | None:
        """The play in hand of a story."""
        return self._read(self._play_name(slug), Save)

    def latest(self) -> str | None:
        """The story that was played last and is not over."""
        when = {name: float("inf") for name, kept in self._in_memory.items() if isinstance(kept, Save)}
        if self.folder is not None:
            with suppress(OSError):
                for file in (self.folder / self.PLAYS).glob("*.json"):
                    name = f"{self.PLAYS}/{file.name}"
                    if _SLUG.fullmatch(file.stem) and name not in self._in_memory:
                        when[name] = file.stat().st_mtime
        return Path(max(when, key=lambda name: (when[name], name))).stem if when else None

    def save(self, slug: str, story_mark: str, play: Play) -> None:
        """Keep a play as its choices; to be called after each of them."""
        if len(play.numbers) <= MOST_CHOICES:
            self._write(self._play_name(slug), Save(story=story_mark, numbers=play.numbers))

    def resume(self, slug: str, story_mark: str, story: Story) -> Play | None:
        """The play in hand, replayed as far as it holds; None when there is none, or nothing of it holds."""
        kept = self.saved(slug)
        if kept is None:
            return None
        play, whole = replay(story, kept.numbers)
        if whole and kept.story == story_mark:
            return play
        self.notices.append(_changed(whole=whole, held=bool(play.numbers)))
        return play if whole or play.numbers else None

    def forget(self, slug: str) -> None:
        """Let go of the play in hand: it is over, or the player starts again."""
        name = self._play_name(slug)
        self._in_memory[name] = None
        if self.folder is not None and name not in self._immovable:
            file = self.folder / name
            if self._allowed(lambda: file.unlink(missing_ok=True)):
                del self._in_memory[name]

    def erase(self) -> None:
        """« Effacer » : everything this device keeps, and what was set aside."""
        self._options, self._carnet = Options(), Carnet()
        self._in_memory.clear()
        left = False
        for file in (file for folder in self._folders() for file in saving.made_here(folder)):
            try:
                file.unlink()
            except OSError:
                left = True
        if left:
            self.notices.append(
                _("Tout n’a pas pu être effacé : il reste des fichiers dans « {folder} ».").format(
                    folder=self.folder
                )
            )

    def _folders(self) -> tuple[Path, ...]:
        return (self.folder, self.folder / self.PLAYS) if self.folder is not None else ()

    def _play_name(self, slug: str) -> str:
        if not _SLUG.fullmatch(slug):
            raise ValueError(f"not the name of a story: {slug!r}")
        return f"{self.PLAYS}/{slug}.json"

    def _read(self, name: str, kind: type[Kept]) -> Kept | None:
        if name in self._in_memory:
            kept = self._in_memory[name]
            return kept if isinstance(kept, kind) else None
        if self.folder is None:
            return None
        try:
            return TypeAdapter(kind).validate_json(saving.read(self.folder / name))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValidationError):
            self._set_aside(self.folder, name)
            return None

    def _set_aside(self, folder: Path, name: str) -> None:
        """Move a file we cannot read out of the way; if it cannot be moved, it is not written over either."""
        if name in self._immovable:
            return
        file = folder / name
        try:
            aside = saving.set_aside(file)
        except OSError:
            self._immovable.add(name)
            words = _(
                "Le fichier « {file} » est abîmé et ne se laisse pas déplacer. Le jeu continue sans lui."
            )
            self.notices.append(words.format(file=file))
        else:
            words = _(
                "Le fichier « {file} » était abîmé. Rien n’est effacé : il s’appelle désormais « {aside} »."
            )
            self.notices.append(words.format(file=file, aside=aside.name))

    def _write(self, name: str, kept: Options | Save | Carnet) -> None:
        self._in_memory[name] = kept
        if self.folder is not None and name not in self._immovable:
            file, data = self.folder / name, TypeAdapter(type(kept)).dump_json(kept)
            if self._allowed(lambda: saving.replace(file, data)):
                del self._in_memory[name]

    def _allowed(self, change: Callable[[], None]) -> bool:
        """Whether the disk let us. What it refuses stays in memory, and the player is told once."""
        try:
            change()
        except OSError as error:
            if not self._refused:
                self._refused = True
                words = _("Rien ne peut être gardé dans « {folder} » ({reason}). On peut jouer quand même.")
                self.notices.append(words.format(folder=self.folder, reason=_reason(error)))
            return False
        return True


def _merged(*kept: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Of each universe, all that was kept of it, once each, first ones first."""
    names = dict.fromkeys(name for each in kept for name in each)
    return {name: tuple(dict.fromkeys(chain(*(each.get(name, ()) for each in kept)))) for name in names}


def _changed(*, whole: bool, held: bool) -> str:
    if whole:
        return _("L’histoire a été retouchée depuis ta dernière partie. Tes choix tiennent toujours.")
    if held:
        return _(
            "L’histoire a changé depuis ta dernière partie : elle reprend là où tes choix tiennent encore."
        )
    return _("L’histoire a changé depuis ta dernière partie : elle reprend au début.")


def _reason(error: OSError) -> str:
    """Why a disk refuses, in the player's language: the system's own words are not."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _("le disque est plein")
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return _("l’écriture n’y est pas permise")
    return _("erreur {number} du disque").format(number=error.errno)
