"""Style sheets and scripts: a few source files joined into the few files a page asks for."""

import hashlib
import json
import re
from collections.abc import Callable, Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import minify

from assets.tokens import tokens
from scenarios.interface import AS_THE_DEVICE, COLOURS, TEXT_SIZES, WORDS
from site_builder.look import hue_css, hues_css, motion_css, tokens_css
from site_builder.markup import anchor

STATIC = Path(__file__).parent / "static"

# Each page asks for one sheet: what all pages share is in every one.
STYLES: Mapping[str, tuple[str, ...]] = {
    "style/pages.css": ("tokens", "hues", "site", "text", "pages"),
    "style/capsule.css": (
        "tokens",
        "hues",
        "site",
        "text",
        "pages",
        "stage",
        "film",
        "film_shown",
        "capsule",
    ),
    "style/carnet.css": ("tokens", "hues", "site", "text", "pages", "carnet"),
    "style/starts.css": ("tokens", "site", "text", "starts"),
    "style/ways.css": ("tokens", "site", "text", "ways"),
    "style/classe.css": ("tokens", "hues", "site", "text", "pages", "classe"),
    "style/options.css": ("dialog", "options"),
    "style/present.css": ("present",),
}
STORY_STYLES = ("tokens", "site", "story")
# The parts come before the player: they listen to what it tells.
STORY_SCRIPTS = ("site", "make", "address", "rules", "story", "told")
# What only some stories have, and only they ask for: a sheet, a script, or both.
STORY_PARTS = ("messages", "paper", "gauges", "dialog", "terms", "timer", "offers", "jobs")
# The pictures of a story go with the script and the sheet that show them: it plays as well without.
STAGE_STYLES = ("motion", "stage", "scene", "moving")
STAGE_SCRIPTS = ("make", "stage", "moving", "scene")
FILM_SCRIPTS = ("make", "stage", "film", "hands", "film_shown")
# What shows a story to a group, once that is asked for: it tells both outcomes of a choice by the rules of the player.
PRESENT_SCRIPTS = ("make", "address", "rules", "told", "hands", "present")
# The sheets that no file holds.
MADE: Mapping[str, Callable[[], str]] = {"tokens": tokens_css, "hues": hues_css, "motion": motion_css}
# A word that other faces say too, where a script names it.
_WORD = re.compile(r"\bWORDS\.(\w+)")
# The files of one script share one scope, which nobody else sees.
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "js/head.js": ("head",),
    "js/site.js": ("site",),
    "js/carnet.js": ("site", "carnet"),
    "js/filters.js": ("filters",),
    "js/near.js": ("near",),
    "js/compare.js": ("compare",),
    "js/choose.js": ("choose",),
    "js/ways.js": ("ways",),
}


def bundles(figures_css: str = "") -> dict[str, bytes]:
    """Every style sheet and script of the site, joined and made small; ``figures_css`` goes where people stand."""
    styles = {path: _sheet(names, figures_css if "stage" in names else "") for path, names in STYLES.items()}
    sheet = f"../style/options.css?v={version(styles['style/options.css'])}"
    return {
        **styles,
        **{path: _script(names) for path, names in SCRIPTS.items()},
        "js/options.js": _script(("options",), _constants({"SHEET": sheet, **_settings()})),
        **_icons(),
    }


def gallery_sheet() -> bytes:
    """The one sheet of the gallery, which is a page by itself."""
    return _sheet(("tokens", "gallery"), "")


def story_sheet_path(slug: str) -> str:
    """Beside the others, so that it reaches the same fonts."""
    return f"style/recit-{slug}.css"


def story_script_path(slug: str) -> str:
    return f"js/recit-{slug}.js"


def stage_sheet_path(slug: str) -> str:
    return f"style/scene-{slug}.css"


def stage_script_path(slug: str) -> str:
    return f"js/scene-{slug}.js"


def present_script_path(slug: str) -> str:
    return f"js/groupe-{slug}.js"


def present_files(slug: str, stops: Mapping[int, str]) -> dict[str, bytes]:
    """What shows a story to a group; ``stops`` are the questions of its class sheet, by the numbers of their scenes."""
    sheet = f"../style/present.css?v={version(_sheet(STYLES['style/present.css'], ''))}"
    return {present_script_path(slug): _script(PRESENT_SCRIPTS, _constants({"STOPS": stops, "SHEET": sheet}))}


def story_files(slug: str, hue: str, parts: Collection[str] = STORY_PARTS) -> dict[str, bytes]:
    """The sheet and the script of one story: its own hue, the parts it has."""
    own = {anchor(name): name for name in tokens().hues}.get(hue)
    styles = [part for part in parts if _path("style", part, "css").exists()]
    scripts = [part for part in parts if _path("js", part, "js").exists()]
    return {
        story_sheet_path(slug): _sheet((*STORY_STYLES, *styles), hue_css(own) if own else ""),
        story_script_path(slug): _script((*STORY_SCRIPTS, *scripts, "player")),
    }


def film_script_path(slug: str) -> str:
    return f"js/capsule-{slug}.js"


def film_files(slug: str, film: Mapping[str, Any], stage: Mapping[str, Any]) -> dict[str, bytes]:
    """The player of one capsule, with what it plays."""
    return {film_script_path(slug): _script(FILM_SCRIPTS, _constants({"FILM": film, "STAGE": stage}))}


def stage_files(slug: str, figures_css: str, stage: Mapping[str, Any]) -> dict[str, bytes]:
    """The stage of one story: the measures of its own people, and the pictures it has."""
    return {
        stage_sheet_path(slug): _sheet(STAGE_STYLES, figures_css),
        stage_script_path(slug): _script(STAGE_SCRIPTS, _constants({"STAGE": stage, "MOTION": _movements()})),
    }


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


def _sheet(names: Iterable[str], own: str) -> bytes:
    return _small("text/css", "\n".join([*(_source("style", name, "css") for name in names), own]))


def _script(names: Iterable[str], own: str = "") -> bytes:
    sources = "\n".join(_source("js", name, "js") for name in names)
    worded = _WORD.sub(lambda found: _said(getattr(WORDS, found[1])), sources)
    return _small("text/javascript", f'(()=>{{"use strict";\n{own}\n{worded}\n}})()')


def _constants(values: Mapping[str, Any]) -> str:
    """What a script is given before its own words, by name."""
    return "".join(f"const {name} = {_said(value)};" for name, value in values.items())


def _settings() -> dict[str, Any]:
    """What the dialog of the options offers: as the window calls it, in the same order."""
    colours = [("", AS_THE_DEVICE), *COLOURS.items()]
    return {
        "ONE_OF": [[WORDS.text_size, [*TEXT_SIZES.items()]], [WORDS.colours, colours]],
        "ANY_OF": [["dys", WORDS.easy_font], ["calme", WORDS.reduced_motion], ["minuteurs", WORDS.timers]],
    }


def _movements() -> dict[str, Mapping[str, float]]:
    """What the script must know of the movements; the style sheet knows the others."""
    return {name: tokens().motion[name] for name in ("speak", "blink", "rest")}


def _said(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _source(kind: str, name: str, ending: str) -> str:
    if made := MADE.get(name):
        return made()
    return _path(kind, name, ending).read_text(encoding="utf-8")


def _path(kind: str, name: str, ending: str) -> Path:
    return STATIC / kind / f"{name}.{ending}"


def _small(kind: str, words: str) -> bytes:
    """Without comments and spaces, and with short names for what is local: the same program in fewer bytes."""
    return str(minify.string(kind, words)).encode()
