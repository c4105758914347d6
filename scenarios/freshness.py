"""When each fact was last checked: which are old, and which say a day that has not come."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from scenarios.all_careers import Careers
from scenarios.fields import Content
from scenarios.i18n import _
from scenarios.marked import Mark
from scenarios.mistakes import Mistake
from scenarios.places import Path_
from scenarios.problems import Problem, problem
from scenarios.reading import ReadFile
from scenarios.review.sources import months_between


class Checked(NamedTuple):
    """A day written in a file, beside what was checked that day; ``name`` is what it is called there."""

    file: str
    place: Mark
    name: str
    day: date
    opened: bool = False  # a source, that is opened; anything else is checked
    row: tuple[str, ...] = ()

    def as_json(self, today: date) -> dict[str, Any]:
        return {
            "file": self.file,
            "line": self.place.line,
            "name": self.name,
            "checked": self.day.isoformat(),
            "months": months_between(self.day, today),
        }

    def said(self, today: date) -> str:
        """« sources.yaml:12 : vae-faq, ouverte le 2025-11-22, il y a 12 mois. »."""
        words = (
            _("{file}:{line} : {name}, source ouverte le {day}, il y a {months} mois.")
            if self.opened
            else _("{file}:{line} : {name}, vérifié le {day}, il y a {months} mois.")
        )
        return words.format(
            file=self.file,
            line=self.place.line,
            name=self.name,
            day=self.day.isoformat(),
            months=months_between(self.day, today),
        )


def stale(careers: Careers, months: int, today: date) -> list[Checked]:
    """What was last checked that many whole months ago or more, by file and line."""
    found = (each for each in checked_days(careers) if months_between(each.day, today) >= months)
    return sorted(found, key=lambda each: (each.file, each.place))


def to_come(careers: Careers, today: date) -> Iterator[Problem]:
    """A problem for each day of checking that has not come: it would make a fact look fresher than it is."""
    for each in checked_days(careers):
        if each.day > today:
            yield problem(
                each.file, each.place, Mistake("date-à-venir", trouvé=each.day.isoformat()), text=each.row
            )


def checked_days(careers: Careers) -> Iterator[Checked]:
    """Every day on which something of the careers content was checked, or a source opened."""
    for read in careers.files:
        yield from _in_model(read, read.model, ())
    for contact in careers.directory:
        yield Checked(contact.file, Mark(contact.line, 1), contact.name, contact.checked)


def _in_model(read: ReadFile, model: Content, path: Path_) -> Iterator[Checked]:
    for name, field in type(model).model_fields.items():
        key = field.alias or name
        yield from _in_value(read, getattr(model, name), (*path, key))


def _in_value(read: ReadFile, value: object, path: Path_) -> Iterator[Checked]:
    match value:
        case Content():
            yield from _in_model(read, value, path)
        case dict():
            for key, each in value.items():
                yield from _in_value(read, each, (*path, key))
        case tuple():
            for row, each in enumerate(value):
                yield from _in_value(read, each, (*path, row))
        case date() if path[-1] in ("vérifié", "consulté"):
            document = read.source.document
            yield Checked(
                read.source.file,
                document.place(path, 0),
                _called(read, path),
                value,
                opened=path[-1] == "consulté",
                row=tuple(document.text),
            )


def _called(read: ReadFile, path: Path_) -> str:
    """The name of an entry in its file, or the file's own for a sheet."""
    if len(path) > 1:
        return str(path[-2])
    return read.source.file.rpartition("/")[2].removesuffix(".yaml")
