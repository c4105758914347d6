"""What a file says, beside its mistakes."""

from pathlib import Path

from tiny import read, story

FIN = "fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}"


def test_a_line_that_says_it_is_plain_is_not_taken_for_a_misspelt_name(tmp_path: Path):
    found, problems = read(tmp_path, "a: {lieu: palier, texte: '\\lou: dit-elle.', suite: fin}\n" + FIN)

    assert found is not None
    assert problems == []
    assert found.story.scenes["a"].text[0].text.source == "lou: dit-elle."


def test_outer_spaces_of_labels_and_names_do_not_count(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          choix:
            - texte: |
                Sonner
              vers: fin
        fin: {texte: Fini., fin: {titre: " Fin ", bilan: Fini.}}
        """,
    )

    assert told.scenes["a"].choices[0].label.source == "Sonner"
    assert told.scenes["fin"].ending is not None
    assert told.scenes["fin"].ending.title.source == "Fin"
