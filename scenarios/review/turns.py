"""Forms that are always wrong though each of their words is right: « il y’a », « quelque soit », a word twice.

``turns.yaml`` holds them all, and nothing that is open to doubt: this is no grammar checker.
"""

import functools
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import NamedTuple

import yaml

from scenarios.mistakes import Mistake
from scenarios.reading import Finding
from scenarios.review.lexicon import words_pattern
from scenarios.review.passages import Kind
from scenarios.review.reviewed import Reviewed
from scenarios.review.shown import shown


class Turn(NamedTuple):
    """A wrong form, the right one (a template of the match), and examples of what is told and what is left."""

    pattern: re.Pattern[str]
    right: str
    caught: str
    spared: str


@functools.cache
def turns() -> tuple[Turn, ...]:
    """Every form, in the order of the file."""
    read = yaml.safe_load(files(__package__).joinpath("turns.yaml").read_text(encoding="utf-8"))
    return tuple(
        Turn(words_pattern([each["motif"]]), each["juste"], each["oui"], each["non"])
        for each in read["tournures"]
    )


def wrong_turns(file: Reviewed) -> Iterator[Finding]:
    """Each wrong form where it stands; not in [parole], which is kept as it was said."""
    for passage in file.passages:
        if passage.kind is Kind.NAME or passage.own_words:
            continue
        seen = shown(passage)
        for turn in turns():
            for found in turn.pattern.finditer(seen.text):
                words = {"trouvé": found[0], "juste": found.expand(turn.right)}
                yield Finding(passage.path, Mistake("tournure", seen.origin[found.start()], **words))
