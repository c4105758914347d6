"""What must hold of a class sheet: its scenes and its choice are in the story, and its minutes add up."""

from collections.abc import Iterator, Mapping

from scenarios.class_sheet import ClassSheet
from scenarios.mistakes import Mistake
from scenarios.model import Scene, Story
from scenarios.places import Path_
from scenarios.reading import Finding

REPLAY: Path_ = ("après", "rejouer")


def check_class(sheet: ClassSheet, story: Story | None) -> Iterator[Finding]:
    """Every such mistake; ``story`` is that of the same universe, None where none could be read: its names wait."""
    total = sum(sheet.minutes.values())
    if total != sheet.duration:
        yield Finding(("durée",), Mistake("durée-fausse", annoncé=sheet.duration, trouvé=total))
    if story:
        yield from _names(sheet, story.scenes)


def _names(sheet: ClassSheet, scenes: Mapping[str, Scene]) -> Iterator[Finding]:
    for path, name in _scenes(sheet):
        if name not in scenes:
            yield Finding(path, Mistake("scène-inconnue", nom=name, connus=sorted(scenes)))
    replay = sheet.after.replay
    if replay.scene in scenes:
        labels = [choice.label.source for choice in scenes[replay.scene].choices]
        if replay.choice not in labels:
            mistake = Mistake("choix-inconnu", nom=replay.choice, scène=replay.scene, connus=labels)
            yield Finding((*REPLAY, "choix"), mistake)


def _scenes(sheet: ClassSheet) -> Iterator[tuple[Path_, str]]:
    for place, stop in enumerate(sheet.during.stops):
        yield ("pendant", "arrêts", place, "scène"), stop.scene
    yield (*REPLAY, "scène"), sheet.after.replay.scene
