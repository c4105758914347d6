"""The reference story, and what other engines' pages weigh with the same words.

Twenty-four scenes of three choices, words drawn at random: ``tests/bench/reference``. The figures of the others were
measured in November 2026 on their web exports of this text, without art, each file compressed by gzip -9.
"""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "bench" / "reference"
PAGE = "univers/reference/recit.html"
OTHERS = {
    "inkjs 2.4": 38.1,
    "Twine, Chapbook 2.3": 49.8,
    "Twine, Snowman 2.1": 100.1,
    "Twine, Harlowe 3.3": 143.6,
    "Twine, SugarCube 2.37": 186.2,
}
