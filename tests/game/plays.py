"""The small stories, one per moment, and plays of them in a terminal."""

import io
import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.store import Store
from game.terminal.face import Wish, play_in_terminal
from scenarios.content import PACKAGED, Content
from scenarios.explore import walk
from scenarios.model import Story
from scenarios.play import Play, replay

TESTS = Path(__file__).resolve().parent.parent
STORIES = TESTS / "stories"
GOLDEN = TESTS / "golden"
SMALL = sorted(path.parent.name for path in STORIES.glob("univers/*/recit.yaml"))
SHIPPED = sorted(path.parent.name for path in PACKAGED.glob("univers/*/recit.yaml"))


def typed_for(slug: str) -> str:
    """What is typed in the play that the golden files hold."""
    return (STORIES / "univers" / slug / "choix.txt").read_text(encoding="utf-8")


def random_play(story: Story, seed: int) -> Play:
    chance, play = random.Random(seed), Play.begin(story)
    while play.ending is None:
        play = play.choose(chance.choice(play.choices)) if play.choices else play.follow()
    return play


def as_typed(play: Play) -> str:
    return "".join(f"{number + 1}\n" for number in play.numbers)


@dataclass(frozen=True)
class Played:
    """What came out of a play: the exit code, the words, and the transcript when there is one."""

    code: int
    words: str
    transcript: dict[str, Any] | None

    @property
    def plain(self) -> str:
        """The words with their line ends and no-break spaces made plain, to look for a sentence in them."""
        return " ".join(self.words.split())


class Player:
    """Plays in a terminal with a device of its own; ``cut`` starts anew and resumes after every line typed."""

    def __init__(self, folder: Path, *, cut: bool) -> None:
        self.folder = folder
        self.cut = cut

    @property
    def store(self) -> Store:
        return Store(self.folder / "device")

    def play(self, content: Content, slug: str | None, typed: str, **wishes: Any) -> Played:
        if not self.cut:
            return self.once(content, slug, typed, **wishes)
        lines = typed.splitlines(keepends=True)
        played = self.once(content, slug, "".join(lines[:1]), **wishes)
        for line in lines[1:]:
            played = self.once(content, slug, line, **{**wishes, "resume": True})
        return played

    def once(self, content: Content, slug: str | None, typed: str, **wishes: Any) -> Played:
        file = self.folder / "transcript.json"
        file.unlink(missing_ok=True)
        out = io.StringIO()
        wish = Wish(slug=slug, transcript=file, **wishes)
        code = play_in_terminal(content, self.store, wish, io.StringIO(typed), out)
        transcript = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
        return Played(code, out.getvalue(), transcript)


def plays_to_endings(story: Story) -> dict[str, Play]:
    """A shortest play to each ending, by the name of its scene."""
    walked = walk(story)
    numbers = {walked.views[number].scene: number for number in sorted(walked.endings, reverse=True)}
    return {name: _ended(story, walked.play_to(number)) for name, number in numbers.items()}


def _ended(story: Story, choices: Sequence[int]) -> Play:
    play: Play | None = replay(story, [number - 1 for number in choices])[0]
    while play and not play.ending:
        play = play.follow()
    assert play
    return play
