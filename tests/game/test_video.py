"""A capsule as a film: what a decoder finds in it is what the painter painted, what is heard, and what captions say."""

import importlib.util
import io
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import av
import numpy as np
import pygame
import pytest
import soundfile

import filrouge
from assets.shelf import Shelf
from game.video import joining, parts
from game.video.formats import FORMATS, RATE
from game.video.page import Page
from game.video.script import Script
from game.video.soundtrack import RATE as SAMPLES
from game.video.soundtrack import soundtrack
from game.video.studio import Studio
from game.window.fonts import Fonts
from game.window.geometry import Box
from game.window.items import Words
from scenarios.content import PACKAGED, read_content
from scenarios.pace import BEFORE

SLUG = "aide-a-domicile"
SHORT = """\
format: 1
titre: Trois plans
métier: responsable-de-secteur
personne: {prénom: Corinne, âge: 52, vie_d_avant: "un entrepôt"}
personnages:
  corinne: {nom: Corinne, genre: f, rôle: responsable de secteur, est: pro, métier: responsable-de-secteur}
  dylan: {nom: Dylan, genre: m, rôle: auxiliaire, est: pro, métier: aide-a-domicile}
plans:
  - {chapitre: Un, lieu: palier-immeuble, présents: [corinne], caméra: avance, ambiance: cage-escalier, son: sonnette,
     texte_écran: "Corinne, 52 ans.", narration: ["Je sonne."]}
  - {chapitre: Deux, lieu: palier-immeuble, présents: [corinne, dylan], ambiance: cage-escalier,
     narration: ["dylan (souriant): Entrez & <essuyez> vos pieds."]}
  - {chapitre: Trois, lieu: palier-immeuble, présents: [dylan], caméra: glisse-à-gauche, narration: ["Voilà."]}
pause: {après: 2, question: "Et vous ?"}
chemin: {passerelle: alternance-tp-rcsad, texte: "Par un contrat."}
sources: [rcsad-rncp]
"""
FILROUGE = (sys.executable, "-m", "filrouge", "video", SLUG, "--contenu")
PATIENCE = 120  # seconds


