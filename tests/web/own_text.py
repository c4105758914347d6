"""The text of a story's page: what people wrote for it, whoever builds the page. A page is weighed beside that text.

It is the story's own file, YAML without its comments, since a page must hold who speaks, on what condition and where a
choice leads as well as the words; and the words of other files that the page carries: the universe's, the glossary's,
the titles of the sources. All of it once, compressed together.
"""

import re
from collections.abc import Iterator, Sequence

import yaml

from scenarios.careers import Careers
from scenarios.content import Content, ReadStory
from scenarios.universe_model import Universe
from site_builder.story_page import explained_terms
from tests.web.weighing import compressed


def own_text(content: Content, slug: str) -> int:
    """Bytes, compressed."""
    read = content.stories[slug]
    return compressed(
        "\n".join([without_comments(read.source.document.text), *_carried(content, read)]).encode()
    )


def without_comments(lines: Sequence[str]) -> str:
    """YAML as it stands, less what no program reads: a ``#`` in words is no comment."""
    text, kept, end = "\n".join(lines), [], 0
    for token in yaml.scan(text):
        start, after = token.start_mark.index, token.end_mark.index
        kept += re.sub(r"\s*#.*", "", text[end:start]), text[start:after]
        end = after
    return "".join(kept)


def _carried(content: Content, read: ReadStory) -> Iterator[str]:
    careers = content.careers
    for word, meaning in explained_terms(content, read.story).items():
        yield from (word, meaning)
    cards = (card for scene in read.story.scenes.values() for card in scene.cards)
    yield from ((careers.sources or {})[name].title for name in dict.fromkeys(card.source for card in cards))
    yield from _of_the_universe(careers, read)


def _of_the_universe(careers: Careers, read: ReadStory) -> Iterator[str]:
    universe = careers.universes[read.slug]
    yield from (universe.title, *universe.notes)
    if universe.clue:
        yield from (universe.clue.title, universe.clue.text)
    if after := universe.after:
        yield from (after.question, after.place, after.person.who, after.person.how, after.step)
    for name in _bridges(universe, read):
        bridge = (careers.bridges or {})[name]
        yield from (careers.stop_names(bridge.starts), careers.stop_names(bridge.ends))
        yield from (bridge.time, bridge.validates, bridge.conditions)


def _bridges(universe: Universe, read: ReadStory) -> Iterator[str]:
    """Those of the universe and of the endings, each once."""
    endings = (scene.ending.after for scene in read.story.scenes.values() if scene.ending)
    shown = (after.bridge for after in (universe.after, *endings) if after and after.bridge)
    yield from dict.fromkeys(shown)
