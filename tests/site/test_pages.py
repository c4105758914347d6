"""What the pages are made of: which there are, what each is told, and three of them as they are sent.

``FILROUGE_RENEW=1`` keeps the pages of ``tests/golden/site`` as they are now; read the difference before committing it.
"""

import gzip
import os
import re
from itertools import pairwise
from pathlib import Path

import pytest

from assets.tokens import tokens
from scenarios.content import PACKAGED, read_content
from scenarios.site_model import Site
from site_builder.build import build_site
from site_builder.look import tokens_css
from site_builder.markup import anchor, digits
from site_builder.pages.capsules import chapters, done, length, seen
from site_builder.pages.universes import ICONS
from tests.site.test_legal import WHOLE
from tests.web.built import built

GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "site"
KEPT = ("404.html", "univers/grand-age/index.html", "metiers/aide-soignant.html")
HEAVIEST = 12_000
MOST_REQUESTS = 6
# Pages that show drawn scenes or people are weighed with the pictures, by the bench.
WITH_PICTURES = re.compile(r"index\.html|univers/[^/]+/(recit|capsule)\.html")


@pytest.fixture(scope="module")
def content():
    return read_content(PACKAGED)


@pytest.fixture(scope="module")
def files():
    return built()


def words_of(page: bytes) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", page.decode()).split())


@pytest.mark.parametrize("path", KEPT)
def test_a_page_is_the_one_that_was_read(files, path):
    kept = GOLDEN / path.replace("/", "--")
    # A tag a line, so that a difference can be read.
    page = re.sub(r"\?v=[0-9a-f]{8}", "", files[path].decode()).replace("<", "\n<").lstrip() + "\n"
    if os.environ.get("FILROUGE_RENEW"):
        kept.write_text(page, encoding="utf-8")

    assert page == kept.read_text(encoding="utf-8")


def test_every_universe_and_every_job_has_its_page(files, content):
    careers = content.careers
    assert {f"univers/{slug}/index.html" for slug in careers.universes} <= files.keys()
    assert {f"metiers/{slug}.html" for slug in careers.jobs} <= files.keys()


def test_a_universe_without_a_story_says_so_and_promises_nothing(files, content):
    for slug in content.careers.universes:
        page = files[f"univers/{slug}/index.html"].decode()
        assert ("à venir" in page) != (slug in content.stories), slug
        assert (f"univers/{slug}/recit.html" in files) == (slug in content.stories)


def test_every_line_of_a_capsule_is_in_its_transcript(files, content):
    for slug, capsule in content.careers.capsules.items():
        page = re.sub(
            r"</?a\b[^>]*>", "", files[f"univers/{slug}/capsule.html"].decode()
        )  # a word of the glossary is a link
        for shot in capsule.shots:
            for beat in shot.narration:
                assert beat.said.text.plain({}) in page
            assert shot.on_screen is None or shot.on_screen in page


def test_the_chapters_of_a_capsule_hold_each_shot_once_and_in_order(content):
    capsule = content.careers.capsules["aide-a-domicile"]
    found = tuple(chapters(capsule))

    assert tuple(shot for chapter in found for shot in chapter.shots) == capsule.shots
    assert [one.title != other.title for one, other in pairwise(found)].count(False) == 0
    assert all(capsule.shots[each.first - 1] is each.shots[0] for each in found)


def test_a_length_is_said_in_minutes_and_seconds():
    assert [length(seconds) for seconds in (59.4, 61, 239.6)] == [
        "0\u00a0min 59\u00a0s",
        "1\u00a0min 01\u00a0s",
        "4\u00a0min 00\u00a0s",
    ]


def test_a_source_names_the_pages_that_lean_on_it(files):
    pages = [page for path, page in files.items() if path.startswith("sources")]
    (entry,) = [
        found[0]
        for page in pages
        if (found := re.search(rb"<li id=source-smic-2026>.*?<(li|/ul)", page, re.DOTALL))
    ]
    assert b"href=metiers/aide-a-domicile.html>" in entry
    assert b"univers/grand-age" not in entry


def test_only_a_number_that_is_one_is_dialled():
    assert digits("0 800 235 236") == "0800235236"
    assert digits("+33\u00a01.23-45") == "+3312345"
    assert digits("119 ou 112") == digits("3114 (24 h/24)") == digits("aucun") == ""


def test_a_contact_with_two_numbers_is_written_and_not_dialled(content):
    contact = {"nom": "N", "pour_qui": "P", "horaires": "H", "source": next(iter(content.careers.sources))}
    numbers = ("119 ou 112", "119")
    told = site_with(content, contacts=[{**contact, "numéro": number} for number in numbers])

    page = told["a-qui-parler.html"].decode()

    assert "<strong>119 ou 112</strong>" in page
    assert re.findall(r"href=tel:(.*?)>", page) == ["119"]


# What the law asks


