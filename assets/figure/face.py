"""A face with an expression, in the space of heads: 200 high, seen three quarters, facing right."""

from dataclasses import dataclass

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Glow, Light
from assets.figure.expressions import Expression, expression
from assets.figure.eyes import brows, eyes
from assets.figure.head_proportions import Skull, skull
from assets.figure.look import Look
from assets.figure.mouth import mouth
from assets.figure.nose import nose
from assets.figure.path import Path, Point, blob, brush, ellipse, polygon

PART = "visage"


@dataclass(frozen=True)
class Face:
    """``base`` is the skull, ``features`` all that is on it, ``ear`` what hair may hide.

    ``outline`` is the face alone, ``head`` the face and the skull: where things may be clipped. ``mouth``, ``eyes`` (the
    middle of both) and ``ear_at`` are where things are hung, ``chin`` the height of the chin.
    """

    base: Drawing
    features: Drawing
    ear: Drawing
    outline: Path
    head: Path
    mouth: Point
    eyes: Point
    ear_at: Point
    chin: float


def face(look: Look, word: str, frame: str, toward: Light) -> Face:
    """Somebody's face with one of the sixteen expressions; ``frame`` is ``cligne``, ``parle`` or nothing."""
    bones, shown = skull(look), expression(word, frame)
    return Face(
        base=_base(look, bones, toward),
        features=_features(look, bones, shown, toward),
        ear=_ear(look, bones, toward),
        outline=bones.face,
        head=bones.head,
        mouth=bones.mouth,
        eyes=((bones.near_eye[0] + bones.far_eye[0]) / 2, bones.near_eye[1]),
        ear_at=bones.ear,
        chin=bones.chin,
    )


def _base(look: Look, bones: Skull, toward: Light) -> Drawing:
    """Skin, its line, and one hard shadow on the side away from the light."""
    skin, shade, _, _, _ = colours.SKIN[look.skin]
    drawing, line = Drawing(), colours.deep(skin, 0.85)
    away = (-1.6 * toward[0], -2.0 * toward[1])
    for part in (bones.cranium, bones.face):
        drawing.add(part, line, stroke=1.7, part=PART)
        drawing.add(part.moved(*away), line, part=PART)
    drawing.add(bones.cranium, skin, part=PART).add(bones.face, skin, part=PART)
    if toward[0] < 0:
        drawing.add(_far_plane(bones), shade, 0.8, within=[bones.face], part=PART)
        under = polygon((-90, 40), (30, 70), (30, 140), (-90, 140))
        drawing.add(under, shade, 0.55, within=[bones.face], outside=[bones.face.moved(0, -7)], part=PART)
    else:
        drawing.add(_near_plane(bones), shade, 0.8, within=[bones.head], part=PART)
    return drawing


def _far_plane(bones: Skull) -> Path:
    eyes_, low, chin, cheek = bones.years.eye_line, bones.mouth[1], bones.chin, bones.cheek
    return blob(
        (44, -120, "c"),
        (50, -64),
        (58, -24),
        (62, eyes_ + 1),
        (53.5 + cheek * 0.7, eyes_ + 20),
        (46 + cheek * 0.8, eyes_ + 40),
        (49 + cheek * 0.4, low + 2),
        (37, low + 20),
        (23, chin + 6, "c"),
        (120, chin + 20, "c"),
        (120, -120, "c"),
    )


def _near_plane(bones: Skull) -> Path:
    eyes_, low, chin = bones.years.eye_line, bones.mouth[1], bones.chin
    return blob(
        (-40, -130, "c"),
        (-50, -60),
        (-47, -14),
        (-40, eyes_ + 16),
        (-47, eyes_ + 36),
        (-38, low),
        (-20, low + 20),
        (8, chin + 6, "c"),
        (-120, chin + 20, "c"),
        (-130, -100, "c"),
    )


def _features(look: Look, bones: Skull, shown: Expression, toward: Light) -> Drawing:
    drawing = Drawing()
    _cheeks(drawing, look, bones, shown)
    nose(drawing, look, bones, toward)
    eyes(drawing, look, bones, shown)
    brows(drawing, look, bones, shown)
    mouth(drawing, look, bones, shown)
    _forehead(drawing, look, bones, shown)
    _drops(drawing, bones, shown)
    return drawing


