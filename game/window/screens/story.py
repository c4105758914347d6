"""A play in the window: where its telling stands, and what each gesture does to it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from game.store import fingerprint
from game.window.geometry import Shape
from game.window.items import Page, Stage, Standing
from game.window.layout.document import Action, Block, Document, document_page
from game.window.layout.hud import Gauge, Header
from game.window.layout.moment import Moment, Spot
from game.window.layout.stand import stand
from game.window.layout.story import story_page
from game.window.screens.notices import Definition
from game.window.screens.options import AskTimers, Pause
from game.window.screens.screen import Screen
from game.window.telling import Fact, NothingToDo, Telling
from scenarios.i18n import _
from scenarios.lines import RichText, Variables
from scenarios.model import Moment as Kind
from scenarios.play import EndlessSuites, Play
from scenarios.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.window.app import App
    from game.window.items import Target
    from game.window.layout.view import View

NEUTRAL = "neutre"


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
        app.looks = {who: each.look for who, each in self.story.characters.items() if each.look}
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
        telling, scene = self.telling, self.telling.play.scene
        said, speaker = telling.said, telling.speaker
        stage = self.stage = self._stage(view)
        on_stage = next((each for each in stage.people if each.who == speaker), None)
        character = self.story.characters.get(speaker or "")
        moment = scene.moment if telling.asking else None
        return Moment(
            header=self._header(),
            stage=stage,
            text=said.line.text if said else None,
            variables=said.variables if said else None,
            name=character.name if character else None,
            role=self._role(speaker),
            tail=self.app.mouth(on_stage) if on_stage else None,
            choices=self._choices(),
            question=self._question(),
            spots=self._spots() if moment is Kind.OBSERVE and not self.listed else (),
            order=telling.order() if moment is Kind.ORDER else None,
            bubbles=telling.conversation(),
            me=self.story.played,
            names=tuple(
                (who, each.name) for who, each in self.story.characters.items() if who != self.story.played
            ),
            on_paper=scene.support == "papier",
            part=self.part,
            apart=self.apart,
            can_go_back=telling.can_go_back,
            time_left=self._time()[0],
            seconds_left=self._time()[1],
        )

    def _header(self) -> Header:
        variables = self.telling.play.state.variables
        if self.telling.beats and self.telling.beat:
            variables = self.telling.beat.variables
        gauges = tuple(
            Gauge(each.name or name, int(variables[name]), each.low or 0, each.high or 0)
            for name, each in self.story.variables.items()
            if each.gauge and not each.is_flag
        )
        return Header(self.universe, self.story.title, self.slug, gauges)

    def _stage(self, view: View) -> Stage:
        telling = self.telling
        if view.shape is Shape.WIDE and telling.conversation():
            people = tuple(who for who in telling.present if who == self.story.played)
        else:
            people = () if telling.conversation() else telling.present
        faces = {
            who: vocabulary().expressions.get(word or NEUTRAL, NEUTRAL)
            for who, word in telling.expressions().items()
        }
        places = stand(view.shape, people, self.story.played, telling.speaker)
        standing = tuple(
            Standing(
                each.who,
                faces.get(each.who, NEUTRAL),
                each.x,
                each.looks_left,
                speaks=each.who == telling.speaker,
                calm=telling.speaker in people and each.who != telling.speaker,
            )
            for each in places
        )
        return Stage(telling.play.place, standing)

    def _question(self) -> str:
        """What is asked where the line itself does not stand beside the choices."""
        if self.telling.play.scene.moment is Kind.OBSERVE:
            return _("Que regardes-tu ?")
        return _("Qu’écris-tu ?") if self.telling.play.scene.support == "papier" else _("Que réponds-tu ?")

    def _role(self, speaker: str | None) -> str:
        if speaker is None:
            return ""
        role = self.story.characters[speaker].role
        return _("c’est toi, {role}").format(role=role) if speaker == self.story.played else role

    def _choices(self) -> tuple[tuple[RichText, Variables], ...]:
        if not self.telling.asking:
            return ()
        variables = self.telling.play.state.variables
        return tuple((choice.label, variables) for choice in self.telling.play.choices)

    def _spots(self) -> tuple[Spot, ...]:
        found = [
            Spot(number, choice.spot[0], choice.spot[1])
            for number, choice in enumerate(self.telling.play.choices)
            if len(choice.spot) == 2
        ]
        return tuple(found) if len(found) == len(self.telling.play.choices) else ()

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
            cited = _("Source : {title}. {publisher}, {date}.").format(
                title=source.title, publisher=source.publisher, date=source.date
            )
        document = Document(
            _("En vrai"),
            (
                Block(fact.card.text, "line", variables=fact.variables),
                Block(cited, "small", before=26),
            ),
            (
                Action("go", _("Continuer"), "lecture"),
                *(
                    Action("term", _("Le mot « {word} »").format(word=term.word), "loupe", number)
                    for number, term in enumerate(fact.card.text.terms())
                ),
            ),
            over=True,
        )
        sketch, self.parts = document_page(view, document, self.part)
        sketch.items.insert(0, self._stage(view))
        self.asks = False
        return sketch.page(("next", 0) if self.part < self.parts - 1 else ("go", 0))

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
        if after is not None:
            self._move(after)

    def pick(self, number: int) -> None:
        choices = self.telling.play.choices
        if not self.asks or number >= len(choices):
            return
        after = self._safely(lambda: self.telling.choose(choices[number]))
        if after is None:
            return
        self.app.store.save(self.slug, self.mark, self.telling.play.choose(choices[number]))
        self.app.sound("choice")
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
            self._move(before)

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
        self.left = (float(scene.timer) if self.left is None else self.left) - seconds
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

    def _timers_answered(self, timers: bool) -> None:  # noqa: FBT001
        self.timers = timers

    def _explain(self, word: str) -> None:
        entry = (self.app.content.careers.glossary or {}).get(word)
        self.app.open(Definition(self.app, word, entry, self.hue))

    def _turn(self, step: int) -> None:
        self.part = max(0, min(self.parts - 1, self.part + step))
        self.app.changed(keep_focus=False)

    def _move(self, after: Telling) -> None:
        fade = (after.play.place, after.present) != (self.telling.play.place, self.telling.present)
        if after.play.state != self.telling.play.state:
            self.left = None
            self.listed = False
        self.telling = after
        self.part, self.apart, self.asks = 0, False, False
        self.app.playing(self.slug, after.kept)
        self.app.changed(keep_focus=False, fade=fade)
        if after.ended:
            self._end()

    def _end(self) -> None:
        from game.window.screens.ending import EndingScreen  # noqa: PLC0415  # it may open a story again

        play = self.telling.play
        self.app.sound("clue")
        self.app.store.earn(self.slug, play.state.scene)
        self.app.store.forget(self.slug)
        self.app.swap(self, EndingScreen(self.app, self.slug, play, self.stage))

    def _safely(self, step: Callable[[], Telling]) -> Telling | None:
        """A step of the telling; a story at fault says so instead of hanging or falling."""
        try:
            return step()
        except (NothingToDo, EndlessSuites) as fault:
            sentence = _("Cette histoire a un défaut, à la scène « {scene} ». Elle s’arrête là.")
            self.app.store.notices.append(sentence.format(scene=fault))
            return None
