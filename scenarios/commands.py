"""The commands of the ground floor: ``verifier``, and the reading that the other rooms' commands start with."""

import argparse
import json
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from scenarios.careers_commands import add_routes, list_stale, months
from scenarios.i18n import _

if TYPE_CHECKING:
    from scenarios.content import Content
    from scenarios.figures import Spread
    from scenarios.verify import Proof, Report

FORMATS = ("texte", "json", "sarif", "editeur")


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
    verify.add_argument(
        "--format",
        choices=FORMATS,
        default=FORMATS[0],
        help=_("comment les problèmes sont écrits : {formats}").format(formats=", ".join(FORMATS)),
    )
    verify.add_argument(
        "--json",
        action="store_const",
        const="json",
        dest="format",
        help=_("écrit un document JSON et rien d’autre, comme --format json"),
    )
    verify.add_argument("--expliquer", metavar="CODE", help=_("explique un problème, avec un exemple"))
    verify.add_argument(
        "--corriger",
        action="store_true",
        help=_("corrige d’abord la typographie des fichiers, et rien d’autre"),
    )
    verify.add_argument(
        "--perimes",
        metavar="MOIS",
        type=months,
        help=_("liste plutôt ce qui a été vérifié il y a ce nombre de mois, ou plus : 12, par exemple"),
    )
    verify.set_defaults(run=run_verify)

    review = commands.add_parser(
        "relire",
        help=_("compte qui parle, qui décide, ce qui est dit et comment cela se lit"),
        description=_(
            "Ce qu’une liste de problèmes ne dit pas : la part de parole, les décisions, les messages, la lisibilité. "
            "Les mots eux-mêmes sont relus par « verifier »."
        ),
    )
    review.add_argument("dossier", nargs="?", metavar="DOSSIER", help=_("le dossier de contenu"))
    review.add_argument("--recit", metavar="NOM", help=_("un seul récit, par exemple aide-a-domicile"))
    review.add_argument("--json", action="store_true", help=_("écrit un document JSON et rien d’autre"))
    review.set_defaults(run=run_review)

    schemas = commands.add_parser(
        "schemas",
        help=_("écrit de quoi compléter et vérifier les fichiers dans un éditeur, pendant qu’on écrit"),
        description=_(
            "Écrit un schéma JSON par sorte de fichier, et dit la ligne à mettre en tête de chacun : un éditeur qui "
            "connaît YAML propose alors les clés et les mots, les explique, et souligne ce qui ne va pas."
        ),
    )
    schemas.add_argument(
        "--sortie",
        metavar="DOSSIER",
        type=Path,
        help=_("le dossier des schémas, dans le dossier de contenu ; sans cela, son dossier schemas"),
    )
    schemas.set_defaults(run=run_schemas)
    add_routes(commands)


def run_verify(options: argparse.Namespace) -> int:
    """Exit 0 when the content has no error, else 1."""
    from scenarios.content import PACKAGED, content_folder, read_content
    from scenarios.verify import verify

    if options.expliquer is not None:
        return _explain(options.expliquer)
    folder = content_folder(options.dossier)
    if options.perimes is not None:
        return list_stale(folder, options.perimes, _today(), as_json=options.format == "json")
    if options.corriger and folder is PACKAGED:
        print(
            _("Dites quel dossier corriger : celui qui est livré avec le jeu n’est pas à vous."),
            file=sys.stderr,
        )
        return 2
    mended = (
        _mend(folder, sys.stdout if options.format == FORMATS[0] else sys.stderr)
        if options.corriger
        else True
    )
    content = read_content(folder)
    report = verify(content, today=_today())
    match options.format:
        case "json":
            print(_json(report.as_json()))
        case "sarif":
            from scenarios.formats import sarif

            print(_json(sarif(report.problems)))
        case "editeur":
            from scenarios.formats import for_editors

            print(*for_editors(report.problems), sep="\n", end="\n" if report.problems else "")
        case _:
            _tell(content, report)
    return 0 if report.ok and mended else 1


def _mend(folder: Path, told: TextIO) -> bool:
    """Mend the typography of a content folder, and say what was changed; False when a file had to stay as it was."""
    from scenarios.content import read_content
    from scenarios.review.rewriting import Kept, mend_content

    done = list(mend_content(read_content(folder)))
    kept = [each for each in done if isinstance(each, Kept)]
    for each in done:
        print(each, file=sys.stderr if each in kept else told)
    if not done:
        print(_("Rien à corriger dans la typographie."), file=told)
    return not kept


def _today() -> date:
    """The day it is here: the review asks it of the age of facts."""
    return datetime.now(UTC).astimezone().date()


