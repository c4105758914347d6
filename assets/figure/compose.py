"""A whole person from the words of a look: what is over what, and where their head and mouth are."""

import functools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assets.figure.body import Body, body
from assets.figure.colour import GRADES
from assets.figure.contacts import contact
from assets.figure.drawing import Drawing, Light
from assets.figure.face import Face, face
from assets.figure.hair import Hair, beard, hair, worn
from assets.figure.look import Look, settled
from assets.figure.path import Matrix, Point, after, applied, rotation, scaling, translation
from assets.figure.poses import REST
from assets.figure.proportions import BUILDS, MIDDLING

# The frames of a face beside the one at rest: eyes closed for a blink, mouth open for speech.
SPEECH = "parle"
FRAMES = ("cligne", SPEECH)
TOWARD: Light = (-0.85, -0.55)  # people face right, lit from behind their back, where most windows are
STAGE = 0.98  # pixels of the 1920 × 1080 stage in a unit of the space of bodies
REST_FACE = "neutre"
SPEAKING = "parle"  # the gesture of who speaks
MARGIN = 6  # pixels around what is drawn, for the lines
# How high somebody of an age stands above the bottom of the stage, in its pixels. Children stand higher than they
# would: the sheet of words covers the lower part of the stage.
HEIGHTS = {"bébé": 560, "petit": 677, "enfant": 749, "ado": 861, "adulte": 890, "aîné": 865}
CROWN = -104  # the top of a skull, in its own space
_TO_STAGE = scaling(STAGE, STAGE)
_FACE = (-92, -72, 88, 116)  # what an expression may change, in the space of the head


@dataclass(frozen=True)
class Composed:
    """Somebody drawn in the space of their body: what is drawn, and where their head is put."""

    drawing: Drawing
    head: Matrix
    face: Face
    body: Body


class Model:
    """Somebody being drawn, once for all they show: their body in a pose and their hair do not change with a face."""

    def __init__(self, look: Look, toward: Light = TOWARD) -> None:
        self.look = look
        self.toward = toward
        self._bodies: dict[str, Body] = {}
        self._grown: dict[Matrix, Hair] = {}

    def body(self, pose: str) -> Body:
        if pose not in self._bodies:
            self._bodies[pose] = body(self.look, pose, self.toward)
        return self._bodies[pose]

    @functools.cached_property
    def hair(self) -> Hair:
        return hair(self.look, face(self.look, REST_FACE, "", self.toward), self.toward)

    def composed(
        self, pose: str, expression: str, frame: str = "", *, head: Matrix | None = None
    ) -> Composed:
        """In a pose, with a face. They face right; ``head`` puts the head elsewhere than the pose does."""
        return self.assembled(self.body(pose), expression, frame, head=head)

    def assembled(
        self, their_body: Body, expression: str, frame: str = "", *, head: Matrix | None = None
    ) -> Composed:
        """A body and a head, one over the other."""
        place = head or head_matrix(their_body)
        their_face = face(self.look, expression, frame, self.toward)
        grown, drawing = self._hair_at(place), Drawing()
        for layer in (
            grown.back,
            their_body.behind,
            their_body.torso,
            their_body.arms,
            self._head(their_face, grown, place),
            grown.drape,
            their_body.over_head,
        ):
            drawing.extend(layer)
        return Composed(drawing, place, their_face, their_body)

    def _hair_at(self, place: Matrix) -> Hair:
        """Hair is most of what is drawn of a head: it is put in its place once."""
        if place not in self._grown:
            self._grown[place] = self.hair.transformed(place)
        return self._grown[place]

    def _head(self, their_face: Face, grown: Hair, place: Matrix) -> Drawing:
        """Skull, shadow of the hair, features, beard under the mouth, what is worn, hair and hats."""
        features = list(their_face.features.transformed(place))
        mouth = [item for item in features if item.part == "bouche"]
        drawing = their_face.base.transformed(place).extend(grown.shadow)
        drawing.extend(item for item in features if item.part != "bouche")
        drawing.extend(beard(self.look, their_face, self.toward).transformed(place)).extend(mouth)
        drawing.extend(worn(self.look, their_face, self.toward).transformed(place)).extend(grown.front)
        if not grown.hides_ear:
            drawing.extend(their_face.ear.transformed(place))
        return drawing.extend(grown.over)


