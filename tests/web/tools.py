"""What judges the site and pip cannot bring: browsers from the system, checkers from npm.

``make test`` installs both.
"""

import shutil
import subprocess
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent
CHECKERS = HERE / "node_modules"
VNU = CHECKERS / "vnu-jar" / "build" / "dist" / "vnu.jar"
LIGHTHOUSE = CHECKERS / "lighthouse" / "cli" / "index.js"

# Chromium as it comes, but for what would make noise: no update, no first-run page, nothing sent to anyone.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def program(name: str) -> str:
    """Where a program is; its absence fails the test that asked, and says the cure."""
    found = shutil.which(name)
    assert found, f"{name} is not installed: run `make test`, or .ci/system-packages web"
    return found


@cache
def axe_source() -> str:
    return (CHECKERS / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def stop(process: "subprocess.Popen[str]") -> None:
    """End a program that we started, and wait for it."""
    process.terminate()
    try:
        process.wait(5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for pipe in filter(None, (process.stdout, process.stderr)):
        pipe.close()
