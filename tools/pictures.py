"""Make what the pages show, once: pictures in AVIF with WebP behind, fonts with the letters of French.

Run it through ``make pictures`` when a drawing changes, and look at the result before committing it. A build of the
site only copies what lies in ``assets/web``; ``sources.json`` there says what each picture was made from, so that only
what changed is made again, and a test tells when something has. Fonts need tools that nobody else does: decision 13.
"""

import hashlib
import io
import json
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image

from assets import encoding
from assets.cast import HOME, SILHOUETTES, Words, name_of, name_of_two
from assets.figure.compose import Person
from assets.places import drawn
from assets.rasters import Place, Two, composer, png
from scenarios.content import PACKAGED, Content, read_content
from scenarios.scenery import Pair, looks, pairs

WEB = HOME / "web"
HERO_WIDTHS = {"avif": (480, 720, 960, 1440), "webp": (720,)}
GROUP_QUALITY = 50
FRENCH = (
    "U+20-7E,U+A0,U+AB,U+B7,U+BB,U+C0,U+C2,U+C6-CB,U+CE,U+CF,U+D4,U+D9,U+DB,U+DC,U+E0,U+E2,U+E6-EB,U+EE,U+EF,U+F4,"
    "U+F9,U+FB,U+FC,U+FF,U+152,U+153,U+2013,U+2014,U+2019,U+2026,U+202F,U+20AC"
)
FONTS = ("bricolage-grotesque-800",)
# Its licence reserves the name for the file as it is.
UNCHANGED = ("opendyslexic-400.woff", "opendyslexic-700.woff")

# Who of the first story stands where on the home page: name, gesture, face, middle of the feet, height, turned round.
FIRST = "aide-a-domicile"
GROUP = (
    ("corinne", False, "souriant", 610, 760, False),
    ("idriss", False, "rieur", 920, 800, True),
    ("prosper", False, "souriant", 330, 700, False),
    ("dylan", True, "surpris", 780, 700, False),
    ("verdier", False, "rieur", 1180, 640, True),
    ("haddad", True, "malicieux", 480, 600, False),
    ("lou", False, "rieur", 1010, 600, True),
)
GROUP_SIZE = (1440, 1000)

Files = Iterator[tuple[str, bytes]]
Job = tuple[
    str, str, Callable[..., Files], tuple[object, ...]
]  # folder, what it is made from, how, with what


def main() -> None:
    """Make what changed, beside what is there; what nothing asks for any more goes."""
    index = WEB / "sources.json"
    before = json.loads(index.read_text(encoding="utf-8")) if index.is_file() else {}
    wanted = {folder: (mark, make, given) for folder, mark, make, given in jobs(read_content(PACKAGED))}
    stale = {folder: each for folder, each in wanted.items() if before.get(folder) != each[0]}
    marks = {folder: mark for folder, mark in before.items() if folder in wanted}
    with ProcessPoolExecutor() as workers:
        made = {folder: workers.submit(whole, make, given) for folder, (_, make, given) in stale.items()}
        for folder, files in made.items():
            shutil.rmtree(WEB / folder, ignore_errors=True)
            for name, data in files.result():
                file = WEB / folder / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            marks[folder] = wanted[folder][0]  # one by one: what is made stays made if we are stopped
            index.write_text(json.dumps(dict(sorted(marks.items())), indent=1) + "\n", encoding="utf-8")
    for folder in before.keys() - wanted.keys():
        shutil.rmtree(WEB / folder, ignore_errors=True)


