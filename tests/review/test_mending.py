"""``--corriger`` mends typography and nothing else: not a comment, a quote, a line end, a byte order mark."""

import errno
import json
import os
import re
import shutil
import stat
import unicodedata
from pathlib import Path
from textwrap import indent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import filrouge
from scenarios.catalogues import Glossary, SourceList
from scenarios.content import PACKAGED, read_content
from scenarios.model import Story
from scenarios.places import Mark
from scenarios.review import mending, rewriting
from scenarios.review.mending import Refused, mended
from tests.mistakes.placing import STORY, without_mistake, write

HEAD = """\
format: 1   # l'entête ? oui... "rien" à 8h30
titre: {titre}
accroche: {accroche}
joué: lou
avis_acceptés: {avis}
personnages:
  lou: {{nom: Lou, genre: f, rôle: l'apprentie ?, est: pro}}   # c'est lou !
début: l-a
scènes:
"""
TAIL = """\
  l-b:
    texte: >
      L'eau
      coule !
    fin: {titre: Fin, bilan: "Pour l'eau\\
      , oui ?"}
"""


def story(text="Rien.", titre="Un essai", accroche="Rien.", avis="[]"):
    head = HEAD.format(titre=titre, accroche=accroche, avis=avis)
    return f"{head}  l-a:\n    lieu: quai\n    texte: {text}\n    suite: l-b\n{TAIL}"


def block(*lines):
    return "|\n" + indent("\n".join(lines), "      ")


def mend(text, kind=Story):
    return mended(text.encode(), kind).data.decode()


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("Viens à l'aube !", "Viens à l’aube\u00a0!"),
        ("'Viens à l''aube !'", "'Viens à l’aube\u00a0!'"),
        ('"Viens à l\'aube !"', '"Viens à l’aube\u00a0!"'),
        (r'"Elle dit \"viens\"."', '"Elle dit «\u00a0viens\u00a0»."'),
        ("'Elle dit \"viens\".'", "'Elle dit «\u00a0viens\u00a0».'"),
        ("Elle dit\n      l'heure\n      d'ici.", "Elle dit\n      l’heure\n      d’ici."),
        ("|-\n      L'un.\n\n        L'autre ?", "|-\n      L’un.\n\n        L’autre\u00a0?"),
        (">\n      L'un\n      et l'autre ?", ">\n      L’un\n      et l’autre\u00a0?"),
        ("\"L'un\\\n         , l'autre\"", '"L’un\\\n         , l’autre"'),
        # A space before a fold is none of the value's.
        ("Elle vient \n      ! Oui !", "Elle vient \n      ! Oui\u00a0!"),
        # Written by its number: left alone.
        (r'"L\x27un et l' + "'" + r'autre"', r'"L\x27un et l’autre"'),
    ],
)
def test_words_are_mended_in_whatever_way_yaml_writes_them(written, becomes):
    kept = mend(story()).partition("texte: Rien.")

    assert mend(story(written)) == f"{kept[0]}texte: {becomes}{kept[2]}"


def test_what_is_no_prose_stays_to_the_letter():
    after = mend(
        story(block("lou : L'eau ! [[plan d'aide]] [[mot|l'un]] {n} !", '[si vu(l-a)] lou (ému): "Oui"'))
    )

    assert 'format: 1   # l\'entête ? oui... "rien" à 8h30\n' in after
    assert "est: pro}   # c'est lou !\n" in after
    assert "      lou : L’eau\u00a0! [[plan d'aide]] [[mot|l’un]] {n}\u00a0!\n" in after
    assert "      [si vu(l-a)] lou (ému): «\u00a0Oui\u00a0»\n" in after


def test_a_word_of_the_glossary_keeps_its_name_and_its_meaning_is_mended():
    glossary = "format: 1\nmots:\n  plan d'aide: {définition: L'aide d'ici...}\n"

    assert mend(glossary, Glossary) == "format: 1\nmots:\n  plan d'aide: {définition: L’aide d’ici…}\n"


def test_the_titles_of_documents_stand_as_they_were_published():
    sources = (
        "format: 1\nsources:\n  a: {titre: L'aide !, éditeur: l'Insee, adresse: 'https://a.fr/l''aide',"
        " date: '2024', consulté: 2026-01-01}\n"
    )

    assert mend(sources, SourceList) == sources


def test_line_ends_the_mark_at_the_head_and_letters_in_two_parts_are_kept():
    before = ("\ufeff" + unicodedata.normalize("NFD", story("L'été là-bas ?"))).replace("\n", "\r\n").encode()

    after = mended(before, Story).data.decode()

    assert after.startswith("\ufeff")
    assert "texte: L’e\u0301te\u0301 la\u0300-bas\u00a0?\r\n" in after
    assert after.count("\r\n") == after.count("\n") == before.decode().count("\r\n")


def test_what_the_writer_accepts_is_left():
    text = story("L'un ? L'autre.", avis="[{code: apostrophe-droite, scène: l-a, raison: citation}]")

    assert "texte: L'un\u00a0? L'autre." in mend(text)
    assert "L’eau\n      coule\u00a0!" in mend(text)


