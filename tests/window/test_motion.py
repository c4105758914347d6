"""What moves on a stage: as computed from a clock, and as a window shows it."""

import itertools

import pygame
import pytest

from assets.tokens import tokens
from game.store import Store
from game.window.app import App
from game.window.geometry import Box
from game.window.items import Contact, Page, Sheet, Stage, Standing, Target
from game.window.motion import BLINK, SPEECH, STILL, Moves, Shift
from game.window.pressing import pressed
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title

MOTION = tokens().motion
REST = MOTION["rest"]["seconds"] + MOTION["breathe"]["seconds"]


def person(who, x=500.0, face="neutre", *, speaks=False, contact=None):
    return Standing(who, face, x, looks_left=x > 960, speaks=speaks, calm=False, contact=contact)


def moves(*people, place="quai-matin", now=0.0):
    return Moves.of(Stage(place, people), now)


def every(seconds, step=1 / 60):
    return itertools.takewhile(lambda now: now < seconds, itertools.count(0, step))


def test_people_come_in_from_their_side_one_after_the_other():
    stage = moves(person("right", 1400), person("left", 500))
    first, last = stage.at(0.03).of("left"), stage.at(0.03).of("right")

    assert first.across < 0 < last.across
    assert first.there > last.there
    assert stage.at(1).of("left").there == stage.at(1).of("right").there == 1


def test_who_was_there_does_not_come_in_again():
    stage = moves(person("ana")).on(Stage("quai-matin", (person("ana"), person("bob", 1400))), 30)

    assert stage.at(30).of("ana").there == 1
    assert stage.at(30).of("bob").there == 0


def test_who_begins_to_speak_leans_towards_the_middle_and_moves_their_mouth_for_a_while():
    stage = moves(person("ana")).on(Stage("quai-matin", (person("ana", speaks=True),)), 30)
    seconds = MOTION["speak"]["seconds"]
    frames = [stage.at(30 + now).of("ana").frame for now in every(seconds)]
    mouths = [frame for frame, _same in itertools.groupby(frames)]

    assert mouths.count(SPEECH) == MOTION["speak"]["times"]
    assert stage.at(30 + seconds).of("ana").across == MOTION["lean"]["far"]
    assert SPEECH not in {stage.at(30 + seconds + now).of("ana").frame for now in every(30)}
    assert stage.again(60).at(60).of("ana").frame == SPEECH


def test_who_speaks_no_more_leans_back():
    spoke = moves(person("ana", speaks=True))
    stage = spoke.on(Stage("quai-matin", (person("ana"),)), 30)

    assert stage.at(30).of("ana").across == MOTION["lean"]["far"]
    assert stage.at(31).of("ana").across == 0


def test_two_who_touch_do_not_lean_and_come_in_as_one():
    contact = Contact("bras-offert", "ana", "bob")
    both = [person(who, 800, speaks=who == "ana", contact=contact) for who in ("ana", "bob")]
    stage = moves(*both)

    assert stage.at(2).of("ana").across == stage.at(2).of("bob").across == 0
    for now in every(1):
        one, other = stage.at(now).of("ana"), stage.at(now).of("bob")
        assert (one.across, one.there) == (other.across, other.there)


def test_another_face_is_a_nod():
    stage = moves(person("ana")).on(Stage("quai-matin", (person("ana", face="inquiet"),)), REST * 3)
    downs = [stage.at(REST * 3 + now).of("ana").down for now in every(MOTION["react"]["seconds"])]

    assert MOTION["react"]["far"] <= max(downs) <= MOTION["react"]["far"] + MOTION["breathe"]["far"]
    assert downs[0] == 0


def test_nobody_blinks_when_their_neighbour_does_and_everybody_blinks():
    who = ["ana", "bob", "cleo"]
    stage = moves(*(person(each) for each in who))
    blinks = {each: [now for now in every(REST / 2) if stage.at(now).of(each).frame == BLINK] for each in who}
    starts = [blinks[each][0] for each in who]

    assert all(blinks.values())
    assert len(set(starts)) == len(starts)


def test_planes_drift_apart_and_come_to_their_place():
    stage = moves(person("ana"))

    assert stage.at(0).behind < 0 < stage.at(0).before
    assert (stage.at(2).behind, stage.at(2).before) == (0, 0)
    assert stage.on(Stage("quai-matin", ()), 30).at(30).behind == 0
    assert stage.on(Stage("place", ()), 30).at(30).behind < 0


