"""The table of faulty stories, and stories made from a few scenes."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from scenarios.model import Story
from tests.scenarios.tiny import HEAD


def words(text: str) -> Any:
    """YAML as words, lists and mappings."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 (it makes nothing else)


FAULTY = words(Path(__file__).with_name("faulty.yaml").read_text(encoding="utf-8"))
FIN = {"fin": {"titre": "Fin", "bilan": "Fini."}}


def story_of(scenes: Mapping[str, Any], variables: Mapping[str, Any] | None = None) -> Story:
    """A story of some scenes, of which ``a`` is the first; what is not said is added."""
    whole = {name: {"texte": "Ici.", **scene} for name, scene in {**scenes, "fin": FIN}.items()}
    whole["a"]["lieu"] = "palier"
    value = {**words(HEAD), "variables": variables or {}, "début": "a", "scènes": whole}
    return Story.model_validate(value, context={"characters": {"lou"}})
