"""The reference validator finds nothing to say of any page, style sheet or picture of the site."""

import json
import subprocess
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from tests.web.built import BELOW, Opened, opened
from tests.web.tools import VNU, program

# Pages are given by their addresses: on a disk it takes each file for a host of its own, which no policy can allow.
ON_THIS_MACHINE = "-Dnu.validator.servlet.allow-forbidden-hosts=true"


def faults(site: Opened) -> list[str]:
    """What the validator says: errors and warnings, with their place."""
    base, folder = site.address(""), site.address("", "file")
    pages = [f"{base}{path}" for path in site.files if path.endswith((".html", ".css"))]
    pictures = [
        url2pathname(urlsplit(f"{folder}{path}").path) for path in site.files if path.endswith(".svg")
    ]
    told = [*_told("--also-check-css", pages), *_told("--svg", pictures)]
    names = [line["url"].removeprefix(base).rpartition(BELOW)[2] for line in told]
    return [
        f"{name}:{line.get('lastLine', '')}: {line['message']}"
        for name, line in zip(names, told, strict=True)
    ]


def _told(option: str, documents: list[str]) -> list[dict[str, Any]]:
    if not documents:
        return []
    command = [program("java"), ON_THIS_MACHINE, "-jar", str(VNU), "--format", "json", option, *documents]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    told: list[dict[str, Any]] = json.loads(done.stderr)["messages"]
    return told


def test_every_page_sheet_and_picture_is_valid(site):
    found = faults(site)

    assert not found, "\n".join(found)


WRONG = {
    "unclosed.html": ("<!doctype html><html lang=fr><title>T</title><p><div></p>", "Unclosed element"),
    "silent.html": ("<!doctype html><title>no language</title>", "lang"),
    "sheet.css": ("a { colour: red }", "colour"),
    "drawn.svg": ('<svg xmlns="http://www.w3.org/2000/svg"><rectangle/></svg>', "rectangle"),
}


def test_the_validator_sees_what_is_wrong(tmp_path):
    with opened({path: content.encode() for path, (content, _) in WRONG.items()}, tmp_path) as wrong:
        told = faults(wrong)

    for path, (_, words) in WRONG.items():
        assert [fault for fault in told if path in fault and words in fault], path
