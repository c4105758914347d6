"""Whoever writes the content, or an address of the site, writes words: never markup, script or the scheme of a link.

Every field of every model is given each of these words. Either they are refused with a sentence, or the pages show them
as they are, and have the same elements and attributes as with words that mean no harm.
"""

import re
import sys
from collections import Counter
from functools import cache
from typing import Any
from urllib.parse import quote

import pytest

from site_builder.build import build_site
from tests.site.every_field import Filled, Try, example, fill, free_fields, held_fields, tries
from tests.web.built import PLAYED, opened
from tests.web.chromium import ChromiumTab, chromium_tab

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the browser that reads the pages is Debian's"),
    pytest.mark.usefixtures("compiled_once"),
]

HARMLESS = "Zz mot"
SCHEMES = {"site:", "https:", "http:", "mailto:", "tel:"}
LONG_TEXT = {"à_propos"}
PROSE = {"p", "br", "em", "strong", "ul", "ol", "li", "a", "h2", "h3", "h4", "blockquote", "section", "div"}
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "script, closing what is open": '"></a></p></title></textarea></style></script><script>alert(1)</script>',
    "script, in capitals": "<ScRiPt SrC=//127.0.0.2/x.js></sCrIpT>",
    "script, never closed": "<script src=//127.0.0.2/x.js",
    "script, half hidden": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "handler": "<img src=x onerror=alert(1)>",
    "handler, in an attribute": '" onmouseover="alert(1)" autofocus onfocus="alert(1)" x="',
    "handler, in a quoted attribute": "' onmouseover='alert(1)' tabindex='1' x='",
    "handler, without quotes": "x onfocus=alert(1) autofocus",
    "handler, on the body": "<body onload=alert(1)>",
    "javascript link": "javascript:alert(1)",
    "javascript link, in capitals with a tab": "JaVa&Tab;ScRiPt:alert(1)",
    "javascript link, in Markdown": "\\[suite](javascript:alert(1)) <javascript:alert(1)>",
    "javascript link, in an element": '<a href="javascript:alert(1)">suite</a>',
    "data link": "data:text/html,<script>alert(1)</script>",
    "svg": "<svg/onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>",
    "mathml": '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)"></style></mglyph></table></math>',
    "frame": '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    "base": '<base href="https://example.invalid/"><link rel=stylesheet href=x.css>',
    "refresh": '<meta http-equiv="refresh" content="0;url=https://example.invalid/">',
    "form": '<form action="https://example.invalid/"><input name=x><button>Envoyer</button></form>',
    "style": "</style><style>*{display:none}</style>",
    "comment": "<!--><script>alert(1)</script--> --!>",
    "character data": "<![CDATA[<script>alert(1)</script>]]>",
    "processing instruction": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y 'z'>]>",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62; &amp;amp; &nbsp;&copy",
    "template": "{{7*7}} {% raw %} {# x #} ${7*7} <%= 7*7 %>",
    "template, escaped": "\\{\\{7*7}} \\{% raw %}",
    "right to left": "\u202egnirts\u202c \u2066x\u2069 \u200f\u061c",
    "no width": "a\u200bb\u2060c\ufeff\u00ad\u200d",
    "line separators": "a\u2028alert(1)\u2029b",
    "astral": "𝒜<b>🧶</b>\U000e0041",
    "control": "a\u0000b\u001b[31mc\u0085",
    "nothing": "null undefined NaN None [object Object]",
    "quotes": "\"'`’\u201c</\\'\\\"",
    "path": "../../../etc/passwd%00.html?x=1#y",
}

