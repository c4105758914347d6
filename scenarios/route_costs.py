"""What a route costs in each ranking, as numbers that add up step by step, so that thousands can be compared."""

from typing import NamedTuple

from scenarios.route_steps import CONFIDENCES, INCOMES, Step


class Cost(NamedTuple):
    """The less the better, each of the three by itself: ``time``, ``income``, ``confidence``.

    Of time: how many steps nobody has timed, then the least it takes, then the most of what is known. Of income and of
    confidence: the worst of a step, then how many steps are that bad.
    """

    time: tuple[int, int, int] = (0, 0, 0)
    income: tuple[int, int] = (0, 0)
    confidence: tuple[int, int] = (0, 0)

    def then(self, step: "Cost") -> "Cost":
        """Both, one after the other. What was as good as another stays so, whatever they both go on with."""
        unknown, low, high = self.time
        return Cost(
            (unknown + step.time[0], low + step.time[1], high + step.time[2]),
            _worst(self.income, step.income),
            _worst(self.confidence, step.confidence),
        )

    def as_good_as(self, other: "Cost") -> bool:
        """Whether it is no worse in any ranking."""
        return self.time <= other.time and self.income <= other.income and self.confidence <= other.confidence

    def at_best(self, other: "Cost") -> "Cost":
        """The better of the two in each ranking: nothing made of either costs less."""
        return Cost(
            min(self.time, other.time),
            min(self.income, other.income),
            min(self.confidence, other.confidence),
        )


def cost_of(step: Step) -> Cost:
    low, high = step.months or (0, 0)
    return Cost(
        (int(step.months is None), low, high),
        (INCOMES.index(step.income), 1),
        (CONFIDENCES.index(step.confidence), 1),
    )


def _worst(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    if one[0] == other[0]:
        return one[0], one[1] + other[1]
    return max(one, other)
