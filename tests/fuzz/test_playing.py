"""The rules, on stories that were drawn: bounds, what only grows, the order of choices, going back, sharing."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scenarios import rules
from tests.fuzz.playing import play_holds
from tests.parity.engine import drawn_moves, drawn_story
from tests.scenarios.tiny import read

MOVES = st.lists(st.none() | st.integers(0, 5), max_size=20)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10_000), moves=MOVES)
def test_any_play_of_any_story_keeps_the_rules(tmp_path, seed, moves):
    story = drawn_story(seed, tmp_path)

    play_holds(story, moves)
    play_holds(story, drawn_moves(story.story, random.Random(seed)))


STORY = """
    a:
      lieu: palier
      texte: Ici.
      choix: [{texte: Rester, vers: a, une_fois: oui, effets: [n + 2]}, {texte: Partir, vers: fin}]
    fin: {texte: Fini., fin: {titre: Fin, bilan: "Fini, {n}."}}
"""


@pytest.mark.parametrize(
    ("rule", "broken"),
    [
        ("_applied", lambda story, effects, variables: dict.fromkeys(variables, 99)),
        ("available_choices", lambda story, state: story.scenes[state.scene].choices[::-1]),
        ("_enter", lambda story, name, state: state._replace(scene=name)),
        ("holds", lambda condition, state: False),
    ],
)
def test_a_broken_rule_is_seen(tmp_path, monkeypatch, rule, broken):
    story, _ = read(
        tmp_path, STORY.replace("une_fois: oui", "une_fois: oui, si: n < 1"), "n: {départ: 0, min: 0, max: 3}"
    )
    play_holds(story, [0, 0])
    monkeypatch.setattr(rules, rule, broken)

    with pytest.raises(AssertionError):
        play_holds(story, [0, 0])
