"""Who speaks, who decides, who knows; and people shown as people."""

import itertools
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scenarios.capsule import Capsule
from scenarios.review import portrayal
from scenarios.review.balance import (
    GENDERS,
    SIDES,
    Balance,
    Share,
    StoryBalance,
    Voice,
    grouped,
    measure,
    total,
)
from tests.mistakes.placing import with_example
from tests.review.small import person, read, reviewed, story, told, told_of_all

GOLDEN = Path(__file__).parent.parent / "golden" / "review" / "balance.txt"


def shares(folder, **written) -> dict[str, Share]:
    files = reviewed(folder, story(**written))
    (balance,) = measure({"r1": files[0].model}).stories
    return {voice.id: voice.share for voice in balance.voices}


def test_words_and_lines_are_those_that_someone_says(tmp_path):
    spoken = "La porte s’ouvre.\nvidal: Bonjour, *jeune* homme.\nvidal: Entrez.\nlou: Merci !"

    found = shares(
        tmp_path, scenes={"palier": {"lieu": "palier-immeuble", "texte": spoken, "suite": "cuisine"}}
    )

    assert (found["vidal"].words, found["vidal"].lines) == (5, 3)
    assert (found["lou"].words, found["lou"].lines) == (1, 1)
    assert found["nadia"] == Share()


def test_a_reply_and_a_balance_count_as_speech(tmp_path):
    scenes = {
        "cuisine": {
            "décide": "vidal",
            "choix": [{"texte": "Attendre", "vers": "fin", "réplique": "vidal: Un instant."}],
        },
        "fin": {"texte": "Fin.", "fin": {"titre": "Fin", "bilan": "vidal: À mardi."}},
    }

    assert shares(tmp_path, scenes=scenes)["vidal"].lines == 2


def test_decisions_are_the_scenes_and_choices_that_name_someone(tmp_path):
    choices = [
        {"texte": "Attendre", "vers": "fin", "décide": "nadia"},
        {"texte": "Sortir", "vers": "fin", "décide": "vidal"},
        {"texte": "Entrer", "vers": "fin"},
    ]

    found = shares(tmp_path, scenes={"cuisine": {"décide": "vidal", "choix": choices}})

    assert (found["vidal"].decisions, found["nadia"].decisions, found["lou"].decisions) == (2, 1, 0)


@pytest.mark.parametrize(
    ("lines", "asks", "knows"),
    [
        ("lou: Elle vient ?\nnadia: À dix heures.", {"lou": 1}, {"nadia": 1}),
        ("lou: « Elle vient ? »\nnadia: Oui.", {"lou": 1}, {"nadia": 1}),
        ("lou: Elle vient ?\nOn attend.\nnadia: Oui.", {"lou": 1}, {"nadia": 1}),
        ("lou: Elle vient ?\nnadia: Qui ?", {"lou": 1, "nadia": 1}, {}),
        ("lou: Elle vient ?\nlou: Je ne sais plus.", {"lou": 1}, {}),
        ("lou: Elle vient.\nnadia: Bien.", {}, {}),
        ("nadia: Neuf d’entre nous sur dix sont des femmes.", {}, {"nadia": 1}),
        ("nadia: Il est 8 h 30, au troisième.", {}, {}),
        ("nadia: C’est dans le [[planning]].", {}, {"nadia": 1}),
    ],
)
def test_who_answers_or_explains_knows(tmp_path, lines, asks, knows):
    scene = {"lieu": "palier-immeuble", "texte": lines, "suite": "cuisine"}
    glossary = {"format": "1", "mots": {"planning": {"définition": "Qui va où, et quand."}}}
    files = reviewed(tmp_path, story(scenes={"palier": scene}), others={"glossaire.yaml": glossary})

    found = {voice.id: voice.share for voice in measure({"r1": files[0].model}).voices}

    assert {name: share.asks for name, share in found.items() if share.asks} == asks
    assert {name: share.knows for name, share in found.items() if share.knows} == knows


def test_a_reply_answers_the_label_that_the_played_character_says(tmp_path):
    choice = {"texte": "« Et les autres ? »", "vers": "fin", "réplique": "vidal: Soixante-dix-sept."}

    found = shares(tmp_path, scenes={"cuisine": {"décide": "vidal", "choix": [choice]}})

    assert found["vidal"].knows == 1


