"""People as people: whoever is accompanied wants something, speaks and decides; whoever works is not alone.

Rules of portrayal that the content model can answer. What it cannot (a man in a gesture of care, a rescue, a picture)
is left to those who reread.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from scenarios.capsule import Capsule
from scenarios.mistakes import Mistake
from scenarios.model import Character, Story
from scenarios.reading import Finding
from scenarios.review.balance import StoryBalance, deciders, grouped, measure
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


def uneven(files: Sequence[Reviewed]) -> Iterator[tuple[Reviewed, Finding]]:
    """Over all stories, women and men lead and speak about as much; told where the gap is widest."""
    stories = {each.slug: each for each in files if isinstance(each.model, Story) and each.slug}
    if len(stories) < FEWEST_STORIES:
        return
    balance = measure({slug: each.model for slug, each in stories.items() if isinstance(each.model, Story)})
    leads = [voice.gender for voice in balance.leads]
    words = {gender: share.words for gender, share in grouped(balance.voices, lambda v: v.gender).items()}
    for code, counts in (
        ("rôles-inégaux", {gender: leads.count(gender) for gender in "fm"}),
        ("paroles-inégales", {gender: words.get(gender, 0) for gender in "fm"}),
    ):
        whole = sum(counts.values())
        women = round(100 * counts["f"] / whole) if whole else 50
        if women not in EVEN:
            widest = max(balance.stories, key=_lead_of("f" if women > 50 else "m"))
            mistake = Mistake(code, femmes=women, hommes=100 - women, récits=len(stories))
            yield stories[widest.slug], Finding(("personnages",), mistake, on_key=True)


def _lead_of(gender: str) -> Callable[[StoryBalance], int]:
    """By how many words a gender outweighs the other in a story."""

    def lead(story: StoryBalance) -> int:
        words = {
            name: share.words for name, share in grouped(story.voices, lambda voice: voice.gender).items()
        }
        return 2 * words.get(gender, 0) - words.get("f", 0) - words.get("m", 0)

    return lead


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
WHOLE_CHECKS = (uneven,)
