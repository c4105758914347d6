"""What a reader sees of a passage, closed up: a rule about a comma sees the word before it, not the star between."""

import re
from typing import NamedTuple

from scenarios.review.passages import Passage

# Stands for what is no prose (an address, code): neither a letter nor a space.
OPAQUE = "\ue000"
# Stands for a number that only a play knows.
NUMBER = "0"
# Each opens where nothing of its own stands before, so that no long word is read twice.
_OPAQUE = re.compile(
    r"(?:https?://|www\.)[^\s<>«»]*[^\s<>«»,.;:!?…)]"
    r"|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(?:com|eu|fr|net|org|html?|pdf|yaml|csv)\b(?:/[^\s<>«»]*[^\s<>«»,.;:!?…)])?"
    r"|`[^`\n]*`"
    r"|(?<=\])\([^()\s]*\)"  # the address of a link, in Markdown
    r"|</?[a-zA-Z][^<>]*>"
)


class Shown(NamedTuple):
    """``origin[i]`` is where ``text[i]`` stands in the raw value; it has one more, the end."""

    text: str
    origin: tuple[int, ...]


def shown(passage: Passage) -> Shown:
    """The signs of a passage that a reader sees, each with its place in the raw value."""
    text, origin = [], []
    inside_number = False
    for place, (sign, written) in enumerate(zip(passage.words, passage.raw, strict=True)):
        if inside_number:
            inside_number = written != "}"
        elif sign == written:
            text.append(sign)
            origin.append(place)
        elif written == "{":
            text.append(NUMBER)
            origin.append(place)
            inside_number = True
    closed = _OPAQUE.sub(lambda found: OPAQUE * len(found[0]), "".join(text))
    return Shown(closed, (*origin, len(passage.raw)))
