"""Neck, and what hangs from it or is pinned on the chest."""

from collections.abc import Callable

from assets.figure import colour as colours
from assets.figure.drawing import Drawing, Light
from assets.figure.garments import Wear
from assets.figure.limbs import CAST
from assets.figure.look import Look
from assets.figure.path import (
    Path,
    blob,
    brush,
    ellipse,
    polygon,
    rectangle,
    ribbon,
)
from assets.figure.proportions import Frame


def neck(to: Drawing, frame: Frame, look: Look, toward: Light) -> None:
    """From under the jaw to the collarbones; the jaw casts on it."""
    base, shadow, line, *_ = colours.SKIN[look.skin]
    path = _neck_path(frame, look)
    to.add(path, colours.deep(base, 0.85), stroke=2.2).add(path, base)
    scale = frame.head
    jaw = ellipse(
        frame.growth.forward + 2 * scale, -frame.growth.gap - 62 * scale, 62 * scale, 76 * scale
    ).moved(-9 * toward[0], 20)
    to.add(jaw, shadow, 0.95, within=[path])
    if look.age < 13 or look.headwear == "voile":
        return
    for bone in (((-34, 22), (-14, 30), (0, 26)), ((40, 20), (24, 28), (12, 25))):
        to.add(brush(bone, 2.4, 0.1, 0.2), line, 0.5, within=[path])
    if look.age >= 65:
        for tendon in (((-10, -60), (-4, -30), (2, -2)), ((14, -56), (14, -30), (10, -4))):
            to.add(brush(tendon, 2.2, 0.1, 0.1), line, 0.4, within=[path])


def _neck_path(frame: Frame, look: Look) -> Path:
    small = 0.82 if look.age < 12 else 0.88
    thick = (1 + 0.12 * look.firmness) * (1.06 if look.build in {"ronde", "large"} else 1) * small
    spread = small * min(1, frame.shoulders[1] / 101)  # of the collar, no wider than the shoulders leave it
    middle, top = frame.growth.forward - 12, -frame.growth.gap - 46 * frame.head
    left, right = middle - 40 * thick, middle + 36 * thick
    return blob(
        (left, top, "c"),
        (left - 1, top * 0.45),
        (-54 * thick, -16 * small),
        (-100 * spread, 26 * small, "c"),
        (-60 * spread, 100 * small, "c"),
        (50 * spread, 100 * small, "c"),
        (84 * spread, 20 * small, "c"),
        (46 * thick, -16 * small),
        (right + 1, top * 0.5),
        (right, top, "c"),
    )


# --- what is worn on the torso ----------------------------------------------------------------------------


def _cords(wear: Wear, colour: str, low: float, width: float = 9) -> None:
    """What hangs from the neck: two cords that meet at ``low``."""
    middle = low * 0.35
    for points in (
        [(-40, -14), (-32, middle), (0, low)],
        [(38, -14), (34, middle), (10, low)],
    ):
        band = ribbon(points, [width, width, width * 0.9], 8)
        wear.to.add(band.moved(2, 3), CAST, 0.22)
        wear.to.add(band, colour)


def badge(wear: Wear) -> None:
    to, accent = wear.to, wear.look.accent
    _cords(wear, accent, 176)
    to.add(rectangle(0, 172, 10, 16, 3), "#9aa2ae")
    card = polygon((-26, 188), (36, 186), (38, 264), (-24, 268), radius=6)
    to.form(card, "#fffaf2", wear.toward, shadow=5)
    to.add(polygon((-25, 190), (35.5, 188), (36, 204), (-25, 206), radius=3), accent)
    skin = colours.SKIN[wear.look.skin][0]
    photo = rectangle(-18, 212, 28, 44, 3)
    to.add(photo, "#dfe6ee")
    to.add(ellipse(-4, 256, 15, 13), wear.main, within=[photo])
    to.add(ellipse(-4, 232, 9, 11), skin, within=[photo])
    to.add(ellipse(-4, 224, 10, 6), colours.HAIR.get(wear.look.tint, "#4a2f29"), within=[photo])
    for step in range(3):
        to.add(ribbon([(16, 222 + step * 10), (31, 221 + step * 10)], [3, 3], 3), "#b9a9b4")


def whistle(wear: Wear) -> None:
    _cords(wear, wear.look.accent, 140, 5)
    body = blob((-12, 146), (6, 142), (30, 148), (30, 158), (14, 160), (8, 174), (-8, 176), (-18, 162))
    wear.to.form(body, "#c9cfd8", wear.toward, shadow=4)
    wear.to.add(ellipse(-4, 161, 5), "#6f7480")


def binoculars(wear: Wear) -> None:
    _cords(wear, "#3a3142", 150, 7)
    for x in (-26, 18):
        barrel = polygon((x - 12, 152), (x + 14, 152), (x + 20, 212), (x - 18, 212), radius=7)
        wear.to.form(barrel, "#3f3a4c", wear.toward, shadow=7)
        wear.to.add(ellipse(x + 1, 210, 17, 6), "#8fb3c4")
    wear.to.form(rectangle(-14, 162, 28, 20, 5), "#4c4659", wear.toward, shadow=3)


