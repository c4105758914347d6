"""Every name of a story leads somewhere: scenes, characters, variables, and the words of other files."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from scenarios import look_mending
from scenarios.after import AfterEnding
from scenarios.form import PORTRAIT_LEFT, PORTRAIT_RIGHT
from scenarios.gestures import drawn_gestures, names_in_gestures
from scenarios.language import Compare, Seen
from scenarios.lost_replies import lost_replies
from scenarios.mistakes import Mistake
from scenarios.model import Story
from scenarios.places import Path_
from scenarios.reading import Finding
from scenarios.story_parts import effects_of, leaves_of, lines_of, texts_of
from scenarios.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a story may point to outside its file; None where that file could not be read (and is complained of)."""

    vocabulary: Vocabulary
    glossary: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    jobs: frozenset[str] | None = None
    bridges: frozenset[str] | None = None
    unsure_bridges: frozenset[str] = frozenset()


def check_names(story: Story, around: Surroundings) -> list[Finding]:
    """Every name that leads nowhere; and where all lead somewhere, what is idle, not drawn or said twice."""
    found = [finding for check in NAMES for finding in check(story, around)]
    return found or [finding for check in WORDS for finding in check(story, around)]


def _unknown(code: str, name: str, known: Iterable[str], offset: int = 0) -> Mistake:
    return Mistake(code, offset, nom=name, connus=sorted(known))


def first_scene(story: Story, around: Surroundings) -> Iterator[Finding]:
    if story.first not in story.scenes:
        yield Finding(("début",), _unknown("scène-inconnue", story.first, story.scenes))


def gotos(story: Story, around: Surroundings) -> Iterator[Finding]:
    for name, scene in story.scenes.items():
        for place, choice in enumerate(scene.choices):
            if choice.goto and choice.goto not in story.scenes:
                path = ("scènes", name, "choix", place, "vers")
                yield Finding(path, _unknown("scène-inconnue", choice.goto, story.scenes))
        for place, step in enumerate(scene.then):
            if step.goto not in story.scenes:
                path = ("scènes", name, "suite", place, "vers")
                yield Finding(path, _unknown("scène-inconnue", step.goto, story.scenes))


def people(story: Story, around: Surroundings) -> Iterator[Finding]:
    for path, name in _people(story):
        if name not in story.characters:
            yield Finding(path, _unknown("personnage-inconnu", name, story.characters))


def nearly_replies(story: Story, around: Surroundings) -> Iterator[Finding]:
    yield from lost_replies(story)


def accepted(story: Story, around: Surroundings) -> Iterator[Finding]:
    for place, each in enumerate(story.accepted):
        if each.scene is not None and each.scene not in story.scenes:
            path = ("avis_acceptés", place, "scène")
            yield Finding(path, _unknown("scène-inconnue", each.scene, story.scenes))


def _people(story: Story) -> Iterator[tuple[Path_, str]]:
    yield ("joué",), story.played
    for name, scene in story.scenes.items():
        for place, present in enumerate(scene.present or ()):
            yield ("scènes", name, "présents", place), present
        if scene.decides:
            yield ("scènes", name, "décide"), scene.decides
        for place, choice in enumerate(scene.choices):
            if choice.decides:
                yield ("scènes", name, "choix", place, "décide"), choice.decides


def gestures(story: Story, around: Surroundings) -> Iterator[Finding]:
    for name, scene in story.scenes.items():
        yield from names_in_gestures(scene.poses, scene.contacts, scene.who_is_there(), ("scènes", name))


def variables(story: Story, around: Surroundings) -> Iterator[Finding]:
    for path, leaf, offset in leaves_of(story):
        if isinstance(leaf, Seen):
            if leaf.scene not in story.scenes:
                yield Finding(
                    path, _unknown("scène-inconnue", leaf.scene, story.scenes, offset + leaf.offset)
                )
        else:
            yield from _variable(
                story, path, leaf.variable, offset + leaf.offset, number=isinstance(leaf, Compare)
            )
    for path, effect in effects_of(story):
        number = not isinstance(effect.value, bool)
        yield from _variable(story, path, effect.variable, effect.offset, number=number)
    for path, text in texts_of(story):
        for value in text.values():
            yield from _variable(story, path, value.variable, value.offset, number=True)


def _variable(story: Story, path: Path_, name: str, offset: int, *, number: bool) -> Iterator[Finding]:
    variable = story.variables.get(name)
    if variable is None:
        yield Finding(path, _unknown("variable-inconnue", name, story.variables, offset))
    elif number and variable.is_flag:
        yield Finding(path, Mistake("variable-pas-nombre", offset, nom=name))
    elif not number and not variable.is_flag:
        yield Finding(path, Mistake("variable-pas-oui-non", offset, nom=name))


def idle_variables(story: Story, around: Surroundings) -> Iterator[Finding]:
    """A variable that nothing reads, or nothing writes."""
    read = {leaf.variable for _, leaf, _ in leaves_of(story) if not isinstance(leaf, Seen)}
    read |= {value.variable for _, text in texts_of(story) for value in text.values()}
    read |= {name for name, variable in story.variables.items() if variable.gauge}
    written = {effect.variable for _, effect in effects_of(story)}
    for name in story.variables:
        if name not in read:
            yield Finding(("variables", name), Mistake("variable-jamais-lue", nom=name), on_key=True)
        elif name not in written:
            yield Finding(("variables", name), Mistake("variable-jamais-écrite", nom=name), on_key=True)


