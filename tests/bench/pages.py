"""The site in a browser: what its pages weigh, how soon a story can be played, how fast its rules are.

Weights are those of files compressed by gzip -9, as the page asks for them on a phone; they do not depend on the
machine, and ``tests/web/test_weights.py`` holds them too. Times are those of Chromium on this machine, served by it.
"""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Error

from scenarios.address import pack, story_mark
from scenarios.content import PACKAGED, ReadStory, read_content
from tests.bench.stories import generated_story, shipped_story
from tests.bench.table import Aim, ProbeFailed, Row
from tests.parity.engine import SCRIPTS, story_html
from tests.web import reference
from tests.web.built import PLAYED, Opened, built, kind_of, opened
from tests.web.chromium import chromium, chromium_tab
from tests.web.lighthouse import lighthouse
from tests.web.own_text import own_text
from tests.web.story_art import SCREENS, art
from tests.web.weighing import KB, Weight, weigh

FEW_REQUESTS = Aim("<", 7)
USABLE, FAST, STILL, PRAISED = Aim("<", 150), Aim(">=", 1_000_000), Aim("<", 0.001), Aim(">=", 95)
A_PHONE_IS_SLOWER = 4

# When a choice of the first scene can be pressed, and is on the screen.
_WATCH = """new MutationObserver((_, observer) => {
  if (!document.querySelector("#choix button")) return;
  observer.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark("usable")));
}).observe(document, {childList: true, subtree: true})"""
_USABLE = """new Promise((done, give_up) => {
  const started = Date.now(), look = () => {
    const [found] = performance.getEntriesByName("usable");
    if (found) done(found.startTime - performance.getEntriesByType("navigation")[0].responseEnd);
    else if (Date.now() - started > 5000) give_up(new Error("no choice can be pressed"));
    else setTimeout(look, 10);
  };
  look();
})"""
_SHIFT = """new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({value}) => { sum += value }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 500);
})"""
# Steps of plays where chance chooses, drawn first, then timed: a ``choose`` and the ``availableChoices`` after it.
_RATES = """(html, plays, runs) => {
  const story = readStory(new DOMParser().parseFromString(html, "text/html").getElementById("recit"));
  let seed = 1;
  const chance = (among) => (seed = (seed * 48271) % 2147483647) % among;
  const steps = [];
  for (let play = 0; play < plays; play++) {
    let state = start(story);
    while (state) {
      const choices = availableChoices(state);
      if (!choices.length) { state = follow(state); continue }
      const choice = choices[chance(choices.length)];
      steps.push([state, choice]);
      state = choose(state, choice);
    }
  }
  const rates = [];
  for (let run = 0; run < runs; run++) {
    let seen = 0;
    const started = performance.now();
    for (const [state, choice] of steps) seen += availableChoices(choose(state, choice)).length;
    rates.push(1000 * steps.length / (performance.now() - started), seen);
  }
  return rates.filter((_, place) => place % 2 === 0);
}"""


def rows(*, times: int = 5, plays: int = 3_000) -> Iterator[Row]:
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        root = Path(stack.enter_context(TemporaryDirectory()))
        compared = stack.enter_context(opened(built(reference.FOLDER), root / "reference"))
        site = stack.enter_context(opened(built(), root / "site"))
        yield from _reference(weigh(browser, compared, reference.PAGE))
        yield from _story(browser, site, shipped_story())
        yield from _all_pictures(site)
        yield from _other_pages(browser, site)
        address = site.address(PLAYED) + f"#{pack(story_mark(shipped_story().story), ())}"
        soon = tuple(first_choice(browser, address) for _ in range(times))
        yield Row("first choice after the document", "ms", soon, aim=USABLE)
        later = tuple(first_choice(browser, address, slower=A_PHONE_IS_SLOWER) for _ in range(times))
        yield Row(f"the same, processor {A_PHONE_IS_SLOWER} times slower", "ms", later)
        for name, read in (("shipped story", shipped_story()), ("generated story", generated_story())):
            yield Row(f"rules in the browser, {name}", "steps/s", rates(browser, read, plays), aim=FAST)
        yield Row(
            "what moves while a page loads, the worst", "shift", (max(_shifts(browser, site)),), aim=STILL
        )
        for name, path in (("home", "index.html"), ("story", PLAYED)):
            points = lighthouse(site.address(path), ("performance",)).marks["performance"]
            yield Row(f"Lighthouse performance, {name}", "points", (points,), aim=PRAISED)


