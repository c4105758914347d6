"""What the camera sees of a shot, and where it goes meanwhile: the same in the page, the window and the film."""

from dataclasses import dataclass

from scenarios.capsule import Shot

MOST = 4
# Where people stand by how many they are, in hundredths of the width: what ``stand`` of the window and the style sheet
# of the stage agree on within a hand's breadth.
_STAND = {1: (75,), 2: (25, 75), 3: (22, 60, 83), 4: (17, 37, 64, 84)}
_WHOLE, _ONE, _MANY = 100.0, 60.0, 78.0  # how wide the camera sees
_HEADS = 40.0  # hundredths of the height: where it looks when it is near
_NEARER, _ALONG = 0.88, 5.0  # how a move ends: a part of the width, hundredths across


@dataclass(frozen=True, slots=True)
class View:
    """A part of a stage of 16 by 9, in hundredths of it: its left edge, its top, its width (its height too)."""

    left: float
    top: float
    width: float


def views(shot: Shot) -> tuple[View, View]:
    """What is seen when the shot starts, and when it ends."""
    middle, width = _aimed(shot)
    near = width * _NEARER
    match shot.move:
        case "avance":
            return _view(middle, width), _view(middle, near)
        case "recule":
            return _view(middle, near), _view(middle, width)
        case "glisse-à-gauche":
            return _view(middle + _ALONG, near), _view(middle - _ALONG, near)
        case "glisse-à-droite":
            return _view(middle - _ALONG, near), _view(middle + _ALONG, near)
    return _view(middle, width), _view(middle, width)


def _aimed(shot: Shot) -> tuple[float, float]:
    """The middle of what is looked at, and how wide it is."""
    shown = shot.present[:MOST]
    places = [_STAND[len(shown)][place] for place, who in enumerate(shown) if who in shot.framed]
    if not places:
        return 50.0, _WHOLE
    spread = max(places) - min(places)
    return (max(places) + min(places)) / 2, _ONE if spread < _ONE / 2 else _MANY


def _view(middle: float, width: float) -> View:
    """Inside the stage, whatever is asked for: nothing is drawn beyond."""
    left = min(max(middle - width / 2, 0.0), 100.0 - width)
    top = min(max(_HEADS - width / 2, 0.0), 100.0 - width)
    return View(round(left, 2), round(top, 2), round(width, 2))
