"""A draw that bytes decide: to change a byte is to change one thing of what is drawn."""

import random


class Chance(random.Random):
    """Python's own draws (``choice``, ``sample``, ``randint``…), each taken from ``data``.

    Past its end, the first of a list and nothing that may be left out: few bytes draw little.
    """

    def __new__(cls, data: bytes) -> "Chance":
        return super().__new__(cls, 0)

    def __init__(self, data: bytes) -> None:
        super().__init__(0)
        self.left = iter(data)

    def random(self) -> float:
        return next(self.left, 255) / 256

    def getrandbits(self, bits: int) -> int:
        found = 0
        for _ in range(-(-bits // 8)):
            found = found << 8 | next(self.left, 0)
        return found & ((1 << bits) - 1)
