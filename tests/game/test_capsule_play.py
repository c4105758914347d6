"""Where a capsule stands in time: what shows then, and what each gesture makes of it."""

from itertools import pairwise

import pytest

from game.capsule_play import SPEEDS, CapsulePlay
from scenarios.content import PACKAGED, read_content
from scenarios.framing import views
from scenarios.pace import BEFORE


@pytest.fixture(scope="module", params=["aide-a-domicile", "petite-enfance"])
def play(request) -> CapsulePlay:
    return CapsulePlay.begun(read_content(PACKAGED).careers.capsules[request.param])


def run(play: CapsulePlay, seconds: float, step: float = 0.25) -> CapsulePlay:
    for _ in range(round(seconds / step)):
        play = play.after(step)
    return play


def test_nothing_starts_by_itself(play):
    assert not play.runs
    assert run(play, 30).at == 0


def test_it_goes_at_the_speed_asked_for(play):
    for speed in SPEEDS:
        while play.speed != speed:
            play = play.at_next_speed()
        assert run(play.toggled(), 4).at == pytest.approx(4 * speed)


def test_the_question_waits_until_somebody_goes_on(play):
    stopped = run(play.toggled(), play.pace.pause.start + 20)
    assert stopped.asking
    assert not stopped.runs
    assert stopped.at == play.pace.pause.start
    on = stopped.toggled()
    assert not on.asking
    assert on.at == play.pace.pause.end
    assert on.number == play.capsule.pause.after


def test_it_ends_at_its_length_and_begins_again_when_asked(play):
    at_last = play.at_shot(len(play.capsule.shots) - 1).toggled()
    ended = run(at_last, 300)
    assert ended.ended
    assert not ended.runs
    assert ended.at == play.pace.length
    assert ended.toggled().at == 0
    assert ended.toggled().runs


def test_every_moment_shows_the_shot_the_caption_and_the_line_that_are_reckoned(play):
    for told in play.pace.told:
        for cue in told.cues:
            then = play.at_shot(told.shot)
            then = then.toggled().after(cue.span.start - then.at + 0.25)
            assert then.number == told.shot
            assert then.cue == cue
            assert then.speaker in {None, *then.shot.present}


def test_the_camera_goes_from_what_is_seen_first_to_what_is_seen_last(play):
    for number in range(len(play.capsule.shots)):
        then = play.at_shot(number)
        first, last = views(then.shot)
        assert then.view(still=False) == first
        assert then.view(still=True) == last
        assert play.pace.shots[number].length > 1


def test_going_back_is_the_start_of_this_chapter_then_the_one_before(play):
    then = run(play.at_chapter(2).toggled(), 5)
    again = then.previous_chapter()
    assert again.at == play.pace.shots[play.chapters[2]].start
    assert again.previous_chapter().at == play.pace.shots[play.chapters[1]].start
    assert play.previous_chapter().at == 0
    assert play.next_chapter().chapter == 1


def test_a_chapter_is_the_shots_that_follow_each_other_under_one_title(play):
    titles = [play.capsule.shots[first].chapter for first in play.chapters]

    assert len(play.chapters) < len(play.capsule.shots)
    assert all(one != other for one, other in pairwise(titles))
    for number, shot in enumerate(play.capsule.shots):
        assert titles[play.at_shot(number).chapter] == shot.chapter


def test_a_recorded_voice_is_told_from_where_one_is_and_at_its_own_speed_alone(play):
    first = play.capsule.shots[0].model_copy(update={"voice": "plan-1.ogg"})
    capsule = play.capsule.model_copy(update={"shots": (first, *play.capsule.shots[1:])})
    told = CapsulePlay.begun(capsule, {0: 12.0}).toggled()

    assert told.pace.shots[0].length == pytest.approx(12 + 2 * BEFORE, abs=0.01)
    assert told.voice is None, "it begins with the first line"
    assert told.after(BEFORE + 2).voice == ("plan-1.ogg", pytest.approx(2))
    assert told.after(BEFORE + 2).toggled().voice is None
    assert told.after(BEFORE + 2).at_next_speed().voice is None
    assert told.after(told.pace.shots[0].end + 1).voice is None
