"""The sixteen expressions, as brows, lids, gaze and mouth. Every face shows them with its own features."""

from dataclasses import dataclass, replace

from assets.figure.path import Point


@dataclass(frozen=True, slots=True)
class Mouth:
    """``kind`` is drawn by a function of ``mouth.py``. ``width`` and ``open`` against a plain mouth, ``curve`` up."""

    kind: str
    width: float = 1
    curve: float = 0
    open: float = 0
    skew: float = 0  # the far corner higher
    teeth: bool = False
    tongue: float = 0


@dataclass(frozen=True, slots=True)
class Expression:
    """Heights in units of the head, down; ``opening`` of the eyes against wide eyes, ``lower`` the lower lid raised."""

    mouth: Mouth
    inner: float = 0  # of the brows
    outer: float = 0
    far: float = 0  # the far brow alone
    opening: float = 0.92
    lower: float = 0
    slant: float = 0  # of the upper lid: below 0 it droops outside, above it presses inside
    gaze: Point = (0, 0)
    cheeks: float = 0
    crease: int = 0  # lines between the brows
    bags: bool = False
    closed: str = ""  # "joie", "dodo"
    winks: bool = False
    sweat: bool = False
    tear: bool = False


def _open(width: float, height: float, curve: float, *, tongue: float = 0.5) -> Mouth:
    return Mouth("ouverte", width, curve, height, teeth=True, tongue=tongue)


EXPRESSIONS: dict[str, Expression] = {
    "neutre": Expression(Mouth("ligne", 0.9, 3)),
    "souriant": Expression(Mouth("ligne", 1.22, 12.5), -2, -2, opening=0.86, lower=0.3, cheeks=1),
    "rieur": Expression(_open(1.3, 33, 13, tongue=1), -7, -5, opening=0, closed="joie", cheeks=1.5),
    "malicieux": Expression(
        Mouth("ligne", 1.14, 10, skew=6.5), -3, -3, far=-7, opening=0.84, lower=0.26, winks=True, cheeks=1
    ),
    "attendri": Expression(
        Mouth("ligne", 0.92, 9.5), -10, 3, opening=0.66, lower=0.28, slant=-2.2, gaze=(1, 1.5), cheeks=2
    ),
    "hésitant": Expression(
        Mouth("ondulée", 0.96, -1, skew=5), 0, -1, far=-10, opening=0.8, lower=0.2, gaze=(3.4, -2.4)
    ),
    "inquiet": Expression(Mouth("ligne", 0.86, -8), -9.5, 4, opening=1.06, slant=-1, crease=1),
    "agacé": Expression(
        Mouth("ligne", 0.84, -3, skew=-6),
        5,
        -1,
        far=-3,
        opening=0.66,
        lower=0.1,
        slant=1,
        gaze=(3, -4.5),
        crease=1,
    ),
    "en colère": Expression(
        Mouth("serrée", 1.02, -7, 13), 10.5, -5, opening=0.76, lower=0.22, slant=2.4, crease=2
    ),
    "triste": Expression(
        Mouth("ligne", 0.9, -10.5), -10.5, 5, opening=0.64, slant=-2.4, gaze=(-1, 3), crease=1
    ),
    "surpris": Expression(Mouth("ronde", 0.62, 0, 25), -13, -10, opening=1.32, lower=-0.14),
    "fatigué": Expression(
        Mouth("ligne", 0.86, -3), -1, 4, opening=0.44, lower=0.08, slant=-1.4, gaze=(0, 3), bags=True
    ),
    "concentré": Expression(
        Mouth("pincée", 0.62, 1), 5, 0, opening=0.68, lower=0.18, gaze=(2.2, 4), crease=1
    ),
    "essoufflé": Expression(
        Mouth("haletante", 0.74, -5, 24, tongue=1),
        -7,
        3,
        opening=0.7,
        lower=0.14,
        slant=-1.4,
        cheeks=2,
        sweat=True,
    ),
    "ému": Expression(
        Mouth("ondulée", 0.88, 4),
        -9,
        3,
        opening=0.82,
        lower=0.2,
        slant=-1.6,
        gaze=(0, 1),
        cheeks=1.4,
        tear=True,
    ),
    "méfiant": Expression(
        Mouth("ligne", 0.76, -2, skew=4.5), 6, 2, far=-9, opening=0.42, lower=0.42, slant=0.8, gaze=(4.4, 0.4)
    ),
}
# How an open mouth curves when somebody speaks and feels something.
_SPEAKING = {
    "souriant": 9,
    "rieur": 11,
    "malicieux": 9,
    "attendri": 7,
    "hésitant": -1,
    "inquiet": -5,
    "agacé": -4,
    "en colère": -7,
    "triste": -7,
    "surpris": -2,
    "fatigué": -4,
    "méfiant": -2,
}


def expression(word: str, frame: str = "") -> Expression:
    """An expression in a frame: ``cligne`` closes the eyes, ``parle`` opens the mouth and keeps the rest."""
    found = EXPRESSIONS[word]
    if frame == "cligne" and not found.closed:
        return replace(found, closed="dodo", winks=False)
    if frame == "parle":
        return replace(found, mouth=_open(0.92, 18, _SPEAKING.get(word, 3)))
    return found
