"""The class sheet of a universe, with the exact moment of the story that is to be played again."""

from collections.abc import Iterator
from dataclasses import dataclass

from scenarios.address import pack, story_mark
from scenarios.class_sheet import VERDICTS, ClassSheet, Replay
from scenarios.explore import Walk, walk
from scenarios.i18n import _
from scenarios.model import Story
from scenarios.play import Play, replay
from site_builder.page import Page
from site_builder.pages.universes import Shelf, Shown


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment of a story: the end of its address, and the choices that lead there, for who only has the paper."""

    address: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pause:
    """Where the story is paused: the words that the group has just heard, and the question."""

    heard: str
    question: str


def class_pages(shelf: Shelf) -> tuple[Page, ...]:
    """One for each sheet whose story can be played."""
    return tuple(_class_page(shelf, shown) for shown in shelf.written if shown.has_class)


def _class_page(shelf: Shelf, shown: Shown) -> Page:
    careers, story = shelf.content.careers, shelf.content.stories[shown.slug].story
    sheet = careers.classes[shown.slug]
    return Page(
        shown.page("classe.html"),
        "classe.html",
        _("{universe} : la fiche de classe").format(universe=shown.sheet.title),
        _("« {story} » à plusieurs, en {minutes} minutes : avant, pendant, après, et un quiz.").format(
            story=story.title, minutes=sheet.duration
        ),
        section="univers.html",
        words={
            "shown": shown,
            "story": story,
            "sheet": sheet,
            "pauses": tuple(_pauses(sheet, story)),
            "moment": moment(shelf.walks.get(shown.slug) or walk(story), sheet.after.replay),
            "verdicts": VERDICTS,
            "sources": careers.sources or {},
        },
    )


def _pauses(sheet: ClassSheet, story: Story) -> Iterator[Pause]:
    """In the order of the story's file, which is that of the story."""
    order = list(story.scenes)
    for stop in sorted(sheet.during.stops, key=lambda each: order.index(each.scene)):
        lines = story.scenes[stop.scene].text
        yield Pause(lines[0].text.plain({}) if lines else stop.scene, stop.question)


def moment(walked: Walk, wanted: Replay) -> Moment | None:
    """The end of a shortest play after which that choice is open; None when no play leads there."""
    story = walked.story
    place = [choice.label.source for choice in story.scenes[wanted.scene].choices].index(wanted.choice)
    views = enumerate(walked.views)
    number = next((n for n, view in views if view.scene == wanted.scene and place in view.opened), None)
    if number is None:
        return None
    play = _entering(story, wanted.scene, walked.play_to(number))
    return Moment(pack(story_mark(story), play.moves), tuple(_chosen(play)))


def _entering(story: Story, scene: str, choices: tuple[int, ...]) -> Play:
    """The play of those choices, counted from 1, followed until it stands in a scene."""
    play, _held = replay(story, [number - 1 for number in choices])
    while play.state.scene != scene:
        after = play.follow()
        assert after, "a walk goes where plays go"  # noqa: S101 - what the type cannot say
        play = after
    return play


def _chosen(play: Play) -> Iterator[str]:
    """The words of each choice that was made."""
    for step in play.past:
        if step.chosen is not None:
            before = Play(play.story, step.state)
            yield before.choices[step.chosen].label.plain(step.state.variables)
