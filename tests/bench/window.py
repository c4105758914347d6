"""The window: how soon it shows something, what it weighs, and what it costs while nobody touches it.

It is started as a player starts it, in a process of its own, and a bare pygame-ce window beside it. ``FILROUGE_SONDE``
names the file where a window writes the time (``time.monotonic``, one clock for every process) of its first frame.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple, TypeAlias

from tests.bench.checking import FILROUGE, MB
from tests.bench.stories import SHIPPED
from tests.bench.table import Aim, ProbeFailed, Row

Command: TypeAlias = Sequence[str | Path]

BARE: Command = (sys.executable, Path(__file__).with_name("bare_window.py"))
WINDOWS: Mapping[str, Command] = {
    "title": (FILROUGE, "jouer"),
    "story": (FILROUGE, "jouer", "--recit", SHIPPED),
}
FIRST_FRAME, MEMORY, IDLE = Aim("<", 1), Aim("<", 150), Aim("<", 2)
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")
VIRTUAL = "1920x1080x24"
PATIENCE = 30


class Rest(NamedTuple):
    """Resident megabytes, and percent of a core, at each stretch of a window left alone."""

    memory: list[float]
    idle: list[float]


@dataclass(frozen=True, slots=True)
class Window:
    """A window that has shown its first frame, ``first_frame`` seconds after its command was given."""

    pid: int
    first_frame: float

    def memory(self) -> int:
        """Bytes that are resident now."""
        lines = Path(f"/proc/{self.pid}/status").read_text("ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS:"))

    def processor(self) -> float:
        """Seconds of processor used so far, by all its threads, to the nanosecond: a clock tick would miss naps."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text("ascii").split()[0]) for task in tasks) / 1e9

    def idle(self, seconds: float) -> float:
        """Percent of one core used while we wait."""
        before, started = self.processor(), time.monotonic()
        time.sleep(seconds)
        return 100 * (self.processor() - before) / (time.monotonic() - started)


def rows(*, starts: int = 7, stretches: int = 3, seconds: float = 10, settle: float = 26) -> Iterator[Row]:
    """Starts are alternated, so that what slows the machine for a while slows everyone.

    ``settle`` is longer than people breathe on a stage that nobody touches.
    """
    with screen() as env:
        everyone = {"bare window": BARE, **WINDOWS}
        for command in everyone.values():
            _first_frame(command, env)  # not counted: the disk is cold, Python may compile
        frames: dict[str, list[float]] = {name: [] for name in everyone}
        for _ in range(starts):
            for name, command in everyone.items():
                frames[name].append(_first_frame(command, env))
        yield from _against("first frame", "s", frames, FIRST_FRAME)
        rests = {name: settled(each, env, stretches, seconds, settle) for name, each in everyone.items()}
        yield from _against("memory", "MB", {name: rest.memory for name, rest in rests.items()}, MEMORY)
        yield from _against("idle", "%", {name: rest.idle for name, rest in rests.items()}, IDLE)


def _against(what: str, unit: str, found: Mapping[str, Sequence[float]], aim: Aim) -> Iterator[Row]:
    """The bare window's row, and the others beside it."""
    bare, *others = (Row(f"{name}, {what}", unit, tuple(values)) for name, values in found.items())
    yield bare
    yield from (Row(other.name, unit, other.values, peer=bare, aim=aim) for other in others)


def _first_frame(command: Command, env: Mapping[str, str]) -> float:
    with opened(command, env) as window:
        return window.first_frame


def settled(command: Command, env: Mapping[str, str], stretches: int, seconds: float, settle: float) -> Rest:
    """A window left alone for some stretches, once its screen has had time to come to rest."""
    rest = Rest([], [])
    with opened(command, env) as window:
        time.sleep(settle)
        for _ in range(stretches):
            rest.idle.append(window.idle(seconds))
            rest.memory.append(window.memory() / MB)
    return rest


@contextmanager
def opened(command: Command, env: Mapping[str, str]) -> Iterator[Window]:
    """A window, from its first frame on; closed at the end. It has saves of its own, empty."""
    with TemporaryDirectory() as folder:
        probe, errors = Path(folder) / "sonde", Path(folder) / "erreurs"
        own = {"FILROUGE_SONDE": str(probe), "FILROUGE_DONNEES": str(Path(folder) / "données")}
        with errors.open("wb") as stderr:
            started = time.monotonic()
            process = subprocess.Popen(
                [*map(str, command)], env={**env, **own}, stdout=subprocess.DEVNULL, stderr=stderr
            )
        try:
            yield Window(process.pid, _told(probe, process, errors) - started)
            if process.poll() is not None:
                raise ProbeFailed(f"{command[0]} closed by itself: {_last_words(errors)}")
        finally:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _told(probe: Path, process: "subprocess.Popen[bytes]", errors: Path) -> float:
    """The time of the first frame, once it is written."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            return float(probe.read_text("utf-8"))
        except (FileNotFoundError, ValueError):  # not there, or half written
            time.sleep(0.01)
    raise ProbeFailed(f"no first frame from {process.args!r} (exit {process.poll()}): {_last_words(errors)}")


def _last_words(errors: Path) -> str:
    return errors.read_text("utf-8", errors="replace")[-1_000:].strip()


def kind_of_screen() -> str:
    """Where windows are opened: the screen there is, else a virtual one, else SDL's windows without a screen."""
    if any(map(os.environ.get, SCREENS)):
        return "present"
    return "Xvfb" if shutil.which("Xvfb") else "SDL dummy"


@contextmanager
def screen() -> Iterator[Mapping[str, str]]:
    """The environment in which a window opens."""
    match kind_of_screen():
        case "present":
            yield os.environ
        case "Xvfb":
            with virtual_screen() as display:
                yield {**os.environ, "DISPLAY": display}
        case _:
            yield {**os.environ, "SDL_VIDEODRIVER": "dummy"}


@contextmanager
def virtual_screen() -> Iterator[str]:
    """The name of a screen of Xvfb's own, on the first free number."""
    ours, theirs = os.pipe()
    command = ("Xvfb", "-displayfd", str(theirs), "-screen", "0", VIRTUAL, "-nolisten", "tcp")
    process = subprocess.Popen(command, pass_fds=(theirs,), stderr=subprocess.DEVNULL)
    os.close(theirs)
    with os.fdopen(ours) as told:
        number = told.readline().strip()
    try:
        if not number:
            raise ProbeFailed("Xvfb did not start")
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()
