"""No figure, pay, right or length of time is told without its source and its date beside it.

How it is read, in a browser, from the pages as they are built, and from the steps and the columns that scripts bring:

- a *figure* is a sum of money, a share, a number of a thousand or more written as French does, « 1 sur 4 », « 3 fois »,
  and a length in months, weeks, days, hours, or years below fourteen;
- it is not bare when something near it, around it, holds both a link to sources and a year: its own sentence, item,
  row, description list, section, foldable part or figure, never a whole list, table or page;
- hours of the clock (« à 17 heures », « 7 h 30 »), people's ages (fourteen years or more), levels, dates, numbers to
  dial, places in a list and the titles of sources are not figures;
- stories and capsules are told by their own cards and transcripts, and the pages about the site tell of no job.
"""

import re
import sys

import pytest

from tests.web.built import Opened

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the browser that reads the pages is Debian's"
)

ELSEWHERE = re.compile(
    r".*/(recit|capsule)|(accessibilite|carnet|donnees|galerie|glossaire|mentions-legales|plan|sources.*|404)"
)
READ = r"""([pages]) => {
  const FIGURE = new RegExp([
    String.raw`\d[\d\s.,]*\s?(?:€|euros?\b|%)`, String.raw`\b[1-9]\d{0,2}(?:\s\d{3})+\b`,
    String.raw`\b\d+(?:,\d+)?\s(?:mois|semaines?|jours?)\b`, String.raw`\b(?:\d|1[0-3])\s(?:ans?|années?)\b`,
    String.raw`(?<!(?:à|pour) )\b\d{1,2}\sheures?\b`, String.raw`\b\d{3,}\sheures\b`,
    String.raw`\b\d+ (?:personnes )?sur \d+\b`, String.raw`\b\d+ fois\b`,
  ].join("|"), "gu");
  const BLOCK = "p, li, dt, dd, th, td, h1, h2, h3, h4, figcaption, caption, summary, blockquote, text";
  const NEAR = "p, li, dd, dl, tr, section, details, figure";
  const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
  const told = (near) => near.querySelector("a[href*=source]") && YEAR.test(near.textContent);
  const sourced = (block) => {
    for (let near = block; near; near = near.parentElement) if (near.matches(NEAR) && told(near)) return true;
    return false;
  };
  return pages.map((html) => {
    const page = new DOMParser().parseFromString(html, "text/html"), found = {sourced: 0, bare: []};
    for (const block of page.querySelectorAll(BLOCK.replaceAll(/\w+/g, "main $&"))) {
      const own = block.cloneNode(true);
      own.querySelectorAll(BLOCK + ", a[href*=source]").forEach((inner) => inner.remove());
      const words = own.textContent.replace(/\s+/g, " ").trim();
      const figures = words.match(FIGURE) || [];
      if (sourced(block)) found.sourced += figures.length;
      else found.bare.push(...figures.map((figure) => figure + " <- " + words));
    }
    return found;
  });
}"""
# What the scripts of steps and of comparisons put in a page, each piece as a page of its own.
PIECES = """(scripts) => scripts.map((script) => {
  const ETAPES = {}, COLONNES = {};
  new Function("ETAPES", "COLONNES", script)(ETAPES, COLONNES);
  return [...Object.values(ETAPES).flat(), ...Object.values(COLONNES).flatMap(Object.values)];
})"""


@pytest.fixture(scope="module")
def page(browser):
    opened = browser.new_page()
    opened.goto("about:blank")
    yield opened
    opened.close()


def figures(page, shown: list[str]) -> tuple[int, list[list[str]]]:
    """How many figures are sourced in all, and of each page those that are bare."""
    read = page.evaluate(READ, [shown])
    return sum(each["sourced"] for each in read), [each["bare"] for each in read]


def pages_with_figures(site: Opened) -> list[str]:
    return [path for path in site.pages if not ELSEWHERE.fullmatch(path.removesuffix(".html"))]


def test_every_figure_of_the_pages_has_its_source_and_its_date_beside_it(site, page):
    paths = pages_with_figures(site)
    sourced, bare = figures(page, [site.files[path].decode() for path in paths])

    assert {path: found for path, found in zip(paths, bare, strict=True) if found} == {}
    assert sourced > 1_000
    assert {path.split("/")[0] for path in paths} >= {"metiers", "diplomes", "chemins", "univers"}
    assert {"chiffres.html", "financer.html", "a-qui-parler.html", "comparer.html"} <= set(paths)


@pytest.mark.parametrize("folder", ["chemins/etapes-", "metiers/"])
def test_every_figure_that_a_script_brings_has_its_source_and_its_date_beside_it(site, page, folder):
    paths = [path for path in site.files if path.startswith(folder) and path.endswith(".js")]
    brought = page.evaluate(PIECES, [site.files[path].decode() for path in paths])
    pieces = [
        (path, f"<main><section>{piece}") for path, many in zip(paths, brought, strict=True) for piece in many
    ]
    sourced, bare = figures(page, [piece for _path, piece in pieces])

    assert {path: found for (path, _piece), found in zip(pieces, bare, strict=True) if found} == {}
    assert sourced > 50


# The reader itself

BARE = (
    "La formation dure 18 mois.",
    "Environ 1\u202f900\u00a0€ par mois.",
    "12,5\u00a0% des postes sont vides.",
    "Il y a 63\u202f000 postes.",
    "De 231 à 245 heures de cours.",
    "Une personne gardée 3 ans.",
    "1 sur 4 reste.",
)
NO_FIGURE = (
    "On ferme à 17 heures, ou à 7 h 30.",
    "Corinne, 52 ans.",
    "Niveau 4, comme le bac.",
    "Depuis le 1er septembre 2025.",
    "Appelez le 0 800 12.",
)


@pytest.mark.parametrize("words", BARE)
def test_a_bare_figure_planted_in_a_sheet_is_seen(site, page, words):
    """Where others are sourced: a list with a source in another item, a paragraph at the end."""
    sheet = site.files["metiers/aide-soignant.html"].decode()
    planted = [
        sheet.replace("</main>", f"<p>{words}</p></main>"),
        sheet.replace("<ul class=figures>", f"<ul class=figures><li>{words}</li>", 1),
    ]
    before, after = figures(page, [sheet])[1][0], figures(page, planted)[1]

    assert before == []
    assert all(
        any(each.endswith(words.replace("\u202f", " ").replace("\u00a0", " ")) for each in found)
        for found in after
    )


@pytest.mark.parametrize("words", NO_FIGURE)
def test_what_is_no_figure_asks_for_no_source(page, words):
    assert figures(page, [f"<main><p>{words}"]) == (0, [[]])


def test_a_source_without_a_date_or_a_date_without_a_source_is_not_enough(page):
    link, year = "<a href=sources.html#source-x>x</a>", "en 2025"
    told = [f"<main><p>18 mois {each}" for each in (link, year, f"{link} {year}")]

    assert [len(each) for each in figures(page, told)[1]] == [1, 1, 0]
