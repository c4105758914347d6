"""Files from people who do not wish us well, or from a disk that failed: a sentence each, never a traceback.

Their cost in time and memory is measured in ``make bench``; here a limit only stops a runaway.
"""

import json
import os
import resource
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tiny import AROUND, codes, text_of

from scenarios import marked
from scenarios.content import read_content, read_story

STORY = text_of(
    """
    a: {lieu: palier, texte: Ici., choix: [{texte: Finir, vers: fin}]}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
    """
)

HOSTILE = [
    ("alias-bomb", b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\n", "ancre-refusée"),
    ("merge", b"a: {<<: {b: c}}\n", "ancre-refusée"),
    ("deep-flow", b"a: " + b"[" * 200_000, "trop-profond"),
    ("deep-block", b"".join(b" " * n + b"a:\n" for n in range(60)), "trop-profond"),
    ("many-values", b"a: [" + b"x," * 150_000 + b"]\n", "trop-de-valeurs"),
    ("many-keys", b"".join(b"k%d: v\n" % n for n in range(120_000)), "trop-de-valeurs"),
    ("many-lines", b"a: |\n" + b" x\n" * 120_000, "trop-de-valeurs"),
    ("many-marks", b"a: '" + b"*x* " * 120_000 + b"'\n", "trop-de-valeurs"),
    ("long-condition", b"a: '" + b"c et " * 120_000 + b"c'\n", "trop-de-valeurs"),
    ("tag", b"a: !!python/object/apply:os.system [ls]\n", "étiquette-yaml"),
    ("utf-16", STORY.encode("utf-16"), "utf-16"),
    ("utf-16-without-mark", STORY.encode("utf-16-le"), "utf-16"),
    ("utf-32", STORY.encode("utf-32"), "utf-16"),
    ("latin-1", "titre: déjà\n".encode("latin-1"), "utf-8"),
    ("nul", b"format: 1\ntitre: a\0b\n", "octet-nul"),
    ("control", b"format: 1\ntitre: a\x07b\n", "caractère-interdit"),
    ("empty", b"", "fichier-vide"),
    ("only-comments", b"# rien\n", "fichier-vide"),
    ("binary", bytes(range(1, 256)) * 4, "utf-8"),
    (
        "huge-number",
        STORY.replace("lieu: palier", "lieu: palier, minuteur: " + "9" * 100_000).encode(),
        "nombre-trop-grand",
    ),
    ("huge-name", STORY.replace("début: a", "début: " + "a" * 100_000).encode(), "scène-inconnue"),
    ("climbing-name", STORY.replace("vers: fin", "vers: ../../etc/passwd").encode(), "nom-dangereux"),
    ("backslash-name", STORY.replace("lieu: palier", "lieu: c:\\\\windows").encode(), "nom-dangereux"),
    (
        "deep-condition",
        STORY.replace("vers: fin", "vers: fin, si: " + "(" * 20_000).encode(),
        "condition-profonde",
    ),
    (
        "many-mistakes",
        STORY.replace("vers: fin", "vers: fin, effets: [" + "n ++ 1, " * 20_000 + "]").encode(),
        "trop-de-problèmes",
    ),
    (
        "many-mistakes-of-names",
        STORY.replace("texte: Ici.", "texte: '" + "{n}" * 20_000 + "'").encode(),
        "trop-de-problèmes",
    ),
    ("long-key", b"? " + b"k" * 200_000 + b"\n: v\n", "champ-inconnu"),
]


def told(path: Path) -> list[str]:
    read, problems = read_story(path, path.name, AROUND)
    assert read is None or not any(each.severity == "erreur" for each in problems)
    assert all(len(str(each)) < 2_000 for each in problems), "a sentence, not the file thrown back"
    return codes(problems)


@pytest.mark.parametrize(("data", "code"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_hostile_file_ends_in_a_sentence(tmp_path: Path, data: bytes, code: str):
    (tmp_path / "recit.yaml").write_bytes(data)

    assert code in told(tmp_path / "recit.yaml")


def test_a_file_of_a_hundred_megabytes_is_refused_without_being_read(tmp_path: Path):
    path = tmp_path / "recit.yaml"
    with path.open("wb") as file:
        file.truncate(100_000_000)

    assert told(path) == ["fichier-trop-gros"]


def test_a_link_is_not_followed(tmp_path: Path):
    (tmp_path / "ailleurs.yaml").write_text(STORY, encoding="utf-8")
    (tmp_path / "recit.yaml").symlink_to(tmp_path / "ailleurs.yaml")

    assert told(tmp_path / "recit.yaml") == ["fichier-lien"]


def test_a_universe_is_a_folder_of_its_own_with_a_name_that_goes_into_an_address(tmp_path: Path):
    for name in ("essai", "deux mots", "a..b", ".caché"):
        (tmp_path / "univers" / name).mkdir(parents=True)
        (tmp_path / "univers" / name / "recit.yaml").write_text(STORY, encoding="utf-8")
    (tmp_path / "univers" / "lien").symlink_to(tmp_path / "univers" / "essai")
    content = read_content(tmp_path)
    told = {(Path(each.file).name, each.code) for each in content.problems}

    assert list(content.stories) == ["essai"]
    assert {("deux mots", "nom-mal-formé"), ("a..b", "nom-dangereux"), ("lien", "fichier-lien")} <= told


def test_a_sentence_gives_no_orders_to_the_terminal(tmp_path: Path):
    text = STORY.replace("vers: fin", 'vers: "f\\e[2Jin"')
    (tmp_path / "recit.yaml").write_text(text, encoding="utf-8")
    _, [problem] = read_story(tmp_path / "recit.yaml", "re\x1b[2J.yaml", AROUND)

    assert "\x1b" not in str(problem)


def test_what_is_not_a_file_is_not_opened(tmp_path: Path):
    os.mkfifo(tmp_path / "recit.yaml")  # opening it would wait for ever

    assert told(tmp_path / "recit.yaml") == ["fichier-spécial"]


def test_a_file_that_is_not_there_is_said_so(tmp_path: Path):
    assert told(tmp_path / "recit.yaml") == ["fichier-illisible"]


@pytest.mark.parametrize(
    "data",
    [
        STORY.encode("utf-8-sig"),
        STORY.replace("\n", "\r\n").encode(),
        STORY.replace("\n", "\r").encode(),
        unicodedata.normalize("NFD", STORY).encode(),
    ],
    ids=["with a mark at its head", "with CRLF", "with CR", "decomposed accents"],
)
def test_every_honest_encoding_reads_the_same(tmp_path: Path, data: bytes):
    (tmp_path / "recit.yaml").write_bytes(data)
    read, problems = read_story(tmp_path / "recit.yaml", "recit.yaml", AROUND)

    assert read is not None
    assert problems == []
    assert read.story.first == "a"


def test_a_word_that_yaml_would_guess_about_is_the_words_as_written():
    for words in (
        "no",
        "on",
        "08:30",
        "010",
        "1_000",
        "2026",
        "2026-11-22",
        "1.10",
        "null",
        "~",
        "true",
        "0x1f",
    ):
        assert marked.parse(f"titre: {words}\n").value == {"titre": words}


def test_a_place_counts_characters_from_one_accents_included():
    document = marked.parse("é:\n  - {à: bé, ç: «é»}\nt: |\n  un\n\n    deux\nq: 'œ'\n")

    assert document.place(("é", 0, "ç")) == (2, 16)
    assert document.key(("é", 0, "ç")) == (2, 13)
    assert document.place(("t", 0), 1) == (4, 4)
    assert document.place(("t", 2), 2) == (6, 5)
    assert document.place(("q",)) == (7, 5)
    assert document.place(("é", 0, "absent")) == (2, 5)


PLACES = [
    ("|\n      Un\n\n      deux {zz}", (4, 12)),
    ("|2\n         Un {zz}", (2, 13)),
    (">\n      Un\n      deux {yy}\n\n      trois\n      quatre {zz}", (6, 14)),
    ("Un\n      deux {zz}", (2, 12)),
    ('"Un\n      deux \\"trois\\" \\u00e9 {zz}"', (2, 29)),
    ("'L''un,\n      l''autre {zz}'", (2, 16)),
    ('"Un\\ndeux {zz}"', (1, 20)),
]


@pytest.mark.parametrize(("written", "expected"), PLACES, ids=[written[:9] for written, _ in PLACES])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_a_place_inside_words_of_several_lines_is_that_of_the_page(
    written: str, expected: tuple[int, int], ends: str
):
    text = f"  texte: {written}\n".replace("\n", ends)
    document = marked.parse(marked.decode(text.encode()))
    rows = document.value["texte"].split("\n")
    [row] = [number for number, words in enumerate(rows) if "{zz}" in words]

    assert document.place(("texte", row), rows[row].index("{zz}")) == expected
    assert document.place(("texte",), document.value["texte"].index("{zz}")) == expected


WORDS = st.text("aé😀 '\":,*[{#", min_size=1, max_size=40).map(str.strip).filter(bool)


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["|", ">", "'", '"']), st.integers(12, 30))
def test_every_visible_sign_is_found_where_it_stands(lines: list[str], style: str, width: int):
    """However YAML folds, escapes or indents the words."""
    words = "\n".join(lines)
    text = yaml.dump({"clé": words}, default_style=style, allow_unicode=True, width=width)
    document = marked.parse(text)
    [key] = document.value
    rows = text.split("\n")
    for offset, sign in enumerate(words):
        if sign.strip():
            line, column = document.place((key,), offset)
            assert rows[line - 1][column - 1] in (sign, "\\")


PIECES = st.sampled_from(
    [
        "a",
        "é",
        ":",
        " ",
        "\n",
        "\n  ",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ",",
        "'",
        '"',
        "#",
        "&x",
        "*x",
        "!",
        "|",
        ">",
        "%",
        "\t",
        "si ",
        "texte: ",
        "vers: ",
        "choix:",
        "lien >= 3",
        "[[",
        "]]",
        "\\",
        "oui",
        "0",
        "\xa0",
        "\u2028",
        "<<",
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=40).map("".join), st.integers(0, len(STORY)))
def test_no_text_makes_the_reader_fail(tmp_path: Path, piece: str, at: int):
    """Any slip of the fingers, anywhere in a story, is a story or a sentence."""
    (tmp_path / "recit.yaml").write_text(STORY[:at] + piece + STORY[at:], encoding="utf-8")

    told(tmp_path / "recit.yaml")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300))
def test_no_bytes_make_the_reader_fail(tmp_path: Path, data: bytes):
    (tmp_path / "recit.yaml").write_bytes(data)

    told(tmp_path / "recit.yaml")


def test_the_command_survives_a_hostile_folder_within_its_limits(tmp_path: Path):
    """The whole command, in its own process, with 400 MB of address space to spare and ten seconds of processor."""
    for name, data, _ in HOSTILE:
        (tmp_path / "univers" / name).mkdir(parents=True)
        (tmp_path / "univers" / name / "recit.yaml").write_bytes(data)

    def limits() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
        resource.setrlimit(resource.RLIMIT_AS, (800_000_000, 800_000_000))

    done = subprocess.run(
        [sys.executable, "-m", "filrouge", "verifier", str(tmp_path), "--json"],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=limits,
        timeout=90,
    )

    assert done.stderr == ""
    assert done.returncode == 1
    assert len(json.loads(done.stdout)["problems"]) >= len(HOSTILE)
