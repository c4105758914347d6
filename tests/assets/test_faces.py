"""Faces: every word is drawn, every expression is another one, and years change a face little by little."""

import itertools

import pytest

from assets.figure.complexion import complexion
from assets.figure.drawing import Drawing, Shape
from assets.figure.expressions import EXPRESSIONS, expression
from assets.figure.eyes import SHAPES as EYE_SHAPES
from assets.figure.face import Face, face
from assets.figure.head_proportions import AGES, skull, years
from assets.figure.lips import SHAPES as MOUTH_SHAPES
from assets.figure.look import CONTOURS, EYES, MOUTHS, NOSES, settled
from assets.figure.mouth import KINDS, draw_mouth
from assets.figure.nose import SHAPES as NOSE_SHAPES

LIGHT = (-0.85, -0.55)
AGED = (0, 1, 4, 9, 15, 24, 38, 55, 70, 82, 97)
# What an expression may change of a face, which is replaced as a picture: left, top, right, bottom.
PATCH = (-92, -72, 88, 116)


def somebody(expression: str = "neutre", frame: str = "", **words: object) -> Face:
    return face(settled({"âge": 38, "peau": 3, **words}), expression, frame, LIGHT)


def shapes(drawing: Drawing, part: str = "") -> list[Shape]:
    return [item for item in drawing if isinstance(item, Shape) and part in {"", item.part}]


def outlines(drawing: Drawing, part: str = "") -> str:
    return " ".join(shape.path.data for shape in shapes(drawing, part))


def test_the_words_of_a_look_are_all_drawn():
    assert set(EYE_SHAPES) == set(EYES)
    assert set(NOSE_SHAPES) == set(NOSES)
    assert set(MOUTH_SHAPES) == set(MOUTHS)
    assert {each.mouth.kind for each in EXPRESSIONS.values()} <= set(KINDS)


@pytest.mark.parametrize(
    ("key", "words"), [("visage", CONTOURS), ("yeux", EYES), ("nez", NOSES), ("bouche", MOUTHS)]
)
def test_each_word_makes_another_face(key, words):
    drawn = {
        somebody(**{key: word}).outline.data + outlines(somebody(**{key: word}).features) for word in words
    }

    assert len(drawn) == len(words)


@pytest.mark.parametrize("age", AGED)
def test_no_two_expressions_have_the_same_eyes_brows_and_mouth(age):
    drawn = {word: outlines(somebody(word, âge=age).features) for word in EXPRESSIONS}

    assert len(set(drawn.values())) == len(EXPRESSIONS)


@pytest.mark.parametrize("age", AGED)
def test_a_mouth_stays_on_its_face_whatever_it_says(age):
    for contour, lips in itertools.product(CONTOURS, MOUTHS):
        look = settled({"âge": age, "visage": contour, "bouche": lips})
        bones = skull(look)
        for word, frame in itertools.product(EXPRESSIONS, ("", "parle")):
            drawn = draw_mouth(bones, look, expression(word, frame).mouth, complexion(look, 0))
            # What is clipped, tongue and teeth, shows inside of what is not.
            left, _, right, low = Drawing([item for item in drawn if not item.clips]).bounds
            assert bones.face.bounds[0] < left, (word, contour)
            assert right < bones.face.bounds[2], (word, contour)
            assert low < bones.chin, (word, contour, lips)


@pytest.mark.parametrize("frame", ["", "cligne", "parle"])
@pytest.mark.parametrize("word", EXPRESSIONS)
def test_an_expression_changes_nothing_outside_the_box_of_the_face(word, frame):
    rest = set(shapes(somebody().features))
    for shape in shapes(somebody(word, frame).features):
        if shape in rest:
            continue
        left, top, right, bottom = shape.path.bounds
        assert PATCH[0] <= left
        assert PATCH[1] <= top
        assert right <= PATCH[2]
        assert bottom <= PATCH[3]


@pytest.mark.parametrize("word", EXPRESSIONS)
def test_a_blink_moves_only_the_eyes(word):
    rest, blink = somebody(word).features, somebody(word, "cligne").features

    assert outlines(rest, "bouche") == outlines(blink, "bouche")
    assert outlines(rest, "sourcils") == outlines(blink, "sourcils")
    if word != "rieur":  # whose eyes are closed already
        assert outlines(rest, "yeux") != outlines(blink, "yeux")


@pytest.mark.parametrize("word", EXPRESSIONS)
def test_who_speaks_keeps_the_eyes_of_what_they_feel(word):
    rest, speaks = somebody(word).features, somebody(word, "parle").features

    assert outlines(rest, "yeux") == outlines(speaks, "yeux")
    assert outlines(rest, "bouche") != outlines(speaks, "bouche")


def test_proportions_of_an_age_of_the_table_are_its_own_and_the_years_between_are_between():
    for age, row in AGES:
        assert years(age) == row
    for (young, low), (old, high) in itertools.pairwise(AGES):
        middle = years((young + old) // 2)
        assert min(low.chin, high.chin) <= middle.chin <= max(low.chin, high.chin)
        assert min(low.wrinkles, high.wrinkles) <= middle.wrinkles <= max(low.wrinkles, high.wrinkles)


def test_wrinkles_come_little_by_little_and_never_to_a_child():
    counts = [len(shapes(somebody(âge=age).features, "rides")) for age in (8, 30, 55, 70, 95)]

    assert counts == sorted(counts)
    assert counts[0] == counts[1] == 0 < counts[2] < counts[-1]


def test_braces_show_with_the_teeth_and_only_then():
    for word, seen in (("rieur", True), ("en colère", True), ("neutre", False), ("triste", False)):
        bare = outlines(somebody(word, âge=14).features, "bouche")
        worn = outlines(somebody(word, âge=14, accessoires=["appareil-dentaire"]).features, "bouche")
        assert (worn != bare) is seen, word


def test_a_newborn_laughs_without_teeth_and_a_baby_of_one_with_two():
    def white(age: int) -> int:
        return sum(shape.fill == "#fffaf3" for shape in shapes(somebody("rieur", âge=age).features, "bouche"))

    assert [white(age) for age in (0, 1, 3)] == [0, 2, 1]


def test_an_expression_that_does_not_exist_is_refused():
    with pytest.raises(KeyError):
        somebody("ravi")
