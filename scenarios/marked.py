"""YAML read as words, lists and mappings only, with the line and column of every value.

YAML's guesses (``no`` is False, ``08:30`` is 510, a repeated key wins silently) are not made here: a scalar is the
words as written, and ``fields`` says what they mean. Files come from people we do not know: size, depth, number of
values, aliases, tags and encodings are held to a limit before anything is built: no file costs more than it may.
"""

import errno
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

from scenarios.i18n import _
from scenarios.mistakes import Mistake

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # a platform whose wheel has no libyaml reads the same, slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

LARGEST_FILE = 4_000_000
DEEPEST = 32
MOST_VALUES = 100_000

Path_: TypeAlias = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where something stands, counted from 1, in characters."""

    line: int
    column: int


@dataclass(slots=True)
class Document:
    """A file that was read: its value, and where each part of it stands."""

    value: Any = None
    text: list[str] = field(default_factory=list)
    keys: dict[Path_, Mark] = field(default_factory=dict)
    values: dict[Path_, Mark] = field(default_factory=dict)
    blocks: dict[Path_, int] = field(default_factory=dict)
    mistakes: list[tuple[Mistake, Mark]] = field(default_factory=list)

    def place(self, path: Path_, offset: int = 0) -> Mark:
        """Where ``offset`` characters into the value at ``path`` stand; the nearest parent when it has no place.

        A last number that goes into a block of words (``texte: |``) is a row of that block.
        """
        if len(path) and isinstance(path[-1], int) and path[:-1] in self.values and path not in self.values:
            return self._row(path[:-1], path[-1], offset)
        for length in range(len(path), 0, -1):
            if path[:length] in self.values:
                mark = self.values[path[:length]]
                return self._row(path, 0, offset) if path in self.blocks else _shifted(mark, offset)
        return Mark(1, 1)

    def key(self, path: Path_) -> Mark:
        """Where the key at ``path`` is written, or the value's place when it stands in a list."""
        return self.keys.get(path) or self.place(path)

    def _row(self, path: Path_, row: int, offset: int) -> Mark:
        mark = self.values[path]
        if path not in self.blocks:
            return _shifted(mark, offset) if row == 0 else mark
        line = self.blocks[path] + row
        rest = self.text[self.blocks[path] - 1 :]
        first = next((words for words in rest if words.strip()), "")
        indent = len(first) - len(first.lstrip(" "))
        return Mark(line, indent + offset + 1)


def _shifted(mark: Mark, offset: int) -> Mark:
    return Mark(mark.line, mark.column + offset)


def read(path: Path) -> Document:
    """Read one YAML file. Whatever is wrong with it is in ``mistakes``; ``value`` is then what could be read."""
    try:
        text = decode(_bytes(path))
    except Mistake as mistake:
        return Document(mistakes=[(mistake, Mark(int(str(mistake.words.get("ligne", 1))), 1))])
    return parse(text)


