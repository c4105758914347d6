"""The doors between the rooms: who may import whom, read from the code itself.

`game` and `site_builder` never meet, the rules know only the model, and whoever wants the model is not handed
YAML. A library that is not in the row of its room is refused too: it first needs its page in docs/decisions/.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STANDARD = "the standard library"
# What a calculator needs: no file, no clock, no chance, no process, no network.
PURE = {"collections", "dataclasses", "enum", "functools", "itertools", "operator", "re", "types", "typing"}
PYDANTIC = {"pydantic", "pydantic_core"}
MODEL = {f"scenarios.{name}" for name in ("after", "fields", "language", "lines", "mistakes", "model")}
BELOW = {STANDARD, *PYDANTIC, "yaml", "assets", "scenarios"}

# The row of a module is the longest name that starts its own.
DOORS: dict[str, set[str]] = {
    "scenarios.__init__": set(),  # run by every import of the package, so it brings nothing along
    **{name: {*PURE, *PYDANTIC, *MODEL} for name in MODEL},
    "scenarios.rules": {*PURE, *MODEL},
    "scenarios": {STANDARD, *PYDANTIC, "yaml", "scenarios"},
    "scenarios.route_search": {STANDARD, "networkx", "scenarios"},
    "scenarios.route_firsts": {STANDARD, "networkx", "scenarios"},
    "scenarios.review.spelling": {STANDARD, "hunspell", "scenarios"},
    "scenarios.capsule_media": {STANDARD, "tinytag", "scenarios"},
    "assets": {STANDARD, "yaml", "platformdirs", "assets"},
    "assets.rasters": {STANDARD, "resvg_py", "assets"},
    "assets.encoding": {STANDARD, "PIL", "assets"},
    "assets.figure": {*PURE, "hashlib", "math", "random", "pathlib", "json", "xml", "assets.figure"},
    "game": {*BELOW, "game", "platformdirs", "pygame"},
    "game.window.codes": {STANDARD, "segno"},
    "game.video": {*BELOW, "game", "pygame", "PIL", "av", "numpy", "tqdm"},
    "site_builder": {*BELOW, "site_builder", "jinja2", "markdown", "markupsafe", "nh3", "minify"},
    "filrouge": {
        STANDARD,
        "scenarios.commands",
        "game.commands",
        "site_builder.commands",
        "scenarios.i18n",  # its help is in French like the rest
    },
}
BY_NAME = {"__import__", "import_module"}
ROOMS = ("assets", "game", "scenarios", "site_builder")


def module_name(file: Path, root: Path) -> str:
    return ".".join(file.relative_to(root).with_suffix("").parts)


def row(module: str) -> set[str]:
    parts = module.split(".")
    names = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next(DOORS[name] for name in names if name in DOORS)


def may(module: str, target: str) -> bool:
    allowed = row(module)
    if STANDARD in allowed and target.partition(".")[0] in sys.stdlib_module_names:
        return True
    return any(target == name or target.startswith(f"{name}.") for name in allowed)


def imports(file: Path, root: Path) -> Iterator[tuple[int, str]]:
    """(line, module), wherever the import is: in a function, for types only, or as a name in a string."""
    package = file.relative_to(root).parent.parts
    tree = ast.parse(file.read_bytes())
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from ((node.lineno, alias.name) for alias in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                above = package[: len(package) - level + 1] if level else ()
                base = ".".join([*above, *([module] if module else [])])
                yield from ((node.lineno, submodule(base, alias.name, root)) for alias in names)
            case ast.Call(func=ast.Name(id=call) | ast.Attribute(attr=call), args=[name, *_]) if (
                call in BY_NAME
            ):
                modules = [name.value] if isinstance(name, ast.Constant) else modules_named_in(tree)
                yield from ((node.lineno, module) for module in modules)


def modules_named_in(tree: ast.Module) -> list[str]:
    """What an import whose name is only known when it runs can reach: the modules written in its file."""
    words = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    room = re.compile(rf"({'|'.join(ROOMS)})(\.\w+)*")
    return [word for word in words if isinstance(word, str) and room.fullmatch(word)] or ["<made-up>"]


def submodule(base: str, name: str, root: Path) -> str:
    """`from game import window` imports the module game.window, `from game.window import Window` does not."""
    inside = root.joinpath(*base.split("."), name)
    return f"{base}.{name}" if inside.with_suffix(".py").is_file() or inside.is_dir() else base


def forced_doors(root: Path) -> list[str]:
    files = sorted([*root.glob("*.py"), *(file for room in ROOMS for file in root.glob(f"{room}/**/*.py"))])
    return [
        f"{file.relative_to(root).as_posix()}:{line}: {module_name(file, root)} may not import {target}"
        for file in files
        for line, target in imports(file, root)
        if not may(module_name(file, root), target)
    ]


def test_no_door_is_forced():
    assert forced_doors(ROOT) == []


@pytest.mark.parametrize(
    ("file", "code", "target"),
    [
        ("game/window.py", "import site_builder", "site_builder"),
        ("game/window.py", "from site_builder.pages import colours", "site_builder.pages"),
        ("game/window.py", "def late():\n    import jinja2", "jinja2"),
        ("site_builder/pages.py", "from game import window", "game.window"),
        ("site_builder/pages.py", "import pygame.font", "pygame.font"),
        ("scenarios/reading.py", "import pygame", "pygame"),
        ("scenarios/reading.py", "from assets import people", "assets"),
        ("scenarios/reading.py", "import importlib\nimportlib.import_module('game.window')", "game.window"),
        ("scenarios/rules.py", "import random", "random"),
        ("scenarios/rules.py", "from time import monotonic", "time"),
        ("scenarios/rules.py", "from pathlib import Path", "pathlib"),
        ("scenarios/rules.py", "from .reading import read", "scenarios.reading"),
        ("scenarios/rules.py", "from . import reading", "scenarios.reading"),
        ("scenarios/model.py", "import yaml", "yaml"),
        ("scenarios/model.py", "from scenarios import rules", "scenarios.rules"),
        ("scenarios/__init__.py", "from scenarios.reading import read", "scenarios.reading"),
        ("assets/composer.py", "import game", "game"),
        ("game/window.py", "import requests", "requests"),
        (
            "game/window.py",
            "import importlib\nimportlib.import_module('ga' + 'me')",
            "<made-up>",
        ),
        ("filrouge.py", "from game.window import Window", "game.window"),
        (
            "filrouge.py",
            "import importlib\nfor room in ('game.window',): importlib.import_module(room)",
            "game.window",
        ),
    ],
)
def test_a_forced_door_is_seen(tmp_path, file, code, target):
    for name in (
        "game/window.py",
        "site_builder/pages.py",
        "scenarios/reading.py",
        "scenarios/rules.py",
        file,
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / file).write_text(code)

    assert [problem.rpartition(" ")[2] for problem in forced_doors(tmp_path)] == [target]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("scenarios/rules.py", "from collections.abc import Mapping\nfrom scenarios.model import Story"),
        ("scenarios/reading.py", "import yaml\nfrom scenarios import model, rules"),
        ("game/window.py", "import pygame\nfrom scenarios import rules\nfrom . import paint"),
        (
            "site_builder/pages.py",
            "import html\nfrom markdown import Markdown\nfrom scenarios.model import Story",
        ),
        ("filrouge.py", "def main():\n    from game import commands"),
    ],
)
def test_an_open_door_is_left_alone(tmp_path, file, code):
    for name in ("game/commands.py", "game/paint.py", "scenarios/model.py", "scenarios/rules.py", file):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).write_text(code)

    assert forced_doors(tmp_path) == []


def loaded_by(code: str) -> set[str]:
    """The modules of a fresh Python once it has run `code`."""
    listing = f"{code}\nimport sys; print('\\n'.join(['=', *sys.modules]))"
    run = subprocess.run(
        [sys.executable, "-c", listing], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return set(run.stdout.rpartition("=\n")[2].split())


def test_the_rules_play_without_yaml_or_screen():
    assert loaded_by("import scenarios.rules").isdisjoint({"yaml", "pygame", "jinja2", "markdown"})


def test_checking_the_content_starts_without_pygame_or_templates():
    loaded = loaded_by("import filrouge\nfilrouge.main(['verifier', '--json'])")

    assert "scenarios.rules" in loaded
    assert loaded.isdisjoint({"pygame", "jinja2", "markdown", "networkx"})


def test_the_window_s_commands_start_without_a_graph_library():
    assert "networkx" not in loaded_by("import game.window.app, scenarios.routes, scenarios.careers_commands")
