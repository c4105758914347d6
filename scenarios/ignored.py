"""Files that nobody reads: a story whose file is misnamed would be absent, and nothing would be said of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

from scenarios.mistakes import Mistake
from scenarios.places import Mark
from scenarios.problems import Problem, nearest, problem

AT_THE_TOP = (
    "site.yaml",
    "glossaire.yaml",
    "sources.yaml",
    "diplomes.yaml",
    "passerelles.yaml",
    "financements.yaml",
    "chiffres.yaml",
    "orientation.yaml",
)
IN_A_UNIVERSE = ("univers.yaml", "recit.yaml", "capsule.yaml", "classe.yaml")
FOLDERS = ("univers", "metiers", "schemas")
YAML = frozenset({".yaml", ".yml"})
# What other programs leave beside a file: to be told of it would be noise.
LEFT_BEHIND = (".bak", ".swp", ".orig", ".tmp", ".nouveau")


def ignored(folder: Path, relative: Callable[[Path], str]) -> Iterator[Problem]:
    """A warning for each file that looks like content and is not read; ``relative`` names it for people."""
    for path, expected in _strays(folder):
        # A name that is taken is not what was meant: the file is a copy, or another one.
        free = [name for name in expected if not (path.parent / name).exists()]
        # Endings are left out of the likeness: they would make any two names alike.
        meant = [name for name in free if nearest(_stem(path.name), (_stem(name),))]
        mistake = Mistake("fichier-ignoré", nom=path.name, connus=meant)
        yield problem(relative(path), Mark(1, 1), mistake)


def _strays(folder: Path) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for path in _seen(folder):
        if path.is_dir():
            if path.name not in FOLDERS and nearest(path.name, FOLDERS):
                yield path, FOLDERS
        elif _unread(path, AT_THE_TOP):
            yield path, AT_THE_TOP
    for path in _seen(folder / "metiers"):
        expected = (f"{_stem(path.name)}.yaml",)
        if path.suffix != ".yaml" and _unread(path, expected):
            yield path, expected
    for path in _seen(folder / "univers"):
        if path.is_dir():
            yield from ((each, IN_A_UNIVERSE) for each in _seen(path) if _unread(each, IN_A_UNIVERSE))
        elif _unread(path, ()):
            yield path, ()


def _stem(name: str) -> str:
    return name.partition(".")[0]


def _seen(folder: Path) -> list[Path]:
    """What stands in a folder, but the hidden files and what editors leave behind."""
    if not folder.is_dir():
        return []
    found = (path for path in folder.iterdir() if not path.name.startswith((".", "#")))
    return sorted(path for path in found if not path.name.endswith(("~", *LEFT_BEHIND)))


def _unread(path: Path, expected: tuple[str, ...]) -> bool:
    """Whether it is YAML by one of its endings and bears no expected name, on disks that mix up case too."""
    if path.name in expected or not YAML.intersection(suffix.lower() for suffix in path.suffixes):
        return False
    others = (path.parent / name for name in expected)
    return not any(path.exists() and other.exists() and path.samefile(other) for other in others)
