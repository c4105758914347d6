"""The recipe of the site: content in, files out. Everything is rendered before anything is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from assets.shelf import Shelf
from scenarios.capsule_media import FOLDER, media, voices
from scenarios.content import Content
from scenarios.verify import Proof
from site_builder.film import film, sounds_of
from site_builder.legal import left_to_complete
from site_builder.pages import site_pages, site_words
from site_builder.pictures import Pictures, pictures_of
from site_builder.policy import headers, host_files
from site_builder.render import Renderer
from site_builder.static_files import bundles, film_files, present_files, stage_files, story_files
from site_builder.story_page import story_hue, story_parts, story_stops


@dataclass(frozen=True, slots=True)
class Site:
    """``files`` maps a relative path, with slashes, to its bytes; ``warnings`` are sentences for whoever builds.

    ``headers`` come with every answer of who serves them.
    """

    files: Mapping[str, bytes]
    warnings: tuple[str, ...] = ()
    headers: Mapping[str, str] = field(default_factory=headers)


def build_site(content: Content, proofs: Sequence[Proof] = (), shelf: Shelf | None = None) -> Site:
    """Every file of the site. The content must have no error; ``proofs`` tells how long each story is.

    ``shelf`` keeps the pictures of people who are not shipped; the machine's own by default. Raises OSError when it is
    full or locked.
    """
    pages = site_pages(content, proofs)
    site = content.careers.site
    said = headers(site.embedders if site else ())
    pictures = pictures_of(content, shelf or Shelf.on_this_machine())
    files = {
        **bundles(pictures.figures_css()),
        **{
            path: data
            for slug in content.careers.capsules
            for path, data in _film_files(content, slug, pictures).items()
        },
        **_story_files(content, pictures),
        **pictures.files,
        **host_files(site.address if site else None, said),
    }
    renderer = Renderer(files, {page.path for page in pages}, {**site_words(content), "pictures": pictures})
    rendered = {page.path: renderer.render(page) for page in pages}
    return Site({**files, **rendered}, left_to_complete(site), said)


def _film_files(content: Content, slug: str, pictures: Pictures) -> dict[str, bytes]:
    """What a capsule is played with: its script, the sounds of its places, and what its writers recorded."""
    capsule, universe = content.careers.capsules[slug], content.folder / "univers" / slug
    brought = {
        f"univers/{slug}/{FOLDER}/{name}": (universe / FOLDER / name).read_bytes()
        for name in media(capsule).values()
        if not name.endswith(".vtt")  # captions stand in the page
    }
    if capsule.film:
        return brought
    heard = sounds_of(capsule)
    said = film(capsule, pictures, voices(capsule, universe))
    said["sounds"] = {word: path for word, (path, _data) in heard.items()}
    script = film_files(slug, said, {"version": pictures.version, "figures": {}, "faces": {}})
    return {**script, **dict(heard.values()), **brought}


def _story_files(content: Content, pictures: Pictures) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for slug, read in content.stories.items():
        story = read.story
        files |= story_files(slug, story_hue(content, slug), tuple(story_parts(story)))
        files |= present_files(slug, story_stops(content, slug))
        files |= stage_files(slug, pictures.figures_css_of(story), pictures.stage_data(story))
    return files
