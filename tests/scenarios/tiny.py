"""Tiny stories for the tests of the ground floor: written as their author would, read as any other."""

from pathlib import Path
from textwrap import dedent, indent
from typing import Any

from scenarios.content import ReadStory, read_story
from scenarios.model import Story
from scenarios.names import Surroundings
from scenarios.problems import Problem
from scenarios.vocabulary import Vocabulary

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

HEAD = """\
format: 1
titre: Essai
accroche: Une porte.
joué: lou
personnages:
  lou: {nom: Lou, genre: f, rôle: apprentie, est: pro}
"""


def text_of(scenes: str, variables: str = "") -> str:
    """A whole story file around its scenes; the first one, which has the place, is ``a``."""
    named = f"variables:\n{indent(dedent(variables), '  ')}" if variables else ""
    return f"{HEAD}{named}\ndébut: a\nscènes:\n{indent(dedent(scenes), '  ')}"


def read(tmp_path: Path, scenes: str, variables: str = "") -> tuple[ReadStory | None, list[Problem]]:
    folder = tmp_path / "essai"
    folder.mkdir(exist_ok=True)
    (folder / "recit.yaml").write_text(text_of(scenes, variables), encoding="utf-8")
    return read_story(folder / "recit.yaml", "recit.yaml", AROUND)


def story(tmp_path: Path, scenes: str, variables: str = "") -> Story:
    found, problems = read(tmp_path, scenes, variables)
    assert found is not None, problems
    return found.story


def codes(problems: Any) -> list[str]:
    return [each.code for each in problems]
