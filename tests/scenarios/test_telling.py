"""What an author reads in a terminal: the caret stands under the right sign, and no sign gives an order."""

import io
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.excerpt import excerpt
from scenarios.problems import Problem, Severity
from scenarios.telling import Sheet, counted, told
from scenarios.telling import tell as tell_to

WRONG = Problem(
    file="univers/essai/recit.yaml",
    line=12,
    column=7,
    severity=Severity.ERROR,
    code="scène-inconnue",
    message="La scène « chambr » n’existe pas.",
    hint="Écrivez cette scène.",
    row="vers: chambr",
)
UNSEEN = Problem(
    "mon-contenu", 1, 1, Severity.ERROR, "dossier-absent", "Le dossier n’existe pas.", "Vérifiez."
)


def lines(*problems: Problem, width: int = 100, colour: bool = False) -> list[str]:
    return list(told(problems, Sheet(width, colour)))


def under_the_caret(line: str, column: int, width: int = 60) -> str:
    """The sign that a terminal shows above the caret, with the accents that combine with it."""
    shown = excerpt(line, column, width)
    at = 0
    for place, sign in enumerate(shown.text):
        if at == shown.caret and columns(sign):
            after = shown.text[place + 1 :]
            return sign + after[: next((n for n, each in enumerate(after) if columns(each)), len(after))]
        at += columns(sign)
    return ""


