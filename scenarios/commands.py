"""The commands of the ground floor: ``verifier``, and the reading that the other rooms' commands start with."""

import argparse
import json
import sys
from typing import TYPE_CHECKING

from scenarios.i18n import _, ngettext

if TYPE_CHECKING:
    from scenarios.content import Content
    from scenarios.figures import Spread
    from scenarios.verify import Proof, Report


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this room's commands to the command line."""
    verify = commands.add_parser(
        "verifier",
        help=_("dit tout ce qui ne va pas dans un contenu, et ce qui y est démontré"),
        description=_(
            "Lit tout un dossier de contenu, montre chaque problème avec son fichier, sa ligne et son remède, "
            "puis les mesures de chaque récit et ce qui en est démontré."
        ),
    )
    verify.add_argument("dossier", nargs="?", metavar="DOSSIER", help=_("le dossier de contenu"))
    verify.add_argument("--json", action="store_true", help=_("écrit un document JSON et rien d’autre"))
    verify.set_defaults(run=run_verify)


def run_verify(options: argparse.Namespace) -> int:
    """Exit 0 when the content has no error, else 1."""
    from scenarios.content import content_folder, read_content
    from scenarios.verify import verify

    report = verify(read_content(content_folder(options.dossier)))
    if options.json:
        print(json.dumps(report.as_json(), ensure_ascii=False, indent=2))
        return 0 if report.ok else 1
    for problem in report.problems:
        print(problem)
    for proof in report.proofs:
        print(_story_sentence(proof))
    count = len(report.problems)
    print(
        ngettext("{count} problème.", "{count} problèmes.", count).format(count=count)
        if count
        else _("Tout va bien.")
    )
    return 0 if report.ok else 1


def sound_content(folder: str | None) -> "tuple[Content, Report] | None":
    """A content and what was proved of it; None when it has an error, and its problems go to the error stream."""
    from scenarios.content import content_folder, read_content
    from scenarios.verify import verify

    content = read_content(content_folder(folder))
    report = verify(content)
    if report.ok:
        return content, report
    for problem in report.problems:
        print(problem, file=sys.stderr)
    return None


def _story_sentence(proof: "Proof") -> str:
    figures = proof.figures
    return _(
        "{slug} : {scenes} scènes ; une partie : {choices} choix, {words} mots, {minutes} min ; "
        "{states} états, {proved}."
    ).format(
        slug=proof.slug,
        scenes=len(proof.walked.story.scenes),
        choices=_spread(figures.choices),
        words=_spread(figures.words),
        minutes=_spread(figures.minutes),
        states=len(proof.walked),
        proved=_("tout est démontré") if proof.walked.complete else _("non démontré"),
    )


def _spread(spread: "Spread") -> str:
    """``9 à 14 (11)``: from the least to the most, the median between brackets."""
    return _("{least} à {most} (médiane {middle})").format(
        least="?" if spread.least is None else spread.least,
        most=_("sans borne") if spread.most is None else spread.most,
        middle="?" if spread.middle is None else spread.middle,
    )
