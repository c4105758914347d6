"""Each probe measures what it says: it sees a known cost, and says so when there was nothing to measure.

No figure of ours is judged here: only costs made on purpose, with room for a busy machine.
"""

import json
import os
import re
import subprocess
import sys
import time
from dataclasses import replace

import pytest

from scenarios import rules
from scenarios.explore import walk
from scenarios.form import check_form
from scenarios.names import check_names
from scenarios.shape import check_shape
from tests.bench import checking, hostile, proving, stories, window
from tests.bench.__main__ import bench
from tests.bench.cost import STOPPED, cost_of
from tests.bench.steps import seconds_for, steps_of
from tests.bench.table import Aim, ProbeFailed, Row, as_table
from tests.scenarios.tiny import AROUND

MB = 1_000_000
WITHOUT_A_SCREEN = {**os.environ, "SDL_VIDEODRIVER": "dummy"}


def python(code):
    return (sys.executable, "-c", code)


def opens_then(code):
    """A window's program, reduced to what the probe sees of it."""
    told = "pathlib.Path(os.environ['FILROUGE_SONDE']).write_text(str(time.monotonic()))"
    return python(f"import os, pathlib, time; {code.format(first_frame=told)}")


# What a command costs


def test_the_cost_of_a_command_is_its_own_time_and_memory():
    work = "while time.process_time() < 0.5: pass"
    found = cost_of(python(f"import time; x = b'x' * 150_000_000\n{work}\ntime.sleep(0.5)"))

    assert 0.5 <= found.seconds < 0.9
    assert 150 * MB < found.peak < 200 * MB


def test_the_memory_of_the_bench_is_not_counted_as_the_command_s():
    heavy = b"x" * 150_000_000

    assert cost_of(python("pass")).peak < 50 * MB < len(heavy)


def test_the_cost_says_how_the_command_ended_and_what_it_said():
    found = cost_of(python("import sys; print('oui'); print('non', file=sys.stderr); sys.exit(3)"))

    assert (found.code, found.out, found.err) == (3, "oui\n", "non\n")


def test_a_command_that_waits_for_ever_is_stopped():
    assert cost_of(python("import time; time.sleep(60)"), longest=1).code == STOPPED


def test_a_command_that_cannot_start_is_no_measure():
    with pytest.raises(ChildProcessError):
        cost_of(("no-such-command",))


# The rules


def test_the_rules_are_timed_on_steps_that_a_play_takes():
    story = stories.generated_story().story
    steps = steps_of(story, plays=3)

    assert len(story.scenes) == stories.SCENES
    assert len(steps) > 20
    assert all(any(choice is one for one in rules.available_choices(story, state)) for state, choice in steps)


def test_slower_rules_are_seen(monkeypatch):
    story = stories.generated_story().story
    steps = steps_of(story, plays=1)
    usual, choose = seconds_for(story, steps), rules.choose

    def slow(*step):
        until = time.process_time() + 0.005
        while time.process_time() < until:
            pass
        return choose(*step)

    monkeypatch.setattr(rules, "choose", slow)

    assert seconds_for(story, steps) > usual + 0.004 * len(steps)


# The window


def test_a_bare_window_opens_and_rests():
    found = window.settled(window.BARE, WITHOUT_A_SCREEN, stretches=1, seconds=0.5, settle=0.2)

    assert 5 < found.memory[0] < 200
    assert found.idle[0] < 50


def test_the_first_frame_is_counted_from_the_command_to_the_frame():
    with window.opened(opens_then("time.sleep(0.5); {first_frame}; time.sleep(60)"), os.environ) as opened:
        assert 0.5 < opened.first_frame < 10


@pytest.mark.parametrize(
    ("work", "least", "most"), [("time.sleep(60)", 0, 10), ("while True: pass", 25, 110)]
)
def test_a_window_that_works_and_one_that_rests_are_told_apart(work, least, most):
    with window.opened(opens_then("{first_frame}\n" + work), os.environ) as opened:
        assert least <= opened.idle(0.5) <= most


def test_the_threads_of_a_window_are_counted_too():
    work = "import threading\ndef f():\n while True: pass\nthreading.Thread(target=f).start(); time.sleep(60)"
    with window.opened(opens_then("{first_frame}\n" + work), os.environ) as opened:
        assert opened.idle(0.5) > 25


def test_a_window_that_never_shows_anything_is_no_measure():
    fails = python("import sys; sys.exit('pas d’écran')")
    with pytest.raises(ProbeFailed, match="pas d’écran"), window.opened(fails, os.environ):
        pass


def test_a_window_that_closes_while_it_is_measured_is_no_measure():
    with pytest.raises(ProbeFailed), window.opened(opens_then("{first_frame}"), os.environ):
        time.sleep(0.5)


