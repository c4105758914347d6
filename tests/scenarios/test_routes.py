"""Which routes there are between two stops, in which order, and what is said of each."""

from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from scenarios.careers import read_careers
from scenarios.careers_fields import Confidence, Income
from scenarios.routes import Ranking, Route, best_routes, ranked, routes, steps_of
from tests.scenarios.tiny_careers import bridge, careers, diploma, job

CONTENT = Path(__file__).parents[2] / "scenarios" / "contenu"


def told(found: tuple[Route, ...]) -> list[str]:
    """Each route by its bridges, in order; « = » for a diploma that opens a job."""
    return [" ".join(step.bridge or "=" for step in route.steps) for route in found]


# which routes there are


def test_a_route_goes_over_bridges_and_ends_in_the_job_that_a_diploma_opens():
    known = careers({"ab": bridge("a", "b")}, jobs={"work": job("b")})

    (route,) = routes(known, "a", "work")

    assert route.stops == ("a", "b", "work")
    assert told((route,)) == ["ab ="]
    assert [step.sources for step in route.steps] == [("texte",), ("texte",)]


def test_to_hold_a_job_is_not_to_hold_its_diploma():
    known = careers({"bc": bridge("b", "c")}, jobs={"work": job("b")})

    assert routes(known, "work", "c") == ()
    assert routes(known, "work", "b") == ()


def test_there_is_no_route_from_a_stop_to_itself_nor_to_a_start_nor_where_nothing_leads():
    known = careers({"ab": bridge("a", "b"), "ba": bridge("b", "a")})

    assert routes(known, "a", "a") == ()
    assert routes(known, "a", "bac") == ()
    assert routes(known, "a", "nowhere") == ()
    assert routes(known, "nowhere", "a") == ()


def test_a_bridge_with_lists_stands_for_each_pair_and_never_for_a_thing_to_itself():
    known = careers({"each": bridge("a,b", "a,b,c")})

    assert {(step.start, step.end) for step in steps_of(known)} == {
        ("a", "b"), ("a", "c"), ("b", "a"), ("b", "c"),
    }  # fmt: skip


def test_a_written_opening_takes_the_place_of_the_one_that_the_sheet_implies():
    opening = bridge("b", "work", sorte="débouché", mois="inconnu")
    known = careers({"ab": bridge("a", "b"), "bw": opening}, jobs={"work": job("b")})

    assert told(routes(known, "a", "work")) == ["ab bw"]


def test_a_detour_that_wins_in_no_ranking_is_dropped():
    known = careers({"ac": bridge("a", "c"), "ab": bridge("a", "b"), "bc": bridge("b", "c")})

    assert told(routes(known, "a", "c")) == ["ac"]


@pytest.mark.parametrize(
    "straight",
    [
        {"mois": "36"},
        {"mois": "inconnu"},
        {"revenu": "inconnu"},
        {"confiance": "moyenne"},
    ],
    ids=str,
)
def test_a_detour_that_wins_time_income_or_certainty_is_kept(straight):
    known = careers({"ac": bridge("a", "c", **straight), "ab": bridge("a", "b"), "bc": bridge("b", "c")})

    assert sorted(told(routes(known, "a", "c"))) == ["ab bc", "ac"]


def test_every_way_between_two_stops_is_told():
    known = careers({"slow": bridge("a", "b", mois="24"), "quick": bridge("a", "b")})

    assert told(routes(known, "a", "b")) == ["quick", "slow"]


def test_of_the_jobs_worked_in_on_the_way_the_best_is_told():
    jobs = {"first": job("b"), "second": job("b"), "goal": job("c")}
    known = careers({"ab": bridge("a", "b"), "fc": bridge("first,second", "c", mois="24")}, jobs=jobs)

    assert told(routes(known, "a", "c")) == ["ab = fc"]


def test_no_route_is_longer_than_five_steps():
    names = "abcdefg"
    known = careers({f"{one}{two}": bridge(one, two) for one, two in pairwise(names)})

    assert told(routes(known, "a", "f")) == ["ab bc cd de ef"]
    assert routes(known, "a", "g") == ()


def test_a_lower_diploma_is_no_step_towards_a_higher_one():
    levels = {"a": diploma(6), "low": diploma(3), "b": diploma(7)}
    bridges = {"al": bridge("a", "low"), "lb": bridge("low", "b"), "ab": bridge("a", "b", mois="36")}
    known = careers(bridges, levels, {"work": job("low")})

    assert told(routes(known, "a", "b")) == ["ab"]
    assert told(routes(known, "a", "work")) == ["al ="]


# what is open to all


