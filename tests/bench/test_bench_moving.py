"""The probe of movement measures frames that were painted, and scenes that changed."""

import time

import pytest

from tests.bench import moving
from tests.bench.moving_window import most, timed
from tests.bench.table import ProbeFailed


def test_what_95_frames_of_100_do_not_exceed():
    assert most(iter([1.0] * 96 + [50.0] * 4)) == 1.0
    assert most(iter([1.0] * 90 + [50.0] * 10)) == 50.0


def test_a_slower_frame_is_seen():
    assert timed(lambda: time.sleep(0.02)) >= 20 > timed(lambda: None)


def test_what_a_thousand_scenes_left_in_memory_is_counted_once_the_first_have_passed(monkeypatch):
    steps = [100e6 + 1e6 * min(number, 20) for number in range(100)]
    monkeypatch.setattr(moving, "_found", lambda *_: {"bare": [1], "frames": [4], "memory": steps})
    _bare, story, grown = moving.rows(scenes=1, changes=100)

    assert (story.ratio, story.met) == (4, True)
    assert grown.median == 0
    monkeypatch.setattr(moving, "_found", lambda *_: {"bare": [1], "frames": [9], "memory": [0, 9e6, 20e6]})
    _bare, story, grown = moving.rows(scenes=1, changes=3)
    assert (story.met, grown.met) == (False, False)


def test_a_window_that_could_not_play_is_no_measure(monkeypatch):
    monkeypatch.setattr(moving, "PROGRAM", moving.PROGRAM.with_name("no_such_program.py"))

    with pytest.raises(ProbeFailed, match="no_such_program"):
        next(moving.rows(scenes=1, changes=1))
