"""A whole site is written, or nothing is: the folder that was there stays until the new one is whole."""

import errno
import os
import posixpath
import shutil
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from scenarios.i18n import _
from site_builder import swapping
from site_builder.marker import MARKER, Refused, check_content, marker

__all__ = ["Refused", "check_folder", "write_site"]


def check_folder(folder: Path) -> None:
    """Put right what a killed build left, then raise Refused unless a site may go there. Nothing else is written."""
    with _in_french(folder):
        place = _place(folder)
        if place.parent.is_dir():
            with swapping.alone(place):
                swapping.mend(place)
                check_content(place, folder)


def write_site(files: Mapping[str, bytes], folder: Path) -> None:
    """Write every file (relative path with slashes → bytes) as the whole content of a folder; raises Refused."""
    _check_paths(files)
    with _in_french(folder):
        place = _place(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        with swapping.alone(place):
            swapping.mend(place)
            check_content(place, folder)
            try:
                _write({**files, MARKER: marker(files)}, swapping.coming(place))
                if place.is_dir():  # opened to a group, or closed to others: it stays so
                    shutil.copymode(place, swapping.coming(place))
                old = swapping.swap(place)
            except BaseException:  # a disk that is full, or somebody who presses Ctrl-C
                swapping.remove(swapping.coming(place))
                raise
            swapping.settle(place.parent)
            if old is not None:
                _let_go(old, place, folder)


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir()
    for path in sorted({posixpath.dirname(path) for path in files} - {""}):
        (folder / path).mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        (folder / path).write_bytes(data)
    # After all of them are written: a disk settles many files together faster than each in turn.
    for path in files:
        with (folder / path).open("r+b") as written:
            os.fsync(written.fileno())
    swapping.settle(folder)


def _let_go(old: Path, place: Path, folder: Path) -> None:
    """Remove the old site, unless somebody saved a page in it while we were writing: then it comes back."""
    try:
        check_content(old, folder)
    except BaseException:
        swapping.swap_back(place, old)
        swapping.remove(swapping.coming(place))
        raise
    swapping.remove(old)


def _place(folder: Path) -> Path:
    """The whole path of a folder that a site may take the place of; raises Refused."""
    place = Path(os.path.abspath(folder))  # noqa: PTH100 - `resolve` would follow a link, and we refuse it
    shown = folder.as_posix()
    if place.is_symlink():
        raise Refused(
            _("« {folder} » est un lien : il n’est pas suivi. Donnez le dossier lui-même.").format(
                folder=shown
            )
        )
    file = next((each for each in (place, *place.parents) if each.exists() and not each.is_dir()), None)
    if file is not None:
        raise Refused(
            _("« {file} » est un fichier. Donnez le nom d’un dossier nouveau ou vide.").format(
                file=shown if file == place else file.as_posix()
            )
        )
    if os.path.ismount(place):
        raise Refused(
            _(
                "« {folder} » est la racine d’un disque, qui ne se remplace pas d’un coup. "
                "Donnez un dossier dedans : « {inside} »."
            ).format(folder=shown, inside=(folder / "fil-rouge").as_posix())
        )
    if Path.cwd().is_relative_to(place.resolve()):
        raise Refused(
            _(
                "« {folder} » est le dossier où vous êtes : il serait remplacé sous vos pieds. "
                "Donnez un dossier dedans : « {inside} »."
            ).format(folder=shown, inside=(folder / "fil-rouge").as_posix())
        )
    return place


def _check_paths(paths: Collection[str]) -> None:
    """Raise Refused for a path that leads outside, or that some disks would take for another one's."""
    folders = {parent.as_posix() for path in paths for parent in PurePosixPath(path).parents}
    seen: dict[str, str] = {}
    for path in paths:
        if path == MARKER or set(path) & set('\\:*?"<>|\0') or {"", ".", ".."} & set(path.split("/")):
            raise Refused(_("Un site ne peut pas contenir de fichier nommé « {path} ».").format(path=path))
        other = seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)
        if other != path or path in folders:
            raise Refused(
                _(
                    "« {path} » et « {other} » ne peuvent pas tenir sur tous les disques. Renommez l’un des deux."
                ).format(path=path, other=other)
            )


@contextmanager
def _in_french(folder: Path) -> Iterator[None]:
    """Tell what a disk refuses as a sentence: the system's own words are in its language, and hold no cure."""
    try:
        yield
    except swapping.Busy as error:
        raise Refused(
            _(
                "Une autre construction écrit à côté de « {folder} ». Attendez sa fin, puis recommencez."
            ).format(folder=folder.as_posix())
        ) from error
    except OSError as error:
        raise Refused(
            _(
                "Le site n’a pas pu être écrit dans « {folder} » : {reason} Ce qui y était n’a pas changé."
            ).format(folder=folder.as_posix(), reason=_reason(error))
        ) from error


def _reason(error: OSError) -> str:
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT:
            return _("le disque est plein. Libérez de la place, ou choisissez un autre disque.")
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return _("l’écriture n’y est pas permise. Choisissez un dossier à vous.")
        case errno.EBUSY | errno.ENOTEMPTY | errno.EEXIST:
            return _("un autre programme s’en sert. Fermez-le, puis recommencez.")
        case errno.ENOTDIR | errno.ENAMETOOLONG | errno.ENOENT | errno.ELOOP | errno.EINVAL:
            return _("ce chemin n’est pas celui d’un dossier possible. Donnez un autre nom.")
        case number:
            return _("erreur {number} du disque. Choisissez un autre disque.").format(number=number)
