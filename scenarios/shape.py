"""What the walk through every state shows of a story: where a player would be stuck, and what nobody would ever see."""

from collections.abc import Iterable, Iterator

from scenarios import rules
from scenarios.explore import Walk
from scenarios.graph import turns
from scenarios.mistakes import Mistake
from scenarios.model import Scene, Story
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.views import View
from scenarios.why import why_never, why_not_entered, why_not_taken


def check_shape(walked: Walk) -> list[Finding]:
    """Where a player is stuck; and in a story where nobody is, what turns for ever and what nobody sees."""
    found = [*stuck(walked), *endless_suites(walked)]
    found = found or list(no_ending(walked))
    if not walked.complete:
        return [*found, Finding(("scènes",), Mistake("non-démontré", états=len(walked)), on_key=True)]
    return found or [*loops(walked), *never_seen(walked)]


def stuck(walked: Walk) -> Iterator[Finding]:
    """States with nothing to do: one finding a scene, with a shortest play that leads there."""
    told: set[str] = set()
    for number, view in enumerate(walked.views):
        if not view.ways and number not in walked.endings and view.scene not in told:
            told.add(view.scene)
            yield _with_play("bloqué", walked, number)


def no_ending(walked: Walk) -> Iterator[Finding]:
    """Where a play goes astray: scenes entered, from a state that could still end, in one that no longer can."""
    alive, told = walked.alive, set[str]()
    astray = {to for number, ways in enumerate(walked.ways) if alive[number] for to in ways if not alive[to]}
    for number in sorted(astray) if alive[0] else (0,):
        scene = walked.views[number].scene
        if scene not in told:
            told.add(scene)
            yield _with_play("sans-fin", walked, number, boucle=_turning_after(walked, number))


def _turning_after(walked: Walk, number: int) -> list[str]:
    """The scenes that a play turns in once it is in a state that no ending can follow, in the author's order."""
    after, waiting = {number}, [number]
    while waiting:
        new = set(walked.ways[waiting.pop()]) - after
        after |= new
        waiting += new
    turning = (group for group in walked.groups if group[0] in after and turns(group, walked.ways))
    inside = {walked.views[each].scene for group in turning for each in group}
    return [name for name in walked.story.scenes if name in inside]


def dead_ends(walked: Walk) -> list[str]:
    """The scenes in which some reachable state cannot reach an ending, in the author's order."""
    dead = {view.scene for number, view in enumerate(walked.views) if not walked.alive[number]}
    return [name for name in walked.story.scenes if name in dead]


def endless_suites(walked: Walk) -> Iterator[Finding]:
    """Scenes that follow each other for ever without a choice."""
    for first, names in _rounds(walked, with_choice=False):
        yield _with_play("suites-en-rond", walked, first, "suite", boucle=names)


def loops(walked: Walk) -> Iterator[Finding]:
    """Loops of choices that nothing bounds: a remark, told once for the scenes they share."""
    for first, names in _rounds(walked, with_choice=True):
        yield _with_play("boucle-sans-borne", walked, first, boucle=names)


def _rounds(walked: Walk, *, with_choice: bool) -> Iterator[tuple[int, list[str]]]:
    """The groups of states that a play can turn in, nearest first: the nearest state of each, and its scenes.

    A turn without any choice has no way out: its group is all suites, and the others have a choice on every turn.
    """
    told: set[str] = set()
    for group in sorted((group for group in walked.groups if turns(group, walked.ways)), key=min):
        inside = {walked.views[number].scene for number in group}
        if with_choice == any(walked.views[number].opened for number in group) and not told & inside:
            told |= inside
            yield min(group), [name for name in walked.story.scenes if name in inside]


def unreachable(walked: Walk) -> list[str]:
    return [name for name in walked.story.scenes if name not in walked.reached]


def never_seen(walked: Walk) -> Iterator[Finding]:
    """Scenes, choices, steps and lines that no play shows. What is inside a scene never reached goes without saying."""
    views = _views_by_scene(walked)
    for name, scene in walked.story.scenes.items():
        path = ("scènes", name)
        if name not in views:
            code = "fin-jamais-atteinte" if scene.ending else "scène-jamais-atteinte"
            why = why_not_entered(walked.story, name, walked.reached)
            yield Finding(path, Mistake(code, scène=name, pourquoi=why), on_key=True)
            continue
        here = views[name]
        opened = {place for view in here for place in view.opened}
        for place, choice in enumerate(scene.choices):
            if place not in opened:
                why = why_never(choice.when, [view.state for view in here])
                asked = ("si",) if choice.when else ()
                yield Finding((*path, "choix", place, *asked), Mistake("choix-jamais-ouvert", pourquoi=why))
        taken = {view.step for view in here}
        for place, step in enumerate(scene.then):
            if place not in taken:
                why = why_not_taken(step, [view.state for view in here if not view.opened])
                asked = ("si",) if step.when else ()
                yield Finding((*path, "suite", place, *asked), Mistake("suite-jamais-prise", pourquoi=why))
        yield from _never_shown(path, scene, walked.story, here)


def _never_shown(path: Path_, scene: Scene, story: Story, views: Iterable[View]) -> Iterator[Finding]:
    """The lines that none of a scene's states shows; the reply of a choice never open goes without saying."""
    judged = [((*path, "texte"), scene.text, [view.state for view in views])]
    for place, choice in enumerate(scene.choices):
        after = [rules.after_effects(story, view.state, choice) for view in views if place in view.opened]
        if after:
            judged.append(((*path, "choix", place, "réplique"), choice.reply, after))
    if scene.ending:
        judged.append(((*path, "fin", "bilan"), scene.ending.balance, [view.state for view in views]))
    for where, lines, states in judged:
        for line in lines:
            if line.when and not any(rules.holds(line.when, state) for state in states):
                never = Mistake("ligne-jamais-montrée", pourquoi=why_never(line.when, states))
                yield Finding((*where, line.row), never)


def _views_by_scene(walked: Walk) -> dict[str, list[View]]:
    """What the states of each scene that was reached show."""
    found: dict[str, list[View]] = {}
    for view in dict.fromkeys(walked.views):
        found.setdefault(view.scene, []).append(view)
    return found


def _with_play(code: str, walked: Walk, number: int, *part: str, **words: object) -> Finding:
    """What is wrong in the scene of a state, or in a ``part`` of it, with a shortest play that leads there."""
    scene = walked.views[number].scene
    mistake = Mistake(code, scène=scene, **words)
    return Finding(("scènes", scene, *part), mistake, on_key=True, play=walked.play_to(number))
