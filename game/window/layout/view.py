"""What every layout is given: which layout it is, how to measure, how large text is, and what has the focus."""

from dataclasses import dataclass, replace

from game.window.geometry import Box, Shape
from game.window.items import Ink, Role, Style
from game.window.theme import style
from game.window.typeset import Paragraph, Ruler, typeset_plain

Key = tuple[str, int]
TALL_TYPE = 1.3


@dataclass(frozen=True, slots=True)
class View:
    shape: Shape
    ruler: Ruler
    step: int = 2
    focus: Key | None = None

    @property
    def wide(self) -> bool:
        return self.shape is Shape.WIDE

    @property
    def whole(self) -> Box:
        return self.shape.whole

    def style(self, kind: str, most: float = 9.0) -> Style:
        """The style of a kind of text; larger on a tall screen, which is narrow in the hand."""
        found = style(kind, self.step, most)
        return found if self.wide else replace(found, size=round(found.size * TALL_TYPE))

    def leading(self, kind: str, most: float = 9.0) -> float:
        return self.ruler.leading(self.style(kind, most))

    def text(self, words: str, kind: str, width: float, colour: Ink = Role.INK) -> Paragraph:
        """Plain words in a kind of text, cut to a width."""
        return typeset_plain(words, self.style(kind), width, self.ruler, colour)
