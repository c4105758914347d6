"""People at random: whole, drawn with what every renderer knows, always the same for the same words."""

import itertools
import json
import random
import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from assets.cast import canonical, name_of, silhouette, silhouettes
from assets.figure.colour import GRADES, HAIR, SKIN
from assets.figure.compose import FRAMES, REST_FACE, STAGE, TOWARD, Model, Person
from assets.figure.drawing import Item, Shape
from assets.figure.expressions import EXPRESSIONS
from assets.figure.face import face
from assets.figure.hair import hair, style
from assets.figure.head_proportions import skull
from assets.figure.look import AIDS, HATS, Look, settled
from assets.figure.pieces import file_of
from assets.figure.poses import POSES, REST, pose_of
from assets.figure.worn import TINTED, beard
from assets.rasters import Somebody, face_file
from scenarios.vocabulary import vocabulary

SEED = 20261122
SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    "svg", "defs", "g", "path", "clipPath", "linearGradient", "radialGradient", "stop",
}  # fmt: skip
KNOWN = {key: sorted(words) for key, words in vocabulary().look.items()}
LISTED = {"accessoires": 3, "couleurs": 4}
GREYS = {"gris", "blanc", "poivre-et-sel"}
NATURAL = set(HAIR) - GREYS
# Everything that a look may leave open, said: what is added to it is then all that changes.
SAID: dict[str, Any] = {
    "âge": 34, "peau": 4, "coiffure": "courte", "teinte": "brun", "corpulence": "moyenne", "tenue": "pull",
    "visage": "ovale", "traits": "francs", "yeux": "ronds", "regard": "bruns", "nez": "droit", "bouche": "moyenne",
    "couleurs": ["corail", "ciel", "marine", "moutarde"],
}  # fmt: skip


def looks(count: int, seed: int = SEED) -> Iterator[dict[str, Any]]:
    """Looks that a story may give: each key said or left open, one word or several."""
    draw = random.Random(seed)
    for _ in range(count):
        words: dict[str, Any] = {"âge": draw.choice([draw.randrange(105), draw.choice(KNOWN["âge"])])}
        for key, known in KNOWN.items():
            if key == "âge" or draw.random() < 0.3:
                continue
            most = LISTED.get(key)
            words[key] = draw.sample(known, draw.randrange(most + 1)) if most else draw.choice(known)
        yield words


def composed(words: dict[str, Any], expression: str = REST_FACE) -> Any:
    return Model(settled(words)).composed(str(words.get("pose") or REST), expression)


def painted(words: dict[str, Any]) -> tuple[Item, ...]:
    """All that is drawn of somebody at rest, to be compared."""
    return tuple(composed(words).drawing)


def head(words: dict[str, Any]) -> tuple[Item, ...]:
    """What is drawn of their head alone: it is quicker."""
    look = settled(words)
    their_face = face(look, REST_FACE, "", TOWARD)
    grown = hair(look, their_face, TOWARD)
    layers = (their_face.base, their_face.features, their_face.ear, beard(look, their_face, TOWARD))
    return tuple(itertools.chain(*layers, grown.back, grown.shadow, grown.front, grown.over, grown.drape))


def elements(document: str) -> Iterator[ET.Element]:
    for element in ET.fromstring(document).iter():  # noqa: S314 - what our own code wrote
        element.tag = element.tag.removeprefix(SVG)
        yield element


def skins(shapes: Any, look: Look) -> list[Shape]:
    return [shape for shape in shapes if isinstance(shape, Shape) and shape.fill == SKIN[look.skin][0]]


# --- five hundred people -----------------------------------------------------------------------------


