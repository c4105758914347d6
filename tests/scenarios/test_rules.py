"""The rules, one promise each."""

import itertools
from pathlib import Path

import pytest
from tiny import story

from scenarios import rules
from scenarios.language import parse_condition
from scenarios.play import EndlessSuites, Play, replay
from scenarios.rules import StoryState
from scenarios.transcript import transcript


def state_with(**variables: int | bool) -> StoryState:
    return StoryState("a", variables, frozenset({"cave"}), frozenset())


# Every comparison on both sides of its boundary: `>=` written `>` fails here and nowhere else.
BOUNDARIES = [
    ("lien = 2", (False, True, False)),
    ("lien != 2", (True, False, True)),
    ("lien < 2", (True, False, False)),
    ("lien <= 2", (True, True, False)),
    ("lien > 2", (False, False, True)),
    ("lien >= 2", (False, True, True)),
]


@pytest.mark.parametrize(("condition", "expected"), BOUNDARIES)
def test_a_comparison_holds_just_where_it_says(condition: str, expected: tuple[bool, ...]):
    parsed = parse_condition(condition)

    assert tuple(rules.holds(parsed, state_with(lien=lien)) for lien in (1, 2, 3)) == expected


@pytest.mark.parametrize("a", [True, False])
@pytest.mark.parametrize("b", [True, False])
@pytest.mark.parametrize("c", [True, False])
@pytest.mark.parametrize(
    ("condition", "meaning"),
    [
        ("a et b ou c", lambda a, b, c: (a and b) or c),
        ("a ou b et c", lambda a, b, c: a or (b and c)),
        ("non a et b", lambda a, b, c: (not a) and b),
        ("non (a et b) ou c", lambda a, b, c: (not (a and b)) or c),
        ("(a ou b) et non non c", lambda a, b, c: (a or b) and c),
    ],
)
def test_non_binds_tighter_than_et_and_et_than_ou(condition, meaning, a, b, c):
    assert rules.holds(parse_condition(condition), state_with(a=a, b=b, c=c)) is meaning(a, b, c)


def test_a_scene_is_seen_once_it_is_left():
    assert rules.holds(parse_condition("vu(cave)"), state_with())
    assert not rules.holds(parse_condition("vu(grenier)"), state_with())


def test_a_scene_is_not_seen_by_itself_on_the_first_visit(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          texte: |
            [si non vu(a)] La première fois.
            [si vu(a)] Encore.
          choix:
            - {texte: Tourner, vers: a}
            - {texte: Finir, vers: fin}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
    )
    first = Play.begin(told)
    second = first.choose(first.choices[0])

    assert [line.text.source for line in first.lines] == ["La première fois."]
    assert [line.text.source for line in second.lines] == ["Encore."]


