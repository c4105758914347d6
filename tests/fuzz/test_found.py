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
