"""French signs: what is a fault, what it becomes, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.all_careers import Careers
from scenarios.model import Accepted, Story
from scenarios.places import Document
from scenarios.reading import Source
from scenarios.review.passages import Kind, Passage
from scenarios.review.reviewed import Around, Reviewed
from scenarios.review.typography import RULES, slips, typography
from tests.review.small import TODAY

N = "\u00a0"


def passage(raw, words=None, kind=Kind.LINE, speaker="lou", path=("scènes", "a", "texte", 0)):
    return Passage(path, words or raw, raw, kind, "a", speaker)


def mended(given):
    """The passage once every slip is mended, round after round, as ``--corriger`` does."""
    for _round in range(8):
        edits = sorted(
            (slip for slip in slips(given) if slip.new is not None),
            reverse=True,
            key=lambda slip: (slip.start, slip.end),
        )
        if not edits:
            return given.raw
        raw, words = given.raw, given.words
        for slip in edits:
            raw, words = (f"{each[: slip.start]}{slip.new}{each[slip.end :]}" for each in (raw, words))
        given = given._replace(raw=raw, words=words)
    raise AssertionError(given.raw)


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("Quoi ?", f"Quoi{N}?"),
        ("Quoi?", f"Quoi{N}?"),
        ("Oui ! Non ; si : voilà.", f"Oui{N}! Non{N}; si{N}: voilà."),
        ("Et…?", f"Et…{N}?"),
        ("« Oui »", f"«{N}Oui{N}»"),
        ("«Oui»", f"«{N}Oui{N}»"),
        ("Quoi \u00a0?", f"Quoi{N}?"),
        ("L'eau, l’air, l'« ami »", f"L’eau, l’air, l’«{N}ami{N}»"),
        ("T'as vu l'15 ?", f"T’as vu l’15{N}?"),
        ('Elle dit "oui".', f"Elle dit «{N}oui{N}»."),
        ('« Elle dit "oui". »', f"«{N}Elle dit “oui”.{N}»"),
        ("Peut-être...", "Peut-être…"),
        ("Le linge, etc...", "Le linge, etc."),
        ("Le linge, etc. …", "Le linge, etc."),
        ("- Bonjour.", "— Bonjour."),
        ("Elle vient - enfin - ici.", "Elle vient – enfin – ici."),
        ("Elle vient -- enfin.", "Elle vient – enfin."),
        ("Oui , non .", "Oui, non."),
        ("Oui ,non", "Oui, non"),
        ("Oui,non", "Oui, non"),
        ("Oui!Non", f"Oui{N}! Non"),
        ("Elle part.Elle revient.", "Elle part. Elle revient."),
        ("Deux  mots", "Deux mots"),
        ("À 8h30, 8 h, 35h.", f"À 8{N}h{N}30, 8{N}h, 35{N}h."),
        ("85% et 7,5 %", f"85{N}% et 7,5{N}%"),
        ("1200€, 12 000 euros", f"1{N}200{N}€, 12{N}000 euros"),
        ("Le 1ier, la 1ère, le 2ème", "Le 1er, la 1re, le 2e"),
        (
            "Le coeur, sa soeur, un oeil, le foetus, OEUVRE, Oeuvre",
            "Le cœur, sa sœur, un œil, le fœtus, ŒUVRE, Œuvre",
        ),
    ],
)
def test_a_fault_becomes_what_the_usage_asks(written, becomes):
    assert mended(passage(written)) == becomes


@pytest.mark.parametrize(
    "right",
    [
        f"Quoi{N}? Oui{N}! Non{N}; si{N}: voilà.",
        "Quoi\u202f? Oui\u202f!",
        f"Ah{N}?! Non{N}!!! (?) Bien (sûr{N}!).",
        "Ok ;) Bien :-) Oh :(",
        "À 08:30, le 12/05, la version 2.5, 3,5 tonnes",
        "Voir https://exemple.fr/l'eau?x=1;y=2 ou ecrire@exemple.fr",
        "moelle, poêle, coexister, Leboeuf, Noé",
        "1er, 1re, 2e, 3es, XXe",
        "Un, deux… vingt (etc.)",
        "dis-lui, là-bas, arc-en-ciel, 14-18, 14 - 18",
        "rock 'n' roll",
        f"En 2022, 300 personnes{N}; le 3114",
        f"«{N}Elle dit “oui”{N}»",
        "A mangé ? Qui ?".replace(" ?", f"{N}?"),
    ],
)
def test_what_is_right_is_left_alone(right):
    assert list(slips(passage(right))) == []


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('Un écran de 15".', "guillemet-seul"),
        ("Elle sort. A partir de midi.", "a-majuscule"),
        ("A la maison.", "a-majuscule"),
    ],
)
def test_what_only_a_person_can_tell_is_said_and_not_mended(written, code):
    assert [(slip.code, slip.new) for slip in slips(passage(written))] == [(code, None)]


def test_marks_hide_no_fault_and_make_none():
    raw = "*Quoi* ?  [[mot|l'eau]], [[plan d'aide]], {n} minutes, *oui*!"
    words = " Quoi  ?        l'eau  ,   plan d'aide  ,     minutes,  oui !"

    assert (
        mended(passage(raw, words)) == f"*Quoi*{N}? [[mot|l’eau]], [[plan d'aide]], {{n}} minutes, *oui*{N}!"
    )


def test_a_first_word_before_a_colon_is_perhaps_a_speaker():
    for line in ("Lu: oui", "Monsieur Lucas: Allez-y", "La dame du 3: oui", "Mme Vidal (souriante): oui"):
        assert list(slips(passage(line, speaker=None))) == []
    assert [each.new for each in slips(passage("Elle dit : oui", speaker=None))] == [N]
    assert (
        mended(passage("Lu: Attention: ça glisse", "    Attention: ça glisse"))
        == f"Lu: Attention{N}: ça glisse"
    )
    assert (
        mended(passage("Attention: ça glisse", kind=Kind.PROSE, speaker=None)) == f"Attention{N}: ça glisse"
    )


def test_a_list_in_a_sheet_is_no_dialogue():
    assert list(slips(passage("- du lait", kind=Kind.PROSE))) == []


@pytest.mark.parametrize(
    "unit", ["a", "a-", "a.", "a@", "http://", "«", '"', "' ", "1 ", "-- ", "oe", "  !", "<a", "etc."]
)
def test_a_hostile_line_is_read_once_through(unit):
    """Read again from each of its signs, it would take an hour."""
    hostile = unit * (50_000 // len(unit))

    assert len(list(slips(passage(hostile)))) <= len(hostile)


# Of a whole file


def file(*raws, accepted=()):
    lines = tuple(passage(raw, path=("scènes", scene, "texte", 0)) for scene, raw in raws)
    model = Story.model_construct(accepted=accepted)
    return Reviewed(model, Source("recit.yaml", Document()), Around(Careers(), TODAY), lines)


def test_a_kind_of_fault_is_told_once_with_how_many_there_are():
    (first, second) = typography(file(("a", "Une eau."), ("b", "L'eau, l'air ?"), ("c", "L'autre")))

    assert (first.path, first.mistake.code, first.mistake.offset) == (
        ("scènes", "b", "texte", 0),
        "apostrophe-droite",
        1,
    )
    assert first.mistake.words["fois"] == "3 fois dans ce fichier"
    assert (second.mistake.code, second.mistake.words["fois"]) == (
        "espace-insécable",
        "une fois dans ce fichier",
    )


def test_faults_that_the_writer_accepts_somewhere_stand_apart():
    keeps = Accepted.model_construct(code="apostrophe-droite", scene="b", reason="cité")

    found = typography(file(("b", "L'eau"), ("a", "L'air, l'eau"), accepted=(keeps,)))

    assert [(each.path[1], each.mistake.words["fois"]) for each in found] == [
        ("b", "une fois dans ce fichier"),
        ("a", "2 fois dans ce fichier"),
    ]


@given(st.text("aé'\"« »?!:;,.…-– 0158h%€oeuOE\u00a0\u202f(", max_size=30))
def test_mending_settles_and_changes_no_letter(words):
    def letters(text):
        apart = text.casefold().replace("œ", "oe")
        return [sign for sign in apart if sign.isalnum() and sign not in "èe"]

    assert letters(mended(passage(words))) == letters(words)


def test_every_rule_has_a_definition_and_an_example():
    from scenarios.definitions import families

    (family,) = (each for each in families() if each.name == "typographie")
    assert {rule.code for rule in RULES} == set(family.problems)
