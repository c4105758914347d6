"""What is under a finger goes down a little, at once: a press is answered before it is let go."""

from dataclasses import replace

from assets.tokens import tokens
from game.window.geometry import Box
from game.window.items import Diamond, Disc, Icon, Item, Page, Polygon, Sheet, Target, Words

_FAR = tokens().motion["press"]["far"]
_AROUND = 16  # what a target's ring and shadow take beside it


def pressed(page: Page, target: Target) -> Page:
    """The page with all that lies on a target moved down."""
    room = target.box.shrunk(-_AROUND)
    return replace(page, items=tuple(_lower(item) if _lies_on(item, room) else item for item in page.items))


def _lies_on(item: Item, room: Box) -> bool:
    box = _box(item)
    return (
        box is not None
        and room.x <= box.x
        and box.right <= room.right
        and room.y <= box.y
        and box.bottom <= room.bottom
    )


def _box(item: Item) -> Box | None:
    match item:
        case Words() | Sheet() | Icon():
            return item.box
        case Disc(x, y, radius) | Diamond(x, y, radius):
            return Box(x - radius, y - radius, 2 * radius, 2 * radius)
        case Polygon(points):
            across, down = zip(*points, strict=True)
            return Box(min(across), min(down), max(across) - min(across), max(down) - min(down))
    return None


def _lower(item: Item) -> Item:
    match item:
        case Words() | Disc() | Diamond():
            return replace(item, y=item.y + _FAR)
        case Sheet() | Icon():
            return replace(item, box=item.box.moved(0, _FAR))
        case Polygon():
            return replace(item, points=tuple((x, y + _FAR) for x, y in item.points))
    return item
