"""The two questions that come before a play: which story, and whether to take up the one in hand."""

from collections.abc import Sequence

from game.store import Store
from game.terminal import words
from game.terminal.answers import Answers
from game.terminal.jobs import jobs_of_the_carnet, show_carnet
from game.terminal.page import Page
from game.terminal.session import CHOICE
from scenarios.content import Content
from scenarios.i18n import _


def pick(page: Page, answers: Answers, options: Sequence[str]) -> int | None:
    """The place, from 0, of the option that was picked; None when the player leaves. Raises EOFError."""
    for number, option in enumerate(options, start=1):
        page.say(f"{number}. {option}", under=f"{number}. ")
    while True:
        page.ask(words.prompt(len(options), helps=False))
        answer = answers.next()
        if not answers.shows_itself:
            page.answered(answer if CHOICE.fullmatch(answer) else "")
        if CHOICE.fullmatch(answer) and 1 <= int(answer) <= len(options):
            return int(answer) - 1
        if answer.casefold() == "q":
            return None
        page.say(words.not_a_choice(len(options)))


def pick_story(page: Page, answers: Answers, content: Content, store: Store) -> str | None:
    """The story to play, among the universes of the folder; those to come are named, and cannot be opened.

    After them, the jobs of the carnet, as soon as it holds one.
    """
    universes = sorted(content.careers.universes.items(), key=lambda item: item[1].order)
    open_or_not = {slug: _open_or_not(content, slug) for slug, _universe in universes}
    carnet = (_("Carnet : les métiers rencontrés"),) if jobs_of_the_carnet(content.careers, store) else ()
    page.say(_("Quel univers ?"))
    while True:
        place = pick(page, answers, (*open_or_not.values(), *carnet))
        if place is None:
            return None
        if place == len(open_or_not):
            show_carnet(page, answers, content.careers, store)
            continue
        slug = tuple(open_or_not)[place]
        if slug in content.stories:
            return slug
        page.say(_("Cette histoire n’est pas encore écrite."))


def _open_or_not(content: Content, slug: str) -> str:
    universe = content.careers.universes[slug]
    if slug in content.stories:
        title = content.stories[slug].story.title
        return _("{universe} : {title}").format(universe=universe.title, title=title)
    return _("{universe} (à venir)").format(universe=universe.title)


def wants_to_resume(page: Page, answers: Answers) -> bool | None:
    """Whether to take up the play in hand; None when the player leaves."""
    page.say(_("Une partie est en cours."))
    place = pick(page, answers, (_("Reprendre là où tu en étais"), _("Recommencer au début")))
    return None if place is None else place == 0
