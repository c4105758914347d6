"""Poses of the moment and people who touch, in the window."""

import io
import json

import pygame
import pytest
from PIL import Image

from assets.cast import CARD
from assets.rasters import Moving, Somebody, Two
from assets.shelf import Shelf
from game.window.art import Art
from game.window.geometry import Shape
from game.window.items import Contact, Stage, Standing
from game.window.layout.stand import side_by_side, stand
from game.window.pictures import Pictures
from game.window.stage import StagePainter
from game.window.theme import Theme
from scenarios.model import Look
from scenarios.scenery import posed, written

ANA, BOB = (Look.model_validate({"âge": age, "peau": "3"}) for age in ("30", "3"))
LOOKS = {"ana": ANA, "bob": BOB}
CARRIES = Contact("enfant-porté", "ana", "bob")
TWO = Two.of("enfant-porté", written(ANA), written(BOB))
RED, GREEN, BLUE, YELLOW = (200, 0, 0), (0, 200, 0), (0, 0, 200), (200, 200, 0)
WIDTH, HEIGHT = 400, 800
CARD_OF_TWO = {
    "taille": [WIDTH, HEIGHT],
    "ancre": [200, HEIGHT],
    "personnes": [
        {"tête": [100, 100], "bouche": [120, 150], "visage": [50, 50, 150, 200]},
        {"tête": [300, 300], "bouche": [280, 350], "visage": [250, 250, 350, 400]},
    ],
}


def block(colour, width, height) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (width, height), (*colour, 255)).save(out, "PNG")
    return out.getvalue()


def put_two(shelf: Shelf) -> None:
    shelf.put(
        TWO.name,
        [
            ("corps.png", block(RED, WIDTH, HEIGHT)),
            ("visages/1-rieur.png", block(GREEN, 100, 150)),
            ("visages/2-triste.png", block(BLUE, 100, 150)),
            (CARD, json.dumps(CARD_OF_TWO).encode()),
        ],
    )
    shelf.put(Moving(TWO).name, [("1-rieur-parle.png", block(YELLOW, 100, 150))])


@pytest.fixture
def painter(drive, small_stories, tmp_path):

    drive(small_stories)
    shelf = Shelf(tmp_path / "shelf")
    put_two(shelf)

    def painted(*people: Standing):
        canvas = pygame.Surface((1920, 1080))
        stages = StagePainter(Shape.WIDE, 1.0, Pictures(), Art(shelf), lambda: LOOKS)
        stages.paint(canvas, Stage(None, people), Theme("corail"))
        return lambda x, y: tuple(canvas.get_at((x, y)))[:3]

    return painted


def both(x: float, *, looks_left: bool = False, speaks: str = "", calm: bool = False):
    faces = {"ana": "rieur", "bob": "triste"}
    return [
        Standing(who, face, x, looks_left, who == speaks, calm, contact=CARRIES)
        for who, face in faces.items()
    ]


def test_two_who_touch_are_one_picture_with_the_face_of_each(painter):
    at = painter(*both(960))

    left, top = 960 - 200, 1080 - HEIGHT
    assert at(left + 20, top + 20) == RED
    assert at(left + 100, top + 100) == GREEN
    assert at(left + 300, top + 300) == BLUE


def test_who_speaks_of_two_who_touch_is_seen_from_the_mouth(painter):
    left, top = 960 - 200, 1080 - HEIGHT
    for who, seen in (("ana", YELLOW), ("bob", GREEN)):  # bob's moving faces are not drawn yet
        at = painter(*both(960, speaks=who))
        assert at(left + 100, top + 100) == seen
        assert at(left + 300, top + 300) == BLUE


def test_two_who_touch_are_turned_round_together(painter):
    at = painter(*both(1400, looks_left=True))

    left, top = 1400 - 200, 1080 - HEIGHT
    assert at(left + 300, top + 100) == GREEN
    assert at(left + 100, top + 300) == BLUE


@pytest.mark.parametrize(("looks_left", "mouths"), [(False, (880, 1040)), (True, (1040, 880))])
def test_the_tail_points_at_the_mouth_of_whoever_speaks(drive, small_stories, tmp_path, looks_left, mouths):
    drive(small_stories)
    shelf = Shelf(tmp_path / "shelf")
    put_two(shelf)
    stages = StagePainter(Shape.WIDE, 1.0, Pictures(), Art(shelf), lambda: LOOKS)

    found = [stages.mouth(each) for each in both(960, looks_left=looks_left)]

    assert [x for x, _ in found] == list(mouths)
    assert [y for _, y in found] == [1080 - HEIGHT + 150, 1080 - HEIGHT + 350]


def test_until_two_are_drawn_together_each_stands_on_their_side(drive, small_stories, tmp_path):
    drive(small_stories)
    stages = StagePainter(Shape.WIDE, 1.0, Pictures(), Art(Shelf(tmp_path / "none")), lambda: LOOKS)

    ana, bob = (stages.mouth(each)[0] for each in both(960))
    turned_ana, turned_bob = (stages.mouth(each)[0] for each in both(960, looks_left=True))

    assert ana < 960 < bob
    assert turned_bob < 960 < turned_ana


def test_a_pose_of_the_moment_is_another_look(tmp_path):
    art = Art(Shelf(tmp_path / "shelf"))
    kneeling = Somebody.of(written(posed(ANA, "accroupi")))

    assert kneeling.name != Somebody.of(written(ANA)).name
    assert posed(ANA, None) is ANA
    assert art.pair("enfant-porté", ANA, None) is None


@pytest.mark.parametrize("shape", Shape)
def test_two_who_touch_share_the_middle_of_their_two_places(shape):
    alone = {spot.who: spot.x for spot in stand(shape, ("lou", "ana", "bob"), "lou", None)}
    spots = stand(shape, ("lou", "bob", "ana"), "lou", None, [("ana", "bob")])

    assert [spot.who for spot in spots] == ["lou", "bob", "ana"]
    assert spots[1].x == spots[2].x == (alone["ana"] + alone["bob"]) / 2
    assert spots[1].looks_left == spots[2].looks_left


def test_whoever_is_touched_comes_beside():
    assert side_by_side(["lou", "ana", "bob", "zoé"], [("zoé", "lou")]) == ["lou", "zoé", "ana", "bob"]
    assert side_by_side(["lou", "ana", "bob"], []) == ["lou", "ana", "bob"]


def test_nobody_touches_somebody_for_whom_there_is_no_room():
    people = ("lou", "a", "b", "c", "d")

    assert stand(Shape.WIDE, people, "lou", None, [("c", "d")]) == stand(Shape.WIDE, people, "lou", None)
