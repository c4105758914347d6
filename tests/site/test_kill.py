"""A build that is killed leaves the old site whole or the new one whole, never a mix of the two.

A real process writes, and kills itself, or is killed. Every moment is tried twice over: at each thing it asks of the
disk, one after the other, and at moments of chance.
"""

import itertools
import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.marker import MARKER, marker
from site_builder.writing import check_folder, write_site
from tests.game.plays import STORIES

ROOT = Path(__file__).resolve().parents[2]
ASKED = ("open", "os.", "shutil.", "fcntl.", "ctypes.")  # of the system, as Python's audit hooks name it
PAGES = [f"{folder}/{page}.html" for folder in ("univers", "metiers/fiches") for page in range(6)]

# Written to the process: which site, where, and how. It says « ready » just before it writes.
BUILDER = """
import json, os, signal, sys
from pathlib import Path
from site_builder import swapping
from site_builder.writing import write_site

order = json.loads(sys.stdin.readline())
if not order["exchange"]:
    swapping.exchange = lambda one, other: False
if order["in_place"]:
    def swap(folder):
        for file in swapping.coming(folder).rglob("*"):
            if file.is_file():
                file.replace(folder / file.relative_to(swapping.coming(folder)))
    swapping.swap = swap
files = {path: data.encode() for path, data in order["files"].items()}
moments = 0

def die_at_a_moment(event, arguments):
    global moments
    if event.startswith(tuple(order["among"])):
        moments += 1
        if moments == order["dies_at"]:
            os.kill(os.getpid(), signal.SIGKILL)

print("ready", flush=True)
sys.addaudithook(die_at_a_moment)
write_site(files, Path(order["folder"]))
"""


def site(name: str) -> dict[str, bytes]:
    """A site of small and larger pages, each of which says whose it is."""
    return {path: f"{name} {path} ".encode() * (1 + 400 * (place % 3)) for place, path in enumerate(PAGES)}


