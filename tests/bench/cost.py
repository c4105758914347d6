"""What a command costs in a process of its own: seconds of processor, and memory at its highest.

Seconds of processor are those it would take alone on the machine: others at work beside it do not count.

A process's highest memory starts, for the system, with that of the process it was born from, and the bench has grown
by the time it measures. So the command is born from a launcher that has imported next to nothing: this same file.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

STOPPED = -signal.SIGKILL


class Cost(NamedTuple):
    """What one run cost (``peak`` in bytes), how it ended (a negative code is the signal that did it), what it said."""

    seconds: float
    peak: int
    code: int
    out: str
    err: str


def cost_of(command: Sequence[str | Path], *, longest: int = 60) -> Cost:
    """Run ``command`` to its end, or for ``longest`` seconds by the clock (it is then STOPPED): what did it cost?"""
    launcher = (sys.executable, "-I", "-S", __file__, str(longest))
    done = subprocess.run([*launcher, *map(str, command)], capture_output=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ChildProcessError(done.stderr)
    err, _, report = done.stderr.rpartition("\n")
    seconds, peak, code = report.split()
    return Cost(float(seconds), int(peak), int(code), done.stdout, err)


def _launch(longest: int, command: list[str]) -> str:
    """Run ``command``, whose output is ours, and report on it in one line."""
    pid = os.posix_spawnp(command[0], command, os.environ)
    signal.signal(signal.SIGALRM, lambda *_: os.kill(pid, signal.SIGKILL))
    signal.alarm(longest)
    _, status, usage = os.wait4(pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return f"{seconds} {peak} {os.waitstatus_to_exitcode(status)}"


if __name__ == "__main__":
    sys.stderr.write(f"\n{_launch(int(sys.argv[1]), sys.argv[2:])}")
