"""Stories drawn at random, played at random: the browser's transcripts are Python's, to the letter."""

import json
import random

import pytest

from scenarios.content import PACKAGED, read_content
from tests.game.plays import GOLDEN, SMALL, STORIES
from tests.parity.engine import drawn_moves, drawn_story, python_says

PLAYS_A_STORY = 3


def differences(rule_engine, read, plays):
    return [
        (moves, python, browser)
        for moves, browser in zip(plays, rule_engine.says(read, plays), strict=True)
        if (python := python_says(read, moves)) != browser
    ]


def played_alike(rule_engine, folder, seeds):
    for seed in seeds:
        read = drawn_story(seed, folder)
        chances = [random.Random(seed * PLAYS_A_STORY + number) for number in range(PLAYS_A_STORY)]
        plays = [drawn_moves(read.story, chance) for chance in chances]

        assert differences(rule_engine, read, plays) == [], f"seed {seed}"


def test_two_hundred_stories_drawn_at_random_play_alike(rule_engine, tmp_path):
    played_alike(rule_engine, tmp_path, range(200))


@pytest.mark.long
def test_five_thousand_stories_drawn_at_random_play_alike(rule_engine, tmp_path):
    played_alike(rule_engine, tmp_path, range(200, 5_200))


def test_the_stories_drawn_hold_every_part_of_the_format(tmp_path):
    drawn = [drawn_story(seed, tmp_path).story for seed in range(60)]
    scenes = [scene for story in drawn for scene in story.scenes.values()]
    choices = [choice for scene in scenes for choice in scene.choices]

    assert {scene.moment for scene in scenes} == {None, "observer", "composer", "messages"}
    assert any(len(scene.choices) > 36 for scene in scenes)
    assert any(scene.present == () for scene in scenes)
    assert any(choice.once and choice.when and choice.effects and choice.reply for choice in choices)
    assert {len(scene.then) for scene in scenes} == {0, 1, 2, 3}


def test_a_shipped_story_plays_alike(rule_engine):
    for read in read_content(PACKAGED).stories.values():
        plays = [drawn_moves(read.story, random.Random(seed), longest=200) for seed in range(50)]

        assert differences(rule_engine, read, plays) == []


@pytest.mark.parametrize("slug", SMALL)
def test_the_story_of_each_moment_plays_as_the_terminal_plays_it(rule_engine, slug):
    kept = json.loads((GOLDEN / "transcripts" / f"{slug}.json").read_text(encoding="utf-8"))
    moves = [step["chosen"] for step in kept["steps"][:-1]]
    read = read_content(STORIES).stories[slug]

    assert rule_engine.says(read, [moves])[0]["transcript"] == kept
