"""Jobs in the window: from an ending and from the carnet to a sheet, and a code that a telephone reads."""

from dataclasses import replace

import pygame
import pytest
import zxingcpp
from PIL import Image

from game.jobs import jobs_met
from game.window.codes import QUIET, modules
from game.window.items import Code, Stage
from game.window.layout.document import MODULE
from game.window.screens.ending import EndingScreen
from game.window.screens.job import JobScreen
from game.window.screens.jobs_met import JobsMet
from scenarios.interface import COLOURS
from tests.game.plays import SHIPPED, random_play
from tests.window.test_screens import look

SLUG = "aide-a-domicile"
BASE = "https://www.un-nom-assez-long.example.org/fil-rouge/"
LONGEST = "technicien-de-l-intervention-sociale-et-familiale"
SIZES = ((1920, 1080), (1366, 768), (1080, 1920))


@pytest.fixture(scope="module")
def published(shipped):
    """The shipped content, as an organisation that has an address would publish it."""
    site = shipped.careers.site.model_copy(update={"address": BASE})
    return replace(shipped, careers=replace(shipped.careers, site=site))


def ended(drive, content, slug=SLUG, **wishes):
    """A window where a story was played to its ending."""
    driven = drive(content, **wishes).begin(slug)
    play = random_play(content.stories[slug].story, seed=3)
    driven.play(list(play.numbers))
    assert isinstance(driven.top, EndingScreen)
    driven.app.draw()
    return driven, play


def walk_to(driven, does: str, number: int = 0) -> None:
    """Tab until something has the focus, then Enter."""
    for _each in driven.app.shown.targets:
        if driven.app.focus == (does, number):
            break
        driven.press(pygame.K_TAB)
    assert driven.app.focus == (does, number)
    driven.press(pygame.K_RETURN)


def to_the_part_with(driven, does: str) -> None:
    while driven.app.shown.target((does, 0)) is None:
        walk_to(driven, "next")


@pytest.mark.parametrize("slug", SHIPPED)
def test_an_ending_leads_to_the_sheets_of_the_jobs_met_and_back(slug, drive, published):
    driven, play = ended(drive, published, slug)

    assert driven.top.jobs == jobs_met(play)
    for number, job in enumerate(driven.top.jobs):
        to_the_part_with(driven, "job")
        walk_to(driven, "job", number)
        assert isinstance(driven.top, JobScreen)
        assert driven.top.sheet.address == f"{BASE}metiers/{job}.html"
        driven.press(pygame.K_ESCAPE)
        assert isinstance(driven.top, EndingScreen)


@pytest.mark.parametrize("by", ["click", "touch"])
def test_a_sheet_opens_and_closes_under_a_finger_or_a_mouse(by, drive, published):
    driven, _play = ended(drive, published)
    act = getattr(driven, by)
    while driven.app.shown.target(("job", 0)) is None:
        act("next")
    act("job", 0)
    assert isinstance(driven.top, JobScreen)
    act("close")

    assert isinstance(driven.top, EndingScreen)


def test_the_jobs_met_wait_in_the_carnet_of_the_next_day(drive, published, tmp_path):
    from game.store import Store

    driven, play = ended(drive, published, store=Store(tmp_path))
    driven.close()

    again = drive(published, store=Store(tmp_path))
    walk_to(again, "carnet")
    walk_to(again, "jobs")
    assert isinstance(again.top, JobsMet)
    assert again.top.met == {SLUG: jobs_met(play)}
    walk_to(again, "job", 0)
    assert again.top.sheet.title in " ".join(each.text for each in words_of(again)).replace("\n", " ")


def words_of(driven):
    return [each for each in driven.app.shown.items if hasattr(each, "text")]


def test_a_carnet_without_jobs_says_how_they_come(drive, shipped):
    driven = drive(shipped)
    driven.app.open(JobsMet(driven.app))
    driven.app.draw()

    assert any("Aucun métier" in each.text for each in words_of(driven))


