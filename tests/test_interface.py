"""The words of the interface: the same in the window and in the pages, and said in one place."""

import dataclasses
import re
from pathlib import Path

import pytest

from game.store import Options
from game.window.screens.options import rows
from scenarios.interface import AS_THE_DEVICE, COLOURS, TEXT_SIZES, WORDS
from site_builder.static_files import bundles

ROOT = Path(__file__).resolve().parent.parent
SAID = re.compile(r'_\("([^"]+)"\)|>([^<>{}\n]+)<|"([^"\n]+)"')
FACES = [
    *(ROOT / "game").rglob("*.py"),
    *(ROOT / "site_builder/static/js").glob("*.js"),
    *(ROOT / "site_builder/templates").glob("*.html"),
]


def plain(words: str) -> str:
    return " ".join(words.split())


@pytest.fixture(scope="module")
def dialog() -> str:
    return bundles()["js/options.js"].decode()


def test_the_window_and_the_pages_offer_the_same_settings_in_the_same_order(dialog):
    labels = [row.label for row in rows(Options())][:5]
    places = [dialog.find(f'"{label}"') for label in labels]

    assert labels == [
        WORDS.text_size,
        WORDS.colours,
        WORDS.easy_font,
        WORDS.reduced_motion,
        WORDS.timers,
    ]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("values", "name", "before"),
    [
        (TEXT_SIZES, "text_size", []),
        (COLOURS, "colours", [AS_THE_DEVICE]),
    ],
)
def test_a_setting_takes_the_same_values_by_the_same_names(dialog, values, name, before):
    """A window cannot ask a device which colours it likes; a page can."""
    kept = range(1, len(values) + 1) if name == "text_size" else values
    shown = [
        row.value
        for each in kept
        for row in rows(dataclasses.replace(Options(), **{name: each}))
        if row.does == name
    ]
    places = [dialog.find(f'"{word}"') for word in (*before, *values.values())]

    assert shown == [*values.values()]
    assert -1 not in places
    assert places == sorted(places)


def test_no_face_says_in_words_of_its_own_what_they_all_say():
    shared = {plain(word) for word in dataclasses.astuple(WORDS)}
    found = {
        (file.name, plain(words))
        for file in FACES
        for groups in SAID.findall(file.read_text(encoding="utf-8"))
        for words in groups
        if plain(words) in shared
    }

    assert found == set()
