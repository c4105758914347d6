"""What holds of the routes of any careers whatever, drawn at random."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from scenarios.route_steps import steps_of
from scenarios.routes import LONGEST, Ranking, ranked, routes
from tests.scenarios.tiny_careers import bridge, careers, diploma, job

STARTS = ("sans-diplome", "en-reconversion", "secteur-sport")
DIPLOMAS, JOBS = ("d1", "d2", "d3", "d4"), ("j1", "j2", "j3")
STOPS = (*DIPLOMAS, *JOBS)

months = st.one_of(
    st.just("inconnu"),
    st.tuples(st.integers(0, 30), st.integers(0, 30)).map(lambda pair: [str(each) for each in sorted(pair)]),
)
bridges = st.builds(
    bridge,
    st.lists(st.sampled_from((*STARTS, *STOPS)), min_size=1, max_size=2, unique=True).map(",".join),
    st.lists(st.sampled_from(STOPS), min_size=1, max_size=2, unique=True).map(",".join),
    mois=months,
    revenu=st.sampled_from(("gardé", "de-formation", "à-financer", "inconnu")),
    confiance=st.sampled_from(("élevée", "moyenne", "faible")),
)
worlds = st.builds(
    lambda many, levels, opened: careers(
        {f"b{place}": each for place, each in enumerate(many)},
        {name: diploma(level) for name, level in zip(DIPLOMAS, levels, strict=True)},
        {name: job(*names) for name, names in zip(JOBS, opened, strict=True)},
    ),
    st.lists(bridges, max_size=9),
    st.lists(st.integers(3, 7), min_size=4, max_size=4),
    st.lists(st.lists(st.sampled_from(DIPLOMAS), max_size=2, unique=True), min_size=3, max_size=3),
)
starts, ends = st.sampled_from((*STARTS, *STOPS)), st.sampled_from(STOPS)


def cost(route, by):
    return {
        Ranking.TIME: route.cost.time,
        Ranking.INCOME: route.cost.income,
        Ranking.CONFIDENCE: route.cost.confidence,
    }[by]


@given(worlds, starts, ends, st.booleans())
def test_a_route_is_whole_goes_where_it_was_asked_and_stops_nowhere_twice(world, start, end, everything):
    for route in routes(world, start, end, all=everything):
        assert (route.stops[0], route.stops[-1]) == (start, end)
        assert all(one.end == two.start for one, two in pairwise(route.steps))
        assert len(set(route.stops)) == len(route.stops) <= LONGEST + 1


@given(worlds, starts, ends)
def test_a_route_is_made_of_known_steps_and_of_an_open_entry_first_or_not_at_all(world, start, end):
    known = {(step.start, step.end, step.bridge) for step in steps_of(world)}

    for route in routes(world, start, end):
        assert all((step.entry or step.start, step.end, step.bridge) in known for step in route.steps)
        assert all(step.entry is None for step in route.steps[1:])


@given(worlds, starts, ends, st.sampled_from(Ranking), st.randoms())
def test_a_ranking_does_not_depend_on_the_order_things_are_found_in(world, start, end, by, chance):
    found = ranked(routes(world, start, end), by)
    shuffled = list(found)
    chance.shuffle(shuffled)

    assert ranked(shuffled, by) == found
    assert sorted(map(str, ranked(found, Ranking.TIME))) == sorted(map(str, found))


@given(worlds, bridges, starts, ends, st.sampled_from(Ranking))
def test_one_more_bridge_never_makes_the_best_of_a_ranking_worse(world, more, start, end, by):
    """By time: never longer, at its shortest, unless what took fewer months was partly unknown."""
    before = ranked(routes(world, start, end), by)
    richer = careers({**world.bridges, "more": more}, dict(world.diplomas), dict(world.jobs))
    after = ranked(routes(richer, start, end), by)

    if before:
        assert cost(after[0], by) <= cost(before[0], by)
    if before and before[0].months is not None and by is Ranking.TIME:
        assert after[0].at_least <= before[0].at_least


@given(worlds, starts, ends)
def test_whoever_asks_for_everything_gets_no_less_of_what_is_best(world, start, end):
    sure, everything = routes(world, start, end), routes(world, start, end, all=True)

    if sure:
        assert everything[0].cost.time <= sure[0].cost.time