counts = st.integers(0, 10_000)
voices = st.builds(
    Voice,
    st.text(max_size=3),
    st.sampled_from(list(GENDERS)),
    st.sampled_from(list(SIDES)),
    st.booleans(),
    st.builds(Share, counts, counts, counts, counts, counts),
)


@given(st.lists(voices))
def test_the_parts_make_the_whole_however_they_are_grouped(found):
    for group in (lambda voice: voice.gender, lambda voice: voice.side, lambda voice: voice.id):
        assert sum(grouped(found, group).values(), Share()) == total(found)


@given(st.lists(st.lists(voices, max_size=4), max_size=4))
def test_any_balance_can_be_printed_and_written(found):
    balance = Balance(tuple(StoryBalance(f"r{n}", "Essai", tuple(each)) for n, each in enumerate(found)))

    assert bool(list(balance.lines())) == bool(found)
    assert (
        balance.as_json()["all"]["played"] == total(v for v in itertools.chain(*found) if v.played).as_json()
    )


def test_a_program_is_given_every_share(tmp_path):
    """``relire --json``."""
    files = reviewed(tmp_path, story())

    told = measure({"r1": files[0].model}).as_json()

    nobody = Share().as_json()
    nadia = {**nobody, "words": 2, "lines": 1}
    vidal = {**nobody, "words": 1, "lines": 1, "decisions": 1}
    both = {"pro": nadia, "accompagnée": vidal}
    whole = {**nobody, "words": 3, "lines": 2, "decisions": 1}
    shares = {"by_gender": {"f": whole}, "by_side": both, "by_gender_and_side": {"f": both}, "played": nobody}
    assert told == {
        "stories": [{"slug": "r1", **shares}],
        "all": {"leads": {"f": 1, "m": 0, "x": 0}, **shares},
    }


def test_the_tables_are_what_people_read():
    lou = Voice("lou", "f", "pro", True, Share(300, 40, 0, 9, 5))
    vidal = Voice("vidal", "f", "accompagnée", False, Share(900, 60, 6, 3, 12))
    noe = Voice("noe", "m", "accompagnée", False, Share(80, 10, 1, 2, 1))
    sam = Voice("sam", "x", "proche", True, Share(20, 5, 0, 0, 0))
    balance = Balance(
        (StoryBalance("porte", "La porte", (lou, vidal)), StoryBalance("banc", "Le banc", (noe, sam)))
    )

    shown = "\n".join(balance.lines()) + "\n"
    if os.environ.get("FILROUGE_RENEW"):
        GOLDEN.write_text(shown, encoding="utf-8")

    assert shown == GOLDEN.read_text("utf-8")


def test_no_story_has_no_table():
    assert list(measure({}).lines()) == []


# People as people


def test_a_story_of_people_is_left_alone(tmp_path):
    assert told(reviewed(tmp_path), portrayal.CHECKS) == []


@pytest.mark.parametrize(
    ("people", "scenes", "code"),
    [
        ({"vidal": person("Madame Vidal", "f", "accompagnée")}, {}, "accompagnée-sans-but"),
        (
            {"haddad": person("Madame Haddad", "f", "accompagnée", but="sortir")},
            {"fin": {"décide": "haddad", "texte": "Fin.", "fin": {"titre": "Fin", "bilan": "Fini."}}},
            "accompagnée-sans-réplique",
        ),
        (
            {"haddad": person("Madame Haddad", "f", "accompagnée", but="sortir")},
            {"palier": {"lieu": "palier-immeuble", "texte": "nadia: Oui.\nhaddad: Non.", "suite": "cuisine"}},
            "accompagnée-sans-décision",
        ),
        (
            {},
            {"cuisine": {"décide": "nadia", "texte": "vidal: Oui.", "suite": "fin"}},
            "seuls-les-pros-décident",
        ),
        ({"vidal": person("Madame Vidal", "f", "proche")}, {}, "personne-accompagnée-absente"),
        ({"nadia": person("Nadia", "f", "proche")}, {}, "pro-sans-équipe"),
        (
            {},
            {"palier": {"lieu": "palier-immeuble", "texte": "La porte.", "suite": "cuisine"}},
            "pro-sans-équipe",
        ),
    ],
)
def test_a_story_that_forgets_someone_is_told_so_once(tmp_path, people, scenes, code):
    assert told(reviewed(tmp_path, story(people, scenes)), portrayal.CHECKS) == [code]


