"""The lengths of a story's plays: the shortest, the longest, and how likely each one is."""

import heapq
import math
import random
from collections import Counter, defaultdict
from typing import NamedTuple, TypeAlias

from scenarios.bits import weight
from scenarios.explore import Walk
from scenarios.views import View, Views
from scenarios.wordage import Wordage

SAMPLES = 20_000
LONGEST_SAMPLE = 500  # scenes, and twice as many as the story has
MOST_SAMPLED = 500_000  # scenes entered, and words looked at to tell what they show
LARGEST_TABLE = 1_500_000

Length: TypeAlias = tuple[int, int]  # choices, words


class Extremes(NamedTuple):
    """The least and the most that a play which ends costs; None: no play ends, no bound exists, or nobody can say."""

    least: int | None
    most: int | None


class Tolls:
    """What a walk costs, at so much ``per_choice`` and ``per_word``: to enter each state, to take each way out."""

    def __init__(self, walked: Walk, wordage: Wordage, per_choice: int, per_word: int) -> None:
        entered: dict[View, int] = {}
        self._ways: dict[View, tuple[int, ...]] = {}
        for view in dict.fromkeys(walked.views):
            entered[view] = wordage.shown(view) * per_word
            choice = per_choice if view.opened else 0
            self._ways[view] = tuple([choice + words * per_word for words in wordage.replies(view)])
        self._views = walked.views
        self.entered = [entered[view] for view in walked.views]

    def out(self, number: int) -> tuple[int, ...]:
        """The cost of each way out of a state, without that of entering what it leads to."""
        return self._ways[self._views[number]]


def extremes(walked: Walk, tolls: Tolls) -> Extremes:
    """The shortest and the longest play."""
    if not (walked.endings and walked.alive[0]):
        return Extremes(None, None)
    if not walked.complete or walked.order is None:
        return Extremes(_nearest(walked, tolls), None)
    ways, entered, alive = walked.ways, tolls.entered, walked.alive
    least: list[int | None] = [None] * len(walked)
    most = [-1] * len(walked)
    least[0], most[0] = 0, 0
    for number in walked.order:  # none is left before all that lead to it
        nearest, furthest = (least[number] or 0) + entered[number], most[number] + entered[number]
        least[number], most[number] = nearest, furthest
        for to, toll in zip(ways[number], tolls.out(number), strict=True):
            if alive[to]:
                known = least[to]
                least[to] = nearest + toll if known is None else min(known, nearest + toll)
                most[to] = max(most[to], furthest + toll)
    ends = [least[number] for number in walked.endings]
    return Extremes(
        min(end for end in ends if end is not None), max(most[number] for number in walked.endings)
    )


def _nearest(walked: Walk, tolls: Tolls) -> int | None:
    """The shortest play (Dijkstra 1959); None where a shorter one may lie past the bound."""
    ways, entered, count = walked.ways, tolls.entered, len(walked)
    best = [-1] * count
    best[0] = entered[0]
    queue = [entered[0] * count]  # a length and a state in one number: they are compared faster so
    while queue:
        length, number = divmod(heapq.heappop(queue), count)
        if number in walked.endings:
            return length
        if number in walked.border:
            return None
        if length > best[number]:
            continue
        for to, toll in zip(ways[number], tolls.out(number), strict=True):
            longer = length + toll + entered[to]
            if not 0 <= best[to] <= longer:
                best[to] = longer
                heapq.heappush(queue, longer * count + to)
    return None


def table(walked: Walk, wordage: Wordage, longest: int | None) -> Counter[Length] | None:
    """How many times each length comes, weighed exactly; None where plays can turn, or past the bound.

    Weights are whole numbers: a common multiple of all the numbers of open choices, to the power of the ``longest``
    play's choices, divides evenly at every choice. Every state must lead to an ending.
    """
    if longest is None or walked.order is None:
        return None
    multiple = math.lcm(*{len(ways) for ways in walked.ways if ways})
    weight_of_an_entry = 1 + longest * multiple.bit_length() // 500
    at: dict[int, Counter[Length]] = defaultdict(Counter)
    at[0][0, wordage.shown(walked.views[0])] = multiple**longest
    ended: Counter[Length] = Counter()
    entries = 0
    for number in walked.order:
        lengths, view, ways = at.pop(number), walked.views[number], walked.ways[number]
        entries += len(lengths) * max(1, len(ways)) * weight_of_an_entry
        if entries > LARGEST_TABLE:
            return None
        if not ways:
            ended.update(lengths)
        chosen = 1 if view.opened else 0
        for to, reply in zip(ways, wordage.replies(view), strict=True):
            further, words = at[to], reply + wordage.shown(walked.views[to])
            for (choices, so_far), likely in lengths.items():
                further[choices + chosen, so_far + words] += likely // len(ways)
    return ended


def drawn(shown: Views, wordage: Wordage) -> tuple[Counter[Length], int]:
    """The lengths of 20,000 seeded random plays, or of as many as fit the bound, and how many did not end in time."""
    chance, longest = random.Random(1), LONGEST_SAMPLE + 2 * len(shown.story.scenes)
    lengths, endless, spent, looked = Counter[Length](), 0, 0, shown.looked
    for _ in range(SAMPLES):
        length, weighed = _one(shown, wordage, chance, longest)
        if length is None:
            endless += 1
        else:
            lengths[length] += 1
        spent += weighed
        if spent + shown.looked - looked > MOST_SAMPLED:
            break
    return lengths, endless


def _one(shown: Views, wordage: Wordage, chance: random.Random, longest: int) -> tuple[Length | None, int]:
    """One random play: its length, or None when it does not end in time; and what its scenes weighed."""
    code = shown.start()
    view = shown.of(shown.story.first, code)
    choices, words, weighed = 0, wordage.shown(view), 0
    for _ in range(longest):
        weighed += weight(code)
        if not view.ways:
            return ((choices, words) if shown.story.scenes[view.scene].ending else None), weighed
        place = int(chance.random() * len(view.ways))
        choices += 1 if view.opened else 0
        words += wordage.replies(view)[place]
        way = view.ways[place]
        code = shown.after(code, way)
        view = shown.of(way.to, code)
        words += wordage.shown(view)
    return None, weighed
