"""The lengths of a story's plays: the shortest, the longest, and how likely each one is."""

import heapq
import math
import random
from collections import Counter, defaultdict
from typing import TypeAlias

from scenarios.explore import Walk
from scenarios.graph import turns
from scenarios.views import View, Views
from scenarios.wordage import Wordage

SAMPLES = 20_000
LONGEST_SAMPLE = 500  # scenes
MOST_SAMPLED = 500_000  # scenes entered, and words looked at to tell what they show
LARGEST_TABLE = 1_500_000

Length: TypeAlias = tuple[int, int]  # choices, words


class Tolls:
    """What a walk costs, at so much ``per_choice`` and ``per_word``: to enter each state, to take each way out."""

    def __init__(self, walked: Walk, wordage: Wordage, per_choice: int, per_word: int) -> None:
        self._ways: dict[View, tuple[int, ...]] = {}
        entered: dict[View, int] = {}
        for view in dict.fromkeys(walked.views):
            entered[view] = wordage.shown(view) * per_word
            choice = per_choice if view.opened else 0
            self._ways[view] = tuple([choice + words * per_word for words in wordage.replies(view)])
        self.entered = [entered[view] for view in walked.views]
        self._views = walked.views

    def out(self, number: int) -> tuple[int, ...]:
        """The cost of each way out of a state, without that of entering what it leads to."""
        return self._ways[self._views[number]]


def least(walked: Walk, tolls: Tolls) -> int | None:
    """The shortest play that ends (Dijkstra 1959); None where none does, or a shorter one may lie past the bound."""
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


def most(walked: Walk, tolls: Tolls) -> int | None:
    """The longest play that ends; None where none does, where nothing bounds it, or past the bound."""
    if not (walked.complete and walked.alive[0]):
        return None
    ways, entered, alive = walked.ways, tolls.entered, walked.alive
    best = [-1] * len(walked)
    best[0] = entered[0]
    for group in reversed(walked.groups):
        if not alive[group[0]]:
            continue
        if turns(group, ways):
            inside = set(group)
            if any(
                toll + entered[to]
                for number in group
                for to, toll in zip(ways[number], tolls.out(number), strict=True)
                if to in inside
            ):
                return None
            furthest = max(best[number] for number in group)  # it costs nothing to turn there
            for number in group:
                best[number] = furthest
        for number in group:
            here = best[number]
            for to, toll in zip(ways[number], tolls.out(number), strict=True):
                best[to] = max(best[to], here + toll + entered[to])
    return max(best[number] for number in walked.endings)


def table(walked: Walk, wordage: Wordage) -> Counter[Length] | None:
    """How many times each length comes, weighed exactly; None where plays can turn, or past the bound.

    Weights are whole numbers: a common multiple of all the numbers of open choices, to the power of the longest play,
    divides evenly at every choice. Every state must lead to an ending.
    """
    longest = most(walked, Tolls(walked, wordage, 1, 0))
    if longest is None:
        return None
    multiple = math.lcm(*{len(ways) for ways in walked.ways if ways})
    weight_of_an_entry = 1 + longest * multiple.bit_length() // 500
    at: dict[int, Counter[Length]] = defaultdict(Counter)
    at[0][0, wordage.shown(walked.views[0])] = multiple**longest
    ended: Counter[Length] = Counter()
    entries = 0
    for [number] in reversed(walked.groups):
        lengths, view, ways = at.pop(number), walked.views[number], walked.ways[number]
        entries += len(lengths) * max(1, len(ways)) * weight_of_an_entry
        if entries > LARGEST_TABLE:
            return None
        if not ways:
            ended.update(lengths)
        chosen = 1 if view.opened else 0
        for to, reply in zip(ways, wordage.replies(view), strict=True):
            further, words = at[to], reply + wordage.shown(walked.views[to])
            for (choices, so_far), weight in lengths.items():
                further[choices + chosen, so_far + words] += weight // len(ways)
    return ended


def drawn(shown: Views, wordage: Wordage) -> Counter[Length]:
    """The lengths of 20,000 seeded random plays, or of as many as fit the bound, without those too long to tell."""
    chance = random.Random(1)
    lengths, entered, looked = Counter[Length](), 0, shown.looked
    for _ in range(SAMPLES):
        length, scenes = _one(shown, wordage, chance)
        if length:
            lengths[length] += 1
        entered += scenes
        if entered + shown.looked - looked > MOST_SAMPLED:
            break
    return lengths


def _one(shown: Views, wordage: Wordage, chance: random.Random) -> tuple[Length | None, int]:
    """One random play: its length, or None when it does not end in time; and how many scenes it entered."""
    code = shown.start()
    view = shown.of(shown.story.first, code)
    choices, words = 0, wordage.shown(view)
    for scenes in range(1, LONGEST_SAMPLE + 1):
        if not view.ways:
            return ((choices, words) if shown.story.scenes[view.scene].ending else None), scenes
        drawn_one = int(chance.random() * len(view.ways))
        way = view.ways[drawn_one]
        choices += 1 if view.opened else 0
        words += wordage.replies(view)[drawn_one]
        code = shown.after(code, way)
        view = shown.of(way.to, code)
        words += wordage.shown(view)
    return None, LONGEST_SAMPLE
