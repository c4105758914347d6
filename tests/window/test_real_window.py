"""The window as a player has it: a process of its own, a screen, a keyboard, a mouse, and a plug one may pull."""

import random
import signal
import sys
from pathlib import Path

import pygame
import pytest

from game.store import Store
from game.window.geometry import Frame
from game.window.screens.ending import EndingScreen
from game.window.screens.notices import Notice
from game.window.screens.options import AskTimers, Pause
from game.window.screens.title import Title
from scenarios.content import Content
from tests.game.plays import SHIPPED, SMALL, Player, random_play, typed_for
from tests.window.real import SIZE, Device, Hands, RealWindow, Sight, virtual_screen, wait_for

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Xvfb and xdotool are Linux's")

KEYS, MOUSE, FINGER = "keys", "mouse", "finger"
# SDL makes a finger of each click, and keeps the click: two events of each for one gesture, as on a touch screen.
TOUCH = {"SDL_MOUSE_TOUCH_EVENTS": "1"}
# The plays that differ most in a hand; the others are long.
SAMPLE = {("minuteur", KEYS), ("messages-papier", MOUSE)}
MOST_AT_REST = 20  # percent of a core


def choices_of(slug: str) -> tuple[int, ...]:
    """The play that the golden files hold."""
    return tuple(int(line) - 1 for line in typed_for(slug).split() if line.isdecimal())


KILLS = [(slug, made) for slug in SMALL for made in range(1, len(choices_of(slug)))]


@pytest.fixture(scope="module")
def display():
    with virtual_screen() as name:
        yield name


class House:
    """One player's machine, and what is installed on it."""

    def __init__(self, display: str, folder: Path, content: Content) -> None:
        self.display, self.content = display, content
        self.folder = folder
        self.device = Device(folder)
        self.opened: list[RealWindow | Sight] = []

    def open(self, slug: str | None = None, **env: str) -> Hands:
        """A window, at the page that opens a story or at the title, and the sight that goes with it."""
        store = self.device.as_it_is()
        window = RealWindow(self.display, self.device, self.content.folder, slug, **env)
        self.opened.append(window)
        return Hands(self.sight(slug, store, window.size), window)

    def sight(self, slug: str, store: Store | None = None, size: tuple[int, int] = SIZE) -> Sight:
        self.opened.append(Sight(self.content, store or Store(None), slug, size))
        return self.opened[-1]

    def close(self) -> None:
        for window in self.opened:
            window.shut()

    def in_the_terminal(self, slug: str, numbers: tuple[int, ...]) -> dict:
        typed = "".join(f"{number + 1}\n" for number in numbers)
        return Player(self.folder / "terminal", cut=False).play(self.content, slug, typed).transcript


@pytest.fixture
def house(display, tmp_path, small_stories):
    (tmp_path / "terminal").mkdir()
    house = House(display, tmp_path, small_stories)
    yield house
    house.close()


@pytest.fixture
def shipped_house(house, shipped):
    house.content = shipped
    return house


@pytest.mark.parametrize(
    ("slug", "by"),
    [
        pytest.param(slug, by, marks=() if (slug, by) in SAMPLE else pytest.mark.long)
        for by in (KEYS, MOUSE, FINGER)
        for slug in SMALL
    ],
)
def test_a_play_by_hand_is_the_play_of_the_terminal(slug, by, house):
    hands, numbers = house.open(slug, **(TOUCH if by == FINGER else {})), choices_of(slug)
    hands.play(numbers, mouse=by != KEYS)
    hands.leave(mouse=by != KEYS)

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal(slug, numbers)
    assert house.device.numbers(slug) is None
    assert list(Store(house.device.kept).clues) == [slug]


@pytest.mark.parametrize("by", [KEYS, pytest.param(MOUSE, marks=pytest.mark.long)])
@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_story_is_found_from_the_title_and_played_to_its_end(slug, by, shipped_house):
    hands = shipped_house.open()
    numbers = random_play(shipped_house.content.stories[slug].story, seed=7).numbers
    hands.find(slug, mouse=by == MOUSE)
    hands.play(numbers, mouse=by == MOUSE)
    hands.leave(mouse=by == MOUSE)

    assert hands.window.over() == 0
    assert shipped_house.device.played() == shipped_house.in_the_terminal(slug, numbers)


