"""YAML read as words, lists and mappings only, with the line and column of every value.

YAML's guesses (``no`` is False, ``08:30`` is 510, a repeated key wins silently) are not made here: a scalar is the
words as written, and ``fields`` says what they mean. Files come from people we do not know: size, depth, number of
values, aliases, tags and encodings are held to a limit before anything is built: no file costs more than it may.
"""

import errno
import re
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from scenarios.as_words import as_words
from scenarios.i18n import _
from scenarios.mistakes import Mistake
from scenarios.places import Document, Mark, Path_
from scenarios.traps import taught

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a platform whose wheel has no libyaml reads the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

__all__ = [
    "DEEPEST",
    "LARGEST_FILE",
    "MOST_VALUES",
    "Document",
    "Mark",
    "Path_",
    "decode",
    "parse",
    "read",
    "read_bytes",
]

LARGEST_FILE = 4_000_000
DEEPEST = 32
MOST_VALUES = 50_000
LONG_WORDS = 10_000


def read(path: Path) -> Document:
    """Read one YAML file. Whatever is wrong with it is in ``mistakes``; ``value`` is then what could be read."""
    try:
        text = decode(read_bytes(path))
    except Mistake as mistake:
        return Document(mistakes=[(mistake, Mark(int(str(mistake.words.get("ligne", 1))), 1))])
    return parse(text)


def read_bytes(path: Path) -> bytes:
    """What an ordinary file holds, of a size that a person may have written; raises :class:`Mistake`."""
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            raise Mistake("fichier-lien")
        if not stat.S_ISREG(found.st_mode):
            raise Mistake("fichier-spécial")
        if found.st_size > LARGEST_FILE:
            raise Mistake("fichier-trop-gros", taille=found.st_size, max=LARGEST_FILE)
        # Bounded again while reading: the file may grow, or not be what it said it was.
        with path.open("rb") as file:
            return file.read(LARGEST_FILE)
    except OSError as error:
        raise Mistake("fichier-illisible", raison=_reason(error)) from None


def _reason(error: OSError) -> str:
    """Why a file cannot be read, in the writer's language: the system's own words are not."""
    known = {
        errno.ENOENT: _("il n’est pas là"),
        errno.EACCES: _("vous n’en avez pas le droit"),
        errno.EIO: _("le disque ne répond pas"),
    }
    return known.get(error.errno or 0, _("erreur {number} du disque").format(number=error.errno))


