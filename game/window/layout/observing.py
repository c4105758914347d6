"""Things to look at on the place, each also named on the sheet and offered as a list."""

from game.window.geometry import Box
from game.window.items import Disc, Role, Sheet, Sketch, Target
from game.window.layout.choices import LETTERS, row
from game.window.layout.moment import Moment, Spot, Told
from game.window.layout.parts import badge
from game.window.layout.sheet import line, sheet, sheet_range, text_paragraph
from game.window.layout.view import View
from game.window.typeset import longest, place, recoloured, typeset_plain
from scenarios.i18n import _


def observing(sketch: Sketch, view: View, moment: Moment) -> Told:
    """Things to look at on the place; the sheet names the one that has the focus, and offers them as a list."""
    lowest, highest = sheet_range(view)
    words = text_paragraph(view, moment, 840 if view.wide else 924)
    label, number = _looked_at(view, moment)
    named = view.text(label, "strong", 868 - 120)
    high = max(84.0, view.leading("choice") + 40)
    foot = 0 if view.wide else max(96.0, named.height) + high + 60
    part = words.pages(view.shape.height - highest - 74 - foot)[-1]
    right = 0 if not view.wide else max(96.0, named.height) + high + 12
    top = min(lowest, view.shape.height - 74 - max(part.height + foot, right))
    sheet(sketch, view, moment, top)
    line(sketch, view, moment, part, (90 if view.wide else 78, top + 40))
    below = Box(980, 1080 - 28 - high, 868, high) if view.wide else Box(78, 1920 - 50 - high, 924, high)
    box = Box(below.x, top + 36, below.w, below.y - 12 - top - 36)
    if not view.wide:
        box = box._replace(y=below.y - foot + high + 60 - 12, h=foot - high - 60)
    if number is not None:
        badge(sketch, view, (box.x + 46, box.y + box.h / 2), LETTERS[number % 26], Role.DEEP)
    sketch.add(
        *place(
            named, box.x + (92 if number is not None else 0), box.y + (box.h - named.height) / 2, view.ruler
        )
    )
    for spot in moment.spots:
        _spot(sketch, view, moment, spot, top)
    target = Target("list", below, _("Voir la liste"))
    row(sketch, view, target, None, view.text(target.label, "choice", below.w - 150))
    _tags(sketch, view, moment, top)
    return Told(sketch.page(), 1, asks=True, apart=False, top=top)


def _looked_at(view: View, moment: Moment) -> tuple[str, int | None]:
    """What the sheet says of the spot that has the focus; the question when none has."""
    number = view.focus[1] if view.focus and view.focus[0] == "choice" else None
    if number is None or number >= len(moment.choices):
        return moment.question, None
    text, variables = moment.choices[number]
    return text.plain(variables), number


def _spot_at(view: View, spot: Spot, top: float) -> tuple[float, float]:
    x = spot.x / 100 * 1920 - (0 if view.wide else 420)
    return x, min(spot.y / 100 * 1080 + view.shape.stage_top, top - 70)


def _spot(sketch: Sketch, view: View, moment: Moment, spot: Spot, top: float) -> None:
    x, y = _spot_at(view, spot, top)
    text, variables = moment.choices[spot.number]
    target = Target("choice", Box(x - 44, y - 44, 88, 88), text.plain(variables), spot.number)
    focused = view.focus == target.key
    sketch.add(Disc(x + 3, y + 4, 38, Role.NIGHT))
    sketch.add(Disc(x, y, 42 if focused else 36, Role.DEEP), Disc(x, y, 36 if focused else 31, Role.PALE))
    style = view.style("badge", 1.0)
    letter = typeset_plain(LETTERS[spot.number % 26], style, 70, view.ruler)
    sketch.add(*place(letter, x - 35, y - letter.height / 2, view.ruler, 0.5))
    sketch.targets.append(target)


def _tags(sketch: Sketch, view: View, moment: Moment, top: float) -> None:
    """The name of each spot beside it, where it hides nothing; the sheet names them all in turn anyway."""
    taken = [target.box for target in sketch.targets]
    stage = Box(20, 150 + view.shape.stage_top, view.shape.width - 40, top - 170 - view.shape.stage_top)
    for spot in moment.spots:
        text, variables = moment.choices[spot.number]
        words = view.text(text.plain(variables), "small", 420)
        width, height = longest(words, view.ruler) + 28, words.height + 10
        x, y = _spot_at(view, spot, top)
        for box in (
            Box(x + 50, y - height / 2, width, height),
            Box(x - 50 - width, y - height / 2, width, height),
            Box(x - width / 2, y + 48, width, height),
            Box(x - width / 2, y - 48 - height, width, height),
        ):
            if stage.contains(box) and not any(box.touches(other) for other in taken):
                taken.append(box)
                sketch.add(
                    Sheet(box, Role.INK, 10),
                    *place(recoloured(words, Role.ON_INK), box.x + 14, box.y + 5, view.ruler),
                )
                break
