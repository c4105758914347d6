"""How one page gives way to the next: the old one fades while the thread pulls the sheet of the other in."""

from dataclasses import dataclass

import pygame

from assets.tokens import tokens
from game.window.items import Diamond, Item, Role, Strand
from game.window.motion import eased
from game.window.outlines import wave

_MOTION = tokens().motion
_FADE, _PULL, _THREAD = _MOTION["fade"]["seconds"], _MOTION["pull"], _MOTION["thread"]["seconds"]
_TAIL = 0.6  # of the width: how long the thread is
_WIDTH, _KNOT = 9, 17


@dataclass(frozen=True, slots=True)
class Turning:
    """A page that goes: its last frame, and since when. The next one comes from the right, unless we go ``back``."""

    before: pygame.Surface
    began: float
    back: bool = False

    def is_over(self, now: float, size: tuple[int, int]) -> bool:
        """Whether all is done, or the window has taken another size meanwhile."""
        return now - self.began >= max(_FADE, _PULL["seconds"], _THREAD) or self.before.get_size() != size

    def fade(self, surface: pygame.Surface, now: float) -> None:
        """What is left of the old frame, over the new one."""
        left = 1 - (now - self.began) / _FADE
        if left > 0:
            self.before.set_alpha(round(255 * left))
            surface.blit(self.before, (0, 0))

    def across(self, now: float) -> float:
        """How far the sheet is from its place, in design units."""
        left = 1 - eased((now - self.began) / _PULL["seconds"])
        return (-left if self.back else left) * _PULL["far"]

    def drawn(self, now: float) -> float:
        """The part of a headline's thread that is drawn."""
        return eased((now - self.began) / _THREAD)

    def thread(self, width: float, y: float) -> tuple[Item, ...]:
        """The thread that pulls, ``y`` from the top of a page ``width`` wide, its knot at the left edge.

        Always the same items, which ``knot`` moves: a shape that is kept is soon painted.
        """
        length = width * _TAIL
        strand = wave(-length if self.back else 0, y, length)
        return Strand(strand, _WIDTH, Role.THREAD), Diamond(0, y, _KNOT, Role.THREAD)

    def knot(self, now: float, width: float) -> float | None:
        """How far from the left edge the knot is; None once the thread has passed."""
        part = (now - self.began) / _THREAD
        if not 0 <= part < 1:
            return None
        across = width * (1 - (1 + _TAIL) * part)
        return width - across if self.back else across
