"""The home page: a story to play at once, then everything else."""

from scenarios.i18n import _
from site_builder.page import Page
from site_builder.pages.universes import Shelf


def home_page(shelf: Shelf) -> Page:
    """The first story that is written is the one that « Jouer » opens."""
    return Page(
        "index.html",
        "index.html",
        _("Fil rouge : les métiers du lien, joués de l’intérieur"),
        _("Une histoire courte, et c’est toi qui décides : les métiers du lien tels qu’ils sont."),
        section="index.html",
        words={
            "universes": shelf.universes,
            "first": next(iter(shelf.written), None),
            "written": len(shelf.written),
            "jobs": len(shelf.content.careers.jobs or {}),
            "capsules": [each for each in shelf.universes if each.has_capsule],
            "capsule_of": shelf.content.careers.capsules,
        },
    )
