"""Which pages the site has and what each is given: pure, and without a word of HTML."""

from collections.abc import Mapping
from typing import Any

from scenarios.content import Content
from scenarios.figures import Figures
from scenarios.i18n import _
from site_builder.page import Page
from site_builder.story_page import story_page


def site_pages(content: Content, figures: Mapping[str, Figures]) -> tuple[Page, ...]:
    """Every page, in the order of the site map."""
    return (
        Page(
            "index.html",
            "index.html",
            _("Fil rouge"),
            _("Une histoire courte, et c’est toi qui décides : les métiers du lien tels qu’ils sont."),
            section="index.html",
            words={
                "universes": sorted(content.careers.universes.items(), key=lambda each: each[1].order),
                "stories": content.stories,
            },
        ),
        Page(
            "sources.html",
            "sources.html",
            _("Sources"),
            _("D’où vient chaque fait du site, et de quand il date."),
            words={"sources": content.careers.sources or {}},
        ),
        *(story_page(content, slug, figures.get(slug)) for slug in content.stories),
    )


def site_words(content: Content) -> dict[str, Any]:
    """What every page is given: who publishes the site."""
    return {"organisation": content.careers.site.organisation if content.careers.site else None}
