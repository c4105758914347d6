"""What a story is for: the messages it says it carries, and the aims its scenes show.

A message is declared for a whole story (``messages``), an aim for a scene (``étiquette``): what the work is for, what
it is really like, what cannot be seen from outside.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from scenarios.explore import Walk
from scenarios.i18n import _, ngettext
from scenarios.mistakes import Mistake
from scenarios.model import MESSAGES, Story
from scenarios.reading import Finding
from scenarios.review.reviewed import Reviewed

AIMS = ("finalité", "réalité", "subtilité")


def no_message(each: Reviewed) -> Iterator[Finding]:
    if isinstance(each.model, Story) and not each.model.messages:
        path = ("messages",) if "messages" in each.model.model_fields_set else ("titre",)
        yield Finding(path, Mistake("récit-sans-message", liste=MESSAGES), on_key=True)


def missing_aims(each: Reviewed) -> Iterator[Finding]:
    if isinstance(each.model, Story):
        shown = {scene.label for scene in each.model.scenes.values()}
        missing = [aim for aim in AIMS if aim not in shown]
        if missing:
            yield Finding(("scènes",), Mistake("visée-absente", visées=missing), on_key=True)


class Aim(NamedTuple):
    """How a story shows an aim: in how many scenes, and whether every play meets one (None: not proved)."""

    scenes: int
    always: bool | None


@dataclass(frozen=True, slots=True)
class StoryCoverage:
    slug: str
    title: str
    messages: tuple[str, ...]
    aims: Mapping[str, Aim]

    def as_json(self) -> dict[str, Any]:
        aims = {name: {"scenes": aim.scenes, "every_play": aim.always} for name, aim in self.aims.items()}
        return {"slug": self.slug, "messages": list(self.messages), "aims": aims}


@dataclass(frozen=True, slots=True)
class Coverage:
    """Messages and aims, story by story."""

    stories: tuple[StoryCoverage, ...]

    def carrying(self) -> dict[str, int]:
        """How many stories carry each message."""
        return {message: sum(message in story.messages for story in self.stories) for message in MESSAGES}

    def as_json(self) -> dict[str, Any]:
        return {"stories": [story.as_json() for story in self.stories], "messages": self.carrying()}

    def lines(self) -> Iterator[str]:
        """Each story's messages and aims, then each message's stories, for people."""
        for story in self.stories:
            yield _("« {title} » ({slug})").format(title=story.title, slug=story.slug)
            carried = ", ".join(story.messages) or _("aucun")
            yield "  " + _("messages : {messages}").format(messages=carried)
            for name, aim in story.aims.items():
                yield f"  {name} : {_said(aim)}"
        if len(self.stories) > 1:
            each = ", ".join(f"{message} ({count})" for message, count in self.carrying().items())
            yield _("récits qui portent chaque message : {each}").format(each=each)


def measure(walks: Mapping[str, Walk]) -> Coverage:
    """The coverage of stories, by slug, from the walk through their states."""
    return Coverage(tuple(_story(slug, walked) for slug, walked in walks.items()))


def _said(aim: Aim) -> str:
    if not aim.scenes:
        return _("aucune scène")
    where = {True: _("dans toute partie"), False: _("dans certaines parties"), None: _("non démontré")}
    scenes = ngettext("{count} scène", "{count} scènes", aim.scenes).format(count=aim.scenes)
    return f"{scenes}, {where[aim.always]}"


def _story(slug: str, walked: Walk) -> StoryCoverage:
    story = walked.story
    return StoryCoverage(slug, story.title, story.messages, {aim: _aim(walked, aim) for aim in AIMS})


def _aim(walked: Walk, aim: str) -> Aim:
    scenes = {name for name, scene in walked.story.scenes.items() if scene.label == aim}
    return Aim(len(scenes), not _avoided(walked, scenes) if walked.complete else None)


def _avoided(walked: Walk, scenes: set[str]) -> bool:
    """Whether some play ends without entering any of ``scenes``."""
    seen, waiting = {0}, [0]
    while waiting:
        number = waiting.pop()
        if walked.views[number].scene in scenes:
            continue
        if number in walked.endings:
            return True
        waiting += set(walked.ways[number]) - seen
        seen.update(walked.ways[number])
    return False


CHECKS = (no_message, missing_aims)
