"""What a page is made of: a list of things to draw, in order, and the targets one may act on. All are plain values."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from game.window.geometry import Box


class Role(StrEnum):
    """Colours by what they are for; the theme says which they are."""

    INK = "ink"
    PAPER = "paper"
    SOFT = "soft"
    ON_INK = "on-ink"
    SOFT_ON_INK = "soft-on-ink"
    VIVID = "vivid"
    DEEP = "deep"
    PALE = "pale"
    CARD = "card"
    CONTROL = "control"
    UNLIT = "unlit"
    THREAD = "thread"
    NIGHT = "night"
    ON_NIGHT = "on-night"


class Tint(NamedTuple):
    """A colour of one universe, on a page that shows several."""

    role: Role
    hue: str


Ink = Role | Tint


class Face(StrEnum):
    """Fonts by what they are for."""

    DISPLAY = "display"
    TITLE = "title"
    BODY = "body"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Style:
    face: Face
    size: int


@dataclass(frozen=True, slots=True)
class Words:
    """Words on one line, from the top left of their line box; ``w`` is what they measured."""

    x: float
    y: float
    w: float
    h: float
    text: str
    style: Style
    colour: Ink = Role.INK
    underlined: bool = False

    @property
    def box(self) -> Box:
        return Box(self.x, self.y, self.w, self.h)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of cut paper: rounded, its corners nudged, with a tail that points at who speaks.

    ``nudge`` moves the corners: top left down, top right down, bottom right across, bottom left across.
    """

    box: Box
    fill: Ink
    radius: float = 22
    nudge: tuple[float, float, float, float] = (0, 0, 0, 0)
    tail: tuple[float, float, float] | None = None  # middle of its foot, how high, how wide
    alpha: float = 1.0


@dataclass(frozen=True, slots=True)
class Disc:
    x: float
    y: float
    radius: float
    fill: Ink


@dataclass(frozen=True, slots=True)
class Diamond:
    """A knot of the thread."""

    x: float
    y: float
    radius: float
    fill: Ink


@dataclass(frozen=True, slots=True)
class Polygon:
    points: tuple[tuple[float, float], ...]
    fill: Ink


@dataclass(frozen=True, slots=True)
class Strand:
    """The thread, through its points; one that ``grows`` is drawn from its first point when its page comes."""

    points: tuple[tuple[float, float], ...]
    width: float
    fill: Ink
    grows: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """``ink`` is what its dark lines take: on a vivid fill they stay dark in every scheme."""

    name: str
    box: Box
    ink: Role = Role.INK


class Contact(NamedTuple):
    """A gesture of the art's vocabulary; the first does it to the second."""

    word: str
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Someone on the stage: where the middle of the figure stands, which way it looks, whether it speaks.

    ``pose`` is that of the moment, None for their own. Of two who touch, both have the ``contact``, and one place.
    """

    who: str
    face: str
    x: float
    looks_left: bool
    speaks: bool
    calm: bool
    pose: str | None = None
    contact: Contact | None = None


@dataclass(frozen=True, slots=True)
class Stage:
    """A place in two planes with the people between them."""

    place: str | None
    people: tuple[Standing, ...] = ()
    veiled: bool = False


@dataclass(frozen=True, slots=True)
class Filmed:
    """A part of a stage as a camera sees it, in hundredths of its width and of its height."""

    stage: Stage
    left: float
    top: float
    width: float


@dataclass(frozen=True, slots=True)
class Backdrop:
    """A whole picture (``titre``), or plain paper when ``name`` is None."""

    name: str | None = None
    veil: float = 0.0


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: rows of modules, True where it is dark. Black on white in every theme: it is read by a camera."""

    modules: tuple[tuple[bool, ...], ...]
    box: Box


Item = Words | Sheet | Disc | Diamond | Polygon | Strand | Icon | Stage | Filmed | Backdrop | Code


@dataclass(frozen=True, slots=True)
class Target:
    """Something one may act on: ``does`` and ``number`` say what, ``label`` says it in words."""

    does: str
    box: Box
    label: str
    number: int = 0

    @property
    def key(self) -> tuple[str, int]:
        return self.does, self.number


class Pulled(NamedTuple):
    """The items of a page that the thread pulls in, from the first to before the last, and how high it runs."""

    first: int
    last: int
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """What a screen shows. ``first`` is the target that has the focus when nobody chose one."""

    items: tuple[Item, ...]
    targets: tuple[Target, ...] = ()
    first: tuple[str, int] | None = None
    in_order: bool = False  # the arrows follow the reading order
    sheet: Pulled | None = None

    def target(self, key: tuple[str, int] | None) -> Target | None:
        return next((target for target in self.targets if target.key == key), None)

    def at(self, point: tuple[float, float]) -> Target | None:
        """The target under a point; the last laid out lies on top."""
        return next((target for target in reversed(self.targets) if target.box.holds(point)), None)


@dataclass(slots=True)
class Sketch:
    """A page being laid out: layouts add to it, top last."""

    items: list[Item] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)

    def add(self, *items: Item) -> None:
        self.items += items

    def page(self, first: tuple[str, int] | None = None, *, in_order: bool = False) -> Page:
        return Page(tuple(self.items), tuple(self.targets), first, in_order)
