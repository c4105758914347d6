"""The jobs of a play: which were met, and what is shown of one. Pure, and the same for the window and the terminal."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scenarios import rules
from scenarios.all_careers import Careers
from scenarios.careers_fields import Basis, Confidence, Nights
from scenarios.careers_model import Job
from scenarios.i18n import _
from scenarios.interface import WORDS
from scenarios.lines import Line
from scenarios.play import Play, Step

MOMENTS = 3
EACH_SIDE = 2  # sentences of what wears, and as many of what holds

NIGHTS = {
    Nights.NEVER: _("jamais la nuit"),
    Nights.SOMETIMES: _("parfois la nuit"),
    Nights.YES: _("la nuit"),
    Nights.UNKNOWN: _("nuits : à demander"),
}
NOT_REREAD = {
    Basis.NOT_REREAD: _("Écrit sans relecture d’une personne du métier."),
    Basis.MIXED: _("Écrit à partir de sources et de récits mêlés, sans relecture d’une personne du métier."),
}

_DOUBTFUL = _(
    "Fiche à vérifier. Les sources trouvées ne suffisent pas pour donner la paie, les chiffres ou l’accès comme sûrs."
)


def jobs_met(play: Play) -> tuple[str, ...]:
    """The jobs met in a play, by name, in the order they were met.

    A job is met when a character who does it (``métier``) was present in a scene of this play, or spoke there: a line
    that showed, or the reply to what was chosen. Whom one plays counts like the others: it is the job one has tried.
    """
    characters = play.story.characters
    people = dict.fromkeys(_people(play))
    return tuple(dict.fromkeys(job for who in people if (job := characters[who].job)))


def _people(play: Play) -> Iterator[str]:
    for step in (*play.past, Step(play.state, None)):
        scene = play.story.scenes[step.state.scene]
        yield from scene.present or ()
        yield from _speakers(rules.shown_lines(scene.text, step.state))
        if step.chosen is not None:
            choice = rules.available_choices(play.story, step.state)[step.chosen]
            yield from _speakers(Play(play.story, step.state).reply(choice))
        if scene.ending:
            yield from _speakers(rules.shown_lines(scene.ending.balance, step.state))


def _speakers(lines: Iterable[Line]) -> Iterator[str]:
    return (line.speaker for line in lines if line.speaker)


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it; ``aside`` says what the words are worth, or where they were read."""

    title: str
    paragraphs: tuple[str, ...]
    aside: str = ""


@dataclass(frozen=True, slots=True)
class JobSheet:
    """A job in short.

    ``warning`` is empty unless the sheet is hardly sure. ``address`` is its page on the published site, None where
    ``site.yaml`` gives no address; ``where`` says it in words either way.
    """

    title: str
    brief: str
    warning: str
    sections: tuple[Section, ...]
    address: str | None
    where: str


def job_sheet(careers: Careers, slug: str) -> JobSheet | None:
    """What is shown of a job; None when it has no sheet."""
    job = (careers.jobs or {}).get(slug)
    if job is None:
        return None
    page = f"metiers/{slug}.html"
    base = careers.site.address if careers.site else None
    where = _("La fiche entière, avec ses sources, est sur le site Fil rouge, à la page « {page} ».")
    if base:
        where = _("La fiche entière, avec ses sources : {page}")
    return JobSheet(
        title=title(careers, slug),
        brief=job.brief,
        warning=_DOUBTFUL if job.confidence is Confidence.LOW else "",
        sections=tuple(_sections(careers, job)),
        address=base + page if base else None,
        where=where.format(page=base + page if base else page),
    )


def _sections(careers: Careers, job: Job) -> Iterator[Section]:
    yield Section(_("Trois moments d’une journée"), moments(job), NOT_REREAD.get(job.basis, ""))
    yield Section(_("Les horaires ({nights})").format(nights=NIGHTS[job.nights]), (job.hours,))
    yield Section(WORDS.what_wears, job.constraints[:EACH_SIDE])
    yield Section(WORDS.what_holds, job.joys[:EACH_SIDE])
    yield _pay(careers, job)
    yield Section(WORDS.way_in, tuple(_ways_in(careers, job)))
    if job.unknowns:
        yield Section(_("Ce qu’on ne sait pas, et à qui le demander"), job.unknowns)


def moments(job: Job) -> tuple[str, ...]:
    """The day in three: how it begins, its middle, how it ends."""
    last = len(job.day) - 1
    return tuple(job.day[place] for place in sorted({0, (last + 1) // 2, last}) if last >= 0)


def _pay(careers: Careers, job: Job) -> Section:
    """One line of pay, never without whom it is for, when, and where it was read."""
    heading = WORDS.pay
    if not job.pay:
        words = _(
            "Nous n’avons pas trouvé de chiffre sûr. Demande la grille, par écrit, à qui propose le poste."
        )
        return Section(heading, (words,))
    pay = job.pay[0]
    cited = (careers.sources or {}).get(pay.source)
    aside = _("Pour qui : {scope}. Date : {date}. Source : {source}.")
    return Section(
        heading,
        (pay.text,),
        aside.format(scope=pay.scope, date=pay.date, source=cited.title if cited else pay.source),
    )


def _ways_in(careers: Careers, job: Job) -> Iterator[str]:
    if job.access:
        yield job.access
    known = careers.diplomas or {}
    named = [
        _("{diploma} (niveau {level})").format(diploma=known[name].name, level=known[name].level)
        for name in job.diplomas
        if name in known
    ]
    if named:
        yield _("Diplômes : {diplomas}.").format(diplomas=" ; ".join(named))
    else:
        yield _("Aucun diplôme n’est relevé pour ce métier.")


def title(careers: Careers, slug: str) -> str:
    """A job's two forms, as a heading."""
    name = careers.stop_name(slug)
    return name[:1].upper() + name[1:]


def known_jobs(careers: Careers, slugs: Iterable[str]) -> tuple[str, ...]:
    """Those that have a sheet: a carnet may remember a job that a newer content no longer holds."""
    return tuple(slug for slug in slugs if slug in (careers.jobs or {}))
