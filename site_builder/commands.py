"""The command of the site, and what `demo` borrows from it. No template is imported before it is needed."""

import argparse
import contextlib
import signal
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from scenarios.commands import sound_content
from scenarios.i18n import _, ngettext

if TYPE_CHECKING:
    from scenarios.content import Content
    from scenarios.verify import Report
    from site_builder.build import Site

PORT = 8000


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add this room's command to the command line."""
    site = commands.add_parser(
        "site",
        help=_("construit le site : un dossier à publier, à copier sur une clé USB, ou à lire ici"),
        description=_(
            "Vérifie le contenu, puis construit tout le site dans un dossier. L’ancien site reste en place jusqu’à ce "
            "que le nouveau soit entier. Un dossier que cette commande n’a pas fait, ou une page retouchée à la main, "
            "n’est jamais effacé."
        ),
    )
    site.add_argument("--contenu", metavar="DOSSIER", help=_("le dossier de contenu"))
    site.add_argument("--sortie", metavar="DOSSIER", type=Path, help=_("le dossier du site, nouveau ou vide"))
    site.add_argument(
        "--servir",
        metavar="PORT",
        nargs="?",
        type=port,
        const=PORT,
        help=_("montre le site sur cette machine, jusqu’à Ctrl-C ; sans --sortie, rien n’est gardé"),
    )
    site.set_defaults(run=run_site, wrong_usage=site.error)
    _add_gallery(commands)


def _add_gallery(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    gallery = commands.add_parser(
        "galerie",
        help=_("montre tous les mots du dessin : visages, coiffures, tenues, poses, lieux"),
        description=_(
            "Construit une page qui montre chaque mot du dessin, et comment l’écrire dans un récit. Elle s’ouvre d’un "
            "double clic."
        ),
    )
    gallery.add_argument(
        "--sortie",
        metavar="DOSSIER",
        type=Path,
        required=True,
        help=_("le dossier de la galerie, nouveau ou vide"),
    )
    gallery.set_defaults(run=run_gallery)


def run_gallery(options: argparse.Namespace) -> int:
    """Exit 0 when the gallery is written, 1 when it could not be."""
    from site_builder.writing import Refused, check_folder, write_site

    try:
        check_folder(options.sortie)  # better said before everything is drawn than after
        from assets.shelf import Shelf
        from site_builder.gallery import gallery

        write_site(gallery(Shelf.on_this_machine(), _tell_drawn), options.sortie)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    page = (options.sortie / "galerie.html").as_posix()
    print(_("La galerie est prête. Ouvrez « {page} » d’un double clic.").format(page=page))
    return 0


def _tell_drawn(drawn: int, missing: int) -> None:
    """One line that moves on a terminal; elsewhere its last state alone."""
    is_last = drawn == missing
    if is_last or sys.stdout.isatty():
        line = _("Dessins : {drawn} sur {missing}.").format(drawn=drawn, missing=missing)
        print(f"\r{line}" if sys.stdout.isatty() else line, end="\n" if is_last else "", flush=True)


def port(words: str) -> int:
    """A port to listen on. Raises ValueError."""
    number = int(words)
    if not 0 < number < 65536:
        raise ValueError(words)
    return number


def run_site(options: argparse.Namespace) -> int:
    """Exit 0 when the site is written, or was served until it was stopped; 1 when it could not be."""
    from site_builder.writing import Refused, check_folder, write_site

    if options.sortie is None and options.servir is None:
        options.wrong_usage(
            _("il manque --sortie, le dossier du site (ou --servir, pour le lire sur cette machine)")
        )
    try:
        if options.sortie is not None:
            check_folder(options.sortie)  # better said before the content is proved than after
        found = sound_content(options.contenu)
        if found is None:
            return 1
        site = built(*found)
        _warn(site, found[0])
        if options.sortie is not None:
            write_site(site.files, options.sortie)
            print(_written(site, options.sortie), flush=True)
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 1
    if options.servir is not None:
        with stopped_by_the_system(), served(site, options.servir, options.sortie) as address:
            print(_at(address), flush=True)
            stay()
    return 0


def built(content: "Content", report: "Report") -> "Site":
    """The site of a content without an error."""
    from site_builder.build import build_site

    return build_site(content, report.proofs)


@contextlib.contextmanager
def served(site: "Site", number: int = PORT, folder: Path | None = None) -> Iterator[str]:
    """Serve a site from the folder it was written to, or from one that goes away with us; give its address."""
    import tempfile

    from site_builder.serving import serve
    from site_builder.writing import Refused, write_site

    with contextlib.ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fil-rouge-"))) / "site"
            try:
                write_site(site.files, folder)
            except Refused as refused:  # the disk of the temporary folders is full
                sys.exit(str(refused))
        yield stack.enter_context(serve(folder, number, site.headers))


def answers(address: str, slug: str) -> bool:
    """Whether the home page and a story come whole over http; said either way."""
    import http.client

    for path in ("index.html", f"univers/{quote(slug)}/recit.html"):
        connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
        connection.request("GET", f"/{path}")
        answer = connection.getresponse()
        page = answer.read()
        connection.close()
        if answer.status != 200 or not page.rstrip().endswith(b"</html>"):
            print(_("La page {page} du site ne répond pas.").format(page=address + path), file=sys.stderr)
            return False
    print(_("Le site répond : l’accueil et l’histoire « {slug} ».").format(slug=slug))
    return True


@contextlib.contextmanager
def stopped_by_the_system() -> Iterator[None]:
    """Let a system that ends us, or a terminal that closes, do it as Ctrl-C does: nothing is then left behind."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = [(name, signal.signal(getattr(signal, name), signal.default_int_handler)) for name in names]
    try:
        yield
    finally:
        for name, handler in before:
            signal.signal(getattr(signal, name), handler)


def stay() -> None:
    """Wait for Ctrl-C."""
    with contextlib.suppress(KeyboardInterrupt):
        while True:
            time.sleep(0.5)  # Windows hears Ctrl-C between two naps only


def _warn(site: "Site", content: "Content") -> None:
    """Say on the error stream what the site lacks to be published."""
    from site_builder.legal import outlived

    for warning in (*site.warnings, *outlived(content.careers.site, datetime.now(UTC).date())):
        print(warning, file=sys.stderr)


def _written(site: "Site", folder: Path) -> str:
    count = sum(path.endswith(".html") for path in site.files)
    return ngettext(
        "{count} page écrite dans « {folder} ». Pour lire le site, ouvrez « {index} » d’un double clic.",
        "{count} pages écrites dans « {folder} ». Pour lire le site, ouvrez « {index} » d’un double clic.",
        count,
    ).format(count=count, folder=folder.as_posix(), index=(folder / "index.html").as_posix())


def _at(address: str) -> str:
    return _("Le site est sur cette machine, pour elle seule : {address} (Ctrl-C pour arrêter)").format(
        address=address
    )
