"""Every address written in the site leads somewhere, by http as by a double click."""

import posixpath
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from itertools import pairwise
from urllib.parse import unquote, urlsplit

import pytest

from scenarios.address import unpack
from tests.web.built import built

HOLDS_ADDRESS = {"href", "src", "poster", "data", "action", "formaction"}
OUTSIDE = {"https", "http", "mailto", "tel"}


class Read(HTMLParser):
    """The addresses and the anchors of a page, and the mark of the story it tells, if any."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.anchors: list[str] = []
        self.mark: str | None = None
        self.feed(content.decode())
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the library's shape
        for name, value in attrs:
            if name == "id":
                self.anchors.append(value or "")
            elif name == "data-mark":
                self.mark = value
            elif name in HOLDS_ADDRESS:
                self.addresses.append(value or "")
            elif name in {"srcset", "imagesrcset"}:
                self.addresses += [each.split()[0] for each in (value or "").split(",")]


def broken_links(files: Mapping[str, bytes]) -> Iterator[str]:
    """What is wrong with the addresses of a site's pages."""
    pages = {path: Read(content) for path, content in files.items() if path.endswith(".html")}
    for path, page in pages.items():
        for one, other in pairwise(sorted(page.anchors)):
            if one == other:
                yield f"{path}: two parts are called {one}"
        for address in page.addresses:
            if wrong := _wrong(path, address, files, pages):
                yield f"{path}: {address}: {wrong}"


def target_of(path: str, address: str) -> str:
    """The file that an address of a page leads to."""
    inside = unquote(urlsplit(address).path)
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), inside)) if inside else path


def _wrong(path: str, address: str, files: Mapping[str, bytes], pages: Mapping[str, Read]) -> str | None:
    parts = urlsplit(address)
    if parts.scheme:
        return None if parts.scheme in OUTSIDE else "an unknown scheme"
    if parts.netloc or parts.path.startswith("/"):
        return "works from one place only"
    target = (
        posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path)))
        if parts.path
        else path
    )
    if parts.path.endswith("/") or target not in files:
        return "no such file"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
        play = unpack(unquote(parts.fragment))  # a moment of the story that the page tells
        return None if play and play.mark == pages[target].mark else "no such part"
    return None


@pytest.fixture(scope="module")
def files():
    return built()


def test_every_address_leads_somewhere(files):
    found = list(broken_links(files))

    assert not found, "\n".join(found)


def test_every_page_is_found_from_the_home_page(files):
    found, waiting = {"404.html"}, ["index.html"]
    while waiting:
        path = waiting.pop()
        if path in files and path not in found:
            found.add(path)
            addresses = Read(files[path]).addresses if path.endswith(".html") else []
            waiting += [target_of(path, each) for each in addresses if not urlsplit(each).scheme]

    assert sorted({path for path in files if path.endswith(".html")} - found) == []


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("lacks.html", "no such file"),
        ("index.html#lacks", "no such part"),
        ("#lacks", "no such part"),
        ("folder/", "no such file"),
        ("folder", "no such file"),
        ("/index.html", "works from one place only"),
        ("//example.org/a", "works from one place only"),
        ("javascript:alert(1)", "an unknown scheme"),
        ("../index.html", "no such file"),
        ("folder/page.html#caf%C3%A9", None),
        ("folder/page.html?v=1", None),
        ("https://example.org/", None),
        ("", None),
    ],
)
def test_a_broken_address_is_seen(address, wrong):
    site = {
        "index.html": f'<a href="{address}">a</a>'.encode(),
        "folder/page.html": '<p id="café"><a href="../index.html">b</a>'.encode(),
    }

    assert list(broken_links(site)) == ([f"index.html: {address}: {wrong}"] if wrong else [])


def test_two_parts_of_one_name_are_seen():
    assert list(broken_links({"a.html": b'<p id="x"><p id="x">'})) == ["a.html: two parts are called x"]
