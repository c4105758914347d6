"""Every word of the drawings stands in the gallery beside its picture, which is drawn once."""

import io
import re
from html.parser import HTMLParser

import pytest
import yaml
from PIL import Image

from assets.figure.contacts import CONTACTS
from assets.shelf import Shelf
from assets.sounds import SHELF
from assets.tokens import tokens
from scenarios.vocabulary import vocabulary
from site_builder.gallery import gallery, kept
from site_builder.gallery_looks import dark_icon, schemes, shades
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
    assert {path for path in asked if path.startswith("images/")} == {
        path for path in files if path.startswith("images/")
    }


def sections_of(look):
    """The section of the page for each key of a look."""
    return {key: {"âge": "age", "pose": "poses"}.get(key, key) for key in look}


def test_what_is_on_the_shelf_is_not_drawn_again(shelf):
    told = []
    files = gallery(shelf, lambda drawn, missing: told.append((drawn, missing)))

    assert told == []
    drawn = {path: data for path, data in files.items() if re.match(r"images/.*\.webp", path)}
    assert set(drawn.values()) == {STUB}


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

    assert re.findall(r"(?:src|href)=\"(?!images/|etats/|sons/|#|galerie\.css)[^\"]*\"", page) == []
    assert 'style="' not in page
    assert "@import" not in gallery_sheet().decode()


def test_every_colour_hue_kind_of_letters_movement_sound_and_look_is_shown(shelf):
    files = gallery(shelf)
    page, look = files["galerie.html"].decode(), tokens()
    cards = yaml.safe_load((SHELF / "sons.yaml").read_text("utf-8"))["sons"]

    for colours in look.schemes.values():
        assert all(f"<code>{colour}</code>" in page for colour in colours.values())
    assert all(f"<b>{name}</b>" in page and hue.vivid in page for name, hue in look.hues.items())
    assert all(f"<code>{name}</code>" in page for name in (*look.sizes, *look.motion, *look.spacing))
    assert all(f'src="sons/{card["fichier"]}"' in page for card in cards)
    assert page.count("maquette sonore, à écouter") >= len(cards)
    assert [path for path in files if path.startswith("etats/")]


def test_all_that_the_page_points_to_is_there(shelf):
    files = gallery(shelf)
    asked = set(re.findall(r'(?:src|href)="([^"#]+)"', files["galerie.html"].decode()))

    assert asked <= files.keys()
    assert {path for path in files if "-sombre.svg" in path}


def test_the_ratios_that_are_shown_are_those_that_are_asked():
    assert all(each.ratio >= each.least for each in shades())
    assert {each.scheme for each in shades()} == {name for name, _colours in schemes()}


def test_an_icon_in_the_dark_changes_its_ink_for_its_paper():
    drawn = '<path fill="#241830"/><path fill="#fff6ea"/><path fill="#e8543a"/>'
    dark = tokens().schemes["dark"]

    assert (
        dark_icon(drawn)
        == f'<path fill="{dark["ink"]}"/><path fill="{dark["paper"]}"/><path fill="#e8543a"/>'
    )
