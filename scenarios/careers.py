"""CONTRACT (helper "greffe" replaces this stub): read_careers(folder, relative) -> (Careers, problems).

Careers' attributes are mappings by name, or None when their file could not be read (so that no echo follows):
universes (slug -> Universe), jobs (slug -> Job), diplomas, bridges, sources, glossary (word -> Term), capsules (slug), site.
A folder of `univers/` without univers.yaml: problem `univers-sans-fiche`. Codes and sentences: scenarios/problems.yaml
(append a section `# --- careers ---`). Reading: scenarios.reading.read_model(path, file, Model) and Finding.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenarios.problems import Problem


@dataclass(frozen=True, slots=True)
class Careers:
    universes: Mapping[str, Any] | None = None
    jobs: Mapping[str, Any] | None = None
    diplomas: Mapping[str, Any] | None = None
    bridges: Mapping[str, Any] | None = None
    sources: Mapping[str, Any] | None = None
    glossary: Mapping[str, Any] | None = None
    capsules: Mapping[str, Any] | None = None
    site: Any | None = None


def read_careers(folder: Path, relative: Callable[[Path], str]) -> tuple[Careers, list[Problem]]:
    return Careers(), []
