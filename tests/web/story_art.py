"""All the pictures that the plays of a story can ask for, counted from the built site."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from assets.cast import name_of, name_of_two
from assets.encoding import AT_REST
from assets.figure.compose import FRAMES, SPEECH
from scenarios.lines import Line
from scenarios.model import Scene, Story
from scenarios.scenery import joined, places, posed, written
from site_builder.pictures import face_file


@dataclass(frozen=True, slots=True)
class Screen:
    """``viewport`` is what a browser is opened with; ``place`` and ``body`` are the widths it asks pictures in.

    ``most`` bytes is what all the pictures of a story may weigh there. Faces move in ``frames``, where it can be seen.
    """

    viewport: Mapping[str, int]
    place: int
    body: int
    most: int
    frames: Sequence[str] = ()


SCREENS = {
    "phone": Screen({"width": 390, "device_scale_factor": 2}, 720, 36, 220_000),
    "desktop": Screen({"width": 1440, "device_scale_factor": 1}, 1440, 60, 600_000, FRAMES),
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
        asked += [f"{folder}/visages/{AT_REST}-{frame}.webp" for frame in screen.frames]
    for who, poses in _by_person(story).items():
        for pose, scenes in poses.items():
            look = story.characters[who].look
            folder = f"personnages/{name_of(written(posed(look, pose)))}" if look else ""
            bodies = ("corps", "corps-parle") if _speaks(story, who, scenes) else ("corps",)
            asked += [f"{folder}/{body}-{screen.body}.avif" for body in bodies]
            faces = {None, *_shown(story, who, scenes)}
            asked += sorted({f"{folder}/visages/{face_file(face)}.webp" for face in faces})
            asked += [f"{folder}/visages/{AT_REST}-{frame}.webp" for frame in screen.frames]
    for name, scene in story.scenes.items():
        for word, both in scene.contacts.items():
            pair = joined(story, word, both)
            if pair:
                folder = f"paires/{name_of_two(*pair)}"
                asked.append(f"{folder}/corps-{screen.body}.avif")
                for number, who in enumerate(both, 1):
                    faces = {face_file(face) for face in _shown(story, who, [name])}
                    faces |= {f"{face_file(face)}-{SPEECH}" for face in _spoken(story, who, [name])}
                    asked += sorted(f"{folder}/visages/{number}-{face}.webp" for face in faces)
    return {path: len(files[path]) for path in dict.fromkeys(asked)}


def _by_person(story: Story) -> dict[str, dict[str, list[str]]]:
    """By person and pose of the moment, the scenes where they have it."""
    found: dict[str, dict[str, list[str]]] = {}
    for name, scene in story.scenes.items():
        for who, pose in scene.poses.items():
            found.setdefault(who, {}).setdefault(pose, []).append(name)
    return found


def _speaks(story: Story, who: str, scenes: Iterable[str]) -> bool:
    return any(line.speaker == who for name in scenes for line in _told(story, name))


def _shown(story: Story, who: str, scenes: Iterable[str]) -> set[str]:
    """The expressions somebody may have in some scenes: of what is told there, and before in the same place."""
    here, waiting = set[str](), [*scenes]
    while waiting:
        name = waiting.pop()
        if name not in here:
            here.add(name)
            if story.scenes[name].place is None:
                waiting += [other for other, scene in story.scenes.items() if name in _next(scene)]
    lines = (line for name in here for line in _told(story, name))
    return {line.expression for line in lines if line.speaker == who and line.expression}


def _spoken(story: Story, who: str, scenes: Sequence[str]) -> set[str | None]:
    """The expressions somebody may speak with there: those of their own lines, and the one they came with."""
    return {None, *_shown(story, who, scenes)} if _speaks(story, who, scenes) else set()


def _next(scene: Scene) -> set[str]:
    return {choice.goto for choice in scene.choices if choice.goto} | {step.goto for step in scene.then}


def _told(story: Story, name: str) -> Iterator[Line]:
    """The lines of a page: those of a scene, of its own replies, and of the replies that led there."""
    yield from _lines(story.scenes[name])
    for scene in story.scenes.values():
        for choice in scene.choices:
            if choice.goto == name:
                yield from choice.reply


def _expressions(story: Story, who: str) -> Iterator[str]:
    for scene in story.scenes.values():
        yield from (line.expression for line in _lines(scene) if line.speaker == who and line.expression)


def _lines(scene: Scene) -> Iterator[Line]:
    yield from scene.text
    for choice in scene.choices:
        yield from choice.reply
    if scene.ending:
        yield from scene.ending.balance
