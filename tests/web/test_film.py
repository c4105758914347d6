"""A capsule played in a real browser: its clock, its captions, its transcript, and a group it is shown to."""

import shutil

import numpy as np
import pytest
import soundfile

from assets.sounds import sounds
from scenarios.captions import LONGEST, MOST_LINES
from scenarios.content import PACKAGED, read_content
from scenarios.framing import views
from scenarios.pace import BEFORE, pace
from site_builder.build import build_site
from site_builder.serving import serve
from tests.web.built import opened, written
from tests.web.chromium import chromium_tab
from tests.web.tab import broken_rules

CAPSULES = read_content(PACKAGED).careers.capsules
LOOKS = {
    "light": ("light", ""),
    "dark": ("dark", ""),
    "contrast": ("light", "?o=contraste"),
    "large": ("light", "?o=t4"),
}
SEEK = """(() => { const bar = document.getElementById("temps");
  bar.value = %d; bar.dispatchEvent(new Event("input")); })()"""
AT = "+document.getElementById('temps').value"
CAPTION = "document.getElementById('sous-titre').textContent"
# Two who touch are one picture.
PEOPLE = (
    "document.querySelectorAll('#ecran .figure').length + document.querySelectorAll('#ecran .pair').length"
)
NOW = "[...document.querySelectorAll('.line')].findIndex((each) => each.matches('.now'))"
STATE = "document.getElementById('film').dataset.at"
INSIDE = """(() => { const one = document.getElementById("sous-titre").getBoundingClientRect(),
  all = document.querySelector(".frame-of-film").getBoundingClientRect();
  return !one.width || (one.left >= all.left && one.right <= all.right
    && one.top >= all.top && one.bottom <= all.bottom); })()"""
# A device that speaks French, and says a line in the time that the test lets it.
VOICE = """(() => {
  const said = [];
  window.spoken = said;
  Object.defineProperty(window, "SpeechSynthesisUtterance", {value: function (words) { this.words = words; }});
  Object.defineProperty(window, "speechSynthesis", {value: {
    getVoices: () => [{lang: "fr-FR"}], speak: (each) => said.push(each), cancel() {} }});
})()"""
# Every sound that the page makes, to be looked at.
HEARD = """(() => { const Own = window.Audio; window.heard = [];
  window.Audio = function (file) { const made = new Own(file); heard.push(made); return made; }; })()"""
RECORDED = "aide-a-domicile"
CAPTIONED = "« L’été, 35 % de plus » : & <rien>"


@pytest.fixture(
    params=[RECORDED, *(pytest.param(slug, marks=pytest.mark.long) for slug in CAPSULES if slug != RECORDED)]
)
def slug(request) -> str:
    return request.param


@pytest.fixture
def page(slug) -> str:
    return f"univers/{slug}/capsule.html"


@pytest.fixture
def reckoned(slug):
    return pace(CAPSULES[slug])


def seek(tab, seconds: float) -> None:
    tab.evaluate(SEEK % round(10 * seconds))


def seen(tab, element: str) -> bool:
    return tab.evaluate(f"document.getElementById('{element}').checkVisibility()")


def test_nothing_starts_by_itself_and_a_paused_film_costs_nothing(site, tab, page):
    tab.open(site.address(page))
    turns = tab.evaluate("""new Promise((done) => { let turns = 0; const own = window.requestAnimationFrame;
      window.requestAnimationFrame = (each) => { turns += 1; return own.call(window, each); };
      setTimeout(() => done(turns), 400); })""")

    assert (tab.evaluate(AT), tab.evaluate(STATE), turns) == (0, "paused", 0)
    assert tab.evaluate("[...document.querySelectorAll('audio, video')].length") == 0
    assert tab.said == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_clock_of_the_film_is_that_of_the_wall(site, tab, page, way):
    tab.open(site.address(page, way))
    tab.page.click("#commencer")
    tab.page.wait_for_timeout(2_500)
    tab.page.click("#lire")

    assert 20 <= tab.evaluate(AT) <= 30
    assert tab.evaluate(STATE) == "paused"
    assert tab.said == []


