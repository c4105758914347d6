"""The careers content: what is shipped holds together, and each mistake in it is told once, at its place."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from scenarios.all_careers import Careers
from scenarios.careers import read_careers
from scenarios.careers_fields import HUES, STARTS, Confidence
from scenarios.problems import in_order
from scenarios.routes import best_routes, steps_of

CONTENT = Path(__file__).parent.parent / "scenarios" / "contenu"

# No way that is sure enough leads there yet; their sheets say whom to ask.
UNSURE = {"agent-de-developpement-social-local", "charge-insertion-emploi-accompagne", "referent-insertion"}

# A small content folder that is right; a test breaks one thing in it.
WORLD = {
    "sources.yaml": """\
format: 1
sources:
  enquete:
    titre: Une enquête
    éditeur: Un institut
    adresse: https://example.org/enquete
    date: "2022"
    consulté: 2026-11-22
""",
    "glossaire.yaml": """\
format: 1
mots:
  planning: {définition: Qui va chez qui.}
""",
    "diplomes.yaml": """\
format: 1
diplômes:
  deaes:
    nom: Un diplôme
    sigle: DEAES
    niveau: 3
    délivré_par: un ministère
    durée: deux ans
    entrée: sans diplôme
    blocs: cinq
    voies: [VAE]
    à_savoir: Rien de plus.
    ce_qu_on_ne_sait_pas: []
    sources: [enquete]
    vérifié: 2026-11-22
    confiance: élevée
""",
    "passerelles.yaml": """\
format: 1
passerelles:
  aide-deaes:
    de: aide
    vers: deaes
    sorte: vae
    valide: Une partie.
    mois: [10, 24]
    revenu: gardé
    financements: [contrat]
    conditions: Aucune.
    sources: [enquete]
    vérifié: 2026-11-22
    confiance: élevée
  entree:
    de: [sans-diplome, bac]
    vers: deaes
    sorte: formation
    valide: Rien.
    mois: inconnu
    revenu: à-financer
    conditions: Un entretien.
    sources: [enquete]
    vérifié: 2026-11-22
    confiance: moyenne
""",
    "financements.yaml": """\
format: 1
financements:
  contrat:
    nom: Un contrat
    pour_qui: Les jeunes.
    apporte: Un salaire.
    revenu: de-formation
    comment: En cherchant.
    limites: Le salaire dépend de l’âge.
    date: règles de 2026
    ce_qu_on_ne_sait_pas: []
    sources: [enquete]
    vérifié: 2026-11-22
    confiance: élevée
""",
    "chiffres.yaml": """\
format: 1
graphiques:
  femmes:
    titre: La part des femmes
    unité: "% de femmes"
    périmètre: France
    année: 2022
    source: enquete
    barres:
      - {libellé: aides, valeur: "95,5"}
chiffres:
  aides:
    valeur: "475 000"
    libellé: aides
    périmètre: France
    année: 2022
    source: enquete
    confiance: élevée
    thème: métiers
""",
    "orientation.yaml": """\
format: 1
lieux:
  cio:
    nom: Un lieu
    pour_qui: Tout le monde.
    pour_quoi: Demander.
    sources: []
    vérifié: 2026-11-22
    confiance: moyenne
""",
    "site.yaml": """\
format: 1
organisation: {nom: Une organisation, présentation: Qui nous sommes.}
contacts:
  - {nom: Un numéro, numéro: "119", pour_qui: Tout le monde, horaires: jour et nuit, source: enquete}
""",
    "metiers/aide.yaml": """\
format: 1
féminin: aide
masculin: aide
en_bref: Aider.
univers: domicile
aussi_dans: []
diplômes: [deaes]
où: Chez les gens.
journée: [Le matin.]
horaires: Le jour.
nuits: non
contraintes: [La route.]
joies: [La route.]
paie:
  - {texte: Le Smic., périmètre: France, date: 2026, source: enquete}
chiffres:
  - {valeur: "475 000", libellé: aides, périmètre: France, année: 2022, source: enquete}
tension: []
confiance: élevée
récit_de_journée: mixte
ce_qu_on_ne_sait_pas: []
sources: [enquete]
vérifié: 2026-11-22
""",
    "univers/domicile/univers.yaml": """\
