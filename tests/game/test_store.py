"""What a device keeps is never lost, and never in the way of a play."""

import errno
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import saving
from game.store import Options, Save, Store, fingerprint
from scenarios.model import Story
from scenarios.play import Play

STORY = {
    "format": "1",
    "titre": "Le palier",
    "accroche": "Trois portes.",
    "joué": "dylan",
    "personnages": {"dylan": {"nom": "Dylan", "genre": "m", "rôle": "accompagnant", "est": "pro"}},
    "début": "palier",
    "scènes": {
        "palier": {
            "lieu": "palier-immeuble",
            "texte": "Personne.",
            "choix": [{"texte": "Attendre", "vers": "palier"}, {"texte": "Partir", "vers": "rue"}],
        },
        "rue": {"texte": "Il fait froid.", "fin": {"titre": "Dehors", "bilan": "Il neige."}},
    },
}


def hallway(**changes) -> Story:
    return Story.model_validate({**STORY, **changes})


def played(*numbers: int, story: Story | None = None) -> Play:
    play = Play.begin(story or hallway())
    for number in numbers:
        play = play.choose(play.choices[number])
    return play


def kept(folder: Path, name: str, data: bytes | str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data if isinstance(data, bytes) else data.encode())
    return file


def test_options_outlive_the_program(tmp_path):
    store = Store(tmp_path)
    store.options = replace(store.options, text_size=4, timers=False)

    assert Store(tmp_path).options == Options(text_size=4, timers=False)
    assert store.notices == []


def test_a_play_is_kept_as_its_choices_and_resumed(tmp_path):
    Store(tmp_path).save("le-palier", "abc", played(0, 0))

    assert json.loads((tmp_path / "parties/le-palier.json").read_text()) == {
        "format": 1,
        "story": "abc",
        "numbers": [0, 0],
    }
    store = Store(tmp_path)
    assert store.resume("le-palier", "abc", hallway()).numbers == (0, 0)
    assert store.latest() == "le-palier"
    assert store.notices == []


def test_a_finished_play_is_let_go_and_its_clue_stays(tmp_path):
    store = Store(tmp_path)
    store.save("le-palier", "abc", played(1))
    store.earn("le-palier", "rue")
    store.earn("le-palier", "rue")
    store.forget("le-palier")

    again = Store(tmp_path)
    assert again.resume("le-palier", "abc", hallway()) is None
    assert again.latest() is None
    assert again.clues == {"le-palier": ("rue",)}


def test_two_windows_of_the_same_player_do_not_lose_each_others_clues(tmp_path):
    first, second = Store(tmp_path), Store(tmp_path)
    first.earn("a", "fin_a")
    second.earn("b", "fin_b")
    first.earn("a", "fin_c")

    assert Store(tmp_path).clues == {"a": ("fin_a", "fin_c"), "b": ("fin_b",)}


def test_the_jobs_met_are_kept_with_the_clue_and_add_up(tmp_path):
    first, second = Store(tmp_path), Store(tmp_path)
    first.earn("a", "fin_a", ("aesh", "aide-soignant"))
    second.earn("b", "fin_b", ("aesh",))
    first.earn("a", "fin_c", ("chef-de-service", "aesh"))
    first.earn("c", "fin_d")

    again = Store(tmp_path)
    assert again.jobs == {"a": ("aesh", "aide-soignant", "chef-de-service"), "b": ("aesh",)}
    assert list(again.clues) == ["a", "b", "c"]
    assert again.notices == []


def test_a_carnet_of_before_jobs_were_kept_is_still_read(tmp_path):
    kept(tmp_path, "carnet.json", '{"format": 1, "clues": {"a": ["fin_a"]}}')

    store = Store(tmp_path)
    store.earn("a", "fin_b", ("aesh",))

    assert (store.clues, store.jobs, store.notices) == ({"a": ("fin_a", "fin_b")}, {"a": ("aesh",)}, [])


