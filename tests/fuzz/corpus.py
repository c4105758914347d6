"""The inputs worth keeping: each goes somewhere in the code where no other goes. One a line, in ``corpus/``."""

import json
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"


def kept(target: str) -> list[bytes]:
    """The inputs kept for a target."""
    file = FOLDER / f"{target}.jsonl"
    rows = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return [json.loads(row).encode("utf-8", "surrogateescape") for row in rows]


def keep(target: str, inputs: Iterable[bytes]) -> None:
    """Write them, the shortest first; what is no UTF-8 is written as JSON's lone surrogates."""
    ordered = sorted(set(inputs), key=lambda data: (len(data), data))
    rows = [json.dumps(data.decode("utf-8", "surrogateescape")) for data in ordered]
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{target}.jsonl").write_text("".join(f"{row}\n" for row in rows), encoding="utf-8")
