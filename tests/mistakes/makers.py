"""Mistakes that no few lines can show: each is made of a sound content folder, whose story it breaks.

They stand here under their codes, as in the definitions, where they are told in words.
"""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.mistakes.placing import STORY

Breaks = Callable[[Path, pytest.MonkeyPatch], None]


def changed(data: Callable[[bytes], bytes]) -> Breaks:
    def breaks(folder: Path, patch: pytest.MonkeyPatch) -> None:
        story = folder / STORY
        story.write_bytes(data(story.read_bytes()))

    return breaks


def in_text(before: str, after: str) -> Breaks:
    return changed(lambda data: re.sub(before, after, data.decode(), count=1, flags=re.MULTILINE).encode())


def forbidden(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """The system's refusal, played: whoever runs the tests may have every right."""
    opened = Path.open

    def refused(path: Path, *options: str, **others: str) -> object:
        if path.name == "recit.yaml":
            raise PermissionError(13, "")
        return opened(path, *options, **others)

    patch.setattr(Path, "open", refused)


def linked(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """To where nothing is, on this machine."""
    (folder / STORY).unlink()
    (folder / STORY).symlink_to(folder / "ailleurs.yaml")


def a_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / STORY).unlink()
    (folder / STORY).mkdir()


def huge(folder: Path, patch: pytest.MonkeyPatch) -> None:
    os.truncate(folder / STORY, 100_000_000)


def misnamed(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / STORY).rename((folder / STORY).with_name("récit.yaml"))


def no_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder)


def a_file_for_a_folder(folder: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder)
    folder.write_text("format: 1", encoding="utf-8")