@pytest.mark.parametrize("by", [KEYS, MOUSE])
def test_what_comes_too_fast_for_a_frame_is_not_lost(by, house):
    hands, numbers = house.open("observer"), choices_of("observer")
    hands.window.process.send_signal(signal.SIGSTOP)
    hands.play(numbers, mouse=by == MOUSE)
    hands.leave(mouse=by == MOUSE)
    hands.window.process.send_signal(signal.SIGCONT)

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal("observer", numbers)


def test_one_may_change_ones_mind(house):
    hands = house.open("jauges")
    hands.until((1,))
    hands.key("BackSpace", "BackSpace")
    assert hands.sight.play.numbers == ()
    hands.play((0, 0))
    hands.leave()

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal("jauges", (0, 0))


def test_an_option_tapped_with_a_finger_changes_once_and_is_kept(house):
    """A second tap at the same place would undo the first."""
    hands = house.open(**TOUCH)
    hands.tap("options")
    for does in ("text_size", "colours", "easy_font"):
        hands.tap(does)
    hands.tap("close")
    hands.leave(mouse=True)

    assert hands.window.over() == 0
    kept = Store(house.device.kept).options
    assert (kept.text_size, kept.colours, kept.easy_font) == (3, "sombre", True)


def test_a_story_goes_on_while_its_window_changes_size(house):
    hands, numbers = house.open("une-fois"), choices_of("une-fois")
    sizes = ([(1920, 1080), (600, 400)], [(1024, 576)], [(1080, 1920)])
    for made, (number, several) in enumerate(zip(numbers, sizes, strict=True)):
        hands.until(numbers[:made])
        for size in several:
            hands.resize(*size)
            assert hands.window.size == size
        hands.tap_choice(number)
        wait_for(lambda done=made + 1: house.device.made("une-fois") == done, "the choice")
    hands.play(numbers)
    hands.leave()

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal("une-fois", numbers)


def test_full_screen_fills_the_screen_and_gives_the_window_back(house):
    """In this process: SDL asks a window manager for it, and the virtual screen has none."""
    sight = house.sight("suites")
    sight.key("Return")
    sight.key("F11")
    assert sight.easel.frame == Frame.inside(*pygame.display.get_desktop_sizes()[0])
    sight.key("F11")

    assert sight.easel.frame == Frame.inside(*SIZE)


def test_keys_typed_elsewhere_are_not_for_the_game(house):
    hands, numbers = house.open("une-fois"), choices_of("une-fois")
    hands.until(numbers[:1])
    hands.window.look_elsewhere()
    for name in ("3", "Return", "BackSpace", "F10", "Escape"):
        hands.window.key(name)
    hands.window.look_back()
    hands.play(numbers)
    hands.leave()

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal("une-fois", numbers)


def test_a_paused_story_waits_is_left_and_goes_on_where_it_was(house):
    hands, numbers = house.open("une-fois"), choices_of("une-fois")
    hands.until(numbers[:1])
    hands.key("Escape")
    assert isinstance(hands.sight.top, Pause)
    hands.key("3", "Escape")  # a pause chooses nothing
    hands.window.key("F11")
    hands.window.key("F11")
    hands.key("Escape")
    hands.walk_to("leave")
    assert isinstance(hands.sight.top, Title)
    hands.play(numbers)
    hands.leave()

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal("une-fois", numbers)


