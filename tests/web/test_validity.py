"""The reference validator finds nothing to say of any page, style sheet or picture of the site."""

import json
import subprocess

import pytest

from tests.web.built import Opened, opened
from tests.web.tools import VNU, program

SUFFIXES = (".html", ".css", ".svg")
# It is given addresses, not files: on a disk it takes each file for a host of its own, which no policy can allow.
COMMAND = (
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
    "-jar",
    VNU,
    "--also-check-css",
    "--also-check-svg",
)


def faults(site: Opened) -> list[str]:
    """What the validator says: errors and warnings, with their place."""
    addresses = [site.address(path) for path in site.files if path.endswith(SUFFIXES)]
    command = [program("java"), *map(str, COMMAND), "--format", "json", *addresses]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    told = json.loads(done.stderr)["messages"]
    base = site.address("")
    return [
        f"{line['url'].removeprefix(base)}:{line.get('lastLine', '')}: {line['message']}" for line in told
    ]


def test_every_page_sheet_and_picture_is_valid(site):
    found = faults(site)

    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("path", "content", "words"),
    [
        ("a.html", "<!doctype html><html lang=fr><title>T</title><p><div></p>", "Unclosed element"),
        ("a.html", "<!doctype html><title>no language</title>", "lang"),
        ("a.css", "a { colour: red }", "colour"),
        ("a.svg", '<svg xmlns="http://www.w3.org/2000/svg"><rectangle/></svg>', "rectangle"),
    ],
)
def test_the_validator_sees_what_is_wrong(tmp_path, path, content, words):
    with opened({path: content.encode()}, tmp_path) as wrong:
        assert [fault for fault in faults(wrong) if words in fault]
