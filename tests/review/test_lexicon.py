"""The lexicon: each word is found where it hurts, left where it is fitting, and told with its reason."""

import dataclasses
import os
import re
from pathlib import Path

import pytest
import yaml

from scenarios.definitions import Severity, definitions, families
from scenarios.review.lexicon import LEXICON, Shelter, lexicon, words_pattern
from scenarios.review.passages import Kind, Passage
from scenarios.review.wordbook import wordbook
from scenarios.review.wording import words
from scenarios.universe_model import Universe
from tests.review.small import person, reviewed, story

GUIDE = Path(__file__).parents[2] / "docs" / "mots.md"
WORDS = lexicon()
RAW = yaml.safe_load(LEXICON.read_text(encoding="utf-8"))


def told(tmp_path, text):
    """What the lexicon says of a scene's lines: (code, the words quoted, the count)."""
    return found(reviewed(tmp_path, one_scene(text)))


def one_scene(text):
    people = {"marc": person("Marc", "m", "proche")}
    return story(people, {"palier": {"lieu": "palier-immeuble", "texte": text, "suite": "cuisine"}})


def plain(sentence):
    return sentence.replace("\u00a0", " ")


def found(files):
    mistakes = [finding.mistake for file in files for finding in words(file)]
    return [(each.code, each.words["trouvé"], str(each.words["fois"]).strip()) for each in mistakes]


@pytest.fixture(scope="module")
def universe(tmp_path_factory):
    """A page without a word of the lexicon, read once."""
    files = reviewed(tmp_path_factory.mktemp("page"))
    return next(file for file in files if isinstance(file.model, Universe))


def with_words(page, text):
    """The page, where ``text`` is all there is to read."""
    return dataclasses.replace(page, passages=(Passage(("accroche",), text, text, Kind.PROSE),))


@pytest.fixture
def on_a_page(universe):
    """What the lexicon says of a page's sentences."""
    return lambda text: found([with_words(universe, text)])


SITE = {"format": "1", "organisation": {"nom": "Ici", "présentation": "Nous aidons."}, "contacts": []}


@pytest.mark.parametrize(("code", "example"), [(code, each) for code in WORDS for each in WORDS[code].caught])
def test_a_word_is_found_on_a_page(on_a_page, code, example):
    if WORDS[code].elsewhere:
        assert WORDS[code].pattern.search(example)
    else:
        assert code in [each for each, _, _ in on_a_page(example)]


@pytest.mark.parametrize(("code", "example"), [(code, each) for code in WORDS for each in WORDS[code].spared])
def test_a_fitting_word_is_left_alone(on_a_page, code, example):
    assert code not in [each for each, _, _ in on_a_page(example)]


def test_there_are_a_hundred_words_and_each_is_whole():
    assert len(WORDS) >= 100
    for entry in WORDS.values():
        assert entry.caught
        assert entry.spared
        assert entry.better
        assert entry.voices
        assert not entry.why.endswith((".", "!", "?")), entry.code
        assert entry.why[:1] == entry.why[:1].lower(), entry.code
        # They stand after a colon: a second one in the sentence would be one too many.
        assert "\u00a0:" not in entry.why + " ".join(entry.better), entry.code


def test_every_source_is_cited_and_a_judgement_of_the_trade_says_it_has_none():
    cited = {name for fields in RAW["mots"].values() for name in fields["sources"]}

    assert cited == set(RAW["sources"])
    assert "sans source" in RAW["sources"]["métier"]["nom"]


def test_an_entry_has_no_key_that_nothing_reads():
    known = {"domaine", "niveau", "terme", "motif", "pourquoi", "mieux", "juste", "sauf", "sauf_avec"}
    known |= {"casse", "si_écriture", "ailleurs", "sources", "oui", "non"}

    assert {key for fields in RAW["mots"].values() for key in fields} == known


def test_a_word_is_a_code_of_its_own():
    defined = {code for family in families() for code in family.problems}

    assert defined.isdisjoint(WORDS)
    assert {entry.elsewhere for entry in WORDS.values()} - {None} <= defined


