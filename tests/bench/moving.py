"""The window while everything moves: how long a frame takes, and what a thousand changes of scene leave in memory.

The stories are played in a process of its own (``moving_window.py``), on the bench's screen.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.checking import MB
from tests.bench.table import Aim, ProbeFailed, Row
from tests.bench.window import screen

PROGRAM = Path(__file__).with_name("moving_window.py")
FRAME, GROWTH = Aim("<", 8), Aim("<", 8)
WARM = 0.2  # of the changes: by then what is kept is kept
PATIENCE = 900


def rows(*, scenes: int = 60, changes: int = 1_000) -> Iterator[Row]:
    """A frame that 95 of 100 do not exceed, scene by scene; its peer only shows a picture as large as the window."""
    found = _found(scenes, changes)
    bare = Row("a picture shown, 95 of 100 frames", "ms", tuple(found["bare"]))
    yield bare
    yield Row("a story, all moving, 95 of 100 frames", "ms", tuple(found["frames"]), peer=bare, aim=FRAME)
    weights = found["memory"]
    grown = (weights[-1] - weights[round(len(weights) * WARM)]) / MB
    yield Row(f"memory, grown over {len(weights):,} scenes", "MB", (grown,), aim=GROWTH)


def _found(scenes: int, changes: int) -> dict[str, Any]:
    command = (sys.executable, "-m", f"tests.bench.{PROGRAM.stem}", str(scenes), str(changes))
    with screen() as env:
        done = subprocess.run(
            command, env={**env}, capture_output=True, encoding="utf-8", timeout=PATIENCE, check=False
        )
    if done.returncode:
        raise ProbeFailed(done.stderr[-1_000:])
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