def floor_under(model: Model) -> float:
    """How far below the bottom of the stage the floor is, in its pixels, for somebody of that age who stands alone.

    The floor is that of a middling build: whoever is very tall is seen to be.
    """
    upright, build = model.body(REST), BUILDS.get(model.look.build, BUILDS[MIDDLING])
    crown = upright.neck[1] + CROWN * upright.head_scale
    return (upright.ground / build.size - crown) * STAGE - HEIGHTS[model.look.stage]


def head_matrix(their_body: Body) -> Matrix:
    """From the space of the head to that of the body: the chin just above the neck, and tilted with the pose."""
    scale = their_body.head_scale
    turned = rotation(their_body.head_tilt, (-10 * scale, 60 * scale))
    return after(translation(*their_body.neck), after(turned, scaling(scale, scale)))


class Person:
    """Somebody to be shown on the stage, facing right: whole, or the face alone, in its pixels.

    ``light`` is that of the hour. The face of each expression fits the same box of the body, at rest or gesturing.
    """

    def __init__(self, words: Mapping[str, Any], *, light: str = "jour") -> None:
        self._model = Model(settled(words))
        self._pose = str(words.get("pose") or REST)
        self._grade = GRADES[light]
        self._resting: dict[bool, Composed] = {}

    def document(self, expression: str = REST_FACE, *, speaks: bool = False) -> str:
        """The SVG of the whole figure, as high as it stands on the stage."""
        return self._drawn(expression, speaks=speaks).document(*self._box)

    def face_document(self, expression: str, frame: str = "") -> str:
        """The SVG of the box that a face replaces: all that shows in it, what is behind the head included."""
        left, top, right, bottom = self._face_box
        return self._drawn(expression, frame).document(left, top, right - left, bottom - top)

    def faces(self, expression: str, frame: str = "") -> Iterator[tuple[str, str]]:
        """Their one face, as ``face_document``: (what its file name begins with, SVG)."""
        yield "", self.face_document(expression, frame)

    def standing_document(self, expression: str = REST_FACE) -> str:
        """The SVG of the whole figure down to the floor, whatever the stage would cut off."""
        drawing = self._drawn(expression)
        left, top, right, bottom = drawing.bounds
        return drawing.document(
            left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
        )

    def portrait_document(self, expression: str = REST_FACE, frame: str = "") -> str:
        """The SVG of the head and the shoulders, in a square."""
        x, y = applied(after(_TO_STAGE, self._rest.head), 0, 10)
        half, foot = 165 * self._rest.body.head_scale, y + 165 * self._rest.body.head_scale
        half = max(half, (foot - self._crown) / 2)
        return self._drawn(expression, frame).document(x - half, foot - 2 * half, 2 * half, 2 * half)

    def card(self) -> dict[str, Any]:
        """Measures in pixels: size, anchor on the bottom edge, head, mouth, and the box of the face."""
        left, top, width, height = self._box
        rest = self._rest
        return {
            "taille": [width, height],
            "ancre": [-left, height],
            "tête": _at(rest.head, (0, 0), left, top),
            "bouche": _at(rest.head, rest.face.mouth, left, top),
            "visage": [each - (left, top)[place % 2] for place, each in enumerate(self._face_box)],
        }

    def _composed(self, expression: str, frame: str = "", *, speaks: bool = False) -> Composed:
        if (expression, frame) != (REST_FACE, ""):
            return self._anew(expression, frame, speaks=speaks)
        if speaks not in self._resting:  # measured first, and shown most
            self._resting[speaks] = self._anew(expression, frame, speaks=speaks)
        return self._resting[speaks]

    def _anew(self, expression: str, frame: str, *, speaks: bool) -> Composed:
        if speaks and self._pose == REST:
            return self._model.composed(SPEAKING, expression, frame, head=self._rest.head)
        return self._model.composed(self._pose, expression, frame)

    def _drawn(self, expression: str, frame: str = "", *, speaks: bool = False) -> Drawing:
        drawing = self._composed(expression, frame, speaks=speaks).drawing.transformed(_TO_STAGE)
        return drawing.graded(self._grade) if self._grade else drawing

    @property
    def _rest(self) -> Composed:
        return self._composed(REST_FACE)

    @functools.cached_property
    def _box(self) -> tuple[int, int, int, int]:
        """Left, top, width and height, in pixels from the notch: at rest and gesturing alike."""
        both = [self._composed(REST_FACE, speaks=speaks).drawing.bounds for speaks in (False, True)]
        left, top, right = (
            math.floor(min(box[0] for box in both) * STAGE) - MARGIN,
            math.floor(min(box[1] for box in both) * STAGE) - MARGIN,
            math.ceil(max(box[2] for box in both) * STAGE) + MARGIN,
        )
        return left, top, right - left, self._foot - top

    @property
    def _foot(self) -> int:
        """Where the bottom of the stage is: the floor is below it, the same for all of an age, seated or not."""
        return round(self._rest.body.ground * STAGE - floor_under(self._model))

    @functools.cached_property
    def _crown(self) -> float:
        """The top of the hair or of the hat, in pixels from the notch."""
        worn = Drawing([*self._model.hair.back, *self._model.hair.front, *self._model.hair.over])
        drawn = worn.transformed(after(_TO_STAGE, self._rest.head))
        return drawn.bounds[1] - MARGIN if drawn.items else math.inf

    @functools.cached_property
    def _face_box(self) -> tuple[int, int, int, int]:
        """What an expression may change: left, top, right, bottom in pixels from the notch, inside the box."""
        corners = [_FACE[:2], (_FACE[2], _FACE[1]), (_FACE[0], _FACE[3]), _FACE[2:]]
        points = [applied(after(_TO_STAGE, self._rest.head), *corner) for corner in corners]
        left, top, width, height = self._box
        xs, ys = zip(*points, strict=True)
        return (
            max(left, math.floor(min(xs))),
            max(top, math.floor(min(ys))),
            min(left + width, math.ceil(max(xs))),
            min(top + height, math.ceil(max(ys))),
        )


