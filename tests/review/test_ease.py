"""How easy a text is: the measures against counts made by hand, the gates, and what is told to a writer."""

from pathlib import Path

import pytest

from scenarios.review.counts import Counts, count, counted, hardest, total
from scenarios.review.ease import CHECKS, GATES, difficult_text, long_paragraphs, long_sentences, measure
from scenarios.review.reviewed import Edition
from tests.review.small import reviewed, story, told

HARD = "Une organisation administrative fonctionnait particulièrement bureaucratiquement."
EASY = "La porte est là, au bout du quai."


def scene(text: str) -> dict[str, object]:
    return {"lieu": "palier-immeuble", "étiquette": "réalité", "texte": text, "suite": "cuisine"}


def read(folder: Path, text: str):
    """The story of one scene that says ``text``."""
    return reviewed(folder, story(scenes={"palier": scene(text)}))[0]


def test_the_measures_follow_their_formulas():
    """« Elle ouvre la porte. Il entre immédiatement. »: 7 words, 2 sentences, 10 syllables, one long word."""
    both = count("Elle ouvre la porte.") + count("Il entre immédiatement.")

    assert both == Counts(sentences=2, words=7, figures=0, syllables=10, long_words=1)
    assert both.mean == 3.5
    assert both.ease == pytest.approx(207 - 1.015 * 3.5 - 73.6 * 10 / 7)
    assert both.lix == pytest.approx(3.5 + 100 / 7)


def test_a_long_word_has_seven_letters_in_a_row():
    assert count("maison l’équipe peut-être").long_words == 0
    assert count("maisons l’équipage aide-soignante").long_words == 3


def test_figures_are_words_and_are_read_aloud():
    assert count("En 2022, 95 % de femmes.") == Counts(1, 5, 2, 1 + 4 + 4 + 2 + 1 + 1, 0)


def test_marks_and_names_of_speakers_are_not_read(tmp_path):
    text = "nadia (souriante): Le *grand* [[planning|planning]] a {minutes} minutes."
    words = {"format": "1", "mots": {"planning": {"définition": "Qui va chez qui."}}}
    of_a_number = {"minutes": {"nom": "Minutes", "départ": "40", "min": "0", "max": "40", "jauge": "oui"}}
    files = reviewed(
        tmp_path,
        story(scenes={"palier": scene(text)}, variables=of_a_number),
        others={"glossaire.yaml": words},
    )

    assert "Le grand planning a 0 minutes." in [each.words for each in counted(files[0].passages)]


def test_a_sentence_is_told_when_it_is_longer_than_its_edition_allows(tmp_path):
    twenty = "Tu " + "et toi " * 9 + "non."

    assert told([read(tmp_path / "a", twenty)], [long_sentences]) == []
    assert told([read(tmp_path / "b", "Ah ! Tu " + "et toi " * 9 + "oui non.")], [long_sentences]) == [
        "phrase-longue"
    ]


def test_the_place_of_a_long_sentence_is_its_first_word(tmp_path):
    file = read(tmp_path, "nadia (souriante): Ah ! *Tu* " + "et toi " * 10 + "non.")
    finding = next(iter(long_sentences(file)))
    row = "nadia (souriante): Ah ! *Tu* "

    assert finding.path == ("scènes", "palier", "texte", 0)
    assert finding.mistake.offset == row.index("Tu")


def test_what_someone_says_in_their_own_words_is_not_cut(tmp_path):
    long_breath = "[parole] nadia: " + "et puis " * 60 + "voilà."

    assert told([read(tmp_path, long_breath)], [long_sentences, long_paragraphs]) == []


def test_a_paragraph_is_told_when_it_fills_the_screen(tmp_path):
    assert told([read(tmp_path / "a", "Tu vas là. " * 20)], [long_paragraphs]) == []
    assert told([read(tmp_path / "b", "Tu vas là. " * 21)], [long_paragraphs]) == ["paragraphe-long"]


def test_a_text_that_is_hard_by_its_words_alone_is_told_at_its_hardest_sentence(tmp_path):
    """Short sentences do not protect: six words of five syllables are a wall."""
    file = read(tmp_path, "\n".join([EASY] * 3 + [HARD] * 20))
    finding = next(iter(difficult_text(file)))

    assert told([file], [long_sentences]) == []
    assert finding.mistake.code == "texte-difficile"
    assert finding.path == ("scènes", "palier", "texte", 3)
    assert [HARD[:40] in phrase for phrase in finding.mistake.words["phrases"]] == [True]


