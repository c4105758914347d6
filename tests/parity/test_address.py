"""A play in an address: packed, read back and refused alike by Python and by a browser."""

from hypothesis import given
from hypothesis import strategies as st

from scenarios.address import MOST_MOVES, Address, pack, story_mark, unpack
from scenarios.play import replay
from tests.scenarios.tiny import story

MOVES = st.lists(st.none() | st.integers(0, 200), max_size=60).map(tuple)
MARK = "3f9a1c2e"
HOSTILE = (
    "",
    "1",
    "1.",
    f"1.{MARK}",
    f"2.{MARK}.00",
    f"1.{MARK.upper()}.00",
    f"1.{MARK}.0 0",
    f"1.{MARK}.~",
    f"1.{MARK}.0~",
    f"1.{MARK}.A",
    f"1.{MARK}.٣",
    f"1.{MARK}.0\n",
    f"\n1.{MARK}.0",
    f"1.{MARK}.0\u2028",
    f"1.{MARK}.<script>alert(1)</script>",
    f"1.{MARK}.%30",
    f"1.{MARK}.__proto__",
    "s-cuisine",
    "javascript:alert(1)",
    f"1.{MARK}." + "0" * (MOST_MOVES + 1),
    f"1.{MARK}." + "~" * 100_000 + "0",
    f"1.{MARK}." + "-" * MOST_MOVES,
)


@given(moves=MOVES)
def test_what_is_packed_is_what_is_unpacked(moves):
    assert unpack(pack(MARK, moves)) == Address(MARK, moves)


@given(words=st.text(max_size=40))
def test_any_words_are_an_address_or_are_not(words):
    found = unpack(words)

    assert found is None or pack(*found) == words


def test_an_address_stays_short_and_safe_in_a_link():
    assert pack(MARK, [0, 2, None, 35, 36, 75]) == f"1.{MARK}.02-z~0~~3"


def test_the_browser_reads_the_same_addresses_and_refuses_the_same(rule_engine):
    found = rule_engine.page.evaluate("(all) => all.map((each) => window.unpack(each))", list(HOSTILE))

    assert found == [
        None if (address := unpack(words)) is None else {"mark": address.mark, "moves": list(address.moves)}
        for words in HOSTILE
    ]
    assert sum(each is not None for each in found) == 2, "the last two are long, and right"


STAIRS = """
    a: {lieu: palier, texte: Ici., choix: [{texte: Monter, vers: b}, {texte: Partir, vers: fin}]}
    b: {texte: Plus haut., suite: c}
    c: {texte: Encore plus haut., choix: [{texte: Monter, vers: fin}]}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
"""


def test_a_play_goes_on_from_each_scene_of_its_address(tmp_path):
    stairs = story(tmp_path, STAIRS)
    whole, _ = replay(stairs, [0, None, 0])

    assert whole.moves == (0, None, 0)
    assert [replay(stairs, whole.moves[:length])[0].state.scene for length in range(4)] == [
        *list("abc"),
        "fin",
    ]


def test_a_move_that_cannot_be_made_stops_the_replay_there(tmp_path):
    stairs = story(tmp_path, STAIRS)

    for moves, scene in (([None], "a"), ([0, None, None], "c"), ([7], "a"), ([0, 5], "c"), ([1, 0], "fin")):
        play, held = replay(stairs, moves)

        assert (play.state.scene, held) == (scene, False)


def test_the_mark_of_a_story_changes_with_where_it_leads_and_not_with_its_words(tmp_path):
    mark = story_mark(story(tmp_path, STAIRS))

    assert story_mark(story(tmp_path, STAIRS.replace("Encore plus haut", "Tout en haut"))) == mark
    assert story_mark(story(tmp_path, STAIRS.replace("suite: c", "suite: fin"))) != mark
    assert story_mark(story(tmp_path, STAIRS.replace("vers: fin}]}\n    b", "vers: c}]}\n    b"))) != mark
