"""An author's mistake while it is still inside one value: a code, an offset, and the words to fill its sentence."""


class Mistake(ValueError):
    """Raised by the small parsers; the reader turns it into a :class:`~scenarios.problems.Problem` with its place.

    ``offset`` counts characters from the start of the value that was parsed.
    """

    def __init__(self, code: str, offset: int = 0, /, **words: object) -> None:
        super().__init__(code)
        self.code = code
        self.offset = offset
        self.words = words


class Whole(tuple[str, ...]):
    """Names that a sentence gives to the last one: each is something to do."""

    __slots__ = ()
