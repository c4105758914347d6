"""People as people: whoever is accompanied wants something, speaks and decides; whoever works is not alone.

Rules of portrayal that the content model can answer. What it cannot (a man in a gesture of care, a rescue, a picture)
is left to those who reread.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from scenarios.capsule import Capsule
from scenarios.mistakes import Mistake
from scenarios.model import Character, Story
from scenarios.reading import Finding
from scenarios.review.balance import Voice, deciders, measure
from scenarios.review.reviewed import Reviewed

# Below this many stories one lead more or less is half of the picture: the figures say enough.
FEWEST_STORIES = 4
EVEN = range(40, 61)


def wants_nothing(each: Reviewed) -> Iterator[Finding]:
    """Someone accompanied without an aim of their own."""
    for name, character in _accompanied(each):
        if character.goal is None:
            yield _of_person(name, "accompagnée-sans-but", character)


def says_nothing(each: Reviewed) -> Iterator[Finding]:
    """Someone accompanied who is never heard."""
    heard = _heard(each)
    for name, character in _accompanied(each):
        if name not in heard:
            yield _of_person(name, "accompagnée-sans-réplique", character)


def decides_nothing(each: Reviewed) -> Iterator[Finding]:
    """Professionals alone decide; or else someone accompanied never does."""
    if not isinstance(each.model, Story):
        return
    characters, deciding = each.model.characters, set(deciders(each.model))
    if deciding and all(characters[name].side == "pro" for name in deciding):
        names = [characters[name].name for name in characters if name in deciding]
        yield Finding(("personnages",), Mistake("seuls-les-pros-décident", noms=names), on_key=True)
        return
    for name, character in _accompanied(each):
        if name not in deciding:
            yield _of_person(name, "accompagnée-sans-décision", character)


def nobody_accompanied(each: Reviewed) -> Iterator[Finding]:
    if _characters(each) and not any(_accompanied(each)):
        yield Finding(("personnages",), Mistake("personne-accompagnée-absente"), on_key=True)


def works_alone(each: Reviewed) -> Iterator[Finding]:
    """Whoever is played, or tells the capsule, is a professional whom no other one meets."""
    characters = _characters(each)
    alone = _principal(each)
    if alone is None or characters[alone].side != "pro":
        return
    met = _heard(each) | _present(each)
    if not any(name in met and name != alone for name, other in characters.items() if other.side == "pro"):
        yield _of_person(alone, "pro-sans-équipe", characters[alone])


def uneven_leads(files: Sequence[Reviewed]) -> Iterator[tuple[Reviewed, Finding]]:
    """Over all stories, women and men are played about as often."""
    return _uneven("rôles-inégaux", files, lambda voice: int(voice.played))


def uneven_speech(files: Sequence[Reviewed]) -> Iterator[tuple[Reviewed, Finding]]:
    """Over all stories, women and men speak about as much."""
    return _uneven("paroles-inégales", files, lambda voice: voice.share.words)


def _uneven(
    code: str, files: Sequence[Reviewed], weight: Callable[[Voice], int]
) -> Iterator[tuple[Reviewed, Finding]]:
    """Told in the story where the gap is widest."""
    read = {each.slug: each for each in files if each.slug}
    balance = measure({slug: each.model for slug, each in read.items() if isinstance(each.model, Story)})
    women, men = (_weigh(balance.voices, gender, weight) for gender in "fm")
    if len(balance.stories) < FEWEST_STORIES or not women + men:
        return
    share = round(100 * women / (women + men))
    if share not in EVEN:
        more, fewer = "fm" if share > 50 else "mf"
        widest = max(
            balance.stories,
            key=lambda story: _weigh(story.voices, more, weight) - _weigh(story.voices, fewer, weight),
        )
        mistake = Mistake(code, femmes=share, hommes=100 - share, récits=len(balance.stories))
        yield read[widest.slug], Finding(("personnages",), mistake, on_key=True)


def _weigh(voices: Iterable[Voice], gender: str, weight: Callable[[Voice], int]) -> int:
    return sum(weight(voice) for voice in voices if voice.gender == gender)


def _characters(each: Reviewed) -> Mapping[str, Character]:
    return each.model.characters if isinstance(each.model, Story | Capsule) else {}


def _accompanied(each: Reviewed) -> Iterator[tuple[str, Character]]:
    return (named for named in _characters(each).items() if named[1].side == "accompagnée")


def _principal(each: Reviewed) -> str | None:
    """Who is played, or who tells the capsule: the character that has the narrator's first name."""
    match each.model:
        case Story():
            return each.model.played
        case Capsule():
            told_by = each.model.narrator.name
            return next(
                (name for name, other in each.model.characters.items() if other.name == told_by), None
            )
    return None


def _heard(each: Reviewed) -> set[str]:
    return {passage.speaker for passage in each.passages if passage.speaker}


def _present(each: Reviewed) -> set[str]:
    match each.model:
        case Story():
            return {name for scene in each.model.scenes.values() for name in scene.present or ()}
        case Capsule():
            return {name for shot in each.model.shots for name in shot.present}
    return set()


def _of_person(name: str, code: str, character: Character) -> Finding:
    return Finding(("personnages", name), Mistake(code, nom=character.name), on_key=True)


CHECKS = (wants_nothing, says_nothing, decides_nothing, nobody_accompanied, works_alone)
WHOLE_CHECKS = (uneven_leads, uneven_speech)
