"""Two people who touch, as they stand on the stage: one drawing, where the face of each has a box of its own."""

import functools
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from assets.figure.colour import GRADES
from assets.figure.compose import _FACE as FACE
from assets.figure.compose import MARGIN, REST_FACE, STAGE, TOWARD, Composed, Model, floor_under
from assets.figure.contacts import contact
from assets.figure.drawing import Drawing
from assets.figure.look import settled
from assets.figure.pairs import Contact
from assets.figure.path import Matrix, Point, after, applied, scaling

Box = tuple[int, int, int, int]  # left, top, right, bottom
Faces = tuple[str, str]
_TO_STAGE = scaling(STAGE, STAGE)
_BOTH_AT_REST = (REST_FACE, REST_FACE)
_HIGHEST = 960  # of the 1080 pixels of the stage: whoever stands beside a child leaves room above


@dataclass(frozen=True)
class Together:
    """Two looks and the word of ``CONTACTS`` that joins them; the first does it to the second."""

    word: str
    first: Mapping[str, Any]
    second: Mapping[str, Any]
    light: str = "jour"

    def document(self, faces: Faces = _BOTH_AT_REST) -> str:
        """The SVG of both, as high as they stand on the stage."""
        left, top, right, bottom = self._box
        return self._drawn(faces).document(left, top, right - left, bottom - top)

    def face_document(self, which: int, expression: str, frame: str = "") -> str:
        """The SVG of the box that a face of one of them (0 or 1) replaces: all that shows in it.

        ``frame`` is one of ``FRAMES``, or "" at rest.
        """
        faces = (expression, REST_FACE) if which == 0 else (REST_FACE, expression)
        frames = (frame, "") if which == 0 else ("", frame)
        left, top, right, bottom = self._face_boxes[which]
        return self._drawn(faces, frames).document(left, top, right - left, bottom - top)

    def faces(self, expression: str, frame: str = "") -> Iterator[tuple[str, str]]:
        """The face of each, as ``face_document``: (what its file name begins with, SVG)."""
        for which in (0, 1):
            yield f"{which + 1}-", self.face_document(which, expression, frame)

    def card(self) -> dict[str, Any]:
        """Measures in pixels: size, anchor on the bottom edge, and of each head, mouth and box of the face."""
        left, top, right, bottom = self._box
        return {
            "taille": [right - left, bottom - top],
            "ancre": [(right - left) // 2, bottom - top],
            "personnes": [
                {
                    "tête": self._at(which, (0, 0)),
                    "bouche": self._at(which, self._people[which][0].face.mouth),
                    "visage": [each - (left, top)[place % 2] for place, each in enumerate(box)],
                }
                for which, box in enumerate(self._face_boxes)
            ],
        }

    def _drawn(self, faces: Faces, frames: Faces = ("", "")) -> Drawing:
        met = self._met
        drawing = Drawing().extend(met.behind)
        for person, model, which in zip(met.people, self._models, met.order, strict=True):
            whole = model.assembled(person.body, faces[which], frames[which])
            drawing.extend(whole.drawing.transformed(person.matrix))
        drawing = drawing.extend(met.last).transformed(_TO_STAGE)
        grade = GRADES[self.light]
        return drawing.graded(grade) if grade else drawing

    @functools.cached_property
    def _met(self) -> Contact:
        return contact(settled(self.first), settled(self.second), self.word, TOWARD)

    @functools.cached_property
    def _models(self) -> tuple[Model, ...]:
        """In the order they stand, from the back; their hair is drawn once for all their faces."""
        return tuple(Model(person.look, person.toward) for person in self._met.people)

    @functools.cached_property
    def _people(self) -> tuple[tuple[Composed, Matrix], tuple[Composed, Matrix]]:
        """Of each, first then second: how they are composed, and from their head to pixels."""
        found = {}
        for person, model, which in zip(self._met.people, self._models, self._met.order, strict=True):
            whole = model.assembled(person.body, REST_FACE)
            found[which] = whole, after(_TO_STAGE, after(person.matrix, whole.head))
        return found[0], found[1]

    @functools.cached_property
    def _box(self) -> Box:
        """What is shown, the floor being at 0: where it is for the smaller of the two when alone."""
        left, top, right, _ = self._drawn(_BOTH_AT_REST).bounds
        highest = math.floor(top) - MARGIN
        under = min(floor_under(Model(settled(words))) for words in (self.first, self.second))
        foot = min(-round(under), highest + _HIGHEST)
        return math.floor(left) - MARGIN, highest, math.ceil(right) + MARGIN, foot

    @functools.cached_property
    def _face_boxes(self) -> tuple[Box, Box]:
        """What an expression of each may change, parted where the two would lie on each other."""
        return parted(self._face_box(0), self._face_box(1))

    def _face_box(self, which: int) -> Box:
        left, top, right, bottom = FACE
        corners = ((left, top), (right, top), (left, bottom), (right, bottom))
        xs, ys = zip(*(applied(self._people[which][1], *corner) for corner in corners), strict=True)
        within = self._box
        return (
            max(within[0], math.floor(min(xs))),
            max(within[1], math.floor(min(ys))),
            min(within[2], math.ceil(max(xs))),
            min(within[3], math.ceil(max(ys))),
        )

    def _at(self, which: int, point: Point) -> list[int]:
        x, y = applied(self._people[which][1], *point)
        return [round(x - self._box[0]), round(y - self._box[1])]


def parted(one: Box, other: Box) -> tuple[Box, Box]:
    """Two boxes that share nothing: cut in the middle of what they shared, the way that takes least from them."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    if across <= 0 or down <= 0:
        return one, other
    axis = 0 if across <= down else 1
    cut = (max(one[axis], other[axis]) + min(one[axis + 2], other[axis + 2])) // 2
    if sum(one[axis::2]) <= sum(other[axis::2]):
        return _with(one, axis + 2, cut), _with(other, axis, cut)
    return _with(one, axis, cut), _with(other, axis + 2, cut)


def _with(box: Box, place: int, edge: int) -> Box:
    left, top, right, bottom = (edge if each == place else value for each, value in enumerate(box))
    return left, top, right, bottom
