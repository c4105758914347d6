"""The formats of a film: for a screen, and for networks that are read on a telephone."""

from dataclasses import dataclass

from game.window.geometry import Box, Shape

RATE = 25  # pictures a second
_SCALE = 2 / 3  # 1080 becomes 720


@dataclass(frozen=True, slots=True)
class Format:
    """``whole`` is the picture in design units, and ``stage`` where in it people stand, as ``shape`` has them stand."""

    word: str
    shape: Shape
    whole: Box
    stage: Box
    scale: float = _SCALE

    @property
    def below(self) -> bool:
        """Whether words have room under the stage; else they lie over it."""
        return self.whole.h > self.stage.h

    @property
    def size(self) -> tuple[int, int]:
        """In pixels."""
        return round(self.whole.w * self.scale), round(self.whole.h * self.scale)


_SQUARE = Box(0, 0, 1080, 1080)
FORMATS = {
    each.word: each
    for each in (
        Format("paysage", Shape.WIDE, Shape.WIDE.whole, Shape.WIDE.whole),
        Format("carré", Shape.TALL, _SQUARE, _SQUARE),
        Format("portrait", Shape.TALL, Shape.TALL.whole, _SQUARE.moved(0, 250)),
    )
}
