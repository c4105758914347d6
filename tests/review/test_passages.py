"""The prose of a file: all of what is read, nothing else, and each sign at its place."""

from collections.abc import Mapping
from textwrap import dedent
from typing import Annotated, Any, get_args, get_origin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.capsule import Capsule
from scenarios.content import PACKAGED, read_content
from scenarios.fields import Content, Line, RichText
from scenarios.marked import parse
from scenarios.model import Story
from scenarios.places import Document
from scenarios.review import passages as module
from scenarios.review.passages import PROSE, Kind, passages
from scenarios.site_model import Site

# What holds words that nobody reads as prose: names of things, words of a list, dates, addresses, what only the
# writer and the reviewer see.
NO_PROSE = {
    "Accepted": {"code", "scène", "raison"},
    "Audit": {"état"},
    "Bridge": {"de", "vers", "sorte", "revenu", "financements", "sources", "confiance"},
    "Card": {"source"},
    "Character": {"genre", "est", "métier"},
    "Chart": {"source"},
    "Choice": {"vers", "décide"},
    "CitedSource": {"adresse", "date"},
    "Contact": {"numéro", "source"},
    "DatedRule": {"depuis", "jusqu_à", "source"},
    "Diploma": {"rncp", "sources", "confiance"},
    "Accessibility": {"contact"},
    "AfterEnding": {"passerelle", "sources"},
    "AfterStory": {"passerelle", "sources"},
    "FieldFigure": {"source", "confiance", "thème"},
    "Figure": {"source"},
    "Funding": {"revenu", "sources", "confiance"},
    "Host": {"nom", "adresse", "téléphone"},
    "Job": {
        "univers",
        "aussi_dans",
        "diplômes",
        "nuits",
        "confiance",
        "récit_de_journée",
        "sources",
        "mots_connus",
    },
    "LegalNotice": {"direction_de_la_publication"},
    "Look": {
        "âge",
        "corpulence",
        "visage",
        "traits",
        "yeux",
        "regard",
        "nez",
        "bouche",
        "coiffure",
        "teinte",
        "barbe",
        "tenue",
        "couleurs",
        "accessoires",
        "pose",
    },
    "NextScene": {"vers"},
    "Part": {"métier"},
    "Pay": {"source"},
    "PlaceToAsk": {"adresse", "sources", "confiance"},
    "Publisher": {"nom", "forme_juridique", "adresse", "téléphone"},
    "Reading": {"savoir", "date"},
    "ReceivedIdea": {"source"},
    "Scene": {
        *("lieu", "présents", "poses", "contacts", "ambiance"),
        *("étiquette", "moment", "support", "décide"),
    },
    "Beat": {"expressions", "poses", "contacts"},
    "Film": {"vidéo", "sous_titres"},
    "Shot": {
        *("lieu", "présents", "expressions", "poses", "contacts", "caméra", "cadre", "lumière"),
        *("ambiance", "son", "accessoires", "voix"),
    },
    "Site": {"adresse", "intégration", "écriture", "mots_connus"},
    "Story": {"joué", "messages", "début", "mots_connus"},
    "Universe": {"teinte", "icône", "mots_connus"},
    "Way": {"passerelle"},
    "Capsule": {"métier", "sources", "mots_connus"},
    "ClassSheet": {"mots_connus"},
    "QuizCard": {"carte", "source"},
    "Replay": {"scène", "choix"},
    "Stop": {"scène"},
}


def holds_words(kind: Any) -> bool:
    """Whether a field may hold words: a string, marked words, a line, or some of these."""
    if get_origin(kind) is Annotated:
        return holds_words(get_args(kind)[0])
    if get_origin(kind) is Mapping:
        return holds_words(get_args(kind)[1])
    if isinstance(kind, type):
        return issubclass(kind, str | RichText | Line)
    return any(holds_words(each) for each in get_args(kind)) or isinstance(kind, str)


def models(above: type[Content] = Content) -> set[type[Content]]:
    """Every model that has fields of its own and is read from a file (a catalogue's is known by its entries)."""
    found = {each for below in above.__subclasses__() for each in {below, *models(below)}}
    return {
        each
        for each in found
        if "entries" not in each.model_fields and each.__module__.startswith("scenarios")
    }


def test_every_field_of_words_is_prose_of_some_kind_or_said_to_be_none():
    unknown = {}
    for model in models():
        fields = {field.alias or name: field.annotation for name, field in model.model_fields.items()}
        worded = {key for key, kind in fields.items() if holds_words(kind)}
        known = set(PROSE.get(model, ())) | NO_PROSE.get(model.__name__, set())
        unknown[model.__name__] = worded ^ known

    assert {name: keys for name, keys in unknown.items() if keys} == {}


def of_story(text: str) -> tuple[list[module.Passage], Document]:
    document = parse(text)
    characters = {"characters": frozenset(document.value["personnages"])}
    return list(passages(Story.model_validate(document.value, context=characters), document)), document


