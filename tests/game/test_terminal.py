"""Every moment of a story as plain text: what is told, what is asked, what is kept."""

import io
import json
from dataclasses import replace

import pytest

from game.terminal.by_itself import whole_play
from game.terminal.page import Page
from scenarios.play import Play
from scenarios.transcript import transcript
from scenarios.verify import verify
from tests.game.plays import GOLDEN, SHIPPED, SMALL, as_typed, random_play, typed_for


def test_the_small_stories_pass_the_checks_that_writers_pass(small_stories):
    report = verify(small_stories)

    assert [str(problem) for problem in report.problems] == []
    assert [proof.slug for proof in report.proofs] == SMALL


@pytest.mark.parametrize("slug", SMALL)
def test_a_moment_is_told_as_it_was_agreed(slug, small_stories, straight, golden):
    played = straight.play(small_stories, slug, typed_for(slug))

    assert played.code == 0
    golden(f"terminal/{slug}.txt", played.words)
    golden(f"transcripts/{slug}.json", json.dumps(played.transcript, ensure_ascii=False, indent=2) + "\n")


@pytest.mark.parametrize("slug", SMALL)
def test_a_moment_cut_by_stops_and_resumed_is_the_same_play(slug, small_stories, player):
    played = player.play(small_stories, slug, typed_for(slug))

    assert played.code == 0
    kept = GOLDEN / "transcripts" / f"{slug}.json"
    assert played.transcript == json.loads(kept.read_text(encoding="utf-8"))
    assert player.store.saved(slug) is None
    assert list(player.store.clues) == [slug]


@pytest.mark.parametrize("slug", SMALL)
def test_timers_change_nothing_for_whoever_answers_in_time(slug, small_stories, straight):
    played = straight.play(small_stories, slug, typed_for(slug), timers=True)

    kept = GOLDEN / "transcripts" / f"{slug}.json"
    assert played.transcript == json.loads(kept.read_text(encoding="utf-8"))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("slug", SMALL)
def test_the_terminal_plays_small_stories_as_the_rules_do(slug, seed, small_stories, player):
    by_the_rules = random_play(small_stories.stories[slug].story, seed)

    played = player.play(small_stories, slug, as_typed(by_the_rules))

    assert played.transcript == transcript(slug, by_the_rules)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("slug", SHIPPED)
def test_the_terminal_plays_shipped_stories_as_the_rules_do(slug, seed, shipped, straight):
    by_the_rules = random_play(shipped.stories[slug].story, seed)

    played = straight.play(shipped, slug, as_typed(by_the_rules))

    assert played.code == 0
    assert played.transcript == transcript(slug, by_the_rules)


@pytest.mark.parametrize("slug", SHIPPED)
def test_a_shipped_story_cut_by_stops_and_resumed_is_the_same_play(slug, shipped, player):
    by_the_rules = random_play(shipped.stories[slug].story, seed=2026)

    played = player.play(shipped, slug, as_typed(by_the_rules))

    assert played.transcript == transcript(slug, by_the_rules)


@pytest.mark.parametrize("slug", [*SMALL, *SHIPPED])
def test_every_story_can_be_played_by_itself_to_an_ending(slug, small_stories, shipped):
    content = small_stories if slug in small_stories.stories else shipped

    assert whole_play(content.stories[slug].story).ending is not None


NONSENSE = (
    "0",
    "99",
    "-1",
    "",
    " ",
    "1.5",
    "١",
    "deux",
    "\0",
    "9" * 5_000,
    "é",
    "?",
    "l",
    "a",
    "g",
    "g \0",
    "R oui",
)


@pytest.mark.parametrize("slug", ["observer", "composer", "messages-papier", "une-fois"])
def test_whatever_is_not_a_choice_asks_again(slug, small_stories, player):
    by_the_rules = random_play(small_stories.stories[slug].story, seed=1)
    lines = [line for number in by_the_rules.numbers for line in (*NONSENSE, str(number + 1))]

    played = player.play(small_stories, slug, "\n".join(line for line in lines if line != "R oui") + "\n")

    assert played.code == 0
    assert played.transcript == transcript(slug, by_the_rules)