def test_effects_apply_at_every_entry_and_stop_at_the_bounds(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          effets: [lien + 2]
          texte: "Lien : {lien}."
          choix:
            - {texte: Encore, vers: a}
            - {texte: Moins, vers: a, effets: [lien - 9]}
            - {texte: Finir, vers: fin, effets: [lien = 1, sûr = oui]}
        fin: {texte: "{lien}", fin: {titre: Fin, bilan: "[si sûr] Fini."}}
        """,
        "lien: {départ: 0, min: -1, max: 3}\nsûr: non",
    )
    play = Play.begin(told)
    assert play.state.variables == {"lien": 2, "sûr": False}
    play = play.choose(play.choices[0])
    assert play.state.variables["lien"] == 3
    play = play.choose(play.choices[1])
    assert play.state.variables["lien"] == 1  # down to -1, and 2 more on entering
    play = play.choose(play.choices[2])
    assert play.state.variables == {"lien": 1, "sûr": True}


def test_a_once_only_choice_is_offered_once_in_a_play(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          texte: Ici.
          choix:
            - {texte: Sonner, vers: a, une_fois: oui}
            - {texte: Sonner, vers: fin}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
    )
    play = Play.begin(told)
    after = play.choose(play.choices[0])

    assert len(play.choices) == 2
    assert after.choices == (told.scenes["a"].choices[1],)


def test_a_choice_whose_condition_fails_is_not_offered(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          texte: Ici.
          choix:
            - {texte: Courir, vers: fin, si: lien >= 3}
            - {texte: Marcher, vers: fin, effets: [lien + 1]}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
        "lien: {départ: 2, min: 0, max: 5}",
    )

    assert [choice.label.source for choice in Play.begin(told).choices] == ["Marcher"]


def test_the_suite_is_taken_only_when_no_choice_is_open(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          texte: Ici.
          moment: composer
          choix:
            - {texte: Un}
            - {texte: Deux}
          suite:
            - {si: vu(b), vers: fin}
            - {vers: b}
        b: {texte: Là., suite: fin}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
    )
    play = Play.begin(told)
    assert play.follow() is None
    for _ in range(2):
        play = play.choose(play.choices[-1])
    assert play.choices == ()
    after = play.follow()
    assert after is not None
    assert after.state.scene == "b"
    last = after.follow()
    assert last is not None
    assert last.ending is not None
    assert last.follow() is None


def test_suites_that_turn_stop_after_a_thousand(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a: {lieu: palier, texte: Ici., suite: b}
        b: {texte: Là., suite: a}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
    )
    play: Play | None = Play.begin(told)
    for _ in range(rules.MOST_SCENES_WITHOUT_A_CHOICE):
        assert play is not None
        play = play.follow()

    assert play is not None
    with pytest.raises(EndlessSuites):
        play.follow()


REPLY = """
    a:
      lieu: palier
      texte: Ici.
      choix:
        - texte: Sonner
          vers: b
          effets: [lien + 1]
          réplique: |
            [si lien >= 3] lou: On m’a entendue.
            [si vu(a)] Jamais montré.
            Le lien vaut {lien}.
    b: {texte: "{lien}", lieu: palier, suite: c}
    c: {texte: Là., choix: [{texte: Finir, vers: fin}]}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
    """


def test_a_reply_is_judged_after_the_choices_effects_and_before_the_scene_is_left(tmp_path: Path):
    told = story(tmp_path, REPLY, "lien: {départ: 2, min: 0, max: 5}")
    play = Play.begin(told)

    assert [line.text.source for line in play.reply(play.choices[0])] == [
        "On m’a entendue.",
        "Le lien vaut {lien}.",
    ]


def test_a_transcript_holds_one_step_a_scene_with_what_was_shown_and_chosen(tmp_path: Path):
    told = story(tmp_path, REPLY, "lien: {départ: 2, min: 0, max: 5}")
    play, whole = replay(told, [0, 0])

    assert whole
    assert transcript("essai", play) == {
        "slug": "essai",
        "steps": [
            {
                "scene": "a",
                "lines": [
                    {"who": None, "expression": None, "text": "Ici."},
                    {"who": "lou", "expression": None, "text": "On m’a entendue."},
                    {"who": None, "expression": None, "text": "Le lien vaut 3."},
                ],
                "choices": ["Sonner"],
                "chosen": 0,
                "variables": {"lien": 2},
            },
            {
                "scene": "b",
                "lines": [{"who": None, "expression": None, "text": "3"}],
                "choices": [],
                "chosen": None,
                "variables": {"lien": 3},
            },
            {
                "scene": "c",
                "lines": [{"who": None, "expression": None, "text": "Là."}],
                "choices": ["Finir"],
                "chosen": 0,
                "variables": {"lien": 3},
            },
            {
                "scene": "fin",
                "lines": [{"who": None, "expression": None, "text": "Fini."}],
                "choices": [],
                "chosen": None,
                "variables": {"lien": 3},
            },
        ],
        "ending": "fin",
    }


def test_back_goes_to_the_scene_of_the_last_choice_and_replay_finds_it_again(tmp_path: Path):
    told = story(tmp_path, REPLY, "lien: {départ: 2, min: 0, max: 5}")
    play, _ = replay(told, [0, 0])
    back = play.back()

    assert back is not None
    assert (back.state.scene, back.numbers) == ("c", (0,))
    assert replay(told, back.numbers)[0].state.scene == "b"
    first = back.back()
    assert first is not None
    assert first == Play.begin(told)
    assert first.back() is None


def test_a_replay_stops_before_the_first_number_that_names_no_choice(tmp_path: Path):
    told = story(tmp_path, REPLY, "lien: {départ: 2, min: 0, max: 5}")

    for wrong, scene in (([5], "a"), ([0, 7, 0], "c"), ([-1], "a"), ([0, 0, 0], "fin")):
        play, whole = replay(told, wrong)
        assert (play.state.scene, whole) == (scene, False)


def test_a_scene_without_a_place_stays_where_the_one_before_it_was(tmp_path: Path):
    told = story(tmp_path, REPLY, "lien: {départ: 2, min: 0, max: 5}")

    assert replay(told, [0, 0])[0].place == "palier"


def test_no_rule_changes_the_state_it_is_given(tmp_path: Path):
    told = story(tmp_path, REPLY, "lien: {départ: 2, min: 0, max: 5}")
    before = rules.start(told)
    kept = (before.scene, dict(before.variables), set(before.seen), set(before.taken))
    for choice in rules.available_choices(told, before):
        rules.after_effects(told, before, choice)
        rules.choose(told, before, choice)

    assert (before.scene, dict(before.variables), set(before.seen), set(before.taken)) == kept


def test_the_order_of_equal_choices_does_not_confuse_the_taken_one(tmp_path: Path):
    told = story(
        tmp_path,
        """
        a:
          lieu: palier
          moment: composer
          choix: [{texte: Un}, {texte: Un}, {texte: Un}]
          suite: fin
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
    )
    for order in itertools.product((0, 1, 2), (0, 1), (0,)):
        play, whole = replay(told, order)
        assert whole
        assert play.choices == ()
