"""The pictures of the pages, encoded once in ``assets/web``, and how people stand in a place.

The stage is made twice, by ``templates/_stage.html`` for pages that are read and by ``static/js/stage.js`` for the one that
is played; both use the names and the custom properties that are given here.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scenarios.cast import Cast, Figure
from scenarios.model import Character, Story
from scenarios.vocabulary import vocabulary

ASSETS = Path(__file__).resolve().parent.parent / "assets"
WEB = ASSETS / "web"
NEUTRAL = "neutre"
MOST_PEOPLE = 4

_AT_THE_ROOT = {"icone.svg", "icone.png"}
_NOT_SHIPPED = {"sources.json"}


def picture_files() -> dict[str, bytes]:
    """Every picture and font of the site: fonts in ``polices/``, icons at its root, the rest in ``images/``."""
    found = {file.relative_to(WEB).as_posix(): file for file in sorted(WEB.rglob("*")) if file.is_file()}
    return {_site_path(path): file.read_bytes() for path, file in found.items() if path not in _NOT_SHIPPED}


def _site_path(path: str) -> str:
    return path if path in _AT_THE_ROOT or path.startswith("polices/") else f"images/{path}"


@cache
def place_words(place: str) -> str:
    """What a place shows, for who does not see it; nothing where it is not drawn."""
    card = ASSETS / "lieux" / place / "fiche.yaml"
    if not card.is_file():
        return ""
    return str(yaml.load(card.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)["nom"])


@cache
def _cast() -> Cast:
    return Cast()


def figure_of(character: Character) -> Figure | None:
    """The figure that stands for somebody: theirs, or a silhouette."""
    return _cast().figure(character.look)


def figure_name(character: Character) -> str | None:
    figure = figure_of(character)
    return figure.name if figure else None


def face(looks: str | None) -> str:
    """The name of the face that an author's word asks for."""
    return vocabulary().expressions.get(looks or NEUTRAL, NEUTRAL)


def stage_data(story: Story) -> dict[str, Any]:
    """What the player needs to show a story: places with their words, people with their figure, faces by word.

    ``{"places": {id: words}, "figures": {who: figure}, "faces": {word: face}}``; a word that is its face's name is left out.
    """
    lines = [line for scene in story.scenes.values() for line in scene.text]
    lines += [line for scene in story.scenes.values() for choice in scene.choices for line in choice.reply]
    looks = sorted({line.expression for line in lines if line.expression})
    places = dict.fromkeys(scene.place for scene in story.scenes.values() if scene.place)
    figures = {who: figure_name(each) for who, each in story.characters.items()}
    return {
        "places": {place: place_words(place) for place in places if place_words(place)},
        "figures": {who: name for who, name in figures.items() if name},
        "faces": {word: face(word) for word in looks if face(word) != word},
    }


def figures_css(characters: Iterable[Character]) -> str:
    """The measures of those who are shown, in pixels of a stage 1080 high, as custom properties of ``.f-NAME``.

    --w, --h: the whole figure; --a: its feet, from its left; --x, --y: its head; --vx, --vy, --vw, --vh: its face.
    """
    figures = {figure.name: figure for each in characters if (figure := figure_of(each))}
    return "".join(f".f-{name}{{{_measures(figures[name])}}}" for name in sorted(figures))


def _measures(figure: Figure) -> str:
    measures = {
        "w": figure.size[0],
        "h": figure.size[1],
        "a": figure.anchor[0],
        "x": figure.head[0],
        "y": figure.head[1],
    }
    if figure.face:
        left, top, right, bottom = figure.face
        measures |= {"vx": left, "vy": top, "vw": right - left, "vh": bottom - top}
    return "".join(f"--{name}:{value:g};" for name, value in measures.items())


def on_stage(present: Iterable[str], characters: Mapping[str, Character], played: str) -> tuple[str, ...]:
    """Who is seen, from left to right: the played character first, four people at most."""
    shown = [who for who in dict.fromkeys(present) if who in characters and figure_name(characters[who])]
    return tuple(sorted(shown, key=lambda who: who != played)[:MOST_PEOPLE])
