"""What fuzzing found: one small test each, so that it stays mended."""

import pytest

from scenarios.lines import Value, parse_line
from scenarios.marked import parse
from scenarios.mistakes import Mistake


def test_the_places_of_a_line_that_opens_with_a_backslash_and_spaces_are_those_of_its_signs():
    for text in ("\\ {a}", "  \\   Là : {a}", "[parole] \\ Là : {a}"):
        [value] = parse_line(text, ()).text.values()

        assert value == Value("a", text.index("{")), text


@pytest.mark.parametrize("sign", ["|", ">"])
def test_an_empty_block_stands_at_its_sign_and_not_on_the_line_of_another(sign):
    assert parse(f"titre: {sign}").place(("titre",)) == (1, 8)
    assert parse(f"titre: {sign}\nsuite: a\n").place(("titre",)) == (1, 8)
    assert parse(f"titre: {sign}\n  a\n").place(("titre",))[0] == 2


@pytest.mark.parametrize("mark", ["{ }", "[[ ]]", "[[ |mot]]", "[[mot| ]]"])
def test_a_mark_that_would_show_nothing_is_a_sign_left_alone(mark):
    with pytest.raises(Mistake, match="marque-seule"):
        parse_line(f"Là {mark}.", ())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: {b: ", (1, 4)),
        ("a: {b: c", (1, 4)),
        ("a:\n  - [b,\n\n", (2, 5)),
        ("a: {b: [c, {", (1, 12)),
        ("{a: [b, c]", (1, 1)),
    ],
)
def test_a_bracket_that_is_never_closed_is_shown_where_it_opens(text, place):
    [(mistake, mark)] = parse(text).mistakes

    assert (mistake.code, mark) == ("crochets-ouverts", place)


@pytest.mark.parametrize("text", ["a: b: ", "a: 'b", '"', "a: {b}: c", "? ", "- a\nb", "a\nb:", "%", "a: !"])
def test_what_yaml_refuses_at_the_end_of_a_file_is_shown_in_the_file(text):
    lines = text.split("\n")

    for _, mark in parse(text).mistakes:
        assert mark.line <= len(lines)
        assert mark.column <= len(lines[mark.line - 1]) + 1
