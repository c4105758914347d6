"""The stories that are measured: the shipped one, and one of sixty scenes drawn from a seed."""

import random
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.content import PACKAGED, ReadStory, read_content, read_story
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
    with TemporaryDirectory() as folder:
        path = Path(folder) / "recit.yaml"
        path.write_text(text_of("\n".join(_scenes(seed)), VARIABLES), encoding="utf-8")
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
