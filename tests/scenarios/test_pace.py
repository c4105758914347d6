"""When each shot of a capsule is shown and each line told, reckoned from words or from recorded voices."""

from itertools import pairwise

import pytest

from scenarios.capsule import Capsule
from scenarios.captions import reading_time
from scenarios.content import PACKAGED, read_content
from scenarios.lines import count_words
from scenarios.pace import AFTER, BEFORE, BETWEEN, SILENCE, WORDS_A_MINUTE, pace

NARRATION = [
    ["Je sonne une fois, puis j’attends que la radio se taise derrière la porte.", "lise: Entrez donc !"],
    ["Elle a compté les marches."],
]


def capsule(narration=NARRATION, after=1) -> Capsule:
    shots = [
        {"chapitre": "Un matin", "lieu": "quai-matin", "présents": ["ana"], "narration": lines}
        for lines in narration
    ]
    people = {"ana": "Ana", "lise": "Lise"}
    return Capsule.model_validate(
        {
            "format": "1",
            "titre": "Une capsule",
            "métier": "aide",
            "personne": {"prénom": "Ana", "âge": "41", "vie_d_avant": "serveuse"},
            "personnages": {
                who: {"nom": name, "genre": "f", "rôle": "aide", "est": "pro"} for who, name in people.items()
            },
            "plans": shots,
            "pause": {"après": str(after), "question": "Et vous, que feriez-vous ?"},
            "chemin": {"passerelle": "vae", "texte": "Par la VAE."},
            "sources": [],
        },
        context={"characters": frozenset(people)},
    )


def test_shots_and_the_pause_follow_each_other_without_a_hole():
    found = pace(capsule())
    spans = sorted([*found.shots, found.pause], key=lambda span: span.start)

    assert [one.end for one in spans[:-1]] == [other.start for other in spans[1:]]
    assert spans[0].start == 0
    assert spans[-1].end == found.length
    assert found.pause.start == found.shots[0].end


def test_a_caption_lasts_as_long_as_it_is_said_and_can_be_read():
    for cue in pace(capsule()).cues:
        words = " ".join(cue.lines)
        said = count_words(words) * 60 / WORDS_A_MINUTE

        assert cue.span.length == pytest.approx(max(said, reading_time(len(words))))
        assert cue.span.length >= 1


def test_captions_never_overlap_and_stay_in_their_line():
    found = pace(capsule())

    assert all(one.span.end <= other.span.start for one, other in pairwise(found.cues))
    for told in found.told:
        assert told.cues[0].span.start == told.span.start
        assert told.cues[-1].span.end == told.span.end


def test_silence_stands_before_between_and_after_the_lines_of_a_shot():
    found = pace(capsule())
    first, second, _third = found.told

    assert first.span.start - found.shots[0].start == pytest.approx(BEFORE)
    assert second.span.start - first.span.end == pytest.approx(BETWEEN)
    assert found.shots[0].end - second.span.end == pytest.approx(AFTER)


def test_the_question_is_asked_then_silence_is_left_for_an_answer():
    found = pace(capsule())

    assert " ".join(word for cue in found.asked for word in cue.lines) == "Et vous, que feriez-vous ?"
    assert found.pause.end - found.asked[-1].span.end == pytest.approx(SILENCE)


def test_who_speaks_is_named_in_the_captions_and_the_narrator_is_not():
    told = pace(capsule()).told

    assert told[1].cues[0].lines[0].startswith("Lise\u00a0:")
    assert told[0].cues[0].lines[0].startswith("Je sonne")


@pytest.mark.parametrize("voice", [4.0, 30.0])
def test_a_recorded_voice_says_how_long_its_shot_lasts(voice):
    found = pace(capsule(), {0: voice})
    reckoned = pace(capsule())

    assert found.shots[0].length == pytest.approx(BEFORE + voice + AFTER)
    assert found.shots[1].length == pytest.approx(reckoned.shots[1].length)
    shares = [told.span.length / (found.shots[0].length - BEFORE - AFTER) for told in found.told[:2]]
    usual = [told.span.length / (reckoned.shots[0].length - BEFORE - AFTER) for told in reckoned.told[:2]]
    assert shares == pytest.approx(usual)


def test_a_shot_without_a_word_still_shows():
    found = pace(capsule([[], ["Je sonne."]]))

    assert found.shots[0].length == pytest.approx(BEFORE + AFTER)


def test_every_shipped_capsule_asks_its_question_between_two_shots():
    for capsule_ in read_content(PACKAGED).careers.capsules.values():
        found = pace(capsule_)

        assert found.pause.start == found.shots[capsule_.pause.after - 1].end
        assert found.pause.length > SILENCE