def content_with(capsule: str, folder: Path) -> Path:
    shutil.copytree(PACKAGED, folder)
    (folder / "univers" / SLUG / "capsule.yaml").write_text(capsule, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def content(tmp_path_factory) -> Path:
    return content_with(SHORT, tmp_path_factory.mktemp("content") / "contenu")


@pytest.fixture(scope="module")
def script(content) -> Script:
    careers = read_content(content).careers
    titles = tuple(careers.sources[name].title for name in careers.capsules[SLUG].sources)
    return Script(careers.capsules[SLUG], careers.universes[SLUG].hue, titles)


@pytest.fixture(scope="module")
def film(content, tmp_path_factory) -> Path:
    """The film that the command makes."""
    file = tmp_path_factory.mktemp("film") / "trois.mp4"
    code, said, complained = run(content, "--sortie", file)
    assert (code, complained) == (0, "")
    assert re.fullmatch(rf"« {file} » est prêt : 0 min 2\d s, \d,\d Mo\.\n", said)
    return file


def run(content: Path, *more) -> tuple[int, str, str]:
    """The command in this process: (code, what it says, what it complains of)."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = filrouge.main(["video", SLUG, "--contenu", str(content), *map(str, more)])
    return code, out.getvalue(), err.getvalue()


def pictures(file: Path) -> list[np.ndarray]:
    with av.open(str(file)) as container:
        return [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]


def likeness(one: np.ndarray, other: np.ndarray) -> float:
    """Decibels of signal over noise: 30 and more, the eye finds no difference."""
    wrong = np.mean((one.astype(float) - other.astype(float)) ** 2)
    return 10 * np.log10(255**2 / max(wrong, 1e-9))


# What is in the file


def test_a_decoder_finds_pictures_and_sound_as_long_as_the_script(film, script):
    with av.open(str(film)) as container:
        seen, heard = container.streams.video[0], container.streams.audio[0]

        assert (seen.codec_context.name, heard.codec_context.name) == ("h264", "aac")
        assert (seen.width, seen.height, seen.average_rate) == (1280, 720, RATE)
        assert float(seen.duration * seen.time_base) == pytest.approx(script.length, abs=0.1)
        assert float(heard.duration * heard.time_base) == pytest.approx(script.length, abs=0.1)
        assert container.metadata["title"] == "Trois plans"


def test_every_part_shows_what_the_painter_paints_within_a_tenth_of_a_second(film, script):
    shown = pictures(film)
    studio = Studio(script, FORMATS["paysage"], Shelf.on_this_machine())
    cuts = [round(cue.span.start * RATE) for cue in script.cues]
    asked = sorted({*(part.start + 2 for part in script.parts), *(cut + 2 for cut in cuts)})

    assert len(shown) == script.frames
    for frame in asked:
        pixels = np.frombuffer(studio.paint(script.moment(frame, FORMATS["paysage"])), np.uint8)

        assert likeness(shown[frame], pixels.reshape(720, 1280, 3)) > 30, frame
    # Neighbours are told apart by it: it would not pass whatever was shown.
    assert likeness(shown[script.parts[0].start + 2], shown[script.parts[2].start + 2]) < 25


def test_the_captions_beside_are_those_of_the_capsule_in_step(film, script):
    blocks = film.with_suffix(".vtt").read_text(encoding="utf-8").split("\n\n")
    found = []
    for block in blocks[1:]:
        when, *lines = block.strip().split("\n")
        start, end = (
            sum(float(part) * 60**power for power, part in enumerate(reversed(each.split(":"))))
            for each in when.split(" --> ")
        )
        found.append((start, end, tuple(lines)))

    assert blocks[0] == "WEBVTT"
    assert [
        (pytest.approx(cue.span.start, abs=0.1), pytest.approx(cue.span.end, abs=0.1)) for cue in script.cues
    ] == [each[:2] for each in found]
    told = [line for _start, _end, lines in found for line in lines]
    assert "[on sonne]" in told
    assert any("&amp; &lt;essuyez&gt;" in line for line in told), "a mark of WebVTT is written as a word"


def test_nothing_is_left_beside_the_film(film):
    assert sorted(each.name for each in film.parent.iterdir()) == ["trois.mp4", "trois.vtt"]


def test_the_question_and_the_end_are_cards_and_captions_may_be_left_out(script):
    fmt, pause = FORMATS["paysage"], script.pace.pause
    asked = script.moment(round((pause.start + 1) * RATE), fmt)
    way = script.moment(round((script.pace.length + 0.5) * RATE), fmt)
    last = script.moment(script.frames - 1, fmt)
    bare = Script(script.capsule, script.hue, captioned=False)

    assert (asked.card.words, way.card.words) == ("Et vous ?", "Par un contrat.")
    assert "Version de travail" in last.card.words
    assert last.card.small == script.sources
    assert script.moment(20, fmt).caption == ("Je sonne.",)
    assert script.moment(20, fmt).heard == "[on sonne]"
    assert (bare.moment(20, fmt).caption, bare.moment(20, fmt).heard) == ((), "")


# The formats


@pytest.mark.parametrize(
    ("word", "size"), [("paysage", (1280, 720)), ("carré", (720, 720)), ("portrait", (720, 1280))]
)
def test_words_stay_inside_the_picture_of_each_format(script, word, size):
    fmt, whole = FORMATS[word], FORMATS[word].whole
    pygame.font.init()
    ruler = Fonts(fmt.scale)
    page = Page(fmt, ruler, script.capsule.title, [("x" * 37, "La plus longue des lignes tient ici.")])

    assert fmt.size == size
    for frame in (part.start + 20 for part in script.parts):
        items = page.items(script.moment(frame, fmt))
        boxes = [item.box for item in items if isinstance(item, Words)]

        assert boxes
        assert all(whole.contains(box) for box in boxes), (word, frame)
        if script.moment(frame, fmt).card is None and fmt.below:
            assert any(box.y > fmt.stage.y + fmt.stage.h for box in boxes), "captions stand under the stage"


@pytest.mark.parametrize("word", ["carré", "portrait"])
def test_a_format_for_networks_is_painted_whole(script, word):
    fmt = FORMATS[word]
    studio = Studio(script, fmt, Shelf.on_this_machine())
    across, down = fmt.size
    pixels = np.frombuffer(studio.paint(script.moment(20, fmt)), np.uint8).reshape(down, across, 3)
    stage = Box(*(round(side * fmt.scale) for side in fmt.stage))
    seen = pixels[int(stage.y) : int(stage.y + stage.h)]

    assert len(np.unique(seen.reshape(-1, 3), axis=0)) > 1_000, "a place is drawn there"
    assert seen[:, 0].std() > 5, "to its edges"


# What is heard


def test_places_and_noises_are_heard_where_they_are_written_and_never_too_loud(script, content):
    sound = soundtrack(script, content)
    first, last = script.pace.shots[0], script.pace.shots[2]
    loud = lambda start, end: float(np.abs(sound[:, round(start * SAMPLES) : round(end * SAMPLES)]).max())  # noqa: E731

    assert sound.shape == (2, round(script.length * SAMPLES))
    assert np.abs(sound).max() <= 0.9
    assert loud(first.start, first.start + 1.5) > 2 * loud(first.start + 2, first.end), (
        "the bell, over the stairs"
    )
    assert loud(script.pace.shots[1].start, script.pace.shots[1].end - 1.6) > 0
    assert loud(last.start, last.end) == 0, "no place is heard where none is written"


def test_a_recorded_voice_is_heard_from_its_first_line(tmp_path):
    spoken = SHORT.replace("présents: [dylan], caméra", "présents: [dylan], voix: plan-3.ogg, caméra")
    folder = content_with(spoken, tmp_path / "contenu")
    universe = folder / "univers" / SLUG
    (universe / "capsule").mkdir()
    soundfile.write(
        universe / "capsule" / "plan-3.ogg", np.random.default_rng(1).normal(0, 0.1, 22_050 * 3), 22_050
    )
    careers = read_content(folder).careers
    script = Script(careers.capsules[SLUG], "", (), {2: 3.0})
    sound = soundtrack(script, universe)
    start = script.pace.shots[2].start + BEFORE
    loud = lambda at: float(np.abs(sound[:, round(at * SAMPLES) : round((at + 0.3) * SAMPLES)]).max())  # noqa: E731

    assert script.pace.shots[2].length == pytest.approx(3 + 2 * BEFORE, abs=0.1)
    assert loud(start - 0.4) < 0.01 < loud(start + 0.1)
    assert loud(start + 2.6) > 0.01


def test_the_sound_alone_is_a_file_of_its_own(content, tmp_path, script):
    code, said, complained = run(content, "--son-seul", "--sortie", tmp_path / "trois.m4a")

    assert (code, complained) == (
        0,
        "Aucune voix n’est enregistrée pour cette capsule : on n’y entendra que les lieux et les bruits.\n",
    )
    assert "est prêt" in said
    with av.open(str(tmp_path / "trois.m4a")) as container:
        assert not container.streams.video
        assert container.duration / 1e6 == pytest.approx(script.length, abs=0.1)


# Stopped, and gone on with


def started(content: Path, file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [*FILROUGE, str(content), "--sortie", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def parts_once(process: subprocess.Popen[str], folder: Path, least: int) -> set[str]:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        done = {each.name for each in folder.glob("*.mp4")} if folder.is_dir() else set()
        if len(done) >= least:
            return done
        time.sleep(0.02)
    raise AssertionError("no part was made")


def test_a_film_that_was_killed_half_way_goes_on_and_is_the_same_film(content, film, tmp_path):
    file = tmp_path / "trois.mp4"
    process = started(content, file)
    done = parts_once(process, tmp_path / "trois.mp4.parties", 2)
    process.kill()
    process.communicate()
    assert not file.exists()
    time.sleep(1)  # those who worked for it leave with it
    done = {each.name for each in (tmp_path / "trois.mp4.parties").glob("*.mp4")}

    code, said, _ = run(content, "--sortie", file)

    assert code == 0
    assert f"Reprise : {len(done)} parties étaient déjà faites." in said
    assert file.read_bytes() == film.read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="a console of Windows stops a program otherwise")
def test_who_stops_it_is_told_how_to_go_on(content, tmp_path):
    file = tmp_path / "trois.mp4"
    process = started(content, file)
    parts_once(process, tmp_path / "trois.mp4.parties", 1)
    process.send_signal(signal.SIGINT)
    _out, complained = process.communicate(timeout=PATIENCE)

    assert process.returncode == 130
    assert complained.splitlines()[-1] == "Arrêté. La même commande reprendra où elle en était."
    assert "Traceback" not in complained
    assert not file.exists()


def test_parts_of_another_version_of_the_capsule_are_not_taken_for_its_own(content, tmp_path, script):
    changed = Script(script.capsule.model_copy(update={"title": "Autre"}), script.hue)
    fmt = FORMATS["paysage"]
    before, after = (list(parts.names(each, fmt, ()).values()) for each in (script, changed))

    assert before[0] == after[0], "what did not change is kept"
    assert before[-1] != after[-1], "the card at the end says the title"
    assert set(before).isdisjoint(parts.names(script, FORMATS["carré"], ()).values())


# What cannot be


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["aide-a-domicil"],
            "Aucune capsule ne s’appelle « aide-a-domicil ». Vouliez-vous dire « aide-a-domicile » ?",
        ),
        ([SLUG, "--sortie", "film.avi"], "« film.avi » doit finir par .mp4."),
        ([SLUG, "--sortie", "absent/film.mp4"], "Le dossier de « absent/film.mp4 » n’existe pas."),
        ([SLUG, "--son-seul", "--sortie", "film.mp4"], "« film.mp4 » doit finir par .m4a."),
    ],
)
def test_what_cannot_be_is_said_before_anything_is_made(  # noqa: PLR0917 - fixtures
    content, arguments, said, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)

    assert filrouge.main(["video", *arguments, "--contenu", str(content)]) == 1
    assert capsys.readouterr().err.startswith(said)
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_somebody_else_is_never_replaced(content, film, tmp_path):
    mine = tmp_path / "mien.mp4"
    mine.write_bytes(b"mine")

    code, _said, complained = run(content, "--sortie", mine)

    assert code == 1
    assert "existe déjà, et ce programme ne l’a pas fait" in complained
    assert mine.read_bytes() == b"mine"
    assert joining.is_ours(film)


def test_a_capsule_that_has_a_real_film_keeps_it(tmp_path):
    folder = content_with(SHORT + "film: {vidéo: film.mp4, sous_titres: film.vtt}\n", tmp_path / "contenu")
    media = folder / "univers" / SLUG / "capsule"
    media.mkdir()
    (media / "film.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    (media / "film.vtt").write_text("WEBVTT\n", encoding="utf-8")

    code, _said, complained = run(folder)

    assert (code, complained) == (
        1,
        f"La capsule « {SLUG} » a déjà un film, film.mp4 : c’est lui que montre sa page.\n",
    )


def test_a_content_with_errors_is_told_them_first(tmp_path):
    folder = content_with(SHORT.replace("présents: [dylan]", "présents: [personne]"), tmp_path / "contenu")

    code, _said, complained = run(folder)

    assert code == 1
    assert "capsule.yaml" in complained
    assert complained.endswith("Le contenu a des erreurs : il faut les corriger d’abord.\n")


def test_where_films_are_not_installed_one_is_told_how_to(content, monkeypatch):
    own = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name in ("av", "tqdm") else own(name)
    )

    assert run(content) == (
        1,
        "",
        'Pour faire une vidéo, il manque av et tqdm. Installez-les : pip install "fil-rouge[video]"\n',
    )


@pytest.mark.long
@pytest.mark.parametrize("word", FORMATS)
@pytest.mark.parametrize("slug", read_content(PACKAGED).careers.capsules)
def test_a_shipped_capsule_is_a_film_of_its_length_in_every_format(slug, word, tmp_path):
    file = tmp_path / "film.mp4"
    assert filrouge.main(["video", slug, "--format", word, "--sortie", str(file)]) == 0

    careers = read_content(PACKAGED).careers
    script = Script(careers.capsules[slug], careers.universes[slug].hue)
    with av.open(str(file)) as container:
        assert container.duration / 1e6 == pytest.approx(script.length, abs=0.1)
        assert sum(1 for _ in container.decode(video=0)) == script.frames