format: 1
titre: Domicile
ordre: 1
teinte: corail
icône: clé
accroche: Une porte.
idées_reçues:
  - {idée: Une idée., réponse: Une réponse., source: enquete}
qui_fait_quoi:
  - {métier: aide, fait: Aide.}
et_après:
  question: Pourquoi ?
  lieu: Ici.
  passerelle: aide-deaes
  personne: {qui: Quelqu’un, comment: En sonnant.}
  pas: Demain.
""",
    "univers/domicile/capsule.yaml": """\
format: 1
titre: Une capsule
métier: aide
personne: {prénom: Ana, âge: 41, vie_d_avant: serveuse}
personnages:
  ana: {nom: Ana, genre: f, rôle: aide, est: pro, métier: aide}
plans:
  - chapitre: Un matin
    lieu: cuisine-matin
    présents: [ana]
    expressions: {ana: souriante}
    lumière: matin
    ambiance: cuisine
    narration:
      - Je sonne.
      - "ana (souriante): Bonjour !"
pause: {après: 1, question: Et vous ?}
chemin: {passerelle: aide-deaes, texte: Par la VAE.}
sources: [enquete]
""",
}


def world(folder: Path, file: str = "", before: str = "", after: str = "") -> Path:
    """The small world in a folder, with one passage of one file written otherwise."""
    for name, text in WORLD.items():
        if name == file:
            assert text.count(before) == 1, f"{before!r} is not once in {file}"
            text = text.replace(before, after)  # noqa: PLW2901 - the one file that is written otherwise
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def told(folder: Path) -> list[str]:
    _, problems = read_careers(folder, lambda path: path.relative_to(folder).as_posix())
    return [str(each) for each in in_order(problems)]


@pytest.fixture(scope="module")
def shipped() -> Careers:
    careers, problems = read_careers(CONTENT, lambda path: path.relative_to(CONTENT).as_posix())

    assert [str(each) for each in problems] == []
    return careers


def test_the_small_world_is_right(tmp_path):
    assert told(world(tmp_path)) == []


class Slip(NamedTuple):
    """A passage written otherwise, then where that is told, its code, and a piece of its cure."""

    file: str
    before: str
    after: str
    place: str
    code: str
    cure: str


SLIPS = [
    Slip(
        "metiers/aide.yaml",
        "source: enquete}\nchiffres",
        "source: enquête-x}\nchiffres",
        "15:62",
        "source-inconnue",
        "Vouliez-vous dire « enquete » ?",
    ),
    Slip(
        "metiers/aide.yaml",
        "diplômes: [deaes]",
        "diplômes: [deae]",
        "7:12",
        "diplôme-inconnu",
        "Vouliez-vous dire « deaes » ?",
    ),
    Slip(
        "metiers/aide.yaml",
        "tension: []",
        "tension: [{valeur: 1, libellé: a, périmètre: b, année: 2022, source: enquetes}]",
        "18:70",
        "source-inconnue",
        "Vouliez-vous dire « enquete » ?",
    ),
    Slip(
        "metiers/aide.yaml",
        "univers: domicile",
        "univers: domiciles",
        "5:10",
        "univers-inconnu",
        "Vouliez-vous dire « domicile » ?",
    ),
    Slip(
        "passerelles.yaml",
        "    de: aide\n",
        "    de: sans-diplôme\n",
        "4:9",
        "étape-inconnue",
        "Vouliez-vous dire « sans-diplome » ?",
    ),
    Slip(
        "univers/domicile/univers.yaml",
        "métier: aide,",
        "métier: aides,",
        "10:14",
        "métier-inconnu",
        "Vouliez-vous dire « aide » ?",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "présents: [ana]",
        "présents: [anna]",
        "10:16",
        "personnage-inconnu",
        "Vouliez-vous dire « ana » ?",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "expressions: {ana: souriante}",
        "expressions: {ana: ravie}",
        "11:24",
        "expression-inconnue",
        "Expressions possibles :",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "(souriante): Bonjour",
        "(ravie): Bonjour",
        "16:10",
        "expression-inconnue",
        "Expressions possibles :",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "lieu: cuisine-matin",
        "lieu: cuisine-matins",
        "9:11",
        "lieu-non-dessiné",
        "Vouliez-vous dire « cuisine-matin » ?",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "ambiance: cuisine",
        "ambiance: cuisines",
        "13:15",
        "ambiance-inconnue",
        "Vouliez-vous dire « cuisine » ?",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "Je sonne.",
        "Je lis le [[planing]].",
        "15:19",
        "mot-de-glossaire",
        "Vouliez-vous dire « planning » ?",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "Je sonne.",
        "Il est {heure} heures.",
        "15:16",
        "variable-inconnue",
        "corrigez le nom",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "Je sonne.",
        '"[si code] Je sonne."',
        "15:14",
        "variable-inconnue",
        "corrigez le nom",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "Je sonne.",
        '"[si vu(palier)] Je sonne."',
        "15:17",
        "scène-inconnue",
        "corrigez le nom",
    ),
    Slip(
        "univers/domicile/capsule.yaml",
        "lumière: matin",
        "lumière: matinée",
        "12:14",
        "mot-hors-liste",
        "Vouliez-vous dire « matin » ?",
    ),
    Slip(
        "univers/domicile/univers.yaml",
        "teinte: corail",
        "teinte: rouge",
        "4:9",
        "mot-hors-liste",
        "Valeurs possibles : mimosa, azur",
    ),
    Slip(
        "univers/domicile/univers.yaml",
        "ordre: 1",
        "ordre: 13",
        "3:8",
        "nombre-hors-bornes",
        "Choisissez un nombre de 1 à 12.",
    ),
    Slip(
        "passerelles.yaml", "mois: [10, 24]", "mois: [24, 10]", "8:11", "bornes-renversées", "Échangez-les."
    ),
    Slip(
        "passerelles.yaml",
        "mois: [10, 24]",
        "mois: deux ans",
        "8:11",
        "nombre-attendu",
        "Écrivez un nombre entier",
    ),
    Slip(
        "passerelles.yaml",
        "sorte: vae",
        "sorte: équivalences",
        "6:12",
        "mot-hors-liste",
        "Vouliez-vous dire « équivalence » ?",
    ),
    Slip(
        "passerelles.yaml",
        "    conditions: Aucune.\n",
        "",
        "4:5",
        "champ-manquant",
        "Ajoutez « conditions: … ».",
    ),
    Slip(
        "chiffres.yaml",
        "confiance: élevée",
        "confiance: faible",
        "18:16",
        "mot-hors-liste",
        "Valeurs possibles : élevée, moyenne.",
    ),
    Slip(
        "chiffres.yaml",
        'valeur: "95,5"',
        "valeur: beaucoup",
        "10:34",
        "mot-hors-liste",
        "un nombre, comme 475000 ou 3,8",
    ),
    Slip(
        "passerelles.yaml",
        "    de: [sans-diplome, bac]",
        "    de: [sans-diplome, bacs]",
        "16:24",
        "étape-inconnue",
        "Vouliez-vous dire « bac » ?",
    ),
    Slip(
        "passerelles.yaml",
        "    de: [sans-diplome, bac]",
        "    de: []",
        "16:9",
        "champ-vide",
        "",
    ),
    Slip(
        "passerelles.yaml",
        "financements: [contrat]",
        "financements: [contrats]",
        "10:20",
        "financement-inconnu",
        "Vouliez-vous dire « contrat » ?",
    ),
    Slip(
        "passerelles.yaml",
        "revenu: gardé",
        "revenu: aide",
        "9:13",
        "mot-hors-liste",
        "Valeurs possibles : gardé, de-formation, à-financer, inconnu.",
    ),
    Slip(
        "metiers/aide.yaml",
        "périmètre: France, date",
        "date",
        "15:5",
        "champ-manquant",
        "Ajoutez « périmètre: … ».",
    ),
    Slip(
        "metiers/aide.yaml",
        "féminin: aide",
        "feminin: aide",
        "2:1",
        "champ-inconnu",
        "Vouliez-vous dire « féminin » ?",
    ),
    Slip(
        "sources.yaml",
        "consulté: 2026-11-22",
        "consulté: 22 novembre",
        "8:15",
        "mot-hors-liste",
        "une date, comme 2026-11-22",
    ),
    Slip(
        "sources.yaml",
        "adresse: https://example.org/enquete",
        "adresse: example.org",
        "6:14",
        "mot-hors-liste",
        "une adresse, comme https://www.service-public.fr",
    ),
    Slip(
        "site.yaml",
        "source: enquete}",
        "source: enquetes}",
        "4:94",
        "source-inconnue",
        "Vouliez-vous dire « enquete » ?",
    ),
    Slip(
        "glossaire.yaml",
        "{définition: Qui va chez qui.}",
        "Qui va chez qui.",
        "3:13",
        "fiche-attendue",
        "en retrait : définition, sigle.",
    ),
    Slip("diplomes.yaml", "niveau: 3", "niveau: III", "6:13", "nombre-attendu", "Écrivez un nombre entier"),
]


@pytest.mark.parametrize("slip", SLIPS, ids=[f"{slip.code}-{slip.file}" for slip in SLIPS])
def test_a_slip_is_told_once_at_its_place_with_its_cure(tmp_path, slip):
    (found,) = told(world(tmp_path, slip.file, slip.before, slip.after))

    assert found.startswith(f"{slip.file}:{slip.place}: ")
    assert found.splitlines()[0].endswith(f"[{slip.code}]")
    assert slip.cure in found


def test_a_universe_without_its_file_is_told(tmp_path):
    folder = world(tmp_path)
    (folder / "univers" / "quartier").mkdir()

    assert [each.splitlines()[0] for each in told(folder)] == [
        "univers/quartier:1:1: erreur : L’univers « quartier » n’a pas de fichier univers.yaml. [univers-sans-fiche]"
    ]


def test_two_universes_cannot_share_a_place(tmp_path):
    folder = world(tmp_path)
    (folder / "univers" / "quartier").mkdir()
    twin = (folder / "univers" / "domicile" / "univers.yaml").read_text("utf-8")
    (folder / "univers" / "quartier" / "univers.yaml").write_text(twin, encoding="utf-8")

    assert "[ordre-répété]" in told(folder)[0]


def test_a_diploma_cannot_take_the_name_of_a_job(tmp_path):
    folder = world(tmp_path)
    diplomas = (folder / "diplomes.yaml").read_text("utf-8")
    job = (folder / "metiers" / "aide.yaml").read_text("utf-8")
    (folder / "metiers" / "deaes.yaml").write_text(job, encoding="utf-8")
    assert "deaes:" in diplomas

    assert "[nom-pris]" in " ".join(told(folder))


def test_a_name_written_twice_is_told(tmp_path):
    twice = WORLD["glossaire.yaml"].splitlines()[-1]
    folder = world(tmp_path, "glossaire.yaml", twice, f"{twice}\n{twice}")

    assert [each.splitlines()[0] for each in told(folder)] == [
        "glossaire.yaml:4:3: erreur : « planning » est écrit deux fois ; la première fois ligne 3. [clé-répétée]"
    ]


@pytest.mark.parametrize("file", WORLD)
def test_a_file_that_cannot_be_read_has_no_echo(tmp_path, file):
    """One broken file, one complaint: what points into it is not blamed."""
    folder = world(tmp_path)
    (folder / file).write_text("format: 1\ntitre: &x oui\n", encoding="utf-8")

    (found,) = told(folder)

    assert found.startswith(f"{file}:2:8: ")
    assert found.splitlines()[0].endswith("[ancre-refusée]")


def test_a_folder_with_stories_only_reads_without_a_word(tmp_path):
    folder = tmp_path / "univers" / "domicile"
    folder.mkdir(parents=True)
    bare = WORLD["univers/domicile/univers.yaml"].splitlines()[:6]
    (folder / "univers.yaml").write_text("\n".join(bare), encoding="utf-8")

    assert told(tmp_path) == []


def test_both_ends_of_a_bridge_have_a_name_for_people(shipped):
    named = {
        end: shipped.stop_name(end)
        for bridge in shipped.bridges.values()
        for end in (*bridge.starts, *bridge.ends)
    }

    assert named["sans-diplome"] == "sans diplôme"
    assert named["deaes"] == "Diplôme d’État d’accompagnant éducatif et social"
    assert named["aide-a-domicile"] == "aide à domicile, auxiliaire de vie"
    assert named["technicien-de-l-intervention-sociale-et-familiale"] == (
        "technicienne de l’intervention sociale et familiale ou technicien de l’intervention sociale et familiale"
    )
    assert [end for end, name in named.items() if end == name] == []


# --- what is shipped --------------------------------------------------------------------------------------------


def test_twelve_universes_each_with_its_place_and_its_hue(shipped):
    assert sorted(each.order for each in shipped.universes.values()) == list(range(1, 13))
    assert sorted(each.hue for each in shipped.universes.values()) == sorted(HUES)


def test_a_universe_without_a_story_announces_its_title(shipped):
    for slug, universe in shipped.universes.items():
        written = (CONTENT / "univers" / slug / "recit.yaml").exists()

        assert written or universe.story_title


def test_every_universe_with_a_story_says_what_comes_after_it(shipped):
    for slug, universe in shipped.universes.items():
        if (CONTENT / "univers" / slug / "recit.yaml").exists():
            assert universe.after
            assert universe.clue


def test_every_source_is_cited(shipped):
    stories = "".join(path.read_text("utf-8") for path in CONTENT.glob("univers/*/recit.yaml"))
    written = stories + "".join(
        path.read_text("utf-8") for path in CONTENT.rglob("*.yaml") if path.name != "sources.yaml"
    )

    assert [name for name in shipped.sources if not re.search(rf"(?<![\w-]){name}(?![\w-])", written)] == []


def test_every_job_is_reached_and_every_neighbouring_sector_leads_somewhere(shipped):
    ways = {start: best_routes(shipped, start) for start in STARTS}
    reached = {end for found in ways.values() for end in found}

    assert set(shipped.jobs) - reached == UNSURE
    assert [start for start, found in ways.items() if not found] == []


def test_what_is_hardly_sure_is_no_step_of_a_route(shipped):
    low = {name for name, bridge in shipped.bridges.items() if bridge.confidence is Confidence.LOW}

    assert low
    assert low.isdisjoint(step.bridge for step in steps_of(shipped))
    assert low <= {step.bridge for step in steps_of(shipped, all=True)}


def test_a_figure_on_a_sheet_is_among_the_sheet_s_sources(shipped):
    for slug, job in shipped.jobs.items():
        cited = {each.source for each in (*job.pay, *job.figures, *job.tension)}

        assert cited <= set(job.sources), slug


def test_a_word_of_the_trade_is_explained_in_thirty_words_at_most(shipped):
    long = [word for word, entry in shipped.glossary.items() if words(entry.meaning) > 30]

    assert long == []


def test_a_capsule_lasts_three_to_four_minutes(shipped):
    for slug, capsule in shipped.capsules.items():
        spoken = sum(words(beat.said.text.source) for shot in capsule.shots for beat in shot.narration)

        assert 380 <= spoken <= 500, slug
        assert 8 <= len(capsule.shots) <= 14, slug


def words(text: str) -> int:
    return sum(any(sign.isalnum() for sign in piece) for piece in text.split())


def shown(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a file that hold words for people: neither comments nor addresses."""
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.lstrip().startswith(("#", "adresse:")):
            yield number, line


BADLY_SET = re.compile(r"\w'\w| [;:!?»%€]|« |\d \d{3}\b")


@pytest.mark.parametrize(
    "path",
    [path for path in sorted(CONTENT.rglob("*.yaml")) if path.name != "recit.yaml"],
    ids=lambda path: path.relative_to(CONTENT).as_posix(),
)
def test_french_is_set_as_french(path):
    """A typographic apostrophe; a no-break space before ; : ! ? » % and €, after «, and between thousands."""
    assert [f"{number}: {line}" for number, line in shown(path) if BADLY_SET.search(line)] == []
