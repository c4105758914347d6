"""What the window shows while drawings are made beside it, and after: it never draws itself, and never waits."""

import io
import shutil
import time
from types import SimpleNamespace

import pygame
import pytest
from PIL import Image

from assets.cast import CARD, silhouettes
from assets.rasters import BLEED, Place, Somebody
from assets.shelf import Shelf
from game.window.art import Art, light_of
from game.window.geometry import Shape
from game.window.items import Stage, Standing, Strand, Words
from game.window.pictures import Pictures
from game.window.stage import StagePainter
from game.window.theme import Theme
from scenarios.model import Look
from scenarios.scenery import written

PLACE = "palier-immeuble"
LOOK = Look.model_validate({"âge": "30", "peau": "4", "coiffure": "courte", "tenue": "polo"})
SOMEBODY = Somebody.of(written(LOOK), light_of(PLACE))
ADULT = silhouettes()["adulte"]
STAGE = Stage(PLACE, (Standing("corail", "neutre", 960, looks_left=False, speaks=False, calm=False),))
RED, GREEN, BLUE, YELLOW = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 0)
PATIENCE = 90  # seconds; only ever waited out by a test that fails


def content(*places: str):
    """As much of a content as says what it shows: some places, and one person in them."""
    story = SimpleNamespace(
        scenes={place: SimpleNamespace(place=place, poses={}, contacts={}) for place in places},
        characters={"corail": SimpleNamespace(look=LOOK)},
    )
    return SimpleNamespace(stories={"a": SimpleNamespace(story=story)}, careers=SimpleNamespace(capsules={}))


WIDE = 1920 + 2 * BLEED


def block(colour, size=(WIDE, 1080), box=None) -> bytes:
    """A picture that shows one colour, in a box or everywhere."""
    picture, out = Image.new("RGBA", size, (0, 0, 0, 0)), io.BytesIO()
    picture.paste((*colour, 255), box or (0, 0, *size))
    picture.save(out, "PNG")
    return out.getvalue()


def put_place(shelf: Shelf) -> None:
    """Red behind; green over it from the middle down; blue over all at the very bottom."""
    planes = {
        "fond.png": block(RED),
        "milieu.png": block(GREEN, box=(0, 540, WIDE, 1080)),
        "avant.png": block(BLUE, box=(0, 980, WIDE, 1080)),
    }
    shelf.put(Place(PLACE, wider=True).name, planes.items())