HEAD = """\
format: 1
titre: Essai
accroche: Une porte.
joué: lou
personnages:
  lou: {nom: Lou, genre: f, rôle: apprentie, est: pro}
début: palier
scènes:
"""
TOKENS = st.sampled_from(
    [
        "la clé",
        "*vite*",
        "l’*autre* rive",
        "[[planning]]",
        "[[planning|plannings]]",
        "{minutes} min",
        "\\*",
        "où ?",
    ]
)
LINES = st.builds(
    lambda when, own, who, words, end: when + own + who + " ".join(words) + end,
    st.sampled_from(["", "[si minutes < 3] ", "[si non vu(palier)]"]),
    st.sampled_from(["", "[parole] "]),
    st.sampled_from(["", "lou : ", "lou (inquiète): ", "\\ "]),
    st.lists(TOKENS, min_size=1, max_size=5),
    st.sampled_from(["", "  "]),
)


WORDS = st.lists(TOKENS, min_size=1, max_size=5).map(" ".join)
ROWS = st.lists(LINES | st.just(""), max_size=4)


def block(sign, rows):
    return f"{sign}\n" + "\n".join(f"      {row}" for row in rows)


@given(
    st.builds(lambda first, rows: block("|", [first, *rows]), LINES, ROWS)
    | st.builds(lambda first, rows: block(">", [first, *rows]), LINES, st.lists(WORDS, max_size=3))
    | LINES.map(lambda line: "'" + line.replace("'", "''") + "'")
    | LINES.map(lambda line: '"' + line.replace("\\", "\\\\") + '"')
)
def test_each_sign_of_a_passage_stands_at_its_place_in_the_file(value):
    """However the words are written in YAML, an index into a passage is where a problem's caret points."""
    text = f"{HEAD}  palier:\n    texte: {value}\n    fin: {{titre: F, bilan: Fini.}}\n"
    found, document = of_story(text)

    assert any(each.kind is Kind.LINE for each in found)
    for each in found:
        assert len(each.words) == len(each.raw)
        for index, sign in enumerate(each.words):
            if not sign.isspace():
                mark = document.place(each.path, index)
                assert document.text[mark.line - 1][mark.column - 1] == sign


@given(st.lists(TOKENS, min_size=1, max_size=6))
def test_a_passage_holds_what_a_player_reads_and_blanks_the_rest(tokens):
    words = " ".join(tokens)
    found, _ = of_story(
        f"{HEAD}  palier:\n    texte: |\n      lou: {words}\n    fin: {{titre: F, bilan: Fini.}}\n"
    )
    (line,) = [each for each in found if each.kind is Kind.LINE]

    shown = words.replace("{minutes}", "").replace("[[planning|", "").replace("[[", "").replace("]]", "")
    shown = shown.replace("\\*", "ESCAPED").replace("*", "").replace("ESCAPED", "*")
    assert "".join(line.words.split()) == "".join(shown.split())


def test_a_line_says_its_scene_its_speaker_and_whose_words_they_are():
    found, _ = of_story(
        HEAD
        + dedent("""\
          palier:
            texte: |

              La radio joue.
              [si vu(palier)] [parole] lou: Je suis autiste.
            choix:
              - {texte: Sonner, vers: palier, réplique: "lou: Bonjour."}
            fin: {titre: Fini, bilan: La porte s’ouvre.}
        """)
        .replace("\n", "\n  ")
        .join(["  ", ""])
    )
    lines = [
        (each.kind, each.scene, each.speaker, each.own_words, each.words.strip())
        for each in found
        if each.scene
    ]

    assert lines == [
        (Kind.LINE, "palier", None, False, "La radio joue."),
        (Kind.LINE, "palier", "lou", True, "Je suis autiste."),
        (Kind.LABEL, "palier", None, False, "Sonner"),
        (Kind.REPLY, "palier", "lou", False, "Bonjour."),
        (Kind.TITLE, "palier", None, False, "Fini"),
        (Kind.BALANCE, "palier", None, False, "La porte s’ouvre."),
    ]


def test_what_the_writer_left_out_is_no_passage():
    document = parse("format: 1\norganisation: {nom: Ici, présentation: Nous aidons.}\ncontacts: []\n")

    assert [each.words for each in passages(Site.model_validate(document.value), document)] == [
        "Ici",
        "Nous aidons.",
    ]


def test_the_shots_of_a_capsule_are_its_scenes_counted_from_one():
    files = read_content(PACKAGED).careers.files
    capsule = next(each for each in files if isinstance(each.model, Capsule))
    scenes = [
        each.scene for each in passages(capsule.model, capsule.source.document) if each.kind is Kind.NARRATION
    ]

    assert scenes == sorted(scenes, key=lambda scene: int(scene or 0))
    assert scenes[0] == "1"
    assert scenes[-1] == str(len(capsule.model.shots))


@pytest.mark.parametrize("kind", sorted(Kind))
def test_the_shipped_content_has_prose_of_every_kind(kind):
    """A kind that no field is given any more would leave its rules without an object."""
    assert any(kind in kinds.values() for kinds in PROSE.values())


def test_every_sign_of_the_shipped_content_stands_at_its_place():
    content = read_content(PACKAGED)
    read = [(each.model, each.source) for each in content.careers.files]
    read += [(each.story, each.source) for each in content.stories.values()]
    count = 0
    for model, source in read:
        for each in passages(model, source.document):
            for index, sign in enumerate(each.words):
                if not sign.isspace():
                    mark = source.document.place(each.path, index)
                    assert source.document.text[mark.line - 1][mark.column - 1] == sign, each
            count += 1

    assert count > 1000
