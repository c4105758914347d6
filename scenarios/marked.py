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
FURTHEST_COUNTED = 100_000
LONG_WORDS = 10_000

Path_: TypeAlias = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where something stands, counted from 1, in characters."""

    line: int
    column: int


@dataclass(slots=True)
class Document:
    """A file that was read: its value, and where each part of it stands.

    ``styles`` holds the sign that opens a scalar, where there is one: ``|``, ``>`` or a quote.
    """

    value: Any = None
    text: list[str] = field(default_factory=list)
    keys: dict[Path_, Mark] = field(default_factory=dict)
    values: dict[Path_, Mark] = field(default_factory=dict)
    styles: dict[Path_, str] = field(default_factory=dict)
    mistakes: list[tuple[Mistake, Mark]] = field(default_factory=list)
    rows: dict[Path_, list[str]] = field(default_factory=dict, repr=False)

    def place(self, path: Path_, offset: int = 0) -> Mark:
        """Where ``offset`` characters into the value at ``path`` stand; the nearest parent when it has no place.

        A last number that goes into words of several lines (``texte: |``) is a row of them.
        """
        row, last = 0, path[-1] if path else ""
        if path not in self.values and isinstance(last, int) and self._words(path[:-1]):
            path, row = path[:-1], last
        while path and path not in self.values:
            path = path[:-1]
        words = self._words(path)
        if not words or (offset == row == 0 and path not in self.styles):
            return self.values.get(path, Mark(1, 1))
        if path not in self.rows:
            self.rows[path] = words.split("\n")
        rows = self.rows[path]
        if self.styles.get(path) == "|":
            while offset > len(rows[row]) and row + 1 < len(rows):
                offset, row = offset - len(rows[row]) - 1, row + 1
            line = self.values[path].line + row
            return Mark(line, len(self.text[line - 1]) - len(rows[row]) + offset + 1)
        return self._counted(path, words, sum(len(each) + 1 for each in rows[:row]) + offset)

    def key(self, path: Path_) -> Mark:
        """Where the key at ``path`` is written, or the value's place when it stands in a list."""
        return self.keys.get(path) or self.place(path)

    def _words(self, path: Path_) -> str | None:
        """The scalar at ``path``; None when there is none."""
        value = self.value
        for step in path:
            if not isinstance(value, dict | list):
                return None
            try:
                value = value[step]  # type: ignore[index]  # a number in a list, a key in a mapping
            except (IndexError, KeyError, TypeError):
                return None
        return value if isinstance(value, str) else None

    def _counted(self, path: Path_, words: str, offset: int) -> Mark:
        """Where a character of folded or quoted words stands.

        YAML rewrites the white space between words and nothing else, so what can be seen is counted.
        """
        mark, style = self.values[path], self.styles.get(path, "")
        if self.text[mark.line - 1].startswith(words[:offset], mark.column - 1) and style != ">":
            return _shifted(mark, offset)
        left = sum(not sign.isspace() for sign in words[: min(offset, FURTHEST_COUNTED)])
        into_space = not words[offset : offset + 1].strip()
        for number in range(mark.line - 1, len(self.text)):
            start = mark.column - 1 if number == mark.line - 1 else 0
            for sign in _SIGNS.get(style, _SIGN).finditer(self.text[number], start):
                if sign[0].isspace() or sign[0] in _WRITTEN_SPACES:
                    continue
                if left == into_space:
                    return Mark(number + 1, (sign.end() if into_space else sign.start()) + 1)
                left -= 1
        return mark


_SIGN = re.compile(r".")
_SIGNS = {"'": re.compile(r"''|."), '"': re.compile(r"\\(?:x..|u.{4}|U.{8}|.?)|.")}
_WRITTEN_SPACES = frozenset(f"\\{letter}" for letter in "ntrvfNLP_ \t") | {"\\"}


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
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1 if isinstance(error.position, int) else 1
        document.mistakes.append((Mistake("caractère-interdit"), Mark(line, 1)))
    except yaml.MarkedYAMLError as error:
        mistake, mark = _taught(error, document, builder.last)
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
            return str(event.value) or None
        self.document.styles[path] = event.style
        # Where the words begin: under the sign of a block, after a quote.
        self.document.values[path] = Mark(mark.line + 1, 1) if event.style in "|>" else _shifted(mark, 1)
        return str(event.value)

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
            self.document.mistakes.append((Mistake("accolade-en-tête"), _mark(start)))
        else:
            self.document.mistakes += [(Mistake("virgule", morceau=key), mark) for key, mark in cut]
        return found

    def has_no_colon(self, key: yaml.ScalarEvent) -> bool:
        """Between braces, words that a comma has cut off stand there like a key without its colon."""
        end = key.end_mark
        return not (end and self.document.text[end.line][end.column :].lstrip().startswith(":"))


def _is_a_key(line: str, error: yaml.MarkedYAMLError) -> bool:
    """The colon that YAML refuses belongs to a key at the head of its line: what is wrong is how far in it stands."""
    found = re.match(r"\s*(?:- )?[\w-]+ ?(?=:)", line)
    mark = error.problem_mark
    return bool(found and mark and "mapping values" in str(error.problem) and mark.column == found.end())


def _closes_nothing(line: str, error: yaml.MarkedYAMLError) -> bool:
    mark = error.problem_mark
    found = line[mark.column : mark.column + 1] if mark else ""
    return found in ("]", "}") and "flow" not in str(error.context)


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


_TRAPS: tuple[tuple[str, Callable[[str, yaml.MarkedYAMLError], bool]], ...] = (
    ("tabulation", lambda line, error: "\t" in _indent(line)),
    ("insécable", lambda line, error: bool(_indent(line).strip(" "))),
    ("crochet-en-tête", lambda line, error: bool(re.match(r"\s*(?:- )?[\w-]+\s*:\s*\[[^\]]*\]\s*\S", line))),
    (
        "accolade-en-tête",
        lambda line, error: bool(re.match(r"\s*(?:- )?[\w-]+\s*:\s*\{[^}]*\}\s*[^\s}]", line)),
    ),
    ("crochet-fermé", _closes_nothing),
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
        for code, fits in _TRAPS[:4]:
            if fits(line, error):
                return Mistake(code), candidate
    line = document.text[mark.line - 1] if mark.line <= len(document.text) else ""
    if above := _line_without_key(error, document, mark, line):
        return Mistake("ligne-sans-clé"), above
    for code, fits in _TRAPS[4:]:
        if fits(line, error):
            opened = error.context_mark if code in ("guillemets-ouverts", "crochets-ouverts") else None
            return Mistake(code), Mark(opened.line + 1, opened.column + 1) if opened else mark
    return Mistake("yaml-illisible"), mark


def _line_without_key(error: yaml.MarkedYAMLError, document: Document, mark: Mark, line: str) -> Mark | None:
    """The line that YAML took for words because it has no « clé: »; YAML complains of the next one, or of its end."""
    if error.context_mark and "could not find expected ':'" in str(error.problem):
        return Mark(error.context_mark.line + 1, error.context_mark.column + 1)
    above = next((n for n in range(mark.line - 1, 0, -1) if document.text[n - 1].strip()), 0)
    if not above or not _is_a_key(line, error):
        return None
    words = document.text[above - 1]
    if _indent(words) != _indent(line) or re.match(r"\s*(?:- )?[\w-]+\s*:(?:\s|$)", words):
        return None
    return Mark(above, len(_indent(words)) + 1)
