"""The player's promises: the address is the state, a keyboard is enough, what is new is said, and nothing is kept."""

import pytest
from playwright.sync_api import expect

from game.terminal.around import around
from scenarios.address import pack, unpack
from scenarios.after import offered
from tests.game.plays import SHIPPED, plays_to_endings, random_play
from tests.web.chromium import chromium_tab
from tests.web.playing import go_on, packed, play_in, press, shown

FAR_FROM_THE_TOP = 400


@pytest.fixture
def doors(tab, small):
    """The story of the two doors, at its first scene."""
    tab.story = small.open(tab, "choix")
    return tab


def words(tab) -> str:
    return tab.page.inner_text("main")


def notice(tab) -> str:
    return tab.page.inner_text("#avis")


# --- The address ------------------------------------------------------------------------------------


def test_without_an_address_the_page_opens_on_the_hook_and_what_to_know(tab, small):
    tab.open(small.address("glossaire"))

    assert "Chaque métier a ses mots." in words(tab)
    assert "Cette histoire parle de : la vieillesse." in words(tab)
    assert "Version de travail" not in words(tab)
    assert not tab.page.is_visible("#conte")


def test_a_story_nobody_of_the_trade_has_read_says_so_before_it_begins(tab, small):
    tab.open(small.address("choix"))

    assert "Version de travail" in words(tab)


def test_to_begin_is_to_follow_a_link(tab, small):
    tab.open(small.address("choix"))

    tab.page.click("text=Commencer")

    assert play_in(tab, small.story("choix")).past == ()
    assert tab.page.inner_text("#ici") == "Scène 1"


def test_a_choice_is_an_entry_of_the_history(doors):
    before = doors.evaluate("history.length")

    press(doors, 1)

    assert doors.evaluate("history.length") == before + 1
    assert play_in(doors, doors.story).state.scene == "ronde"


def test_back_and_forward_go_through_the_play(doors):
    first = shown(doors)
    press(doors, 0)
    second = shown(doors)

    doors.page.go_back()
    assert shown(doors) == first
    doors.page.go_forward()
    assert shown(doors) == second


def test_a_reload_changes_nothing(doors):
    press(doors, 0)
    before = shown(doors)

    doors.page.reload()

    assert shown(doors) == before


def test_an_address_opened_elsewhere_shows_the_same_page(doors, browser, small):
    press(doors, 0)

    with chromium_tab(browser) as other:
        other.open(doors.page.url)
        assert shown(other) == shown(doors)


def test_the_choice_before_is_one_link_away_and_a_way_on_is_not_a_choice(tab, small):
    story = small.open(tab, "suites")
    assert not tab.page.is_visible("#avant")
    press(tab, 0)
    go_on(tab)

    tab.page.click("text=Choix d’avant")

    assert play_in(tab, story).moves == ()


def test_a_play_can_begin_again_at_any_time(doors):
    press(doors, 1)

    doors.page.click("#voies >> text=Recommencer")

    assert play_in(doors, doors.story).past == ()


def test_an_address_of_another_version_leads_as_far_as_it_holds_and_says_so(doors, small):
    doors.open(small.address("choix", f"#{pack('00000000', (1, 7, 0))}"))

    assert "La lampe s’éteint derrière toi." in words(doors)
    assert "autre version de l’histoire" in notice(doors)


def test_the_notice_of_another_version_is_gone_at_the_next_choice(doors, small):
    doors.open(small.address("choix", f"#{pack('00000000', ())}"))
    assert notice(doors)

    press(doors, 0)

    assert not notice(doors)
    assert play_in(doors, doors.story).moves == (0,)


@pytest.mark.parametrize(
    "hostile",
    [
        "s-couloir",
        "<img src=x onerror=alert(1)>",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "javascript:alert(1)",
        "1.zzzzzzzz.0",
        "__proto__",
        "%",
        "9" * 5000,
    ],
)
def test_a_hostile_address_shows_the_beginning_and_a_sentence(doors, small, hostile):
    doors.open(small.address("choix", f"#{hostile}"))

    assert "La voici depuis le début." in notice(doors)
    assert doors.page.is_visible("text=Commencer")
    assert doors.said == []
    assert doors.page.locator("#jeu img[src=x], #jeu script").count() == 0


def test_the_skip_link_leaves_the_play_where_it_is(doors):
    press(doors, 0)
    before = doors.page.url

    doors.page.focus(".skip")
    doors.page.keyboard.press("Enter")

    assert doors.page.url == before
    assert "Vous frappez" in words(doors)