def test_an_easy_text_and_a_short_one_are_left_alone(tmp_path):
    easy = read(tmp_path / "easy", "\n".join([EASY] * 30))
    short = read(tmp_path / "short", "\n".join([HARD] * 15))

    assert told([easy, short], CHECKS) == []


@pytest.mark.parametrize("edition", Edition)
def test_a_gate_remarks_on_what_both_measures_find_hard(edition):
    gate = GATES[edition]
    doubtful = Counts(sentences=100, words=1000, syllables=1)  # its ease is set by hand below

    def with_ease(ease: float, long_words: int) -> Counts:
        syllables = round((207 - 1.015 * doubtful.mean - ease) / 73.6 * doubtful.words)
        return Counts(100, 1000, 0, syllables, long_words)

    many = 10 * (gate.lix - 9)  # of a thousand words: beyond the gate by one
    assert not gate.finds_difficult(with_ease(gate.ease + 1, many))
    assert not gate.finds_difficult(with_ease(gate.ease - 1, 0))
    assert gate.finds_difficult(with_ease(gate.ease - 1, many))
    assert gate.finds_difficult(with_ease(gate.difficult - 1, 0))
    assert not gate.is_passed_by(with_ease(gate.ease - 1, 0))
    assert gate.is_passed_by(with_ease(gate.ease + 1, 0))


def test_pages_are_held_to_other_gates_than_stories(tmp_path):
    page = {
        "format": "1",
        "mots": {"planning": {"définition": "Tu " + "et toi " * 10 + "non."}},
    }
    _story, *pages = reviewed(tmp_path, others={"glossaire.yaml": page})

    assert told(pages, [long_sentences]) == []


def test_the_hardest_sentences_are_those_that_could_be_written_more_simply(tmp_path):
    """Neither an exclamation nor a row of prices."""
    lines = [
        EASY,
        "Incontestablement !",
        HARD,
        "De 1 892 € à 2 106 € en fin de grille, ou 12,02 € de l’heure.",
    ]
    found = hardest(counted(read(tmp_path, "\n".join(lines)).passages))

    assert found[0].words == HARD
    assert all("€" not in each.words and "!" not in each.words for each in found)
    assert total(found).sentences == len(found) <= 5


def test_a_quotation_inside_a_sentence_keeps_its_marks_apart(tmp_path):
    found = list(counted(read(tmp_path, "Elle écrit : « C’est vert. »").passages))
    quoted = next(each for each in found if each.words.startswith("Elle"))

    assert quoted.quoted() == "« Elle écrit : “C’est vert.” »"
    assert quoted.quoted(12) == "« Elle écrit… »"
    assert quoted.quoted(18) == quoted.quoted(12)


def test_things_in_a_row_are_no_hard_sentence(tmp_path):
    shopping = (
        "Sur la liste : des oignons, du riz, trois boîtes de tomates, du savon noir, des piles, "
        "le journal de mardi, du lait, des œufs et une ampoule."
    )
    file = read(tmp_path, shopping)

    assert told([file], [long_sentences]) == []
    assert shopping not in [each.words for each in hardest(counted(file.passages))]


def test_the_figures_are_told_for_people_and_for_programs(tmp_path):
    files = reviewed(tmp_path, story(scenes={"palier": scene("\n".join([EASY] * 3 + [HARD] * 20))}))
    figures = measure(files)
    lines = "\n".join(figures.lines())
    (text,) = figures.as_json()["texts"]

    assert figures.too_short == 1
    assert text["file"].endswith("univers/r1/recit.yaml")
    assert (text["edition"], text["passes"]) == ("jeu", False)
    assert text["hardest"][0]["sentence"] == HARD
    assert text["hardest"][0]["line"] == files[0].source.document.place(("scènes", "palier", "texte", 3)).line
    assert f"ligne {text['hardest'][0]['line']}" in lines
    assert HARD in lines
    assert "à alléger" in lines


def test_an_easy_text_is_told_to_hold_nothing_hard(tmp_path):
    easy = measure(reviewed(tmp_path / "a", story(scenes={"palier": scene("\n".join([EASY] * 30))})))
    hard = measure(
        reviewed(tmp_path / "b", story(scenes={"palier": scene("\n".join([EASY] * 3 + [HARD] * 20))}))
    )

    assert "  Rien de dur\u00a0: tous tiennent ce qu’on vise." in list(easy.lines())
    assert not any("les plus dures" in line for line in easy.lines())
    assert any("les plus dures" in line for line in hard.lines())
