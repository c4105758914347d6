"""What ``verifier`` proves, against a slow and simple search of the same plays; and what it prints."""

import itertools
import json
import math
import re
import subprocess
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tiny import AROUND, codes, read, text_of

from scenarios import rules
from scenarios.content import ReadStory, read_content, read_story
from scenarios.explore import walk
from scenarios.figures import SECONDS_A_CHOICE, WORDS_A_MINUTE, measure
from scenarios.lines import count_words
from scenarios.model import Story
from scenarios.rules import StoryState
from scenarios.shape import dead_ends, unreachable
from scenarios.telling import told
from scenarios.verify import prove, verify

NAMES = ("a", "b", "c", "d", "e")


def _choice(goto: str, condition: str | None, effect: str | None, once: bool, reply: str | None) -> str:
    parts = [f"texte: Vers {goto}", f"vers: {goto}"]
    parts += [f"si: {condition}"] if condition else []
    parts += [f"effets: [{effect}]"] if effect else []
    parts += ["une_fois: oui"] if once else []
    parts += [f'réplique: "{reply}"'] if reply else []
    return f"      - {{{', '.join(parts)}}}"


CONDITIONS = st.sampled_from(
    ["n >= 2", "n < 1", "clé", "non clé", "vu(b)", "non vu(c) et n != 2", "clé ou vu(d)", "n = 0"]
)
EFFECTS = st.sampled_from(["n + 1", "n - 2", "n = 3", "clé = oui", "clé = non"])
GOTO = st.sampled_from([*NAMES, "fin", "fin", "autre_fin"])
CHOICE = st.builds(
    _choice,
    GOTO,
    st.none() | CONDITIONS,
    st.none() | EFFECTS,
    st.booleans(),
    st.none() | st.sampled_from(["Deux mots.", "[si n >= 2] Trois mots ici."]),
)


@st.composite
def stories(draw: st.DrawFn) -> str:
    """A story of five scenes whose every part is drawn: choices, suites, conditions, effects, once-only, replies."""
    scenes = []
    for name in NAMES:
        scenes.append(
            f"  {name}:\n    lieu: palier\n    texte: |\n      Mot {{n}}.\n      [si {draw(CONDITIONS)}] Un mot."
        )
        if draw(st.booleans()):
            scenes.append(f"    effets: [{draw(EFFECTS)}]")
        choices = draw(st.lists(CHOICE, max_size=3))
        if choices:
            scenes.append("    choix:\n" + "\n".join(choices))
        if not choices or draw(st.booleans()):
            scenes.append(
                f"    suite:\n      - {{si: {draw(CONDITIONS)}, vers: {draw(GOTO)}}}\n      - vers: {draw(GOTO)}"
            )
    head = text_of("").replace("début: a\nscènes:\n", "")
    variables = "variables:\n  n: {départ: 0, min: 0, max: 3}\n  clé: non\n"
    endings = "".join(
        f"  {name}:\n    texte: Fini.\n    fin: {{titre: Fin, bilan: '[si clé] Un bilan.\n\n      Fini.'}}\n"
        for name in ("fin", "autre_fin")
    )
    return f"{head}{variables}début: a\nscènes:\n" + "\n".join(scenes) + "\n" + endings


def read_text(tmp: Path, text: str) -> ReadStory:
    folder = tmp / "essai"
    folder.mkdir(exist_ok=True)
    (folder / "recit.yaml").write_text(text, encoding="utf-8")
    found, problems = read_story(folder / "recit.yaml", "recit.yaml", AROUND)
    assert found is not None, [str(each) for each in problems]
    return found


def every_state(story: Story) -> dict[StoryState, list[tuple[StoryState, bool]]]:
    """All states, whole, with their ways out: no reduction at all."""

    def whole(state: StoryState) -> StoryState:
        return state._replace(variables=tuple(sorted(state.variables.items())))  # type: ignore[arg-type]

    start = rules.start(story)
    found, waiting = {}, [start]
    while waiting:
        assume(len(found) < 1_500)  # the simple search is slow: large stories are left to the walk itself
        state = waiting.pop()
        if whole(state) in found:
            continue
        opened = rules.available_choices(story, state)
        ways = [(rules.choose(story, state, choice), True) for choice in opened]
        if not opened and (after := rules.follow(story, state)):
            ways = [(after, False)]
        found[whole(state)] = [(whole(to), chosen) for to, chosen in ways]
        waiting += [to for to, _ in ways]
    return found


SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@SETTINGS
@given(text=stories())
def test_the_walk_finds_what_a_whole_search_finds(tmp_path_factory: pytest.TempPathFactory, text: str):
    """Leaving out of a state what nothing asks about any more changes no answer."""
    found = read_text(tmp_path_factory.mktemp("s"), text)
    story, states = found.story, every_state(found.story)
    walked = walk(story)
    alive = {state for state in states if story.scenes[state.scene].ending}
    while more := {
        state for state, ways in states.items() if state not in alive and any(to in alive for to, _ in ways)
    }:
        alive |= more
    stuck = {s.scene for s, ways in states.items() if not ways and not story.scenes[s.scene].ending}
    _, problems = prove(found)

    assert unreachable(walked) == [name for name in story.scenes if name not in {s.scene for s in states}]
    assert set(dead_ends(walked)) == {state.scene for state in states if state not in alive}
    assert {
        re.findall(r"«\s(\w+)\s»", each.message)[0] for each in problems if each.code == "bloqué"
    } == stuck


@SETTINGS
@given(text=stories())
def test_the_figures_are_those_of_all_the_plays(tmp_path_factory: pytest.TempPathFactory, text: str):
    """Least, middle and most, recounted by going through every play one by one, weighed by its likelihood."""
    found = read_text(tmp_path_factory.mktemp("s"), text)
    plays = Counter[tuple[int, int]]()
    scenes = itertools.count()

    def play(state: StoryState, choices: int, words: int, weight: Fraction, depth: int) -> bool:
        """Whether every play from here on ends within thirty scenes."""
        assume(next(scenes) < 1_500)
        story = found.story
        scene = story.scenes[state.scene]
        opened = rules.available_choices(story, state)
        texts = [line.text.plain(state.variables) for line in rules.shown_lines(scene.text, state)]
        texts += [choice.label.plain(state.variables) for choice in opened]
        if scene.ending:
            texts += ["Fin"] + [
                line.text.plain(state.variables) for line in rules.shown_lines(scene.ending.balance, state)
            ]
        words += sum(map(count_words, texts))
        if scene.ending:
            plays[choices, words] += weight
            return True
        if depth == 30:
            return False
        ways = []
        for choice in opened:
            after = rules.after_effects(story, state, choice)
            reply = sum(
                count_words(line.text.plain(after.variables))
                for line in rules.shown_lines(choice.reply, after)
            )
            ways.append((rules.choose(story, state, choice), choices + 1, words + reply))
        if not ways and (to := rules.follow(story, state)):
            ways = [(to, choices, words)]
        return bool(ways) and all(play(*way, weight / len(ways), depth + 1) for way in ways)

    assume(play(rules.start(found.story), 0, 0, Fraction(1), 0))

    def middle(key):
        total = Fraction(0)
        for length in sorted(plays, key=key):
            total += plays[length]
            if total >= Fraction(1, 2):
                return key(length)
        raise AssertionError

    def minutes(length):
        return round(length[1] / WORDS_A_MINUTE + length[0] * SECONDS_A_CHOICE / 60, 2)

    figures = measure(walk(found.story))
    assert figures.exact
    assert tuple(figures.choices) == (
        min(p[0] for p in plays),
        middle(lambda p: p[0]),
        max(p[0] for p in plays),
    )
    assert tuple(figures.words) == (
        min(p[1] for p in plays),
        middle(lambda p: p[1]),
        max(p[1] for p in plays),
    )
    expected = (min(map(minutes, plays)), middle(minutes), max(map(minutes, plays)))
    assert all(math.isclose(x, y, abs_tol=0.011) for x, y in zip(figures.minutes, expected, strict=True))


def test_a_state_keeps_only_what_is_still_asked_about(tmp_path: Path):
    """Thousands of scenes, or a number shown and never asked about, do not multiply the states."""
    scenes = "".join(f"s{n}: {{texte: '{{n}}', effets: [n + 1], suite: s{n + 1}}}\n" for n in range(500))
    found, _ = read(
        tmp_path,
        "a:\n  lieu: palier\n  choix:\n"
        "    - {texte: Un, vers: s0, effets: [n + 1]}\n    - {texte: Deux, vers: s0, effets: [n + 2]}\n"
        f"{scenes}s500: {{texte: Fini., fin: {{titre: Fin, bilan: Fini.}}}}",
        "n: {départ: 0, min: 0, max: 1000}",
    )
    assert found is not None
    walked = walk(found.story)

    assert len(walked) == 502
    assert not any(walked.codes)


