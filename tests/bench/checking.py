"""``filrouge verifier``: what starting it costs, and what the shipped content costs."""

import shutil
import sys
import sysconfig
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.content import PACKAGED
from tests.bench.cost import Cost, cost_of
from tests.bench.table import ProbeFailed, Row

FILROUGE = Path(sysconfig.get_path("scripts")) / "filrouge"
STORIES = Path(__file__).resolve().parent.parent / "stories"
ONE_STORY = "choix"
MB = 1_000_000


def rows(*, runs: int = 7) -> Iterator[Row]:
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


def tiny_folder(folder: Path) -> Path:
    """A content folder with one small story: what is left to pay is the start."""
    shutil.copytree(STORIES, folder, ignore=shutil.ignore_patterns("univers"))
    shutil.copytree(STORIES / "univers" / ONE_STORY, folder / "univers" / ONE_STORY)
    return folder


def _costs(command: Sequence[str | Path], runs: int) -> list[Cost]:
    costs = [cost_of(command) for _ in range(runs)]
    if wrong := next((cost for cost in costs if cost.code), None):
        raise ProbeFailed(f"{' '.join(map(str, command))}: exit {wrong.code}\n{wrong.out}{wrong.err}")
    return costs


def _seconds(costs: Sequence[Cost]) -> tuple[float, ...]:
    return tuple(cost.seconds for cost in costs)


def _peaks(costs: Sequence[Cost]) -> tuple[float, ...]:
    return tuple(cost.peak / MB for cost in costs)
