"""The window and its loop: events in, the top screen moved, a page painted when something changed."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pygame

from assets.shelf import Shelf
from game.store import Options, Store
from game.window import focus
from game.window.actions import MOVES, Act, Action, Devices
from game.window.art import Art
from game.window.easel import Easel
from game.window.heard import SILENCE, Heard
from game.window.items import Page
from game.window.pressing import pressed
from game.window.screens.notices import Notice
from game.window.screens.screen import Screen
from game.window.screens.title import Title
from game.window.screens.universes import Opening
from game.window.sound import Sounds
from game.writing import write_transcript
from scenarios.content import Content
from scenarios.play import Play

AWAKE, ASLEEP = 60, 30  # turns of the loop a second
MOST_OF_A_TURN = 0.25  # a machine that was asleep must not burn a timed choice at once
LOOK_FOR_DRAWINGS = 0.5  # seconds between two looks at what was drawn meanwhile


def run(
    content: Content,
    store: Store,
    *,
    story_slug: str | None = None,
    transcript_to: Path | None = None,
    size: tuple[int, int] | None = None,
) -> int:
    """Open the game and stay until it is left. Returns 0, or 1 when the transcript could not be written."""
    app = App(content, store, transcript_to=transcript_to, size=size)
    try:
        app.begin(story_slug)
        app.loop()
    finally:
        app.hush()
        app.art.stop()
        pygame.quit()
        written = app.write_transcript()
    return 0 if written else 1


class App:
    """The window, the stack of screens, and the focus. Screens ask it to open, close, or draw again."""

    def __init__(
        self,
        content: Content,
        store: Store,
        *,
        transcript_to: Path | None = None,
        size: tuple[int, int] | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._now = now
        self.content = content
        self.store = store
        self.screens: list[Screen] = []
        self.focus: tuple[str, int] | None = None
        self.shown = Page(())
        self._transcript_to = transcript_to
        self._played: tuple[str, Play] | None = None
        self.art = Art(Shelf.on_this_machine())
        self.easel = Easel(store.options, self.art, size, now)
        self._devices = Devices()
        self._clock = pygame.time.Clock()
        self._sounds = Sounds()
        self._dirty = True
        self._pressed: tuple[str, int] | None = None
        self._last_turn = now()
        self._looked = 0.0

    # --- for screens -------------------------------------------------------------------------------

    @property
    def top(self) -> Screen:
        return self.screens[-1]

    def open(self, screen: Screen) -> None:
        self.screens.append(screen)
        self.changed(keep_focus=False, turn=not screen.over)

    def close(self, screen: Screen) -> None:
        """Take a screen away; the last one stays."""
        if len(self.screens) > 1 and screen in self.screens:
            self.screens.remove(screen)
            self.changed(keep_focus=False, turn=not screen.over, back=True)

    def swap(self, screen: Screen, other: Screen) -> None:
        """Put a screen in the place of another."""
        if screen in self.screens:
            del self.screens[self.screens.index(screen) :]
        self.open(other)

    def home(self) -> None:
        self.screens = [Title(self)]
        self.changed(keep_focus=False, turn=True, back=True)

    def quit(self) -> None:
        self.screens.clear()

    def changed(self, *, keep_focus: bool = True, turn: bool = False, back: bool = False) -> None:
        """Ask for a new page; ``turn`` lets the one that shows go slowly, ``back`` says that we return."""
        if not keep_focus:
            self.focus = None
        if turn:
            self.easel.turn(back=back)
        self._dirty = True

    def playing(self, slug: str, play: Play) -> None:
        """Remember the play in hand, for its transcript."""
        self._played = (slug, play)

    def set_options(self, options: Options) -> None:
        self.store.options = options
        self._build()

    def sound(self, heard: Heard) -> None:
        """Let a sound be heard once, if the player wants any."""
        self._sounds.play(heard, self._volume())

    def surround(self) -> None:
        """Let what is around the screens be heard; a pause over a story stays in its place."""
        around = next((found for screen in reversed(self.screens) if (found := screen.around)), SILENCE)
        self._sounds.surround(around, self._volume())
        self._sounds.tell(self.top.voice if self.screens else None, self._volume())

    def _volume(self) -> int:
        """From 0 to 10; nothing is heard before somebody asks for it."""
        options = self.store.options
        return options.volume if options.ambience and options.sound else 0

    def hush(self) -> None:
        self._sounds.stop()

    def slugs(self) -> list[str]:
        """The universes, in the order of the day."""
        universes = self.content.careers.universes
        return sorted(universes, key=lambda slug: universes[slug].order)

    def toggle_full_screen(self) -> None:
        self.easel.toggle_full_screen()
        self._dirty = True

    # --- the loop ----------------------------------------------------------------------------------

    def begin(self, slug: str | None = None) -> None:
        """Open the first screen, or straight the page of one story."""
        self.art.prepare(self.content, slug)
        self.screens = [Title(self)]
        if slug is not None:
            self.screens.append(Opening(self, slug))

    def loop(self) -> None:
        """Turn until no screen is left."""
        while self.screens:
            self.turn()
            busy = self.easel.lively or (self.screens and self.top.restless)
            self.surround()
            self._sounds.rest()
            self._clock.tick(AWAKE if busy else ASLEEP)

    def turn(self) -> None:
        """One turn: what happened, what time did, and a frame if anything changed."""
        for event in pygame.event.get():
            self._event(event)
            if not self.screens:
                return
        now = self._now()
        self._let_pass(min(MOST_OF_A_TURN, now - self._last_turn))
        self._last_turn = now
        self._look_for_drawings(now)
        if self._dirty:
            self.draw()
        elif self.easel.stirs:
            self.easel.paint()

    def _let_pass(self, seconds: float) -> None:
        """Let time pass on the top screen, and say what the device has to say."""
        if self.top.tick(seconds):
            self._dirty = True
        if notices := self.store.take_notices():
            self.open(Notice(self, notices))

    def _look_for_drawings(self, now: float) -> None:
        """Show what was drawn meanwhile; a look now and then is enough."""
        if now - self._looked >= LOOK_FOR_DRAWINGS:
            self._looked = now
            if self.art.has_news():
                self.easel.look_again()
                self._dirty = True

    def _catch_up(self) -> None:
        """Lay out what the event before left, when the next one came too fast for a frame between them."""
        if self._dirty:
            self._fit()
            self._page(self.top)
        top = self.top
        self._let_pass(0)
        if self.top is not top:
            self._page(self.top)

    def draw(self) -> None:
        """Lay out the screens that show, and paint them."""
        self._fit()
        self._dirty = False
        bottom = max((n for n, screen in enumerate(self.screens) if not screen.over), default=0)
        pages = [(screen.hue, self._page(screen)) for screen in self.screens[bottom:]]
        if target := self.shown.target(self._pressed):
            pages[-1] = pages[-1][0], pressed(self.shown, target)
        self.easel.show(pages)

    def write_transcript(self) -> bool:
        """Write the last play down, if it was asked for; whether the disk let us."""
        if self._transcript_to is None or self._played is None:
            return True
        if refused := write_transcript(self._transcript_to, *self._played):
            print(refused, file=sys.stderr)  # noqa: T201 - the window is gone by then
            return False
        return True

    def _fit(self) -> None:
        """Build anew when the window has taken another size."""
        if self.easel.ill_fitting:
            self._build()

    def _build(self) -> None:
        self.easel.build(self.store.options)
        self._dirty = True

    def _page(self, screen: Screen) -> Page:
        """What a screen shows; what the top one shows is what gestures act on."""
        page = screen.page(self.easel.view(None))
        if screen is not self.top:
            return page
        if page.target(self.focus) is None:
            self.focus = page.first if page.target(page.first) else None
        self.shown = screen.page(self.easel.view(self.focus)) if self.focus else page
        return self.shown

    # --- events ------------------------------------------------------------------------------------

    def _event(self, event: pygame.event.Event) -> None:
        if event.type in (pygame.QUIT, pygame.WINDOWCLOSE):
            self.quit()
        elif event.type in (pygame.WINDOWEXPOSED, pygame.WINDOWRESIZED, pygame.WINDOWSIZECHANGED):
            self._dirty = True
        elif action := self._devices.read(event):
            self.easel.touch()
            self._do(action)

    def _do(self, action: Action) -> None:
        self._catch_up()
        screen = self.top
        match action.act:
            case Act.POINT | Act.PRESS | Act.RELEASE:
                self._point(action)
            case Act.GO:
                self._go(screen)
            case Act.PICK:
                screen.pick(action.number)
            case Act.BACK:
                screen.back()
            case Act.PAUSE:
                screen.pause()
            case Act.HELP:
                screen.help()
            case Act.LEAVE:
                screen.leave()
            case Act.FULL_SCREEN:
                self.toggle_full_screen()
            case act if act in MOVES or act in (Act.NEXT, Act.PREVIOUS):
                self._take_in_hand(act)

    def _go(self, screen: Screen) -> None:
        """Act on what has the focus; where nothing has, go on, or take the first target in hand."""
        target = self.shown.target(self.focus)
        if target is not None:
            screen.act(target)
        elif self.shown.targets and self.shown.target(self.shown.first) is None:
            self._take_in_hand(Act.NEXT)
        else:
            screen.go_on()

    def _take_in_hand(self, act: Act) -> None:
        """Move the focus; where nothing has it yet, choices come before whatever stands around them."""
        targets = self.shown.targets
        if self.focus is None and act is not Act.PREVIOUS:
            targets = tuple(each for each in targets if each.does == "choice") or targets
        self.focus = focus.moved(targets, self.focus, act, in_order=self.shown.in_order)
        self._dirty = True

    def _point(self, action: Action) -> None:
        """Pointing gives the focus; a press and a release on the same target act on it."""
        target = self.shown.at(self.easel.design_point(action.at))
        key = target.key if target else None
        if action.act is Act.RELEASE:
            held, self._pressed = self._pressed, None
            self._dirty = True
            if held == (key or ("", 0)):
                self._tapped(key)
            return
        if action.act is Act.PRESS:
            self._pressed = key or ("", 0)
            self._dirty = True
        if key is not None and key != self.focus:
            self.focus = key
            self._dirty = True

    def _tapped(self, key: tuple[str, int] | None) -> None:
        target = self.shown.target(key)
        if target is None:
            self.top.go_on()
        else:
            self.top.act(target)