def test_only_the_gravest_words_are_warnings_and_none_is_an_error():
    grave = {code for code in WORDS if definitions()[code].severity is Severity.WARNING}

    assert grave == {code for code, fields in RAW["mots"].items() if fields["niveau"] == "E"}
    assert {definitions()[code].severity for code in WORDS} == {Severity.WARNING, Severity.REMARK}


def test_a_pattern_reads_both_apostrophes_any_blank_and_whole_words_only():
    pattern = words_pattern(["l'enfant placé"])

    assert pattern.search("L’ENFANT\u00a0PLACÉ")
    assert pattern.search("l'enfant   placé")
    assert not pattern.search("l’enfant placés")
    assert not pattern.search("avril'enfant placé")


@pytest.mark.parametrize("code", WORDS)
def test_no_pattern_repeats_a_repetition(code):
    """It would try every way to cut a long line, and hold up the whole check."""
    assert re.compile(r"\([^)]*[+*][^)]*\)[+*]").search(WORDS[code].pattern.pattern) is None


def test_the_words_of_the_person_are_hers(tmp_path):
    assert told(tmp_path, "lou: C’est dingue.") == [("les-fous", "dingue", "")]
    assert told(tmp_path, "[parole] lou: C’est dingue.") == []


def test_a_quoted_word_is_left_alone_where_the_entry_says_so(tmp_path):
    assert told(tmp_path, "Sur l’affiche : « une vocation ». ") == []
    assert told(tmp_path, "Une vocation, et « rien d’autre ».") == [("vocation", "vocation", "")]
    assert told(tmp_path, "« Cloué dans un fauteuil »") == [
        ("cloué-au-fauteuil", "Cloué dans un fauteuil", "")
    ]


def test_a_received_idea_is_quoted_so_as_to_be_answered(tmp_path):
    universe = {
        "format": "1",
        "titre": "Essai",
        "ordre": "1",
        "teinte": "corail",
        "icône": "clé",
        "accroche": "Ici.",
        "idées_reçues": [{"idée": "C’est une vocation.", "réponse": "C’est un métier.", "source": "enquete"}],
    }

    assert found(reviewed(tmp_path, story(), others={"univers/r1/univers.yaml": universe})) == []


def test_a_parent_may_say_what_a_professional_is_told_of(tmp_path):
    assert told(tmp_path, "lou: La nounou arrive.") == [("nounou", "nounou", "")]
    assert told(tmp_path, "marc: La nounou arrive.") == []


def test_a_familiar_word_is_fitting_in_someones_mouth(tmp_path):
    assert told(tmp_path, "lou: Salut les gosses.") == []
    assert told(tmp_path, "Les gosses rient.") == [("gamin", "gosses", "")]


def test_a_role_is_somebodys(universe):
    text = "un éducateur"
    page = dataclasses.replace(universe, passages=(Passage(("rôle",), text, text, Kind.ROLE),))

    assert found([page]) == []
    assert found([with_words(universe, text)]) == [("masculin-générique", "un éducateur", "")]


@pytest.mark.parametrize(("kind", "expected"), [(Kind.TITLE, []), (Kind.PROSE, ["petites-mains"])])
def test_a_title_may_play_with_words(universe, kind, expected):
    text = "Les petites mains"
    page = dataclasses.replace(universe, passages=(Passage(("titre",), text, text, kind),))

    assert [code for code, _, _ in found([page])] == expected


def test_nobody_chooses_a_name(tmp_path):
    people = {"marc": person("Mademoiselle Gitane", "f", "proche")}

    assert found(reviewed(tmp_path, story(people, titre="Mademoiselle"))) == [
        ("mademoiselle", "Mademoiselle", "")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ce n’est pas une garderie.", []),
        ("Ce n'était plus une garderie.", []),
        ("On ne dit plus « les handicapés ».", []),
        ("N’écrivez jamais « les handicapés ».", []),
        ("C’est une garderie.", ["garderie"]),
        ("Ce n’est pas loin de la garderie.", ["garderie"]),
        ("Il ne faut pas oublier la garderie.", ["garderie"]),
    ],
)
def test_a_word_that_the_text_turns_down_is_left_alone(tmp_path, sentence, expected):
    assert [code for code, _, _ in told(tmp_path, sentence)] == expected


