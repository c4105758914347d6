"""Two who touch, as pictures: faces that never undo each other, measures a stage can trust."""

import io
import itertools
import json
import re

import pytest
from PIL import Image, ImageChops

from assets.cast import CARD, two_in
from assets.figure.compose import FRAMES
from assets.figure.contacts import CONTACTS
from assets.rasters import Moving, Two, face_file, png
from assets.together import Together, parted
from scenarios.vocabulary import vocabulary

GROWN = {"âge": 35, "peau": 4, "tenue": "pull"}
CHILD = {"âge": 2, "peau": 6, "coiffure": "couettes"}


def picture(document: str) -> Image.Image:
    return Image.open(io.BytesIO(png(document))).convert("RGBA")


def test_writers_may_call_every_contact_that_is_drawn():
    assert vocabulary().contacts == set(CONTACTS)


@pytest.mark.parametrize("word", CONTACTS)
def test_the_two_faces_have_boxes_of_their_own_inside_the_picture(word: str) -> None:
    card = Together(word, GROWN, CHILD).card()
    width, height = card["taille"]
    boxes = [one["visage"] for one in card["personnes"]]
    for left, top, right, bottom in boxes:
        assert 0 <= left < right <= width
        assert 0 <= top < bottom <= height
    assert parted(*boxes) == tuple(boxes)


@pytest.mark.parametrize("word", ["enfant-porté", "à-sa-hauteur"])
def test_both_faces_put_on_the_body_give_the_whole_drawing(word: str) -> None:
    both = Together(word, GROWN, CHILD)
    shown = picture(both.document())
    for which, (one, face) in enumerate(zip(both.card()["personnes"], ("rieur", "triste"), strict=True)):
        shown.paste(picture(both.face_document(which, face)), tuple(one["visage"][:2]))

    wanted = picture(both.document(("rieur", "triste")))
    apart = ImageChops.difference(shown.convert("RGB"), wanted.convert("RGB")).convert("L")
    changed = sum(apart.point(lambda level: 255 * (level > 24)).histogram()[200:])
    assert changed < 0.0005 * shown.width * shown.height


@pytest.mark.parametrize("which", [0, 1])
def test_each_of_two_blinks_and_speaks_in_their_own_box(which: int) -> None:
    both = Together("sur-un-banc", GROWN, {**CHILD, "âge": 70})
    documents = {both.face_document(which, "souriant", frame) for frame in ("", *FRAMES)}
    boxes = {re.search(r'viewBox="([^"]+)"', document)[1] for document in documents}

    assert len(documents) == 1 + len(FRAMES)
    assert len(boxes) == 1


def test_the_faces_that_two_move_with_are_prepared_under_names_of_their_own():
    files = [name for name, _ in itertools.islice(Moving(Two.of("enfant-porté", GROWN, CHILD)).pictures(), 4)]

    assert files == [f"{which}-{face_file('neutre', frame)}.png" for frame in FRAMES for which in (1, 2)]


def test_boxes_that_overlap_are_parted_where_it_costs_least():
    assert parted((0, 0, 10, 10), (8, 2, 20, 12)) == ((0, 0, 9, 10), (9, 2, 20, 12))
    assert parted((8, 2, 20, 12), (0, 0, 10, 10)) == ((9, 2, 20, 12), (0, 0, 9, 10))
    assert parted((0, 8, 10, 20), (1, 0, 9, 10)) == ((0, 9, 10, 20), (1, 0, 9, 9))
    assert parted((0, 0, 10, 10), (10, 0, 20, 10)) == ((0, 0, 10, 10), (10, 0, 20, 10))


def test_what_is_prepared_of_two_is_found_again(tmp_path):
    two = Two.of("enfant-porté", GROWN, CHILD)
    (tmp_path / CARD).write_text(json.dumps(Together(two.word, GROWN, CHILD).card()), encoding="utf-8")

    first, second = two_in(tmp_path)

    assert first.size == second.size
    assert first.mouth[1] < second.mouth[1]
    assert Two.of("enfant-porté", CHILD, GROWN).name != two.name


@pytest.mark.parametrize(
    "card", ["", "[]", '{"personnes": []}', '{"personnes": [{}, {}]}', '{"personnes": [1, 2]}']
)
def test_a_card_of_two_that_cannot_be_read_is_nobody(tmp_path, card):
    (tmp_path / CARD).write_text(card, encoding="utf-8")

    assert two_in(tmp_path) is None
