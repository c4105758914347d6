"""What the law asks of a published site, and ``site.yaml`` does not say yet."""

from collections.abc import Iterator
from datetime import date

from scenarios.fields import Content
from scenarios.i18n import _
from scenarios.site_model import Host, LegalNotice, Publisher, Site

# Left out by choice, not by oversight.
_OPTIONAL = {"crédits", "audit"}
_AUDIT_YEARS = 3


def left_to_complete(site: Site | None) -> tuple[str, ...]:
    """A sentence for each key that is missing; the pages say « à compléter » in its place."""
    if site is None:
        return (_("Il manque le fichier site.yaml : les pages ne disent pas qui publie ce site."),)
    notices = (("mentions_légales", site.legal), ("accessibilité", site.accessibility))
    return tuple(
        _("site.yaml : il manque « {key} ». Les pages disent « à compléter ».").format(key=" > ".join(keys))
        for name, notice in notices
        for keys in _missing(notice, (name,))
    )


def _missing(notice: Content, above: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, field in type(notice).model_fields.items():
        key = field.alias or name
        value = getattr(notice, name)
        if isinstance(value, Publisher | Host | LegalNotice):
            yield from _missing(value, (*above, key))
        elif value is None and key not in _OPTIONAL:
            yield (*above, key)


def outlived(site: Site | None, today: date) -> tuple[str, ...]:
    """A sentence when the audit is older than the law lets a declaration rest on."""
    audit = site.accessibility.audit if site else None
    if audit is None or (today.year - audit.date.year, today.month, today.day) <= (
        _AUDIT_YEARS,
        audit.date.month,
        audit.date.day,
    ):
        return ()
    return (
        _(
            "site.yaml : l’audit d’accessibilité a plus de trois ans. "
            "Refaites-le, ou enlevez « audit » : le site se dira « non conforme »."
        ),
    )
