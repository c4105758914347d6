"""The prepared pictures are those of the drawings, and there in every width asked for; whoever is new is drawn once."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from assets import encoding
from assets.cast import HOME, name_of, name_of_two, silhouettes
from assets.places import drawn
from assets.rasters import Place, Two, composer
from assets.shelf import Shelf
from scenarios.content import PACKAGED, read_content
from scenarios.scenery import looks, pairs, places, written
from scenarios.vocabulary import vocabulary
from site_builder.pictures import WEB, pictures_of
from site_builder.static_files import STATIC

TEMPLATE = Path(__file__).parents[2] / "site_builder" / "templates" / "_stage.html"
WIDEST_FOR_A_PHONE = 960


@pytest.fixture(scope="module")
def content():
    return read_content(PACKAGED)


@pytest.fixture(scope="module")
def pictures(content):
    return pictures_of(content, Shelf(Path("nowhere")))


def shown(content):
    return [*(read.story for read in content.stories.values()), *content.careers.capsules.values()]


def planes_and_bodies(content):
    """(path, is a place) of everything that is made in several widths."""
    for place in {place for each in shown(content) for place in places(each)}:
        yield from ((f"lieux/{place}/{plane}", True) for plane in ("fond", "avant"))
    for name in {name_of(words) for each in shown(content) for words in looks(each)}:
        yield from ((f"personnages/{name}/{pose}", False) for pose in ("corps", "corps-parle"))
    yield from ((f"personnages/silhouettes/{age}", False) for age in silhouettes())


def asked_widths(name):
    """(ending, widths, media) as ``stage.js`` asks for a place or a body."""
    words = (STATIC / "js" / "stage.js").read_text("utf-8")
    (table,) = re.findall(rf"const {name} = (\[.*?\]);\n", words, re.DOTALL)
    return [
        (ending, [int(width) for width in re.findall(r"\d+", widths)], media)
        for ending, widths, media in re.findall(r'\["(\w+)", \[([\d, ]+)\], "[^"]*"(?:, "([^"]*)")?\]', table)
    ]


def test_the_pictures_are_those_of_the_drawings(content):
    made = json.loads((WEB / "sources.json").read_text("utf-8"))
    people = {name_of(words) for each in shown(content) for words in looks(each)}
    way = encoding.settings()
    now = {f"lieux/{place}": f"{Place(place).name}-{way}" for place in drawn()}
    now |= {f"personnages/{name}": f"{name}-{composer()}-{way}" for name in people}
    together = {
        name_of_two(*pair): f"{Two.of(*pair).name}-{way}" for each in shown(content) for pair in pairs(each)
    }
    now |= {f"paires/{name}": mark for name, mark in together.items()}

    assert {folder: mark for folder, mark in made.items() if folder in now} == now, (
        "run `make pictures`, look at what it made, and commit it"
    )
    assert {path.name for path in (WEB / "personnages").iterdir()} == people | {"silhouettes"}
    assert {path.name for path in (WEB / "paires").iterdir()} == together.keys()


@pytest.mark.parametrize("kind", ["PLACE", "BODY"])
def test_every_width_that_a_page_may_ask_for_is_there(kind, content, pictures):
    asked = {(ending, width) for ending, widths, _ in asked_widths(kind) for width in widths}
    wanted = {
        f"{path}-{width}.{ending}"
        for path, is_place in planes_and_bodies(content)
        if is_place == (kind == "PLACE")
        for ending, width in asked
    }

    assert asked
    assert sorted(wanted - set(pictures.files)) == []


def test_everybody_drawn_has_every_face(pictures):
    wanted = {
        f"personnages/{name}/visages/{face}.webp"
        for name in pictures.figures
        for face in vocabulary().expressions.values()
    }

    assert len(wanted) > 100
    assert sorted(wanted - set(pictures.files)) == []


def test_the_template_asks_for_what_the_script_asks_for():
    written = [
        (ending, [int(width) for width in re.findall(r"\d+", widths)])
        for ending, widths in re.findall(r'"(avif|webp)", \(([\d, ]+)\)', TEMPLATE.read_text("utf-8"))
    ]

    assert written == [
        (ending, widths) for kind in ("PLACE", "BODY") for ending, widths, _ in asked_widths(kind)
    ]


def test_a_phone_is_never_given_more_than_960():
    for_all = [width for _, widths, media in asked_widths("PLACE") if not media for width in widths]
    large = [media for _, widths, media in asked_widths("PLACE") if max(widths) > WIDEST_FOR_A_PHONE]

    assert max(for_all) == WIDEST_FOR_A_PHONE
    # Neither upright nor lying: the largest telephones are 480 wide and 460 high lying, in CSS pixels.
    assert large == ["(min-width: 48em) and (min-height: 30em)"]


def test_somebody_is_drawn_by_their_own_figure_and_nobody_else_is(content, pictures):
    dylan = content.stories["aide-a-domicile"].story.characters["dylan"].look
    name = name_of(written(dylan))

    assert pictures.figure(dylan) == name
    assert pictures.figure(dylan.model_copy(update={"skin": 5})) == "_adulte"
    assert pictures.figure(dylan.model_copy(update={"age": 9})) == "_enfant"
    assert pictures.figure(None) == "_adulte"
    assert pictures.face("_adulte", "souriante") is None
    assert (
        pictures.body("_adulte", True) == pictures.body("_adulte", False) == "personnages/silhouettes/adulte"
    )
    assert pictures.face(name, "essoufflée") == f"personnages/{name}/visages/essouffle.webp"


def test_whoever_is_not_shipped_is_drawn_once(content, tmp_path, monkeypatch):
    story = content.stories["aide-a-domicile"].story
    dylan = story.characters["dylan"]
    other = dylan.model_copy(update={"look": dylan.look.model_copy(update={"skin": 7})})
    changed = story.model_copy(update={"characters": {**story.characters, "dylan": other}})
    read = content.stories["aide-a-domicile"]
    ours = _with(content, "aide-a-domicile", _with_story(read, changed))
    drawn_people = []

    def person(words, speed):
        drawn_people.append(words["peau"])
        yield "fiche.json", json.dumps(CARD).encode()
        yield "corps-36.avif", b"picture"

    monkeypatch.setattr(encoding, "person", person)
    shelf = Shelf(tmp_path)
    first, second = pictures_of(ours, shelf), pictures_of(ours, shelf)

    assert drawn_people == [7]
    assert first.figure(other.look) == name_of(written(other.look))
    assert first.files[f"personnages/{name_of(written(other.look))}/corps-36.avif"] == b"picture"
    assert first.files == second.files


CARD = {"taille": [10, 20], "ancre": [5, 20], "tête": [5, 4], "bouche": [5, 6], "visage": [2, 1, 8, 9]}


def _with(content, slug, read):
    return replace(content, stories={**content.stories, slug: read})


def _with_story(read, story):
    return replace(read, story=story)


def test_four_people_at_most_and_whoever_speaks_among_them(pictures):
    standing = pictures.standing

    assert standing(["a", "moi", "b"], None, "moi") == ["moi", "a", "b"]
    assert standing(["a", "b", "c", "d", "e"], "e", "moi") == ["a", "b", "c", "e"]
    assert standing(["a", "b", "c", "d", "moi"], "d", "moi") == ["moi", "a", "b", "d"]
    assert standing(["a", "a"], "z", None) == ["a"]


def test_every_figure_has_its_measures_once_and_always_in_the_same_order(content, pictures):
    css = pictures.figures_css()
    names = re.findall(r"^\.f-([\w-]+)\{", css, re.MULTILINE)

    alone = sorted({*pictures.figures, *(f"_{age}" for age in silhouettes())})
    assert names == [*alone, *sorted(pictures.pairs)]
    assert css == pictures_of(content, Shelf(Path("nowhere"))).figures_css()


def test_a_story_is_told_its_places_its_people_and_its_faces(content, pictures):
    story = content.stories["aide-a-domicile"].story

    told = pictures.stage_data(story)

    assert told["figures"] == {who: name_of(written(each.look)) for who, each in story.characters.items()}
    assert told["faces"]["inquiète"] == "inquiet"
    assert "rieur" not in told["faces"]
    assert set(told["places"]) == {scene.place for scene in story.scenes.values() if scene.place}
    assert told["places"]["quai-matin"] == "Un quai de la rive haute, au lever du soleil"


def test_each_font_travels_with_its_licence(pictures):
    shipped = {path.removeprefix("polices/") for path in pictures.files if path.startswith("polices/")}
    licences = {name for name in shipped if name.startswith("OFL-")}

    assert shipped - licences
    for font in shipped - licences:
        family = font.rsplit("-", 1)[0]
        assert f"OFL-{family}.txt" in licences
    for name in (name for name in shipped if name.endswith(".woff")):
        assert pictures.files[f"polices/{name}"] == (HOME / "polices" / name).read_bytes()
