"""Pieces drawn by hand: hair, hats, beards, glasses. ``assets/pieces/README.md`` tells an illustrator how.

A file holds groups of forms. A form is an outline and details that never leave it; its line and its shadow are not in
the file but computed, so that they follow the light. Colours of a role are those of ``colour.ramp`` for the keys.
"""

import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path as File
from xml.etree import ElementTree as ET

from assets.figure.colour import SKIN, light, ramp
from assets.figure.drawing import Drawing, Light
from assets.figure.path import Path, Point, brush, ellipse
from assets.figure.path_data import parsed, wound

FOLDER = File(__file__).parent.parent / "pieces"
# Hair or cloth, ribbon or lining, bare skin: the colours that the files show.
MAIN, SECOND, BARE = "#7a4e33", "#e8543a", "#e8b48c"
GROUPS = ("arriere", "joues", "crane", "ombre", "cache", "ouverture", "devant", "dessus", "drape")
_SILENT = {"title", "desc", "defs", "metadata", "namedview"}
_PLAIN = str.maketrans("àâäçéèêëîïôöùûüÿ’", "aaaceeeeiioouuuy-")
_THIN = 14  # units: a form narrower than this gets no line of its own, which would drown it


@dataclass(frozen=True, slots=True)
class Mark:
    """An outline and its colour, as the file shows it."""

    path: Path
    colour: str
    opacity: float = 1


@dataclass(frozen=True, slots=True)
class Form:
    """An outline, and what is drawn on it from the back to the front."""

    outline: Mark
    details: tuple[Mark, ...] = ()


Sheet = Mapping[str, tuple[Form, ...]]
Bend = Callable[[float, float], Point]


def file_of(kind: str, word: str) -> File:
    """Where a word is drawn: the word without accents, since file names travel."""
    return FOLDER / kind / f"{word.translate(_PLAIN)}.svg"


@functools.cache
def sheet(kind: str, word: str) -> Sheet:
    """The forms of a piece by group. Raises ``ValueError`` for what a piece cannot be drawn with."""
    path = file_of(kind, word)
    try:
        root = ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 -- our own files
        return {
            str(group.get("id")): tuple(form for child in group for form in _forms(child))
            for group in root
            if _name(group) == "g"
        }
    except (ValueError, ET.ParseError) as wrong:
        raise ValueError(f"{path.name} : {wrong}") from wrong


def _name(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def _forms(element: ET.Element) -> list[Form]:
    if _name(element) in _SILENT:
        return []
    if element.get("transform"):
        raise ValueError("un déplacement est resté dans le fichier : appliquez-le au tracé")
    marks = [_mark(child) for child in element] if _name(element) == "g" else [_mark(element)]
    return [Form(marks[0], _gathered(marks[1:]))] if marks else []


def _mark(element: ET.Element) -> Mark:
    said = _attributes(element)
    opacity = float(said.get("opacity", "1")) * float(said.get("fill-opacity", "1"))
    path, stroke = _outline(element), said.get("stroke", "none")
    if stroke == "none":
        return Mark(wound(path), said.get("fill", "#000000").lower(), opacity)
    width = float(said.get("stroke-width", "1"))
    even = said.get("stroke-linecap") == "round"
    line = brush(path, width, 1, 1) if even else brush(path, width, 0.12, 0.05, 0.4)
    return Mark(line, stroke.lower(), opacity)


def _attributes(element: ET.Element) -> dict[str, str]:
    """Said one by one, or gathered in a style as some drawing programs do."""
    style = (each.partition(":") for each in element.get("style", "").split(";") if ":" in each)
    return {**element.attrib, **{key.strip(): value.strip() for key, _, value in style}}


def _outline(element: ET.Element) -> Path:
    def number(key: str) -> float:
        return float(element.get(key, "0"))

    match _name(element):
        case "path":
            return parsed(element.get("d", ""))
        case "circle":
            return ellipse(number("cx"), number("cy"), number("r"))
        case "ellipse":
            return ellipse(number("cx"), number("cy"), number("rx"), number("ry"))
        case other:
            raise ValueError(f"« {other} » : convertissez-le en chemin")


def _gathered(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """Details of one colour that follow each other, as one: sixty curls are clipped once."""
    found: list[Mark] = []
    for mark in marks:
        if found and (found[-1].colour, found[-1].opacity) == (mark.colour, mark.opacity):
            found[-1] = replace(found[-1], path=found[-1].path + mark.path)
        else:
            found.append(mark)
    return tuple(found)


@functools.cache
def roles(main: str, second: str, skin: int) -> Mapping[str, str]:
    """From each colour that a file may use for a role to the colour it becomes. Other colours stay."""
    shown = (*ramp(MAIN), *ramp(SECOND), *SKIN[3][:3], light(BARE))
    wanted = (*ramp(main), *ramp(second), *SKIN[skin][:3], light(SKIN[skin][0]))
    return dict(zip(shown, wanted, strict=True))


@dataclass(frozen=True, slots=True)
class Paint:
    """How pieces are put on a person: colours, light, and the way outlines follow their head."""

    colours: Mapping[str, str]
    toward: Light
    bend: Bend | None = None

    def path(self, outline: Path) -> Path:
        return outline.warped(self.bend) if self.bend else outline

    def silhouette(self, forms: Iterable[Form]) -> Path:
        """All the outlines at once."""
        return functools.reduce(Path.__add__, (self.path(form.outline.path) for form in forms), Path())

    def painted(
        self, forms: Iterable[Form], *, within: Iterable[Path] = (), outside: Iterable[Path] = ()
    ) -> Drawing:
        """The forms, with their lines and shadows, from the back to the front."""
        drawing, inner, outer = Drawing(), tuple(within), tuple(outside)
        for form in forms:
            self._form(drawing, form, inner, outer)
        return drawing

    def _form(
        self, drawing: Drawing, form: Form, within: tuple[Path, ...], outside: tuple[Path, ...]
    ) -> None:
        outline = self.path(form.outline.path)
        colour = self.colours.get(form.outline.colour, form.outline.colour)
        size = _breadth(outline)
        if form.outline.opacity < 1 or size < _THIN or within:
            drawing.add(outline, colour, form.outline.opacity, within=within, outside=outside)
        else:
            drawing.form(outline, colour, self.toward, shadow=min(11, size * 0.1), outside=outside)
        for mark in form.details:
            drawing.add(
                self.path(mark.path),
                self.colours.get(mark.colour, mark.colour),
                mark.opacity,
                within=(outline, *within),
                outside=outside,
            )


def _breadth(path: Path) -> float:
    left, top, right, bottom = path.bounds
    return min(right - left, bottom - top)
