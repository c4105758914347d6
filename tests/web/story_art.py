"""All the pictures that the plays of a story can ask for, counted from the built site."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assets.cast import name_of
from scenarios.lines import Line
from scenarios.model import Scene, Story
from scenarios.scenery import places, written
from site_builder.pictures import face_file


@dataclass(frozen=True, slots=True)
class Screen:
    """``viewport`` is what a browser is opened with; ``place`` and ``body`` are the widths it asks pictures in.

    ``most`` bytes is what all the pictures of a story may weigh there.
    """

    viewport: Mapping[str, int]
    place: int
    body: int
    most: int


SCREENS = {
    "phone": Screen({"width": 390, "device_scale_factor": 2}, 720, 36, 220_000),
    "desktop": Screen({"width": 1440, "device_scale_factor": 1}, 1440, 60, 600_000),
}


def art(story: Story, files: Mapping[str, bytes], screen: Screen) -> dict[str, int]:
    """Bytes by path: both pictures of each place; of each person, two bodies and every face their lines ask for.

    More than any one play asks for: its branches are all counted. Whoever has no look has a silhouette instead.
    """
    asked = [
        f"lieux/{place}/{plane}-{screen.place}.avif" for place in places(story) for plane in ("fond", "avant")
    ]
    faces = {(who, face_file(each)) for who in story.characters for each in (None, *_expressions(story, who))}
    for who, character in story.characters.items():
        if character.look is None:
            continue
        folder = f"personnages/{name_of(written(character.look))}"
        asked += [f"{folder}/{body}-{screen.body}.avif" for body in ("corps", "corps-parle")]
        asked += sorted(f"{folder}/visages/{face}.webp" for other, face in faces if other == who)
    return {path: len(files[path]) for path in asked}


def _expressions(story: Story, who: str) -> Iterator[str]:
    for scene in story.scenes.values():
        yield from (line.expression for line in _lines(scene) if line.speaker == who and line.expression)


def _lines(scene: Scene) -> Iterator[Line]:
    yield from scene.text
    for choice in scene.choices:
        yield from choice.reply
    if scene.ending:
        yield from scene.ending.balance
