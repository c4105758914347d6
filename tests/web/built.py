"""The site as the tests open it: built once, written once, opened three ways."""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, cached_property
from pathlib import Path

from scenarios.content import PACKAGED, read_content
from scenarios.verify import verify
from site_builder.build import build_site
from site_builder.serving import serve

WAYS = ("http", "sub-folder", "file")
BELOW = "parcours/fil-rouge"
FEW = 20  # pages of one type
PLAYED = "univers/aide-a-domicile/recit.html"


@cache
def built(folder: Path = PACKAGED) -> Mapping[str, bytes]:
    """The files of a content folder's site, as ``filrouge site`` makes them: once in a process, so only to be read."""
    content = read_content(folder)
    assert content.ok, content.problems
    return build_site(content, verify(content).proofs).files


def written(files: Mapping[str, bytes], folder: Path) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@dataclasses.dataclass(frozen=True)
class Opened:
    """A site and the address it is opened at, one for each way."""

    files: Mapping[str, bytes]
    bases: Mapping[str, str]

    @cached_property
    def pages(self) -> list[str]:
        return sorted(path for path in self.files if path.endswith(".html"))

    @cached_property
    def one_of_each(self) -> list[str]:
        """The fullest page of each type: a folder's pages are of one type, whatever universe or job they tell of."""
        by_size = sorted(self.pages, key=lambda path: len(self.files[path]))
        return sorted({kind_of(path): path for path in by_size}.values())

    @cached_property
    def some(self) -> list[str]:
        """Every page, but of the types that have dozens: of those the fullest, the lightest, and one between."""
        kinds: dict[str, list[str]] = {}
        for path in sorted(self.pages, key=lambda path: len(self.files[path])):
            kinds.setdefault(kind_of(path), []).append(path)
        kept = (
            paths if len(paths) <= FEW else [paths[0], paths[len(paths) // 2], paths[-1]]
            for paths in kinds.values()
        )
        return sorted(path for paths in kept for path in paths)

    def address(self, path: str, way: str = "http") -> str:
        return f"{self.bases[way]}{path}"


def kind_of(path: str) -> str:
    """``univers/*/recit.html`` for the story of any universe."""
    parts = path.split("/")
    if parts[0] == "univers" and len(parts) > 2:
        parts[1] = "*"
    if parts[0] in {"metiers", "diplomes", "chemins"} and len(parts) > 1:
        parts[1] = "*"
    return re.sub(r"^(sources)-\d+", r"\1", "/".join(parts))


@contextmanager
def opened(files: Mapping[str, bytes], root: Path) -> Iterator[Opened]:
    """A site over http, over http below a folder, and from the disk as by a double click."""
    folder = written(files, root / BELOW)
    with serve(folder, 0) as at_root, serve(root, 0) as above:
        yield Opened(
            files, {"http": at_root, "sub-folder": f"{above}{BELOW}/", "file": f"{folder.as_uri()}/"}
        )