# --- Hands and ears ---------------------------------------------------------------------------------


def test_the_shipped_story_is_played_to_its_end_by_keyboard_alone(tab, shipped):
    tab.open(shipped.address("aide-a-domicile"))
    tab.page.focus("text=Commencer")
    tab.page.keyboard.press("Enter")
    expect(tab.page.locator("#ici")).to_be_focused()

    for _page in range(80):
        if tab.page.is_visible("#fin"):
            break
        # The first thing to do after the words: a choice, or the way on.
        for _stop in range(12):
            tab.page.keyboard.press("Tab")
            if tab.evaluate("document.activeElement.matches('#choix button, #apres .bouton')"):
                break
        tab.page.keyboard.press("Enter")
        expect(tab.page.locator("#ici")).to_be_focused()

    assert tab.page.is_visible("#fin")


def test_choices_are_buttons_in_a_group_named_by_the_question(doors):
    group = doors.page.get_by_role("group", name="Que fais-tu ?")

    assert group.get_by_role("button").all_inner_texts() == ["Frapper doucement", "Continuer la ronde"]


def test_the_focus_moves_to_the_new_scene_and_its_lines_are_announced(doors):
    live = doors.page.query_selector("[aria-live=polite]")
    assert live is not None

    press(doors, 0)

    assert doors.evaluate("document.activeElement.textContent") == "Scène 2"
    assert "D’habitude, on entre." in live.inner_text()
    assert live.evaluate("node => node.isConnected")


def test_a_page_that_opens_takes_no_focus(doors):
    assert doors.evaluate("document.activeElement === document.body")


def test_a_new_scene_shows_its_top(tab, shipped):
    tab.open(shipped.address("aide-a-domicile"))
    tab.page.click("text=Commencer")
    tab.page.wait_for_timeout(50)
    tab.evaluate("document.querySelectorAll('#choix button')[2].scrollIntoView({behavior: 'instant'})")
    assert tab.evaluate("scrollY") > FAR_FROM_THE_TOP

    press(tab, 2)

    assert abs(tab.evaluate("document.querySelector('#jeu').getBoundingClientRect().top")) < 2


def test_a_double_press_chooses_once(tab, small):
    """The stairs offer the same two buttons before and after."""
    story, button, mouse = small.open(tab, "jauges"), tab.page.locator("#choix button").first, tab.page.mouse

    button.click()
    expect(tab.page.locator("#ici")).to_have_text("Scène 2")
    box = button.bounding_box()
    mouse.move(box["x"] + 40, box["y"] + 20)
    mouse.down(click_count=2)
    mouse.up(click_count=2)
    tab.page.wait_for_timeout(100)
    assert play_in(tab, story).moves == (0,)
    button.click()
    expect(tab.page.locator("#ici")).to_have_text("Scène 3")

    assert play_in(tab, story).moves == (0, 0)


def test_no_key_alone_chooses(doors):
    before = doors.page.url

    for key in "abcABC123 rqhlg":
        doors.page.keyboard.press(key)

    assert doors.page.url == before


def test_nothing_is_kept_by_playing(tab, shipped):
    tab.open(shipped.address("aide-a-domicile"))
    tab.page.click("text=Commencer")
    tab.page.wait_for_timeout(50)
    press(tab, 0)
    go_on(tab)

    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert tab.evaluate("document.cookie") == ""
    assert tab.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert tab.page.context.cookies() == []


# --- Every face of a scene --------------------------------------------------------------------------


def test_people_are_introduced_at_their_first_words_only(doors, small):
    assert "toi, aide-soignante de nuit" in words(doors)

    press(doors, 0)

    assert "79 ans, ancien facteur" in words(doors)
    assert "aide-soignante de nuit" not in words(doors)
    assert words(doors).count("79 ans") == 1


def test_a_glossary_word_opens_its_meaning_and_gives_the_focus_back(tab, small):
    small.open(tab, "glossaire")
    before = tab.page.url
    word = tab.page.get_by_role("button", name="transmissions")
    word.focus()

    tab.page.keyboard.press("Enter")

    assert "Ce qu’une équipe dit ou écrit à la suivante" in tab.page.inner_text("dialog[open]")
    tab.page.keyboard.press("Escape")
    assert word.evaluate("node => node === document.activeElement")
    assert tab.page.url == before


def test_a_fact_names_its_source(tab, small):
    small.open(tab, "en-vrai")

    card = tab.page.locator("#dit figure").first

    assert "En vrai" in card.inner_text()
    assert card.get_by_role("link").get_attribute("href").endswith("sources.html#source-essai-nuit")


