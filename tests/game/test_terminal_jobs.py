"""Jobs in plain text: named at the end of a play, listed in the menu, read one by one."""

import io

import pytest

from game.jobs import job_sheet, jobs_met
from game.store import Store
from game.terminal.answers import Answers
from game.terminal.face import Wish, play_in_terminal
from game.terminal.jobs import read_sheets, sheet_words
from game.terminal.page import Page
from tests.game.plays import SHIPPED, as_typed, random_play
from tests.game.test_jobs import careers

NAMED = "Les métiers rencontrés"


def read(typed: str, slugs: tuple[str, ...] = ("veilleur",)) -> str:
    out = io.StringIO()
    read_sheets(Page(out), Answers(io.StringIO(typed)), careers(), slugs)
    return out.getvalue()


@pytest.mark.parametrize("address", [None, "https://exemple.org/fil/"])
def test_a_sheet_is_told_as_it_was_agreed(address, golden):
    out = io.StringIO()
    page = Page(out)
    for sentence in sheet_words(job_sheet(careers(address=address), "veilleur")):
        page.say(sentence)

    golden(f"terminal/metier-{'publié' if address else 'sans-adresse'}.txt", out.getvalue())


def test_sheets_are_asked_for_by_number_until_nothing_is_answered():
    shown = read("1\n2\nx\n" + "9" * 5_000 + "\n²\n1\n\n1\n")

    assert shown.count("Veilleuse ou veilleur") == 2
    assert shown.count("Il n’y a qu’un choix") == 4


def test_where_no_job_was_met_nothing_is_asked():
    assert read("1\n", ()) == ""


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_play_names_the_jobs_it_met_and_asks_nothing_of_a_pipe(slug, shipped, straight):
    play = random_play(shipped.stories[slug].story, seed=5)
    played = straight.play(shipped, slug, as_typed(play))

    assert played.code == 0
    told = played.plain.partition(NAMED)[2]
    for job in jobs_met(play):
        assert " ".join(shipped.careers.jobs[job].brief.split()) in told
    assert "Une fiche à lire" not in told
    assert straight.store.jobs == {slug: jobs_met(play)}


def menu(shipped, store: Store, typed: str) -> str:
    out = io.StringIO()
    assert play_in_terminal(shipped, store, Wish(), io.StringIO(typed), out) == 0
    return " ".join(out.getvalue().split())


def test_the_menu_opens_the_carnet_once_it_holds_a_job(shipped, tmp_path):
    store, last = Store(tmp_path), len(shipped.careers.universes) + 1
    assert "Carnet" not in menu(shipped, store, "q\n")
    store.earn("aide-a-domicile", "fin", ("aesh", "un-métier-retiré"))

    shown = menu(shipped, store, f"{last}\n1\n\nq\n")
    assert f"{last}. Carnet" in shown
    assert " ".join(shipped.careers.jobs["aesh"].joys[0].split()) in shown
