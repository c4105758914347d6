"""A story as the page that reads without a script and that the player plays: the words stand in it once.

Conditions are written for the player in reverse order, operands first: ``lien >= 2 et non vu(cave)`` is
``lien 2 >= @4 ! &``, the cave being the fourth scene of the page. ``static/js/story.js`` reads the page back; what it
must find is in ``_story.html``.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from scenarios.address import story_mark
from scenarios.content import Content
from scenarios.figures import Figures
from scenarios.language import And, Compare, Condition, Effect, Flag, Not, Or, Seen
from scenarios.lines import Plain, RichText, Stress, Term, Value
from scenarios.model import Character, Ending, Moment, Scene, Story, Variable
from site_builder.markup import anchor
from site_builder.page import Page
from site_builder.static_files import (
    present_script_path,
    stage_script_path,
    stage_sheet_path,
    story_script_path,
    story_sheet_path,
)

DEFAULT_HUE = "corail"


def story_page(content: Content, slug: str, figures: Figures | None = None) -> Page:
    """The page of one story; ``figures`` tell how long it is."""
    story = content.stories[slug].story
    careers = content.careers
    scenes, terms = scene_numbers(story), explained_terms(content, story)
    universe = careers.universes.get(slug)
    return Page(
        f"univers/{slug}/recit.html",
        "recit.html",
        story.title,
        story.hook,
        section="univers.html",
        words={
            "slug": slug,
            "story": story,
            "universe": universe,
            "has_class": slug in careers.classes,
            "has_offers": bool(universe and universe.after) or any(each.after for each in endings(story)),
            "hue": story_hue(content, slug),
            "sheet": story_sheet_path(slug),
            "script": story_script_path(slug),
            "stage_sheet": stage_sheet_path(slug),
            "stage_script": stage_script_path(slug),
            "present_script": present_script_path(slug),
            "mark": story_mark(story),
            "minutes": whole_minutes(figures),
            "scenes": [story.scenes[name] for name in scenes],
            "scene_link": {name: f"#s-{number}" for name, number in scenes.items()},
            "data": story_data(story),
            "jobs": story_jobs(content, story),
            "terms": terms,
            "term_id": {word: f"mot-{number}" for number, word in enumerate(terms, 1)}.__getitem__,
            "sources": careers.sources or {},
            "bridges": careers.bridges or {},
            "careers": careers,
            "condition": partial(condition, scenes),
            "effects": effects,
            "people": people,
            "source": odd_source,
        },
    )


def story_hue(content: Content, slug: str) -> str:
    """The hue of a story's universe, as style sheets name it."""
    universe = content.careers.universes.get(slug)
    return anchor(universe.hue if universe else DEFAULT_HUE)


def story_parts(story: Story) -> Iterator[str]:
    """What this story asks for beside what every story does."""
    if any(scene.moment is Moment.MESSAGES for scene in story.scenes.values()):
        yield "messages"
    if any(scene.support == "papier" for scene in story.scenes.values()):
        yield "paper"
    if any(variable.gauge for variable in story.variables.values()):
        yield "gauges"
    if any(True for text in texts(story) for _ in text.terms()):
        yield from ("dialog", "terms")
    if any(scene.timer for scene in story.scenes.values()):
        yield "timer"
    if any(ending.after for ending in endings(story)):
        yield "offers"
    if any(each.job for each in story.characters.values()):
        yield "jobs"


def endings(story: Story) -> Iterator[Ending]:
    return (scene.ending for scene in story.scenes.values() if scene.ending)


def whole_minutes(figures: Figures | None) -> tuple[int, int] | None:
    """The minutes of the shortest and of the longest play, rounded up; None where they are not known."""
    if figures is None or figures.minutes.least is None or figures.minutes.most is None:
        return None
    return math.ceil(figures.minutes.least), math.ceil(figures.minutes.most)


def story_stops(content: Content, slug: str) -> dict[int, str]:
    """Where the class sheet pauses the story: its questions, by the numbers of the scenes."""
    if slug not in content.careers.classes:
        return {}
    numbers = scene_numbers(content.stories[slug].story)
    return {numbers[stop.scene]: stop.question for stop in content.careers.classes[slug].during.stops}


def scene_numbers(story: Story) -> dict[str, int]:
    """The number of each scene in the page, in order: the first one first, then as they are written."""
    return {name: number for number, name in enumerate(dict.fromkeys((story.first, *story.scenes)), 1)}


