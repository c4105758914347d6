"""Where the parts of a story stand: each line, text, condition and effect, with its path in the file."""

from collections.abc import Iterator

from scenarios.language import Compare, Condition, Effect, Flag, Seen, leaves
from scenarios.lines import Line, RichText
from scenarios.model import Story
from scenarios.places import Path_


def _conditions(story: Story) -> Iterator[tuple[Path_, Condition, int]]:
    """Every condition, its path, and how far into the value at that path it starts."""
    for name, scene in story.scenes.items():
        for place, choice in enumerate(scene.choices):
            if choice.when:
                yield ("scènes", name, "choix", place, "si"), choice.when, 0
        for place, step in enumerate(scene.then):
            if step.when:
                yield ("scènes", name, "suite", place, "si"), step.when, 0
    for path, line in lines_of(story):
        if line.when:
            yield path, line.when, line.when_offset


def leaves_of(story: Story) -> Iterator[tuple[Path_, Compare | Flag | Seen, int]]:
    for path, condition, offset in _conditions(story):
        for leaf in leaves(condition):
            yield path, leaf, offset


def effects_of(story: Story) -> Iterator[tuple[Path_, Effect]]:
    for name, scene in story.scenes.items():
        yield from _numbered(("scènes", name, "effets"), scene.effects)
        for place, choice in enumerate(scene.choices):
            yield from _numbered(("scènes", name, "choix", place, "effets"), choice.effects)


def _numbered(path: Path_, effects: tuple[Effect, ...]) -> Iterator[tuple[Path_, Effect]]:
    for place, effect in enumerate(effects):
        yield (*path, place), effect


def lines_of(story: Story) -> Iterator[tuple[Path_, Line]]:
    for name, scene in story.scenes.items():
        yield from _rows(("scènes", name, "texte"), scene.text)
        for place, choice in enumerate(scene.choices):
            yield from _rows(("scènes", name, "choix", place, "réplique"), choice.reply)
        if scene.ending:
            yield from _rows(("scènes", name, "fin", "bilan"), scene.ending.balance)


def _rows(path: Path_, lines: tuple[Line, ...]) -> Iterator[tuple[Path_, Line]]:
    for line in lines:
        yield (*path, line.row), line


def texts_of(story: Story) -> Iterator[tuple[Path_, RichText]]:
    """Everything with marks that a face shows."""
    for path, line in lines_of(story):
        yield path, line.text
    for name, scene in story.scenes.items():
        for place, choice in enumerate(scene.choices):
            yield ("scènes", name, "choix", place, "texte"), choice.label
        for place, card in enumerate(scene.cards):
            yield ("scènes", name, "en_vrai", place, "texte"), card.text
        if scene.ending:
            yield ("scènes", name, "fin", "titre"), scene.ending.title