def no_universe(folder: Path, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(folder / "univers")


def no_story(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / STORY).unlink()


def no_sheet(folder: Path, patch: pytest.MonkeyPatch) -> None:
    (folder / "univers" / "enfance" / "univers.yaml").unlink()


def one_name_for_two(folder: Path, patch: pytest.MonkeyPatch) -> None:
    for path in folder.rglob("*.yaml"):
        words = path.read_text(encoding="utf-8")
        path.write_text(words.replace("diplome-d-etat", "aide-a-domicile"), encoding="utf-8")


def few_states(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """What is too many for any machine takes long to reach: the bound comes down instead."""
    patch.setattr("scenarios.verify.verify.__defaults__", (3,))


def four_stories(folder: Path) -> Iterator[Path]:
    """The one story four times, each in a universe of its own, where the same woman is played."""
    for order in range(3, 6):
        universe = folder / "univers" / f"domicile-{order}"
        universe.mkdir()
        sheet = (folder / "univers" / "domicile" / "univers.yaml").read_text(encoding="utf-8")
        (universe / "univers.yaml").write_text(sheet.replace("ordre: 1", f"ordre: {order}"), encoding="utf-8")
        shutil.copy(folder / STORY, universe)
    yield from sorted(folder.glob("univers/*/recit.yaml"))


def only_women_are_played(folder: Path, patch: pytest.MonkeyPatch) -> None:
    list(four_stories(folder))


def men_talk_more(folder: Path, patch: pytest.MonkeyPatch) -> None:
    for place, story in enumerate(four_stories(folder)):
        words = story.read_text(encoding="utf-8").replace(
            "Le voici.", "Le voici. Je le garde depuis que je vis ici."
        )
        lead = words.replace("lou: {nom: Lou, genre: f", f"lou: {{nom: Lou, genre: {'fm'[place % 2]}")
        story.write_text(lead, encoding="utf-8")


def hard_words(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Short sentences of long words, more than a hundred words of them."""
    sheet = folder / "metiers" / "aide-a-domicile.yaml"
    hard = ", ".join(['"La réglementation administrative détermine rigoureusement l’organisation."'] * 20)
    words = sheet.read_text(encoding="utf-8")
    sheet.write_text(
        re.sub(r"^journée: .*$", f"journée: [{hard}]", words, flags=re.MULTILINE), encoding="utf-8"
    )


def in_file(name: str, before: str, after: str) -> Breaks:
    """Another file than the story, with one passage of it written otherwise."""

    def breaks(folder: Path, patch: pytest.MonkeyPatch) -> None:
        words = (folder / name).read_text(encoding="utf-8")
        assert before in words
        (folder / name).write_text(words.replace(before, after, 1), encoding="utf-8")

    return breaks


def alone(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """A second diploma, that nothing cites."""
    path = folder / "diplomes.yaml"
    words = path.read_text(encoding="utf-8")
    entry = words[words.index("  diplome-d-etat:") :]
    path.write_text(words + entry.replace("  diplome-d-etat:", "  autre-diplome:"), encoding="utf-8")


def shots(count: int, sentences: int, *, still: int = 0) -> Breaks:
    """A capsule of that many shots, each of so many sentences of five words; the last ones where nobody acts."""

    def breaks(folder: Path, patch: pytest.MonkeyPatch) -> None:
        path = folder / "univers" / "domicile" / "capsule.yaml"
        head, _, rest = path.read_text(encoding="utf-8").partition("plans:\n")
        _, _, tail = rest.partition("pause:")
        lines = "".join("      - J’ouvre la porte du fond.\n" for _ in range(sentences))
        told = '      - "nadia: J’arrive."\n      - "vidal: Entrez."\n'  # a colleague, and who lives here, speak too
        shot = "  - chapitre: Un matin\n    lieu: cuisine-matin\n    présents: [ana]\n"
        acted = f"{shot}    poses: {{ana: téléphone}}\n    narration:\n{lines}"
        plain = f"{shot}    narration:\n{lines}"
        path.write_text(
            f"{head}plans:\n{acted}{told}{acted * (count - 1 - still)}{plain * still}pause:{tail}",
            encoding="utf-8",
        )

    return breaks


def voiced(data: bytes) -> Breaks:
    """A capsule whose only shot has a recorded voice: these bytes."""

    def breaks(folder: Path, patch: pytest.MonkeyPatch) -> None:
        universe = folder / "univers" / "domicile"
        path = universe / "capsule.yaml"
        words = path.read_text(encoding="utf-8")
        path.write_text(
            words.replace("    lumière: matin\n", "    lumière: matin\n    voix: plan-1.mp3\n", 1),
            encoding="utf-8",
        )
        (universe / "capsule").mkdir()
        (universe / "capsule" / "plan-1.mp3").write_bytes(data)

    return breaks


TITLES = "département;nom;pour_qui;téléphone;adresse;site;vérifié"


def directory(*rows: str) -> Breaks:
    """A directory of local contacts, row by row."""

    def breaks(folder: Path, patch: pytest.MonkeyPatch) -> None:
        (folder / "annuaire.csv").write_text("\n".join(rows), encoding="utf-8")

    return breaks


MAKERS: dict[str, Breaks] = {
    "annuaire-titre": directory(f"{TITLES};courriel", "93;Un lieu;;01;;;2026-11-22;"),
    "annuaire-titre-répété": directory(f"{TITLES};Téléphone", "93;Un lieu;;01;;;2026-11-22;02"),
    "annuaire-colonne-absente": directory(TITLES.replace(";vérifié", ""), "93;Un lieu;;01;;"),
    "annuaire-guillemets": directory(TITLES, '93;"Maison "des" jeunes";;01;;;2026-11-22'),
    "annuaire-colonnes": directory(TITLES.replace(";", ","), "93,Un lieu,,01,3, rue du Pont,,2026-11-22"),
    "annuaire-cellule": directory(TITLES, f"93;Un lieu;{'a' * 501};01;;;2026-11-22"),
    "annuaire-case-vide": directory(TITLES, "93;Un lieu;;01;;;"),
    "annuaire-sans-moyen": directory(TITLES, "93;Un lieu;Tout le monde;;;;2026-11-22"),
    "date-à-venir": in_file("diplomes.yaml", "vérifié: 2026-11-22", "vérifié: 2062-11-22"),
    "diplôme-isolé": alone,
    "passerelle-incertaine": in_file("passerelles.yaml", "confiance: élevée", "confiance: faible"),
    "fichier-illisible": forbidden,
    "fichier-lien": linked,
    "fichier-spécial": a_folder,
    "fichier-trop-gros": huge,
    "fichier-vide": changed(lambda _: b""),
    "utf-16": changed(lambda data: data.decode().encode("utf-16")),
    "utf-8": changed(lambda data: data.decode().replace("’", "'").encode("cp1252")),
    "octet-nul": changed(lambda data: data + b"\0" * 512),
    "trop-profond": in_text("^titre: .*$", "titre: " + "[" * 33 + "]" * 33),
    "trop-de-valeurs": changed(lambda data: data + b"liste:\n" + b"- x\n" * 100_000),
    "trop-de-problèmes": in_text(r"\[code = oui\]", "[" + "code, " * 2_000 + "]"),
    "condition-profonde": in_text(
        "vers: cuisine", "vers: cuisine\n        si: " + "(" * 33 + "code" + ")" * 33
    ),
    "non-démontré": few_states,
    "dossier-absent": no_folder,
    "fichier-donné": a_file_for_a_folder,
    "dossier-sans-univers": no_universe,
    "univers-sans-fiche": no_sheet,
    "classe-sans-récit": no_story,
    "fichier-ignoré": misnamed,
    "nom-pris": one_name_for_two,
    "rôles-inégaux": only_women_are_played,
    "paroles-inégales": men_talk_more,
    "texte-difficile": hard_words,
    "fichier-lourd": voiced(b"\0" * 4_000_001),
    "fichier-autre": voiced(b"Bonjour, je suis un texte."),
    "capsule-courte": shots(8, 4),
    "capsule-longue": shots(14, 7),
    "plan-long": shots(1, 14),
    "plan-sans-geste": shots(10, 7, still=1),
}
# Where one problem is told after others.
ALONGSIDE = {"trop-de-problèmes": {"effet-illisible"}}