def _cheeks(drawing: Drawing, look: Look, bones: Skull, shown: Expression) -> None:
    """Large and faint: two crisp discs would make a doll."""
    blush = colours.SKIN[look.skin][3]
    part = (0.17 + 0.10 * shown.cheeks + (0.07 if look.is_child else 0)) * (0.8 if look.skin >= 6 else 1)
    glow = Glow(blush, ((0, round(part * 1.35, 2)), (0.55, round(part * 0.75, 2)), (1, 0)))
    y = bones.years.eye_line + 27
    for x, across, down in ((-23, 34, 25), (54, 18, 18)):
        drawing.add(ellipse(x, y, across, down), glow, within=[bones.face], part="joues")


def _forehead(drawing: Drawing, look: Look, bones: Skull, shown: Expression) -> None:
    """Lines between the brows, and across the forehead: of the moment, and of the years."""
    line, top = colours.SKIN[look.skin][2], bones.years.brow
    if shown.crease:
        drawing.add(brush([(23.5, top - 3), (25, top + 6)], 2.2, 0.1, 0.2), line, 0.65, part=PART)
    if shown.crease > 1:
        drawing.add(brush([(30, top - 2), (29, top + 6)], 2, 0.1, 0.2), line, 0.65, part=PART)
    raised = shown.inner <= -9 and look.age >= 18
    if raised or bones.years.wrinkles > 0.25:
        opacity = 0.36 * max(bones.years.wrinkles, 0.9 if raised else 0)
        for row in range(2 if bones.years.wrinkles > 0.6 else 1):
            y = top - 16 - row * 9
            wave = [(-18 + row * 6, y + 2), (10, y - 1), (34, y), (50 - row * 6, y + 2)]
            drawing.add(brush(wave, 1.8, 0.05, 0.05), line, opacity, part=PART)


def _drops(drawing: Drawing, bones: Skull, shown: Expression) -> None:
    """What runs down: sweat at the temple, a tear that holds on."""
    if shown.sweat:
        for x, y, size in ((-46, bones.years.brow - 6, 1.0), (-36, bones.years.brow + 12, 0.7)):
            drop = blob((x, y - 11 * size, "c"), (x + 5 * size, y), (x, y + 5 * size), (x - 5 * size, y))
            drawing.add(drop, "#8fc7e8", 0.9, part=PART)
            drawing.add(ellipse(x - 1.4 * size, y, 1.3 * size, 2 * size), "#ffffff", 0.9, part=PART)
    if shown.tear:
        x, y = bones.near_eye[0] - 6, bones.near_eye[1] + bones.years.eye[1] * 0.78
        drawing.add(ellipse(x, y, 5.4, 3), "#bfe2f5", 0.95, part=PART)
        drawing.add(ellipse(x - 1.6, y - 0.8, 1.5, 1), "#ffffff", 1, part=PART)


def _ear(look: Look, bones: Skull, toward: Light) -> Drawing:
    (x, y), size = bones.ear, bones.years.ear
    skin, shade, line, _, _ = colours.SKIN[look.skin]
    about = (x + 4, y)
    ear = blob(
        (x + 9, y - 17),
        (x + 1, y - 23),
        (x - 12, y - 17),
        (x - 14, y - 2),
        (x - 7, y + 12),
        (x + 1, y + 20),
        (x + 8, y + 15),
        (x + 11, y),
    ).scaled(size, about=about)
    drawing = Drawing().add(ear, colours.deep(skin, 0.85), stroke=1.7, part="oreille")
    drawing.add(ear, skin, part="oreille")
    lit = ear.moved(3 * toward[0], 3 * toward[1])
    drawing.add(ear, shade, 0.55, within=[ear], outside=[lit], part="oreille")
    fold = brush([(x + 4, y - 13), (x - 6, y - 12), (x - 7, y), (x - 1, y + 8)], 3.2, 0.2, 0.2)
    drawing.add(fold.scaled(size, about=about), line, 0.75, part="oreille")
    lobe = brush([(x + 7, y - 2), (x + 1, y - 3), (x + 2, y + 4)], 2.6, 0.2, 0.2)
    return drawing.add(lobe.scaled(size, about=about), line, 0.55, part="oreille")
