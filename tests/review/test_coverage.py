"""Messages and aims: declared, shown, and met whatever a player does."""

import os
from pathlib import Path

import pytest

from scenarios.explore import walk
from scenarios.review import coverage
from scenarios.review.coverage import measure
from tests.review.small import reviewed, story, told

GOLDEN = Path(__file__).parent.parent / "golden" / "review" / "coverage.txt"

# To the kitchen, or straight to the end.
FORK = {
    "palier": {
        "lieu": "palier-immeuble",
        "étiquette": "réalité",
        "choix": [{"texte": "Entrer", "vers": "cuisine"}, {"texte": "Repartir", "vers": "fin"}],
    }
}


def aims(folder, scenes, most_states=1000):
    files = reviewed(folder, story(scenes=scenes))
    (found,) = measure({"r1": walk(files[0].model, most_states)}).stories
    return {name: tuple(aim) for name, aim in found.aims.items()}


def test_a_story_with_its_messages_and_its_three_aims_is_left_alone(tmp_path):
    assert told(reviewed(tmp_path), coverage.CHECKS) == []


def test_a_story_that_declares_no_message_is_told_so(tmp_path):
    assert told(reviewed(tmp_path, story(messages=[])), coverage.CHECKS) == ["récit-sans-message"]


def test_the_aims_that_no_scene_shows_are_told_together(tmp_path):
    scenes = {"cuisine": {"texte": "vidal: Entrez.", "suite": "fin"}, **FORK}
    scenes["fin"] = {"texte": "Fin.", "fin": {"titre": "Fin", "bilan": "Fini."}}
    (each, *_) = reviewed(tmp_path, story(scenes=scenes))

    (finding,) = coverage.missing_aims(each)

    assert finding.mistake.code == "visée-absente"
    assert finding.mistake.words["visées"] == ["finalité", "subtilité"]


def test_a_page_that_is_no_story_has_no_aims(tmp_path):
    pages = [each for each in reviewed(tmp_path, story(messages=[])) if each.slug is None]

    assert pages
    assert told(pages, coverage.CHECKS) == []


def test_an_aim_is_met_by_every_play_when_none_ends_without_it(tmp_path):
    assert aims(tmp_path, {}) == {
        "finalité": (1, True),
        "réalité": (1, True),
        "subtilité": (1, True),
    }


def test_an_aim_that_one_play_goes_round_is_met_by_some_plays_only(tmp_path):
    assert aims(tmp_path, FORK)["finalité"] == (1, False)
    assert aims(tmp_path, FORK)["réalité"] == (1, True)


def test_an_aim_shown_on_both_sides_of_a_fork_is_met_by_every_play(tmp_path):
    beside = {"étiquette": "finalité", "texte": "La rue.", "suite": "fin"}
    fork = {
        **FORK["palier"],
        "choix": [{"texte": "Entrer", "vers": "cuisine"}, {"texte": "Sortir", "vers": "rue"}],
    }

    assert aims(tmp_path, {"palier": fork, "rue": beside})["finalité"] == (2, True)


def test_an_aim_that_no_scene_shows_is_met_by_no_play(tmp_path):
    scene = {"texte": "vidal: Entrez.", "décide": "vidal", "suite": "fin"}

    assert aims(tmp_path, {"cuisine": scene})["finalité"] == (0, False)


def test_where_the_walk_met_its_bound_nothing_is_claimed_of_every_play(tmp_path):
    assert aims(tmp_path, FORK, most_states=1)["finalité"] == (1, None)


@pytest.mark.parametrize("message", ["M1", "M2"])
def test_each_message_counts_the_stories_that_carry_it(tmp_path, message):
    files = reviewed(tmp_path, story(messages=["M1"]), story(messages=["M1", "M2"]))

    found = measure({each.slug: walk(each.model) for each in files if each.slug})

    assert found.carrying()[message] == {"M1": 2, "M2": 1}[message]
    assert found.as_json()["messages"][message] == found.carrying()[message]


def test_the_lines_are_what_people_read(tmp_path):
    silent = story(
        scenes={**FORK, "fin": {"texte": "Fin.", "fin": {"titre": "Fin", "bilan": "Fini."}}}, messages=[]
    )
    files = reviewed(tmp_path, story(titre="La porte"), silent)

    found = measure({each.slug: walk(each.model) for each in files if each.slug})
    shown = "\n".join(found.lines()) + "\n"
    if os.environ.get("FILROUGE_RENEW"):
        GOLDEN.write_text(shown, encoding="utf-8")

    assert shown == GOLDEN.read_text("utf-8")


def test_one_story_alone_is_not_counted_among_others(tmp_path):
    files = reviewed(tmp_path, story())

    (_title, messages, *aims) = measure({"r1": walk(files[0].model)}).lines()

    assert "M1" in messages
    assert len(aims) == 3
