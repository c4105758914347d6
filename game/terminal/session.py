"""One play in a terminal: tell a scene, ask, go on; until an ending, the end of input, or the player leaves."""

import re
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto

from game.jobs import jobs_met, known_jobs
from game.store import Store
from game.terminal import words
from game.terminal.answers import Answers, TimeIsUp
from game.terminal.jobs import met_words, read_sheets
from game.terminal.page import Page
from game.terminal.words import Around
from game.visit import earlier_in_the_visit, new_lines
from scenarios import rules
from scenarios.all_careers import Careers
from scenarios.i18n import _
from scenarios.lines import Line, Variables
from scenarios.model import Choice
from scenarios.play import EndlessSuites, Play

CHOICE = re.compile(r"[0-9]{1,6}")


class Stop(Enum):
    """Why a play stopped."""

    ENDING = auto()
    LEFT = auto()
    INPUT_ENDED = auto()
    STORY_AT_FAULT = auto()
    WRONG_REPLAY = auto()


class _Leave(Exception):
    def __init__(self, why: Stop) -> None:
        super().__init__(why)
        self.why = why


@dataclass(slots=True, kw_only=True)
class Session:
    """A play being told. ``play`` is always the one that was kept last, however the telling is cut short."""

    play: Play
    slug: str
    around: Around
    careers: Careers
    store: Store
    page: Page
    answers: Answers
    story_mark: str = ""
    timers: bool = False
    _met: set[str] = field(default_factory=set, init=False)
    _offered: set[str] = field(default_factory=set, init=False)
    _gauges: str = field(default="", init=False)

    def run(self) -> Stop:
        """Tell the play from where it stands."""
        self._open()
        try:
            self._tell(whole=True)
            while self.play.ending is None:
                if self.play.choices:
                    self._ask()
                else:
                    self._follow()
            self._end()
        except _Leave as leave:
            return leave.why
        finally:
            self.page.flush()
        return Stop.ENDING

    def _open(self) -> None:
        self._say_notices()
        self.page.say(self.play.story.title)
        if self.play.numbers:
            self.page.say(_("La partie reprend où elle en était."))
        else:
            for line in words.opening(self.play.story):
                self.page.say(line)

    def _follow(self) -> None:
        try:
            after = self.play.follow()
        except EndlessSuites:
            raise self._at_fault(_("des scènes s’y suivent en rond, sans un choix")) from None
        if after is None:
            raise self._at_fault(_("il n’y a plus rien à y faire"))
        self.play = after
        self._tell()

    def _at_fault(self, what: str) -> _Leave:
        self.page.say(
            _("Cette histoire a un défaut, à la scène « {scene} » : {what}. Elle s’arrête là.").format(
                scene=self.play.state.scene, what=what
            )
        )
        return _Leave(Stop.STORY_AT_FAULT)

    def _tell(self, *, whole: bool = False) -> None:
        """The scene: its lines, its facts, its words of the trade. ``whole`` tells again what the visit told."""
        play = self.play
        if whole:
            self._gauges = ""
        first_time = whole or not earlier_in_the_visit(play)
        lines = play.lines if whole else new_lines(play)
        if first_time or lines:
            self.page.gap()
        if first_time and (place := words.place_of_messages(play.scene)):
            self.page.say(place)
        self._say_lines(lines, play.state.variables)
        if first_time:
            for card in words.card_words(play, self.around.sources):
                self.page.say(card)
        self._offer(*words.terms(play.scene, lines, play))

    def _say_lines(self, lines: Sequence[Line], variables: Variables) -> None:
        story = self.play.story
        for line in lines:
            if line.speaker and line.speaker not in self._met:
                self._met.add(line.speaker)
                self.page.say(words.introduction(story, line.speaker))
            self.page.say(words.line_words(story, line, variables))

    def _offer(self, *terms: str) -> None:
        """Say once that a word of the trade can be explained."""
        fresh = [term for term in dict.fromkeys(terms) if term in self.around.glossary]
        fresh = [term for term in fresh if term not in self._offered]
        if fresh:
            self.page.say(words.offer(fresh, teach=not self._offered))
            self._offered.update(fresh)

    def _ask(self) -> None:
        """Show the choices, then take answers until one of them moves the play."""
        before = self.play
        self._show_choices()
        seconds = before.scene.timer if self.timers else None
        if seconds:
            self.page.say(words.time_words(seconds))
        until = time.monotonic() + seconds if seconds else None
        while self.play is before:
            try:
                answer = self._next_answer(until)
            except TimeIsUp:
                self._too_late()
            else:
                self._take(answer)

    def _show_choices(self) -> None:
        play = self.play
        self.page.gap()
        if (gauges := words.gauges(play)) != self._gauges:
            self._gauges = gauges
            self.page.say(gauges)
        if order := words.order_words(play):
            self.page.say(order)
        self.page.say(words.question(play))
        for number, label in words.choice_words(play):
            self.page.say(number + label, under=number)

    def _next_answer(self, until: float | None) -> str:
        self.page.ask(words.prompt(len(self.play.choices), helps=self.answers.typed))
        try:
            answer = self.answers.next(until - time.monotonic() if until is not None else None)
        except EOFError:
            self.page.answered()
            raise _Leave(Stop.INPUT_ENDED) from None
        if not self.answers.shows_itself:
            self.page.answered(answer if CHOICE.fullmatch(answer) else "")
        return answer

    def _too_late(self) -> None:
        self.page.answered()
        choice = next(choice for choice in self.play.choices if choice.default)
        label = choice.label.plain(self.play.state.variables)
        self.page.say(_("Le temps est passé : {choice}").format(choice=label))
        self._choose(choice)

    def _take(self, answer: str) -> None:
        """A choice by its number, or one of the few commands."""
        choices = self.play.choices
        if CHOICE.fullmatch(answer) and 1 <= int(answer) <= len(choices):
            self._choose(choices[int(answer) - 1])
            return
        if self.answers.replaying:
            self.page.say(_("Le choix « {number} » n’existe pas ici.").format(number=answer))
            raise _Leave(Stop.WRONG_REPLAY)
        letter, _space, rest = answer.partition(" ")
        match letter.casefold():
            case "?":
                for line in words.help_lines():
                    self.page.say(line)
            case "r":
                self._back()
            case "l":
                self._tell(whole=True)
                self._show_choices()
            case "g":
                self.page.say(words.explained(rest.strip(), self.around.glossary))
            case "a":
                for contact in self.around.contacts:
                    self.page.say(contact)
            case "q":
                raise _Leave(Stop.LEFT)
            case _:
                self.page.say(words.not_a_choice(len(choices)))

    def _choose(self, choice: Choice) -> None:
        before = self.play
        after = before.choose(choice)
        self.store.save(self.slug, self.story_mark, after)
        self._say_notices()
        self.play = after
        if reply := before.reply(choice):
            self.page.gap()
            self._say_lines(reply, rules.after_effects(before.story, before.state, choice).variables)
        self._tell()

    def _back(self) -> None:
        before = self.play.back()
        if before is None:
            self.page.say(_("Tu es au début de l’histoire."))
            return
        self.store.save(self.slug, self.story_mark, before)
        self.play = before
        self._tell(whole=True)

    def _end(self) -> None:
        met = jobs_met(self.play)
        self.store.earn(self.slug, self.play.state.scene, met)
        self.store.forget(self.slug)
        self.page.gap()
        for line in words.ending_words(self.play):
            self.page.say(line)
        if after := tuple(words.after_words(self.around, self.play.state.scene)):
            self.page.gap()
        for line in after:
            self.page.say(line)
        self._say_notices()
        self._show_jobs(known_jobs(self.careers, met))

    def _show_jobs(self, slugs: Sequence[str]) -> None:
        """The jobs met; their sheets where somebody is there to ask for one."""
        if slugs:
            self.page.gap()
        for sentence in met_words(self.careers, slugs):
            self.page.say(sentence)
        if self.answers.shows_itself:
            with suppress(EOFError):
                read_sheets(self.page, self.answers, self.careers, slugs)

    def _say_notices(self) -> None:
        for notice in self.store.take_notices():
            self.page.say(notice)
