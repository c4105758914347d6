"""How long a play is: choices, words and minutes, at least, at most and in the middle.

The minimum and the maximum are exact (over plays that end). The median is over plays in which every open choice is as
likely as another: exact where the table of lengths fits a bound, else read off seeded plays.
"""

import heapq
import math
import random
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple, TypeAlias

from scenarios import rules
from scenarios.explore import Walk, reaching
from scenarios.lines import Line, RichText, count_words
from scenarios.model import Choice, Story
from scenarios.rules import StoryState

WORDS_A_MINUTE = 150
SECONDS_A_CHOICE = 4

SAMPLES = 20_000
LARGEST_TABLE = 1_500_000
LONGEST_SAMPLE = 500
MOST_SAMPLED_SCENES = 500_000

Length: TypeAlias = tuple[int, int]  # choices, words


class Spread(NamedTuple):
    """The least, the middle and the most of one measure; None: no play ends, or no bound exists."""

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
    plays = _Plays(walked)
    middle, exact = plays.median()
    least_choices, least_words = plays.least((1, 0)), plays.least((0, 1))
    most_choices, most_words = plays.most((1, 0)), plays.most((0, 1))
    # Minutes weigh words and choices together: in fifteenths of a second, so that the search stays in whole numbers.
    least_time, most_time = plays.least((60, 6)), plays.most((60, 6))
    return Figures(
        Spread(least_choices, middle[0], most_choices),
        Spread(least_words, middle[1], most_words),
        Spread(_in_minutes(least_time), middle[2], _in_minutes(most_time)),
        exact,
    )


def _in_minutes(fifteenths: int | None) -> float | None:
    return None if fifteenths is None else round(fifteenths / 900, 2)


class _Plays:
    """The plays of a walk that end: their states and ways out, each with its choices and words."""

    def __init__(self, walked: Walk) -> None:
        self.walked = walked
        self.words = _Words(walked.story)
        self.here = [self.words.here(state) for state in walked.states]
        self.endings = set(walked.endings())
        alive = reaching(walked, iter(self.endings))
        self.ways = [self.ways_out(number, alive) for number in range(len(walked.states))]
        self.alive = alive
        self.order = self.sorted_states()

    def ways_out(self, number: int, alive: set[int]) -> list[tuple[int, int, int]]:
        """The ways on that can end: to which state, the choices and the words on the way."""
        state = self.walked.states[number]
        opened = rules.available_choices(self.walked.story, state)
        return [
            (to, 0, 0) if chosen is None else (to, 1, self.words.reply(state, opened[chosen]))
            for to, chosen in self.walked.edges[number]
            if to in alive
        ]

    def sorted_states(self) -> list[int] | None:
        """The living states, each after all that lead to it; None when some play can turn for ever."""
        waiting = Counter(to for number in self.alive for to, _, _ in self.ways[number])
        ready = [number for number in self.alive if not waiting[number]]
        order = []
        while ready:
            number = ready.pop()
            order.append(number)
            for to, _, _ in self.ways[number]:
                waiting[to] -= 1
                if not waiting[to]:
                    ready.append(to)
        return order if len(order) == len(self.alive) else None

    def least(self, weights: Length) -> int | None:
        """The shortest play that ends (Dijkstra), in ``weights`` of a choice and of a word."""
        if 0 not in self.alive:
            return None
        per_choice, per_word = weights
        best = {0: self.here[0] * per_word}
        queue = [(best[0], 0)]
        while queue:
            length, number = heapq.heappop(queue)
            if number in self.endings:
                return length
            if length > best[number]:
                continue
            for to, choices, words in self.ways[number]:
                longer = length + choices * per_choice + (words + self.here[to]) * per_word
                if longer < best.get(to, longer + 1):
                    best[to] = longer
                    heapq.heappush(queue, (longer, to))
        return None

    def most(self, weights: Length) -> int | None:
        """The longest play, or None when nothing bounds it."""
        if self.order is None or 0 not in self.alive or not self.walked.complete:
            return None
        per_choice, per_word = weights
        best = dict.fromkeys(self.alive, 0)
        best[0] = self.here[0] * per_word
        for number in self.order:
            for to, choices, words in self.ways[number]:
                longer = best[number] + choices * per_choice + (words + self.here[to]) * per_word
                best[to] = max(best[to], longer)
        return max(best[number] for number in self.endings)

    def median(self) -> tuple[tuple[int | float | None, int | float | None, float | None], bool]:
        """The middle play's choices, words and minutes, and whether they are exact."""
        if self.walked.complete and len(self.alive) < len(self.walked.states):
            return (None, None, None), False  # an error: some plays never end, so none is the middle one
        table = self.table(self.order) if self.walked.complete and self.order is not None else None
        exact = table is not None
        if table is None:
            table = self.drawn()
        if not table:
            return (None, None, None), exact
        measures: tuple[Callable[[Length], int | float], ...] = (itemgetter(0), itemgetter(1), minutes)
        choices, words, time = (_middle(table, measure) for measure in measures)
        return (choices, words, time), exact

    def table(self, order: list[int]) -> Counter[Length] | None:
        """How many times each length comes, weighed exactly; None when the table would outgrow its bound.

        Weights are whole numbers: a common multiple of all the numbers of open choices, to the power of the longest
        play, divides evenly at every choice.
        """
        multiple = math.lcm(*(len(ways) for ways in self.ways if ways))
        longest = self.most((1, 0)) or 0
        weight_of_an_entry = 1 + longest * multiple.bit_length() // 500
        at: dict[int, Counter[Length]] = defaultdict(Counter)
        at[0][(0, self.here[0])] = multiple**longest
        ended: Counter[Length] = Counter()
        entries = 0
        for number in order:
            lengths = at.pop(number, Counter())
            entries += len(lengths) * max(1, len(self.ways[number])) * weight_of_an_entry
            if entries > LARGEST_TABLE:
                return None
            if number in self.endings:
                ended.update(lengths)
            share = len(self.ways[number])
            for to, choices, words in self.ways[number]:
                further = at[to]
                for (so_far, spoken), weight in lengths.items():
                    further[so_far + choices, spoken + words + self.here[to]] += weight // share
        return ended

    def drawn(self) -> Counter[Length]:
        """The lengths of 20,000 seeded random plays, or of as many as half a million scenes hold.

        Those that do not end within 500 scenes are left out.
        """
        chance = random.Random(len(self.walked.states))
        lengths, scenes = Counter[Length](), 0
        for _ in range(SAMPLES):
            length, entered = self.along(chance) if self.walked.complete else self.one(chance)
            lengths.update([length] if length else [])
            scenes += entered
            if scenes > MOST_SAMPLED_SCENES:
                break
        return lengths

    def along(self, chance: random.Random) -> tuple[Length | None, int]:
        """One random play along the walk, and how many scenes it entered."""
        number, choices, words = 0, 0, self.here[0]
        for entered in range(1, LONGEST_SAMPLE + 1):
            if number in self.endings:
                return (choices, words), entered
            ways = self.ways[number]
            number, chosen, told = ways[int(chance.random() * len(ways))]
            choices, words = choices + chosen, words + told + self.here[number]
        return None, LONGEST_SAMPLE

    def one(self, chance: random.Random) -> tuple[Length | None, int]:
        """The same by the rules themselves: where the walk met its bound, there are no ways out to follow."""
        story, choices, words = self.walked.story, 0, 0
        state: StoryState | None = rules.start(story)
        for entered in range(LONGEST_SAMPLE):
            if state is None:
                return None, entered
            words += self.words.here(state)
            if rules.current_scene(story, state).ending:
                return (choices, words), entered + 1
            opened = rules.available_choices(story, state)
            if opened:
                choice = chance.choice(opened)
                choices, words = choices + 1, words + self.words.reply(state, choice)
                state = rules.choose(story, state, choice)
            else:
                state = rules.follow(story, state)
        return None, LONGEST_SAMPLE


