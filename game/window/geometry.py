"""Boxes, the two layouts, and how one of them fits a window."""

from enum import Enum
from typing import NamedTuple


class Box(NamedTuple):
    """A rectangle in design units (or in pixels, for a window)."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def centre(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def holds(self, point: tuple[float, float]) -> bool:
        return self.x <= point[0] < self.right and self.y <= point[1] < self.bottom

    def contains(self, other: "Box", slack: float = 0.0) -> bool:
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def touches(self, other: "Box") -> bool:
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )

    def shrunk(self, across: float, down: float | None = None) -> "Box":
        """The box without a margin on each side; a negative margin grows it."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, self.w - 2 * across, self.h - 2 * down)

    def moved(self, across: float, down: float) -> "Box":
        return self._replace(x=self.x + across, y=self.y + down)


class Shape(Enum):
    """The two layouts, with the size they are designed at."""

    WIDE = (1920, 1080)
    TALL = (1080, 1920)

    @property
    def width(self) -> int:
        return self.value[0]

    @property
    def height(self) -> int:
        return self.value[1]

    @property
    def whole(self) -> Box:
        return Box(0, 0, self.width, self.height)

    @property
    def stage_top(self) -> int:
        """Where the stage begins: under the plates of a tall screen, so that they hide nobody."""
        return 140 if self is Shape.TALL else 0


class Frame(NamedTuple):
    """A layout inside a window: ``canvas`` in pixels, centred, and how many pixels a design unit takes."""

    shape: Shape
    canvas: Box
    scale: float

    @classmethod
    def inside(cls, width: int, height: int) -> "Frame":
        """The layout that suits a window of this many pixels, as large as it fits, bars on two sides at most."""
        shape = Shape.TALL if height > width else Shape.WIDE
        scale = min(width / shape.width, height / shape.height)
        across, down = max(1, round(shape.width * scale)), max(1, round(shape.height * scale))
        return cls(shape, Box((width - across) // 2, (height - down) // 2, across, down), scale)

    def design_point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the window, in pixels, as the layout counts."""
        return (x - self.canvas.x) / self.scale, (y - self.canvas.y) / self.scale
