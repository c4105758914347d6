"""Two people who touch: a hand on a shoulder, an arm offered, a child carried, two on a bench.

Both bodies are placed on one floor, then an arm of one is bent until its hand lies on the other: what the drawing shows
is what was computed, and ``touching`` says where. The space of a pair has its floor at y = 0.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from assets.figure.arms import Arm
from assets.figure.drawing import Drawing, Light
from assets.figure.look import Look
from assets.figure.pairs import Contact, Side, side_of
from assets.figure.path import (
    Point,
    polygon,
    rectangle,
)
from assets.figure.poses import POSES, SEATED_AIDS, Pose, pose_of

_EASY = 0.78  # of the whole reach of an arm: further, it looks pulled
_CARRIED, _WALKS, _TAKES_AN_ARM = 4, 2, 11  # years
_KNEELS = 75  # older, one sits down rather than kneel


def contact(first: Look, second: Look, word: str, toward: Light) -> Contact:
    """The first does it to the second: lays a hand, offers an arm, carries, kneels down."""
    return CONTACTS[suited(first, second, word)](first, second, toward)


def suited(first: Look, second: Look, word: str) -> str:
    """The contact that these two can have: nobody walks in a wheelchair, nor a baby, nor offers an arm to a child."""
    rolling = {first.aid, second.aid} & SEATED_AIDS
    if word == "enfant-porté" and second.age > _CARRIED:
        word = "main-dans-la-main"
    if word == "bras-offert" and second.age < _TAKES_AN_ARM:
        word = "main-dans-la-main"
    if rolling and word in {"bras-offert", "main-dans-la-main", "enfant-porté"}:
        return "à-sa-hauteur"
    if second.age < _WALKS and word in {"main-dans-la-main", "main-sur-l-épaule"}:
        return "à-sa-hauteur" if rolling else "enfant-porté"
    return word


def _stands(look: Look, word: str = "au-repos", **changes: object) -> Pose:
    """On their feet, or in their wheelchair."""
    pose = pose_of(look, word)
    if look.aid in SEATED_AIDS or look.age < 2:
        return pose
    return replace(POSES[word], **changes)  # type: ignore[arg-type]


# --- the gestures -----------------------------------------------------------------------------------------


def _hand_on_shoulder(first: Look, second: Look, toward: Light) -> Contact:
    """Face to face, the hand lying on the shoulder that is nearer. Before someone small, one kneels."""
    receiver = side_of(second, _receives(second), toward, mirrored=True)
    giver = side_of(first, _stands(first, far_behind=False, lean=3, tilt=4), toward)
    if _drop(giver, receiver) > 0.62 * giver.reach:
        giver = side_of(first, _lowers(first), toward)
    _apart(giver, receiver, "far")
    frame = receiver.figure.frame
    shoulder = receiver.out((frame.far_shoulder[0] + 18, frame.far_shoulder[1] - 12))
    giver.lay("far", shoulder, "flat", 34, out=1)
    return _met(giver, receiver, "far", [(giver.palm("far"), shoulder)])


def _drop(giver: Side, receiver: Side) -> float:
    """How far down the shoulder is."""
    return receiver.shoulder("far")[1] - giver.shoulder("far")[1]


def _apart(giver: Side, receiver: Side, which: str) -> None:
    """Stand the receiver at the length of an arm that is not quite straight."""
    drop = abs(_drop(giver, receiver))
    away = math.sqrt(max((_EASY * giver.reach) ** 2 - drop**2, (0.45 * giver.reach) ** 2))
    hand = 40 * giver.figure.frame.growth.hand * giver.figure.frame.size
    receiver.x += giver.shoulder(which)[0] + away + hand - receiver.shoulder("far")[0]


def _receives(look: Look) -> Pose:
    """At rest: hands low, nothing in them."""
    return pose_of(look, "au-repos")


def _met(giver: Side, receiver: Side, which: str, touching: list[tuple[Point, Point]]) -> Contact:
    """The receiver before the giver, and the giver's arm over both."""
    last = giver.arm(which)
    return Contact(Drawing(), (giver.placed(), receiver.placed()), (0, 1), last, tuple(touching))


