"""``python -m tests.fuzz [--inputs N] [TARGET…]``: fuzz the project's code, led by what each input reaches."""

import argparse
import sys
from pathlib import Path

from tests.fuzz import corpus
from tests.fuzz.running import MILLION, ROOT, run_all, worth_keeping
from tests.fuzz.targets import TARGETS


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument(
        "targets", nargs="*", metavar="TARGET", help=f"of {', '.join(TARGETS)}; all by default"
    )
    parser.add_argument("--inputs", type=int, default=MILLION, help="shared out between the targets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--folder", type=Path, default=ROOT / "build" / "fuzz", help="what is found is left there"
    )
    parser.add_argument(
        "--keep", action="store_true", help="then write corpus/ again from what the folder holds"
    )
    options = parser.parse_args()
    broken = False
    for count in run_all(options.targets or TARGETS, options.inputs, options.folder, options.seed):
        print(count, flush=True)
        broken |= bool(count.said)
        if options.keep and not count.said:
            corpus.keep(count.target, worth_keeping(count.target, options.folder))
    return int(broken)


if __name__ == "__main__":
    sys.exit(main())