def words_of_other_files(story: Story, around: Surroundings) -> Iterator[Finding]:
    if around.glossary is not None:
        for path, text in texts_of(story):
            for term in text.terms():
                if term.word not in around.glossary:
                    yield Finding(path, _unknown("mot-de-glossaire", term.word, around.glossary, term.offset))
    if around.sources is not None:
        for path, cited in _sources(story):
            if cited not in around.sources:
                yield Finding(path, _unknown("source-inconnue", cited, around.sources))
    if around.jobs is not None:
        for name, character in story.characters.items():
            if character.job and character.job not in around.jobs:
                path = ("personnages", name, "métier")
                yield Finding(path, _unknown("métier-inconnu", character.job, around.jobs))


def _sources(story: Story) -> Iterator[tuple[Path_, str]]:
    for name, scene in story.scenes.items():
        for place, card in enumerate(scene.cards):
            yield ("scènes", name, "en_vrai", place, "source"), card.source
    for path, after in _each_after(story):
        for place, cited in enumerate(after.sources):
            yield (*path, "sources", place), cited


def bridges(story: Story, around: Surroundings) -> Iterator[Finding]:
    """An ending may only promise a way that is written, and sure enough to be shown."""
    for path, after in _each_after(story):
        where = (*path, "passerelle")
        if after.bridge and around.bridges is not None and after.bridge not in around.bridges:
            yield Finding(where, _unknown("passerelle-inconnue", after.bridge, around.bridges))
        elif after.bridge in around.unsure_bridges:
            yield Finding(where, Mistake("passerelle-incertaine", nom=after.bridge))


def _each_after(story: Story) -> Iterator[tuple[Path_, AfterEnding]]:
    for name, scene in story.scenes.items():
        if scene.ending and scene.ending.after:
            yield ("scènes", name, "fin", "et_après"), scene.ending.after


def drawn(story: Story, around: Surroundings) -> Iterator[Finding]:
    """Words that the art does not know yet: the play goes on with something neutral."""
    words = around.vocabulary
    for path, line in lines_of(story):
        if line.expression and line.expression not in words.expressions:
            yield Finding(path, _unknown("expression-inconnue", line.expression, words.expressions))
    for name, scene in story.scenes.items():
        if scene.place and scene.place not in words.places:
            yield Finding(("scènes", name, "lieu"), _unknown("lieu-non-dessiné", scene.place, words.places))
        if scene.ambience and scene.ambience not in words.ambiences:
            known = _unknown("ambiance-inconnue", scene.ambience, words.ambiences)
            yield Finding(("scènes", name, "ambiance"), known)
        yield from drawn_gestures(scene.poses, scene.contacts, words, ("scènes", name))
        for place, choice in enumerate(scene.choices):
            if choice.spot and not PORTRAIT_LEFT <= choice.spot[0] <= PORTRAIT_RIGHT:
                outside = Mistake("hors-cadre", nombre=choice.spot[0], min=PORTRAIT_LEFT, max=PORTRAIT_RIGHT)
                yield Finding(("scènes", name, "choix", place, "où", 0), outside)


_LOOK = (
    ("coiffure", "hair"),
    ("teinte", "hair_colour"),
    ("barbe", "beard"),
    ("corpulence", "build"),
    ("tenue", "outfit"),
    ("visage", "contour"),
    ("traits", "features"),
    ("yeux", "eyes"),
    ("regard", "iris"),
    ("nez", "nose"),
    ("bouche", "mouth"),
    ("pose", "pose"),
)
_LOOK_LISTS = (("accessoires", "accessories"), ("couleurs", "colours"))


def looks(story: Story, around: Surroundings) -> Iterator[Finding]:
    known = around.vocabulary.look
    for name, character in story.characters.items():
        if character.look is None:
            continue
        path = ("personnages", name, "apparence")
        for key, field in _LOOK:
            word = getattr(character.look, field)
            if word and word not in known[key]:
                yield Finding((*path, key), _unknown("apparence-inconnue", word, known[key]))
        for key, field in _LOOK_LISTS:
            for place, word in enumerate(getattr(character.look, field)):
                if word not in known[key]:
                    yield Finding((*path, key, place), _unknown("apparence-inconnue", word, known[key]))


def mended_looks(story: Story, around: Surroundings) -> Iterator[Finding]:
    """Words that are known and not drawn as they are said: a second hat, a beard at nine."""
    for name, character in story.characters.items():
        if character.look is not None:
            words = character.look.model_dump(by_alias=True, exclude_none=True)
            for found in look_mending.mended_looks(words, around.vocabulary.retouches):
                yield Finding(("personnages", name, "apparence", *found.path), found.mistake)


def same_spots(story: Story, around: Surroundings) -> Iterator[Finding]:
    """Two things to look at in one place: the second can never be touched."""
    for name, scene in story.scenes.items():
        spots = [choice.spot for choice in scene.choices]
        for place, spot in enumerate(spots):
            if spot and spot in spots[:place]:
                where = f"[{', '.join(map(str, spot))}]"
                path = ("scènes", name, "choix", place, "où")
                yield Finding(path, Mistake("où-jumeaux", scène=name, où=where), on_key=True)


def twins(story: Story, around: Surroundings) -> Iterator[Finding]:
    for name, scene in story.scenes.items():
        labels = [choice.label.source for choice in scene.choices]
        for place, label in enumerate(labels):
            if label in labels[:place]:
                path = ("scènes", name, "choix", place, "texte")
                yield Finding(path, Mistake("choix-jumeaux", scène=name))


NAMES: tuple[Callable[[Story, Surroundings], Iterator[Finding]], ...] = (
    first_scene,
    gotos,
    accepted,
    people,
    gestures,
    variables,
    words_of_other_files,
    bridges,
)
WORDS: tuple[Callable[[Story, Surroundings], Iterator[Finding]], ...] = (
    nearly_replies,
    idle_variables,
    drawn,
    looks,
    mended_looks,
    twins,
    same_spots,
)
