"""A site is written whole or not at all, and nothing that a person made is lost."""

import errno
import json
import os
import stat
import threading
from pathlib import Path

import pytest

from site_builder import swapping
from site_builder.marker import MARKER
from site_builder.writing import Refused, check_folder, write_site

OLD = {"index.html": b"old", "univers/a/index.html": b"old a", "style/site.css": b"a{}"}
NEW = {"index.html": b"new", "univers/b/index.html": b"new b"}


def content(folder: Path) -> dict[str, bytes]:
    """Every file of a folder but the marker."""
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files if file.name != MARKER}


def refusal(files: dict[str, bytes], folder: Path) -> str:
    """Why a site may not go there, in plain spaces."""
    with pytest.raises(Refused) as refused:
        write_site(files, folder)
    return str(refused.value).replace("\u00a0", " ")


@pytest.fixture(params=["in one step", "in two steps"])
def steps(request, monkeypatch):
    """Both ways of changing places; a disk that cannot exchange two names answers that it did not."""
    if request.param == "in two steps":
        monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    return request.param


@pytest.fixture
def folder(tmp_path) -> Path:
    """Where a site goes; whatever happens, nothing is left beside it."""
    yield tmp_path / "disk" / "site"

    left = sorted(path.name for path in (tmp_path / "disk").iterdir()) if (tmp_path / "disk").exists() else []
    assert [name for name in left if name.startswith(".")] == []


def test_the_system_of_the_tests_exchanges_two_folders_in_one_step(tmp_path):
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()

    assert swapping.exchange(tmp_path / "one", tmp_path / "other")
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["other"]
    assert not swapping.exchange(tmp_path / "one", tmp_path / "absent")


def test_a_site_goes_to_a_new_folder_whose_parents_are_made(folder):
    write_site(OLD, folder / "deep" / "er")

    assert content(folder / "deep" / "er") == OLD


def test_a_site_goes_into_an_empty_folder(folder, steps):
    folder.mkdir(parents=True)

    write_site(OLD, folder)

    assert content(folder) == OLD


def test_a_new_site_takes_the_place_of_the_old_one_and_nothing_of_it_stays(folder, steps):
    write_site(OLD, folder)

    write_site(NEW, folder)

    assert content(folder) == NEW
    assert not (folder / "style").exists()


def test_the_same_site_gives_the_same_bytes_marker_included(folder, tmp_path):
    write_site(OLD, folder)
    first = (folder / MARKER).read_bytes()
    write_site(dict(reversed(OLD.items())), folder)

    assert (folder / MARKER).read_bytes() == first
    assert set(json.loads(first)["files"]) == set(OLD)


def test_everybody_may_read_a_site_and_the_folder_keeps_who_may_enter(folder, steps):
    before = os.umask(0o022)
    try:
        write_site(OLD, folder)
        modes = {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()}
        assert modes == {0o644}
        assert stat.S_IMODE((folder / "univers").stat().st_mode) == 0o755
        folder.chmod(0o2775)
        write_site(NEW, folder)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o2775
    finally:
        os.umask(before)


# What is left alone


def photo(folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"mine")


def page(folder: Path) -> None:
    (folder / "index.html").write_bytes(b"retouched by hand")


def page_of_the_same_size(folder: Path) -> None:
    (folder / "index.html").write_bytes(b"OLD")


def hidden(folder: Path) -> None:
    (folder / "univers" / "a" / ".htaccess").write_bytes(b"mine")


def link_to_a_file(folder: Path) -> None:
    (folder / "index.html").unlink()
    (folder / "index.html").symlink_to(folder / "style" / "site.css")


def link_to_a_folder(folder: Path) -> None:
    (folder / "photos").symlink_to(folder.parent)


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "pipe")


@pytest.mark.parametrize(
    ("change", "named"),
    [
        (photo, "photo.jpg"),
        (page, "index.html"),
        (page_of_the_same_size, "index.html"),
        (hidden, "univers/a/.htaccess"),
        (link_to_a_file, "index.html"),
        (link_to_a_folder, "photos"),
        (pipe, "pipe"),
    ],
)
def test_what_a_person_added_or_retouched_is_left_alone_and_named(folder, change, named):
    write_site(OLD, folder)
    change(folder)
    before = {path: path.lstat().st_mtime_ns for path in folder.rglob("*")}

    said = refusal(NEW, folder)

    assert f"retouché depuis la construction : {named}." in said
    assert {path: path.lstat().st_mtime_ns for path in folder.rglob("*")} == before


def test_of_many_added_files_the_first_are_named_and_the_others_counted(folder):
    write_site(OLD, folder)
    for number in range(8):
        (folder / f"{number}.txt").touch()

    assert "8 fichiers ont été" in refusal(NEW, folder)
    assert ": 0.txt, 1.txt, 2.txt, 3.txt, 4.txt et 3 de plus." in refusal(NEW, folder)


@pytest.mark.parametrize(
    "marker", [None, b"", b"[]", b"{", b'{"format": 2, "files": {}}', b'{"format": 1}', b"\xff"]
)
def test_a_folder_that_somebody_else_made_is_left_alone(folder, marker):
    folder.mkdir(parents=True)
    (folder / "letter.txt").write_text("mine")
    if marker is not None:
        (folder / MARKER).write_bytes(marker)

    assert "ne l’a pas fait : rien n’y est touché. Donnez un dossier nouveau ou vide." in refusal(NEW, folder)
    assert (folder / "letter.txt").read_text() == "mine"


