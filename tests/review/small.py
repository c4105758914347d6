"""Small content for the tests of the review: written to a folder, read as any other, ready for the checks."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from scenarios.careers_fields import HUES
from scenarios.content import read_content
from scenarios.review.reviewed import Check, Reviewed, WholeCheck
from scenarios.verify import prove, sound_files

TODAY = date(2026, 11, 22)
SOURCE = {
    "titre": "Une enquête",
    "éditeur": "Un institut",
    "adresse": "https://example.org/enquete",
    "date": "données 2025",
    "consulté": "2026-11-22",
}


def person(name: str, gender: str, side: str, **more: Any) -> dict[str, Any]:
    return {"nom": name, "genre": gender, "rôle": "ici depuis toujours", "est": side, **more}


def story(people: Mapping[str, Any] = {}, scenes: Mapping[str, Any] = {}, **head: Any) -> dict[str, Any]:
    """A story of which the review has nothing to say, but for what is given otherwise."""
    return {
        "format": "1",
        "titre": "Essai",
        "accroche": "Une porte.",
        "joué": "lou",
        "messages": ["M1"],
        "début": "palier",
        **head,
        "personnages": {
            "lou": person("Lou", "f", "pro"),
            "nadia": person("Nadia", "f", "pro"),
            "vidal": person("Madame Vidal", "f", "accompagnée", but="garder sa porte ouverte"),
            **people,
        },
        "scènes": {
            "palier": {
                "lieu": "palier-immeuble",
                "étiquette": "réalité",
                "texte": "nadia: Elle t’attend.",
                "suite": "cuisine",
            },
            "cuisine": {
                "étiquette": "finalité",
                "décide": "vidal",
                "texte": "vidal: Entrez.",
                "suite": "fin",
            },
            "fin": {
                "étiquette": "subtilité",
                "texte": "La radio joue.",
                "fin": {"titre": "Fin", "bilan": "Fini."},
            },
            **scenes,
        },
    }


def reviewed(
    folder: Path,
    *stories: Mapping[str, Any],
    others: Mapping[str, Mapping[str, Any]] = {},
    today: date = TODAY,
) -> tuple[Reviewed, ...]:
    """The files of a content, see ``written``, ready for the checks."""
    written(folder, *stories, others=others)
    return read(folder, today)


def written(folder: Path, *stories: Mapping[str, Any], others: Mapping[str, Mapping[str, Any]] = {}) -> None:
    """Write a content of some stories (``univers/r1``, ``univers/r2``…) and ``others``, by path."""
    files: dict[str, Mapping[str, Any]] = {"sources.yaml": {"format": "1", "sources": {"enquete": SOURCE}}}
    for number, each in enumerate(stories or [story()], 1):
        files[f"univers/r{number}/recit.yaml"] = each
        files[f"univers/r{number}/univers.yaml"] = {
            "format": "1",
            "titre": "Essai",
            "ordre": str(number),
            "teinte": HUES[number],
            "icône": "clé",
            "accroche": "Une porte.",
            "titre_du_récit": "Essai",
        }
    for name, value in {**files, **others}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")


def read(folder: Path, today: date = TODAY) -> tuple[Reviewed, ...]:
    """The files of a folder, ready for the checks."""
    content = read_content(folder)
    assert content.ok, content.problems
    proofs = [prove(read)[0] for read in content.stories.values()]
    return sound_files(content, proofs, content.problems, today)


def told(files: Iterable[Reviewed], checks: Iterable[Check]) -> list[str]:
    """The codes of what the checks of one file say of each."""
    return [finding.mistake.code for check in checks for each in files for finding in check(each)]


def told_of_all(files: Iterable[Reviewed], check: WholeCheck) -> list[tuple[str, str]]:
    """The file, by the end of its name, and the code of what a check of the whole content says."""
    return [
        ("/".join(Path(each.source.file).parts[-2:]), finding.mistake.code)
        for each, finding in check(tuple(files))
    ]