def _middle(table: Counter[Length], measured: Callable[[Length], int | float]) -> int | float:
    """The lower median of a weighed table."""
    half, total = sum(table.values()), 0
    for length in sorted(table, key=measured):
        total += table[length]
        if 2 * total >= half:
            return measured(length)
    raise AssertionError("an empty table has no middle")


class _Words:
    """How many words a state shows.

    Those of one text are counted once: a ``{variable}`` is part of a word, whatever number it shows.
    """

    def __init__(self, story: Story) -> None:
        self.story = story
        self.variables = {name: variable.start for name, variable in story.variables.items()}
        self.counted: dict[
            int, int
        ] = {}  # by identity: texts live as long as their story, and are slow to compare

    def of(self, text: RichText) -> int:
        if id(text) not in self.counted:
            self.counted[id(text)] = count_words(text.plain(self.variables))
        return self.counted[id(text)]

    def lines(self, lines: tuple[Line, ...], state: StoryState) -> int:
        return sum([self.of(line.text) for line in rules.shown_lines(lines, state)])

    def reply(self, state: StoryState, choice: Choice) -> int:
        """The words that answer a choice."""
        if not choice.reply:
            return 0
        return self.lines(choice.reply, rules.after_effects(self.story, state, choice))

    def here(self, state: StoryState) -> int:
        """The words a state shows by itself: lines, cards, open choices, the ending's title and balance."""
        scene = self.story.scenes[state.scene]
        words = self.lines(scene.text, state)
        words += sum([self.of(card.text) for card in scene.cards])
        words += sum([self.of(choice.label) for choice in rules.available_choices(self.story, state)])
        if scene.ending:
            words += self.of(scene.ending.title) + self.lines(scene.ending.balance, state)
        return words
