"""A capsule in the window: a card that opens it, its shots, the question that waits, and the card that ends it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assets.sounds import sounds
from game.capsule_play import CapsulePlay
from game.window.heard import Heard, Voice
from game.window.items import Filmed, Role, Stage
from game.window.layout.capsule import TOLD, FilmShown, film_page, stage_of
from game.window.layout.document import Action, Block, Document, document_page
from game.window.screens.reading import Reading
from scenarios.capsule_media import FOLDER, voices
from scenarios.i18n import _
from scenarios.interface import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.window.app import App
    from game.window.geometry import Shape
    from game.window.items import Page, Target
    from game.window.layout.view import View


class CapsuleScreen(Reading):
    """Everything it shows follows from ``play``; nothing starts before somebody asks."""

    @property
    def over(self) -> bool:  # type: ignore[override]
        return False

    def __init__(self, app: App, slug: str) -> None:
        super().__init__(app)
        universe = app.content.careers.universes.get(slug)
        self.hue = universe.hue if universe else self.hue
        self.capsule = app.content.careers.capsules[slug]
        self.universe = app.content.folder / "univers" / slug
        self.play = CapsulePlay.begun(self.capsule, voices(self.capsule, self.universe))
        self.opened = False
        app.easel.looks = {who: each.look for who, each in self.capsule.characters.items() if each.look}

    # --- what shows --------------------------------------------------------------------------------

    @property
    def telling(self) -> bool:
        """Whether shots show, rather than a card to read."""
        return self.opened and not self.play.asking and not self.play.ended

    def page(self, view: View) -> Page:
        if self.telling:
            self.parts = 1
            return film_page(view, self._shown(view.shape))
        document = replace(self.document(), scene=Stage(self.play.shot.place))
        sketch, self.parts = document_page(view, document, self.part)
        self.part = min(self.part, self.parts - 1)
        keys = [target.key for target in sketch.targets]
        return sketch.page(("next", 0) if ("next", 0) in keys else next(iter(keys), None))

    def document(self) -> Document:
        if not self.opened:
            return self._opening()
        return self._question() if self.play.asking else self._ending()

    def _opening(self) -> Document:
        narrator = self.capsule.narrator
        words = _("{name}, {age} ans, raconte son travail. Avant : {before}.")
        blocks = (
            Block(_("Durée : {time}.").format(time=_clock(self.play.pace.length)), "strong"),
            Block(words.format(name=narrator.name, age=narrator.age, before=narrator.life_before), "line"),
            *self._draft(),
        )
        actions = (Action("toggle", _("Regarder"), "lecture"),)
        return Document(self.capsule.title, blocks, actions, (_leave(),), over=True)

    def _question(self) -> Document:
        blocks = (Block(self.capsule.pause.question, "line"),)
        actions = (Action("toggle", WORDS.go_on, "lecture"),)
        return Document(_("À vous"), blocks, actions, (_leave(),), over=True)

    def _ending(self) -> Document:
        blocks = (
            Block(_("Son chemin"), "heading", Role.DEEP, keep=True),
            Block(self.capsule.way.text, "line"),
            Block(_("Sources"), "heading", Role.DEEP, before=28, keep=True),
            *self._sources(),
            *self._draft(),
        )
        actions = (Action("toggle", _("Revoir"), "retour"),)
        return Document(self.capsule.title, blocks, actions, (_leave(),), over=True)

    def _sources(self) -> Iterator[Block]:
        known = self.app.content.careers.sources or {}
        for name in self.capsule.sources:
            if source := known.get(name):
                words = _("{title}. {publisher}, {date}.")
                words = words.format(title=source.title, publisher=source.publisher, date=source.date)
                yield Block(words, "small", before=6)

    def _draft(self) -> Iterator[Block]:
        if not self.capsule.readings:
            words = _(
                "Version de travail : cette capsule n’a pas encore été relue par des personnes du métier."
            )
            yield Block(words, "small", Role.SOFT, before=26)

    def _shown(self, shape: Shape) -> FilmShown:
        play = self.play
        chapter = _("{number} sur {total} · {chapter} · {now} / {end}").format(
            number=play.chapter + 1,
            total=len(play.chapters),
            chapter=play.shot.chapter,
            now=_clock(play.at),
            end=_clock(play.pace.length),
        )
        seen = play.view(still=self.app.store.options.reduced_motion)
        filmed = Filmed(self._stage(shape), seen.left, seen.top, seen.width)
        return FilmShown(filmed, chapter, play.shot.on_screen or "", self._caption(), self._actions())

    def _caption(self) -> str:
        """What is said, and in brackets what is heard as a shot begins."""
        play = self.play
        if not play.captions:
            return ""
        words = list(play.cue.lines) if play.cue else []
        sound = sounds("bruit").get(play.shot.sound or "")
        if sound and play.at < self._shot_start + TOLD:
            words.insert(0, f"[{sound.instead}]")
        return " ".join(words)

    def _actions(self) -> tuple[Action, ...]:
        play = self.play
        speed = f"{play.speed:g}".replace(".", ",")
        captions = _("Sous-titres : oui") if play.captions else _("Sous-titres : non")
        return (
            Action("toggle", _("Pause") if play.runs else _("Lecture")),
            Action("before", _("Chapitre d’avant")),
            Action("after", _("Chapitre suivant")),
            Action("speed", _("Vitesse : {speed}").format(speed=speed)),
            Action("captions", captions),
            _leave(),
        )

    def _stage(self, shape: Shape) -> Stage:
        return stage_of(self.play, shape)

    @property
    def around(self) -> Heard:
        return Heard("ambiance", self.play.shot.ambience if self.play.runs else None)

    @property
    def voice(self) -> Voice | None:
        told = self.play.voice if self.telling else None
        return Voice(self.universe / FOLDER / told[0], told[1]) if told else None

    # --- what gestures do --------------------------------------------------------------------------

    def done(self, does: str) -> None:
        match does:
            case "toggle":
                self.opened = True
                self._to(self.play.toggled())
            case "before":
                self._to(self.play.previous_chapter())
            case "after":
                self._to(self.play.next_chapter())
            case "speed":
                self._to(self.play.at_next_speed())
            case "captions":
                self._to(replace(self.play, captions=not self.play.captions))

    def act(self, target: Target) -> None:
        if target.does == "close":
            self.app.close(self)
        else:
            super().act(target)

    def go_on(self) -> None:
        """A tap beside the buttons: play or pause, as on any film; a card waits for its button."""
        if self.telling:
            self.done("toggle")

    def pick(self, number: int) -> None:
        """A digit opens a chapter."""
        if self.telling and number < len(self.play.chapters):
            self._to(self.play.at_chapter(number))

    def tick(self, seconds: float) -> bool:
        before, self.play = self.play, self.play.after(seconds)
        if before.at < self._shot_start <= self.play.at:
            self._ring()
        if before.runs and not self.play.runs:  # the question, or the end
            self.part = 0
            self.app.changed(keep_focus=False, turn=True)
        return self.play is not before

    @property
    def restless(self) -> bool:
        return self.play.runs

    def _to(self, play: CapsulePlay) -> None:
        self.play, self.part = play, 0
        if play.at == self._shot_start:
            self._ring()
        self.app.changed()

    @property
    def _shot_start(self) -> float:
        return self.play.pace.shots[self.play.number].start

    def _ring(self) -> None:
        if self.play.runs and self.play.shot.sound:
            self.app.sound(Heard("bruit", self.play.shot.sound))


def _leave() -> Action:
    return Action("close", WORDS.leave, "quitter")


def _clock(seconds: float) -> str:
    whole = int(seconds)
    return _("{minutes} min {seconds:02d} s").format(minutes=whole // 60, seconds=whole % 60)
