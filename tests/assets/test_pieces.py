"""Pieces drawn by hand: each is read, in the page, in colours that a person changes."""

import itertools

import pytest

from assets.figure import pieces
from assets.figure.colour import HAIR, ramp
from assets.figure.drawing import Shape
from assets.figure.hair import BABIES, BY_STAGE, CURLED, DOWN, SAME, UNDER_A_HAT, USUAL
from assets.figure.look import AIDS, HATS
from assets.figure.path import Path, ellipse
from assets.figure.path_data import parsed, wound
from assets.figure.pieces import FOLDER, GROUPS, MAIN, SECOND, Form, Mark, Paint, file_of, roles, sheet
from assets.figure.worn import GLASSES, TINTED
from scenarios.vocabulary import vocabulary

TOWARD = (-0.85, -0.55)
KINDS = ("coiffures", "couvre-chefs", "barbes", "accessoires")
DRAWN = [(kind, file.stem) for kind in KINDS for file in sorted((FOLDER / kind).glob("*.svg"))]
COVERINGS = {"bonnet", "voile", "foulard", "turban"}


def drawn_as(folder, monkeypatch, body):
    """What is read of a piece with that inside."""
    monkeypatch.setattr(pieces, "FOLDER", folder)
    (folder / "essais").mkdir()
    svg = f'<svg xmlns="http://www.w3.org/2000/svg"><title>Essai</title>{body}</svg>'
    (folder / "essais" / "piece.svg").write_text(svg, encoding="utf-8")
    sheet.cache_clear()
    return sheet("essais", "pièce")


@pytest.mark.parametrize(("kind", "name"), DRAWN)
def test_every_piece_is_read_and_stays_in_its_page(kind, name):
    groups = sheet(kind, name)
    assert groups
    assert set(groups) <= set(GROUPS)
    shown = [form for group, forms in groups.items() if group != "cache" for form in forms]
    assert shown
    for form in shown:
        left, top, right, bottom = form.outline.path.bounds
        assert left >= -200
        assert top >= -260
        assert right <= 200
        assert bottom <= 260


def test_every_word_for_hair_is_drawn():
    known = vocabulary().look["coiffure"] - COVERINGS
    for word in {SAME.get(word, word) for word in known}:
        assert file_of("coiffures", word).exists(), word


def test_every_style_that_another_becomes_is_drawn():
    for becomes in (BABIES, CURLED, UNDER_A_HAT, *BY_STAGE.values(), {"": DOWN}, {"": USUAL}):
        for word in becomes.values():
            assert file_of("coiffures", word).exists(), word


@pytest.mark.parametrize("word", sorted(COVERINGS | HATS))
def test_every_hat_is_drawn_and_one_worn_over_hair_says_what_it_hides(word):
    hat = sheet("couvre-chefs", word)
    assert hat["dessus"]
    assert word in {"voile", "foulard", "turban"} or hat["cache"]


def test_every_beard_and_what_is_worn_on_a_face_is_drawn():
    for word in vocabulary().look["barbe"]:
        assert file_of("barbes", TINTED.get(word, (word,))[0]).exists(), word
    for word in (*GLASSES, "appareil-auditif", "boucles-d’oreilles"):
        assert file_of("accessoires", word).exists(), word
    assert not set(GLASSES) & set(AIDS)


@pytest.mark.parametrize(("kind", "name"), DRAWN)
def test_no_colour_of_a_role_is_left_on_a_person_of_other_colours(kind, name):
    paint = Paint(roles(HAIR["roux"], "#3f6fb0", 8), TOWARD)
    shown = {
        shape.fill
        for forms in sheet(kind, name).values()
        for shape in paint.painted(forms)
        if isinstance(shape, Shape)
    }
    assert not shown & {*ramp(MAIN), *ramp(SECOND)}


def test_the_line_and_the_shadow_of_a_form_follow_the_light():
    forms = sheet("coiffures", "carré")["devant"]
    worn = roles(MAIN, SECOND, 3)
    left, right = (Paint(worn, toward).painted(forms).svg() for toward in (TOWARD, (0.85, -0.55)))
    assert left != right


def test_details_never_leave_their_form():
    outline, detail = Mark(ellipse(0, 0, 40), MAIN), Mark(ellipse(300, 0, 90), MAIN)
    painted = Paint(roles(MAIN, SECOND, 3), TOWARD).painted([Form(outline, (detail,))])
    assert list(painted)[-1].clips[0].path == outline.path


def test_a_drawing_program_may_gather_attributes_in_a_style(tmp_path, monkeypatch):
    read = drawn_as(
        tmp_path, monkeypatch, f'<g id="devant"><path d="M0 0h9v9z" style="fill:{MAIN};opacity:.5"/></g>'
    )
    assert read["devant"][0].outline == Mark(wound(parsed("M0 0L9 0L9 9Z")), MAIN, 0.5)


@pytest.mark.parametrize(
    ("inside", "reason"),
    [
        ('<path d="M0 0A9 9 0 0 1 9 9"/>', "« A »"),
        ('<path d="M0 0L1"/>', "2 nombres"),
        ("<text>Bonjour</text>", "« text »"),
        ('<path d="M0 0">', "mismatched tag"),
        ('<g transform="translate(1 2)"><path d="M0 0"/></g>', "déplacement"),
    ],
)
def test_what_a_piece_cannot_keep_is_refused_with_its_file_and_the_reason(
    tmp_path, monkeypatch, inside, reason
):
    with pytest.raises(ValueError, match=reason) as refused:
        drawn_as(tmp_path, monkeypatch, f'<g id="devant">{inside}</g>')
    assert "piece.svg" in str(refused.value)


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("m1 1 2 0 0 2z", "M1 1L3 1L3 3Z"),
        ("M0 0H5V5h-5z", "M0 0L5 0L5 5L0 5Z"),
        ("M0 0c1 0 2 1 2 2s1 2 2 2", "M0 0C1 0 2 1 2 2C2 3 3 4 4 4"),
        ("M1e1.5L-3-4", "M10 0.5L-3 -4"),
    ],
)
def test_outlines_are_read_however_they_are_written(written, plain):
    assert parsed(written) == parsed(plain)


def test_a_quadratic_passes_where_it_was_drawn():
    (_, curve) = parsed("M0 0Q3 3 6 0").segments
    assert curve[1:] == pytest.approx((2, 2, 4, 2, 6, 0))


def test_outlines_painted_together_never_make_a_hole():
    clockwise = parsed("M0 0L9 0L9 9L0 9Z")
    back = parsed("M0 0L0 9L9 9L9 0Z")
    assert _turn(wound(clockwise)) == _turn(wound(back)) != 0
    assert sorted(set(wound(clockwise).points)) == sorted(set(clockwise.points))


def _turn(path: Path) -> int:
    corners = list(dict.fromkeys(path.points))
    area = sum(x * v - u * y for (x, y), (u, v) in itertools.pairwise([*corners, corners[0]]))
    return (area > 0) - (area < 0)
