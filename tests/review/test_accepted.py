"""What the writer has weighed and keeps is not told again, and nothing else is kept silent with it."""

import pytest
import yaml

from scenarios.content import read_content
from scenarios.review.checks import review
from scenarios.telling import Sheet, how_to_keep
from scenarios.verify import verify
from tests.review.small import TODAY, reviewed, story

PALIER = {"lieu": "palier-immeuble", "étiquette": "réalité", "texte": "Une vocation.", "suite": "cuisine"}
CUISINE = {
    "étiquette": "finalité",
    "décide": "vidal",
    "texte": "Une vocation.\nvidal: Entrez.",
    "suite": "fin",
}
REASON = "le mot est discuté plus loin"


def told(tmp_path, accepted):
    """(code, scene) of what the review says of a story where a word stands in two scenes."""
    files = reviewed(tmp_path, story(scenes={"palier": PALIER, "cuisine": CUISINE}, avis_acceptés=accepted))
    (game,) = [file for file in files if file.slug]
    rows = game.source.document.text
    return [(each.code, rows[each.line - 1].strip()) for each in review([game]) if each.code in CODES]


CODES = {"vocation", "avis-sans-objet"}
BOTH = [("vocation", "texte: Une vocation."), ("vocation", "texte: 'Une vocation.")]


def test_nothing_accepted_everything_told(tmp_path):
    assert told(tmp_path, []) == BOTH


def test_a_remark_is_kept_in_its_scene_only(tmp_path):
    accepted = [{"code": "vocation", "scène": "palier", "raison": REASON}]

    assert told(tmp_path, accepted) == BOTH[1:]


def test_without_a_scene_it_is_kept_in_the_whole_file(tmp_path):
    assert told(tmp_path, [{"code": "vocation", "raison": REASON}]) == []


def test_what_accepts_nothing_is_a_remark_at_its_own_place(tmp_path):
    accepted = [{"code": "vocation", "raison": REASON}, {"code": "usager", "raison": REASON}]

    assert told(tmp_path, accepted) == [("avis-sans-objet", "- code: usager")]


def test_two_lines_that_accept_the_same_are_both_of_use(tmp_path):
    accepted = [
        {"code": "vocation", "raison": REASON},
        {"code": "vocation", "scène": "palier", "raison": REASON},
    ]

    assert told(tmp_path, accepted) == []


@pytest.mark.parametrize("already", [[], [{"code": "vocation", "scène": "palier", "raison": REASON}]])
def test_what_is_told_to_keep_a_remark_keeps_it_when_copied_as_it_is(tmp_path, already):
    scenes = {"palier": PALIER, "cuisine": CUISINE}
    files = reviewed(tmp_path, story(scenes=scenes, avis_acceptés=already))
    remarks = [each for each in review(files) if each.code == "vocation"]
    copied = yaml.safe_load("\n".join(list(how_to_keep(remarks))[2:]))
    files = reviewed(tmp_path, story(scenes=scenes, **copied))

    assert len(remarks) == 2 - len(already)
    assert [each.code for each in review(files) if each.code in CODES] == ["vocation"][len(already) :]


def test_how_a_remark_is_kept_is_told_once_with_the_scene_of_the_first(tmp_path):
    remarks = review(reviewed(tmp_path, story(scenes={"palier": PALIER, "cuisine": CUISINE})))
    told_once = list(how_to_keep([each for each in remarks if each.code == "vocation"], Sheet(1000)))

    assert told_once[0].startswith("Pour garder la remarque [vocation], dites pourquoi, en tête de ")
    assert told_once[1:] == [
        "",
        "avis_acceptés:",
        "- code: vocation",
        "  scène: palier",
        "  raison: écrivez ici pourquoi",
        "",
    ]


def test_what_is_no_remark_of_words_has_nothing_to_keep(tmp_path):
    kept = [{"code": "usager", "raison": REASON}]
    files = reviewed(tmp_path, story(avis_acceptés=kept, titre="L'escallier"))
    told_of = {each.code: each.keep for each in review(files)}

    assert {code: told_of[code] for code in ("avis-sans-objet", "orthographe", "apostrophe-droite")} == {
        "avis-sans-objet": None,
        "orthographe": None,
        "apostrophe-droite": None,
    }
    assert list(how_to_keep(each for each in review(files) if not each.keep)) == []


def test_a_code_that_is_nearly_one_is_asked_about(tmp_path):
    accepted = [{"code": "vocassion", "raison": REASON}]
    files = reviewed(tmp_path, story(avis_acceptés=accepted))
    (problem,) = [each for each in review(files) if each.code == "avis-sans-objet"]

    assert problem.hint.startswith("Vouliez-vous dire «\u00a0vocation\u00a0»\u00a0?")


@pytest.mark.parametrize("reason", [{}, {"raison": ""}, {"raison": "  "}])
def test_a_reason_is_asked_for(tmp_path, reason):
    (tmp_path / "univers" / "r1").mkdir(parents=True)
    file = tmp_path / "univers" / "r1" / "recit.yaml"
    file.write_text(yaml.safe_dump(story(avis_acceptés=[{"code": "vocation", **reason}]), allow_unicode=True))

    codes = {each.code for each in read_content(tmp_path).problems}

    assert codes & {"champ-manquant", "champ-vide"}


def test_an_acceptance_hides_neither_an_error_nor_what_is_proved(tmp_path):
    reviewed(tmp_path, story())
    file = tmp_path / "univers" / "r1" / "recit.yaml"
    accepted = [{"code": code, "raison": REASON} for code in ("scène-jamais-atteinte", "sans-issue")]
    file.write_text(
        yaml.safe_dump(story(scenes={"cave": CUISINE}, avis_acceptés=accepted), allow_unicode=True)
    )

    codes = [each.code for each in verify(read_content(tmp_path), today=TODAY).problems]

    assert "scène-jamais-atteinte" in codes
    assert codes.count("avis-sans-objet") == 2


@pytest.mark.parametrize(
    ("file", "content"),
    [
        (
            "univers/r1/univers.yaml",
            {
                "format": "1",
                "titre": "Essai",
                "ordre": "1",
                "teinte": "corail",
                "icône": "clé",
                "accroche": "Une vocation.",
            },
        ),
        ("glossaire.yaml", {"format": "1", "mots": {"porte": {"définition": "Une vocation."}}}),
        (
            "site.yaml",
            {"format": "1", "organisation": {"nom": "Ici", "présentation": "Une vocation."}, "contacts": []},
        ),
    ],
)
def test_every_kind_of_file_may_accept(tmp_path, file, content):
    for accepted, expected in ([], 1), ([{"code": "vocation", "raison": REASON}], 0):
        files = reviewed(tmp_path, story(), others={file: content | {"avis_acceptés": accepted}})
        assert [each.code for each in review(files)].count("vocation") == expected
