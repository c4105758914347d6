"""A site on this machine: what a browser gets, and what it does not."""

import http.client
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from site_builder.policy import HEADERS
from site_builder.serving import TYPES, serve

PAGE = "<!doctype html><p>Trouvé".encode()
LOST = b"<!doctype html><p>Introuvable"


class Answer:
    def __init__(self, response: http.client.HTTPResponse) -> None:
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path in (
        "index.html",
        "univers/a/index.html",
        "metiers/aide.html",
        ".fil-rouge-site",
        "univers/.secret",
    ):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(PAGE)
    (folder / "404.html").write_bytes(LOST)
    for ending in TYPES:
        (folder / f"file{ending}").write_bytes(b"1")
    outside = tmp_path_factory.mktemp("outside") / "letter.txt"
    outside.write_text("mine")
    (folder / "letter.txt").symlink_to(outside)
    (folder / "beside").symlink_to(outside.parent)
    return folder


@pytest.fixture(scope="module")
def address(folder):
    with serve(folder, 0) as address:
        yield address


def ask(address: str, path: str, method: str = "GET", part: str = "") -> Answer:
    """One request, its path sent as it is: no library puts it in order first."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=10)
    connection.putrequest(method, path, skip_host=False)
    if part:
        connection.putheader("Range", part)
    connection.endheaders()
    try:
        return Answer(connection.getresponse())
    finally:
        connection.close()


@pytest.mark.parametrize("path", ["/", "/index.html", "/univers/a/", "/metiers/aide.html?o=t3.sombre"])
def test_a_page_comes_with_every_header_and_is_asked_for_again(address, path):
    answer = ask(address, path)

    assert (answer.status, answer.body) == (200, PAGE)
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert {name: answer.headers.get_all(name) for name in HEADERS} == {
        name: [value] for name, value in HEADERS.items()
    }


def test_the_policy_lets_nothing_in_from_elsewhere():
    policy = dict(rule.strip().split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split(";"))

    assert policy.pop("default-src") == "'none'"
    assert policy.pop("media-src") == "'self' data:"  # captions, which stand in their page
    assert set(policy.values()) == {"'self'", "'none'"}
    assert {"script-src", "style-src", "img-src", "font-src", "base-uri", "frame-ancestors"} <= set(policy)


@pytest.mark.parametrize(("ending", "kind"), TYPES.items())
def test_a_file_comes_with_its_type_whatever_the_machine_believes(address, ending, kind):
    assert ask(address, f"/file{ending}").headers["Content-Type"] == kind


def test_a_file_whose_address_has_its_mark_is_kept_for_a_year(address):
    assert ask(address, "/file.css?v=0123abcd").headers["Cache-Control"] == "public, max-age=31536000"
    assert ask(address, "/file.css").headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(
    "path",
    [
        "/absent.html",
        "/absent/",
        "/metiers/",
        "/.fil-rouge-site",
        "/%2efil-rouge-site",
        "/univers/.secret",
        "/../outside/letter.txt",
        "/..%2f..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/letter.txt",
        "/beside/letter.txt",
        "/a%00b",
        "/" + "a" * 5000,
        "/%ff%fe",
    ],
)
def test_what_is_absent_hidden_outside_or_impossible_gets_our_page(address, path):
    answer = ask(address, path)

    assert (answer.status, answer.body) == (404, LOST)
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]


def test_a_folder_is_asked_for_with_its_slash_so_that_links_hold(address):
    answer = ask(address, "/univers/a")

    assert (answer.status, answer.headers["Location"]) == (301, "/univers/a/")


def test_a_head_has_the_headers_and_no_body(address):
    there, absent = ask(address, "/", "HEAD"), ask(address, "/absent", "HEAD")

    assert (there.status, there.headers["Content-Length"], there.body) == (200, str(len(PAGE)), b"")
    assert (absent.status, absent.headers["Content-Length"], absent.body) == (404, str(len(LOST)), b"")


@pytest.mark.parametrize(
    ("part", "status", "body", "said"),
    [
        ("bytes=0-0", 206, PAGE[:1], "bytes 0-0/{}"),
        ("bytes=3-6", 206, PAGE[3:7], "bytes 3-6/{}"),
        ("bytes=3-", 206, PAGE[3:], "bytes 3-{}/{}"),
        ("bytes=3-999999", 206, PAGE[3:], "bytes 3-{}/{}"),
        ("bytes=-4", 206, PAGE[-4:], None),
        ("bytes=-999999", 206, PAGE, "bytes 0-{}/{}"),
        ("bytes=999999-", 416, b"", "bytes */{}"),
        ("bytes=-0", 416, b"", "bytes */{}"),
        ("bytes=6-3", 416, b"", "bytes */{}"),
        ("bytes=-", 200, PAGE, None),
        ("bytes=0-1,3-4", 200, PAGE, None),
        ("lines=0-1", 200, PAGE, None),
        ("bytes=" + "9" * 5000 + "-", 200, PAGE, None),
    ],
)
def test_a_part_of_a_file_is_given_to_who_asks_for_one(address, part, status, body, said):
    answer = ask(address, "/index.html", part=part)

    assert (answer.status, answer.body) == (status, body)
    assert answer.headers["Content-Length"] == str(len(body))
    assert answer.headers["Content-Security-Policy"] == HEADERS["Content-Security-Policy"]
    if said:
        last, whole = len(PAGE) - 1, len(PAGE)
        assert answer.headers["Content-Range"] == said.format(*[last, whole][2 - said.count("{}") :])


@pytest.mark.parametrize("path", ["/absent.html", "/.fil-rouge-site", "/letter.txt"])
def test_no_part_is_given_of_what_is_not_there(address, path):
    assert ask(address, path, part="bytes=0-3").status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "BREW"])
def test_nothing_can_be_sent(address, method):
    assert ask(address, "/", method).status == 501


@pytest.mark.parametrize(
    "sent",
    [
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"\0\xff\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET http://[ HTTP/1.1\r\n\r\n",
    ],
)
def test_a_broken_request_stops_nothing(address, sent, capfd):
    where = urlsplit(address)
    with socket.create_connection((where.hostname, where.port), timeout=10) as connection:
        connection.sendall(sent)
        connection.shutdown(socket.SHUT_WR)
        while connection.recv(4096):
            pass

    assert ask(address, "/").status == 200
    assert capfd.readouterr() == ("", "")


def test_a_site_without_its_own_page_for_what_is_lost_still_says_so(tmp_path):
    with serve(tmp_path, 0) as address:
        assert (ask(address, "/absent").status, ask(address, "/absent").body) == (404, b"")


def test_a_port_that_is_taken_is_left_to_its_owner(folder, tmp_path):
    with serve(folder, 0) as first:
        port = urlsplit(first).port
        with serve(tmp_path, port) as second:
            assert urlsplit(second).port != port
            assert ask(first, "/").status == 200
            assert ask(second, "/").status == 404


def test_only_this_machine_is_answered(address):
    with pytest.raises(OSError):  # noqa: PT011 - how a system says that nobody listens is its own
        socket.create_connection(("127.0.0.2", urlsplit(address).port), timeout=5)


def test_many_readers_at_once_are_all_answered_without_waiting(address):
    found: list[int] = []
    began = time.monotonic()
    readers = [threading.Thread(target=lambda: found.append(ask(address, "/").status)) for _ in range(40)]
    for reader in readers:
        reader.start()
    for reader in readers:
        reader.join()

    assert found == [200] * 40
    assert time.monotonic() - began < 0.9, (
        "a connection that is not taken at once is tried again after a second"
    )


def test_once_it_stops_nobody_answers_and_the_port_is_free(folder):
    with serve(folder, 0) as address:
        port = urlsplit(address).port
    with pytest.raises(ConnectionRefusedError):
        ask(address, "/")
    with serve(folder, port) as again:
        assert again == address


def test_serving_loads_no_template_and_no_screen():
    code = (
        "import sys, site_builder.serving; print(sorted({'jinja2', 'pygame', 'pydantic'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == "[]\n"
