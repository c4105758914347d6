"""What a trap says to type is read by YAML as the words that were meant."""

import pytest

from scenarios.marked import parse


@pytest.mark.parametrize(
    ("written", "code", "meant"),
    [
        ("accroche: Un frigo vide : que faire ?", "deux-points", "Un frigo vide : que faire ?"),
        ("accroche: Il dit : « Non »  # à revoir", "deux-points", "Il dit : « Non »"),
        ('accroche: Le mot "vide" : le dire ?', "deux-points", 'Le mot "vide" : le dire ?'),
        ("accroche: [si code] La porte", "crochet-en-tête", "[si code] La porte"),
        ("accroche: {lien}", "accolade-en-tête", "{lien}"),
        ("accroche: {lien} points de lien", "accolade-en-tête", "{lien} points de lien"),
        ("accroche: @ bientôt", "signe-en-tête", "@ bientôt"),
        ("accroche: 'C'est d'accord'", "apostrophe-fermante", "C’est d’accord"),
        ("accroche: 'D'accord', dit-il", "apostrophe-fermante", "D’accord, dit-il"),
        (
            'accroche: "Il est midi", dit la radio.',
            "guillemets-puis-texte",
            "«\u00a0Il est midi\u00a0», dit la radio.",
        ),
        ('accroche: "Midi" : la radio.', "deux-points", '"Midi" : la radio.'),
    ],
)
def test_the_author_s_own_line_is_shown_as_it_should_be_written(written: str, code: str, meant: str):
    [(mistake, _)] = parse(f"titre: Essai\n{written}\n").mistakes
    mended = str(mistake.words["mieux"])

    assert mistake.code == code
    assert parse(mended).value == {"accroche": meant}
    assert parse(f"{mistake.words['bloc']}\n  {meant}\n").value == {"accroche": f"{meant}\n"}


def test_long_words_are_shown_by_their_beginning_in_closed_quotes():
    [(mistake, _)] = parse(f"accroche: Il dit : {'oui ' * 40}\n").mistakes

    assert str(mistake.words["mieux"]).endswith('…"')
    assert len(str(mistake.words["mieux"])) <= 60


def test_words_that_go_on_from_an_earlier_line_are_named_by_their_key():
    [(mistake, _)] = parse("titre: Essai\naccroche: Il arrive et\n  il nous dit : voilà\n").mistakes

    assert mistake.words["bloc"] == "accroche: |"


def test_an_element_without_a_key_keeps_its_dash():
    [(mistake, _)] = parse("thèmes:\n  - Je dis bonjour : toi : moi\n").mistakes

    assert mistake.words["mieux"] == '- "Je dis bonjour : toi : moi"'