def decode(data: bytes) -> str:
    """UTF-8 with or without a mark at its head, LF, CRLF or CR, NFC-normalised; raises :class:`Mistake`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise Mistake("utf-16")
    if b"\0" in data:
        raise Mistake("octet-nul", ligne=data[: data.index(b"\0")].count(b"\n") + 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake("utf-8", ligne=data[: error.start].count(b"\n") + 1) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if found := _HIDDEN_BREAKS.search(text):
        raise Mistake("caractère-interdit", ligne=text.count("\n", 0, found.start()) + 1)
    return unicodedata.normalize("NFC", text)


# Word processors leave these behind: YAML 1.1 would end the line there, and nobody would see why.
_HIDDEN_BREAKS = re.compile("[\x85\u2028\u2029]")


def parse(text: str) -> Document:
    """Read YAML text; see :func:`read`."""
    document = Document(text=text.split("\n"))
    builder = _Builder(document)
    try:
        builder.build(yaml.parse(text, Loader=_Loader))
    except _Stop as stop:
        document.mistakes.append((stop.mistake, stop.mark))
    except yaml.reader.ReaderError:
        # Its own position counts bytes or characters, according to the reader that is installed.
        found = yaml.reader.Reader.NON_PRINTABLE.search(text)
        at = found.start() if found else 0
        line_start = text.rfind("\n", 0, at) + 1
        document.mistakes.append(
            (Mistake("caractère-interdit"), Mark(text.count("\n", 0, at) + 1, at - line_start + 1))
        )
    except yaml.MarkedYAMLError as error:
        opened = builder.brackets[-1] if builder.brackets else None
        mistake, mark = taught(error, document.text, builder.last, opened)
        # Where a « # » has swallowed a closing brace, it is the brace that YAML misses: nothing more to tell.
        if not any(re.search(r"[]}]", str(other.words.get("perdu", ""))) for other, _ in document.mistakes):
            # What was noted on that line was said of words that YAML had already misread.
            earlier = [(other, place) for other, place in document.mistakes if place.line != mark.line]
            document.mistakes = [*earlier, (mistake, mark)]
    return document


class _Stop(Exception):
    """Reading ends here: what follows cannot be trusted, or would cost too much."""

    def __init__(self, mistake: Mistake, mark: Mark) -> None:
        self.mistake, self.mark = mistake, mark
        super().__init__(mistake.code)


def _mark(event: yaml.Event) -> Mark:
    # An event of a parsed text has its marks; PyYAML's types allow for events made by hand, which have none.
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1) if start else Mark(1, 1)


_COSTLY = re.compile(r"[\n*\[{\\()]|\b(?:et|ou|non)\b")
_COMMENT = re.compile(r"\s+#(?=[^\s#])")


def _unseen_space(key: str, mark: Mark) -> tuple[Mistake, Mark]:
    """A space that YAML takes for a letter, before a key or between a key and its colon."""
    if key[:1].isspace():
        return Mistake("insécable"), mark
    return Mistake("insécable-de-clé", clé=key.strip()), Mark(mark.line, mark.column + len(key.rstrip()))


class _Builder:
    """Builds the value straight from the parser's events, in one pass, and counts as it goes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.count = 0
        self.last = Mark(1, 1)
        self.brackets: list[Mark] = []  # those still open, where they stand

    def build(self, events: Iterator[yaml.Event]) -> None:
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    raise _Stop(Mistake("deux-documents"), _mark(event))
            elif isinstance(event, yaml.NodeEvent):
                self.document.value = self.node(event, events, (), 1)
        if documents == 0:
            raise _Stop(Mistake("fichier-vide"), Mark(1, 1))

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], path: Path_, depth: int) -> Any:
        mark = self.guarded(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path, mark)
        self.document.values[path] = mark
        if in_brackets := bool(getattr(event, "flow_style", False)):
            self.brackets.append(mark)
        value = (
            self.sequence(events, path, depth)
            if isinstance(event, yaml.SequenceStartEvent)
            else self.mapping(event, events, path, depth)
        )
        if in_brackets:
            self.brackets.pop()
        return value

    def guarded(self, event: yaml.Event, depth: int) -> Mark:
        mark = self.last = _mark(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Stop(Mistake("ancre-refusée"), mark)
        if getattr(event, "tag", None):
            raise _Stop(Mistake("étiquette-yaml", trouvé=getattr(event, "tag", "")), mark)
        if depth > DEEPEST:
            raise _Stop(Mistake("trop-profond", max=DEEPEST), mark)
        self.counted(1, mark)
        return mark

    def counted(self, values: int, mark: Mark) -> None:
        self.count += values
        if self.count > MOST_VALUES:
            raise _Stop(Mistake("trop-de-valeurs", max=MOST_VALUES), mark)

    def scalar(self, event: yaml.ScalarEvent, path: Path_, mark: Mark) -> str | None:
        # Each line, each mark and each « et » of long words will cost as much as a value.
        if len(event.value) > LONG_WORDS:
            self.counted(len(_COSTLY.findall(event.value)), mark)
        if not event.style:
            self.document.values[path] = mark
            self.comment_that_cuts(event)
            self.note_stuck(event, path)
            return str(event.value) or None
        self.document.styles[path] = event.style
        # Where the words begin: under the sign of a block, after a quote; an empty block has but its sign.
        under = Mark(mark.line + 1, 1) if event.value else mark
        self.document.values[path] = under if event.style in "|>" else Mark(mark.line, mark.column + 1)
        if event.style != "|":
            self.note_stuck(event, path)
        return str(event.value)

    def note_stuck(self, event: yaml.ScalarEvent, path: Path_) -> None:
        """Remember the words whose lines YAML has made fewer."""
        start, end = event.start_mark, event.end_mark
        if not (start and end) or start.line == end.line:
            return
        # A block begins under its sign, and ends at the head of the line after it.
        written = self.document.text[start.line + (event.style == ">") : end.line + (end.column > 0)]
        if sum(1 for row in written if row.strip()) > sum(
            1 for row in event.value.split("\n") if row.strip()
        ):
            self.document.stuck.add(path)

    def comment_that_cuts(self, event: yaml.ScalarEvent) -> None:
        """``texte: Le bus #3`` loses « #3 » to YAML; a comment has a space after its ``#``."""
        end = event.end_mark
        if end is None:
            return
        line = self.document.text[end.line] if end.line < len(self.document.text) else ""
        found = _COMMENT.match(line, end.column)
        if found and event.value:
            at = Mark(end.line + 1, found.end())
            self.document.mistakes.append((Mistake("dièse", perdu=line[at.column - 1 :].strip()), at))

    def sequence(self, events: Iterator[yaml.Event], path: Path_, depth: int) -> list[Any]:
        items: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self.node(event, events, (*path, len(items)), depth + 1))
        return items

    def mapping(
        self, start: yaml.Event, events: Iterator[yaml.Event], path: Path_, depth: int
    ) -> dict[str, Any]:
        found: dict[str, Any] = {}
        cut: list[tuple[str, Mark]] = []
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            mark = self.guarded(event, depth + 1)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Stop(Mistake("clé-composée"), mark)
            key = str(event.value)
            if key == "<<":
                raise _Stop(Mistake("ancre-refusée"), mark)
            if not event.style and key.strip() != key:  # « Vouliez-vous dire » would show the very same word
                self.document.mistakes.append(_unseen_space(key, mark))
            child = (*path, key)
            first = self.document.keys.get(child)
            if first is None:
                self.document.keys[child] = mark
            value = self.node(next(events), events, child if first is None else (*child, "(bis)"), depth + 1)
            if first is not None:
                mistake = Mistake("clé-répétée", clé=key, première=first.line)
                self.document.mistakes.append((mistake, mark))
            elif value is None and getattr(start, "flow_style", False) and self.has_no_colon(event):
                cut.append((key, mark))
            else:
                found[key] = value
        if len(cut) == 1 and not found:  # « texte: {lien} »: words, and no key at all
            at = _mark(start)
            words = as_words(self.document.text, at.line)
            self.document.mistakes.append((Mistake("accolade-en-tête", 0, **words), at))
        else:
            self.document.mistakes += [(Mistake("virgule", morceau=key), mark) for key, mark in cut]
        return found

    def has_no_colon(self, key: yaml.ScalarEvent) -> bool:
        """Between braces, words that a comma has cut off stand there like a key without its colon."""
        end = key.end_mark
        return not (end and self.document.text[end.line][end.column :].lstrip().startswith(":"))
