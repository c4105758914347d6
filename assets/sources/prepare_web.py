"""Make what the pages show, once: pictures in AVIF with WebP behind, fonts with the letters of French.

Run it through ``make pictures`` when a drawing changes, and look at the result before committing it. A build of the site
only copies what lies in ``assets/web``; ``sources.json`` there says what each file was made from, and a test reads it.
"""

import hashlib
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import resvg_py
from fontTools import subset
from PIL import Image

ASSETS = Path(__file__).resolve().parent.parent
WEB = ASSETS / "web"

# A phone is never given more than 960 pixels; the widest is for projectors. WebP is for browsers of before 2022.
PLACE_WIDTHS = {"avif": (480, 720, 960, 1440), "webp": (480, 960)}
HERO_WIDTHS = {"avif": (480, 720, 960, 1440), "webp": (720,)}
# Parts, in hundredths, of the size people are drawn at on a stage 1080 high.
BODY_PARTS = {"avif": (36, 60), "webp": (48,)}
FACE_PART = 48
QUALITY = {"lieux": 46, "personnages": 52, "accueil": 50}

FRENCH = (
    "U+20-7E,U+A0,U+AB,U+B7,U+BB,U+C0,U+C2,U+C6-CB,U+CE,U+CF,U+D4,U+D9,U+DB,U+DC,U+E0,U+E2,U+E6-EB,U+EE,U+EF,U+F4,"
    "U+F9,U+FB,U+FC,U+FF,U+152,U+153,U+2013,U+2014,U+2019,U+2026,U+202F,U+20AC"
)
FONTS = ("bricolage-grotesque-800", "atkinson-hyperlegible-400", "atkinson-hyperlegible-700")
# Its licence reserves the name for the file as it is.
UNCHANGED = ("opendyslexic-400.woff", "opendyslexic-700.woff")

# Who stands where on the home page: name, pose, middle of the feet, height, and whether they are turned round.
GROUP = (
    ("corinne", "corps", 610, 760, False),
    ("idriss", "corps", 920, 800, True),
    ("prosper", "corps", 330, 700, False),
    ("dylan", "corps-parle", 780, 700, False),
    ("verdier", "corps", 1180, 640, True),
    ("haddad", "corps-parle", 480, 600, False),
    ("lou", "corps", 1010, 600, True),
)
GROUP_SIZE = (1440, 1000)


def main() -> None:
    """Make everything anew."""
    shutil.rmtree(WEB, ignore_errors=True)
    made: dict[str, str] = {}
    for source in sources():
        for path, data in products(source):
            file = WEB / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        made[source.relative_to(ASSETS).as_posix()] = fingerprint(source)
    for file in sorted(ASSETS.glob("polices/OFL-*.txt")):
        shutil.copy(file, WEB / "polices")
    (WEB / "sources.json").write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")


def sources() -> list[Path]:
    """Every file that something is made from."""
    patterns = ("lieux/*/*.webp", "personnages/*/*.webp", "personnages/*/visages/*.webp", "sources/accueil/*.svg")
    pictures = [file for pattern in patterns for file in sorted(ASSETS.glob(pattern))]
    fonts = [ASSETS / "polices" / name for name in (*(f"{font}.ttf" for font in FONTS), *UNCHANGED)]
    return [*pictures, *fonts, ASSETS / "icone.svg"]


def fingerprint(file: Path) -> str:
    """What tells a drawing from its next version."""
    return hashlib.sha256(file.read_bytes()).hexdigest()[:16]


def products(source: Path) -> Iterator[tuple[str, bytes]]:
    """What is made from one file: paths under ``assets/web``, and bytes."""
    kind = source.relative_to(ASSETS).parts[0]
    stem = source.relative_to(ASSETS).with_suffix("").as_posix()
    if source.name in UNCHANGED:
        yield f"polices/{source.name}", source.read_bytes()
    elif kind == "polices":
        yield f"{stem}.woff2", french(source)
    elif kind == "lieux":
        picture = Image.open(source)
        for ending, widths in PLACE_WIDTHS.items():
            for width in widths:
                yield f"{stem}-{width}.{ending}", encoded(picture, width, ending, QUALITY[kind])
    elif kind == "personnages":
        picture = Image.open(source)
        faces = source.parent.name == "visages"
        parts = {"avif": (FACE_PART,), "webp": (FACE_PART,)} if faces else BODY_PARTS
        for ending, sizes in parts.items():
            for part in sizes:
                width = round(picture.width * part / 100)
                name = stem if faces else f"{stem}-{part}"
                yield f"{name}.{ending}", encoded(picture, width, ending, QUALITY[kind])
    elif source.name == "icone.svg":
        yield "icone.svg", source.read_bytes()
        yield "icone.png", bytes(resvg_py.svg_to_bytes(svg_path=str(source), width=180, height=180))
    else:
        picture = group(source)
        for ending, widths in HERO_WIDTHS.items():
            for width in widths:
                yield f"accueil/groupe-{width}.{ending}", encoded(picture, width, ending, QUALITY["accueil"])


def encoded(picture: Image.Image, width: int, ending: str, quality: int) -> bytes:
    """A picture at a width, its height following, as AVIF or WebP."""
    height = round(picture.height * width / picture.width)
    small = picture.resize((width, height), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    if ending == "avif":
        small.save(out, "AVIF", quality=quality, speed=2, max_threads=1)
    else:
        small.save(out, "WEBP", quality=quality + 14, method=6)
    return out.getvalue()


def group(backdrop: Path) -> Image.Image:
    """The people of the first story, together, before the thread."""
    drawn = bytes(resvg_py.svg_to_bytes(svg_path=str(backdrop)))
    picture = Image.open(io.BytesIO(drawn)).convert("RGBA")
    for who, pose, middle, height, turned in GROUP:
        folder = ASSETS / "personnages" / who
        person = Image.open(folder / f"{pose}.webp").convert("RGBA")
        person = person.resize((round(person.width * height / person.height), height), Image.Resampling.LANCZOS)
        if turned:
            person = person.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        picture.alpha_composite(person, (middle - person.width // 2, GROUP_SIZE[1] - height))
    return picture


def french(font: Path) -> bytes:
    """A font with the letters of French alone, as WOFF2."""
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