def test_each_caption_and_its_line_are_shown_when_they_are_told(site, tab, page, reckoned):
    tab.open(site.address(page))
    for told in reckoned.told:
        for cue in told.cues:
            seek(tab, (cue.span.start + cue.span.end) / 2)

            assert tab.evaluate(CAPTION) == "\n".join(cue.lines)
            assert tab.evaluate(NOW) == reckoned.told.index(told)


def test_a_sound_is_told_in_words_even_where_it_is_not_heard(site, tab, slug, page, reckoned):
    number, sound = next((n, shot.sound) for n, shot in enumerate(CAPSULES[slug].shots) if shot.sound)
    words = sounds("bruit")[sound].instead
    tab.open(site.address(page))
    seek(tab, reckoned.shots[number].start + 0.5)
    assert tab.page.inner_text("#bruit") == f"[{words}]"
    seek(tab, reckoned.shots[number].start + 4)

    assert tab.page.inner_text("#bruit") == ""
    assert words in tab.page.inner_text(".transcription")


def test_captions_hold_in_two_lines_of_the_charter(reckoned):
    for cue in reckoned.cues:
        assert len(cue.lines) <= MOST_LINES
        assert all(len(line) <= LONGEST for line in cue.lines)
        assert cue.span.length >= 1


@pytest.mark.parametrize("size", ["normale", "grande", "haut"])
@pytest.mark.parametrize("width", [390, 1440])
def test_no_caption_leaves_the_picture(site, browser, page, reckoned, width, size):  # noqa: PLR0917 - fixtures
    longest = max(reckoned.cues, key=lambda cue: sum(map(len, cue.lines)))
    with chromium_tab(browser, width=width) as tab:
        tab.open(site.address(page))
        tab.page.select_option("#taille", size)
        seek(tab, (longest.span.start + longest.span.end) / 2)
        inside = tab.evaluate(INSIDE)
    assert inside


def test_captions_are_left_out_when_asked(site, tab, page, reckoned):
    tab.open(site.address(page))
    seek(tab, reckoned.cues[0].span.start + 0.2)
    tab.page.select_option("#taille", "")

    assert not seen(tab, "sous-titre")


def test_every_shot_shows_its_place_its_people_and_its_words(site, tab, slug, page, reckoned):
    tab.open(site.address(page))
    for shot, span in zip(CAPSULES[slug].shots, reckoned.shots, strict=True):
        seek(tab, span.end - 0.3)

        assert tab.evaluate(PEOPLE) == len(shot.present)
        assert shot.place in tab.evaluate("document.querySelector('#ecran img')?.srcset || ''")
        assert tab.evaluate("document.getElementById('ecrit').textContent") == (shot.on_screen or "")


def test_the_camera_goes_where_it_is_told_and_stays_for_who_asks_for_less_movement(
    site, tab, slug, page, reckoned
):
    moving = next(number for number, shot in enumerate(CAPSULES[slug].shots) if len(set(views(shot))) > 1)
    span = reckoned.shots[moving]
    found = {}
    for query in ("", "?o=calme"):
        tab.open(site.address(page) + query)
        places = []
        for time in (span.start + 0.1, span.end - 0.1):
            seek(tab, time)
            places.append(tab.evaluate("document.querySelector('#ecran .whole').style.transform"))
        found[query] = places

    assert found[""][0] != found[""][1]
    assert found["?o=calme"][0] == found["?o=calme"][1]


