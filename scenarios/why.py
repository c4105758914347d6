"""Why nobody ever sees a part of a story, where it can be said exactly and in a few words; else nothing is said.

Each sentence ends the one that names the part: it starts with its own sign, and is empty where there is none to give.
"""

from collections.abc import Collection, Sequence

from scenarios import rules
from scenarios.i18n import _, ngettext
from scenarios.language import And, Compare, Condition, Flag, Not, Or, Seen
from scenarios.model import NextScene, Story
from scenarios.rules import StoryState

MOST_NAMES = 4


def why_never(when: Condition | None, states: Sequence[StoryState]) -> str:
    """Why a condition holds in none of ``states``: the part of it that never does, or that they never do together."""
    if when is None:
        return ""
    needed = when.parts if isinstance(when, And) else (when,)
    never = [part for part in needed if not any(rules.holds(part, state) for state in states)]
    if never:
        said = " ; ".join(f"« {written(part)} »" for part in never)
        return ngettext(
            " : {said} n’y est jamais vrai", " : {said} n’y sont jamais vrais", len(never)
        ).format(said=said)
    return _(" : chaque condition y est vraie parfois, jamais toutes ensemble")


def why_not_taken(step: NextScene, states: Sequence[StoryState]) -> str:
    """Why a step of a ``suite`` is never taken; ``states`` are those of its scene in which no choice is open."""
    if not states:
        return _(" : dans cette scène, un choix au moins est toujours ouvert")
    if step.when is None or any(rules.holds(step.when, state) for state in states):
        return _(" : une ligne d’avant est toujours prise à sa place")
    return why_never(step.when, states)


def why_not_entered(story: Story, name: str, reached: Collection[str]) -> str:
    """Why a scene is never reached: nothing leads there, or only what is never reached, or never open."""
    leading = [
        other
        for other, scene in story.scenes.items()
        if other != name
        and name in {*(choice.goto for choice in scene.choices), *(s.goto for s in scene.then)}
    ]
    if not leading:
        return _(" : rien n’y mène")
    if any(other in reached for other in leading):
        return _(" : ce qui y mène n’est jamais ouvert")
    said = ", ".join(f"« {other} »" for other in leading[:MOST_NAMES]) + (
        " …" if leading[MOST_NAMES:] else ""
    )
    return _(" : seul y mène ce qui n’est jamais atteint ({said})").format(said=said)


def written(condition: Condition, inside: type | None = None) -> str:
    """A condition as an author writes it, between brackets where it stands inside one that binds tighter."""
    match condition:
        case Compare(variable, operator, number):
            return f"{variable} {operator} {number}"
        case Flag(variable):
            return variable
        case Seen(scene):
            return f"vu({scene})"
        case Not(part):
            return f"non {written(part, Not)}"
        case And(parts):
            words = " et ".join(written(part, And) for part in parts)
            return f"({words})" if inside is Not else words
        case Or(parts):
            words = " ou ".join(written(part, Or) for part in parts)
            return f"({words})" if inside in (Not, And) else words
    raise TypeError(condition)