def test_the_last_story_played_is_the_one_to_resume(tmp_path):
    store = Store(tmp_path)
    for slug, when in (("ancienne", 1_000), ("récente", 2_000)):
        store.save(slug, "", played(0))
        os.utime(tmp_path / f"parties/{slug}.json", (when, when))

    assert store.latest() == "récente"


def test_a_store_without_a_folder_keeps_until_the_program_ends(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = Store(None)
    store.save("le-palier", "abc", played(0))
    store.earn("le-palier", "rue")

    assert store.resume("le-palier", "abc", hallway()).numbers == (0,)
    assert store.latest() == "le-palier"
    assert store.clues == {"le-palier": ("rue",)}
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("numbers", "held", "notice"),
    [
        ([0, 0], (0, 0), "Tes choix tiennent toujours"),
        ([0, 7, 1], (0,), "elle reprend là où tes choix tiennent encore"),
        ([7], None, "elle reprend au début"),
        ([1, 0, 0], (1,), "elle reprend là où tes choix tiennent encore"),
    ],
)
def test_a_save_of_an_older_story_replays_as_far_as_it_holds_and_says_so(tmp_path, numbers, held, notice):
    kept(tmp_path, "parties/p.json", json.dumps({"format": 1, "story": "old", "numbers": numbers}))
    store = Store(tmp_path)

    play = store.resume("p", "new", hallway())

    assert (play and play.numbers) == held
    assert len(store.notices) == 1
    assert notice in store.notices[0]


def test_a_story_that_turns_without_end_does_not_stop_a_resume(tmp_path):
    turning = hallway(
        scènes={**STORY["scènes"], "rue": {"texte": "Tu tournes.", "suite": "rue"}},
    )
    Store(tmp_path).save("p", "abc", played(1, story=turning))
    kept(tmp_path, "parties/p.json", json.dumps({"format": 1, "story": "abc", "numbers": [1, 0]}))
    store = Store(tmp_path)

    play = store.resume("p", "abc", turning)

    assert play
    assert play.numbers == (1,)
    assert len(store.notices) == 1


HOSTILE = {
    "empty": b"",
    "cut short": b'{"format": 1, "story": "a", "numb',
    "not JSON": b"numbers: [1]",
    "another format": b'{"format": 2, "story": "a", "numbers": []}',
    "a foreign key": b'{"format": 1, "story": "a", "numbers": [], "score": 3}',
    "a missing key": b'{"format": 1, "numbers": []}',
    "a list": b"[1, 2]",
    "null": b"null",
    "words for numbers": b'{"format": 1, "story": "a", "numbers": ["0"]}',
    "yes for a number": b'{"format": 1, "story": "a", "numbers": [true]}',
    "a fraction": b'{"format": 1, "story": "a", "numbers": [0.0]}',
    "a negative number": b'{"format": 1, "story": "a", "numbers": [-1]}',
    "a number without end": b'{"format": 1, "story": "a", "numbers": [' + b"9" * 100_000 + b"]}",
    "not a number": b'{"format": 1, "story": "a", "numbers": [NaN]}',
    "deep": b"[" * 90_000 + b"]" * 90_000,
    "deep where a list is due": b'{"format": 1, "story": "a", "numbers": '
    + b"[" * 90_000
    + b"]" * 90_000
    + b"}",
    "long": b'{"format": 1, "story": "a", "numbers": [' + b"0," * 60_000 + b"0]}",
    "huge": b'{"format": 1, "story": "a", "numbers": [' + b"0," * 5_000_000 + b"0]}",
    "a long mark": b'{"format": 1, "story": "' + b"a" * 150_000 + b'", "numbers": []}',
    "NUL": b"\0" * 4096,
    "NUL inside": b'{"format": 1, "story": "a\0b", "numbers": []}',
    "not UTF-8": b'{"format": 1, "story": "\xe9t\xe9", "numbers": []}',
    "UTF-16": '{"format": 1, "story": "a", "numbers": []}'.encode("utf-16"),
    "a job for a list of jobs": b'{"format": 1, "clues": {}, "jobs": {"a": "aesh"}}',
    "jobs without end": b'{"format": 1, "clues": {}, "jobs": {"a": [' + b'"j",' * 5_000 + b'"j"]}}',
    "a lone surrogate": b'{"format": 1, "story": "\\ud800", "numbers": []}',
}


