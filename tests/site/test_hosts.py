"""A host that is given our file answers as our own server does. Here nginx, where it is installed.

What its file says is held to our headers in any case, by ``test_policy.py``; Apache's was tried by hand.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path

import pytest

from site_builder.policy import HEADERS, host_files
from site_builder.serving import serve

NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
HOSTS = ["ours", *(["nginx"] if NGINX else [])]

CONFIGURATION = """
daemon off; master_process off; pid {own}/pid; error_log {own}/log;
events {{}}
http {{
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {own}/1; proxy_temp_path {own}/2; fastcgi_temp_path {own}/3;
    uwsgi_temp_path {own}/4; scgi_temp_path {own}/5;
    server {{ listen 127.0.0.1:{port}; root {root}; include {include}; }}
}}
"""


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


@contextmanager
def nginx(root: Path, own: Path) -> Iterator[int]:
    port = free_port()
    configuration = own / "nginx.conf"
    configuration.write_text(
        CONFIGURATION.format(own=own, port=port, root=root, include=root / "b/nginx.conf")
    )
    with subprocess.Popen([NGINX, "-e", own / "log", "-c", configuration], stderr=subprocess.PIPE) as server:
        until = time.monotonic() + 10
        while server.poll() is None and time.monotonic() < until:
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.02)
        assert server.poll() is None, server.stderr.read().decode()
        yield port
        server.terminate()


@pytest.fixture(scope="module", params=HOSTS)
def port(request, tmp_path_factory):
    """A site published in the folder ``b`` of a host."""
    root = tmp_path_factory.mktemp("root")
    files = {
        **host_files("https://exemple.fr/b/"),
        "index.html": b"<!doctype html>" + b"home " * 500,
        "404.html": b"<!doctype html>lost",
        "metiers/aide.html": b"<!doctype html>job",
        "style/site.css": b"a{}",
        "picture.avif": b"1",
        ".fil-rouge-site": b"{}",
    }
    for path, data in files.items():
        (root / "b" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "b" / path).write_bytes(data)
    if request.param == "nginx":
        with nginx(root, tmp_path_factory.mktemp("nginx")) as port:
            yield port
    else:
        with serve(root, 0) as address:
            (root / "404.html").write_bytes(files["404.html"])
            yield int(address.rsplit(":", 1)[1].strip("/"))


SAID = {name: [value] for name, value in HEADERS.items()}


def ask(port: int, path: str) -> tuple[int, Message, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path)
    answer = connection.getresponse()
    found = answer.status, answer.headers, answer.read()
    connection.close()
    return found


@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        ("/b/", "text/html; charset=utf-8", "no-cache"),
        ("/b/index.html?o=t3.sombre", "text/html; charset=utf-8", "no-cache"),
        ("/b/metiers/aide.html", "text/html; charset=utf-8", "no-cache"),
        ("/b/style/site.css", "text/css; charset=utf-8", "no-cache"),
        ("/b/style/site.css?v=0123abcd", "text/css; charset=utf-8", "public, max-age=31536000"),
        ("/b/picture.avif?v=0123abcd", "image/avif", "public, max-age=31536000"),
        ("/b/LISEZMOI.txt", "text/plain; charset=utf-8", "no-cache"),
    ],
)
def test_what_is_there_comes_with_its_type_its_cache_and_every_header(port, path, kind, cache):
    status, headers, _ = ask(port, path)

    assert (status, headers["Content-Type"], headers["Cache-Control"]) == (200, kind, cache)
    assert {name: headers.get_all(name) for name in HEADERS} == SAID


@pytest.mark.parametrize("path", ["/b/absent.html", "/b/deep/absent", "/b/metiers/", "/b/.fil-rouge-site"])
def test_what_is_absent_hidden_or_a_bare_folder_gets_our_page_with_every_header(port, path):
    status, headers, page = ask(port, path)

    assert (status, page) == (404, b"<!doctype html>lost")
    assert {name: headers.get_all(name) for name in HEADERS} == SAID
