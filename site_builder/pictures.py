"""The pictures of the site, and who is drawn by which of them.

Those of the shipped content were made once (``assets/web``, by ``make pictures``); somebody that only one
organisation's story has is drawn the first time their site is built, and kept on that machine. Nothing is measured when
a site is built: sizes come from the cards of the people, widths from the files' names. ``_stage.html`` and
``static/js/stage.js`` make the same elements out of what is told here.
"""

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assets import encoding
from assets.cast import (
    HOME,
    Figure,
    Words,
    figure_in,
    name_of,
    name_of_two,
    silhouette,
    silhouettes,
    two_in,
)
from assets.places import card
from assets.rasters import Somebody, Two
from assets.shelf import Shelf
from scenarios.capsule import Capsule
from scenarios.content import Content
from scenarios.model import Look, Scene, Story
from scenarios.scenery import Pair, joined, looks, pairs, places, posed, written
from scenarios.vocabulary import vocabulary
from site_builder.static_files import version

WEB = HOME / "web"
# What every site shows; icons stand at its root.
ALWAYS = ("accueil", "icone", "personnages/silhouettes", "polices")
REST = "neutre"
MOST = 4


@dataclass(frozen=True)
class Pictures:
    """``files`` maps an address under the site's root to its bytes.

    ``places`` tells in words the places that are drawn; ``figures`` has who is drawn, by the name of their look;
    ``pairs`` those who touch, two by two, by the name of both.
    """

    files: Mapping[str, bytes]
    places: Mapping[str, str]
    figures: Mapping[str, Figure]
    pairs: Mapping[str, tuple[Figure, Figure]]

    @functools.cached_property
    def version(self) -> str:
        """One for all: a picture changes rarely, and a script then needs one word to ask for any."""
        return version(b"".join(path.encode() + data for path, data in sorted(self.files.items())))

    def address(self, link: Callable[[str], str], path: str, ending: str, widths: Sequence[int]) -> str:
        """A ``srcset``: the addresses of a picture in some widths, through the page's own ``link``."""
        return ", ".join(f"{link(f'{path}-{width}.{ending}')}?v={self.version} {width}w" for width in widths)

    def figure(self, look: Look | None) -> str:
        """The name of who is drawn for a look: a folder of people, or ``_adulte`` and the like for a silhouette."""
        name = name_of(written(look)) if look else ""
        return name if name in self.figures else f"_{silhouette(written(look) if look else None)}"

    def body(self, figure: str, speaks: bool) -> str:  # noqa: FBT001 - as a template says it
        """The address of a figure's body, without its width and ending; a silhouette has one pose."""
        if figure[0] == "_":
            return f"personnages/silhouettes/{figure[1:]}"
        return f"personnages/{figure}/{'corps-parle' if speaks else 'corps'}"

    def face(self, figure: str, expression: str | None) -> str | None:
        """The address of a face; None for a silhouette, which has none."""
        return None if figure[0] == "_" else f"personnages/{figure}/visages/{face_file(expression)}.webp"

    def standing(self, present: Sequence[str], speaker: str | None, played: str | None) -> list[str]:
        """Up to four people, whoever speaks among them, the played one first: as ``standing`` of ``stage.js``."""
        mine = [played] if played in present and played else []
        others = [who for who in dict.fromkeys(present) if who != played]
        shown = others[: MOST - len(mine)]
        if speaker in others and speaker not in shown:
            shown[-1] = speaker
        return [*mine, *shown]

    def poses(self, story: Story, scene: Scene) -> str | None:
        """Who draws those who have a pose of the moment: ``haddad 2d968067 lou 44e6f9f9``; None where nobody has."""
        found = {
            who: self.figure(posed(look, pose))
            for who, pose in scene.poses.items()
            if (look := story.characters[who].look)
        }
        return " ".join(f"{who} {figure}" for who, figure in found.items()) or None

    def touching(self, story: Story, scene: Scene) -> str | None:
        """Those who touch and who draws them: ``loic sacha 5f1c2a90``; None where nobody does."""
        found = []
        for word, who in scene.contacts.items():
            pair = joined(story, word, who)
            if pair and (name := name_of_two(*pair)) in self.pairs:
                found += [*who, name]
        return " ".join(found) or None

    def stage_data(self, story: Story) -> dict[str, Any]:
        """What ``stage.js`` needs of a story, as small as can be since it is sent with each story.

        ``version``: what addresses of pictures end with; ``places``: the places drawn, with what they show in words;
        ``figures``: who draws each character, where it is not a figure of the same name; ``faces``: the file of each
        expression the story uses, where it is not its own word.
        """
        places = dict.fromkeys(scene.place for scene in story.scenes.values() if scene.place)
        return {
            "version": self.version,
            "places": {place: self.places[place] for place in places if place in self.places},
            "figures": _renamed({who: self.figure(each.look) for who, each in story.characters.items()}),
            "faces": _renamed({word: face_file(word) for word in _expressions(story)}),
        }

    def figures_css(self) -> str:
        """Every figure's measures, in pixels of the 1920 × 1080 stage, for ``stage.css`` to place it by."""
        plain = {f"_{name}": figure for name, figure in silhouettes().items()}
        together = (_measures_of_two(name, pair) for name, pair in sorted(self.pairs.items()))
        return "\n".join([_css({**self.figures, **plain}), *together])

    def figures_css_of(self, story: Story) -> str:
        """The measures of those who draw a story."""
        names = {self.figure(character.look) for character in story.characters.values()}
        names |= {name_of(words) for words in looks(story)}
        plain = {f"_{name}": figure for name, figure in silhouettes().items()}
        alone = _css({name: figure for name, figure in {**self.figures, **plain}.items() if name in names})
        together = [name for pair in pairs(story) if (name := name_of_two(*pair)) in self.pairs]
        return "\n".join([alone, *(_measures_of_two(name, self.pairs[name]) for name in sorted(together))])


