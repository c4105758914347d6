"""Prepared pictures are there whole or not at all, and what lies on the shelf may be deleted or damaged."""

import os
import subprocess
import sys
import time

import pytest

from assets.preparing import Preparation
from assets.rasters import Place, Somebody
from assets.shelf import SUMS, Shelf

LOOK = {"âge": 30, "peau": 4, "tenue": "pull"}


def put(shelf, name, weight=10, at=None):
    shelf.put(name, [("a.png", b"x" * weight)])
    if at is not None:
        os.utime(shelf.folder(name), (at, at))


def test_what_is_put_is_found_again(tmp_path):
    shelf = Shelf(tmp_path)
    put(shelf, "lieux/quai")

    assert shelf.has("lieux/quai")
    assert (shelf.folder("lieux/quai") / "a.png").read_bytes() == b"x" * 10


@pytest.mark.parametrize("damage", ["cut short", "changed", "taken away", "without its sums"])
def test_what_was_damaged_is_known_and_can_be_put_again(tmp_path, damage):
    shelf = Shelf(tmp_path)
    put(shelf, "lieux/quai")
    assert shelf.is_whole("lieux/quai")
    file = shelf.folder("lieux/quai") / (SUMS if damage == "without its sums" else "a.png")
    match damage:
        case "cut short":
            file.write_bytes(b"x" * 9)
        case "changed":
            file.write_bytes(b"x" * 9 + b"y")
        case _:
            file.unlink()

    assert not shelf.is_whole("lieux/quai")
    shelf.drop("lieux/quai")
    put(shelf, "lieux/quai")
    assert shelf.is_whole("lieux/quai")


def test_a_thing_that_breaks_while_it_is_made_leaves_nothing(tmp_path):
    def broken():
        yield "a.png", b"x"
        raise OSError("disk full")

    shelf = Shelf(tmp_path)
    with pytest.raises(OSError, match="disk full"):
        shelf.put("lieux/quai", broken())

    assert not shelf.has("lieux/quai")
    assert list(tmp_path.rglob("*.png")) == []


def test_what_was_used_longest_ago_leaves_first(tmp_path):
    shelf = Shelf(tmp_path, bound=2_500)
    for name, at in (("gens/old", 100), ("gens/new", 300), ("gens/middle", 200)):
        put(shelf, name, 1_000, at)
    shelf.touch("gens/old")
    shelf.trim()

    assert [name for name in ("gens/old", "gens/middle", "gens/new") if shelf.has(name)] == [
        "gens/old",
        "gens/new",
    ]


def test_two_who_make_the_same_thing_at_once_both_succeed(tmp_path):
    script = (
        "import sys, pathlib; from assets.shelf import Shelf\n"
        "for n in range(60): Shelf(pathlib.Path(sys.argv[1])).put(f'gens/{n}', [('a', b'x' * 5000), ('b', b'y')])\n"
    )
    both = [subprocess.Popen([sys.executable, "-c", script, str(tmp_path)]) for _each in range(2)]

    assert [each.wait(60) for each in both] == [0, 0]
    assert all(Shelf(tmp_path).is_whole(f"gens/{n}") for n in range(60))
    assert [path for path in (tmp_path / "gens").iterdir() if path.name.startswith(".")] == []


def test_another_look_another_light_or_another_drawing_is_another_thing():
    names = {
        Somebody.of(LOOK).name,
        Somebody.of({**LOOK, "peau": 5}).name,
        Somebody.of(LOOK, "nuit").name,
        Place("quai-matin").name,
        Place("palier-immeuble").name,
    }

    assert len(names) == 5
    assert Somebody.of(dict(reversed(LOOK.items()))).name == Somebody.of(LOOK).name


def test_what_is_missing_is_drawn_beside_us_and_only_once(tmp_path):
    shelf, wanted = Shelf(tmp_path), [Place("palier-immeuble")]
    first = Preparation(shelf, wanted)
    assert first.progress() == (0, 1)
    first.start()
    while not first.is_over:
        time.sleep(0.05)

    assert first.progress() == (1, 1)
    files = sorted(file.name for file in shelf.folder(wanted[0].name).iterdir())
    assert files == ["avant.png", "fond.png", "milieu.png", SUMS]
    again = Preparation(shelf, wanted)
    again.start()
    assert again.is_over
    assert again.progress() == (0, 0)


def test_drawing_that_is_stopped_leaves_nothing_half_done_and_can_begin_again(tmp_path):
    shelf, wanted = Shelf(tmp_path), [Place("palier-immeuble"), Place("cuisine-matin")]
    stopped = Preparation(shelf, wanted)
    stopped.start()
    stopped.stop()

    assert stopped.is_over
    for place in wanted:
        assert not shelf.has(place.name) or shelf.is_whole(place.name)
    again = Preparation(shelf, wanted)
    again.start()
    while not again.is_over:
        time.sleep(0.05)
    assert all(shelf.has(place.name) for place in wanted)


GONE = """
import os, signal, sys
from assets.preparing import Preparation
from assets.rasters import Somebody
from assets.shelf import Shelf
from pathlib import Path

if __name__ == "__main__":
    drawing = Preparation(Shelf(Path(sys.argv[1])), [Somebody.of({"âge": age}) for age in range(20, 90)])
    drawing.start()
    print(drawing._process.pid, flush=True)
    sys.stdin.readline()
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name != "posix", reason="a process is asked after by its number")
def test_who_draws_leaves_with_the_one_who_asked_even_when_that_one_is_killed(tmp_path):
    script = tmp_path / "asks.py"
    script.write_text(GONE, encoding="utf-8")
    asked = subprocess.Popen(
        [sys.executable, script, tmp_path / "shelf"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    number = int(asked.stdout.readline())
    os.kill(number, 0)
    asked.communicate(b"\n")
    until = time.monotonic() + 20
    while time.monotonic() < until and is_there(number):
        time.sleep(0.1)

    assert not is_there(number)


def is_there(number):
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    return True
