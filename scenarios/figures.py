"""How long a play is: choices, words and minutes, at least, at most and in the middle.

The minimum and the maximum are exact (over plays that end), or None where the walk met its bound and cannot say. The
median is over plays in which every open choice is as likely as another: exact where the table of lengths fits its
bound, else read off seeded plays.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from scenarios.explore import Walk
from scenarios.lengths import Length, Tolls, drawn, extremes, table
from scenarios.wordage import Wordage

WORDS_A_MINUTE = 150
SECONDS_A_CHOICE = 4


class Spread(NamedTuple):
    """The least, the middle and the most of one measure; None: no play ends, no bound exists, or nobody can say."""

    least: int | float | None
    middle: int | float | None
    most: int | float | None

    def as_json(self) -> dict[str, int | float | None]:
        return {"min": self.least, "median": self.middle, "max": self.most}


@dataclass(frozen=True, slots=True)
class Figures:
    choices: Spread
    words: Spread
    minutes: Spread
    exact: bool

    def as_json(self) -> dict[str, Any]:
        """The three measures as ``verifier --json`` writes them."""
        return {
            f"{name}_per_play": {**spread.as_json(), "median_exact": self.exact}
            for name, spread in (("choices", self.choices), ("words", self.words), ("minutes", self.minutes))
        }


def minutes(length: Length) -> float:
    """A play's minutes: its words at 150 a minute, and 4 seconds a choice."""
    choices, words = length
    return round(words / WORDS_A_MINUTE + choices * SECONDS_A_CHOICE / 60, 2)


def measure(walked: Walk) -> Figures:
    """The figures of a story, from the walk through its states."""
    wordage = Wordage(walked.story)
    choices = extremes(walked, Tolls(walked, wordage, 1, 0))
    words = extremes(walked, Tolls(walked, wordage, 0, 1))
    # Minutes weigh words and choices together: in fifteenths of a second, so that the search stays in whole numbers.
    time = extremes(walked, Tolls(walked, wordage, 60, 6))
    middle, exact = _median(walked, wordage, choices.most)
    return Figures(
        Spread(_fewest_choices(walked), middle[0], choices.most),
        Spread(words.least, middle[1], words.most),
        Spread(_in_minutes(time.least), middle[2], _in_minutes(time.most)),
        exact,
    )


def _fewest_choices(walked: Walk) -> int | None:
    """The walk goes by the number of choices: the first ending it meets is one of the nearest, bound or no bound."""
    return len(walked.play_to(min(walked.endings))) if walked.endings else None


def _in_minutes(fifteenths: int | None) -> float | None:
    return None if fifteenths is None else round(fifteenths / 900, 2)


def _median(
    walked: Walk, wordage: Wordage, longest: int | None
) -> tuple[tuple[int | float | None, int | float | None, float | None], bool]:
    """The middle play's choices, words and minutes, and whether they are exact."""
    if not all(walked.alive):
        return (None, None, None), False  # an error: some plays never end, so none is the middle one
    lengths, endless = table(walked, wordage, longest), 0
    exact = lengths is not None
    if lengths is None:
        lengths, endless = drawn(walked.shown, wordage)
    measures: tuple[Callable[[Length], int | float], ...] = (itemgetter(0), itemgetter(1), minutes)
    choices, words, time = (_middle(lengths, endless, measured) for measured in measures)
    return (choices, words, time), exact


def _middle(
    lengths: Counter[Length], endless: int, measured: Callable[[Length], int | float]
) -> int | float | None:
    """The lower median of a weighed table; None where it would be one of the ``endless`` plays, longer than all."""
    all_of_them, so_far = sum(lengths.values()) + endless, 0
    for length in sorted(lengths, key=measured):
        so_far += lengths[length]
        if 2 * so_far >= all_of_them:
            return measured(length)
    return None
