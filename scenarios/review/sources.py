"""Facts and what they rest on: a figure without a source, a source long unopened, a fact grown old."""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePosixPath

from scenarios.careers_model import Job
from scenarios.catalogues import FieldFigures, SourceList
from scenarios.class_sheet import ClassSheet
from scenarios.fields import Content
from scenarios.mistakes import Mistake
from scenarios.model import Story
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.review.facts import claims
from scenarios.review.passages import Kind
from scenarios.review.reviewed import Edition, Reviewed
from scenarios.universe_model import Universe

OLDEST = 36  # months

# Names that nobody chose here, mentions beside a figure that has its source, ideas quoted to be answered.
_NO_CLAIM = frozenset({Kind.NAME, Kind.TAG, Kind.TITLE, Kind.IDEA})
_SAID = frozenset({Kind.REPLY, Kind.LABEL})
_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:-(0[1-9]|1[0-2])(?:-([0-2]\d|3[01]))?)?(?!\d)")


def unsourced(each: Reviewed) -> Iterator[Finding]:
    """A figure that prose gives for a fact, where nothing says who found it."""
    told = each.edition is Edition.GAME
    for passage in each.passages:
        if passage.kind in _NO_CLAIM or passage.own_words or _is_sourced(each, passage.path):
            continue
        spoken = passage.speaker is not None or passage.kind in _SAID
        for claim in claims(passage.words, told=told, spoken=spoken):
            yield Finding(passage.path, Mistake("chiffre-sans-source", claim.start, trouvé=claim.said))


def _is_sourced(each: Reviewed, path: Path_) -> bool:
    """Whether something that a value stands in names its source.

    The list of sources of a job sheet says what the whole sheet was read in, not who found a figure: a sheet has
    ``chiffres`` and ``paie`` for those.
    """
    value, on_the_sheet = each.source.document.value, isinstance(each.model, Job)
    for step in path:
        if isinstance(value, dict) and not on_the_sheet and (value.get("source") or value.get("sources")):
            return True
        if not isinstance(value, dict | list):
            break
        value, on_the_sheet = value[step], False  # type: ignore[index]  # a number in a list, a key in a mapping
    return False


def long_unopened(each: Reviewed) -> Iterator[Finding]:
    """A source that nobody has opened for three years."""
    if isinstance(each.model, SourceList):
        for name, source in each.model.entries.items():
            months = months_between(source.seen, each.around.today)
            if months >= OLDEST:
                path = ("sources", name, "consulté")
                yield Finding(path, Mistake("source-à-revoir", nom=name, mois=months))


def grown_old(files: Sequence[Reviewed]) -> Iterator[tuple[Reviewed, Finding]]:
    """A document of more than three years ago on which a fact still rests, however lately it was opened."""
    resting: dict[str, list[str]] = {}
    for each in files:
        for name in dict.fromkeys(_facts(each.model)):
            resting.setdefault(name, []).append(each.source.file)
    for each in files:
        if not isinstance(each.model, SourceList):
            continue
        for name, source in each.model.entries.items():
            published = latest_day(source.date)
            if name in resting and published:
                months = months_between(published, each.around.today)
                if months >= OLDEST:
                    mistake = Mistake(
                        "fait-ancien", nom=name, mois=months, fichiers=_beside(each, resting[name])
                    )
                    yield each, Finding(("sources", name, "date"), mistake)


def _facts(model: Content) -> Iterator[str]:
    """The source of each fact that a file shows by itself: a card, a figure, a line of pay, an idea and its answer."""
    match model:
        case Story():
            yield from (card.source for scene in model.scenes.values() for card in scene.cards)
        case Universe():
            yield from (idea.source for idea in model.received_ideas)
            yield from (figure.source for figure in model.figures)
        case ClassSheet():
            yield from (card.source for card in model.quiz.cards)
        case FieldFigures():
            yield from (chart.source for chart in model.charts.values())
            yield from (figure.source for figure in model.entries.values())
        case Job():
            yield from (line.source for line in model.pay)
            yield from (figure.source for figure in (*model.figures, *model.tension))


def _beside(each: Reviewed, files: list[str]) -> list[str]:
    """File names as they are said in the folder of a file."""
    folder = PurePosixPath(each.source.file).parent
    return [PurePosixPath(file).relative_to(folder).as_posix() for file in files]


def latest_day(words: str) -> date | None:
    """The last day that a source's date may mean: « données 2022 » the end of 2022, « 2023-11 » that of November.

    None when it holds no year.
    """
    return max((_last(*found) for found in _DATE.findall(words)), default=None)


def _last(year: str, month: str, day: str) -> date:
    last_month = int(month or 12)
    last_day = calendar.monthrange(int(year), last_month)[1]
    return date(int(year), last_month, min(int(day or last_day), last_day))


def months_between(earlier: date, later: date) -> int:
    """Whole months; negative when ``earlier`` is later by one or more."""
    months = 12 * (later.year - earlier.year) + later.month - earlier.month
    return months - (later.day < earlier.day)


CHECKS = (unsourced, long_unopened)
WHOLE_CHECKS = (grown_old,)
