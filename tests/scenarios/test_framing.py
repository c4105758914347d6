"""The camera never shows what is not drawn, looks at whom it is told to, and moves as it is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.capsule import MOVES, Shot
from scenarios.framing import View, views

PEOPLE = ["ana", "lise", "max", "zoe"]


def shot(present=("ana",), framed=(), move="fixe") -> Shot:
    return Shot.model_validate(
        {
            "chapitre": "Un matin",
            "lieu": "quai-matin",
            "présents": list(present),
            "cadre": list(framed),
            "caméra": move,
            "narration": ["Je sonne."],
        },
        context={"characters": frozenset(present)},
    )


@given(
    st.lists(st.sampled_from(PEOPLE), unique=True), st.sets(st.sampled_from(PEOPLE)), st.sampled_from(MOVES)
)
def test_a_view_stays_inside_the_stage(present, framed, move):
    for view in views(shot(present, framed & set(present), move)):
        assert 0 <= view.left <= view.left + view.width <= 100.01
        assert 0 <= view.top <= view.top + view.width <= 100.01


def test_without_a_frame_the_whole_place_is_seen():
    assert views(shot()) == (View(0, 0, 100), View(0, 0, 100))


@pytest.mark.parametrize(("who", "at"), [("ana", 25), ("lise", 75)])
def test_whom_the_image_is_framed_on_is_in_it(who, at):
    first, _last = views(shot(["ana", "lise"], [who]))

    assert first.left < at < first.left + first.width
    assert first.width < 100


@pytest.mark.parametrize(
    ("move", "moved"),
    [
        ("avance", lambda first, last: last.width < first.width),
        ("recule", lambda first, last: last.width > first.width),
        ("glisse-à-gauche", lambda first, last: last.left < first.left),
        ("glisse-à-droite", lambda first, last: last.left > first.left),
        ("fixe", lambda first, last: last == first),
    ],
)
@pytest.mark.parametrize("framed", [(), ("lise",)])
def test_the_image_moves_as_it_is_told(move, moved, framed):
    assert moved(*views(shot(["ana", "lise"], framed, move)))