def test_mending_counts_what_it_does():
    words = mended(story("L'un, l'autre ?", titre="Un essai", accroche="Rien.").encode(), Story)
    without = mended(story().encode(), Story)

    assert words.changes["apostrophe-droite"] - without.changes["apostrophe-droite"] == 2
    assert words.changes["espace-insécable"] - without.changes["espace-insécable"] == 1


def test_a_file_that_is_not_sound_is_refused():
    for broken in ("titre: [", story().replace("joué: lou", "jouer: lou"), "\xff"):
        with pytest.raises(Refused):
            mended(broken.encode("latin-1", "replace"), Story)


def test_a_mending_that_would_change_something_else_is_refused(monkeypatch):
    """Here a place is found one sign too far; whatever the reason, the file must not change."""
    found = mending._place
    further = lambda *given: (mark := found(*given)) and Mark(mark.line, mark.column + 1)  # noqa: E731
    monkeypatch.setattr(mending, "_place", further)

    with pytest.raises(Refused):
        mend(story("L'aube."))


# Files


@pytest.fixture
def content(tmp_path, monkeypatch):
    """The example content in the current folder, with typewriter's typography in its story."""
    monkeypatch.chdir(tmp_path)
    folder = write(without_mistake(), Path("mon-contenu"))
    file = folder / STORY
    file.write_text(re.sub("’", "'", file.read_text("utf-8"), count=2), "utf-8")
    return folder


def test_the_command_mends_says_what_and_has_nothing_left_to_mend(content, capsys):
    file = content / STORY
    file.chmod(0o640)
    before = file.read_text("utf-8")

    assert filrouge.main(["verifier", "mon-contenu", "--corriger"]) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"mon-contenu/{STORY} : 2 corrections de typographie (apostrophe-droite 2).\n")
    assert file.read_text("utf-8") == re.sub(r"(?<=\w)'(?=\w)", "’", before)
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert [each.name for each in file.parent.iterdir() if "nouveau" in each.name] == []

    assert filrouge.main(["verifier", "mon-contenu", "--corriger"]) == 0
    assert capsys.readouterr().out.startswith("Rien à corriger dans la typographie.\n")


def test_a_program_that_reads_json_gets_json_alone(content, capsys):
    assert filrouge.main(["verifier", "mon-contenu", "--corriger", "--json"]) == 0

    told = capsys.readouterr()
    assert json.loads(told.out)["ok"] is True
    assert "2 corrections" in told.err


def test_a_file_with_an_error_is_left_to_its_writer(content, capsys):
    file = content / STORY
    file.write_text(file.read_text("utf-8").replace("joué: ", "jouer: "), "utf-8")
    before = file.read_bytes()

    assert filrouge.main(["verifier", "mon-contenu", "--corriger"]) == 1
    assert file.read_bytes() == before


def test_a_file_with_an_error_is_told_and_left(content, capsys):
    before = (content / STORY).read_bytes().replace(b"format: 1", b"format: 7")
    (content / STORY).write_bytes(before)

    assert filrouge.main(["verifier", "mon-contenu", "--corriger"]) == 1
    told = capsys.readouterr()
    assert "recit.yaml : laissé tel quel, il contient une erreur à réparer d’abord.\n" in told.err
    assert "Rien à corriger" not in told.out
    assert (content / STORY).read_bytes() == before


@pytest.mark.parametrize(
    ("number", "why"), [(errno.ENOSPC, "le disque est plein"), (errno.EIO, f"erreur {errno.EIO} du disque")]
)
def test_a_disk_that_refuses_leaves_the_file_whole(content, capsys, monkeypatch, number, why):
    before = (content / STORY).read_bytes()

    def full(_descriptor):
        raise OSError(number, "")

    monkeypatch.setattr(os, "fsync", full)

    assert filrouge.main(["verifier", "mon-contenu", "--corriger"]) == 1
    assert f"recit.yaml : laissé tel quel, {why}.\n" in capsys.readouterr().err
    assert (content / STORY).read_bytes() == before
    assert sorted(each.name for each in (content / STORY).parent.iterdir() if "nouveau" in each.name) == []


def test_a_cut_at_the_last_moment_leaves_the_old_file(content, monkeypatch):
    before = (content / STORY).read_bytes()

    class Cut(BaseException):
        pass

    def cut(_self, _target):
        raise Cut

    monkeypatch.setattr(Path, "replace", cut)

    with pytest.raises(Cut):
        filrouge.main(["verifier", "mon-contenu", "--corriger"])
    assert (content / STORY).read_bytes() == before
    assert [each.name for each in (content / STORY).parent.iterdir() if "nouveau" in each.name] == []


