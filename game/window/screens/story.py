"""A play in the window: where its telling stands, and what each gesture does to it."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from game.jobs import jobs_met
from game.store import fingerprint
from game.window.heard import BACK, CHOICE, CLUE, ENDING, PAGE, TENSE, TIMER, Heard, moved
from game.window.items import Page, Stage
from game.window.layout.document import Action, Block, Document, document_page
from game.window.layout.moment import Moment
from game.window.layout.story import story_page
from game.window.screens.notices import Definition
from game.window.screens.options import AskTimers, Pause
from game.window.screens.screen import Screen
from game.window.screens.shown import Shown
from game.window.telling import Fact, NothingToDo, Telling
from scenarios.i18n import _
from scenarios.interface import WORDS
from scenarios.play import EndlessSuites, Play

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.window.app import App
    from game.window.items import Target
    from game.window.layout.view import View

SOON = 5.0  # seconds before a choice is made by the time: when it is also heard


class StoryScreen(Screen):
    """Everything it shows follows from ``telling``; the rest is how far the player got in reading it."""

    def __init__(self, app: App, slug: str, play: Play) -> None:
        super().__init__(app)
        self.slug = slug
        self.story = play.story
        self.mark = fingerprint(app.content.folder / "univers" / slug / "recit.yaml")
        universe = app.content.careers.universes.get(slug)
        self.universe = universe.title if universe else ""
        self.hue = universe.hue if universe else self.hue
        self.telling = self._safely(lambda: Telling.enter(play)) or Telling(play, ())
        self.part = 0
        self.parts = 1
        self.apart = False
        self.listed = False
        self.asks = False
        self.timers: bool | None = app.store.options.timers
        self.left: float | None = None
        self.asked = False
        self.stage = Stage(None)
        app.easel.looks = {who: each.look for who, each in self.story.characters.items() if each.look}
        app.playing(slug, play)

    @classmethod
    def begun(cls, app: App, slug: str) -> StoryScreen:
        """From the beginning; a play in hand is only let go by the first choice of this one."""
        return cls(app, slug, Play.begin(app.content.stories[slug].story))

    @classmethod
    def resumed(cls, app: App, slug: str) -> StoryScreen:
        read = app.content.stories[slug]
        mark = fingerprint(app.content.folder / "univers" / slug / "recit.yaml")
        play = app.store.resume(slug, mark, read.story)
        return cls(app, slug, play or Play.begin(read.story))

    # --- what shows --------------------------------------------------------------------------------

    def page(self, view: View) -> Page:
        beat = self.telling.beat
        if isinstance(beat, Fact):
            return self._card(view, beat)
        told = story_page(view, self._moment(view))
        self.parts, self.asks = told.parts, told.asks
        if told.apart and not told.asks:
            self.parts = told.parts + 1  # the choices follow the line, by themselves
        return told.page

    def _moment(self, view: View) -> Moment:
        shown = self.shown
        stage = self.stage = shown.stage(view.shape)
        on_stage = next((each for each in stage.people if each.speaks), None)
        time_left, seconds_left = self._time()
        return replace(
            shown.moment(stage, listed=self.listed),
            tail=self.app.easel.mouth(on_stage) if on_stage else None,
            part=self.part,
            apart=self.apart,
            time_left=time_left,
            seconds_left=seconds_left,
        )

    @property
    def shown(self) -> Shown:
        return Shown(self.telling, self.universe, self.slug)

    def _time(self) -> tuple[float | None, int | None]:
        """What is left of the time for a choice: a part of the thread, or, with less motion, whole seconds."""
        seconds = self.telling.play.scene.timer
        if self.left is None or not seconds or not self.telling.asking:
            return None, None
        left = max(0.0, self.left)
        return (None, math.ceil(left)) if self.app.store.options.reduced_motion else (left / seconds, None)

    def _card(self, view: View, fact: Fact) -> Page:
        """« En vrai » : one fact, its source under it, over the stage."""
        source = (self.app.content.careers.sources or {}).get(fact.card.source)
        cited = fact.card.source
        if source:
            cited = _("Source : {title}. {publisher}, {date}.").format(
                title=source.title, publisher=source.publisher, date=source.date
            )
        document = Document(
            WORDS.in_truth,
            (
                Block(fact.card.text, "line", variables=fact.variables),
                Block(cited, "small", before=26),
            ),
            (
                Action("go", WORDS.go_on, "lecture"),
                *(
                    Action("term", _("Le mot « {word} »").format(word=term.word), "loupe", number)
                    for number, term in enumerate(fact.card.text.terms())
                ),
            ),
            over=True,
        )
        sketch, self.parts = document_page(view, document, self.part)
        sketch.items.insert(0, self.shown.stage(view.shape))
        self.asks = False
        return sketch.page(("next", 0) if self.part < self.parts - 1 else ("go", 0))

    @property
    def around(self) -> Heard:
        """The place; while the thread burns, the theme that is as tense."""
        burns = self.left is not None and self.restless
        return TENSE if burns else Heard("ambiance", self.telling.play.ambience)

    # --- what gestures do --------------------------------------------------------------------------

    def act(self, target: Target) -> None:
        match target.does:
            case "go" | "next":
                self.go_on()
            case "previous":
                self._turn(-1)
            case "choice":
                self.pick(target.number)
            case "more":
                self.part = (self.part + 1) % self.parts
                self.app.changed(keep_focus=False)
            case "term":
                beat = self.telling.beat
                terms = tuple(beat.card.text.terms()) if isinstance(beat, Fact) else ()
                self._explain(terms[target.number].word if terms else target.label)
            case "list":
                self.listed = True
                self.app.changed(keep_focus=False)
            case "back":
                self.back()
            case "help":
                self.help()
            case "pause":
                self.pause()
            case "leave":
                self.leave()

    def go_on(self) -> None:
        """The next part of a long line, else the next beat. Choices are never taken this way."""
        if self.asks:
            return
        if self.part + 1 < self.parts:
            if self.telling.asking and self.part + 2 == self.parts and not self.apart:
                self.apart, self.part = True, 0
                self.app.changed(keep_focus=False)
            else:
                self._turn(1)
            return
        if self.telling.ended:
            self._end()
            return
        after = self._safely(self.telling.on)
        if after is None:
            return
        if heard := moved(self.telling, after):
            self.app.sound(heard)
        self._move(after)

    def pick(self, number: int) -> None:
        choices = self.telling.play.choices
        if not self.asks or number >= len(choices):
            return
        after = self._safely(lambda: self.telling.choose(choices[number]))
        if after is None:
            return
        self.app.store.save(self.slug, self.mark, self.telling.play.choose(choices[number]))
        self.app.sound(CHOICE)
        self._move(after)

    def back(self) -> None:
        if self.listed and self.telling.asking:
            self.listed = False
            self.app.changed(keep_focus=False)
        elif self.apart or self.part:
            self.apart, self.part = False, 0
            self.app.changed(keep_focus=False)
        elif self.telling.can_go_back:
            before = self.telling.back()
            if before.kept.numbers != self.telling.kept.numbers:
                self.app.store.save(self.slug, self.mark, before.kept)
            self.app.sound(BACK)
            self._move(before, back=True)

    def pause(self) -> None:
        self.app.open(Pause(self.app, self.hue))

    def tick(self, seconds: float) -> bool:
        """Burn the thread of a timed choice, once the player agreed to it."""
        scene = self.telling.play.scene
        if not scene.timer or not self.asks:
            return False
        if self.timers is None:
            self._ask_about_timers()
            return False
        if not self.timers:
            return False
        before = self._time()
        left = float(scene.timer) if self.left is None else self.left
        self.left = left - seconds
        if self.left <= min(SOON, scene.timer / 2) < left:
            self.app.sound(TIMER)
        if self.left <= 0:
            default = next(
                (number for number, each in enumerate(self.telling.play.choices) if each.default), 0
            )
            self.pick(default)
            return True
        return self._time() != before

    @property
    def restless(self) -> bool:
        return self.asks and bool(self.telling.play.scene.timer) and self.timers is not False

    def _ask_about_timers(self) -> None:
        if not self.asked:
            self.asked = True
            self.app.open(AskTimers(self.app, self.hue, self._timers_answered))

    def _timers_answered(self, timers: bool) -> None:  # noqa: FBT001 - the answer itself
        self.timers = timers

    def _explain(self, word: str) -> None:
        entry = (self.app.content.careers.glossary or {}).get(word)
        self.app.open(Definition(self.app, word, entry, self.hue))

    def _turn(self, step: int) -> None:
        self.part = max(0, min(self.parts - 1, self.part + step))
        self.app.sound(PAGE)
        self.app.changed(keep_focus=False)

    def _move(self, after: Telling, *, back: bool = False) -> None:
        turn = after.play.state.scene != self.telling.play.state.scene
        if after.play.state != self.telling.play.state:
            self.left = None
            self.listed = False
        self.telling = after
        self.part, self.apart, self.asks = 0, False, False
        self.app.playing(self.slug, after.kept)
        self.app.easel.speak()
        self.app.changed(keep_focus=False, turn=turn, back=back)
        if after.ended:
            self._end()

    def _end(self) -> None:
        from game.window.screens.ending import EndingScreen  # noqa: PLC0415  # it may open a story again

        play = self.telling.play
        self.app.sound(ENDING if self.slug in self.app.store.clues else CLUE)
        self.app.store.earn(self.slug, play.state.scene, jobs_met(play))
        self.app.store.forget(self.slug)
        self.app.swap(self, EndingScreen(self.app, self.slug, play, self.stage))

    def _safely(self, step: Callable[[], Telling]) -> Telling | None:
        """A step of the telling; a story at fault says so instead of hanging or falling."""
        try:
            return step()
        except (NothingToDo, EndlessSuites) as fault:
            sentence = _("Cette histoire a un défaut, à la scène « {scene} ». Elle s’arrête là.")
            self.app.store.notices.append(sentence.format(scene=fault))
            return None
