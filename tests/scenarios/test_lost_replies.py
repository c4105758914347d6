"""What is told of a line of narration that may be a reply, and what is left in peace."""

from pathlib import Path

import pytest

from scenarios.content import read_story
from scenarios.names import Surroundings
from scenarios.vocabulary import Vocabulary

STORY = """\
format: 1
titre: Essai
accroche: Une porte.
joué: lucas
personnages:
  lucas: {{nom: Monsieur Lucas Petit, genre: m, rôle: voisin, est: proche}}
  karim: {{nom: Karim, genre: m, rôle: ami, est: proche}}
début: fin
scènes:
  fin:
    lieu: palier
    texte: |
      karim: Bonjour.
      lucas: Bonjour.
      {line}
    fin: {{titre: Fin, bilan: La fin.}}
"""
AROUND = Surroundings(
    Vocabulary(
        expressions={},
        places=frozenset({"palier"}),
        ambiences=frozenset(),
        sounds=frozenset(),
        contacts=frozenset(),
        look={},
    )
)


def codes(tmp_path: Path, line: str) -> list[str]:
    file = tmp_path / "recit.yaml"
    file.write_text(STORY.format(line=line), encoding="utf-8")
    return [each.code for each in read_story(file, "recit.yaml", AROUND)[1]]


@pytest.mark.parametrize(
    "line",
    [
        "Dehors : la pluie.",
        "Dehors\u00a0: la pluie.",
        "Résultat: rien.",
        "dehors : la pluie.",
        "Elle dit à Karim: entre.",
        "Il rend petit à petit: rien ne presse.",
        "Lui (Lucas) sourit.",
        "Lucas et sa sœur: deux têtus.",
        "\\gardien: Bonsoir.",
        "\\Monsieur Lucas: Allez-y.",
        "À 8:30, la pluie.",
        "lien:la pluie.",
    ],
)
def test_ordinary_prose_is_left_in_peace(tmp_path: Path, line: str):
    assert codes(tmp_path, line) == []


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Monsieur Lucas: Allez-y.", "nom-affiché"),
        ("M. Petit: Allez-y.", "nom-affiché"),
        ("Lucas Petit : Allez-y.", "nom-affiché"),
        ("monsieur petit (neutre): Allez-y.", "nom-affiché"),
        ("gardien: Bonsoir.", "réplique-de-personne"),
        ("lucas (méfiant: Bonsoir.", "parenthèse-de-réplique"),
        ("karim et lucas: Bonsoir.", "deux-voix"),
        ("Karim, Lucas : Bonsoir.", "deux-voix"),
        ("lucs: Bonsoir.", "presque-personnage"),
    ],
)
def test_a_reply_that_would_be_lost_is_told(tmp_path: Path, line: str, code: str):
    assert codes(tmp_path, line) == [code]
