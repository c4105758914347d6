"""The guide's tables of keys say what editors say: the same words, with the guide's own links after them."""

import os
import re

from scenarios.schemas import Key, keys
from tests.test_docs import MODELS, PAGE, plain

ROW = re.compile(r"^\| `(?P<key>[^`]+)` \| (?P<required>oui|non) \| (?P<cell>.+) \|$")
LINK = re.compile(r"voir (\[[^\]]+\]\(#[^)]+\))\)?$")
CALLED = {plain(called): called for called in MODELS}


def cell(said: Key, written: str) -> str:
    """What a row says of a key: what it is for, the words it allows, and the link that the page adds."""
    words = ", ".join(f"`{word}` ({meaning})" for word, meaning in said.words.items())
    link = LINK.search(written)
    return "".join(
        (said.says, f"\u00a0: {words}" if words else "", f"\u00a0; voir {link[1]}" if link else "")
    )


def rewritten(page: str) -> str:
    """The page, with every row of its tables of keys as ``keys.yaml`` has it."""
    lines, called = [], ""
    for line in page.splitlines(keepends=True):
        if re.match("#{2,3} ", line):
            called = CALLED.get(plain(line.lstrip("#").strip()), "")
        row = ROW.match(line.rstrip("\n"))
        if row and (called, row["key"]) in keys():
            said = cell(keys()[called, row["key"]], row["cell"])
            line = f"| `{row['key']}` | {row['required']} | {said} |\n"  # noqa: PLW2901 - the row as it should be
        lines.append(line)
    return "".join(lines)


def test_the_tables_of_the_guide_say_what_editors_say():
    page = PAGE.read_text("utf-8")
    if os.environ.get("FILROUGE_RENEW"):
        PAGE.write_text(rewritten(page), encoding="utf-8")

    assert PAGE.read_text("utf-8") == rewritten(page)


def test_every_key_has_its_row():
    rows = PAGE.read_text("utf-8").splitlines()

    assert sum(bool(ROW.match(row)) for row in rows) == len(keys())
