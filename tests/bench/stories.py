"""The stories that are measured: the shipped one, and one of sixty scenes drawn from a seed."""

import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

import yaml

from scenarios.content import PACKAGED, ReadStory, read_content, read_story
from scenarios.model import Story
from tests.bench.table import ProbeFailed
from tests.scenarios.tiny import AROUND, text_of

SHIPPED = "aide-a-domicile"
SCENES = 60
VARIABLES = """
    lien: {départ: 2, min: 0, max: 5}
    temps: {départ: 30, min: 0, max: 40}
    calme: {départ: 1, min: 0, max: 3}
    fatigue: {départ: 0, min: 0, max: 9}
    prévenue: non
    debout: oui
"""
CONDITIONS = (
    "lien >= 2",
    "temps > 10 et calme < 3",
    "non prévenue",
    "prévenue ou fatigue <= 4",
    "debout et (lien >= 3 ou non vu(s{seen}))",
    "vu(s{seen})",
)
EFFECTS = ("lien + 1", "lien - 1", "temps - 3", "calme + 1", "fatigue + 2", "prévenue = oui", "debout = non")


def shipped_story() -> ReadStory:
    return read_content(PACKAGED).stories[SHIPPED]


def generated_story(seed: int = 60) -> ReadStory:
    """A story denser than a written one: more conditions, more effects, as many ways on from each scene."""
    return _read(_scenes(seed), VARIABLES)


def _read(scenes: Iterable[str], variables: str) -> ReadStory:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "recit.yaml"
        path.write_text(text_of("\n".join(scenes), variables), encoding="utf-8")
        read, problems = read_story(path, "recit.yaml", AROUND)
    if read is None:
        raise ProbeFailed(f"the generated story is wrong: {problems[0]}")
    return read


def _scenes(seed: int) -> Iterator[str]:
    chance = random.Random(seed)
    yield "a: {lieu: palier, texte: Ici., choix: [{texte: Entrer, vers: s0}]}"
    for number in range(SCENES - 2):
        yield f"s{number}:\n  texte: Ici.\n  effets: [{chance.choice(EFFECTS)}]\n  choix:"
        for place in range(3):
            yield f"    - {{texte: Choix {place}, {', '.join(_choice(chance, number, place))}}}"
        yield f"    - {{texte: Avancer, vers: {_further(number, 1)}}}"
    yield "fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}"


def _choice(chance: random.Random, number: int, place: int) -> Iterator[str]:
    yield f'si: "{chance.choice(CONDITIONS).format(seen=chance.randint(0, number))}"'
    yield f"effets: [{', '.join(chance.sample(EFFECTS, 2))}]"
    # The last of the three comes back to its scene, once; the others go on.
    yield (
        f"vers: s{number}, une_fois: oui" if place == 2 else f"vers: {_further(number, chance.randint(1, 3))}"
    )


def _further(number: int, by: int) -> str:
    return f"s{number + by}" if number + by < SCENES - 2 else "fin"


# A story as long as one likes, in chapters of so many scenes: its curve says how far the proof goes.
CHAPTER = 20
TIME = ("temps", 40, 40)
KEPT = ("confiance", 1, 4)  # what every chapter remembers of those before it
OTHERS = (("lien", 2, 5), ("calme", 1, 3), ("fatigue", 0, 6), ("réserve", 5, 8))
Counter: TypeAlias = tuple[str, int, int]  # its name, its start, its most


def long_story(scenes: int, *, settled: bool, seed: int = 1) -> Story:
    """A story in chapters with six bounded variables, each told by several paths that join again.

    When ``settled``, a chapter counts the time, what is kept and one thing of its own, and sets the rest back: the
    next begins afresh, as chapters do. Otherwise it counts and asks about all six, from the first scene to the last.
    """
    counters = "\n".join(
        f"{name}: {{départ: {start}, min: 0, max: {most}}}" for name, start, most in (TIME, KEPT, *OTHERS)
    )
    text = text_of("\n".join(_chapters(random.Random(seed), scenes, settled=settled)), counters)
    # Straight to the model: the reader refuses a file of more than 50,000 values, which 5,000 scenes outgrow.
    words = yaml.load(text, yaml.CBaseLoader)  # noqa: S506 (it makes words, lists and mappings only)
    return Story.model_validate(words, context={"characters": ("lou",)})


def _chapters(chance: random.Random, scenes: int, *, settled: bool) -> Iterator[str]:
    """As many scenes as asked for: the way in, the chapters, the last one and two endings."""
    yield "a: {lieu: palier, texte: Ici., choix: [{texte: Entrer, vers: s0}]}"
    own: Sequence[Counter] = OTHERS
    for number in range(scenes - 4):
        first = number % CHAPTER == 0
        if first and settled:
            own = [OTHERS[number // CHAPTER % len(OTHERS)]]
        afresh = [f"{name} = {start}" for name, start, _ in (TIME, *OTHERS)] if first and settled else []
        yield from _scene(
            chance, number, own, [*afresh, *(["temps - 5"] if number % 5 == 3 else [])], scenes - 4
        )
    yield f"s{scenes - 4}: {{texte: Voilà., suite: [{{si: {KEPT[0]} >= 4, vers: fin}}, {{vers: autre_fin}}]}}"
    for name in ("fin", "autre_fin"):
        yield f"{name}: {{texte: Fini., fin: {{titre: Fin, bilan: Fini.}}}}"


def _scene(
    chance: random.Random, number: int, own: Sequence[Counter], effects: Sequence[str], last: int
) -> Iterator[str]:
    """Two ways on, and on some scenes a third that asks for something; one scene in three goes on by itself."""

    def asked() -> str:
        name, _, most = chance.choice([TIME, KEPT, *own])
        return f"{name} {chance.choice(('>=', '<'))} {chance.randint(1, most // 2 + 1)}"

    def counted() -> str:
        return f"{chance.choice(own)[0]} {chance.choice('+-')} {chance.randint(1, 2)}"

    end = min(last, number - number % CHAPTER + CHAPTER)  # where the paths of a chapter join
    one, two, three = (f"s{min(number + by, end)}" for by in (1, 2, 3))
    yield f"s{number}:\n  texte: |\n    Une porte, puis une autre.\n    [si {asked()}] Quelqu’un attend."
    if effects:
        yield f"  effets: [{', '.join(effects)}]"
    if number % 3 == 2:
        yield f"  suite: [{{si: {asked()}, vers: {two}}}, {{vers: {one}}}]"
        return
    yield "  choix:"
    yield f"    - {{texte: Écouter, vers: {one}, effets: [{counted()}]}}"
    yield f"    - {{texte: Passer, vers: {two}, effets: [temps - {chance.choice((5, 10))}]}}"
    if number % 4 == 1:
        yield f"    - {{texte: Attendre, vers: s{number}, si: {asked()}, une_fois: oui, effets: [{counted()}]}}"
    elif number % 4 == 3:
        yield f"    - {{texte: Oser, si: {asked()}, vers: {three}, effets: [{KEPT[0]} + 1]}}"