def test_planes_never_drift_past_what_they_bleed():
    from assets.rasters import BLEED

    assert max(MOTION["drift"]["far"], MOTION["drift"]["near"]) <= BLEED


def test_everything_comes_to_rest_a_while_after_the_last_gesture():
    stage = moves(person("ana", speaks=True), person("bob", 1400)).touch(7)
    seen = {stage.at(7 + REST + now) for now in every(60, 0.1)}

    assert seen == {stage.at(1_000)}
    assert stage.at(1_000).of("bob") == STILL
    assert stage.at(1_000).of("ana") == Shift(round(MOTION["lean"]["far"]))


def test_nothing_jumps():
    """But for the frames of a face, what shows at an instant is next to what showed just before."""
    stage = moves(person("ana", speaks=True), person("bob", 1400))
    instants = [stage.at(now) for now in every(REST + 5)]
    for one, next_one in itertools.pairwise(instants):
        for who in ("ana", "bob"):
            here, there = one.of(who), next_one.of(who)
            assert abs(here.across - there.across) <= 8
            assert abs(here.down - there.down) <= 1


@pytest.mark.parametrize("touched", [5.0, 19.0, 21.5, 23.9, 40.0])
def test_nobody_jumps_when_somebody_comes_back(touched):
    stage = moves(person("ana"), person("bob", 1400))
    again = stage.touch(touched)
    for who in ("ana", "bob"):
        assert abs(stage.at(touched).of(who).down - again.at(touched + 1 / 60).of(who).down) <= 1


def test_what_is_pressed_goes_down_with_all_that_lies_on_it_and_nothing_else():
    key, beside = Sheet(Box(100, 100, 300, 80), "card"), Sheet(Box(100, 300, 300, 80), "card")
    under = Sheet(Box(0, 0, 900, 900), "paper")
    page = Page((under, key, beside), (Target("choice", Box(100, 100, 300, 80), "A"),))

    assert pressed(page, page.targets[0]).items == (
        under,
        Sheet(Box(100, 103, 300, 80), "card"),
        beside,
    )


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def app(small_stories, clock):
    store = Store(None)
    app = App(small_stories, store, size=(960, 540), now=clock)
    app.screens = [Title(app)]
    pygame.event.clear()
    app.turn()
    yield app
    app.easel.window.destroy()


def picture(app) -> bytes:
    return pygame.image.tobytes(app.easel.window.get_surface(), "RGB")


def test_the_thread_crosses_from_page_to_page_and_then_nothing_is_painted(app, clock, monkeypatch):
    app.open(StoryScreen.begun(app, "choix"))
    app.turn()
    clock.now += 0.2
    app.turn()
    turning = picture(app)
    clock.now += REST + 10
    app.turn()
    settled, painted = picture(app), []
    monkeypatch.setattr(app.easel, "paint", lambda: painted.append(clock.now))
    for _turn in range(300):
        clock.now += 1 / 30
        app.turn()

    assert turning != settled
    assert painted == []


def test_less_motion_is_none_at_all(app, clock):
    app.store.options = type(app.store.options)(reduced_motion=True)
    app.set_options(app.store.options)
    app.open(StoryScreen.begun(app, "choix"))
    app.turn()
    first = picture(app)
    for _turn in range(200):
        clock.now += 0.05
        app.turn()

        assert picture(app) == first


def test_a_press_is_seen_at_the_next_turn_before_it_is_let_go(app, clock):
    """A turn of the loop lasts a thirtieth of a second: well under the tenth that a finger feels."""
    clock.now += 1
    app.turn()
    before = picture(app)
    x, y = app.shown.target(("options", 0)).box.centre
    scale, canvas = app.easel.frame.scale, app.easel.frame.canvas
    pos = round(x * scale + canvas.x), round(y * scale + canvas.y)
    window = app.easel.window
    pygame.event.post(
        pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=pos, button=1, touch=False, window=window)
    )
    app.turn()
    held = picture(app)
    pygame.event.post(
        pygame.event.Event(pygame.MOUSEBUTTONUP, pos=(1, 1), button=1, touch=False, window=window)
    )
    app.turn()

    assert held != before
    assert picture(app) != held
    assert isinstance(app.top, Title), "let go elsewhere, nothing is done"


def test_a_pause_holds_people_still(app, clock):
    app.open(StoryScreen.begun(app, "choix"))
    clock.now += 2
    app.turn()
    app.top.pause()
    app.turn()
    clock.now += 0.5
    app.turn()
    held = picture(app)
    for _turn in range(100):
        clock.now += 0.1
        app.turn()

        assert picture(app) == held
