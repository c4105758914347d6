"""What a garment is drawn with: somebody's measures and colours, the light, and the strokes of cloth."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.look import Look
from assets.figure.path import Path, Point, blob, brush
from assets.figure.proportions import Frame, trunk

# The holes for the neck, cut in what is worn next to it.
NECKS = {
    "rond": blob((-46, -44), (-44, -12), (-24, 16), (4, 24), (30, 12), (42, -12), (42, -44)),
    "v": blob((-44, -44), (-40, -10), (-20, 36), (6, 84, "c"), (28, 34), (40, -10), (42, -44)),
    "bateau": blob((-60, -44), (-66, -6), (-34, 16), (4, 22), (38, 12), (54, -8), (50, -44)),
    "haut": blob((-36, -70), (-38, -30), (-20, -16), (4, -12), (26, -18), (36, -32), (34, -70)),
}

# The side of a body that the light does not reach: light from the left, from the right.
_SHADE = {
    True: blob(
        (62, -80, "c"),
        (66, 40),
        (58, 120),
        (44, 240),
        (54, 350),
        (54, 620),
        (56, 1300, "c"),
        (420, 1300, "c"),
        (420, -80, "c"),
    ),
    False: blob(
        (-78, -80, "c"),
        (-88, 40),
        (-82, 120),
        (-66, 240),
        (-82, 350),
        (-82, 620),
        (-80, 1300, "c"),
        (-420, 1300, "c"),
        (-420, -80, "c"),
    ),
}


@dataclass(slots=True)
class Wear:
    """The strokes of cloth, on one person in one light. ``joined`` are places where no line shows (a shoulder)."""

    frame: Frame
    look: Look
    toward: Light
    to: Drawing = field(default_factory=Drawing)
    joined: tuple[Path, ...] = ()

    @property
    def main(self) -> str:
        return self.look.colours[0]

    @property
    def second(self) -> str:
        return self.look.colours[1]

    @property
    def bottom(self) -> str:
        return self.look.colours[2]

    @property
    def shade_side(self) -> Path:
        return _SHADE[self.toward[0] < 0]

    def trunk(self, loose: float = 6, hem: float = 404, waist: float = 1, flare: float = 0) -> Path:
        return trunk(self.frame, loose, hem, waist, flare)

    def cloth(
        self,
        path: Path,
        colour: str,
        *,
        within: Iterable[Path] = (),
        outside: Iterable[Path] = (),
        shaded: float = 0.8,
        ink: float = 2.2,
    ) -> Path:
        """A piece of cloth with its line; ``shaded`` is how dark the side away from the light is, 0 for none."""
        inner, outer = tuple(within), tuple(outside)
        if ink:
            line, held = colours.deep(colour, 0.82), (*outer, *self.joined)
            away = path.moved(-1.8 * self.toward[0], -2.4 * self.toward[1])
            self.to.add(path, line, stroke=ink, within=inner, outside=held)
            self.to.add(away, line, within=inner, outside=held)
        self.to.add(path, colour, within=inner, outside=outer)
        if shaded:
            shade = colours.shade(colour)
            self.to.add(path, shade, shaded, within=[*inner, self.shade_side], outside=outer)
        return path

    def edge(self, hole: Path, path: Path, colour: str, width: float = 4.4, opacity: float = 1) -> None:
        """The line around a hole that was left in ``path``."""
        self.to.add(
            hole,
            colours.deep(colour, 0.82),
            opacity,
            stroke=width,
            within=[path],
            outside=[hole, *self.joined],
        )

    def mark(self, path: Path, colour: str, within: Iterable[Path], *, outside: Iterable[Path] = ()) -> None:
        """Something flat on the cloth, in the same light as the cloth."""
        inner, outer = tuple(within), tuple(outside)
        self.to.add(path, colour, within=inner, outside=outer)
        self.to.add(path, colours.shade(colour), 0.75, within=[*inner, self.shade_side], outside=outer)

    def folds(
        self,
        path: Path,
        colour: str,
        lines: Iterable[Sequence[Point]],
        width: float = 2.6,
        opacity: float = 0.62,
    ) -> None:
        for line in lines:
            self.to.add(
                brush(list(line), width, 0.1, 0.05, 0.35), colours.deep(colour, 0.62), opacity, within=[path]
            )

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        within: Iterable[Path] = (),
        width: float = 2.4,
        opacity: float = 0.7,
    ) -> None:
        """A seam, of an even width."""
        self.to.add(brush(list(points), width, 0.9, 0.9), colours.deep(colour, 0.62), opacity, within=within)

    def armpits(self, path: Path, colour: str, loose: float = 0) -> None:
        """The creases that every top has: at the arms and at the waist."""
        waist, far_waist = self.frame.waist
        chest, far_chest = self.frame.chest
        self.folds(
            path,
            colour,
            (
                ((-chest - loose, 120), (-chest + 22, 142), (-chest + 34, 176)),
                ((far_chest + loose, 112), (far_chest - 21, 138), (far_chest - 31, 164)),
                ((2 - waist - loose, 236), (44 - waist, 252), (76 - waist, 250)),
                ((far_waist + loose - 2, 250), (far_waist - 40, 266), (far_waist - 64, 262)),
            ),
        )