def test_things_to_look_at_are_also_marks_on_the_picture_for_a_pointer(tab, small):
    story = small.open(tab, "observer")
    marks = tab.page.locator(".repere")
    assert marks.all_inner_texts() == ["A", "B"]
    assert tab.page.get_by_role("button", name="A", exact=True).count() == 0

    marks.nth(1).click()

    assert play_in(tab, story).moves == (1,)
    assert tab.page.locator(".repere").all_inner_texts() == ["A", "B"]


@pytest.mark.parametrize("width", [390, 1440])
def test_a_mark_stands_where_the_author_said(browser, small, width):
    with chromium_tab(browser, width=width, reduced_motion="reduce") as tab:
        small.open(tab, "observer")
        mark = tab.page.locator(".repere").first.bounding_box()
        place = tab.page.locator("#scene img").first.bounding_box()

    assert mark["x"] + mark["width"] / 2 == pytest.approx(place["x"] + place["width"] * 0.30, abs=2)
    assert mark["y"] + mark["height"] / 2 == pytest.approx(place["y"] + place["height"] * 0.40, abs=2)


def test_what_was_put_in_order_is_listed_in_order(tab, small):
    small.open(tab, "composer")
    press(tab, 1)
    press(tab, 1)

    assert tab.page.get_by_role("list", name="Dans l’ordre").inner_text().split("\n") == [
        "Le journal",
        "Les lunettes",
    ]


def test_what_is_counted_is_said_in_words_with_what_the_last_step_changed(tab, small):
    small.open(tab, "jauges")
    assert "Souffle 3 sur 5" in " ".join(tab.page.inner_text("#jauges").split())

    press(tab, 0)

    assert "Souffle 0 sur 5 −3" in " ".join(tab.page.inner_text("#jauges").split())


def test_messages_show_the_exchange_so_far_with_one_s_own_answers(tab, shipped):
    shipped.open(tab, "aide-a-domicile", (0, None, 3, 0))

    told = tab.page.locator("#fil p[data-who]").all_inner_texts()

    assert [line.split("\n")[0] for line in told[:3]] == ["Corinne", "Dylan", "Corinne"]
    assert "Elle n’ouvre pas." in told[1]
    assert "voilà sa règle" in told[3]


# --- Time -------------------------------------------------------------------------------------------


def timed(tab, small, options: str):
    story = small.story("minuteur")
    tab.page.clock.install(time=0)
    tab.page.clock.pause_at(1_000)
    tab.page.goto(small.address("minuteur", f"{options}#{packed(story)}"))
    return story


def test_time_does_not_run_unless_it_was_asked_for(tab, small):
    story = timed(tab, small, "")

    tab.page.clock.run_for(10_000)

    assert play_in(tab, story).past == ()
    assert tab.page.locator("progress").count() == 0


def test_when_time_is_over_the_default_choice_is_taken_and_named(tab, small):
    story = timed(tab, small, "?o=minuteurs")
    assert "3 secondes" in words(tab)

    tab.page.clock.run_for(2_500)
    assert play_in(tab, story).past == ()
    tab.page.clock.run_for(1_000)

    assert play_in(tab, story).moves == (1,)
    assert "Le temps est passé : Reprendre son souffle" in notice(tab)


def test_a_choice_in_time_stops_the_time(tab, small):
    story = timed(tab, small, "?o=minuteurs")
    tab.page.locator("#choix button").first.click()
    expect(tab.page.locator("#ici")).to_have_text("Scène 2")

    tab.page.clock.run_for(10_000)

    assert play_in(tab, story).moves == (0,)


def test_time_stands_still_while_nobody_looks(tab, small):
    story = timed(tab, small, "?o=minuteurs")
    tab.evaluate("Object.defineProperty(document, 'hidden', {configurable: true, value: true}), 1")

    tab.page.clock.run_for(10_000)
    assert play_in(tab, story).past == ()
    tab.evaluate("Object.defineProperty(document, 'hidden', {configurable: true, value: false}), 1")
    tab.page.clock.run_for(3_500)

    assert play_in(tab, story).moves == (1,)


# --- The ending -------------------------------------------------------------------------------------


def ended(tab, shipped):
    """A play of the shipped story, to its end."""
    play = random_play(shipped.story("aide-a-domicile"), 1)
    shipped.open(tab, "aide-a-domicile", play.moves)
    return play


