"""``filrouge verifier``: what starting it costs, what the shipped content costs, and how fast a story is proved."""

import shutil
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.content import PACKAGED, ReadStory
from scenarios.explore import MOST_STATES, walk
from scenarios.model import Story
from scenarios.verify import prove
from tests.bench.cost import Cost, cost_of
from tests.bench.stories import generated_story, shipped_story
from tests.bench.table import ProbeFailed, Row

FILROUGE = Path(sysconfig.get_path("scripts")) / "filrouge"
STORIES = Path(__file__).resolve().parent.parent / "stories"
ONE_STORY = "choix"
MB = 1_000_000


def rows(*, runs: int = 7, proofs: int = 3, most_states: int = 50_000) -> Iterator[Row]:
    python = _costs((sys.executable, "-c", "pass"), runs)
    bare = Row("python -c pass", "s", _seconds(python))
    bare_memory = Row("python -c pass, peak memory", "MB", _peaks(python))
    yield from (bare, bare_memory)
    with TemporaryDirectory() as folder:
        tiny = tiny_folder(Path(folder) / "contenu")
        for name, command in (
            ("filrouge -h", (FILROUGE, "-h")),
            ("verifier, one tiny story", (FILROUGE, "verifier", tiny)),
            ("verifier, shipped content", (FILROUGE, "verifier", PACKAGED)),
        ):
            costs = _costs(command, runs)
            yield Row(name, "s", _seconds(costs), peer=bare)
            yield Row(f"{name}, peak memory", "MB", _peaks(costs), peer=bare_memory)
    yield from proof_rows("shipped story", shipped_story(), proofs)
    yield walk_row("generated story", generated_story().story, proofs, most_states)


def proof_rows(name: str, read: ReadStory, runs: int) -> Iterator[Row]:
    """How fast one story is walked, then how long all that ``verifier`` does of it: walk, shape, figures."""
    yield walk_row(name, read.story, runs, MOST_STATES)
    yield Row(
        f"{name}, walked, checked and measured", "s", tuple(_timed(lambda: prove(read)) for _ in range(runs))
    )


def walk_row(name: str, story: Story, runs: int, most_states: int) -> Row:
    walked = walk(story, most_states)
    states, end = len(walked.states), "all of them" if walked.complete else "stopped there"
    seconds = [_timed(lambda: walk(story, most_states)) for _ in range(runs)]
    return Row(f"{name}, {states:,} states, {end}", "states/s", tuple(states / each for each in seconds))


def tiny_folder(folder: Path) -> Path:
    """A content folder with one small story: what is left to pay is the start."""
    shutil.copytree(STORIES, folder, ignore=shutil.ignore_patterns("univers"))
    shutil.copytree(STORIES / "univers" / ONE_STORY, folder / "univers" / ONE_STORY)
    return folder


def _timed(work: Callable[[], object]) -> float:
    """Processor seconds, as for the rules."""
    started = time.process_time()
    work()
    return time.process_time() - started


def _costs(command: Sequence[str | Path], runs: int) -> list[Cost]:
    costs = [cost_of(command) for _ in range(runs)]
    if wrong := next((cost for cost in costs if cost.code), None):
        raise ProbeFailed(f"{' '.join(map(str, command))}: exit {wrong.code}\n{wrong.out}{wrong.err}")
    return costs


def _seconds(costs: Sequence[Cost]) -> tuple[float, ...]:
    return tuple(cost.seconds for cost in costs)


def _peaks(costs: Sequence[Cost]) -> tuple[float, ...]:
    return tuple(cost.peak / MB for cost in costs)
