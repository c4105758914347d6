"""What is worn on the face: beards, glasses, hearing aids, earrings.

Pieces are drawn for one adult and moved to the eyes, the mouth, the chin and the ear of each face.
"""

from assets.figure.colour import HAIR, SKIN, deep, mixed
from assets.figure.drawing import Drawing, Light
from assets.figure.face import Face
from assets.figure.look import Look
from assets.figure.path import Path, Point, between
from assets.figure.pieces import Bend, Paint, file_of, roles, sheet

# Where the pieces were drawn: the middle of the eyes, the middle of the mouth, the ear, the chin.
DRAWN_EYES, DRAWN_MOUTH, DRAWN_EAR, DRAWN_CHIN = (18.0, 4.0), (24.5, 64.0), (-66.0, 17.0), 101.0
GLASSES = ("lunettes-noires", "lunettes-rondes", "lunettes")
TINTED = {"grise": ("courte", "gris"), "rousse": ("courte", "roux")}  # a beard said by its colour
STUBBLE = "trois-jours"
_FRAMES = ("#3a2f45", "#c08a4a")  # on a light skin, on a dark one: the eyes are what they must draw
_DARK, _DARKER = 6, 0.45
_AID, _GOLD = "#e9e2d8", "#f0b840"


def beard(look: Look, face: Face, toward: Light) -> Drawing:
    """A beard follows the mouth and the chin, and the cheeks of whoever wears it."""
    word, tint = TINTED.get(look.beard or "", (look.beard or "", look.tint))
    if not file_of("barbes", word).exists():
        return Drawing()
    colour = _beard_colour(look, tint)
    if word == STUBBLE:  # seen on any skin, of whatever hair it is
        colour = mixed(colour, SKIN[look.skin][2], 0.5)
    paint = Paint(roles(colour, look.accent, look.skin), toward, _to_jaw(face))
    drawn = sheet("barbes", word)
    tip, cheeks = drawn.get("arriere", ()), drawn.get("joues", ())
    drawing = paint.painted(tip)
    if word == STUBBLE:
        return drawing.extend(paint.painted(cheeks, within=[face.outline]))
    # It stands a little out of the cheeks, with its line around, and runs into its tip without one.
    # (The hairs that thin out over the cheek have none.)
    solid = [form for form in cheeks if form.outline.opacity == 1]
    line, tips = deep(colour), [paint.path(form.outline.path) for form in tip]
    drawing.add(paint.silhouette(solid), line, within=[_grown(face, 1.062)], outside=tips)
    drawing.extend(paint.painted(cheeks, within=[_grown(face, 1.045)]))
    return drawing.extend(paint.painted(drawn.get("devant", ())))


def _grown(face: Face, part: float) -> Path:
    return face.outline.scaled(part, part - 0.015, (16, 30))


def _beard_colour(look: Look, tint: str) -> str:
    """Dyed hair does not dye a beard; on a dark skin, a red one is a dark red."""
    colour = HAIR["brun" if tint == "bleu" else tint]
    if tint == "acajou":
        return mixed(colour, HAIR["brun"], 0.5)
    return mixed(colour, HAIR["noir"], _DARKER) if tint == "roux" and look.skin >= _DARK else colour


def _to_jaw(face: Face) -> Bend:
    """From the jaw that beards were drawn on to this one."""
    x, y = face.mouth[0] - DRAWN_MOUTH[0], face.mouth[1]

    def bend(across: float, down: float) -> Point:
        if down <= DRAWN_MOUTH[1]:
            part = max(0.0, down / DRAWN_MOUTH[1])
            return across + x * part, down + (y - DRAWN_MOUTH[1]) * part
        part = min(1.0, (down - DRAWN_MOUTH[1]) / (DRAWN_CHIN - DRAWN_MOUTH[1]))
        beyond = max(0.0, down - DRAWN_CHIN)
        return across + x, between(y, face.chin, part) + beyond

    return bend


def worn(look: Look, face: Face, toward: Light) -> Drawing:
    """Glasses, under the hair of the temples."""
    word = next((word for word in GLASSES if word in look.accessories), None)
    if word is None:
        return Drawing()
    dx, dy = face.eyes[0] - DRAWN_EYES[0], face.eyes[1] - DRAWN_EYES[1]

    def bend(x: float, y: float) -> Point:
        """The lenses move with the eyes, the end of the arms with the ear."""
        part = min(1.0, max(0.0, (x - DRAWN_EAR[0]) / 40))
        ear = face.ear_at[0] - DRAWN_EAR[0], face.ear_at[1] - DRAWN_EAR[1]
        return x + between(ear[0], dx, part), y + between(ear[1], dy, part)

    paint = Paint(roles(_FRAMES[look.skin >= _DARK], look.accent, look.skin), toward, bend)
    drawn = sheet("accessoires", word)
    drawing = Drawing()
    for form in drawn.get("ombre", ()):
        drawing.add(paint.path(form.outline.path), SKIN[look.skin][1], 0.45, within=[face.head])
    return drawing.extend(paint.painted(drawn["devant"]))


def at_ear(look: Look, face: Face, toward: Light) -> Drawing:
    """A hearing aid and earrings, over the ear."""
    drawing = Drawing()
    for word, colour in (("appareil-auditif", _AID), ("boucles-d’oreilles", _GOLD)):
        if word in look.accessories:
            paint = Paint(roles(colour, look.accent, look.skin), toward, _to_ear(face))
            drawing.extend(paint.painted(sheet("accessoires", word)["devant"]))
    return drawing


def _to_ear(face: Face) -> Bend:
    dx, dy = face.ear_at[0] - DRAWN_EAR[0], face.ear_at[1] - DRAWN_EAR[1]
    return lambda x, y: (x + dx, y + dy)
