"""The gallery: every word of the drawings beside what it draws, for whoever writes and cannot draw."""

import multiprocessing
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import jinja2

from assets import encoding, places
from assets.cast import HOME
from assets.figure.compose import Pair, Person
from assets.figure.contacts import CONTACTS
from assets.figure.expressions import EXPRESSIONS
from assets.figure.poses import POSES
from assets.rasters import png
from scenarios.i18n import _
from scenarios.vocabulary import vocabulary
from site_builder.markup import anchor
from site_builder.render import TEMPLATES
from site_builder.static_files import gallery_sheet

QUALITY = 60
# Pixels across a picture of each kind of section.
WIDTHS = {"portrait": 200, "whole": 220, "wide": 480, "icon": 72}
# Who lends their features, so that a word is seen on somebody middling.
MODEL = {
    "âge": 34,
    "peau": 5,
    "coiffure": "courte",
    "tenue": "pull",
    "couleurs": ["turquoise"],
    "visage": "ovale",
}
ELDER = {"âge": 84, "peau": 2, "coiffure": "chignon", "tenue": "cardigan", "couleurs": ["prune"]}
CHILD = {"âge": 3, "peau": 6, "coiffure": "couettes", "tenue": "salopette"}
WITH_A_CHILD = ("enfant-porté", "main-dans-la-main", "à-sa-hauteur")
HEADS = ("coiffure", "teinte", "barbe", "visage", "traits", "yeux", "regard", "nez", "bouche")
BODIES = ("corpulence", "tenue", "accessoires", "couleurs")
AGES = (0, 2, 4, 9, 15, 24, 40, 62, 78, 92)
LISTED = ("accessoires", "couleurs")
WORN_ON_THE_HEAD = (
    "lunettes",
    "lunettes-rondes",
    "appareil-auditif",
    "appareil-dentaire",
    "casquette",
    "béret",
)

Words = Mapping[str, Any]


@dataclass(frozen=True)
class Entry:
    """One word: what is written in a file to have it, and what makes its picture, a PNG of some width."""

    word: str
    written: str
    draw: Callable[[int], bytes]
    path: str


@dataclass(frozen=True)
class Section:
    """``kind`` is one of ``WIDTHS``."""

    title: str
    kind: str
    entries: Sequence[Entry]
    intro: str = ""

    @property
    def width(self) -> int:
        return WIDTHS[self.kind]


def gallery() -> dict[str, bytes]:
    """The files of the gallery: one page, its sheet and its pictures. Drawing them all keeps every core busy."""
    found = sections()
    every = [(entry, section.width) for section in found for entry in section.entries]
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as workers:
        pictures = workers.map(_picture, *zip(*every, strict=True), chunksize=8)
        files = {entry.path: data for (entry, _width), data in zip(every, pictures, strict=True)}
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["anchor"] = anchor
    page = environment.get_template("galerie.html").render(sections=found)
    return {"galerie.html": page.encode(), "galerie.css": gallery_sheet(), **files}


def _picture(entry: Entry, width: int) -> bytes:
    return encoding.encoded(encoding.opened(entry.draw(width)), width, "webp", QUALITY)


def sections() -> list[Section]:
    """All that is drawn, in the order a writer needs it."""
    look = vocabulary().look
    found = [
        Section(
            _("Expressions"),
            "portrait",
            [_expression(word) for word in EXPRESSIONS],
            _("Entre parenthèses après le nom, dans une réplique ; chaque mot existe au féminin."),
        ),
        Section(_("Âge"), "whole", [_look("âge", age, "whole") for age in AGES]),
        Section(_("Peau"), "portrait", [_look("peau", each, "portrait") for each in range(1, 9)]),
    ]
    for key in (*HEADS, *BODIES):
        kind = "portrait" if key in HEADS else "whole"
        found.append(Section(key.capitalize(), kind, [_look(key, word, kind) for word in sorted(look[key])]))
    found += [
        Section(_("Poses"), "whole", [_pose(word) for word in POSES]),
        Section(_("Contacts"), "wide", [_contact(word) for word in CONTACTS]),
        Section(_("Lieux"), "wide", [_place(word) for word in places.drawn()]),
        Section(_("Icônes"), "icon", [_icon(file) for file in sorted((HOME / "icones").glob("*.svg"))]),
    ]
    return found


def _expression(word: str) -> Entry:
    return _entry("expression", word, f"dylan ({word}): …", partial(_face, word))


def _look(key: str, word: object, kind: str) -> Entry:
    """A word of a look, on the model; what it needs to be seen comes with it."""
    words: dict[str, Any] = {**MODEL, key: [word] if key in LISTED else word}
    if key == "teinte":
        words["coiffure"] = "carré"
    if key == "barbe":
        words["traits"] = "marqués"
    if key == "âge":
        del words["visage"]
    on_the_head = kind == "portrait" or word in WORN_ON_THE_HEAD
    written = f"{key}: [{word}]" if key in LISTED else f"{key}: {word}"
    return _entry(key, word, written, partial(_portrait if on_the_head else _whole, words))


def _pose(word: str) -> Entry:
    return _entry("pose", word, f"pose: {word}", partial(_whole, {**MODEL, "pose": word}))


def _contact(word: str) -> Entry:
    return _entry("contact", word, f"contact: {word}", partial(_together, word))


def _place(word: str) -> Entry:
    return _entry("lieu", word, f"lieu: {word}", partial(_scenery, word))


def _icon(file: Path) -> Entry:
    return _entry("icône", file.stem, file.stem, partial(_drawn, file.read_text(encoding="utf-8")))


def _entry(family: str, word: object, written: str, draw: Callable[[int], bytes]) -> Entry:
    return Entry(str(word), written, draw, f"images/{anchor(f'{family} {word}')}.webp")


def _portrait(words: Words, width: int) -> bytes:
    return png(Person(words).portrait_document(), width=width)


def _face(expression: str, width: int) -> bytes:
    return png(Person(MODEL).portrait_document(expression), width=width)


def _whole(words: Words, width: int) -> bytes:
    return png(Person(words).standing_document(), width=width)


def _together(contact: str, width: int) -> bytes:
    second = CHILD if contact in WITH_A_CHILD else ELDER
    return png(Pair(contact, MODEL, second).document(), width=width)


def _scenery(word: str, width: int) -> bytes:
    return encoding.whole_place(word, width)


def _drawn(svg: str, width: int) -> bytes:
    return png(svg, width=width)
