"""The inputs worth keeping: each goes somewhere in the code where no other goes. One a line, in ``corpus/``."""

import json
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
MOST_LETTERS = 50_000  # for each target: the tests play every input again, and a clone brings them all


def kept(target: str) -> list[bytes]:
    """The inputs kept for a target."""
    file = FOLDER / f"{target}.jsonl"
    rows = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(row).encode("utf-8", "surrogateescape") for row in rows]


def keep(target: str, inputs: Iterable[bytes]) -> None:
    """Write them, the shortest first, as many as there is room for; what is no UTF-8 is JSON's lone surrogates."""
    rows, room = [], MOST_LETTERS
    for data in sorted(set(inputs), key=lambda data: (len(data), data)):
        rows.append(json.dumps(data.decode("utf-8", "surrogateescape")) + "\n")
        room -= len(rows[-1])
        if room < 0:
            rows.pop()
            break
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{target}.jsonl").write_text("".join(rows), encoding="utf-8")
