"""A drawing: forms one over the other, each inside or outside of others, written as SVG.

Only what every renderer draws alike is used: ``g``, ``path``, ``clipPath`` and gradients in the units of the drawing.
"""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from xml.sax.saxutils import quoteattr

from assets.figure import colour as colours
from assets.figure.colour import Grade
from assets.figure.path import IDENTITY, Matrix, Path, Point, after

# Towards the light, on the screen: a form's line is thin on that side and its shadow falls on the other.
Light = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Glow:
    """A colour that fades from the middle of its form to the edge: cheeks, and nothing else on a person."""

    colour: str
    stops: tuple[tuple[float, float], ...]  # (part of the way out, opacity)


@dataclass(frozen=True, slots=True)
class Clip:
    """Where an item shows: inside an outline, or outside of it."""

    path: Path
    inside: bool = True

    def changed(self, change: Callable[[Path], Path]) -> "Clip":
        return Clip(change(self.path), self.inside)


@dataclass(frozen=True, slots=True)
class Shape:
    """One painted outline. ``stroke`` is the width of a line of the same colour around it."""

    path: Path
    fill: str | Glow
    opacity: float = 1
    clips: tuple[Clip, ...] = ()
    stroke: float = 0
    part: str = ""

    def changed(self, change: Callable[[Path], Path], scale: float = 1) -> "Shape":
        clips = tuple(clip.changed(change) for clip in self.clips) if self.clips else ()
        return Shape(change(self.path), self.fill, self.opacity, clips, self.stroke * scale, self.part)


@dataclass(frozen=True, slots=True)
class Piece:
    """Something drawn by hand, kept as it was written: SVG elements, already recoloured, and where they go."""

    svg: str
    matrix: Matrix = IDENTITY
    clips: tuple[Clip, ...] = ()
    part: str = ""

    def transformed(self, matrix: Matrix) -> "Piece":
        clips = tuple(clip.changed(lambda path: path.transformed(matrix)) for clip in self.clips)
        return replace(self, matrix=after(matrix, self.matrix), clips=clips)


Item = Shape | Piece


def clips(within: Iterable[Path] = (), outside: Iterable[Path] = ()) -> tuple[Clip, ...]:
    """Inside each of ``within`` and outside every one of ``outside``, whose overlapping parts each hold back."""
    inner = (Clip(path) for path in within)
    outer = (Clip(part, inside=False) for path in outside for part in path.parts)
    return (*inner, *outer)


# What is outside an outline is everything but it.
_EVERYTHING = "M-4000-4000H4000V4000H-4000Z"
_HEX = re.compile(r"#[0-9a-fA-F]{6}\b")
_ID = re.compile(r'(\bid="|url\(#)([^")]+)')


def _once(change: Callable[[Path], Path]) -> Callable[[Path], Path]:
    """Each outline is changed once: the same one is filled, has its line, and clips what lies on it."""
    done: dict[int, tuple[Path, Path]] = {}

    def changed(path: Path) -> Path:
        if id(path) not in done:
            done[id(path)] = (
                path,
                change(path),
            )  # both are kept, since an id is reused once its object is gone
        return done[id(path)][1]

    return changed