def test_an_ending_says_its_balance_its_clue_and_five_things_to_do(tab, shipped):
    play = ended(tab, shipped)

    assert play.ending.title.plain(play.state.variables) in words(tab)
    for said in ("Une maille de plus", "Une question à poser", "Un endroit où essayer", "Une passerelle"):
        assert said in words(tab)
    assert "Quelqu’un à appeler" in words(tab)
    assert "Un petit pas" in words(tab)


@pytest.mark.parametrize("slug", SHIPPED)
def test_each_ending_offers_what_is_its_own_and_the_terminal_says_the_same(tab, shipped, slug):
    story, careers = shipped.story(slug), shipped.content.careers
    in_terminal = around(careers, slug, story).afterwards
    for ending, play in plays_to_endings(story).items():
        shipped.open(tab, slug, play.moves)
        kinds = tab.page.locator("#offres dt").all_inner_texts()
        told = tab.page.locator("#offres dd").all_inner_texts()
        after = offered(careers.universes[slug].after, play.ending.after)

        assert len(kinds) == len(set(kinds)) == len(in_terminal[ending]) == 5
        assert [told[0], told[1], told[4]] == [after.question, after.place, after.step]
        for said, line in zip(told, in_terminal[ending], strict=True):
            assert said[-40:] in line


def test_an_ending_leads_to_the_notebook_with_its_clue(tab, shipped):
    ended(tab, shipped)

    link = tab.page.locator("#fin a[href*='carnet.html']")

    assert link.get_attribute("href").endswith("carnet.html#aide-a-domicile")


def test_the_address_of_an_ending_can_be_copied(tab, shipped):
    play = ended(tab, shipped)
    tab.page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    tab.page.click("text=Copier")

    copied = tab.evaluate("navigator.clipboard.readText()")
    assert unpack(copied.partition("#")[2]).moves == play.moves
    assert "copiée" in notice(tab)


def test_an_ending_can_be_replayed_or_undone(tab, shipped):
    play = ended(tab, shipped)

    tab.page.click("text=Choix d’avant")
    last = max(place for place, move in enumerate(play.moves) if move is not None)
    assert play_in(tab, shipped.story("aide-a-domicile")).moves == play.moves[:last]
    tab.page.go_back()
    tab.page.click("text=Rejouer")
    assert play_in(tab, shipped.story("aide-a-domicile")).moves == ()


# --- Without a script, on paper, from a stick -------------------------------------------------------


def test_without_a_script_the_story_reads_scene_by_scene(browser, shipped):
    with chromium_tab(browser, java_script_enabled=False) as tab:
        tab.page.goto(shipped.address("aide-a-domicile"))
        assert tab.page.locator("#recit section:visible").count() == 1
        tab.page.click("#s-1 >> text=Prévenir le bureau")

        assert tab.page.locator("#recit section:visible").count() == 1
        assert tab.page.is_visible("text=Je note « laine ».")


def test_on_paper_the_whole_story_stands_with_the_scene_of_each_choice(doors):
    doors.page.emulate_media(media="print")
    doors.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert doors.page.locator("#recit section:visible").count() == len(doors.story.scenes)
    told = doors.page.locator("#recit li a").nth(1)
    assert told.evaluate("node => getComputedStyle(node, '::after').content") == '" → scène 3"'


def test_a_story_plays_from_a_stick(tab, small):
    story = small.open(tab, "choix", way="file")

    press(tab, 0)
    tab.page.go_back()
    press(tab, 1)

    assert play_in(tab, story).moves == (1,)
    assert tab.said == []


@pytest.mark.parametrize("saves", [False, True])
def test_the_next_place_is_fetched_ahead_but_not_for_who_saves_on_data(tab, shipped, saves):
    if saves:
        tab.page.add_init_script("Object.defineProperty(navigator, 'connection', {value: {saveData: true}})")
    shipped.open(tab, "aide-a-domicile")
    tab.page.wait_for_timeout(1_000)

    ahead = [address for address in tab.asked if "palier-immeuble" in address]

    assert bool(ahead) is not saves
    assert any("quai-matin" in address for address in tab.asked)


@pytest.mark.parametrize("width", [390, 1440])
def test_a_play_opened_in_its_middle_moves_nothing_once_painted(browser, shipped, width):
    with chromium_tab(browser, width=width) as tab:
        tab.page.add_init_script("""window.moved = 0;
          new PerformanceObserver((list) => list.getEntries().forEach(({value}) => { moved += value; }))
            .observe({type: "layout-shift", buffered: true});""")
        shipped.open(tab, "aide-a-domicile", (0, None, 3, 0))
        tab.page.wait_for_timeout(300)

        assert tab.evaluate("moved") == 0
