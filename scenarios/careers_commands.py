"""``filrouge chemin``, the ways from where one stands to a job or a diploma; and ``verifier --perimes``."""

import argparse
import json
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from scenarios.i18n import _, ngettext

if TYPE_CHECKING:
    from scenarios.careers import Careers

RANKINGS = ("temps", "revenu", "confiance")


def add_routes(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add ``chemin`` to the command line."""
    ways = commands.add_parser(
        "chemin",
        help=_("dit par où passer pour arriver à un métier ou à un diplôme"),
        description=_(
            "Chaque chemin connu, étape par étape : le temps, de quoi l’on vit, qui paie, sur quel texte il repose, et "
            "ce que l’on ne sait pas. On part d’un diplôme, d’un métier, ou d’un point de départ : {starts}."
        ).format(starts=_starts()),
    )
    ways.add_argument(
        "--de", metavar="NOM", required=True, help=_("d’où l’on part : un nom, un titre, un sigle")
    )
    ways.add_argument("--vers", metavar="NOM", required=True, help=_("où l’on va : un métier ou un diplôme"))
    ways.add_argument(
        "--tri",
        choices=RANKINGS,
        default=RANKINGS[0],
        help=_("ce qui vient d’abord : le plus rapide, celui qui garde un revenu, le plus sûr"),
    )
    ways.add_argument(
        "--tout", action="store_true", help=_("montre aussi ce qui est trop peu sûr pour être promis")
    )
    ways.add_argument("--json", action="store_true", help=_("écrit un document JSON et rien d’autre"))
    ways.add_argument("--contenu", metavar="DOSSIER", help=_("le dossier de contenu"))
    ways.set_defaults(run=run_routes)


def run_routes(options: argparse.Namespace) -> int:
    """Exit 0 when the question was understood, whatever the answer; 1 when it or the content was not."""
    from scenarios.content import content_folder
    from scenarios.routes import Ranking, ranked, routes

    careers, sound = _careers(content_folder(options.contenu))
    if not sound:
        return 1
    ends = [_stop(careers, words) for words in (options.de, options.vers)]
    start, end = ends
    if start is None or end is None:
        return 1
    found = ranked(routes(careers, start, end, all=options.tout), Ranking(options.tri))
    if options.json:
        print(json.dumps({"routes": [each.as_json() for each in found]}, ensure_ascii=False, indent=2))
        return 0
    if not found:
        print(_none(careers, start, end, all_shown=options.tout))
        return 0
    from scenarios.route_telling import tell_routes
    from scenarios.telling import sheet_of

    print(*tell_routes(careers, found, Ranking(options.tri), sheet_of(sys.stdout).width), sep="\n")
    return 0


def list_stale(folder: Path, months: int, today: date, *, as_json: bool) -> int:
    """List what was checked that long ago. Nothing of it is wrong by itself: exit 0 whenever the content reads."""
    from scenarios.freshness import stale

    careers, sound = _careers(folder)
    found = stale(careers, months, today)
    if as_json:
        document = {
            "months": months,
            "today": today.isoformat(),
            "stale": [each.as_json(today) for each in found],
        }
        print(json.dumps(document, ensure_ascii=False, indent=2))
    else:
        print(*(each.said(today) for each in found), sep="\n", end="\n" if found else "")
        many = ngettext("{count} fait à revoir.", "{count} faits à revoir.", len(found))
        print(many.format(count=len(found)) if found else _("Rien d’aussi ancien."))
    return 0 if sound else 1


def months(words: str) -> int:
    """A number of months; raises what argparse tells as a wrong usage."""
    if not (words.isascii() and words.isdecimal() and len(words) <= 4):
        raise argparse.ArgumentTypeError(_("on attend un nombre de mois, comme 12"))
    return int(words)


def _careers(folder: Path) -> "tuple[Careers, bool]":
    """The careers content, and whether it is without an error; its errors go to the error stream."""
    from scenarios.careers import read_careers
    from scenarios.content import relative
    from scenarios.problems import Severity, in_order
    from scenarios.telling import tell

    careers, problems = read_careers(folder, relative)
    errors = [each for each in in_order(problems) if each.severity is Severity.ERROR]
    if errors:
        tell(errors, sys.stderr)
    return careers, not errors


def _stop(careers: "Careers", words: str) -> str | None:
    """The stop that someone named; None, once told, when nothing has that name."""
    from scenarios.excerpt import printable
    from scenarios.stop_names import meant, stop_called

    if stop := stop_called(careers, words):
        return stop
    near = meant(careers, words)
    cure = (
        _("Vouliez-vous dire « {near} » ?").format(near=near)
        if near
        else _(
            "Écrivez le nom d’une fiche métier, le sigle d’un diplôme, ou un point de départ : {starts}."
        ).format(starts=_starts())
    )
    told = _("« {words} » n’est ni un métier, ni un diplôme, ni un point de départ. {cure}")
    print(told.format(words=printable(words[:60]), cure=cure), file=sys.stderr)
    return None


def _none(careers: "Careers", start: str, end: str, *, all_shown: bool) -> str:
    """Why there is nothing to show: one is there already, nothing is known, or nothing sure enough."""
    from scenarios.routes import routes

    said = {"start": careers.stop_name(start), "end": careers.stop_name(end)}
    if start == end:
        return _("Vous y êtes déjà : « {end} ».").format(**said)
    unsure = 0 if all_shown else len(routes(careers, start, end, all=True))
    if unsure:
        more = ngettext(
            "Avec --tout, {count} chemin moins sûr.", "Avec --tout, {count} chemins moins sûrs.", unsure
        )
        sure = _("Aucun chemin assez sûr n’est connu de « {start} » à « {end} ».").format(**said)
        return f"{sure} {more.format(count=unsure)}"
    return _(
        "Aucun chemin n’est connu de « {start} » à « {end} ». Cela ne veut pas dire qu’il n’y en a pas : demandez à "
        "une école qui y prépare, ou à France Travail."
    ).format(**said)


def _starts() -> str:
    from scenarios.careers_fields import STARTS

    return ", ".join(STARTS)
