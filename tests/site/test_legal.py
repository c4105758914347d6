"""What the law asks of a published site is asked for key by key, until it is there."""

from datetime import date

import pytest

from scenarios.site_model import Site
from site_builder.legal import left_to_complete, outlived

WHOLE = {
    "format": "1",
    "organisation": {"nom": "A", "présentation": "B"},
    "contacts": [],
    "mentions_légales": {
        "éditeur": {"nom": "A", "forme_juridique": "association", "adresse": "B", "téléphone": "00"},
        "direction_de_la_publication": "C",
        "hébergeur": {"nom": "D", "adresse": "E", "téléphone": "00"},
    },
    "accessibilité": {"contact": "a@exemple.fr"},
}


def without(*keys: str) -> Site:
    """A whole file, but for what stands under some keys."""

    def copy(value: object, above: tuple[str, ...]) -> object:
        if not isinstance(value, dict):
            return value
        return {key: copy(each, (*above, key)) for key, each in value.items() if (*above, key) != keys}

    return Site.model_validate(copy(WHOLE, ()))


def keys(site: Site) -> list[str]:
    return [words.split("\u00a0")[2] for words in left_to_complete(site)]


def test_a_whole_file_lacks_nothing():
    assert left_to_complete(without()) == ()


@pytest.mark.parametrize(
    "missing",
    [
        ("mentions_légales", "éditeur", "nom"),
        ("mentions_légales", "éditeur", "forme_juridique"),
        ("mentions_légales", "éditeur", "adresse"),
        ("mentions_légales", "éditeur", "téléphone"),
        ("mentions_légales", "direction_de_la_publication"),
        ("mentions_légales", "hébergeur", "nom"),
        ("mentions_légales", "hébergeur", "adresse"),
        ("mentions_légales", "hébergeur", "téléphone"),
        ("accessibilité", "contact"),
    ],
)
def test_a_missing_key_is_named_with_those_it_stands_under(missing):
    assert keys(without(*missing)) == [" > ".join(missing)]


def test_a_missing_part_is_asked_for_key_by_key():
    assert len(keys(without("mentions_légales"))) == 8
    assert len(keys(without("mentions_légales", "hébergeur"))) == 3
    assert keys(without("accessibilité")) == ["accessibilité > contact"]


def test_a_content_without_the_file_is_told_so():
    (told,) = left_to_complete(None)

    assert "site.yaml" in told


@pytest.mark.parametrize(
    ("today", "old"),
    [
        (date(2026, 11, 22), False),
        (date(2028, 12, 31), False),
        (date(2029, 11, 21), False),
        (date(2029, 11, 22), False),
        (date(2029, 11, 23), True),
        (date(2030, 1, 1), True),
    ],
)
def test_an_audit_holds_for_three_years(today, old):
    audit = {"date": "2026-11-22", "état": "non", "taux": "12", "par": "F"}
    site = Site.model_validate({**WHOLE, "accessibilité": {"contact": "a@exemple.fr", "audit": audit}})

    assert bool(outlived(site, today)) == old
    assert left_to_complete(site) == ()


def test_without_an_audit_nothing_is_too_old():
    assert outlived(without(), date(2050, 1, 1)) == outlived(None, date(2050, 1, 1)) == ()
