"""Poses: where arms and legs go, and how the whole of somebody leans. Own units, facing right.

Arms are written for middling shoulders and follow those of the person.
"""

import functools
import math
from dataclasses import dataclass, replace

from assets.figure.arms import Arm
from assets.figure.look import Look
from assets.figure.path import Point
from assets.figure.proportions import HIP, Frame

REST = "au-repos"
_NEAR, _FAR = (-106, 62), (83, 60)  # the shoulders that the arms below were drawn on


@dataclass(frozen=True, slots=True)
class Pose:
    """``lean`` and ``hip`` shift the body sideways; ``tilt`` turns the head, in degrees."""

    near: Arm
    far: Arm
    stance: str = "standing"
    far_behind: bool = False  # the far arm hangs behind the torso
    over_head: str = ""  # "near" or "far": the hand that comes before the face
    hand: str = "far"  # the one that holds what is held
    far_last: bool = False  # the far arm is drawn over the near one
    hip: float = 0
    lean: float = 0
    tilt: float = 0
    seat: str = ""  # drawn with the person: "chaise"
    aid: str = ""
    holds: str = ""  # what is held when nothing else is said


_HANGING = Arm((-146, 228), (-134, 384))
_BEHIND = Arm((130, 222), (124, 374), flip=True)
_ON_LAP = Arm((-150, 214), (-28, 322), "flat", 20)
_FAR_ON_LAP = Arm((138, 210), (138, 326), "flat", 66, flip=True)
_HELD_LOW = Arm((-140, 226), (-42, 286), "fist", -6)