@dataclass
class Drawing:
    """Items from the back to the front; the methods that add give the drawing back."""

    items: list[Item] = field(default_factory=list)

    def add(
        self,
        path: Path,
        fill: str | Glow,
        opacity: float = 1,
        *,
        within: Iterable[Path] = (),
        outside: Iterable[Path] = (),
        stroke: float = 0,
        part: str = "",
    ) -> "Drawing":
        """Paint an outline. It shows inside each of ``within`` (all of them) and outside every one of ``outside``."""
        if path.segments:
            inner = within if stroke else (each for each in within if each is not path)  # it is inside itself
            self.items.append(Shape(path, fill, opacity, clips(inner, outside), stroke, part))
        return self

    def form(
        self,
        path: Path,
        colour: str,
        toward: Light,
        *,
        shadow: float = 8,
        ink: float = 2.2,
        strength: float = 0.85,
        outside: Iterable[Path] = (),
        part: str = "",
    ) -> "Drawing":
        """A solid thing: its line (thicker on the shadow side), its colour, and one hard-edged shadow.

        ``shadow`` is how far the lit part of the form is moved towards the light, in units; 0 for none.
        """
        line, away = colours.deep(colour, 0.82), (-1.6 * toward[0], -2.2 * toward[1])
        outer = tuple(outside)
        self.add(path, line, stroke=ink, outside=outer, part=part)
        self.add(path.moved(*away), line, outside=outer, part=part)
        self.add(path, colour, outside=outer, part=part)
        if shadow:
            lit = path.moved(shadow * toward[0], shadow * 0.5 * toward[1])
            self.add(
                path, colours.shade(colour, 1.1), strength, within=[path], outside=[*outer, lit], part=part
            )
        return self

    def extend(self, items: Iterable[Item], part: str = "") -> "Drawing":
        self.items += [replace(item, part=part) if part else item for item in items]
        return self

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def transformed(self, matrix: Matrix) -> "Drawing":
        """Moved, turned, mirrored or scaled as a whole."""
        scale = abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]) ** 0.5
        move = _once(lambda path: path.transformed(matrix))
        return Drawing(
            [
                item.changed(move, scale) if isinstance(item, Shape) else item.transformed(matrix)
                for item in self.items
            ]
        )

    def warped(self, bend: Callable[[float, float], Point], scale: float = 1) -> "Drawing":
        """Bent: outlines follow, lines are ``scale`` times as thick, pieces drawn by hand stay as they are."""
        move = _once(lambda path: path.warped(bend))
        return Drawing(
            [item.changed(move, scale) if isinstance(item, Shape) else item for item in self.items]
        )

    def graded(self, grade: Grade) -> "Drawing":
        """In another light: each colour as ``grade`` says."""

        def relit(item: Item) -> Item:
            if isinstance(item, Piece):
                return replace(item, svg=_HEX.sub(lambda found: grade(found[0].lower()), item.svg))
            if isinstance(item.fill, Glow):
                return replace(item, fill=replace(item.fill, colour=grade(item.fill.colour)))
            return replace(item, fill=grade(item.fill))

        return Drawing([relit(item) for item in self.items])

    @property
    def bounds(self) -> "Box":
        """Left, top, right, bottom of the outlines."""
        found = [item.path.bounds for item in self.items if isinstance(item, Shape)]
        return (
            min(box[0] for box in found),
            min(box[1] for box in found),
            max(box[2] for box in found),
            max(box[3] for box in found),
        )

    def svg(self) -> str:
        """The elements, grouped by part; ids are their own, so one document holds one drawing."""
        writer = _Writer()
        body: list[str] = []
        for part, items in itertools.groupby(self.items, key=lambda item: item.part):
            inner = "\n".join(writer.elements(items))
            body.append(f"<g id={quoteattr(f'{part}-{len(body)}')}>\n{inner}\n</g>" if part else inner)
        return f"<defs>{''.join(writer.definitions)}</defs>\n" + "\n".join(body)

    def document(self, left: float, top: float, width: float, height: float) -> str:
        """A whole SVG file that shows that box of the drawing, and holds nothing else."""
        box = f"{left:g} {top:g} {width:g} {height:g}"
        seen = (_told(item, (left, top, left + width, top + height)) for item in self.items)
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}" width="{width:g}" height="{height:g}">\n'
            f"{Drawing([item for item in seen if item]).svg()}\n</svg>\n"
        )


Box = tuple[float, float, float, float]


def _told(item: Item, box: Box) -> Item | None:
    """An item without the clips that change nothing in a box; None when none of it shows there."""
    if isinstance(item, Shape):
        box = _common(box, _grown(item.path.bounds, item.stroke))
    for clip in item.clips:
        if clip.inside:
            box = _common(box, clip.path.bounds)
    if box[0] >= box[2] or box[1] >= box[3]:
        return None
    return replace(
        item, clips=tuple(clip for clip in item.clips if clip.inside or _meet(box, clip.path.bounds))
    )


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _meet(one: Box, other: Box) -> bool:
    left, top, right, bottom = _common(one, other)
    return left < right and top < bottom