def put_person(shelf: Shelf) -> None:
    """A yellow block, 200 × 800 pixels of the stage."""
    card = (
        b'{"taille": [200, 800], "ancre": [100, 800], "t\\u00eate": [100, 80], "bouche": [100, 120],'
        b' "visage": [60, 40, 140, 120]}'
    )
    face = block(YELLOW, (80, 80))
    body = block(YELLOW, (200, 800))
    files = {"corps.png": body, "corps-parle.png": body, "visages/neutre.png": face, CARD: card}
    shelf.put(SOMEBODY.name, files.items())


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def paint(drive, small_stories, shelf):
    """Paints the stage from what is on the shelf; gives the colour at a point, in pixels of the stage."""
    drive(small_stories)  # a window to paint for

    def painted(art: Art):
        painter = StagePainter(Shape.WIDE, 0.5, Pictures(), art, lambda: {"corail": LOOK})
        canvas = pygame.Surface(painter.size).convert()
        painter.paint(canvas, STAGE, Theme())
        return lambda x, y: tuple(canvas.get_at((x // 2, y // 2)))[:3]

    return painted


@pytest.fixture
def preparing():
    """An ``Art`` that prepares, stopped at the end."""
    begun: list[Art] = []

    def begin(shelf: Shelf, *places: str) -> Art:
        begun.append(Art(shelf))
        begun[-1].prepare(content(*places))
        return begun[-1]

    yield begin
    for art in begun:
        art.stop()


def until(true) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)


# Until it is drawn, and after


def test_until_somebody_is_drawn_a_silhouette_of_their_age_stands_for_them(shelf, paint):
    art = Art(shelf)
    before = paint(art)
    assert art.figure(LOOK, light_of(PLACE)) == ADULT
    assert before(960, 700) not in {before(20, 700), YELLOW}

    put_person(shelf)
    assert art.figure(LOOK, light_of(PLACE)).face
    assert paint(art)(960, 700) == YELLOW


def test_people_stand_before_two_planes_and_behind_the_third(shelf, paint):
    put_place(shelf)
    put_person(shelf)
    at = paint(Art(shelf))

    assert [at(20, y) for y in (100, 700, 1_000)] == [RED, GREEN, BLUE]
    assert [at(960, y) for y in (100, 400, 700, 1_000)] == [RED, YELLOW, YELLOW, BLUE]


def test_what_is_taken_from_the_shelf_while_one_plays_is_a_silhouette_again(shelf, paint):
    put_place(shelf)
    put_person(shelf)
    art = Art(shelf)
    assert paint(art)(960, 400) == YELLOW
    shutil.rmtree(shelf.root)

    assert art.figure(LOOK, light_of(PLACE)) == ADULT
    assert paint(art)(20, 100) not in {RED, YELLOW}


# Beside the window


def test_the_window_draws_nothing_itself_and_hears_of_what_was_drawn(shelf, paint, preparing, monkeypatch):
    def refused(*_words, **_named):
        message = "the window drew"
        raise AssertionError(message)

    monkeypatch.setattr("assets.rasters.png", refused)
    monkeypatch.setattr("assets.rasters.Person", refused)
    shelf.put(f"{SOMEBODY.name}-gestes", [])  # the faces they move with take long, and come last
    art = preparing(shelf, PLACE)
    paint(art)
    assert art.has_news()
    heard = [art.progress]
    until(lambda: art.has_news() and (heard.append(art.progress) or art.progress == (0, 0)))

    assert heard[0][1] == 2
    assert all(drawn <= wanted for drawn, wanted in heard)
    assert shelf.is_whole(Place(PLACE, wider=True).name)
    assert shelf.is_whole(SOMEBODY.name)
    assert art.figure(LOOK, light_of(PLACE)).face


@pytest.mark.parametrize("where", ["a plane", "a body", "an empty folder"])
def test_what_is_damaged_stops_nothing_and_is_drawn_again(shelf, paint, preparing, where):
    put_place(shelf)
    put_person(shelf)
    shelf.put(f"{SOMEBODY.name}-gestes", [])
    thing = Place(PLACE, wider=True).name if where == "a plane" else SOMEBODY.name
    damaged = {"a plane": "fond.png", "a body": "corps.png"}
    if where in damaged:
        (shelf.folder(thing) / damaged[where]).write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(90))
    else:
        shutil.rmtree(shelf.folder(thing))
        shelf.folder(thing).mkdir()
    art = preparing(shelf, PLACE)
    at = paint(art)

    assert (at(20, 100) == RED, at(960, 400) == YELLOW) == (where != "a plane", where == "a plane")
    until(lambda: shelf.is_whole(thing))
    until(art.has_news)
    assert paint(art)(960, 700) not in {RED, GREEN}


# On the title


@pytest.mark.parametrize(("progress", "told"), [((3, 10), True), ((0, 0), False)])
def test_the_title_says_how_far_drawing_is(drive, small_stories, progress, told):
    driven = drive(small_stories)
    quiet = driven.app.art
    driven.app.art = SimpleNamespace(progress=progress, has_news=quiet.has_news, stop=quiet.stop)
    driven.app.changed()
    driven.app.turn()
    said = " ".join(item.text for item in driven.app.shown.items if isinstance(item, Words))

    assert ("3 sur 10" in said.replace("\N{NO-BREAK SPACE}", " ")) is told
    strands = [item for item in driven.app.shown.items if isinstance(item, Strand)]
    assert len(strands) == (3 if told else 1)
