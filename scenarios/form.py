"""The form of a story: what each part must have, before any name is looked up. Each check yields findings."""

from collections.abc import Callable, Iterator
from datetime import date

from scenarios.language import RESERVED
from scenarios.mistakes import Mistake
from scenarios.model import Moment, Scene, Story
from scenarios.reading import Finding

# What a portrait screen shows of a place's width, in percent: the central square of a 16:9 picture.
PORTRAIT_LEFT, PORTRAIT_RIGHT = 22, 78


def check_form(story: Story) -> list[Finding]:
    """Every mistake of form; the names are looked at only when there is none."""
    found = [finding for check in STORY for finding in check(story)]
    for name, scene in story.scenes.items():
        found += [finding for check in SCENE for finding in check(name, scene)]
    return found


def variables(story: Story) -> Iterator[Finding]:
    for name, variable in story.variables.items():
        path = ("variables", name)
        low, high = variable.low, variable.high
        if name in RESERVED:
            yield Finding(path, Mistake("mot-réservé", nom=name, mots=sorted(RESERVED)), on_key=True)
        if variable.is_flag:
            if low is not None or high is not None or variable.gauge:
                yield Finding(path, Mistake("variable-oui-non", nom=name), on_key=True)
            continue
        if low is None or high is None:
            yield Finding(path, Mistake("variable-sans-bornes", nom=name), on_key=True)
        elif low > high:
            yield Finding((*path, "min"), Mistake("bornes-renversées", nom=name, min=low, max=high))
        elif not low <= variable.start <= high:
            outside = Mistake("départ-hors-bornes", nom=name, départ=variable.start, min=low, max=high)
            yield Finding((*path, "départ"), outside)
        if variable.gauge and variable.name is None:
            yield Finding(path, Mistake("jauge-sans-nom", nom=name), on_key=True)


def reserved_names(story: Story) -> Iterator[Finding]:
    for group, names in (("personnages", story.characters), ("scènes", story.scenes)):
        for name in names:
            if name in RESERVED:
                yield Finding(
                    (group, name), Mistake("mot-réservé", nom=name, mots=sorted(RESERVED)), on_key=True
                )


def readings(story: Story) -> Iterator[Finding]:
    for place, reading in enumerate(story.readings):
        try:
            date.fromisoformat(reading.date)
        except ValueError:
            wrong = Mistake("mot-hors-liste", trouvé=reading.date, liste=("une date, comme 2026-11-22",))
            yield Finding(("relecture", place, "date"), wrong)


def first_place(story: Story) -> Iterator[Finding]:
    first = story.scenes.get(story.first)
    if first is not None and first.place is None:
        yield Finding(("scènes", story.first), Mistake("premier-sans-lieu", scène=story.first), on_key=True)


def some_ending(story: Story) -> Iterator[Finding]:
    if not any(scene.ending for scene in story.scenes.values()):
        yield Finding(("scènes",), Mistake("aucune-fin"), on_key=True)


def way_out(name: str, scene: Scene) -> Iterator[Finding]:
    path = ("scènes", name)
    if scene.ending and (scene.choices or scene.then):
        yield Finding((*path, "fin"), Mistake("fin-et-choix", scène=name), on_key=True)
    if not (scene.ending or scene.choices or scene.then):
        yield Finding(path, Mistake("scène-sans-issue", scène=name), on_key=True)


def timer(name: str, scene: Scene) -> Iterator[Finding]:
    path = ("scènes", name)
    defaults = [place for place, choice in enumerate(scene.choices) if choice.default]
    if scene.timer and not scene.choices:
        yield Finding((*path, "minuteur"), Mistake("minuteur-sans-choix", scène=name), on_key=True)
    elif scene.timer and not defaults:
        yield Finding((*path, "minuteur"), Mistake("minuteur-sans-défaut", scène=name), on_key=True)
    if len(defaults) > 1:
        yield Finding((*path, "choix", defaults[1], "défaut"), Mistake("deux-défauts", scène=name))
    for place in defaults:
        choice = scene.choices[place]
        if not scene.timer:
            yield Finding((*path, "choix", place, "défaut"), Mistake("défaut-sans-minuteur"), on_key=True)
        elif choice.when or scene.is_once(choice):
            yield Finding((*path, "choix", place, "défaut"), Mistake("défaut-conditionnel"), on_key=True)


def suite(name: str, scene: Scene) -> Iterator[Finding]:
    path = ("scènes", name, "suite")
    for place, step in enumerate(scene.then):
        last = place == len(scene.then) - 1
        if last and step.when:
            yield Finding((*path, place, "si"), Mistake("suite-dernière-si"), on_key=True)
        if not last and not step.when:
            yield Finding((*path, place), Mistake("suite-cachée"))


def moment(name: str, scene: Scene) -> Iterator[Finding]:
    path = ("scènes", name)
    if scene.moment in (Moment.OBSERVE, Moment.ORDER) and not scene.choices:
        yield Finding((*path, "moment"), Mistake("moment-sans-choix", scène=name, moment=scene.moment))
    if scene.moment is Moment.ORDER and not scene.then:
        yield Finding((*path, "moment"), Mistake("composer-sans-suite", scène=name))
    if scene.support and scene.moment is not Moment.MESSAGES:
        yield Finding((*path, "support"), Mistake("support-sans-messages"), on_key=True)
    for place, choice in enumerate(scene.choices):
        where = (*path, "choix", place)
        if choice.goto is None and scene.moment not in (Moment.OBSERVE, Moment.ORDER):
            yield Finding(where, Mistake("choix-sans-vers"))
        if choice.spot and scene.moment is not Moment.OBSERVE:
            yield Finding((*where, "où"), Mistake("où-sans-observer"), on_key=True)
        elif choice.spot and len(choice.spot) != 2:
            yield Finding((*where, "où"), Mistake("où-deux-nombres"))
        elif scene.moment is Moment.OBSERVE and not choice.spot:
            yield Finding(where, Mistake("où-manquant"))


STORY: tuple[Callable[[Story], Iterator[Finding]], ...] = (
    variables,
    reserved_names,
    readings,
    first_place,
    some_ending,
)
SCENE: tuple[Callable[[str, Scene], Iterator[Finding]], ...] = (way_out, timer, suite, moment)
