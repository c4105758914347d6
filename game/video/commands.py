"""``filrouge video``: from the name of a universe to the file of its capsule, gone on with where it stopped."""

import argparse
import contextlib
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Never

from tqdm import tqdm

from assets.preparing import Preparation
from assets.rasters import Thing
from assets.shelf import Shelf
from game.video import joining, parts
from game.video.formats import FORMATS, Format
from game.video.script import Script
from game.video.soundtrack import soundtrack
from game.window.art import things_of
from scenarios.capsule import Capsule
from scenarios.capsule_media import voices
from scenarios.content import Content, content_folder, read_content
from scenarios.i18n import _, ngettext
from scenarios.problems import Severity, nearest
from scenarios.telling import tell

SOUND, FILM = ".m4a", ".mp4"
_BAR = "{desc} {percentage:3.0f} % |{bar}| {elapsed}"


class Refused(Exception):
    """Why there will be no film, as a sentence."""


def run(options: argparse.Namespace) -> int:
    """Exit 0 when the file is there, 1 when it cannot be made, 130 when it was stopped and can be gone on with."""
    content = read_content(content_folder(options.contenu))
    try:
        capsule = _capsule(content, options.capsule)
        script = _script(content, options.capsule, capsule, captioned=not options.sans_sous_titres)
        file = _output(options, options.capsule)
        if options.son_seul:
            _make_sound(content, options.capsule, script, file)
        else:
            _make_film(content, options.capsule, script, FORMATS[options.format], file)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(_("Arrêté. La même commande reprendra où elle en était."), file=sys.stderr)
        return 130
    return 0


def _capsule(content: Content, slug: str) -> Capsule:
    """The capsule that is asked for. Raises Refused."""
    known = content.careers.capsules
    errors = [each for each in content.problems if each.severity is Severity.ERROR]
    if errors:
        tell(errors, sys.stderr)
        raise Refused(_("Le contenu a des erreurs : il faut les corriger d’abord."))
    if slug not in known:
        near = nearest(slug, known)
        cure = _("Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        words = _("Aucune capsule ne s’appelle « {slug} ». {cure} Capsules de ce dossier : {known}.")
        raise Refused(words.format(slug=slug, cure=cure, known=", ".join(known)).replace("  ", " "))
    if film := known[slug].film:
        words = _("La capsule « {slug} » a déjà un film, {file} : c’est lui que montre sa page.")
        raise Refused(words.format(slug=slug, file=film.video))
    return known[slug]


def _script(content: Content, slug: str, capsule: Capsule, *, captioned: bool) -> Script:
    universe = content.careers.universes.get(slug)
    sources = content.careers.sources or {}
    return Script(
        capsule,
        universe.hue if universe else "",
        tuple(sources[name].title for name in capsule.sources if name in sources),
        voices(capsule, _folder(content, slug)),
        captioned,
    )


def _folder(content: Content, slug: str) -> Path:
    return content.folder / "univers" / slug


def _output(options: argparse.Namespace, slug: str) -> Path:
    """Where the file goes. Raises Refused rather than replace what we did not write."""
    ending = SOUND if options.son_seul else FILM
    shape = "" if options.son_seul or options.format == "paysage" else f"-{options.format}"
    file = options.sortie or Path(f"{slug}{shape}{ending}")
    if file.suffix.lower() != ending:
        words = _("« {file} » doit finir par {ending}.")
        raise Refused(words.format(file=file, ending=ending))
    if not file.absolute().parent.is_dir():
        raise Refused(_("Le dossier de « {file} » n’existe pas.").format(file=file))
    if file.exists() and not joining.is_ours(file):
        words = _(
            "« {file} » existe déjà, et ce programme ne l’a pas fait : donnez un autre nom avec --sortie."
        )
        raise Refused(words.format(file=file))
    return file


def _make_sound(content: Content, slug: str, script: Script, file: Path) -> None:
    if not script.voices:
        print(
            _(
                "Aucune voix n’est enregistrée pour cette capsule : on n’y entendra que les lieux et les bruits."
            ),
            file=sys.stderr,
        )
    with _beside(file) as half:
        joining.heard_alone(half, script.capsule.title, soundtrack(script, _folder(content, slug)))
    _said(file, script.length)


def _make_film(content: Content, slug: str, script: Script, fmt: Format, file: Path) -> None:
    shelf, wanted = Shelf.on_this_machine(), list(dict.fromkeys(things_of(script.capsule)))
    _draw(shelf, wanted)
    kept = file.with_name(f"{file.name}.parties")
    kept.mkdir(exist_ok=True)
    names = parts.names(script, fmt, wanted)
    files = {part: kept / name for part, name in names.items()}
    _encode(script, fmt, shelf, files)
    with _beside(file) as half:
        sound = soundtrack(script, _folder(content, slug))
        joining.film(half, script.capsule.title, list(files.items()), sound)
    file.with_suffix(".vtt").write_text(joining.captions(script.cues), encoding="utf-8")
    shutil.rmtree(kept, ignore_errors=True)
    _said(file, script.length)


def _draw(shelf: Shelf, wanted: list[Thing]) -> None:
    """Have all that is shown on the shelf. Raises Refused."""
    drawing = Preparation(shelf, wanted)
    drawing.start()
    try:
        with _bar(_("Dessins"), drawing.progress()[1]) as bar:
            while not drawing.is_over:
                time.sleep(0.1)
                bar.update(drawing.progress()[0] - bar.n)
    finally:
        drawing.stop()
    if any(not shelf.has(thing.name) for thing in wanted):
        raise Refused(
            _("Les dessins n’ont pas pu être préparés : il manque peut-être de la place sur le disque.")
        )


def _encode(script: Script, fmt: Format, shelf: Shelf, files: dict[range, Path]) -> None:
    ready = [part for part, file in files.items() if file.exists()]
    if ready:
        words = ngettext(
            "Reprise : {count} partie était déjà faite.",
            "Reprise : {count} parties étaient déjà faites.",
            len(ready),
        )
        print(words.format(count=len(ready)), flush=True)
    with _bar(_("Images"), script.frames) as bar:
        bar.update(sum(map(len, ready)))
        for part in parts.make(script, fmt, shelf, files):
            bar.update(len(part))


def _bar(what: str, total: int) -> "tqdm[Never]":
    """A bar on the error stream; none where nobody looks, nor for nothing."""
    return tqdm(total=total, desc=what, bar_format=_BAR, leave=False, disable=None if total else True)


@contextlib.contextmanager
def _beside(file: Path) -> Iterator[Path]:
    """A name to write under, which becomes the file's own once all is written."""
    half = file.with_name(f".{file.stem}-en-cours{file.suffix}")
    try:
        yield half
        half.replace(file)
    finally:
        half.unlink(missing_ok=True)


def _said(file: Path, length: float) -> None:
    minutes, seconds = divmod(round(length), 60)
    words = _("« {file} » est prêt : {minutes} min {seconds:02d} s, {size} Mo.")
    size = f"{file.stat().st_size / 1_000_000:.1f}".replace(".", ",")
    print(words.format(file=file, minutes=minutes, seconds=seconds, size=size))
