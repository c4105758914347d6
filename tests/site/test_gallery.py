"""Every word of the drawings stands in the gallery beside its picture, which is drawn once."""

import io
import re
from html.parser import HTMLParser

import pytest
from PIL import Image

from assets.figure.contacts import CONTACTS
from assets.shelf import Shelf
from scenarios.vocabulary import vocabulary
from site_builder.gallery import gallery, kept
from site_builder.samples import Sample, sections
from site_builder.static_files import gallery_sheet


def webp(colour="red", size=(20, 40)):
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, "WEBP")
    return out.getvalue()


STUB = webp()


def samples() -> list[Sample]:
    return [sample for section in sections() for sample in section.samples]


@pytest.fixture
def shelf(tmp_path):
    """Every picture is there: what is drawn, a test takes away first."""
    found = Shelf(tmp_path / "shelf")
    for sample in samples():
        if not found.has(sample.name):
            found.put(sample.name, [("20x40.webp", STUB)])
    return found


class Page(HTMLParser):
    """Section by section, the words of each sample with the pictures that stand in the same box."""

    def __init__(self, html: bytes) -> None:
        super().__init__()
        self.shown: dict[str, dict[str, list[str]]] = {}
        self._section = self._tag = ""
        self._pictures: list[str] = []
        self.feed(html.decode())

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "section":
            self._section = values["id"]
            self.shown[self._section] = {}
        if tag == "div":
            self._pictures = []
        if tag == "img":
            self._pictures.append(values["src"])
        self._tag = tag

    def handle_data(self, data):
        if self._tag == "b" and data.strip():
            for word in data.split(", "):
                self.shown[self._section][word] = self._pictures
        self._tag = ""


def test_every_word_of_the_vocabulary_stands_beside_a_picture(shelf):
    """But those of ``ambiances``, which are heard."""
    files = gallery(shelf)
    shown, words = Page(files["galerie.html"]).shown, vocabulary()
    expected = {
        "expressions": set(words.expressions),
        "lieux": set(words.places),
        "contacts": set(CONTACTS),
        **{section: set(words.look[key]) for key, section in sections_of(words.look).items()},
    }
    missing = {name: found for name, those in expected.items() if (found := those - set(shown[name]))}

    assert missing == {}
    assert all(pictures for section in shown.values() for pictures in section.values())
    asked = {path for section in shown.values() for pictures in section.values() for path in pictures}
    assert asked == {path for path in files if path.startswith("images/")}


def sections_of(look):
    """The section of the page for each key of a look."""
    return {key: {"âge": "age", "pose": "poses"}.get(key, key) for key in look}


def test_what_is_on_the_shelf_is_not_drawn_again(shelf):
    told = []
    files = gallery(shelf, lambda drawn, missing: told.append((drawn, missing)))

    assert told == []
    assert {data for path, data in files.items() if path.endswith(".webp")} == {STUB}


def test_what_is_missing_or_damaged_is_drawn_and_told(shelf):
    place, person, *_rest = (find("lieux", "palier-immeuble"), find("expressions", "neutre"))
    shelf.drop(place.name)
    (shelf.folder(person.name) / "20x40.webp").write_bytes(STUB[:-1] + b"!")
    told = []
    gallery(shelf, lambda drawn, missing: told.append((drawn, missing)))

    assert told == [(1, 2), (2, 2)]
    for sample, size in ((place, (720, 405)), (person, (200, 200))):
        picture = kept(shelf, sample)
        assert (picture.width, picture.height) == size
        found = Image.open(io.BytesIO(picture.data)).convert("RGBA")
        assert found.size == size
        assert len(found.getcolors(size[0] * size[1])) > 500


def find(section: str, word: str) -> Sample:
    found = next(each for each in sections() if each.anchor == section)
    return next(each for each in found.samples if each.word.split(", ")[0] == word)


def test_the_page_asks_for_nothing_but_its_own_folder(shelf):
    page = gallery(shelf)["galerie.html"].decode()

    assert re.findall(r"(?:src|href)=\"(?!images/|#|galerie\.css)[^\"]*\"", page) == []
    assert 'style="' not in page
    assert "@import" not in gallery_sheet().decode()
