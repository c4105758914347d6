"""Where everything goes, at every text size, in both layouts and both fonts."""

import itertools
from collections import Counter

import pygame
import pytest

from game.window.fonts import Fonts
from game.window.geometry import Shape
from game.window.items import Role, Stage, Words
from game.window.layout.document import Block, _parts
from game.window.layout.hud import Gauge, Header
from game.window.layout.moment import Moment, Spot
from game.window.layout.stand import stand
from game.window.layout.story import story_page
from game.window.layout.view import View
from game.window.pictures import Pictures
from game.window.theme import HUES, SMALLEST, TEXT_STEPS, Theme, style
from scenarios.careers_fields import HUES as WORDS_FOR_HUES
from scenarios.model import Moment as Kind
from tests.window.test_focus import reached

HEADER = Header(
    "Protection de l’enfance",
    "L’appel de dix-sept heures",
    "aide-a-domicile",
    (Gauge("Minutes", 22, 0, 40), Gauge("Lien", 2, 0, 5)),
)
VIEWS = list(itertools.product(Shape, range(1, len(TEXT_STEPS) + 1), (False, True)))


@pytest.fixture(params=VIEWS, ids=lambda each: f"{each[0].name}-{each[1]}{'-easy' if each[2] else ''}")
def view(request) -> View:
    pygame.font.init()
    shape, step, easy = request.param
    return View(shape, Fonts(1.0, easy=easy), step)


def filled(variables) -> dict:
    return {
        name: (not variable.start) if variable.is_flag else variable.high or 0
        for name, variable in variables.items()
    }


def check(view: View, page) -> None:
    whole = view.whole
    for item in page.items:
        if isinstance(item, Words):
            assert whole.contains(item.box, 2), (item.text, item.box)
    for target in page.targets:
        assert whole.contains(target.box, 2), target


def words_on(page) -> str:
    return "".join(item.text for item in page.items if isinstance(item, Words)).replace(" ", "")


def test_every_line_of_the_shipped_stories_is_whole_on_its_parts(view, shipped):
    for read in shipped.stories.values():
        variables = filled(read.story.variables)
        lines = [line for scene in read.story.scenes.values() for line in scene.text]
        for line in sorted(lines, key=lambda each: len(each.text.source))[-25:]:
            who = read.story.characters.get(line.speaker or "")
            moment = Moment(
                HEADER, Stage(None), line.text, variables, who.name if who else None, who.role if who else ""
            )
            shown, part = "", 0
            while True:
                told = story_page(view, Moment(**{**as_dict(moment), "part": part}))
                check(view, told.page)
                shown += words_on(told.page)
                part += 1
                if part >= told.parts:
                    break
            for word in line.text.plain(variables).split(" "):
                assert word in shown


def as_dict(moment: Moment) -> dict:
    return {name: getattr(moment, name) for name in Moment.__slots__}


def asked(view: View, moment: Moment) -> tuple[set[int], list]:
    """Every choice that can be reached, going through the parts, and the pages on the way."""
    told = story_page(view, moment)
    if not told.asks:
        moment = Moment(**{**as_dict(moment), "apart": True})
        told = story_page(view, moment)
    pages = [story_page(view, Moment(**{**as_dict(moment), "part": part})).page for part in range(told.parts)]
    return {each.number for page in pages for each in page.targets if each.does == "choice"}, pages


def test_every_set_of_choices_fits_at_once_or_in_parts(view, shipped):
    for read in shipped.stories.values():
        variables = filled(read.story.variables)
        for scene in read.story.scenes.values():
            if not scene.choices:
                continue
            line = max(scene.text, key=lambda each: len(each.text.source), default=None)
            moment = Moment(
                HEADER,
                Stage(None),
                line.text if line else None,
                variables,
                "Madame Haddad",
                "88 ans, championne de dominos",
                choices=tuple((choice.label, variables) for choice in scene.choices),
                question="Que regardes-tu ?",
                spots=tuple(
                    Spot(number, *choice.spot) for number, choice in enumerate(scene.choices) if choice.spot
                )
                if scene.moment is Kind.OBSERVE
                else (),
                order=("Petit déjeuner", "Vaisselle", "Lit") if scene.moment is Kind.ORDER else None,
                time_left=0.5 if scene.timer else None,
            )
            offered, pages = asked(view, moment)

            assert offered == set(range(len(scene.choices)))
            for page in pages:
                check(view, page)
                inside_their_targets(page)
                assert reached(page.targets, in_order=page.in_order) == {each.key for each in page.targets}


