"""The prepared pictures are those of the drawings, and there in every width asked for; nobody lends a face."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from scenarios.cast import Cast
from scenarios.content import PACKAGED, read_content
from scenarios.vocabulary import vocabulary
from site_builder.pictures import ASSETS, WEB, drawn_pictures
from site_builder.static_files import STATIC

TEMPLATE = Path(__file__).parents[2] / "site_builder" / "templates" / "_stage.html"
DRAWINGS = (
    "lieux/*/*.webp",
    "personnages/*/*.webp",
    "personnages/*/visages/*.webp",
    "sources/accueil/*.svg",
    "icone.svg",
)
WIDEST_FOR_A_PHONE = 960


def planes_and_bodies():
    """(path, is a place) of everything that is made in several widths."""
    for place in vocabulary().places:
        yield from ((f"lieux/{place}/{plane}", True) for plane in ("fond", "avant"))
    for _, figure in Cast().drawn:
        yield from ((f"personnages/{figure.folder.name}/{pose}", False) for pose in ("corps", "corps-parle"))
    yield from ((f"personnages/silhouettes/{age}", False) for age in Cast().silhouettes)


def asked_widths(name):
    """(ending, widths, media) as ``stage.js`` asks for a place or a body."""
    words = (STATIC / "js" / "stage.js").read_text("utf-8")
    (table,) = re.findall(rf"const {name} = (\[.*?\]);\n", words, re.DOTALL)
    return [
        (ending, [int(width) for width in re.findall(r"\d+", widths)], media)
        for ending, widths, media in re.findall(r'\["(\w+)", \[([\d, ]+)\], "[^"]*"(?:, "([^"]*)")?\]', table)
    ]


def test_the_pictures_are_those_of_the_drawings():
    made = json.loads((WEB / "sources.json").read_text("utf-8"))
    drawings = {file for pattern in DRAWINGS for file in ASSETS.glob(pattern)}
    fonts = {ASSETS / name for name in made if name.startswith("polices/")}
    now = {
        file.relative_to(ASSETS).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest()[:16]
        for file in drawings | fonts
    }

    assert made == now, "run `make pictures`, look at what it made, and commit it"


@pytest.mark.parametrize("kind", ["PLACE", "BODY"])
def test_every_width_that_a_page_may_ask_for_is_there(kind):
    asked = {(ending, width) for ending, widths, _ in asked_widths(kind) for width in widths}
    wanted = {
        f"{path}-{width}.{ending}"
        for path, is_place in planes_and_bodies()
        if is_place == (kind == "PLACE")
        for ending, width in asked
    }

    assert asked
    assert sorted(wanted - set(drawn_pictures().files)) == []


def test_everybody_drawn_has_every_face():
    wanted = {
        f"personnages/{figure.folder.name}/visages/{face}.webp"
        for _, figure in Cast().drawn
        for face in vocabulary().expressions.values()
    }

    assert sorted(wanted - set(drawn_pictures().files)) == []


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


def test_somebody_is_drawn_by_their_own_figure_and_nobody_else_is():
    pictures = drawn_pictures()
    dylan = read_content(PACKAGED).stories["aide-a-domicile"].story.characters["dylan"].look

    assert dylan
    assert pictures.figure(dylan) == "dylan"
    assert pictures.figure(dylan.model_copy(update={"skin": 5})) == "_adulte"
    assert pictures.figure(dylan.model_copy(update={"age": 9})) == "_enfant"
    assert pictures.figure(None) == "_adulte"
    assert pictures.face("_adulte", "souriante") is None
    assert (
        pictures.body("_adulte", True) == pictures.body("_adulte", False) == "personnages/silhouettes/adulte"
    )
    assert pictures.face("dylan", "essoufflée") == "personnages/dylan/visages/essouffle.webp"


def test_four_people_at_most_and_whoever_speaks_among_them():
    standing = drawn_pictures().standing

    assert standing(["a", "moi", "b"], None, "moi") == ["moi", "a", "b"]
    assert standing(["a", "b", "c", "d", "e"], "e", "moi") == ["a", "b", "c", "e"]
    assert standing(["a", "b", "c", "d", "moi"], "d", "moi") == ["moi", "a", "b", "d"]
    assert standing(["a", "a"], "z", None) == ["a"]


def test_every_figure_has_its_measures_once_and_always_in_the_same_order():
    css = drawn_pictures().figures_css()
    names = re.findall(r"^\.f-([\w-]+)\{", css, re.MULTILINE)

    assert names == sorted(
        {figure.folder.name for _, figure in Cast().drawn} | {f"_{age}" for age in Cast().silhouettes}
    )
    assert css == drawn_pictures.__wrapped__(WEB).figures_css()
    assert ".f-dylan{--w:536;--h:904;--a:224;--x:247;--y:151;--l:177;--t:98;--d:148}" in css


def test_a_story_is_told_its_places_its_people_and_its_faces():
    story = read_content(PACKAGED).stories["aide-a-domicile"].story

    told = drawn_pictures().stage_data(story)

    assert told["figures"] == {}
    assert told["faces"]["inquiète"] == "inquiet"
    assert "rieur" not in told["faces"]
    assert set(told["places"]) == {scene.place for scene in story.scenes.values() if scene.place}
    assert told["places"]["quai-matin"] == "Un quai de la rive haute, au lever du soleil"


def test_each_font_travels_with_its_licence():
    shipped = {
        path.removeprefix("polices/") for path in drawn_pictures().files if path.startswith("polices/")
    }
    licences = {name for name in shipped if name.startswith("OFL-")}

    assert shipped - licences
    for font in shipped - licences:
        family = font.rsplit("-", 1)[0]
        assert f"OFL-{family}.txt" in licences
    for name in (name for name in shipped if name.endswith(".woff")):
        assert drawn_pictures().files[f"polices/{name}"] == (ASSETS / "polices" / name).read_bytes()
