"""How many words a state shows, and a choice's reply; asked of the rules once for all the states that show the same.

A ``{variable}`` is part of a word, whatever number it shows.
"""

from collections.abc import Iterable

from scenarios import rules
from scenarios.lines import Line, RichText, count_words
from scenarios.model import Story
from scenarios.views import View


class Wordage:
    """The words of one story's views."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._variables = {name: variable.start for name, variable in story.variables.items()}
        # By identity: views and texts live as long as their story, and texts are slow to compare.
        self._texts: dict[int, int] = {}
        self._views: dict[View, int] = {}
        self._replies: dict[View, tuple[int, ...]] = {}

    def shown(self, view: View) -> int:
        """The words a state shows by itself: lines, cards, open choices, the ending's title and balance."""
        if view not in self._views:
            self._views[view] = self._shown(view)
        return self._views[view]

    def replies(self, view: View) -> tuple[int, ...]:
        """The words that answer on each way out: the reply of each open choice, none on a ``suite``."""
        if view not in self._replies:
            scene = self._story.scenes[view.scene]
            said = [self._reply(view, place) if scene.choices[place].reply else 0 for place in view.opened]
            self._replies[view] = tuple(said) or (0,) * len(view.ways)
        return self._replies[view]

    def _shown(self, view: View) -> int:
        scene = self._story.scenes[view.scene]
        words = self._lines(scene.text, view.state)
        words += sum([self._text(card.text) for card in scene.cards])
        words += sum([self._text(scene.choices[place].label) for place in view.opened])
        if scene.ending:
            words += self._text(scene.ending.title) + self._lines(scene.ending.balance, view.state)
        return words

    def _reply(self, view: View, place: int) -> int:
        choice = self._story.scenes[view.scene].choices[place]
        return self._lines(choice.reply, rules.after_effects(self._story, view.state, choice))

    def _lines(self, lines: Iterable[Line], state: rules.StoryState) -> int:
        return sum([self._text(line.text) for line in rules.shown_lines(lines, state)])

    def _text(self, text: RichText) -> int:
        if id(text) not in self._texts:
            self._texts[id(text)] = count_words(text.plain(self._variables))
        return self._texts[id(text)]