@pytest.mark.parametrize(
    ("slug", "made"),
    [pytest.param(*kill, marks=() if kill == ("observer", 2) else pytest.mark.long) for kill in KILLS],
)
def test_a_story_whose_program_is_killed_goes_on_where_it_was(slug, made, house):
    numbers = choices_of(slug)
    killed = house.open(slug)
    killed.until(numbers[:made])
    wait_for(lambda: house.device.numbers(slug) == list(numbers[:made]), "the choices to be kept")
    killed.window.process.kill()
    assert killed.window.over() == -signal.SIGKILL
    hands = house.open()
    hands.walk_to("resume")
    assert hands.sight.play.numbers == numbers[:made]
    hands.play(numbers)
    hands.leave()

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal(slug, numbers)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(20))
def test_a_program_killed_at_any_instant_keeps_every_choice_it_kept(seed, shipped_house):
    """The shipped story, killed again and again without looking at what it was doing, until its end is reached."""
    chance, slug, device = random.Random(seed), SHIPPED[0], shipped_house.device
    numbers = random_play(shipped_house.content.stories[slug].story, seed).numbers
    for sure in range(0, len(numbers) - 4, 6):
        hands = shipped_house.open(None if device.made(slug) else slug)
        hands.until(numbers[:sure])
        wait_for(lambda sure=sure: device.made(slug) >= sure, "the choices to be kept")
        hands.until(numbers[: sure + chance.randint(0, 3)])
        hands.window.process.kill()
        hands.window.over()
        assert (device.numbers(slug) or []) in [list(numbers[:end]) for end in range(sure, sure + 4)]
    hands = shipped_house.open()
    hands.play(numbers)
    hands.leave()

    assert hands.window.over() == 0
    assert device.played() == shipped_house.in_the_terminal(slug, numbers)


def test_a_spoilt_save_is_said_and_set_aside_and_the_story_starts(house):
    save = house.device.save("une-fois")
    save.parent.mkdir(parents=True)
    save.write_bytes(b"\0spoilt")
    hands, numbers = house.open(), choices_of("une-fois")
    hands.walk_to("resume")
    assert isinstance(hands.sight.top, Notice)
    hands.key("3")  # on the story itself, this would choose
    hands.play(numbers)
    hands.leave()

    assert hands.window.over() == 0
    assert house.device.played() == house.in_the_terminal("une-fois", numbers)
    assert save.with_name("une-fois.json.abîmé-1").read_bytes() == b"\0spoilt"


@pytest.mark.parametrize(
    ("close", "code"),
    [
        pytest.param(RealWindow.press_its_cross, 0, id="its cross"),
        pytest.param(lambda window: window.process.terminate(), 0, id="terminate"),
        pytest.param(lambda window: window.process.send_signal(signal.SIGINT), 130, id="Ctrl-C"),
    ],
)
def test_closing_the_window_keeps_the_play_and_writes_it_down(close, code, house):
    hands, numbers = house.open("une-fois"), choices_of("une-fois")[:1]
    hands.until(numbers)
    wait_for(lambda: house.device.made("une-fois") == 1, "the choice to be kept")
    wait_for(lambda: hands.window.rest(0.3) < MOST_AT_REST, "rest")
    close(hands.window)

    assert hands.window.over() == code
    assert house.device.numbers("une-fois") == list(numbers)
    assert house.device.played() == house.in_the_terminal("une-fois", numbers)


def test_a_timed_choice_that_nobody_makes_makes_itself(house):
    hands = house.open("minuteur")
    hands.key("Return")
    assert isinstance(hands.sight.top, AskTimers)
    hands.walk_to("yes")
    wait_for(lambda: house.device.numbers("minuteur") == [1], "the time to run out")


@pytest.mark.parametrize(
    "where", ["story", *(pytest.param(where, marks=pytest.mark.long) for where in ("title", "ending"))]
)
def test_a_window_that_nobody_touches_costs_next_to_nothing(where, house):
    """Generous on purpose: a window that draws without end takes a whole core here; `make bench` measures."""
    hands = house.open(None if where == "title" else "choix")
    if where == "ending":
        hands.play(choices_of("choix"))
        wait_for(lambda: Store(house.device.kept).clues, "the ending")
        assert isinstance(hands.sight.top, EndingScreen)

    assert wait_for(lambda: hands.window.rest(2) < MOST_AT_REST, "rest")
