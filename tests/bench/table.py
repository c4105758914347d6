"""What the bench hands over: one row per thing measured, as a table for people and as JSON for programs."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import median
from typing import Any

DECIMALS = {
    "s": 3,
    "ms": 1,
    "MB": 1,
    "KB": 1,
    "%": 2,
    "steps/s": 0,
    "states/s": 0,
    "requests": 0,
    "shift": 3,
    "points": 0,
}


class ProbeFailed(Exception):
    """A probe could not measure what it says it measures: the only thing that makes the bench fail."""


@dataclass(frozen=True, slots=True)
class Aim:
    """Where we want the median to be. Missing it is said, and fails nothing."""

    sign: str
    limit: float

    def met(self, value: float) -> bool:
        return value < self.limit if self.sign == "<" else value >= self.limit


@dataclass(frozen=True, slots=True)
class Row:
    """One thing measured, once per run, in ``unit``; the peer is measured the same way in the same bench."""

    name: str
    unit: str
    values: tuple[float, ...]
    peer: "Row | None" = None
    aim: Aim | None = None

    @property
    def median(self) -> float:
        return median(self.values)

    @property
    def ratio(self) -> float | None:
        """How many times its peer; None without a peer, or against one that costs nothing."""
        return self.median / self.peer.median if self.peer and self.peer.median else None

    @property
    def met(self) -> bool | None:
        return self.aim.met(self.median) if self.aim else None

    def as_json(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "unit": self.unit,
            "median": self.median,
            "min": min(self.values),
            "max": max(self.values),
            "runs": len(self.values),
            "peer": self.peer.name if self.peer else None,
            "ratio": self.ratio,
            "aim": f"{self.aim.sign} {self.aim.limit:g}" if self.aim else None,
            "met": self.met,
        }

    def as_cells(self) -> tuple[str, ...]:
        def said(value: float) -> str:
            return f"{value:,.{DECIMALS[self.unit]}f}"

        against = f"× {self.ratio:.2f} {self.peer.name}" if self.peer and self.ratio is not None else ""
        aim = f"{self.aim.sign} {self.aim.limit:,g} {'met' if self.met else 'MISSED'}" if self.aim else ""
        return (
            self.name,
            f"{said(self.median)} {self.unit}",
            said(min(self.values)),
            said(max(self.values)),
            aim,
            against,
        )


HEAD = ("", "median", "min", "max", "aim", "against its peer")
RIGHT = (1, 2, 3)  # the columns of figures


def as_table(rows: Iterable[Row]) -> Iterator[str]:
    """The lines of a table, columns as wide as they need to be."""
    cells = [HEAD, *(row.as_cells() for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        padded = (
            cell.rjust(width) if place in RIGHT else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        yield "  ".join(padded).rstrip()