def _arm_offered(first: Look, second: Look, toward: Light) -> Contact:
    """Side by side, walking: the first bends an arm, the second takes it above the wrist and sets the pace."""
    guide = side_of(first, replace(_stands(first), stance="stepping", lean=1.5, hip=0, tilt=-2), toward)
    guided = side_of(second, _takes_an_arm(second), toward)
    guide.figure.arms["near"] = _crooked(guide)
    guide.x = guided.shoulder("far")[0] + 96 - guide.shoulder("near")[0]
    taken = guide.forearm("near", 0.42)
    guided.lay("far", taken, "flat", -8, out=1)
    touching = [(guided.palm("far"), taken)]
    return Contact(Drawing(), (guide.placed(), guided.placed()), (0, 1), Drawing(), tuple(touching))


def _takes_an_arm(look: Look) -> Pose:
    """The far hand free; a cane goes to the near one."""
    walks = replace(_stands(look), far_behind=False, stance="stepping", lean=2, hip=0, tilt=3)
    if look.aid in {"canne", "canne-blanche"}:
        return replace(walks, near=Arm((-150, 216), (-116, 310), "fist", 48), hand="near", aid=look.aid)
    return walks


def _crooked(guide: Side) -> Arm:
    """An arm bent before the body, for someone to take."""
    x, y = guide.figure.frame.near_shoulder
    return Arm((x - 26, y + 162), (x + 118, y + 196), "relaxed", -4)


def _hand_in_hand(first: Look, second: Look, toward: Light) -> Contact:
    """Walking side by side, the smaller one nearer to us."""
    tall = side_of(first, replace(_stands(first), stance="stepping", lean=1, hip=0, tilt=5), toward)
    small = side_of(
        second, replace(_stands(second), far_behind=False, stance="stepping", lean=1, hip=0, tilt=-6), toward
    )
    meeting = _hanging_hands(tall, small)
    tall.lay("near", meeting, "fist", 96, out=1)
    small.lay("far", meeting, "fist", 24, out=1, flip=True)
    last = tall.arm("near")
    touching = ((tall.palm("near"), small.palm("far")),)
    return Contact(Drawing(), (tall.placed(), small.placed()), (0, 1), last, touching)


def _between(one: Side, which: str, other: Side, whose: str, ease: float) -> Point:
    """Where two hands can meet: low enough for both arms to hang, high enough for the shorter."""
    (x, y), (far_x, far_y) = one.shoulder(which), other.shoulder(whose)
    low = max(y, far_y) * 0.5 + min(y + ease * one.reach, far_y + ease * other.reach) * 0.5
    lowest = min(y + ease * one.reach, far_y + ease * other.reach)
    return (x * 0.5 + far_x * 0.5), min(low + 40, lowest)


def _hanging_hands(tall: Side, small: Side) -> Point:
    """Where the two hands meet; the taller one is stood where both arms are nearly straight."""
    (x, y), (small_x, small_y) = tall.shoulder("near"), small.shoulder("far")
    low = min(y + 1.03 * tall.reach, small_y + 0.86 * small.reach)
    # An arm that is held up goes out, or it would hide the face it passes.
    meeting = small_x + _across((0.88 if low > small_y else 1.08) * small.reach, low - small_y), low
    tall.x += meeting[0] + _across(max(0.96 * tall.reach, 1.02 * (low - y)), low - y) - x
    return meeting


def _across(length: float, down: float) -> float:
    """How far sideways an arm of that length ends, when it ends that much lower."""
    return math.sqrt(max(length**2 - down**2, (0.18 * length) ** 2))


def _carried(first: Look, second: Look, toward: Light) -> Contact:
    """A small child on the hip, face to face, seated on a forearm."""
    bearer = side_of(first, _stands(first, lean=-2, tilt=5), toward)
    child = side_of(second, _in_arms(), toward, mirrored=True)
    large = child.figure.frame.size  # the larger, the lower and the more aside
    seat = bearer.out((60 + 90 * large, 236 + 200 * large))
    _seat(child, seat)
    bearer.lay("near", seat, "flat", -2, out=1)
    bearer.figure.arms["far"] = Arm((138, 190), (96, 230), "flat", tucked=True)
    child.lay("far", bearer.out((52, 92)), "flat", 196, out=1)
    touching = ((bearer.palm("near"), seat), (child.palm("far"), bearer.out((52, 92))))
    return Contact(Drawing(), (bearer.placed(), child.placed()), (0, 1), bearer.arm("near"), touching)


