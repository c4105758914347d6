"""What must hold of the facts beyond their names: each route rests on a text, and each job can be reached."""

from collections.abc import Iterator

from scenarios.all_careers import Careers
from scenarios.careers_fields import STARTS
from scenarios.mistakes import Mistake
from scenarios.reading import Finding

BRIDGES = "passerelles.yaml"


def check_facts(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """Every such mistake, with the file it stands in."""
    yield from _bridges(careers)
    yield from _promised(careers)
    if None not in (careers.jobs, careers.diplomas, careers.bridges):
        yield from _out_of_reach(careers)
        yield from _unused(careers)


def _bridges(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """A bridge leans on a source and leads somewhere else than where it starts, and not back to a start."""
    for name, bridge in (careers.bridges or {}).items():
        if not bridge.sources:
            path = ("passerelles", name, "sources")
            yield BRIDGES, Finding(path, Mistake("passerelle-sans-source", nom=name))
        if not any(bridge.pairs()):
            path = ("passerelles", name, "vers")
            yield BRIDGES, Finding(path, Mistake("passerelle-sur-place", nom=bridge.ends[0]))


def _promised(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """What a story or a capsule shows as a way that exists must be sure enough to be shown."""
    low = careers.unsure_bridges
    for slug, universe in careers.universes.items():
        if universe.after and universe.after.bridge in low:
            mistake = Mistake("passerelle-incertaine", nom=universe.after.bridge)
            yield f"univers/{slug}/univers.yaml", Finding(("et_après", "passerelle"), mistake)
    for slug, capsule in careers.capsules.items():
        if capsule.way.bridge in low:
            mistake = Mistake("passerelle-incertaine", nom=capsule.way.bridge)
            yield f"univers/{slug}/capsule.yaml", Finding(("chemin", "passerelle"), mistake)


def _out_of_reach(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """A job to which no way leads from where people stand: its sheet would show a door without a path."""
    reached = _reached(careers)
    for slug in careers.jobs or {}:
        if slug not in reached:
            yield f"metiers/{slug}.yaml", Finding(("diplômes",), Mistake("métier-sans-chemin", nom=slug))


def _reached(careers: Careers) -> set[str]:
    """Every stop that some way leads to from a starting point."""
    ways: dict[str, set[str]] = {}
    for bridge in (careers.bridges or {}).values():
        for start, end in bridge.pairs():
            ways.setdefault(start, set()).add(end)
    for slug, job in (careers.jobs or {}).items():
        for diploma in job.diplomas:
            ways.setdefault(diploma, set()).add(slug)
    reached: set[str] = set()
    waiting = list(STARTS)
    while waiting:
        stop = waiting.pop()
        if stop not in reached:
            reached.add(stop)
            waiting += ways.get(stop, ())
    return reached


def _unused(careers: Careers) -> Iterator[tuple[str, Finding]]:
    """A diploma that opens no job and stands on no bridge: nobody would ever be shown it."""
    for name in careers.diplomas or {}:
        if not careers.jobs_of(name) and not careers.bridges_of(name):
            yield (
                "diplomes.yaml",
                Finding(("diplômes", name), Mistake("diplôme-isolé", nom=name), on_key=True),
            )
