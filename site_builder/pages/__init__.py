"""Which pages the site has and what each is given: pure, and without a word of HTML."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from scenarios.content import Content
from scenarios.i18n import _
from scenarios.verify import Proof
from site_builder.page import Page
from site_builder.pages.about import about_pages
from site_builder.pages.capsules import capsule_pages
from site_builder.pages.classes import class_pages
from site_builder.pages.diplomas import diploma_pages
from site_builder.pages.facts import fact_pages, source_pages
from site_builder.pages.field import field_pages
from site_builder.pages.home import home_page
from site_builder.pages.jobs import columns, job_pages
from site_builder.pages.universes import Shelf, carnet_page, universe_pages
from site_builder.pages.ways import step_files, way_pages
from site_builder.stops import Stops
from site_builder.story_page import story_page

MENU = (
    ("univers.html", _("Univers")),
    ("metiers.html", _("Métiers")),
    ("chemins.html", _("Chemins")),
    ("carnet.html", _("Carnet")),
    ("a-qui-parler.html", _("À qui parler")),
)


def site_pages(content: Content, proofs: Sequence[Proof]) -> tuple[Page, ...]:
    """Every page, in the order of the site map."""
    figures = {proof.slug: proof.figures for proof in proofs}
    shelf = Shelf(content, figures, {proof.slug: proof.walked for proof in proofs})
    stops = Stops(content.careers)
    site = content.careers.site
    pages = (
        home_page(shelf),
        *universe_pages(shelf),
        *(story_page(content, slug, figures.get(slug)) for slug in content.stories),
        *capsule_pages(shelf),
        *class_pages(shelf),
        *job_pages(shelf, stops),
        *diploma_pages(shelf, stops),
        *field_pages(content.careers),
        *way_pages(shelf, stops),
        carnet_page(shelf),
        *fact_pages(content.careers),
        *about_pages(site, content.stories),
    )
    lost = Page(
        "404.html",
        "404.html",
        _("Cette page n’existe pas"),
        _("L’adresse ne mène à aucune page du site."),
        root=urlsplit(site.address).path if site and site.address else "",
    )
    map_page = Page(
        "plan.html",
        "plan.html",
        _("Plan du site"),
        _("Toutes les pages du site, sur une seule."),
        section="plan.html",
        words={"groups": _groups(pages)},
    )
    return (
        *pages,
        map_page,
        lost,
        *columns(shelf, stops),
        *step_files(shelf),
        *_sitemap((*pages, map_page), site.address if site else None),
    )


def site_words(content: Content) -> dict[str, Any]:
    """What every page is given: who publishes the site, where, its menus."""
    site = content.careers.site
    return {
        "organisation": site.organisation if site else None,
        "address": site.address if site else None,
        "embedders": site.embedders if site else (),
        "source_pages": source_pages(content.careers),
        "menu": MENU,
        "foot": (
            ("accessibilite.html", _conformity(content)),
            ("mentions-legales.html", _("Mentions légales")),
            ("donnees.html", _("On ne garde rien sur toi")),
            ("sources.html", _("Sources")),
            ("glossaire.html", _("Mots du métier")),
            ("plan.html", _("Plan du site")),
            ("a-qui-parler.html", _("À qui parler")),
        ),
    }


def _conformity(content: Content) -> str:
    """One of the three sentences that the law allows, word for word."""
    state = content.careers.site.accessibility.state if content.careers.site else "non"
    return _("Accessibilité : {state} conforme").format(state=state)


def _groups(pages: tuple[Page, ...]) -> tuple[tuple[str, tuple[Page, ...]], ...]:
    """The pages under the menu's entries they belong to, then the others."""
    sections = [*MENU, ("", _("Et aussi"))]
    known = {path for path, _words in MENU}
    return tuple(
        (words, tuple(page for page in pages if (page.section if page.section in known else "") == path))
        for path, words in sections
    )


def _sitemap(pages: tuple[Page, ...], address: str | None) -> tuple[Page, ...]:
    """For search engines, once the site has an address."""
    words = {"pages": [page.path for page in pages]}
    return (Page("sitemap.xml", "sitemap.xml", "", "", words=words),) if address else ()
