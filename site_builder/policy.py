"""What a browser may do with our pages, said once: in each page, by our own server, and in files for whoever hosts.

Everything comes from the site itself, and no script or style is inline, so the policy has no exception for them. Pages
carry it too (``PAGE_POLICY``): it then holds from a USB stick and on hosts that let nobody choose headers.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

HOSTING = Path(__file__).parent / "hosting"

# The captions of a film stand in its page, as `data:`: a page that is read from a disk may open no other file of words.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "media-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'"
)


def headers(embedders: Sequence[str] = ()) -> dict[str, str]:
    """What comes with every page; ``embedders`` are the sites that may show it inside their own."""
    around = " ".join(embedders) or "'none'"
    return {
        "Content-Security-Policy": f"{PAGE_POLICY}; frame-ancestors {around}",  # a page cannot say this one itself
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }


HEADERS = headers()

# Addresses made by the build end with a mark of the file's bytes, ``?v=…``: such a file never changes.
FOR_A_YEAR = "public, max-age=31536000"
ASK_AGAIN = "no-cache"


def cache(address: str) -> str:
    """How long what stands at an address may be kept without asking whether it changed."""
    return FOR_A_YEAR if "v" in parse_qs(address.partition("?")[2]) else ASK_AGAIN


def host_files(address: str | None = None, said: Mapping[str, str] = HEADERS) -> dict[str, bytes]:
    """The files that make a host answer as our own server does; ``address`` is where the site is published."""
    folder = urlsplit(address).path if address else "/"
    lines = "".join(f"  {name}: {value}\n" for name, value in said.items())
    return {
        "_headers": f"/*\n{lines}".encode(),  # Netlify, Cloudflare Pages
        ".htaccess": _filled("htaccess", 'Header always set {} "{}"', folder, said),
        "nginx.conf": _filled("nginx.conf", 'add_header {} "{}" always;', folder, said),
        "LISEZMOI.txt": (HOSTING / "LISEZMOI.txt").read_bytes(),
    }


def _filled(name: str, line: str, folder: str, said: Mapping[str, str]) -> bytes:
    words = (HOSTING / name).read_text(encoding="utf-8")
    found = next(each for each in words.splitlines() if each.endswith("@headers@"))
    indent = found.removesuffix("@headers@")
    lines = "\n".join(indent + line.format(*header) for header in said.items())
    return words.replace(found, lines).replace("@folder@", folder).encode()
