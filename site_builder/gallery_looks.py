"""What the gallery shows beside the drawings: colours, letters, movements, icons, sounds, states of the interface.

States are those that ``tools/states.py`` drew last.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from assets.cast import HOME
from assets.sounds import SHELF
from assets.tokens import tokens
from scenarios.careers import Careers
from scenarios.i18n import _

STATES = HOME / "etats"
SHEETS = SHELF / "planches"
_SCHEMES = {"light": _("Clair"), "dark": _("Sombre"), "contrast": _("Très contrasté")}
_KINDS = {
    "ambiance": (_("Ambiances"), "ambiances"),
    "thème": (_("Thème"), "themes"),
    "effet": (_("Effets"), "effets"),
    "bruit": (_("Bruits"), "bruits"),
}
_LOOKS = {
    "clair": _("Clair"),
    "sombre": _("Sombre"),
    "contraste": _("Très contrasté"),
    "grand": _("Très grand texte"),
}
# The ink and the paper that icons are drawn in, and what the window makes of them in the dark.
_INKS = (("#241830", "ink"), ("#fff6ea", "paper"))


@dataclass(frozen=True)
class Shade:
    """Two colours that must be told apart, where it is hardest: ``ratio`` is found, ``least`` is asked."""

    scheme: str
    seen: str
    ground: str
    colours: tuple[str, str]
    ratio: float
    least: float


def schemes() -> list[tuple[str, Mapping[str, str]]]:
    """Each scheme by its French name, with its colours by role."""
    return [(_SCHEMES[name], colours) for name, colours in tokens().schemes.items()]


def shades() -> list[Shade]:
    """Every pair in every scheme, in the hue where it is hardest to tell."""
    found: dict[tuple[str, str, str], Shade] = {}
    for scheme, hue, pair, ratio in tokens().ratios():
        key = scheme, pair.seen, pair.ground
        if key not in found or ratio < found[key].ratio:
            colours = tokens().colours(scheme, hue)
            both = colours[pair.seen], colours[pair.ground]
            found[key] = Shade(_SCHEMES[scheme], pair.seen, pair.ground, both, ratio, pair.least)
    return list(found.values())


def hues(careers: Careers) -> list[dict[str, Any]]:
    """Each hue with the universe it stands for: its icon and its name."""
    of = {universe.hue: (slug, universe.title) for slug, universe in careers.universes.items()}
    return [
        {"name": name, "hue": hue, "icon": of[name][0], "title": of[name][1]}
        for name, hue in tokens().hues.items()
        if name in of
    ]


def letters() -> list[tuple[str, str, int]]:
    """(kind of text, face, height in the window's pixels), the largest first."""
    sizes = ((kind, face, height) for kind, (face, height) in tokens().sizes.items())
    return sorted(sizes, key=lambda each: -each[2])


def dark_icon(drawing: str) -> str:
    """An icon as it shows in the dark."""
    dark = tokens().schemes["dark"]
    for place, (drawn, _role) in enumerate(_INKS):
        drawing = drawing.replace(drawn, f"@{place}@")
    for place, (_drawn, role) in enumerate(_INKS):
        drawing = drawing.replace(f"@{place}@", dark[role])
    return drawing


def sounds() -> list[dict[str, Any]]:
    """The cards of the sounds by kind, each kind with the sheet of its waveforms and spectra."""
    cards = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]
    return [
        {
            "title": title,
            "sheet": f"sons/{sheet}.webp",
            "cards": [{**card, "path": f"sons/{card['fichier']}"} for card in cards if card["genre"] == kind],
        }
        for kind, (title, sheet) in _KINDS.items()
    ]


def states() -> list[tuple[str, str]]:
    """(name of a look, path of the sheet of every state in it)."""
    return [
        (name, f"etats/{look}.webp") for look, name in _LOOKS.items() if (STATES / f"{look}.webp").is_file()
    ]


def files() -> Iterator[tuple[str, Path]]:
    """What those point to: (path in the gallery, file)."""
    for _name, path in states():
        yield path, STATES / Path(path).name
    for kind in sounds():
        yield kind["sheet"], SHEETS / Path(kind["sheet"]).name
        for card in kind["cards"]:
            yield card["path"], SHELF / card["fichier"]