def inside_their_targets(page) -> None:
    """The words of a row stay in its frame, and no row lies over another."""
    rows = [each for each in page.targets if each.does in ("choice", "more", "list")]
    for one, other in itertools.combinations(rows, 2):
        if one.box.w > 100 and other.box.w > 100:
            assert not one.box.touches(other.box)
    for row in rows:
        for item in page.items:
            if (
                isinstance(item, Words)
                and row.box.w > 100
                and row.box.holds((item.x + 1, item.y + item.h / 2))
            ):
                assert row.box.contains(item.box, 3), (item.text, row)


@pytest.mark.parametrize("shape", Shape)
@pytest.mark.parametrize("count", range(8))
def test_up_to_four_people_stand_and_whoever_speaks_is_one_of_them(shape, count):
    people = [f"p{number}" for number in range(count)]
    for played, speaker in itertools.product([*people, "absent"], [*people, None]):
        spots = stand(shape, people, played, speaker)
        names = [spot.who for spot in spots]

        assert len(names) == len(set(names)) == min(4, count)
        assert speaker is None or speaker in names
        assert all(0 < spot.x < shape.width for spot in spots)
        if played in people:
            assert names[0] == played
            assert not spots[0].looks_left


def test_nothing_is_written_smaller_than_a_kiosk_can_show():
    for step in range(1, len(TEXT_STEPS) + 1):
        assert min(style(kind, step).size for kind in ("line", "choice", "small", "label")) >= SMALLEST


def test_every_hue_that_writers_may_name_is_known():
    assert set(WORDS_FOR_HUES) == set(HUES)


def light(colour) -> float:
    parts = [
        (value / 255 / 12.92) if value <= 10 else ((value / 255 + 0.055) / 1.055) ** 2.4 for value in colour
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other) -> float:
    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("hue", HUES)
def test_text_can_be_told_from_what_is_behind_it(hue):
    for theme, least in ((Theme(hue), 4.5), (Theme(hue, "dark"), 4.5), (Theme(hue, "contrast"), 7.0)):
        for ink, ground in (
            (Role.INK, Role.PAPER),
            (Role.INK, Role.PALE),
            (Role.SOFT, Role.PAPER),
            (Role.DEEP, Role.PAPER),
        ):
            assert contrast(theme.colour(ink), theme.colour(ground)) >= least
        assert contrast(theme.colour(Role.CONTROL), theme.colour(Role.PAPER)) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_lines_of_icons_can_be_told_from_the_paper_in_every_scheme(drive, small_stories, scheme):
    drive(small_stories)  # a window to paint for
    theme = Theme(scheme=scheme)
    ink, paper = theme.colour(Role.INK), theme.colour(Role.PAPER)
    for word in ("options", "pause", "retour", "aide", "quitter", "carnet"):
        ground = pygame.Surface((64, 64))
        ground.fill(paper)
        ground.blit(Pictures().icon(word, 64, ink, paper), (0, 0))
        pixels = Counter(tuple(ground.get_at((x, y)))[:3] for x in range(64) for y in range(64))

        assert pixels[ink] > 100, word
        assert contrast(ink, paper) >= 7


def test_no_heading_stands_alone_at_the_foot_of_a_page(view):
    blocks = []
    for number in range(9):
        blocks += [
            Block(f"Titre {number}", "heading", keep=True, before=26),
            Block("Quelques mots qui suivent le titre, et qui le suivent de près. " * 2, keep=True),
            Block("jour et nuit", "small"),
        ]
    room = view.shape.height - 380
    for part in _parts(view, blocks, 900, room):
        assert not part[-1].block.keep
        assert sum(piece.height for piece in part) <= room


def test_a_part_too_low_for_one_row_is_not_cut_without_end(view):
    """A long title in large text may leave no room at all; the page is then poor, and the game still answers."""
    parts = _parts(view, [Block("un deux trois quatre cinq six " * 20)], 300, 5)

    assert 1 < len(parts) < 200
