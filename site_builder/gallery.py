"""The gallery: every word of the drawings beside what it draws, for whoever writes and cannot draw.

A picture is made once on a machine, by as many processes as it has cores, and kept on the shelf under what it was made
from: after a change, only what changed is drawn.
"""

import multiprocessing
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import jinja2

from assets import encoding
from assets.cast import HOME
from assets.shelf import Shelf
from assets.tokens import tokens
from scenarios.content import PACKAGED, read_content
from scenarios.i18n import _
from scenarios.interface import WORDS
from site_builder import gallery_looks
from site_builder.render import TEMPLATES
from site_builder.samples import Sample, sections
from site_builder.static_files import gallery_sheet

QUALITY = 60


@dataclass(frozen=True)
class Picture:
    """``path`` is under the folder of the gallery; ``width`` and ``height`` in pixels."""

    path: str
    width: int
    height: int
    data: bytes


def gallery(
    shelf: Shelf, tell: Callable[[int, int], None] = lambda _drawn, _missing: None
) -> dict[str, bytes]:
    """The files of the gallery: one page, its sheet and its pictures.

    ``tell`` hears (pictures drawn, pictures that were missing) as they come. Raises OSError when the shelf cannot be
    written to.
    """
    found = list(sections())
    every = {sample.name: sample for section in found for sample in section.samples}
    missing = [sample for sample in every.values() if kept(shelf, sample) is None]
    for number, _drawn in enumerate(_draw(shelf, missing), start=1):
        tell(number, len(missing))
    pictures = {name: picture for name, sample in every.items() if (picture := kept(shelf, sample))}
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    icons = _icons()
    page = environment.get_template("galerie.html").render(
        sections=found, pictures=pictures, icons=icons, icons_title=_("Icônes"), **_shown()
    )
    return {
        "galerie.html": page.encode(),
        "galerie.css": gallery_sheet(),
        **{picture.path: picture.data for picture in pictures.values()},
        **{_icon_path(word): file.read_bytes() for word, file in icons.items()},
        **{
            _icon_path(f"{word}-sombre"): gallery_looks.dark_icon(file.read_text("utf-8")).encode()
            for word, file in icons.items()
        },
        **{path: file.read_bytes() for path, file in gallery_looks.files()},
    }


def _shown() -> dict[str, object]:
    """The interface, beside the drawings."""
    look = tokens()
    return {
        "colours_title": WORDS.colours,
        "schemes": gallery_looks.schemes(),
        "shades": gallery_looks.shades(),
        "hues": gallery_looks.hues(read_content(PACKAGED).careers),
        "letters": gallery_looks.letters(),
        "steps": look.steps,
        "motion": look.motion,
        "spacing": look.spacing,
        "sounds": gallery_looks.sounds(),
        "states": gallery_looks.states(),
    }


def kept(shelf: Shelf, sample: Sample) -> Picture | None:
    """The picture of a sample if it is on the shelf; what is damaged there is taken away."""
    if not shelf.is_whole(sample.name):
        shelf.drop(sample.name)
        return None
    shelf.touch(sample.name)
    (file,) = shelf.folder(sample.name).glob("*.webp")
    width, height = map(int, file.stem.split("x"))
    return Picture(f"images/{sample.name.partition('/')[2]}.webp", width, height, file.read_bytes())


def _draw(shelf: Shelf, missing: Sequence[Sample]) -> Iterator[Sample]:
    if not missing:
        return
    with ProcessPoolExecutor(mp_context=multiprocessing.get_context("spawn")) as workers:
        for sample, (name, data) in zip(missing, workers.map(_picture, missing, chunksize=2), strict=True):
            shelf.put(sample.name, [(name, data)])
            yield sample
    shelf.trim()


def _picture(sample: Sample) -> tuple[str, bytes]:
    (width, height), data = encoding.as_webp(sample.draw(), QUALITY)
    return f"{width}x{height}.webp", data


def _icons() -> Mapping[str, Path]:
    return {file.stem: file for file in sorted((HOME / "icones").glob("*.svg"))}


def _icon_path(word: str) -> str:
    return f"images/icone-{word}.svg"
