"""The drawings: what composing somebody costs, what making pictures costs, and the gallery.

Each is measured in processes of its own, on an empty shelf, then on the same shelf again: nothing is drawn twice.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from assets.cast import HOME
from assets.figure.compose import Person
from assets.preparing import prepare
from assets.rasters import Place, Somebody, Thing
from assets.shelf import FOLDER_VARIABLE, Shelf
from game.window.art import light_of
from scenarios.scenery import looks, places
from tests.bench.checking import FILROUGE, MB
from tests.bench.cost import Cost, cost_of
from tests.bench.stories import SHIPPED, shipped_story
from tests.bench.table import Aim, ProbeFailed, Row

COMPOSED = Aim("<", 100)
PLACE = "palier-immeuble"
LONGEST = 300


def rows(*, runs: int = 5) -> Iterator[Row]:
    firsts, others = zip(*(_composed() for _ in range(runs)), strict=True)
    yield Row("composing somebody, first of a process", "ms", firsts, aim=COMPOSED)
    yield Row("composing somebody, then", "ms", others, aim=COMPOSED)
    for name, what in (("somebody's pictures", "person"), ("a place's pictures", "place")):
        yield Row(name, "s", tuple(_own("draw", what).seconds for _ in range(runs)))
    with TemporaryDirectory() as shelf:
        for name in (f"preparing {SHIPPED}", "the same, prepared"):
            cost = _own("prepare", shelf)
            yield Row(name, "s", (cost.seconds,))
            yield Row(f"{name}, peak memory", "MB", (cost.peak / MB,))
    with TemporaryDirectory() as folder:
        for name in ("gallery", "the same, prepared"):
            cost, clock = _gallery(Path(folder))
            yield Row(f"{name}, by the clock", "s", (clock,))
            yield Row(f"{name}, seconds of processor", "s", (cost.seconds,))


def _composed() -> tuple[float, float]:
    """Milliseconds of processor: (the first of a process, the middle one of those after)."""
    first, *others = map(float, _own("compose").out.split())
    return first, sorted(others)[len(others) // 2]


def _own(*words: str) -> Cost:
    """One of the works below, in a process of its own."""
    return _sound(cost_of((sys.executable, "-m", "tests.bench.drawing", *words), longest=LONGEST))


def _gallery(folder: Path) -> tuple[Cost, float]:
    """Its cost, that of the processes that draw for it included, and its seconds by the clock."""
    command = (
        "env",
        f"{FOLDER_VARIABLE}={folder / 'shelf'}",
        FILROUGE,
        "galerie",
        "--sortie",
        folder / "pages",
    )
    started = time.monotonic()
    cost = _sound(cost_of(command, longest=LONGEST))
    return cost, time.monotonic() - started


def _sound(cost: Cost) -> Cost:
    if cost.code:
        raise ProbeFailed(f"exit {cost.code}\n{cost.out}{cost.err}")
    return cost


# The works


def _compose() -> None:
    """The played people of the cast, one after the other, each new."""
    people = yaml.safe_load((HOME / "distribution.yaml").read_text(encoding="utf-8"))["joués"]
    for words in people.values():
        started = time.process_time()
        Person(words).document()
        print(1_000 * (time.process_time() - started))


def _draw(what: str) -> None:
    thing: Thing = Place(PLACE) if what == "place" else Somebody.of(looks(shipped_story().story)[0])
    for _file in thing.pictures():
        pass


def _prepare(root: str) -> None:
    """All that the shipped story shows, but the faces that move."""
    story = shipped_story().story
    where = places(story)
    people = (
        Somebody.of(words, light) for light in sorted(set(map(light_of, where))) for words in looks(story)
    )
    wanted = [*map(Place, where), *people]
    prepare(Path(root), wanted)
    if not all(Shelf(Path(root)).has(thing.name) for thing in wanted):
        sys.exit("not all is drawn")


if __name__ == "__main__":
    {"compose": _compose, "draw": _draw, "prepare": _prepare}[sys.argv[1]](*sys.argv[2:])
