"""Hair, hats, beards and glasses on faces of every age."""

import itertools

import pytest

from assets.figure.colour import HAIR
from assets.figure.drawing import Clip, Drawing, Shape
from assets.figure.face import face
from assets.figure.hair import OVER_EARS, hair, pressed, style
from assets.figure.look import HATS, settled
from assets.figure.pieces import sheet
from assets.figure.worn import at_ear, beard, worn
from scenarios.vocabulary import vocabulary

TOWARD = (-0.85, -0.55)
COIFFURES = sorted(vocabulary().look["coiffure"])
AGES = (0, 3, 9, 15, 38, 80, 95)
CONTOURS = sorted(vocabulary().look["visage"])


def on(words, expression="neutre"):
    look = settled(words)
    return look, face(look, expression, "", TOWARD)


def hair_of(words):
    return hair(*on(words), TOWARD)


@pytest.mark.parametrize("coiffure", COIFFURES)
def test_hair_is_grown_on_every_age(coiffure):
    for age in AGES:
        grown = hair_of({"âge": age, "coiffure": coiffure})
        assert any((grown.front.items, grown.over.items)), age


@pytest.mark.parametrize("coiffure", COIFFURES)
@pytest.mark.parametrize("hat", sorted(HATS))
def test_no_hair_comes_out_of_the_top_of_a_hat(coiffure, hat):
    words = {"coiffure": coiffure, "accessoires": [hat]}
    if style(settled(words)) is None:
        return
    grown, hidden = hair_of(words), sheet("couvre-chefs", settled(words).headwear)["cache"][0].outline.path
    for item in itertools.chain(grown.back, grown.front):
        assert Clip(hidden, inside=False) in item.clips


def test_hair_is_held_to_the_skull_at_the_rim_of_a_hat_and_free_at_the_shoulders():
    assert pressed(-136, -20)[0] == pytest.approx(-93)
    assert pressed(110, -60)[0] == pytest.approx(72)
    assert pressed(-118, 120) == (-118, 120)
    assert pressed(0, -40) == (0, -40)
    widths = [pressed(-136, y)[0] for y in range(-40, 120)]
    assert widths == sorted(widths, reverse=True)


@pytest.mark.parametrize("covering", ["voile", "foulard", "turban"])
def test_a_covering_leaves_no_hair(covering):
    covered = hair_of({"coiffure": covering, "teinte": "roux"})
    fills = {item.fill for item in (*covered.back, *covered.front, *covered.over) if isinstance(item, Shape)}
    assert HAIR["roux"] not in fills
    assert covered.over.items


@pytest.mark.parametrize("contour", CONTOURS)
def test_a_veil_covers_the_edge_of_every_face(contour):
    look, their_face = on({"coiffure": "voile", "visage": contour})
    free = [clip for item in hair(look, their_face, TOWARD).over for clip in item.clips if not clip.inside]
    edge = their_face.outline.bounds
    assert any(
        edge[0] < clip.path.bounds[0] and clip.path.bounds[2] < edge[2] and clip.path.bounds[3] < edge[3]
        for clip in free
    )


def test_a_hearing_aid_shows_whatever_the_hair():
    for coiffure in OVER_EARS:
        look, their_face = on({"coiffure": coiffure, "accessoires": ["appareil-auditif"]})
        assert not hair(look, their_face, TOWARD).hides_ear
        assert at_ear(look, their_face, TOWARD).items
        assert hair_of({"coiffure": coiffure}).hides_ear


def test_a_hearing_aid_stays_under_a_veil():
    bare, aided = (
        hair_of({"coiffure": "voile", "accessoires": worn_}) for worn_ in ([], ["appareil-auditif"])
    )
    assert bare.over.svg() == aided.over.svg()


def test_babies_have_the_hair_of_babies_and_no_child_is_bald_at_the_crown():
    assert style(settled({"âge": 0, "coiffure": "longue"})) == "duvet"
    assert style(settled({"âge": 9, "coiffure": "couronne"})) == "courte-enfant"
    assert style(settled({"âge": 60, "coiffure": "couronne"})) == "couronne"


def test_a_word_that_is_not_drawn_gives_usual_hair_and_no_beard():
    assert style(settled({"coiffure": "mohican"})) == "courte"
    assert not beard(*on({"barbe": "moustache"}), TOWARD).items


def test_a_blue_lock_is_drawn_on_white_hair_alone():
    plain, locked = ({"coiffure": "pixie", "teinte": tint} for tint in ("blanc", "mèche-bleue"))
    assert HAIR["bleu"] not in _fills(hair_of(plain).front)
    assert {HAIR["bleu"], HAIR["blanc"]} <= _fills(hair_of(locked).front)


def _fills(drawing: Drawing) -> set[object]:
    return {item.fill for item in drawing if isinstance(item, Shape)}


@pytest.mark.parametrize("word", sorted(vocabulary().look["barbe"]))
@pytest.mark.parametrize("contour", CONTOURS)
def test_a_beard_keeps_to_the_face_it_grows_on(word, contour):
    for age in (20, 45, 80):
        look, their_face = on({"âge": age, "barbe": word, "visage": contour})
        left, _, right, _ = their_face.head.bounds
        for item in beard(look, their_face, TOWARD):
            boxes = [item.path.bounds, *(clip.path.bounds for clip in item.clips if clip.inside)]
            assert max(box[0] for box in boxes) > left - 12
            assert min(box[2] for box in boxes) < right + 12
            assert min(box[3] for box in boxes) < their_face.chin + 62


def test_a_beard_said_by_its_colour_has_it_and_dyed_hair_dyes_none():
    assert HAIR["roux"] in _fills(beard(*on({"barbe": "rousse", "teinte": "noir"}), TOWARD))
    assert HAIR["bleu"] not in _fills(beard(*on({"barbe": "courte", "teinte": "bleu"}), TOWARD))
    assert not beard(*on({"âge": 9, "barbe": "courte"}), TOWARD).items


def test_glasses_follow_the_eyes_and_their_arms_the_ear():
    for age in AGES:
        look, their_face = on({"âge": age, "accessoires": ["lunettes-rondes"]})
        left, top, right, bottom = worn(look, their_face, TOWARD).bounds
        assert left < their_face.eyes[0] < right
        assert top < their_face.eyes[1] < bottom
        assert left < their_face.ear_at[0] + 12


def test_only_one_pair_of_glasses_is_worn():
    dark, both = (
        worn(*on({"accessoires": words}), TOWARD).svg()
        for words in (["lunettes-noires"], ["lunettes", "lunettes-noires"])
    )
    assert dark == both
