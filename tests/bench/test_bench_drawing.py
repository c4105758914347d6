"""The probe of the drawings measures works that were done whole, or says that they were not."""

import pytest

from tests.bench import drawing
from tests.bench.table import ProbeFailed


def test_composing_is_measured_for_the_first_of_a_process_and_for_those_after():
    first, then = drawing._composed()

    assert 1 < first < 10_000
    assert 1 < then < 10_000


def test_drawing_that_could_not_be_done_is_no_measure(tmp_path):
    (tmp_path / "lieux").write_text("a file where the shelf needs a folder")

    with pytest.raises(ProbeFailed, match="not all is drawn"):
        drawing._own("prepare", str(tmp_path))