def test_a_job_that_the_content_no_longer_holds_is_left_out_of_the_carnet(drive, shipped):
    driven = drive(shipped)
    driven.store.earn(SLUG, "une-fin", ("un-métier-retiré", "aide-a-domicile"))
    driven.store.earn("un-univers-retiré", "une-fin", ("aide-a-domicile",))

    assert JobsMet(driven.app).met == {SLUG: ("aide-a-domicile",)}


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize(("step", "easy"), [(1, False), (2, True), (4, True)])
def test_jobs_are_whole_at_every_size(drive, published, size, step, easy):
    """Laid out only: painting them all would take minutes."""
    driven = drive(published, size=size, text_size=step, easy_font=easy)
    app, careers = driven.app, published.careers
    for slug in ("aide-a-domicile", "protection-de-l-enfance"):
        driven.store.earn(slug, "fin", [job for job, each in careers.jobs.items() if each.universe == slug])
    longest = max(careers.jobs, key=lambda job: len(careers.stop_name(job)))
    play = random_play(published.stories[SLUG].story, seed=3)
    screens = (EndingScreen(app, SLUG, play, Stage(None)), JobsMet(app), JobScreen(app, longest))
    for screen in screens:
        app.screens = [screen]
        app._page(screen)
        for part in range(screen.parts):
            screen.turn(part - screen.part)
            app._page(screen)
            look(app, f"{type(screen).__name__} {part}")


def read_by_a_camera(driven) -> list[tuple[str, float]]:
    """What a decoder finds in the window's own pixels, and how many pixels its modules have."""
    surface = driven.app.easel.window.get_surface()
    picture = Image.frombytes("RGB", surface.get_size(), pygame.image.tobytes(surface, "RGB"))
    found = zxingcpp.read_barcodes(picture)
    return [(each.text, each.position.top_right.x - each.position.top_left.x) for each in found]


@pytest.mark.parametrize("colours", COLOURS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("job", ["aesh", LONGEST])
def test_the_code_of_a_sheet_is_read_from_the_pixels_of_the_window(drive, published, size, colours, job):
    driven = drive(published, size=size, colours=colours)
    driven.app.open(JobScreen(driven.app, job))
    driven.app.draw()
    address = f"{BASE}metiers/{job}.html"

    [(text, width)] = read_by_a_camera(driven)
    assert text == address
    assert width / (len(modules(address)) - 2 * QUIET) >= 3


@pytest.mark.parametrize("colours", COLOURS)
def test_four_white_modules_stand_around_a_code_in_every_theme(drive, published, colours):
    driven = drive(published, size=(1366, 768), colours=colours)
    driven.app.open(JobScreen(driven.app, LONGEST))
    driven.app.draw()
    [code] = [each for each in driven.app.shown.items if isinstance(each, Code)]
    surface, frame = driven.app.easel.window.get_surface(), driven.app.easel.frame
    corner = [round(each * frame.scale) for each in (code.box.x, code.box.y)]
    side = int(code.box.w * frame.scale) - 1
    area = pygame.Rect(corner[0] + round(frame.canvas.x), corner[1] + round(frame.canvas.y), side, side)
    shown = surface.subsurface(area)
    margin = QUIET * (side // len(code.modules)) - 1

    found = {tuple(shown.get_at((x, y)))[:3] for x in range(side) for y in range(side)}
    around = {
        tuple(shown.get_at((x, y)))[:3]
        for x in range(side)
        for y in range(side)
        if min(x, y, side - 1 - x, side - 1 - y) < margin
    }
    assert found == {(0, 0, 0), (255, 255, 255)}
    assert around == {(255, 255, 255)}
    assert code.box.w == MODULE * len(code.modules)


def test_without_an_address_the_sheet_says_its_page_in_words(drive, shipped):
    assert shipped.careers.site.address is None
    driven = drive(shipped)
    driven.app.open(JobScreen(driven.app, "aesh"))
    driven.app.draw()

    assert not any(isinstance(each, Code) for each in driven.app.shown.items)
    assert any("metiers/aesh.html" in each.text for each in words_of(driven))