@pytest.mark.parametrize("name", ["options.json", "carnet.json", "parties/p.json"])
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_is_not_ours_is_set_aside_whole_and_the_play_goes_on(tmp_path, name, data):
    file = kept(tmp_path, name, data)
    began = time.monotonic()

    store = Store(tmp_path)
    assert store.resume("p", "abc", hallway()) is None
    assert store.options == Options()
    assert (store.clues, store.jobs) == ({}, {})

    assert time.monotonic() - began < 2
    assert not file.exists()
    assert file.with_name(f"{file.name}.abîmé-1").read_bytes() == data
    assert len(store.take_notices()) == 1
    assert store.take_notices() == []
    store.save("p", "abc", played(0))
    assert Store(tmp_path).saved("p") == Save(story="abc", numbers=(0,))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inside: (
        st.lists(inside) | st.dictionaries(st.sampled_from(("format", "story", "numbers", "x")), inside)
    ),
)


@settings(deadline=None, max_examples=60)
@given(st.binary() | JSON.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_a_save_or_are_set_aside_whole(data):
    with tempfile.TemporaryDirectory() as folder:
        file = kept(Path(folder), "parties/p.json", data)
        store = Store(Path(folder))

        if store.saved("p") is None:
            assert file.with_name("p.json.abîmé-1").read_bytes() == data
            assert len(store.notices) == 1
        else:
            assert file.read_bytes() == data


def test_a_second_bad_file_does_not_replace_the_first(tmp_path):
    for number in (1, 2):
        kept(tmp_path, "options.json", f"broken {number}")
        Store(tmp_path)

    assert (tmp_path / "options.json.abîmé-1").read_text() == "broken 1"
    assert (tmp_path / "options.json.abîmé-2").read_text() == "broken 2"


def test_a_folder_where_a_file_is_due_is_set_aside_too(tmp_path):
    (tmp_path / "options.json").mkdir()

    assert len(Store(tmp_path).notices) == 1
    assert (tmp_path / "options.json.abîmé-1").is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_where_a_file_is_due_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "carnet.json")

    assert len(Store(tmp_path).notices) == 1


def test_a_file_where_the_folder_is_due_leaves_the_play_alone(tmp_path):
    kept(tmp_path, "taken", "mine")
    store = Store(tmp_path / "taken")
    store.save("p", "abc", played(0))
    store.earn("p", "rue")

    assert len(store.notices) == 1
    assert store.resume("p", "abc", hallway()).numbers == (0,)
    assert (tmp_path / "taken").read_text() == "mine"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "le disque est plein"),
        (errno.EROFS, "l’écriture n’y est pas permise"),
        (errno.EIO, "erreur 5 du disque"),
    ],
)
def test_a_disk_that_refuses_is_said_once_and_the_play_goes_on(tmp_path, monkeypatch, number, words):
    store = Store(tmp_path)
    store.save("p", "abc", played(0))
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(number, "")))

    for numbers in ((0, 0), (0, 0, 0)):
        store.save("p", "abc", played(*numbers))
    store.options = Options(colours="contraste")

    assert [words in notice for notice in store.notices] == [True]
    assert store.resume("p", "abc", hallway()).numbers == (0, 0, 0)  # from memory
    monkeypatch.undo()
    assert Store(tmp_path).saved("p").numbers == (0,)  # the old file is whole
    assert sorted(file.name for file in tmp_path.rglob("*") if file.is_file()) == ["p.json"]