def tape_measure(wear: Wear) -> None:
    """Around the neck, as a dressmaker wears it."""
    for points in ([(-58, -8), (-62, 80), (-56, 190)], [(52, -8), (58, 70), (54, 148)]):
        band = ribbon(points, [15, 15, 15], 12)
        wear.to.add(band.moved(2, 4), CAST, 0.2)
        wear.to.form(band, "#f0cf62", wear.toward, shadow=0, ink=1.4)
        top, low = points[0][1] + 18, points[-1][1] - 6
        for step in range(int((low - top) / 13)):
            y = top + 13 * step
            tick = [(-80, y), (80, y)] if step % 4 == 0 else [(points[1][0] - 2, y), (points[1][0] + 12, y)]
            wear.to.add(ribbon(tick, [2, 2], 3), "#7a5a1e", 0.8, within=[band])


def bow_tie(wear: Wear) -> None:
    colour = wear.look.accent
    for side in (-1, 1):
        wing = blob(
            (6 + 4 * side, 26, "c"),
            (6 + 20 * side, 14),
            (6 + 42 * side, 10, "c"),
            (6 + 44 * side, 46, "c"),
            (6 + 20 * side, 38),
        )
        wear.to.form(wing, colour, wear.toward, shadow=4)
    wear.to.form(rectangle(-3, 18, 18, 18, 6), colours.shade(colour, 0.4), wear.toward, shadow=3)


def scarf(wear: Wear) -> None:
    colour, to = wear.look.accent, wear.to
    tail = ribbon([(-22, 30), (-40, 110), (-34, 226)], [50, 56, 60], 10, rounded=(True, False))
    to.form(tail, colour, wear.toward, shadow=12)
    for y in (186, 206):
        to.add(ribbon([(-90, y), (20, y + 4)], [7, 7], 4), colours.light(colour), 0.7, within=[tail])
    for step in range(5):
        x = -58 + 12 * step
        to.add(brush([(x, 224), (x - 1, 244)], 4, 0.8, 0.3), colours.shade(colour, 0.6))
    loop = blob(
        (-64, -34), (-82, 2), (-58, 40), (-4, 56), (48, 42), (70, 6), (58, -32), (36, -12), (0, 2), (-40, -10)
    )
    to.form(loop, colour, wear.toward, shadow=10)
    for line in (
        [(-70, -4), (-30, 32), (14, 40)],
        [(-50, -14), (-10, 18), (40, 14)],
        [(66, -8), (44, 22), (16, 34)],
    ):
        to.add(brush(line, 2.8, 0.1, 0.1), colours.deep(colour, 0.65), 0.6, within=[loop])


def _straps(wear: Wear, colour: str) -> None:
    chest, far = wear.frame.shoulders
    for points in (
        [(-chest * 0.62, 2), (-chest * 0.66, 70), (-chest * 0.74, 190)],
        [(far * 0.58, 4), (far * 0.66, 70), (far * 0.76, 180)],
    ):
        band = ribbon(points, [24, 24, 20], 8)
        wear.to.add(band.moved(2, 4), CAST, 0.2)
        wear.to.form(band, colour, wear.toward, shadow=4)
    wear.to.form(rectangle(-chest * 0.71 - 11, 108, 24, 14, 3), "#c9cfd8", wear.toward, shadow=2, ink=1.4)


def satchel(wear: Wear) -> None:
    _straps(wear, wear.look.accent)


def sports_bag(wear: Wear) -> None:
    """A strap across the chest; the bag hangs at the hip, behind the near arm."""
    chest, _ = wear.frame.shoulders
    strap = ribbon([(58, -2), (-10, 130), (-wear.frame.hips[0] + 6, 290)], [20, 20, 20], 10)
    wear.to.add(strap.moved(3, 5), CAST, 0.2)
    wear.to.form(strap, colours.shade(wear.look.accent, 0.7), wear.toward, shadow=4)
    left = -chest - 96
    bag = polygon((left, 296, 26), (left + 176, 276, 26), (left + 188, 388, 32), (left + 4, 410, 32))
    wear.to.form(bag, wear.look.accent, wear.toward, shadow=12)
    wear.to.add(
        ribbon([(left - 6, 330), (left + 190, 310)], [5, 5], 4),
        colours.light(wear.look.accent),
        0.8,
        within=[bag],
    )


def on_the_chest(wear: Wear) -> None:
    """Everything the person wears on their torso, over the garment."""
    for word, draw in WORN.items():
        if word in wear.look.accessories:
            draw(wear)


WORN: dict[str, Callable[[Wear], None]] = {
    "cartable": satchel,
    "sac-de-sport": sports_bag,
    "mètre-ruban": tape_measure,
    "badge": badge,
    "jumelles": binoculars,
    "sifflet": whistle,
    "nœud-papillon": bow_tie,
    "écharpe": scarf,
}
