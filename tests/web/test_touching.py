"""What a story's page says of two who touch, and that their picture and their measures are there."""

import pytest

from assets.cast import name_of_two
from scenarios.content import PACKAGED, read_content
from scenarios.scenery import joined

STORIES = {slug: read.story for slug, read in read_content(PACKAGED).stories.items()}
TOUCHING = [
    (slug, word, both)
    for slug, story in STORIES.items()
    for scene in story.scenes.values()
    for word, both in scene.contacts.items()
]


@pytest.mark.parametrize(("slug", "word", "both"), TOUCHING)
def test_the_page_names_the_picture_of_two_who_touch_and_the_site_holds_it(site, slug, word, both):
    pair = joined(STORIES[slug], word, both)
    assert pair
    name = name_of_two(*pair)

    assert f'data-touching="{" ".join(both)} {name}"' in site.files[f"univers/{slug}/recit.html"].decode()
    for file in (
        "corps-36.avif",
        "corps-60.avif",
        "corps-48.webp",
        "visages/1-rieur.webp",
        "visages/2-rieur.webp",
        "visages/1-neutre-parle.webp",
        "visages/2-rieur-parle.webp",
    ):
        assert f"paires/{name}/{file}" in site.files
    sheets = [data.decode() for path, data in site.files.items() if path.endswith(".css")]
    for measure in (f".f-{name}{{--w:", f".f-{name}>.of1{{--l:", f".f-{name}>.of2{{--l:"):
        assert any(measure in sheet for sheet in sheets)
