"""The vectors: a story, moves, and the transcript that every face must give. Python and a real browser answer alike.

``FILROUGE_RENEW=1`` writes what Python gives now; read the difference before committing it.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from scenarios.content import ReadStory, read_story
from scenarios.model import Story
from scenarios.play import Play
from tests.parity.engine import AROUND, Moves, python_says

VECTORS = Path(__file__).resolve().parent.parent / "vectors"
NAMES = sorted(file.stem for file in VECTORS.glob("*.yaml"))
MOST_PLAYS, LONGEST = 12, 12


def read(name: str) -> ReadStory:
    found, problems = read_story(VECTORS / f"{name}.yaml", f"{name}.yaml", AROUND)
    assert found is not None, problems
    return found


def plays_of(story: Story) -> Iterator[Moves]:
    """Every play, the first choices first, cut where it turns."""
    waiting = [Play.begin(story)]
    while waiting:
        play = waiting.pop()
        if play.ending or len(play.past) >= LONGEST:
            yield play.moves
        elif after := play.follow():
            waiting.append(after)
        else:
            waiting += [play.choose(choice) for choice in reversed(play.choices)]


def spread(plays: list[Moves]) -> list[Moves]:
    """A dozen at most, from the first to the last."""
    step = max(1, -(-len(plays) // MOST_PLAYS))
    return [*plays[::step], *plays[-1:]] if step > 1 else plays


@pytest.fixture(params=NAMES)
def vector(request):
    """A story, and the plays kept of it."""
    story = read(request.param)
    file = VECTORS / f"{request.param}.json"
    if os.environ.get("FILROUGE_RENEW"):
        plays = [
            {"inputs": list(moves), "transcript": python_says(story, moves)["transcript"]}
            for moves in spread(list(plays_of(story.story)))
        ]
        file.write_text(json.dumps(plays, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return story, json.loads(file.read_text(encoding="utf-8"))


def test_python_plays_the_vectors(vector):
    story, plays = vector

    assert [python_says(story, play["inputs"])["transcript"] for play in plays] == [
        play["transcript"] for play in plays
    ]
    assert all(play["transcript"]["steps"] for play in plays)


def test_the_browser_plays_the_vectors(vector, rule_engine):
    story, plays = vector
    found = rule_engine.says(story, [play["inputs"] for play in plays])

    assert [each["transcript"] for each in found] == [play["transcript"] for play in plays]
    assert all(each["whole"] for each in found)
