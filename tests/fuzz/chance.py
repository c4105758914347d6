"""A draw that bytes decide: to change a byte is to change one thing of what is drawn."""

import random
from itertools import cycle


class Chance(random.Random):
    """Python's own draws (``choice``, ``sample``, ``randint``…), each taken from the bytes it ``left``.

    Past their end nothing that may be left out is drawn, and of a list each in turn: few bytes draw little.
    """

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.left = iter(data)
        self.turn = cycle(range(256))

    def random(self) -> float:
        return next(self.left, 255) / 256

    def getrandbits(self, bits: int) -> int:
        found = 0
        for _ in range(-(-bits // 8)):
            found = found << 8 | next(self.left, next(self.turn))
        return found & ((1 << bits) - 1)