def _tell(content: "Content", report: "Report") -> None:
    """What an author reads: the problems, a line a story, and the way to more."""
    from scenarios.content import STORY_FILE
    from scenarios.telling import counted, tell

    tell(report.problems, sys.stdout)
    faulty = {Path(each.file).parent.name for each in report.errors if Path(each.file).name == STORY_FILE}
    for proof in report.proofs:
        print(_story_sentence(proof, errors=proof.slug in faulty))
    if awaited := content.without_a_story():
        print(_("Sans histoire pour l’instant : {names}.").format(names=", ".join(awaited)))
    if not report.problems:
        print(_("Rien à signaler. Les accords et la grammaire ne sont pas relus."))
        return
    print(f"{counted(report.problems)}.")
    if report.errors:
        print(
            _(
                "Un fichier qui contient une erreur n’est pas relu plus loin. D’autres remarques viendront peut-être."
            )
        )
    first = report.problems[0].code
    print(_("Pour comprendre, avec un exemple : filrouge verifier --expliquer {code}").format(code=first))


def _explain(code: str) -> int:
    """Print the page of a code. Exit 0, or 1 when there is no such code."""
    from scenarios.definitions import definitions
    from scenarios.excerpt import printable
    from scenarios.guide import page
    from scenarios.problems import nearest
    from scenarios.telling import sheet_of

    if code in definitions():
        print(*page(code, sheet_of(sys.stdout).width), sep="\n")
        return 0
    near = nearest(code, definitions())
    cure = _("Vouliez-vous dire « {near} » ?").format(near=near) if near else ""
    told = _("« {code} » n’est pas le code d’un problème. {cure}").format(code=printable(code), cure=cure)
    print(told.rstrip(), file=sys.stderr)
    return 1


def _json(document: object) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2)


def run_review(options: argparse.Namespace) -> int:
    """Exit 0 when something was counted; 1 when nothing could be, and why goes to the error stream."""
    from scenarios.content import content_folder, read_content
    from scenarios.review.account import account
    from scenarios.telling import tell
    from scenarios.verify import sound_files, verify

    content = read_content(content_folder(options.dossier))
    report = verify(content)
    files = sound_files(content, report.proofs, report.problems, _today())
    if options.recit is not None:
        files = tuple(each for each in files if each.slug == options.recit)
    if not files:
        tell(report.errors, sys.stderr)
        known = ", ".join(content.stories) or _("aucun")
        print(_("Il n’y a rien à relire. Récits : {known}.").format(known=known), file=sys.stderr)
        return 1
    counted = account(files)
    print(_json(counted.as_json()) if options.json else "\n".join(counted.lines()).rstrip())
    if report.errors:
        wrong = _("Ce qui contient une erreur n’est pas compté : « filrouge verifier » dit quoi.")
        print(wrong, file=sys.stderr)
    return 0


def run_schemas(options: argparse.Namespace) -> int:
    """Exit 0 when the schemas are written, 1 when they could not be."""
    from scenarios.content import PACKAGED, content_folder, relative
    from scenarios.schemas import KINDS, Refused, first_line, write_schemas

    content = content_folder(None)
    folder = options.sortie or (Path() if content is PACKAGED else content) / "schemas"
    try:
        write_schemas(folder)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    print(_("{count} schémas écrits dans {folder}.").format(count=len(KINDS), folder=relative(folder)))
    print(_("La première ligne de chaque fichier, pour que votre éditeur trouve le sien :"))
    for kind, (_model, files) in KINDS.items():
        print(f"  {files:22}  {first_line(folder.name, kind)}")
    return 0


def sound_content(folder: str | None) -> "tuple[Content, Report] | None":
    """A content and what was proved of it; None when it has an error, and its problems go to the error stream."""
    from scenarios.content import content_folder, read_content
    from scenarios.telling import tell
    from scenarios.verify import verify

    content = read_content(content_folder(folder))
    report = verify(content)
    if report.ok:
        return content, report
    tell(report.problems, sys.stderr)
    return None


def _story_sentence(proof: "Proof", *, errors: bool) -> str:
    """How long a play of a story is, and what is proved of it; no proof is claimed of a story with an error."""
    figures = proof.figures
    measured = _("{slug} : {scenes} scènes ; une partie demande {choices}, {words}, {minutes}").format(
        slug=proof.slug,
        scenes=len(proof.walked.story.scenes),
        choices=_spread(figures.choices, _("choix")),
        words=_spread(figures.words, _("mots")),
        minutes=_spread(figures.minutes, _("minutes")),
    )
    if errors:
        return f"{measured}."
    proved = _("personne n’y reste bloqué, c’est démontré") if proof.walked.complete else _("non démontré")
    return _("{measured} ; {states} états parcourus : {proved}.").format(
        measured=measured, states=len(proof.walked), proved=proved
    )


def _spread(spread: "Spread", unit: str) -> str:
    """``9 à 14 choix (en général 11)``: from the least to the most, with the median."""
    least, middle, most = (
        None if each is None else f"{each:.3g}".replace(".", ",") if isinstance(each, float) else str(each)
        for each in spread
    )
    if least is not None and least == most:
        return f"{least} {unit}"
    return _("{least} à {most} {unit} (en général {middle})").format(
        unit=unit, least=least or "?", most=most or _("sans borne"), middle=middle or "?"
    )
