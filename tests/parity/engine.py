"""The browser's rules, run in a real Chromium on the pages the site builds, beside Python's."""

import json
import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from scenarios.address import pack, story_mark
from scenarios.careers import Careers
from scenarios.careers_model import CitedSource, Word
from scenarios.content import Content, ReadStory, read_story
from scenarios.model import Story
from scenarios.names import Surroundings
from scenarios.play import Play, replay
from scenarios.transcript import transcript
from scenarios.vocabulary import Vocabulary
from site_builder.pages import site_words
from site_builder.pictures import Pictures
from site_builder.render import Renderer
from site_builder.static_files import STATIC
from site_builder.story_page import scene_numbers, story_page, texts
from tests.parity.random_stories import Drawn

WRITTEN_DOWN = Path(__file__).resolve().parent.parent / "web" / "transcript.js"
SCRIPTS = [*(STATIC / "js" / f"{name}.js" for name in ("address", "rules", "story")), WRITTEN_DOWN]
WORD = Word.model_validate({"définition": "Un cahier."})
SOURCE = CitedSource.model_validate(
    {
        "titre": "T",
        "éditeur": "É",
        "adresse": "https://example.org/",
        "date": "2026",
        "consulté": "2026-11-22",
    }
)
AROUND = Surroundings(
    Vocabulary(
        expressions={"neutre": "neutre", "agacée": "agace", "en colère": "en-colere"},
        places=frozenset({"palier"}),
        ambiences=frozenset(),
        sounds=frozenset(),
        contacts=frozenset(),
        look={},
    ),
    glossary=frozenset({"cahier de liaison"}),
)

Moves = Sequence[int | None]


def drawn_story(seed: int, folder: Path) -> ReadStory:
    """The story of a seed."""
    path = folder / "au-hasard" / "recit.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(Drawn(random.Random(seed)).text(), encoding="utf-8")
    read, problems = read_story(path, "recit.yaml", AROUND)
    assert read is not None, problems
    return read


def drawn_moves(story: Story, chance: random.Random, longest: int = 30) -> Moves:
    """A play at random, to an ending or to where it is long enough; at times a move that cannot be made."""
    play = Play.begin(story)
    while play.ending is None and len(play.past) < longest:
        after = play.choose(chance.choice(play.choices)) if play.choices else play.follow()
        if after is None:
            break
        play = after
    wrong = chance.choice([(), (), (None,), (41,), (0, None, 3)])
    return (*play.moves, *wrong)


class _AnyFile(dict[str, bytes]):
    """A site that holds every file: here only the story of a page matters."""

    def __contains__(self, path: object) -> bool:
        return True

    def __missing__(self, path: str) -> bytes:
        return b""


class _OnePage(dict[str, str]):
    """Whatever a card leans on stands on the one page of sources."""

    def __missing__(self, name: str) -> str:
        return "sources.html"


@cache
def _renderer() -> Renderer:
    site = site_words(Content(Path(), Careers(), {}, ()))
    return Renderer(
        _AnyFile(), (), {**site, "source_pages": _OnePage(), "pictures": Pictures({}, {}, {}, {})}
    )


def story_html(read: ReadStory) -> str:
    """The page of a story, as the site would hold it."""
    terms = {term.word for text in texts(read.story) for term in text.terms()}
    sources = {card.source for scene in read.story.scenes.values() for card in scene.cards}
    careers = Careers(glossary=dict.fromkeys(terms, WORD), sources=dict.fromkeys(sources, SOURCE))
    page = story_page(Content(Path(), careers, {read.slug: read}, ()), read.slug)
    return _renderer().render(page).decode()


def python_says(read: ReadStory, moves: Moves) -> dict[str, Any]:
    """What the browser must answer for these moves."""
    play, whole = replay(read.story, moves)
    mark = story_mark(read.story)
    return {
        "transcript": json.loads(json.dumps(transcript(read.slug, play))),
        "whole": whole,
        "address": pack(mark, play.moves),
        "unpacked": {"mark": mark, "moves": list(play.moves)},
    }


class Browser:
    """A page of a real browser in which the player's scripts were loaded."""

    def __init__(self, page: Any) -> None:
        self.page = page
        page.goto("about:blank")
        words = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS)
        page.evaluate(
            f"() => {{ (() => {{ 'use strict';\n{words}\nObject.assign(window, {{ played, unpack }}); }})(); }}"
        )

    def says(self, read: ReadStory, plays: Sequence[Moves]) -> list[dict[str, Any]]:
        return self.says_of_all([(read, plays)])[0]

    def says_of_all(self, stories: Sequence[tuple[ReadStory, Sequence[Moves]]]) -> list[list[dict[str, Any]]]:
        """The answers of many stories, asked at once; as one long string each way, ten times as fast as values."""
        asked = [
            [story_html(read), list(scene_numbers(read.story)), [list(moves) for moves in plays]]
            for read, plays in stories
        ]
        answer = self.page.evaluate(
            "(asked) => JSON.stringify(JSON.parse(asked).map((each) => window.played(...each)))",
            json.dumps(asked),
        )
        return json.loads(answer)
