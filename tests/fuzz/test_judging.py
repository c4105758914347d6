"""Proof and review: whatever a sound file holds, what is said of it has its place, and what is shown can be played."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios.mistakes import Mistake
from scenarios.places import Mark
from scenarios.problems import problem
from scenarios.verify import prove
from tests.fuzz import judging
from tests.fuzz.judging import KINDS, file_holds, of_kind
from tests.fuzz.seeds import files
from tests.fuzz.targets import TARGETS
from tests.scenarios.tiny import text_of

STORY = text_of(
    """
    a: {lieu: palier, texte: Ici., choix: [{texte: Finir, vers: fin}]}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
    """
)
SLIP = st.tuples(
    st.integers(0, 5_000), st.integers(0, 20), st.sampled_from(["«", " ", "\u00a0", "'", "*", "\\", ": "])
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(file=st.sampled_from(files()), slips=st.lists(SLIP, max_size=3))
def test_a_slip_of_the_fingers_in_any_file_is_told_or_judged(tmp_path, file, slips):
    data = file.data
    for at, length, typed in slips:
        start = at % (len(data) + 1)
        data = data[:start] + typed.encode() + data[start + length :]

    file_holds(of_kind(file.kind, data), tmp_path)


def test_every_kind_of_file_is_fuzzed():
    assert {file.kind for file in files()} == set(KINDS)
    assert {given[0] for given in TARGETS["file"].seeds()} == set(range(len(KINDS)))


@pytest.mark.parametrize(("line", "play"), [(999, None), (1, (7,))])
def test_a_place_or_a_play_that_is_not_there_is_seen(tmp_path, monkeypatch, line, play):
    given = of_kind("recit", STORY.encode())
    file_holds(given, tmp_path)
    wrong = problem("recit.yaml", Mark(line, 1), Mistake("bloqué", scène="a"), play)
    monkeypatch.setattr(judging, "prove", lambda read, most: (prove(read, most)[0], [wrong]))

    with pytest.raises(AssertionError):
        file_holds(given, tmp_path)
