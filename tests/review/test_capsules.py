"""How long a capsule lasts, as `filrouge relire` tells it and as the review judges it."""

import shutil
from pathlib import Path

import pytest

from filrouge import main
from scenarios.content import PACKAGED
from scenarios.review.capsules import LONGEST, SHORTEST

CAPSULE = "univers/aide-a-domicile/capsule.yaml"


@pytest.fixture
def folder(tmp_path) -> Path:
    shutil.copytree(PACKAGED, tmp_path / "contenu")
    return tmp_path / "contenu"


def test_the_length_of_each_capsule_is_told(folder, capsys):
    assert main(["relire", str(folder)]) == 0

    told = capsys.readouterr().out.partition("La durée des capsules")[2]
    assert "aide-a-domicile\u00a0: " in told
    assert "plan par plan, en secondes\u00a0: " in told


def test_a_shot_told_twice_makes_the_capsule_too_long_and_its_longest_shot_is_named(folder, capsys):
    path = folder / CAPSULE
    words = path.read_text(encoding="utf-8")
    head, mark, rest = words.partition("plans:\n")
    shots, pause, tail = rest.partition("\npause:")
    path.write_text(f"{head}{mark}{shots}\n{shots}{pause}{tail}", encoding="utf-8")

    main(["verifier", str(folder)])

    told = capsys.readouterr().out
    assert "[capsule-longue]" in told
    assert f"on vise de {SHORTEST} à {LONGEST}" in told
    assert "Coupez d’abord dans le plan" in told