@pytest.mark.parametrize("count", [60, pytest.param(500, marks=pytest.mark.long)])
def test_people_at_random_have_all_that_people_have(count):
    for words in looks(count):
        look = settled(words)
        whole = composed(words)
        parts = {item.part for item in whole.drawing}
        assert {"tête", "yeux", "nez", "bouche", "sourcils"} <= parts, words
        eyes = [item for item in whole.face.features if item.part == "yeux"]
        for x, y in (skull(look).near_eye, skull(look).far_eye):
            assert any(
                item.path.bounds[0] <= x <= item.path.bounds[2]
                and item.path.bounds[1] - 6 <= y <= item.path.bounds[3] + 6
                for item in eyes
            ), words
        body = whole.body
        assert body.torso.bounds[0] < 0 < body.torso.bounds[2], words
        drawn = skins(itertools.chain(*body.layers), look)
        pose = pose_of(look, str(words.get("pose") or REST))
        for side, (x, y) in body.hands.items():
            near = 10 * body.scale
            assert getattr(pose, side).tucked or any(
                item.path.bounds[0] - near <= x <= item.path.bounds[2] + near
                and item.path.bounds[1] - near <= y <= item.path.bounds[3] + near
                for item in drawn
            ), (side, words)


@pytest.mark.parametrize("count", [10, pytest.param(500, marks=pytest.mark.long)])
def test_the_measures_of_people_at_random_lie_in_their_picture(count):
    for words in looks(count):
        card = Person(words).card()
        width, height = card["taille"]
        assert 0 < width < 1920, words
        assert 0 < height < 1080, words
        left, top, right, bottom = card["visage"]
        assert 0 <= left < right <= width, words
        assert 0 <= top < bottom <= height, words
        assert 0 < card["ancre"][0] < width, words
        assert card["ancre"][1] == height, words
        for x, y in (card["tête"], card["bouche"]):
            assert left < x < right, words
            assert top < y < bottom, words


@pytest.mark.parametrize("count", [5, pytest.param(500, marks=pytest.mark.long)])
def test_people_at_random_are_drawn_with_what_every_renderer_knows(count):
    frames = itertools.cycle(itertools.product(EXPRESSIONS, ("", *FRAMES), GRADES))
    for words, (expression, frame, light) in zip(looks(count, SEED + 1), frames, strict=False):
        person = Person(words, light=light)
        for document in (
            person.document(expression, speaks=True),
            person.face_document(expression, frame),
        ):
            found = list(elements(document))
            assert {element.tag for element in found} <= ALLOWED, words
            ids = Counter(element.get("id") for element in found if element.get("id"))
            assert max(ids.values(), default=1) == 1, (ids.most_common(1), words)
            assert set(re.findall(r"url\(#([^)]+)\)", document)) <= set(ids), words
            # A number that is none, or an opacity out of bounds, is drawn differently from one program to the next.
            assert not re.search(r"\b(nan|inf)\b", document), words
            opacities = re.findall(r'opacity="([^"]+)"', document)
            assert all(0 <= float(each) <= 1 for each in opacities), words


def test_a_face_is_the_same_box_in_every_expression_and_frame():
    for words in looks(2, SEED + 2):
        person = Person(words)
        shown = list(itertools.product(EXPRESSIONS, ("", *FRAMES)))[::9]
        boxes = {
            re.search(r'viewBox="([^"]+)"', person.face_document(expression, frame))[1]
            for expression, frame in shown
        }
        assert len(boxes) == 1, words
        left, top, right, bottom = person.card()["visage"]
        width, height = map(float, boxes.pop().split()[2:])
        assert (width, height) == (right - left, bottom - top)


@pytest.mark.parametrize(
    "worn", [{"coiffure": "afro"}, {"coiffure": "chignon"}, {"accessoires": ["bonnet"]}, {}]
)
def test_a_portrait_is_a_square_that_holds_the_tallest_hair_and_hat(worn):
    _left, top, width, height = map(
        float, re.search(r'viewBox="([^"]+)"', Person({**SAID, **worn}).portrait_document())[1].split()
    )
    highest = min(
        item.path.bounds[1] for item in composed({**SAID, **worn}).drawing if isinstance(item, Shape)
    )

    assert width == height
    assert top < STAGE * highest


def test_whoever_is_very_tall_stands_above_the_others():
    heights = {word: Person({**SAID, "corpulence": word}).card()["taille"][1] for word in KNOWN["corpulence"]}
    others = [height for word, height in heights.items() if word != "très-grande"]

    assert max(others) - min(others) < 20
    assert heights["très-grande"] > max(others) + 50


# --- the same words, the same person -----------------------------------------------------------------


