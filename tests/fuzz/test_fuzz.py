"""Fuzzing: what was found before still holds, a sample finds nothing new, and a broken promise would be found.

``make long`` gives a million inputs; ``python -m tests.fuzz`` gives as many as one has time for.
"""

import importlib.util
import json
from contextlib import nullcontext

import pytest

from tests.fuzz import corpus
from tests.fuzz.running import MILLION, counted, launched, run_all
from tests.fuzz.targets import TARGETS, TOGETHER, Together, played_alike, unpacked_alike
from tests.parity.engine import drawn_story

SAMPLE = MILLION // 1_000
guided = pytest.mark.skipif(
    importlib.util.find_spec("atheris") is None, reason="its wheels are for Linux on x86-64, to Python 3.13"
)


@pytest.mark.parametrize("target", TARGETS)
def test_what_fuzzing_found_still_holds(target, rule_engine):
    inputs = corpus.kept(target)
    with TARGETS[target].opened(lambda: nullcontext(rule_engine)) as check:
        for data in inputs:
            check(data)

    assert inputs


def test_what_is_kept_stays_small():
    assert sum(file.stat().st_size for file in corpus.FOLDER.iterdir()) < 300_000


def test_any_bytes_can_be_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "FOLDER", tmp_path)
    inputs = [b"", b"\xff\xfe", "é\n\u2028".encode(), bytes(range(256))]
    corpus.keep("reader", inputs)

    assert corpus.kept("reader") == inputs


def test_the_shortest_are_kept_where_there_is_not_room_for_all(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "FOLDER", tmp_path)
    monkeypatch.setattr(corpus, "MOST_LETTERS", 12)
    corpus.keep("reader", [b"long" * 9, b"bb", b"a"])

    assert corpus.kept("reader") == [b"a", b"bb"]


@guided
def test_a_sample_of_fuzzed_inputs_breaks_no_promise(tmp_path):
    counts = list(run_all(TARGETS, SAMPLE, tmp_path))

    assert [count.said for count in counts if count.said] == []
    assert {count.target for count in counts} == set(TARGETS)
    assert sum(count.inputs for count in counts) >= SAMPLE
    assert all(count.reached for count in counts), "nothing leads the fuzzer"


@guided
@pytest.mark.long
def test_a_million_fuzzed_inputs_break_no_promise(tmp_path, capsys):
    counts = list(run_all(TARGETS, MILLION, tmp_path))
    with capsys.disabled():
        print("", *counts, sep="\n")

    assert [count.said for count in counts if count.said] == []
    assert sum(count.inputs for count in counts) >= MILLION


@guided
@pytest.mark.parametrize(
    ("target", "found"), [("promise", "AssertionError: denied"), ("hang", "libFuzzer: timeout")]
)
def test_a_promise_that_is_broken_on_purpose_is_found(tmp_path, target, found):
    # It stops at the first found: how many that takes is chance, in spite of the seed.
    count = launched("tests.fuzz.broken", target, MILLION, tmp_path, max_len=40, timeout=1, seed=1)

    assert found in count.said


def test_a_run_that_says_nothing_is_not_taken_for_a_good_one():
    assert counted("line", 1.0, "", 0).said
    assert counted("line", 1.0, "stat::number_of_executed_units: 12\ncov: 3", 1).said
    assert counted("line", 1.0, "cov: 3\nstat::number_of_executed_units: 12", 0) == ("line", 12, 1.0, 3, "")


def test_the_browser_is_asked_of_every_input():
    asked = []
    together = Together(asked.extend)
    for number in range(TOGETHER):
        together.add(*([number] if number % 2 else []))

    assert asked == list(range(1, TOGETHER, 2))


def test_a_browser_that_plays_otherwise_is_seen(rule_engine, tmp_path, monkeypatch):
    read = drawn_story(1, tmp_path)
    played_alike(rule_engine, [(read, [()])])
    monkeypatch.setattr("tests.fuzz.targets.python_says", lambda read, moves: json.loads("{}"))

    with pytest.raises(AssertionError):
        played_alike(rule_engine, [(read, [()])])


def test_a_browser_that_reads_other_addresses_is_seen(rule_engine, monkeypatch):
    unpacked_alike(rule_engine, ["1.3f9a1c2e.0", "non"])
    monkeypatch.setattr("tests.fuzz.targets.unpack", lambda words: None)

    with pytest.raises(AssertionError):
        unpacked_alike(rule_engine, ["1.3f9a1c2e.0", "non"])
