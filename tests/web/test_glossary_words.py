"""A word of the trade is explained by its own meaning, whatever letters and signs it is written with."""

import shutil

import pytest

from tests.game.plays import STORIES
from tests.web.built import built, opened

WORDS = {"équipe": "Des gens.", "equipe": "Une faute.", "100 % seul": "Sans personne."}


@pytest.fixture(scope="module")
def trade(tmp_path_factory):
    """The site of a story whose three words differ by an accent, or hold what an address writes otherwise."""
    folder = tmp_path_factory.mktemp("words") / "contenu"
    shutil.copytree(STORIES, folder)
    glossary, story = folder / "glossaire.yaml", folder / "univers/glossaire/recit.yaml"
    entries = "".join(f"  {word}:\n    définition: {meaning}\n" for word, meaning in WORDS.items())
    glossary.write_text(glossary.read_text(encoding="utf-8") + entries, encoding="utf-8")
    text = story.read_text(encoding="utf-8")
    shown = " ".join(f"[[{word}]]" for word in WORDS)
    changed = text.replace(
        "C’est l’heure des [[transmission|transmissions]].", f"Des [[transmission]]. {shown}."
    )
    assert changed != text
    story.write_text(changed, encoding="utf-8")
    with opened(built(folder), tmp_path_factory.mktemp("site")) as found:
        yield found


@pytest.mark.parametrize("word", WORDS)
def test_a_word_says_its_own_meaning_in_the_player(tab, trade, word):
    tab.open(trade.address("univers/glossaire/recit.html"))
    tab.page.click("text=Commencer")

    tab.page.get_by_role("button", name=word, exact=True).click()

    assert tab.page.inner_text("#mot h2") == word
    assert tab.page.inner_text("#mot p") == WORDS[word]


@pytest.mark.parametrize("page", ["glossaire.html", "univers/glossaire/recit.html"])
def test_each_word_has_its_own_place_on_the_page(tab, trade, page):
    tab.open(trade.address(page))

    places = tab.evaluate("[...document.querySelectorAll('dt[id]')].map(({id}) => id)")

    assert len(places) == len(set(places))
