"""A story played in a browser, and what Python says its page must show."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.visit import new_lines
from scenarios import rules
from scenarios.address import pack, story_mark, unpack
from scenarios.content import Content
from scenarios.lines import Line, Variables
from scenarios.model import Moment, Story
from scenarios.play import Play, Step, replay
from tests.web.built import Opened
from tests.web.chromium import ChromiumTab

# Press, and wait for the page to have answered.
_PRESS = """([selector, number]) => new Promise((done) => {
  addEventListener("hashchange", () => setTimeout(done), {once: true});
  document.querySelectorAll(selector)[number].click();
})"""
_GO = """(end) => new Promise((done) => {
  addEventListener("hashchange", () => setTimeout(done), {once: true});
  location.hash = end;
})"""
_SHOWN = """() => {
  const isWords = (node) => node.nodeName !== "B" && !node.classList?.contains("portrait");
  const words = (node) => [...node.childNodes].filter(isWords).map((each) => each.textContent).join("").trim();
  const line = (node) => [node.querySelector("b")?.firstChild.data ?? null, words(node)];
  const texts = (selector) => [...document.querySelectorAll(selector)].map((node) => node.textContent.trim());
  return {
    lines: [...document.querySelectorAll("#dit > p")].map(line),
    cards: texts("#dit > figure p"),
    title: texts("#dit > h3"),
    choices: texts("#choix button"),
    ordered: texts("#ordre li"),
    question: document.querySelector("#choisir").hidden ? null : document.querySelector("#question").textContent,
    goes_on: !!document.querySelector("#apres .bouton"),
  };
}"""


def packed(story: Story, moves: Sequence[int | None] = ()) -> str:
    return pack(story_mark(story), moves)


@dataclass(frozen=True)
class Stories:
    """The stories of a content folder, in its site."""

    content: Content
    site: Opened

    def story(self, slug: str) -> Story:
        return self.content.stories[slug].story

    def address(self, slug: str, end: str = "", way: str = "http") -> str:
        """``end`` is what follows the path: options, then the end of the address."""
        return self.site.address(f"univers/{slug}/recit.html{end}", way)

    def open(self, tab: ChromiumTab, slug: str, moves: Sequence[int | None] = (), way: str = "http") -> Story:
        """A play of a story, in its page."""
        story = self.story(slug)
        tab.open(self.address(slug, f"#{packed(story, moves)}", way))
        return story


def go(tab: ChromiumTab, story: Story, moves: Sequence[int | None]) -> None:
    """From one play of a story to another, as Back and Forward go: the page stays."""
    tab.page.evaluate(_GO, packed(story, moves))


def press(tab: ChromiumTab, number: int = 0, selector: str = "#choix button") -> None:
    """Press one of the choices, counted from 0, or whatever else the selector finds."""
    tab.page.evaluate(_PRESS, [selector, number])


def go_on(tab: ChromiumTab) -> None:
    press(tab, 0, "#apres .bouton")


def play_by_number(tab: ChromiumTab, numbers: Sequence[int]) -> None:
    """Make these choices, going on wherever nothing is to be chosen, to the ending."""
    left = list(numbers)
    while tab.evaluate("document.querySelector('#fin').hidden"):
        if tab.evaluate("document.querySelector('#choisir').hidden"):
            go_on(tab)
        else:
            press(tab, left.pop(0))
    assert not left


def play_in(tab: ChromiumTab, story: Story) -> Play:
    """The play that a tab's address tells of."""
    address = unpack(tab.evaluate("location.hash.slice(1)"))
    assert address is not None
    assert address.mark == story_mark(story)
    play, whole = replay(story, address.moves)
    assert whole
    return play


def shown(tab: ChromiumTab) -> dict[str, Any]:
    found: dict[str, Any] = tab.page.evaluate(_SHOWN)
    return found


def due(play: Play) -> dict[str, Any]:
    """What the page of a play must show, by the rules and by the terminal's own idea of a visit."""
    story = play.story
    while _silent(play) and (after := play.follow()):
        play = after
    choices, ending = play.choices, play.ending
    lines = [*_reply(play), *_said(story, new_lines(play), play.state.variables)]
    if ending:
        lines += _said(story, rules.shown_lines(ending.balance, play.state), play.state.variables)
    ordered = play.scene.moment is Moment.ORDER
    return {
        "lines": lines,
        "cards": [] if _visited(play) else [_plain(card.text, play) for card in play.scene.cards],
        "title": [_plain(ending.title, play)] if ending else [],
        "choices": [_plain(choice.label, play) for choice in choices],
        "ordered": [_label(play, step) for step in _here(play)] if ordered else [],
        "question": _question(play) if choices else None,
        "goes_on": not choices and ending is None,
    }


def _silent(play: Play) -> bool:
    told = (
        _reply(play),
        new_lines(play),
        play.choices,
        play.ending,
        () if _visited(play) else play.scene.cards,
    )
    return not any(told) and not (play.scene.moment is Moment.ORDER and _here(play))


def _visited(play: Play) -> bool:
    """Whether this visit of the scene began before this page."""
    if not play.past or play.past[-1].state.scene != play.state.scene or play.past[-1].chosen is None:
        return False
    step = play.past[-1]
    return rules.available_choices(play.story, step.state)[step.chosen or 0].goto is None


def _here(play: Play) -> list[Step]:
    return [step for step in play.past if step.state.scene == play.state.scene and step.chosen is not None]


def _reply(play: Play) -> list[list[str | None]]:
    """The reply to the last choice; among messages, what one wrote comes first."""
    if not play.past or (step := play.past[-1]).chosen is None:
        return []
    story = play.story
    choice = rules.available_choices(story, step.state)[step.chosen]
    after = rules.after_effects(story, step.state, choice)
    reply = _said(story, rules.shown_lines(choice.reply, after), after.variables)
    if story.scenes[step.state.scene].moment is not Moment.MESSAGES:
        return reply
    return [[story.characters[story.played].name, _label(play, step)], *reply]


def _said(story: Story, lines: Sequence[Line], variables: Variables) -> list[list[str | None]]:
    return [
        [story.characters[line.speaker].name if line.speaker else None, line.text.plain(variables)]
        for line in lines
    ]


def _label(play: Play, step: Step) -> str:
    choices = rules.available_choices(play.story, step.state)
    return choices[step.chosen or 0].label.plain(step.state.variables)


def _plain(text: Any, play: Play) -> str:
    words: str = text.plain(play.state.variables)
    return words


def _question(play: Play) -> str:
    scene = play.scene
    if scene.moment is Moment.ORDER:
        return "Et ensuite ?" if _here(play) else "Par quoi commences-tu ?"
    if scene.moment is Moment.MESSAGES:
        return "Qu’écris-tu ?" if scene.support == "papier" else "Que réponds-tu ?"
    return "Que regardes-tu ?" if scene.moment is Moment.OBSERVE else "Que fais-tu ?"
