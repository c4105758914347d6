"""The command line: one parser, and the commands of each room, whose work is imported only when it is run."""

import argparse
import errno
import importlib
import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NoReturn

from scenarios.i18n import _, ngettext

ROOMS = ("scenarios.commands", "game.commands", "site_builder.commands")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Returns 0 when done, 1 when the content or the input is wrong, 2 for a wrong usage."""
    if sys.stdout is None:  # started with its output closed: what it would say goes nowhere
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - open as long as we are
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # Windows consoles and pipes speak another encoding by default
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = build_parser().parse_args(arguments)
    try:
        code = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has gone (`| head`): nothing is wrong, and there is no one left to tell.
        _silence_output()
        return 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _silence_output()
        print(_("Le disque est plein : la sortie n’a pas pu être écrite en entier."), file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return int(code)


def _silence_output() -> None:
    """Let the interpreter flush what is left into nothing when it closes."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def build_parser() -> argparse.ArgumentParser:
    """The whole command line, in French."""
    parser = FrenchParser(
        prog="filrouge",
        description=_("Fil rouge : jouer, vérifier et montrer les récits des métiers du lien."),
    )
    commands = parser.add_subparsers(title=_("commandes "), metavar=_("COMMANDE"), required=True)
    for room in ROOMS:
        importlib.import_module(room).add_commands(commands)
    _add_demo(commands)
    return parser


def _add_demo(commands: "argparse._SubParsersAction[FrenchParser]") -> None:
    """The one command that is two rooms' at once."""
    demo = commands.add_parser(
        "demo",
        help=_("vérifie le contenu, sert le site sur cette machine et ouvre le jeu"),
        description=_(
            "Vérifie le contenu, construit le site, le sert sur cette machine, et ouvre le jeu à côté : dans une "
            "fenêtre, ou dans le terminal s’il n’y a pas d’écran. Le site reste jusqu’à Ctrl-C. Sans écran ni "
            "terminal, ou si la variable CI existe, le site répond, une histoire se joue toute seule, et c’est tout."
        ),
    )
    demo.add_argument("--contenu", metavar="DOSSIER", help=_("le dossier de contenu"))
    demo.set_defaults(run=run_demo)


def run_demo(options: argparse.Namespace) -> int:
    """Exit 0 when the content is right, the site answered, and the game was shown."""
    from game import commands as game
    from scenarios import commands as content_commands
    from site_builder import commands as site

    found = content_commands.sound_content(options.contenu)
    if found is None or not game.can_play(found[0], None):
        return 1
    content, report = found
    print(
        ngettext(
            "Le contenu est en ordre : {count} histoire démontrée.",
            "Le contenu est en ordre : {count} histoires démontrées.",
            len(report.proofs),
        ).format(count=len(report.proofs))
    )
    with site.stopped_by_the_system(), site.served(site.built(content, report)) as address:
        try:
            print(
                _("Le site est sur cette machine, pour elle seule : {address}").format(address=address),
                flush=True,
            )
            if not game.somebody_is_there():
                slug = next(iter(content.stories))
                return game.play_by_itself(content, slug) if site.answers(address, slug) else 1
            code = game.show(content)
            if sys.stdout.isatty():  # without a terminal, nothing would be left to stop us with
                print(_("Le jeu est fermé ; le site reste, jusqu’à Ctrl-C."), flush=True)
                site.stay()
        except KeyboardInterrupt:  # how a demo ends, when it is not by its window
            return 0
    return code


class _FrenchFormatter(argparse.HelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, _("Usage : ") if prefix is None else prefix)


class FrenchParser(argparse.ArgumentParser):
    """argparse in French. Its own translations follow the machine's locale; ours follows the product."""

    def __init__(self, **options: object) -> None:
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=_FrenchFormatter,
            **options,  # type: ignore[arg-type]  # passed through as argparse's own
        )
        self._positionals.title = _("à donner ")  # its colon comes after
        self._optionals.title = _("options ")
        self.add_argument("-h", "--help", "--aide", action="help", help=_("montre cette aide"))

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog} : {_in_french(message)}\n")


# What argparse says, and how we say it; anything else is passed on as it is.
_ARGPARSE = (
    (r"unrecognized arguments: (.+)", _("on ne connaît pas : {}")),
    (r"the following arguments are required: (.+)", _("il manque : {}")),
    (r"argument (.+): expected one argument", _("il manque une valeur après {}")),
    (r"argument (.+): expected at least one argument", _("il manque au moins une valeur après {}")),
    (
        r"argument (.+): invalid choice: (.+?) \(choose from (.+)\)",
        _("{}, on ne connaît pas {} ; au choix : {}"),
    ),
    (r"argument (.+): invalid \w+ value: (.+)", _("{} n’accepte pas {}")),
    (r"argument (.+): not allowed with argument (.+)", _("{} ne va pas avec {}")),
)


def _in_french(message: str) -> str:
    for pattern, french in _ARGPARSE:
        if found := re.fullmatch(pattern, message):
            return french.format(*found.groups())
    return message


if __name__ == "__main__":
    sys.exit(main())
