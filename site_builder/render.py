"""From a page to its bytes. A template may not guess: an unknown name, link or icon stops the build."""

import posixpath
from collections.abc import Container, Mapping
from functools import cache, partial
from pathlib import Path
from urllib.parse import quote

import jinja2
import minify
from markupsafe import Markup

from scenarios.interface import WORDS
from site_builder import markup
from site_builder.page import Page
from site_builder.policy import PAGE_POLICY
from site_builder.static_files import version

ASSETS = Path(__file__).resolve().parent.parent / "assets"
TEMPLATES = Path(__file__).parent / "templates"


class BrokenLink(LookupError):
    """A template points to a file that the site does not hold."""


class Renderer:
    """``files`` is what the site holds beside its pages, ``pages`` their paths, ``site`` what all are given."""

    def __init__(self, files: Mapping[str, bytes], pages: Container[str], site: Mapping[str, object]) -> None:
        self._files = files
        self._pages = pages
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(TEMPLATES),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # What a script is given keeps its order and its accents, and no space.
        self._environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
        self._environment.globals.update(site, icon=icon, policy=PAGE_POLICY, interface=WORDS)
        self._environment.filters.update(
            rich=markup.rich,
            data=markup.data,
            markdown=markup.markdown,
            anchor=markup.anchor,
            digits=markup.digits,
            term_id=markup.term_id,
        )

    def render(self, page: Page) -> bytes:
        """The page as it is sent: UTF-8, without what a template is laid out with."""
        template = self._environment.get_template(page.template)
        words = template.render(
            **page.words,
            page=page,
            link=partial(self._link, page),
            asset=partial(self._asset, page),
        )
        kind = "text/javascript" if page.path.endswith(".js") else "text/html"
        return str(minify.string(kind, words)).encode()

    def _link(self, here: Page, path: str, anchor: str = "") -> str:
        """The relative address of another page; always of a file, so that it opens from a USB stick."""
        if path not in self._pages and path not in self._files:
            raise BrokenLink(f"{here.path}: {path}")
        fragment = f"#{quote(anchor)}" if anchor else ""
        if path == here.path and fragment:
            return fragment
        return here.root + quote(posixpath.relpath(path, posixpath.dirname(here.path) or ".")) + fragment

    def _asset(self, here: Page, path: str) -> str:
        """The relative address of a style sheet, a script or a picture, which changes when its bytes do."""
        return f"{self._link(here, path)}?v={version(self._files[path])}"


# Pages keep their frame: what reads them without parsing (a checker, a person) finds it there.
minify.config({"html-keep-document-tags": True})


@cache
def icon(name: str) -> Markup:
    """An icon of the assets, to stand beside words that say what it means; a stitch where none is drawn."""
    file = ASSETS / "icones" / f"{name}.svg"
    words = (file if file.is_file() else file.with_name("maille.svg")).read_text(encoding="utf-8")
    return Markup(words.strip().replace("<svg ", '<svg class="icon" aria-hidden="true" ', 1))  # noqa: S704 - ours
