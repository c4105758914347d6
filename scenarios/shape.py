"""What the walk through every state shows of a story: where a player would be stuck, and what nobody would ever see."""

from collections.abc import Iterator

from scenarios import rules
from scenarios.explore import Walk, cycles, reaching
from scenarios.lines import Line
from scenarios.mistakes import Mistake
from scenarios.model import Scene
from scenarios.places import Path_
from scenarios.reading import Finding


def check_shape(slug: str, walked: Walk) -> list[Finding]:
    """Where a player is stuck; and in a story where nobody is, what turns for ever and what nobody sees."""
    found = [*stuck(slug, walked), *endless_suites(walked)]
    if not walked.complete:
        return [*found, Finding(("scènes",), Mistake("non-démontré", états=len(walked.states)), on_key=True)]
    return found or list(no_ending(slug, walked)) or [*loops(walked), *never_seen(walked)]


def stuck(slug: str, walked: Walk) -> Iterator[Finding]:
    """States with nothing to do: one finding a scene, with a shortest play that leads there."""
    told: set[str] = set()
    for number, state in enumerate(walked.states):
        if walked.edges[number] or state.scene in told or _is_border(walked, number):
            continue
        if walked.story.scenes[state.scene].ending is None:
            told.add(state.scene)
            yield _with_play("bloqué", slug, walked, number)


def no_ending(slug: str, walked: Walk) -> Iterator[Finding]:
    """Scenes from which some reachable state can reach no ending."""
    told: set[str] = set()
    alive = reaching(walked, walked.endings())
    for number, state in enumerate(walked.states):
        if number not in alive and state.scene not in told:
            told.add(state.scene)
            yield _with_play("sans-fin", slug, walked, number)


def dead_ends(walked: Walk) -> list[str]:
    """The scenes in which some reachable state cannot reach an ending, in the author's order."""
    alive = reaching(walked, walked.endings())
    dead = {state.scene for number, state in enumerate(walked.states) if number not in alive}
    return [name for name in walked.story.scenes if name in dead]


def endless_suites(walked: Walk) -> Iterator[Finding]:
    told: set[str] = set()
    for group in cycles(walked, without_choice=True):
        names = _scenes(walked, group)
        if not told & set(names):
            told |= set(names)
            path = ("scènes", names[0], "suite")
            yield Finding(path, Mistake("suites-en-rond", scène=names[0], boucle=names), on_key=True)


def loops(walked: Walk) -> Iterator[Finding]:
    """Loops of choices that nothing bounds: a remark, told once for the scenes they share."""
    told: set[str] = set()
    for group in cycles(walked):
        names = _scenes(walked, group)
        chosen = any(
            edge.chosen is not None and edge.to in set(group)
            for number in group
            for edge in walked.edges[number]
        )
        if chosen and not told & set(names):
            told |= set(names)
            mistake = Mistake("boucle-sans-borne", boucle=names)
            yield Finding(("scènes", names[0]), mistake, on_key=True)


def unreachable(walked: Walk) -> list[str]:
    reached = {state.scene for state in walked.states}
    return [name for name in walked.story.scenes if name not in reached]


def never_seen(walked: Walk) -> Iterator[Finding]:
    """Scenes, choices, steps and lines that no play shows. What is inside a scene never reached goes without saying."""
    seen = _Seen(walked)
    away = set(unreachable(walked))
    for name, scene in walked.story.scenes.items():
        path = ("scènes", name)
        if name in away:
            code = "fin-jamais-atteinte" if scene.ending else "scène-jamais-atteinte"
            yield Finding(path, Mistake(code, scène=name), on_key=True)
            continue
        for parts, kind, code in (
            (scene.choices, "choix", "choix-jamais-ouvert"),
            (scene.then, "suite", "suite-jamais-prise"),
        ):
            for place in range(len(parts)):
                if (name, kind, place) not in seen.parts:
                    yield Finding((*path, kind, place), Mistake(code))
        for where, line in _lines(path, scene):
            if id(line) not in seen.lines and not _inside_closed_choice(where, name, seen):
                yield Finding((*where, line.row), Mistake("ligne-jamais-montrée"))


class _Seen:
    """Everything that some state of the walk shows."""

    def __init__(self, walked: Walk) -> None:
        self.parts: set[tuple[str, str, int]] = set()
        self.lines: set[int] = set()
        for state in walked.states:
            self.state(walked, state)

    def state(self, walked: Walk, state: rules.StoryState) -> None:
        story, name = walked.story, state.scene
        scene = story.scenes[name]
        self.shown(scene.text, state)
        if scene.ending:
            self.shown(scene.ending.balance, state)
        opened = {id(choice) for choice in rules.available_choices(story, state)}
        for place, choice in enumerate(scene.choices):
            if id(choice) in opened:
                self.parts.add((name, "choix", place))
                if choice.reply:
                    self.shown(choice.reply, rules.after_effects(story, state, choice))
        if not opened:
            taken = next(
                (p for p, step in enumerate(scene.then) if not step.when or rules.holds(step.when, state)),
                None,
            )
            if taken is not None:
                self.parts.add((name, "suite", taken))

    def shown(self, lines: tuple[Line, ...], state: rules.StoryState) -> None:
        self.lines.update(id(line) for line in rules.shown_lines(lines, state))


def _lines(path: Path_, scene: Scene) -> Iterator[tuple[Path_, Line]]:
    for line in scene.text:
        yield (*path, "texte"), line
    for place, choice in enumerate(scene.choices):
        for line in choice.reply:
            yield (*path, "choix", place, "réplique"), line
    for line in scene.ending.balance if scene.ending else ():
        yield (*path, "fin", "bilan"), line


def _inside_closed_choice(where: Path_, name: str, seen: _Seen) -> bool:
    return where[2] == "choix" and (name, "choix", where[3]) not in seen.parts


def _is_border(walked: Walk, number: int) -> bool:
    """A state whose ways out were not walked because the bound was met."""
    return not walked.complete and number >= walked.walked


def _with_play(code: str, slug: str, walked: Walk, number: int) -> Finding:
    scene, play = walked.states[number].scene, walked.play_to(number)
    words = " ".join(map(str, play))
    return Finding(
        ("scènes", scene), Mistake(code, scène=scene, récit=slug, partie=words), on_key=True, play=play
    )


def _scenes(walked: Walk, group: list[int]) -> list[str]:
    inside = {walked.states[number].scene for number in group}
    return [name for name in walked.story.scenes if name in inside]
