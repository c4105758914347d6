"""What a story or a capsule shows: its places and its people, in the order it shows them."""

from typing import Any

from scenarios.capsule import Capsule
from scenarios.model import Look, Story

Words = dict[str, Any]


def written(look: Look) -> Words:
    """A look as its author wrote it, by the keys of the format."""
    return look.model_dump(by_alias=True, exclude_none=True)


def places(shown: Story | Capsule) -> list[str]:
    """The places, each once."""
    parts = shown.shots if isinstance(shown, Capsule) else shown.scenes.values()
    return list(dict.fromkeys(part.place for part in parts if part.place))


def looks(shown: Story | Capsule) -> list[Words]:
    """How each character who has a look is described; the story's own order."""
    return [written(each.look) for each in shown.characters.values() if each.look]
