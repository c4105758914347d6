"""The bounds of the proof: counted, never timed, and past them nothing is said that was not seen."""

from pathlib import Path

import pytest

from scenarios import explore
from scenarios.content import PACKAGED, read_content
from scenarios.explore import walk
from scenarios.figures import measure
from scenarios.model import Story
from scenarios.shape import check_shape
from tests.proof.faults import story_of
from tests.scenarios.tiny import read


def codes(story: Story) -> list[str]:
    return [finding.mistake.code for finding in check_shape(walk(story))]


def number(low: int, start: int, high: int) -> dict[str, str]:
    return {"départ": str(start), "min": str(low), "max": str(high)}


def one_scene(*choices: dict[str, object]) -> dict[str, object]:
    finish = {"texte": "Finir", "vers": "fin"}
    return {"a": {"choix": [*({"texte": "Rester", "vers": "a", **choice} for choice in choices), finish]}}


def test_a_state_keeps_only_what_is_still_asked_about(tmp_path: Path):
    """Thousands of scenes, or a number shown and never asked about, do not multiply the states."""
    scenes = "".join(f"s{n}: {{texte: '{{n}}', effets: [n + 1], suite: s{n + 1}}}\n" for n in range(500))
    found, _ = read(
        tmp_path,
        "a:\n  lieu: palier\n  choix:\n"
        "    - {texte: Un, vers: s0, effets: [n + 1]}\n    - {texte: Deux, vers: s0, effets: [n + 2]}\n"
        f"{scenes}s500: {{texte: Fini., fin: {{titre: Fin, bilan: Fini.}}}}",
        "n: {départ: 0, min: 0, max: 1000}",
    )
    assert found is not None
    walked = walk(found.story)

    assert len(walked) == 502
    assert not any(walked.codes)


LOOP = """
    a:
      lieu: palier
      texte: Ici.
      choix:
        - {texte: Encore, vers: a}
        - {texte: Finir, vers: fin}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
    """


def test_a_loop_without_bound_has_no_longest_play_and_a_median_that_is_drawn(tmp_path: Path):
    found, _ = read(tmp_path, LOOP)
    assert found is not None
    figures = measure(walk(found.story))

    assert (figures.choices.least, figures.choices.most) == (1, None)
    assert not figures.exact
    assert figures.choices.middle in (1, 2)
    assert measure(walk(found.story)) == figures  # the same draw each time


def test_a_number_kept_to_the_end_costs_no_more_states_than_it_is_asked_about():
    """Two hundred values, of which one condition tells two apart: and none once it was asked."""
    choices = [{"texte": f"Donner {n}", "vers": "b", "effets": [f"argent + {n}"]} for n in range(200)]
    scenes = {"a": {"choix": choices}, "b": {"suite": [{"si": "argent >= 100", "vers": "c"}, {"vers": "c"}]}}
    story = story_of({**scenes, "c": {"suite": "fin"}}, {"argent": number(0, 0, 1_000)})

    assert len(walk(story)) == 1 + 2 + 1 + 1


def test_a_story_of_a_million_values_is_bounded_by_what_they_weigh():
    """Each state answers a million questions: few of them fit, and the figures stay within bounds too."""
    story = story_of(
        one_scene({"effets": ["n + 1"]}, {"effets": ["n - 1"]}, {"si": "n >= 999999"}),
        {"n": number(0, 500_000, 1_000_000)},
    )
    walked = walk(story)

    assert not walked.complete
    assert sum(code.bit_length() for code in walked.codes) < explore.MOST_BITS + 10 * 1_000_000
    assert codes(story) == ["non-démontré"]
    assert measure(walked).choices.least == 1


def test_hundreds_of_choices_taken_once_are_bounded_by_the_steps(monkeypatch):
    """2 to the power of 300 states, each with 300 ways out."""
    monkeypatch.setattr(explore, "MOST_STEPS", 20_000)
    walked = walk(story_of(one_scene(*({"texte": f"Choix {n}", "une_fois": "oui"} for n in range(300)))))

    assert not walked.complete
    assert sum(map(len, walked.ways)) <= 20_000


def test_ways_that_lead_to_no_new_state_count_too(monkeypatch):
    monkeypatch.setattr(explore, "MOST_STEPS", 2_000)
    effects = {"effets": ["n + 1"], "si": "n < 30"}
    walked = walk(story_of(one_scene(*[effects] * 300), {"n": number(0, 0, 30)}))

    assert not walked.complete
    assert sum(map(len, walked.ways)) <= 2_000 + 300


@pytest.mark.parametrize("slug", read_content(PACKAGED).stories)
def test_a_shipped_story_is_proved_far_from_the_bounds(slug):
    walked = walk(read_content(PACKAGED).stories[slug].story)

    assert walked.complete
    assert len(walked) < explore.MOST_STATES / 10
    assert sum(map(len, walked.ways)) + walked.shown.looked < explore.MOST_STEPS / 10
    assert measure(walked).exact
