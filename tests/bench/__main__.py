"""``make bench``: run the probes, print what they found, keep it in ``build/bench.json``.

Fails only when a probe does. A missed aim is said, for people to judge: times depend on the machine.
"""

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from tests.bench import checking, drawing, film, hostile, moving, pages, proving, steps, window
from tests.bench.table import ProbeFailed, Row, as_table

Probe: TypeAlias = Callable[[], Iterable[Row]]

PROBES: Mapping[str, Probe] = {
    "rules": steps.rows,
    "window": window.rows,
    "moving": moving.rows,
    "hostile": hostile.rows,
    "verifier": checking.rows,
    "proof": proving.rows,
    "drawing": drawing.rows,
    "film": film.rows,
    "pages": pages.rows,
}
ROOT = Path(__file__).resolve().parent.parent.parent
RESULT = ROOT / "build" / "bench.json"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument(
        "probe", nargs="*", help=f"one of {', '.join(PROBES)}; all of them when none is named"
    )
    named = parser.parse_args(arguments).probe
    if unknown := set(named) - set(PROBES):
        parser.error(f"no probe is called {', '.join(sorted(unknown))}")
    return bench({name: probe for name, probe in PROBES.items() if not named or name in named})


def bench(probes: Mapping[str, Probe], result: Path = RESULT) -> int:
    """Run them one after the other; returns how many failed."""
    found: dict[str, Any] = {"machine": machine(), "probes": {}, "failed": {}}
    for name, probe in probes.items():
        print(f"\n{name}\n", flush=True)
        rows: list[Row] = []
        try:
            rows.extend(probe())  # keeps what came before a failure
        except (ProbeFailed, OSError) as failure:
            found["failed"][name] = str(failure)
        found["probes"][name] = [row.as_json() for row in rows]
        print("\n".join(f"  {line}" for line in as_table(rows)), flush=True)
        if name in found["failed"]:
            print(f"  THE PROBE FAILED: {found['failed'][name]}", file=sys.stderr, flush=True)
    result.parent.mkdir(parents=True, exist_ok=True)
    result.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return len(found["failed"])


def machine() -> dict[str, Any]:
    """What the figures were measured on, and how busy it was."""
    return {
        "date": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "system": platform.platform(),
        "python": platform.python_version(),
        "cores": os.cpu_count(),
        "screen": window.kind_of_screen(),
        "load": os.getloadavg() if hasattr(os, "getloadavg") else None,
    }


if __name__ == "__main__":
    sys.exit(main())