def _bytes(path: Path) -> bytes:
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
    """UTF-8 with or without a mark at its head, LF or CRLF, NFC-normalised; raises :class:`Mistake`."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in data[:4]:
        raise Mistake("utf-16")
    if b"\0" in data:
        raise Mistake("octet-nul", ligne=data[: data.index(b"\0")].count(b"\n") + 1)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Mistake("utf-8", ligne=data[: error.start].count(b"\n") + 1) from None
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n"))


def parse(text: str) -> Document:
    """Read YAML text; see :func:`read`."""
    document = Document(text=text.split("\n"))
    builder = _Builder(document)
    try:
        builder.build(yaml.parse(text, Loader=_Loader))
    except _Stop as stop:
        document.mistakes.append((stop.mistake, stop.mark))
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else 1
        document.mistakes.append((Mistake("caractère-interdit"), Mark(line, 1)))
    except yaml.MarkedYAMLError as error:
        mistake, mark = _taught(error, document, builder.last)
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


class _Builder:
    """Builds the value straight from the parser's events, in one pass, and counts as it goes."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.count = 0
        self.last = Mark(1, 1)

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
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(events, path, depth)
        return self.mapping(event, events, path, depth)

    def guarded(self, event: yaml.Event, depth: int) -> Mark:
        mark = self.last = _mark(event)
        self.count += 1
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _Stop(Mistake("ancre-refusée"), mark)
        if getattr(event, "tag", None):
            raise _Stop(Mistake("étiquette-yaml", trouvé=getattr(event, "tag", "")), mark)
        if depth > DEEPEST:
            raise _Stop(Mistake("trop-profond", max=DEEPEST), mark)
        if self.count > MOST_VALUES:
            raise _Stop(Mistake("trop-de-valeurs", max=MOST_VALUES), mark)
        return mark

    def scalar(self, event: yaml.ScalarEvent, path: Path_, mark: Mark) -> str | None:
        if event.style in ("|", ">"):
            self.document.values[path] = mark
            self.document.blocks[path] = mark.line + 1
            return str(event.value)
        quoted = event.style in ("'", '"')
        self.document.values[path] = _shifted(mark, 1) if quoted else mark
        if not quoted:
            self.comment_that_cuts(event)
        return str(event.value) if event.value or quoted else None

    def comment_that_cuts(self, event: yaml.ScalarEvent) -> None:
        """``texte: Le bus #3`` loses « #3 » to YAML; a comment has a space after its ``#``."""
        end = event.end_mark
        if end is None:
            return
        line = self.document.text[end.line] if end.line < len(self.document.text) else ""
        found = re.match(r"\s+#(?=[^\s#])", line[end.column :])
        if found and event.value:
            at = Mark(end.line + 1, end.column + found.end())
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
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            mark = self.guarded(event, depth + 1)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Stop(Mistake("clé-composée"), mark)
            key = str(event.value)
            if key == "<<":
                raise _Stop(Mistake("ancre-refusée"), mark)
            child = (*path, key)
            first = self.document.keys.get(child)
            if first is None:
                self.document.keys[child] = mark
            value = self.node(next(events), events, child if first is None else (*child, "(bis)"), depth + 1)
            if first is not None:
                mistake = Mistake("clé-répétée", clé=key, première=first.line)
                self.document.mistakes.append((mistake, mark))
            elif value is None and getattr(start, "flow_style", False):
                self.document.mistakes.append((Mistake("virgule", morceau=key), mark))
            else:
                found[key] = value
        return found


def _is_a_key(line: str, error: yaml.MarkedYAMLError) -> bool:
    """The colon that YAML refuses belongs to a key at the head of its line: what is wrong is how far in it stands."""
    found = re.match(r"\s*(?:- )?[\w-]+(?=:)", line)
    mark = error.problem_mark
    return bool(found and mark and "mapping values" in str(error.problem) and mark.column == found.end())


_TRAPS: tuple[tuple[str, Callable[[str, yaml.MarkedYAMLError], bool]], ...] = (
    ("tabulation", lambda line, error: line[: len(line) - len(line.lstrip())].count("\t") > 0),
    ("crochet-en-tête", lambda line, error: bool(re.match(r"\s*(?:- )?[\w-]+\s*:\s*\[[^\]]*\]\s*\S", line))),
    ("accolade-en-tête", lambda line, error: bool(re.match(r"\s*(?:- )?[\w-]+\s*:\s*\{[^}]*\}\s*\S", line))),
    ("décalage", _is_a_key),
    ("deux-points", lambda line, error: "mapping values are not allowed" in str(error.problem)),
    ("guillemets-ouverts", lambda line, error: "unexpected end of stream" in str(error.problem)),
    ("crochets-ouverts", lambda line, error: "while parsing a flow" in str(error.context)),
    ("signe-en-tête", lambda line, error: bool(re.match(r"\s*(?:- )?(?:[\w-]+\s*:\s*)?[%@`*&!|>]", line))),
    ("guillemets-puis-texte", lambda line, error: bool(re.search(r":\s*([\"']).*\1\s*\S", line))),
    ("décalage", lambda line, error: "block" in str(error.context) or "indent" in str(error.problem)),
)


def _taught(error: yaml.MarkedYAMLError, document: Document, last: Mark) -> tuple[Mistake, Mark]:
    """The trap a French writer most likely fell into, and where."""
    where = error.problem_mark or error.context_mark
    mark = Mark(where.line + 1, where.column + 1) if where else last
    for candidate in (mark, last):
        line = document.text[candidate.line - 1] if candidate.line <= len(document.text) else ""
        for code, fits in _TRAPS[:3]:
            if fits(line, error):
                return Mistake(code), candidate
    line = document.text[mark.line - 1] if mark.line <= len(document.text) else ""
    for code, fits in _TRAPS[3:]:
        if fits(line, error):
            opened = error.context_mark if code in ("guillemets-ouverts", "crochets-ouverts") else None
            return Mistake(code), Mark(opened.line + 1, opened.column + 1) if opened else mark
    return Mistake("yaml-illisible"), mark
