"""A drawing is the same in the window, in Chromium and in Firefox: what is made of an SVG is not left to who reads it.

The window's pixels are resvg's, and so are those of every picture on the pages. Two tolerances, in hundredths of the
pixels of a drawing that are further than 40 of 255 apart: 0.01 outside edges, where a part would be lost, moved or of
another colour; 1 with them, as each renderer softens edges its own way.
"""

from pathlib import Path

import pytest

import assets
from assets.figure.colour import GRADES
from assets.figure.compose import Pair, Person
from assets.figure.contacts import CONTACTS
from assets.figure.expressions import EXPRESSIONS
from assets.rasters import Place
from scenarios.vocabulary import vocabulary
from site_builder.samples import CHILD, ELDER, LISTED, MODEL, WITH_A_CHILD
from tests.web.chromium import chromium_tab
from tests.web.rastering import apart, by_a_browser, by_the_window

INSIDE, WITH_EDGES = 0.01, 1.0
PERSON, PLACE, ICON = 400, 960, 96  # pixels across
PEOPLE = {
    "a baby": {"âge": 0, "peau": 6},
    "someone old, with a rollator": {**ELDER, "accessoires": ["rollator", "lunettes"]},
    "someone in a wheelchair": {**MODEL, "accessoires": ["fauteuil-électrique"], "barbe": "courte"},
    "someone veiled": {"âge": 30, "peau": 8, "coiffure": "voile", "tenue": "blouse", "pose": "explique"},
}
ICONS = sorted((Path(assets.__file__).parent / "icones").glob("*.svg"))
WORDS = [(key, word) for key, words in sorted(vocabulary().look.items()) for word in sorted(words)]


@pytest.fixture(scope="module")
def chromium(browser):
    with chromium_tab(browser) as tab:
        yield tab


@pytest.fixture
def same(chromium, firefox):
    """Asserts that a drawing is the same everywhere, at a width in pixels."""

    def compare(svg: str, width: int) -> None:
        window = by_the_window(svg, width)
        for tab in (chromium, firefox):
            tab.open("about:blank")  # the policy of a page that was open would refuse the drawing
            inside, everywhere = apart(window, by_a_browser(tab, svg, window.size))
            assert inside <= INSIDE, type(tab).__name__
            assert everywhere <= WITH_EDGES, type(tab).__name__

    return compare


@pytest.mark.parametrize("who", PEOPLE)
def test_people_are_the_same_everywhere(same, who):
    same(Person(PEOPLE[who]).standing_document("rieur"), PERSON)


def test_two_people_who_touch_are_the_same_everywhere(same):
    same(pair("enfant-porté"), PERSON)


@pytest.mark.parametrize("light", GRADES)
def test_light_is_the_same_everywhere(same, light):
    same(Person(MODEL, light=light).portrait_document("inquiet"), PERSON)


def test_the_planes_of_a_place_are_the_same_everywhere(same):
    for file in Place("palier-immeuble").planes:
        same(file.read_text(encoding="utf-8"), PLACE)


def test_icons_are_the_same_everywhere(same):
    for file in ICONS:
        same(file.read_text(encoding="utf-8"), ICON)


# The whole vocabulary


@pytest.mark.long
@pytest.mark.parametrize(("key", "word"), WORDS)
def test_every_word_of_a_look_is_the_same_everywhere(same, key, word):
    words = {**MODEL, key: [word] if key in LISTED else word}
    same(Person(words).standing_document(), PERSON)


@pytest.mark.long
@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_every_expression_is_the_same_everywhere(same, expression):
    same(Person(MODEL).portrait_document(expression), PERSON)


@pytest.mark.long
@pytest.mark.parametrize("word", CONTACTS)
def test_every_contact_is_the_same_everywhere(same, word):
    same(pair(word), PERSON)


@pytest.mark.long
@pytest.mark.parametrize("word", sorted(vocabulary().places))
def test_every_place_is_the_same_everywhere(same, word):
    for file in Place(word).planes:
        same(file.read_text(encoding="utf-8"), PLACE)


def pair(word: str) -> str:
    return Pair(word, MODEL, CHILD if word in WITH_A_CHILD else ELDER).document()


# The measure itself


@pytest.mark.parametrize(
    "other",
    [
        pytest.param({"accessoires": ["lunettes-noires"]}, id="a part is lost"),
        pytest.param({"couleurs": ["corail"]}, id="of another colour"),
        pytest.param({"pose": "salue"}, id="moved"),
    ],
)
def test_two_drawings_that_differ_are_far_apart(other):
    one = by_the_window(Person(MODEL).document(), PERSON)
    changed = by_the_window(Person({**MODEL, **other}).document(), PERSON).resize(one.size)
    inside, everywhere = apart(one, changed)

    assert apart(one, one) == (0, 0)
    assert everywhere >= inside > 10 * INSIDE