LOOP = """
    a:
      lieu: palier
      texte: Ici.
      choix:
        - {texte: Encore, vers: a}
        - {texte: Finir, vers: fin}
    fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
    """


def test_a_loop_without_bound_has_no_longest_play_and_a_median_that_is_drawn(tmp_path: Path):
    found, _ = read(tmp_path, LOOP)
    assert found is not None
    figures = measure(walk(found.story))

    assert (figures.choices.least, figures.choices.most) == (1, None)
    assert not figures.exact
    assert figures.choices.middle in (1, 2)
    assert measure(walk(found.story)) == figures  # the same draw each time


def test_past_its_bound_a_story_is_not_proved_and_nothing_is_called_unreachable(tmp_path: Path):
    found, _ = read(
        tmp_path,
        """
        a:
          lieu: palier
          texte: "{n}"
          choix:
            - {texte: Encore, vers: a, effets: [n + 1]}
            - {texte: Finir, vers: fin, si: n >= 500}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
        "n: {départ: 0, min: 0, max: 900}",
    )
    assert found is not None
    proof, problems = prove(found, most_states=100)

    assert codes(problems) == ["non-démontré"]
    told = proof.as_json()
    assert (told["proved"], told["unreachable"], told["dead_ends"]) == (False, [], [])
    assert told["endings"] == [{"id": "fin", "reachable": None}]
    assert 100 <= told["states"] <= 102


def test_a_stuck_player_is_shown_by_the_shortest_play_that_leads_there(tmp_path: Path):
    found, _ = read(
        tmp_path,
        """
        a:
          lieu: palier
          texte: Ici.
          choix:
            - {texte: Long, vers: b}
            - {texte: Fin, vers: fin}
            - {texte: Court, vers: c}
        b: {texte: Long., suite: c}
        c: {texte: Là., choix: [{texte: Non, vers: fin, si: n >= 1}, {texte: Encore, vers: d}]}
        d: {texte: Bout., choix: [{texte: Rien, vers: fin, si: n >= 1}]}
        fin: {texte: Fini., fin: {titre: Fin, bilan: Fini.}}
        """,
        "n: {départ: 0, min: 0, max: 1}",
    )
    assert found is not None
    _, problems = prove(found)

    [stuck] = [each for each in problems if each.code == "bloqué"]
    assert stuck.play == (3, 1)
    assert stuck.as_json()["play"] == [3, 1]
    assert any('--rejouer "3 1"' in line for line in told([stuck]))


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "filrouge", "verifier", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )


def test_a_folder_that_is_not_there_is_one_document_and_exit_1(tmp_path: Path):
    done = run(str(tmp_path / "absent"), "--json")

    assert done.returncode == 1
    assert [each["code"] for each in json.loads(done.stdout)["problems"]] == ["dossier-absent"]
    assert done.stderr == ""


def test_a_folder_without_universes_says_what_is_needed(tmp_path: Path):
    done = run(str(tmp_path))

    assert done.returncode == 1
    assert "dossier-sans-univers" in done.stdout


def test_a_wrong_usage_is_exit_2_in_french():
    done = run("--jsn")

    assert done.returncode == 2
    assert done.stdout == ""
    assert "on ne connaît pas : --jsn" in done.stderr


def test_the_shipped_content_is_proved_and_within_its_measure():
    """The bible's measure, of the median play; nothing is left to mend."""
    report = verify(read_content(Path(__file__).parent.parent.parent / "scenarios" / "contenu"))
    told = report.as_json()

    assert told["problems"] == []
    for story in told["stories"]:
        assert story["proved"]
        assert story["unreachable"] == story["dead_ends"] == []
        assert all(ending["reachable"] for ending in story["endings"])
        assert len(story["endings"]) >= 3
        assert 35 <= story["scenes"] <= 60
        assert 9 <= story["choices_per_play"]["median"] <= 14
        assert 850 <= story["words_per_play"]["median"] <= 1200
        assert 6 <= story["minutes_per_play"]["median"] <= 9
