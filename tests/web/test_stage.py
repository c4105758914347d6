"""The stage is made twice, by a template and by a script: the same elements, and no picture that does not show."""

import functools
from pathlib import Path

import pytest

from assets.shelf import Shelf
from game.terminal.by_itself import whole_play
from scenarios.content import PACKAGED, read_content
from site_builder.page import Page
from site_builder.pictures import Pictures, pictures_of
from site_builder.render import Renderer
from site_builder.static_files import STATIC
from tests.web.built import PLAYED, opened
from tests.web.chromium import chromium_tab
from tests.web.playing import packed, play_by_number, play_in

STORY = "aide-a-domicile"
SAME = """([template, shown]) => {
  const bare = (node) => {
    for (const each of [...node.childNodes]) {
      if (each.nodeType === 3 && !each.data.trim()) each.remove();
      else bare(each);
    }
    const attributes = [...node.attributes || []].map(({ name, value }) => [name, value]).sort();
    for (const [name] of attributes) node.removeAttribute(name);
    for (const [name, value] of attributes) node.setAttribute(name, value);
    return node;
  };
  const read = (words) => bare(new DOMParser().parseFromString(words, "text/html").body);
  return [read(template).innerHTML, read(shown).innerHTML];
}"""
# Pictures come after the page: each is waited for.
BROKEN = """() => Promise.all([...document.images].map((image) =>
  image.decode().then(() => [], () => [image.currentSrc]))).then((found) => found.flat())"""


@pytest.fixture(scope="module")
def story():
    return read_content(PACKAGED).stories[STORY].story


@functools.cache
def shipped_pictures() -> Pictures:
    """Of the shipped content, which needs nothing from a shelf."""
    return pictures_of(read_content(PACKAGED), Shelf(Path("nowhere")))


def by_template(story, place, present, looks, speaker):
    class Silent(Renderer):
        def page(self, words):
            return self._environment.from_string(words)

    pictures = shipped_pictures()
    page = Page(PLAYED, "", "", "")
    renderer = Silent(pictures.files, {PLAYED}, {"pictures": pictures})
    template = renderer.page(
        '{% from "_stage.html" import scene_stage with context %}'
        "{{ scene_stage(place, characters, present, looks, speaker, played) }}"
    )
    return template.render(
        place=place,
        characters=story.characters,
        present=present,
        looks=looks,
        speaker=speaker,
        played=story.played,
        link=lambda path, *_: renderer._link(page, path),
    )


@pytest.mark.parametrize(
    "told",
    [
        ("quai-matin", ["dylan"], {}, None),
        ("palier-immeuble", ["lou", "dylan"], {"lou": "inquiète"}, "lou"),
        ("cuisine-matin", ["haddad", "lou", "dylan", "corinne", "prosper"], {"prosper": "rieur"}, "prosper"),
        ("salon-fenetre", ["haddad"], {"haddad": "malicieuse"}, "haddad"),
        ("nulle-part", ["haddad", "lou", "corinne"], {}, None),
    ],
)
def test_the_template_and_the_script_make_the_same_stage(tab, story, told):
    place, present, looks, speaker = told
    script = "".join((STATIC / "js" / f"{name}.js").read_text("utf-8") for name in ("make", "stage"))
    page = {
        "place": place,
        "scene": {"present": present, "node": {"dataset": {}}},
        "looks": looks,
        "reply": [],
        "lines": [{"who": speaker}],
    }
    tab.page.set_content('<div id="scene"></div>')

    shown = tab.page.evaluate(
        f"([STAGE, me, page]) => {{ {script}; played = me; setStage(page); return byId('scene').innerHTML; }}",
        [shipped_pictures().stage_data(story), story.played, page],
    )

    template, script_made = tab.page.evaluate(
        SAME, [by_template(story, place, present, looks, speaker), shown]
    )
    assert template == script_made
    assert script_made.count('class="figure') == min(len(present), 4)


def test_a_story_plays_as_well_without_its_stage(browser, site, story, tmp_path):
    """Pictures are for who can wait for them: nothing of a play hangs on the script that shows them."""
    bare = {path: b"" if "/scene-" in path else content for path, content in site.files.items()}
    with opened(bare, tmp_path) as without, chromium_tab(browser) as tab:
        tab.open(f"{without.address(PLAYED)}#{packed(story)}")
        play_by_number(tab, [move for move in whole_play(story).moves if move is not None])

        assert play_in(tab, story).ending is not None
        assert tab.evaluate("document.querySelectorAll('#jeu img, #scene *').length") == 0
        assert tab.said == []


@pytest.mark.parametrize("density", [1, 2, 3, 4])
def test_a_phone_asks_for_pictures_of_its_size_and_all_of_them_show(browser, site, story, density):
    with chromium_tab(browser, width=430, device_scale_factor=density) as tab:
        tab.open(f"{site.address(PLAYED)}#{packed(story, [0])}")
        tab.page.wait_for_selector("#scene img")
        broken = tab.evaluate(BROKEN)
        asked = [path.split("?")[0] for path in tab.asked if "/lieux/" in path]

        assert asked
        assert not [path for path in asked if "-1440" in path or path.endswith(".webp")]
        assert broken == []


def test_people_stand_inside_the_picture_and_face_each_other(tab, site, story):
    tab.open(f"{site.address(PLAYED)}#{packed(story, [0])}")

    boxes = tab.evaluate(
        """[...document.querySelectorAll(".people > .figure")].map((figure) => {
          const box = figure.getBoundingClientRect(), stage = byId.getBoundingClientRect();
          return [box.left - stage.left, stage.right - box.right, new DOMMatrix(getComputedStyle(figure).transform).a];
        })""".replace("byId", 'document.getElementById("scene")')
    )

    assert [facing for _, _, facing in boxes] == [1, -1]
    assert min(side for left, right, _ in boxes for side in (left, right)) > 0


def test_what_stands_before_people_also_stands_before_who_speaks(tab, site, story):
    """A railing that a speaker walked through was seen once."""
    tab.open(f"{site.address(PLAYED)}#{packed(story, [0])}")

    before = tab.evaluate(
        """(() => {
          for (const each of document.querySelectorAll("#scene *")) each.style.pointerEvents = "auto";
          const [front] = [...document.querySelectorAll(".whole > picture:last-child img")];
          return [...document.querySelectorAll(".people > .figure")].map((figure) => {
            figure.classList.add("speaks");
            const box = figure.getBoundingClientRect();
            return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === front;
          });
        })()"""
    )

    assert before == [True, True]