def story_data(story: Story) -> dict[str, Any]:
    """What the player needs that nobody reads: the variables, and who the characters are."""
    return {
        "variables": {name: _variable(each) for name, each in story.variables.items()},
        "people": {who: _person(each) for who, each in story.characters.items()},
    }


def _person(character: Character) -> list[str]:
    """A name, a role, and the job of those who have one."""
    return [character.name, character.role, *([character.job] if character.job else [])]


def story_jobs(content: Content, story: Story) -> tuple[str, ...]:
    """The jobs that a play may meet and that have a sheet; the player hides those that this play did not meet."""
    known = content.careers.jobs or {}
    jobs = (each.job for each in story.characters.values())
    return tuple(dict.fromkeys(job for job in jobs if job in known if job))


def _variable(variable: Variable) -> bool | list[int | str]:
    """A yes/no is its start; a number is its start, its bounds, and its name when players see it."""
    if variable.is_flag:
        return bool(variable.start)
    low, high = variable.low, variable.high
    shown = [variable.name] if variable.gauge and variable.name else []
    return [int(variable.start), int(low or 0), int(high or 0), *shown]


def explained_terms(content: Content, story: Story) -> dict[str, str]:
    """The glossary words that the story shows, in reading order, with their meaning."""
    glossary = content.careers.glossary or {}
    used = dict.fromkeys(term.word for text in texts(story) for term in text.terms())
    return {word: glossary[word].meaning for word in used if word in glossary}


def texts(story: Story) -> Iterator[RichText]:
    """Every text that a player may read."""
    for scene in story.scenes.values():
        yield from (line.text for line in scene.text)
        yield from (card.text for card in scene.cards)
        for choice in scene.choices:
            yield choice.label
            yield from (line.text for line in choice.reply)
        if scene.ending:
            yield scene.ending.title
            yield from (line.text for line in scene.ending.balance)


def people(scene: Scene) -> str | None:
    """Who is said to be there; None where those who speak are."""
    return None if scene.present is None else " ".join(scene.present)


def condition(scenes: Mapping[str, int], when: Condition | None) -> str | None:
    """A condition, operands first; None where there is none."""
    return None if when is None else _condition(scenes, when)


def _condition(scenes: Mapping[str, int], when: Condition) -> str:
    match when:
        case Compare(variable, operator, number):
            return f"{variable} {number} {operator}"
        case Flag(variable):
            return variable
        case Seen(scene):
            return f"@{scenes[scene]}"
        case Not(part):
            return f"{_condition(scenes, part)} !"
        case And(parts):
            return _joined(scenes, parts, "&")
        case Or(parts):
            return _joined(scenes, parts, "|")
    raise TypeError(when)


def _joined(scenes: Mapping[str, int], parts: Iterable[Condition], sign: str) -> str:
    first, *others = (_condition(scenes, part) for part in parts)
    return " ".join([first, *(f"{other} {sign}" for other in others)])


def effects(these: Iterable[Effect]) -> str | None:
    """Effects, one after the other: ``minutes-3 code=oui``; None where there is none."""
    return " ".join(map(_effect, these)) or None


def _effect(effect: Effect) -> str:
    value = {True: "oui", False: "non"}[effect.value] if isinstance(effect.value, bool) else effect.value
    return f"{effect.variable}{effect.operator}{value}"


def odd_source(text: RichText) -> str | None:
    """The author's own signs, where the page's elements do not tell them: what a transcript holds.

    Spaces at the ends and several in a row are not shown, and a page made small does not hold them.
    """
    told = text.source == "".join(map(_usual, text.parts)) and not _LOST_SPACES.search(_shown(text))
    return None if told else text.source


_LOST_SPACES = re.compile(r"^\s|\s$|[ \t\n\r\f]{2}|[\t\n\r\f]")


def _shown(text: RichText) -> str:
    return "".join("0" if isinstance(part, Value) else part.words for part in text.parts)


def _usual(part: Plain | Stress | Term | Value) -> str:
    match part:
        case Plain(words):
            return words
        case Stress(words):
            return f"*{words}*"
        case Term(_, words):
            return f"[[{words}]]"
        case Value(variable):
            return f"{{{variable}}}"
    raise TypeError(part)
