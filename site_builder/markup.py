"""A writer's words as HTML: nothing of theirs is markup but the marks we know, and what a cleaner lets through."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache
from urllib.parse import quote

import nh3
from markdown import Markdown
from markupsafe import Markup, escape

from scenarios.lines import Plain, RichText, Stress, Term, Value

# What an organisation may write about itself in Markdown.
_TAGS = {"p", "br", "em", "strong", "ul", "ol", "li", "a", "h2", "h3", "blockquote"}
_ATTRIBUTES = {"a": {"href", "title"}}
_SCHEMES = {"https", "http", "mailto", "tel"}


def term_id(word: str) -> str:
    """Where a word of the glossary is explained: its own letters, since « salarié » is not « salarie »."""
    return f"mot-{'_'.join(word.split())}"


def rich(text: RichText, glossary: str | None, at: Callable[[str], str] = term_id) -> Markup:
    """The marks of a text; ``glossary`` is the address of the page that explains its words, ``at`` where in it.

    With None they are not links: a text that stands in a link or in a button cannot hold another one.
    """
    return Markup().join(_part(part, glossary, at) for part in text.parts)


def text(words: str) -> Markup:
    """Words as they are; a line break inside them is kept apart from those of the template, which do not count."""
    return Markup(str(escape(words)).replace("\n", "&#10;").replace("\r", "&#13;"))  # noqa: S704 - escaped


def _part(part: Plain | Stress | Term | Value, glossary: str | None, at: Callable[[str], str]) -> Markup:
    match part:
        case Plain(words):
            return text(words)
        case Stress(words):
            return Markup("<em>{}</em>").format(text(words))
        case Term(_, words) if glossary is None:
            return Markup("<dfn>{}</dfn>").format(text(words))
        case Term(word, words):
            return Markup('<a class="term" href="{}#{}">{}</a>').format(
                glossary, quote(at(word)), text(words)
            )
        case Value(variable):
            return Markup('<var data-name="{}">…</var>').format(variable)
    raise TypeError(part)


def data(values: Mapping[str, object]) -> Markup:
    """Data attributes: None and False are not written, and True has no value."""
    written = {name: value for name, value in values.items() if value is not None and value is not False}
    return Markup().join(
        Markup(" data-{}").format(name)
        if value is True
        else Markup(' data-{}="{}"').format(name, text(str(value)))
        for name, value in written.items()
    )


def anchor(words: str) -> str:
    """A name for a part of a page, out of any words: letters without accents, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def digits(words: str) -> str:
    """A telephone number as a link dials it; nothing when the words are more than one, as in « 119 ou 112 »."""
    return re.sub(r"[^0-9+]", "", words) if re.fullmatch(r"\+?[0-9][0-9\s.-]*", words) else ""


def markdown(words: str) -> Markup:
    """Long text written in Markdown, cleaned of everything but plain prose and links."""
    return Markup(  # noqa: S704 - what the cleaner let through
        nh3.clean(
            _markdown().reset().convert(words),
            tags=_TAGS,
            attributes=_ATTRIBUTES,
            url_schemes=_SCHEMES,
            link_rel="noreferrer",
        )
    )


@cache
def _markdown() -> Markdown:
    return Markdown(output_format="html")