def _css(figures: Mapping[str, Figure]) -> str:
    return "\n".join(_measures(name, figures[name]) for name in sorted(figures))


def _renamed(names: Mapping[str, str]) -> dict[str, str]:
    return {name: file for name, file in names.items() if name != file}


def face_file(expression: str | None) -> str:
    """The file of an expression, as a writer says it in either gender."""
    return vocabulary().expressions.get(expression or REST, REST)


def pictures_of(content: Content, shelf: Shelf) -> Pictures:
    """The pictures that a content shows. Whoever is not drawn yet is drawn now, once, and kept on the shelf."""
    shown: list[Story | Capsule] = [read.story for read in content.stories.values()]
    shown += content.careers.capsules.values()
    files = {path.removeprefix("icone/"): data for folder in ALWAYS for path, data in _shipped(folder)}
    where = {place: card(place).short_name for each in shown for place in places(each) if _has_place(place)}
    for place in where:
        files.update(_shipped(f"lieux/{place}"))
    figures = {}
    for words in (words for each in shown for words in looks(each)):
        name = name_of(words)
        if name in figures:
            continue
        folder = _person(words, shelf)
        figure = figure_in(folder)
        if figure is not None:
            figures[name] = figure
            files.update((f"personnages/{name}/{path}", data) for path, data in _pictures_in(folder))
    together = {}
    for pair in (pair for each in shown for pair in pairs(each)):
        name = name_of_two(*pair)
        folder = _two(pair, shelf)
        both = two_in(folder)
        if both is not None and name not in together:
            together[name] = both
            files.update((f"paires/{name}/{path}", data) for path, data in _pictures_in(folder))
    return Pictures(files, where, figures, together)


def _person(words: Words, shelf: Shelf) -> Path:
    """The folder of somebody's pictures."""
    shipped = WEB / "personnages" / name_of(words)
    return _made(shipped, Somebody.of(words).name, shelf, lambda: encoding.person(words, encoding.HASTE))


def _two(pair: Pair, shelf: Shelf) -> Path:
    """The folder of the pictures of two who touch."""
    shipped = WEB / "paires" / name_of_two(*pair)
    return _made(shipped, Two.of(*pair).name, shelf, lambda: encoding.two(*pair, encoding.HASTE))


def _made(shipped: Path, drawn: str, shelf: Shelf, make: Callable[[], encoding.Files]) -> Path:
    """What is shipped, or else what this machine keeps, made now where it lacks."""
    if shipped.is_dir():
        return shipped
    name = f"web-{drawn}-{encoding.settings()}"
    if not shelf.is_whole(name):
        shelf.drop(name)
        shelf.put(name, make())
    shelf.touch(name)
    return shelf.folder(name)


def _has_place(place: str) -> bool:
    return (WEB / "lieux" / place).is_dir()


def _shipped(folder: str) -> Iterator[tuple[str, bytes]]:
    return ((f"{folder}/{path}", data) for path, data in _pictures_in(WEB / folder))


@functools.cache
def _pictures_in(folder: Path) -> tuple[tuple[str, bytes], ...]:
    """(path in the folder, bytes) of its pictures and fonts; cards of measures are for the builder."""
    return tuple(
        (file.relative_to(folder).as_posix(), file.read_bytes())
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".json"
    )


def _expressions(story: Story) -> list[str]:
    """The words for faces that the lines of a story use, in reading order."""
    lines = (
        line
        for scene in story.scenes.values()
        for part in (
            scene.text,
            *(choice.reply for choice in scene.choices),
            scene.ending.balance if scene.ending else (),
        )
        for line in part
    )
    return list(dict.fromkeys(line.expression for line in lines if line.expression))


def _measures(name: str, figure: Figure) -> str:
    """``--w --h`` size, ``--a`` the anchor, ``--x --y`` the head, ``--l --t --d`` the face's corner and width."""
    width, height = figure.size
    words = {"w": width, "h": height, "a": figure.anchor[0], "x": figure.head[0], "y": figure.head[1]}
    if figure.face:
        left, top, right, _ = figure.face
        words |= {"l": left, "t": top, "d": right - left}
    return f".f-{name}{{{';'.join(f'--{key}:{value:g}' for key, value in words.items())}}}"


def _measures_of_two(name: str, both: tuple[Figure, Figure]) -> str:
    """As of one, and the face of each: ``of1`` and ``of2``."""
    (width, height), across = both[0].size, both[0].anchor[0]
    faces = [
        f".f-{name}>.of{number}{{--l:{face[0]};--t:{face[1]};--d:{face[2] - face[0]}}}"
        for number, figure in enumerate(both, 1)
        if (face := figure.face)
    ]
    return "\n".join([f".f-{name}{{--w:{width};--h:{height};--a:{across:g}}}", *faces])