class Builds:
    """Builds over the site of the last one, one after the other, each killed; what stands there after each."""

    def __init__(self, folder: Path, *, exchange: bool = True, in_place: bool = False) -> None:
        self.folder = folder
        self.exchange = exchange
        self.in_place = in_place
        self.stands = "old 0"
        self.outcomes: list[str] = []
        write_site(site(self.stands), folder)

    def start(self, name: str, dies_at: int = 0, among: tuple[str, ...] = ASKED) -> subprocess.Popen[bytes]:
        order = {
            "files": {path: data.decode() for path, data in site(name).items()},
            "folder": str(self.folder),
            "exchange": self.exchange,
            "in_place": self.in_place,
            "dies_at": dies_at,
            "among": among,
        }
        process = subprocess.Popen(
            [sys.executable, "-c", BUILDER], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        process.stdin.write(f"{json.dumps(order)}\n".encode())
        process.stdin.flush()
        assert process.stdout.readline() == b"ready\n"
        return process

    def killed_at(self, moment: int, among: tuple[str, ...] = ASKED) -> bool:
        """Whether a build reached that moment, counted in things asked of the system, and died there."""
        with self.start(f"new at {moment}", moment, among) as process:
            code = process.wait(timeout=60)
        assert code in (0, -signal.SIGKILL)
        self.see(f"new at {moment}")
        return code != 0

    def killed_after(self, seconds: float) -> None:
        name = f"new after {seconds}"
        with self.start(name) as process:
            time.sleep(seconds)
            process.kill()
        self.see(name)

    def see(self, new: str) -> None:
        """What stands there is one of the two, whole; when nothing does, what the next build puts back is the old."""
        if not self.folder.exists():
            assert not self.exchange, "only two steps leave a moment without a site"
            check_folder(self.folder)
            self.outcomes.append("put back")
        found = whole(self.folder)
        assert found in (site(self.stands), site(new)), "a mix, or half a site"
        self.outcomes.append("old" if found == site(self.stands) else "new")
        self.stands = self.stands if found == site(self.stands) else new
        check_folder(self.folder)
        assert [path.name for path in self.folder.parent.iterdir()] == [self.folder.name]


def whole(folder: Path) -> dict[str, bytes]:
    """The pages of a folder; none when its marker speaks of others, which is a mix too."""
    files = {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }
    said = files.pop(MARKER)
    return files if said == marker(files) else {}


def last_moment(builds: Builds) -> int:
    """How many things a whole build asks of the system, found by doubling and halving."""
    low, high = 1, 2
    while builds.killed_at(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if builds.killed_at(middle) else (low, middle)
    return low


@pytest.fixture(params=[True, False], ids=["in one step", "in two steps"])
def builds(request, tmp_path) -> Builds:
    return Builds(tmp_path / "disk" / "site", exchange=request.param)


def sampled(moments: int, count: int) -> Iterator[int]:
    """The last ones, where the folders change places, and some of the others."""
    chance = random.Random(3)
    return itertools.chain(chance.sample(range(1, moments + 1), count), range(moments - 3, moments + 1))


def test_a_build_killed_at_some_moments_leaves_one_whole_site(builds):
    moments = last_moment(builds)
    for moment in sampled(moments, 4):
        assert builds.killed_at(moment)

    assert {"old", "new"} <= set(builds.outcomes)
    assert moments > 5 * len(PAGES), "the moments are those of each page's writing"


@pytest.mark.long
def test_a_build_killed_at_every_moment_leaves_one_whole_site(builds):
    killed = list(itertools.takewhile(builds.killed_at, itertools.count(1)))

    assert len(killed) >= 50
    assert {"old", "new"} <= set(builds.outcomes)
    assert ("put back" in builds.outcomes) == (not builds.exchange)


@pytest.mark.long
def test_a_build_killed_at_fifty_moments_of_chance_leaves_one_whole_site(builds):
    chance = random.Random(4)
    with builds.start("measured") as process:
        began = time.monotonic()
        process.wait(timeout=60)
        lasts = time.monotonic() - began
    builds.see("measured")

    for _ in range(60):
        builds.killed_after(chance.uniform(0, lasts))

    assert {"old", "new"} <= set(builds.outcomes)


def test_a_swap_that_goes_file_by_file_would_be_seen(tmp_path):
    """What the tests above would say of a builder that writes over the old site."""
    builds = Builds(tmp_path / "disk" / "site", in_place=True)

    with pytest.raises(AssertionError, match="a mix, or half a site"):
        list(itertools.takewhile(builds.killed_at, itertools.count(2 * len(PAGES))))


def test_a_build_killed_between_the_two_steps_has_the_old_site_put_back_by_the_next(tmp_path):
    builds = Builds(tmp_path / "disk" / "site", exchange=False)

    assert builds.killed_at(2, among=("os.rename",))
    assert builds.outcomes == ["put back", "old"]


@pytest.mark.long
def test_the_command_killed_at_any_moment_of_its_life_leaves_one_whole_site(tmp_path):
    """From its first import to its last sentence: most of its life it reads, proves and renders."""
    folder = tmp_path / "disk" / "site"
    command = [sys.executable, "-m", "filrouge", "site", "--contenu", STORIES, "--sortie", folder]
    began = time.monotonic()
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    lasts = time.monotonic() - began
    built = whole(folder)
    old = {"index.html": b"old"}
    outcomes = set()
    chance = random.Random(5)
    for _ in range(20):
        write_site(old, folder)
        with subprocess.Popen(
            command, cwd=ROOT, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        ) as process:
            time.sleep(chance.uniform(0.5, 1.3) * lasts)
            process.kill()
        check_folder(folder)
        found = whole(folder)
        assert found in (old, built)
        outcomes.add("old" if found == old else "new")

    assert outcomes == {"old", "new"}
