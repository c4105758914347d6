"""A body without its head: what is over what, and where the head, the hands and the floor are."""

from dataclasses import dataclass, field, replace

from assets.figure.aids import FLOORS, aid_before, aid_behind, chair, put_aside
from assets.figure.arms import Arm, Flesh, draw_arm
from assets.figure.drawing import Clip, Drawing, Light
from assets.figure.garments import Wear, garment
from assets.figure.hands import PALM
from assets.figure.held import Held
from assets.figure.leg_forms import Legs
from assets.figure.legs import draw_legs, laid_on_the_lap
from assets.figure.look import Look
from assets.figure.path import Matrix, Path, Point, applied, ellipse, rectangle, scaling
from assets.figure.poses import REST, Pose, Posture, placed, pose_of
from assets.figure.proportions import HEAD, Frame, frame, trunk
from assets.figure.stances import STANCES, Stance
from assets.figure.things import in_hand, one_handed, thing
from assets.figure.torso import neck, on_the_chest

SIDES = ("near", "far")
_HIP_OUT, _LEAN_BACK = 16, 1.2  # of whoever stands on one leg: units, degrees
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
    """Somebody's body in a pose (a word of ``poses.POSES``), with what they hold (a word of ``things.GRIPS``)."""
    if pose == REST and in_hand(look, None, REST) != REST:
        pose = "tient"  # what they carry about is seen
    if pose == "tient" and one_handed(in_hand(look, held, "bloc-notes")):
        pose = "tient-d-une-main"
    return Figure(look, pose_of(look, pose), toward, held).body()