def test_the_question_is_a_pause_and_the_end_tells_the_way(site, tab, slug, page, reckoned):
    tab.open(site.address(page))
    seek(tab, reckoned.pause.start + 1)
    assert seen(tab, "pause-ici")
    assert CAPSULES[slug].pause.question in tab.page.inner_text("#pause-ici")

    tab.page.click("#reprendre")
    tab.page.click("#lire")
    assert not seen(tab, "pause-ici")
    assert tab.evaluate(AT) >= round(10 * reckoned.pause.end) - 10

    seek(tab, reckoned.length)
    assert CAPSULES[slug].way.text in tab.page.inner_text("#fin-ici")
    tab.page.click("#revoir")
    tab.page.click("#lire")
    assert tab.evaluate(AT) < 30


def test_the_whole_film_is_led_by_keyboard(site, tab, page, reckoned):
    tab.open(site.address(page))
    tab.page.focus("#commencer")
    tab.page.keyboard.press("Enter")
    tab.page.focus("#film")
    tab.page.keyboard.press("k")
    assert tab.evaluate(STATE) == "paused"
    start = tab.evaluate(AT)
    tab.page.keyboard.press("ArrowRight")
    assert tab.evaluate(AT) == pytest.approx(start + 50, abs=11)
    tab.page.keyboard.press("PageDown")
    chapter = tab.evaluate("document.getElementById('chapitres').value")
    assert chapter == "1"
    tab.page.keyboard.press("PageUp")
    assert tab.evaluate(AT) < 10
    tab.page.keyboard.press("c")
    assert not tab.evaluate("document.getElementById('film').dataset.captions")


def test_a_chapter_and_a_line_of_the_transcript_lead_there(site, tab, page, reckoned):
    tab.open(site.address(page))
    tab.page.select_option("#chapitres", "2")
    assert tab.evaluate(AT) > 0
    tab.page.click(".line >> nth=3", position={"x": 4, "y": 4})

    assert tab.evaluate(AT) == pytest.approx(10 * reckoned.told[3].span.start, abs=10)


def test_the_clock_waits_for_a_voice_that_is_late(site, browser, page, reckoned):
    first = reckoned.told[0]
    with chromium_tab(browser) as tab:
        tab.page.add_init_script(VOICE)
        tab.open(site.address(page))
        tab.page.select_option("#voix", "appareil")
        seek(tab, first.span.end - 1)
        tab.page.click("#lire")
        tab.page.wait_for_timeout(1_600)
        waits = tab.evaluate(AT)
        said = tab.evaluate("spoken.length")
        tab.evaluate("spoken[0].onend()")
        tab.wait(f"{AT} > {waits}")

    assert said == 1
    assert waits <= round(10 * first.span.end)


def test_no_voice_is_offered_where_the_device_has_none_in_french(site, tab, page):
    tab.open(site.address(page))

    assert not seen(tab, "voix")


def test_the_words_of_the_film_are_there_without_a_script(site, browser, slug, page):
    with chromium_tab(browser, java_script_enabled=False) as tab:
        tab.page.goto(site.address(page, "file"))
        words = tab.page.inner_text("main")

        assert not tab.page.is_visible("#film")
    capsule = CAPSULES[slug]
    lines = [beat.said.text.plain({}) for shot in capsule.shots for beat in shot.narration]
    assert [line for line in lines if line not in words] == []
    assert words.index(lines[0]) < words.index(lines[-1])


# Every state in one look here; in every look in `make long`.
STATES = {
    "opening": lambda tab, reckoned: None,
    "playing": lambda tab, reckoned: seek(tab, reckoned.cues[0].span.start + 0.3),
    "question": lambda tab, reckoned: seek(tab, reckoned.pause.start + 1),
    "end": lambda tab, reckoned: seek(tab, reckoned.length),
    "shown": lambda tab, reckoned: tab.page.click("#presenter"),
}


@pytest.mark.parametrize(
    "look", ["light", *(pytest.param(look, marks=pytest.mark.long) for look in LOOKS if look != "light")]
)
def test_no_rule_of_accessibility_is_broken_in_any_state(site, browser, page, reckoned, look):
    scheme, query = LOOKS[look]
    with chromium_tab(browser, width=1440, scheme=scheme) as tab:
        tab.open(site.address(page) + query)
        for reach in STATES.values():
            reach(tab, reckoned)

            assert broken_rules(tab) == []
        assert tab.said == []


