"""The command of the game, and what `demo` borrows from it. Neither a window nor a terminal is imported early."""

import argparse
import importlib.util
import io
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from scenarios.i18n import _

if TYPE_CHECKING:
    from game.store import Store
    from game.terminal.face import Wish
    from scenarios.content import Content

# Set where a screen is, or where somebody chose a driver for one.
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER")


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this room's commands to the command line."""
    play = commands.add_parser(
        "jouer",
        help=_("ouvre le jeu dans une fenêtre, ou en texte dans le terminal"),
        description=_(
            "Ouvre le jeu dans une fenêtre. Sans écran, ou avec --texte, on joue dans le terminal : "
            "le texte s’écrit, on répond par un numéro."
        ),
    )
    play.add_argument("--contenu", metavar="DOSSIER", help=_("le dossier de contenu"))
    play.add_argument("--recit", metavar="NOM", help=_("l’histoire à jouer, par exemple aide-a-domicile"))
    play.add_argument("--texte", action="store_true", help=_("joue en texte, dans le terminal"))
    play.add_argument(
        "--transcription", metavar="FICHIER", type=Path, help=_("écrit la partie dans un fichier JSON")
    )
    play.add_argument(
        "--rejouer",
        metavar="CHOIX",
        type=numbers,
        help=_(
            "en texte, rejoue des choix, par exemple « 1 2 3 », puis continue, sans toucher à la partie gardée"
        ),
    )
    play.add_argument(
        "--minuteurs", action="store_true", help=_("en texte, compte le temps des choix pressés")
    )
    play.add_argument(
        "--reprendre", action="store_true", help=_("en texte, reprend la partie en cours de cette histoire")
    )
    play.set_defaults(run=run_play, wrong_usage=play.error)
    _add_video(commands)