@dataclass
class Figure:
    """Draws one body in a pose. Contacts (``contacts.py``) bend its arms otherwise, and ask where things are first.

    ``apart`` is an arm that is drawn later, over somebody else.
    """

    look: Look
    pose: Pose
    toward: Light
    held: str | None = None
    apart: str = ""
    arms: dict[str, Arm] = field(default_factory=dict)
    frame: Frame = field(init=False)
    stance: Stance = field(init=False)
    posture: Posture = field(init=False)

    def __post_init__(self) -> None:
        self.frame = frame(self.look)
        stance = STANCES[self.pose.stance](self.frame)
        self.stance = replace(stance, ground=FLOORS.get(self.pose.aid, stance.ground))
        bearing = self.frame.bearing if self.pose.stance == "standing" else 0
        hip = self.pose.hip + _HIP_OUT * bearing if self.pose.stance == "standing" else 0
        lean = self.pose.lean - _LEAN_BACK * bearing
        self.posture = Posture(hip, lean, self.frame.growth.stoop, bearing)
        self.arms = {
            "near": placed(self.pose.near, self.frame, near=True),
            "far": placed(self.pose.far, self.frame, near=False),
        } | self.arms

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

    def palm(self, side: str) -> Point:
        """The middle of a palm, in the space of bodies."""
        return self.out(self.arms[side].at(PALM, self.frame.growth.hand))

    def shoulder(self, side: str) -> Point:
        """A shoulder, in own units."""
        return self.frame.near_shoulder if side == "near" else self.frame.far_shoulder

    def held_by(self) -> Held:
        """What draws aids and things around these hands."""
        near, far = self._hand("near"), self._hand("far")
        return Held(self.frame, self.look, self.toward, self.stance, near, far, self.pose.hand)

    def body(self) -> Body:
        held = self.held_by()
        return Body(
            behind=self._behind(held),
            torso=self._torso(held),
            arms=self._arms(held),
            over_head=self._over_head(held),
            neck=self.out(self.frame.skull),
            head_tilt=self.pose.tilt,
            head_scale=HEAD * self.frame.growth.head,
            hands={side: self.palm(side) for side in SIDES},
            shoulders={side: self.out(self.shoulder(side)) for side in SIDES},
            ground=self.stance.ground * self.frame.size,
            scale=self.frame.size,
        )

    def arm_alone(self, side: str) -> Drawing:
        """One arm, in the space of bodies, as it lies on the body."""
        drawn = Drawing()
        draw_arm(drawn, self.shoulder(side), self.arms[side], self._flesh(side), self.toward, self._trunk())
        return self._leaning(drawn)

    # --- the layers, from the back, in the space of bodies --------------------------------------------------

    def _behind(self, held: Held) -> Drawing:
        soft = Drawing()
        hood = garment(self.look.outfit).behind
        if hood is not None:
            hood(self._wear(soft))
        if self.pose.far_behind:
            self._arm(soft, "far")
        stiff = self._put_aside(held).extend(aid_behind(held, self.pose.aid))
        stiff.extend(chair(held, behind=True) if self.pose.seat else ())
        return self._stiff(stiff).extend(self._leaning(soft))

    def _torso(self, held: Held) -> Drawing:
        """Legs under the garment; but the thighs of someone seated lie over it."""
        worn = garment(self.look.outfit)
        legs = Legs(Drawing(), self.frame, self.look, self.toward, self.stance)
        draw_legs(legs, worn.bottom)
        upper = Drawing()
        neck(upper, self.frame, self.look, self.toward)
        wear = self._wear(upper)
        worn.draw(wear)
        if worn.bottom == "robe" and self.pose.stance == "seated":
            legs.to.extend(laid_on_the_lap(legs, wear.to))
        wear.joined = ()
        on_the_chest(wear)
        if not self.stance.lap:
            return self._leaning(legs.to.extend(upper))
        seat = chair(held, behind=False) if self.pose.seat else Drawing()
        return self._stiff(seat).extend(self._leaning(_within(upper))).extend(self._stiff(legs.to))

    def _arms(self, held: Held) -> Drawing:
        hidden = {self.pose.over_head, "far" if self.pose.far_behind else ""}
        arms = Drawing()
        for side in SIDES if self.pose.far_last else reversed(SIDES):
            if side not in hidden:
                self._arm(arms, side)
        under = aid_before(held, self.pose.aid, under_hands=True)
        under.extend(() if self.pose.over_head else self._thing(held))
        over = aid_before(held, self.pose.aid, under_hands=False)
        return self._stiff(under).extend(self._leaning(arms)).extend(self._stiff(over))

    def _over_head(self, held: Held) -> Drawing:
        if not self.pose.over_head:
            return Drawing()
        arm = Drawing()
        self._arm(arm, self.pose.over_head)
        return self._stiff(self._thing(held)).extend(self._leaning(arm))

    def _stiff(self, drawing: Drawing) -> Drawing:
        """What does not lean: aids, things, what is on the ground."""
        return drawing.transformed(self.matrix)

    def _leaning(self, drawing: Drawing) -> Drawing:
        """Bent by the posture and put at its size, in one go: it is most of the work."""
        size, shift, slope = self.frame.size, self.posture.shift, self.posture.slope

        def bend(x: float, y: float) -> Point:
            return size * (x + shift(y)), size * (y + x * slope(y))

        return drawing.warped(bend, size)

    def _put_aside(self, held: Held) -> Drawing:
        """Whoever gets up again will need it."""
        if not self.stance.lap or self.pose.aid or self.pose.stance == "carried":
            return Drawing()
        return put_aside(held, self.look.aid or "", seated=bool(self.pose.seat))

    # --- parts --------------------------------------------------------------------------------------------

    def _hand(self, side: str) -> Matrix:
        """From the space of a hand to own units, once the body leans: what is held goes with it."""
        arm = self.arms[side]
        a, b, c, d, *_ = arm.hand_matrix(self.frame.growth.hand)
        return (a, b, c, d, *self.posture(*arm.wrist))

    def _thing(self, held: Held) -> Drawing:
        word = in_hand(self.look, self.held, self.pose.holds)
        return thing(word, held)

    def _wear(self, to: Drawing) -> Wear:
        x, y = self.frame.far_shoulder
        joined = (ellipse(x + 6, y - 6, 48, 46),) if self.pose.far_behind else ()
        return Wear(self.frame, self.look, self.toward, to, joined)

    def _arm(self, to: Drawing, side: str) -> None:
        if side == self.apart:
            return
        over = None if side == "far" and self.pose.far_behind else self._trunk()
        draw_arm(to, self.shoulder(side), self.arms[side], self._flesh(side), self.toward, over)

    def _trunk(self) -> Path:
        return trunk(self.frame, 8, 430)

    def _flesh(self, side: str) -> Flesh:
        worn, look = garment(self.look.outfit), self.look
        # A veil goes with covered arms.
        covered = look.headwear == "voile" and worn.sleeves.startswith(("courtes", "retroussées"))
        return Flesh(
            skin=look.skin,
            limbs=self.frame.limbs,
            hand=self.frame.growth.hand,
            sleeve="longues" if covered else worn.sleeves,
            colour=look.colours[worn.tone],
            second=look.colours[0 if worn.tone else 1],
            thimble=side == "near" and "dé-à-coudre" in look.accessories,
            band=look.accent if side == "near" and "brassard" in look.accessories else "",
        )


def _within(drawing: Drawing) -> Drawing:
    """Cut where the thighs are."""
    return Drawing([replace(item, clips=(*item.clips, Clip(_LAP))) for item in drawing.items])
