"""A body without its head: what is over what, and where the head, the hands and the floor are."""

from dataclasses import dataclass, field, replace

from assets.figure.aids import Held, aid_before, aid_behind, chair, held_thing
from assets.figure.arms import Arm, Flesh, draw_arm
from assets.figure.drawing import Clip, Drawing, Light
from assets.figure.garments import Wear, garment
from assets.figure.hands import PALM
from assets.figure.legs import draw_legs
from assets.figure.look import Look
from assets.figure.path import Matrix, Path, Point, applied, ellipse, rectangle, scaling
from assets.figure.poses import Pose, Posture, placed, pose_of
from assets.figure.proportions import HEAD, Frame, frame, trunk
from assets.figure.stances import STANCES, Stance
from assets.figure.torso import neck, on_the_chest

_LAP = rectangle(-700, -700, 1500, 700 + 418)  # above the thighs of someone seated


@dataclass(frozen=True)
class Body:
    """In the space of bodies: the notch of the collarbones at (0, 0), an adult standing on y = 1036, facing right.

    ``neck`` is where the middle of a head goes (the origin of its space), ``head_scale`` how large a head drawn 200
    high is there, ``head_tilt`` in degrees. ``hands`` are the middles of the palms, ``ground`` the height of the floor.
    """

    behind: Drawing
    torso: Drawing
    arms: Drawing
    over_head: Drawing
    neck: Point
    head_tilt: float
    head_scale: float
    hands: dict[str, Point]
    shoulders: dict[str, Point]
    ground: float
    scale: float

    @property
    def layers(self) -> tuple[Drawing, Drawing, Drawing, Drawing]:
        return self.behind, self.torso, self.arms, self.over_head

    @property
    def bounds(self) -> tuple[float, float, float, float]:
        """Of what is drawn, without the head."""
        boxes = [layer.bounds for layer in self.layers if layer.items]
        return (
            min(box[0] for box in boxes),
            min(box[1] for box in boxes),
            max(box[2] for box in boxes),
            max(box[3] for box in boxes),
        )


def body(look: Look, pose: str, toward: Light, held: str | None = None) -> Body:
    """Somebody's body in a pose (a word of ``poses.POSES``), with what they hold."""
    return Figure(look, pose_of(look, pose), toward, held).body()


