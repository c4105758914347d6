"""The little language and the rules a second time, otherwise made, to be compared with.

``not``, ``and`` and ``or`` of Python bind as ``non``, ``et`` and ``ou`` must: a condition is turned into Python, word
for word, and Python judges it. The rules are a play whose values change in place, where ``rules.py`` changes none.
"""

import re
from collections.abc import Callable, Mapping
from typing import Any

from scenarios.model import Choice, Scene, Story
from tests.fuzz.printing import condition_text

_WORD = re.compile(
    r"(?P<seen>vu\s*\(\s*(?P<scene>[^\s()]+)\s*\))|(?P<name>[^\W\d][\w-]*)|(?P<equal>(?<![<>!])=)"
)
_PYTHON = {"non": "not", "et": "and", "ou": "or"}


def judged(text: str, value: Callable[[str], int | bool], seen: Callable[[str], bool]) -> bool:
    """Whether a condition that the parser accepts is true."""

    def word(found: re.Match[str]) -> str:
        if found["seen"]:
            return f" seen({found['scene']!r}) "
        if found["equal"]:
            return "=="
        name = found["name"]
        return f" {_PYTHON.get(name, f'value({name!r})')} "

    python = " ".join(_WORD.sub(word, text).split())
    return bool(eval(python, {"__builtins__": {}}, {"value": value, "seen": seen}))  # noqa: S307 - words already parsed


def changed(text: str, before: int | bool, low: int | None, high: int | None) -> int | bool:
    """The value of a variable after an effect that the parser accepts."""
    _, operator, value = re.fullmatch(r"\s*([^\s+=-]+)\s*([+=-])\s*(-?[0-9]+|oui|non)\s*", text).groups()
    if value in ("oui", "non"):
        return value == "oui"
    after = {"+": before + int(value), "-": before - int(value), "=": int(value)}[operator]
    return after if low is None or high is None else sorted((low, after, high))[1]


class Told:
    """A play, told again: ``where``, ``values``, ``seen`` and ``taken`` after each move."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.values: dict[str, Any] = {name: each.start for name, each in story.variables.items()}
        self.seen: set[str] = set()
        self.taken: set[tuple[str, int]] = set()
        self.where = story.first
        self._change(self.scene.effects)

    @property
    def scene(self) -> Scene:
        return self.story.scenes[self.where]

    def true(self, when: Any) -> bool:
        return when is None or judged(condition_text(when), self.values.__getitem__, self.seen.__contains__)

    def open(self) -> list[int]:
        """The places of the open choices."""
        return [
            place
            for place, choice in enumerate(self.scene.choices)
            if (self.where, place) not in self.taken and self.true(choice.when)
        ]

    def move(self, move: int | None) -> None:
        """Take the numbered open choice, or the ``suite``."""
        if move is None:
            self._enter(next(step.goto for step in self.scene.then if self.true(step.when)))
            return
        place = self.open()[move]
        choice: Choice = self.scene.choices[place]
        if choice.once or self.scene.moment == "composer":
            self.taken.add((self.where, place))
        self._change(choice.effects)
        self._enter(choice.goto or self.where)

    def _enter(self, name: str) -> None:
        self.seen.add(self.where)
        self.where = name
        self._change(self.scene.effects)

    def _change(self, effects: Any) -> None:
        for effect in effects:
            variable, before = self.story.variables[effect.variable], self.values[effect.variable]
            after: int | bool = effect.value
            if effect.operator != "=":
                after = before + effect.value if effect.operator == "+" else before - effect.value
            bounds: Mapping[str, int | None] = {"low": variable.low, "high": variable.high}
            if None not in bounds.values():
                after = sorted((bounds["low"], after, bounds["high"]))[1]
            self.values[effect.variable] = after
