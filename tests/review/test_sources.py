"""A figure has a source, a source is opened again, a fact does not grow old unseen."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.review import sources
from scenarios.review.checks import review
from scenarios.review.facts import claims
from scenarios.review.sources import OLDEST, latest_day, months_between
from tests.mistakes.placing import with_example
from tests.review.small import SOURCE, TODAY, read, reviewed, story, told, told_of_all


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("En 2022, 85 % des employeurs s’y attendaient.", ["En 2022", "85 %"]),
        ("On y compte 95,5\u00a0% de femmes.", ["95,5\u00a0%"]),
        ("Vingt-cinq pour cent des postes sont vides.", ["Vingt-cinq pour cent"]),
        ("100 % des postes sont vides.", ["100 %"]),
        ("Neuf aides à domicile sur dix sont des femmes.", ["Neuf aides à domicile sur dix"]),
        ("Neuf femmes sur dix, et un employeur sur deux.", ["Neuf femmes sur dix", "un employeur sur deux"]),
        ("Quatre professionnels diplômés sur 10.", ["Quatre professionnels diplômés sur 10"]),
        ("Il y a trois fois plus de postes que de candidats.", ["trois fois plus de"]),
        ("On commence à 1\u00a0823,03\u00a0€ brut par mois.", ["1\u00a0823,03\u00a0€"]),
        ("Le Smic 1 443 € ne suffit pas.", ["1 443 €"]),
        ("Douze euros de l’heure, ce n’est pas lourd.", ["Douze euros"]),
        ("Ils sont 1,1 million en France.", ["1,1 million"]),
        ("Depuis septembre 2021, l’écrit a disparu.", ["Depuis septembre 2021"]),
        ("Sur 10 personnes âgées, 7 vivent chez elles.", ["Sur 10 personnes âgées, 7"]),
        ("On cherche 300 000 postes.", ["300 000"]),
        ("Le fauteuil coûte 1 500 euros.", ["1 500 euros"]),
    ],
)
def test_a_figure_given_for_a_fact_is_seen_wherever_it_stands(words, said):
    found = list(claims(words))

    assert [claim.said for claim in found] == said
    assert all(words[claim.start :].startswith(claim.said) for claim in found)


@pytest.mark.parametrize(
    "words",
    [
        "7 h 48. Ta première visite commence dans deux minutes, sur l’autre rive.",
        "Madame Haddad a quatre-vingt-huit ans. Toi, quarante minutes.",
        "Troisième sans ascenseur, cinquante-quatre marches.",
        "Douze fois « 7 », total 84.",
        "Le café coûte deux euros.",
        "Elle est en laine, à 100 %.",
        "Je suis d’accord à cent pour cent.",
        "Un jour sur deux, c’est elle qui ouvre.",
        "Sept jours sur sept, vingt-quatre heures sur vingt-quatre.",
        "Il a eu quinze sur vingt.",
        "Pose-le sur dix feuilles, pas plus.",
        "Deux minutes entières, sur les vingt.",
        "Je suis arrivée en 2019.",
        "Elle travaille ici depuis 1984.",
        "Il crie deux fois plus fort.",
        "La moitié des dominos est sous la table.",
        "Un million d’excuses ne suffiraient pas.",
        "Étonnement numéro huit : l’écharpe de 84 mètres.",
        "Appelle le 15, puis le 115.",
    ],
)
def test_what_a_story_is_made_of_is_no_fact(words):
    assert list(claims(words)) == []


def test_a_sum_that_somebody_says_is_theirs(tmp_path):
    for speaker, codes in (("", ["chiffre-sans-source"]), ("vidal: ", [])):
        scenes = {"cuisine": {"décide": "vidal", "texte": f"{speaker}Le toit, 1 500 euros.", "suite": "fin"}}
        files = reviewed(tmp_path, story(scenes=scenes))

        assert told(files, [sources.unsourced]) == codes


@pytest.mark.parametrize(
    "words",
    [
        "Elle existe depuis 1984.",
        "La moitié des élèves abandonne.",
        "Plus d’un million de salariés.",
        "Le stage coûte 300 €.",
    ],
)
def test_a_page_is_held_to_more_than_a_story(words):
    assert list(claims(words)) == []
    assert len(list(claims(words, told=False))) == 1


def test_a_sum_that_is_a_claim_anyway_is_told_once():
    assert len(list(claims("Le Smic : 1 823,03 € brut par mois.", told=False))) == 1


@pytest.mark.parametrize("piece", ["un ", "123 ", "1,", "et ", "un sur ", "en mars 2", "« ", "neuf mots "])
def test_a_hostile_text_is_read_all_the_same(piece):
    assert len(list(claims(piece * 20_000))) <= 20_000


FIGURE = "Quatre personnes sur dix partent."
CARD = {"texte": FIGURE, "source": "enquete"}


@pytest.mark.parametrize(
    "scene",
    [
        {"texte": f"vidal: {FIGURE}", "suite": "fin"},
        {"texte": FIGURE, "suite": "fin"},
        {"texte": "On attend.", "choix": [{"texte": "Partir", "vers": "fin", "réplique": FIGURE}]},
    ],
)
def test_a_figure_in_the_words_of_a_story_wants_a_source(tmp_path, scene):
    scenes = {"cuisine": {"décide": "vidal", **scene}}

    assert told(reviewed(tmp_path, story(scenes=scenes)), [sources.unsourced]) == ["chiffre-sans-source"]


def test_a_figure_of_a_card_has_its_source(tmp_path):
    scenes = {"cuisine": {"texte": "vidal: Entrez.", "en_vrai": [CARD], "suite": "fin"}}

    assert told(reviewed(tmp_path, story(scenes=scenes)), [sources.unsourced]) == []


def test_someones_own_words_are_theirs(tmp_path):
    scenes = {"cuisine": {"texte": f"[parole] vidal: {FIGURE}", "suite": "fin"}}

    assert told(reviewed(tmp_path, story(scenes=scenes)), [sources.unsourced]) == []


def test_the_place_is_that_of_the_figure(tmp_path):
    scenes = {"cuisine": {"texte": f"On attend.\nvidal: Oui. {FIGURE}", "suite": "fin"}}
    (each, *_) = reviewed(tmp_path, story(scenes=scenes))

    (finding,) = sources.unsourced(each)

    row = f"On attend.\nvidal: Oui. {FIGURE}".split("\n")[finding.path[-1]]
    assert row[finding.mistake.offset :] == FIGURE[: len(row) - finding.mistake.offset]


def test_a_year_of_someones_life_is_no_fact_in_a_story(tmp_path):
    scenes = {"cuisine": {"texte": "vidal: Elle est là depuis 1984.", "décide": "vidal", "suite": "fin"}}

    assert told(reviewed(tmp_path, story(scenes=scenes)), [sources.unsourced]) == []


def pages(folder, place, example):
    """The files of the example content, with a few lines written otherwise."""
    for name, text in with_example(place, example).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return read(folder)


@pytest.mark.parametrize(
    ("place", "example", "codes"),
    [
        ("univers", f"accroche: {FIGURE}", ["chiffre-sans-source"]),
        ("univers", "accroche: Elle est là depuis 1984.", ["chiffre-sans-source"]),
        ("univers", "chiffres: [{valeur: 40 %, libellé: x, périmètre: x, année: 2025, source: enquete}]", []),
        ("univers", f"idées_reçues: [{{idée: x, réponse: {FIGURE}, source: enquete}}]", []),
        ("univers", f"idées_reçues: [{{idée: {FIGURE}, réponse: x, source: enquete}}]", []),
        ("univers", f"titre: {FIGURE}", []),
        ("capsule", f"pause: {{après: 1, question: {FIGURE}}}\nsources: []", ["chiffre-sans-source"]),
        ("fiche", f"contraintes: [{FIGURE}]", ["chiffre-sans-source"]),
        ("fiche", "paie: [{texte: 1 900 € brut, périmètre: x, date: x, source: enquete}]", []),
        ("capsule", f"chemin: {{passerelle: aide-vers-diplome, texte: {FIGURE}}}", []),  # its sources are at its head
        ("diplôme", f"à_savoir: {FIGURE}", []),
        ("glossaire", f"tournée: {{définition: {FIGURE}}}", ["chiffre-sans-source"]),
    ],
)  # fmt: skip
def test_a_page_says_who_found_its_figures_where_it_can(tmp_path, place, example, codes):
    assert told(pages(tmp_path, place, example), [sources.unsourced]) == codes


# Sources


def with_source(folder, today=TODAY, **changed):
    source = {"format": "1", "sources": {"enquete": {**SOURCE, **changed}}}
    scenes = {"cuisine": {"texte": "vidal: Entrez.", "en_vrai": [CARD, {**CARD}], "suite": "fin"}}
    return reviewed(folder, story(scenes=scenes), others={"sources.yaml": source}, today=today)


@pytest.mark.parametrize(
    ("seen", "codes"),
    [("2026-11-22", []), ("2023-11-23", []), ("2023-11-22", ["source-à-revoir"])],
)
def test_a_source_is_opened_again_within_three_years(tmp_path, seen, codes):
    assert told(with_source(tmp_path, consulté=seen), [sources.long_unopened]) == codes


@pytest.mark.parametrize(
    ("published", "codes"),
    [
        ("données 2025", []),
        ("2023-11", []),
        ("données 2023", []),  # their last day may be in December
        ("2023-11-22", ["fait-ancien"]),
        ("2023-10", ["fait-ancien"]),
        ("données 2022", ["fait-ancien"]),
        ("14e législature (2012-2017)", ["fait-ancien"]),
        ("2018, mise à jour en 2026", []),
        ("non datée", []),
    ],
)
def test_a_fact_that_rests_on_an_old_document_is_told(tmp_path, published, codes):
    files = with_source(tmp_path, date=published)

    assert [code for _, code in told_of_all(files, sources.grown_old)] == codes


def test_an_old_document_on_which_no_fact_rests_is_left_alone(tmp_path):
    old = {"format": "1", "sources": {"enquete": {**SOURCE, "date": "2001"}}}

    assert told_of_all(reviewed(tmp_path, others={"sources.yaml": old}), sources.grown_old) == []


@pytest.mark.parametrize(("entry", "codes"), [("enquete", []), ("autre", ["fait-ancien", "avis-sans-objet"])])
def test_an_old_document_is_kept_with_a_reason_that_names_it(tmp_path, entry, codes):
    kept = {"code": "fait-ancien", "scène": entry, "raison": "rien de plus récent"}
    old = {"enquete": {**SOURCE, "date": "2001"}, "autre": SOURCE}
    scenes = {"cuisine": {"texte": "vidal: Entrez.", "décide": "vidal", "en_vrai": [CARD], "suite": "fin"}}
    catalogue = {"format": "1", "sources": old, "avis_acceptés": [kept]}

    files = reviewed(tmp_path, story(scenes=scenes), others={"sources.yaml": catalogue})
    found = [each.code for each in review(files) if each.file.endswith("sources.yaml")]

    assert found == codes


def test_the_files_that_rest_on_an_old_document_are_named_once(tmp_path):
    ((_, finding),) = sources.grown_old(with_source(tmp_path, date="2001"))

    assert finding.mistake.words["fichiers"] == ["univers/r1/recit.yaml"]


def test_a_day_passes_and_the_remark_comes(tmp_path):
    last = date(2027, 12, 30)

    assert told_of_all(with_source(tmp_path / "a", last, date="2024"), sources.grown_old) == []
    assert told_of_all(with_source(tmp_path / "b", last + timedelta(1), date="2024"), sources.grown_old)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2023", date(2023, 12, 31)),
        ("2024-02", date(2024, 2, 29)),
        ("version du 2022-03-18", date(2022, 3, 18)),
        ("2024-2025", date(2025, 12, 31)),
        ("rentrée 2024", date(2024, 12, 31)),
        ("2023-02-31", date(2023, 2, 28)),
        ("RNCP37715", None),
        ("non datée", None),
    ],
)
def test_a_date_is_read_to_the_last_day_it_may_mean(words, day):
    assert latest_day(words) == day


dates = st.dates(date(1990, 1, 1), date(2100, 12, 31))


@given(dates, dates)
def test_months_grow_with_the_days_between(one, other):
    earlier, later = sorted((one, other))

    assert 0 <= months_between(earlier, later) <= (later - earlier).days // 28
    assert months_between(earlier, later) >= (later - earlier).days // 31 - 1


@given(dates)
def test_three_years_to_the_day_are_thirty_six_months(day):
    three_years_before = day.replace(year=day.year - 3, day=min(day.day, 28))

    assert months_between(three_years_before, day) == OLDEST
