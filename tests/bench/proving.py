"""The proof: what it costs to prove a story whole, walk, shape and figures; and how that grows with the story.

Each story is proved in a process of its own, whose seconds and memory are counted from its start to its end.
"""

import sys
import time
from collections.abc import Iterator
from typing import NamedTuple

from scenarios.explore import MOST_STATES, walk
from scenarios.figures import measure
from scenarios.model import Story
from scenarios.shape import check_shape
from tests.bench.cost import Cost, cost_of
from tests.bench.stories import generated_story, long_story, shipped_story
from tests.bench.table import Aim, ProbeFailed, Row

MB = 1_000_000
SHIPPED_AIMS = Aim("<", 2), Aim("<", 300)  # seconds, then MB
LONG_AIMS = Aim("<", 30), Aim("<", 1_000)
CURVE = (100, 1_000, 10_000)
CARRIED = (100, 10_000)  # the second meets the bound, and its cost is that of the bound


class Proved(NamedTuple):
    """What one proof cost, and found."""

    cost: Cost
    states: int
    whole: bool


def rows(*, runs: int = 3, most_states: int = 50_000) -> Iterator[Row]:
    yield walk_row("shipped story", shipped_story().story, runs, MOST_STATES)
    yield walk_row("generated story", generated_story().story, runs, most_states)
    yield from proof_rows("shipped story", ("shipped", "0"), SHIPPED_AIMS, runs)
    yield from proof_rows("generated story, 60 dense scenes", ("dense", "60"), LONG_AIMS, runs)
    for scenes in CURVE:
        yield from proof_rows(f"{scenes:,} scenes in chapters", ("settled", str(scenes)), LONG_AIMS, runs)
    for scenes in CARRIED:
        yield from proof_rows(f"{scenes:,} scenes, all carried on", ("carried", str(scenes)), LONG_AIMS, runs)


def walk_row(name: str, story: Story, runs: int, most_states: int) -> Row:
    """How fast states are met."""
    walked = walk(story, most_states)
    states, end = len(walked), "all of them" if walked.complete else "stopped there"
    seconds = [_timed(story, most_states) for _ in range(runs)]
    return Row(f"{name}, {states:,} states, {end}", "states/s", tuple(states / each for each in seconds))


def proof_rows(name: str, which: tuple[str, str], aims: tuple[Aim, Aim], runs: int) -> Iterator[Row]:
    """What proving one story costs in all."""
    proofs = [proved(*which) for _ in range(runs)]
    end = "proved" if proofs[0].whole else "not proved"
    yield Row(
        f"{name}: {proofs[0].states:,} states, {end}",
        "s",
        tuple(each.cost.seconds for each in proofs),
        aim=aims[0],
    )
    yield Row(f"{name}, peak memory", "MB", tuple(each.cost.peak / MB for each in proofs), aim=aims[1])


def proved(kind: str, scenes: str) -> Proved:
    """Prove one story in a process of its own."""
    cost = cost_of((sys.executable, "-m", "tests.bench.proving", kind, scenes), longest=300)
    if cost.code:
        raise ProbeFailed(f"the proof of {scenes} scenes, {kind}: exit {cost.code}\n{cost.err}")
    states, whole = cost.out.split()
    return Proved(cost, int(states), whole == "True")


def story_of(kind: str, scenes: int) -> Story:
    if kind == "shipped":
        return shipped_story().story
    if kind == "dense":
        return generated_story().story
    return long_story(scenes, settled=kind == "settled")


def _timed(story: Story, most_states: int) -> float:
    """Processor seconds, as for the rules."""
    started = time.process_time()
    walk(story, most_states)
    return time.process_time() - started


def _prove(kind: str, scenes: str) -> None:
    walked = walk(story_of(kind, int(scenes)))
    check_shape(walked)
    measure(walked)
    print(len(walked), walked.complete)


if __name__ == "__main__":
    _prove(*sys.argv[1:])