def test_where_nobody_is_said_to_decide_each_accompanied_person_is_named(tmp_path):
    people = {"haddad": person("Madame Haddad", "f", "accompagnée", but="sortir")}
    scenes = {"cuisine": {"texte": "vidal: Oui.\nhaddad: Non.", "suite": "fin"}}
    (each, *_) = reviewed(tmp_path, story(people, scenes))

    named = [finding.mistake.words["nom"] for finding in portrayal.decides_nothing(each)]

    assert named == ["Madame Vidal", "Madame Haddad"]


def test_a_colleague_who_is_there_without_a_word_is_a_team(tmp_path):
    scene = {
        "lieu": "palier-immeuble",
        "présents": ["lou", "nadia"],
        "texte": "La porte.",
        "suite": "cuisine",
    }

    assert told(reviewed(tmp_path, story(scenes={"palier": scene})), portrayal.CHECKS) == []


def test_whoever_is_played_and_does_not_work_there_needs_no_team(tmp_path):
    people = {"lou": person("Lou", "f", "proche"), "nadia": person("Nadia", "f", "autre")}

    assert told(reviewed(tmp_path, story(people)), portrayal.CHECKS) == []


def test_a_capsule_is_told_of_its_people_too(tmp_path):
    people = {"ana": person("Ana", "f", "pro"), "vidal": person("Madame Vidal", "f", "accompagnée")}
    shot = {"chapitre": "Un matin", "lieu": "palier-immeuble", "narration": ["Je sonne.", "ana: Bonjour."]}
    example = yaml.safe_dump({"personnages": people, "plans": [shot]}, allow_unicode=True)
    for name, text in with_example("capsule", example).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    files = [each for each in read(tmp_path) if isinstance(each.model, Capsule)]

    assert told(files, portrayal.CHECKS) == [
        "accompagnée-sans-but",
        "accompagnée-sans-réplique",
        "pro-sans-équipe",
    ]


def women_and_men(leads: str, speakers: str):
    """A story for each lead's gender, in which as many speakers as letters say one line each."""
    people = {f"p{n}": person(f"P{n}", gender, "autre") for n, gender in enumerate(speakers)}
    lines = "\n".join(f"p{n}: Un deux trois." for n in range(len(speakers)))
    scene = {"lieu": "palier-immeuble", "texte": lines, "suite": "cuisine"}
    silent = {"cuisine": {"texte": "La porte.", "suite": "fin"}}
    return [
        story({**people, "lou": person("Lou", lead, "pro")}, {"palier": scene, **silent}) for lead in leads
    ]


@pytest.mark.parametrize(
    ("leads", "speakers", "codes"),
    [
        ("fmfm", "fm", []),
        ("fffmm", "fffmm", []),  # 60 %
        ("ffff", "fm", ["rôles-inégaux"]),
        ("fmfm", "fmmm", ["paroles-inégales"]),
        ("mmmm", "m", ["rôles-inégaux", "paroles-inégales"]),
        ("fff", "f", []),  # too few stories
        ("xxxx", "x", []),  # neither
        ("fxxx", "fm", ["rôles-inégaux"]),
    ],
)
def test_from_four_stories_on_women_and_men_lead_and_speak_about_as_much(tmp_path, leads, speakers, codes):
    files = reviewed(tmp_path, *women_and_men(leads, speakers))

    told = [code for check in portrayal.WHOLE_CHECKS for _, code in told_of_all(files, check)]
    assert told == codes


def test_an_uneven_whole_is_told_where_the_gap_is_widest(tmp_path):
    stories = [*women_and_men("fff", "fm"), *women_and_men("f", "fff")]

    files = reviewed(tmp_path, *stories)

    assert told_of_all(files, portrayal.uneven_speech) == [("r4/recit.yaml", "paroles-inégales")]


def test_the_widest_gap_is_not_the_longest_story(tmp_path):
    stories = [*women_and_men("fff", "ff"), *women_and_men("f", "fffmm")]

    files = reviewed(tmp_path, *stories)

    assert told_of_all(files, portrayal.uneven_speech) == [("r1/recit.yaml", "paroles-inégales")]


def test_uneven_leads_are_told_in_a_story_that_adds_to_them(tmp_path):
    files = reviewed(tmp_path, *women_and_men("mffff", "mmm"))

    assert told_of_all(files, portrayal.uneven_leads) == [("r2/recit.yaml", "rôles-inégaux")]
