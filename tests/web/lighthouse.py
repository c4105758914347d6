"""Lighthouse's marks for a page, on a phone: what a public body will look at first."""

import json
import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from tests.web.tools import LIGHTHOUSE, QUIET, program

LONGEST = 120


@dataclass(frozen=True, slots=True)
class Marks:
    """Out of 100, by category; ``lost`` says what cost points."""

    marks: dict[str, int]
    lost: tuple[str, ...]


def lighthouse(address: str, categories: Sequence[str]) -> Marks:
    flags = " ".join(("--headless=new", *QUIET))
    done = subprocess.run(
        [
            program("node"),
            str(LIGHTHOUSE),
            address,
            "--quiet",
            "--output=json",
            "--no-enable-error-reporting",
            f"--only-categories={','.join(categories)}",
            f"--chrome-flags={flags}",
        ],
        env={**os.environ, "CHROME_PATH": program("chromium")},
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2_000:]
    told = json.loads(done.stdout)
    marks = {name: round(100 * (found["score"] or 0)) for name, found in told["categories"].items()}
    return Marks(marks, tuple(_lost(told)))


def _lost(told: dict[str, Any]) -> list[str]:
    """The audits that count and are not whole."""
    counted = {
        each["id"] for found in told["categories"].values() for each in found["auditRefs"] if each["weight"]
    }
    audits = (told["audits"][name] for name in sorted(counted))
    return [
        f"{audit['id']}: {audit['title']} {json.dumps(audit.get('details', {}).get('items', []))[:300]}"
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    ]
