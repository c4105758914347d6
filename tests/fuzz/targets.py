"""What is fuzzed: for each target what bytes become, what must hold of them, where it starts from, and its share."""

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from scenarios.address import pack, unpack
from scenarios.content import ReadStory
from tests.fuzz import seeds
from tests.fuzz.chance import Chance
from tests.fuzz.judging import file_holds, of_kind
from tests.fuzz.playing import play_holds
from tests.fuzz.reading import read_or_told
from tests.fuzz.words import address_holds, condition_holds, effect_holds, line_holds
from tests.parity.engine import Browser, Moves, drawn_moves, python_says
from tests.parity.random_stories import Drawn

# Asked of the browser at once: enough to forget what asking costs, few enough to say soon what differs.
TOGETHER = 20
SOME_MOVES: tuple[Moves, ...] = ((), (0,) * 12, (1, 0, None, 1, 1, 0, 2, 0, 1))

Check: TypeAlias = Callable[[bytes], None]
Opened: TypeAlias = Callable[[], AbstractContextManager[Browser]]


class Target(NamedTuple):
    """``opened`` gives what checks one input, and opens a browser if it needs one.

    ``longest`` counts bytes, ``share`` inputs of a million: the most to what is quick, the rest to what holds the most.
    """

    opened: Callable[[Opened], AbstractContextManager[Check]]
    seeds: Callable[[], Iterable[bytes]]
    longest: int
    share: int


class Together:
    """Keeps what inputs gave until there is enough to ask the browser about it."""

    def __init__(self, ask: Callable[[Sequence[Any]], None]) -> None:
        self.ask = ask
        self.waiting: list[Any] = []
        self.inputs = 0

    def add(self, *given: Any) -> None:
        """After each input, whatever it gave: a run whose inputs are a multiple of ``TOGETHER`` leaves none unasked."""
        self.inputs += 1
        self.waiting += given
        if self.inputs % TOGETHER == 0:
            self.flush()

    def flush(self) -> None:
        asked, self.waiting = self.waiting, []
        if asked:
            self.ask(asked)


def played_alike(engine: Browser, played: Sequence[tuple[ReadStory, Sequence[Moves]]]) -> None:
    """The browser's transcripts, addresses and refusals are Python's."""
    for (read, plays), answers in zip(played, engine.says_of_all(played), strict=True):
        for moves, answer in zip(plays, answers, strict=True):
            expected = python_says(read, moves)
            assert answer == expected, ("\n".join(read.source.document.text), moves, answer, expected)


def unpacked_alike(engine: Browser, all_words: Sequence[str]) -> None:
    """The browser reads the same addresses, and refuses the same."""
    answers = engine.page.evaluate("(all) => all.map((each) => window.unpack(each))", list(all_words))
    for words, answer in zip(all_words, answers, strict=True):
        address = unpack(words)
        expected = address and {"mark": address.mark, "moves": list(address.moves)}
        assert answer == expected, (words, answer, expected)


@contextmanager
def reader(open_browser: Opened) -> Iterator[Check]:
    """Bytes of a story; where they are one it is played, and the browser plays it too."""
    with tempfile.TemporaryDirectory() as folder, open_browser() as engine:
        together = Together(lambda played: played_alike(engine, played))

        def check(data: bytes) -> None:
            read = read_or_told(data, Path(folder))
            for moves in SOME_MOVES if read else ():
                play_holds(read, moves)
            together.add(*([(read, SOME_MOVES)] if read else []))

        yield check
        together.flush()


@contextmanager
def file(open_browser: Opened) -> Iterator[Check]:
    """Bytes of a file of any kind; where it is sound, it is proved and its words reviewed."""
    with tempfile.TemporaryDirectory() as folder:
        yield lambda given: file_holds(given, Path(folder))


@contextmanager
def story(open_browser: Opened) -> Iterator[Check]:
    """Bytes that draw a story and, read from their end, a play of it: here, and in the browser."""
    with tempfile.TemporaryDirectory() as folder, open_browser() as engine:
        together = Together(lambda played: played_alike(engine, played))

        def check(data: bytes) -> None:
            read = read_or_told(Drawn(Chance(data)).text().encode(), Path(folder))
            moves = drawn_moves(read.story, Chance(data[::-1])) if read else ()
            if read:
                play_holds(read, moves)
            together.add(*([(read, [moves])] if read else []))

        yield check
        together.flush()


@contextmanager
def address(open_browser: Opened) -> Iterator[Check]:
    """Words at the end of an address: here, and in the browser."""
    with open_browser() as engine:
        together = Together(lambda words: unpacked_alike(engine, words))

        def check(data: bytes) -> None:
            words = data.decode(errors="replace")
            address_holds(words)
            together.add(words)

        yield check
        together.flush()


def of_words(holds: Callable[[str], None]) -> Callable[[Opened], AbstractContextManager[Check]]:
    """What needs no browser."""

    @contextmanager
    def opened(open_browser: Opened) -> Iterator[Check]:
        yield lambda data: holds(data.decode(errors="replace"))

    return opened


def some_draws() -> Iterator[bytes]:
    """The plainest story, and some that are not."""
    yield b""
    for step in (1, 3, 7, 31, 89):
        yield bytes(number * step % 256 for number in range(200))


def some_addresses() -> Iterator[bytes]:
    for moves in ((), (0,), (None, 35, 36, None, 107), (1, 2, 3) * 10):
        yield pack("3f9a1c2e", moves).encode()


def some_files() -> Iterator[bytes]:
    return (of_kind(each.kind, each.data) for each in seeds.files())


# The longest to run first, so that none is left to run alone.
TARGETS = {
    "story": Target(story, some_draws, 200, 20_000),
    "reader": Target(reader, seeds.story_files, 3_000, 150_000),
    "file": Target(file, some_files, 3_000, 30_000),
    "line": Target(of_words(line_holds), seeds.scalars, 200, 300_000),
    "condition": Target(of_words(condition_holds), seeds.scalars, 200, 250_000),
    "effect": Target(of_words(effect_holds), seeds.scalars, 80, 100_000),
    "address": Target(address, some_addresses, 120, 150_000),
}
