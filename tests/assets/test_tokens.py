"""The look in one file: what must be told from what can be, in every scheme and every hue."""

import pytest

from assets.tokens import channels, contrast, tokens
from scenarios.careers_fields import HUES

SCHEMES = ("light", "dark", "contrast")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_words_and_controls_are_told_from_what_they_lie_on(scheme):
    too_close = [
        (hue, pair.seen, pair.ground, round(found, 2))
        for where, hue, pair, found in tokens().ratios()
        if where == scheme and found < pair.least
    ]
    assert too_close == []


def test_every_role_of_words_is_held_to_some_ground_in_every_scheme():
    """A role that nothing is asked of could fade unseen."""
    for scheme in SCHEMES:
        asked = {pair.seen for pair in tokens().pairs if scheme in pair.schemes}
        assert {"ink", "soft", "deep", "on_ink", "soft_on_ink", "control", "unlit", "thread"} <= asked, scheme


def test_ink_is_read_on_every_fill():
    """A universe's tab and a way to play it are words in ink on its vivid colour, in every scheme."""
    ink = tokens().schemes["light"]["ink"]
    assert {
        name: contrast(ink, hue.vivid)
        for name, hue in tokens().hues.items()
        if contrast(ink, hue.vivid) < 4.5
    } == {}


def test_the_hues_are_those_that_writers_may_name():
    assert tuple(sorted(tokens().hues)) == tuple(sorted(HUES))


def test_black_on_white_is_twenty_one_and_a_colour_on_itself_is_one():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#b5462b", "#b5462b") == 1
    assert channels("#b5462b") == (0xB5, 0x46, 0x2B)
