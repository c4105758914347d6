"""The proof agrees with a search that merges nothing, on stories drawn at random: faults, plays and figures."""

import itertools
import random
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from operator import itemgetter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from scenarios import rules
from scenarios.content import ReadStory, read_story
from scenarios.explore import walk
from scenarios.figures import measure, minutes
from scenarios.lines import Line, count_words
from scenarios.model import Story
from scenarios.rules import StoryState
from scenarios.shape import dead_ends, unreachable
from scenarios.views import Views
from tests.parity.engine import drawn_story
from tests.proof.agreeing import assert_agreed, assert_figures_are_true, assert_sound
from tests.proof.drawn import stories
from tests.proof.whole import TooLarge, Whole
from tests.scenarios.tiny import AROUND

SHORT = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
LONG = settings(SHORT, max_examples=4_000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("essai")


@pytest.fixture(scope="module")
def read(folder):
    """Reads a story that was drawn."""
    path = folder / "recit.yaml"

    def read_text(text: str) -> Story:
        path.write_text(text, encoding="utf-8")
        found, problems = read_story(path, "recit.yaml", AROUND)
        assert isinstance(found, ReadStory), [each.message for each in problems]
        return found.story

    return read_text


def whole_of(story: Story) -> Whole:
    try:
        return Whole(story)
    except TooLarge:  # left to the walk
        assume(False)
        raise


def agrees(story: Story) -> None:
    whole, walked = whole_of(story), walk(story)

    if not walked.complete:  # a number asked about to the unit, over a million values
        assert walked.shown.bits.width > 100_000
        assert_sound(walked, whole)
        return
    assert_agreed(walked, whole)
    assert len(walked) <= len(whole.states)
    assert set(dead_ends(walked)) == whole.dead()
    assert unreachable(walked) == [name for name in story.scenes if name not in whole.reached()]


@SHORT
@given(text=stories())
def test_the_proof_finds_what_a_whole_search_finds(read, text):
    agrees(read(text))


@pytest.mark.long
@LONG
@given(text=stories())
def test_the_proof_finds_what_a_whole_search_finds_in_thousands_of_stories(read, text):
    agrees(read(text))


@SHORT
@given(seed=st.integers(0, 1_000_000))
def test_the_proof_finds_what_a_whole_search_finds_in_every_part_of_the_format(folder, seed):
    """Observing, ordering, messages, forty choices in a scene, numbers up to a million."""
    agrees(drawn_story(seed, folder).story)


@pytest.mark.long
@settings(SHORT, max_examples=3_000)
@given(seed=st.integers(0, 1_000_000))
def test_the_proof_finds_what_a_whole_search_finds_in_thousands_with_every_part(folder, seed):
    agrees(drawn_story(seed, folder).story)


@SHORT
@given(text=stories(), most=st.integers(0, 40))
def test_what_is_said_past_a_bound_is_true_all_the_same(read, text, most):
    story = read(text)
    whole, walked = whole_of(story), walk(story, most)

    if walked.complete:
        assert_agreed(walked, whole)
    else:
        assert len(walked) == most + 1
        assert_sound(walked, whole)
        assert_figures_are_true(measure(walked), measure(walk(story)))


def measured_as_counted(story: Story) -> None:
    """Least, middle and most, recounted by going through every play one by one, weighed by its likelihood."""
    plays, left = Counter[tuple[int, int]](), itertools.count()

    def play(state: StoryState, choices: int, words: int, weight: Fraction, depth: int) -> bool:
        """Whether every play from here on ends within thirty scenes."""
        assume(next(left) < 1_500)
        scene, opened = story.scenes[state.scene], rules.available_choices(story, state)
        words += sum(count_words(choice.label.plain(state.variables)) for choice in opened)
        words += spoken(scene.text, state)
        if scene.ending:
            words += count_words(scene.ending.title.plain(state.variables)) + spoken(
                scene.ending.balance, state
            )
            plays[choices, words] += weight
            return True
        if depth == 30:
            return False
        ways = [
            (
                rules.choose(story, state, choice),
                choices + 1,
                words + spoken(choice.reply, rules.after_effects(story, state, choice)),
            )
            for choice in opened
        ]
        if not ways and (to := rules.follow(story, state)):
            ways = [(to, choices, words)]
        return bool(ways) and all(play(*way, weight / len(ways), depth + 1) for way in ways)

    assume(play(rules.start(story), 0, 0, Fraction(1), 0))
    figures = measure(walk(story))

    assert figures.exact
    for spread, measured in (
        (figures.choices, itemgetter(0)),
        (figures.words, itemgetter(1)),
        (figures.minutes, minutes),
    ):
        counted = [min(map(measured, plays)), middle(plays, measured), max(map(measured, plays))]
        assert tuple(spread) == pytest.approx(counted, abs=0.011)  # a play's minutes are rounded once more


def spoken(lines: tuple[Line, ...], state: StoryState) -> int:
    return sum(count_words(line.text.plain(state.variables)) for line in rules.shown_lines(lines, state))


def middle(plays: Counter[tuple[int, int]], measured: Callable[[tuple[int, int]], float]) -> float:
    so_far = itertools.accumulate(plays[length] for length in sorted(plays, key=measured))
    return next(
        measured(length)
        for length, weight in zip(sorted(plays, key=measured), so_far, strict=True)
        if weight >= Fraction(1, 2)
    )


@SHORT
@given(text=stories())
def test_the_figures_are_those_of_all_the_plays(read, text):
    measured_as_counted(read(text))


@pytest.mark.long
@LONG
@given(text=stories())
def test_the_figures_are_those_of_all_the_plays_in_thousands_of_stories(read, text):
    measured_as_counted(read(text))


@SHORT
@given(text=stories(), seed=st.integers(0, 1_000))
def test_each_step_of_the_proof_is_a_step_of_the_rules(read, text, seed):
    """Along any play, what the bits say is open, and where it leads, is what the rules say; so are the lines."""
    story, chance = read(text), random.Random(seed)
    shown, state = Views(story), rules.start(story)
    code = shown.start()
    for _ in range(40):
        view, scene = shown.of(state.scene, code), rules.current_scene(story, state)
        opened = rules.available_choices(story, state)
        assert [scene.choices[place] for place in view.opened] == list(opened)
        assert rules.shown_lines(scene.text, view.state) == rules.shown_lines(scene.text, state)
        after = rules.follow(story, state)
        if not view.ways:
            assert not opened
            assert after is None
            break
        place = chance.randrange(len(view.ways))
        if opened:
            choice = opened[place]
            judged = [rules.after_effects(story, each, choice) for each in (view.state, state)]
            assert len({rules.shown_lines(choice.reply, each) for each in judged}) == 1
            after = rules.choose(story, state, choice)
        assert after is not None
        assert after.scene == view.ways[place].to
        state, code = after, shown.after(code, view.ways[place])