POSES = {
    "au-repos": Pose(_HANGING, _BEHIND, far_behind=True, hip=-10, lean=2),
    "parle": Pose(_HANGING, Arm((140, 222), (256, 128), "open", -26), hip=-14, lean=3.5, tilt=2),
    "explique": Pose(
        Arm((-168, 208), (-92, 290), "open", 24),
        Arm((144, 220), (268, 156), "open", -22),
        hip=-8,
        lean=2,
        tilt=2,
    ),
    "bras-croisés": Pose(
        Arm((-138, 214), (62, 226), "flat", tucked=True),
        Arm((134, 218), (-40, 192), "flat", 186, flip=True),
        far_last=True,
        hip=-8,
        lean=-2,
        tilt=-3,
    ),
    "montre": Pose(_HANGING, Arm((150, 214), (276, 124), "point", -30), hip=-10, lean=4),
    "main-au-menton": Pose(
        Arm((-146, 226), (46, 236), "flat", -6),
        Arm((128, 236), (62, 66), "pinch", -104, follows="chin"),
        over_head="far",
        hip=-12,
        lean=2.5,
        tilt=3,
    ),
    "main-sur-le-cœur": Pose(
        Arm((-152, 222), (-34, 140), "flat", -14), _BEHIND, far_behind=True, hip=-10, lean=3, tilt=4
    ),
    "salue": Pose(_HANGING, Arm((190, 176), (214, 18), "open", -84), hip=-14, lean=3, tilt=4),
    "donne": Pose(_HANGING, Arm((150, 214), (296, 190), "pinch", -10), hip=-10, lean=5, tilt=3),
    "poings-sur-les-hanches": Pose(
        Arm((-222, 196), (-128, 296), "flat", 62, flip=True), _BEHIND, far_behind=True, hip=14, tilt=-3
    ),
    "tient": Pose(
        _HELD_LOW, Arm((138, 218), (128, 272), "fist", 188, flip=True), hip=-6, lean=1, holds="bloc-notes"
    ),
    "tient-d-une-main": Pose(
        _HANGING, Arm((146, 220), (232, 160), "fist", -14), hip=-8, lean=2, holds="tasse"
    ),
    "téléphone": Pose(
        Arm((-228, 118), (-92, -76), "fist", -62, follows="ear"),
        _BEHIND,
        far_behind=True,
        over_head="near",
        hand="near",
        hip=-10,
        lean=2,
        tilt=-5,
        holds="téléphone",
    ),
    "assis": Pose(_ON_LAP, _FAR_ON_LAP, "seated", seat="chaise", lean=1.5),
    "accroupi": Pose(
        Arm((-132, 222), (-22, 330), "relaxed", 34),
        Arm((146, 214), (196, 336), "flat", 40, flip=True),
        "kneeling",
        lean=9,
        tilt=-4,
    ),
    "par-terre": Pose(
        Arm((-140, 216), (-62, 340), "relaxed", 48), Arm((120, 200), (170, 300), "open", 12), "floor"
    ),
    "fauteuil-roulant": Pose(_ON_LAP, _FAR_ON_LAP, "seated", aid="fauteuil-roulant"),
    "fauteuil-électrique": Pose(
        _ON_LAP, Arm((134, 214), (196, 298), "fist", 12), "seated", aid="fauteuil-électrique"
    ),
    "déambulateur": Pose(
        Arm((-136, 222), (10, 300), "fist", 14),
        Arm((130, 214), (196, 286), "fist", 20),
        "stepping",
        lean=6,
        tilt=-2,
        aid="déambulateur",
    ),
    "rollator": Pose(
        Arm((-136, 216), (18, 282), "fist", 14),
        Arm((130, 208), (190, 264), "fist", 20),
        "stepping",
        lean=5,
        tilt=-2,
        aid="rollator",
    ),
    "canne": Pose(_HANGING, Arm((142, 212), (178, 330), "fist", 62), "stepping", lean=2, aid="canne"),
    "canne-blanche": Pose(
        _HANGING, Arm((142, 208), (196, 268), "fist", 40), "stepping", lean=1, aid="canne-blanche"
    ),
    "béquille": Pose(
        Arm((-160, 218), (-142, 356), "fist", 62),
        _BEHIND,
        "standing",
        far_behind=True,
        hand="near",
        hip=6,
        aid="béquille",
    ),
}
POSES["trottinette"] = Pose(
    _HANGING, Arm((142, 212), (186, 300), "fist", 24), hip=-8, lean=1, aid="trottinette"
)
SEATED_AIDS = frozenset({"fauteuil-roulant", "fauteuil-électrique"})
# Gestures of the arms that a seated person, or one on the floor, makes too.
_GESTURES = frozenset(
    {
        "parle",
        "explique",
        "bras-croisés",
        "montre",
        "main-au-menton",
        "main-sur-le-cœur",
        "salue",
        "donne",
        "tient",
        "téléphone",
    }
)
# An aid that one hand holds leaves the other for a gesture of the near arm only.
_FREE_NEAR = frozenset({"main-sur-le-cœur"})


def pose_of(look: Look, wanted: str) -> Pose:
    """The pose, as this person can take it: an aid is held, a baby sits, who sits in a wheelchair stays in it."""
    word = wanted if wanted in POSES else REST
    if look.aid in SEATED_AIDS:
        return _sitting(POSES[look.aid], word)
    if look.age < 2 and word != "par-terre":
        return replace(POSES["par-terre"], far=_small_gesture(word))
    if word == REST and "trottinette" in look.accessories:
        return POSES["trottinette"]
    if look.aid in POSES and POSES[word].stance in {"standing", "stepping"}:
        return POSES[look.aid]
    return _at_ease(look) if word == REST else POSES[word]


def _at_ease(look: Look) -> Pose:
    """At rest, arms hang more or less near the body, or one goes behind the back, or hands meet."""
    rest = POSES[REST]
    if look.ease < _BACK and not look.is_child:
        return replace(rest, far=Arm((164, 206), (76, 330), flip=True))
    if look.ease < _MEET:
        return replace(rest, near=_MET, far=_MET_FAR, far_behind=False)
    away = 22 * (look.ease - _MEET) / (1 - _MEET) - 8
    (x, y), (wrist_x, wrist_y) = _HANGING.elbow, _HANGING.wrist
    return replace(
        rest, near=replace(_HANGING, elbow=(x - away, y - 4), wrist=(wrist_x - 1.3 * away, wrist_y))
    )


