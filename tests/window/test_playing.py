"""Stories played in the window, by events, beside the same choices given to the rules."""

import random
from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from game.store import Store, fingerprint
from game.window.screens.carnet import Carnet
from game.window.screens.contacts import Contacts
from game.window.screens.ending import EndingScreen
from game.window.screens.notices import Clue, Definition, Notice
from game.window.screens.options import AskTimers, Pause
from game.window.screens.story import StoryScreen
from game.window.screens.title import Title
from game.window.screens.universes import Opening, Universes
from scenarios.after import offered
from scenarios.transcript import transcript
from tests.game.plays import SHIPPED, SMALL, plays_to_endings, random_play


@pytest.mark.parametrize("slug", SMALL)
@pytest.mark.parametrize("seed", range(3))
def test_a_play_by_keys_is_the_play_of_the_rules(drive, small_stories, slug, seed):
    play = random_play(small_stories.stories[slug].story, seed)
    driven = drive(small_stories).begin(slug)

    assert driven.play(list(play.numbers)) == transcript(slug, play)
    assert isinstance(driven.top, EndingScreen)


@pytest.mark.parametrize("slug", SMALL)
def test_a_play_resumed_after_each_choice_is_the_same_play(drive, small_stories, slug, tmp_path):
    play = random_play(small_stories.stories[slug].story, 7)
    for number in play.numbers:
        driven = drive(small_stories, store=Store(tmp_path)).resume(slug)
        driven.choose(number)
    driven.read_on()

    assert driven.transcript() == transcript(slug, play)


@pytest.mark.parametrize(("size", "seed"), [((960, 540), 0), ((540, 960), 1)])
def test_the_shipped_story_plays_to_its_end_in_both_layouts(drive, shipped, size, seed):
    play = random_play(shipped.stories["aide-a-domicile"].story, seed)
    driven = drive(shipped, size=size, text_size=4, easy_font=True).begin("aide-a-domicile")

    assert driven.play(list(play.numbers)) == transcript("aide-a-domicile", play)


def test_a_mouse_plays(drive, small_stories):
    driven = drive(small_stories)
    driven.click("play")
    assert isinstance(driven.top, Universes)
    driven.click("card", driven.top.slugs.index("choix"))
    assert isinstance(driven.top, Opening)
    driven.click("begin")
    assert isinstance(driven.top, StoryScreen)
    driven.click("go")
    driven.click("choice", 1)

    assert driven.transcript()["steps"][0]["chosen"] == 1


def test_a_tap_counts_once_although_it_makes_mouse_events_too(drive, small_stories):
    driven = drive(small_stories).begin("choix")
    driven.touch("go")
    assert driven.telling.at == 1
    driven.touch("choice", 1)

    assert driven.transcript()["steps"][0]["chosen"] == 1
    assert len(driven.transcript()["steps"]) == 2


def test_a_press_that_slides_away_chooses_nothing(drive, small_stories):
    driven = drive(small_stories).begin("choix")
    driven.read_on()
    x, y = driven.point("choice", 0)
    driven.send(pygame.FINGERDOWN, x=x, y=y, finger_id=0)
    driven.send(pygame.FINGERUP, x=x, y=y / 4, finger_id=0)

    assert driven.top.asks


def test_enter_pressed_in_a_row_reads_on_and_never_chooses_by_surprise(drive, small_stories):
    driven = drive(small_stories).begin("choix")
    driven.press(pygame.K_RETURN)
    assert driven.top.asks
    driven.press(pygame.K_RETURN)
    assert driven.top.asks
    assert driven.app.focus == ("choice", 0)
    driven.press(pygame.K_DOWN)
    driven.press(pygame.K_RETURN)

    assert driven.transcript()["steps"][0]["chosen"] == 1


@pytest.mark.parametrize(
    "key",
    [
        {"key": pygame.K_2},
        {"key": pygame.K_KP_2, "scancode": pygame.KSCAN_KP_2},
        {"key": 0xE9, "scancode": pygame.KSCAN_2},  # « é », where a French keyboard has its 2
        {"key": pygame.K_b},
    ],
)
def test_a_digit_or_a_letter_picks_a_choice(drive, small_stories, key):
    driven = drive(small_stories).begin("choix")
    driven.read_on()
    driven.press(**key)

    assert driven.transcript()["steps"][0]["chosen"] == 1


def test_backspace_takes_one_step_back_and_the_save_follows(drive, small_stories, tmp_path):
    driven = drive(small_stories, store=Store(tmp_path)).begin("choix")
    driven.choose(1)
    driven.press(pygame.K_BACKSPACE)

    assert driven.top.asks
    assert Store(tmp_path).saved("choix").numbers == ()


