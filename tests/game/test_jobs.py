"""Which jobs a play meets, and what is shown of one."""

import pytest

from game.jobs import job_sheet, jobs_met, known_jobs, moments
from scenarios.all_careers import Careers
from scenarios.careers_model import CitedSource, Job
from scenarios.model import Story
from scenarios.play import Play, replay
from scenarios.site_model import Site
from tests.game.plays import SHIPPED, random_play


def person(job: str | None = None, **more) -> dict:
    role = {"nom": "X", "genre": "f", "rôle": "r", "est": "pro" if job else "proche", **more}
    return {**role, "métier": job} if job else role


STORY = {
    "format": "1",
    "titre": "T",
    "accroche": "A",
    "joué": "dylan",
    "personnages": {
        "dylan": person("aesh"),
        "au_téléphone": person("chef-de-service"),
        "qui_répond": person("aide-soignant"),
        "selon": person("animateur"),
        "debout": person("mediateur"),
        "jamais_là": person("ecoutant"),
        "voisine": person(),
    },
    "variables": {"tard": "non"},
    "début": "a",
    "scènes": {
        "a": {
            "présents": ["dylan", "voisine"],
            "texte": "au_téléphone: Allô.\n[si tard] selon: Trop tard.",
            "choix": [
                {"texte": "Rester", "vers": "b"},
                {"texte": "Sonner", "vers": "b", "réplique": "qui_répond: Oui ?"},
                {"texte": "Attendre", "vers": "b", "effets": ["tard = oui"]},
                {"texte": "Fuir", "vers": "c"},
            ],
        },
        "b": {"présents": ["debout"], "texte": "On attend.", "suite": "fin"},
        "c": {"présents": ["jamais_là"], "texte": "Dehors.", "suite": "fin"},
        "fin": {
            "texte": "[si tard] selon: Enfin.",
            "fin": {"titre": "F", "bilan": "Voilà."},
        },
    },
}


def played(choice: int) -> Play:
    play, whole = replay(
        Story.model_validate(STORY, context={"characters": set(STORY["personnages"])}), (choice,)
    )
    assert whole
    while not play.ending:
        play = play.follow()
    return play


@pytest.mark.parametrize(
    ("choice", "met"),
    [
        pytest.param(0, ("aesh", "chef-de-service", "mediateur"), id="present, or heard on the telephone"),
        pytest.param(1, ("aesh", "chef-de-service", "aide-soignant", "mediateur"), id="in a reply"),
        pytest.param(2, ("aesh", "chef-de-service", "mediateur", "animateur"), id="in a line that shows"),
        pytest.param(3, ("aesh", "chef-de-service", "ecoutant"), id="on another way"),
    ],
)
def test_a_job_is_met_where_someone_who_does_it_was_or_spoke(choice, met):
    assert jobs_met(played(choice)) == met


@pytest.mark.parametrize("slug", SHIPPED)
def test_every_job_met_in_a_shipped_story_has_its_sheet(slug, shipped):
    for seed in range(6):
        met = jobs_met(random_play(shipped.stories[slug].story, seed))

        assert met
        assert known_jobs(shipped.careers, met) == met


JOB = {
    "format": "1",
    "féminin": "veilleuse",
    "masculin": "veilleur",
    "en_bref": "Veiller.",
    "univers": "hebergement",
    "aussi_dans": [],
    "diplômes": [],
    "où": "Dans un foyer.",
    "journée": ["21 h. Un.", "23 h. Deux.", "1 h. Trois.", "3 h. Quatre.", "6 h. Cinq."],
    "nuits": "oui",
    "horaires": "De 21 h à 7 h.",
    "contraintes": ["Dormir le jour.", "Être seule.", "Le froid."],
    "joies": ["Le calme.", "L’aube.", "Le café."],
    "paie": [{"texte": "1 000 €.", "périmètre": "un foyer", "date": "2026", "source": "grille"}],
    "chiffres": [],
    "tension": [],
    "confiance": "moyenne",
    "récit_de_journée": "sans-relecture",
    "ce_qu_on_ne_sait_pas": ["Les primes."],
    "sources": ["grille"],
    "vérifié": "2026-11-22",
}
SOURCE = {
    "titre": "La grille",
    "éditeur": "E",
    "adresse": "https://example.org/",
    "date": "2026",
    "consulté": "2026-11-22",
}


def careers(*, address: str | None = None, **changes) -> Careers:
    site = {"format": "1", "organisation": {"nom": "N", "présentation": "P"}, "contacts": []}
    return Careers(
        jobs={"veilleur": Job.model_validate({**JOB, **changes})},
        diplomas={},
        sources={"grille": CitedSource.model_validate(SOURCE)},
        site=Site.model_validate({**site, "adresse": address} if address else site),
    )


def words(sheet) -> str:
    return "\n".join(
        line for each in sheet.sections for line in (each.title, *each.paragraphs, each.aside) if line
    )


def test_a_sheet_says_the_day_in_three_moments():
    job = careers().jobs["veilleur"]

    assert moments(job) == ("21 h. Un.", "1 h. Trois.", "6 h. Cinq.")


@pytest.mark.parametrize(("count", "shown"), [(1, 1), (2, 2), (3, 3), (7, 3)])
def test_a_short_day_has_no_moment_twice(count, shown):
    job = careers(journée=[f"{number} h." for number in range(count)]).jobs["veilleur"]

    assert len(set(moments(job))) == len(moments(job)) == shown


def test_pay_is_never_shown_without_whom_it_is_for_its_date_and_its_source():
    shown = words(job_sheet(careers(), "veilleur"))

    assert "1 000 €.\nPour qui\u00a0: un foyer. Date\u00a0: 2026. Source\u00a0: La grille." in shown


def test_what_nobody_knows_is_said_rather_than_left_out():
    sheet = job_sheet(careers(paie=[], confiance="faible", nuits="inconnu"), "veilleur")

    assert sheet.warning.startswith("Fiche à vérifier")
    assert "Nous n’avons pas trouvé de chiffre sûr." in words(sheet)
    assert "nuits\u00a0: à demander" in words(sheet)
    assert "Les primes." in words(sheet)


@pytest.mark.parametrize(("basis", "said"), [("sans-relecture", True), ("mixte", True), ("sourcé", False)])
def test_a_day_that_nobody_of_the_job_has_read_says_so(basis, said):
    shown = words(job_sheet(careers(récit_de_journée=basis), "veilleur"))

    assert ("sans relecture d’une personne du métier" in shown) == said


def test_the_page_of_a_job_is_under_the_address_of_the_site():
    sheet = job_sheet(careers(address="https://exemple.org/fil/"), "veilleur")

    assert sheet.address == "https://exemple.org/fil/metiers/veilleur.html"
    assert sheet.address in sheet.where


def test_without_an_address_the_page_is_said_in_words():
    sheet = job_sheet(careers(), "veilleur")

    assert sheet.address is None
    assert "metiers/veilleur.html" in sheet.where


def test_a_job_that_has_no_sheet_is_not_shown():
    assert job_sheet(careers(), "autre") is None
    assert known_jobs(careers(), ("autre", "veilleur")) == ("veilleur",)
