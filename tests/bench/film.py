"""``filrouge video``: how long a film takes to be made, as a share of its own length."""

import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import av

from tests.bench.checking import FILROUGE
from tests.bench.stories import SHIPPED
from tests.bench.table import Aim, ProbeFailed, Row

SHARE = Aim("<", 50)


def rows() -> Iterator[Row]:
    """By the clock, since it uses every core; the drawings are on this machine's shelf when the second is made."""
    with TemporaryDirectory() as folder:
        for name, wanted in (("720p", "paysage"), ("upright", "portrait")):
            yield Row(
                f"a capsule as a film, {name}",
                "%",
                (_share(Path(folder) / f"{wanted}.mp4", wanted),),
                aim=SHARE,
            )


def _share(file: Path, wanted: str) -> float:
    began = time.monotonic()
    command = [FILROUGE, "video", SHIPPED, "--format", wanted, "--sortie", file]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    took = time.monotonic() - began
    if done.returncode:
        raise ProbeFailed(f"exit {done.returncode}\n{done.stderr}")
    with av.open(str(file)) as container:
        return 100 * took / ((container.duration or 0) / 1_000_000)