def test_pause_help_and_leave_are_one_gesture_away(drive, small_stories):
    driven = drive(small_stories).begin("choix")
    for key, screen in ((pygame.K_ESCAPE, Pause), (pygame.K_F1, Contacts)):
        driven.press(key)
        assert isinstance(driven.top, screen)
        driven.press(pygame.K_ESCAPE)
        assert isinstance(driven.top, StoryScreen)
    for does, screen in (("pause", Pause), ("help", Contacts)):
        driven.click(does)
        assert isinstance(driven.top, screen)
        driven.press(pygame.K_ESCAPE)
    driven.click("leave")

    assert isinstance(driven.top, Title)


def test_a_story_that_was_left_is_offered_again_where_it_stood(drive, small_stories, tmp_path):
    store = Store(tmp_path)
    driven = drive(small_stories, store=store).begin("suites")
    driven.choose(0)
    kept = driven.transcript()
    assert not isinstance(driven.top, EndingScreen)
    driven.press(pygame.K_F10)
    driven.click("resume")

    assert driven.transcript() == kept


def test_an_ending_gives_its_clue_and_lets_the_save_go(drive, shipped, tmp_path):
    play = random_play(shipped.stories["aide-a-domicile"].story, 2)
    driven = drive(shipped, store=Store(tmp_path)).begin("aide-a-domicile")
    driven.play(list(play.numbers))

    assert Store(tmp_path).clues == {"aide-a-domicile": (play.state.scene,)}
    assert Store(tmp_path).saved("aide-a-domicile") is None
    titles = {item.text for item in all_words(driven)}
    for title in ("Une question à poser", "Un endroit où essayer", "Une passerelle", "Un petit pas"):
        assert title in titles
    driven.app.home()
    driven.app.turn()
    driven.click("carnet")
    assert isinstance(driven.top, Carnet)
    driven.click("card", 0)
    assert isinstance(driven.top, Clue)


@pytest.mark.parametrize("slug", SHIPPED)
def test_each_ending_offers_what_is_its_own(drive, shipped, slug):
    for ending, play in plays_to_endings(shipped.stories[slug].story).items():
        driven = drive(shipped).begin(slug)
        driven.play(list(play.numbers))
        words = " ".join(item.text for item in all_words(driven))
        after = offered(shipped.careers.universes[slug].after, play.ending.after)

        for said in (after.question, after.place, after.person.who, after.step):
            assert "".join(said.split()) in "".join(words.split()), f"{ending}: {said}"


def all_words(driven) -> list:
    from game.window.items import Words

    found = []
    for _part in range(driven.top.parts):
        found += [item for item in driven.app.shown.items if isinstance(item, Words)]
        driven.top.go_on()
        driven.app.turn()
    return found


def test_a_word_of_the_trade_is_explained_on_demand(drive, small_stories):
    driven = drive(small_stories).begin("glossaire")
    driven.click("term", 0)

    assert isinstance(driven.top, Definition)
    assert driven.top.entry.meaning.startswith("Ce qu’une équipe dit")
    driven.press(pygame.K_BACKSPACE)
    assert isinstance(driven.top, StoryScreen)


def test_words_that_only_the_choices_hold_can_be_explained_too(drive, small_stories):
    driven = drive(small_stories).begin("glossaire")
    driven.read_on()

    assert "transmission" in {each.label for each in driven.app.shown.targets if each.does == "term"}


def test_things_to_look_at_are_reached_in_order_and_as_a_list(drive, small_stories):
    driven = drive(small_stories).begin("observer")
    driven.read_on()
    count = len(driven.telling.play.choices)
    visited = []
    for _each in range(count):
        driven.press(pygame.K_RIGHT)
        visited.append(driven.app.focus)
    assert visited == [("choice", number) for number in range(count)]
    driven.click("list")

    rows = [each.box for each in driven.app.shown.targets if each.does == "choice"]
    assert all(one.bottom <= other.y for one, other in pairwise(rows))


def test_a_timed_choice_is_asked_about_then_burns_and_takes_its_default(drive, small_stories):
    driven = drive(small_stories, timers=None).begin("minuteur")
    driven.read_on()
    driven.app.turn()
    assert isinstance(driven.top, AskTimers)
    driven.click("yes")
    play, screen = driven.telling.play, driven.top
    default = next(number for number, choice in enumerate(play.choices) if choice.default)
    for _turn in range(4 * play.scene.timer + 2):
        if driven.top is screen and screen.telling.play is play:
            screen.tick(0.25)

    taken = next(step for step in driven.transcript()["steps"] if step["chosen"] is not None)
    assert taken["chosen"] == default


def test_the_thread_waits_while_the_game_is_paused(drive, small_stories):
    driven = drive(small_stories, timers=True).begin("minuteur")
    driven.read_on()
    screen = driven.top
    screen.tick(1.0)
    left = screen.left
    driven.press(pygame.K_ESCAPE)
    for _turn in range(5):
        driven.app.turn()

    assert screen.left == left


