"""What a drawing changes of what a writer said: told whenever it happens, and only then."""

import pytest

from assets.figure.look import AIDS, HATS, settled
from assets.figure.mended import Mend, mended
from assets.figure.poses import POSES, REST, pose_of
from scenarios.content import PACKAGED, read_content
from scenarios.scenery import looks as looks_of
from tests.assets.test_people import GREYS, KNOWN, composed, looks

PEOPLE = list(looks(500))
SAID_ONE = {
    "hat-over-covering": ({"coiffure": "voile", "accessoires": ["casquette"]}, "casquette", "voile"),
    "second-hat": ({"accessoires": ["casquette", "béret"]}, "casquette", "béret"),
    "second-aid": ({"accessoires": ["canne", "rollator"]}, "canne", "rollator"),
    "second-glasses": ({"accessoires": ["lunettes", "lunettes-noires"]}, "lunettes", "lunettes-noires"),
    "beard-too-young": ({"âge": 9, "barbe": "bouc"}, "bouc", "9"),
    "grey-too-young": ({"âge": "enfant", "teinte": "gris"}, "gris", "enfant"),
    "lock-too-young": ({"âge": "bébé", "teinte": "mèche-bleue"}, "mèche-bleue", "bébé"),
    "jaw-under-beard": ({"traits": "doux", "barbe": "bouc"}, "doux", "bouc"),
    "sleeves-under-veil": ({"coiffure": "voile", "tenue": "polo"}, "polo", "voile"),
    "pose-with-aid": ({"accessoires": ["canne"], "pose": "bras-croisés"}, "bras-croisés", "canne"),
    "pose-of-baby": ({"âge": "bébé", "pose": "salue"}, "salue", "bébé"),
}


@pytest.mark.parametrize("code", SAID_ONE)
def test_a_word_that_is_not_drawn_is_told_with_what_it_does_not_go_with(code):
    words, word, beside = SAID_ONE[code]
    (told,) = mended({"âge": 40, "peau": 3, **words})
    assert (told.code, told.word, told.beside) == (code, word, beside)
    assert word in str(words[told.key])


@pytest.mark.parametrize(
    "words",
    [
        {},
        {"coiffure": "voile", "tenue": "pull"},
        {"traits": "francs", "barbe": "courte"},
        {"accessoires": ["fauteuil-roulant"], "pose": "assis"},
        {"accessoires": ["fauteuil-roulant"], "pose": "salue"},
        {"accessoires": ["canne"], "pose": "assis"},
        {"âge": "bébé", "pose": "par-terre"},
        {"âge": 12, "teinte": "mèche-bleue"},
        {"coiffure": "bonnet", "accessoires": ["bonnet"]},
        {"accessoires": ["no such word"], "pose": "no such word", "teinte": "no such word"},
    ],
)
def test_what_is_drawn_as_it_is_said_is_not_told(words):
    assert mended(words) == ()


def test_the_shipped_stories_are_drawn_as_they_are_said():
    content = read_content(PACKAGED)
    shown = [read.story for read in content.stories.values()] + list(content.careers.capsules.values())
    told = [mend for story in shown for words in looks_of(story) for mend in mended(words)]
    assert told == []


def test_whatever_is_not_in_the_look_is_told():
    for words in PEOPLE:
        look, told = settled(words), {(mend.key, mend.word) for mend in mended(words)}
        for word in words.get("accessoires", ()):
            if word in HATS:
                assert (word != look.headwear) == (("accessoires", word) in told), words
            if word in AIDS:
                assert (word != look.aid) == (("accessoires", word) in told), words
        if "barbe" in words:
            assert (look.beard is None) == (("barbe", words["barbe"]) in told), words
        if words.get("teinte") in GREYS:
            assert (words["teinte"] != look.tint) == (("teinte", words["teinte"]) in told), words


def test_a_pose_is_told_when_it_changes_nothing():
    told = 0
    for words in PEOPLE:
        look, said = settled(words), words.get("pose", REST)
        if said in (REST, "assis") or "trottinette" in look.accessories:  # which has a rest of its own
            continue
        changes_nothing = pose_of(look, said) == pose_of(look, REST) != POSES[said]
        assert changes_nothing == any(mend.key == "pose" for mend in mended(words)), words
        told += changes_nothing
    assert told > 10


def test_a_word_that_is_told_as_left_out_draws_nothing():
    left_out = {"hat-over-covering", "second-hat", "second-aid", "second-glasses", "beard-too-young"}
    tried = 0
    for words in PEOPLE:
        told = next((mend for mend in mended(words) if mend.code in left_out), None)
        if told and tried < 12:
            tried += 1
            assert composed(words).drawing == composed(_without(words, told)).drawing, (told, words)
    assert tried == 12


def _without(words, mend: Mend):
    if mend.key == "accessoires":
        return {**words, "accessoires": [word for word in words["accessoires"] if word != mend.word]}
    return {key: value for key, value in words.items() if key != mend.key}


def test_every_key_that_is_told_is_one_of_the_format():
    assert {mend.key for words in PEOPLE for mend in mended(words)} <= set(KNOWN)
