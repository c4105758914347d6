"""Files from people who do not wish us well: what ``filrouge verifier`` spends on each before it says its sentence."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from scenarios.marked import LARGEST_FILE
from tests.bench.checking import FILROUGE, MB
from tests.bench.cost import STOPPED, Cost, cost_of
from tests.bench.table import Aim, ProbeFailed, Row

# The table and its tests share a helper by its bare name, as pytest's folders do.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "scenarios"))
from test_hostile import HOSTILE, STORY

HUNDRED_MB = 100_000_000
SECONDS = Aim("<", 2)
MEMORY = Aim("<", 200)

HEAD = STORY.partition("début:")[0]


def story_of(*scenes: str) -> bytes:
    """A story that goes from ``a`` to ``s0``, and has an ending called ``fin``."""
    first, last = (
        "a: {lieu: palier, texte: Ici., suite: s0}",
        "fin: {texte: A., fin: {titre: Fin, bilan: B.}}",
    )
    rows = "".join(f"  {scene}\n" for scene in (first, *scenes, last))
    return f"{HEAD}début: a\nscènes:\n{rows}".encode()


# No limit of the reader refuses these: they are short enough and hold few enough values. They only hold more scenes,
# or more mistakes, than anyone would write.
WITHIN_THE_LIMITS = [
    (
        "four-megabytes-of-values",
        STORY.encode() + b"inconnu:\n" + f"  - {'v' * 95}\n".encode() * ((LARGEST_FILE - 1_000) // 100),
        "champ-inconnu",
    ),
    (
        "thousand-unknown-scenes",
        story_of(*(f"s{n}: {{texte: A., choix: [{{texte: B, vers: x{n}}}]}}" for n in range(1_000))),
        "scène-inconnue",
    ),
    (
        "twenty-thousand-unknown-words",
        story_of(f's0: {{texte: "{"[[mot]] " * 20_000}", suite: fin}}'),
        "mot-de-glossaire",
    ),
    (
        "two-thousand-scenes-in-a-row",
        story_of(*(f"s{n}: {{suite: s{n + 1}}}" for n in range(2_000)), "s2000: {suite: fin}"),
        None,
    ),
    (
        "two-thousand-choices",
        story_of(
            "s0:",
            "  texte: A.",
            "  choix:",
            *(f"    - {{texte: C{n}, vers: fin, une_fois: oui}}" for n in range(2_000)),
        ),
        None,
    ),
]

Writer = Callable[[Path], object]


def files() -> Mapping[str, tuple[Writer, str | None]]:
    """How to write each file, and the code of the sentence it must end in."""
    return {
        **{name: (_bytes(data), code) for name, data, code in (*HOSTILE, *WITHIN_THE_LIMITS)},
        "hundred-megabytes": (_hundred_megabytes, "fichier-trop-gros"),
    }


def rows(*, runs: int = 3) -> Iterator[Row]:
    honest = [verified(_bytes(STORY.encode()), None) for _ in range(runs)]
    bare = Row("an honest story", "s", tuple(cost.seconds for cost in honest))
    bare_memory = Row("an honest story, peak", "MB", tuple(cost.peak / MB for cost in honest))
    yield from (bare, bare_memory)
    wrong = []
    for name, (write, code) in files().items():
        try:
            costs = [verified(write, code) for _ in range(runs)]
        except ProbeFailed as failure:
            wrong.append(f"{name}: {failure}")
            continue
        told = f"{name}, stopped" if any(cost.code == STOPPED for cost in costs) else name
        yield Row(told, "s", tuple(cost.seconds for cost in costs), peer=bare, aim=SECONDS)
        yield Row(
            f"{told}, peak", "MB", tuple(cost.peak / MB for cost in costs), peer=bare_memory, aim=MEMORY
        )
    if wrong:
        raise ProbeFailed("\n".join(wrong))


def verified(write: Writer, code: str | None) -> Cost:
    """The cost of the whole command on a folder with this one file, once it is sure that ``code`` was told."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "univers" / "essai" / "recit.yaml"
        path.parent.mkdir(parents=True)
        write(path)
        cost = cost_of((FILROUGE, "verifier", folder, "--json"))
    if cost.code == STOPPED:
        return cost
    if cost.code not in (0, 1) or cost.err:
        raise ProbeFailed(f"verifier ended with {cost.code}\n{cost.err[-2_000:]}")
    told = {problem["code"] for problem in json.loads(cost.out)["problems"]}
    if code is not None and code not in told:
        raise ProbeFailed(f"expected « {code} », was told {sorted(told)}")
    return cost


def _bytes(data: bytes) -> Writer:
    return lambda path: path.write_bytes(data)


def _hundred_megabytes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(HUNDRED_MB)
