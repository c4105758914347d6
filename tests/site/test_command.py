"""`filrouge site` as a shell knows it: what is written, what is said, and how it ends."""

import html
import os
import re
import shutil
import signal
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple

import pytest

from scenarios.content import PACKAGED
from site_builder.marker import MARKER
from site_builder.policy import PAGE_POLICY
from tests.game.plays import STORIES

FILROUGE = [sys.executable, "-m", "filrouge", "site"]


class Shell:
    """A machine whose current folder is the test's, with a place of its own for temporary folders."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.temporary = folder / "temporary"
        self.temporary.mkdir()
        self.env = {**os.environ, "TMPDIR": str(self.temporary), "PYTHONHASHSEED": "random"}

    def run(self, *arguments: str, code: int = 0) -> tuple[str, str]:
        """What is said on either stream, in plain spaces."""
        run = subprocess.run(
            [*FILROUGE, *arguments],
            cwd=self.folder,
            env=self.env,
            capture_output=True,
            timeout=120,
            check=False,
        )
        said, wrong = (" ".join(words.decode().split()) for words in (run.stdout, run.stderr))
        assert (run.returncode, "Traceback" in wrong) == (code, False), wrong
        return said, wrong

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*FILROUGE, *arguments],
            cwd=self.folder,
            env=self.env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )


@pytest.fixture
def shell(tmp_path) -> Shell:
    return Shell(tmp_path)


class Built(NamedTuple):
    files: dict[str, bytes]
    said: str
    wrong: str


@pytest.fixture(scope="module")
def shipped(tmp_path_factory) -> Built:
    """The shipped content's site, in a folder named « public »."""
    shell = Shell(tmp_path_factory.mktemp("shipped"))
    said, wrong = shell.run("--sortie", "public")
    return Built(files(shell.folder / "public"), said, wrong)


def files(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def test_the_shipped_content_becomes_a_site_and_the_closing_sentence_says_how_to_open_it(shipped):
    pages = [path for path in shipped.files if path.endswith(".html")]

    assert {"index.html", "univers/aide-a-domicile/recit.html"} <= set(pages)
    assert {MARKER, "_headers", ".htaccess", "nginx.conf", "LISEZMOI.txt"} <= set(shipped.files)
    assert shipped.said == (
        f"{len(pages)} pages écrites dans « public ». "
        "Pour lire le site, ouvrez « public/index.html » d’un double clic."
    )


def test_every_page_carries_the_policy_of_the_headers(shipped):
    pages = {path: page.decode() for path, page in shipped.files.items() if path.endswith(".html")}
    said = r'http-equiv=Content-Security-Policy content="([^"]*)"'

    policies = {
        path: [html.unescape(found) for found in re.findall(said, page)] for path, page in pages.items()
    }

    assert policies == {path: [PAGE_POLICY] for path in pages}


def test_a_build_from_another_place_gives_the_same_bytes(shipped, shell):
    shutil.copytree(PACKAGED, shell.folder / "elsewhere")
    shell.run("--contenu", "elsewhere", "--sortie", "deep/site")

    assert files(shell.folder / "deep" / "site") == shipped.files


def test_what_the_site_lacks_to_be_published_is_said_and_stops_nothing(shipped):
    assert shipped.wrong.startswith("site.yaml : il manque « mentions_légales > éditeur > nom ».")
    assert shipped.wrong.endswith("« accessibilité > contact ». Les pages disent « à compléter ».")


def test_an_audit_that_is_too_old_is_said(shell):
    shutil.copytree(STORIES, shell.folder / "contenu")
    site = shell.folder / "contenu" / "site.yaml"
    audit = "accessibilité: {audit: {date: 2019-01-02, état: non, taux: 12, par: F}}\n"
    site.write_text(site.read_text("utf-8") + audit, encoding="utf-8")

    _, wrong = shell.run("--contenu", "contenu", "--sortie", "public")

    assert "l’audit d’accessibilité a plus de trois ans." in wrong


def test_a_content_with_an_error_is_told_and_the_old_site_stays(shell):
    shutil.copytree(STORIES, shell.folder / "contenu")
    shell.run("--contenu", "contenu", "--sortie", "public")
    before = files(shell.folder / "public")
    story = shell.folder / "contenu/univers/choix/recit.yaml"
    story.write_text(story.read_text("utf-8").replace("vers: chambre", "vers: chambr"), encoding="utf-8")

    said, wrong = shell.run("--contenu", "contenu", "--sortie", "public", code=1)

    assert "contenu/univers/choix/recit.yaml erreur [scène-inconnue]" in wrong
    assert "Vouliez-vous dire « chambre » ?" in wrong
    assert (said, files(shell.folder / "public")) == ("", before)


def test_a_folder_that_is_somebody_elses_is_refused_before_anything_is_read(shell):
    (shell.folder / "letters").mkdir()
    (shell.folder / "letters" / "one.txt").write_text("mine")

    _, wrong = shell.run("--contenu", "absent", "--sortie", "letters", code=1)

    assert wrong.startswith("« letters » n’est pas vide")
    assert files(shell.folder / "letters") == {"one.txt": b"mine"}


def test_a_page_retouched_by_hand_is_left_alone(shell):
    shell.run("--contenu", str(STORIES), "--sortie", "public")
    page = shell.folder / "public" / "index.html"
    page.write_text("retouched", encoding="utf-8")

    _, wrong = shell.run("--contenu", str(STORIES), "--sortie", "public", code=1)

    assert "retouché depuis la construction : index.html." in wrong
    assert page.read_text("utf-8") == "retouched"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "il manque --sortie, le dossier du site"),
        (("--sortie",), "il manque une valeur après --sortie"),
        (("--servir", "abc"), "--servir n’accepte pas"),
        (("--servir", "0"), "--servir n’accepte pas"),
        (("--servir", "70000"), "--servir n’accepte pas"),
        (("public",), "on ne connaît pas : public"),
    ],
)
def test_a_wrong_usage_is_said_in_french(shell, arguments, words):
    said, wrong = shell.run(*arguments, code=2)

    assert words in wrong
    assert said == ""
    assert not (shell.folder / "public").exists()


def get(address: str, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection(re.search(r"//([\d.:]+)", address)[1], timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    page = answer.read()
    connection.close()
    return answer.status, page


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_site_that_is_only_served_leaves_nothing_when_it_is_stopped(shell, sent):
    with shell.start("--contenu", str(STORIES), "--servir") as server:
        address = server.stdout.readline().decode()
        assert "pour elle seule" in address
        assert "Ctrl-C pour arrêter" in address
        assert get(address, "/univers/choix/recit.html")[0] == 200
        assert get(address, "/absent.html")[0] == 404
        server.send_signal(sent)
        assert server.wait(timeout=10) == 0
    assert list(shell.temporary.iterdir()) == []


def test_a_site_that_is_written_and_served_is_served_from_where_it_was_written(shell):
    with shell.start("--sortie", "public", "--servir", "18765") as server:
        assert "pages écrites" in server.stdout.readline().decode()
        address = server.stdout.readline().decode()
        before = get(address, "/")[1]
        shell.run("--contenu", str(STORIES), "--sortie", "public")
        assert get(address, "/")[1] != before
        server.terminate()
        assert server.wait(timeout=10) == 0
    assert (shell.folder / "public" / "index.html").exists()


def test_asking_for_help_loads_no_template():
    code = (
        "import sys, filrouge\n"
        "try: filrouge.main(['site', '--aide'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'jinja2', 'markdown', 'pygame', 'yaml'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout.splitlines()[-1] == "[]"