_BACK, _MEET = 0.2, 0.42  # of all people
_MET, _MET_FAR = (
    Arm((-152, 222), (-26, 316), "flat", 14),
    Arm((140, 220), (52, 322), "relaxed", 172, flip=True),
)


def _sitting(seat: Pose, word: str) -> Pose:
    if word not in _GESTURES:
        return seat
    gesture = POSES[word]
    near = gesture.near if gesture.near != _HANGING else _ON_LAP
    return replace(gesture, near=near, far=gesture.far, stance=seat.stance, aid=seat.aid, hip=0, lean=1)


def _small_gesture(word: str) -> Arm:
    return POSES["par-terre"].far if word != "montre" else Arm((130, 150), (206, 120), "point", -20)


# Where the chin and the ear are of the adult that the poses were drawn on.
_DRAWN_ON = {"chin": (10.0, -36.0), "ear": (-46.0, -135.7)}


def placed(arm: Arm, body: Frame, *, near: bool) -> Arm:
    """The arm of the table on this person's shoulders; what lies on the chest or the face stays there."""
    shift = body.near_shoulder[0] - _NEAR[0] if near else body.far_shoulder[0] - _FAR[0]
    elbow = arm.elbow[0] + shift, arm.elbow[1]
    if arm.follows:
        (x, y), (was_x, was_y) = getattr(body, arm.follows), _DRAWN_ON[arm.follows]
        return replace(arm, elbow=elbow, wrist=(arm.wrist[0] + x - was_x, arm.wrist[1] + y - was_y))
    arm = _as_long(arm, body.growth.arms)
    beside = arm.wrist[0] < -90 if near else arm.wrist[0] > 90
    return replace(arm, elbow=elbow, wrist=(arm.wrist[0] + (shift if beside else 0), arm.wrist[1]))


def _as_long(arm: Arm, part: float) -> Arm:
    """An arm that hangs, no longer than an age has it."""
    if arm.wrist[1] < _HANGS:
        return arm
    top = _NEAR[1]
    (x, y), (wrist_x, wrist_y) = arm.elbow, arm.wrist
    return replace(arm, elbow=(x, top + part * (y - top)), wrist=(wrist_x, top + part * (wrist_y - top)))


_HANGS = 350  # how low the wrist of an arm that hangs is
_SHOULDERS, _HIPS = 0.085, -0.075
_COLLAR, _KNEES = 60, 660


@dataclass(frozen=True)
class Posture:
    """Sideways shift by height: the hips out, the torso leaning from the hips, the back of the old rounding.

    Across, the hips rise on the side of the leg that carries, and the shoulders slope the other way.
    """

    hip: float = 0
    lean: float = 0  # degrees, forward
    stoop: float = 0
    bearing: float = 0

    def shift(self, y: float) -> float:
        above = max(0.0, HIP + 28 - y)
        back = min(above, 500.0)
        aside = self.hip * math.exp(-(((y - 400) / 260) ** 2)) if self.hip else 0.0
        return aside + self._slope * above + self.stoop * 0.00013 * back * back

    @functools.cached_property
    def _slope(self) -> float:
        return math.tan(math.radians(self.lean))

    def slope(self, y: float) -> float:
        """How much lower a point is for each unit that it is further from us."""
        if y >= _KNEES:
            return 0.0
        if y > HIP:
            return self.bearing * _HIPS * (_KNEES - y) / (_KNEES - HIP)
        return self.bearing * (_SHOULDERS + (_HIPS - _SHOULDERS) * max(0.0, y - _COLLAR) / (HIP - _COLLAR))

    def __call__(self, x: float, y: float) -> Point:
        return x + self.shift(y), y + x * self.slope(y)

    def undone(self, point: Point) -> Point:
        """Where a point is, before it leans."""
        x, y = point
        for _ in range(12):  # the slope is slight: each turn is some twenty times nearer
            x = point[0] - self.shift(y)
            y = point[1] - x * self.slope(y)
        return x, y
