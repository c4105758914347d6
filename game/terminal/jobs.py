"""Jobs in the terminal: the sheet of one, and the list of those that were met, to pick from."""

from collections.abc import Iterator, Mapping, Sequence

from game.jobs import JobSheet, job_sheet, known_jobs, title
from game.store import Store
from game.terminal import words
from game.terminal.answers import Answers
from game.terminal.page import Page
from scenarios.all_careers import Careers
from scenarios.i18n import _
from scenarios.interface import WORDS


def sheet_words(sheet: JobSheet) -> Iterator[str]:
    """A job in short, a sentence or a paragraph at a time."""
    yield sheet.title
    yield sheet.brief
    if sheet.warning:
        yield sheet.warning
    for section in sheet.sections:
        yield _("{title} :").format(title=section.title)
        yield from section.paragraphs
        if section.aside:
            yield section.aside
    yield sheet.where


def met_words(careers: Careers, slugs: Sequence[str]) -> Iterator[str]:
    """The jobs met in a play: each with its number and a sentence."""
    if slugs:
        yield _("Les métiers rencontrés :")
    for number, slug in enumerate(slugs, start=1):
        brief = (careers.jobs or {})[slug].brief
        yield _("{number}. {job}. {brief}").format(number=number, job=title(careers, slug), brief=brief)


def jobs_of_the_carnet(careers: Careers, store: Store) -> Mapping[str, tuple[str, ...]]:
    """Of each universe, in the order of the day, the jobs met there that still have a sheet."""
    universes, kept = careers.universes, store.jobs
    met = {
        slug: known_jobs(careers, kept.get(slug, ()))
        for slug in sorted(universes, key=lambda slug: universes[slug].order)
    }
    return {slug: jobs for slug, jobs in met.items() if jobs}


def show_carnet(page: Page, answers: Answers, careers: Careers, store: Store) -> None:
    """The jobs of the carnet by universe, then the sheets one asks for. Raises EOFError."""
    page.say(WORDS.jobs_met)
    slugs: list[str] = []
    for universe, jobs in jobs_of_the_carnet(careers, store).items():
        page.gap()
        page.say(careers.universes[universe].title)
        for slug in jobs:
            slugs.append(slug)
            page.say(f"{len(slugs)}. {title(careers, slug)}", under=f"{len(slugs)}. ")
    read_sheets(page, answers, careers, slugs)


def read_sheets(page: Page, answers: Answers, careers: Careers, slugs: Sequence[str]) -> None:
    """Show the sheets one asks for by their numbers, until one answers nothing. Raises EOFError."""
    while slugs:
        numbers = "1" if len(slugs) == 1 else _("1 à {most}").format(most=len(slugs))
        page.gap()
        page.ask(_("Une fiche à lire ({numbers}, Entrée pour finir) : ").format(numbers=numbers))
        answer = answers.next()
        known = answer.isdecimal() and answer.isascii() and len(answer) < 4
        if not answers.shows_itself:
            page.answered(answer if known else "")
        if answer.casefold() in ("", "q"):
            return
        if not known or not 1 <= int(answer) <= len(slugs):
            page.say(words.not_a_choice(len(slugs)))
            continue
        page.gap()
        if sheet := job_sheet(careers, slugs[int(answer) - 1]):
            for sentence in sheet_words(sheet):
                page.say(sentence)
