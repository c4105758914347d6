"""A play without a player, for a machine that shows that a story can be played."""

from collections import Counter

from scenarios.model import Story
from scenarios.play import Play

MOST_CHOICES = 1_000


def whole_play(story: Story) -> Play:
    """Play to an ending, in each scene the choice taken least so far: always the same play, and never for ever."""
    play = Play.begin(story)
    taken: Counter[tuple[str, str]] = Counter()
    while play.ending is None and len(play.numbers) < MOST_CHOICES:
        scene = play.state.scene
        if play.choices:
            choice = min(play.choices, key=lambda each: taken[scene, each.label.source])
            taken[scene, choice.label.source] += 1
            play = play.choose(choice)
        elif (after := play.follow()) is not None:
            play = after
        else:
            break
    return play
