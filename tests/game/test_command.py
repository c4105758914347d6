"""`filrouge jouer` and `filrouge demo` as a shell, a pipe, a terminal and a power cut know them."""

import contextlib
import json
import os
import random
import re
import select
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path
from typing import Any, Self

import pytest

from scenarios.content import PACKAGED, read_content
from scenarios.play import Play
from scenarios.transcript import transcript
from tests.game.plays import SHIPPED, STORIES, as_typed, random_play

pty = pytest.importorskip("pty", reason="pipes and terminals are waited for as POSIX does it")

FILROUGE = [sys.executable, "-m", "filrouge"]
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "CI")


@pytest.fixture
def shell(tmp_path):
    return Shell(tmp_path)


class Shell:
    """A machine without a screen, whose player keeps what is kept in a folder of the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.device = folder / "device"
        self.transcript = folder / "transcript.json"
        self.env = {name: value for name, value in os.environ.items() if name not in SCREENS}
        self.env |= {"FILROUGE_DONNEES": str(self.device)}

    def run(self, *arguments: str, typed: str | bytes = "", **env: str) -> subprocess.CompletedProcess[str]:
        found = subprocess.run(
            [*FILROUGE, *arguments],
            input=typed if isinstance(typed, bytes) else typed.encode(),
            capture_output=True,
            cwd=self.folder,
            env={**self.env, **env},
            timeout=60,
            check=False,
        )
        assert b"Traceback" not in found.stderr
        return subprocess.CompletedProcess(
            found.args, found.returncode, found.stdout.decode(), found.stderr.decode()
        )

    def start(self, *arguments: str, **streams: int) -> subprocess.Popen[bytes]:
        piped = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **streams}
        return subprocess.Popen([*FILROUGE, *arguments], cwd=self.folder, env=self.env, **piped)

    def played(self) -> dict[str, Any]:
        return json.loads(self.transcript.read_text(encoding="utf-8"))

    def kept(self, slug: str) -> list[int]:
        return json.loads((self.device / "parties" / f"{slug}.json").read_text())["numbers"]


def small(slug: str, *more: str) -> tuple[str, ...]:
    return ("jouer", "--texte", "--contenu", str(STORIES), "--recit", slug, *more)


def plain(words: str) -> str:
    return " ".join(words.split())


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_story_played_through_a_pipe_reaches_the_ending_the_rules_say(slug, shell):
    by_the_rules = random_play(read_content(PACKAGED).stories[slug].story, seed=7)

    run = shell.run(
        "jouer",
        "--texte",
        "--recit",
        slug,
        "--transcription",
        "transcript.json",
        typed=as_typed(by_the_rules),
    )

    assert (run.returncode, run.stderr) == (0, "")
    assert shell.played() == transcript(slug, by_the_rules)


def test_without_a_screen_the_game_is_played_in_the_terminal(shell):
    run = shell.run("jouer", "--contenu", str(STORIES), typed="1\n1\n")

    assert run.returncode == 0
    assert "1. Deux portes" in run.stdout
    assert "Fin" in run.stdout


def test_a_screen_that_does_not_answer_is_no_screen(shell):
    run = shell.run(
        "jouer",
        "--contenu",
        str(STORIES),
        "--recit",
        "choix",
        typed="1\n",
        DISPLAY=":987",
        SDL_VIDEODRIVER="x11",
    )

    assert run.returncode == 0
    assert "Fin" in run.stdout


def test_playing_in_a_terminal_loads_nothing_of_the_window(shell):
    code = f"import sys, filrouge; filrouge.main({list(small('choix'))!r}); sys.exit('pygame' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code],
        input=b"1\n",
        capture_output=True,
        cwd=shell.folder,
        env=shell.env,
        check=False,
    )

    assert (run.returncode, run.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("jouer", "--rejouer", "1"), "il manque --recit"),
        (("jouer", "--reprendre"), "il manque --recit"),
        (("jouer", "--recit", "aide-a-domicile", "--rejouer", "1 a"), "--rejouer n’accepte pas"),
        (("jouer", "--recit"), "il manque une valeur après --recit"),
        (("jouer", "--texe"), "on ne connaît pas : --texe"),
    ],
)
def test_a_wrong_usage_is_said_in_french(arguments, words, shell):
    run = shell.run(*arguments)

    assert run.returncode == 2
    assert words in plain(run.stderr)
    assert run.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--recit", "aide-domicile"), "Vouliez-vous dire « aide-a-domicile » ?"),
        (("--recit", "handicap"), "L’histoire de « handicap » n’est pas encore écrite."),
        (("--recit", "../choix"), "Aucune histoire ne s’appelle « ../choix »."),
        (("--contenu", "absent"), "absent"),
        (("--recit", "aide-a-domicile", "--transcription", "absent/t.json"), "absent/t.json"),
        (("--recit", "aide-a-domicile", "--transcription", "."), "ne peut pas être écrite dans « . »"),
    ],
)
def test_what_cannot_be_played_is_said_in_french(arguments, words, shell):
    run = shell.run("jouer", "--texte", *arguments)

    assert run.returncode == 1
    assert words in plain(run.stderr)


def test_a_story_with_a_mistake_is_not_played_and_its_mistake_is_shown(shell):
    story = shell.folder / "contenu" / "univers" / "choix" / "recit.yaml"
    story.parent.mkdir(parents=True)
    text = (STORIES / "univers/choix/recit.yaml").read_text(encoding="utf-8")
    story.write_text(text.replace("vers: chambre", "vers: chambr"), encoding="utf-8")
    (story.parent / "univers.yaml").write_bytes((STORIES / "univers/choix/univers.yaml").read_bytes())

    run = shell.run("jouer", "--texte", "--contenu", "contenu", "--recit", "choix")

    assert run.returncode == 1
    assert run.stderr.startswith("contenu/univers/choix/recit.yaml\n")
    assert "Vouliez-vous dire « chambre » ?" in plain(run.stderr)


def test_a_replay_leaves_the_players_own_save_alone(shell):
    shell.run(*small("une-fois"), typed="2\n")

    run = shell.run(*small("une-fois", "--rejouer", "1 1", "--transcription", "transcript.json"))

    assert run.returncode == 0
    assert shell.played()["ending"] == "chambre" or shell.played()["ending"] is None
    assert shell.kept("une-fois") == [1]


@pytest.mark.parametrize(
    "typed",
    [
        b"",
        b"\xff\xfe\n\xe9\n",
        b"9" * 3_000_000,
        b"\0" * 100_000 + b"\n",
        b"1" * 2_000 + b"\n",
        b"\n" * 20_000,
    ],
    ids=["nothing", "not UTF-8", "an endless line", "NUL", "a long number", "empty lines"],
)
def test_hostile_input_ends_as_input_that_ends_early(typed, shell):
    run = shell.run(*small("choix", "--transcription", "transcript.json"), typed=typed)

    assert run.returncode == 1
    assert shell.played()["ending"] is None


@pytest.mark.parametrize("timed", [(), ("--minuteurs",)], ids=["untimed", "timed"])
def test_input_that_is_closed_or_no_input_at_all_is_an_ended_one(timed, shell):
    for redirection in ("<&-", "< ."):
        command = f"exec {' '.join(FILROUGE)} {' '.join(small('choix', *timed))} {redirection}"
        run = subprocess.run(
            ["/bin/sh", "-c", command],
            capture_output=True,
            cwd=shell.folder,
            env=shell.env,
            timeout=60,
            check=False,
        )

        assert b"Traceback" not in run.stderr
        assert run.returncode == 1


def test_a_reader_that_goes_away_leaves_the_save_and_the_transcript(shell):
    with shell.start(*small("une-fois", "--transcription", "transcript.json")) as play:
        wait_for(play, b"Ton choix")
        play.stdin.write(b"2\n")
        play.stdin.flush()
        wait_for(play, b"Ton choix")
        play.stdout.close()
        play.stdin.write(b"1\n")
        play.stdin.flush()
        play.wait(timeout=30)

        assert b"Traceback" not in play.stderr.read()
    kept = shell.kept("une-fois")
    assert kept[0] == 1
    assert [step["chosen"] for step in shell.played()["steps"] if step["chosen"] is not None] == kept


def test_ctrl_c_keeps_the_play_and_shows_no_traceback(shell):
    with shell.start(*small("une-fois", "--transcription", "transcript.json")) as play:
        wait_for(play, b"Ton choix")
        play.stdin.write(b"2\n")
        play.stdin.flush()
        wait_for(play, b"Ton choix")
        play.send_signal(signal.SIGINT)
        out, err = play.communicate(timeout=30)

    assert b"Traceback" not in err
    assert "Ta partie est gardée" in plain(out.decode())
    assert play.returncode == 130
    assert shell.kept("une-fois") == [1]
    assert shell.played()["ending"] is None


def wait_for(play: subprocess.Popen[bytes], words: bytes) -> bytes:
    """What the play writes, up to ``words``."""
    seen = b""
    until = time.monotonic() + 30
    while words not in seen:
        ready, _, _ = select.select([play.stdout], [], [], max(0, until - time.monotonic()))
        data = os.read(play.stdout.fileno(), 65536) if ready else b""
        assert data, f"it ended, or waited, before {words!r}: {seen.decode(errors='replace')}"
        seen += data
    return seen


def play_between_kills(shell: Shell, slug: str, by_the_rules: Play, content: Path, *, seed: int) -> int:
    """Play, killed after each choice at a moment of chance, then resumed; how many kills it took."""
    chance = random.Random(seed)
    arguments = ("jouer", "--texte", "--contenu", str(content), "--recit", slug, "--reprendre")
    kills = 0
    while (
        made := len(shell.kept(slug)) if (shell.device / "parties" / f"{slug}.json").exists() else 0
    ) < len(by_the_rules.numbers) - 1:
        assert shell.kept(slug) == list(by_the_rules.numbers[:made]) if made else True
        with shell.start(*arguments) as play:
            wait_for(play, b"Ton choix")
            play.stdin.write(f"{by_the_rules.numbers[made] + 1}\n".encode())
            play.stdin.flush()
            time.sleep(chance.choice((0, 0.0005, 0.002, 0.05)))
            play.kill()
            kills += 1
    last = by_the_rules.numbers[-1] + 1
    run = shell.run(*arguments, "--transcription", "transcript.json", typed=f"{last}\n")

    assert run.returncode == 0
    assert shell.played() == transcript(slug, by_the_rules)
    assert not list(shell.device.rglob("*.abîmé-*"))
    return kills


def test_a_play_killed_after_each_choice_is_taken_up_where_it_was(shell):
    by_the_rules = Play.begin(read_content(STORIES).stories["composer"].story)
    for _ in range(3):
        by_the_rules = by_the_rules.choose(by_the_rules.choices[0])

    assert play_between_kills(shell, "composer", by_the_rules.follow(), STORIES, seed=0) >= 2


@pytest.mark.long
@pytest.mark.parametrize("slug", SHIPPED)
def test_two_hundred_kills_lose_no_choice(slug, shell):
    story = read_content(PACKAGED).stories[slug].story
    kills = seed = 0
    while kills < 200:
        kills += play_between_kills(shell, slug, random_play(story, seed), PACKAGED, seed=seed)
        seed += 1


class Terminal:
    """A real terminal: what is typed is seen, and the program knows that somebody is there."""

    def __init__(self, shell: Shell, *arguments: str) -> None:
        self.master, slave = pty.openpty()
        self.process = shell.start(*arguments, stdin=slave, stdout=slave, stderr=slave)
        os.close(slave)
        self.seen = ""

    def until(self, words: str, seconds: float = 30) -> str:
        """What is written up to ``words``, no-break spaces and line ends made plain."""
        end = time.monotonic() + seconds
        while words not in plain(self.seen):
            ready, _, _ = select.select([self.master], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"{words!r} did not come: {plain(self.seen)}"
            try:
                data = os.read(self.master, 65536)
            except OSError:  # the program is gone
                data = b""
            assert data, f"{words!r} did not come before the end: {plain(self.seen)}"
            self.seen += data.decode(errors="ignore")
        found, self.seen = plain(self.seen), ""
        return found

    def type(self, words: str) -> None:
        os.write(self.master, words.encode())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.master)


def test_in_a_terminal_help_is_offered_and_typed_answers_are_not_echoed_twice(shell):
    with Terminal(shell, *small("choix")) as terminal:
        terminal.until("Ton choix (1 à 2, ? pour l’aide) :")
        terminal.type("?\n")
        assert "r : revenir au choix d’avant" in terminal.until("q : quitter")
        terminal.type("1\n")
        assert "1 1" not in terminal.until("je lirai la suite.")
        assert terminal.process.wait(timeout=30) == 0


@pytest.mark.parametrize(("answer", "shown"), [("1", "Pauses qui restent : 2"), ("2", "Restez.")])
def test_in_a_terminal_a_play_in_hand_is_offered(answer, shown, shell):
    shell.run(*small("une-fois"), typed="2\n")

    with Terminal(shell, *small("une-fois")) as terminal:
        terminal.until("Recommencer au début Ton choix (1 à 2) :")
        terminal.type(f"{answer}\n")
        assert shown in terminal.until("pour l’aide")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.process.wait(timeout=30) == 130


def test_time_runs_out_in_a_terminal_and_half_an_answer_is_dropped(shell):
    with Terminal(shell, *small("minuteur", "--minuteurs", "--transcription", "transcript.json")) as terminal:
        assert "Tu as 3 secondes pour choisir." in terminal.until("pour l’aide")
        terminal.type("1")  # without Enter
        assert "Le temps est passé : Reprendre son souffle" in terminal.until("Une seconde pour toi.")
        assert terminal.process.wait(timeout=30) == 0
    assert [step["chosen"] for step in shell.played()["steps"]] == [1, None, None]


@pytest.mark.parametrize(("typed", "chosen"), [(b"1\n", 0), (b"7\n\n", 1), (None, 1)])
def test_time_runs_out_on_a_pipe_too(typed, chosen, shell):
    with shell.start(*small("minuteur", "--minuteurs", "--transcription", "transcript.json")) as play:
        wait_for(play, b"Ton choix")
        if typed:
            play.stdin.write(typed)
            play.stdin.flush()
        began = time.monotonic()
        assert play.wait(timeout=30) == 0
        # A machine may be slow to answer; it may never be in a hurry.
        assert chosen == 0 or time.monotonic() - began > 2
        assert play.stderr.read() == b""
    assert shell.played()["steps"][0]["chosen"] == chosen


def test_without_timers_nobody_is_hurried(shell):
    with shell.start(*small("minuteur")) as play:
        assert b"secondes" not in wait_for(play, b"Ton choix")
        time.sleep(4)
        assert play.poll() is None
        play.communicate(b"1\n", timeout=30)
        assert play.returncode == 0


def test_the_demo_shows_that_the_site_answers_and_plays_a_story_by_itself_where_nobody_can(shell):
    small = ("--contenu", str(STORIES))
    nobody: list[tuple[str, tuple[str, ...], dict[str, str]]] = [
        ("aide-a-domicile", (), {}),
        ("choix", small, {"CI": "true"}),
        ("choix", small, {"CI": "1", "SDL_VIDEODRIVER": "dummy"}),
    ]
    for slug, content, env in nobody:
        run = shell.run("demo", *content, **env)

        assert (run.returncode, run.stderr) == (0, "")
        assert "Le contenu est en ordre" in run.stdout
        assert re.search(r"http://127\.0\.0\.1:\d+/$", run.stdout, re.MULTILINE)
        assert f"Le site répond : l’accueil et l’histoire « {slug} »." in plain(run.stdout)
        assert re.search(r"^Fin", run.stdout, re.MULTILINE)
    assert not shell.device.exists()


def site_answers(said: str, path: str) -> bool:
    """Whether a page comes from the address that the demo said."""
    site = HTTPConnection(re.search(r"http://(127\.0\.0\.1:\d+)/", said)[1], timeout=10)
    site.request("GET", path)
    with contextlib.closing(site), site.getresponse() as answer:
        return answer.status == 200 and answer.read().endswith(b"</html>")


def test_the_demo_asks_somebody_at_a_terminal_and_the_site_stays_until_it_is_stopped(shell):
    with Terminal(shell, "demo", "--contenu", str(STORIES)) as terminal:
        said = terminal.until("Ton choix (1 à 12) :")
        terminal.type("q\n")
        terminal.until("le site reste, jusqu’à Ctrl-C.")
        assert site_answers(said, "/index.html")
        terminal.process.send_signal(signal.SIGINT)
        assert terminal.process.wait(timeout=30) == 0


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_the_demo_serves_the_site_beside_the_window_and_leaves_nothing_when_it_is_stopped(shell, sent):
    temporary = shell.folder / "temporary"
    temporary.mkdir()
    shell.env |= {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy", "TMPDIR": str(temporary)}
    with shell.start("demo", "--contenu", str(STORIES)) as demo:
        assert site_answers(wait_for(demo, b"/\n").decode(), "/univers/choix/recit.html")
        time.sleep(1)  # the window opens
        assert demo.poll() is None
        demo.send_signal(sent)
        assert demo.wait(timeout=30) == 0
        assert demo.stderr.read() == b""
    assert list(temporary.iterdir()) == []


def test_the_demo_of_a_wrong_content_says_what_is_wrong(shell):
    run = shell.run("demo", "--contenu", "absent", CI="1")

    assert run.returncode == 1
    assert "absent" in run.stderr