def test_a_wrong_number_says_which_ones_there_are(small_stories, straight):
    played = straight.play(small_stories, "choix", "3\n1\n")

    assert "Il faut un nombre de 1 à 2. Ton choix (1 à 2) : 1 " in played.plain


@pytest.mark.parametrize("typed", ["", "2\n", "2\n1\n"])
def test_input_that_ends_early_keeps_the_play(typed, small_stories, player):
    played = player.play(small_stories, "une-fois", typed)

    assert played.code == 1
    assert played.transcript["ending"] is None
    assert [step["chosen"] for step in played.transcript["steps"] if step["chosen"] is not None] == [
        int(line) - 1 for line in typed.split()
    ]
    assert player.play(small_stories, "une-fois", "", resume=True).transcript == played.transcript


def test_input_that_ends_in_the_middle_of_a_line_still_counts(small_stories, straight):
    assert straight.play(small_stories, "choix", "1").code == 0


def test_one_may_leave_and_is_told_how_to_come_back(small_stories, player):
    played = player.play(small_stories, "une-fois", "2\nq\n")

    assert played.code == 0
    assert played.transcript["ending"] is None
    assert "Ta partie est gardée. Pour la reprendre" in played.plain
    assert "filrouge jouer --texte --recit" in played.plain
    assert player.store.saved("une-fois").numbers == (1,)


def test_going_back_undoes_the_last_choice_and_only_that(small_stories, player):
    played = player.play(small_stories, "une-fois", "2\n1\nr\nr\nr\n1\n2\n")

    by_the_rules = Play.begin(small_stories.stories["une-fois"].story)
    by_the_rules = by_the_rules.choose(by_the_rules.choices[0]).follow()
    by_the_rules = by_the_rules.choose(by_the_rules.choices[1])
    assert played.transcript == transcript("une-fois", by_the_rules)


def test_going_back_from_the_beginning_says_so(small_stories, straight):
    assert "Tu es au début de l’histoire." in straight.play(small_stories, "choix", "r\n1\n").plain


def test_a_scene_can_be_read_again_whole(small_stories, straight):
    words = straight.play(small_stories, "observer", "1\nl\n").plain

    assert words.count("La chambre est rangée") == 1  # the first visit's own line is not for the second
    assert words.count("Monsieur Lucas (méfiant)") == 2


def test_what_was_read_in_a_visit_is_not_read_out_again(small_stories, straight):
    words = straight.play(small_stories, "observer", typed_for("observer")).plain

    assert words.count("Monsieur Lucas (méfiant)") == 1
    assert words.count("L’enveloppe est à ton nom.") == 1


def test_a_word_of_the_trade_is_explained_on_demand(small_stories, straight):
    words = straight.play(small_stories, "glossaire", "g Astreintes\ng zèbre\n1\n").plain

    assert "astreinte : temps d’attente. Temps où l’on n’est pas au travail" in words
    assert "Les mots expliqués sont : transmission, astreinte." in words


def test_whom_to_talk_to_is_one_letter_away(small_stories, straight):
    assert "Quelqu’un : 00 (jour et nuit). Toi." in straight.play(small_stories, "choix", "a\n1\n").plain


def test_themes_that_may_weigh_are_named_before_the_story(small_stories, straight):
    words = straight.play(small_stories, "glossaire", "1\n").plain

    assert words.index("Cette histoire parle de : la vieillesse.") < words.index("C’est l’heure")
    assert "Version de travail" not in words  # someone read it
    assert "Version de travail" in straight.play(small_stories, "choix", "1\n").plain


