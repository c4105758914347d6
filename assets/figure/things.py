"""What is held: pieces drawn by hand (``assets/pieces/objets``), put in the hands of a body."""

from dataclasses import dataclass

from assets.figure.drawing import Drawing
from assets.figure.held import Held
from assets.figure.look import Look
from assets.figure.path import Matrix, Point, after, along, applied, rotation, scaling, translation
from assets.figure.pieces import MAIN, Paint, roles, sheet

KIND = "objets"


@dataclass(frozen=True, slots=True)
class Grip:
    """``both`` hands hold it between them, or the far one alone. ``shift`` and ``turn`` where it is held upright."""

    both: bool = False
    shift: Point = (0, 0)
    turn: float = 0
    size: float = 1


GRIPS = {
    "bloc-notes": Grip(both=True, shift=(10, -14)),
    "livre": Grip(both=True, shift=(0, -22)),
    "carton": Grip(both=True, shift=(6, -10), size=1.1),
    "peluche": Grip(both=True, shift=(0, -10), size=1.1),
    "tablette-vocale": Grip(both=True, shift=(0, -14)),
    "échiquier": Grip(both=True, shift=(0, -20), size=1.1),
    "plateau": Grip(both=True, shift=(0, -22), size=1.1),
    "dossier": Grip(both=True, shift=(4, -20), size=1.1),
    "ballon": Grip(both=True, shift=(0, -16), size=1.1),
    "tasse": Grip(shift=(0, -8)),
    "gobelet": Grip(shift=(0, -8)),
    "thermos": Grip(shift=(0, 10)),
    "téléphone": Grip(shift=(2, -2), turn=-14),
    "clés": Grip(shift=(2, 4)),
    "calculette": Grip(shift=(4, -24), turn=8),
    "enveloppe": Grip(shift=(26, -22), turn=-10),
    "pilulier": Grip(shift=(10, -18), turn=-6),
    "biberon": Grip(shift=(0, -8), turn=16),
    "stylo": Grip(shift=(6, -8)),
}


def thing(word: str, held: Held) -> Drawing:
    """What is held, drawn before the fingers close on it; nothing for a word that is not drawn."""
    if word not in GRIPS:
        return Drawing()
    place = _place(GRIPS[word], held)
    paint = Paint(
        roles(MAIN, held.look.accent, held.look.skin), held.toward, lambda x, y: applied(place, x, y)
    )
    return paint.painted(sheet(KIND, word)["devant"])


def _place(grip: Grip, held: Held) -> Matrix:
    x, y = along(held.near_grip, held.far_grip, 0.5) if grip.both else held.grip
    size = held.frame.growth.hand * grip.size
    moved = translation(x + grip.shift[0] * size, y + grip.shift[1] * size)
    return after(moved, after(rotation(grip.turn), scaling(size, size)))


def one_handed(word: str) -> bool:
    return word in GRIPS and not GRIPS[word].both


def in_hand(look: Look, held: str | None, usual: str) -> str:
    """What is held by a pose that holds something: what is said, or what they carry about, or what the pose shows."""
    if held or not usual:
        return held or ""
    return next((word for word in sorted(look.accessories) if word in GRIPS), usual)