def test_no_window_is_left_open():
    with window.opened(opens_then("{first_frame}; time.sleep(60)"), os.environ) as opened:
        pid = opened.pid

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_virtual_screen_can_be_opened_on():
    with window.virtual_screen() as display:
        env = {**os.environ, "DISPLAY": display, "SDL_VIDEODRIVER": "x11"}
        with window.opened(window.BARE, env) as opened:
            assert opened.first_frame > 0


# Hostile files


def test_every_hostile_file_of_the_tests_is_measured():
    assert {name for name, _, _ in hostile.HOSTILE} < set(hostile.files())
    assert hostile.files()["hundred-megabytes"]


def test_a_hostile_file_is_measured_only_if_its_sentence_was_told():
    write, code = hostile.files()["alias-bomb"]

    assert hostile.verified(write, code).seconds > 0.05
    with pytest.raises(ProbeFailed, match="ancre-refusée"):
        hostile.verified(write, "utf-16")


@pytest.mark.long
@pytest.mark.parametrize("name", hostile.files())
def test_every_file_that_is_measured_ends_in_its_sentence(name):
    hostile.verified(*hostile.files()[name])


# The verifier


def test_the_tiny_folder_is_a_right_one(tmp_path):
    folder = checking.tiny_folder(tmp_path / "contenu")

    assert cost_of((checking.FILROUGE, "verifier", folder)).code == 0


# The proof


def test_a_walk_is_measured_up_to_the_bound_it_is_given():
    row = proving.walk_row("essai", stories.generated_story().story, runs=1, most_states=500)
    walked = int(re.search(r"essai, (\d+) states, stopped there", row.name)[1])

    assert 500 < walked < 510
    assert 100 < row.median < 1_000_000


def test_a_proof_is_measured_whole_in_a_process_of_its_own():
    seconds, memory = proving.proof_rows("essai", ("settled", "100"), proving.LONG_AIMS, runs=1)

    assert re.fullmatch(r"essai: [\d,]+ states, proved", seconds.name)
    assert seconds.median > 0.05
    assert 20 < memory.median < 200


@pytest.mark.parametrize("settled", [True, False])
def test_a_long_story_is_one_that_could_be_written(settled):
    """Its form and its names are right, it never leaves anyone stuck, and its curve is that of six variables."""
    story = stories.long_story(100, settled=settled)

    assert len(story.scenes) == 100
    assert len(story.variables) == 6
    assert [*check_form(story), *check_names(story, AROUND)] == []
    codes = {finding.mistake.code for finding in check_shape(walk(story))}
    assert codes.isdisjoint({"bloqué", "sans-fin", "suites-en-rond", "non-démontré"})


# What is handed over


def test_a_row_says_median_extremes_ratio_and_whether_the_aim_is_met():
    peer = Row("bare", "s", (1.0, 3.0, 2.0))
    row = Row("ours", "s", (5.0, 4.0, 9.0), peer=peer, aim=Aim("<", 5))

    assert row.as_json() == {
        "name": "ours",
        "unit": "s",
        "median": 5.0,
        "min": 4.0,
        "max": 9.0,
        "runs": 3,
        "peer": "bare",
        "ratio": 2.5,
        "aim": "< 5",
        "met": False,
    }
    assert replace(row, aim=Aim(">=", 5)).met
    assert list(as_table([peer, row])) == [
        "       median    min    max  aim         against its peer",
        "bare  2.000 s  1.000  3.000",
        "ours  5.000 s  4.000  9.000  < 5 MISSED  × 2.50 bare",
    ]


def test_a_missed_aim_fails_nothing_and_a_broken_probe_does(tmp_path, capsys):
    def broken():
        yield missed
        raise ProbeFailed("rien à mesurer")

    missed = Row("lent", "s", (9.0,), aim=Aim("<", 1))
    result = tmp_path / "build" / "bench.json"

    assert bench({"one": lambda: [missed]}, result) == 0
    assert bench({"one": broken, "two": lambda: [missed]}, result) == 1
    found = json.loads(result.read_text("utf-8"))
    assert found["failed"] == {"one": "rien à mesurer"}
    assert [row["name"] for row in found["probes"]["one"]] == ["lent"]
    assert [row["met"] for row in found["probes"]["two"]] == [False]
    assert found["machine"]["cores"] >= 1
    assert "MISSED" in capsys.readouterr().out


def test_make_bench_starts_the_bench():
    wrong = subprocess.run(
        (sys.executable, "-m", "tests.bench", "vitesse"), capture_output=True, text=True, check=False
    )

    assert wrong.returncode == 2
    assert "vitesse" in wrong.stderr
