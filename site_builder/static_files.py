"""Style sheets and scripts: a few source files joined into the few files a page asks for."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import minify

STATIC = Path(__file__).parent / "static"

# Each page asks for one sheet: what all pages share is in every one.
STYLES: Mapping[str, tuple[str, ...]] = {
    "style/pages.css": ("tokens", "hues", "site", "pages"),
    "style/capsule.css": ("tokens", "hues", "site", "pages", "stage", "capsule"),
}
STORY_STYLES = ("tokens", "site", "stage", "story")
# What only some stories have, and only they ask for.
STORY_PARTS = ("messages", "gauges")
# The files of one script share one scope, which nobody else sees.
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "js/head.js": ("head",),
    "js/site.js": ("site",),
    "js/options.js": ("options",),
    "js/carnet.js": ("site", "carnet"),
    "js/story.js": ("site", "address", "rules", "story", "stage", "told", "player"),
}


def bundles(figures_css: str = "") -> dict[str, bytes]:
    """Every style sheet and script of the site, joined and made small; ``figures_css`` goes where people stand."""
    styles = {
        path: "\n".join(_source("style", name, "css") for name in names) for path, names in STYLES.items()
    }
    for path, names in STYLES.items():
        if "stage" in names:
            styles[path] += figures_css
    scripts = {
        path: "\n".join(_source("js", name, "js") for name in names) for path, names in SCRIPTS.items()
    }
    return {
        **{path: _small("text/css", words) for path, words in styles.items()},
        **{
            path: _small("text/javascript", f'(()=>{{"use strict";\n{words}\n}})()')
            for path, words in scripts.items()
        },
        **_icons(),
    }


def story_sheet_path(slug: str) -> str:
    """Beside the others, so that it reaches the same fonts."""
    return f"style/recit-{slug}.css"


def story_sheet(hue: str, figures_css: str, parts: Iterable[str] = STORY_PARTS) -> bytes:
    """What the page of one story asks for: its own hue, the measures of its own people, the parts it has."""
    own = re.search(rf"^\.t-{hue} .+$", _source("style", "hues", "css"), re.MULTILINE)
    sources = [_source("style", name, "css") for name in (*STORY_STYLES, *parts)]
    return _small("text/css", "\n".join([*sources, own[0] if own else "", figures_css]))


def _icons() -> dict[str, bytes]:
    """The icons of the universes: all in one file for pages that show many, and each in its own."""
    every = (STATIC / "icones.svg").read_bytes()
    return {"icones.svg": every} | {
        f"icones/{name}.svg": f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{drawing}</svg>'.encode()
        for name, box, drawing in re.findall(r'<view id="(.+?)" viewBox="(.+?)"/>(.+)', every.decode())
    }


def version(content: bytes) -> str:
    """What an address ends with, so that a browser never pairs a new page with an old script."""
    return hashlib.sha256(content).hexdigest()[:8]


def _source(kind: str, name: str, ending: str) -> str:
    return (STATIC / kind / f"{name}.{ending}").read_text(encoding="utf-8")


def _small(kind: str, words: str) -> bytes:
    """Without comments and spaces, and with short names for what is local: the same program in fewer bytes."""
    return str(minify.string(kind, words)).encode()