# Shown to a group


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_clicker_leads_the_film_and_it_stops_at_the_question(site, browser, page, reckoned, way):
    with chromium_tab(browser, width=1280) as tab:
        tab.open(site.address(page, way))
        tab.page.click("#presenter")
        tab.page.keyboard.press("PageDown")
        assert tab.evaluate(STATE) == "plays"
        seek(tab, reckoned.pause.end - 2)
        tab.wait(f"{STATE} === 'paused'")
        assert seen(tab, "pause-ici")
        for key in ("ArrowUp", "ArrowUp", "ArrowUp", "ArrowDown"):
            tab.page.keyboard.press(key)
        assert tab.page.inner_text(".hands output") == "2"
        tab.page.keyboard.press("PageDown")
        assert tab.evaluate(STATE) == "plays"
        tab.page.keyboard.press("Escape")

        assert tab.evaluate("document.body.className").find("presents") < 0
        assert tab.said == []


@pytest.mark.parametrize("way", ["http", "file"])
def test_the_notes_are_in_a_window_of_their_own(site, browser, slug, page, reckoned, way):  # noqa: PLR0917 - fixtures
    number, notes = next((n, shot.notes) for n, shot in enumerate(CAPSULES[slug].shots) if shot.notes)
    with chromium_tab(browser, width=1280) as tab:
        tab.open(site.address(page, way))
        tab.page.click("#presenter")
        with tab.page.expect_popup() as popup:
            tab.page.click("text=Mes notes")
        window = popup.value
        window.wait_for_selector("h1 >> text=Vos notes")
        for moment in (0.2, 1.3):
            seek(tab, reckoned.shots[number].start + moment)
            tab.page.wait_for_timeout(150)

        assert notes in window.inner_text("main")
        assert notes not in tab.page.inner_text(".frame-of-film")


def test_what_there_is_to_discuss_is_shown_at_the_end(site, browser, slug, page, reckoned):
    with chromium_tab(browser, width=1280) as tab:
        tab.open(site.address(page))
        tab.page.click("#presenter")
        seek(tab, reckoned.length)
        told = tab.page.inner_text("#fin-ici")

    assert CAPSULES[slug].debrief
    assert all(question in told for question in CAPSULES[slug].debrief)


@pytest.mark.long
def test_a_capsule_lasts_three_to_four_minutes_by_the_clock(site, tab, page):
    tab.open(site.address(page))
    lasted = tab.evaluate(
        "new Promise((done) => { const since = Date.now(); document.getElementById('commencer').click();"
        f"const ask = () => {STATE} === 'end' ? done((Date.now() - since) / 1000) : setTimeout(ask, 100); ask(); }})"
    )

    assert 180 <= lasted <= 240


# In the page of another site

FRAME = """<!doctype html><html lang="fr"><title>Un autre site</title>
<iframe title="capsule" width="800" height="620" allow="fullscreen" src="{}"></iframe>"""


@pytest.fixture
def elsewhere(tmp_path):
    """Another site, served beside: its folder, and its address."""
    folder = tmp_path / "ailleurs"
    folder.mkdir()
    with serve(folder, 0, {}) as address:
        yield folder, address.rstrip("/")


