"""What holds of any play of any story: the rules keep theirs, and a second telling of them agrees."""

import json

from scenarios.address import pack, story_mark, unpack
from scenarios.content import ReadStory
from scenarios.model import Choice
from scenarios.play import Play, replay
from scenarios.transcript import transcript
from tests.fuzz.reference import Told
from tests.parity.engine import Moves


def play_holds(read: ReadStory, moves: Moves) -> Play:
    """The play of ``moves``, as far as they can be made."""
    play, whole = replay(read.story, moves)
    if whole:
        assert play.numbers == tuple(move for move in moves if move is not None)
    again, told = Play.begin(read.story), Told(read.story)
    agrees(again, told)
    for move in play.moves:
        again = moved(again, move)
        told.move(move)
        agrees(again, told)
    assert again == play
    goes_back(play)
    shared = unpack(pack(story_mark(read.story), play.moves))
    assert shared is not None
    assert replay(read.story, shared.moves) == (play, True)
    json.dumps(transcript(read.slug, play))
    return play


def agrees(play: Play, told: Told) -> None:
    """The state is the one told otherwise, its numbers are within their bounds, its choices in the author's order."""
    state = play.state
    assert (state.scene, state.variables, state.seen, state.taken) == (
        told.where,
        told.values,
        told.seen,
        told.taken,
    )
    for name, variable in play.story.variables.items():
        value = state.variables[name]
        assert isinstance(value, bool) == variable.is_flag, name
        assert variable.is_flag or variable.low <= value <= variable.high, name
    assert [place(play, choice) for choice in play.choices] == told.open()


def place(play: Play, choice: Choice) -> int:
    return next(place for place, other in enumerate(play.scene.choices) if other is choice)


def moved(play: Play, move: int | None) -> Play:
    """One move: what was seen and taken only grows, and the state behind us stays as it was."""
    before = play.state
    kept = before._replace(variables=dict(before.variables))
    after = play.follow() if move is None else play.choose(play.choices[move])
    assert after is not None
    assert before == kept
    assert after.state.seen == before.seen | {before.scene}
    assert before.taken <= after.state.taken
    assert len(after.state.taken) <= len(before.taken) + 1
    return after


def goes_back(play: Play) -> None:
    """Back is the same play, told up to its last choice."""
    choices = [place for place, move in enumerate(play.moves) if move is not None]
    earlier = play.back()
    if earlier is None:
        assert not choices
    else:
        assert replay(play.story, play.moves[: choices[-1]]) == (earlier, True)