@pytest.mark.parametrize("start", ["bac", "en-reconversion", "secteur-commerce", "held", "work"])
def test_what_is_open_without_a_diploma_is_open_to_everybody(start):
    known = careers({"open": bridge("sans-diplome", "b")}, {"held": diploma()}, {"work": job()})

    (route,) = routes(known, start, "b")

    assert route.stops == (start, "b")
    assert route.steps[0].entry == "sans-diplome"
    assert "ouverte à tout le monde" in " ".join(route.reasons)


@pytest.mark.parametrize(
    ("start", "open_there"), [("secteur-sport", 1), ("work", 1), ("bac", 0), ("held", 0)]
)
def test_who_works_may_change_jobs(start, open_there):
    known = careers({"change": bridge("en-reconversion", "b")}, {"held": diploma()}, {"work": job()})

    assert len(routes(known, start, "b")) == open_there


def test_the_way_of_pupils_is_for_pupils():
    known = careers({"school": bridge("sans-diplome", "b", scolaire="oui")}, jobs={"work": job()})

    assert told(routes(known, "sans-diplome", "b")) == ["school"]
    assert routes(known, "work", "b") == ()


def test_an_entry_open_to_all_never_hides_a_way_of_one_s_own():
    own = {"ab": bridge("a", "b", mois="inconnu"), "bc": bridge("b", "c", mois="inconnu")}
    known = careers({**own, "open": bridge("sans-diplome", "c")})

    assert told(routes(known, "a", "c")) == ["open", "ab bc"]


def test_an_entry_open_to_all_is_no_way_round():
    bridges = {"ac": bridge("a", "c"), "open": bridge("sans-diplome", "b", mois="1"), "bc": bridge("b", "c")}

    assert told(routes(careers(bridges), "a", "c")) == ["ac"]


# what is hardly sure


def test_what_is_hardly_sure_is_shown_only_when_everything_is_asked():
    known = careers(
        {"ab": bridge("a", "b", confiance="faible"), "ac": bridge("a", "c")},
        jobs={"work": job("c", confidence="faible")},
    )

    assert routes(known, "a", "b") == routes(known, "a", "work") == ()
    assert routes(known, "a", "b", all=True)[0].confidence is Confidence.LOW
    assert routes(known, "a", "work", all=True)[0].confidence is Confidence.LOW


# time, income, certainty

THREE = {
    "ab": bridge("a", "b", mois=["10", "24"], revenu="gardé"),
    "bc": bridge("b", "c", mois="inconnu", revenu="de-formation", confiance="moyenne"),
    "cd": bridge("c", "d", mois="12", revenu="gardé"),
}


def test_the_months_of_a_route_are_unknown_when_those_of_a_step_are_and_the_rest_is_said():
    (route,) = routes(careers(THREE), "a", "d")

    assert route.months is None
    assert (route.at_least, route.at_most) == (22, None)
    assert route.time == "au moins 22 mois, une étape est sans durée connue"
    assert route.as_json()["months_total"] is None
    assert [step["months"] for step in route.as_json()["steps"]] == [[10, 24], None, 12]


def test_a_route_is_as_sure_and_as_well_paid_as_its_weakest_step():
    (route,) = routes(careers(THREE), "a", "d")

    assert route.confidence is Confidence.MEDIUM
    assert route.income is Income.TRAINING_PAY


@pytest.mark.parametrize(
    ("months", "said"),
    [
        ("0", "aucune formation de plus"),
        ("1", "1 mois"),
        (["10", "24"], "de 10 à 24 mois"),
        ("inconnu", "durée inconnue"),
    ],
)
def test_how_long_a_route_takes_is_said_as_people_say_it(months, said):
    (route,) = routes(careers({"ab": bridge("a", "b", mois=months)}), "a", "b")

    assert route.time == said


WAYS = {
    "long-kept": bridge("a", "b", mois="36", revenu="gardé", confiance="moyenne"),
    "quick": bridge("a", "b", mois=["6", "30"], confiance="moyenne"),
    "quicker-at-most": bridge("a", "b", mois=["6", "12"], revenu="inconnu", confiance="moyenne"),
    "sure": bridge("a", "b", mois="24", revenu="de-formation"),
    "unknown": bridge("a", "b", mois="inconnu", revenu="gardé"),
}


@pytest.mark.parametrize(
    ("ranking", "order"),
    [
        (Ranking.TIME, ["quicker-at-most", "quick", "sure", "long-kept", "unknown"]),
        (Ranking.INCOME, ["long-kept", "unknown", "sure", "quick", "quicker-at-most"]),
        (Ranking.CONFIDENCE, ["sure", "unknown", "quicker-at-most", "quick", "long-kept"]),
    ],
)
def test_each_ranking_has_its_order(ranking, order):
    assert told(ranked(routes(careers(WAYS), "a", "b"), ranking)) == order


# what is shipped


class Asked(NamedTuple):
    """How many routes there are, then the first by time, by income and by certainty."""

    start: str
    end: str
    count: int
    quickest: str
    best_paid: str
    surest: str


