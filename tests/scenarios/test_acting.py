"""Faces and poses of a capsule change when a line says so, and stay so to the end of the shot."""

from scenarios.acting import acted
from scenarios.capsule import Shot

PEOPLE = frozenset({"ana", "lise"})


def shot(*narration, **keys) -> Shot:
    words = {
        "chapitre": "Un matin",
        "lieu": "quai-matin",
        "présents": ["ana", "lise"],
        "expressions": {"ana": "souriante"},
        "poses": {"ana": "téléphone"},
        **keys,
        "narration": list(narration),
    }
    return Shot.model_validate(words, context={"characters": PEOPLE})


def test_a_line_changes_what_it_says_and_nothing_else():
    first, second, third = acted(
        shot(
            "Je sonne.",
            {"dit": "Elle ouvre.", "expressions": {"lise": "surprise"}, "poses": {"ana": "salue"}},
            "On attend.",
        )
    )

    assert (first.expressions, first.poses) == ({"ana": "souriante"}, {"ana": "téléphone"})
    assert second.expressions == {"ana": "souriante", "lise": "surprise"}
    assert second.poses == {"ana": "salue"}
    assert third == second


def test_who_speaks_is_seen_speaking_with_the_face_of_the_line():
    first, second = acted(shot("lise (agacée): Encore vous ?", "Je souris."))

    assert first.speaker == "lise"
    assert first.expressions["lise"] == "agacée"
    assert second.speaker is None
    assert second.expressions["lise"] == "agacée"


def test_a_voice_from_elsewhere_has_no_mouth_here():
    [only] = acted(shot("lise: J’arrive.", présents=["ana"]))

    assert only.speaker is None


def test_a_gesture_lasts_until_another_one():
    _first, second, third, fourth = acted(
        shot(
            "Je sonne.",
            {"dit": "Elle tend le bras.", "contacts": {"bras-offert": ["ana", "lise"]}},
            "On marche.",
            {"dit": "On s’assied.", "contacts": {"sur-un-banc": ["ana", "lise"]}},
        )
    )

    assert second.contacts == third.contacts == {"bras-offert": ("ana", "lise")}
    assert fourth.contacts == {"sur-un-banc": ("ana", "lise")}


def test_a_shot_without_a_word_is_acted_once():
    assert len(list(acted(shot()))) == 1
