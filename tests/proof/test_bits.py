"""Effects as shifts of bits are the effects of the rules: every value, every short run of effects."""

from itertools import product

import pytest

from scenarios import rules
from scenarios.bits import Bits, moved, needed
from scenarios.language import Effect, parse_condition, parse_effect
from scenarios.model import Story
from tests.proof.faults import story_of

LOW, HIGH = -2, 4
VARIABLES = {
    "n": {"départ": "0", "min": str(LOW), "max": str(HIGH)},
    "m": {"départ": "1", "min": "0", "max": "2"},
    "clé": {"départ": "non"},
}
EFFECTS = [f"n {sign} {number}" for sign in "+-" for number in (-3, 0, 1, 2, 9)]
EFFECTS += ["n = -2", "n = 1", "n = 4", "m + 1", "m = 2", "clé = oui", "clé = non"]


@pytest.fixture(scope="module")
def story() -> Story:
    """Every value of ``n`` and of ``m`` is asked about, and every effect is there."""
    asked = [f"n = {number}" for number in range(LOW, HIGH + 1)] + ["m = 0", "m = 1", "clé", "vu(a)"]
    choices = [{"texte": f"Si {when}", "vers": "fin", "si": when} for when in asked]
    return story_of(
        {"a": {"choix": [{"texte": "Tout", "vers": "a", "effets": EFFECTS}, *choices]}}, VARIABLES
    )


def values(bits: Bits, code: int) -> dict[str, int | bool]:
    return dict(bits.state("a", code).variables)


def runs() -> list[tuple[Effect, ...]]:
    one = [parse_effect(words) for words in EFFECTS]
    return [run for length in (1, 2, 3) for run in product(one, repeat=length)]


def test_a_state_is_written_in_bits_and_read_back(story):
    bits = Bits(story)

    for n, m, key in product(range(LOW, HIGH + 1), range(3), (False, True)):
        to = bits.moves([Effect("n", "=", n), Effect("m", "=", m), Effect("clé", "=", key)])
        assert values(bits, moved(bits.start(), to)) == {"n": n, "m": m, "clé": key}


def test_any_three_effects_do_to_bits_what_the_rules_do_to_values(story):
    bits, start = Bits(story), rules.start(story)
    starts = [
        (
            moved(bits.start(), bits.moves([Effect("n", "=", n)])),
            start._replace(variables={**start.variables, "n": n}),
        )
        for n in range(LOW, HIGH + 1)
    ]
    for run in runs():
        moves = bits.moves(run)
        for code, state in starts:
            after = state
            for effect in run:
                after = rules.apply(story, effect, after)
            assert values(bits, moved(code, moves)) == after.variables, run


def test_what_is_needed_before_a_step_is_enough_to_know_what_is_asked_after_it(story):
    bits = Bits(story)
    codes = [moved(bits.start(), bits.moves([Effect("n", "=", n)])) for n in range(LOW, HIGH + 1)]
    one = [parse_effect(words) for words in EFFECTS]
    for run in product(one, repeat=2):
        moves = bits.moves(run, bits.seen("a"))
        for asked in (
            bits.asked_by(parse_condition(f"n >= {number}")) for number in range(LOW + 1, HIGH + 1)
        ):
            enough = needed(asked, moves)
            assert enough.bit_count() <= 1
            assert all(moved(code & enough, moves) & asked == moved(code, moves) & asked for code in codes)


def test_a_number_that_goes_by_fifties_has_a_question_every_fifty():
    counted = {"argent": {"départ": "500", "min": "0", "max": "1000"}}
    effects = [{"texte": f"Payer {by}", "vers": "a", "effets": [f"argent {by}"]} for by in ("- 50", "+ 150")]
    ask = {"texte": "Partir", "vers": "fin", "si": "argent >= 120 ou argent >= 400"}

    assert Bits(story_of({"a": {"choix": [*effects, ask]}}, counted)).width == 1_000 // 50 * 2


def test_a_number_that_only_rises_is_asked_about_up_to_what_is_asked():
    rising = {"n": {"départ": "0", "min": "0", "max": "1000000"}}
    choices = [
        {"texte": "Encore", "vers": "a", "effets": ["n + 1"]},
        {"texte": "Partir", "vers": "fin", "si": "n >= 12"},
    ]

    assert Bits(story_of({"a": {"choix": choices}}, rising)).width == 12
