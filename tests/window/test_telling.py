"""How a play is told, beat by beat."""

import random

import pytest

from game.window.telling import Fact, Said, Telling
from scenarios.play import Play
from scenarios.transcript import transcript
from tests.game.plays import SHIPPED, SMALL


def words(telling: Telling) -> str:
    beat = telling.beat
    if isinstance(beat, Fact):
        return f"[{beat.card.source}]"
    said = telling.said
    return said.line.text.plain(said.variables) if said else ""


def read_on(telling: Telling) -> tuple[Telling, list[str]]:
    """To the next choice or the end, with what was shown on the way."""
    shown = [words(telling)]
    while not telling.asking and not telling.ended:
        telling = telling.on()
        if not telling.ended and not (telling.asking and telling.beat is None):
            shown.append(words(telling))
    return telling, shown


@pytest.mark.parametrize("slug", SHIPPED)
@pytest.mark.parametrize("seed", range(5))
def test_told_or_only_calculated_a_play_is_the_same(shipped, slug, seed):
    story, chance = shipped.stories[slug].story, random.Random(seed)
    telling = Telling.enter(Play.begin(story))
    numbers = []
    while True:
        telling, _shown = read_on(telling)
        if telling.ended:
            break
        numbers.append(chance.randrange(len(telling.play.choices)))
        telling = telling.choose(telling.play.choices[numbers[-1]])
    calculated = Play.begin(story)
    for number in numbers:
        while not calculated.choices:
            calculated = calculated.follow()
        calculated = calculated.choose(calculated.choices[number])
    while not calculated.ending:
        calculated = calculated.follow()

    assert transcript(slug, telling.play) == transcript(slug, calculated)


@pytest.mark.parametrize("slug", SMALL)
def test_every_line_of_the_transcript_was_shown(small_stories, slug):
    story, chance = small_stories.stories[slug].story, random.Random(1)
    telling = Telling.enter(Play.begin(story))
    seen: list[str] = []
    while True:
        telling, shown = read_on(telling)
        seen += shown
        if telling.ended:
            break
        telling = telling.choose(chance.choice(telling.play.choices))
    for step in transcript(slug, telling.play)["steps"]:
        for line in step["lines"]:
            plain = line["text"].translate(str.maketrans("", "", "*[]\\")).partition("|")[0]
            assert any(plain in each.replace("*", "") or plain[:12] in each for each in seen)


def test_a_line_that_the_visit_showed_does_not_wait_again(small_stories):
    telling = Telling.enter(Play.begin(small_stories.stories["composer"].story))
    telling, first = read_on(telling)
    telling = telling.choose(telling.play.choices[0])

    assert first == ["Le chariot n’a plus qu’une roue."]
    assert words(telling) == "La roue grince."
    assert telling.order() == ("Le café",)


def test_back_goes_through_the_lines_then_to_the_choice_before(small_stories):
    telling, _shown = read_on(Telling.enter(Play.begin(small_stories.stories["choix"].story)))
    chosen = telling.choose(telling.play.choices[0])

    assert chosen.back() == telling
    assert telling.back().at == telling.at - 1
    first = telling.back().back()
    assert first.back() == first
    assert not first.can_go_back


def test_back_from_a_reply_undoes_the_choice(small_stories):
    telling, _shown = read_on(Telling.enter(Play.begin(small_stories.stories["replique"].story)))
    number = next(n for n, choice in enumerate(telling.play.choices) if choice.reply)
    chosen = telling.choose(telling.play.choices[number])

    assert chosen.kept.numbers == (number,)
    assert chosen.back().asking
    assert chosen.back().kept.numbers == ()


def test_messages_gather_in_a_conversation_with_our_own_answers(small_stories):
    telling, _shown = read_on(Telling.enter(Play.begin(small_stories.stories["messages-telephone"].story)))
    before = telling.conversation()
    label = telling.play.choices[0].label.plain(telling.play.state.variables)
    after = telling.choose(telling.play.choices[0]).conversation()

    assert all(bubble.who for bubble in before)
    if after:
        assert (telling.play.story.played, label) in {(bubble.who, bubble.text) for bubble in after}


def test_only_what_is_said_is_a_beat_beside_the_cards(small_stories):
    telling = Telling.enter(Play.begin(small_stories.stories["en-vrai"].story))

    assert [type(beat) for beat in telling.beats] == [Said, Fact, Fact]