@pytest.mark.parametrize("allowed", [True, False])
def test_a_capsule_is_shown_in_the_sites_that_are_named_and_in_no_other(
    browser, brought, tmp_path, elsewhere, allowed
):
    folder, origin = elsewhere
    site_yaml = brought / "site.yaml"
    named = origin if allowed else "https://www.exemple.fr"
    words = site_yaml.read_text(encoding="utf-8").replace(
        "format: 1\n", f"format: 1\nintégration: [{named}]\n", 1
    )
    site_yaml.write_text(words, encoding="utf-8")
    built = build_site(read_content(brought))
    with (
        serve(written(built.files, tmp_path / "site"), 0, built.headers) as ours,
        chromium_tab(browser) as tab,
    ):
        (folder / "page.html").write_text(
            FRAME.format(f"{ours}univers/{RECORDED}/capsule.html#film"), encoding="utf-8"
        )
        tab.page.goto(f"{origin}/page.html")
        frame = tab.page.frames[1]
        if not allowed:
            assert not frame.query_selector("#film")
            return
        frame.click("#commencer")
        frame.wait_for_selector("#film[data-at=plays]")

        assert not frame.is_visible("header")
        assert not frame.is_visible("h1")
        frame.click("text=Transcription")
        assert frame.is_visible("h1"), "its words are one press away"
        assert frame.is_visible("#plan-1")


# What its writers recorded


@pytest.fixture
def brought(tmp_path):
    """A content folder whose first capsule may bring files."""
    return copied(tmp_path)


def copied(home):
    folder = home / "contenu"
    shutil.copytree(PACKAGED, folder)
    (folder / "univers" / RECORDED / "capsule").mkdir()
    return folder


def written_before(folder, key: str, line: str) -> None:
    path = folder / "univers" / RECORDED / "capsule.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace(line, f"{key}{line}", 1), encoding="utf-8")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory, compiled_once):
    """The site of a capsule whose first shot is told by somebody."""
    home = tmp_path_factory.mktemp("recorded")
    brought = copied(home)
    soundfile.write(
        brought / "univers" / RECORDED / "capsule" / "plan-1.ogg",
        np.random.default_rng(1).normal(0, 0.01, 22_050 * 6),
        22_050,
    )
    written_before(brought, "    voix: plan-1.ogg\n", "    narration:\n")
    with opened(build_site(read_content(brought)).files, home / "site") as found:
        yield found


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_recorded_voice_is_heard_in_step_with_its_shot(browser, recorded, way):
    with chromium_tab(browser) as tab:
        tab.page.add_init_script(HEARD)
        tab.open(recorded.address(f"univers/{RECORDED}/capsule.html", way))
        assert tab.evaluate("document.getElementById('voix').value") == "enregistrée"
        seek(tab, 3)
        tab.page.click("#lire")
        tab.page.wait_for_timeout(1_200)
        at, clock, paused = tab.evaluate(f"[heard[0].currentTime, {AT} / 10, heard[0].paused]")
        tab.page.click("#lire")

        assert not paused
        assert at == pytest.approx(clock - BEFORE, abs=1.2)  # the clock is shown once a second
        assert tab.evaluate("heard[0].paused")
        assert tab.said == []


@pytest.fixture(scope="module")
def filmed(tmp_path_factory, compiled_once):
    """The site of a capsule that is a real film."""
    home = tmp_path_factory.mktemp("filmed")
    brought = copied(home)
    media = brought / "univers" / RECORDED / "capsule"
    (media / "film.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    (media / "film.vtt").write_text(f"WEBVTT\n\n00:00.000 --> 00:04.000\n{CAPTIONED}\n", encoding="utf-8")
    written_before(brought, "film: {vidéo: film.mp4, sous_titres: film.vtt}\n", "chemin:\n")
    with opened(build_site(read_content(brought)).files, home / "site") as found:
        yield found


@pytest.mark.parametrize("way", ["http", "file"])
def test_a_real_film_stands_instead_of_the_drawn_shots(filmed, tab, way):
    tab.open(filmed.address(f"univers/{RECORDED}/capsule.html", way))
    tab.wait("document.querySelector('track').readyState === 2")

    assert tab.evaluate("document.querySelector('track').track.cues[0].text") == CAPTIONED
    assert tab.evaluate("document.querySelector('video source').src").endswith("/capsule/film.mp4")
    assert tab.evaluate("document.querySelector('track[kind=captions]').srclang") == "fr"
    assert not tab.page.query_selector("#film")
    assert broken_rules(tab) == []
    assert tab.said == []