def jobs(content: Content) -> Iterator[Job]:
    """All that the pages show of the shipped content, and every place, since any story may go there."""
    encoder = encoding.settings()
    for place in drawn():
        yield f"lieux/{place}", f"{Place(place).name}-{encoder}", encoding.place, (place,)
    for words in people(content):
        mark = f"{name_of(words)}-{composer()}-{encoder}"
        yield f"personnages/{name_of(words)}", mark, encoding.person, (words,)
    for pair in couples(content):
        yield f"paires/{name_of_two(*pair)}", f"{Two.of(*pair).name}-{encoder}", encoding.two, pair
    plain = digest(*sorted(SILHOUETTES.glob("*.webp")))
    yield "personnages/silhouettes", f"{plain}-{encoder}", silhouettes, ()
    first = {who: each.look for who, each in content.stories[FIRST].story.characters.items() if each.look}
    group_words = {who: look.model_dump(by_alias=True, exclude_none=True) for who, look in first.items()}
    backdrop = HOME / "sources" / "accueil" / "fond.svg"
    group = text_digest(
        repr((GROUP, [name_of(group_words[who]) for who, *_ in GROUP], HERO_WIDTHS, GROUP_QUALITY))
    )
    yield "accueil", f"{digest(backdrop)}-{composer()}-{group}", home, (backdrop, group_words)
    yield "icone", digest(HOME / "icone.svg"), icon, ()
    fonts = [HOME / "polices" / name for name in (*(f"{font}.ttf" for font in FONTS), *UNCHANGED)]
    yield "polices", digest(*fonts), lettering, tuple(fonts)


def people(content: Content) -> list[Words]:
    """The looks of everybody in the shipped stories and capsules."""
    shown = [read.story for read in content.stories.values()]
    shown += content.careers.capsules.values()
    return list({name_of(words): words for each in shown for words in looks(each)}.values())


def couples(content: Content) -> list[Pair]:
    """Those who touch in the shipped stories and capsules."""
    shown = [read.story for read in content.stories.values()]
    shown += content.careers.capsules.values()
    return list({name_of_two(*pair): pair for each in shown for pair in pairs(each)}.values())


def whole(make: Callable[..., Files], given: tuple[object, ...]) -> list[tuple[str, bytes]]:
    return list(make(*given))


def digest(*files: Path) -> str:
    """What tells a drawing from its next version."""
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:16]


def text_digest(said: str) -> str:
    return hashlib.sha256(said.encode()).hexdigest()[:8]


def silhouettes() -> Files:
    """Who stands for people not drawn, in the widths of a body."""
    for file in sorted(SILHOUETTES.glob("*.webp")):
        body = Image.open(file).convert("RGBA")
        for ending, parts in encoding.BODY_PARTS.items():
            for part in parts:
                width = encoding.hundredths(body, part)
                data = encoding.encoded(body, width, ending, encoding.QUALITY["corps"])
                yield f"{file.stem}-{part}.{ending}", data


def home(backdrop: Path, looks_: dict[str, Words]) -> Files:
    """The people of the first story, together, before the thread."""
    picture = encoding.opened(png(backdrop.read_text(encoding="utf-8")))
    for who, speaks, face, middle, height, turned in GROUP:
        person = encoding.opened(png(Person(looks_[who]).document(face, speaks=speaks)))
        width = round(person.width * height / person.height)
        person = person.resize((width, height), Image.Resampling.LANCZOS)
        if turned:
            person = person.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        picture.alpha_composite(person, (middle - width // 2, GROUP_SIZE[1] - height))
    yield from encoding.in_widths(picture, "groupe", HERO_WIDTHS, GROUP_QUALITY)


def icon() -> Files:
    file = HOME / "icone.svg"
    yield "icone.svg", file.read_bytes()
    yield "icone.png", png(file.read_text(encoding="utf-8"), width=180)


def lettering(*fonts: Path) -> Files:
    for font in fonts:
        if font.name in UNCHANGED:
            yield font.name, font.read_bytes()
        else:
            yield f"{font.stem}.woff2", french(font)
    for licence in sorted((HOME / "polices").glob("OFL-[bo]*.txt")):  # of those two fonts
        yield licence.name, licence.read_bytes()


def french(font: Path) -> bytes:
    """A font with the letters of French alone, as WOFF2."""
    from fontTools import subset  # noqa: PLC0415 - whoever redraws a place needs no tool for fonts

    options = subset.Options(flavor="woff2", hinting=False, desubroutinize=True, layout_features=["kern"])
    loaded = subset.load_font(font, options)
    chosen = subset.Subsetter(options)
    chosen.populate(unicodes=subset.parse_unicodes(FRENCH.replace("U+", "")))
    chosen.subset(loaded)
    out = io.BytesIO()
    subset.save_font(loaded, out, options)
    return out.getvalue()


if __name__ == "__main__":
    main()
