"""A line that YAML did not take for words, written so that it does: the author's own key and own words."""

import re

_HEAD = re.compile(r"\s*(?:- +)?(?P<key>[\w-]+) ?:(?:\s+(?P<words>.*))?$")
_ITEM = re.compile(r"\s*- +(?P<words>.*)$")
_COMMENT = re.compile(r"\s+#(?:\s.*)?$")
_IN_QUOTES = re.compile(r'"([^"]*)"')
_CLOSING = re.compile(r"(?<!\w)'|'(?!\w)")


# A sentence shows the beginning of long words, its quotes closed all the same.
_LONGEST = 48


def as_words(text: list[str], line: int) -> dict[str, str]:
    """For line ``line`` (from 1): ``mieux``, itself in quotes, and ``bloc``, what opens it under « | »."""
    head, words = _cut(text, line)
    return _both(head, quoted(_short(words) or "…"))


def in_french_quotes(text: list[str], line: int) -> dict[str, str]:
    """The same, where straight quotes stand inside the words: « » instead."""
    head, words = _cut(text, line)
    french = _short(_IN_QUOTES.sub("«\u00a0\\1\u00a0»", words))
    plain = not re.search(r":\s|\s#|[\"\\]", french) and french[:1] not in "'[{&*!|>%@`"
    return _both(head, french if plain else quoted(french))


def with_curved_apostrophes(text: list[str], line: int) -> dict[str, str]:
    """The same, where simple quotes were closed by an apostrophe, which becomes a curved one."""
    head, words = _cut(text, line)
    return _both(head, quoted(_short(_CLOSING.sub("", words).replace("'", "’"))))


def _both(head: str, words: str) -> dict[str, str]:
    return {"mieux": f"{head} {words}", "bloc": f"{head} |"}


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def quoted(words: str) -> str:
    """Words in the quotes that keep every one of their signs."""
    if '"' in words or "\\" in words:
        return "'" + words.replace("'", "''") + "'"
    return f'"{words}"'


def _cut(text: list[str], line: int) -> tuple[str, str]:
    """The head of a line and its words; no words where the line goes on from an earlier one."""
    row = text[line - 1]
    if found := _HEAD.match(row):
        return f"{found['key']}:", _COMMENT.sub("", found["words"] or "").strip()
    if found := _ITEM.match(row):
        return "-", _COMMENT.sub("", found["words"]).strip()
    above = (found for each in reversed(text[: line - 1]) if (found := _HEAD.match(each)))
    return next((f"{found['key']}:" for found in above), "texte:"), ""
