"""Runs of the fuzzer: from seeds, kept inputs and dictionary to counts, and to the words of what went wrong."""

import os
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from tests.fuzz import corpus, seeds
from tests.fuzz.targets import TARGETS, TOGETHER

ROOT = Path(__file__).resolve().parent.parent.parent
GUIDED = "tests.fuzz.guided"
MILLION = 1_000_000
SECONDS_AN_INPUT = 120  # of the clock: on a machine with much else to do, 35 ms of processor took 33 s
MEGABYTES = 2_000
SAID = 4_000


class Count(NamedTuple):
    """What a run came to: ``reached`` counts branches of ``scenarios/`` gone through, ``said`` what went wrong."""

    target: str
    inputs: int
    seconds: float
    reached: int
    said: str

    def __str__(self) -> str:
        counted = (
            f"{self.target:<10} {self.inputs:>9,} inputs {self.seconds:>7.0f} s {self.reached:>6,} branches"
        )
        return f"{counted}\n{self.said}" if self.said else counted


def run_all(targets: Iterable[str], inputs: int, folder: Path, seed: int = 1) -> Iterator[Count]:
    """Share ``inputs`` out between targets, a process each, as many at a time as there are processors."""
    shares = {target: TARGETS[target].share for target in targets}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        waiting = [
            pool.submit(run, target, -(-inputs * share // sum(shares.values())), folder, seed)
            for target, share in shares.items()
        ]
        for each in as_completed(waiting):
            yield each.result()


def run(target: str, inputs: int, folder: Path, seed: int = 1) -> Count:
    """Fuzz one target, and leave in ``folder`` what is found."""
    starts = [*starting_points(target), *corpus.kept(target)]
    return launched(GUIDED, target, inputs, folder, starts, max_len=TARGETS[target].longest, seed=seed)


def launched(
    module: str, target: str, inputs: int, folder: Path, starts: Iterable[bytes] = (), **options: int
) -> Count:
    """Start libFuzzer on a target of a module, with options of its own: ``inputs`` more than those it starts from.

    It stops at the first broken promise, the first traceback, and the first input that takes two minutes (an alarm
    of its process) or two gigabytes.
    """
    laid_out = _laid_out(folder / target, starts)
    known = len(list(laid_out.iterdir()))
    words = folder / f"{target}.words"
    words.write_text(seeds.dictionary(), encoding="ascii")
    limits = {"timeout": SECONDS_AN_INPUT, "rss_limit_mb": MEGABYTES, "print_final_stats": 1}
    begun = time.monotonic()
    done = _libfuzzer(
        [sys.executable, "-m", module, target, str(laid_out)],
        **{**limits, **options},
        # Up to what the browser is asked at once, so that it is asked of the last one too.
        runs=-(-(inputs + known) // TOGETHER) * TOGETHER,
        dict=words,
        artifact_prefix=f"{folder}/{target}-",
    )
    count = counted(target, time.monotonic() - begun, done.stdout + done.stderr, done.returncode)
    return count._replace(inputs=max(0, count.inputs - known))


def worth_keeping(target: str, folder: Path) -> list[bytes]:
    """Of what runs left in ``folder``, the fewest inputs that go wherever they all go and no project's file does."""
    starts = _laid_out(folder / f"{target}-merged", starting_points(target))
    known = {file.name for file in starts.iterdir()}
    command = [sys.executable, "-m", GUIDED, target, str(starts), str(folder / target)]
    _libfuzzer(command, set_cover_merge=1, max_len=TARGETS[target].longest).check_returncode()
    return [file.read_bytes() for file in starts.iterdir() if file.name not in known]


def starting_points(target: str) -> list[bytes]:
    return [data[: TARGETS[target].longest] for data in TARGETS[target].seeds()]


def counted(target: str, seconds: float, said: str, code: int) -> Count:
    """What libFuzzer printed, counted."""
    inputs = re.findall(r"number_of_executed_units:\s*(\d+)", said)
    reached = re.findall(r"\bcov: (\d+)", said)
    words = "\n".join(row for row in said.splitlines() if not row.startswith(("#", "INFO:", "WARNING:")))
    wrong = "" if code == 0 and inputs else words[-SAID:] or f"exit {code}, and nothing said"
    return Count(target, int(inputs[-1]) if inputs else 0, seconds, int(reached[-1]) if reached else 0, wrong)


def _laid_out(folder: Path, inputs: Iterable[bytes]) -> Path:
    """A folder of inputs, a file each, as libFuzzer reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    for data in inputs:
        (folder / sha256(data).hexdigest()[:16]).write_bytes(data)
    return folder


def _libfuzzer(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
    given = [f"-{name}={value}" for name, value in options.items()]
    return subprocess.run(
        [*command, *given], cwd=ROOT, capture_output=True, text=True, errors="replace", check=False
    )
