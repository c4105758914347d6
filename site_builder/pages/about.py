"""What a site says of itself: who answers for it, whom it leaves out, what it keeps."""

from collections.abc import Iterator, Mapping

from scenarios.content import ReadStory
from scenarios.i18n import _
from scenarios.site_model import LegalNotice, Site
from site_builder.page import Page


def about_pages(site: Site | None, stories: Mapping[str, ReadStory]) -> tuple[Page, ...]:
    legal = site.legal if site else LegalNotice()
    return (
        Page(
            "mentions-legales.html",
            "mentions-legales.html",
            _("Mentions légales"),
            _("Qui publie ce site, qui l’héberge, et sous quelles licences."),
            words={
                "groups": tuple(_legal(legal)),
                "legal": legal,
                "stories": [each.story for each in stories.values()],
            },
        ),
        Page(
            "accessibilite.html",
            "accessibilite.html",
            _("Accessibilité"),
            _("Ce qui a été vérifié, ce qui ne l’a pas encore été, et à qui signaler ce qui te bloque."),
            words={
                "audit": site.accessibility.audit if site else None,
                "state": site.accessibility.state if site else "non",
                "contact": site.accessibility.contact if site else None,
            },
        ),
        Page(
            "donnees.html",
            "donnees.html",
            _("On ne garde rien sur toi"),
            _("Ni nom, ni compte, ni pisteur : où vont tes choix quand tu joues."),
        ),
    )


def _legal(legal: LegalNotice) -> Iterator[tuple[str, tuple[tuple[str, str | None], ...]]]:
    """What the law asks, part by part; None where it is left to complete."""
    publisher, host = legal.publisher, legal.host
    yield (
        _("Qui publie ce site"),
        (
            (_("Nom"), publisher.name),
            (_("Forme juridique"), publisher.legal_form),
            (_("Adresse"), publisher.address),
            (_("Téléphone"), publisher.phone),
            (_("Direction de la publication"), legal.director),
        ),
    )
    yield (
        _("Qui l’héberge"),
        ((_("Nom"), host.name), (_("Adresse"), host.address), (_("Téléphone"), host.phone)),
    )
