"""The first route of each ranking, found for all ends at once, costs what the first of the search costs.

A route has the same place in both: unknown and shortest months by time; by income or confidence, its worst step and how
many are that bad. Between routes that are as good there, the walk over all ends also looks at the steps that are less
bad, and at how many diplomas open a job: pages may then tell another route than the terminal, never a worse one.
"""

import pytest
from hypothesis import given

from scenarios import route_firsts
from scenarios.content import PACKAGED, read_content
from scenarios.route_firsts import Firsts
from scenarios.routes import LONGEST, Ranking, ranked, routes
from tests.scenarios.test_route_properties import STOPS, starts, worlds
from tests.scenarios.tiny_careers import bridge, careers, diploma, job

PART = {Ranking.TIME: "time", Ranking.INCOME: "income", Ranking.CONFIDENCE: "confidence"}
SHIPPED = read_content(PACKAGED).careers
ASKED = ("sans-diplome", "bac-st2s", "en-reconversion", "aide-a-domicile", "deaes", "educateur-specialise")


def differences(known, start, to):
    """(end, ranking, cost of the walk's first, cost of the search's first) wherever they are not the same."""
    firsts = Firsts(known).from_(start)
    for end in to:
        searched = routes(known, start, end)
        for ranking in Ranking if searched else ():
            best = ranked(searched, ranking)[0]
            if len(best.steps) <= LONGEST:
                first = firsts.get(end, {}).get(ranking)
                found, wanted = (each and getattr(each.cost, PART[ranking]) for each in (first, best))
                if found != wanted:
                    yield end, ranking, found, wanted


@given(worlds, starts)
def test_the_first_of_each_ranking_costs_what_the_search_finds(world, start):
    assert list(differences(world, start, STOPS)) == []


def test_a_lower_diploma_is_gone_through_for_the_job_that_a_bridge_joins_to_it():
    world = careers(
        {"b1": bridge("sans-diplome", "d1"), "b2": bridge("d1", "j1")},
        {"d1": diploma(3), "d2": diploma(4)},
        {"j1": job()},
    )

    assert list(differences(world, "d2", ["j1"])) == []
    assert [route.stops for route in Firsts(world).from_("d2")["j1"].values()] == [("d2", "d1", "j1")] * 3


@pytest.mark.parametrize("start", ASKED)
def test_shipped_firsts_cost_what_the_search_finds_or_are_left_out_for_being_too_long(start, monkeypatch):
    """The way that keeps most of an income may go round by too many jobs to be told, or twice by the same one."""
    ends = [*SHIPPED.diplomas, *SHIPPED.jobs]
    different = list(differences(SHIPPED, start, ends))
    left_out = [(end, ranking) for end, ranking, found, _ in different if not found]
    assert len(left_out) == len(different)

    monkeypatch.setattr(route_firsts, "LONGEST", 99)
    whole = Firsts(SHIPPED).from_(start)
    for end, ranking in left_out:
        assert ranking is not Ranking.TIME
        route = whole.get(end, {}).get(ranking)
        assert route is None or len(route.steps) > LONGEST, (end, ranking)


@given(worlds, starts)
def test_every_first_is_whole_and_leads_where_it_is_said(world, start):
    for end, firsts in Firsts(world).from_(start).items():
        for route in firsts.values():
            assert (route.stops[0], route.stops[-1]) == (start, end)
            assert len(set(route.stops)) == len(route.stops) <= LONGEST + 1


@given(worlds, starts)
def test_one_s_own_routes_use_no_entry_that_is_open_to_all(world, start):
    for route in Firsts(world).own_from(start).values():
        assert all(step.entry is None for step in route.steps)


@given(worlds, starts)
def test_who_starts_elsewhere_finds_what_they_would_have_found_first(world, start):
    firsts = Firsts(world)
    for other in STOPS:
        firsts.from_(other)

    assert firsts.from_(start) == Firsts(world).from_(start)


def test_an_open_entry_is_told_unless_only_one_s_own_count():
    known = careers({"open": bridge("sans-diplome", "b"), "bc": bridge("b", "c")})
    firsts = Firsts(known)

    assert firsts.from_("a")["c"][Ranking.TIME].steps[0].entry == "sans-diplome"
    assert firsts.own_from("a") == {}


def test_of_two_as_good_the_job_that_a_diploma_is_made_for_comes_first():
    jobs = {"any": job("d", "e"), "made": job("d")}
    known = careers(
        {
            "one": bridge("sans-diplome", "d", mois="0"),
            "via-any": bridge("any", "end"),
            "via-made": bridge("made", "end"),
        },
        {"d": diploma(3), "e": diploma(3), "end": diploma(4)},
        jobs,
    )

    (first, *_) = Firsts(known).from_("sans-diplome")["end"].values()
    assert "made" in first.stops
