"""What the art mends is told from data: the same words as what draws says, for anybody."""

import pytest

from assets.figure.mended import mended
from scenarios.look_mending import mended_looks
from scenarios.vocabulary import vocabulary
from tests.assets.test_people import looks

CODES = {
    "hat-over-covering": "apparence-un-seul",
    "second-hat": "apparence-un-seul",
    "second-aid": "apparence-un-seul",
    "second-glasses": "apparence-un-seul",
    "beard-too-young": "apparence-trop-jeune",
    "grey-too-young": "apparence-trop-jeune",
    "lock-too-young": "apparence-trop-jeune",
    "pose-of-baby": "apparence-trop-jeune",
    "jaw-under-beard": "apparence-retouchée",
    "sleeves-under-veil": "apparence-retouchée",
    "pose-with-aid": "apparence-retouchée",
}


def told(words):
    found = mended_looks(words, vocabulary().retouches)
    return {(each.mistake.code, each.path[0], each.mistake.words["mot"]) for each in found}


@pytest.mark.parametrize("seed", [1, pytest.param(2, marks=pytest.mark.long)])
def test_what_is_told_is_what_the_drawing_mends(seed):
    for words in looks(2000, seed):
        assert told(words) == {(CODES[each.code], each.key, each.word) for each in mended(words)}, words


def test_each_is_told_at_the_place_of_its_word():
    words = {"âge": "40", "coiffure": "courte", "accessoires": ["badge", "lunettes", "lunettes-noires"]}
    (found,) = mended_looks(words, vocabulary().retouches)

    assert found.path == ("accessoires", 1)
    assert found.mistake.words == {"mot": "lunettes", "autre": "lunettes-noires"}