def site_with(content, **keys):
    careers = content.careers
    site = Site.model_validate({**WHOLE, **keys})
    changed = type(careers)(
        **{name: getattr(careers, name) for name in careers.__slots__ if name != "site"}, site=site
    )
    return build_site(type(content)(content.folder, changed, content.stories, ())).files


def test_without_an_audit_every_page_says_not_conforming(files):
    pages = [page for path, page in files.items() if path.endswith(".html")]
    assert all("Accessibilité\u00a0: non conforme" in page.decode() for page in pages)
    assert b"%" not in files["accessibilite.html"].split(b"<h2>")[2].split(b"<h3>")[0]


def test_an_audit_is_told_with_its_rate_and_its_failures(content):
    audit = {"date": "2026-11-02", "état": "partiellement", "taux": "71", "par": "Audit & Cie"}
    told = site_with(
        content,
        accessibilité={
            "contact": "a@exemple.fr",
            "audit": {**audit, "non_conformités": ["Un <titre> manque"]},
        },
    )
    page = words_of(told["accessibilite.html"])

    assert "Accessibilité : partiellement conforme" in page
    assert "L’audit du 02/11/2026, par Audit & Cie, révèle que 71 % des critères" in page
    assert "Un &lt;titre> manque" in page


def test_what_the_law_asks_is_to_complete_until_it_is_there(files, content):
    assert files["mentions-legales.html"].count("à compléter".encode()) == 8
    assert "à compléter".encode() not in site_with(content)["mentions-legales.html"]


def test_a_site_with_an_address_says_it_to_search_engines_and_finds_itself_when_lost(files, content):
    published = site_with(content, adresse="https://exemple.fr/fil-rouge/")

    assert b"rel=canonical href=https://exemple.fr/fil-rouge/univers.html>" in published["univers.html"]
    assert (
        b"<loc>https://exemple.fr/fil-rouge/univers/aide-a-domicile/recit.html</loc>"
        in published["sitemap.xml"]
    )
    assert b"href=/fil-rouge/index.html>" in published["404.html"]
    assert b"404.html" not in published["sitemap.xml"]
    assert "sitemap.xml" not in files
    assert b"canonical" not in files["univers.html"]


# Weight


def test_a_page_of_text_is_light(files):
    """Everything it asks for, compressed, its icon included."""
    for path, page in files.items():
        if not path.endswith(".html") or WITH_PICTURES.fullmatch(path):
            continue
        asked = set(re.findall(r'(?:src|<link rel="(?:stylesheet|icon)"[^>]*href)="([^"?#]+)', page.decode()))
        folder = path.count("/")
        found = {each.removeprefix("../" * folder) for each in asked}
        weight = sum(len(gzip.compress(files[each], 9, mtime=0)) for each in (path, *found))
        assert (weight <= HEAVIEST, len(found) + 1 <= MOST_REQUESTS) == (True, True), (path, weight, found)


# Letters and colours


def test_no_page_breaks_a_line_before_a_french_sign(files):
    found = [
        (path, said)
        for path, page in files.items()
        if path.endswith(".html") and "recit" not in path
        for said in re.findall(r"[^ ]* [:;!?»](?:[ <]|$)|« [^ ]*", re.sub(r"<[^>]+>", "¤", page.decode()))
    ]
    assert found == []


def test_the_icons_of_the_sprite_are_those_of_the_universes(files):
    assert {path[7:-4] for path in files if path.startswith("icones/")} == ICONS | {"maille"}


def block(sheet: str, start: str) -> str:
    words = sheet[sheet.index(start) + len(start) :]
    return words[: words.index("}")]


def test_the_dark_that_the_system_asks_for_is_the_one_that_the_visitor_does():
    sheet = tokens_css()
    asked = block(sheet, ':root:not([data-o~="clair"], [data-o~="contraste"]) {')

    assert "--ink: #f8ecdf" in asked
    assert block(sheet, '[data-o~="sombre"] {') == asked


def test_each_universe_has_the_colours_of_its_hue(files, content):
    for slug, universe in content.careers.universes.items():
        hue = tokens().hues[universe.hue]
        assert f'class="t-{anchor(universe.hue)}"' in files[f"univers/{slug}/index.html"].decode().replace(
            f"class=t-{anchor(universe.hue)}", f'class="t-{anchor(universe.hue)}"'
        )
        assert f"--vivid:{hue.vivid};--deep:{hue.deep};--pale:{hue.pale}" in files["style/pages.css"].decode()


def test_a_transcript_says_who_is_seen_doing_what(content):
    for capsule in content.careers.capsules.values():
        for shot in capsule.shots:
            told = seen(capsule, shot) + "".join(done(capsule, beat) for beat in shot.narration)
            words = [*shot.expressions.values(), *shot.poses.values(), *shot.contacts]
            words += [
                word for beat in shot.narration for word in (*beat.expressions.values(), *beat.poses.values())
            ]

            assert all(capsule.characters[who].name in told for who in shot.present)
            assert [
                word for word in words if word.replace("-l-", " l’").replace("-", " ") not in told.lower()
            ] == []