def test_a_bad_file_that_cannot_be_moved_is_not_written_over(tmp_path, monkeypatch):
    file = kept(tmp_path, "parties/p.json", "broken")
    monkeypatch.setattr(saving, "set_aside", lambda _: (_ for _ in ()).throw(OSError(errno.EACCES, "")))
    store = Store(tmp_path)

    assert store.saved("p") is None
    store.save("p", "abc", played(0))
    store.forget("p")

    assert file.read_text() == "broken"
    assert len(store.notices) == 1


def test_what_a_killed_program_began_to_write_is_swept_later(tmp_path):
    old = kept(tmp_path, "parties/p.json.41.nouveau", "half")
    young = kept(tmp_path, "parties/p.json.42.nouveau", "half")
    other = kept(tmp_path, "parties/notes.nouveau", "not ours")
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))

    Store(tmp_path)

    assert (old.exists(), young.exists(), other.exists()) == (False, True, True)


def test_erasing_leaves_nothing_of_ours_and_everything_else(tmp_path):
    kept(tmp_path, "parties/old.json", "broken")
    mine = kept(tmp_path, "lettre.txt", "mine")
    store = Store(tmp_path)
    store.save("p", "abc", played(0))
    store.saved("old")
    store.options = Options(colours="contraste")
    store.earn("p", "rue", ("aesh",))

    store.erase()

    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [mine]
    assert (store.options, store.clues, store.jobs, store.saved("p")) == (Options(), {}, {}, None)


@pytest.mark.parametrize("slug", ["../p", "a/b", "a\\b", "..", "", "p.json", "a\0b", "C:p"])
def test_a_story_name_cannot_leave_the_folder(tmp_path, slug):
    with pytest.raises(ValueError, match="name of a story"):
        Store(tmp_path).save(slug, "", played(0))


def test_the_folder_is_the_one_the_environment_names(tmp_path, monkeypatch):
    monkeypatch.setenv("FILROUGE_DONNEES", str(tmp_path / "ici"))

    assert Store.on_this_device().folder == tmp_path / "ici"
    monkeypatch.setenv("FILROUGE_DONNEES", "")
    assert Store.on_this_device().folder.name == "fil-rouge"


def test_the_mark_of_a_story_follows_its_file(tmp_path):
    file = kept(tmp_path, "recit.yaml", "a")
    first = fingerprint(file)
    file.write_text("b")

    assert first != fingerprint(file) != ""
    assert fingerprint(tmp_path / "absent.yaml") == ""


def killed_while_saving(folder: Path, times: int) -> None:
    code = (
        "import sys; from pathlib import Path; from game.store import Options, Store\n"
        f"store = Store(Path({str(folder)!r}))\n"
        "print('ready', flush=True)\n"
        "while True:\n"
        "    for size in (1, 2, 3, 4): store.options = Options(text_size=size, volume=size)\n"
    )
    for number in range(times):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as writer:
            writer.stdout.readline()
            time.sleep(0.003 * (number % 7))
            writer.kill()
        store = Store(folder)
        assert store.notices == []
        assert store.options.text_size == store.options.volume or store.options == Options()


def test_a_writer_killed_at_any_moment_leaves_a_whole_file(tmp_path):
    killed_while_saving(tmp_path, 5)


def test_a_writer_killed_while_earning_leaves_a_carnet_whose_clues_have_their_jobs(tmp_path):
    code = (
        "from pathlib import Path; from game.store import Store\n"
        f"store = Store(Path({str(tmp_path)!r}))\n"
        "print('ready', flush=True)\n"
        "for number in range(10_000): store.earn(f'u{number % 9}', f'fin_{number}', (f'job_{number}',))\n"
    )
    for number in range(5):
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as writer:
            writer.stdout.readline()
            time.sleep(0.02 + 0.003 * number)
            writer.kill()
        store = Store(tmp_path)
        assert store.notices == []
        assert store.clues
        for slug, endings in store.clues.items():
            assert store.jobs[slug] == tuple(each.replace("fin", "job") for each in endings)


@pytest.mark.long
def test_a_writer_killed_two_hundred_times_leaves_a_whole_file_each_time(tmp_path):
    killed_while_saving(tmp_path, 200)