# The elements of a page with the attributes of each, the words that it shows, and where its links and sources go.
# What the scripts of steps and of comparisons bring is read as the pages put it: some as words, some as markup.
READ = """([pages]) => pages.map((text) => {
  const parsed = (html) => new DOMParser().parseFromString(html, "text/html");
  const brought = (script) => {
    const ETAPES = {}, COLONNES = {}, page = parsed("<main>"), main = page.querySelector("main");
    window.alert = () => main.append(page.createElement("ran"));
    new Function("ETAPES", "COLONNES", script)(ETAPES, COLONNES);
    const put = (tag, key, words) => { main.append(Object.assign(page.createElement(tag), {[key]: words})) };
    for (const step of Object.values(ETAPES).flat()) put("li", "innerHTML", step);
    for (const {name, sheet, ...cells} of Object.values(COLONNES)) {
      put("th", "textContent", name);
      put("a", "href", sheet);
      for (const cell of Object.values(cells)) put("div", "innerHTML", cell);
    }
    return page;
  };
  const page = text.startsWith("<") ? parsed(text) : brought(text);
  const shape = {};
  // A drawing's words stand on as many lines as they are long.
  for (const element of page.querySelectorAll(":not(tspan)")) {
    const names = element.getAttributeNames().filter((name) => name !== "data-source").sort();
    const each = [element.namespaceURI.slice(-5), element.localName, ...names].join(" ");
    shape[each] = (shape[each] || 0) + 1;
  }
  const comments = document.createTreeWalker(page, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_PROCESSING_INSTRUCTION);
  while (comments.nextNode()) shape.comment = (shape.comment || 0) + 1;
  const said = [...page.querySelectorAll("meta[content]")].map(({content}) => content);
  const words = [page.documentElement.textContent, ...said].join(" ");
  const schemes = [...page.querySelectorAll("[href], [src], [action]")].map((element) =>
    (element.getAttribute("href") ?? element.getAttribute("src") ?? element.getAttribute("action")))
    .map((address) => new URL(address, "site:///").protocol);
  return {shape, words, schemes: [...new Set(schemes)]};
})"""


@pytest.fixture(scope="module")
def reader(browser):
    """A browser's own reading of pages that it does not run."""
    page = browser.new_page()
    page.goto("about:blank")
    yield lambda pages: page.evaluate(READ, [list(pages)])
    page.close()


BROUGHT = re.compile(r"(chemins/etapes-|metiers/).+\.js")


def pages_of(filled: Filled) -> dict[str, str]:
    """The pages, and the scripts whose words a page asks for when they are needed."""
    files = build_site(filled.content).files
    return {
        path: content.decode()
        for path, content in files.items()
        if path.endswith(".html") or BROUGHT.fullmatch(path)
    }


UNREAD = str.maketrans("", "", "\\\0\ufffd")


def shown(words: str, text: str) -> int:
    """How many times words are read in a page, but for white space, a mark's backslash, and what no page can hold."""
    bare, whole = (" ".join(each.translate(UNREAD).split()) for each in (words, text))
    return whole.count(bare)


@cache
def plain_fields() -> tuple[Try, ...]:
    """Where words are words: everywhere but in long text, whose Markdown makes paragraphs of them."""
    return tuple(each for each in tries(example()) if each.way[-1] not in LONG_TEXT)


@cache
def long_fields() -> tuple[Try, ...]:
    return tuple(each for each in tries(example()) if each.way[-1] in LONG_TEXT)


@pytest.fixture(scope="module")
def calm_read(reader, tmp_path_factory):
    """What is read in each page when harmless words stand in some fields. Hostile ones mostly stand in the same."""

    @cache
    def read(stand: tuple[Try, ...]) -> dict[str, Any]:
        calm = fill(HARMLESS, tmp_path_factory.mktemp("calm"), at=stand)
        assert calm.stand == stand
        pages = pages_of(calm)
        return dict(zip(pages, reader(pages.values()), strict=True))

    return read


# Each in each field costs seconds: what browsers stumble over most is always tried, and the rest in `make long`.
ALWAYS = frozenset(
    {
        *("script, closing what is open", "handler, in an attribute", "handler, in a quoted attribute"),
        *(
            "javascript link",
            "javascript link, in Markdown",
            "svg",
            "mathml",
            "comment",
            "entities",
            "template",
        ),
        *("no width", "control", "quotes", "path"),
    }
)


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in ALWAYS else pytest.mark.long) for name in HOSTILE]
)
def test_hostile_words_are_refused_or_shown_as_they_are(name, calm_read, reader, tmp_path):
    words = HOSTILE[name]
    wild = fill(words, tmp_path / "wild", at=plain_fields())
    calm = calm_read(wild.stand)
    assert [each for each in wild.refused if not (each.message and each.hint and each.line)] == []

    pages = pages_of(wild)
    assert pages.keys() == calm.keys()
    for path, read in zip(pages, reader(pages.values()), strict=True):
        assert Counter(read["shape"]) - Counter(calm[path]["shape"]) == {}, path
        assert Counter(calm[path]["shape"]) - Counter(read["shape"]) == {}, path
        assert set(read["schemes"]) <= SCHEMES, path
        assert shown(words, read["words"]) == shown(HARMLESS, calm[path]["words"]), path


@pytest.fixture(scope="module")
def calm(reader, tmp_path_factory):
    """What is read in the pages of the example as it stands."""
    pages = pages_of(fill(HARMLESS, tmp_path_factory.mktemp("calm"), at=()))
    return dict(zip(pages, reader(pages.values()), strict=True))