def _grown(box: Box, by: float) -> Box:
    return box[0] - by, box[1] - by, box[2] + by, box[3] + by


class _Writer:
    """Elements, and the clips and gradients they name, each written once."""

    def __init__(self) -> None:
        self.definitions: list[str] = []
        self._names: dict[object, str] = {}
        self._pieces = itertools.count()

    def elements(self, items: Iterable[Item]) -> list[str]:
        """Neighbours that share a clip are clipped together: each clip costs a renderer a whole picture."""
        clipped = [
            (
                self._piece(item) if isinstance(item, Piece) else self._shape(item),
                frozenset(map(self._clip, item.clips)),
            )
            for item in items
        ]
        return list(_nested(clipped))

    def _piece(self, piece: Piece) -> str:
        name = f"p{next(self._pieces)}-"
        inner = _ID.sub(lambda found: f"{found[1]}{name}{found[2]}", piece.svg)
        return f'<g transform="matrix({" ".join(f"{number:.4g}" for number in piece.matrix)})">{inner}</g>'

    def _shape(self, shape: Shape) -> str:
        fill = shape.fill if isinstance(shape.fill, str) else f"url(#{self._glow(shape.fill, shape.path)})"
        element = f'<path d="{shape.path.data}" fill="{fill}"'
        if shape.stroke:
            element += f' stroke="{fill}" stroke-width="{shape.stroke:g}" stroke-linejoin="round"'
        if shape.opacity < 1:
            element += f' opacity="{shape.opacity:g}"'
        return element + "/>"

    def _clip(self, clip: Clip) -> str:
        if clip not in self._names:
            self._names[clip] = f"c{len(self._names)}"
            data = clip.path.data
            inner = (
                f'<path d="{data}"/>'
                if clip.inside
                else f'<path clip-rule="evenodd" d="{_EVERYTHING}{data}"/>'
            )
            self.definitions.append(f'<clipPath id="{self._names[clip]}">{inner}</clipPath>')
        return self._names[clip]

    def _glow(self, glow: Glow, path: Path) -> str:
        left, top, right, bottom = path.bounds
        key = (glow, left, top, right, bottom)
        if key not in self._names:
            name = self._names[key] = f"r{len(self._names)}"
            stops = "".join(
                f'<stop offset="{offset:g}" stop-color="{glow.colour}" stop-opacity="{opacity:g}"/>'
                for offset, opacity in glow.stops
            )
            width, height = max(right - left, 0.1), max(bottom - top, 0.1)
            self.definitions.append(
                f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="0.5" cy="0.5" r="0.5" '
                f'gradientTransform="matrix({width:.1f} 0 0 {height:.1f} {left:.1f} {top:.1f})">'
                f"{stops}</radialGradient>"
            )
        return self._names[key]


def _nested(clipped: Sequence[tuple[str, frozenset[str]]]) -> Iterator[str]:
    """Elements with the names of their clips, in groups: the clip that serves most of what follows goes around."""
    start = 0
    while start < len(clipped):
        element, names = clipped[start]
        if not names:
            yield element
            start += 1
            continue
        lengths = {name: _run(clipped, start, name) for name in sorted(names)}
        around = max(lengths, key=lambda name: lengths[name])
        end = start + lengths[around]
        inner = [(each, others - {around}) for each, others in clipped[start:end]]
        yield f'<g clip-path="url(#{around})">{"".join(_nested(inner))}</g>'
        start = end


def _run(clipped: Sequence[tuple[str, frozenset[str]]], start: int, name: str) -> int:
    """How many neighbours in a row have that clip."""
    return len(list(itertools.takewhile(lambda each: name in each[1], clipped[start:])))
