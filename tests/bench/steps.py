"""The rules: how many steps they take in a second. A step is one ``choose`` and the next ``available_choices``."""

import random
import time
from collections.abc import Iterator
from typing import TypeAlias

from scenarios import rules
from scenarios.model import Choice, Story
from scenarios.rules import StoryState
from tests.bench.stories import generated_story, shipped_story
from tests.bench.table import Aim, Row

Steps: TypeAlias = list[tuple[StoryState, Choice]]


def rows(*, plays: int = 500, runs: int = 9) -> Iterator[Row]:
    for name, read in (("shipped story", shipped_story()), ("generated story", generated_story())):
        yield Row(f"rules, {name}", "steps/s", _rates(read.story, plays, runs), aim=Aim(">=", 100_000))


def _rates(story: Story, plays: int, runs: int) -> tuple[float, ...]:
    steps = steps_of(story, plays)
    return tuple(len(steps) / seconds_for(story, steps) for _ in range(runs))


def steps_of(story: Story, plays: int) -> Steps:
    """The steps of so many plays where chance chooses, each with the state it is taken in."""
    chance, steps = random.Random(1), Steps()
    for _ in range(plays):
        state: StoryState | None = rules.start(story)
        while state is not None:
            if choices := rules.available_choices(story, state):
                steps.append((state, chance.choice(choices)))
                state = rules.choose(story, *steps[-1])
            else:
                state = rules.follow(story, state)
    return steps


def seconds_for(story: Story, steps: Steps) -> float:
    """Processor seconds, so that another program's work is not counted as ours."""
    started = time.process_time()
    for state, choice in steps:
        rules.available_choices(story, rules.choose(story, state, choice))
    return time.process_time() - started