@pytest.fixture(scope="module")
def shipped():
    return read_careers(CONTENT, str)[0]


TABLE = [
    Asked(
        "deaes",
        "dees",
        6,
        "sans-bac-trois-diplomes",
        "= aes-deme-vae = moniteur-educateur-dees-vae",
        "sans-bac-trois-diplomes",
    ),
    Asked("deaes", "deme", 5, "sans-diplome-deme", "= aes-deme-vae", "sans-diplome-deme"),
    Asked(
        "deaes",
        "deas",
        3,
        "sans-diplome-deas-apprentissage",
        "sans-diplome-deas-apprentissage",
        "sans-diplome-deas",
    ),
    Asked(
        "deaes",
        "detisf",
        4,
        "sans-diplome-detisf",
        "sans-diplome-detisf-alternance",
        "sans-diplome-deme-alternance deme-detisf",
    ),
    Asked(
        "deas",
        "deaes",
        4,
        "sans-diplome-deaes",
        "sans-diplome-aide-a-domicile aide-a-domicile-deaes-emploi",
        "sans-diplome-deaes",
    ),
    Asked("deas", "deap", 1, "sans-diplome-deap", "sans-diplome-deap", "sans-diplome-deap"),
    Asked(
        "deap",
        "deas",
        2,
        "sans-diplome-deas-apprentissage",
        "sans-diplome-deas-apprentissage",
        "sans-diplome-deas",
    ),
    Asked(
        "bacpro-assp",
        "deas",
        3,
        "sans-diplome-deas-apprentissage",
        "sans-diplome-deas-apprentissage",
        "sans-diplome-deas",
    ),
    Asked("bacpro-assp", "deap", 1, "sans-diplome-deap", "sans-diplome-deap", "sans-diplome-deap"),
    Asked("cap-aepe", "deap", 2, "sans-diplome-deap", "sans-diplome-deap", "sans-diplome-deap"),
    Asked("deap", "deeje", 2, "sans-bac-deeje", "sans-bac-deeje", "sans-bac-deeje"),
    Asked(
        "deme",
        "dees",
        3,
        "sans-bac-trois-diplomes",
        "= moniteur-educateur-dees-vae",
        "sans-bac-trois-diplomes",
    ),
    Asked("deme", "detisf", 3, "sans-diplome-detisf", "sans-diplome-detisf-alternance", "deme-detisf"),
    Asked("detisf", "deme", 3, "sans-diplome-deme", "sans-diplome-deme-alternance", "sans-diplome-deme"),
    Asked("dees", "caferuis", 1, "niveau-6-caferuis", "niveau-6-caferuis", "niveau-6-caferuis"),
    Asked(
        "dees",
        "cafdes",
        2,
        "niveau-6-deis = faisant-fonction-cafdes",
        "niveau-6-deis = faisant-fonction-cafdes",
        "niveau-6-caferuis caferuis-cafdes",
    ),
    Asked(
        "deass", "dees", 3, "sans-bac-trois-diplomes", "= faisant-fonction-dees", "sans-bac-trois-diplomes"
    ),
    Asked("bts-esf", "decesf", 2, "bts-esf-decesf", "bts-esf-decesf-apprentissage", "bts-esf-decesf"),
    Asked(
        "tp-advf", "deaes", 4, "sans-diplome-deaes", "= aide-a-domicile-deaes-emploi", "sans-diplome-deaes"
    ),
    Asked(
        "deamp-deavs-ams",
        "deaes",
        4,
        "sans-diplome-deaes",
        "sans-diplome-aide-a-domicile aide-a-domicile-deaes-emploi",
        "sans-diplome-deaes",
    ),
    Asked(
        "aide-a-domicile",
        "deaes",
        2,
        "aide-a-domicile-deaes-emploi",
        "aide-a-domicile-deaes-emploi",
        "aide-a-domicile-deaes-emploi",
    ),
    Asked(
        "aide-a-domicile",
        "responsable-de-secteur",
        2,
        "alternance-tp-rcsad =",
        "aide-a-domicile-responsable-de-secteur",
        "aide-a-domicile-responsable-de-secteur",
    ),
    Asked("aesh", "deaes", 4, "aesh-deaes-emploi", "aesh-deaes-emploi", "sans-diplome-deaes"),
    Asked(
        "moniteur-educateur",
        "dees",
        2,
        "sans-bac-trois-diplomes",
        "moniteur-educateur-dees-vae",
        "sans-bac-trois-diplomes",
    ),
    Asked(
        "surveillant-de-nuit-qualifie",
        "deme",
        6,
        "aes-deme-emploi",
        "maison-et-nuit-vae = aes-deme-vae",
        "sans-diplome-deme",
    ),
    Asked(
        "sans-diplome",
        "aide-a-domicile",
        3,
        "sans-diplome-aide-a-domicile",
        "sans-diplome-aide-a-domicile",
        "sans-diplome-deaes =",
    ),
    Asked(
        "sans-diplome",
        "auxiliaire-de-puericulture",
        1,
        "sans-diplome-deap =",
        "sans-diplome-deap =",
        "sans-diplome-deap =",
    ),
    Asked(
        "sans-diplome",
        "assistant-familial",
        1,
        "agrement-assistant-familial",
        "agrement-assistant-familial",
        "agrement-assistant-familial",
    ),
    Asked(
        "sans-diplome",
        "educateur-specialise",
        2,
        "sans-bac-trois-diplomes =",
        "sans-diplome-deme-alternance = moniteur-educateur-dees-vae =",
        "sans-bac-trois-diplomes =",
    ),
    Asked("bac", "educateur-de-jeunes-enfants", 2, "bac-alternance =", "bac-alternance =", "bac-deeje ="),
    Asked(
        "bac",
        "conseiller-en-economie-sociale-familiale",
        12,
        "bac-bts-esf bts-esf-decesf =",
        "bac-bts-esf-apprentissage bts-esf-decesf-apprentissage =",
        "bac-bts-esf bts-esf-decesf =",
    ),
    Asked(
        "en-reconversion",
        "conseiller-insertion-mission-locale",
        8,
        "sans-bac-trois-diplomes bac-plus-2-mission-locale",
        "en-reconversion-tp-cip-alternance =",
        "sans-bac-trois-diplomes bac-plus-2-mission-locale",
    ),
    Asked(
        "secteur-animation",
        "animateur-socioculturel",
        3,
        "sans-diplome-bpjeps =",
        "animation-bpjeps-vae =",
        "sans-diplome-bpjeps =",
    ),
    Asked(
        "secteur-sport",
        "educateur-de-la-pjj",
        1,
        "cinq-ans-educateur-de-la-pjj",
        "cinq-ans-educateur-de-la-pjj",
        "cinq-ans-educateur-de-la-pjj",
    ),
    Asked(
        "secteur-commerce",
        "aide-a-domicile",
        3,
        "sans-diplome-aide-a-domicile",
        "sans-diplome-aide-a-domicile",
        "sans-diplome-deaes =",
    ),
    Asked(
        "secteur-sante",
        "accompagnant-educatif-et-social",
        5,
        "sans-diplome-deaes =",
        "sans-diplome-aide-a-domicile aide-a-domicile-deaes-emploi =",
        "sans-diplome-deaes =",
    ),
    Asked(
        "secteur-justice",
        "mediateur-familial",
        1,
        "sante-justice-demf =",
        "sante-justice-demf =",
        "sante-justice-demf =",
    ),
    Asked("secteur-education", "aesh", 3, "sans-diplome-aesh", "sans-diplome-aesh", "sans-diplome-deaes ="),
    Asked("dees", "directeur-d-etablissement", 2, "niveau-6-deis =", "niveau-6-deis =", "niveau-6-deis ="),
    Asked(
        "aide-soignant",
        "accompagnant-educatif-et-social",
        4,
        "sans-diplome-deaes =",
        "sans-diplome-aide-a-domicile aide-a-domicile-deaes-emploi =",
        "sans-diplome-deaes =",
    ),
    Asked(
        "dees",
        "mandataire-judiciaire-a-la-protection-des-majeurs",
        2,
        "bac-plus-2-lp-mjpm =",
        "bac-plus-2-lp-mjpm-alternance =",
        "bac-plus-2-lp-mjpm =",
    ),
    Asked(
        "bac",
        "conseiller-penitentiaire-d-insertion-et-de-probation",
        6,
        "bac-but-cs niveau-6-conseiller-penitentiaire",
        "bac-but-cs niveau-6-conseiller-penitentiaire",
        "bac-trois-diplomes niveau-6-conseiller-penitentiaire",
    ),
]


@pytest.mark.parametrize("asked", TABLE, ids=lambda asked: f"{asked.start}-{asked.end}")
def test_the_shipped_content_answers(shipped, asked):
    found = routes(shipped, asked.start, asked.end)
    firsts = [told(ranked(found, by))[0] for by in Ranking]

    assert (len(found), *firsts) == asked[2:]
    assert all(
        step.sources and set(step.sources) <= set(shipped.sources) for each in found for step in each.steps
    )
    assert all(each.confidence is not Confidence.LOW for each in found)


def test_all_the_routes_from_a_start_are_those_asked_one_by_one(shipped):
    everywhere = best_routes(shipped, "deaes")

    for end in ("dees", "deme", "aide-a-domicile", "chef-de-service"):
        assert told(everywhere[end]) == told(routes(shipped, "deaes", end))
