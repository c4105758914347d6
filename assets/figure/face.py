"""A face: its skull, its features under an expression, its near ear, and where the rest of a head is put."""

from dataclasses import dataclass

from assets.figure.brows import draw_brows
from assets.figure.complexion import Complexion, complexion
from assets.figure.drawing import Drawing, Glow, Light
from assets.figure.ear import draw_ear
from assets.figure.expressions import Expression, expression
from assets.figure.eyes import draw_eyes
from assets.figure.head_proportions import Skull, skull
from assets.figure.look import Look
from assets.figure.mouth import draw_mouth
from assets.figure.nose import draw_nose
from assets.figure.path import Path, Point, along, blob, ellipse, polygon
from assets.figure.wrinkles import draw_wrinkles

_RAISED = -6  # of the inner brows: higher, and the forehead folds
_GROWN = 16


@dataclass(frozen=True)
class Face:
    """Drawn in the space of heads: crown at -100, facing right. ``features`` tell their part, the mouth ``bouche``."""

    base: Drawing
    features: Drawing
    ear: Drawing
    outline: Path  # of the face
    head: Path  # of the face and the skull
    mouth: Point
    eyes: Point  # between them
    ear_at: Point
    chin: float


def face(look: Look, word: str, frame: str, toward: Light) -> Face:
    """``word`` is an expression; ``frame`` is "", "cligne" (eyes closed) or "parle" (mouth open).

    Raises ``KeyError`` for an expression that does not exist.
    """
    bones, shown = skull(look), expression(word, frame)
    colours = complexion(look, bones.years.wrinkles)
    return Face(
        base=_base(bones, colours, toward),
        features=_features(bones, look, shown, colours, toward),
        ear=draw_ear(bones, colours, toward),
        outline=bones.face,
        head=bones.head,
        mouth=bones.mouth,
        eyes=along(bones.near_eye, bones.far_eye, 0.5),
        ear_at=bones.ear,
        chin=bones.chin,
    )


def _base(bones: Skull, colours: Complexion, toward: Light) -> Drawing:
    """Skin, and the side that the light does not reach: the far one, or that of the ear."""
    drawing = Drawing().form(bones.head, colours.skin, toward, shadow=0, part="tête")
    if toward[0] < 0:
        drawing.add(_far_side(bones), colours.shadow, 0.8, within=[bones.face], part="tête")
        jaw = polygon((-90, 40), (30, 70), (30, 140), (-90, 140))
        under = [bones.face.moved(0, -7)]
        drawing.add(bones.face, colours.shadow, 0.55, within=[bones.face, jaw], outside=under, part="tête")
    else:
        drawing.add(_near_side(bones), colours.shadow, 0.8, within=[bones.head], part="tête")
    return drawing


def _far_side(bones: Skull) -> Path:
    eyes, mouth, cheek = bones.years.eye_line, bones.mouth[1], bones.cheek
    return blob(
        (44, -120, "c"),
        (50, -64),
        (58, -24),
        (62, eyes + 1),
        (53.5 + cheek * 0.7, eyes + 20),
        (46 + cheek * 0.8, eyes + 40),
        (49 + cheek * 0.4, mouth + 2),
        (37, mouth + 20),
        (23, bones.chin + 6, "c"),
        (120, bones.chin + 20, "c"),
        (120, -120, "c"),
    )


def _near_side(bones: Skull) -> Path:
    eyes, mouth = bones.years.eye_line, bones.mouth[1]
    return blob(
        (-40, -130, "c"),
        (-50, -60),
        (-47, -14),
        (-40, eyes + 16),
        (-47, eyes + 36),
        (-38, mouth),
        (-20, mouth + 20),
        (8, bones.chin + 6, "c"),
        (-120, bones.chin + 20, "c"),
        (-130, -100, "c"),
    )


def _features(bones: Skull, look: Look, shown: Expression, colours: Complexion, toward: Light) -> Drawing:
    raised = shown.inner <= _RAISED and look.age >= _GROWN
    drawing = _cheeks(bones, look, shown, colours)
    drawing.extend(draw_wrinkles(bones, colours, raised=raised))
    drawing.extend(draw_nose(bones, look, colours, toward))
    drawing.extend(draw_eyes(bones, look, shown, colours))
    drawing.extend(draw_brows(bones, look, shown, colours))
    if shown.sweat:
        _sweat(drawing, bones)
    return drawing.extend(draw_mouth(bones, look, shown.mouth, colours))


def _cheeks(bones: Skull, look: Look, shown: Expression, colours: Complexion) -> Drawing:
    """Large and faint: two crisp discs would be a doll's."""
    strength = 0.17 + 0.1 * shown.cheeks + (0.07 if look.is_child else 0)
    strength *= 0.8 if look.skin >= 6 else 1
    glow = Glow(colours.blush, ((0, round(strength * 1.35, 2)), (0.55, round(strength * 0.75, 2)), (1, 0)))
    y, drawing = bones.years.eye_line + 27, Drawing()
    drawing.add(ellipse(-23, y, 34, 25), glow, within=[bones.face], part="joues")
    return drawing.add(ellipse(54, y, 18, 18), glow, within=[bones.face], part="joues")


def _sweat(drawing: Drawing, bones: Skull) -> None:
    """A drop at the temple, and one on the cheek: out of breath, not in tears."""
    for x, y, size in ((-46.0, bones.years.brow - 8, 1.0), (-40.0, bones.years.eye_line + 36, 0.75)):
        drop = blob(
            (x, y - 10 * size, "c"),
            (x + 5 * size, y + 2 * size),
            (x, y + 7 * size),
            (x - 5 * size, y + 2 * size),
        )
        drawing.add(drop, "#6fb6da", stroke=1.6, part="sueur").add(drop, "#cfeefb", part="sueur")
        drawing.add(ellipse(x - 1.6 * size, y + 2 * size, 1.2, 2), "#ffffff", 0.9, part="sueur")