def _reference(weight: Weight) -> Iterator[Row]:
    ours = Row("reference story, without art", "KB", (weight.text / KB,), aim=Aim("<", 15))
    yield ours
    for engine, kilobytes in reference.OTHERS.items():
        yield Row(f"{engine}, the same story", "KB", (kilobytes,), peer=ours)


def _story(browser: Browser, site: Opened, read: ReadStory) -> Iterator[Row]:
    beginning = f"#{pack(story_mark(read.story), ())}"
    weight, text = weigh(browser, site, PLAYED, beginning), own_text(read_content(PACKAGED), read.slug)
    yield Row("shipped story, without art", "KB", (weight.text / KB,))
    yield Row("shipped story, beside its own text", "KB", ((weight.text - text) / KB,), aim=Aim("<", 10))
    yield Row("shipped story, with its first scene's art", "KB", (weight.whole / KB,), aim=Aim("<", 60))
    yield Row("shipped story, its first scene's art", "KB", (weight.art / KB,), aim=Aim("<", 45))
    yield Row("shipped story, requests", "requests", (weight.requests,))


def _all_pictures(site: Opened) -> Iterator[Row]:
    for slug, read in read_content(PACKAGED).stories.items():
        for name, screen in SCREENS.items():
            whole = sum(art(read.story, site.files, screen).values())
            yield Row(
                f"{slug}, all its pictures, {name}", "KB", (whole / KB,), aim=Aim("<", screen.most / KB)
            )


def _other_pages(browser: Browser, site: Opened) -> Iterator[Row]:
    """The heaviest page of each type but the story."""
    found: dict[str, list[Weight]] = defaultdict(list)
    for path in site.pages:
        if kind_of(path) != kind_of(PLAYED):
            found[kind_of(path)].append(weigh(browser, site, path))
    for kind, weights in sorted(found.items()):
        heaviest = max(weights, key=lambda each: each.text)
        yield Row(f"{kind}, without art", "KB", (heaviest.text / KB,), aim=Aim("<", 12))
        if any(each.art for each in weights):
            yield Row(f"{kind}, with its art", "KB", (max(each.whole for each in weights) / KB,))
        requests = max(each.requests for each in weights)
        yield Row(f"{kind}, requests", "requests", (requests,), aim=None if heaviest.art else FEW_REQUESTS)


def first_choice(browser: Browser, address: str, slower: int = 1) -> float:
    """Milliseconds between the end of the document and a choice that can be pressed."""
    with chromium_tab(browser) as tab:
        tab.page.add_init_script(_WATCH)
        if slower > 1:
            protocol = tab.page.context.new_cdp_session(tab.page)
            protocol.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        tab.open(address)
        try:
            found: float = tab.evaluate(_USABLE)
        except Error as error:
            raise ProbeFailed(error.message) from None
    return found


def rates(browser: Browser, read: ReadStory, plays: int, runs: int = 9) -> tuple[float, ...]:
    """Steps a second of the player's own rules, on a story as its page holds it."""
    scripts = "\n".join(file.read_text(encoding="utf-8") for file in SCRIPTS)
    page = browser.new_page()
    try:
        page.goto("about:blank")
        page.evaluate(f"() => {{ 'use strict';\n{scripts}\nwindow.rates = {_RATES} }}")
        found: list[Any] = page.evaluate("(words) => window.rates(...words)", [story_html(read), plays, runs])
    finally:
        page.close()
    return tuple(found)


def _shifts(browser: Browser, site: Opened) -> Iterator[float]:
    for width in (390, 1440):
        with chromium_tab(browser, width=width) as tab:
            for path in site.pages:
                tab.open(site.address(path))
                yield tab.evaluate(_SHIFT)