def test_a_story_tells_of_someone_and_a_page_of_everyone(tmp_path, on_a_page):
    sentence = "Un éducateur ouvre la porte."

    assert told(tmp_path, sentence) == []
    assert on_a_page(sentence) == [("masculin-générique", "Un éducateur", "")]


def test_the_glossary_may_define_a_word_and_no_other(tmp_path):
    glossary = {
        "format": "1",
        "mots": {
            "usager": {"définition": "Un usager a des droits."},
            "porte": {"définition": "Un usager la pousse."},
        },
    }
    files = reviewed(tmp_path, story(), others={"glossaire.yaml": glossary})
    places = [finding.path for file in files for finding in words(file)]

    assert places == [("mots", "porte", "définition")]


@pytest.mark.parametrize(("writing", "expected"), [("double", 1), ("épicène", 1), ("point-médian", 0)])
def test_the_middle_dot_follows_the_organisations_choice(tmp_path, writing, expected):
    files = reviewed(tmp_path, others={"site.yaml": SITE | {"écriture": writing}})
    page = next(file for file in files if isinstance(file.model, Universe))

    assert len(found([with_words(page, "L’éducateur·rice arrive.")])) == expected


def test_a_word_is_told_once_a_scene_with_its_count_where_it_first_stands(tmp_path):
    files = reviewed(
        tmp_path,
        story(
            scenes={
                "palier": {
                    "lieu": "palier-immeuble",
                    "texte": "La radio.\nUn usager sonne.\nDes usagers, deux usagers.",
                    "suite": "cuisine",
                },
                "cuisine": {"texte": "Encore un usager.", "suite": "fin"},
            }
        ),
    )
    (game,) = [file for file in files if file.slug]

    assert found([game]) == [("usager", "usager", "(3 fois ici)"), ("usager", "usager", "")]
    assert [finding.path for finding in words(game)] == [
        ("scènes", "palier", "texte", 1),
        ("scènes", "cuisine", "texte", 0),
    ]
    (problem, _) = game.source.problems(words(game))
    assert game.source.document.text[problem.line - 1][problem.column - 1 :].startswith("usager sonne")


def test_a_sentence_says_why_what_is_better_when_it_fits_and_how_to_keep_it(tmp_path):
    files = reviewed(
        tmp_path,
        story(scenes={"palier": {"lieu": "palier-immeuble", "texte": "Une vocation.", "suite": "fin"}}),
    )
    (game,) = [file for file in files if file.slug]
    (problem,) = game.source.problems(words(game))

    assert plain(problem.message) == (
        "« vocation » : l’aptitude devient un don, et l’on oublie ce qui s’apprend et ce qui se paie."
    )
    assert plain(problem.hint) == (
        "Souvent plus juste : un choix ; un intérêt ; une compétence ; ce que l’on apprend. "
        "Le mot convient dans ce cas : « a vocation à », « pour vocation » ; un passage qui discute le mot."
    )


def test_a_mark_inside_the_words_hides_nothing_and_moves_no_caret(tmp_path):
    text = "lou: Oui, *oui*, placer l’*enfant*."

    assert told(tmp_path, text) == [("enfant-placé", "placer l’enfant", "")]
    (game,) = [file for file in reviewed(tmp_path, one_scene(text)) if file.slug]
    (problem,) = game.source.problems(words(game))
    assert game.source.document.text[problem.line - 1][problem.column - 1 :].startswith("placer l’*")


def test_every_shelter_is_used_by_some_word():
    assert {shelter for entry in WORDS.values() for shelter in entry.shelters} == set(Shelter)


def test_the_guide_says_every_word():
    """``docs/mots.md``, renewed with FILROUGE_RENEW=1."""
    guide = wordbook()
    if os.environ.get("FILROUGE_RENEW"):
        GUIDE.write_text(guide, encoding="utf-8")

    assert GUIDE.read_text(encoding="utf-8") == guide
    assert [title for title in re.findall(r"^### (.+)$", guide, re.MULTILINE) if title not in WORDS] == []
    assert guide.count("\n### ") == len(WORDS)
