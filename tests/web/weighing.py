"""What a page weighs, as a phone asks for it: in a real browser, each file compressed as a host would."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser

from tests.web.built import Opened
from tests.web.chromium import ChromiumTab, chromium_tab

KB = 1_000
ART = {".avif", ".webp", ".png", ".jpg", ".svg", ".woff", ".woff2", ".ttf"}
ICONS = {"icone.svg", "icone.png"}
STAGE = "scene-"  # the script and the sheet that show the pictures of a story, which plays as well without
PHONE = {"width": 390, "device_scale_factor": 2}
# All that the page as it stands asked for. Pictures fetched ahead, while nothing else happens, are not part of it.
_USED = """(() => {
  const shown = new Set([...document.images].map(({currentSrc}) => currentSrc));
  const icon = document.querySelector("link[rel=icon]");
  const asked = performance.getEntriesByType("resource")
    .filter(({initiatorType, name}) => initiatorType !== "img" || shown.has(name)).map(({name}) => name);
  return [...new Set([location.href, ...asked, ...(icon ? [icon.href] : [])])];
})()"""


# A picture near the screen may still be on its way: how far below Chromium asks for one is its own affair, so what
# counts is that those it did ask for, or must, have come.
_COME = """[...document.images].every((image) =>
  image.complete || !image.getClientRects().length || image.getBoundingClientRect().top > 2 * innerHeight)"""


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes once compressed: ``text`` of the page, its sheets and scripts; ``art`` of pictures, fonts and stage."""

    text: int
    art: int
    requests: int

    @property
    def whole(self) -> int:
        return self.text + self.art


def compressed(content: bytes) -> int:
    return len(gzip.compress(content, 9, mtime=0))


def weigh(browser: Browser, site: Opened, path: str, end: str = "") -> Weight:
    """``end`` is what follows the path in the address."""
    with scales(browser) as tab:
        return weigh_in(tab, site, path, end)


@contextmanager
def scales(browser: Browser) -> Iterator[ChromiumTab]:
    """A phone's tab, for one page or for many: what is in its cache is asked for all the same."""
    with chromium_tab(browser, **PHONE) as tab:
        yield tab


def weigh_in(tab: ChromiumTab, site: Opened, path: str, end: str = "") -> Weight:
    tab.open(site.address(path) + end)
    tab.wait(_COME)
    asked = [path_of(address, site) for address in tab.evaluate(_USED)]
    used = [path for path in asked if path in site.files]  # a file that is not there weighs nothing
    art = [each for each in used if is_art(each)]
    return Weight(
        text=sum(size(each, site.files) for each in used if each not in art),
        art=sum(size(each, site.files) for each in art),
        requests=len(used),
    )


def path_of(address: str, site: Opened) -> str:
    return unquote(urlsplit(address.removeprefix(site.address(""))).path)


def is_art(path: str) -> bool:
    """The icon of the site goes with the page, like its sheets."""
    found = PurePosixPath(path)
    return (found.suffix in ART and path not in ICONS) or found.name.startswith(STAGE)


def size(path: str, files: Mapping[str, bytes]) -> int:
    """Pictures and fonts are already as small as they get."""
    written = PurePosixPath(path).suffix in {".html", ".css", ".js", ".svg"}
    return compressed(files[path]) if written else len(files[path])