def _in_arms() -> Pose:
    return replace(
        POSES["par-terre"],
        stance="carried",
        lean=-3,
        tilt=-4,
        near=Arm((-120, 190), (-40, 250), "relaxed", 20),
    )


def _seat(child: Side, seat: Point) -> None:
    """The child's bottom on that point."""
    x, y = child.out((-6, 428))
    child.x += seat[0] - x + 20 + 40 * child.figure.frame.size
    child.up += y - seat[1]


def _on_a_bench(first: Look, second: Look, toward: Light) -> Contact:
    """Half turned to each other, the hand of one on the hand of the other."""
    one = side_of(first, _sits(first, tilt=4), toward)
    other = side_of(second, _sits(second), toward, mirrored=True)
    for side in (one, other):
        side.up = 0 if side.figure.pose.aid else max(0.0, _BENCH - _hips(side))
    other.x = 500 * (one.figure.frame.size + other.figure.frame.size) / 2
    meeting = _between(one, "far", other, "far", 0.94)
    other.lay("far", meeting, "relaxed", 172, out=1)
    one.lay("far", meeting, "flat", 14, out=1)
    touching = ((one.palm("far"), other.palm("far")),)
    bench = _bench(one.x - 190, other.x + 190, toward)
    last = one.arm("far")
    people = (other.placed(), one.placed())
    return Contact(bench, people, (1, 0), last, touching)


_BENCH = 330  # from the floor to the hips of those who sit


def _hips(side: Side) -> float:
    """From the floor to the hips."""
    return -side.out((0, 392))[1]


def _sits(look: Look, *, tilt: float = 0) -> Pose:
    if look.aid in SEATED_AIDS:
        return replace(pose_of(look, "au-repos"), tilt=tilt)
    return replace(POSES["assis"], seat="", tilt=tilt)


def _bench(left: float, right: float, toward: Light) -> Drawing:
    """Slats on iron feet, seen from the front."""
    drawn = Drawing()
    for x in (left + 60, right - 60):
        drawn.form(
            polygon((x - 12, -520), (x + 10, -520), (x + 18, 0), (x - 16, 0), radius=6), "#4c4659", toward
        )
    for y in (-540, -478, -416):
        drawn.form(rectangle(left, y, right - left, 44, 10), "#b5814f", toward, shadow=6)
    drawn.form(rectangle(left - 6, -322, right - left + 12, 30, 10), "#c08d58", toward, shadow=6)
    return drawn


def _at_their_height(first: Look, second: Look, toward: Light) -> Contact:
    """On one knee before a child or someone seated, their hand in ours."""
    one = side_of(first, _lowers(first), toward)
    other = side_of(second, _receives_low(second), toward, mirrored=True)
    knees = other.figure.stance.far.knee[0] * other.figure.frame.size if other.figure.stance.lap else 0
    (left, _), (right, _) = one.shoulder("far"), other.shoulder("far")
    other.x = left - right + 0.62 * (one.reach + other.reach) * 0.7 + knees * 0.45
    meeting = _between(one, "far", other, "far", 0.92)
    other.lay("far", meeting, "relaxed", 160, out=1)
    one.lay("far", meeting, "open", 4, out=1, flip=True)
    touching = ((one.palm("far"), other.palm("far")),)
    last = other.arm("far")
    return Contact(Drawing(), (one.placed(), other.placed()), (0, 1), last, touching)


def _lowers(look: Look) -> Pose:
    """On one knee; but who is old takes a chair, and who is in a wheelchair is there already."""
    if look.aid in SEATED_AIDS:
        return pose_of(look, "au-repos")
    return replace(POSES["assis" if look.age > _KNEELS else "accroupi"], lean=7, tilt=-3)


def _receives_low(look: Look) -> Pose:
    if look.is_child and look.age >= 2 and look.aid not in SEATED_AIDS:
        return replace(POSES["au-repos"], far_behind=False, tilt=-3)
    if look.age < 2 or look.aid in SEATED_AIDS:
        return pose_of(look, "au-repos")
    return POSES["assis"]


CONTACTS: dict[str, Callable[[Look, Look, Light], Contact]] = {
    "main-sur-l-épaule": _hand_on_shoulder,
    "bras-offert": _arm_offered,
    "enfant-porté": _carried,
    "main-dans-la-main": _hand_in_hand,
    "sur-un-banc": _on_a_bench,
    "à-sa-hauteur": _at_their_height,
}