def test_with_timers_off_nothing_burns(drive, small_stories):
    driven = drive(small_stories, timers=False).begin("minuteur")
    driven.read_on()
    driven.top.tick(500)

    assert driven.top.asks
    assert not driven.top.restless


def test_a_corrupt_save_is_told_and_the_play_goes_on(drive, small_stories, tmp_path):
    Store(tmp_path).save(
        "choix",
        fingerprint(small_stories.folder / "univers/choix/recit.yaml"),
        random_play(small_stories.stories["choix"].story, 1),
    )
    file = tmp_path / "parties" / "choix.json"
    file.write_bytes(b"\x00[[[")
    driven = drive(small_stories, store=Store(tmp_path)).resume("choix")
    assert isinstance(driven.top, Notice)
    driven.press(pygame.K_RETURN)

    assert isinstance(driven.top, StoryScreen)
    assert [each.name for each in file.parent.iterdir()] == ["choix.json.abîmé-1"]


def test_nothing_is_drawn_while_nothing_happens(drive, small_stories, monkeypatch):
    driven = drive(small_stories).begin("choix")
    for _turn in range(3):
        driven.app.turn()
    drawn = []
    monkeypatch.setattr(driven.app, "draw", lambda: drawn.append(1))
    for _turn in range(50):
        driven.app.turn()

    assert drawn == []


def test_every_option_changes_and_is_kept(drive, small_stories, tmp_path):
    store = Store(tmp_path)
    driven = drive(small_stories, store=store)
    driven.click("options")
    before = store.options
    for name in ("text_size", "colours", "easy_font", "reduced_motion", "timers", "ambience"):
        driven.click(name)
        assert getattr(store.options, name) != getattr(before, name)
    volumes = set()
    for _step in range(4):
        driven.click("sound")
        volumes.add((store.options.sound, store.options.volume))
    assert volumes == {(True, 3), (True, 7), (True, 10), (False, 10)}

    assert Store(tmp_path).options == store.options


def test_a_story_without_its_pictures_still_plays(drive, small_stories, monkeypatch, tmp_path):
    from game.window import pictures

    monkeypatch.setattr(pictures.Pictures.__init__, "__defaults__", (tmp_path, pictures.BUDGET))
    monkeypatch.setattr("game.window.art.silhouettes", dict)
    monkeypatch.setenv("FILROUGE_IMAGES", str(tmp_path))
    play = random_play(small_stories.stories["observer"].story, 1)

    assert drive(small_stories).begin("observer").play(list(play.numbers)) == transcript("observer", play)


def test_any_keys_in_any_order_never_break_the_window(drive, shipped):
    chance = random.Random(20261122)
    keys = [
        pygame.K_RETURN, pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_TAB,
        pygame.K_BACKSPACE, pygame.K_ESCAPE, pygame.K_F1, pygame.K_1, pygame.K_2, pygame.K_3, pygame.K_SPACE,
    ]  # fmt: skip
    driven = drive(shipped, timers=None)
    for _press in range(400):
        if not driven.app.screens:
            driven.app.home()
        driven.press(chance.choice(keys))


@pytest.mark.parametrize(
    "size", [(1920, 1080), (1366, 768), (1024, 576), (1080, 1920), (1024, 768), (700, 700)]
)
def test_a_window_may_change_size_in_the_middle_of_a_play(drive, small_stories, size):
    driven = drive(small_stories).begin("choix")
    driven.app.easel.window.size = size
    driven.app.changed()
    driven.app.turn()
    driven.click("go")

    assert driven.top.asks


def test_tapping_the_way_on_again_and_again_never_takes_a_choice(drive, shipped):
    driven = drive(shipped).begin("aide-a-domicile")
    x, y = driven.point("go")
    for _tap in range(20):
        driven.send(pygame.FINGERDOWN, x=x, y=y, finger_id=0)
        driven.send(pygame.FINGERUP, x=x, y=y, finger_id=0)

    assert driven.top.asks
    assert driven.telling.play.numbers == ()


def test_starting_again_keeps_the_play_in_hand_until_a_choice_replaces_it(drive, small_stories, tmp_path):
    driven = drive(small_stories, store=Store(tmp_path)).begin("jauges")
    driven.choose(0)
    driven.begin("jauges")
    assert Store(tmp_path).saved("jauges").numbers == (0,)
    driven.choose(1)

    assert Store(tmp_path).saved("jauges").numbers == (1,)


def test_the_place_of_the_scene_is_heard_by_whoever_asked_for_it(drive, shipped, monkeypatch):
    driven = drive(shipped).begin("aide-a-domicile")
    asked = []
    monkeypatch.setattr(driven.app._sounds, "surround", lambda *asking: asked.append(asking))
    driven.app.surround()
    driven.app.store.options = replace(driven.app.store.options, ambience=True, volume=3)
    driven.app.surround()
    driven.press(pygame.K_ESCAPE)
    driven.app.surround()

    assert asked == [(("ambiance", "quai"), volume) for volume in (0, 3, 3)]
