"""The reader: whatever the bytes, a story or problems that stand in the file and are safe to print."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.reading import can_be_printed, gives_orders, read_or_told, stands_in
from tests.fuzz.seeds import story_files

FILES = story_files()
SLIP = st.tuples(st.integers(0, 10_000), st.integers(0, 40), st.binary(max_size=12) | st.sampled_from(FILES))
RELAXED = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@settings(RELAXED, max_examples=150)
@given(data=st.sampled_from(FILES), slips=st.lists(SLIP, min_size=1, max_size=3))
def test_a_file_that_was_cut_and_pasted_is_a_story_or_says_why_not(tmp_path, data, slips):
    for at, length, pasted in slips:
        start = at % (len(data) + 1)
        data = data[:start] + pasted[:200] + data[start + length :]

    read_or_told(data, tmp_path)


@settings(RELAXED, max_examples=100)
@given(data=st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_a_story_or_say_why_not(tmp_path, data):
    read_or_told(data, tmp_path)


@pytest.mark.parametrize("data", FILES, ids=range(len(FILES)))
def test_a_file_that_the_project_keeps_is_read_or_told(tmp_path, data):
    read_or_told(data, tmp_path)


def problem(**changed):
    from scenarios.problems import Problem, Severity

    fields = {"file": "f", "line": 1, "column": 1, "severity": Severity.ERROR, "code": "c"}
    return Problem(**{**fields, "message": "m", "hint": "h", **changed})


@pytest.mark.parametrize("place", [{"line": 0}, {"line": 3}, {"column": 0}, {"column": 5}])
def test_a_place_outside_the_file_is_seen(place):
    with pytest.raises(AssertionError):
        stands_in(["abc", ""], problem(**place))


@pytest.mark.parametrize("wrong", [{"message": " "}, {"message": "\x1b[2J"}, {"hint": "h" * 2_000}])
def test_a_sentence_that_cannot_be_printed_is_seen(wrong):
    with pytest.raises(AssertionError):
        can_be_printed(problem(**wrong))


def test_what_a_terminal_obeys_is_known():
    assert [sign for sign in "a\n é\x07\x1b\x9b\ud800" if gives_orders(sign)] == [
        "\x07",
        "\x1b",
        "\x9b",
        "\ud800",
    ]
