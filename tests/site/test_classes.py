"""The page of a class sheet leads to the very moment that is to be played again, on a screen and on paper."""

from collections.abc import Iterator

import pytest

from scenarios.address import story_mark, unpack
from scenarios.class_sheet import ClassSheet, Replay
from scenarios.content import PACKAGED, read_content
from scenarios.explore import walk
from scenarios.model import Story
from scenarios.play import Play, replay
from site_builder.pages.classes import moment
from tests.scenarios.tiny import story


@pytest.fixture(scope="module")
def content():
    return read_content(PACKAGED)


def wanted(scene: str, choice: str) -> Replay:
    return Replay.model_validate({"minutes": "3", "scène": scene, "choix": choice, "regarder": "La porte."})


def arrived(told: Story, address: str) -> Play:
    found = unpack(address)
    assert found
    assert found.mark == story_mark(told)
    play, whole = replay(told, found.moves)
    assert whole
    return play


def by_its_words(told: Story, choices: tuple[str, ...]) -> Iterator[Play]:
    """The plays that somebody makes who reads the choices on paper, scene after scene."""
    play: Play | None = Play.begin(told)
    for words in choices:
        while play and not play.choices:
            play = play.follow()
        assert play
        open_now = {each.label.plain(play.state.variables): each for each in play.choices}
        play = play.choose(open_now[words])
        yield play
    while play and (play := play.follow()):
        yield play


def test_the_moment_is_where_the_choice_can_be_made(content):
    for slug, sheet in content.careers.classes.items():
        played, again = content.stories[slug].story, sheet.after.replay
        found = moment(walk(played), again)

        assert found, slug
        play = arrived(played, found.address)
        assert play.state.scene == again.scene
        assert again.choice in [choice.label.source for choice in play.choices]
        assert again.scene in [each.state.scene for each in by_its_words(played, found.choices)]


TWO_ROOMS = """
a:
  lieu: palier
  texte: Un couloir.
  choix:
    - {texte: La cuisine, vers: cuisine}
    - {texte: Le jardin, vers: jardin}
cuisine: {texte: Il y fait chaud., suite: salon}
jardin:
  texte: Il y fait froid.
  choix: [{texte: Rentrer, vers: salon}]
salon:
  texte: Un fauteuil.
  choix:
    - {texte: S’asseoir, vers: fin}
    - {texte: Se relever, vers: fin, si: vu(fin)}
cave:
  texte: Personne.
  choix: [{texte: Remonter, vers: fin}]
fin: {texte: Voilà., fin: {titre: Fin, bilan: Rien.}}
"""


def test_it_is_reached_by_the_fewest_choices(tmp_path):
    two_rooms = story(tmp_path, TWO_ROOMS)
    found = moment(walk(two_rooms), wanted("salon", "S’asseoir"))

    assert found
    assert found.choices == ("La cuisine",)
    assert arrived(two_rooms, found.address).state.scene == "salon"


@pytest.mark.parametrize(("scene", "choice"), [("cave", "Remonter"), ("salon", "Se relever")])
def test_a_choice_that_no_play_finds_open_has_no_moment(tmp_path, scene, choice):
    assert moment(walk(story(tmp_path, TWO_ROOMS)), wanted(scene, choice)) is None


def test_the_shipped_sheets_keep_what_they_promise(content):
    """Ten minutes before and ten after; open questions, a vote, the three cards, and what one would dare to ask."""
    assert set(content.careers.classes) == set(content.stories)
    for slug, sheet in content.careers.classes.items():
        assert (sheet.minutes["avant"], sheet.minutes["après"]) == (10, 10), slug
        assert sheet.duration <= 55, "an hour of class"
        assert len(sheet.after.questions.asked) == 3
        assert 2 <= len(sheet.after.vote.positions) <= 3
        assert 6 <= len(sheet.quiz.cards) <= 8
        assert {card.verdict for card in sheet.quiz.cards} == {"vrai", "faux", "ça dépend"}
        assert 8 <= len(sheet.to_ask) <= 10
        assert_it_is_calm(sheet)


def assert_it_is_calm(sheet: ClassSheet) -> None:
    """Nobody is left alone with what touched them: one may go out, and someone is there after."""
    said = " ".join(sheet.cautions)
    assert "sortir sans dire pourquoi" in said
    assert "service social" in said