def columns(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


# The excerpt


@pytest.mark.parametrize(
    ("line", "column", "sign"),
    [
        ("vers: chambr", 7, "c"),
        ("texte: Le « bus » passe.", 11, "«"),
        ("texte: cafe\u0301 noir", 14, "n"),
        ("texte: cafe\u0301 noir", 12, "e\u0301"),
        ("texte: 漢字 noir", 11, "n"),
        ("texte: 漢字 noir", 9, "字"),
        ("\ttexte: Non", 2, "t"),
        ("\ttexte: Non", 1, "→"),
        ("\u00a0texte: Non", 1, "·"),
        ("a\x1b[2Jb", 6, "b"),
        ("a\u202eb", 2, "�"),
    ],
)
def test_the_caret_stands_under_the_sign_that_is_wrong(line: str, column: int, sign: str):
    assert under_the_caret(line, column) == sign


def test_just_past_the_end_is_where_something_is_missing():
    shown = excerpt("effets: [code = oui", 20, 60)

    assert (shown.text, shown.caret) == ("effets: [code = oui", 19)


@given(
    line=st.text(st.sampled_from("abcdé«» \u00a0\u0301漢🙂\t\x1b\u202e\u200b.,:"), max_size=300),
    column=st.integers(1, 301),
    width=st.integers(20, 100),
)
def test_any_line_fits_and_keeps_its_caret(line: str, column: int, width: int):
    shown = excerpt(line, column, width)
    wide = sum(map(columns, shown.text))

    assert wide <= width
    assert 0 <= shown.caret <= max(wide, 0)
    assert not any(unicodedata.category(sign) in ("Cc", "Cf", "Cs") for sign in shown.text)
    if column <= len(line) and line[column - 1] in "abcdé漢🙂.,:":
        assert under_the_caret(line, column, width).startswith(line[column - 1])


def test_a_line_of_a_million_signs_is_cut_around_its_caret():
    line = "a" * 500_000 + "b" + "a" * 500_000
    shown = excerpt(line, 500_001, 40)

    assert len(shown.text) <= 40
    assert shown.text[shown.caret] == "b"
    assert (shown.text[0], shown.text[-1]) == ("…", "…")


def test_a_line_that_fits_is_not_cut():
    assert excerpt("a" * 60, 60, 60).text == "a" * 60


# The telling


def test_a_problem_shows_its_line_its_caret_and_its_cure():
    assert lines(WRONG) == [
        "univers/essai/recit.yaml",
        "",
        "  erreur [scène-inconnue] : La scène « chambr » n’existe pas.",
        "    12 │ vers: chambr",
        "       │       ^",
        "    Écrivez cette scène.",
        "",
    ]


def test_a_file_is_named_once_and_its_carets_are_in_line():
    again = replace(WRONG, line=112, column=1)
    shown = lines(WRONG, again)

    assert shown.count("univers/essai/recit.yaml") == 1
    assert [line for line in shown if line.endswith("vers: chambr")] == [
        "     12 │ vers: chambr",
        "    112 │ vers: chambr",
    ]


def test_a_problem_without_a_line_to_show_has_none():
    assert lines(UNSEEN) == [
        "mon-contenu",
        "",
        "  erreur [dossier-absent] : Le dossier n’existe pas.",
        "    Vérifiez.",
        "",
    ]
    assert "    ligne 3" in lines(replace(UNSEEN, line=3))


def test_a_long_sentence_is_broken_between_words_and_never_at_a_no_break_space():
    shown = lines(replace(WRONG, message="Mot " * 30 + "« mot »"), width=40)

    assert all(len(line) <= 40 for line in shown)
    assert any("« mot »" in line for line in shown)


@pytest.mark.parametrize(
    ("where", "file", "command"),
    [
        (".", "scenarios/contenu/univers/essai/recit.yaml", "--texte --recit essai"),
        (".", "mon contenu/univers/essai/recit.yaml", "--texte --contenu 'mon contenu' --recit essai"),
        ("mon contenu", "univers/essai/recit.yaml", "--texte --contenu . --recit essai"),
        ("mon contenu/univers/essai", "recit.yaml", "--texte --contenu ../.. --recit essai"),
        ("mon contenu/univers/autre", "../essai/recit.yaml", "--texte --contenu ../.. --recit essai"),
    ],
)
def test_the_play_that_leads_there_is_a_command_to_copy(tmp_path, monkeypatch, where, file, command):
    (tmp_path / where).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(tmp_path / where)

    shown = lines(replace(WRONG, file=file, play=(3, 1)))

    assert f'    Pour le voir : filrouge jouer {command} --rejouer "3 1"' in shown


def test_a_word_longer_than_the_line_is_left_whole():
    path = "https://example.org/" + "a" * 100

    assert any(path in line for line in lines(replace(WRONG, hint=f"Ouvrez {path}."), width=40))


def test_the_name_of_a_file_gives_no_orders():
    assert lines(replace(UNSEEN, file="re\x1b[2J"))[0] == "re�[2J"


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ("", ""),
        ("e", "1 erreur"),
        ("aea", "1 erreur, 2 avertissements"),
        ("rea", "1 erreur, 1 avertissement, 1 avis"),
    ],
)
def test_problems_are_counted_by_severity(kinds: str, words: str):
    severities = {"e": Severity.ERROR, "a": Severity.WARNING, "r": Severity.REMARK}

    assert counted(replace(WRONG, severity=severities[kind]) for kind in kinds) == words


# Colour


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def test_a_terminal_is_given_colour(terminal):
    tell_to([WRONG], terminal)

    assert "\x1b[31;1merreur\x1b[0m [scène-inconnue]" in terminal.getvalue()
    assert "\x1b[31;1m^\x1b[0m" in terminal.getvalue()


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colour_gets_none(terminal, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    tell_to([WRONG], terminal)

    assert "\x1b" not in terminal.getvalue()


def test_a_pipe_is_given_no_colour():
    pipe = io.StringIO()
    tell_to([WRONG], pipe)

    assert "\x1b" not in pipe.getvalue()


def test_a_narrow_terminal_is_not_overrun(terminal, monkeypatch):
    monkeypatch.setenv("COLUMNS", "50")
    monkeypatch.setenv("NO_COLOR", "1")
    tell_to([replace(WRONG, row="vers: " + "chambre " * 30, column=150)], terminal)

    assert max(map(len, terminal.getvalue().splitlines())) <= 50
