"""Pieces of limb: the outline of a sleeve or a trouser leg, and how a limb is drawn over a body."""

from collections.abc import Iterable
from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.path import Path, Point, direction, ellipse, polar, polygon

CAST = "#2a1433"  # what a limb casts on the clothes behind it


def tube(start: Point, wide: float, end: Point, narrow: float) -> Path:
    """A piece of limb that is round where it starts and cut straight where it ends; radii in units."""
    way = direction(start, end)
    back = polar(start, way, -wide)
    return polygon(
        (*polar(back, way - 90, wide), wide),
        polar(end, way - 90, narrow),
        polar(end, way + 90, narrow),
        (*polar(back, way + 90, wide), wide),
    )


def bend(start: Point, joint: Point, end: Point) -> float:
    """How much a limb turns at its joint: 0 when straight, degrees, clockwise."""
    return (direction(joint, end) - direction(start, joint) + 540) % 360 - 180


def across(at: Point, way: float, half: float, sag: float) -> list[Point]:
    """A line across a limb that goes towards ``way``, bulging by ``sag`` units: a cuff, a hem, a stripe."""
    return [polar(at, way - 90, half), polar(at, way, sag), polar(at, way + 90, half)]


@dataclass(slots=True)
class Limbs:
    """Draws pieces of limb. ``over`` is the body they lie on, whose line they join at ``root`` (a shoulder)."""

    to: Drawing
    toward: Light
    over: Path | None = None
    root: Path | None = None
    depth: float = 13  # of the shadow

    def part(
        self,
        path: Path,
        colour: str,
        shadow: str = "",
        *,
        joint: Path | None = None,
        within: Iterable[Path] = (),
    ) -> None:
        """One piece: what it casts, its line, its colour, its shade. No line shows in ``joint``, where it bends."""
        inner = tuple(within)
        self._cast(path)
        self._line(path, colours.deep(colour, 0.82), joint, inner)
        self.to.add(path, colour, within=inner)
        lit = path.moved(self.toward[0] * self.depth, self.toward[1] * self.depth * 0.5)
        held = [lit] if joint is None else [lit, joint]
        self.to.add(path, shadow or colours.shade(colour), 0.8, within=[*inner, path], outside=held)

    def _cast(self, path: Path) -> None:
        if self.over is not None:
            held = () if self.root is None else (self.root,)
            cast = path.moved(-9 * self.toward[0], 12)
            self.to.add(cast, CAST, 0.2, within=[self.over], outside=held)

    def _line(self, path: Path, line: str, joint: Path | None, inner: tuple[Path, ...]) -> None:
        away = path.moved(-1.6 * self.toward[0], -2.2 * self.toward[1])
        free = [joint] if joint is not None else []
        for outline, width in ((path, 2.2), (away, 0.0)):
            if self.root is None or self.over is None:
                self.to.add(outline, line, stroke=width, within=inner, outside=free)
                continue
            # At the shoulder the line shows outside of the body only: it is no ball joint.
            self.to.add(outline, line, stroke=width, within=inner, outside=[self.root, *free])
            self.to.add(outline, line, stroke=width, within=[*inner, self.root], outside=[self.over, *free])


def patch(at: Point, across_: float, down: float) -> Path:
    """Where no line shows."""
    return ellipse(*at, across_, down)
