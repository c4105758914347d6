"""The line that moved is the one that is pointed at, with the line it belongs beside."""

import pytest

from scenarios.marked import parse

STORY = """\
scènes:
  palier:
    choix:
      - texte: Entrer
        vers: soir
{}telephone:
    lieu: salon
  soir:
    texte: Fin.
"""


@pytest.mark.parametrize("indent", ["", " ", "   "], ids=["at the margin", "one space short", "one too many"])
def test_a_scene_that_moved_is_pointed_at(indent: str):
    [(mistake, mark)] = parse(STORY.format(indent)).mistakes

    assert (mistake.code, mistake.words["clé"], mistake.words["voisine"]) == (
        "décalage-de-clé",
        "telephone",
        "palier",
    )
    assert mark == (6, len(indent) + 1)


def test_a_story_well_aligned_has_no_mistake():
    assert parse(STORY.format("  ")).mistakes == []


@pytest.mark.parametrize("indent", ["   ", "     "])
def test_a_key_that_moved_among_its_own_is_sent_back_beside_them(indent: str):
    [(mistake, mark)] = parse(f"a:\n  b:\n    texte: x\n{indent}lieu: z\n").mistakes

    assert (mistake.words["clé"], mistake.words["voisine"]) == ("lieu", "texte")
    assert mark.line == 4


def test_the_spaces_that_a_tab_stands_for_make_the_file_right():
    text = "a:\n  - texte: b\n\tvers: c\n"
    [(mistake, _)] = parse(text).mistakes

    assert parse(text.replace("\t", " " * int(str(mistake.words["nombre"])))).mistakes == []
