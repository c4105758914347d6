"""What comes after a story: an ending's own offers, and the universe's for the others."""

from pathlib import Path

import yaml

from scenarios.after import AfterEnding, AfterStory, offered
from scenarios.content import read_content
from tests.mistakes.placing import with_example

UNIVERSE = AfterStory.model_validate(
    {
        "question": "Et vous ?",
        "lieu": "Un service.",
        "passerelle": "de-ici",
        "personne": {"qui": "Quelqu’un.", "comment": "Là-bas."},
        "pas": "Demain.",
        "sources": ["enquete"],
    }
)


def test_an_ending_without_offers_has_those_of_its_universe():
    assert dict(offered(UNIVERSE, None)) == dict(UNIVERSE)


def test_an_ending_says_what_is_its_own_and_leaves_the_rest():
    own = AfterEnding.model_validate({"pas": "Ce soir.", "passerelle": "de-la"})

    shown = offered(UNIVERSE, own)

    assert (shown.step, shown.bridge) == ("Ce soir.", "de-la")
    assert (shown.question, shown.place, shown.person) == (UNIVERSE.question, UNIVERSE.place, UNIVERSE.person)


def test_without_a_universe_only_what_the_ending_says_is_offered():
    shown = offered(None, AfterEnding.model_validate({"pas": "Ce soir."}))

    assert {name for name, each in shown if each} == {"step"}


def test_an_ending_may_not_promise_a_way_that_is_hardly_sure(tmp_path: Path):
    files = with_example(
        "fin", "fin: {titre: Le palier, bilan: La porte., et_après: {passerelle: aide-vers-diplome}}"
    )
    bridges = yaml.safe_load(files["passerelles.yaml"])
    bridges["passerelles"]["aide-vers-diplome"]["confiance"] = "faible"
    files["passerelles.yaml"] = yaml.safe_dump(bridges, allow_unicode=True)
    for name, words in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words, encoding="utf-8")

    found = [each for each in read_content(tmp_path).problems if each.file.endswith("recit.yaml")]

    assert [each.code for each in found] == ["passerelle-incertaine"]