def test_the_same_words_give_the_same_bytes_whatever_their_order():
    for words in looks(3, SEED + 3):
        turned = {
            key: value[::-1] if key == "accessoires" else value for key, value in reversed(words.items())
        }
        assert canonical(turned) == canonical(words)
        assert name_of(turned) == name_of(words)
        assert Somebody.of(turned).name == Somebody.of(words).name
        assert (
            len({composed(each).drawing.svg() for each in (words, turned, json.loads(canonical(words)))}) == 1
        )


def test_colours_are_said_in_their_order():
    one, other = ({**SAID, "couleurs": list(each)} for each in (("rouge", "ciel"), ("ciel", "rouge")))
    assert name_of(one) != name_of(other)
    assert painted(one) != painted(other)


def test_a_look_said_as_lists_or_as_tuples_and_with_keys_left_empty_is_one_person():
    said = {**SAID, "accessoires": [], "barbe": None}
    assert name_of(said) == name_of({**SAID, "couleurs": tuple(SAID["couleurs"])})


def test_two_people_of_one_age_do_not_have_one_face():
    people = [
        {"âge": 34, "peau": peau, "coiffure": coiffure, "teinte": teinte}
        for peau, coiffure, teinte in itertools.product(
            (2, 5), ("courte", "carré", "queue"), ("brun", "roux")
        )
    ]
    faces = Counter(
        (look.contour, look.eyes, look.nose, look.mouth, look.iris) for look in map(settled, people)
    )
    assert len(faces) >= len(people) - 1  # twelve people, some 1 500 faces: twins are one chance in twenty


def test_what_is_left_open_spreads_over_all_that_may_be_drawn():
    settled_ = [
        settled({"âge": age, "coiffure": hair}) for age in range(20, 60) for hair in KNOWN["coiffure"]
    ]
    for key, attribute in (("visage", "contour"), ("nez", "nose"), ("bouche", "mouth")):
        counts = Counter(getattr(look, attribute) for look in settled_)
        assert set(counts) == set(KNOWN[key])
        assert max(counts.values()) < 2 * min(counts.values())


# --- every word draws something ----------------------------------------------------------------------


def drawn_apart(draw: Callable[[dict[str, Any]], object], key: str, **others: Any) -> bool:
    """Whether no two words of a key draw the same: one that nothing drew would be drawn as the usual one."""
    drawn = {draw({**SAID, **others, key: [word] if key in LISTED else word}) for word in KNOWN[key]}
    return len(drawn) == len(KNOWN[key])


@pytest.mark.parametrize(
    "key", ["peau", "teinte", "visage", "yeux", "regard", "nez", "bouche", "traits", "barbe"]
)
def test_every_word_for_a_head_is_drawn_as_no_other(key):
    # A beard makes a jaw firmer, so a firm one is said.
    assert drawn_apart(head, key, **({} if key == "traits" else {"traits": "marqués"}))


@pytest.mark.parametrize("key", ["corpulence", "tenue", "pose"])
def test_every_word_for_a_body_is_drawn_as_no_other(key):
    # « chemise-verte » is a « chemise » for whoever says no colour.
    assert drawn_apart(painted, key, couleurs=[])


def test_every_colour_is_another():
    assert drawn_apart(lambda words: settled(words).colours[0], "couleurs")
    assert painted({**SAID, "couleurs": ["vert"]}) != painted({**SAID, "couleurs": ["ocre"]})


def test_every_word_for_hair_is_drawn_as_no_other():
    drawn = {word: head({**SAID, "coiffure": word}) for word in KNOWN["coiffure"]}
    # The same hair, grey where no other tint is said.
    assert drawn.pop("courte-grise") == drawn["courte"]
    assert len(set(drawn.values())) == len(drawn)
    grey = settled({"âge": 34, "coiffure": "courte-grise"})
    assert (grey.tint, style(grey)) == ("gris", "courte")


def test_every_accessory_is_seen():
    unseen = []
    for word in KNOWN["accessoires"]:
        shows = "rieur" if word == "appareil-dentaire" else REST_FACE  # with the teeth
        bare, with_it = ({**SAID, "accessoires": worn} for worn in ([], [word]))
        if composed(with_it, shows).drawing == composed(bare, shows).drawing:
            unseen.append(word)
    assert unseen == []
    assert painted({**SAID, "accessoires": ["no such word"]}) == painted(SAID)