@dataclass(frozen=True)
class Pair:
    """Two people who touch, as a word of ``CONTACTS`` says: the first does it to the second."""

    word: str
    first: Mapping[str, Any]
    second: Mapping[str, Any]
    light: str = "jour"

    def document(self, expressions: tuple[str, str] = (REST_FACE, REST_FACE)) -> str:
        """The SVG of both, down to the floor."""
        drawing = self.drawing(expressions)
        left, top, right, bottom = drawing.bounds
        return drawing.document(
            left - MARGIN, top - MARGIN, right - left + 2 * MARGIN, bottom - top + 2 * MARGIN
        )

    def drawing(self, expressions: tuple[str, str] = (REST_FACE, REST_FACE)) -> Drawing:
        """Both on one floor at y = 0, in pixels of the stage, with a face each."""
        met = contact(settled(self.first), settled(self.second), self.word, TOWARD)
        drawing = Drawing().extend(met.behind)
        for person, which in zip(met.people, met.order, strict=True):
            whole = Model(person.look, person.toward).assembled(person.body, expressions[which])
            drawing.extend(whole.drawing.transformed(person.matrix))
        drawing = drawing.extend(met.last).transformed(_TO_STAGE)
        grade = GRADES[self.light]
        return drawing.graded(grade) if grade else drawing


def _at(head: Matrix, point: Point, left: int, top: int) -> list[int]:
    x, y = applied(after(_TO_STAGE, head), *point)
    return [round(x - left), round(y - top)]