def test_numbers_are_replayed_then_the_play_goes_on(small_stories, straight):
    played = straight.play(small_stories, "une-fois", "1\n", replay=(2, 1))

    assert played.code == 0
    assert played.transcript["ending"] == "couloir"


def test_a_whole_replay_is_done_when_its_input_ends(small_stories, straight):
    played = straight.play(small_stories, "une-fois", "", replay=(2, 1))

    assert played.code == 0
    assert played.transcript["ending"] is None


@pytest.mark.parametrize("replay", [(9,), (2, 9), (0,), (-1,), (10**30,)])
def test_a_replay_that_does_not_hold_stops_there_and_says_so(replay, small_stories, straight):
    played = straight.play(small_stories, "une-fois", "1\n1\n1\n", replay=replay)

    assert played.code == 1
    assert f"Le choix « {replay[-1]} » n’existe pas ici." in played.plain


def test_a_story_is_chosen_by_its_number_and_those_to_come_cannot_be_opened(shipped, straight):
    words = straight.play(shipped, None, "3\n1\nq\n").plain

    assert "1. Aide à domicile : Quarante minutes" in words
    assert "3. Handicap (à venir)" in words
    assert "Cette histoire n’est pas encore écrite." in words
    assert "Version de travail" in words


@pytest.mark.parametrize(("typed", "code"), [("q\n", 0), ("", 1), ("13\n", 1)])
def test_leaving_before_any_story_keeps_nothing(typed, code, shipped, straight):
    played = straight.play(shipped, None, typed)

    assert (played.code, played.transcript) == (code, None)


def test_nothing_to_resume_starts_at_the_beginning_and_says_so(small_stories, straight):
    played = straight.play(small_stories, "choix", "1\n", resume=True)

    assert "Aucune partie n’est en cours : l’histoire part du début." in played.plain
    assert played.code == 0


def test_a_spoilt_save_is_said_and_the_play_goes_on(small_stories, straight):
    straight.play(small_stories, "une-fois", "2\n")
    next(straight.folder.rglob("une-fois.json")).write_text("{")

    played = straight.play(small_stories, "une-fois", "3\n", resume=True)

    assert "était abîmé" in played.plain
    assert played.code == 0


def test_a_story_that_turns_without_a_choice_stops_with_a_sentence(small_stories, straight):
    read = small_stories.stories["suites"]
    scenes = dict(read.story.scenes)
    scenes["chambre"] = scenes["ouverte"].model_copy(update={"then": scenes["ouverte"].then})
    story = read.story.model_copy(update={"scenes": scenes})
    content = replaced(small_stories, "suites", story)

    played = straight.play(content, "suites", "1\n")

    assert played.code == 1
    assert "Cette histoire a un défaut" in played.plain


def test_a_scene_with_nothing_to_do_stops_with_a_sentence(small_stories, straight):
    read = small_stories.stories["suites"]
    scenes = {
        **read.story.scenes,
        "chambre": read.story.scenes["chambre"].model_copy(update={"ending": None}),
    }
    content = replaced(small_stories, "suites", read.story.model_copy(update={"scenes": scenes}))

    played = straight.play(content, "suites", "1\n")

    assert played.code == 1
    assert "à la scène « chambre » : il n’y a plus rien à y faire" in played.plain


def replaced(content, slug, story):
    return replace(content, stories={slug: replace(content.stories[slug], story=story)})


@pytest.mark.parametrize("width", [20, 32, 60, 100])
def test_words_are_wrapped_and_no_break_spaces_hold(width, shipped, tmp_path):
    out = io.StringIO()
    page = Page(out, width)
    for scene in shipped.stories["aide-a-domicile"].story.scenes.values():
        for line in scene.text:
            page.say(line.text.source)

    lines = out.getvalue().splitlines()
    assert all(len(line) < width or " " not in line.strip() for line in lines)
    assert not [line for line in lines if line.startswith((":", ";", "!", "?", "»")) or line.endswith("«")]