def test_a_page_saved_while_the_new_site_is_written_comes_back(folder, steps, monkeypatch):
    write_site(OLD, folder)
    settle = swapping.settle

    def settle_late(path: Path) -> None:
        if path == swapping.coming(folder):  # everything is written, nothing is swapped yet
            page(folder)
        settle(path)

    monkeypatch.setattr(swapping, "settle", settle_late)

    assert "index.html" in refusal(NEW, folder)
    assert (folder / "index.html").read_bytes() == b"retouched by hand"


@pytest.mark.parametrize("name", [".DS_Store", "Thumbs.db", "._index.html", "univers/desktop.ini"])
def test_what_a_system_leaves_in_an_opened_folder_stops_nothing(folder, name):
    write_site(OLD, folder)
    (folder / name).write_bytes(b"litter")

    write_site(NEW, folder)

    assert content(folder) == NEW


def test_a_page_that_was_deleted_comes_back(folder):
    write_site(OLD, folder)
    (folder / "index.html").unlink()

    write_site(OLD, folder)

    assert content(folder) == OLD


def test_a_file_a_link_a_disk_and_the_current_folder_are_refused_with_a_cure(folder, monkeypatch):
    folder.parent.mkdir()
    folder.write_text("a letter")
    assert "est un fichier. Donnez le nom d’un dossier nouveau ou vide." in refusal(NEW, folder)
    assert "disk/site » est un fichier." in refusal(NEW, folder / "inside")
    assert "ce chemin n’est pas celui d’un dossier possible" in refusal(NEW, folder.with_name("a" * 300))

    link = folder.with_name("link")
    link.symlink_to(folder.parent)
    assert "est un lien : il n’est pas suivi." in refusal(NEW, link)
    link.unlink()
    link.symlink_to("nowhere")
    assert "est un lien" in refusal(NEW, link)

    assert "est la racine d’un disque" in refusal(NEW, Path("/"))

    inside = folder.with_name("here") / "inside"
    inside.mkdir(parents=True)
    monkeypatch.chdir(inside)
    assert "est le dossier où vous êtes" in refusal(NEW, Path())
    assert "Donnez un dossier dedans : « ../fil-rouge »." in refusal(NEW, Path(".."))


@pytest.mark.parametrize(
    "path",
    ["../out.html", "/etc/out.html", "a/../../out", "a//b", "a/./b", "", "a\\b", "C:out", "a\0b", MARKER],
)
def test_a_path_that_escapes_is_refused(folder, path):
    assert "Un site ne peut pas contenir de fichier nommé" in refusal({**NEW, path: b""}, folder)
    assert not folder.exists()


@pytest.mark.parametrize(("one", "other"), [("a.html", "A.html"), ("é.html", "e\u0301.html"), ("a", "a/b")])
def test_two_paths_that_are_one_on_some_disks_are_refused(folder, one, other):
    said = refusal({one: b"", other: b""}, folder)

    assert "ne peuvent pas tenir sur tous les disques" in said


# What a disk refuses


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "le disque est plein. Libérez de la place"),
        (errno.EROFS, "l’écriture n’y est pas permise."),
        (errno.EIO, f"erreur {errno.EIO} du disque."),
    ],
)
@pytest.mark.parametrize("when", ["write_bytes", "mkdir", "rename"])
def test_a_disk_that_refuses_leaves_the_old_site_and_a_sentence(folder, monkeypatch, when, number, words):
    monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    write_site(OLD, folder)

    def refuse(path: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, when, refuse)
        said = refusal(NEW, folder)

    assert words in said
    assert said.endswith("Ce qui y était n’a pas changé.")
    assert content(folder) == OLD


@pytest.mark.parametrize(
    ("stop", "raised"),
    [(PermissionError(errno.EACCES, "no"), Refused), (KeyboardInterrupt(), KeyboardInterrupt)],
)
def test_what_stops_a_swap_between_its_two_steps_has_the_first_undone(folder, monkeypatch, stop, raised):
    monkeypatch.setattr(swapping, "exchange", lambda one, other: False)
    write_site(OLD, folder)
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path == swapping.coming(folder):
            raise stop
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(raised):
        write_site(NEW, folder)

    assert content(folder) == OLD


# Cut, and crossed


def test_a_swap_cut_between_its_two_steps_is_mended_by_the_next_build_before_it_writes(folder):
    write_site(OLD, folder)
    folder.rename(swapping.going(folder))
    write_site(NEW, folder.with_name("other"))
    folder.with_name("other").rename(swapping.coming(folder))

    check_folder(folder)

    assert content(folder) == OLD


def test_what_a_killed_build_left_is_swept(folder):
    write_site(OLD, folder)
    for left in (swapping.coming(folder), swapping.going(folder)):
        left.mkdir()
        (left / "half.html").touch()

    write_site(NEW, folder)

    assert content(folder) == NEW


def test_what_another_running_build_writes_is_waited_for_and_not_swept(folder, monkeypatch):
    write_site(OLD, folder)
    monkeypatch.setattr(swapping, "PATIENCE", 0.2)
    with swapping.alone(folder):
        half = swapping.coming(folder)
        half.mkdir()
        assert "Une autre construction écrit à côté de" in refusal(NEW, folder)
        assert half.is_dir()
        half.rmdir()

    write_site(NEW, folder)
    assert content(folder) == NEW


def test_builds_at_once_leave_the_site_of_one_of_them(folder, steps):
    sites = [{f"{number}/{page}.html": bytes(page) for page in range(20)} for number in range(8)]
    refused: list[Refused] = []

    def build(files: dict[str, bytes]) -> None:
        try:
            write_site(files, folder)
        except Refused as error:
            refused.append(error)

    builds = [threading.Thread(target=build, args=(files,)) for files in sites]
    for build_ in builds:
        build_.start()
    for build_ in builds:
        build_.join()

    assert refused == []
    assert content(folder) in sites
