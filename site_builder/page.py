"""One page of the site, before it is rendered: what it says and which template says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Page:
    """``path`` is relative to the site, with slashes; ``words`` is what the template is given, and nothing else is.

    ``section`` is the path of the menu's entry that this page belongs to, itself included.
    ``root`` is written before every address of a page that is shown at addresses of any depth (404.html).
    """

    path: str
    template: str
    title: str
    description: str
    section: str = ""
    root: str = ""
    words: Mapping[str, Any] = field(default_factory=dict)