def test_a_file_that_an_editor_saves_meanwhile_is_the_editor_s(content, capsys, monkeypatch):
    file = content / STORY

    def saved_meanwhile(_old, _new):
        file.write_text("autre chose", "utf-8")

    monkeypatch.setattr(shutil, "copymode", saved_meanwhile)

    assert filrouge.main(["verifier", "mon-contenu", "--corriger"]) == 1
    assert "laissé tel quel, un autre programme l’a enregistré entre-temps." in capsys.readouterr().err
    assert file.read_text("utf-8") == "autre chose"


def test_the_content_that_comes_with_the_game_is_nobody_s_to_mend(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)

    assert filrouge.main(["verifier", "--corriger"]) == 2
    assert "Dites quel dossier corriger" in capsys.readouterr().err


def test_the_shipped_content_has_nothing_to_mend(monkeypatch):
    monkeypatch.setattr(rewriting, "_swap", None)

    assert list(rewriting.mend_content(read_content(PACKAGED))) == []


# Nasty files, drawn at random

SIGNS = st.sampled_from(
    [
        *"abl'’\"«»“ ?!:;,.-…*é1\u00a0\u202f\u0301",
        "...",
        "oe",
        "coeur",
        "l'",
        " !",
        "8h30",
        " - ",
        "85%",
        "\\",
        "[[",
        "]]",
        "{n}",
        "#",
    ]
)
WORDS = st.lists(
    SIGNS | st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=25
).map("".join)


def plainly(words, _deep):
    return words


def single(words, _deep):
    return "'" + words.replace("'", "''") + "'"


def double(words, _deep):
    return '"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'


def by_number(words, _deep):
    return (
        '"'
        + "".join(
            f"\\u{ord(sign):04x}"
            if ord(sign) < 65536 and sign in "é'\" "
            else f"\\U{ord(sign):08x}"
            if sign == "\\"
            else sign
            for sign in words
        )
        + '"'
    )


def folded_double(words, deep):
    return double(words, deep).replace(" ", f"\n{deep} ", 1)


def literal(words, deep):
    return f"|\n{deep}{words}"


def folded(words, deep):
    return ">\n" + deep + words.replace(" ", f"\n{deep}")


def broken(words, deep):
    return words.replace(" ", f"\n{deep}", 2)


STYLES = st.sampled_from([plainly, single, double, by_number, folded_double, literal, folded, broken])


@st.composite
def files(draw):
    deep = " " * 6
    text, titre, accroche = (draw(STYLES)(draw(WORDS), deep) for _ in range(3))
    lines = draw(st.lists(WORDS, max_size=4))
    if lines:
        heads = st.sampled_from(["", "lou: ", "[si vu(l-a)] ", "[parole] ", "- ", "lou (ému) :  "])
        text = block(*(draw(heads) + each for each in lines))
    made = story(text, titre, accroche)
    if draw(st.booleans()):
        made = made.replace("\n", draw(st.sampled_from(["\r\n", "\r"])))
    made = unicodedata.normalize(draw(st.sampled_from(["NFC", "NFD"])), made)
    return ("\ufeff" if draw(st.booleans()) else "") + made


def skeleton(text):
    """What is left when typography is set aside."""
    for pattern, sign in (
        ("[ \u00a0\u202f]+", ""),
        (r"\\u0027|\\'|''|[’‘´]", "'"),
        (r'\\?[«»“”"]', '"'),
        ("…", "..."),
        ("œ", "oe"),
        ("Œ", "OE"),
        ("[—–]", "-"),
        (r"-+", "-"),
    ):
        text = re.sub(pattern, sign, text)
    return re.sub(r"etc\.+", "etc.", re.sub(r"i?[èe\u0300]*me|[èe]re|ier", "", text)).casefold()


def check(before):
    data = before.encode()
    try:
        read_before = mending._read(data, Story)
    except Refused:
        return False
    after = mended(data, Story)
    text = after.data.decode()

    assert mended(after.data, Story) == (after.data, {})
    assert skeleton(text) == skeleton(before)
    assert re.findall(r"\r\n|\r|\n", text) == re.findall(r"\r\n|\r|\n", before)
    assert [
        each
        for each in ('# l\'entête ? oui... "rien" à 8h30', "# c'est lou !")
        if unicodedata.normalize("NFC", text).count(each) != 1
    ] == []
    read_after = mending._read(after.data, Story)
    prose = {each.path for each in read_before.passages}
    assert {each.path for each in read_after.passages} == prose
    assert read_after.document.keys.keys() == read_before.document.keys.keys()
    assert read_after.document.styles == read_before.document.styles
    for path in read_before.document.values:
        old, new = (mending._at(each.document.value, path) for each in (read_before, read_after))
        assert (
            old == new
            or not isinstance(old, str)
            or path in prose
            or any(each[:-1] == path for each in prose)
        )
    return True


@given(files())
@settings(max_examples=300, deadline=None)
def test_any_file_is_mended_and_nothing_else_in_it_is_touched(made):
    check(made)


@pytest.mark.long
@given(files())
@settings(max_examples=3_000, deadline=None)
def test_many_files_are_mended_and_nothing_else_in_them_is_touched(made):
    check(made)
