"""What `site.yaml` says of an organisation: what may be left out, and what is refused with its cure."""

from pathlib import Path
from typing import NamedTuple

import pytest

from scenarios.careers_fields import Conformity
from scenarios.reading import read_model
from scenarios.site_model import Site

SITE = """\
format: 1
adresse: https://exemple.fr/fil-rouge
organisation: {nom: Une organisation, présentation: Qui nous sommes.}
contacts: []
mentions_légales:
  éditeur: {nom: Une organisation, téléphone: "00 00 00 00 00"}
accessibilité:
  contact: acces@exemple.fr
  audit: {date: 2026-11-22, état: partiellement, taux: 72, par: un cabinet}
"""


def read(folder: Path, before: str = "", after: str = "") -> tuple[Site | None, list[str]]:
    """The file, with one passage of it written otherwise, and what is told of it."""
    assert before == "" or SITE.count(before) == 1
    file = folder / "site.yaml"
    file.write_text(SITE.replace(before, after) if before else SITE, encoding="utf-8")
    site, _, problems = read_model(file, "site.yaml", Site)
    return site, [str(problem) for problem in problems]


def test_what_is_given_is_read_and_what_is_left_out_is_nothing(tmp_path):
    site, problems = read(tmp_path)

    assert problems == []
    assert (site.legal.publisher.name, site.legal.publisher.address) == ("Une organisation", None)
    assert (site.legal.director, site.legal.host.name, site.legal.credits) == (None, None, None)
    assert (site.accessibility.contact, site.accessibility.audit.failures) == ("acces@exemple.fr", ())


def test_the_address_of_the_site_is_that_of_a_folder(tmp_path):
    site, _ = read(tmp_path)

    assert site.address == "https://exemple.fr/fil-rouge/"


def test_a_site_without_an_audit_says_it_does_not_conform(tmp_path):
    site, problems = read(
        tmp_path, "\n  audit: {date: 2026-11-22, état: partiellement, taux: 72, par: un cabinet}", ""
    )

    assert problems == []
    assert site.accessibility.state is Conformity.NONE


@pytest.mark.parametrize(
    ("rate", "word"),
    [(0, "non"), (49, "non"), (50, "partiellement"), (99, "partiellement"), (100, "totalement")],
)
def test_the_word_of_a_rate_is_the_official_one(rate, word):
    assert Conformity.of(rate) == word


class Slip(NamedTuple):
    """A passage written otherwise, then where that is told, its code, and a piece of its cure."""

    before: str
    after: str
    place: str
    code: str
    cure: str


SLIPS = [
    Slip("taux: 72", "taux: 49", "9:10", "audit-incohérent", "en dessous, « non »"),
    Slip("taux: 72", "taux: 100", "9:10", "audit-incohérent", "À 100 %, écrivez « totalement »"),
    Slip("taux: 72", "taux: 101", "9:56", "nombre-hors-bornes", "de 0 à 100"),
    Slip("partiellement", "partielle", "9:35", "mot-hors-liste", "Vouliez-vous dire « partiellement »"),
    Slip("date: 2026-11-22, ", "", "9:10", "champ-manquant", "Ajoutez « date: … »."),
    Slip("acces@exemple.fr", "javascript:alert(1)", "8:12", "mot-hors-liste", "une adresse électronique"),
    Slip("acces@exemple.fr", "acces@exemple", "8:12", "mot-hors-liste", "contact@exemple.fr"),
    Slip("acces@exemple.fr", "", "8:11", "champ-vide", "supprimez la ligne"),
    Slip("https://exemple.fr/fil-rouge", "exemple.fr", "2:10", "mot-hors-liste", "https://exemple.fr/"),
    Slip("https://exemple.fr/fil-rouge", "file:///etc/", "2:10", "mot-hors-liste", "https://exemple.fr/"),
    Slip("https://exemple.fr/fil-rouge", "javascript:a", "2:10", "mot-hors-liste", "https://exemple.fr/"),
    Slip(
        "https://exemple.fr/fil-rouge",
        '"https://exemple.fr/a;b/"',
        "2:11",
        "mot-hors-liste",
        "l’adresse d’un dossier",
    ),
    Slip(
        "https://exemple.fr/fil-rouge",
        '"https://exemple.fr/$a/"',
        "2:11",
        "mot-hors-liste",
        "l’adresse d’un dossier",
    ),
    Slip("exemple.fr/fil-rouge", "exemple.fr/?a=b", "2:10", "mot-hors-liste", "l’adresse d’un dossier"),
    Slip("https://exemple.fr/fil-rouge", '"https://["', "2:11", "mot-hors-liste", "l’adresse d’un dossier"),
    Slip("éditeur:", "editeur:", "6:3", "champ-inconnu", "Vouliez-vous dire « éditeur » ?"),
    Slip('téléphone: "00 00 00 00 00"', "téléphone: ", "6:47", "champ-vide", "supprimez la ligne"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{slip.code}-{slip.after}" for slip in SLIPS])
def test_a_slip_is_told_once_at_its_place_with_its_cure(tmp_path, slip):
    site, (told,) = read(tmp_path, slip.before, slip.after)

    assert site is None
    assert told.startswith(f"site.yaml:{slip.place}: ")
    assert told.splitlines()[0].endswith(f"[{slip.code}]")
    assert slip.cure in told.replace("\u00a0", " ")