@dataclass
class Figure:
    """Draws one body in a pose. Contacts (``contacts.py``) make their own poses, and ask where things are first."""

    look: Look
    pose: Pose
    toward: Light
    held: str | None = None
    near: Arm | None = None  # an arm of this very person, in place of the one of the pose
    far: Arm | None = None
    without: str = ""  # "near" or "far": an arm that is drawn apart, over somebody else
    frame: Frame = field(init=False)
    stance: Stance = field(init=False)
    posture: Posture = field(init=False)

    def __post_init__(self) -> None:
        self.frame = frame(self.look)
        self.stance = STANCES[self.pose.stance](self.frame)
        rigid = self.pose.stance != "standing"
        self.posture = Posture(0 if rigid else self.pose.hip, self.pose.lean, self.frame.growth.stoop)
        self.near = self.near or placed(self.pose.near, self.frame, near=True)
        self.far = self.far or placed(self.pose.far, self.frame, near=False)

    @property
    def matrix(self) -> Matrix:
        """From own units to the space of bodies."""
        return scaling(self.frame.size, self.frame.size)

    def out(self, point: Point) -> Point:
        """From own units, before the body leans, to the space of bodies."""
        return applied(self.matrix, *self.posture(*point))

    def own(self, point: Point) -> Point:
        """The reverse of ``out``."""
        return self.posture.undone((point[0] / self.frame.size, point[1] / self.frame.size))

    def body(self) -> Body:
        assert self.near is not None
        assert self.far is not None
        things = Held(
            self.frame, self.look, self.toward, self.stance, self._hand(self.near), self._hand(self.far)
        )
        return Body(
            behind=self._behind(things).transformed(self.matrix),
            torso=self._torso(things).transformed(self.matrix),
            arms=self._arms(things).transformed(self.matrix),
            over_head=self._over_head(things).transformed(self.matrix),
            neck=self.out(self._head()),
            head_tilt=self.pose.tilt,
            head_scale=HEAD * self.frame.growth.head,
            hands={
                "near": self.out(self.near.at(PALM, self._hand_size)),
                "far": self.out(self.far.at(PALM, self._hand_size)),
            },
            shoulders={"near": self.out(self.frame.near_shoulder), "far": self.out(self.frame.far_shoulder)},
            ground=self.stance.ground * self.frame.size,
            scale=self.frame.size,
        )

    def arm_alone(self, *, near: bool) -> Drawing:
        """One arm, in the space of bodies, as it lies on the body."""
        drawn = Drawing()
        replace(self, without="")._arm(drawn, near=near)
        return drawn.warped(self.posture).transformed(self.matrix)

    # --- the layers, from the back ------------------------------------------------------------------------

    def _behind(self, things: Held) -> Drawing:
        drawn = aid_behind(things, self.pose.aid)
        drawn.extend(chair(things, behind=True) if self.pose.seat else ())
        soft = Drawing()
        hood = garment(self.look.outfit).behind
        if hood is not None:
            hood(self._wear(soft))
        if self.pose.far_behind:
            self._arm(soft, near=False)
        return drawn.extend(soft.warped(self.posture))

    def _torso(self, things: Held) -> Drawing:
        worn = garment(self.look.outfit)
        drawn = Drawing().extend(chair(things, behind=False) if self.pose.seat else ())
        legs = Drawing()
        draw_legs(legs, self.frame, self.look, self.toward, self.stance, worn.bottom)
        if not self.stance.lap:
            drawn.extend(legs.warped(self.posture))
        upper = Drawing()
        neck(upper, self.frame, self.look, self.toward)
        wear = self._wear(upper)
        worn.draw(wear)
        wear.joined = ()
        on_the_chest(wear)
        if self.stance.lap:
            upper = _within(upper, _LAP)
        drawn.extend(upper.warped(self.posture))
        return drawn.extend(legs) if self.stance.lap else drawn

    def _arms(self, things: Held) -> Drawing:
        drawn = Drawing()
        first, last = (True, False) if self.pose.far_last else (False, True)
        arms = Drawing()
        for near in (first, last):
            if near or not (self.pose.far_behind or self.pose.over_head):
                self._arm(arms, near=near)
        drawn.extend(aid_before(things, self.pose.aid, under_hands=True))
        if not self.pose.over_head:
            drawn.extend(held_thing(things, self.held or self.pose.holds))
        drawn.extend(arms.warped(self.posture))
        return drawn.extend(aid_before(things, self.pose.aid, under_hands=False))

    def _over_head(self, things: Held) -> Drawing:
        if not self.pose.over_head:
            return Drawing()
        arm = Drawing()
        self._arm(arm, near=False)
        return (
            Drawing()
            .extend(held_thing(things, self.held or self.pose.holds))
            .extend(arm.warped(self.posture))
        )

    # --- parts --------------------------------------------------------------------------------------------

    @property
    def _hand_size(self) -> float:
        return self.frame.growth.hand

    def _hand(self, arm: Arm) -> Matrix:
        """From the space of a hand to own units, once the body leans: what is held goes with it."""
        a, b, c, d, *_ = arm.hand_matrix(self._hand_size)
        return (a, b, c, d, *self.posture(*arm.wrist))

    def _wear(self, to: Drawing) -> Wear:
        x, y = self.frame.far_shoulder
        joined = (ellipse(x + 6, y - 6, 48, 46),) if self.pose.far_behind else ()
        return Wear(self.frame, self.look, self.toward, to, joined)

    def _arm(self, to: Drawing, *, near: bool) -> None:
        arm = self.near if near else self.far
        assert arm is not None
        if self.without == ("near" if near else "far"):
            return
        worn = garment(self.look.outfit)
        sleeve = (
            "longues"
            if self.look.headwear == "voile" and worn.sleeves.startswith("courtes")
            else worn.sleeves
        )
        flesh = Flesh(
            self.look.skin,
            self.frame.limbs,
            self._hand_size,
            sleeve,
            self.look.colours[worn.tone],
            self.look.colours[1 - min(worn.tone, 1)],
        )
        hidden = not near and self.pose.far_behind
        shoulder = self.frame.near_shoulder if near else self.frame.far_shoulder
        draw_arm(to, shoulder, arm, flesh, self.toward, None if hidden else trunk(self.frame, 8, 430))

    def _head(self) -> Point:
        grown = self.frame.growth
        return grown.forward, -(grown.gap + 99 * self.frame.head)


def _within(drawing: Drawing, path: Path) -> Drawing:
    return Drawing([replace(item, clips=(*item.clips, Clip(path))) for item in drawing.items])
