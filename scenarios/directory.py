"""``annuaire.csv``: who to call in one's own département, as an organisation keeps it in a spreadsheet.

Spreadsheets save as they please: the letters in UTF-8 or in the code page of Windows, the columns parted by commas,
semicolons or tabs, in any order, their titles in capitals. All of it is read. What cannot be understood is told by its
row and column, and no guess is made of a contact.
"""

import csv
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from scenarios.careers_fields import read_address, read_day
from scenarios.fields import text
from scenarios.marked import Mark, decode, read_bytes
from scenarios.mistakes import Mistake, Whole
from scenarios.problems import Problem, cut_short, problem

FILE = "annuaire.csv"
COLUMNS = ("département", "nom", "pour_qui", "téléphone", "adresse", "site", "vérifié")
LONGEST_CELL = 500  # characters


@dataclass(frozen=True, slots=True)
class LocalContact:
    """Someone to ask near home. ``department`` is its number (« 93 », « 2A ») or its name, as the organisation says.

    Words are empty where the organisation left them so: a contact has a name, a day it was checked, and one way at
    least to be reached. ``file`` and ``line`` say where it stands.
    """

    department: str
    name: str
    for_whom: str
    phone: str
    address: str
    site: str
    checked: date
    file: str = ""
    line: int = 0


class _Row(NamedTuple):
    """A row that holds something, with the line it starts on, and its cells by column."""

    line: int
    cells: Mapping[str, str]


def read_directory(path: Path, file: str) -> tuple[tuple[LocalContact, ...], list[Problem]]:
    """The contacts of a file, named ``file`` for people: those that could be read, and what is wrong with the rest."""
    contacts: list[LocalContact] = []
    found: list[Problem] = []
    try:
        for row in _rows(_decoded(read_bytes(path))):
            try:
                contacts.append(replace(_contact(row.cells), file=file, line=row.line))
            except Mistake as mistake:
                found.append(problem(file, Mark(row.line, 1), mistake))
    except Mistake as mistake:
        found.append(problem(file, Mark(int(str(mistake.words.get("ligne", 1))), 1), mistake))
    return tuple(contacts), cut_short(found)


def _decoded(data: bytes) -> str:
    """The words of the file: UTF-8, or else the Windows code page that French spreadsheets still save in."""
    try:
        return decode(data)
    except Mistake as mistake:
        if mistake.code != "utf-8":
            raise
    try:
        return decode(data.decode("cp1252").encode())
    except UnicodeDecodeError:
        return decode(data)  # neither: told as what it is not


def _rows(words: str) -> Iterator[_Row]:
    """The rows under the titles; raises :class:`Mistake`, with its ``ligne``, where the table itself is broken."""
    lines = words.splitlines(keepends=True)
    first = next((place for place, line in enumerate(lines) if line.strip(" \t\r\n,;")), len(lines))
    reader = csv.reader(lines[first:], delimiter=_delimiter("".join(lines[first : first + 1])), strict=True)
    titles: list[str] | None = None
    while True:
        line = first + reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            raise Mistake("annuaire-guillemets", ligne=line) from None
        if cells is None:
            return
        if titles is None:
            titles = _titles(cells, line)
        elif any(cell.strip() for cell in cells):
            if any(cell.strip() for cell in cells[len(titles) :]):
                raise Mistake("annuaire-colonnes", ligne=line, nombre=len(cells), max=len(titles))
            padded = [*cells, *[""] * len(titles)]
            yield _Row(line, {title: padded[place].strip() for place, title in enumerate(titles) if title})


def _delimiter(titles: str) -> str:
    """What parts the columns: the sign of the three that stands most often between the titles."""
    return max(";\t,", key=titles.count)


def _titles(cells: list[str], line: int) -> list[str]:
    """The column that each cell is the title of; empty for a column without one. Raises :class:`Mistake`."""
    known = {_letters(column): column for column in COLUMNS}
    titles: list[str] = []
    for cell in cells:
        title = known.get(_letters(cell), "")
        if title in titles and title:
            raise Mistake("annuaire-titre-répété", ligne=line, nom=title)
        if cell.strip() and not title:
            raise Mistake("annuaire-titre", ligne=line, nom=cell.strip(), connus=COLUMNS)
        titles.append(title)
    if missing := [column for column in COLUMNS if column not in titles]:
        raise Mistake("annuaire-colonne-absente", ligne=line, clés=Whole(missing))
    return titles


def _letters(title: str) -> str:
    """« Pour qui », « POUR_QUI » and « pour-qui » are one title."""
    bare = unicodedata.normalize("NFKD", title.casefold())
    return "".join(sign for sign in bare if sign.isalnum())


def _contact(cells: Mapping[str, str]) -> LocalContact:
    """What a row says; raises the first :class:`Mistake` of it."""
    for column, words in cells.items():
        if len(words) > LONGEST_CELL:
            raise Mistake("annuaire-cellule", nom=column, max=LONGEST_CELL)
        if words:
            text(words)
    if missing := [column for column in ("département", "nom", "vérifié") if not cells[column]]:
        raise Mistake("annuaire-case-vide", nom=missing[0])
    if not (cells["téléphone"] or cells["adresse"] or cells["site"]):
        raise Mistake("annuaire-sans-moyen", nom=cells["nom"])
    return LocalContact(
        department=cells["département"],
        name=cells["nom"],
        for_whom=cells["pour_qui"],
        phone=cells["téléphone"],
        address=cells["adresse"],
        site=read_address(cells["site"]) if cells["site"] else "",
        checked=read_day(cells["vérifié"]),
    )
