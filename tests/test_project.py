"""What the project says of itself is true: its commands, dependencies, licences, help and words."""

import argparse
import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("[0-9]*.md"))
READ_BY_NEWCOMERS = ("README.md", "CONTRIBUTING.md")
PARTS_OF_A_DECISION = ("## Context", "## Decision", "## Why not")


def tracked_files():
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)  # noqa: S607 - the git of whoever runs it
    return [ROOT / name for name in listing.stdout.decode().split("\0") if name]


def words_of(file):
    """The text of a tracked file, or nothing when it holds a picture, a font or a file broken on purpose."""
    try:
        return file.read_text("utf-8") if file.is_file() else ""
    except UnicodeDecodeError:
        return ""


# Commands


def targets():
    return set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def make_commands(page):
    """Those written as code: alone on a line of a block, or between backquotes."""
    return set(re.findall(r"(?:^|`)make ([a-z]+)", (ROOT / page).read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("page", READ_BY_NEWCOMERS)
def test_every_make_command_of_a_page_is_in_the_makefile(page):
    assert make_commands(page)
    assert make_commands(page) <= targets()


def test_every_target_of_the_makefile_is_explained_in_the_readme():
    assert targets() - {"system"} <= make_commands("README.md")


def test_plain_pip_and_windows_run_every_check_of_make_test():
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ntest:")[2].partition("\n\n")[0]
    checks = re.findall(r"\$\(BIN\)/(.+)", recipe)
    readme = (ROOT / "README.md").read_text("utf-8")

    assert len(checks) >= 5
    assert [check for check in checks if f".venv/bin/{check}" not in readme] == []
    assert [check for check in checks if rf".venv\Scripts\{check}" not in readme] == []


def test_continuous_integration_runs_the_same_command_as_everyone():
    assert "make test" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_page_that_a_page_points_to_is_there():
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    missing = [
        f"{page.relative_to(ROOT)}: {link}"
        for page in pages
        for link in re.findall(r"\]\(([^)#:\s]+)\)", page.read_text("utf-8"))
        if not (page.parent / link).exists()
    ]

    assert missing == []


# The command line, in French


def subcommands():
    import filrouge

    return next(
        action.choices
        for action in filrouge.build_parser()._actions
        if isinstance(action, argparse._SubParsersAction)
    )


def test_every_command_and_option_has_its_help():
    unexplained = [
        f"{command} {action.dest}"
        for command, parser in subcommands().items()
        for action in parser._actions
        if not action.help
    ]

    assert unexplained == []


def test_the_help_speaks_french_throughout():
    import filrouge

    parsers = [filrouge.build_parser(), *subcommands().values()]
    pages = "\n".join(parser.format_help() for parser in parsers)

    assert {parser.prog.partition(" ")[0] for parser in parsers} == {"filrouge"}
    assert not re.findall(r"\b(usage|positional arguments|show this help|show program)\b", pages)
    assert not re.findall(r"(?<=\w)'(?=\w)", pages), "an apostrophe that is not ’"
    assert not re.findall(r"(?<![\s\u00a0\u202f])[!?;»](?!\S)|«(?![\u00a0\u202f])", pages), "French spaces"


@pytest.mark.parametrize("command", ["jouer", "verifier", "site", "demo"])
def test_a_command_of_the_readme_exists(command):
    assert command in subcommands()
    assert f"filrouge {command}" in (ROOT / "README.md").read_text("utf-8")


def test_a_wrong_command_is_a_sentence_in_french_and_exit_2():
    command = (sys.executable, "-X", "utf8", "-m", "filrouge", "jouet")
    wrong = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)

    assert wrong.returncode == 2
    assert "jouer" in wrong.stderr
    assert not re.findall(r"\b(error|usage|invalid choice|choose from)\b", wrong.stderr)


# Interface strings


def test_the_template_for_translators_is_up_to_date(tmp_path):
    fresh = tmp_path / "filrouge.pot"
    subprocess.run([sys.executable, ROOT / "locales" / "extract.py", fresh], check=True)

    stale = fresh.read_text("utf-8") != (ROOT / "locales" / "filrouge.pot").read_text("utf-8")

    assert not stale, "run `make messages` and read the diff"


# Dependencies and decisions


def name_of(requirement):
    return re.match(r"[\w.-]+", requirement).group().lower()


OPTIONAL = PYPROJECT["project"]["optional-dependencies"]
REQUIRED = [
    each
    for group in (PYPROJECT["project"]["dependencies"], *OPTIONAL.values())
    for each in group
    if name_of(each) != PYPROJECT["project"]["name"]  # one extra may take another along
]


@pytest.mark.parametrize("name", [*map(name_of, REQUIRED)])
def test_a_dependency_has_its_reason_in_docs_decisions(name):
    first_lines = [page.read_text("utf-8").partition("\n## ")[0].lower() for page in DECISIONS]

    assert any(name in re.findall(r"[\w.-]+\b", lines) for lines in first_lines)


@pytest.mark.parametrize("page", DECISIONS, ids=lambda page: page.stem)
def test_a_decision_says_context_decision_and_why_not(page):
    text = page.read_text("utf-8")

    assert text.startswith(f"# {int(page.name[:4])}. ")
    assert [part for part in PARTS_OF_A_DECISION if part not in text] == []
    assert len(text.splitlines()) <= 60, "one page"


def test_decisions_are_numbered_without_a_double():
    numbers = [page.name[:4] for page in DECISIONS]

    assert len(numbers) == len(set(numbers))


def is_for_this_machine(requirement):
    marker = Requirement(requirement).marker
    return marker is None or marker.evaluate()


@pytest.mark.parametrize("name", [*map(name_of, filter(is_for_this_machine, REQUIRED))])
def test_the_constraints_pin_every_dependency(name):
    pinned = dict(
        line.lower().split("==")
        for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines()
        if not line.startswith("#")
    )

    assert pinned[name] == importlib.metadata.version(name)


# Licences, and what does not belong here


def test_the_text_of_every_licence_named_in_reuse_toml_is_there():
    annotations = tomllib.loads((ROOT / "REUSE.toml").read_text("utf-8"))["annotations"]
    named = {annotation["SPDX-License-Identifier"] for annotation in annotations}

    assert named == {file.stem for file in (ROOT / "LICENSES").glob("*.txt")}
    assert named == set(PYPROJECT["project"]["license"].split(" AND "))
    assert (ROOT / "LICENSE").read_bytes() == (ROOT / "LICENSES" / "EUPL-1.2.txt").read_bytes()


def test_every_font_travels_with_its_licence():
    fonts = [file for file in ROOT.glob("assets/polices/**/*") if file.suffix in {".ttf", ".woff"}]
    families = {file.parent for file in fonts}

    assert families
    assert [folder for folder in families if not list(folder.glob("*OFL*"))] == []


def test_no_tracked_file_names_a_folder_of_one_machine():
    of_one_machine = re.compile(r"(?<![\w.~-])/(?:home|root|Users|work|tmp/[a-z])[/\w]")
    found = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in tracked_files()
        for number, line in enumerate(words_of(file).splitlines(), start=1)
        if of_one_machine.search(line)
    ]

    assert found == []


def test_no_tracked_file_is_heavier_than_a_megabyte_but_the_dictionary():
    heavy = [file.name for file in tracked_files() if file.is_file() and file.stat().st_size > 1_000_000]

    assert heavy == ["fr.dic"]  # it travels as its authors made it
