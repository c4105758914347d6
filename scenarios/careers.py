"""The careers content of a folder, read and checked: what stories, sheets and the site point to."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from scenarios.all_careers import Careers
from scenarios.capsule import Capsule
from scenarios.careers_checks import check_facts
from scenarios.careers_model import Job
from scenarios.careers_names import check_careers
from scenarios.catalogues import (
    BridgeList,
    Catalogue,
    DiplomaList,
    Entry,
    FieldFigures,
    FundingList,
    Glossary,
    PlacesToAsk,
    SourceList,
)
from scenarios.class_sheet import ClassSheet
from scenarios.directory import FILE as DIRECTORY
from scenarios.directory import LocalContact, read_directory
from scenarios.fields import Content
from scenarios.marked import Mark
from scenarios.mistakes import Mistake
from scenarios.problems import Problem, problem
from scenarios.reading import ReadFile, Source, read_model
from scenarios.site_model import Site
from scenarios.universe_model import Universe

__all__ = ["Careers", "read_careers"]

Model = TypeVar("Model", bound=Content)


def read_careers(folder: Path, relative: Callable[[Path], str]) -> tuple[Careers, list[Problem]]:
    """Read every file but the stories; ``relative`` gives a file its name for people.

    A file that is not there holds nothing. That is no mistake by itself: what cites it is told so.
    """
    shelf = _Shelf(folder, relative)
    figures = shelf.file("chiffres.yaml", FieldFigures)
    careers = Careers(
        universes=shelf.universes(),
        jobs=shelf.jobs(),
        diplomas=shelf.catalogue("diplomes.yaml", DiplomaList),
        bridges=shelf.catalogue("passerelles.yaml", BridgeList),
        funding=shelf.catalogue("financements.yaml", FundingList),
        sources=shelf.catalogue("sources.yaml", SourceList),
        glossary=shelf.catalogue("glossaire.yaml", Glossary),
        charts=figures.charts if figures else {},
        figures=figures.entries if figures else {},
        places_to_ask=shelf.catalogue("orientation.yaml", PlacesToAsk) or {},
        directory=shelf.directory(),
        site=shelf.file("site.yaml", Site),
        capsules=shelf.of_universes("capsule.yaml", Capsule),
        classes=shelf.of_universes("classe.yaml", ClassSheet),
        files=tuple(shelf.understood),
    )
    # A job whose diploma is misspelt seems out of reach: what rests on the names waits until they are right.
    found = check_careers(careers, shelf.slugs()) or list(check_facts(careers))
    return careers, [*shelf.problems, *(shelf.places[file].problem(finding) for file, finding in found)]


class _Shelf:
    """Reads the files of one folder, and remembers their problems and where everything in them stands."""

    def __init__(self, folder: Path, relative: Callable[[Path], str]) -> None:
        self.folder = folder
        self.relative = relative
        self.problems: list[Problem] = []
        self.places: dict[str, Source] = {}
        self.understood: list[ReadFile] = []

    def slugs(self) -> list[str]:
        folders = (path.name for path in (self.folder / "univers").glob("*/"))
        return sorted(name for name in folders if not name.startswith("."))

    def file(self, name: str, model: type[Model]) -> Model | None:
        """A file as ``model``; None when it is not there, or when it is wrong and said so."""
        path = self.folder / name
        if not os.path.lexists(path):
            return None
        found, self.places[name], problems = read_model(path, self.relative(path), model)
        self.problems += problems
        if found is not None:
            self.understood.append(ReadFile(found, self.places[name]))
        return found

    def catalogue(self, name: str, model: type[Catalogue[Entry]]) -> Mapping[str, Entry] | None:
        found = self.file(name, model)
        if found is None:
            return None if name in self.places else {}
        return found.entries

    def directory(self) -> tuple[LocalContact, ...]:
        path = self.folder / DIRECTORY
        if not os.path.lexists(path):
            return ()
        contacts, problems = read_directory(path, self.relative(path))
        self.problems += problems
        return contacts

    def universes(self) -> dict[str, Universe]:
        found = {}
        for slug in self.slugs():
            name = f"univers/{slug}/univers.yaml"
            universe = self.file(name, Universe)
            if universe is not None:
                found[slug] = universe
            elif name not in self.places:
                place = self.relative(self.folder / "univers" / slug)
                self.problems.append(problem(place, Mark(1, 1), Mistake("univers-sans-fiche", nom=slug)))
        return found

    def jobs(self) -> dict[str, Job] | None:
        """Every sheet, or None when one is wrong, so that nobody complains of a job that is there."""
        files = sorted((self.folder / "metiers").glob("*.yaml"))
        read = {path.stem: self.file(f"metiers/{path.name}", Job) for path in files}
        found = {slug: job for slug, job in read.items() if job is not None}
        return found if len(found) == len(read) else None

    def of_universes(self, name: str, model: type[Model]) -> dict[str, Model]:
        """A file that a universe may have beside its sheet, by universe."""
        read = {slug: self.file(f"univers/{slug}/{name}", model) for slug in self.slugs()}
        return {slug: found for slug, found in read.items() if found is not None}