def _add_video(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    film = commands.add_parser(
        "video",
        help=_("fait un fichier vidéo d’une capsule"),
        description=_(
            "Fait un fichier vidéo d’une capsule, avec ses sons et ses sous-titres, et un fichier .vtt des mêmes "
            "sous-titres à côté. Ce qui est déjà fait ne se refait pas : on peut arrêter, puis relancer."
        ),
    )
    film.add_argument(
        "capsule", metavar="NOM", help=_("l’univers de la capsule, par exemple aide-a-domicile")
    )
    film.add_argument("--contenu", metavar="DOSSIER", help=_("le dossier de contenu"))
    film.add_argument(
        "--format",
        choices=("paysage", "carré", "portrait"),
        default="paysage",
        help=_("paysage (1280 × 720), carré (720 × 720) ou portrait (720 × 1280)"),
    )
    film.add_argument(
        "--sortie", metavar="FICHIER", type=Path, help=_("où l’écrire ; sinon ici, sous le nom de la capsule")
    )
    film.add_argument("--son-seul", action="store_true", help=_("n’écrit que le son, dans un fichier .m4a"))
    film.add_argument(
        "--sans-sous-titres",
        action="store_true",
        help=_("laisse l’image sans sous-titres ; le fichier .vtt les a toujours"),
    )
    film.set_defaults(run=run_video)


def run_video(options: argparse.Namespace) -> int:
    """Exit 0 when the film is there, 1 when it cannot be made or what makes films is not installed."""
    lacks = [name for name in ("av", "numpy", "tqdm") if importlib.util.find_spec(name) is None]
    if lacks:
        words = _('Pour faire une vidéo, il manque {names}. Installez-les : pip install "fil-rouge[video]"')
        print(words.format(names=_(" et ").join(lacks)), file=sys.stderr)
        return 1
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.video import commands

    return commands.run(options)


def numbers(words: str) -> tuple[int, ...]:
    """Choices counted from 1, as ``verifier`` writes a play: ``"1 2 3"``. Raises ValueError."""
    return tuple(int(word) for word in words.split())


def run_play(options: argparse.Namespace) -> int:
    """Exit 0 when the play is over or was left, 1 when it was cut short or the content is wrong."""
    from game.store import Store
    from game.terminal.face import Wish
    from scenarios.content import content_folder, read_content

    if options.recit is None and (options.rejouer is not None or options.reprendre):
        options.wrong_usage(_("il manque --recit : quelle histoire ?"))
    content = read_content(content_folder(options.contenu))
    if not can_play(content, options.recit) or not can_write(options.transcription):
        return 1
    wish = Wish(
        slug=options.recit,
        replay=options.rejouer,
        resume=options.reprendre,
        timers=options.minuteurs,
        transcript=options.transcription,
    )
    # Replaying is a writer's tool: it leaves alone what a player keeps on this machine.
    store = Store(None) if wish.replay is not None else Store.on_this_device()
    only_in_text = options.texte or wish.resume or wish.timers or wish.replay is not None
    return play(content, store, wish, in_text=only_in_text)


def show(content: "Content") -> int:
    """Show the game to somebody who is there, in a window or in the terminal; what is played is kept."""
    from game.store import Store
    from game.terminal.face import Wish

    return play(content, Store.on_this_device(), Wish(), in_text=False)


def play_by_itself(content: "Content", slug: str) -> int:
    """Play a story in the terminal to one of its endings, with nobody to choose; nothing is kept."""
    from game.store import Store
    from game.terminal.by_itself import whole_play
    from game.terminal.face import Wish

    numbers = whole_play(content.stories[slug].story).numbers
    return play(
        content, Store(None), Wish(slug=slug, replay=tuple(number + 1 for number in numbers)), in_text=True
    )


def play(content: "Content", store: "Store", wish: "Wish", *, in_text: bool) -> int:
    """Play in a window where there is a screen, else in the terminal."""
    if not in_text and has_screen():
        from game.window import app

        return app.run(content, store, story_slug=wish.slug, transcript_to=wish.transcript)
    from game.terminal.face import play_in_terminal

    return play_in_terminal(content, store, wish, _stdin(), sys.stdout)


def somebody_is_there() -> bool:
    """Whether a window or a terminal can be looked at; with ``CI`` set, nobody looks."""
    if os.environ.get("CI"):
        return False
    return has_screen() or (sys.stdin.isatty() and sys.stdout.isatty())


def has_screen() -> bool:
    """Whether a window has somewhere to open."""
    if sys.platform not in ("win32", "darwin") and not any(map(os.environ.get, SCREENS)):
        return False
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    try:
        pygame.display.init()
    except pygame.error:  # a DISPLAY that nobody answers for
        return False
    pygame.display.quit()
    return True


def can_play(content: "Content", slug: str | None) -> bool:
    """Whether there is something to play; if not, say why on the error stream."""
    from scenarios.problems import Severity, nearest
    from scenarios.telling import tell

    if content.stories and (slug is None or slug in content.stories):
        return True
    errors = [each for each in content.problems if each.severity is Severity.ERROR]
    tell(errors, sys.stderr)
    if slug in content.careers.universes and not errors:
        print(_("L’histoire de « {slug} » n’est pas encore écrite.").format(slug=slug), file=sys.stderr)
    elif slug is not None and content.stories and slug not in content.careers.universes:
        near = nearest(slug, content.stories)
        cure = _("Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
        known = ", ".join(content.stories)
        print(
            _("Aucune histoire ne s’appelle « {slug} ». {cure} Histoires de ce dossier : {known}.")
            .format(slug=slug, cure=cure, known=known)
            .replace("  ", " "),
            file=sys.stderr,
        )
    elif not errors:
        print(_("Ce dossier de contenu n’a aucune histoire."), file=sys.stderr)
    return False


def can_write(file: Path | None) -> bool:
    """Whether a transcript can go there; better said before the play than after it."""
    if file is None or (file.parent.is_dir() and not file.is_dir()):
        return True
    print(_("La transcription ne peut pas être écrite dans « {file} ».").format(file=file), file=sys.stderr)
    return False


def _stdin() -> TextIO:
    """Standard input, whatever stands there: bytes that are no text are wrong answers, no input is an ended one."""
    if sys.stdin is None:
        return io.StringIO()
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    return sys.stdin
