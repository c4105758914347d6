"""Options, and the pause that leads to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.window.heard import CHOICE
from game.window.layout.menus import Row, list_page
from game.window.screens.screen import Screen
from scenarios.i18n import _
from scenarios.interface import COLOURS, TEXT_SIZES, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.store import Options
    from game.window.app import App
    from game.window.items import Page, Target
    from game.window.layout.view import View

_LOUD = (0, 3, 7, 10)
_NEXT_COLOURS = dict(zip(COLOURS, (*[*COLOURS][1:], *COLOURS), strict=False))
_NEXT_TIMERS = {None: True, True: False, False: None}


class OptionsScreen(Screen):
    """Each row shows how a setting stands; acting on it takes the next value, at once and for good."""

    def __init__(self, app: App, hue: str | None = None) -> None:
        super().__init__(app)
        self.hue = hue or self.hue

    def page(self, view: View) -> Page:
        sketch = list_page(view, WORDS.options, rows(self.app.store.options))
        return sketch.page(("text_size", 0))

    def act(self, target: Target) -> None:
        if target.does == "close":
            self.app.close(self)
        elif target.does == "full_screen":
            self.app.toggle_full_screen()
        else:
            self.app.set_options(changed(self.app.store.options, target.does))
            if target.does in {"sound", "ambience"}:
                self.app.sound(CHOICE)


def rows(options: Options) -> list[Row]:
    timers = {None: _("demander"), True: _("oui"), False: _("non")}[options.timers]
    sound = _volume_words()[_volume(options)]
    return [
        Row("text_size", WORDS.text_size, [*TEXT_SIZES.values()][options.text_size - 1]),
        Row("colours", WORDS.colours, COLOURS[options.colours]),
        Row("easy_font", WORDS.easy_font, _yes(value=options.easy_font)),
        Row("reduced_motion", WORDS.reduced_motion, _yes(value=options.reduced_motion)),
        Row("timers", WORDS.timers, timers),
        Row("ambience", _("Sons"), _yes(value=options.ambience)),
        Row("sound", _("Volume"), sound),
        Row("full_screen", _("Plein écran (F11)"), icon=None),
        Row("close", WORDS.close, icon="coche"),
    ]


def changed(options: Options, name: str) -> Options:
    """The options with one setting at its next value."""
    following: dict[str, Callable[[], Options]] = {
        "text_size": lambda: replace(options, text_size=options.text_size % len(TEXT_SIZES) + 1),
        "colours": lambda: replace(options, colours=_NEXT_COLOURS[options.colours]),
        "easy_font": lambda: replace(options, easy_font=not options.easy_font),
        "reduced_motion": lambda: replace(options, reduced_motion=not options.reduced_motion),
        "timers": lambda: replace(options, timers=_NEXT_TIMERS[options.timers]),
        "sound": lambda: _louder(options),
        "ambience": lambda: replace(options, ambience=not options.ambience),
    }
    return following[name]()


def _volume(options: Options) -> int:
    """The step of the volume, 0 for no sound."""
    if not options.sound or options.volume == 0:
        return 0
    return next((step for step, most in enumerate(_LOUD) if step and options.volume <= most), len(_LOUD) - 1)


def _louder(options: Options) -> Options:
    step = (_volume(options) + 1) % len(_LOUD)
    return replace(options, sound=step > 0, volume=_LOUD[step] or options.volume)


def _volume_words() -> tuple[str, ...]:
    return _("coupé"), _("doux"), _("moyen"), _("fort")


def _yes(*, value: bool) -> str:
    return _("oui") if value else _("non")


class Pause(Screen):
    over = True

    def __init__(self, app: App, hue: str) -> None:
        super().__init__(app)
        self.hue = hue

    def page(self, view: View) -> Page:
        sketch = list_page(
            view,
            _("Pause"),
            [
                Row("close", _("Reprendre"), icon="lecture"),
                Row("help", WORDS.whom_to_ask, icon="aide"),
                Row("options", WORDS.options, icon="options"),
                Row("leave", _("Quitter l’histoire"), icon="quitter"),
            ],
            _("Ta partie est gardée sur cet appareil."),
            over=True,
        )
        return sketch.page(("close", 0))

    def act(self, target: Target) -> None:
        match target.does:
            case "close":
                self.app.close(self)
            case "help":
                self.help()
            case "options":
                self.app.open(OptionsScreen(self.app, self.hue))
            case "leave":
                self.app.home()


class AskTimers(Screen):
    """Asked before the first timed choice of a play, until the options say it once for all."""

    over = True

    def __init__(self, app: App, hue: str, answer: Callable[[bool], None]) -> None:
        super().__init__(app)
        self.hue, self.answer = hue, answer

    def page(self, view: View) -> Page:
        sketch = list_page(
            view,
            _("Un choix pressé"),
            [
                Row("no", _("Prendre mon temps")),
                Row("yes", _("Jouer avec le temps"), icon="minuteur"),
            ],
            _(
                "Ici, le temps peut compter : un fil brûle, et s’il arrive au bout, un choix se fait sans toi. "
                "Cela se change dans les options."
            ),
            over=True,
        )
        return sketch.page(("no", 0))

    def act(self, target: Target) -> None:
        self.app.close(self)
        self.answer(target.does == "yes")

    def back(self) -> None:
        self.app.close(self)
        self.answer(False)
