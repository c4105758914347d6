"""The review speaks of sound files only: on other ground it would speak of echoes."""

import pytest

from scenarios.content import read_content
from scenarios.verify import verify
from tests.review.small import TODAY, story, written

IDEA = {"idée": "C’est un don.", "réponse": "Une vocation.", "source": "enquete"}


def codes(folder, **more):
    return [each.code for each in verify(read_content(folder), **more).problems]


def universe(source):
    return {
        "format": "1",
        "titre": "Essai",
        "ordre": "1",
        "teinte": "corail",
        "icône": "clé",
        "accroche": "Ici.",
        "idées_reçues": [IDEA | {"source": source}],
    }


def test_a_sound_content_is_reviewed_only_with_a_day_to_judge_by(tmp_path):
    written(tmp_path, others={"univers/r1/univers.yaml": universe("enquete")})

    assert codes(tmp_path, today=TODAY) == ["vocation"]
    assert codes(tmp_path) == []


def test_a_page_with_an_error_is_not_reviewed(tmp_path):
    written(tmp_path, others={"univers/r1/univers.yaml": universe("nulle-part")})

    assert codes(tmp_path, today=TODAY) == ["source-inconnue"]


@pytest.mark.parametrize(("when", "reviewed"), [("oui", True), ("non", False)])
def test_a_story_where_one_stays_stuck_is_not_reviewed(tmp_path, when, reviewed):
    """What is proved is an error too, found after the file was read."""
    head = {"variables": {"code": when}}
    cellar = {"texte": "Une vocation.", "choix": [{"texte": "Sortir", "si": "code", "vers": "fin"}]}
    written(tmp_path, story(scenes={"palier": PALIER, "cave": cellar}, **head))

    found = codes(tmp_path, today=TODAY)

    assert ("vocation" in found) is reviewed
    assert ("bloqué" in found) is not reviewed


PALIER = {"lieu": "palier-immeuble", "étiquette": "réalité", "texte": "La radio joue.", "suite": "cave"}
