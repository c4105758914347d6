"""The files for whoever hosts say what our own server says, to the letter."""

import re

import pytest

from site_builder.policy import ASK_AGAIN, FOR_A_YEAR, HEADERS, PAGE_POLICY, headers, host_files

# How each host writes one header down.
WRITTEN = {
    "_headers": r"^  ([\w-]+): (.+)$",
    ".htaccess": r'^\s*Header always set ([\w-]+) "(.+)"$',
    "nginx.conf": r'^add_header (?!Cache-Control)([\w-]+) "(.+)" always;$',
}


@pytest.mark.parametrize("name", WRITTEN)
def test_every_host_is_told_the_headers_of_our_own_server(name):
    words = host_files()[name].decode()

    assert re.findall(WRITTEN[name], words, re.MULTILINE) == list(HEADERS.items())
    assert "@" not in words


@pytest.mark.parametrize("name", WRITTEN)
def test_the_sites_that_may_show_ours_are_said_to_every_host(name):
    said = headers(["https://a.fr", "https://b.fr:8443"])
    words = host_files(None, said)[name].decode()

    assert re.findall(WRITTEN[name], words, re.MULTILINE) == list(said.items())
    assert "; frame-ancestors https://a.fr https://b.fr:8443" in words
    assert "'none'" not in words.partition("frame-ancestors")[2]


@pytest.mark.parametrize("name", [".htaccess", "nginx.conf"])
def test_a_host_keeps_for_a_year_what_our_own_server_keeps(name):
    words = host_files()[name].decode()

    assert re.findall(r'"(no-cache|public[^"]*)"', words) == [ASK_AGAIN, FOR_A_YEAR]


@pytest.mark.parametrize(
    ("address", "page"),
    [(None, " /404.html"), ("https://a.fr/", " /404.html"), ("https://a.fr/b/c/", " /b/c/404.html")],
)
@pytest.mark.parametrize("name", [".htaccess", "nginx.conf"])
def test_the_page_for_what_is_lost_is_that_of_the_folder_where_the_site_is(name, address, page):
    assert page in host_files(address)[name].decode()


def test_braces_and_ends_of_lines_are_those_nginx_wants():
    lines = [line.strip() for line in host_files()["nginx.conf"].decode().splitlines()]
    lines = [line for line in lines if line and not line.startswith("#")]

    assert all(line.endswith((";", "{", "}")) for line in lines)
    assert sum(line.endswith("{") for line in lines) == lines.count("}")


def test_the_page_says_all_that_a_page_can_say():
    assert HEADERS["Content-Security-Policy"] == f"{PAGE_POLICY}; frame-ancestors 'none'"
    assert "unsafe" not in PAGE_POLICY


def test_whoever_hosts_is_told_what_to_do_in_french():
    words = host_files()["LISEZMOI.txt"].decode()

    assert all(name in words for name in ("index.html", "_headers", ".htaccess", "nginx.conf", "site.yaml"))
    assert max(map(len, words.splitlines())) <= 96
    assert re.findall(r" [:;!?»]|« |'", words) == []
