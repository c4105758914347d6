"""Hair and what covers it, from the words of a look: pieces drawn by hand, fitted to the head that wears them."""

from dataclasses import dataclass, field, replace

from assets.figure.colour import HAIR, SKIN, ramp
from assets.figure.drawing import Drawing, Light
from assets.figure.face import Face
from assets.figure.look import Look
from assets.figure.path import Matrix, Path, Point, blob
from assets.figure.pieces import Paint, Sheet, file_of, roles, sheet
from assets.figure.worn import at_ear, beard, worn

__all__ = ["Hair", "beard", "hair", "style", "worn"]

# The same word is not the same hair at every age, and some styles are not for every age.
BABIES = {
    "bouclée": "bouclettes",
    "afro": "bouclettes",
    "dégradé": "bouclettes",
    "couettes": "palmier",
    "queue": "palmier",
    "rasée": "rasée",
    "chauve": "chauve",
}
DOWN = "duvet"  # any other word, on a baby
CHILDREN = {"courte": "courte-enfant", "couronne": "courte-enfant", "undercut": "courte-enfant"}
BY_STAGE: dict[str, dict[str, str]] = {
    "petit": CHILDREN,
    "enfant": CHILDREN,
    "ado": {"couronne": "courte"},
    "aîné": {"bouclée": "permanente"},
}
CURLED = {"couettes": "couettes-bouclées"}  # the same words on hair that curls by nature
UNDER_A_HAT = {"queue": "longue-nouée", "couettes": "longue-nouée"}
USUAL = "courte"  # for a word that is not drawn
SAME = {"courte-grise": "courte"}  # its tint is told by the look
OVER_EARS = frozenset({"bouclée", "carré", "longue", "raide", "tresses"})
COVERED = frozenset({"voile", "foulard", "turban", "charlotte"})  # no hair shows
EARS_COVERED = frozenset({"voile"})
# A lock of another colour, over whatever hair it is.
_LOCK = blob(
    (10, -64, "c"),
    (-6, -84),
    (-20, -124),
    (-6, -156),
    (16, -154),
    (22, -110),
    (30, -72),
    (36, -44, "c"),
    (24, -52),
)


@dataclass
class Hair:
    """What is drawn of the hair, and when: see ``compose.py``. All of it in the space of the head."""

    back: Drawing = field(default_factory=Drawing)
    shadow: Drawing = field(default_factory=Drawing)
    front: Drawing = field(default_factory=Drawing)
    over: Drawing = field(default_factory=Drawing)
    drape: Drawing = field(default_factory=Drawing)
    hides_ear: bool = False

    def transformed(self, matrix: Matrix) -> "Hair":
        """In another space than that of the head."""
        return Hair(
            self.back.transformed(matrix),
            self.shadow.transformed(matrix),
            self.front.transformed(matrix),
            self.over.transformed(matrix),
            self.drape.transformed(matrix),
            self.hides_ear,
        )


def style(look: Look) -> str | None:
    """The piece that is drawn for the hair; None where nothing of it shows."""
    if look.hair is None or look.headwear in COVERED:
        return None
    said = SAME.get(look.hair, look.hair)
    if look.stage == "bébé":
        return BABIES.get(said, DOWN)
    said = BY_STAGE.get(look.stage, {}).get(said, said)
    if look.headwear:
        said = UNDER_A_HAT.get(said, said)
    if look.skin >= _CURLS_FROM and look.tint in {"noir", "brun"}:
        said = CURLED.get(said, said)
    return said if file_of("coiffures", said).exists() else USUAL


def hair(look: Look, face: Face, toward: Light) -> Hair:
    """Hair and headwear of somebody, over their face."""
    word, hat = style(look), look.headwear
    found = Hair(hides_ear=word in OVER_EARS and "appareil-auditif" not in look.accessories)
    if word:
        _grow(found, look, face, sheet("coiffures", word), toward)
    if hat in EARS_COVERED:
        found.hides_ear = True
    if not found.hides_ear:
        found.over.extend(at_ear(look, face, toward))
    if hat:
        _cover(found, look, face, sheet("couvre-chefs", hat), toward)
    return found


def _grow(found: Hair, look: Look, face: Face, drawn: Sheet, toward: Light) -> None:
    paint = Paint(roles(HAIR[look.tint], look.accent, look.skin), toward)
    hidden: list[Path] = []
    if look.headwear:
        hidden = [paint.silhouette(sheet("couvre-chefs", look.headwear)["cache"])]
        paint = replace(paint, bend=pressed)
    scalp, front = drawn.get("crane", ()), drawn.get("devant", ())
    found.back.extend(paint.painted(drawn.get("arriere", ()), outside=hidden))
    found.front.extend(paint.painted(scalp, within=[face.head], outside=hidden))
    found.front.extend(paint.painted(front, outside=hidden))
    found.over.extend(paint.painted(drawn.get("dessus", ()), outside=hidden))
    silhouette = paint.silhouette(drawn.get("ombre", front))
    if look.lock:
        _streak(found.front, look.lock, silhouette, hidden)
    _cast(found, look, face, silhouette, toward, hidden)


def _streak(front: Drawing, lock: str, silhouette: Path, hidden: list[Path]) -> None:
    base, shadow, line, _ = ramp(lock)
    for path, colour in ((_LOCK.moved(3, 2), line), (_LOCK, shadow), (_LOCK.moved(-4, 0), base)):
        front.add(path, colour, within=[silhouette], outside=hidden)


def _cover(found: Hair, look: Look, face: Face, drawn: Sheet, toward: Light) -> None:
    paint = Paint(roles(look.accent, look.colours[0], look.skin), toward)
    opening = [paint.path(form.outline.path) for form in drawn.get("ouverture", ())]
    # A veil leaves its opening free, and never lets the edge of the face out of it.
    for free in ([face.outline.scaled(0.985, 0.985, (20, 0))], opening) if opening else ([],):
        found.over.extend(paint.painted(drawn.get("dessus", ()), outside=free))
    found.back.extend(paint.painted(drawn.get("arriere", ())))
    found.drape.extend(paint.painted(drawn.get("drape", ())))
    _cast(found, look, face, paint.silhouette(drawn.get("ombre") or drawn["dessus"]), toward, opening)


def _cast(found: Hair, look: Look, face: Face, silhouette: Path, toward: Light, outside: list[Path]) -> None:
    """The shadow on the forehead: what seats hair on a head."""
    dx, dy = -5.5 * toward[0], 9.5
    held = [path.moved(dx, dy) for path in outside]
    found.shadow.add(silhouette.moved(dx, dy), SKIN[look.skin][1], 0.72, within=[face.outline], outside=held)


def pressed(x: float, y: float) -> Point:
    """Hair under a hat: held to the skull where the rim is, and free again lower down."""
    rim = -16 - 0.14 * x  # its height there: it rises to the front
    grip = 1 - min(1.0, max(0.0, (y - rim - 6) / 56))
    grip *= grip * (3 - 2 * grip)
    if x < _NAPE:
        return x + (_NAPE - x) * grip, y
    if x > _BROW:
        return x + (_BROW - x) * grip, y
    return x, y


_CURLS_FROM = 6  # skins
_NAPE, _BROW = -93.0, 72.0  # where the rim of a hat leaves the skull, behind and before
