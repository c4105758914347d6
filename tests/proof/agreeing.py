"""What a proof must say of a story, by the slow search; and whether its plays lead where they say."""

from scenarios import rules
from scenarios.explore import Walk
from scenarios.figures import Figures
from scenarios.places import Path_
from scenarios.play import replay
from scenarios.reading import Finding
from scenarios.rules import StoryState
from scenarios.shape import check_shape
from tests.proof.whole import Whole, all_parts

NEVER = {"choix-jamais-ouvert", "suite-jamais-prise", "ligne-jamais-montrée"}


def findings(walked: Walk) -> dict[str, list[Finding]]:
    """What the walk shows, by code."""
    found: dict[str, list[Finding]] = {}
    for finding in check_shape(walked):
        found.setdefault(finding.mistake.code, []).append(finding)
    return found


def assert_agreed(walked: Walk, whole: Whole) -> None:
    """The proof and the slow search say the same of a story, each fault shown by a play as short as there is."""
    story, found = walked.story, findings(walked)
    stuck, endless = whole.stuck(), whole.nearest(whole.endless)

    assert walked.complete
    assert walked.reached == whole.reached()
    assert told(found, "bloqué") == stuck
    assert told(found, "suites-en-rond").items() <= endless.items()
    assert bool(told(found, "suites-en-rond")) == bool(endless)
    if stuck or endless:
        assert found.keys() <= {"bloqué", "suites-en-rond"}
    elif len(whole.alive) < len(whole.states):
        assert found.keys() == {"sans-fin"}
        assert told(found, "sans-fin") == whole.astray()
    else:
        seen = whole.seen_parts()
        assert never_seen(found) == all_parts(story, whole.reached(), seen) - seen
        assert never_reached(found) == story.scenes.keys() - whole.reached()
        assert ("boucle-sans-borne" in found) == whole.turns
    for each in (finding for group in found.values() for finding in group if finding.play is not None):
        assert_play_leads_there(each, whole)


def assert_sound(walked: Walk, whole: Whole) -> None:
    """What is said of a story whose walk met a bound is true, and says that the rest is not proved."""
    found = findings(walked)

    assert found.keys() <= {"bloqué", "suites-en-rond", "sans-fin", "non-démontré"}
    assert [each.mistake.words["états"] for each in found["non-démontré"]] == [len(walked)]
    assert walked.reached <= whole.reached()
    assert told(found, "bloqué").items() <= whole.stuck().items()
    assert told(found, "suites-en-rond").items() <= whole.nearest(whole.endless).items()
    assert told(found, "sans-fin").keys() <= whole.dead()
    for each in (finding for group in found.values() for finding in group if finding.play is not None):
        assert_play_leads_there(each, whole)


def assert_figures_are_true(figures: Figures, exact: Figures) -> None:
    """Past a bound the least is the true one or nothing, there is no most, and the middle says it was drawn."""
    for name in ("choices", "words", "minutes"):
        known, true = getattr(figures, name), getattr(exact, name)
        assert known.least in (None, true.least)
        assert known.most is None
    assert not figures.exact


def told(found: dict[str, list[Finding]], code: str) -> dict[str, int]:
    """The scenes a kind of problem is found in, each with the choices of its play."""
    return {str(each.path[1]): len(each.play or ()) for each in found.get(code, ())}


def never_seen(found: dict[str, list[Finding]]) -> set[Path_]:
    """The parts that no play shows; those with a condition are told at it."""
    paths = (finding.path for code in NEVER for finding in found.get(code, ()))
    return {path[:-1] if path[-1] == "si" else path for path in paths}


def never_reached(found: dict[str, list[Finding]]) -> set[str | int]:
    return {each.path[1] for code in ("scène", "fin") for each in found.get(f"{code}-jamais-atteinte", ())}


def assert_play_leads_there(finding: Finding, whole: Whole) -> None:
    """Replayed by the rules, the play holds to its end, and what it shows is met on the way from its last choice."""
    story, code, scene = whole.story, finding.mistake.code, finding.path[1]
    play, held = replay(story, [number - 1 for number in finding.play or ()])
    assert held
    there = [state for state in on_the_way(whole, play.state) if state.scene == scene]
    assert there, f"{code}: {finding.play} does not lead to {scene}"
    numbers = [whole.number_of(state) for state in there]
    if code == "bloqué":
        assert any(not whole.ways[number] for number in numbers)
    elif code == "sans-fin":
        assert not whole.alive.issuperset(numbers)
    elif code == "suites-en-rond":
        assert whole.endless.intersection(numbers)


def on_the_way(whole: Whole, state: StoryState | None) -> list[StoryState]:
    """A state, and those its suites lead to, each once."""
    found: list[StoryState] = []
    while state is not None and state not in found:
        found.append(state)
        state = rules.follow(whole.story, state)
    return found
