"""A content folder, read whole: stories with what they point to, and every problem of every file."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from scenarios.capsule_media import check_media
from scenarios.careers import Careers, read_careers
from scenarios.class_checks import check_class
from scenarios.fields import name
from scenarios.form import check_form
from scenarios.ignored import ignored
from scenarios.lost_replies import stuck_lines
from scenarios.mistakes import Mistake
from scenarios.model import Story
from scenarios.names import Surroundings, check_names
from scenarios.places import Mark
from scenarios.problems import Problem, Severity, in_order, problem
from scenarios.reading import Finding, Source, read_model
from scenarios.vocabulary import vocabulary

PACKAGED = Path(__file__).parent / "contenu"
STORY_FILE = "recit.yaml"


@dataclass(frozen=True, slots=True)
class ReadStory:
    """A playable story and the file it came from. Its form and its names are right."""

    slug: str
    story: Story
    source: Source


@dataclass(frozen=True, slots=True)
class Content:
    folder: Path
    careers: Careers
    stories: Mapping[str, ReadStory]
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        return not any(each.severity is Severity.ERROR for each in self.problems)

    def without_a_story(self) -> list[str]:
        """The universes that are announced and have no story yet, by name; one that could not be read is there."""
        universes = self.folder / "univers"
        return [slug for slug in self.careers.universes if not os.path.lexists(universes / slug / STORY_FILE)]


def content_folder(given: str | None) -> Path:
    """``--contenu``, or ``./scenarios/contenu`` where it is, or the packaged content."""
    if given is not None:
        return Path(given)
    here = Path("scenarios") / "contenu"
    return here if here.is_dir() else PACKAGED


def read_story(path: Path, file: str, around: Surroundings) -> tuple[ReadStory | None, list[Problem]]:
    """Read one ``recit.yaml``: fields, then form, then names, each only on clean ground."""
    story, source, problems = read_model(path, file, Story)
    if story is None:
        return None, problems
    for check in (check_form(story), check_names(story, around), stuck_lines(story, source.document)):
        problems += source.problems(check)
        if any(each.severity is Severity.ERROR for each in problems):
            return None, problems
    return ReadStory(path.parent.name, story, source), problems


def read_content(folder: Path) -> Content:
    """Read and check every file of a content folder; a folder that is not one is a problem like another."""
    missing = _missing(folder)
    if missing:
        return Content(folder, Careers(), {}, (missing,))
    careers, problems = read_careers(folder, relative)
    problems += ignored(folder, relative)
    around = Surroundings(
        vocabulary(),
        glossary=_names(careers.glossary),
        sources=_names(careers.sources),
        jobs=_names(careers.jobs),
        bridges=_names(careers.bridges),
        unsure_bridges=careers.unsure_bridges,
    )
    stories = {}
    for universe in sorted((folder / "univers").glob("[!.]*/")):
        path = universe / STORY_FILE
        if not os.path.lexists(path):  # a link to nowhere is there, and is said so
            continue
        try:
            _universe_folder(path.parent)
        except Mistake as mistake:
            problems.append(problem(relative(path.parent), Mark(1, 1), mistake))
            continue
        story, found = read_story(path, relative(path), around)
        problems += found
        if story is not None:
            stories[story.slug] = story
    problems += _class_problems(careers, stories)
    problems += _media_problems(folder, careers)
    problems += _classes_alone(folder, careers, problems)
    return Content(folder, careers, stories, tuple(in_order(problems)))


def _class_problems(careers: Careers, stories: Mapping[str, ReadStory]) -> Iterator[Problem]:
    """What is wrong in a class sheet, and between it and its story; one that could not be read is waited for."""
    sources = {id(each.model): each.source for each in careers.files}
    for slug, sheet in careers.classes.items():
        story = stories[slug].story if slug in stories else None
        yield from sources[id(sheet)].problems(check_class(sheet, story))


def _media_problems(folder: Path, careers: Careers) -> Iterator[Problem]:
    sources = {id(each.model): each.source for each in careers.files}
    for slug, capsule in careers.capsules.items():
        yield from sources[id(capsule)].problems(check_media(capsule, folder / "univers" / slug))


def _classes_alone(folder: Path, careers: Careers, problems: Iterable[Problem]) -> list[Problem]:
    """Class sheets beside which there is no story; a story whose file is misnamed is complained of once."""
    misnamed = {PurePath(each.file).parent.name for each in problems if each.code == "fichier-ignoré"}
    sources = {id(each.model): each.source for each in careers.files}
    return [
        sources[id(sheet)].problem(Finding((), Mistake("classe-sans-récit", nom=slug)))
        for slug, sheet in careers.classes.items()
        if slug not in misnamed and not os.path.lexists(folder / "univers" / slug / STORY_FILE)
    ]


def _universe_folder(folder: Path) -> None:
    """Its name goes into addresses and other files, like any name; and nothing is read through a link."""
    name(folder.name)
    if folder.is_symlink():
        raise Mistake("fichier-lien")


def relative(path: Path) -> str:
    """A file's name for people: from the current folder, with the slashes they know from the documentation."""
    try:
        return Path(os.path.relpath(path)).as_posix()
    except ValueError:  # another drive, on Windows
        return path.as_posix()


def _missing(folder: Path) -> Problem | None:
    if folder.is_file():
        return problem(relative(folder), Mark(1, 1), Mistake("fichier-donné"))
    if not folder.is_dir():
        return problem(relative(folder), Mark(1, 1), Mistake("dossier-absent", nom=relative(folder)))
    if not any((folder / "univers").glob("[!.]*/")):
        return problem(relative(folder), Mark(1, 1), Mistake("dossier-sans-univers"))
    return None


def _names(found: Mapping[str, object] | None) -> frozenset[str] | None:
    return None if found is None else frozenset(found)
