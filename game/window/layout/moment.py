"""What a story page is given to show, and what it says back: plain values."""

from dataclasses import dataclass

from game.window.items import Page, Stage
from game.window.layout.hud import Header
from game.window.telling import Bubble
from scenarios.lines import RichText, Variables


@dataclass(frozen=True, slots=True)
class Spot:
    """Something to look at: where, in percent of the place."""

    number: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Moment:
    """All that a story page shows."""

    header: Header
    stage: Stage
    text: RichText | None = None
    variables: Variables | None = None
    name: str | None = None
    role: str = ""
    tail: float | None = None
    choices: tuple[tuple[RichText, Variables], ...] = ()
    question: str = ""
    spots: tuple[Spot, ...] = ()
    order: tuple[str, ...] | None = None
    bubbles: tuple[Bubble, ...] = ()
    me: str = ""
    names: tuple[tuple[str, str], ...] = ()
    on_paper: bool = False
    time_left: float | None = None
    seconds_left: int | None = None
    part: int = 0
    apart: bool = False
    can_go_back: bool = True

    @property
    def is_timed(self) -> bool:
        return self.time_left is not None or self.seconds_left is not None


@dataclass(frozen=True, slots=True)
class Told:
    """A story page, and how many parts its text or its choices had to be cut into."""

    page: Page
    parts: int
    asks: bool
    apart: bool
    top: float = 0.0