def test_every_age_is_another_size_and_has_a_silhouette():
    figures = [silhouettes()[silhouette({"âge": word})] for word in vocabulary().look["âge"]]
    assert len({figure.body for figure in figures}) == len(KNOWN["âge"])
    stages = {settled({"âge": word}).stage for word in KNOWN["âge"]}
    assert stages == set(KNOWN["âge"])
    assert all(figure.face is None and figure.picture().is_file() for figure in figures)


def test_every_pose_of_the_vocabulary_is_one_of_the_table():
    assert set(KNOWN["pose"]) <= set(POSES)


def test_every_expression_has_the_file_that_the_vocabulary_says():
    files = vocabulary().expressions
    assert {files[word] for word in EXPRESSIONS} == {face_file(word) for word in EXPRESSIONS}
    assert set(files.values()) == {face_file(word) for word in EXPRESSIONS}


def test_every_shipped_piece_for_a_beard_and_a_hat_is_asked_for_by_a_word():
    for word in KNOWN["barbe"]:
        assert file_of("barbes", TINTED.get(word, (word,))[0]).is_file()
    for word in HATS & set(KNOWN["accessoires"]):
        assert file_of("couvre-chefs", word).is_file()
    assert set(AIDS) - {"déambulateur"} <= set(KNOWN["accessoires"])


# --- what is mended ----------------------------------------------------------------------------------


def test_a_veil_covers_the_arms_of_whoever_wears_it():
    def arms(tenue: str, coiffure: str = "voile") -> int:
        words = {**SAID, "tenue": tenue, "coiffure": coiffure, "pose": "explique"}
        return len(skins(composed(words).body.arms, settled(words)))

    hands = arms("pull")
    assert arms("tee-shirt", "courte") > hands > 0
    assert {tenue for tenue in KNOWN["tenue"] if arms(tenue) != hands} == set()


def test_no_child_has_a_beard_or_grey_hair():
    for age in (0, 1, 3, 7, 11, 13, "bébé", "petit", "enfant"):
        for word in KNOWN["barbe"]:
            look = settled({"âge": age, "barbe": word})
            assert look.beard is None
            assert not beard(look, composed({"âge": age, "barbe": word}).face, TOWARD).items
        for said in (
            {"teinte": "gris"},
            {"teinte": "blanc"},
            {"teinte": "poivre-et-sel"},
            {"coiffure": "courte-grise"},
        ):
            assert settled({"âge": age, **said}).tint in NATURAL, (age, said)
        assert settled({"âge": age, "teinte": "mèche-bleue"}).tint in NATURAL, age


def test_a_beard_comes_with_a_firm_jaw_and_years_with_grey_hair():
    assert settled({"âge": 30, "traits": "doux", "barbe": "bouc"}).firmness >= 0.6
    assert {settled({"âge": age}).tint for age in range(72, 100)} <= GREYS
    assert {settled({"âge": age, "peau": skin}).tint for age in (20, 40) for skin in range(1, 9)} <= NATURAL


@pytest.mark.parametrize(
    ("said", "age"), [(-4, 0), (300, 120), ("12", 12), ("ado", 15), ("vieux", 38), (None, 38), (2.9, 2)]
)
def test_an_age_that_cannot_be_is_brought_to_one_that_can(said, age):
    assert settled({"âge": said}).age == age
    assert painted({"âge": said})


@pytest.mark.parametrize(("said", "skin"), [(0, 1), (99, 8), ("6", 6), ("verte", 3), (None, 3)])
def test_a_skin_that_is_not_one_of_the_eight_is_brought_to_the_nearest(said, skin):
    assert settled({"peau": said}).skin == skin


def test_words_that_are_none_are_left_open_and_never_break_a_drawing():
    for value in ("no such word", "", "../../<script>", 7, None):
        words = {key: [value] if key in LISTED else value for key in KNOWN}
        document = composed(words).drawing.document(-400, -400, 800, 1600)
        assert "<script" not in document
        assert {element.tag for element in elements(document)} <= ALLOWED


def test_an_expression_a_frame_or_a_light_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        Person(SAID).face_document("ravi")
    with pytest.raises(KeyError):
        Person(SAID, light="aube")
