"""Problems as an author reads them: file by file, each with its line, a caret under the place, and its cure.

There is one teller for every command. What it writes is pure text from problems; only :func:`tell` looks at the stream
it writes to, for its width and for colour (https://no-color.org).
"""

import os
import shlex
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple, TextIO

from scenarios.content import relative
from scenarios.excerpt import excerpt, printable
from scenarios.i18n import _, ngettext
from scenarios.problems import Problem, Severity

DEFAULT_CONTENT = "scenarios/contenu"
NARROWEST, WIDEST = 40, 100
RED, YELLOW, CYAN, BOLD, PLAIN = "\x1b[31;1m", "\x1b[33;1m", "\x1b[36;1m", "\x1b[1m", "\x1b[0m"
COLOURS = {Severity.ERROR: RED, Severity.WARNING: YELLOW, Severity.REMARK: CYAN}


class Sheet(NamedTuple):
    """What is written on: how many columns, and whether it shows colour."""

    width: int = WIDEST
    colour: bool = False

    def painted(self, words: str, colour: str) -> str:
        return f"{colour}{words}{PLAIN}" if self.colour else words


PLAIN_SHEET = Sheet()


def tell(problems: Iterable[Problem], stream: TextIO) -> None:
    """Write problems to a stream, as wide as its terminal, then once how a remark is kept."""
    problems, sheet = tuple(problems), sheet_of(stream)
    stream.writelines(f"{line}\n" for line in (*told(problems, sheet), *how_to_keep(problems, sheet)))


def sheet_of(stream: TextIO) -> Sheet:
    if not stream.isatty():
        return PLAIN_SHEET
    width = shutil.get_terminal_size().columns
    speaks = os.environ.get("TERM") != "dumb" and (os.name != "nt" or "WT_SESSION" in os.environ)
    return Sheet(min(max(width, NARROWEST), WIDEST), speaks and not os.environ.get("NO_COLOR"))


def told(problems: Iterable[Problem], sheet: Sheet = PLAIN_SHEET) -> Iterator[str]:
    """The lines that tell problems, which come in order; an empty one after each."""
    for file, several in groupby(problems, lambda each: each.file):
        of_file = list(several)
        yield sheet.painted(printable(file), BOLD)
        yield ""
        gutter = len(str(max(each.line for each in of_file)))
        for each in of_file:
            yield from _one(each, sheet, gutter)
            yield ""


def how_to_keep(problems: Iterable[Problem], sheet: Sheet = PLAIN_SHEET) -> Iterator[str]:
    """The lines that keep the first remark that can be, to be copied as they are; none when there is no such remark."""
    for each in problems:
        if each.keep:
            words = _("Pour garder la remarque [{code}], dites pourquoi, en tête de {file} :").format(
                code=each.code, file=printable(each.file)
            )
            yield from wrapped(words, sheet.width)
            yield ""
            yield from each.keep.splitlines()
            yield ""
            return


def counted(problems: Iterable[Problem]) -> str:
    """How many there are of each severity: « 1 erreur, 2 avertissements »; empty when there is none."""
    count = Counter(each.severity for each in problems)
    sentences = {
        Severity.ERROR: ngettext("{count} erreur", "{count} erreurs", count[Severity.ERROR]),
        Severity.WARNING: ngettext(
            "{count} avertissement", "{count} avertissements", count[Severity.WARNING]
        ),
        Severity.REMARK: ngettext("{count} avis", "{count} avis", count[Severity.REMARK]),
    }
    return ", ".join(words.format(count=count[kind]) for kind, words in sentences.items() if count[kind])


def replay(file: str, play: Iterable[int]) -> str:
    """The command that plays a story up to where something is wrong; its file is in its universe's folder."""
    # A file told from its own folder is only a name; a link is not followed.
    universe = Path(os.path.abspath(file)).parent  # noqa: PTH100
    folder = relative(universe.parent.parent)
    content = "" if folder == DEFAULT_CONTENT else f" --contenu {shlex.quote(folder)}"
    choices = " ".join(map(str, play))
    return f'filrouge jouer --texte{content} --recit {universe.name} --rejouer "{choices}"'


def _one(each: Problem, sheet: Sheet, gutter: int) -> Iterator[str]:
    colour = COLOURS[each.severity]
    first, *rest = wrapped(f"{each.severity} [{each.code}] : {each.message}", sheet.width, "  ", "    ")
    yield first.replace(each.severity, sheet.painted(each.severity, colour), 1)
    yield from rest
    if each.row and not each.row.isspace():
        shown = excerpt(each.row, each.column, sheet.width - gutter - 7)
        yield f"    {each.line:>{gutter}} │ {shown.text}".rstrip()
        yield f"    {'':>{gutter}} │ {'':>{shown.caret}}{sheet.painted('^', colour)}"
    elif each.line > 1:
        yield "    " + _("ligne {line}").format(line=each.line)
    yield from wrapped(each.hint, sheet.width, "    ", "    ")
    if each.play is not None:  # to be copied, so on a line of its own, as long as it is
        yield "    " + _("Pour le voir : {command}").format(command=replay(each.file, each.play))


def wrapped(words: str, width: int, first: str = "", others: str = "") -> list[str]:
    """A sentence on as many lines as it needs; no-break spaces hold, and what is to be copied is not cut."""
    return textwrap.wrap(
        words,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
        break_long_words=False,
    )