@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=() if name in ALWAYS else pytest.mark.long) for name in HOSTILE]
)
def test_hostile_words_in_long_text_are_refused_or_leave_prose_alone(name, calm, reader, tmp_path):
    """Markdown lets markup through by nature: what reaches a page is prose, and links to a page or to a person."""
    filled = fill(HOSTILE[name], tmp_path / "wild", at=long_fields())
    pages = pages_of(filled)
    for path, read in zip(pages, reader(pages.values()), strict=True):
        more = Counter(read["shape"]) - Counter(calm[path]["shape"])
        assert {each.split()[1] for each in more} <= PROSE, path
        assert not [each for each in read["shape"] if re.search(r" (on\w+|style|srcdoc)( |$)", each)], path
        assert set(read["schemes"]) <= SCHEMES, path
    assert filled.stand or filled.refused


def test_every_field_of_free_words_is_given_them_and_enough_of_them_reach_the_pages(reader, tmp_path):
    """The words of all the models, found by walking them: a field that nobody tried would be missing here. And the
    comparison would hold of pages that show nothing.
    """
    filled = fill(HOSTILE["handler"], tmp_path)
    assert free_fields() - held_fields(filled) == set()

    pages = pages_of(filled)
    read = zip(pages, reader(pages.values()), strict=True)

    found = {path for path, page in read if shown(HOSTILE["handler"], page["words"])}
    assert PLAYED in found
    assert {path.split("/")[0] for path in found if path.endswith(".js")} == {"chemins", "metiers"}


# In a browser that runs the pages

ALL_AT_ONCE = " ".join(words for words in HOSTILE.values() if not set("*[{\\\0") & set(words))


def test_a_browser_that_runs_the_pages_sees_nothing_happen(browser, tmp_path):
    files = build_site(fill(ALL_AT_ONCE, tmp_path / "content").content).files
    with opened(files, tmp_path / "site") as site, chromium_tab(browser) as tab:
        found: dict[str, list[str]] = {}
        # The page of what is not found speaks from the address where the example is published.
        for path in set(site.pages) - {"404.html"}:
            tab.open(site.address(path))
            elsewhere = [each for each in tab.asked if not each.startswith((site.address(""), "about:"))]
            found[path] = [*tab.said, *elsewhere]

    assert {path: wrong for path, wrong in found.items() if wrong} == {}
    assert len(ALL_AT_ONCE) > 1_000


SHAPE = """(() => { const shape = {};
  for (const element of document.querySelectorAll("*")) {
    const each = [element.localName, ...element.getAttributeNames().sort()].join(" ");
    shape[each] = (shape[each] || 0) + 1;
  }
  return shape })()"""


BEFORE = ("#", "?o=", "?", "#1.00000000.", "?o=t3.sombre&x=", "#s-")
PAGES = (PLAYED, "carnet.html", "index.html")
ENCODED = {"as it is": lambda words: words.replace("\0", ""), "encoded": lambda words: quote(words, safe="")}


def seen_at(tab: ChromiumTab, address: str) -> tuple[dict[str, int], list[str]]:
    """The shape of the page that an address gives, once its scripts have run, and what was heard."""
    tab.open(address)
    return tab.evaluate(SHAPE), list(tab.said)


@pytest.mark.parametrize("way", ENCODED)
@pytest.mark.parametrize("page", PAGES)
def test_nothing_of_an_address_becomes_part_of_a_page(page, way, site, tab):
    """The page is the one that any unknown words would give. Each word comes after another part of the address."""
    encode = ENCODED[way]
    expected = {before: seen_at(tab, f"{site.address(page)}{before}{encode(HARMLESS)}") for before in BEFORE}
    # The story reads its address: each word alone; encoded, those are in the long test.
    alone = page == PLAYED and way == "as it is"
    tried = HOSTILE.values() if alone else [ALL_AT_ONCE] * len(BEFORE)

    assert [said for _, said in expected.values() if said] == []
    for number, words in enumerate(tried):
        before = BEFORE[number % len(BEFORE)]
        assert seen_at(tab, f"{site.address(page)}{before}{encode(words)}") == expected[before], (
            before,
            words,
        )


@pytest.mark.long
@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize("page", PAGES)
def test_no_word_in_no_part_of_an_address_becomes_part_of_a_page(page, before, site, tab):
    for encode in ENCODED.values():
        expected = seen_at(tab, f"{site.address(page)}{before}{encode(HARMLESS)}")
        for words in HOSTILE.values():
            assert seen_at(tab, f"{site.address(page)}{before}{encode(words)}") == expected, words
