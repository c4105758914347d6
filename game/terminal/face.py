"""The terminal, from the choice of a story to the transcript of its play."""

from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from game.store import Store, fingerprint
from game.terminal import menu
from game.terminal.answers import Answers
from game.terminal.around import around
from game.terminal.page import Page
from game.terminal.session import Session, Stop
from game.writing import write_transcript
from scenarios.content import Content
from scenarios.i18n import _
from scenarios.play import Play


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What a player asked for. ``replay`` holds choices counted from 1; None when nothing is to be replayed."""

    slug: str | None = None
    replay: tuple[int, ...] | None = None
    resume: bool = False
    timers: bool = False
    transcript: Path | None = None


def play_in_terminal(content: Content, store: Store, wish: Wish, stdin: TextIO, stdout: TextIO) -> int:
    """Play one story. Returns 0 when it is over, was left or was wholly replayed, 1 when it was cut short."""
    page = Page(stdout)
    answers = Answers(stdin, given=[str(number) for number in wish.replay or ()], timed=wish.timers)
    try:
        session = _session(content, store, wish, page, answers)
    except EOFError:
        page.answered()
        return 1
    if session is None:
        return 0
    stop: Stop | None = None
    try:
        stop = session.run()
    finally:
        # Also when the player pressed Ctrl-C, or when whoever read us is gone: what was played stays.
        written = wish.transcript is None or _written(wish.transcript, session)
        if stop is not Stop.STORY_AT_FAULT and session.play.ending is None:
            _say_how_to_resume(session)
    done = stop in (Stop.ENDING, Stop.LEFT) or (stop is Stop.INPUT_ENDED and wish.replay is not None)
    return 0 if done and written else 1


def _session(content: Content, store: Store, wish: Wish, page: Page, answers: Answers) -> Session | None:
    """The play to tell, once it is known which; None when the player leaves before."""
    slug = wish.slug or menu.pick_story(page, answers, content, store)
    if slug is None:
        return None
    story = content.stories[slug].story
    mark = fingerprint(content.folder / "univers" / slug / "recit.yaml")
    resume: bool | None = wish.resume
    if not resume and answers.shows_itself and store.saved(slug):
        resume = menu.wants_to_resume(page, answers)
    if resume is None:
        return None
    play = store.resume(slug, mark, story) if resume else None
    if resume and play is None:
        page.say(_("Aucune partie n’est en cours : l’histoire part du début."))
    return Session(
        play=play or Play.begin(story),
        slug=slug,
        around=around(content.careers, slug, story),
        careers=content.careers,
        store=store,
        page=page,
        answers=answers,
        story_mark=mark,
        timers=wish.timers,
    )


def _written(file: Path, session: Session) -> bool:
    """Write the play down; whether the disk let us."""
    refused = write_transcript(file, session.slug, session.play)
    if refused:
        session.page.say(refused)
    return refused is None


def _say_how_to_resume(session: Session) -> None:
    if session.store.folder is not None and session.play.numbers:
        session.page.say(_("Ta partie est gardée. Pour la reprendre :"))
        session.page.say(f"filrouge jouer --texte --recit {session.slug} --reprendre")
