"""Every place is three drawings that an illustrator can open, and a card that says what there is to find."""

import re
import xml.etree.ElementTree as ET

import pytest
import yaml

from assets.places import PLACES, card, drawn
from scenarios.content import PACKAGED, read_content
from scenarios.vocabulary import vocabulary

PLANES = ("fond", "milieu", "avant")
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon"),
    *("defs", "linearGradient", "radialGradient", "stop", "clipPath"),
}
MOST = 450_000  # bytes
KEYS = ["nom", "lumière", "côté", "heure", "sol", "plans", "objets", "fil", "à_découvrir"]
NEAR = 9  # percent of the picture


def said(place):
    return yaml.safe_load((PLACES / place / "fiche.yaml").read_text("utf-8"))


def test_every_word_for_a_place_is_drawn_and_every_place_has_its_word():
    assert sorted(vocabulary().places) == drawn()


@pytest.mark.parametrize("place", drawn())
def test_a_place_is_three_planes_that_any_renderer_draws(place):
    files = [PLACES / place / f"{plane}.svg" for plane in PLANES]

    assert sum(file.stat().st_size for file in files) < MOST
    for file in files:
        tree = ET.parse(file)  # noqa: S314 - our own drawings
        elements = {element.tag.removeprefix(SVG) for element in tree.iter()}
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        used = set(re.findall(r"url\(#([^)]+)\)", file.read_text("utf-8")))

        assert elements <= ALLOWED, file.name
        assert len(ids) == len(set(ids)), file.name
        assert used <= set(ids), file.name
        assert tree.getroot().get("viewBox") == "0 0 1920 1080"
        assert sum(element.tag == f"{SVG}g" and bool(element.get("id")) for element in tree.iter()) >= 1


@pytest.mark.parametrize("place", drawn())
def test_a_place_says_its_light_and_ten_things_to_find(place):
    fiche = said(place)
    spots = {each["nom"]: each["où"] for each in fiche["objets"]}

    assert sorted(fiche) == sorted(KEYS)
    assert card(place).name.startswith(card(place).short_name)
    assert set(fiche["plans"]) == set(PLANES)
    assert fiche["côté"] in {"gauche", "droite"}
    assert len(spots) == len(fiche["objets"]) >= 10
    for across, down in spots.values():
        # What a portrait screen shows, above the sheet of words.
        assert 24 <= across <= 76
        assert 0 <= down <= 72
    for hidden in ("fil", "à_découvrir"):
        across, down = fiche[hidden]["où"]
        assert 0 <= across <= 100
        assert 0 <= down <= 100


@pytest.mark.parametrize("slug", ["aide-a-domicile", "petite-enfance"])
def test_what_a_story_lets_one_look_at_is_where_the_place_says(slug):
    story, where, lost = read_content(PACKAGED).stories[slug].story, None, []
    for name, scene in story.scenes.items():
        where = scene.place or where
        spots = [each["où"] for each in (*said(where)["objets"], said(where)["à_découvrir"])] if where else []
        lost += [
            (name, choice.spot)
            for choice in scene.choices
            if choice.spot
            and not any(
                abs(across - choice.spot[0]) <= NEAR and abs(down - choice.spot[1]) <= NEAR
                for across, down in spots
            )
        ]

    assert lost == []
