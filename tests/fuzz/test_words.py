"""Lines, conditions, effects and addresses: any words are refused at one of their signs, or read twice alike."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scenarios.language import parse_condition
from tests.fuzz.reference import changed, judged
from tests.fuzz.words import address_holds, condition_holds, effect_holds, line_holds, meant

NAMES = st.sampled_from(["a", "été", "où", "minutes_restées", "n2"])
NUMBERS = st.integers(-1_000_000, 1_000_000) | st.integers(-3, 3)
SPACE = st.sampled_from(["", " ", "  ", "\u00a0", "\n "])
ATOM = (
    NAMES
    | st.builds("vu({}{}{})".format, SPACE, st.sampled_from(["b", "sous-sol", "grenier"]), SPACE)
    | st.builds(
        "{}{}{}{}{}".format, NAMES, SPACE, st.sampled_from(["=", "!=", "<", "<=", ">", ">="]), SPACE, NUMBERS
    )
)
CONDITION = st.recursive(
    ATOM,
    lambda inside: (
        st.builds("{} et {}".format, inside, inside)
        | st.builds("{} ou {}".format, inside, inside)
        | st.builds("non {}".format, inside)
        | st.builds("({}{})".format, inside, SPACE)
    ),
    max_leaves=12,
)
EFFECT = st.builds(
    "{}{}{}{}{}".format,
    NAMES,
    SPACE,
    st.sampled_from("+-="),
    SPACE,
    NUMBERS | st.sampled_from(["oui", "non"]),
)
SIGNS = st.lists(
    st.sampled_from(
        [
            "*",
            "[",
            "[[",
            "]]",
            "]",
            "{",
            "}",
            "|",
            "\\",
            ":",
            "(",
            ")",
            " ",
            "\u00a0",
            "lou",
            "zoé-anaïs",
            "a",
        ]
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=12,
).map("".join)
LINE = st.builds(
    "{}{}{}{}".format,
    st.just("") | st.builds("[si {}] ".format, CONDITION),
    st.sampled_from(["", "[parole] "]),
    st.sampled_from(["", "lou: ", "lou (agacée) : ", "zoé-anaïs:\t", "louis: ", "\\", "\\ "]),
    SIGNS,
)


@given(CONDITION | SIGNS)
def test_a_condition_means_what_python_says_of_it(text):
    condition_holds(text)


@given(CONDITION)
def test_a_condition_that_is_rightly_written_is_read(text):
    parse_condition(text)


@given(EFFECT | SIGNS)
def test_an_effect_does_what_arithmetic_does(text):
    effect_holds(text)


@given(LINE | SIGNS)
@example("\\  Là : {a}")
def test_a_line_says_the_same_once_written_again(text):
    line_holds(text)


@given(st.text(max_size=40) | st.from_regex(r"1\.[0-9a-f]{8}\.[-~0-9a-z]*", fullmatch=True))
def test_an_address_can_be_written_in_one_way_only(text):
    address_holds(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("non oui_1 ou oui_1", True),
        ("oui_1 ou oui_1 et non_1", True),
        ("(oui_1 ou oui_1) et non_1", False),
        ("non (non_1 et oui_1)", True),
        ("non oui_1 et oui_1", False),
        ("n = 3 et n != 4 et n >= 3 et n <= 3", True),
        ("vu(cave) et non vu( grenier )", True),
    ],
)
def test_the_second_judge_knows_how_tightly_words_bind(text, expected):
    values = {"oui_1": True, "non_1": False, "n": 3}

    assert judged(text, values.__getitem__, {"cave"}.__contains__) == expected


def test_the_second_arithmetic_stops_at_the_bounds():
    assert [changed(f"n {effect}", 2, 0, 3) for effect in ("+ 1", "+ 9", "- 9", "= 1", "= -7")] == [
        3,
        3,
        0,
        1,
        0,
    ]
    assert changed("clé = oui", False, None, None) is True


def test_two_conditions_that_differ_are_not_said_to_be_the_same():
    assert meant(parse_condition("a et b ou c")) == meant(parse_condition("(a et b) ou c"))
    assert meant(parse_condition("a et b ou c")) != meant(parse_condition("a et (b ou c)"))
