"""The pictures of the site (``assets/web``, made once by ``make pictures``), and who is drawn by which of them.

Nothing is measured when the site is built: sizes come from the cards of the people, widths from the files' names.
``_stage.html`` and ``static/js/stage.js`` make the same elements out of what is told here.
"""

import functools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from scenarios.cast import Cast, Figure
from scenarios.model import Look, Story
from scenarios.vocabulary import VOCABULARY_FILE, vocabulary
from site_builder.static_files import version

ASSETS = VOCABULARY_FILE.parent
WEB = ASSETS / "web"
INDEX = "sources.json"

REST = "neutre"
MOST = 4


@dataclass(frozen=True)
class Pictures:
    """``files`` maps an address under the site's root to its bytes; ``places`` names the places that are drawn."""

    files: Mapping[str, bytes]
    places: Mapping[str, str]
    cast: Cast

    @functools.cached_property
    def version(self) -> str:
        """One for all: a picture changes rarely, and a script then needs one word to ask for any."""
        return version(b"".join(path.encode() + data for path, data in sorted(self.files.items())))

    def address(self, link: Callable[[str], str], path: str, ending: str, widths: Sequence[int]) -> str:
        """A ``srcset``: the addresses of a picture in some widths, through the page's own ``link``."""
        return ", ".join(f"{link(f'{path}-{width}.{ending}')}?v={self.version} {width}w" for width in widths)

    def figure(self, look: Look | None) -> str:
        """The name of who is drawn for a look: a folder of people, or ``_adulte`` and the like for a silhouette."""
        figure = self.cast.figure(look)
        return "" if figure is None else figure_name(figure)

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
        return _css([figure for _, figure in self.cast.drawn] + list(self.cast.silhouettes.values()))

    def figures_css_of(self, story: Story) -> str:
        """The measures of those who draw a story."""
        figures = (self.cast.figure(character.look) for character in story.characters.values())
        return _css([figure for figure in figures if figure])


def _css(figures: Sequence[Figure]) -> str:
    return "\n".join(dict.fromkeys(_measures(figure) for figure in sorted(figures, key=figure_name)))


def _renamed(names: Mapping[str, str]) -> dict[str, str]:
    return {name: file for name, file in names.items() if name != file}


def figure_name(figure: Figure) -> str:
    """A figure's name for style sheets and addresses; a silhouette's cannot be taken for a person's."""
    return figure.folder.name if figure.face else f"_{figure.body}"


def face_file(expression: str | None) -> str:
    """The file of an expression, as a writer says it in either gender."""
    return vocabulary().expressions.get(expression or REST, REST)


@functools.cache
def drawn_pictures(web: Path = WEB) -> Pictures:
    """The pictures that travel with the program."""
    files = {
        file.relative_to(web).as_posix(): file.read_bytes()
        for file in sorted(web.rglob("*"))
        if file.is_file() and file.name != INDEX
    }
    drawn = sorted({path.split("/")[1] for path in files if path.startswith("lieux/")})
    return Pictures(files, {place: _place_in_words(place) for place in drawn}, Cast())


def _place_in_words(place: str) -> str:
    """Where we are, without what there is to see there: the story says it as far as it matters."""
    card = yaml.load((ASSETS / "lieux" / place / "fiche.yaml").read_bytes(), Loader=yaml.CSafeLoader)
    return str(card["nom"]).partition("\N{NO-BREAK SPACE}:")[0].partition(" :")[0]


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


def _measures(figure: Figure) -> str:
    """``--w --h`` size, ``--a`` the anchor, ``--x --y`` the head, ``--l --t --d`` the face's corner and width."""
    width, height = figure.size
    words = {"w": width, "h": height, "a": figure.anchor[0], "x": figure.head[0], "y": figure.head[1]}
    if figure.face:
        left, top, right, _ = figure.face
        words |= {"l": left, "t": top, "d": right - left}
    if figure.looks_left:
        words["looks"] = -1
    return f".f-{figure_name(figure)}{{{';'.join(f'--{name}:{value:g}' for name, value in words.items())}}}"
